"""Looks at the kiosk's own picture now and then: is it black, is it frozen? Nothing of what it sees is kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from viewer.state.kiosk.visit import Phase, VisitState

BLANK, FROZEN = "blank", "frozen"
# Seconds from look to look. Not alike: a tour that comes round in one of them does not in the next.
GAPS_S = (59, 61, 53)
CALM_S = 2.0  # a look takes a moment; not while a finger is at work
AGAIN_S = 5
ROW = 2  # so many looks in a row must say the same
WIDTH, HEIGHT = 96, 54  # a few thousand points of the picture tell


class Watch(QObject):
    """``bad`` says "blank" or "frozen", once for each row of looks that found it so."""

    bad = Signal(str)

    def __init__(self, window: QWidget, visit: VisitState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._visit = window, visit
        self._gap, self._blank, self._still = 0, 0, 0
        self._last = b""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._due)

    def start(self) -> None:
        """Look for the first time in a minute."""
        self._timer.start(GAPS_S[self._gap] * 1000)

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """Look now. Out of hours the screen is black because it should be; staff's screens are theirs."""
        phase = self._visit.phase
        if phase in (Phase.CLOSED, Phase.STAFF, Phase.CLEANING):
            self._blank, self._still, self._last = 0, 0, b""
            return
        points = sample(self._window)
        self._blank = self._blank + 1 if is_blank(points) else 0
        plays = phase is Phase.ATTRACT
        self._still = self._still + 1 if plays and points == self._last else 0
        self._last = points if plays else b""
        if self._blank >= ROW:
            self._tell(BLANK)
        elif self._still >= ROW:
            self._tell(FROZEN)

    def _tell(self, why: str) -> None:
        self._blank, self._still, self._last = 0, 0, b""
        self.bad.emit(why)

    def _due(self) -> None:
        if self._visit.phase is Phase.USED and self._visit.idle_s < CALM_S:
            self._timer.start(AGAIN_S * 1000)
            return
        self._gap = (self._gap + 1) % len(GAPS_S)
        self.start()
        self.look()


def sample(window: QWidget) -> bytes:
    """Colours of ``WIDTH`` × ``HEIGHT`` points of the window, 4 bytes each: those that are on the screen where the
    platform tells (X11), else those that the window paints when asked."""
    shown = QPixmap()
    if QGuiApplication.platformName() == "xcb":
        shown = window.screen().grabWindow(window.winId())
    if shown.isNull():
        shown = window.grab()
    small = shown.scaled(WIDTH, HEIGHT, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation)
    return bytes(small.toImage().convertToFormat(QImage.Format.Format_RGB32).constBits())


def is_blank(points: bytes) -> bool:
    """Are all points of one colour, or is there none?"""
    return points == points[:4] * (len(points) // 4)
