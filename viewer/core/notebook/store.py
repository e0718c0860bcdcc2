"""The notebook of one pack: what is kept is held here as values, and written to one SQLite file in the user's folder.

What a person writes is on the disk before a call returns (``synchronous = FULL``); places, which come often, are with
the operating system by then (``NORMAL``): they survive the end of the program, if not that of the machine. When the
file cannot be written, all goes on in memory: ``saved`` is False, and what waits is written as soon as it can be.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from viewer.core.notebook import schema, values
from viewer.core.notebook.faults import FILE_ERRORS, Fault, Kind, kind_of
from viewer.core.notebook.model import Bookmark, Highlight, Left, Question
from viewer.core.notebook.opening import FILE_NAME, Opened, Rows, fault_of, open_notebook, read_copy

RETRY_S = 2.0  # at most so often is a file tried again that could not be written
_ID_BYTES = 6  # 48 bits at random: no two of them are the same, also in a file that another window writes to

Change = tuple[str, tuple[Any, ...]]  # a statement and its values; written twice it does the same as once


class Store:
    """``folder`` None: nothing is written, and nothing said of that. ``said`` hears of each fault once.

    With ``look_only`` the file is read if there is one, and never touched.
    """

    def __init__(
        self,
        folder: Path | None,
        pack: str,
        said: Callable[[Fault], object] | None = None,
        *,
        look_only: bool = False,
    ) -> None:
        self.pack = pack
        self._folder = folder
        self._said = said
        self._last_said: Fault | None = None
        self._connection: sqlite3.Connection | None = None
        self._pending: list[Change] = []
        self._tried_s = -RETRY_S
        self._newer = False
        self._clear()
        if folder is not None and look_only:
            self._folder = None
            self._fill(read_copy(folder / FILE_NAME))
        elif folder is not None:
            opened = open_notebook(folder)
            self._fill(opened.rows)
            self._take(opened)

    # -- what is kept

    @property
    def saved(self) -> bool:
        """Is all that was kept so far in the file?"""
        return self._connection is not None and not self._pending

    def new_id(self) -> int:
        return int.from_bytes(os.urandom(_ID_BYTES), "big") + 1

    def put_bookmark(self, kept: Bookmark) -> None:
        """Keep it, in the place of one with the same id."""
        self.bookmarks[kept.id] = kept
        self._write((schema.insert("bookmarks"), values.bookmark_row(self.pack, kept)))

    def put_highlight(self, kept: Highlight) -> None:
        self.highlights[kept.id] = kept
        self._write((schema.insert("highlights"), values.highlight_row(self.pack, kept)))

    def put_question(self, kept: Question, rank: int | None = None) -> None:
        """``rank`` orders questions; None: where it is, or after all others."""
        if rank is None:
            rank = self.ranks.get(kept.id, max(self.ranks.values(), default=0) + 1)
        self.questions[kept.id], self.ranks[kept.id] = kept, rank
        self._write((schema.insert("questions"), values.question_row(self.pack, rank, kept)))

    def swap_questions(self, one: int, other: int) -> None:
        """Each takes the other's place in the order."""
        self.ranks[one], self.ranks[other] = self.ranks[other], self.ranks[one]
        change = "UPDATE questions SET rank = ? WHERE id = ?"
        self._write(*((change, (self.ranks[id], id)) for id in (one, other)))

    def put_all(
        self, bookmarks: Iterable[Bookmark], highlights: Iterable[Highlight], questions: Iterable[Question]
    ) -> None:
        """Keep many at once: all of them are saved, or none."""
        changes: list[Change] = []
        for bookmark in bookmarks:
            self.bookmarks[bookmark.id] = bookmark
            changes.append((schema.insert("bookmarks"), values.bookmark_row(self.pack, bookmark)))
        for highlight in highlights:
            self.highlights[highlight.id] = highlight
            changes.append((schema.insert("highlights"), values.highlight_row(self.pack, highlight)))
        for question in questions:
            rank = self.ranks.get(question.id, max(self.ranks.values(), default=0) + 1)
            self.questions[question.id], self.ranks[question.id] = question, rank
            changes.append((schema.insert("questions"), values.question_row(self.pack, rank, question)))
        if changes:
            self._write(*changes)

    def remove(self, table: str, id: int) -> bool:
        """Take a bookmark, highlight or question out; was it there?"""
        kept: dict[str, dict[int, Any]] = {
            "bookmarks": self.bookmarks,
            "highlights": self.highlights,
            "questions": self.questions,
        }
        if kept[table].pop(id, None) is None:
            return False
        self._write((f"DELETE FROM {table} WHERE id = ?", (id,)))
        return True

    def put_left(self, language: str, topic: str, left: Left) -> None:
        """Where a page was left."""
        self.places[language, topic] = left
        row = values.left_row(self.pack, language, topic, left)
        self._write((schema.insert("places"), row), lasting=False)

    def put_share(self, topic: str, share: float) -> None:
        """How much of a page has been read, 0 to 1."""
        self.shares[topic] = share
        self._write((schema.insert("shares"), (self.pack, topic, share)), lasting=False)

    def put_quiz(self, quiz: str, right: int, total: int) -> None:
        self.quizzes[quiz] = (right, total)
        self._write((schema.insert("quizzes"), (self.pack, quiz, right, total, now())))

    def remove_quiz(self, quiz: str) -> None:
        if self.quizzes.pop(quiz, None) is not None:
            self._write(("DELETE FROM quizzes WHERE pack = ? AND quiz = ?", (self.pack, quiz)))

    def forget(self) -> bool:
        """Take out everything of this pack, and its bytes from the file; is that done?"""
        self._clear()
        self._pending = []
        self._write(*((f"DELETE FROM {table} WHERE pack = ?", (self.pack,)) for table in schema.COLUMNS))
        if self._connection is not None and self.saved:
            with contextlib.suppress(*FILE_ERRORS):  # what is deleted stays readable in the file until then
                self._connection.execute("VACUUM")
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return self.saved

    def retry(self) -> None:
        """Try again to write what waits."""
        if self._pending:
            self._tried_s = -RETRY_S
            self._write()

    def close(self) -> None:
        """Try a last time to write what waits, and let go of the file."""
        self.retry()
        if self._connection is not None:
            with contextlib.suppress(*FILE_ERRORS):
                self._connection.close()
            self._connection = None

    # -- reading

    def _clear(self) -> None:
        self.bookmarks: dict[int, Bookmark] = {}
        self.highlights: dict[int, Highlight] = {}
        self.questions: dict[int, Question] = {}
        self.ranks: dict[int, int] = {}  # of questions
        self.places: dict[tuple[str, str], Left] = {}  # (language, topic id)
        self.shares: dict[str, float] = {}
        self.quizzes: dict[str, tuple[int, int]] = {}

    def _fill(self, rows: Rows) -> None:
        for bookmark in map(values.bookmark, self._own(rows, "bookmarks")):
            self.bookmarks[bookmark.id] = bookmark
        for highlight in map(values.highlight, self._own(rows, "highlights")):
            self.highlights[highlight.id] = highlight
        for rank, question in map(values.question, self._own(rows, "questions")):
            self.questions[question.id], self.ranks[question.id] = question, rank
        for where, left in map(values.left, self._own(rows, "places")):
            self.places[where] = left
        for _, topic, share in self._own(rows, "shares"):
            self.shares[str(topic)] = values.share(share)
        for _, quiz, right, total, _ in self._own(rows, "quizzes"):
            if isinstance(right, int) and isinstance(total, int):
                self.quizzes[str(quiz)] = (right, total)

    def _own(self, rows: Rows, table: str) -> Iterable[Sequence[Any]]:
        pack = schema.COLUMNS[table].index("pack")
        return (row for row in rows.get(table, ()) if row[pack] == self.pack)

    # -- writing

    def _write(self, *changes: Change, lasting: bool = True) -> None:
        if self._folder is None:
            return
        waiting = [*self._pending, *changes]
        if (self._connection is None or self._pending) and time.monotonic() - self._tried_s < RETRY_S:
            self._pending = waiting
            return
        if self._connection is None and not self._newer:
            self._take(open_notebook(self._folder, wait_ms=0))
        if self._connection is None:
            self._pending = waiting
            return
        try:
            self._commit(self._connection, waiting, lasting)
        except FILE_ERRORS as error:
            self._pending = waiting
            self._fail(error)
        else:
            was_waiting, self._pending = bool(self._pending), []
            if was_waiting:
                self._say(Fault(Kind.SAVED_AGAIN))

    @staticmethod
    def _commit(connection: sqlite3.Connection, changes: Sequence[Change], lasting: bool) -> None:
        connection.execute(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement, row in changes:
                connection.execute(statement, row)
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            raise

    def _fail(self, error: Exception) -> None:
        """Go on in memory; a damaged file is opened anew, which keeps it aside and rescues what can be read."""
        assert self._folder is not None
        self._tried_s = time.monotonic()
        if kind_of(error) is not None:
            self._say(fault_of(self._folder / FILE_NAME, error))
            if self._connection is not None:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.execute("PRAGMA busy_timeout = 0")  # the reader has waited once
            return
        if self._connection is not None:
            with contextlib.suppress(*FILE_ERRORS):
                self._connection.close()
            self._connection = None
        opened = open_notebook(self._folder)
        self._take(opened)
        if opened.connection is not None:
            with contextlib.suppress(*FILE_ERRORS):
                self._commit(opened.connection, [*self._everything(), *self._pending], lasting=True)
                self._pending = []

    def _everything(self) -> list[Change]:
        """What is held, as changes that write all of it."""
        rows: dict[str, list[tuple[Any, ...]]] = {
            "bookmarks": [values.bookmark_row(self.pack, one) for one in self.bookmarks.values()],
            "highlights": [values.highlight_row(self.pack, one) for one in self.highlights.values()],
            "questions": [values.question_row(self.pack, self.ranks[n], one) for n, one in self.questions.items()],
            "places": [values.left_row(self.pack, *where, left) for where, left in self.places.items()],
            "shares": [(self.pack, topic, share) for topic, share in self.shares.items()],
            "quizzes": [(self.pack, quiz, *result, now()) for quiz, result in self.quizzes.items()],
        }
        return [(schema.insert(table), row) for table, found in rows.items() for row in found]

    def _take(self, opened: Opened) -> None:
        self._connection = opened.connection
        self._newer = any(fault.kind is Kind.NEWER for fault in opened.faults)
        self._tried_s = time.monotonic() if opened.connection is None else -RETRY_S
        for fault in opened.faults:
            self._say(fault)

    def _say(self, fault: Fault) -> None:
        """Once: the same fault again is no news until something else has happened."""
        if fault != self._last_said:
            self._last_said = fault
            if self._said is not None:
                self._said(fault)


def now() -> str:
    """This moment, ISO 8601 in UTC, to the second."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
