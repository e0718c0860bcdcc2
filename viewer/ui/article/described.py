"""The article for a screen reader: its headings, paragraphs, rows, pictures and links as real, unseen widgets.

QTextBrowser tells a screen reader its letters, but neither headings nor links, and interfaces with virtual children
crash from Python. So there is a widget for each passage, over the place where it is drawn; they exist only while a
screen reader listens.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent

from viewer.ui.article.pane import ArticlePane
from viewer.ui.article.passages import Passage, Way, passages
from viewer.ui.article.places import text_rects
from viewer.ui.article.unseen import Unseen, UnseenLink

MOST = 3000  # passages: a longer page is told part by part anyway


class Described(QObject):
    """Keeps the unseen widgets of ``pane`` the same as its text. Nothing is made until ``set_on(True)``."""

    wanted = Signal(str)  # the address of a link that was pressed

    def __init__(self, pane: ArticlePane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self._on = False
        self._page: Unseen | None = None
        self._told: list[tuple[Unseen, Passage]] = []
        self._links: list[tuple[UnseenLink, Way]] = []
        pane.rendered.connect(self._tell)
        pane.view.reflowed.connect(self._place)
        pane.view.pointed.connect(self._point)

    @property
    def on(self) -> bool:
        return self._on

    def set_on(self, on: bool) -> None:
        """Does a screen reader listen?"""
        if on != self._on:
            self._on = on
            self._tell()

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """(role, words) of every passage, in order."""
        return tuple((passage.form.value, widget.accessibleName()) for widget, passage in self._told)

    def _tell(self) -> None:
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        self._page, self._told, self._links = None, [], []
        article = self._pane.article
        if not self._on or article is None:
            return
        view = self._pane.view
        self._page = Unseen(article.title, "Document", view.viewport())
        for passage in list(passages(view.document()))[:MOST]:
            told = Unseen(passage.words, passage.form.value, self._page)
            if passage.level:
                told.setAccessibleDescription(self.tr("Heading, level {level}").format(level=passage.level))
            self._told.append((told, passage))
            for way in passage.ways:
                link = UnseenLink(way.words, way.address, told)
                link.wanted.connect(self.wanted)
                self._links.append((link, way))
        self._place()
        self._page.show()

    def _place(self) -> None:
        """Over the words, which stand elsewhere now. The page itself moves along with the scrolling viewport."""
        if self._page is None:
            return
        view = self._pane.view
        size = view.document().size()
        self._page.setGeometry(0, -view.verticalScrollBar().value(), view.viewport().width(), round(size.height()))
        for told, passage in self._told:
            told.setGeometry(self._round(passage.start, passage.end))
        for link, way in self._links:
            parent = link.parentWidget()
            origin = parent.pos() if parent is not None else QPoint()
            link.setGeometry(self._round(way.start, way.end).translated(-origin))

    def _round(self, start: int, end: int) -> QRect:
        rects = text_rects(self._pane.view.document(), start, end)
        whole = QRectF()
        for rect in rects:
            whole = whole.united(rect)
        return whole.toAlignedRect()

    def _point(self, address: str) -> None:
        """The keys have reached a link: the screen reader's focus goes with them."""
        if not address or not self._pane.view.hasFocus():
            return
        focused = self._pane.view.textCursor().selectionStart()
        for link, way in self._links:
            if way.address == address and way.start <= focused < way.end:
                QAccessible.updateAccessibility(QAccessibleEvent(link, QAccessible.Event.Focus))
                return
