"""The state of the picture: tells a change once, holds to its limits, and every act can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.core.quilt.parameters import AGE_MAX, WEIGHT_MIN, Parameters
from viewer.core.quilt.scene import EVENTS_MOST, Account, Compare, Event, SceneState, Treatment
from viewer.state.quilt import QuiltState


def test_tells_a_change_once_and_holds_to_the_limits(qtbot) -> None:
    state = QuiltState()
    heard: list[SceneState] = []
    state.changed.connect(heard.append)
    state.set_age(200)
    state.set_age(200)
    state.set_weight(-99)
    state.set_month_tenths(9999)
    assert [one.parameters for one in heard[:2]] == [Parameters(AGE_MAX, 0), Parameters(AGE_MAX, WEIGHT_MIN)]
    assert heard[2].month == 36
    assert len(heard) == 3


def test_reset_goes_to_the_start_not_to_the_command_line_and_can_be_undone(qtbot) -> None:
    state = QuiltState(SceneState(parameters=Parameters(60, 20)))
    state.reset()
    assert state.state == SceneState()
    state.undo()
    assert state.parameters == Parameters(60, 20)


def test_a_drag_is_one_act(qtbot) -> None:
    state = QuiltState()
    for age in range(31, 50):
        state.set_age(age)
    state.settle()
    state.set_age(60)
    state.set_weight(12)
    state.undo()
    state.undo()
    assert (state.age, state.weight) == (49, 0)
    state.undo()
    assert (state.age, state.can_undo) == (30, False)
    for _ in range(5):
        state.redo()
    assert (state.age, state.weight, state.can_redo) == (60, 12, False)


def test_a_new_act_forgets_what_was_undone(qtbot) -> None:
    state = QuiltState()
    state.set_age(40)
    state.undo()
    state.set_weight(5)
    assert not state.can_redo


def test_events_are_added_in_order_and_taken_back(qtbot) -> None:
    state = QuiltState()
    late, early = Event(9, Treatment.SUBCISION), Event(2, Treatment.LIPOSUCTION)
    state.add_event(late)
    state.add_event(early)
    state.add_event(late)
    assert state.state.events == (early, late, late)
    state.remove_event(late)
    state.remove_event(Event(1, Treatment.SUBCISION))
    assert state.state.events == (early, late)
    for _ in range(EVENTS_MOST - 2):
        state.add_event(early)
    with pytest.raises(ValueError, match="the most is"):
        state.add_event(early)


def test_what_a_scene_shows_is_no_act(qtbot) -> None:
    state = QuiltState()
    touched: list[None] = []
    state.touched.connect(lambda: touched.append(None))
    state.show(replace(state.state, account=Account.ARTICLE))
    assert (state.can_undo, touched) == (False, [])
    state.set_view(zoom=200)
    assert (state.can_undo, len(touched)) == (True, 1)
    state.forget()
    assert not state.can_undo


def beside(state: SceneState) -> SceneState:
    """A guard: nothing that is done is shown alone."""
    return state.with_view(compare=Compare.ACCOUNTS) if state.events else state


def test_the_guard_adds_what_must_stand_beside_and_nobody_takes_it_away(qtbot) -> None:
    state = QuiltState()
    state.guard = beside
    state.add_event(Event(0, Treatment.MESOTHERAPY))
    assert state.state.view.compare is Compare.ACCOUNTS
    for compare in Compare:
        state.set_view(compare=compare)
        assert state.state.view.compare is Compare.ACCOUNTS
    state.set_account(Account.ARTICLE)
    assert state.state.view.compare is Compare.ACCOUNTS
    state.undo()
    state.undo()
    assert state.state == SceneState()
