from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QRunnable
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from viewer.state.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_the_result_comes_back_on_the_thread_that_asked(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[int] = []
    results: list[int] = []

    def work() -> int:
        threads.append(threading.get_ident())
        return 6 * 7

    def done(result: int) -> None:
        threads.append(threading.get_ident())
        results.append(result)

    jobs.run(work, done)
    assert jobs.busy
    qtbot.waitUntil(lambda: not jobs.busy)
    assert results == [42]
    assert threads[0] != threading.get_ident() == threads[1]


def test_a_fault_is_handed_over(jobs: Jobs, qtbot: QtBot) -> None:
    faults: list[Exception] = []
    jobs.run(lambda: 1 // 0, None, faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], ZeroDivisionError)


def test_what_is_cancelled_says_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    results: list[object] = []
    go = threading.Event()
    job = jobs.run(lambda: go.wait(60), results.append, results.append)
    job.cancel()
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert results == []


def test_urgent_work_overtakes_what_can_wait(jobs: Jobs, qtbot: QtBot) -> None:
    order: list[str] = []
    go = threading.Event()
    jobs.run(lambda: go.wait(60))
    jobs.run(lambda: order.append("can wait"), urgent=False)
    jobs.run(lambda: order.append("urgent"))
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == ["urgent", "can wait"]


def test_closing_leaves_undone_what_has_not_begun(qtbot: QtBot) -> None:
    made = Jobs()
    done: list[str] = []
    begun, go = threading.Event(), threading.Event()

    def first() -> None:
        begun.set()
        go.wait(60)

    made.run(first)
    made.run(lambda: done.append("second"))
    assert begun.wait(60)
    threading.Timer(0.05, go.set).start()
    made.close()
    assert done == []


def test_who_is_gone_hears_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    class Listener(QObject):
        heard = False

        def hear(self, result: object) -> None:
            del result
            self.objectName()  # fails when Qt's half is gone
            Listener.heard = True

    listener = Listener()
    jobs.run(lambda: 1, listener.hear, listener.hear)
    delete(listener)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert not Listener.heard


def test_work_leaves_no_reference_to_none_behind(jobs: Jobs, qtbot: QtBot) -> None:
    """They are counted where a program runs for months; each job once left two."""
    done: list[object] = []

    def work(times: int) -> None:
        for _ in range(times):
            jobs.run(lambda: 1, done.append, done.append)
        qtbot.waitUntil(lambda: not jobs.busy)
        done.clear()
        gc.collect()

    work(50)
    before = sys.getrefcount(None)
    work(300)
    assert sys.getrefcount(None) - before < 100


def test_work_that_is_over_leaves_nothing_of_itself_behind(jobs: Jobs, qtbot: QtBot) -> None:
    """Of each job Python's half of the runnable once stayed, with an event and all that it holds."""
    done: list[object] = []

    def held() -> tuple[int, int]:
        gc.collect()
        found = gc.get_objects()
        return sum(isinstance(one, QRunnable) for one in found), sum(isinstance(one, threading.Event) for one in found)

    def work(times: int) -> None:
        for _ in range(times):
            jobs.run(lambda: 1, done.append, done.append)
            qtbot.waitUntil(lambda: not jobs.busy)
        done.clear()

    work(5)
    runnables, events = held()
    work(60)
    assert held() <= (runnables, events + 5)
