"""What was last good comes back as it was, or not at all."""

from __future__ import annotations

import json
import os
import random
from dataclasses import fields, replace
from pathlib import Path

import pytest

from viewer.core.kiosk import lastgood
from viewer.core.kiosk.config import KioskConfig, Opening
from viewer.core.kiosk.lastgood import FILE_NAME, keep, keep_values, take

DAMAGED = 200


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "pack").mkdir()
    return tmp_path / "pack"


def config(pack: Path) -> KioskConfig:
    """No value is the default."""
    return KioskConfig(
        pack=pack,
        languages=("ar", "de"),
        title="Praxis „Mitte“",
        theme="dark",
        diagonal_in=15.6,
        idle_s=120,
        countdown_s=45,
        attract_s=10,
        attract_tour="other",
        hours=(Opening(0, 480, 1080), Opening(5, 540, 1440)),
        restart_at=None,
        rotation=270,
        read_aloud=False,
        volume=0.3,
        counting=False,
        address="https://example.org/a",
        drift=False,
        cleaning_s=60,
    )


def test_every_value_comes_back(folder: Path, pack: Path) -> None:
    asked = config(pack)
    usual = KioskConfig()
    assert [one.name for one in fields(asked) if getattr(asked, one.name) == getattr(usual, one.name)] == []
    assert keep_values(folder, asked, pack)
    assert take(folder) == (asked, pack)


def test_the_usual_values_and_the_built_in_pack(folder: Path) -> None:
    assert keep_values(folder, KioskConfig(), None)
    assert take(folder) == (KioskConfig(), None)


def test_every_setting_is_known() -> None:
    assert set(lastgood._KNOWN) == {one.name for one in fields(KioskConfig)}


def test_it_keeps_what_the_file_says(folder: Path, pack: Path, tmp_path: Path) -> None:
    """Read as the kiosk reads it; changing the file afterwards changes nothing."""
    from viewer.core.kiosk.reading import read

    path = tmp_path / "kiosk.toml"
    path.write_text("", "utf-8")
    asked, _ = read(path)
    assert keep(folder, path, pack)
    path.write_bytes(os.urandom(500))
    assert take(folder) == (asked, pack)
    path.unlink()
    assert take(folder) == (asked, pack)


def test_a_pack_that_is_gone_is_the_built_in_one(folder: Path, pack: Path) -> None:
    keep_values(folder, KioskConfig(idle_s=60), pack)
    pack.rmdir()
    assert take(folder) == (KioskConfig(idle_s=60), None)


def test_there_is_nothing_yet(folder: Path) -> None:
    assert take(folder) is None
    folder.mkdir()
    (folder / FILE_NAME).mkdir()
    assert take(folder) is None
    assert keep_values(folder, KioskConfig(), None)
    assert take(folder) == (KioskConfig(), None)


def test_what_is_the_same_is_not_written_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert keep_values(folder, KioskConfig(), None)
    monkeypatch.setattr(lastgood, "write_whole", None)
    assert keep_values(folder, KioskConfig(), None)
    assert not keep_values(folder, KioskConfig(idle_s=60), None)


def test_no_damage_makes_another_setting(folder: Path, pack: Path) -> None:
    asked = config(pack)
    keep_values(folder, asked, pack)
    whole, dice = (folder / FILE_NAME).read_bytes(), random.Random(1)
    refused = 0
    for number in range(DAMAGED):
        raw = bytearray(whole)
        if number % 2:
            del raw[dice.randrange(len(raw)) :]
        else:
            raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
        (folder / FILE_NAME).write_bytes(raw)
        found = take(folder)
        assert found in (None, (asked, pack))  # a space may have been hit
        refused += found is None
    assert refused > DAMAGED * 0.8


@pytest.mark.parametrize(
    "change",
    [
        {"idle_s": 5}, {"idle_s": True}, {"idle_s": 90.5}, {"idle_s": "90"}, {"theme": "pink"}, {"rotation": 45},
        {"rotation": False}, {"diagonal_in": 1e400}, {"volume": -1}, {"languages": []}, {"languages": "en"},
        {"languages": [7]}, {"hours": [[7, 0, 60]]}, {"hours": [[0, 0]]}, {"restart_at": 1440}, {"title": None},
        {"title": "x" * 9999}, {"pack": "a\0b"}, {"counting": 1},
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_refused_though_the_sum_is_right(folder: Path, change: dict[str, object]) -> None:
    keep_values(folder, KioskConfig(), None)
    told = json.loads((folder / FILE_NAME).read_text())
    table = {"config": {**told["config"], **change}, "pack": None}
    (folder / FILE_NAME).write_text(json.dumps({"version": 1, **table, "sum": lastgood._sum(table)}))
    assert take(folder) is None


def test_of_another_version_what_is_known_is_taken(folder: Path) -> None:
    table = {"config": {"idle_s": 60, "hologram": True}, "pack": None}
    folder.mkdir()
    (folder / FILE_NAME).write_text(json.dumps({"version": 1, **table, "sum": lastgood._sum(table)}))
    assert take(folder) == (replace(KioskConfig(), idle_s=60), None)


@pytest.mark.parametrize("raw", [b"", b"null", b"[]", b"{}", b"[" * 100_000, b"\xff" * 50, b"x" * (1 << 19)])
def test_garbage_is_nothing(folder: Path, raw: bytes) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(raw)
    assert take(folder) is None


def test_a_pipe_in_its_place_holds_nobody_up(folder: Path) -> None:
    folder.mkdir()
    os.mkfifo(folder / FILE_NAME)
    assert take(folder) is None
    assert keep_values(folder, KioskConfig(), None)
    assert take(folder) is not None
