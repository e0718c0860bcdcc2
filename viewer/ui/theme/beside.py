"""Where something that floats over a pane stands, so that it does not cover what it is about."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

GAP_PX = 4


def placed(area: QRect, about: QRect, size: QSize, least: int, right_to_left: bool = False) -> QRect | None:
    """Where a box of ``size`` goes inside ``area`` so that it does not cover ``about``: below, else above, else on the
    larger side and as tall as that allows. None when less than ``least`` pixels of height are left there."""
    width = min(size.width(), area.width())
    below = area.bottom() + 1 - (about.bottom() + 1 + GAP_PX)
    above = about.top() - GAP_PX - area.top()
    under = size.height() <= below or (size.height() > above and below >= above)
    height = min(size.height(), below if under else above)
    if height < min(least, size.height()):
        return None
    top = about.bottom() + 1 + GAP_PX if under else about.top() - GAP_PX - height
    left = about.right() + 1 - width if right_to_left else about.left()
    left = max(area.left(), min(left, area.right() + 1 - width))
    return QRect(left, top, width, height)
