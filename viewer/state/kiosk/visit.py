"""Is somebody there? From the first touch to the reset, on a clock that nobody can set."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

TICK_MS = 200
HOLD_MOST_S = 1800.0  # a voice that never ends, with nobody there, does not keep the screen from the next visitor


class Phase(Enum):
    START = "start"  # nobody is there, the home screen stands still
    ATTRACT = "attract"  # nobody is there, the picture plays
    USED = "used"
    ASKING = "asking"  # "Still reading?"
    CLOSED = "closed"  # out of hours: black
    STAFF = "staff"  # the door is open, or being opened
    CLEANING = "cleaning"  # touch is off


@dataclass(frozen=True)
class Times:
    """In seconds."""

    idle_s: float = 90
    countdown_s: float = 30
    attract_s: float = 20


class VisitState(QObject):
    """Compares, stores, emits. ``clock`` counts seconds and never jumps."""

    changed = Signal(object)  # Phase
    left_changed = Signal(int)  # whole seconds until the reset, while asking
    over = Signal()  # the visit has ended: everything as at the start, now

    def __init__(
        self, times: Times | None = None, clock: Callable[[], float] = monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._times, self._clock = times or Times(), clock
        self._phase = Phase.START
        self._since = clock()  # the last act, or what counted as one
        self._touched = self._since  # the last act of a hand
        self._asked = self._since  # when the question was put
        self._left = 0
        self._held: set[str] = set()
        self._open = True
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    @property
    def phase(self) -> Phase:
        return self._phase

    @property
    def idle_s(self) -> float:
        """Seconds since the last act of a person, or of what counts as one."""
        return self._clock() - self._since

    @property
    def left_s(self) -> int:
        """Whole seconds until the reset, while asking."""
        return self._left

    @property
    def vacant(self) -> bool:
        """Nobody is there: what must not disturb a visitor may be done."""
        return self._phase in (Phase.START, Phase.ATTRACT, Phase.CLOSED)

    def used(self) -> None:
        """A person has touched something. While asking, that is an answer: they are still there. No touch leads out of
        CLOSED, STAFF or CLEANING."""
        if self._phase in (Phase.START, Phase.ATTRACT, Phase.USED, Phase.ASKING):
            self._since = self._touched = self._clock()
            self._go(Phase.USED)

    def hold(self, who: str, on: bool) -> None:
        """Reading aloud, or a tour that a visitor plays, is use for as long as it goes on, and for half an hour at most
        after the last touch. ``who`` names it."""
        if on:
            self._held.add(who)
            if self._phase is Phase.ASKING:
                self._since = self._clock()
                self._go(Phase.USED)
        elif who in self._held:
            if self._phase is Phase.USED and self._holds:
                self._since = self._clock()
            self._held.discard(who)

    def end(self) -> None:
        """A visitor has finished, or staff has: reset at once."""
        if self._phase is not Phase.CLOSED:
            self._reset()

    def attract(self) -> None:
        """Play at once (for a look at it)."""
        if self._phase is Phase.START:
            self._go(Phase.ATTRACT)

    def staff(self) -> None:
        """The door is being opened: the visit is over, and none begins before ``end``."""
        if self._phase not in (Phase.STAFF, Phase.CLEANING):
            self._forget()
            self._go(Phase.STAFF)

    def clean(self) -> None:
        """Touch is off. ``end`` leaves it."""
        if self._phase is not Phase.CLEANING:
            self._forget()
            self._go(Phase.CLEANING)

    def set_open(self, is_open: bool) -> None:
        """By the hours. Who is there may finish: it closes when the visit is over."""
        if is_open == self._open:
            return
        self._open = is_open
        if (self._phase is Phase.CLOSED) if is_open else (self._phase in (Phase.START, Phase.ATTRACT)):
            self._reset()

    def tick(self) -> None:
        """Look at the clock: five times a second, or when a test says so."""
        if self._phase is Phase.START and self.idle_s >= self._times.attract_s:
            self._go(Phase.ATTRACT)
        elif self._phase is Phase.USED:
            if self._holds:
                self._since = self._clock()
            elif self.idle_s >= self._times.idle_s:
                # From now on, not from when it was due: a machine that was held up takes nobody's time to answer.
                self._asked = self._clock()
                self._left = math.ceil(self._times.countdown_s)
                self._go(Phase.ASKING)
        elif self._phase is Phase.ASKING:
            self._count_down()

    @property
    def _holds(self) -> bool:
        return bool(self._held) and self._clock() - self._touched < HOLD_MOST_S

    def _count_down(self) -> None:
        left = math.ceil(self._asked + self._times.countdown_s - self._clock())
        if left <= 0:
            self._reset()
        elif left != self._left:
            self._left = left
            self.left_changed.emit(left)

    def _reset(self) -> None:
        self._forget()
        self._go(Phase.START if self._open else Phase.CLOSED)

    def _forget(self) -> None:
        self._held.clear()
        self._left = 0
        self._since = self._touched = self._clock()
        self.over.emit()

    def _go(self, phase: Phase) -> None:
        if phase is not self._phase:
            self._phase = phase
            if phase is not Phase.ASKING:
                self._left = 0
            self.changed.emit(phase)
