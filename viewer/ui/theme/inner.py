"""Scrolling inside a bar, a card or a dialog: up and down only, without frame or ground of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LEAST = QSize(120, 60)


class InnerScroll(QScrollArea):
    """Asks for no more than ``least``, a few lines. The keys go to what lies in it."""

    def __init__(self, parent: QWidget, least: QSize = LEAST) -> None:
        super().__init__(parent)
        self._least = least
        self.setProperty("role", "inner")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self._least

    def minimumSizeHint(self) -> QSize:
        return self._least
