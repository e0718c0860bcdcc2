"""The tables of the notebook's file, their version, and the way from an older version to this one."""

from __future__ import annotations

import sqlite3

APPLICATION = 0x53657074  # "Sept", in the header of the file
_WORDS = "words TEXT NOT NULL, words_before TEXT NOT NULL, words_after TEXT NOT NULL, position INTEGER NOT NULL, "
_WORDS += "length INTEGER NOT NULL"
QUOTE = ("words", "words_before", "words_after", "position", "length")

# Step n takes a file from version n to n + 1.
STEPS = (
    (
        "CREATE TABLE about (version INTEGER NOT NULL)",  # the header's version once more: a flipped bit shows
        "INSERT INTO about VALUES (0)",
        "CREATE TABLE bookmarks (id INTEGER PRIMARY KEY, pack TEXT NOT NULL, language TEXT NOT NULL, "
        f"topic TEXT NOT NULL, part INTEGER NOT NULL, title TEXT NOT NULL, {_WORDS}, made TEXT NOT NULL)",
        "CREATE TABLE highlights (id INTEGER PRIMARY KEY, pack TEXT NOT NULL, language TEXT NOT NULL, "
        f"topic TEXT NOT NULL, part INTEGER NOT NULL, title TEXT NOT NULL, {_WORDS}, colour TEXT NOT NULL, "
        "note TEXT NOT NULL, made TEXT NOT NULL)",
        "CREATE TABLE questions (id INTEGER PRIMARY KEY, pack TEXT NOT NULL, topic TEXT NOT NULL, text TEXT NOT NULL, "
        "ready TEXT NOT NULL, made TEXT NOT NULL, done INTEGER NOT NULL, rank INTEGER NOT NULL)",
        "CREATE TABLE places (pack TEXT NOT NULL, language TEXT NOT NULL, topic TEXT NOT NULL, part INTEGER NOT NULL, "
        f"folds TEXT, {_WORDS}, drop_em REAL NOT NULL, PRIMARY KEY (pack, language, topic))",
        "CREATE TABLE shares (pack TEXT NOT NULL, topic TEXT NOT NULL, share REAL NOT NULL, PRIMARY KEY (pack, topic))",
        "CREATE TABLE quizzes (pack TEXT NOT NULL, quiz TEXT NOT NULL, right INTEGER NOT NULL, total INTEGER NOT NULL, "
        "made TEXT NOT NULL, PRIMARY KEY (pack, quiz))",
    ),
)
VERSION = len(STEPS)

COLUMNS = {
    "bookmarks": ("id", "pack", "language", "topic", "part", "title", *QUOTE, "made"),
    "highlights": ("id", "pack", "language", "topic", "part", "title", *QUOTE, "colour", "note", "made"),
    "questions": ("id", "pack", "topic", "text", "ready", "made", "done", "rank"),
    "places": ("pack", "language", "topic", "part", "folds", *QUOTE, "drop_em"),
    "shares": ("pack", "topic", "share"),
    "quizzes": ("pack", "quiz", "right", "total", "made"),
}


class NotOurs(sqlite3.DatabaseError):
    """A database, but none that this program has written, or one whose tables are no longer whole."""


class NewerError(Exception):
    """Written by a later version of Septa."""


def prepare(connection: sqlite3.Connection) -> None:
    """Bring the tables to this version, all or nothing. ``NewerError`` or an sqlite3.Error when it cannot be."""
    version = _number(connection, "user_version")
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if empty and version == 0:
        _step(connection, 0)
    elif _number(connection, "application_id") != APPLICATION or version < 1:
        raise NotOurs("the file is no notebook")
    elif connection.execute("SELECT version FROM about").fetchone() != (version,):
        raise NotOurs("the header names another version than the table")
    elif version > VERSION:
        raise NewerError
    else:
        _step(connection, version)
    if lacking(connection):
        raise NotOurs("the tables are not whole")


def lacking(connection: sqlite3.Connection) -> list[str]:
    """Tables that are not there, or that lack a column."""
    return [table for table, names in COLUMNS.items() if not set(names) <= columns(connection, table)]


def columns(connection: sqlite3.Connection, table: str) -> set[str]:
    """The names of a table's columns; none when there is no such table."""
    return {str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")}


def insert(table: str) -> str:
    """The statement that writes a whole row, in the place of an older one with the same key."""
    names = COLUMNS[table]
    return f"INSERT OR REPLACE INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"


def _step(connection: sqlite3.Connection, version: int) -> None:
    if version >= VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in STEPS[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute("UPDATE about SET version = ?", (VERSION,))
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
