"""Where the notes stand: empty until they are first looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class NotesPlace(QWidget):
    """Asks for its pane when it comes onto the screen without one."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pane: QWidget | None = None

    def bring(self, pane: QWidget) -> None:
        """Show ``pane`` here from now on."""
        self.pane = pane
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(pane)
        pane.show()
        self.setFocusProxy(pane)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.pane is None:
            self.wanted.emit()
