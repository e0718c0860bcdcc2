"""The text of an article with its marks: words that light with the picture, hits, highlights."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.core.theme import Theme
from viewer.ui.article.figures import Figures
from viewer.ui.article.handled import HandledBrowser
from viewer.ui.article.marks import Marks
from viewer.ui.article.mentions import Mentions


class ArticleView(HandledBrowser):
    """Paints marks over the words."""

    def __init__(self, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(theme, scale, parent)
        self.mentions = Mentions(self.document())
        self.marks = Marks(self.document())
        self.figures = Figures(self.document())
        self.reflowed.connect(self.mentions.moved)
        self.reflowed.connect(self.marks.moved)
        self.reflowed.connect(self.figures.moved)

    def show_html(self, html: str, right_to_left: bool = False) -> None:
        self.marks.clear()
        super().show_html(html, right_to_left)
        self.mentions.find()
        self.figures.find(html)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        scroll = self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.translate(0, -scroll)
        area = event.rect()
        self.figures.paint(painter, self.theme, self.em, scroll + area.top(), scroll + area.bottom())
        self.marks.paint(painter, self.theme, self.em, scroll + area.top(), scroll + area.bottom())
        self.mentions.paint(painter, self.theme, self.em, scroll + area.top(), scroll + area.bottom())
        painter.end()
