"""Writes down when a widget's first real picture has been handed to the X server."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class Flushed(QObject):
    """Adds ``EVENT MONOTONIC_NS`` to the file BENCH_TRACE names, for the first paint of a widget that ``is_real``.

    When a paint event comes, nothing is on the screen yet. An event posted then with high priority is the first that
    the loop delivers once all panes are painted and handed over, before whatever the program itself put off till later.
    """

    def __init__(self, event: str, widget: QWidget, is_real: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._event, self._widget, self._is_real = event, widget, is_real
        self._written = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            if self._written or not self._is_real():  # the picture is drawn in its paint event
                return True
            self._written = True
            self._widget.removeEventFilter(self)
            with open(os.environ["BENCH_TRACE"], "a", encoding="utf-8") as trace:
                trace.write(f"{self._event} {time.monotonic_ns()}\n")
            return True
        return super().event(event)
