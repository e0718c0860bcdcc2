"""Programs that speak, as children: fakes on PATH do what a real one may do, and espeak-ng itself is asked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.state.speaking import program
from viewer.core.settings import Settings
from viewer.core.speech.sentences import sentences
from viewer.core.speech.voices import Voice
from viewer.state import voice_programs as module
from viewer.state.preferences import Preferences
from viewer.state.speech import Phase, SpeechState
from viewer.state.voice_programs import PROGRAMS, ProgramEngine, one_line
from viewer.state.voices import Voices, usual_makers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fakes are shell scripts")

VOICES = "Pty Language Age/Gender VoiceName File Other\\n 2  en-gb  --/M  English_(Great_Britain) gmw/en (en 2)\\n"
LISTED = "%25s%25s%25s\\n%25s%25s%25s\\n"
SPD_VOICES = f"printf '{LISTED}' NAME LANGUAGE VARIANT 'English (Great Britain)' en-GB none"
ANNA = Voice("English (Great Britain)", "en-gb", "gmw/en")
LONG = "This sentence is long enough for anyone to tell that nobody has said it."

Fake = Callable[[str], ProgramEngine]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on PATH that has speaking programs; "log" in it is what they heard."""
    place = tmp_path / "bin"
    place.mkdir()
    for tool in ("sh", "cat", "sleep", "printf", "echo"):
        found = shutil.which(tool)
        assert found
        (place / tool).symlink_to(found)
    monkeypatch.setenv("PATH", str(place))
    monkeypatch.setenv("LOG", str(place / "log"))
    return place


@pytest.fixture
def fake(folder: Path, qtbot: QtBot) -> Iterator[Fake]:
    """fake(script that speaks) → espeak-ng, its voices found."""
    made: list[ProgramEngine] = []

    def make(script: str, name: str = "espeak-ng") -> ProgramEngine:
        lists = f"printf '{VOICES}'" if name == "espeak-ng" else SPD_VOICES
        program(folder, name, f'case "$*" in *-L*|*--voices*) {lists}; exit 0;; esac\n{script}')
        engine = ProgramEngine(PROGRAMS[name])
        made.append(engine)
        with qtbot.waitSignal(engine.found, timeout=10_000) as told:
            engine.look()
        assert [voice.name for voice in told.args[0]] == ["English (Great Britain)"]
        return engine

    yield make
    for engine in made:
        pids = engine.processes
        engine.close()
        assert not any(alive(pid) for pid in pids)


def alive(pid: int) -> bool:
    """Also a zombie is: its parent has not asked after it."""
    return Path(f"/proc/{pid}").exists() if sys.platform == "linux" else False


def heard(folder: Path) -> str:
    log = folder / "log"
    return log.read_text("utf-8") if log.exists() else ""


class TestEspeak:
    def test_the_words_come_by_standard_input_and_the_choices_as_words(
        self, fake: Fake, folder: Path, qtbot: QtBot
    ) -> None:
        engine = fake('echo "$@" >>"$LOG"; cat >>"$LOG"')
        with qtbot.waitSignal(engine.finished, timeout=10_000):
            engine.say('Skin; $(touch x) "fat" \n& más', ANNA, 1.5, 0.6)
        assert heard(folder) == '-v gmw/en -s 262 -a 60 -b 1 --stdin\nSkin; $(touch x) "fat" & más\n'

    def test_stopping_kills_it_and_leaves_no_zombie(self, fake: Fake, folder: Path, qtbot: QtBot) -> None:
        engine = fake('cat >>"$LOG"; exec sleep 60')
        engine.say("One.", ANNA, 1.0)
        qtbot.waitUntil(lambda: "One." in heard(folder), timeout=10_000)
        (pid,) = engine.processes
        assert alive(pid)
        with qtbot.assertNotEmitted(engine.finished), qtbot.assertNotEmitted(engine.failed):
            engine.stop()
            qtbot.waitUntil(lambda: not alive(pid), timeout=10_000)
        qtbot.waitUntil(lambda: engine.processes == (), timeout=10_000)

    def test_closing_ends_it_before_it_returns(self, fake: Fake, folder: Path, qtbot: QtBot) -> None:
        engine = fake('cat >>"$LOG"; exec sleep 60')
        engine.say("One.", ANNA, 1.0)
        qtbot.waitUntil(lambda: "One." in heard(folder), timeout=10_000)
        (pid,) = engine.processes
        engine.close()
        assert not alive(pid)

    def test_the_next_sentence_ends_the_one_before(self, fake: Fake, folder: Path, qtbot: QtBot) -> None:
        engine = fake('read line; echo "$line" >>"$LOG"; case "$line" in One*) exec sleep 60;; esac')
        engine.say("One.", ANNA, 1.0)
        qtbot.waitUntil(lambda: "One." in heard(folder), timeout=10_000)
        with qtbot.waitSignal(engine.finished, timeout=10_000):
            engine.say("Two.", ANNA, 1.0)
        assert heard(folder) == "One.\nTwo.\n"

    @pytest.mark.parametrize(
        ("script", "words", "reason"),
        [
            ("echo 'ALSA lib x' >&2; echo 'error: No such file' >&2", "One.", "No sound"),
            ("exit 0", LONG, "No sound"),
            ("echo 'it is broken' >&2; exit 3", "One.", "it is broken"),
            ("exit 3", "One.", "ended by itself"),
            ("kill -9 $$", "One.", "ended by itself"),
        ],
        ids=["no device", "too soon", "fault", "silent fault", "crash"],
    )
    def test_faults_are_told_in_a_sentence(
        self, fake: Fake, qtbot: QtBot, script: str, words: str, reason: str
    ) -> None:
        engine = fake(script)
        with qtbot.assertNotEmitted(engine.finished), qtbot.waitSignal(engine.failed, timeout=10_000) as told:
            engine.say(words, ANNA, 1.0)
        assert reason in told.args[0]

    def test_a_program_that_is_taken_away_is_a_fault_too(self, fake: Fake, folder: Path, qtbot: QtBot) -> None:
        engine = fake("cat")
        (folder / "espeak-ng").unlink()
        with qtbot.waitSignal(engine.failed, timeout=10_000) as told:
            engine.say("One.", ANNA, 1.0)
        assert "espeak-ng" in told.args[0]


class TestSpdSay:
    def test_one_line_by_pipe_and_the_voice_by_name(self, fake: Fake, folder: Path, qtbot: QtBot) -> None:
        engine = fake('for word in "$@"; do echo "[$word]"; done >>"$LOG"; cat >>"$LOG"', "spd-say")
        voice = Voice("English (Great Britain)", "en-GB", "English (Great Britain)")
        with qtbot.waitSignal(engine.finished, timeout=10_000):
            engine.say("!-!STOP all\nOne.", voice, 2.0)
        told = heard(folder).splitlines()
        assert told[:8] == [
            "[--pipe-mode]", "[--wait]", "[-r]", "[77]", "[-l]", "[en-GB]", "[-y]", "[English (Great Britain)]",
        ]  # fmt: skip
        assert told[8:] == ["!STOP all One."], "no command to the service"

    @pytest.mark.parametrize(("volume", "words"), [(1.0, ()), (0.5, ("-i", "0")), (0.1, ("-i", "-80"))])
    def test_only_what_is_to_be_softer_is_said_of_the_loudness(self, volume: float, words: tuple[str, ...]) -> None:
        said = PROGRAMS["spd-say"].saying(ANNA, 1.0, volume)
        assert said[4 : 4 + len(words)] == words
        assert ("-i" in said) == bool(words)

    def test_stopping_silences_the_service_before_the_next_is_said(
        self, fake: Fake, folder: Path, qtbot: QtBot
    ) -> None:
        script = (
            'case "$1" in --cancel) sleep 0.2; echo hushed >>"$LOG"; exit 0;; esac\n'
            'read line; echo "$line" >>"$LOG"; case "$line" in One*) exec sleep 60;; esac'
        )
        engine = fake(script, "spd-say")
        engine.say("One.", ANNA, 1.0)
        qtbot.waitUntil(lambda: "One." in heard(folder), timeout=10_000)
        with qtbot.waitSignal(engine.finished, timeout=10_000):
            engine.say("Two.", ANNA, 1.0)
            engine.say("Three.", ANNA, 1.0)
        assert heard(folder).splitlines() == ["One.", "hushed", "Three."]

    def test_closing_waits_until_the_service_is_silent(self, fake: Fake, folder: Path, qtbot: QtBot) -> None:
        engine = fake(
            'case "$1" in --cancel) echo hushed >>"$LOG"; exit 0;; esac\ncat >>"$LOG"; exec sleep 60', "spd-say"
        )
        engine.say("One.", ANNA, 1.0)
        qtbot.waitUntil(lambda: "One." in heard(folder), timeout=10_000)
        pids = engine.processes
        engine.close()
        assert "hushed" in heard(folder)
        assert not any(alive(pid) for pid in pids)


class TestLooking:
    def found(self, qtbot: QtBot, name: str) -> tuple[Voice, ...]:
        engine = ProgramEngine(PROGRAMS[name])
        with qtbot.waitSignal(engine.found, timeout=10_000) as told:
            engine.look()
        qtbot.waitUntil(lambda: engine.processes == (), timeout=10_000)
        return told.args[0]  # type: ignore[no-any-return]

    def test_a_program_that_is_not_there(self, folder: Path, qtbot: QtBot) -> None:
        del folder
        assert self.found(qtbot, "espeak-ng") == ()

    def test_one_that_hangs_is_given_up(self, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "LOOK_MS", 100)
        program(folder, "spd-say", "exec sleep 60")
        assert self.found(qtbot, "spd-say") == ()

    def test_one_that_cannot_reach_its_service(self, folder: Path, qtbot: QtBot) -> None:
        program(folder, "spd-say", "echo 'Failed to connect to Speech Dispatcher' >&2; exit 1")
        assert self.found(qtbot, "spd-say") == ()

    def test_one_that_is_no_program(self, folder: Path, qtbot: QtBot) -> None:
        (folder / "espeak-ng").write_text("\x7fELF nonsense")
        (folder / "espeak-ng").chmod(0o755)
        assert self.found(qtbot, "espeak-ng") == ()

    def test_spd_say_that_hangs_gives_way_to_espeak(
        self, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "LOOK_MS", 100)
        program(folder, "spd-say", "exec sleep 60")
        program(folder, "espeak-ng", f'case "$*" in --voices) printf "{VOICES}";; *) cat >>"$LOG";; esac')
        state = SpeechState(Preferences(Settings()), Voices(usual_makers("spd-say") + usual_makers("espeak-ng")))
        with qtbot.waitSignal(state.ended, timeout=20_000):
            state.read(sentences("One. Two."), "en")
        assert heard(folder) == "One.\nTwo.\n"
        assert state.phase is Phase.STOPPED
        state.close()


def test_a_line_is_no_command() -> None:
    assert one_line("  a\tb\n c ") == "a b c"
    assert "!-!" not in one_line("!-!-!-!!-!STOP")


def test_the_real_espeak_knows_these_words(tmp_path: Path) -> None:
    """Its options and its list are as we take them; the sound goes into a file."""
    path = shutil.which("espeak-ng")
    if path is None:
        pytest.skip("espeak-ng is missing; on Debian: sudo apt install espeak-ng")
    listed = subprocess.run([path, "--voices"], capture_output=True, text=True, timeout=60, check=True).stdout
    voices = PROGRAMS["espeak-ng"].read(listed)
    assert {"en", "es", "ar"} <= {voice.language.split("-")[0] for voice in voices}
    sizes = []
    for times in (0.5, 1.0, 2.0):
        out = tmp_path / f"{times}.wav"
        voice = next(voice for voice in voices if voice.language == "es")
        words = [path, *PROGRAMS["espeak-ng"].saying(voice, times, 1.0), "-w", str(out)]
        subprocess.run(words, input="La piel y la grasa, 3 ± 1 mm.\n".encode(), timeout=60, check=True)
        sizes.append(os.path.getsize(out))
    assert sizes[0] > 1.5 * sizes[1]
    assert sizes[1] > 1.3 * sizes[2]
