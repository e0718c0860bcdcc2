"""The index as a file of SQLite: its tables, and what may be wrong with it.

Searched text is folded (see ``folding``) and kept only as an index; ``entries`` holds it as it is shown.
"""

from __future__ import annotations

import sqlite3
from enum import Enum
from pathlib import Path

from viewer.core.search.folding import TOKENIZER

VERSION = 1  # of tables, folding and stripping: an index of another version is made anew
WEIGHTS = "bm25(8,4,1)"  # title, page and body of a section

_TABLES = f"""
CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE pages(
    id INTEGER PRIMARY KEY, topic TEXT UNIQUE, path TEXT, size INTEGER, mtime INTEGER, hash BLOB, title TEXT
);
CREATE TABLE entries(
    id INTEGER PRIMARY KEY, page INTEGER, kind TEXT, name TEXT, title TEXT, anchor TEXT, part INTEGER, boost REAL,
    about TEXT, body TEXT, unseen TEXT
);
CREATE INDEX entries_of_page ON entries(page);
CREATE VIRTUAL TABLE sections USING fts5(
    title, page, body, content='', tokenize="{TOKENIZER}"
);
CREATE VIRTUAL TABLE things USING fts5(title, page, body, content='', tokenize="{TOKENIZER}");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab('sections', 'row');
CREATE VIRTUAL TABLE names USING fts5vocab('things', 'row');
CREATE TABLE words(id INTEGER PRIMARY KEY, word TEXT UNIQUE, sections INTEGER);
CREATE TABLE grams(gram TEXT, letters INTEGER, word INTEGER, PRIMARY KEY(gram, letters, word)) WITHOUT ROWID;
CREATE TABLE synonyms(said TEXT PRIMARY KEY, lay INTEGER, meant TEXT) WITHOUT ROWID;
INSERT INTO sections(sections, rank) VALUES('rank', '{WEIGHTS}');
INSERT INTO things(things, rank) VALUES('rank', '{WEIGHTS}');
INSERT INTO about VALUES('version', '{VERSION}');
"""


class Fault(Enum):
    """What keeps an index from its file."""

    BROKEN = "broken"  # no index, or a damaged one
    LOCKED = "locked"  # another Septa writes it, or holds it
    FULL = "full"  # the disk is full
    UNWRITABLE = "unwritable"  # the folder may not be written, or the disk fails
    MISSING = "missing"  # SQLite without FTS5
    STOPPED = "stopped"  # no fault: the question was given up


class IndexFaultError(Exception):
    """An index that cannot be used as it is. ``other_version``: only because another Septa made it."""

    def __init__(self, fault: Fault, reason: str, other_version: bool = False) -> None:
        super().__init__(reason)
        self.fault = fault
        self.other_version = other_version


def fault_of(error: sqlite3.Error | OSError) -> Fault:
    """What an error of SQLite or of the system means for an index."""
    if isinstance(error, OSError):
        return Fault.FULL if error.errno in _FULL else Fault.UNWRITABLE
    name = str(getattr(error, "sqlite_errorname", ""))
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Fault.LOCKED
    if name.startswith("SQLITE_INTERRUPT"):
        return Fault.STOPPED
    if name.startswith("SQLITE_FULL"):
        return Fault.FULL
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM", "SQLITE_AUTH")):
        return Fault.UNWRITABLE
    return Fault.MISSING if "no such module" in str(error) else Fault.BROKEN


def create(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty database. sqlite3.Error as they come."""
    connection.executescript(f"BEGIN;{_TABLES}COMMIT;")


def version_of(connection: sqlite3.Connection) -> str:
    """The version of an index; "" when it is none, such as an empty file. sqlite3.DatabaseError: it is damaged."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    return value(connection, "version") if "about" in tables else ""


def value(connection: sqlite3.Connection, name: str) -> str:
    """A value of the index's own table; "" when there is none."""
    row = connection.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else ""


def set_value(connection: sqlite3.Connection, name: str, text: str) -> None:
    connection.execute("INSERT OR REPLACE INTO about VALUES(?, ?)", (name, text))


def merge(connection: sqlite3.Connection, now: bool) -> None:
    """Whether the pieces of the index are merged as they are written: a first filling makes few, and is quicker so."""
    connection.execute("INSERT INTO sections(sections, rank) VALUES('automerge', ?)", (4 if now else 0,))


def open_to_read(path: Path) -> sqlite3.Connection:
    """The index in a file, for reading alone; also where nothing may be written. sqlite3.Error as they come."""
    address = path.absolute().as_uri()
    try:
        connection = _read(f"{address}?mode=ro")
    except sqlite3.OperationalError as error:
        if fault_of(error) is not Fault.UNWRITABLE:
            raise
        connection = _read(f"{address}?immutable=1")  # the log beside it cannot be made: then nobody writes either
    return connection


def _read(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=0.2, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("PRAGMA temp_store = MEMORY")  # what is asked for goes to no file
    except sqlite3.Error:
        connection.close()
        raise
    return connection


_FULL = (28, 122)  # ENOSPC, EDQUOT
