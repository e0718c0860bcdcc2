"""What staff do on the command line: each answer, each refusal, and what stands on the disk afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from viewer import cli, cli_kiosk
from viewer.cli_kiosk import Terminal, told
from viewer.core.kiosk import machine
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.counts import Counts
from viewer.core.kiosk.machine import Screen
from viewer.core.kiosk.pin import FAILURES_MAX, Door, Kind, Verdict, Why
from viewer.core.kiosk.reading import read
from viewer.core.kiosk.template import template

ROOT = Path(__file__).resolve().parents[2]
PIN = "481526"


def no_screen() -> tuple[tuple[Screen, ...], str]:
    return (), "there is no display"


class Person:
    def __init__(
        self, answers: tuple[str, ...] = (), secrets: tuple[str, ...] = (), pipe: str = "", there: bool = True
    ) -> None:
        self._answers: Iterator[str] = iter(answers)
        self._secrets: Iterator[str] = iter(secrets)
        self.terminal = Terminal(self._next_answer, self._next_secret, lambda: pipe, there)

    def _next_answer(self, prompt: str) -> str:
        return self._of(self._answers, prompt)

    def _next_secret(self, prompt: str) -> str:
        return self._of(self._secrets, prompt)

    def _of(self, words: Iterator[str], prompt: str) -> str:
        try:
            return next(words)
        except StopIteration:
            raise EOFError(prompt) from None


def septa(*words: object, person: Person | None = None) -> int:
    terminal = (person or Person(there=False)).terminal
    return cli_kiosk.run(cli.read(["kiosk", *map(str, words)]), no_screen, terminal)


def test_setup_without_questions_writes_a_file_of_defaults(septa_home: Path) -> None:
    assert septa("setup", "--yes") == 0
    path = septa_home / "kiosk.toml"
    assert path.read_text("utf-8") == template(KioskConfig())
    assert path.stat().st_mode & 0o777 == 0o644
    assert [one.name for one in septa_home.iterdir()] == ["kiosk.toml"]


def test_setup_writes_over_nothing_unless_it_is_told_to(
    septa_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "k.toml"
    path.write_text("idle_s = 120\ntitel = 1\n")
    assert septa("setup", "--yes", "--config", path) == 2
    assert path.read_text() == "idle_s = 120\ntitel = 1\n"
    assert "--force" in capsys.readouterr().err
    assert septa("setup", "--yes", "--force", "--config", path) == 0
    assert read(path) == (KioskConfig(idle_s=120), ())
    assert (tmp_path / "k.toml.old").read_text() == "idle_s = 120\ntitel = 1\n"
    assert "did you mean title" in capsys.readouterr().out
    assert septa("setup", "--yes", "--config", tmp_path) == 2


def test_setup_with_answers_and_a_pin(septa_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = ("", "", "32", "90", "", "", "", "yes")
    assert septa("setup", person=Person(answers, (PIN, PIN))) == 0
    config, problems = read(septa_home / "kiosk.toml")
    assert (config, problems) == (KioskConfig(diagonal_in=32, rotation=90), ())
    assert Door(septa_home / "kiosk").try_pin(PIN).kind is Kind.RIGHT
    out = capsys.readouterr().out
    assert PIN not in out
    assert PIN not in (septa_home / "kiosk.toml").read_text("utf-8")


def test_setup_that_nobody_answers_writes_nothing(septa_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for answers in ((), ("", "en"), ("", *["klingon!"] * 5)):
        assert septa("setup", person=Person(answers, there=False)) == 2
        assert not (septa_home / "kiosk.toml").exists()
    assert "nothing was" in capsys.readouterr().err


def test_setup_that_is_left_at_the_pin_has_written_the_file(septa_home: Path) -> None:
    assert septa("setup", person=Person(("",) * 7)) == 0
    assert (septa_home / "kiosk.toml").exists()
    assert not Door(septa_home / "kiosk").has_pin


def test_a_pin_is_set_when_it_was_typed_twice(septa_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    door = Door(septa_home / "kiosk")
    assert septa("set-pin", person=Person(secrets=(PIN, "481527"))) == 2
    assert septa("set-pin", person=Person(secrets=("123456", "123456"))) == 2
    assert septa("set-pin", person=Person(secrets=(PIN,))) == 2
    assert septa("set-pin", person=Person(there=False)) == 2
    assert not door.has_pin
    assert septa("set-pin", person=Person(secrets=(PIN, PIN))) == 0
    assert door.try_pin(PIN).kind is Kind.RIGHT
    said = "".join(capsys.readouterr())
    assert PIN not in said
    assert "--stdin" in said


def test_a_pin_comes_through_a_pipe(tmp_path: Path) -> None:
    assert septa("set-pin", "--stdin", "--state", tmp_path / "s", person=Person(pipe=f"{PIN}\n", there=False)) == 0
    assert Door(tmp_path / "s").try_pin(PIN).kind is Kind.RIGHT
    assert septa("set-pin", "--stdin", "--state", tmp_path / "t", person=Person(pipe="", there=False)) == 2
    assert not Door(tmp_path / "t").has_pin


def test_the_counter_is_reset_and_the_pin_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert septa("reset-pin", "--state", tmp_path) == 2
    assert "set-pin" in capsys.readouterr().err
    door = Door(tmp_path)
    door.set_pin(PIN)
    assert door.try_pin("000001").kind is Kind.WRONG
    assert septa("reset-pin", "--state", tmp_path) == 0
    assert capsys.readouterr().out.startswith("1 wrong")
    assert (door.failures, door.try_pin(PIN).kind) == (0, Kind.RIGHT)
    assert FAILURES_MAX == 100  # the sentence of the check says so


def counted(folder: Path) -> None:
    day = date(2026, 11, 20)
    counts = Counts(folder, today=lambda: day)
    for _ in range(7):
        counts.add("topic", "cellulite/quilt-model")
    for _ in range(4):
        counts.add("topic", "treatments/lasers")
    day = date(2026, 11, 21)
    for _ in range(9):
        counts.add("topic", "cellulite/quilt-model")
        counts.add("language", "es")
    counts.close()


def test_counts_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert septa("report", "--state", tmp_path) == 0
    assert capsys.readouterr().out == "Nothing was counted.\n"
    counted(tmp_path)
    assert septa("report", "--state", tmp_path) == 0
    out = capsys.readouterr().out
    assert "2 days, 2026-11-20 to 2026-11-21" in out
    assert "cellulite/quilt-model       16" in out
    assert "treatments/lasers          few" in out
    assert septa("report", "--csv", "--days", "1", "--state", tmp_path) == 0
    assert capsys.readouterr().out == (
        "day,kind,name,count\n2026-11-21,language,es,9\n2026-11-21,topic,cellulite/quilt-model,9\n"
    )


def test_a_report_tells_no_number_below_five() -> None:
    lines = told("day,kind,name,count\n2026-11-20,topic,a,<5\nunknown,topic,a,6\n")
    assert "  a        6" in lines
    assert not any(str(number) in line.split() for line in lines[2:-1] for number in range(1, 5))


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that lacks nothing."""
    found = machine.Machine(screens=(Screen("s", 1920, 1080, 531, 299),), touch=("t",), free_bytes=1 << 40)
    monkeypatch.setattr(machine, "look", lambda *_: found)


@pytest.mark.usefixtures("whole")
def test_check_says_what_is_missing(septa_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert septa("check") == 1
    out = capsys.readouterr().out
    assert "missing    PIN" in out
    assert "→ septa kiosk set-pin" in out
    assert "not ready" in out
    Door(septa_home / "kiosk").set_pin(PIN)
    assert septa("check") == 0
    out = capsys.readouterr().out
    assert "good       PIN" in out
    assert "This machine is ready." in out


def test_check_tells_of_a_stopped_door(septa_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Door(septa_home / "kiosk").set_pin(PIN)
    monkeypatch.setattr(Door, "look", lambda _: Verdict(Kind.STOPPED, why=Why.FAILURES))
    assert "100 wrong" in cli_kiosk._door(septa_home / "kiosk").fault


def run(home: Path, *words: str, **keys: object) -> subprocess.CompletedProcess[str]:
    dropped = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        cwd=ROOT,
        env={**kept, "SEPTA_HOME": str(home), "LC_ALL": "C.UTF-8"},
        **keys,  # type: ignore[call-overload]
    )


def test_both_doors_of_the_program_lead_here(septa_home: Path) -> None:
    done = run(septa_home, "main.py", "kiosk", "set-pin", "--stdin", input=f"{PIN}\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert Door(septa_home / "kiosk").has_pin
    done = run(septa_home, "-m", "viewer", "kiosk", "setup", stdin=subprocess.DEVNULL)
    assert done.returncode == 2
    assert "--yes" in done.stderr
    done = run(septa_home, "-m", "viewer", "kiosk", "--help")
    assert done.returncode == 0
    assert all(word in done.stdout for word in ("setup", "check", "set-pin", "reset-pin", "report", "--mode kiosk"))


BROKEN = ("idle_s = 5\nrestart_at = 03:30\n", "\x00\xff")


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_a_missing_pack_and_strange_words_do_not_keep_it_dark(
    septa_home: Path, tmp_path: Path, text: str
) -> None:
    """A kiosk with no screen but the offscreen one starts, and is ended by the operator's signal."""
    path = tmp_path / "kiosk.toml"
    path.write_text(text, encoding="latin-1")
    kept = {**os.environ, "SEPTA_HOME": str(septa_home), "QT_QPA_PLATFORM": "offscreen", "QT_STYLE_OVERRIDE": "x"}
    words = ("view", "--mode", "kiosk", "--config", str(path), "no/such/pack", "-style", "fusion")
    with subprocess.Popen(
        [sys.executable, "main.py", *words], cwd=ROOT, env=kept, stderr=subprocess.PIPE, encoding="utf-8"
    ) as kiosk:
        try:
            log = septa_home / "kiosk" / "kiosk.log"
            for _ in range(1200):
                if kiosk.poll() is not None or (log.is_file() and " start " in log.read_text()):
                    break
                time.sleep(0.1)
            assert kiosk.poll() is None
            kiosk.terminate()
            said = kiosk.communicate(timeout=60)[1]
        finally:
            kiosk.kill()
    assert kiosk.returncode == 0
    assert f"{path}:" in said
    assert "'-style' 'fusion'" in said
    assert "QT_STYLE_OVERRIDE" in said
    assert "no/such/pack" in said
    assert "Traceback" not in said


def test_its_picture_leaves_no_trace(septa_home: Path, tmp_path: Path) -> None:
    out = tmp_path / "kiosk.png"
    done = run(septa_home, "main.py", "snapshot", str(out), "--mode", "kiosk", "--size", "1080x1920")
    assert done.returncode == 0, done.stderr
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1080, 1920)
    assert len({image.pixel(x, y) for x in range(0, 1080, 40) for y in range(0, 1920, 40)}) > 5
    assert not septa_home.exists()


def test_without_a_display_no_start_is_counted(septa_home: Path) -> None:
    done = run(septa_home, "main.py", "--mode", "kiosk")
    assert done.returncode == 2
    assert "DISPLAY is not set" in done.stderr
    assert not septa_home.exists()


def test_a_terminal_that_knows_few_letters(septa_home: Path) -> None:
    kept = {**os.environ, "SEPTA_HOME": str(septa_home), "PYTHONIOENCODING": "ascii:strict"}
    for typed, status in (("\n" * 7, 0), ("\u00e9\n", 2)):
        done = subprocess.run(
            [sys.executable, "main.py", "kiosk", "setup", "--force"],
            input=typed.encode(), capture_output=True, timeout=120, check=False, cwd=ROOT, env=kept,
        )  # fmt: skip
        assert done.returncode == status
        assert b"Traceback" not in done.stderr
        assert done.stdout.isascii()
