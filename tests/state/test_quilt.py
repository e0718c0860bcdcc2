"""Sliders: compare, store, emit, and stay within their limits."""

from __future__ import annotations

from viewer.core.quilt.parameters import AGE_MAX, WEIGHT_MIN, Parameters
from viewer.state.quilt import QuiltState


def test_tells_a_change_once_and_holds_to_the_limits(qtbot) -> None:
    state = QuiltState()
    heard: list[Parameters] = []
    state.changed.connect(heard.append)
    state.set_age(200)
    state.set_age(200)
    state.set_weight(-99)
    assert heard == [Parameters(AGE_MAX, 0), Parameters(AGE_MAX, WEIGHT_MIN)]


def test_reset_goes_to_the_start_not_to_the_command_line(qtbot) -> None:
    state = QuiltState(Parameters(60, 20))
    state.reset()
    assert state.parameters == Parameters()
