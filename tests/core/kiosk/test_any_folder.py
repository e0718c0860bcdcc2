"""The kiosk starts from any state folder: empty, whole, or with any of its files damaged, cut, filled with garbage."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.core.kiosk import starts
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.counts import Counts
from viewer.core.kiosk.lastgood import keep_values, take
from viewer.core.kiosk.logs import open_log
from viewer.core.kiosk.pin import Cost, Door, Kind
from viewer.core.kiosk.report import csv_report, write_prom

DAMAGED = 200  # ways for each file
CHEAP = Cost(2, 8, 1)
RIGHT, WRONG = "280746", "280747"
FRIDAY = date(2026, 11, 20)
ADDED = {"counts.sqlite-wal", "counts.sqlite-shm", "pin.sqlite-journal", "kiosk.log.1", "something-else"}


def use(folder: Path) -> None:
    """All that a kiosk does with its folder, in a short day; it works, whatever was there before."""
    assert starts.begin(folder) in range(1001)
    found = take(folder)
    assert found is None or found == (KioskConfig(idle_s=60), None)
    log = open_log(folder)
    log.note("start", count=1)
    log.close()
    door = Door(folder, cost=CHEAP)
    assert door.try_pin(WRONG).kind in (Kind.WRONG, Kind.WAIT, Kind.NO_PIN, Kind.STOPPED)
    counts = Counts(folder, lambda: FRIDAY)
    for _ in range(5):
        counts.add("topic", "index")
    assert counts.flush(), counts.faults
    assert any((row.day, row.name) == ("2026-11-20", "index") and row.count >= 5 for row in counts.rows())
    counts.close()
    assert "2026-11-20,topic,index," in csv_report(folder)
    assert write_prom(folder, {"up": 1})
    starts.healthy(folder)
    assert starts.begin(folder) == 0
    starts.healthy(folder)
    assert keep_values(folder, KioskConfig(idle_s=60), None)
    assert take(folder) == (KioskConfig(idle_s=60), None)
    assert (folder / "kiosk.log").read_bytes().endswith(b" start count=1\n")
    door.set_pin(RIGHT)
    assert door.try_pin(RIGHT).kind is Kind.RIGHT


def filled(folder: Path) -> Path:
    """A folder as a kiosk has it that was killed: with SQLite's companions."""
    folder.mkdir()
    use(folder)
    day = [FRIDAY]
    counts = Counts(folder, lambda: day[0])
    for number in range(1, 29):
        day[0] = date(2026, 10, number)
        for name in range(12):
            counts.add("scene", f"scene-{name}")
    assert counts.flush()
    copy = folder.with_name("whole")
    shutil.copytree(folder, copy)
    counts.close()
    open_log(copy).note("end")
    return copy


# Waiting for the disk is not what is tested here: in memory, where the machine has such a disk.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


@pytest.fixture
def quick() -> Iterator[Path]:
    with TemporaryDirectory(prefix="septa-any-", dir=MEMORY) as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def whole() -> Iterator[Path]:
    with TemporaryDirectory(prefix="septa-any-", dir=MEMORY) as folder:
        yield filled(Path(folder) / "used")


NAMES = ["pin.sqlite", "counts.sqlite", "counts.sqlite-wal", "counts.sqlite-shm", "last-good.json", "starts.json",
         "kiosk.log", "metrics.prom"]  # fmt: skip


def test_the_folder_has_the_files_that_are_damaged_here(whole: Path) -> None:
    assert sorted(one.name for one in whole.iterdir()) == sorted(NAMES)
    assert all(one.stat().st_size for one in whole.iterdir())


def opened(folder: Path, name: str) -> None:
    """What reads and writes ``name``, and nothing else: 200 ways of each file are soon done."""
    if name == "pin.sqlite":
        door = Door(folder, cost=CHEAP)
        kinds = [door.try_pin(WRONG).kind for _ in range(2)]
        assert kinds[-1] in (Kind.WRONG, Kind.NO_PIN), kinds
        assert door.look().kind in (Kind.READY, Kind.NO_PIN)
    elif name.startswith("counts"):
        counts = Counts(folder, lambda: FRIDAY)
        counts.add("topic", "index")
        assert counts.flush(), counts.faults
        assert ("topic", "index") in {(row.kind, row.name) for row in counts.rows()}
        counts.close()
        assert "2026-11-20,topic,index," in csv_report(folder)
    elif name == "starts.json":
        assert starts.begin(folder) >= 0
        starts.healthy(folder)
        assert starts.begin(folder) == 0
    elif name == "last-good.json":
        assert take(folder) in (None, (KioskConfig(idle_s=60), None))
        assert keep_values(folder, KioskConfig(), None)
        assert take(folder) == (KioskConfig(), None)
    elif name == "kiosk.log":
        open_log(folder).note("start")
        assert (folder / name).read_bytes().endswith(b" start\n")
    else:
        assert write_prom(folder, {"up": 1})
        assert (folder / name).read_text().endswith("septa_up 1\n")


def cut(raw: bytearray, dice: random.Random) -> None:
    del raw[dice.randrange(len(raw)) :]


def flip(raw: bytearray, dice: random.Random) -> None:
    """One bit, more often where a file's head is."""
    place = dice.randrange(min(len(raw), dice.choice((100, len(raw)))))
    raw[place] ^= 1 << dice.randrange(8)


def overwrite(raw: bytearray, dice: random.Random) -> None:
    place = dice.randrange(len(raw))
    raw[place : place + 512] = dice.randbytes(512)


@pytest.mark.parametrize("name", NAMES)
def test_two_hundred_ways_to_damage_each_file(whole: Path, quick: Path, name: str) -> None:
    dice = random.Random(name)
    for number in range(DAMAGED):
        folder = quick / str(number)
        folder.mkdir()
        for one in whole.glob(f"{name.split('-', 1)[0]}*"):
            shutil.copyfile(one, folder / one.name)
        raw = bytearray((folder / name).read_bytes())
        (cut, flip, flip, overwrite)[number % 4](raw, dice)
        (folder / name).write_bytes(raw)
        opened(folder, name)
        shutil.rmtree(folder)


def gone(path: Path, seed: int) -> None:
    path.unlink(missing_ok=True)


def empty(path: Path, seed: int) -> None:
    path.write_bytes(b"")


def garbage(path: Path, seed: int) -> None:
    path.write_bytes(random.Random(seed).randbytes(seed % 9000))


def shorter(path: Path, seed: int) -> None:
    if path.exists():
        os.truncate(path, path.stat().st_size * (seed % 97) // 97)


def a_folder(path: Path, seed: int) -> None:
    path.unlink(missing_ok=True)
    (path / "inside").mkdir(parents=True)


def a_pipe(path: Path, seed: int) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def another(path: Path, seed: int) -> None:
    """What belongs to another file of the folder."""
    others = [one for one in sorted(path.parent.iterdir()) if one.is_file() and one != path]
    if others:
        shutil.copyfile(others[seed % len(others)], path)


SPOILERS: list[Callable[[Path, int], None]] = [gone, empty, garbage, shorter, a_folder, a_pipe, another]
ALL_NAMES = sorted({*NAMES, *ADDED})


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(ALL_NAMES), st.tuples(st.sampled_from(SPOILERS), st.integers(0, 10**6))))
def test_a_kiosk_starts_from_any_folder(
    whole: Path, spoilt: dict[str, tuple[Callable[[Path, int], None], int]]
) -> None:
    with TemporaryDirectory(prefix="septa-any-", dir=MEMORY) as home:
        folder = Path(home) / "state"
        shutil.copytree(whole, folder)
        for name, (spoil, seed) in spoilt.items():
            spoil(folder / name, seed)
        use(folder)
        use(folder)  # and the next day as well


def test_a_kiosk_starts_from_nothing(tmp_path: Path) -> None:
    use(tmp_path / "not" / "there" / "yet")
    (tmp_path / "empty").mkdir()
    use(tmp_path / "empty")


def test_a_state_folder_that_is_a_file(tmp_path: Path) -> None:
    """Everything goes on in memory; nothing raises."""
    folder = tmp_path / "state"
    folder.write_text("x")
    assert starts.begin(folder) == 0
    starts.healthy(folder)
    assert take(folder) is None
    assert not keep_values(folder, KioskConfig(), None)
    open_log(folder).note("start")
    assert not Door(folder).has_pin
    counts = Counts(folder, lambda: FRIDAY)
    counts.add("topic", "index")
    assert [row.count for row in counts.rows()] == [1]
    counts.close()
    assert csv_report(folder) == "day,kind,name,count\n"
    assert not write_prom(folder)
    assert folder.read_text() == "x"
