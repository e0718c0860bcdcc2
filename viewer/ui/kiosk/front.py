"""Keeps the window in front and on the whole screen, whatever screens come, go and turn, with or without a window
manager."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

LOOK_MS = 3000
RAISED_ON = ("xcb", "windows", "cocoa")  # elsewhere no window can lie over it: a session of its own shows only one


class Front(QObject):
    """``covers``: the window is to fill the primary screen, always; else it keeps the size it was given."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.covers = False
        self._followed: list[QScreen] = []
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def follow(self) -> None:
        """Cover the primary screen, and go on doing so."""
        if not self.covers:
            self.covers = True
            app = QGuiApplication.instance()
            assert isinstance(app, QGuiApplication)
            app.screenAdded.connect(self._screen_came)
            app.screenRemoved.connect(self._screen_went)
            app.primaryScreenChanged.connect(self.cover)
            for screen in QGuiApplication.screens():
                self._watch(screen)
        self.cover()

    def watch(self) -> None:
        """Look after it every three seconds."""
        self._timer.start()

    def cover(self, screen: QScreen | None = None) -> None:
        """The whole of the primary screen, now."""
        del screen
        primary = QGuiApplication.primaryScreen()
        if self.covers and primary is not None:
            whole = QRect(primary.geometry())
            if whole.isValid() and self._window.geometry() != whole:
                self._window.setGeometry(whole)

    def look(self) -> None:
        """In front, shown, of the right size, with the keys: put right what is not so. Else nothing happens."""
        window = self._window
        if not window.isVisible():
            return
        if window.windowState() & Qt.WindowState.WindowMinimized:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.cover()
        if QGuiApplication.platformName() not in RAISED_ON:
            return
        window.raise_()  # where it is the uppermost already, the screen does nothing
        if not window.isActiveWindow():
            window.activateWindow()
        QGuiApplication.sync()  # nothing else may be asked of the screen for minutes, and the wish would wait that long

    def _watch(self, screen: QScreen) -> None:
        if screen not in self._followed:
            self._followed.append(screen)
            screen.geometryChanged.connect(self._turned)

    def _screen_came(self, screen: QScreen) -> None:
        self._watch(screen)
        self.cover()

    def _screen_went(self, screen: QScreen) -> None:
        if screen in self._followed:
            self._followed.remove(screen)
        self.cover()

    def _turned(self, geometry: QRect) -> None:
        del geometry
        self.cover()
