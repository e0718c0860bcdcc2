"""How often a topic, a scene, a language, a QR code was shown on a day. No time, no order, no person, no search.

A row is day, kind, name, count; there is nothing else in the file, and no row is about one visit. Names are ids of the
pack. A day that cannot be one (a clock at 1970 or 2099) is the day "unknown". Days beyond the newest ``DAYS_MAX`` are
forgotten; of what reports had told of them, the sums stay as the day "before", so that a sum never falls. "Newest" is
by the days in the file, not by the clock: one wrong day does not delete a year.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from viewer.core.kiosk.store import (
    FILE_ERRORS,
    DamagedError,
    Fault,
    Layout,
    UnusableError,
    fault_of,
    is_damage,
    open_store,
    put_aside,
)

FILE_NAME = "counts.sqlite"
KINDS = ("topic", "scene", "language", "qr")
UNKNOWN, BEFORE = "unknown", "before"
FIRST_DAY, LAST_DAY = date(2025, 1, 1), date(2069, 12, 31)  # a clock that says another is wrong
DAYS_MAX = 400
ROWS_A_DAY = 2_000
NAME_MAX = 120  # characters
COUNT_MAX = 10**9
SUPPRESSED = 5  # fewer a day are told as "<5"

LAYOUT = Layout(
    version=1,
    tables={"counts": "day TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL"},
    tail=", PRIMARY KEY (day, kind, name)",
)
_DAY = re.compile(rf"\d{{4}}-\d\d-\d\d|{UNKNOWN}|{BEFORE}")
_ADD = (
    "INSERT INTO counts (day, kind, name, count) VALUES (?, ?, ?, ?) ON CONFLICT (day, kind, name) "
    f"DO UPDATE SET count = MIN(counts.count + excluded.count, {COUNT_MAX})"
)


@dataclass(frozen=True, order=True)
class Row:
    """``day`` is ISO 8601, "unknown" or "before"; ``kind`` one of ``KINDS``."""

    day: str
    kind: str
    name: str
    count: int


Key = tuple[str, str, str]  # day, kind, name
Found = TypeVar("Found")


def is_name(name: object) -> bool:
    """Could this be an id of a pack: short, in one line, beginning like a word?"""
    if not isinstance(name, str) or not 0 < len(name) <= NAME_MAX:
        return False
    return name.isprintable() and (name[0].isalnum() or name[0] == "_")


class Counts:
    """Counts in memory, adds to the file with ``flush``. Nothing here raises; ``close`` in the end.

    ``today`` is the machine's day. ``allowed(kind, name)`` may say which names are ids at all.
    """

    def __init__(
        self,
        folder: Path,
        today: Callable[[], date] = date.today,
        allowed: Callable[[str, str], bool] | None = None,
    ) -> None:
        self._path = folder / FILE_NAME
        self._today, self._allowed = today, allowed
        self._lock = threading.Lock()
        self._pending: dict[Key, int] = {}
        self._rows_of: Counter[str] = Counter()  # of each day, in ``_pending``
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None  # device and inode of what is open
        self.faults: tuple[Fault, ...] = ()  # each kind once

    def add(self, kind: str, name: str) -> None:
        """One more today. What is no id of a known kind is not counted."""
        if kind not in KINDS or not is_name(name) or (self._allowed is not None and not self._allowed(kind, name)):
            return
        key = (self._day(), kind, name)
        with self._lock:
            if key in self._pending:
                self._pending[key] += 1
            elif self._rows_of[key[0]] < ROWS_A_DAY:
                self._rows_of[key[0]] += 1
                self._pending[key] = 1

    def flush(self) -> bool:
        """Add what was counted to the file, all or nothing. False when it cannot be written: it is kept for later."""
        with self._lock:
            if not self._pending:
                return True
            if self._written():
                self._pending.clear()
                self._rows_of.clear()
            return not self._pending

    def close(self) -> None:
        """Write what is left and let go of the file."""
        self.flush()
        with self._lock:
            self._drop()

    def rows(self) -> tuple[Row, ...]:
        """All that was counted, with what is not written yet; sorted."""
        with self._lock:
            found: dict[Key, int] = {}
            try:
                found = {(row.day, row.kind, row.name): row.count for row in _read(self._opened())}
            except (UnusableError, DamagedError, *FILE_ERRORS) as error:
                self._failed(error)
            for key, count in self._pending.items():
                found[key] = min(found.get(key, 0) + count, COUNT_MAX)
        return tuple(sorted(Row(*key, count) for key, count in found.items()))

    def _day(self) -> str:
        try:
            day = self._today()
            return day.isoformat() if FIRST_DAY <= day <= LAST_DAY else UNKNOWN
        except (OSError, OverflowError, ValueError):  # a clock that no calendar holds
            return UNKNOWN

    def _opened(self) -> sqlite3.Connection:
        """The connection to the file that stands there now: one that was deleted or renamed is not written to."""
        if self._connection is not None and self._file != _identity(self._path):
            self._drop()
        if self._connection is None:
            self._connection = open_store(self._path, LAYOUT, self._said)
            self._file = _identity(self._path)
        return self._connection

    def _written(self) -> bool:
        for _ in range(2):  # a file that turns out to be damaged is set aside, and the next one is new
            try:
                self._write(self._opened())
                return True
            except (UnusableError, DamagedError, *FILE_ERRORS) as error:
                if not self._failed(error):
                    return False
        return False

    def _write(self, connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN IMMEDIATE")
        is_new = False
        try:
            for day in sorted({day for day, _, _ in self._pending}):
                there = set(connection.execute("SELECT kind, name FROM counts WHERE day = ?", (day,)))
                is_new = is_new or not there
                for (when, kind, name), count in self._pending.items():
                    if when == day and ((kind, name) in there or len(there) < ROWS_A_DAY):
                        there.add((kind, name))
                        connection.execute(_ADD, (day, kind, name, count))
            if is_new:
                _forget(connection)
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            raise

    def _failed(self, error: BaseException) -> bool:
        """Let go of the file, and say why. Was it damaged, and is it out of the way now?"""
        self._drop()
        kept = None
        if is_damage(error):
            with contextlib.suppress(OSError):
                kept = put_aside(self._path)
        self._said(fault_of(self._path, error, kept))
        return kept is not None

    def _drop(self) -> None:
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    def _said(self, fault: Fault) -> None:
        if fault.kind not in [one.kind for one in self.faults]:
            self.faults = (*self.faults, fault)


def read_counts(folder: Path) -> tuple[Row, ...]:
    """The rows of the file, sorted, beside a kiosk that writes it; none when it cannot be read. Changes nothing."""
    return tuple(sorted(_beside(folder, _read) or ()))


def read_sums(folder: Path, before: str) -> dict[tuple[str, str], int]:
    """By kind and name: the sum of what may be told of days before the ISO day ``before``, as ``sums`` has it."""

    def read(connection: sqlite3.Connection) -> dict[tuple[str, str], int]:
        return sums(connection, before)

    return _beside(folder, read) or {}


def sums(connection: sqlite3.Connection, before: str) -> dict[tuple[str, str], int]:
    """Of days that are over, each count that is large enough; SQLite adds them up, since there may be 400 days."""
    found = connection.execute(
        "SELECT kind, name, SUM(count) FROM counts WHERE typeof(count) = 'integer' AND count BETWEEN ? AND ? "
        "AND (day = ? OR (day GLOB '[0-9]*' AND day < ?)) GROUP BY kind, name",
        (SUPPRESSED, COUNT_MAX, BEFORE, before),
    )
    return {(kind, name): count for kind, name, count in found if kind in KINDS and is_name(name)}


def _beside(folder: Path, read: Callable[[sqlite3.Connection], Found]) -> Found | None:
    path = folder / FILE_NAME
    if not path.is_file():
        return None
    for way in ("mode=ro", "immutable=1"):  # where nothing at all may be written, nobody else writes either
        try:
            with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?{way}", uri=True)) as connection:
                return read(connection)
        except FILE_ERRORS:
            continue
    return None


def _read(connection: sqlite3.Connection) -> Iterable[Row]:
    rows = connection.execute("SELECT day, kind, name, count FROM counts").fetchall()
    return [Row(*row) for row in rows if _is_row(*row)]


def _is_row(day: object, kind: object, name: object, count: object) -> bool:
    known = isinstance(day, str) and _DAY.fullmatch(day) is not None and kind in KINDS
    return known and is_name(name) and type(count) is int and 0 < count <= COUNT_MAX


def _forget(connection: sqlite3.Connection) -> None:
    """Keep the newest days; of the others the sums of what was told."""
    days = [row[0] for row in connection.execute("SELECT DISTINCT day FROM counts WHERE day GLOB '[0-9]*'")]
    for day in sorted(days)[:-DAYS_MAX]:
        old = connection.execute("SELECT kind, name, count FROM counts WHERE day = ?", (day,)).fetchall()
        for kind, name, count in old:
            if type(count) is int and count >= SUPPRESSED:
                connection.execute(_ADD, (BEFORE, kind, name, count))
        connection.execute("DELETE FROM counts WHERE day = ?", (day,))


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
