"""What goes wrong in the running kiosk is noted by its type and its place, never by its words: an exception's message
may hold what a visitor has typed.
"""

from __future__ import annotations

import contextlib
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

LINES_MAX = 12
TOLD_MAX = 100  # on stderr; the log counts repeats itself


class Faults:
    """From ``__init__`` to ``close``, for exceptions that nobody has caught, in any thread. ``note`` is the log's."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note
        self.count = 0
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._caught
        threading.excepthook = self._of_thread
        sys.unraisablehook = self._unraisable

    def close(self) -> None:
        """As it was before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._tell(kind, error, trace)

    def _of_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_type is not SystemExit:
            self._tell(told.exc_type, told.exc_value, told.exc_traceback)

    def _unraisable(self, told: sys.UnraisableHookArgs) -> None:
        self._tell(told.exc_type, told.exc_value, told.exc_traceback)

    def _tell(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        self.count += 1
        self._note("error", error=error)
        if self.count <= TOLD_MAX:
            with contextlib.suppress(Exception):  # a terminal that has gone
                sys.stderr.write(f"septa: {kind.__name__}\n" + "".join(traceback.format_tb(trace)[-LINES_MAX:]))
