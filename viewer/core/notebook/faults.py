"""What can go wrong with the notebook's file, in sentences for its reader."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from viewer.core.translate import QT_TRANSLATE_NOOP


class Kind(Enum):
    """The value is the sentence; the ui translates it in the context "Notebook"."""

    RESCUED = QT_TRANSLATE_NOOP(
        "Notebook", "The file of your notes was damaged. What could be read is here; the old file is kept as {file}."
    )
    STUCK = QT_TRANSLATE_NOOP(
        "Notebook",
        "The file of your notes is damaged and cannot be moved ({reason}). "
        "What you keep now lasts until Septa closes; delete {file}.",
    )
    NEWER = QT_TRANSLATE_NOOP(
        "Notebook",
        "A newer Septa wrote your notes. They can be read here; what you keep now lasts until Septa closes.",
    )
    LOCKED = QT_TRANSLATE_NOOP(
        "Notebook",
        "Another program holds the file of your notes ({file}). Nothing new is saved until it lets go; "
        "Septa tries again.",
    )
    FULL = QT_TRANSLATE_NOOP(
        "Notebook",
        "The disk is full: what you keep now lasts until Septa closes. Make room in {folder}; Septa tries again.",
    )
    UNWRITABLE = QT_TRANSLATE_NOOP(
        "Notebook", "Your notes cannot be saved in {folder} ({reason}). What you keep now lasts until Septa closes."
    )
    SAVED_AGAIN = QT_TRANSLATE_NOOP("Notebook", "Your notes are saved again.")


@dataclass(frozen=True)
class Fault:
    kind: Kind
    values: Mapping[str, str] = field(default_factory=dict, hash=False)


# Primary result codes (https://www.sqlite.org/rescode.html) after which the file is whole, but not to be had.
_BUSY, _LOCKED, _FULL = 5, 6, 13
_OUT_OF_REACH = (3, 8, 10, 14, 23)  # PERM, READONLY, IOERR, CANTOPEN, AUTH


def kind_of(error: Exception) -> Kind | None:
    """Why the file cannot be used; None when it is damaged."""
    if isinstance(error, OSError):
        return Kind.UNWRITABLE
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else 0
    if primary in (_BUSY, _LOCKED):
        return Kind.LOCKED
    if primary == _FULL:
        return Kind.FULL
    return Kind.UNWRITABLE if primary in _OUT_OF_REACH else None


def reason(error: Exception) -> str:
    """The system's own words for it."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__


# What SQLite and a damaged file may raise. MemoryError: a flipped bit can ask for any amount.
FILE_ERRORS = (sqlite3.Error, OSError, MemoryError, OverflowError, ValueError, TypeError)
