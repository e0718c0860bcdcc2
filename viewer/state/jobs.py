"""The only threads. Results come back on the thread that asked."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Any, Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

IDLE_MS: Final = 5000  # a thread that has had nothing to do for so long ends


class Job:
    """A piece of work under way. ``cancel`` makes its result unwanted; work that has not begun is left undone.

    No QObject: each one that is connected and deleted leaves a reference to None behind for good, and a program that
    runs for months does much work.
    """

    def __init__(
        self,
        work: Callable[[], object],
        done: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
    ) -> None:
        self._work = work  # so that the thread never is the last that holds it, and deletes what it holds
        self._done, self._failed = done, failed
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        self._cancelled.set()

    def tell(self, result: object) -> None:
        """It is done; whoever asked hears of it, if still there. On their thread."""
        self._say(self._done, result)

    def fail(self, error: object) -> None:
        """It failed with an exception."""
        self._say(self._failed, error)

    def _say(self, listener: Callable[[Any], object] | None, value: object) -> None:
        owner = getattr(listener, "__self__", None)
        there = not isinstance(owner, QObject) or isValid(owner)
        if listener is not None and there and not self.cancelled:
            listener(value)


class _Report(QObject):
    done = Signal(int, object)
    failed = Signal(int, object)


@dataclass(order=True)
class _Piece:
    """What the thread is given of a job; the lowest is done first."""

    can_wait: bool
    number: int
    cancelled: threading.Event = field(compare=False)
    work: Callable[[], object] = field(compare=False)


class _Worker(QRunnable):
    """Runs in the pool, once for each piece; tells the jobs' owner through a signal, which Qt queues across threads.

    The same one for all pieces: of a runnable that Qt deletes behind Python's back, Python's half stays for good with
    all that it holds, two kilobytes for each page that was converted.
    """

    def __init__(self, report: _Report) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._report = report
        self._lock = threading.Lock()
        self._pieces: list[_Piece] = []

    def put(self, piece: _Piece) -> None:
        """The pool is asked to run it once more."""
        with self._lock:
            heappush(self._pieces, piece)

    def run(self) -> None:
        with self._lock:
            piece = heappop(self._pieces)
        number, cancelled, work = piece.number, piece.cancelled, piece.work
        del piece
        if cancelled.is_set():
            del work
            self._tell(self._report.done, number, None)
            return
        try:
            result = work()
        except Exception as error:  # every fault of the work belongs to the one who asked for it
            del work
            self._tell(self._report.failed, number, error)
        else:
            del work
            self._tell(self._report.done, number, result)

    def _tell(self, signal: Any, number: int, value: object) -> None:
        # RuntimeError: the program is ending and the report is gone already.
        with contextlib.suppress(RuntimeError):
            signal.emit(number, value)


class Jobs(QObject):
    """Does work off the GUI thread, one piece after the other: the converter of pages is not made for two at a time.

    ``close`` before the program ends.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(IDLE_MS)
        self._report = _Report(self)
        self._report.done.connect(self._on_done)
        self._report.failed.connect(self._on_failed)
        self._worker = _Worker(self._report)
        self._jobs: dict[int, Job] = {}
        self._next = 0

    @property
    def busy(self) -> bool:
        return bool(self._jobs)

    def run(
        self,
        work: Callable[[], object],
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        urgent: bool = True,
    ) -> Job:
        """Run ``work`` in a thread. ``done(result)`` or ``failed(exception)`` is called on this object's thread.

        Urgent work is begun before any that can wait, though what is under way is finished first.
        """
        job = Job(work, done, failed)
        self._next += 1
        self._jobs[self._next] = job
        self._worker.put(_Piece(not urgent, self._next, job._cancelled, work))
        self._pool.start(self._worker)
        return job

    def close(self) -> None:
        """Cancel everything and wait for what is under way."""
        for job in self._jobs.values():
            job.cancel()
        self._pool.waitForDone()

    def _on_done(self, number: int, result: object) -> None:
        self._jobs.pop(number).tell(result)

    def _on_failed(self, number: int, error: object) -> None:
        self._jobs.pop(number).fail(error)
