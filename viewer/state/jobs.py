"""The only threads and child processes. Results come back on the thread that asked."""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from viewer.core.child import JobError
from viewer.core.child import answer as child_answer

CHILD_WALL_S = 30.0
_POLL_S = 0.05


class Job(QObject):
    """A piece of work under way. ``cancel`` makes its result unwanted and ends its child process."""

    done = Signal(object)
    failed = Signal(object)  # Exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        self._cancelled.set()


class _Task(QRunnable):
    """Runs ``work`` in the pool and tells the job's owner through a signal, which Qt queues across threads."""

    def __init__(self, number: int, work: Callable[[], object], report: _Report) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._report = report

    def run(self) -> None:
        try:
            result: object = self._work()
        except Exception as error:  # every fault of the work belongs to the one who asked for it
            self._tell(self._report.failed, error)
        else:
            self._tell(self._report.done, result)

    def _tell(self, signal: Any, value: object) -> None:
        # RuntimeError: the program is ending and the report is gone already.
        with contextlib.suppress(RuntimeError):
            signal.emit(self._number, value)


class _Report(QObject):
    done = Signal(int, object)
    failed = Signal(int, object)


class Jobs(QObject):
    """Starts work off the GUI thread. ``close`` before the program ends."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
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
    ) -> Job:
        """Run ``work`` in a thread. ``done(result)`` or ``failed(exception)`` is called on this object's thread."""
        job = Job(self)
        return self._start(job, work, done, failed)

    def run_in_child(
        self,
        work: Callable[..., object],
        arguments: tuple[Any, ...] = (),
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        wall_s: float = CHILD_WALL_S,
    ) -> Job:
        """Run ``work(*arguments)`` in a process of its own with bounded time and memory.

        ``work`` is a function of a module, and it, its arguments and its result can be pickled. ``failed`` gets
        what it raised, or a JobError when it was too slow, too large or died.
        """
        job = Job(self)
        return self._start(job, _InChild(job, work, arguments, wall_s), done, failed)

    def close(self) -> None:
        """Cancel everything and wait until no thread runs."""
        for job in self._jobs.values():
            job.cancel()
        self._pool.clear()
        self._pool.waitForDone()

    def _start(
        self,
        job: Job,
        work: Callable[[], object],
        done: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
    ) -> Job:
        if done is not None:
            job.done.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        self._next += 1
        self._jobs[self._next] = job
        self._pool.start(_Task(self._next, work, self._report))
        return job

    def _on_done(self, number: int, result: object) -> None:
        job = self._jobs.pop(number)
        if not job.cancelled:
            job.done.emit(result)
        job.deleteLater()

    def _on_failed(self, number: int, error: object) -> None:
        job = self._jobs.pop(number)
        if not job.cancelled:
            job.failed.emit(error)
        job.deleteLater()


class _InChild:
    """Called in a thread of the pool: starts the child, waits for its answer, ends it when nobody wants it."""

    def __init__(self, job: Job, work: Callable[..., object], arguments: tuple[Any, ...], wall_s: float) -> None:
        self._job = job
        self._work = work
        self._arguments = arguments
        self._wall_s = wall_s

    def __call__(self) -> object:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        child = context.Process(target=child_answer, args=(theirs, self._work, self._arguments), daemon=True)
        child.start()
        theirs.close()
        try:
            good, value = self._answer(ours)
        finally:
            child.kill()
            child.join()
            child.close()
            ours.close()
        if not good:
            raise value
        return value

    def _answer(self, ours: Connection) -> tuple[bool, Any]:
        end = time.monotonic() + self._wall_s
        while not self._job.cancelled:
            if ours.poll(_POLL_S):
                try:
                    answer: tuple[bool, Any] = ours.recv()
                except EOFError:
                    raise JobError("it stopped before it was finished") from None
                return answer
            if time.monotonic() > end:
                raise JobError(f"it took longer than {self._wall_s:g} seconds")
        raise JobError("it is no longer wanted")
