"""A dialog lies within the speaker's screen, whatever its letters ask for: beside it is the audience's."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QDialog, QWidget

FRAME_PX, TITLE_PX = 8, 40  # room for the frame that a desktop puts round it


def room_of(window: QWidget) -> QRect:
    """What the screen of ``window`` has free."""
    return window.screen().availableGeometry()


def open_within(dialog: QDialog, window: QWidget) -> None:
    """Open it over ``window``: no larger than the screen, and nowhere beside it."""
    room = room_of(window).adjusted(FRAME_PX, TITLE_PX, -FRAME_PX, -FRAME_PX)
    dialog.setMinimumSize(dialog.minimumSize().boundedTo(room.size()))  # as set; what its parts need stays
    dialog.ensurePolished()
    if not dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
        dialog.adjustSize()
    size = dialog.size().boundedTo(room.size()).expandedTo(dialog.minimumSizeHint())
    place = QRect(QPoint(), size)
    place.moveCenter(window.geometry().center())
    place.moveLeft(max(min(place.left(), room.right() + 1 - size.width()), room.left()))
    place.moveTop(max(min(place.top(), room.bottom() + 1 - size.height()), room.top()))
    dialog.setGeometry(place)
    dialog.open()
