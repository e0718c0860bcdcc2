from __future__ import annotations

import pytest

from viewer.core.speech.words import SPOKEN, spoken


@pytest.mark.parametrize(
    ("language", "written", "words"),
    [
        ("en", "3 ± 1 mm", "3 plus or minus 1 millimetre"),
        ("en", "about 3–5 mm", "about 3 to 5 millimetres"),
        ("en", "1 cm and 2.5\u00a0cm", "1 centimetre and 2.5 centimetres"),
        ("en", "20% of 30–40 %", "20 percent of 30 to 40 percent"),
        ("en", "−5 and −10 °C", "minus 5 and minus 10 degrees Celsius"),
        ("en", "2 cm² of skin", "2 square centimetres of skin"),
        ("en", "at ≥ 30 kg/m²", "at at least 30 kg/m²"),
        ("en", "Bands [12] hold [3, 4–6].", "Bands hold."),
        ("en", "Study (Bass et al. 2020), e.g. this", "Study (Bass and others 2020), for example this"),
        ("en", "Read doi:10.1097/GOX.0000000000001771 now", "Read now"),
        ("en", "See https://www.example.org/a/b?c=1 now", "See example.org now"),
        ("en", "COVID-19, 1440-nm, 2019-05 and A4", "COVID-19, 1440-nm, 2019-05 and A4"),
        ("en", "the 5 months and 3 more", "the 5 months and 3 more"),
        ("en", "[[phonemes]]", "phonemes"),
        ("en", "a\x00b", "ab"),
        ("es", "1 mm, 3–5 mm y 20 %", "1 milímetro, 3 a 5 milímetros y 20 por ciento"),
        ("ar", "٪20 و 5 مم", "بالمئة 20 و 5 مليمتر"),
        ("fr", "3 ± 1 mm, 20 %", "3 ± 1 mm, 20 %"),
        ("en", " · › ", ""),
    ],
)
def test_what_a_voice_gets(language: str, written: str, words: str) -> None:
    assert spoken(written, language) == words


@pytest.mark.parametrize("language", SPOKEN)
def test_no_sign_is_said_with_another_sign(language: str) -> None:
    rules = SPOKEN[language]
    for words in [
        *rules.signs.values(),
        *rules.short.values(),
        *(word for pair in rules.units.values() for word in pair),
    ]:
        assert all(sign.isalpha() or sign == " " for sign in words), words
