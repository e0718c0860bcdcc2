from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.machine import SYSTEM_FILES, Machine, Screen
from viewer.core.kiosk.readiness import Door, Finding, State, check, is_ready, unwritable
from viewer.core.problems import Problem
from viewer.core.speech.voices import Voice

PACKS = Path(__file__).resolve().parents[2] / "packs"
SCREEN = Screen("HDMI-1", 1920, 1080, 531, 299)
GOOD = Machine(
    user="septa-kiosk",
    screens=(SCREEN,),
    touch=("ILITEK",),
    voices={"espeak-ng": (Voice("English", "en", "en"), Voice("Spanish", "es", "es"))},
    memory_bytes=4 << 30,
    free_bytes=9 << 30,
    lettered=frozenset({"ar"}),
    now=datetime(2026, 11, 23, 7, 30),
)


def no_problems(root: Path) -> list[Problem]:
    del root
    return []


class Case:
    """One machine, all well; what is changed is found."""

    def __init__(self, folder: Path) -> None:
        self.state = folder / "state"
        self.state.mkdir()
        self.config_path = folder / "kiosk.toml"

    def findings(
        self,
        machine: Machine = GOOD,
        config: KioskConfig | None = None,
        problems: tuple[Problem, ...] = (),
        door: Door = Door(has_pin=True),  # noqa: B008
        font: Path | None = None,
    ) -> tuple[Finding, ...]:
        fonts = None if font is None else (lambda _: font)
        config = config or KioskConfig()
        return check(config, problems, self.state, machine, config_path=self.config_path, door=door, fonts=fonts)

    def not_good(self, **changed: object) -> list[Finding]:
        """All but those of kiosk.toml's own place, which differ with who runs the test."""
        found = self.findings(**changed)  # type: ignore[arg-type]
        return [one for one in found if one.state is not State.GOOD and one.subject not in ("settings",)]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    monkeypatch.setattr("viewer.core.content.check.check", no_problems)  # each takes most of a second
    return Case(tmp_path)


def test_a_machine_with_all_is_ready(case: Case) -> None:
    assert case.not_good() == []
    findings = case.findings()
    assert is_ready(findings)
    assert {one.subject for one in findings} == {
        *("settings", "screen", "size", "rotation", "touch", "letters", "pack", "tour", "language", "voice", "PIN"),
        *("rights", "disk", "memory", "clock", "service"),
    }
    assert list(case.state.iterdir()) == []


def changed(**fields: object) -> Machine:
    return replace(GOOD, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("machine", "subject", "state", "said"),
    [
        (changed(screens=(), screen_fault="no DISPLAY; do this"), "screen", State.MISSING, "no DISPLAY"),
        (changed(screen_fault="no DISPLAY"), "screen", State.ATTENTION, "plugged in"),
        (changed(screens=(SCREEN, SCREEN)), "screen", State.ATTENTION, "2 screens"),
        (changed(screens=(Screen("s", 800, 480, 531, 299),)), "screen", State.ATTENTION, "little room"),
        (changed(screens=(Screen("s", 1920, 1080, 344, 193),)), "size", State.ATTENTION, "15.5 inches"),
        (changed(screens=(Screen("s", 1920, 1080),)), "size", State.ATTENTION, "does not say"),
        (changed(screens=(Screen("s", 1080, 1920, 299, 531),)), "rotation", State.ATTENTION, "tall"),
        (changed(touch=()), "touch", State.MISSING, "no touch screen"),
        (changed(touch=None, platform="win32"), "touch", State.ATTENTION, "win32"),
        (changed(voices={}), "voice", State.ATTENTION, "no program"),
        (changed(voices={"spd-say": ()}), "voice", State.ATTENTION, "no program"),
        (changed(voices={"espeak-ng": (Voice("German", "de", "de"),)}), "voice", State.ATTENTION, "speaks en"),
        (changed(is_root=True), "rights", State.ATTENTION, "root"),
        (changed(free_bytes=1 << 20), "disk", State.MISSING, "1 MB"),
        (changed(free_bytes=100 << 20), "disk", State.ATTENTION, "100 MB"),
        (changed(memory_bytes=512 << 20), "memory", State.ATTENTION, "512 MB"),
        (changed(limit_bytes=200 << 20), "memory", State.ATTENTION, "200 MB"),
        (changed(now=datetime(1970, 1, 1)), "clock", State.ATTENTION, "1970"),
        (changed(now=datetime(2090, 1, 1)), "clock", State.ATTENTION, "2090"),
        (changed(lacking=SYSTEM_FILES), "service", State.ATTENTION, "not installed"),
        (changed(lacking=SYSTEM_FILES[-1:]), "service", State.ATTENTION, "udev"),
        (changed(has_session=False), "service", State.MISSING, "nothing to show"),
        (changed(platform="freebsd"), "service", State.ATTENTION, "no systemd"),
    ],
)
def test_each_lack_of_a_machine_is_found_alone(
    case: Case, machine: Machine, subject: str, state: State, said: str
) -> None:
    found = [one for one in case.not_good(machine=machine) if one.subject in (subject, "screen")]
    assert [(one.subject, one.state) for one in found] == [(subject, state)]
    assert said in found[0].words
    assert found[0].cure
    assert is_ready(case.findings(machine)) is (state is not State.MISSING)


def test_a_tall_screen_is_right_when_it_hangs_so(case: Case) -> None:
    machine = changed(screens=(Screen("s", 1080, 1920, 299, 531),))
    assert case.not_good(machine=machine, config=KioskConfig(rotation=90)) == []


def test_the_door_without_a_pin_is_not_ready(case: Case) -> None:
    assert [(one.subject, one.state) for one in case.not_good(door=Door())] == [("PIN", State.MISSING)]
    stopped = case.not_good(door=Door(True, "stopped"))
    assert [(one.subject, one.state, one.cure) for one in stopped] == [
        ("PIN", State.ATTENTION, "septa kiosk reset-pin")
    ]


def test_faults_of_the_file_are_told_with_their_cure(case: Case) -> None:
    found = case.findings(problems=(Problem("k.toml", 3, "“x” is wrong", "mend it"),))
    assert found[0] == Finding(State.ATTENTION, "settings", "k.toml:3: “x” is wrong", "mend it")
    assert "setup" in case.findings()[0].cure
    case.config_path.write_text("")
    assert case.findings()[0].state is State.GOOD


def test_packs_tours_and_languages(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = KioskConfig(pack=tmp_path / "none")
    assert [(one.subject, one.state) for one in case.not_good(config=config)] == [("pack", State.MISSING)]
    found = case.not_good(config=KioskConfig(pack=PACKS / "bilingual", languages=("en", "ar"), read_aloud=False))
    assert [(one.subject, "both" in one.cure) for one in found] == [("tour", True)]
    found = case.not_good(config=KioskConfig(pack=PACKS / "bilingual", languages=("en", "es"), attract_tour="both"))
    assert [(one.subject, "no pages in es" in one.words) for one in found] == [("language", True)]
    monkeypatch.undo()
    found = case.not_good(config=KioskConfig(pack=PACKS / "broken"))
    assert "problems, the first" in next(one.words for one in found if one.subject == "pack")
    found = case.not_good(config=KioskConfig(attract_tour="nowhere"))
    assert [one.subject for one in found] == ["tour"]
    assert "attract" in found[0].cure


def test_letters(case: Case, tmp_path: Path) -> None:
    broken = tmp_path / "font.ttf"
    broken.write_bytes(b"no font at all")
    for place in (broken, tmp_path / "none"):
        assert [(one.subject, one.state) for one in case.not_good(font=place)] == [("letters", State.MISSING)]
    config = KioskConfig(languages=("en", "ar", "he"), read_aloud=False)  # Arabic letters are bundled
    for lettered, state in ((frozenset({"he"}), None), (frozenset(), State.MISSING), (None, State.ATTENTION)):
        found = case.not_good(machine=changed(lettered=lettered), config=config)
        assert [one.state for one in found if one.subject == "letters"] == ([] if state is None else [state])


def test_a_folder_that_cannot_be_written(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert unwritable(tmp_path / "not" / "yet") == ""
    (tmp_path / "file").write_text("")
    assert unwritable(tmp_path / "file" / "below")

    def refused(**_: object) -> object:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("tempfile.TemporaryFile", refused)
    found = [one for one in case.findings() if one.subject == "rights" and one.state is State.MISSING]
    assert len(found) == 1
    assert "Read-only" in found[0].words


def test_settings_within_the_kiosks_own_reach_are_said(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    case.config_path.write_text("")
    for may, state in ((True, State.ATTENTION), (False, State.GOOD)):
        monkeypatch.setattr(os, "access", lambda place, mode, may=may: may)
        rights = [one for one in case.findings() if one.subject == "rights" and "kiosk.toml" in one.words]
        assert [one.state for one in rights] == [state]


def test_the_files_are_those_that_are_put_in_place() -> None:
    script = (PACKS.parents[1] / "packaging" / "kiosk" / "install.sh").read_text("utf-8")
    put = re.findall(r"^put \S+ (\S+) [0-7]+$", script, re.MULTILINE)
    assert set(SYSTEM_FILES) == set(put)


def test_a_machine_that_is_no_linux_gets_words_too(case: Case) -> None:
    for platform in ("win32", "darwin"):
        machine = Machine(platform=platform, touch=None, screens=(SCREEN,), now=datetime(2026, 1, 1))
        assert all(one.words for one in case.findings(machine))
