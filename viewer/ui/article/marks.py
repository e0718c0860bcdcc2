"""Marks over the text of an article: hits of a search, a reader's highlights, the sentence that is read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument

from viewer.core.theme import Theme
from viewer.ui.article.places import text_rects

Range = tuple[int, int]  # characters of the document, the second one left out


class Mark(Enum):
    """What a mark means, in the order of painting. The value is the role of its colour in the theme."""

    YELLOW = "mark_yellow"
    GREEN = "mark_green"
    BLUE = "mark_blue"
    PINK = "mark_pink"
    SPOKEN = "mark_spoken"
    HIT = "mark_hit"
    HIT_NOW = "mark_now"


# A highlight is known by the line below it as well as by its colour (lengths in pen widths).
_LINES: dict[Mark, tuple[float, ...]] = {
    Mark.YELLOW: (),
    Mark.GREEN: (4.0, 2.0),
    Mark.BLUE: (0.01, 2.0),
    Mark.PINK: (4.0, 2.0, 0.01, 2.0),
}
_FRAMED = (Mark.SPOKEN, Mark.HIT_NOW)


class Marks:
    """The marks of the document that is shown. ``rects`` are kept until the words move."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._ranges: dict[Mark, tuple[Range, ...]] = {}
        self._rects: dict[Range, list[QRectF]] = {}

    def set(self, mark: Mark, ranges: Sequence[Range]) -> bool:
        """Mark these characters so, and no others; is that a change?"""
        after = tuple(sorted(ranges))
        if self._ranges.get(mark, ()) == after:
            return False
        self._ranges[mark] = after
        return True

    def of(self, mark: Mark) -> tuple[Range, ...]:
        return self._ranges.get(mark, ())

    def clear(self) -> None:
        """A new document stands there."""
        self._ranges, self._rects = {}, {}

    def moved(self) -> None:
        """The words stand elsewhere."""
        self._rects = {}

    def rects(self, where: Range) -> list[QRectF]:
        """The boxes of the letters, in document coordinates, one a line."""
        if where not in self._rects:
            self._rects[where] = text_rects(self._document, *where)
        return self._rects[where]

    def paint(self, painter: QPainter, theme: Theme, em: float, top: float, bottom: float) -> None:
        """Paint what lies between two heights; the painter stands at the document's origin."""
        mode = QPainter.CompositionMode
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in Mark:
            shown = [rect for where in self._between(mark, top, bottom) for rect in self.rects(where)]
            if not shown:
                continue
            colour = QColor(str(getattr(theme, mark.value)))
            painter.setCompositionMode(mode.CompositionMode_Lighten if theme.dark else mode.CompositionMode_Multiply)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            for rect in shown:
                painter.drawRoundedRect(rect.adjusted(-em * 0.1, -em * 0.04, em * 0.1, em * 0.08), em * 0.2, em * 0.2)
            painter.setCompositionMode(mode.CompositionMode_SourceOver)
            self._line(painter, mark, shown, theme, em)

    def _line(self, painter: QPainter, mark: Mark, rects: list[QRectF], theme: Theme, em: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark in _FRAMED:
            painter.setPen(QPen(QColor(theme.ring), max(1.5, em * 0.09)))
            for rect in rects:
                painter.drawRoundedRect(rect.adjusted(-em * 0.1, -em * 0.04, em * 0.1, em * 0.08), em * 0.2, em * 0.2)
        elif mark in _LINES:
            pen = QPen(QColor(theme.quiet), max(1.5, em * 0.09))
            if _LINES[mark]:
                pen.setDashPattern(list(_LINES[mark]))
            painter.setPen(pen)
            for rect in rects:
                y = rect.bottom() + em * 0.02
                painter.drawLine(QLineF(QPointF(rect.left(), y), QPointF(rect.right(), y)))

    def _between(self, mark: Mark, top: float, bottom: float) -> list[Range]:
        """Those that may lie between two heights. Ranges are in order of the text, and so of its blocks."""
        ranges = self._ranges.get(mark, ())
        layout = self._document.documentLayout()
        low, high = 0, len(ranges)
        while low < high:
            middle = (low + high) // 2
            block = self._document.findBlock(max(ranges[middle][0], ranges[middle][1] - 1))
            if layout.blockBoundingRect(block).bottom() < top - SLACK_PX:
                low = middle + 1
            else:
                high = middle
        found = []
        for where in ranges[low:]:
            if layout.blockBoundingRect(self._document.findBlock(where[0])).top() > bottom + SLACK_PX:
                break
            found.append(where)
        return found


SLACK_PX = 400.0  # cells of one row stand side by side, so a later block may start higher up
