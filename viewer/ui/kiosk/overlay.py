"""What is laid over the whole window: cover, countdown, staff door, black, cleaning. No dialogs: nothing to close."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from viewer.ui.kiosk.look import Look


class Overlay(QWidget):
    """Covers the window while it is shown. ``whole``: nothing behind it can be seen."""

    whole = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Dress it."""

    def reset(self) -> None:
        """As it was when it was made."""
