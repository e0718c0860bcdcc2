"""Where things may be: controls everywhere or in the lower third only; words from the side where reading begins."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from viewer.ui.kiosk.look import Look


def line_in(widget: QWidget, look: Look) -> int:
    """Controls in ``widget`` may begin so many pixels below its top; 0 where they may be anywhere."""
    if not look.reach:
        return 0
    window = widget.window()
    return max(0, ceil(look.reach * window.height()) - widget.mapTo(window, QPoint(0, 0)).y())


def leading(widget: QWidget) -> Qt.AlignmentFlag:
    """To the side where lines begin, whatever language the words are in."""
    mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute
