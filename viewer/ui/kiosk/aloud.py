"""Reads aloud what the screen says. Reading counts as use; it ends with the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.screen import Screen


class Aloud(QObject):
    """One for each face."""

    changed = Signal(bool)  # does it read?
    said = Signal(str)  # why it does not, once

    def __init__(self, desk: FaceDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    @property
    def active(self) -> bool:
        return False

    def toggle(self, screen: Screen) -> None:
        """Read ``screen.spoken()``, or stop."""

    def stop(self) -> None:
        """Be quiet."""

    def close(self) -> None:
        """Leave no process behind."""
