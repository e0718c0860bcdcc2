"""Against burnt-in edges: now and then everything moves by a few pixels, on a small round that ends where it began.

The margins of the window's layout change and their sums do not, so nothing is laid out anew: the page is only moved.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QTouchEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from viewer.state.kiosk.visit import Phase, VisitState

STEP_MS: Final = 60_000
VACANT_MS: Final = 25_000  # where nobody is there and the picture plays, nothing stands still for longer than 30 s
WAIT_MS: Final = 2_000  # and again, while a finger is down
FAR_PX: Final = 4
ROUND: Final = ((0, 0), (2, 0), (4, 0), (4, 2), (4, 4), (2, 4), (0, 4), (0, 2))  # pixels from the left and the top

Kind = QEvent.Type
DOWN: Final = (Kind.TouchBegin, Kind.TouchUpdate)
UP: Final = (Kind.TouchEnd, Kind.TouchCancel)


class Drift(QObject):
    """Moves what lies in the layout of ``window``; overlays, which lie in none, stay. ``visit``: is anyone there?"""

    def __init__(self, window: QWidget, on: bool, visit: VisitState | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._heard: QObject | None = None  # the native window, through which all touches come
        self._touched = False
        self.at = 0  # which place of ROUND
        self._timer = QTimer(self, singleShot=True, interval=STEP_MS)
        self._timer.timeout.connect(self.step)
        self._on = False
        self._visit = visit
        if visit is not None:
            visit.changed.connect(self._paced)
        window.installEventFilter(self)
        self.set_on(on)

    @property
    def on(self) -> bool:
        return self._on

    def set_on(self, on: bool) -> None:
        """False: back to the window's own margins, and there it stays."""
        self._listen()
        self._on = on
        if on:
            self._place()
            self._timer.start(self._pace)
        else:
            self._timer.stop()
            self.at = 0
            layout = self._window.layout()
            if layout is not None:
                layout.setContentsMargins(0, 0, 0, 0)

    @property
    def held(self) -> bool:
        """Is a finger or a button down?"""
        return self._touched or bool(QGuiApplication.mouseButtons().value)

    def step(self) -> None:
        """To the next place, unless somebody holds something."""
        self._listen()
        if self.held:
            self._timer.start(WAIT_MS)
            return
        self.at = (self.at + 1) % len(ROUND)
        self._place()
        self._timer.start(self._pace)

    @property
    def _pace(self) -> int:
        vacant = self._visit is not None and self._visit.phase is Phase.ATTRACT
        return VACANT_MS if vacant else STEP_MS

    def _paced(self, _phase: Phase) -> None:
        if self._on:
            self._timer.start(min(self._pace, max(0, self._timer.remainingTime())))

    def _place(self) -> None:
        layout = self._window.layout()
        if layout is not None:
            right, down = ROUND[self.at]
            layout.setContentsMargins(right, down, FAR_PX - right, FAR_PX - down)

    def _listen(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None and handle is not self._heard:
            if self._heard is not None and isValid(self._heard):
                self._heard.removeEventFilter(self)
            self._heard = handle
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in DOWN:
            self._touched = True
        elif kind in UP and isinstance(event, QTouchEvent):
            self._touched = False
        elif kind == Kind.Show:
            self._listen()
        return False
