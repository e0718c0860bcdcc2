"""Files that a kiosk writes, in a folder in any state: missing, full, read-only, filled with garbage.

A database is checked before it is used. One that is damaged is kept under another name and begun anew, so that nobody
has to repair anything for the kiosk to start; of such files the first and the last are kept. Where nothing can be
written a ``Fault`` says why, and the one who asked keeps in memory what it would have written.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from viewer.core.aside import set_aside
from viewer.core.translate import QT_TRANSLATE_NOOP

WAIT_MS = 800  # for another program to let go of the file
COMPANIONS = ("-wal", "-shm", "-journal", "")  # the file last: without its log it is still a database
ASIDE_FIRST, ASIDE_MAX = 1, 2  # the first that broke, and the last
PRIVATE = 0o600
_HEAD = b"SQLite format 3\0"


class Kind(Enum):
    """The value is the sentence; the ui translates it in the context "Kiosk"."""

    SET_ASIDE = QT_TRANSLATE_NOOP("Kiosk", "{file} was damaged. A new one is begun; the old one is kept as {kept}.")
    UNWRITABLE = QT_TRANSLATE_NOOP("Kiosk", "{file} cannot be written ({reason}).")
    FULL = QT_TRANSLATE_NOOP("Kiosk", "The disk is full: {file} cannot be written.")
    LOCKED = QT_TRANSLATE_NOOP("Kiosk", "Another program holds {file}.")


@dataclass(frozen=True)
class Fault:
    """``values`` are for the braces of the sentence: file, reason, kept."""

    kind: Kind
    values: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return self.told(self.kind.value)

    def told(self, sentence: str) -> str:
        """In the words of ``sentence``: that of the kind, as it is translated."""
        return sentence.format(**{"file": "?", "reason": "?", "kept": "?", **self.values})


class UnusableError(Exception):
    """The file cannot be used now; ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


class DamagedError(Exception):
    """The file holds something else than it should."""


# What SQLite and a damaged file may raise. MemoryError: a flipped bit can ask for any amount.
FILE_ERRORS = (sqlite3.Error, OSError, MemoryError, OverflowError, ValueError, TypeError)


@dataclass(frozen=True)
class Layout:
    """``tables``: the columns of each as SQL has them. ``mode`` is how SQLite keeps its journal."""

    version: int
    tables: Mapping[str, str]
    mode: str = "WAL"
    synchronous: str = "NORMAL"
    tail: str = ""  # after the columns


def open_store(path: Path, layout: Layout, said: Callable[[Fault], object] | None = None) -> sqlite3.Connection:
    """A connection to a database that is whole; one that is damaged is set aside first, which ``said`` is told.

    The caller closes it. ``UnusableError`` where it cannot be had.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _connect(path, layout)
        except (DamagedError, *FILE_ERRORS) as error:
            if not _cannot_open(error):
                raise
        kept = put_aside(path)
        if said is not None:
            said(Fault(Kind.SET_ASIDE, {"file": path.name, "kept": kept.name}))
        return _connect(path, layout)
    except UnusableError:
        raise
    except (DamagedError, *FILE_ERRORS) as error:
        raise UnusableError(fault_of(path, error)) from error


def put_aside(path: Path) -> Path:
    """Rename ``path`` and what belongs to it; of earlier ones the first stays. OSError when that cannot be."""
    for old in path.parent.glob(f"{path.name}.broken-*"):
        number = old.name.removeprefix(f"{path.name}.broken-").split("-")[0]
        if number.isdigit() and int(number) > ASIDE_FIRST:
            with contextlib.suppress(OSError):
                old.unlink()
    endings = [ending for ending in COMPANIONS if _there(Path(f"{path}{ending}"))]  # the file may be gone, its log not
    return set_aside(path, endings or ("",))


def write_whole(path: Path, content: bytes) -> None:
    """Write the file whole or not at all, and wait for the disk. OSError when it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for stray in path.parent.glob(f"{path.name}.*.new"):  # of one that was killed
        with contextlib.suppress(OSError):
            stray.unlink()
    if path.is_dir() and not path.is_symlink():
        put_aside(path)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with fresh.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        own_as_folder(fresh)
        os.replace(fresh, path)
    except BaseException:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise
    with contextlib.suppress(OSError):  # the name, too, is on the disk; some file systems cannot
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def own_as_folder(path: Path) -> None:
    """What root writes for the kiosk belongs to the kiosk: to the owner of the folder."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        with contextlib.suppress(OSError):
            folder = path.parent.stat()
            os.chown(path, folder.st_uid, folder.st_gid)


# Primary result codes (https://www.sqlite.org/rescode.html) after which the file is whole, but not to be had.
_BUSY, _LOCKED, _PROTOCOL, _FULL = 5, 6, 15, 13
_OUT_OF_REACH = (3, 8, 10, 14, 23)  # PERM, READONLY, IOERR, CANTOPEN, AUTH
_CORRUPT, _NOT_A_DATABASE = 11, 26


def is_damage(error: BaseException) -> bool:
    """Has a file that was opened well turned out to be damaged? Not: a disk, another program, a fault of Septa's."""
    return isinstance(error, DamagedError) or _primary(error) in (_CORRUPT, _NOT_A_DATABASE)


def _cannot_open(error: BaseException) -> bool:
    """Is it the file's own fault that it does not open, not the disk's or another program's?"""
    if isinstance(error, UnusableError | OSError):
        return False
    return _primary(error) not in (_BUSY, _LOCKED, _PROTOCOL, _FULL, *_OUT_OF_REACH)


def fault_of(path: Path, error: BaseException, kept: Path | None = None) -> Fault:
    """Why ``path`` cannot be written, or that it was ``kept`` aside."""
    if kept is not None:
        return Fault(Kind.SET_ASIDE, {"file": path.name, "kept": kept.name})
    if isinstance(error, UnusableError):
        return error.fault
    primary = _primary(error)
    full = primary == _FULL or (isinstance(error, OSError) and error.errno in (28, 122))  # ENOSPC, EDQUOT
    kind = Kind.FULL if full else Kind.LOCKED if primary in (_BUSY, _LOCKED, _PROTOCOL) else Kind.UNWRITABLE
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    return Fault(kind, {"file": path.name, "reason": reason})


def _primary(error: BaseException) -> int:
    code = getattr(error, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else 0


def _there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _connect(path: Path, layout: Layout) -> sqlite3.Connection:
    _check_files(path)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, PRIVATE))
        own_as_folder(path)
    connection = sqlite3.connect(path, timeout=WAIT_MS / 1000, isolation_level=None, check_same_thread=False)
    try:
        _prepare(path, connection, layout)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_files(path: Path) -> None:
    """Only regular files; SQLite would wait for ever at a pipe. A spoilt format number would pass for a file that
    may only be read (sqlite.org/fileformat.html, 1.3.2)."""
    for ending in COMPANIONS:
        one = Path(f"{path}{ending}")
        if _there(one) and not one.is_file():
            raise DamagedError(f"{one.name} is no file")
    if path.is_file():
        with path.open("rb") as file:
            head = file.read(20)
        if head and (not head.startswith(_HEAD) or not set(head[18:20]) <= {1, 2}):
            raise DamagedError("the header is damaged")


def _prepare(path: Path, connection: sqlite3.Connection, layout: Layout) -> None:
    connection.text_factory = _text
    connection.execute("PRAGMA trusted_schema = OFF")
    found = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found is None or found[0] != "ok":
        raise DamagedError("the file is damaged")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version not in (0, layout.version):  # a newer Septa's too: a kiosk that was set back must start by itself
        raise DamagedError("the tables are of another version")
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    if str(mode).upper() != layout.mode:
        # Where the file system cannot, SQLite keeps its other way; another program's use is no reason to stop.
        with contextlib.suppress(sqlite3.OperationalError):
            connection.execute(f"PRAGMA journal_mode = {layout.mode}")
    connection.execute(f"PRAGMA synchronous = {layout.synchronous}")
    if version != layout.version:
        connection.execute("BEGIN IMMEDIATE")
        for name, columns in layout.tables.items():
            connection.execute(f"CREATE TABLE IF NOT EXISTS {name} ({columns}{layout.tail})")
        connection.execute(f"PRAGMA user_version = {layout.version}")
        connection.execute("COMMIT")
    for name, columns in layout.tables.items():
        names = ", ".join(column.split()[0] for column in columns.split(","))
        try:
            connection.execute(f"SELECT {names} FROM {name} LIMIT 0")
        except sqlite3.OperationalError as error:
            if _primary(error) != 1:  # SQLITE_ERROR: a table or a column is not there
                raise
            raise DamagedError("the tables are others") from error


def _text(raw: bytes) -> str:
    """Words as they are; what a flipped bit has spoiled becomes U+FFFD."""
    return raw.decode("utf-8", "replace")
