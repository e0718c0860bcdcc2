"""What is laid over the whole window: cover, countdown, staff door, black, cleaning. No dialogs: nothing to close.

While one is shown, the page under it is hidden: neither keys nor a screen reader find a way there.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.ui.kiosk.look import Look
from viewer.ui.spoken import announce


class Overlay(QWidget):
    """Covers the window while it is shown. ``whole``: nothing behind it can be seen."""

    whole = True
    touched = Signal()  # anywhere, and let go

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.look_now: Look | None = None
        self.setAutoFillBackground(True)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Dress it."""
        self.look_now = look

    def say(self) -> None:
        """Put its words, in the language that is spoken now."""

    def reset(self) -> None:
        """As it was when it was made."""

    def first(self) -> QWidget:
        """What the keyboard is at when it opens."""
        return self

    def open(self) -> None:
        """Lay it over the window."""
        self.show()
        self.raise_()
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.accessibleName())

    def lift(self) -> None:
        """Take it away."""
        self.hide()
        self.reset()

    def button(self, name: str, role: str = "") -> QPushButton:
        """A button for a finger; its words come with ``say``."""
        made = QPushButton(self)
        made.setObjectName(name)
        made.setAutoDefault(True)  # Enter presses it
        if role:
            made.setProperty("role", role)
        return made

    # Nothing that is done on it reaches what lies under it.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.touched.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()


def call(button: QPushButton, words: str) -> None:
    """Put a button's words, for eyes and for a screen reader."""
    button.setText(words)
    button.setAccessibleName(words)
