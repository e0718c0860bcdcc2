"""What was asked, and what was found. Index and answers are made off the GUI thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.core.content.pack import Pack
from viewer.core.search.model import Results
from viewer.state.jobs import Job, Jobs

if TYPE_CHECKING:
    from viewer.core.search.child import Stop
    from viewer.core.search.index import Index
    from viewer.core.search.schema import Fault

AGAIN_MS = 700  # while the index is being built, the last question is answered again after so long
REPLACED_MOST = 3  # times that an index is made anew in one visit


class SearchState(QObject):
    """Searches one pack in one language. Made cheaply: nothing is opened before ``start``.

    ``ask`` answers through ``changed``, a moment later; of several questions in a row only the last is answered. While
    the index is being built ``results.ready`` is False and the last question is answered again from time to time.
    """

    changed = Signal(object)  # Results
    progress = Signal(int, int)  # pages indexed, of so many; equal when the index is whole
    said = Signal(str)  # a fault, in a sentence, once

    _opened = Signal(object)  # Index
    _faulty = Signal(object, str)  # Fault, name of a file kept aside

    def __init__(self, pack: Pack, language: str, home: Path | None = None, parent: QObject | None = None) -> None:
        """``home`` is the folder of the user's data (``paths.user_dir()`` when None)."""
        super().__init__(parent)
        self._pack = pack
        self._language = language
        self._home = home
        self._results = Results()
        self._builder = Jobs(self)
        # One of its own: a question never waits for the index, nor for a page's conversion. None of its work is urgent:
        # an index is let go of after the questions before, and a pool that rests forgets what is urgent.
        self._asker = Jobs(self)
        self._stop: Stop | None = None  # of the index under way
        self._index: Index | None = None
        self._asking: Job | None = None
        self._asked: str | None = None  # last
        self._due = False  # is it still to be answered, or to be answered anew?
        self._started = False
        self._replaced = 0
        self._closed = False
        self._useless = False
        self._told: set[str] = set()
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._ask_again)
        self._opened.connect(self._take)
        self._faulty.connect(self._tell)

    @property
    def results(self) -> Results:
        """The last answer."""
        return self._results

    @property
    def ready(self) -> bool:
        """Is the index whole?"""
        return self._index is not None and self._index.whole

    @property
    def useless(self) -> bool:
        """Has it turned out that nothing can be found here at all? Known when ``said`` says why."""
        return self._useless

    def start(self) -> None:
        """Open the index, and build what is missing in the background. ``ask`` starts it too; twice does nothing.

        It takes a child process for a moment: call it when the box of the search is first entered, or some seconds
        after the program's start, never before the first paint.
        """
        if not self._started and not self._closed:
            self._started = True
            self._builder.run(self._keep, failed=self._not_kept)

    def ask(self, text: str) -> None:
        """Search for this. Fewer than two letters find nothing (one is enough in Chinese, Japanese and Korean)."""
        if self._closed:
            return
        self.start()
        self._asked, self._due = text, True
        if self._asking is not None and self._index is not None:
            self._index.interrupt()
        self._ask_next()

    def close(self) -> None:
        """Stop what is under way and let go of the files."""
        if self._closed:
            return
        self._closed = True
        self._again.stop()
        if self._stop is not None:
            self._stop.set()
        self._builder.close()
        if self._index is not None:
            self._index.interrupt()
        self._asker.close()
        if self._index is not None:
            self._index.close()
            self._index = None

    def _keep(self, damaged: bool = False) -> None:
        """In the builder's thread."""
        from viewer.core.paths import user_dir
        from viewer.core.search.child import Stop
        from viewer.core.search.upkeep import Listeners, keep

        self._stop = stop = Stop()
        if self._closed:
            return
        listeners = Listeners(self._opened.emit, self.progress.emit, self._faulty.emit)
        keep(self._pack, self._language, self._home or user_dir(), listeners, stop, damaged=damaged)

    def _keep_anew(self) -> None:
        self._keep(damaged=True)

    def _take(self, index: Index) -> None:
        """Ask this index from now on."""
        old, self._index = self._index, index
        if old is not None and old is not index:
            self._asker.run(old.close, urgent=False)
        self._due = True
        self._ask_next()

    def _ask_next(self) -> None:
        text, index = self._asked, self._index
        if self._closed or not self._due or self._asking is not None or index is None or text is None:
            return
        self._due = False

        def find() -> Results:
            return index.ask(text, self._named)

        self._asking = self._asker.run(find, self._found, self._not_found, urgent=False)

    def _named(self, topic_id: str) -> tuple[str, tuple[str, ...]] | None:
        """Title and titles above it of a page; None when the pack has none such. In the asker's thread."""
        topic = self._pack.find(topic_id, self._language)
        if topic is None or topic.page is None:
            return None
        above = self._pack.trail(topic_id, self._language)[:-1]
        return topic.title, tuple(one.title for one in above)

    def _found(self, results: Results) -> None:
        self._asking = None
        if not self._due:
            if not results.ready:
                self._again.start()
            if results != self._results:
                self._results = results
                self.changed.emit(results)
        self._ask_next()

    def _not_found(self, error: Exception) -> None:
        """A question was given up for a newer one, or the index cannot be read."""
        from viewer.core.search.schema import Fault, IndexFaultError

        self._asking = None
        if not isinstance(error, IndexFaultError):
            self._not_kept(error)
        elif error.fault is Fault.LOCKED:
            self._again.start()
        elif error.fault is not Fault.STOPPED:
            self._replace(error.fault is Fault.BROKEN)
        self._ask_next()

    def _replace(self, damaged: bool) -> None:
        """Have the index opened or made anew; one that is not whole is being made anew already."""
        index = self._index
        if index is None:
            return
        self._due, self._index = True, None
        self._asker.run(index.close, urgent=False)
        if index.whole and self._replaced < REPLACED_MOST:
            self._replaced += 1
            self._builder.run(self._keep_anew if damaged else self._keep, failed=self._not_kept)
        elif index.whole:
            self._not_kept(OSError(self.tr("its index cannot be read")))

    def _ask_again(self) -> None:
        self._due = True
        self._ask_next()

    def _not_kept(self, error: Exception) -> None:
        self._useless = True
        self._say(self.tr("The search cannot be used: {reason}").format(reason=error))

    def _tell(self, fault: Fault, name: str) -> None:
        """Say a fault, the first time it happens."""
        from viewer.core.search.schema import Fault

        words = {
            Fault.BROKEN: self.tr(
                "The index of the search was damaged and is made anew. The old one is kept as {name}."
            ),
            Fault.LOCKED: self.tr(
                "Another program holds the index of the search. Septa makes one for this visit alone."
            ),
            Fault.FULL: self.tr("The disk is full, so the index of the search is kept for this visit alone."),
            Fault.UNWRITABLE: self.tr(
                "The index of the search cannot be saved in your folder, so it is kept for this visit alone."
            ),
            Fault.MISSING: self.tr("The search cannot be used: this computer's SQLite has no full-text search."),
        }
        self._useless = self._useless or fault is Fault.MISSING
        if fault in words:
            self._say(words[fault].format(name=name))

    def _say(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self.said.emit(sentence)
