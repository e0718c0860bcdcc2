"""Garbage is collected where Qt's objects live, and nowhere else."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

LOOK_MS: Final = 1000


def collect_due() -> None:
    """Collect the generations whose time has come, as Python would by itself."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
            gc.collect(generation)
            return


class Garbage(QObject):
    """Python's own collecting is off as long as this stands; it looks once a second, on this object's thread.

    Python collects on whichever thread happens to need memory. A ring of objects that holds a QObject would then be
    deleted away from its thread: its timers stay registered, and the next one that fires ends the program.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()

    def stop(self) -> None:
        """Python collects by itself again, if it did so before; asking again does nothing."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
