"""Seconds that run out: a large number in a ring that empties."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.core.theme import Theme
from viewer.ui.theme.fonts import TITLE, TITLE_WEIGHT

TURN = 360 * 16  # Qt counts sixteenths of a degree
LINE_SHARE = 0.07
LETTER_SHARE = 0.42


class Ring(QWidget):
    """Painted only when the number changes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._left, self._whole = 0, 1
        self._theme: Theme | None = None
        self._side = 100
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def left(self) -> int:
        """Whole seconds."""
        return self._left

    def set_left(self, left_s: int, whole_s: int) -> None:
        """So many seconds of so many."""
        self._left, self._whole = left_s, max(1, whole_s)
        self.setAccessibleName(str(left_s))
        self.update()

    def set_look(self, theme: Theme, side_px: int) -> None:
        self._theme, self._side = theme, side_px
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        line = side * LINE_SHARE
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        place.adjust(line, line, -line, -line)
        painter.setPen(QPen(QColor(self._theme.rule), line))
        painter.drawEllipse(place)
        pen = QPen(QColor(self._theme.accent), line)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(place, TURN // 4, round(TURN * self._left / self._whole))
        font = QFont(TITLE)
        font.setWeight(QFont.Weight(TITLE_WEIGHT))
        font.setPixelSize(max(1, round(side * LETTER_SHARE)))
        painter.setFont(font)
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._left))
        painter.end()
