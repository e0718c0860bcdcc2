from __future__ import annotations

import math
import os
import threading
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from viewer.core.child import JobError
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
    job = jobs.run(lambda: go.wait(10), results.append, results.append)
    job.cancel()
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert results == []


def test_a_child_answers(jobs: Jobs, qtbot: QtBot) -> None:
    results: list[object] = []
    jobs.run_in_child(math.factorial, (20,), results.append)
    qtbot.waitUntil(lambda: bool(results), timeout=30_000)
    assert results == [math.factorial(20)]


def test_the_fault_of_a_child_is_handed_over(jobs: Jobs, qtbot: QtBot) -> None:
    faults: list[Exception] = []
    jobs.run_in_child(math.factorial, (-1,), None, faults.append)
    qtbot.waitUntil(lambda: bool(faults), timeout=30_000)
    assert isinstance(faults[0], ValueError)


def test_a_child_that_dies_or_dawdles_is_told_apart(jobs: Jobs, qtbot: QtBot) -> None:
    faults: list[Exception] = []
    jobs.run_in_child(os._exit, (3,), None, faults.append)
    qtbot.waitUntil(lambda: len(faults) == 1, timeout=30_000)
    jobs.run_in_child(time.sleep, (60,), None, faults.append, wall_s=0.2)
    qtbot.waitUntil(lambda: len(faults) == 2, timeout=30_000)
    assert [type(fault) for fault in faults] == [JobError, JobError]
    assert "stopped" in str(faults[0])
    assert "longer than 0.2 seconds" in str(faults[1])


def test_closing_ends_a_child_at_once(qtbot: QtBot) -> None:
    made = Jobs()
    results: list[object] = []
    made.run_in_child(time.sleep, (600,), results.append, results.append)
    made.close()
    assert results == []
