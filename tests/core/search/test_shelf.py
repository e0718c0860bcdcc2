"""Where indexes lie, and how many are kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from viewer.core.search import shelf


def test_one_file_for_each_folder_and_language(tmp_path: Path) -> None:
    paths = {
        shelf.index_path(tmp_path, pack_id, tmp_path / root, language)
        for pack_id in ("one", "two")
        for root in ("a", "b")
        for language in ("en", "pt-BR")
    }
    assert len(paths) == 8
    assert {path.parent for path in paths} == {tmp_path / "search"}


@pytest.mark.parametrize("pack_id", ["../../etc", "", "a" * 300, "Ärzte / Haut", "con:\0"])
def test_any_id_makes_a_plain_name(tmp_path: Path, pack_id: str) -> None:
    path = shelf.index_path(tmp_path, pack_id, tmp_path, "en")
    assert path.parent == tmp_path / "search"
    assert path.name.isascii()
    assert len(path.name) < 80


def test_the_oldest_indexes_go_with_what_lies_beside_them(tmp_path: Path) -> None:
    folder = tmp_path / "search"
    folder.mkdir()
    for number in range(12):
        for ending in ("", "-wal", ".lock"):
            (folder / f"pack-{number:02}.sqlite{ending}").touch()
        os.utime(folder / f"pack-{number:02}.sqlite", (number, number))
    own = folder / "pack-00.sqlite"
    shelf.make_room(own)
    kept = sorted(path.name for path in folder.glob("*.sqlite"))
    assert len(kept) == shelf.KEPT_MOST
    assert own.name in kept  # the one that is wanted stays, old as it is
    assert kept[1:] == [f"pack-{number:02}.sqlite" for number in range(5, 12)]
    assert not (folder / "pack-01.sqlite-wal").exists()
    assert (folder / "pack-11.sqlite.lock").exists()


def test_a_damaged_index_is_kept_aside_but_not_for_ever(tmp_path: Path) -> None:
    path = shelf.index_path(tmp_path, "pack", tmp_path, "en")
    for number in range(1, 5):
        shelf.make_room(path)
        path.write_text(str(number), encoding="utf-8")
        path.with_name(path.name + "-wal").touch()
        aside = shelf.set_aside(path)
        assert aside is not None
        assert aside.read_text(encoding="utf-8") == str(number)
        assert not path.exists()
        assert not path.with_name(path.name + "-wal").exists()
    assert len(list(path.parent.glob("*.broken-*"))) <= shelf.ASIDE_MOST + 1


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "search").write_text("a file", encoding="utf-8")
    with pytest.raises(OSError, match="search"):
        shelf.make_room(shelf.index_path(tmp_path, "pack", tmp_path, "en"))
