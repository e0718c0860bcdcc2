"""The only threads. Results come back on the thread that asked."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid


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


class _Task(QRunnable):
    """Runs in the pool; tells the job's owner through a signal, which Qt queues across threads."""

    def __init__(self, number: int, cancelled: threading.Event, work: Callable[[], object], report: _Report) -> None:
        super().__init__()
        self._number = number
        self._cancelled = cancelled
        self._work: Callable[[], object] | None = work
        self._report = report

    def run(self) -> None:
        work, self._work = self._work, None
        if work is None or self._cancelled.is_set():
            del work
            self._tell(self._report.done, None)
            return
        try:
            result = work()
        except Exception as error:  # every fault of the work belongs to the one who asked for it
            del work
            self._tell(self._report.failed, error)
        else:
            del work
            self._tell(self._report.done, result)

    def _tell(self, signal: Any, value: object) -> None:
        # RuntimeError: the program is ending and the report is gone already.
        with contextlib.suppress(RuntimeError):
            signal.emit(self._number, value)


class Jobs(QObject):
    """Does work off the GUI thread, one piece after the other: the converter of pages is not made for two at a time.

    ``close`` before the program ends.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._report = _Report(self)
        self._report.done.connect(self._on_done)
        self._report.failed.connect(self._on_failed)
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
        self._pool.start(_Task(self._next, job._cancelled, work, self._report), 1 if urgent else 0)
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
