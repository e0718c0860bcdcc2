"""A patch of a skin tone, for a button that chooses it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from viewer.core.theme import Theme
from viewer.core.tones import Tone, line, shades


def tone_patch(tone: Tone, theme: Theme, side: int, ratio: float) -> QPixmap:
    """A round patch of the tone; the one that shows all has them side by side."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = shades(tone.id, theme)
    box = QRectF(1.5, 1.5, side - 3, side - 3)
    painter.setPen(Qt.PenStyle.NoPen)
    slice_ = 360 / len(colours)
    for at, colour in enumerate(colours):
        painter.setBrush(QColor(colour))
        if len(colours) == 1:
            painter.drawEllipse(box)
        else:
            painter.drawPie(box, round(16 * (90 - at * slice_)), round(-16 * slice_))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(line(colours[0], theme) if len(colours) == 1 else theme.outline), 1.2))
    painter.drawEllipse(box)
    painter.end()
    return pixmap
