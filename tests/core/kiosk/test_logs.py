"""The log: small for ever, without a word of a visitor's, and never in anybody's way."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from enum import Enum
from pathlib import Path

import pytest

from viewer.core.kiosk.logs import FILE_NAME, KINDS, Log, line_of, open_log
from viewer.core.kiosk.store import open_store

REPO = Path(__file__).resolve().parents[3]
CANARY = "zitronenfalter-7319"
LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ [a-z]+(?: [a-z_]+=[\w./:?+-]+)*(?: … [\d,]+ more)?")


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def log(folder: Path, clock: Clock) -> Log:
    return Log(folder, now=lambda: 1795413849.9, clock=clock)


def lines(folder: Path) -> list[str]:
    return (folder / FILE_NAME).read_text("utf-8").splitlines()


def raised() -> Exception:
    """As a visitor's doing may raise it: what was typed is in the message."""
    try:
        open_store(Path(f"/dev/null/{CANARY}/x.sqlite"), None)  # type: ignore[arg-type]
    except Exception as error:
        return error
    raise AssertionError


def test_a_line_is_time_kind_and_facts(log: Log, folder: Path) -> None:
    log.note("start", count=3, seconds=1.23456789, why="after-crash", status=True)
    log.note("error", error=raised())
    first, second = lines(folder)
    assert first == "2026-11-23T06:04:09Z start count=3 seconds=1.23457 why=after-crash status=1"
    assert re.fullmatch(r"2026-11-23T06:04:09Z error error=UnusableError at=core/kiosk/store\.py:\d+", second)


class Colour(Enum):
    RED = "red"


@pytest.mark.parametrize(
    ("kind", "facts", "line"),
    [
        ("visit", {}, "other"),
        (CANARY, {"count": 1}, "other count=1"),
        ("error", {"text": CANARY}, "error"),
        ("error", {"message": CANARY, "count": 2}, "error count=2"),
        ("error", {"count": CANARY}, "error count=?"),
        ("error", {"why": "two words"}, "error why=?"),
        ("error", {"why": "x" * 100}, "error why=?"),
        ("error", {"why": "a\nb"}, "error why=?"),
        ("error", {"why": Colour.RED}, "error why=red"),
        ("error", {"why": 7}, "error why=?"),
        ("error", {"why": "../../etc"}, "error why=?"),
        ("error", {"error": CANARY}, "error error=?"),
        ("error", {"error": type(f"Bad {CANARY}", (Exception,), {})(CANARY)}, "error error=?"),
        ("error", {"error": KeyError(CANARY)}, "error error=KeyError"),
        ("start", {"seconds": float("nan"), "count": 10**400}, "start seconds=? count=?"),
    ],
)
def test_nothing_else_gets_in(kind: str, facts: dict[str, object], line: str) -> None:
    assert line_of(kind, facts) == line


def test_no_kind_and_no_key_is_for_what_a_visitor_does() -> None:
    assert not KINDS & {"visit", "visitor", "search", "topic", "scene", "touch", "page", "language", "text"}


def test_a_hundred_thousand_errors_of_one_kind(log: Log, folder: Path) -> None:
    error = raised()
    for _ in range(100_000):
        log.note("error", error=error)
    log.close()
    told = lines(folder)
    assert len(told) == 10
    assert told[-1].endswith(" … 99,991 more")
    assert CANARY not in "".join(told)
    assert all(LINE.fullmatch(line) for line in told)


def test_different_errors_over_days(folder: Path, clock: Clock) -> None:
    log = Log(folder, most_bytes=10_000, clock=clock)
    for number in range(20_000):
        log.note("error", count=number, why="somewhere")
        clock.now += 2
    log.close()
    files = list(folder.iterdir())
    assert len(files) == 5
    assert all(0 < one.stat().st_size <= 10_000 for one in files)
    assert all(LINE.fullmatch(line) for one in files for line in one.read_text().splitlines())


def test_the_files_as_shipped_hold_five_megabytes(folder: Path) -> None:
    """Filled as fast as it goes, with no window to hold anything back, where others have been filled before."""
    folder.mkdir()
    for number in range(1, 5):
        (folder / f"{FILE_NAME}.{number}").write_bytes(b"x" * 999_999)
    log = Log(folder, clock=iter(range(0, 10**9, 61)).__next__)
    facts = {"why": "x" * 20, "what": "y" * 20, "which": "z" * 20, "code": "c" * 20, "key": "k" * 20}
    for number in range(12_000):
        log.note("error", count=number, **facts)
    sizes = sorted(one.stat().st_size for one in folder.iterdir())
    assert len(sizes) == 5
    assert sum(sizes) <= 5_000_000
    assert sizes[1] > 990_000
    newest = lines(folder)[-1]
    assert "count=11999 " in newest


def test_many_kinds_at_once_are_held_back(log: Log, folder: Path, clock: Clock) -> None:
    for number in range(1000):
        log.note("error", count=number)
    assert len(lines(folder)) == 50
    clock.now += 61
    log.note("start")
    assert lines(folder)[-2].endswith("other … 950 more")
    assert lines(folder)[-1].endswith(" start")


def test_no_more_than_two_hundred_lines_a_minute(log: Log, folder: Path, clock: Clock) -> None:
    for _ in range(9):
        for number in range(50):
            log.note("error", count=number)
    assert len(lines(folder)) == 200
    clock.now += 60
    log.note("start")
    assert sum("more" in line for line in lines(folder)) == 50  # what was held back is told
    told = sum(int(line.split(" … ")[1].split()[0]) if "more" in line else 1 for line in lines(folder))
    assert told == 9 * 50 + 1


def test_after_a_minute_repeats_are_told_and_written_again(log: Log, folder: Path, clock: Clock) -> None:
    for _ in range(3):
        for _ in range(12):
            log.note("fault", count=1)
        clock.now += 60
    log.close()
    assert [line.partition("fault count=1")[2] for line in lines(folder)] == (["", *[""] * 8, " … 3 more"] * 3)


def test_a_line_that_broke_off_is_ended(log: Log, folder: Path) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_text("2026-11-23T06:04:09Z err")
    log.note("start")
    assert lines(folder) == ["2026-11-23T06:04:09Z err", "2026-11-23T06:04:09Z start"]


@pytest.mark.parametrize("size", [10, 2_000_000])
def test_garbage_in_its_place(folder: Path, size: int) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(os.urandom(size))
    log = open_log(folder)
    log.note("start")
    raw = (folder / FILE_NAME).read_bytes()
    assert raw.rstrip(b"\n").rsplit(b"\n", 1)[-1].endswith(b" start")
    assert len(raw) <= 1_000_000


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/dev/full")])
def test_something_else_in_its_place_is_set_aside(log: Log, folder: Path, make: object) -> None:
    assert callable(make)
    folder.mkdir()
    make(folder / FILE_NAME)
    log.note("start")
    assert len(lines(folder)) == 1
    assert os.path.lexists(folder / f"{FILE_NAME}.broken-1")


def test_it_never_raises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Log) -> None:
    (tmp_path / "file").write_text("x")
    open_log(tmp_path / "file").note("start")  # the folder is a file

    class OddError(Exception):
        def __getattribute__(self, name: str) -> object:
            raise RuntimeError

    log.note("error", error=OddError())
    log.note(None, count=1)  # type: ignore[arg-type]
    log.note("error", **{"kind": "x", "self": 1})

    def full(*args: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    for number in range(20):
        log.note("start", count=number)
    log.close()


def test_a_wrong_clock_is_no_matter(folder: Path, clock: Clock) -> None:
    now = [-1e20]
    log = Log(folder, now=lambda: now[0], clock=clock)
    log.note("start", count=1)
    now[0] = 0.0
    log.note("start", count=2)
    clock.now -= 10**9
    log.note("start", count=3)
    assert lines(folder)[:2] == ["no-clock start count=1", "1970-01-01T00:00:00Z start count=2"]
    assert len(lines(folder)) == 3


def test_a_file_that_is_deleted_begins_again_and_no_handle_stays_open(log: Log, folder: Path) -> None:
    before = len(os.listdir("/proc/self/fd"))
    for number in range(5):
        log.note("start", count=number)
        (folder / FILE_NAME).unlink()
    log.note("end")
    assert len(lines(folder)) == 1
    assert len(os.listdir("/proc/self/fd")) == before


def test_threads_write_whole_lines(folder: Path) -> None:
    log = open_log(folder)
    threads = [threading.Thread(target=lambda n=n: [log.note("error", count=n) for _ in range(9)]) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    told = lines(folder)
    assert len(told) == 72
    assert all(LINE.fullmatch(line) for line in told)


WRITER = """
import itertools, sys
from pathlib import Path
from viewer.core.kiosk.logs import Log
log = Log(Path(sys.argv[1]), 2000, 3, clock=iter(range(0, 10**9, 61)).__next__)
for number in itertools.count():
    log.note("start", count=number)
    if number == 50:
        print("on the way", flush=True)
"""


def test_a_kill_leaves_whole_lines(folder: Path) -> None:
    for _ in range(3):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], cwd=REPO, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            child.send_signal(signal.SIGKILL)
        log = Log(folder, 2000, 3)
        log.note("end")
        files = list(folder.iterdir())
        assert len(files) <= 3
        whole = [line for one in files for line in one.read_text().splitlines() if LINE.fullmatch(line)]
        assert len(whole) >= sum(len(one.read_text().splitlines()) for one in files) - 3
        assert any(line.endswith(" end") for line in whole)
