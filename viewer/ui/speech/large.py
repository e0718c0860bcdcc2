"""The sentence that is being said, as large as three lines allow."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

LINES = 3
SIZES = (1.4, 1.25, 1.1, 1.0)  # times the text; the largest that fits is taken
_WRAPPED = Qt.TextFlag.TextWordWrap.value


class LargeWords(QWidget):
    """Keeps its height whatever it shows: the article above must not move with each sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words = ""

    @property
    def words(self) -> str:
        return self._words

    def set_words(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, LINES * QFontMetrics(self._sized(SIZES[0])).lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def fitting(self) -> tuple[QFont, str]:
        """The font to paint with, and the words: cut off at a word with "…" where even the smallest is too large."""
        for size in SIZES:
            if self._fits(self._sized(size), self._words):
                return self._sized(size), self._words
        small, words = self._sized(SIZES[-1]), self._words.split(" ")
        most = next((count for count in range(len(words), 0, -1) if self._fits(small, _cut(words, count))), 0)
        return small, _cut(words, most)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        font, words = self.fitting()
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        runs_left = _runs_left(words)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if runs_left else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if runs_left else Qt.AlignmentFlag.AlignLeft
        absolute = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), absolute.value | _WRAPPED, words)
        painter.end()

    def _sized(self, size: float) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(1, round(QFontInfo(self.font()).pixelSize() * size)))
        return font

    def _fits(self, font: QFont, words: str) -> bool:
        room = QRect(0, 0, max(1, self.width()), 1 << 20)
        needed = QFontMetrics(font).boundingRect(room, _WRAPPED, words)
        return needed.height() <= self.height() and needed.width() <= self.width()


def _cut(words: list[str], count: int) -> str:
    return " ".join(words[:count]) + (" …" if count < len(words) else "")


def _runs_left(words: str) -> bool:
    first = next((unicodedata.bidirectional(sign) for sign in words if sign.isalpha()), "L")
    return first in ("R", "AL")
