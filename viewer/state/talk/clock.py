"""How long the talk has gone on, in all and on each slide, on a clock that nobody can set."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

TICK_MS = 500


class ClockState(QObject):
    """Starts with the first step of the talk, or by hand. ``clock`` counts seconds and never jumps."""

    changed = Signal(float)  # seconds in all
    running_changed = Signal(bool)
    begun_anew = Signal()  # from nought

    def __init__(self, clock: Callable[[], float] = monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._running = False
        self._since = 0.0
        self._slide = ""
        self._spent: dict[str, float] = {}
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        return self._running

    @property
    def elapsed_s(self) -> float:
        return sum(self._spent.values()) + self._under_way()

    @property
    def spent_s(self) -> Mapping[str, float]:
        """Seconds on each slide, by its key."""
        spent = dict(self._spent)
        if self._running:
            spent[self._slide] = spent.get(self._slide, 0.0) + self._under_way()
        return spent

    def start(self) -> None:
        if not self._running:
            self._running, self._since = True, self._clock()
            self._timer.start()
            self.running_changed.emit(True)

    def pause(self) -> None:
        if self._running:
            self._settle()
            self._running = False
            self._timer.stop()
            self.running_changed.emit(False)

    def toggle(self) -> None:
        (self.pause if self._running else self.start)()

    def reset(self) -> None:
        """From nought; whether it runs stays."""
        self._spent.clear()
        self._since = self._clock()
        self.begun_anew.emit()
        self.changed.emit(0.0)

    def restore(self, spent_s: Mapping[str, float]) -> None:
        """Go on from what was spent before the program ended."""
        self._spent = dict(spent_s)
        self._since = self._clock()
        self.changed.emit(self.elapsed_s)

    def on_slide(self, key: str) -> None:
        """From now on time is counted for this slide."""
        if key != self._slide:
            self._settle()
            self._slide = key

    def tick(self) -> None:
        self.changed.emit(self.elapsed_s)

    def _under_way(self) -> float:
        return max(self._clock() - self._since, 0.0) if self._running else 0.0

    def _settle(self) -> None:
        if self._running:
            self._spent[self._slide] = self._spent.get(self._slide, 0.0) + self._under_way()
            self._since = self._clock()
