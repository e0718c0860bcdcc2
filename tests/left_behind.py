"""What tests leave on the one application, taken away again: which files meet in one process is chance."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.core.theme import load_theme
from viewer.ui.shell.language import SOURCE, use
from viewer.ui.theme.fonts import USUAL, read_in, text_font
from viewer.ui.theme.style import BASE_PX, apply, palette

NOWHERE: Final = 10, 10  # where the pointer stands before any test has moved it


def look_as_before(app: QApplication) -> None:
    """Large letters and colours of a kiosk."""
    light = load_theme("light")
    read_in(USUAL)
    if app.font() != text_font(BASE_PX) or app.palette() != palette(light) or not app.styleSheet():
        app.setProperty("septaTheme", None)
        apply(app, light, 1.0)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    while app.overrideCursor() is not None:
        app.restoreOverrideCursor()


def speak_as_before(app: QApplication) -> None:
    """Names, and the words of another language."""
    use(app, SOURCE, mirrored=False)
    app.setApplicationDisplayName(app.applicationName())  # as Qt has it before anybody says it
    app.setApplicationVersion("")
    app.setQuitOnLastWindowClosed(True)


def let_go(app: QApplication) -> None:
    """Qt goes on holding a key or a button whose release no window has seen, and the pointer stays where it was."""
    held = app.mouseButtons() != Qt.MouseButton.NoButton or app.keyboardModifiers() != Qt.KeyboardModifier.NoModifier
    if held or QCursor.pos() != QPoint(*NOWHERE):
        QCursor.setPos(*NOWHERE)
        nowhere = QWindow()
        nowhere.setGeometry(0, 0, 20, 20)
        QTest.mouseRelease(nowhere, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(*NOWHERE))
        app.processEvents()
