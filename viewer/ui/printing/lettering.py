"""A few words on a page: wrapped to a width, measured, painted. Lengths in dots."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

INK = "#000000"
QUIET = "#3B3740"


class Lettering:
    """Words in one font, in lines no wider than ``width``."""

    def __init__(
        self,
        words: str,
        font: QFont,
        width: float,
        *,
        right_to_left: bool = False,
        spacing: float = 1.12,
    ) -> None:
        self.words = words
        self.font = font
        self._layout = QTextLayout(words, font)
        self._layout.setCacheEnabled(True)
        # A text layout does not turn the leading side for words from right to left.
        option = QTextOption(Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        self.height = 0.0
        self.last_width = 0.0  # of the words in the last line
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height))
            self.height += line.height() * spacing
            self.last_width = line.naturalTextWidth()
        self._layout.endLayout()

    @property
    def lines(self) -> int:
        return self._layout.lineCount()

    @property
    def first_edges(self) -> tuple[float, float]:
        """Where the words of the first line begin and end, from the left."""
        drawn = self._layout.lineAt(0).naturalTextRect()
        return drawn.left(), drawn.right()

    def base(self, number: int) -> float:
        """The foot of the letters of a line, from the top."""
        line = self._layout.lineAt(number)
        return line.y() + line.ascent()

    def paint(self, painter: QPainter, x: float, y: float, colour: str = INK) -> None:
        painter.setPen(QColor(colour))
        self._layout.draw(painter, QPointF(x, y))


def one_line(painter: QPainter, room: QRectF, words: str, font: QFont, flags: Qt.AlignmentFlag) -> None:
    """One line in quiet ink, which ends in "…" where it lacks room."""
    painter.setFont(font)
    painter.setPen(QColor(QUIET))
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(flags | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
