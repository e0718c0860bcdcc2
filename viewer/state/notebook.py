"""What the reader keeps, as the program shares it: opened at its first use, saved before it says so."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from viewer.core.article.quotes import Quote
from viewer.core.notebook.model import Bookmark, Colour, Highlight, Left, Question

if TYPE_CHECKING:
    from viewer.core.notebook.faults import Fault
    from viewer.core.notebook.store import Store

BOOKMARKS, HIGHLIGHTS, QUESTIONS = "bookmarks", "highlights", "questions"
PLACES, QUIZZES = "places", "quizzes"
SHARE_STEP = 0.005  # of a page: less is not worth writing
RETRY_MS = 15_000


class NotebookState(QObject):
    """Compares, stores, emits. ``folder`` None: kept for this visit only.

    When a call returns and ``saved`` is True, what it kept is in the file. The first call opens the file.
    """

    changed = Signal(str)  # "bookmarks", "highlights", "questions", "places" or "quizzes"
    said = Signal(str)  # a fault of the file, once, in the reader's language

    def __init__(self, folder: Path | None, pack: str, language: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keeps_places = True  # set to False before the first use, a snapshot reads the file and leaves no trace
        self._folder, self._pack, self._language = folder, pack, language
        self._opened: Store | None = None
        self._here: tuple[str, Left] | None = None
        self._again = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._again.timeout.connect(self._retry)

    @property
    def _store(self) -> Store:
        if self._opened is None:
            from viewer.core.notebook.store import Store  # with sqlite3 behind it: not before the first paint

            self._opened = Store(self._folder, self._pack, self._hear, look_only=not self.keeps_places)
        return self._opened

    @property
    def language(self) -> str:
        """Of the pages that are read now."""
        return self._language

    @property
    def saved(self) -> bool:
        """Is all that was kept so far in the file? Always False where the mode keeps nothing."""
        return self._store.saved

    def close(self) -> None:
        """The program ends: write what waits."""
        self._again.stop()
        if self._opened is not None:
            self._opened.close()

    # -- bookmarks

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """All of this pack, the oldest first."""
        return tuple(sorted(self._store.bookmarks.values(), key=_by_age))

    def bookmark_of(self, topic_id: str) -> Bookmark | None:
        return next((one for one in self._store.bookmarks.values() if one.topic_id == topic_id), None)

    def add_bookmark(self, topic_id: str, title: str, spot: Quote | None = None, part: int = 0) -> Bookmark:
        """Bookmark a topic; the one that it has already moves to this place."""
        from viewer.core.notebook.store import now

        old = self.bookmark_of(topic_id)
        id = old.id if old is not None else self._store.new_id()
        kept = Bookmark(id, topic_id, title, spot or Quote(""), now(), self._language, part)
        self._put_bookmark(kept)
        return kept

    def remove_bookmark(self, id: int) -> None:
        self._remove(BOOKMARKS, id)

    # -- highlights

    def highlights(self, topic_id: str | None = None) -> tuple[Highlight, ...]:
        """Those of a topic, or of the whole pack; by topic, the order of the text, then age."""
        found = (one for one in self._store.highlights.values() if topic_id in (None, one.topic_id))
        return tuple(sorted(found, key=_by_place))

    def highlight(self, id: int) -> Highlight | None:
        return self._store.highlights.get(id)

    def add_highlight(
        self, topic_id: str, title: str, quote: Quote, colour: Colour, *, note: str = "", part: int = 0
    ) -> Highlight:
        from viewer.core.notebook.store import now

        id = self._store.new_id()
        kept = Highlight(id, topic_id, title, quote, colour, note, now(), self._language, part)
        self._put_highlight(kept)
        return kept

    def set_note(self, id: int, note: str) -> None:
        self._change_highlight(id, note=note)

    def set_colour(self, id: int, colour: Colour) -> None:
        self._change_highlight(id, colour=colour)

    def remove_highlight(self, id: int) -> None:
        self._remove(HIGHLIGHTS, id)

    # -- questions

    def questions(self) -> tuple[Question, ...]:
        """All of this pack, in the reader's order."""
        store = self._store
        return tuple(sorted(store.questions.values(), key=lambda one: (store.ranks[one.id], one.made, one.id)))

    def add_question(self, text: str, topic_id: str = "", ready: str = "") -> Question:
        """A question after all others; a ready one that is there already is given back as it is."""
        from viewer.core.notebook.store import now

        if ready:
            for one in self._store.questions.values():
                if one.ready == ready:
                    return one
        kept = Question(self._store.new_id(), text, topic_id, ready, now())
        self._store.put_question(kept)
        self._tell(QUESTIONS)
        return kept

    def set_question(self, id: int, text: str) -> None:
        self._change_question(id, text=text)

    def set_done(self, id: int, done: bool) -> None:
        self._change_question(id, done=done)

    def move_question(self, id: int, by: int) -> None:
        """Up (-1) or down (+1) in the order; at either end it stays."""
        order = self.questions()
        at = next((at for at, one in enumerate(order) if one.id == id), None)
        if at is not None and 0 <= at + by < len(order) and by in (-1, 1):
            self._store.swap_questions(id, order[at + by].id)
            self._tell(QUESTIONS)

    def remove_question(self, id: int) -> None:
        self._remove(QUESTIONS, id)

    # -- taking back, bringing in

    def rank_of(self, id: int) -> int | None:
        """Where a question stands; to give to ``put_back``."""
        return self._store.ranks.get(id)

    def put_back(self, kept: Bookmark | Highlight | Question, rank: int | None = None) -> None:
        """Keep again what was removed, as it was."""
        if isinstance(kept, Bookmark):
            self._put_bookmark(kept)
        elif isinstance(kept, Highlight):
            self._put_highlight(kept)
        else:
            self._store.put_question(kept, rank)
            self._tell(QUESTIONS)

    def put_all(
        self, bookmarks: Iterable[Bookmark], highlights: Iterable[Highlight], questions: Iterable[Question]
    ) -> None:
        """Keep what was brought in from a file: all of it is saved, or nothing. Ids of 0 are given anew."""
        new = self._store.new_id
        self._store.put_all(
            [replace(one, id=one.id or new()) for one in bookmarks],
            [replace(one, id=one.id or new()) for one in highlights],
            [replace(one, id=one.id or new()) for one in questions],
        )
        for what in (BOOKMARKS, HIGHLIGHTS, QUESTIONS):
            self._tell(what)

    # -- places

    def place(self, topic_id: str) -> Quote | None:
        """The words at the top of the view when the page was left; None for its very top."""
        left = self.left_at(topic_id)
        return left.spot if left is not None else None

    def left_at(self, topic_id: str) -> Left | None:
        """Where the page was left, in this language; None when it was never read."""
        return self._store.places.get((self._language, topic_id))

    def note_place(self, topic_id: str, spot: Quote | None, part: int = 0, folds: Iterable[int] | None = None) -> None:
        """As ``note_left``."""
        self.note_left(topic_id, Left(spot, part, None if folds is None else tuple(sorted(folds))))

    def note_left(self, topic_id: str, left: Left) -> None:
        """The page is, or was, left here."""
        if self.keeps_places and left != self.left_at(topic_id):
            self._store.put_left(self._language, topic_id, left)
            self._tell(PLACES)

    def note_here(self, topic_id: str, left: Left) -> None:
        """The reader is here: the next visit begins with it, also when this one is killed."""
        if self.keeps_places and self._folder is not None and (topic_id, left) != self._here:
            from viewer.core.notebook import last_place

            self._here = (topic_id, left)
            with contextlib.suppress(OSError):  # the notebook says so, and the settings name the topic
                last_place.save(self._folder, self._pack, self._language, topic_id, left)

    def shares(self) -> Mapping[str, float]:
        """Topic id → how much of it has been read, 0 to 1."""
        return dict(self._store.shares)

    def read_share(self, topic_id: str) -> float:
        return self._store.shares.get(topic_id, 0.0)

    def note_read(self, topic_id: str, share: float) -> None:
        """This much of the page has been seen, 0 to 1. It only grows."""
        share = min(1.0, max(0.0, share))
        before = self.read_share(topic_id)
        if self.keeps_places and (share >= before + SHARE_STEP or (share == 1.0 and before < 1.0)):
            self._store.put_share(topic_id, share)
            self._tell(PLACES)

    # -- quizzes

    def quiz_result(self, quiz_id: str) -> tuple[int, int] | None:
        """How many were right, of how many; None when nothing was kept."""
        return self._store.quizzes.get(quiz_id)

    def keep_quiz(self, quiz_id: str, right: int, of: int) -> None:
        if self.quiz_result(quiz_id) != (right, of):
            self._store.put_quiz(quiz_id, right, of)
            self._tell(QUIZZES)

    def forget_quiz(self, quiz_id: str) -> None:
        if self.quiz_result(quiz_id) is not None:
            self._store.remove_quiz(quiz_id)
            self._tell(QUIZZES)

    # -- all of it

    def forget(self) -> bool:
        """Forget all that is kept of this pack and its reading, and keep no place for the rest of this visit.

        False: the file could not be written; then nothing is left in memory, but the file may still hold it.
        """
        from viewer.core.notebook import last_place

        self.keeps_places, self._here = False, None
        done = self._store.forget()
        if self._folder is not None:
            try:
                last_place.forget(self._folder, self._pack)
            except OSError:
                done = False
        for what in (BOOKMARKS, HIGHLIGHTS, QUESTIONS, PLACES, QUIZZES):
            self._tell(what)
        return done

    # -- inside

    def _put_bookmark(self, kept: Bookmark) -> None:
        self._store.put_bookmark(kept)
        self._tell(BOOKMARKS)

    def _put_highlight(self, kept: Highlight) -> None:
        self._store.put_highlight(kept)
        self._tell(HIGHLIGHTS)

    def _change_highlight(self, id: int, *, note: str | None = None, colour: Colour | None = None) -> None:
        old = self._store.highlights.get(id)
        if old is None:
            return
        kept = replace(old, note=old.note if note is None else note, colour=colour or old.colour)
        if kept != old:
            self._put_highlight(kept)

    def _change_question(self, id: int, *, text: str | None = None, done: bool | None = None) -> None:
        old = self._store.questions.get(id)
        if old is None:
            return
        kept = replace(old, text=old.text if text is None else text, done=old.done if done is None else done)
        if kept != old:
            self._store.put_question(kept)
            self._tell(QUESTIONS)

    def _remove(self, table: str, id: int) -> None:
        if self._store.remove(table, id):
            self._tell(table)

    def _tell(self, what: str) -> None:
        if self._folder is not None and not self._store.saved and not self._again.isActive():
            self._again.start()
        self.changed.emit(what)

    def _retry(self) -> None:
        self._store.retry()
        if not self._store.saved:
            self._again.start()

    def _hear(self, fault: Fault) -> None:
        words = QCoreApplication.translate("Notebook", fault.kind.value)
        self.said.emit(words.format_map(dict(fault.values)))


def _by_age(one: Bookmark) -> tuple[str, int]:
    return one.made, one.id


def _by_place(one: Highlight) -> tuple[str, int, int, str, int]:
    return one.topic_id, one.part, one.quote.position, one.made, one.id
