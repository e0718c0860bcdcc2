"""The beats that tell systemd the kiosk lives: sent by the window's own loop, and only after it has painted.

A loop that hangs sends none, and neither does one that turns while nothing is painted any more; systemd then ends the
program and starts it anew. A window that is not exposed (its screen is off, or gone) cannot paint: then the loop alone
is asked, since a new start would bring no screen back.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.core.kiosk.notify import BEAT, READY, STOPPING, WAIT, Notifier

BEATS = 3  # in the time that systemd waits for one
LEAST_MS = 10
NEW_START_S = 60  # that systemd waits for the first beat of a program that takes this one's place


class Speck(QWidget):
    """One pixel that paints nothing, and says when it has been asked to."""

    painted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(0, 0, 1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self.painted.emit()


class Pulse(QObject):
    """Of one window. ``watchdog_s``: seconds after which systemd gives up; None: it does not watch."""

    def __init__(
        self, window: QWidget, notifier: Notifier, watchdog_s: float | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._notifier = window, notifier
        self._asked = False
        self._timer = QTimer(self, interval=max(LEAST_MS, int((watchdog_s or 0) * 1000 / BEATS)))
        self._timer.timeout.connect(self.beat)
        self._speck = Speck(window)
        self._speck.painted.connect(self._painted)
        self._speck.show()
        self._watchdog_us = None if watchdog_s is None else round(watchdog_s * 1_000_000)

    @property
    def interval_ms(self) -> int:
        """Between two beats: no more than half of what systemd waits."""
        return self._timer.interval()

    def start(self, status: str = "") -> None:
        """The first page has been painted: ready, and alive from now on."""
        self._notifier.send(READY, BEAT)
        if self._watchdog_us is not None:
            self._notifier.send(f"{WAIT}{self._watchdog_us}")  # the program before this one may have asked for more
        if status:
            self._notifier.status(status)
        if self._watchdog_us is not None:
            self._timer.start()

    def beat(self) -> None:
        """Ask for a paint; the beat goes out when it comes."""
        handle = self._window.windowHandle()
        if handle is None or not handle.isExposed():
            self._notifier.send(BEAT)
            return
        self._asked = True
        self._speck.raise_()  # under an overlay it would not be painted
        self._speck.update()

    def stop(self, is_ending: bool = True) -> None:
        """No more beats: the program ends because it was told to, or a new one takes its place, which has a whole
        span to give its first."""
        self._timer.stop()
        if is_ending:
            self._notifier.send(STOPPING)
        elif self._watchdog_us is not None:
            self._notifier.send(f"{WAIT}{NEW_START_S * 1_000_000}", BEAT)
        self._notifier.close()

    def _painted(self) -> None:
        if self._asked:
            self._asked = False
            self._notifier.send(BEAT)
