from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.cli import WINDOW_OPTIONS
from viewer.core.kiosk import places
from viewer.core.kiosk.arguments import booth_words
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.opening import opening

PACKS = Path(__file__).resolve().parents[2] / "packs"
OWN, OTHER = "Cellulite and mesotherapy", "Under the skin"
KIOSK = ("--mode", "kiosk")


@pytest.mark.parametrize(
    ("pack", "named", "title", "expected"),
    [
        (None, "", OWN, (True, 0)),
        (None, "bilingual", OTHER, (True, 0)),
        ("bilingual", "", OTHER, (True, 0)),
        ("bilingual", "none", OTHER, (True, 0)),
        ("none", "bilingual", OTHER, (False, 1)),
        ("none", "", OWN, (False, 2)),
        (None, "none", OWN, (False, 2)),
        ("none", "nothing", OWN, (False, 3)),
    ],
)
def test_a_pack_is_always_found(
    tmp_path: Path, pack: str | None, named: str, title: str, expected: tuple[bool, int]
) -> None:
    toml = tmp_path / "kiosk.toml"
    toml.write_text(f'idle_s = 120\npack = "{PACKS / named if named else ""}"\n')
    found = opening(None if pack is None else PACKS / pack, toml)
    assert found.pack.info.title == title
    assert found.config.idle_s == 120
    assert (found.as_asked, len(found.said)) == expected, found.said


def test_faults_of_the_file_are_said(tmp_path: Path) -> None:
    toml = tmp_path / "kiosk.toml"
    toml.write_text("idle_s = 5\n")
    found = opening(None, toml)
    assert found.config == KioskConfig()
    assert [sentence.startswith(f"{toml}:1: ") for sentence in found.said] == [True]
    assert opening(None, tmp_path / "none.toml").said == ()


def test_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, septa_home: Path) -> None:
    system, state = tmp_path / "etc" / "kiosk.toml", tmp_path / "var"
    monkeypatch.setattr(places, "SYSTEM_CONFIG", system)
    monkeypatch.setattr(places, "SYSTEM_STATE", state)
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    system.parent.mkdir()
    system.write_text("")
    state.mkdir()
    assert places.config_path() == places.new_config_path() == septa_home / "kiosk.toml"
    assert places.state_dir() == septa_home / "kiosk"
    assert places.config_path(Path("x")) == places.new_config_path(Path("x")) == Path("x")
    monkeypatch.setenv("STATE_DIRECTORY", "/run/a:/run/b")
    assert places.state_dir() == Path("/run/a")
    assert places.state_dir(Path("x")) == Path("x")
    monkeypatch.delenv("STATE_DIRECTORY")
    monkeypatch.delenv("SEPTA_HOME")
    assert (places.config_path(), places.state_dir()) == (system, state)
    system.unlink()
    state.rmdir()
    assert places.config_path() != system
    assert places.state_dir() != state
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert places.new_config_path() == system
    assert places.is_administrators_own(places.state_dir())
    assert not places.is_administrators_own(state)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert places.new_config_path() != system
    assert not places.is_administrators_own(places.state_dir())


WORDS = st.lists(st.sampled_from([*WINDOW_OPTIONS, "--mode=kiosk", "-style", "--x=1", "--", "-", "", "pack", "dark"]))


@given(WORDS)
def test_no_word_is_lost_and_only_known_ones_are_heeded(words: list[str]) -> None:
    kept, ignored = booth_words([*KIOSK, *words], WINDOW_OPTIONS)
    assert sorted([*kept, *ignored]) == sorted([*KIOSK, *words])
    value = False
    loose = 0
    for word in kept:
        loose += not value and not word.startswith("-")
        assert value or not word.startswith("-") or word.split("=")[0] in WINDOW_OPTIONS
        value = not value and word in WINDOW_OPTIONS
    assert loose <= 1


@given(st.lists(st.text(max_size=6)))
def test_what_asks_for_no_booth_is_left_alone(words: list[str]) -> None:
    assert booth_words(words, WINDOW_OPTIONS) == (words, [])
    assert booth_words(["--mode", "reader", *words], WINDOW_OPTIONS)[1] == []
