"""The staff's PIN: its hash, and how often somebody was wrong. Hash and counter are one row of one file.

A wrong try is on the disk before the PIN is compared, and only the right PIN takes it back: pulling the plug, ending
the program or asking from two programs at once gives no try for nothing. Where a try cannot be counted the door stays
shut. A file that is damaged or gone is a kiosk without a PIN, which only the operator can end: never an open door,
never a fresh counter for the old PIN. There is no PIN to begin with.

Numbers: scrypt with N = 2^17, r = 8, p = 1 (OWASP Password Storage Cheat Sheet), 128 MiB and a third to half a second
on a small machine; at most 100 wrong tries in all (NIST SP 800-63B, 5.2.2), which the right PIN does not forgive: half
of all PINs of six digits would take 500,000.
"""

from __future__ import annotations

import hashlib
import hmac
import math
import os
import re
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from pathlib import Path

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

FILE_NAME = "pin.sqlite"
DIGITS = (6, 32)
TRIES = 5  # in a row, before the first wait
FAILURES_MAX = 100  # in all, until the operator's reset
WAIT_S = 30  # after TRIES; each wrong try after it doubles it
WAIT_MOST_S = 86_400
SALT_BYTES, HASH_BYTES = 16, 32

# Without WAL: a counted try must not be in a second file that can be lost on its own. EXTRA is FULL, and waits for the
# folder as well (sqlite.org/pragma.html#pragma_synchronous).
LAYOUT = Layout(
    version=1,
    tables={
        "pin": "id INTEGER PRIMARY KEY CHECK (id = 1), salt BLOB NOT NULL, hash BLOB NOT NULL, n INTEGER NOT NULL, "
        "r INTEGER NOT NULL, p INTEGER NOT NULL, run INTEGER NOT NULL, failures INTEGER NOT NULL, seal BLOB NOT NULL"
    },
    mode="DELETE",
    synchronous="EXTRA",
)


class Kind(Enum):
    """What became of a try; ``READY`` is only told by ``look``."""

    RIGHT = "right"
    WRONG = "wrong"
    WAIT = "wait"  # not looked at: too soon
    STOPPED = "stopped"  # not looked at: ``why``
    NO_PIN = "no-pin"
    READY = "ready"


class Why(Enum):
    """Why a door is stopped."""

    NOTHING = ""
    FAILURES = "failures"  # 100 wrong tries: the operator resets it at the machine
    DISK = "disk"  # a try could not be counted, or not compared: no disk or no memory for it


@dataclass(frozen=True)
class Verdict:
    """``wait_s``: whole seconds until the next try is looked at. ``left``: tries before the next wait, or the stop."""

    kind: Kind
    wait_s: int = 0
    left: int = 0
    why: Why = Why.NOTHING


@dataclass(frozen=True)
class Cost:
    """Of scrypt: memory is 128 · n · r bytes."""

    n: int = 1 << 17
    r: int = 8
    p: int = 1


COST = Cost()
_COST_MOST = Cost(1 << 20, 32, 16)  # a file that asks for more is none of ours


@dataclass(frozen=True)
class _Row:
    salt: bytes
    hash: bytes
    cost: Cost
    run: int  # wrong tries since the right one
    failures: int  # wrong tries in all

    @property
    def seal(self) -> bytes:
        """Shows a flipped bit in any value: SQLite's check looks at the file's build, not at what it holds."""
        cost = self.cost
        told = f"{self.salt.hex()} {self.hash.hex()} {cost.n} {cost.r} {cost.p} {self.run} {self.failures}"
        return hashlib.sha256(told.encode("ascii")).digest()


class WeakPinError(ValueError):
    """The message is a sentence for the one who chose the PIN."""


def check_pin(pin: str) -> None:
    """``WeakPinError`` for a PIN that is too short, no number, or the first that anybody would try."""
    if not (pin.isascii() and pin.isdigit()):
        raise WeakPinError("A PIN has digits only, 0 to 9.")
    if not DIGITS[0] <= len(pin) <= DIGITS[1]:
        raise WeakPinError(f"A PIN has {DIGITS[0]} to {DIGITS[1]} digits.")
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if len(steps) == 1:
        raise WeakPinError("A PIN is no row of digits like 123456 or 000000.")
    if any(pin == (pin[:size] * len(pin))[: len(pin)] for size in (2, 3)) or pin == pin[::-1]:
        raise WeakPinError("A PIN does not repeat itself, like 121212, 123123 or 123321.")
    if re.fullmatch(r"(\d)\1(\d)\2(\d)\3", pin) or re.fullmatch(r"(\d)\1\1(\d)\2\2", pin):
        raise WeakPinError("A PIN is no row of doubled digits like 112233 or 111222.")


def wait_after(run: int) -> int:
    """Seconds to wait after so many wrong tries in a row: 0, then 30, 60, 120 … a day."""
    if run < TRIES:
        return 0
    return min(WAIT_S << min(run - TRIES, 20), WAIT_MOST_S)


class Door:
    """The PIN of one state folder. May be asked from any thread; each call opens and closes the file.

    ``clock`` counts seconds and is nobody's to set. It is not kept: after a restart, or when another program has tried
    meanwhile, a wait begins anew. ``try_pin`` takes as long as scrypt does.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic, cost: Cost = COST) -> None:
        self._path = folder / FILE_NAME
        self._clock, self._cost = clock, cost
        self._lock = threading.Lock()
        self._seen: _Row | None = None  # whose wait began at ``_since``
        self._since = 0.0
        self.faults: tuple[Fault, ...] = ()  # of the file, each said once

    @property
    def has_pin(self) -> bool:
        """Is there a PIN, or a file that cannot be read now?"""
        return self.look().kind is not Kind.NO_PIN

    @property
    def failures(self) -> int:
        """Wrong tries in all since the PIN was set or the counter was reset; 0 when that cannot be read."""
        try:
            with self._lock, self._open(make=False) as connection:
                row = _read(connection) if connection is not None else None
        except UnusableError:
            return 0
        return row.failures if row is not None else 0

    def look(self) -> Verdict:
        """What a try would meet now: READY with the tries left, WAIT, STOPPED or NO_PIN. Nothing is counted."""
        try:
            with self._lock, self._open(make=False) as connection:
                row = _read(connection) if connection is not None else None
                return self._met(row) or Verdict(Kind.READY, left=_left(row))
        except UnusableError:
            return Verdict(Kind.STOPPED, why=Why.DISK)

    def set_pin(self, pin: str) -> None:
        """Keep ``pin`` in the place of any other, with no wrong tries. ``WeakPinError``, or OSError with the reason."""
        check_pin(pin)
        salt = os.urandom(SALT_BYTES)
        self._reset_to(_Row(salt, _hash(pin, salt, self._cost), self._cost, 0, 0))

    def reset(self) -> None:
        """No wrong tries any more: by the operator, at the machine. OSError with the reason when it cannot be kept."""
        self._reset_to(None)

    def try_pin(self, pin: str) -> Verdict:
        """Count a wrong try on the disk, then look at ``pin``, then take the count back if it is right."""
        with self._lock:
            try:
                counted = self._count()
            except UnusableError:
                return Verdict(Kind.STOPPED, why=Why.DISK)
            if isinstance(counted, Verdict):
                return counted
            try:
                right = hmac.compare_digest(_hash(pin, counted.salt, counted.cost), counted.hash)
            except (MemoryError, ValueError):  # the machine has no 128 MiB now; the try stays counted
                return Verdict(Kind.STOPPED, why=Why.DISK)
            if not (right and self._take_back(counted)):
                self._since = self._clock()  # the wait begins when the answer is told
                return self._wrong(counted)
            return Verdict(Kind.RIGHT, left=_left(self._seen))

    def _count(self) -> _Row | Verdict:
        with self._open(make=False) as connection:
            if connection is None:
                return Verdict(Kind.NO_PIN)
            connection.execute("BEGIN IMMEDIATE")
            row = _read(connection)
            met = self._met(row)
            if met is not None or row is None:
                connection.execute("ROLLBACK")
                return met or Verdict(Kind.NO_PIN)
            counted = replace(row, run=row.run + 1, failures=row.failures + 1)
            _write(connection, counted)
            connection.execute("COMMIT")
        self._seen, self._since = counted, self._clock()
        return counted

    def _met(self, row: _Row | None) -> Verdict | None:
        """What stands before a try; None when it may be made."""
        if row is None:
            return Verdict(Kind.NO_PIN)
        if row.failures >= FAILURES_MAX:
            return Verdict(Kind.STOPPED, why=Why.FAILURES)
        wait_s = self._wait_s(row)
        return Verdict(Kind.WAIT, wait_s, 0) if wait_s else None

    def _wait_s(self, row: _Row) -> int:
        whole_s, now = wait_after(row.run), self._clock()
        if row != self._seen or now < self._since:
            self._seen, self._since = row, now
        return max(0, math.ceil(whole_s - (now - self._since)))

    def _wrong(self, row: _Row) -> Verdict:
        if row.failures >= FAILURES_MAX:
            return Verdict(Kind.STOPPED, why=Why.FAILURES)
        return Verdict(Kind.WRONG, wait_after(row.run), _left(row) if row.run < TRIES else 0)

    def _take_back(self, counted: _Row) -> bool:
        """Is it still the PIN that was tried? Then no wrong try is in a row any more, and this one was none."""
        try:
            with self._open(make=False) as connection:
                if connection is None:
                    return False
                connection.execute("BEGIN IMMEDIATE")
                row = _read(connection)
                same = row is not None and row.salt == counted.salt
                if same and row is not None:
                    self._seen = replace(row, run=0, failures=max(0, row.failures - 1))
                    _write(connection, self._seen)
                connection.execute("COMMIT")
                return same
        except UnusableError:
            return True  # it was right: one try too many stays counted

    def _reset_to(self, fresh: _Row | None) -> None:
        with self._lock:
            try:
                with self._open(make=fresh is not None) as connection:
                    if connection is None:
                        return
                    connection.execute("BEGIN IMMEDIATE")
                    row = fresh or _read(connection)
                    if row is not None:
                        _write(connection, replace(row, run=0, failures=0))
                    connection.execute("COMMIT")
            except UnusableError as error:
                raise OSError(str(error.fault)) from error

    @contextmanager
    def _open(self, make: bool) -> Iterator[sqlite3.Connection | None]:
        """The file, closed afterwards; None where there is none and none is to be made. Only ``UnusableError``."""
        connection = None
        try:
            if not make and not self._path.exists():
                yield None
                return
            connection = open_store(self._path, LAYOUT, self._said)
            yield connection
        except UnusableError as error:
            self._said(error.fault)
            raise
        except (DamagedError, *FILE_ERRORS) as error:
            if connection is not None:
                connection.close()
            fault = self._spoilt(error)
            self._said(fault)
            raise UnusableError(fault) from error
        finally:
            if connection is not None:
                connection.close()

    def _spoilt(self, error: BaseException) -> Fault:
        """A row that is not as it was written: the file goes, and the next look finds no PIN."""
        if is_damage(error):
            try:
                put_aside(self._path)
            except OSError as stuck:
                return fault_of(self._path, stuck)
        return fault_of(self._path, error)

    def _said(self, fault: Fault) -> None:
        if fault.kind not in [one.kind for one in self.faults]:
            self.faults = (*self.faults, fault)


def _left(row: _Row | None) -> int:
    """Tries before the next wait or the stop, of a row whose wait is over."""
    if row is None:
        return 0
    return min(max(1, TRIES - row.run), FAILURES_MAX - row.failures)


def _hash(pin: str, salt: bytes, cost: Cost) -> bytes:
    most = 128 * cost.n * cost.r + 128 * cost.r * cost.p + (1 << 20)
    secret = pin.encode("utf-8", "replace")
    return hashlib.scrypt(secret, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=most, dklen=HASH_BYTES)


def _read(connection: sqlite3.Connection) -> _Row | None:
    """The one row, None when no PIN was set; ``DamagedError`` when any of its values is not as it was written."""
    rows = connection.execute("SELECT salt, hash, n, r, p, run, failures, seal FROM pin").fetchall()
    if not rows:
        return None
    salt, digest, n, r, p, run, failures, seal = rows[0]
    blobs = isinstance(salt, bytes) and isinstance(digest, bytes) and isinstance(seal, bytes)
    if len(rows) != 1 or not blobs or any(type(number) is not int for number in (n, r, p, run, failures)):
        raise DamagedError("the PIN's row")
    row = _Row(salt, digest, Cost(n, r, p), run, failures)
    sound = 1 < n <= _COST_MOST.n and 0 < r <= _COST_MOST.r and 0 < p <= _COST_MOST.p and min(run, failures) >= 0
    if not sound or not hmac.compare_digest(row.seal, seal):
        raise DamagedError("the PIN's row")
    return row


def _write(connection: sqlite3.Connection, row: _Row) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO pin (id, salt, hash, n, r, p, run, failures, seal) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
        (row.salt, row.hash, row.cost.n, row.cost.r, row.cost.p, row.run, row.failures, row.seal),
    )
