from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.settings import FILE_NAME, VERSION, Settings, from_table, load, save, to_table

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=12), inner, max_size=5),
    max_leaves=12,
)
KEYS = st.sampled_from(sorted(to_table(Settings()))) | st.text(max_size=10)
FULL = Settings(
    theme="dark",
    text_scale=1.5,
    language="es",
    window=(-5, 10, 800, 600),
    maximised=True,
    topics_shown=False,
    skin_tone="tone-4",
    motion="reduced",
    follow=False,
    columns=(0.2, 0.5, 0.3),
    open_sections={"cellulite": ("treatments", "section:Concerns")},
    last_topic={"cellulite": "index"},
    unknown={"read_aloud": 3},
)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    save(FULL, tmp_path)
    assert load(tmp_path) == (FULL, [])


def test_no_file_gives_the_defaults_without_a_word(tmp_path: Path) -> None:
    assert load(tmp_path / "nowhere") == (Settings(), [])


@given(st.dictionaries(KEYS, ANYTHING, max_size=14))
def test_any_table_gives_good_settings(table: dict[str, Any]) -> None:
    settings, problems = from_table(table)
    written = json.dumps(to_table(settings), sort_keys=True)
    again, further = from_table(json.loads(written))
    assert json.dumps(to_table(again), sort_keys=True) == written
    assert further == []
    assert all(problem.cure and problem.path == FILE_NAME for problem in problems)


@given(st.binary(max_size=200))
def test_any_bytes_start_the_program(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("bytes")
    (folder / FILE_NAME).write_bytes(data)
    settings, _ = load(folder)
    save(settings, folder)
    assert load(folder) == (settings, [])


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "dusk"),
        ("text_scale", float("nan")),
        ("text_scale", True),
        ("text_scale", 9),
        ("window", [0, 0, 0, 10]),
        ("window", ["a", 0, 5, 10]),
        ("columns", [0.5, 0.5]),
        ("columns", [2, 0, 0]),
        ("topics_shown", 1),
        ("last_topic", {"pack": 3}),
        ("open_sections", {"pack": "index"}),
        ("language", None),
        ("skin_tone", "../1"),
        ("skin_tone", 3),
        ("motion", "fast"),
        ("follow", "yes"),
        ("speech_volume", 0),
        ("speech_volume", 1.5),
    ],
)
def test_a_wrong_value_falls_back_and_is_named(key: str, value: object) -> None:
    settings, problems = from_table({key: value, "theme" if key != "theme" else "language": "dark"})
    assert getattr(settings, key) == getattr(Settings(), key)
    assert [key in problem.text for problem in problems] == [True]


def test_keys_of_another_version_are_kept(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(json.dumps({"version": 9, "tone": [1, 2], "theme": "contrast"}))
    settings, problems = load(tmp_path)
    assert problems == []
    save(replace(settings, text_scale=2.0), tmp_path)
    table = json.loads((tmp_path / FILE_NAME).read_text())
    assert table["tone"] == [1, 2]
    assert (table["theme"], table["text_scale"], table["version"]) == ("contrast", 2.0, VERSION)


def test_a_broken_file_is_kept_aside_under_a_free_name(tmp_path: Path) -> None:
    (tmp_path / f"{FILE_NAME}.broken-1").write_text("older")
    (tmp_path / FILE_NAME).write_text("{ not json")
    settings, problems = load(tmp_path)
    assert settings == Settings()
    assert "broken-2" in problems[0].cure
    assert (tmp_path / f"{FILE_NAME}.broken-2").read_text() == "{ not json"
    assert (tmp_path / f"{FILE_NAME}.broken-1").read_text() == "older"
    assert load(tmp_path) == (Settings(), [])


def test_a_huge_or_deep_file_is_no_settings_file(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("[" * 200_000)
    assert "cannot be understood" in load(tmp_path)[1][0].text
    (tmp_path / FILE_NAME).write_text(" " * (2 << 20))
    assert "too large" in load(tmp_path)[1][0].text


def test_a_folder_in_the_file_s_place_is_said(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    settings, problems = load(tmp_path)
    assert settings == Settings()
    assert "cannot be read" in problems[0].text


def test_a_failed_save_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(FULL, tmp_path)

    def full_disk(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        save(Settings(), tmp_path)
    assert load(tmp_path) == (FULL, [])
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]
