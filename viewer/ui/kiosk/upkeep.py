"""What the kiosk sees to every now and then: opening hours, the healthy minute, counts, the quiet hour, a new pack."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.core.kiosk import hours, packs, starts
from viewer.core.kiosk.standing import Standing
from viewer.ui.kiosk.booth import Booth

TICK_S = 20
FLUSH_TICKS = 3
METRICS_TICKS = 15


class Why(Enum):
    """Why the kiosk starts anew."""

    NIGHT = "night"
    UPDATE = "update"  # its pack is another one now
    BLANK = "blank"
    FROZEN = "frozen"
    STAFF = "staff"


class Upkeep(QObject):
    """``due`` asks for a new start, while nobody is there. Whatever a disk has to do with is done beside the window.

    ``now`` is the wall clock, ``clock`` counts seconds and never jumps; ``write`` is called now and then to write down
    what was counted, with True when metrics are wanted, too.
    """

    due = Signal(object)  # Why
    healthy = Signal()  # once

    def __init__(
        self,
        booth: Booth,
        standing: Standing,
        folder: Path,
        write: Callable[[bool], object],
        *,
        now: Callable[[], datetime] = datetime.now,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._booth, self._standing, self._folder = booth, standing, folder
        self._write, self._now, self._clock = write, now, clock
        self._began = clock()
        self._ticks = 0
        self._is_healthy = False
        self._mark = packs.mark(standing.pack_path)
        self._seen = self._mark  # at the last tick
        self._is_updated = False
        self._metrics = False
        self._timer = QTimer(self, interval=TICK_S * 1000)
        self._timer.timeout.connect(self.tick)

    @property
    def up_s(self) -> float:
        return self._clock() - self._began

    def start(self) -> None:
        """From the first page on."""
        self.heed_hours()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def heed_hours(self) -> None:
        """Open or close by the wall clock; one that tells no time at all leaves everything as it is."""
        when = self._when()
        if when is not None:
            self._booth.visit.set_open(hours.is_open(self._booth.config.hours, when))

    def tick(self) -> None:
        """See to everything once."""
        self._ticks += 1
        self.heed_hours()
        if not self._is_healthy and self.up_s >= starts.HEALTHY_S:
            self._is_healthy = True
            self._booth.jobs.run(self._keep, urgent=False)
            self.healthy.emit()
        if self._ticks % FLUSH_TICKS == 0:
            self._metrics = self._ticks % METRICS_TICKS == 0
            self._booth.jobs.run(self._write_down, urgent=False)
        if self._booth.visit.vacant:
            self._begin_anew()

    def _begin_anew(self) -> None:
        """Nobody is there: is there a reason for a new start?"""
        when, visit = self._when(), self._booth.visit
        if when is not None and hours.restart_due(self._booth.config.restart_at, when, self.up_s, visit.idle_s):
            self.due.emit(Why.NIGHT)
            return
        if self._is_updated:
            self.due.emit(Why.UPDATE)
            return
        before, self._seen = self._seen, packs.mark(self._standing.pack_path)
        # Only one that has stood still for a while: a pack that is being copied is none.
        if self._seen and self._seen != self._mark and self._seen == before:
            self._mark = self._seen  # the same one is not tried again
            self._booth.jobs.run(self._try_pack, done=self._pack_tried, urgent=False)

    def _try_pack(self) -> bool:
        return packs.can_be_opened(self._standing.pack_path)

    def _pack_tried(self, good: bool) -> None:
        """A good one is taken at the next tick at which nobody is there."""
        self._is_updated = good
        self._booth.note("update", what="pack", status=int(good))

    def _write_down(self) -> None:
        self._write(self._metrics)

    def _keep(self) -> None:
        """This start was a good one, and what it stood on can be stood on again."""
        starts.healthy(self._folder)
        if self._standing.as_asked:
            from viewer.core.kiosk import lastgood

            lastgood.keep_values(self._folder, self._standing.config, self._standing.pack_path)

    def _when(self) -> datetime | None:
        try:
            return self._now()
        except (ValueError, OverflowError, OSError):  # a clock beyond the year 9999
            return None
