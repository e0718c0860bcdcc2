"""Builds an index in a process of its own: the window never waits for it.

``python -m viewer.core.search.child`` reads an order from its standard input, a line of JSON and one more for each
page, and writes a line of JSON each time that more pages are done, and when it ends. It ends when nobody reads.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import IO, Any

from viewer.core.own_python import own_python
from viewer.core.problems import PackError
from viewer.core.search import schema
from viewer.core.search.build import Builder
from viewer.core.search.schema import Fault, IndexFaultError, fault_of

_SAID_EVERY_S = 0.1
_WAIT_MS = 3_000  # for somebody who writes the same file
_MEMORY_KIB = 32_000
_HASH_BYTES = 32 << 20  # of the index are gathered before they are written: fewer pieces to merge


@dataclass(frozen=True)
class Order:
    """What is to be indexed, and where. ``titles``: topic id → its title, then those above it."""

    root: str
    path: str
    language: str
    footprint: str
    titles: dict[str, list[str]]


class ChildError(Exception):
    """The process could not be started, or ended before it was done."""


class Stop(Event):
    """Set, it ends the process that is at work: whoever waits for it is free at once."""

    def __init__(self) -> None:
        super().__init__()
        self._process: subprocess.Popen[bytes] | None = None

    def watch(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        if self.is_set():
            process.kill()

    def set(self) -> None:
        super().set()
        if self._process is not None:
            self._process.kill()


def build_in_child(order: Order, progress: Callable[[int, int], object], stop: Stop) -> None:
    """Bring the index up to date in another process; returns when that is done, or ``stop`` is set.

    IndexFaultError: the file cannot be written. ChildError: the process failed. ``progress`` gets pages done, of how
    many, in this thread.
    """
    own = own_python("viewer.core.search.child")
    try:
        process = subprocess.Popen(
            own.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=own.environment,
            creationflags=own.flags,
        )
    except OSError as error:
        raise ChildError(str(error)) from error
    try:
        stop.watch(process)
        _heed(process, order, progress, stop)
    finally:
        process.kill()
        process.wait()


def _heed(process: subprocess.Popen[bytes], order: Order, progress: Callable[[int, int], object], stop: Stop) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdin as orders, process.stdout as news:
        try:
            for line in order_to_lines(order):
                orders.write(line)
            orders.close()
        except OSError as error:
            raise ChildError(str(error)) from error
        for line in news:
            if stop.is_set():
                return
            said: dict[str, Any] = json.loads(line)
            if "fault" in said:
                raise IndexFaultError(Fault(said["fault"]), said["reason"])
            progress(said["done"], said["of"])
            if said.get("whole"):
                return
    if not stop.is_set():
        raise ChildError("it ended too soon")


def order_to_lines(order: Order) -> Iterator[bytes]:
    """A line for the order and one for each page: the threads of whoever writes them have their turns in between."""
    yield json.dumps({**vars(order), "titles": {}}).encode() + b"\n"
    for topic, titles in order.titles.items():
        yield json.dumps([topic, *titles]).encode() + b"\n"


def order_from_lines(lines: Iterable[bytes]) -> Order:
    """The inverse of ``order_to_lines``."""
    rows = iter(lines)
    head = json.loads(next(rows))
    pages = (json.loads(row) for row in rows)
    return Order(**{**head, "titles": {topic: titles for topic, *titles in pages}})


def main() -> int:
    """Carry out the order on standard input."""
    order = order_from_lines(sys.stdin.buffer)
    out = sys.stdout.buffer
    try:
        _build(order, out)
    except (sqlite3.Error, OSError) as error:
        _say(out, fault=fault_of(error).value, reason=str(error))
    except PackError as error:
        _say(out, fault=Fault.UNWRITABLE.value, reason=str(error))
    return 0


def _build(order: Order, out: IO[bytes]) -> None:
    path = Path(order.path)
    guard = _alone(path)
    try:
        connection = open_to_write(path)
        builder = Builder(connection, Path(order.root), order.language, order.titles, order.footprint)
        due = time.monotonic() + _SAID_EVERY_S
        for done in builder.steps():
            if time.monotonic() >= due:
                _say(out, done=done, of=builder.count)
                due = time.monotonic() + _SAID_EVERY_S
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        _say(out, done=builder.count, of=builder.count, whole=True)
    finally:
        guard.close()


def open_to_write(path: Path) -> sqlite3.Connection:
    """The index in a file, made when there is none. sqlite3.Error as they come."""
    connection = sqlite3.connect(path, timeout=_WAIT_MS / 1000, isolation_level=None)
    # A log beside the file: others read what was there before while this is written. Losing the last pages when the
    # power fails is no harm: they are read again.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = -{_MEMORY_KIB}")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA wal_autocheckpoint = 8000")
    if not schema.version_of(connection):
        schema.create(connection)
    connection.execute("INSERT INTO sections(sections, rank) VALUES('hashsize', ?)", (_HASH_BYTES,))
    return connection


def _alone(path: Path) -> sqlite3.Connection:
    """Hold the lock of those who build this index, on every system and gone with the process."""
    guard = sqlite3.connect(path.with_name(path.name + ".lock"), timeout=0, isolation_level=None)
    guard.execute("PRAGMA journal_mode = MEMORY")
    guard.execute("BEGIN EXCLUSIVE")
    return guard


def _say(out: IO[bytes], **words: object) -> None:
    out.write(json.dumps(words).encode() + b"\n")
    out.flush()


if __name__ == "__main__":
    sys.exit(main())
