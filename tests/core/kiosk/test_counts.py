"""Counts of a day: nothing else in the file, whole after every flush, no day lost to a wrong clock."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from viewer.core.kiosk import counts as module
from viewer.core.kiosk import store
from viewer.core.kiosk.counts import BEFORE, FILE_NAME, UNKNOWN, Counts, Row, read_counts

FRIDAY = date(2026, 11, 20)


class Calendar:
    def __init__(self, day: date = FRIDAY) -> None:
        self.day = day

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def counts(folder: Path, calendar: Calendar) -> Iterator[Counts]:
    counts = Counts(folder, calendar)
    yield counts
    counts.close()


def add(counts: Counts, times: int, name: str = "index", kind: str = "topic") -> None:
    for _ in range(times):
        counts.add(kind, name)


def test_counts_of_a_day_are_there_the_next_time(counts: Counts, folder: Path, calendar: Calendar) -> None:
    add(counts, 3)
    add(counts, 1, "flat", "scene")
    assert not folder.exists()  # in memory until they are written
    assert counts.flush()
    add(counts, 2)
    calendar.day += timedelta(1)
    add(counts, 1)
    counts.close()
    expected = (
        Row("2026-11-20", "scene", "flat", 1),
        Row("2026-11-20", "topic", "index", 5),
        Row("2026-11-21", "topic", "index", 1),
    )
    assert Counts(folder).rows() == read_counts(folder) == expected


def test_the_file_holds_nothing_but_day_kind_name_and_count(counts: Counts, folder: Path) -> None:
    add(counts, 3)
    counts.close()
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        columns = connection.execute("SELECT name FROM pragma_table_info('counts')").fetchall()
    assert tables == [("counts",)]
    assert columns == [("day",), ("kind",), ("name",), ("count",)]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("search", "index"), ("", "index"), ("topic", ""), ("topic", "x" * 121), ("topic", "a\nb"), ("topic", "a\0"),
        ("topic", "=1+1"), ("topic", "\u2028"), ("topic", None), ("topic", 7), ("topic", "\ud800"),
    ],
)  # fmt: skip
def test_what_is_no_id_is_not_counted(counts: Counts, kind: str, name: str) -> None:
    counts.add(kind, name)
    assert counts.rows() == ()


def test_only_what_the_caller_knows_is_counted(folder: Path) -> None:
    counts = Counts(folder, Calendar(), lambda kind, name: (kind, name) == ("topic", "index"))
    add(counts, 1)
    add(counts, 1, "what somebody has typed")
    counts.close()
    assert [row.name for row in read_counts(folder)] == ["index"]


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2099, 1, 1), date(9999, 12, 31), date(1, 1, 1)])
def test_a_wrong_clock_is_the_day_unknown(counts: Counts, calendar: Calendar, folder: Path, day: date) -> None:
    add(counts, 2)
    calendar.day = day
    add(counts, 3)
    counts.flush()
    calendar.day = FRIDAY
    add(counts, 1)
    counts.close()
    assert read_counts(folder) == (Row("2026-11-20", "topic", "index", 3), Row(UNKNOWN, "topic", "index", 3))


def test_a_clock_that_no_calendar_holds(folder: Path) -> None:
    def broken() -> date:
        raise OverflowError("timestamp out of range for platform time_t")

    counts = Counts(folder, broken)
    add(counts, 1)
    assert counts.rows() == (Row(UNKNOWN, "topic", "index", 1),)


def test_a_flush_is_all_or_nothing(counts: Counts, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(counts, 1, "a")
    counts.flush()
    add(counts, 4, "b")
    add(counts, 4, "c")
    monkeypatch.setattr(module, "_ADD", module._ADD.replace("?, ?, ?, ?", "?, ?, iif(?3 = 'c', NULL, ?3), ?"))
    assert not counts.flush()
    assert [row.name for row in read_counts(folder)] == ["a"]
    assert [(row.name, row.count) for row in counts.rows()] == [("a", 1), ("b", 4), ("c", 4)]


def test_a_full_disk_is_said_once_and_nothing_is_lost(counts: Counts, folder: Path) -> None:
    add(counts, 1)
    counts.flush()
    connection = counts._connection
    assert connection is not None
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    for _ in range(3):
        connection = counts._opened()
        connection.execute(f"PRAGMA max_page_count = {pages}")  # what SQLite says is what a full disk says
        for number in range(300):
            counts.add("topic", f"a-long-name-that-fills-the-page-{number}")
        assert not counts.flush()
    assert [fault.kind for fault in counts.faults] == [store.Kind.FULL]
    assert counts.flush()  # there is room again
    assert len(read_counts(folder)) == 301
    assert {row.count for row in read_counts(folder)} == {1, 3}


def test_a_file_that_is_deleted_or_broken_while_the_kiosk_runs(counts: Counts, folder: Path) -> None:
    add(counts, 1)
    counts.flush()
    for one in folder.iterdir():
        one.unlink()
    add(counts, 2)
    assert counts.flush()
    assert [row.count for row in read_counts(folder)] == [2]
    (folder / FILE_NAME).unlink()
    (folder / FILE_NAME).write_bytes(os.urandom(9000))
    add(counts, 3)
    assert counts.flush()
    assert [row.count for row in read_counts(folder)] == [3]
    assert [fault.kind for fault in counts.faults] == [store.Kind.SET_ASIDE]


def test_no_more_than_so_many_rows_a_day(counts: Counts, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ROWS_A_DAY", 20)
    for part in range(3):
        for number in range(15):
            counts.add("topic", f"{part}-{number}")
        counts.add("topic", "0-0")
        counts.flush()
    rows = read_counts(folder)
    assert len(rows) == 20
    assert Row("2026-11-20", "topic", "0-0", 4) in rows


def test_days_beyond_the_newest_go_and_what_was_told_of_them_stays(
    counts: Counts, calendar: Calendar, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "DAYS_MAX", 3)
    for number in range(6):
        add(counts, 5 + number)
        add(counts, 4, "rare")
        counts.flush()
        calendar.day += timedelta(1)
    rows = read_counts(folder)
    assert sorted({row.day for row in rows}) == ["2026-11-23", "2026-11-24", "2026-11-25", BEFORE]
    assert [row for row in rows if row.day == BEFORE] == [Row(BEFORE, "topic", "index", 5 + 6 + 7)]


def test_a_jump_of_ten_years_deletes_nothing(counts: Counts, calendar: Calendar, folder: Path) -> None:
    for _ in range(50):
        add(counts, 1)
        calendar.day += timedelta(1)
    calendar.day = date(2036, 11, 20)
    add(counts, 1)
    counts.close()
    assert len(read_counts(folder)) == 51


def test_two_programs_count_into_one_file(folder: Path) -> None:
    one, other = Counts(folder, Calendar()), Counts(folder, Calendar())
    for number in range(10):
        add((one, other)[number % 2], 1)
        one.flush()
        other.flush()
    one.close()
    other.close()
    assert [row.count for row in read_counts(folder)] == [10]


def test_rows_that_cannot_be_are_passed_over(counts: Counts, folder: Path) -> None:
    add(counts, 1)
    counts.close()
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        odd = [("x", "topic", "a", 1), ("2026-11-20", "visitor", "a", 1), ("2026-11-20", "topic", "a", -1)]
        odd += [("2026-11-20", "topic", "b", "many"), ("2026-11-20", "topic", "c\nd", 7)]  # type: ignore[list-item]
        connection.executemany("INSERT INTO counts VALUES (?, ?, ?, ?)", odd)
        connection.commit()
    assert [row.name for row in read_counts(folder)] == ["index"]


def test_no_handle_is_left_open(folder: Path) -> None:
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(5):
        counts = Counts(folder, Calendar())
        add(counts, 1)
        counts.close()
        read_counts(folder)
    assert len(os.listdir("/proc/self/fd")) == before
