"""How everything that is kept is painted: in a saved picture, on a page."""

from __future__ import annotations

from PySide6.QtGui import QPainter


def finely(painter: QPainter) -> None:
    """Smooth edges, letters and pictures from now on."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
