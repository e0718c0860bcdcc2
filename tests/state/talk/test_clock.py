"""Seconds in all and on each slide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from viewer.state.talk.clock import ClockState


class Seconds:
    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


def test_it_counts_on_the_slide_that_is_shown(qtbot: QtBot) -> None:
    time = Seconds()
    clock = ClockState(time)
    clock.on_slide("a")
    time.now += 9  # not yet begun
    clock.start()
    time.now += 2
    clock.on_slide("b")
    time.now += 3
    assert clock.spent_s == {"a": 2, "b": 3}
    assert clock.elapsed_s == 5
    clock.on_slide("a")
    time.now += 1
    assert clock.spent_s == {"a": 3, "b": 3}
    clock.pause()


def test_a_pause_counts_nothing(qtbot: QtBot) -> None:
    time = Seconds()
    clock = ClockState(time)
    clock.on_slide("a")
    said: list[bool] = []
    clock.running_changed.connect(said.append)
    clock.toggle()
    clock.start()
    time.now += 2
    clock.toggle()
    clock.pause()
    time.now += 60
    clock.on_slide("b")
    clock.toggle()
    time.now += 1
    assert clock.spent_s == {"a": 2, "b": 1}
    assert said == [True, False, True]
    clock.pause()


def test_from_nought_and_from_what_was_spent(qtbot: QtBot) -> None:
    time = Seconds()
    clock = ClockState(time)
    clock.on_slide("a")
    clock.start()
    time.now += 7
    begun: list[bool] = []
    clock.begun_anew.connect(lambda: begun.append(True))
    clock.reset()
    assert (clock.elapsed_s, clock.running, begun) == (0, True, [True])
    time.now += 1
    clock.restore({"a": 10, "b": 5})
    assert clock.elapsed_s == 15
    time.now += 1
    assert clock.spent_s == {"a": 11, "b": 5}
    assert begun == [True]
    clock.pause()


def test_it_tells_while_it_runs(qtbot: QtBot) -> None:
    clock = ClockState()
    clock.start()
    with qtbot.waitSignal(clock.changed, timeout=5000):
        pass
    clock.pause()


@given(st.lists(st.tuples(st.sampled_from(["go a", "go b", "toggle", "tick"]), st.floats(-1, 100)), max_size=30))
def test_the_slides_seconds_are_all_seconds(acts: list[tuple[str, float]]) -> None:
    time = Seconds()
    clock, last = ClockState(time), 0.0
    for act, seconds in acts:
        if act == "toggle":
            clock.toggle()
        elif act == "tick":
            clock.tick()
        else:
            clock.on_slide(act[-1])
        time.now += max(seconds, 0)
        assert clock.elapsed_s == pytest.approx(sum(clock.spent_s.values()))
        assert clock.elapsed_s >= last - 1e-9
        last = clock.elapsed_s
    clock.pause()
