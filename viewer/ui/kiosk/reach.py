"""Where controls may be: everywhere, or in the lower third of the window only."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from viewer.ui.kiosk.look import Look


def line_in(widget: QWidget, look: Look) -> int:
    """Controls in ``widget`` may begin so many pixels below its top; 0 where they may be anywhere."""
    if not look.reach:
        return 0
    window = widget.window()
    return max(0, -(-round(look.reach * window.height()) // 1) - widget.mapTo(window, QPoint(0, 0)).y())
