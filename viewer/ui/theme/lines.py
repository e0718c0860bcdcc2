"""Text broken into lines by hand, where it is painted on a row or a card."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout


def break_lines(layout: QTextLayout, room: float, most: int) -> int:
    """Lay the text out in lines ``room`` pixels wide, at most so many; how many characters they hold."""
    layout.beginLayout()
    end, top = 0, 0.0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        line.setPosition(QPointF(0, top))
        top += line.height()
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return end
