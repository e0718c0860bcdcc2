"""Files that a kiosk writes: in a folder of any kind, on any disk, damaged in any way."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from viewer.core.kiosk import store
from viewer.core.kiosk.store import Fault, Kind, Layout, UnusableError, open_store, put_aside, write_whole

REPO = Path(__file__).resolve().parents[3]
LAYOUT = Layout(1, {"things": "id INTEGER PRIMARY KEY, word TEXT NOT NULL"})


def fill(path: Path, *words: str) -> None:
    with closing(open_store(path, LAYOUT)) as connection:
        connection.executemany("INSERT INTO things (word) VALUES (?)", [(word,) for word in words])


def words(path: Path, heard: list[Fault]) -> list[str]:
    with closing(open_store(path, LAYOUT, heard.append)) as connection:
        return [row[0] for row in connection.execute("SELECT word FROM things ORDER BY id")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "things.sqlite"


@pytest.fixture
def heard() -> list[Fault]:
    return []


def test_what_is_written_is_there_the_next_time(path: Path, heard: list[Fault]) -> None:
    fill(path, "one", "two")
    assert words(path, heard) == ["one", "two"]
    assert heard == []
    with closing(open_store(path, LAYOUT)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert path.stat().st_mode & 0o077 == 0


def empty(path: Path) -> None:
    path.write_bytes(b"")


def garbage(path: Path) -> None:
    path.write_bytes(os.urandom(5000))


def half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 + 7)


def page(path: Path) -> None:
    """In the middle, where opening it alone reads nothing."""
    raw = bytearray(path.read_bytes())
    assert len(raw) >= 4 * 4096
    raw[-6000:-4096] = os.urandom(6000 - 4096)
    path.write_bytes(raw)


def other_tables(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, colour TEXT)")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 2")


def folder(path: Path) -> None:
    path.unlink()
    (path / "inside").mkdir(parents=True)


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def folder_as_log(path: Path) -> None:
    Path(f"{path}-wal").mkdir()


def folder_as_index(path: Path) -> None:
    Path(f"{path}-shm").mkdir()


def only_a_folder_as_journal(path: Path) -> None:
    path.unlink()
    Path(f"{path}-journal").mkdir()


SPOILERS = [
    only_a_folder_as_journal,
    garbage,
    half,
    page,
    other_tables,
    newer,
    folder,
    pipe,
    folder_as_log,
    folder_as_index,
]


@pytest.mark.parametrize("spoil", SPOILERS)
def test_what_is_broken_is_kept_aside_and_begun_anew(path: Path, heard: list[Fault], spoil: object) -> None:
    fill(path, "one", *["more of the same"] * 900)
    assert callable(spoil)
    spoil(path)
    open_store(path, LAYOUT, heard.append).close()  # found before anything is read
    assert words(path, heard) == []
    assert [(fault.kind, fault.values["kept"]) for fault in heard] == [(Kind.SET_ASIDE, "things.sqlite.broken-1")]
    assert list(path.parent.glob("things.sqlite.broken-1*"))
    fill(path, "again")
    assert words(path, heard) == ["again"]
    assert len(heard) == 1


def test_an_empty_file_is_one_that_has_not_begun(path: Path, heard: list[Fault]) -> None:
    fill(path, "one")
    empty(path)
    assert words(path, heard) == []
    assert heard == []


def test_of_the_files_set_aside_the_first_and_the_last_stay(path: Path, heard: list[Fault]) -> None:
    path.parent.mkdir()
    for number in range(6):
        path.write_text(f"garbage {number}")
        Path(f"{path}-wal").write_text("its log")
        words(path, heard)
    assert len(heard) == 6
    kept = sorted(one.name for one in path.parent.glob("*.broken-*"))
    assert kept == [f"things.sqlite.broken-{number}{ending}" for number in (1, 2) for ending in ("", "-wal")]
    assert path.with_name("things.sqlite.broken-1").read_text() == "garbage 0"
    assert path.with_name("things.sqlite.broken-2").read_text() == "garbage 5"


def test_the_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("x")
    with pytest.raises(UnusableError) as caught:
        open_store(tmp_path / "state" / "things.sqlite", LAYOUT)
    assert caught.value.fault.kind is Kind.UNWRITABLE
    assert "things.sqlite cannot be written" in str(caught.value)


def test_another_program_holds_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "WAIT_MS", 10)
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("CREATE TABLE x (y)")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UnusableError) as caught:
            open_store(path, LAYOUT)
    assert caught.value.fault.kind is Kind.LOCKED
    assert list(path.parent.glob("*.broken-*")) == []


# As root no right is missing: another user, and a process that may write nothing, are what a bad disk says.
AS_NOBODY = """
    import os, sys
    from pathlib import Path
    from viewer.core.kiosk.counts import Counts
    from viewer.core.kiosk.lastgood import keep_values, take
    from viewer.core.kiosk.config import KioskConfig
    from viewer.core.kiosk.logs import open_log
    from viewer.core.kiosk.pin import Door
    from viewer.core.kiosk.report import csv_report, write_prom
    {limit}
    folder = Path(sys.argv[1])
    door, counts, log = Door(folder), Counts(folder), open_log(folder)
    print(door.has_pin, door.look().kind.name, door.look().why.name, door.try_pin("280746").kind.name)
    print(door.failures)
    for _ in range(7):
        counts.add("topic", "index")
    print(counts.flush(), counts.flush(), [fault.kind.name for fault in counts.faults])
    print([row.count for row in counts.rows()])
    counts.close()
    print(write_prom(folder), keep_values(folder, KioskConfig(idle_s=60), None))
    log.note("error", count=1)
    log.close()
    print(take(folder) is not None, csv_report(folder).count("index"))
"""
READ_ONLY = "os.geteuid() == 0 and os.setuid(65534)"
FULL = """
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
"""


def told(folder: Path, limit: str) -> list[str]:
    """What a process says that may not write to ``folder``."""
    script = textwrap.dedent(AS_NOBODY).replace("{limit}", textwrap.dedent(limit))
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)], cwd=REPO, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.fixture
def used_folder() -> Iterator[Path]:
    """A state folder that has been used, where any user of the machine may go."""
    from datetime import date

    from viewer.core.kiosk.config import KioskConfig
    from viewer.core.kiosk.counts import Counts
    from viewer.core.kiosk.lastgood import keep_values
    from viewer.core.kiosk.logs import open_log
    from viewer.core.kiosk.pin import Cost, Door
    from viewer.core.kiosk.report import write_prom

    outside = tempfile.TemporaryDirectory(prefix="septa-test-")
    Path(outside.name).chmod(0o755)
    home = Path(outside.name) / "state"
    door = Door(home, cost=Cost(2, 8, 1))
    door.set_pin("280746")
    door.try_pin("111112")
    counts = Counts(home, lambda: date(2026, 11, 20))
    for _ in range(5):
        counts.add("topic", "index")
    counts.close()
    keep_values(home, KioskConfig(), None)
    write_prom(home)
    open_log(home).note("start")
    with outside:
        yield home


def contents(folder: Path) -> dict[str, bytes]:
    """Of all but SQLite's index of its log, which holds nothing of its own."""
    return {one.name: one.read_bytes() for one in folder.iterdir() if not one.name.endswith("-shm")}


@pytest.mark.parametrize("limit", [READ_ONLY, FULL], ids=["read-only", "full"])
def test_on_a_disk_that_cannot_be_written_the_door_stays_shut_and_all_else_goes_on(
    used_folder: Path, limit: str
) -> None:
    if limit is READ_ONLY:
        for one in [*used_folder.iterdir(), used_folder]:
            one.chmod(0o555 if one.is_dir() else 0o444)
    before = contents(used_folder)
    try:
        lines = told(used_folder, limit)
    finally:
        used_folder.chmod(0o755)
    assert lines[0].startswith("True READY NOTHING STOPPED")  # there is a PIN, and no try without its being counted
    assert lines[1] == "1"
    assert lines[2].startswith("False False ['")  # said once
    assert lines[2].count("'") == 2
    assert lines[3] in ("[5, 7]", "[7]")  # counted in memory
    assert lines[4] == "False False"
    assert lines[5] == "True 1"
    after = contents(used_folder)
    assert {name: after.get(name) for name in before} == before


class TestWholeFiles:
    def test_whole_or_not_at_all(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "deep" / "file.txt"
        write_whole(path, b"one")
        assert path.read_bytes() == b"one"

        def full(handle: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            write_whole(path, b"two")
        assert path.read_bytes() == b"one"
        assert [one.name for one in path.parent.iterdir()] == ["file.txt"]

    def test_what_a_kill_left_over_is_swept(self, tmp_path: Path) -> None:
        (tmp_path / "file.txt.12345.new").write_text("half")
        write_whole(tmp_path / "file.txt", b"one")
        assert [one.name for one in tmp_path.iterdir()] == ["file.txt"]

    def test_a_folder_in_its_place_is_set_aside(self, tmp_path: Path) -> None:
        (tmp_path / "file.txt" / "inside").mkdir(parents=True)
        write_whole(tmp_path / "file.txt", b"one")
        assert (tmp_path / "file.txt").read_bytes() == b"one"
        assert (tmp_path / "file.txt.broken-1" / "inside").is_dir()


def test_setting_aside_what_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        put_aside(tmp_path / "nothing")
