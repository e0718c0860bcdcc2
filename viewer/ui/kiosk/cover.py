"""A calm picture over everything, at one touch: nobody beside the screen needs to see what is read."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.core.theme import mix
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.overlay import Overlay, call

WAVES = 5
POINTS = 64


class Cover(Overlay):
    """Lifted by a touch anywhere, which ``touched`` says; nothing on it tells what lies under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.go_on = self.button("go-on", "primary")
        self.go_on.clicked.connect(self.touched)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)  # the button is in the lower third, within everybody's reach
        self._column.addWidget(self.go_on, 1, Qt.AlignmentFlag.AlignCenter)
        self.say()

    def first(self) -> QWidget:
        return self.go_on

    def say(self) -> None:
        call(self.go_on, self.tr("Touch to go on"))
        self.setAccessibleName(self.tr("The screen is hidden"))

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.go_on.setMinimumSize(look.target * 3, round(look.target * 1.2))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.look_now is None:
            return
        theme = self.look_now.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.paper))
        painter.setPen(Qt.PenStyle.NoPen)
        deep = 0.30 if theme.dark else 0.42
        for wave in range(WAVES):
            painter.setBrush(QColor(mix(theme.paper, theme.link, deep * (wave + 1) / WAVES)))
            painter.drawPath(self._wave(wave))
        painter.end()

    def _wave(self, wave: int) -> QPainterPath:
        """From side to side, and all that lies under it."""
        wide, high = float(self.width()), float(self.height())
        base, swing = high * (0.34 + 0.14 * wave), high * (0.075 - 0.008 * wave)
        path = QPainterPath(QPointF(0.0, high))
        for point in range(POINTS + 1):
            x = point / POINTS
            bend = math.sin(math.tau * (x * (0.9 + 0.17 * wave) + 0.31 * wave * wave))
            path.lineTo(QPointF(x * wide, base + swing * bend))
        path.lineTo(QPointF(wide, high))
        path.closeSubpath()
        return path
