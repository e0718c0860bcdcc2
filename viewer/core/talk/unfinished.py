"""Which talk was cut off last: read beside the store, before it is known which lesson is to be given."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from viewer.core.talk.store import FILE_NAME


@dataclass(frozen=True)
class Unfinished:
    """The lesson's id, and its file where it is one of its own."""

    lesson: str
    file: str = ""


def unfinished(home: Path | None) -> Unfinished | None:
    """The talk that was given last, if it was not ended by hand: one before it, that somebody has left for another, is
    not called to mind for ever. A file that cannot be read is the store's affair."""
    if home is None or not (home / FILE_NAME).is_file():
        return None
    try:
        path = (home / FILE_NAME).resolve().as_uri() + "?mode=ro"
        with contextlib.closing(sqlite3.connect(path, uri=True, timeout=0.2)) as connection:
            places = connection.execute("SELECT lesson, value FROM kept WHERE what = 'place'").fetchall()
            files = dict(connection.execute("SELECT lesson, value FROM kept WHERE what = 'file'").fetchall())
    except (sqlite3.Error, OSError, ValueError):
        return None
    when, over, lesson = max((*_moment(value), str(lesson)) for lesson, value in [*places, ("", "{}")])
    return Unfinished(lesson, str(files.get(lesson, ""))) if when and not over else None


def _moment(value: object) -> tuple[str, bool]:
    """When the talk was where this says, and whether it was ended; "" where it is nothing that can be understood."""
    try:
        place = json.loads(str(value))
    except (ValueError, RecursionError):
        return "", True
    if not isinstance(place, dict) or not isinstance(place.get("slide"), str):
        return "", True
    when = place.get("when")
    return (when, place.get("over") is True) if isinstance(when, str) else ("", True)
