"""Widgets that nobody sees: they stand over the text so that a screen reader finds what is drawn there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from viewer.ui.spoken import SPOKEN_AS


class Unseen(QWidget):
    """A heading, a paragraph, a picture: words with a role and a place. It takes no pointer and no key."""

    def __init__(self, words: str, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty(SPOKEN_AS, role)
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text below is the picture of it."""


class UnseenLink(QAbstractButton):
    """A link of the text, which a screen reader can press."""

    wanted = Signal(str)  # its address

    def __init__(self, words: str, address: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.address = address
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("Link"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab walks the links of the text itself
        self.clicked.connect(self._want)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text below is the picture of it."""

    def _want(self) -> None:
        self.wanted.emit(self.address)
