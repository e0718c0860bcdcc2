"""Brings the page that the reader wants onto the article pane, converting it off the GUI thread when it must be."""

from __future__ import annotations

import sys
from dataclasses import replace
from html import escape

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from viewer.core.article.model import Article
from viewer.core.content.pack import Pack
from viewer.core.notebook.model import Left
from viewer.core.problems import PackError
from viewer.state.jobs import Job
from viewer.state.reading import Place
from viewer.state.session import Session
from viewer.ui.article.pane import ArticlePane

PATIENCE_MS = 150  # a page that comes sooner needs no "Preparing"
AHEAD_MS = 400  # of quiet, before the neighbours are converted
# A longer source is converted in a process of its own: a thread would hold up the window for moments at a time.
CHILD_CHARACTERS = 48 * 1024


class Conversion:
    """The work of one job: a page of the pack, made into an article and kept there."""

    def __init__(self, pack: Pack, language: str, place: Place) -> None:
        self._pack = pack
        self._language = language
        self._place = place

    def __call__(self) -> Article:
        """PackError when the page is not there or cannot be read."""
        place = self._place
        ready = self._pack.ready(place.topic_id, self._language, place.part)
        if ready is not None:
            return ready
        page = replace(self._pack.page_source(place.topic_id, self._language), part=place.part)
        if len(page.text) > CHILD_CHARACTERS:
            from viewer.core.article.child import convert_in_child

            article = convert_in_child(page)
        else:
            from viewer.core.article.convert import convert

            article = convert(page)
        self._pack.keep(article, self._language)
        return article


class Reader(QObject):
    """Follows ``ReadingState``; says which article stands on the screen."""

    shown = Signal(object)  # Article
    settled = Signal()  # the page that was wanted is shown, or its fault is
    leaving = Signal(object)  # Left: another page is wanted

    def __init__(self, session: Session, pane: ArticlePane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pane = pane
        self._wanted: Place | None = None
        self._shown: Place | None = None
        self._keys: dict[tuple[str, int], tuple[str, int]] = {}  # on which link they were when a page was left
        self._unseen: Place | None = None  # to be scrolled to when the pane is on the screen
        self._job: Job | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._say_wait)
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._look_ahead)
        session.reading.leaving.connect(self._leave)
        session.reading.changed.connect(self._go)
        pane.part_requested.connect(self._turn_part)
        pane.installEventFilter(self)  # its Show comes after that of the text, which scrolls to the cursor

    @property
    def is_settled(self) -> bool:
        return self._job is None

    def left(self) -> Left | None:
        """Where the page that is shown would be left now; None while none is shown."""
        here = self._session.reading.place
        if here is None or not here.same_page(self._shown):
            return None
        folds = tuple(sorted(self._pane.open_folds))
        spot = self._pane.spot_and_drop()
        return Left(part=here.part, folds=folds) if spot is None else Left(spot[0], here.part, folds, round(spot[1], 3))

    def _leave(self) -> None:
        left = self.left()
        if left is not None:
            pane, view = self._pane, self._pane.view
            if self._shown is not None:
                self._keys[self._shown.topic_id, self._shown.part] = (view.address_with_keys, view.number_with_keys)
            self._session.reading.note_scroll(pane.scroll_position, pane.height_of_text(), left)
            self.leaving.emit(left)

    def _go(self, place: Place) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._patience.stop()
        self._ahead.stop()
        self._wanted = place
        if place.same_page(self._shown):
            self._scroll(place)
            self.settled.emit()
            return
        article = self._session.pack.ready(place.topic_id, self._session.language, place.part)
        if article is not None:
            self._show(article)
            return
        work = Conversion(self._session.pack, self._session.language, place)
        self._job = self._session.jobs.run(work, self._converted, self._failed)
        self._patience.start()

    def _converted(self, article: Article) -> None:
        self._job = None
        self._patience.stop()
        self._show(article)

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._patience.stop()
        if isinstance(error, IndexError):
            words = self.tr("This page has no such part.")
        elif isinstance(error, PackError):
            words = self.tr("This page cannot be shown.") + "\n" + str(error)
        else:
            # A fault of the program, not of the pack: the page is lost, the reader's place is not.
            name = type(error).__name__
            words = self.tr("This page cannot be shown: {error}").format(error=f"{name}: {error}")
            sys.stderr.write(f"septa: {self._session.reading.topic_id}: {name}: {error}\n")
        self._show_words(words)
        self.settled.emit()

    def _show(self, article: Article) -> None:
        pack, language = self._session.pack, self._session.language
        trail = pack.trail(article.id, language)
        before, after = pack.neighbours(article.id, language)
        self._shown = None
        folds = self._wanted.folds if self._wanted is not None else None
        self._pane.show_article(article, trail, before, after, None if folds is None else frozenset(folds))
        self._shown = self._wanted
        if self._wanted is not None:
            self._scroll(self._wanted)
            if self._wanted.scroll is not None:  # come back to: so do the keys
                keys = self._keys.get((self._wanted.topic_id, self._wanted.part), ("", 0))
                self._pane.view.give_keys_to(*keys)
        self.shown.emit(article)
        self.settled.emit()
        self._ahead.start()

    def show_nothing(self, words: str) -> None:
        """Say in the article's place why there is none."""
        self._show_words(words, self._session.pack.info.title)
        self.settled.emit()

    def _say_wait(self) -> None:
        self._show_words(self.tr("Preparing this page…"))

    def _show_words(self, words: str, title: str = "") -> None:
        topic_id = self._session.reading.topic_id
        topic = self._session.pack.find(topic_id, self._session.language) if topic_id else None
        lines = "".join(f"<p>{escape(line)}</p>" for line in words.splitlines())
        known = topic.title if topic is not None else topic_id
        note = Article(topic_id, title or known, self._session.language, lines, words)
        self._shown = None
        self._pane.show_article(note)
        self.shown.emit(note)

    def _scroll(self, place: Place) -> None:
        """To the pixel where nothing has moved since; else to the words that stood at the top of the view."""
        if not self._pane.isVisible() and (place.spot is not None or place.scroll is not None):
            self._unseen = place  # its width is not known yet: laid out now, all would be laid out twice
            return
        pane = self._pane
        if place.folds is not None:
            pane.open_more(frozenset(place.folds))
        if place.scroll is not None and place.height in (0, pane.height_of_text()):
            pane.restore(place.scroll)
        elif place.spot is not None and pane.go_to_spot(place.spot, place.drop):
            return
        elif place.scroll is not None:
            pane.restore(place.scroll)
        else:
            pane.scroll_to(place.anchor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pane comes onto the screen: what was to be scrolled is scrolled before it is painted."""
        if event.type() == QEvent.Type.Show and self._unseen is not None:
            place, self._unseen = self._unseen, None
            if place.same_page(self._shown):
                self._scroll(place)
        return bool(super().eventFilter(watched, event))

    def _turn_part(self, part: int) -> None:
        self._session.reading.open(self._session.reading.topic_id, part=part)

    def _look_ahead(self) -> None:
        """Convert the pages before and after while nothing else is to be done, if the converter is there already."""
        if "markdown" not in sys.modules or self._wanted is None:
            return
        pack, language = self._session.pack, self._session.language
        for topic in pack.neighbours(self._wanted.topic_id, language):
            if topic is not None and pack.ready(topic.id, language) is None:
                self._session.jobs.run(Conversion(pack, language, Place(topic.id)), urgent=False)
