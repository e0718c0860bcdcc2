"""The field that the guide is searched by. It stands in the bar from the first paint, so nothing heavy hangs on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton, QWidget

from viewer.core.theme import Theme
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

LEAST_LETTERS = 2  # of a script that writes letters; one sign of Chinese, Japanese or Korean is a word
LONGEST = 200  # characters: a longer question is no question
# Where writing needs no letters: from kana to the ideographs, and hangul (Unicode 16, blocks).
_SIGNS = (("\u1100", "\u11ff"), ("\u2e80", "\u9fff"), ("\ua960", "\ua97f"), ("\uac00", "\ud7ff"), ("\uf900", "\ufaff"))


def is_enough(text: str) -> bool:
    """Is this enough to search for?"""
    text = text.strip()
    return len(text) >= LEAST_LETTERS or any(
        sign >= "\U00020000" or any(first <= sign <= last for first, last in _SIGNS) for sign in text
    )


class SearchField(QLineEdit):
    """Keeps the focus while the reader walks the results: the keys that a line of text has no use for go out."""

    stepped = Signal(int)  # by so many results: +1 and -1
    paged = Signal(int)  # by a pageful: +1 and -1
    entered = Signal()  # the focus has come
    pressed = Signal()  # by pointer or finger
    accepted = Signal()  # Enter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clear: QToolButton | None = None
        self._theme: Theme | None = None
        self._em = float(BASE_PX)
        self.setMaxLength(LONGEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(self.tr("Search topics… (Ctrl+K)"))
        self.setAccessibleName(self.tr("Search the guide"))
        self.textChanged.connect(self._show_clear)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._theme, self._em = theme, BASE_PX * scale
        self._dress_clear()

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key) if plain else None
        page = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(key) if plain else None
        if step is not None:
            self.stepped.emit(step)
        elif page is not None:
            self.paged.emit(page)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.pressed.emit()

    # -- the way to empty it

    def _show_clear(self, text: str) -> None:
        if text and self._clear is None:
            self._clear = QToolButton(self)
            self._clear.setProperty("role", "quiet")
            self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same for the keys
            self._clear.setCursor(Qt.CursorShape.ArrowCursor)
            self._clear.setAccessibleName(self.tr("Empty the field"))
            self._clear.setToolTip(self._clear.accessibleName())
            self._clear.clicked.connect(self.empty)
            self._dress_clear()
        if self._clear is not None:
            self._clear.setVisible(bool(text))

    def empty(self) -> None:
        """Take the words out; the focus stays."""
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_clear()

    def _dress_clear(self) -> None:
        if self._clear is not None and self._theme is not None:
            self._clear.setIcon(icon("close", self._theme.ink, self._em))
            self._place_clear()

    def _place_clear(self) -> None:
        if self._clear is None:
            return
        size = self.height()
        mirrored = self.isRightToLeft()
        self._clear.setGeometry(0 if mirrored else self.width() - size, 0, size, size)
        self.setTextMargins(size if mirrored else 0, 0, 0 if mirrored else size, 0)
