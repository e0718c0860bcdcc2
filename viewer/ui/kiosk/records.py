"""What the kiosk writes: counts and a log. Opened with their first use, after the first paint; nothing here raises."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from viewer.core.kiosk.counts import Counts
    from viewer.core.kiosk.logs import Log

WAITING_MAX = 50  # notes from before the first paint


class Records:
    """``is_counting``: kiosk.toml may say that nothing is counted. May be used from any thread once it is ``open``."""

    def __init__(self, folder: Path, is_counting: bool, clock: Callable[[], float] = monotonic) -> None:
        self.folder, self._is_counting, self._clock = folder, is_counting, clock
        self._began = clock()
        self._counts: Counts | None = None
        self._log: Log | None = None
        self._waiting: list[tuple[str, dict[str, object]]] = []
        self.gauges: dict[str, float] = {}  # more figures of the machine for the metrics

    def open(self) -> None:
        """From now on there is a file behind them. For a picture, or a test, there need be none."""
        from viewer.core.kiosk.logs import open_log

        self._log = open_log(self.folder)
        for kind, facts in self._waiting:
            self._log.note(kind, **facts)
        self._waiting.clear()
        if self._is_counting:
            from viewer.core.kiosk.counts import Counts

            self._counts = Counts(self.folder)

    def count(self, kind: str, name: str) -> None:
        if self._counts is not None:
            self._counts.add(kind, name)

    def note(self, kind: str, /, **facts: object) -> None:
        if self._log is not None:
            self._log.note(kind, **facts)
        elif len(self._waiting) < WAITING_MAX:
            self._waiting.append((kind, facts))

    def write(self, with_metrics: bool) -> None:
        """Write down what was counted."""
        if self._counts is not None:
            self._counts.flush()
            if with_metrics:
                from viewer.core.kiosk.report import write_prom

                write_prom(self.folder, {"up": 1, **self.figures(), **self.gauges})

    def figures(self) -> dict[str, float]:
        """Of this process: seconds that it has run, memory in bytes."""
        return {"up_seconds": round(self._clock() - self._began), "memory_bytes": memory_bytes()}

    @property
    def faults(self) -> tuple[str, ...]:
        """Why something cannot be written, a sentence each, in the language of the interface."""
        found = self._counts.faults if self._counts is not None else ()
        return tuple(fault.told(QCoreApplication.translate("Kiosk", fault.kind.value)) for fault in found)

    def close(self) -> None:
        """Write what is left."""
        if self._counts is not None:
            self._counts.close()
            self._counts = None
        if self._log is not None:
            self._log.close()
            self._log = None


def memory_bytes() -> int:
    """That this process has in memory now; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0
