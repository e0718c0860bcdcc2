"""What Qt itself remembers of a visitor, forgotten: the screens have reset themselves, this looks after them."""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLineEdit,
    QScroller,
    QTextBrowser,
    QTextEdit,
    QToolTip,
    QWidget,
)

from viewer.core.settings import Settings
from viewer.state.preferences import Preferences


def forget(window: QWidget) -> None:
    """Histories, undo, selections, scroll, pressed buttons, the pointer's tip: of everything in ``window``, shown or
    not."""
    QToolTip.hideText()
    for area in window.findChildren(QAbstractScrollArea):
        for scrolled in (area, area.viewport()):
            if QScroller.hasScroller(scrolled):
                QScroller.scroller(scrolled).stop()
        if isinstance(area, QTextEdit):
            _forget_text(area)
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
            bar.setValue(bar.minimum())
    for field in window.findChildren(QLineEdit):
        field.setText("")  # unlike clear() it cannot be undone
        field.setModified(False)
    for button in window.findChildren(QAbstractButton):
        if button.isDown():  # a finger rests on it: what it does when it is lifted is not the next visitor's wish
            button.setDown(False)


def _forget_text(text: QTextEdit) -> None:
    cursor = text.textCursor()
    if cursor.hasSelection() or cursor.position():
        cursor.setPosition(0)
        text.setTextCursor(cursor)
    text.document().clearUndoRedoStacks()
    if isinstance(text, QTextBrowser):
        text.clearHistory()


def empty_clipboards() -> None:
    """That of Ctrl+C, and X11's of what is selected."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    if clipboard.supportsFindBuffer():
        clipboard.clear(QClipboard.Mode.FindBuffer)


def restore(preferences: Preferences, first: Settings) -> None:
    """The voice's speed and loudness, and all else that a visitor chose, as at the start."""
    now = preferences.settings
    if now == first:
        return
    for field in first.__dataclass_fields__:
        wanted = getattr(first, field)
        if getattr(now, field) != wanted:
            try:
                preferences.take(field, wanted)
            except KeyError:
                continue  # no visitor can change it
