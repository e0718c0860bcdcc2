"""What is kept of talks: place, times, ink, the lesson being made, displays. One SQLite file in the user's folder.

Each value is with the operating system before a call returns: it survives the end of the program, at any moment. When
the file cannot be written, all goes on in memory, which is said once; what waits is written as soon as it can be.
"""

from __future__ import annotations

import contextlib
import json
import math
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import Final

from viewer.core.kiosk import store as files
from viewer.core.kiosk.store import FILE_ERRORS, Layout, UnusableError
from viewer.core.talk.ink import Stroke
from viewer.core.talk.kept import ink_text, seconds_of, stroke_of, table_of, word
from viewer.core.talk.lesson import lesson_of_text
from viewer.core.talk.model import Lesson
from viewer.core.translate import QT_TRANSLATE_NOOP

FILE_NAME: Final = "talks.sqlite"
RETRY_S: Final = 2.0  # at most so often is a file tried again that could not be written
RUNS_MOST: Final = 20  # of a lesson, whose times are kept
_LAYOUT: Final = Layout(
    version=1,
    tables={"kept": "lesson TEXT NOT NULL, what TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL"},
    tail=", PRIMARY KEY (lesson, what, name)",
)
_PLACE, _TIMES, _INK, _DRAFT, _DISPLAY, _FILE = "place", "times", "ink", "draft", "display", "file"
_NOTES: Final = "notes"  # their size
_WISH: Final = "wish"

Key = tuple[str, str, str]  # lesson, what, name
Runs = Mapping[str, Mapping[str, float]]  # by the moment of its beginning: seconds on each slide


class Kind(Enum):
    """The value is the sentence; the ui translates it in the context "Talk"."""

    SET_ASIDE = QT_TRANSLATE_NOOP(
        "Talk", "The file of your talks was damaged. A new one is begun; the old one is kept as {kept}."
    )
    FULL = QT_TRANSLATE_NOOP(
        "Talk", "The disk is full: your place, times and ink last until Septa closes. Make room; Septa tries again."
    )
    LOCKED = QT_TRANSLATE_NOOP(
        "Talk", "Another program holds {file}. Your place, times and ink are saved as soon as it lets go."
    )
    UNWRITABLE = QT_TRANSLATE_NOOP(
        "Talk", "{file} cannot be written ({reason}). Your place, times and ink last until Septa closes."
    )
    SAVED_AGAIN = QT_TRANSLATE_NOOP("Talk", "Your place, times and ink are saved again.")


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


@dataclass(frozen=True)
class Place:
    """Where a talk is: the key of its slide, its number from 0, its run, and when that was (ISO 8601, UTC)."""

    slide: str
    at: int = 0
    run: str = ""
    when: str = ""
    over: bool = False  # ended by hand: nothing to go on with
    running: bool = False  # the clock


class TalkStore:
    """``folder`` None: nothing is written, and nothing said of that. ``said`` hears of each fault once."""

    def __init__(self, folder: Path | None, said: Callable[[Fault], object] | None = None) -> None:
        self._path = None if folder is None else folder / FILE_NAME
        self._said = said
        self._last_said: Kind | None = None
        self._held: dict[Key, str] = {}
        self._inked: dict[tuple[str, str], list[tuple[Stroke, str]]] = {}  # as it was put last, with its text
        self._pending: dict[Key, str | None] = {}
        self._connection: sqlite3.Connection | None = None
        self._tried_s = -RETRY_S
        if self._path is not None:
            self._open(self._path)

    @property
    def saved(self) -> bool:
        """Is all that was kept so far in the file?"""
        return self._connection is not None and not self._pending

    # -- what is kept

    def place(self, lesson: str) -> Place | None:
        table = table_of(self._held.get((lesson, _PLACE, "")))
        if not isinstance(table.get("slide"), str):
            return None
        at = table.get("at")
        return Place(
            slide=str(table["slide"]),
            at=at if isinstance(at, int) and 0 <= at < 10**6 else 0,
            run=word(table.get("run")),
            when=word(table.get("when")),
            over=table.get("over") is True,
            running=table.get("running") is True,
        )

    def put_place(self, lesson: str, place: Place) -> None:
        self._put((lesson, _PLACE, ""), json.dumps(vars(place)))

    def put_file(self, lesson: str, path: str) -> None:
        """Where a lesson is that has a file of its own: its talk is found again by this. "" for one of the pack."""
        if path or (lesson, _FILE, "") in self._held:
            self._put((lesson, _FILE, ""), path)

    def runs(self, lesson: str) -> Runs:
        """Seconds on each slide, for each run: the oldest first."""
        return {key[2]: seconds_of(value) for key, value in sorted(self._held.items()) if key[:2] == (lesson, _TIMES)}

    def put_times(self, lesson: str, run: str, spent_s: Mapping[str, float]) -> None:
        """Of one run, all of it; of runs, the last ``RUNS_MOST`` are kept."""
        changes: dict[Key, str | None] = {
            (lesson, _TIMES, run): json.dumps({slide: round(s, 2) for slide, s in spent_s.items() if math.isfinite(s)})
        }
        if (lesson, _TIMES, run) not in self._held:
            old = sorted(key for key in self._held if key[:2] == (lesson, _TIMES))
            changes |= dict.fromkeys(old[: max(len(old) + 1 - RUNS_MOST, 0)])
        self._change(changes)

    def forget_runs(self, lesson: str, but: str = "") -> None:
        """Measured times are taken out, those of run ``but`` excepted."""
        old = [key for key in self._held if key[:2] == (lesson, _TIMES) and key[2] != but]
        self._change(dict.fromkeys(old))

    def ink(self, lesson: str) -> Mapping[str, tuple[Stroke, ...]]:
        """Of all sheets that have some."""
        found: dict[str, list[Stroke]] = {}
        for key, value in sorted(self._held.items()):
            if key[:2] == (lesson, _INK) and (stroke := stroke_of(value)) is not None:
                found.setdefault(key[2].rpartition("\n")[0], []).append(stroke)
        return {sheet: tuple(strokes) for sheet, strokes in found.items()}

    def put_ink(self, lesson: str, sheet: str, strokes: Sequence[Stroke]) -> None:
        """All the ink of a sheet, a row for each stroke: only those are written that are not yet there."""
        known = {id(stroke): text for stroke, text in self._inked.get((lesson, sheet), ())}
        now_there = [(stroke, known.get(id(stroke)) or ink_text(stroke)) for stroke in strokes]
        self._inked[lesson, sheet] = now_there
        changes: dict[Key, str | None] = {}
        for number, (_, text) in enumerate(now_there):
            if self._held.get(key := _ink_key(lesson, sheet, number)) != text:
                changes[key] = text
        number = len(now_there)
        while (key := _ink_key(lesson, sheet, number)) in self._held:
            changes[key] = None
            number += 1
        if changes:
            self._change(changes)

    def draft(self, lesson: str) -> str:
        """The lesson as it is being made, as the text of its file; "" when all of it is saved in its own file."""
        return self._held.get((lesson, _DRAFT, ""), "")

    def put_draft(self, lesson: str, text: str) -> None:
        self._put((lesson, _DRAFT, ""), text or None)

    def drafted(self, lesson: Lesson) -> Lesson:
        """The lesson with what was changed in it and is not yet saved; the same where that is nothing."""
        text = self.draft(lesson.id)
        draft = lesson_of_text(text, lesson.id) if text else None
        return lesson if draft is None else replace(draft, own=lesson.own, path=lesson.path)

    def screens_of(self, set_key: str) -> str:
        """The display that was chosen for the audience among this set of them; "" for none yet."""
        return self._held.get(("", _DISPLAY, set_key), "")

    def keep_screens(self, set_key: str, display: str) -> None:
        self._put(("", _DISPLAY, set_key), display or None)

    def wish(self, what: str) -> str:
        """What was chosen last for this; "" for nothing yet."""
        return self._held.get(("", _WISH, what), "")

    def keep_wish(self, what: str, value: str) -> None:
        self._put(("", _WISH, what), value)

    def notes_step(self) -> int | None:
        """The size that the speaker chose for the notes, as a number of its row; None for none yet."""
        text = self._held.get(("", _NOTES, ""), "")
        return int(text) if text.isdecimal() and text.isascii() and len(text) < 4 else None

    def keep_notes_step(self, step: int) -> None:
        self._put(("", _NOTES, ""), str(step))

    def retry(self) -> None:
        """Try again to write what waits."""
        if self._pending:
            self._tried_s = -RETRY_S
            self._change({})

    def close(self) -> None:
        """Try a last time to write what waits, and let go of the file."""
        self.retry()
        self._let_go()
        self._path = None

    # -- writing

    def _put(self, key: Key, value: str | None) -> None:
        if self._held.get(key) != value:
            self._change({key: value})

    def _change(self, changes: Mapping[Key, str | None]) -> None:
        for key, value in changes.items():
            if value is None:
                self._held.pop(key, None)
            else:
                self._held[key] = value
        if self._path is None:
            return
        was_waiting = bool(self._pending)
        self._pending.update({key: value for key, value in changes.items() if _can_be_written(key, value)})
        if (self._connection is None or was_waiting) and time.monotonic() - self._tried_s < RETRY_S:
            return
        if self._connection is None and not self._open(self._path):
            return
        self._write_pending(self._path, was_waiting)

    def _write_pending(self, path: Path, was_waiting: bool) -> None:
        assert self._connection is not None
        try:
            _commit(self._connection, self._pending)
        except FILE_ERRORS as error:
            if files.is_damage(error):
                self._begin_anew(path, error)
            else:
                self._fail(files.fault_of(path, error))
        else:
            self._pending.clear()
            if was_waiting:
                self._say(Fault(Kind.SAVED_AGAIN))

    def _open(self, path: Path) -> bool:
        """Take the file's values in, but for what has been changed since; False when it cannot be had."""
        try:
            self._connection = files.open_store(path, _LAYOUT, self._hear)
            try:
                found = _read(self._connection)
            except FILE_ERRORS as error:
                if not files.is_damage(error):
                    raise
                self._set_aside(path)
                found = {}
        except UnusableError as error:
            self._let_go()
            self._fail(error.fault)
            return False
        except FILE_ERRORS as error:
            self._let_go()
            self._fail(files.fault_of(path, error))
            return False
        self._held = {key: value for key, value in found.items() if key not in self._pending} | self._held
        return True

    def _begin_anew(self, path: Path, error: Exception) -> None:
        """A file that has turned out to be damaged is kept aside; all that is held goes into a new one."""
        try:
            self._set_aside(path)
            assert self._connection is not None
            _commit(self._connection, dict(self._held))
            self._pending.clear()
        except (*FILE_ERRORS, UnusableError) as further:
            fault = further.fault if isinstance(further, UnusableError) else files.fault_of(path, error)
            self._let_go()
            self._pending = dict(self._held)
            self._fail(fault)

    def _set_aside(self, path: Path) -> None:
        self._let_go()
        kept = files.put_aside(path)
        self._say(Fault(Kind.SET_ASIDE, {"file": path.name, "kept": kept.name}))
        self._connection = files.open_store(path, _LAYOUT, self._hear)

    def _let_go(self) -> None:
        if self._connection is not None:
            with contextlib.suppress(*FILE_ERRORS):
                self._connection.close()
            self._connection = None

    def _fail(self, fault: files.Fault) -> None:
        self._tried_s = time.monotonic()
        self._hear(fault)
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("PRAGMA busy_timeout = 0")  # the speaker has waited once

    def _hear(self, fault: files.Fault) -> None:
        self._say(Fault(Kind[fault.kind.name], fault.values))

    def _say(self, fault: Fault) -> None:
        """Once: the same kind again is no news until something else has happened."""
        if fault.kind is not self._last_said:
            self._last_said = fault.kind
            if self._said is not None:
                self._said(fault)


def now() -> str:
    """This moment, ISO 8601 in UTC, to the millisecond."""
    moment = time.time()
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(moment)) + f".{int(moment * 1000) % 1000:03}Z"


def _read(connection: sqlite3.Connection) -> dict[Key, str]:
    rows = connection.execute("SELECT lesson, what, name, value FROM kept")
    return {(str(lesson), str(what), str(name)): str(value) for lesson, what, name, value in rows}


def _commit(connection: sqlite3.Connection, changes: Mapping[Key, str | None]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for key, value in changes.items():
            if value is None:
                connection.execute("DELETE FROM kept WHERE lesson = ? AND what = ? AND name = ?", key)
            else:
                connection.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", (*key, value))
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise


def _can_be_written(key: Key, value: str | None) -> bool:
    """Not the name of a file that is no text: with it in the way, nothing else would be written."""
    try:
        "".join((*key, value or "")).encode()
    except UnicodeEncodeError:
        return False
    return True


def _ink_key(lesson: str, sheet: str, number: int) -> Key:
    return lesson, _INK, f"{sheet}\n{number:06}"
