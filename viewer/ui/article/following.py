"""Which heading the reader has come to, judged a few times a second while the text is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.ui.article.browser import ArticleBrowser
from viewer.ui.article.places import anchor_tops

TOP_EM = 3.0  # below the top of the view a heading counts as reached
LAST_SHARE = 1.0  # of the view's height, at the end of the page
FOLLOW_MS = 60  # how often, at most, a scroll is judged for the heading in view


def reading_line(scroll: float, most: float, height: float, top: float) -> float:
    """How far below the top of the view a heading counts as reached, in pixels: ``top``, as long as all below can still
    come there. Over the last screenful it goes down to ``LAST_SHARE`` of the view, so that short sections at the end of
    a page are reached one after the other, not all at its very end."""
    end = height * LAST_SHARE
    if most <= 0 or end <= top:
        return top
    over = min(height, most)  # the last part of the way, over which the line goes down
    return top + (end - top) * max(0.0, 1 - (most - scroll) / over)


class Following(QObject):
    """Follows the scroll of ``view``. Nothing is judged before ``begin``."""

    changed = Signal(str)  # anchor; "" above the first heading

    def __init__(self, view: ArticleBrowser) -> None:
        super().__init__(view)
        self._view = view
        self._anchors: set[str] | None = None
        self._tops: list[tuple[float, str]] | None = None
        self._heading = ""
        self._aim: tuple[str, int] | None = None  # the heading that was gone to, and the scroll that it gave
        self._wait = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._wait.timeout.connect(self._judge)
        view.reflowed.connect(self.moved)
        view.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def heading(self) -> str:
        """The anchor of the heading in view."""
        return self._heading

    def begin(self, anchors: set[str]) -> None:
        """Another article, shown from its top."""
        self._anchors, self._heading, self._aim = anchors, "", None
        self.moved()

    def aim(self, anchor: str) -> None:
        """The reader went to this heading: it counts as reached, though it may be too near the end to come to the top,
        until the text is scrolled further."""
        if self._anchors is not None and anchor in self._anchors:
            self._aim = (anchor, self._view.verticalScrollBar().value())
            self._wait.start()

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
        line = bar.value() + reading_line(
            bar.value(), bar.maximum(), self._view.viewport().height(), self._view.em * TOP_EM
        )
        passed = [anchor for top, anchor in self._tops if top <= line]
        heading = passed[-1] if passed else ""
        if self._aim is not None and self._aim[1] == bar.value():
            heading = self._aim[0]
        else:
            self._aim = None
        if heading != self._heading:
            self._heading = heading
            self.changed.emit(heading)
