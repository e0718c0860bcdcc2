"""Keeps the reader's place: where each page was left, how much of it was read, where the window stands.

The place is noted shortly after the reader stops scrolling, so that nothing is lost when the program is killed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from viewer.core.article.model import Article
from viewer.core.notebook.model import Left
from viewer.core.theme import Theme
from viewer.state.notebook import PLACES
from viewer.ui.shell.companion import Desk

if TYPE_CHECKING:
    from viewer.ui.notes.continued import Continued

PAUSE_MS = 600  # without a scroll: the reader has come to rest …
LONGEST_MS = 3000  # … and at most so long is nothing noted while the text moves
DWELL_MS = 2500  # a page that is seen for less was not read
WINDOW_MS = 1000
_WINDOW_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange)


class Placing(QObject):
    """Follows the article pane and the window."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._made: Continued | None = None
        self._dwelt = False
        self._continued_px, self._slack_px = 0, 0.0  # where the notice came, and how far one may go on under it
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._dwell = QTimer(self, singleShot=True, interval=DWELL_MS)
        self._window = QTimer(self, singleShot=True, interval=WINDOW_MS)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self.note)
        self._dwell.timeout.connect(self._has_dwelt)
        self._window.timeout.connect(self._note_window)
        session = desk.session
        session.reading.set_recall(session.notebook.left_at)
        session.reading.leaving.connect(self._forget_notice)
        session.notebook.changed.connect(self._changed)
        desk.reader.leaving.connect(self._left)
        desk.reader.shown.connect(self._shown)
        desk.article.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        desk.window.installEventFilter(self)

    def begin(self) -> None:
        """The notebook may be opened now: the first page has been painted."""
        self._desk.topics.heed_fingers()
        self._desk.topics.show_shares(self._desk.session.notebook.shares())
        if self._desk.article.article is not None:
            self._shown(self._desk.article.article)

    def set_theme(self, theme: Theme, scale: float) -> None:
        if self._made is not None:
            self._made.set_theme(theme, scale)

    def let_go(self) -> bool:
        """Esc: the notice."""
        shown = self._made is not None and self._made.isVisible()
        self._forget_notice()
        return shown

    @property
    def notice(self) -> Continued | None:
        """The notice on the screen; None when there is none."""
        return self._made if self._made is not None and self._made.isVisible() else None

    def note(self) -> None:
        """Note where the reader is, now."""
        self._pause.stop()
        self._longest.stop()
        left, topic_id = self._desk.reader.left(), self._desk.session.reading.topic_id
        if left is None:
            return
        notebook = self._desk.session.notebook
        notebook.note_left(topic_id, left)
        notebook.note_here(topic_id, left)
        if self._dwelt:
            self._note_share(topic_id)

    # -- the page

    def _left(self, left: Left) -> None:
        """Another page is wanted; this one is still there."""
        topic_id = self._desk.session.reading.topic_id
        self._pause.stop()
        self._longest.stop()
        self._desk.session.notebook.note_left(topic_id, left)
        if self._dwelt:
            self._note_share(topic_id)

    def _shown(self, article: Article) -> None:
        del article
        self._dwelt = False
        self._dwell.start()
        left = self._desk.reader.left()
        place = self._desk.session.reading.place
        if left is None or place is None:
            return
        self._desk.session.notebook.note_here(place.topic_id, left)
        if place.continued and left.spot is not None:
            self._show_notice()

    def _scrolled(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        if self.notice is not None and abs(self._desk.article.scroll_position - self._continued_px) > self._slack_px:
            self._forget_notice()

    def _has_dwelt(self) -> None:
        self._dwelt = True
        if self._desk.article.isVisible():
            self.note()

    def _note_share(self, topic_id: str) -> None:
        article, pane = self._desk.article.article, self._desk.article
        if article is None or article.id != topic_id:
            return
        seen = pane.seen_share()
        self._desk.session.notebook.note_read(topic_id, (article.part + seen) / max(1, article.parts))

    def _changed(self, what: str) -> None:
        if what == PLACES:
            self._desk.topics.show_shares(self._desk.session.notebook.shares())

    # -- the notice

    def _show_notice(self) -> None:
        from viewer.ui.notes.continued import Continued

        desk = self._desk
        if self._made is None:
            theme, scale = desk.resolver.theme, desk.session.preferences.text_scale
            self._made = Continued(theme, scale, desk.article.view)
            self._made.top_wanted.connect(self._to_top)
            self._made.leave_wanted.connect(self._leave_notice)
        self._continued_px = desk.article.scroll_position
        self._slack_px = desk.article.view.em * 3
        self._made.come()

    def _to_top(self) -> None:
        self._leave_notice()
        self._desk.article.scroll_to("")

    def _leave_notice(self) -> None:
        """By its own buttons: the keys go back to the text."""
        self._forget_notice()
        self._desk.article.setFocus()

    def _forget_notice(self) -> None:
        if self._made is not None:
            self._made.hide()

    # -- the window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._desk.window and event.type() in _WINDOW_MOVES:
            self._window.start()
        return bool(super().eventFilter(watched, event))

    def _note_window(self) -> None:
        window = self._desk.window
        if window.isVisible() and not window.isMinimized():
            place = window.normalGeometry()
            shape = (place.x(), place.y(), place.width(), place.height())
            self._desk.session.preferences.set_window(shape, window.isMaximized() or window.isFullScreen())
