"""The staff door beside the window: one try at a time, the seconds counted down, shut when anything fails."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from viewer.core.kiosk.pin import Cost, Door, Kind, Verdict, Why
from viewer.state.jobs import Jobs
from viewer.state.kiosk.door import DoorState

RIGHT, WRONG = "280746", "280747"


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def jobs(qapp: Any) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def door(tmp_path: Path, clock: Clock) -> Door:
    door = Door(tmp_path / "state", clock, Cost(2, 8, 1))
    door.set_pin(RIGHT)
    return door


@pytest.fixture
def state(door: Door, jobs: Jobs, clock: Clock) -> Iterator[DoorState]:
    state = DoorState(door, jobs, clock)
    yield state
    state.deleteLater()


def told(qtbot: Any, state: DoorState, pin: str) -> Verdict:
    with qtbot.waitSignal(state.verdict) as heard:
        assert state.try_pin(pin)
    verdict = heard.args[0]
    assert isinstance(verdict, Verdict)
    return verdict


def test_the_right_pin_opens_and_a_wrong_one_does_not(qtbot: Any, state: DoorState) -> None:
    assert state.has_pin
    assert told(qtbot, state, WRONG).kind is Kind.WRONG
    assert told(qtbot, state, RIGHT).kind is Kind.RIGHT
    assert not state.busy


def test_without_a_pin_nothing_opens(qtbot: Any, tmp_path: Path, jobs: Jobs, clock: Clock) -> None:
    state = DoorState(Door(tmp_path / "none", clock), jobs, clock)
    assert not state.has_pin
    assert told(qtbot, state, RIGHT) == Verdict(Kind.NO_PIN)
    assert not (tmp_path / "none").exists()


def test_the_wait_is_counted_down(qtbot: Any, state: DoorState, clock: Clock) -> None:
    heard: list[int] = []
    state.waiting.connect(heard.append)
    for _ in range(5):
        told(qtbot, state, WRONG)
    assert heard == [30]
    for _ in range(4):
        clock.now += 0.5
        state.tick()
    assert heard == [30, 29, 28]
    assert told(qtbot, state, RIGHT).kind is Kind.WAIT  # not looked at
    clock.now += 27.9
    state.tick()
    assert state.wait_s == 1
    clock.now += 0.1
    state.tick()
    assert heard == [30, 29, 28, 1, 0]
    assert told(qtbot, state, RIGHT).kind is Kind.RIGHT


def test_a_wait_that_is_under_way_is_shown_when_the_door_is_looked_at(qtbot: Any, state: DoorState, door: Door) -> None:
    for _ in range(5):
        door.try_pin(WRONG)
    assert state.wait_s == 0
    assert state.look().kind is Kind.WAIT
    assert state.wait_s == 30
    door.reset()
    assert state.look() == Verdict(Kind.READY, left=5)
    assert state.wait_s == 0


def test_one_try_at_a_time_and_the_windows_loop_goes_on(
    qtbot: Any, state: DoorState, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, threads = threading.Event(), []
    real = door.try_pin

    def slow(pin: str) -> Verdict:
        threads.append(threading.current_thread())
        assert go.wait(60)
        return real(pin)

    monkeypatch.setattr(door, "try_pin", slow)
    heard: list[Verdict] = []
    state.verdict.connect(heard.append)
    assert state.try_pin(WRONG)
    assert state.busy
    assert not state.try_pin(RIGHT)
    qtbot.waitUntil(lambda: len(threads) == 1)  # the loop turns meanwhile
    assert heard == []
    with qtbot.waitSignal(state.verdict):
        go.set()
    assert [one.kind for one in heard] == [Kind.WRONG]
    assert threads != [threading.main_thread()]
    assert RIGHT not in vars(state).values()
    assert WRONG not in vars(state).values()


def test_what_fails_leaves_the_door_shut(
    qtbot: Any, state: DoorState, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(pin: str) -> Verdict:
        raise RuntimeError(pin)

    monkeypatch.setattr(door, "try_pin", broken)
    assert told(qtbot, state, RIGHT) == Verdict(Kind.STOPPED, why=Why.DISK)
    assert not state.busy
