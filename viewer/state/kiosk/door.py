"""The staff door: one try at a time, looked at beside the window, and the seconds until the next."""

from __future__ import annotations

import math
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.core.kiosk.pin import Door, Kind, Verdict, Why
from viewer.state.jobs import Jobs

TICK_MS = 200


class DoorState(QObject):
    """Compares, stores, emits. The PIN that is tried is kept nowhere. ``clock`` counts seconds and never jumps."""

    verdict = Signal(object)  # Verdict, of every try
    waiting = Signal(int)  # whole seconds until the next try is looked at; 0: now
    busy_changed = Signal(bool)

    def __init__(
        self, door: Door, jobs: Jobs, clock: Callable[[], float] = monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._door, self._jobs, self._clock = door, jobs, clock
        self._busy = False
        self._tried = ""
        self._until = 0.0
        self._wait_s = 0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def has_pin(self) -> bool:
        """Without a PIN only the operator ends the kiosk."""
        return self._door.has_pin

    @property
    def busy(self) -> bool:
        """Is a try being looked at?"""
        return self._busy

    @property
    def wait_s(self) -> int:
        """Whole seconds until the next try is looked at."""
        return self._wait_s

    def look(self) -> Verdict:
        """What a try would meet now: READY, WAIT, STOPPED or NO_PIN. A wait that is under way begins to be counted."""
        found = self._door.look()
        if found.kind in (Kind.READY, Kind.WAIT):
            self._begin_wait(found.wait_s)
        return found

    def try_pin(self, pin: str) -> bool:
        """Look at ``pin``; ``verdict`` tells. False, and nothing done, while another is looked at."""
        if self._busy:
            return False
        self._tried = pin
        self._set_busy(True)
        self._jobs.run(self._look_at, self._on_done, self._on_failed)
        return True

    def tick(self) -> None:
        """Look at the clock: five times a second while there is a wait, or when a test says so."""
        left = max(0, math.ceil(self._until - self._clock()))
        if left != self._wait_s:
            self._wait_s = left
            self.waiting.emit(left)
        if not left:
            self._timer.stop()

    def _look_at(self) -> Verdict:
        """In a thread."""
        pin, self._tried = self._tried, ""
        return self._door.try_pin(pin)

    def _on_done(self, found: Verdict) -> None:
        self._set_busy(False)
        self._begin_wait(found.wait_s)
        self.verdict.emit(found)

    def _on_failed(self, error: Exception) -> None:
        """A try that could not be looked at: the door stays shut."""
        del error
        self._set_busy(False)
        self.verdict.emit(Verdict(Kind.STOPPED, why=Why.DISK))

    def _begin_wait(self, wait_s: int) -> None:
        self._until = self._clock() + wait_s
        if wait_s:
            self._timer.start()
        self.tick()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)
