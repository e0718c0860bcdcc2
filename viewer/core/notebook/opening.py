"""Opens the notebook's file whatever its state: a damaged one is kept aside, and what can be read of it is rescued."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from viewer.core.aside import set_aside
from viewer.core.notebook import schema
from viewer.core.notebook.faults import FILE_ERRORS, Fault, Kind, kind_of, reason

FILE_NAME = "notebook.sqlite"
WAIT_MS = 800  # for another program to let go of the file
COMPANIONS = ("-wal", "-shm", "")  # the file last: without its log it is still a database, not the other way round

Row = tuple[Any, ...]
Rows = Mapping[str, list[Row]]


@dataclass(frozen=True)
class Opened:
    """``connection`` is None when nothing can be written; ``rows`` are what could be read of every table."""

    connection: sqlite3.Connection | None
    rows: Rows
    faults: tuple[Fault, ...] = field(default=())


def open_notebook(folder: Path, wait_ms: int = WAIT_MS) -> Opened:
    """The notebook kept in ``folder``, begun there when there is none. Raises nothing for what it finds."""
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        connection = connect(path, wait_ms)
    except schema.NewerError:
        return Opened(None, read_copy(path), (Fault(Kind.NEWER),))
    except FILE_ERRORS as error:
        kind = kind_of(error)
        if kind is None:
            return _rescue(path, wait_ms)
        return Opened(None, read_copy(path), (Fault(kind, _values(path, error)),))
    return Opened(connection, _read(connection))


def fault_of(path: Path, error: Exception) -> Fault:
    """What to say when writing to ``path`` failed. Damage is said at the next opening, with its rescue."""
    return Fault(kind_of(error) or Kind.UNWRITABLE, _values(path, error))


def connect(path: Path, wait_ms: int = WAIT_MS) -> sqlite3.Connection:
    """A connection to a file that is whole and of this version. One of ``FILE_ERRORS`` or ``Newer`` otherwise."""
    _check_header(path)
    connection = sqlite3.connect(path, timeout=wait_ms / 1000, isolation_level=None)
    try:
        connection.text_factory = _text
        connection.execute("PRAGMA trusted_schema = OFF")
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
        if found is None or found[0] != "ok":
            raise schema.NotOurs("the file is damaged")
        schema.prepare(connection)
        connection.execute("PRAGMA journal_mode = WAL")  # where the file system cannot, SQLite keeps its other way
    except BaseException:
        connection.close()
        raise
    return connection


def _check_header(path: Path) -> None:
    """A spoilt format number would pass for a file that may only be read (sqlite.org/fileformat.html, 1.3.2)."""
    if path.is_file():
        with path.open("rb") as file:
            head = file.read(20)
        if head and (not head.startswith(b"SQLite format 3\0") or not set(head[18:20]) <= {1, 2}):
            raise schema.NotOurs("the header is damaged")


def read_copy(path: Path) -> Rows:
    """All that can be read of a file that is not to be touched, from a copy; nothing when even that cannot be."""
    from tempfile import TemporaryDirectory

    found: Rows = {}
    with contextlib.suppress(*FILE_ERRORS), TemporaryDirectory(prefix="septa-notes-") as folder:
        copy = Path(folder) / FILE_NAME
        for ending in ("-wal", ""):
            _copy(Path(f"{path}{ending}"), Path(f"{copy}{ending}"))
        with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.text_factory = _text
            found = _read(connection)
    return found


def _copy(source: Path, target: Path) -> None:
    from shutil import copyfile

    if source.is_file():
        copyfile(source, target)


def _read(connection: sqlite3.Connection) -> Rows:
    return {table: list(_readable(connection, table)) for table in schema.COLUMNS}


def _readable(connection: sqlite3.Connection, table: str) -> Iterator[Row]:
    """The rows of a table: from its beginning to the first that cannot be read, and from its end to the last."""
    seen: set[int] = set()
    names = ", ".join(schema.COLUMNS[table])
    for order in ("ASC", "DESC"):
        try:
            for number, *row in connection.execute(f"SELECT rowid, {names} FROM {table} ORDER BY rowid {order}"):
                if number not in seen:
                    seen.add(number)
                    yield tuple(row)
        except FILE_ERRORS:
            continue
        return


def _rescue(path: Path, wait_ms: int) -> Opened:
    try:
        aside = set_aside(path, COMPANIONS)
    except OSError as error:
        return Opened(None, read_copy(path), (Fault(Kind.STUCK, _values(path, error)),))
    rows = read_copy(aside)
    fault = Fault(Kind.RESCUED, {"file": aside.name, "folder": str(path.parent)})
    try:
        connection = connect(path, wait_ms)
        connection.execute("BEGIN IMMEDIATE")
        for table, found in rows.items():
            for row in found:
                with contextlib.suppress(sqlite3.IntegrityError):  # a value that is missing
                    connection.execute(schema.insert(table), row)
        connection.execute("COMMIT")
    except (*FILE_ERRORS, schema.NewerError) as error:
        return Opened(None, rows, (fault, fault_of(path, error)))
    return Opened(connection, _read(connection), (fault,))


def _values(path: Path, error: Exception) -> dict[str, str]:
    return {"file": str(path), "folder": str(path.parent), "reason": reason(error)}


def _text(raw: bytes) -> str:
    """Words as they are; what a flipped bit has spoiled becomes U+FFFD."""
    return raw.decode("utf-8", "replace")
