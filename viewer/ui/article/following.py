"""Which heading the reader has come to, judged a few times a second while the text is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.ui.article.browser import ArticleBrowser
from viewer.ui.article.places import anchor_tops

FOLLOW_MS = 60  # how often, at most, a scroll is judged for the heading in view


class Following(QObject):
    """Follows the scroll of ``view``. Nothing is judged before ``begin``."""

    changed = Signal(str)  # anchor; "" above the first heading

    def __init__(self, view: ArticleBrowser) -> None:
        super().__init__(view)
        self._view = view
        self._anchors: set[str] | None = None
        self._tops: list[tuple[float, str]] | None = None
        self._heading = ""
        self._wait = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._wait.timeout.connect(self._judge)
        view.reflowed.connect(self.moved)
        view.verticalScrollBar().valueChanged.connect(self._scrolled)

    def begin(self, anchors: set[str]) -> None:
        """Another article, shown from its top."""
        self._anchors, self._heading = anchors, ""
        self.moved()

    def forget(self) -> None:
        """The text is set anew; where its headings stand is not known."""
        self._tops = None

    def moved(self) -> None:
        """The words stand elsewhere."""
        self._tops = None
        self._wait.start()

    def _scrolled(self) -> None:
        if not self._wait.isActive():
            self._wait.start()

    def _judge(self) -> None:
        if self._anchors is None:
            return
        if self._tops is None:
            self._tops = anchor_tops(self._view.document(), self._anchors)
        bar = self._view.verticalScrollBar()
        line = bar.value() + self._view.em * 3
        if bar.value() >= bar.maximum() > 0:  # the last sections may be too short to reach the top
            line = bar.value() + self._view.viewport().height() * 0.6
        passed = [anchor for top, anchor in self._tops if top <= line]
        heading = passed[-1] if passed else ""
        if heading != self._heading:
            self._heading = heading
            self.changed.emit(heading)
