"""Where things may be: controls everywhere or in the lower third only; words from the side where reading begins."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from viewer.core.kiosk.sizes import TEXT_PX
from viewer.ui.kiosk.look import Look

EM_SHARE, EM_SHARE_REACH = 0.046, 0.033  # of the window's height


def line_in(widget: QWidget, look: Look) -> int:
    """Controls in ``widget`` may begin so many pixels below its top; 0 where they may be anywhere."""
    if not look.reach:
        return 0
    window = widget.window()
    return max(0, ceil(look.reach * window.height()) - widget.mapTo(window, QPoint(0, 0)).y())


def control_look(look: Look, widget: QWidget) -> Look:
    """For bars and their like: on a low screen their words do not grow without end, least within reach, where the
    third that is left must hold them all."""
    share = EM_SHARE_REACH if look.reach else EM_SHARE
    return replace(look, em=min(look.em, max(TEXT_PX, round(share * widget.window().height()))))


def leading(widget: QWidget) -> Qt.AlignmentFlag:
    """To the side where lines begin, whatever language the words are in."""
    mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute
