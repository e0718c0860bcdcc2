from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.speech.voices import Voice, choose, of_espeak, of_spd_say, speaking

ESPEAK = """\
Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  af              --/M      Afrikaans          gmw/af
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
 2  en-gb           --/M      English_(Great_Britain) gmw/en           (en 2)
 3  en-uk           --/M      english-mb-en1     mb/mb-en1            (en-gb 3)(en 2)
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
 5  en-us-nyc       --/M      English_(America,_New_York_City) gmw/en-US-nyc
 5  cmn             --/M      Chinese_(Mandarin) sit/cmn              (zh-cmn 5)(zh 5)
 5  es              --/M      Spanish_(Spain)    roa/es
"""
SPD_SAY = "\n".join(
    f"{name:>25}{language:>25}{variant:>25}"
    for name, language, variant in (
        ("NAME", "LANGUAGE", "VARIANT"),
        ("English (America)", "en-US", "none"),
        ("English (America)+Adam", "en-US", "Adam"),
        ("English (America)+Half Life", "en-US", "Half Life"),
        ("English (America, New York City)", "en-US-NYC", "none"),
        ("Español (Latinoamérica)", "es-419", "none"),
        ("kal", "en", ""),
    )
)


def test_voices_of_espeak() -> None:
    voices = of_espeak(ESPEAK)
    assert Voice("English (Great Britain)", "en-gb", "gmw/en") in voices
    assert not [voice for voice in voices if "mb-" in voice.key]
    assert [voice.name for voice in speaking(voices, "en-US")] == [
        "English (Caribbean)",
        "English (Great Britain)",
        "English (America)",
        "English (America, New York City)",
    ]
    assert [voice.key for voice in speaking(voices, "zh")] == ["sit/cmn"]


def test_voices_of_spd_say_without_their_thousands_of_variants() -> None:
    voices = of_spd_say(SPD_SAY)
    assert [(voice.name, voice.language) for voice in voices] == [
        ("kal", "en"),
        ("English (America)", "en-US"),
        ("English (America, New York City)", "en-US-NYC"),
        ("Español (Latinoamérica)", "es-419"),
    ]
    assert all(voice.key == voice.name for voice in voices)


def test_the_voice_that_reads_a_text() -> None:
    voices = of_espeak(ESPEAK)

    def named(language: str, wanted: str = "") -> str:
        voice = choose(voices, language, wanted)
        return voice.name if voice else ""

    assert named("en") == "English (Great Britain)"
    assert named("en_US") == "English (America)"
    assert named("en", "English (Caribbean)") == "English (Caribbean)"
    assert named("es", "English (Caribbean)") == "Spanish (Spain)", "a voice reads its own language only"
    assert named("ar") == ""
    assert choose((Voice("Any", "", "x"),), "ar") == Voice("Any", "", "x")


@given(st.text(max_size=300))
def test_any_list_can_be_read(listed: str) -> None:
    for voice in (*of_espeak(listed), *of_spd_say(listed)):
        assert voice.name
        assert voice.key
