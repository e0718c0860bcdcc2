"""The way between two states: it starts and ends where it should, and every moment on it is a state."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.core.quilt.states import scene_states
from viewer.core.quilt.glide import between
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, Event, Field, SceneState, Treatment

SHARES = st.floats(0, 1)
NOW, LATER = Event(0, Treatment.MESOTHERAPY), Event(8, Treatment.SUBCISION)


def numbers(state: SceneState) -> list[int]:
    view = state.view
    return [state.parameters.age, state.parameters.weight, view.cut_mm, view.zoom, view.pan_x, view.pan_y]


@given(scene_states(), scene_states())
def test_it_starts_at_one_and_ends_exactly_at_the_other(a: SceneState, b: SceneState) -> None:
    assert between(a, b, 0) == a
    assert between(a, b, 1) == b
    assert between(a, b, 1.5) == b


@given(scene_states(), scene_states(), SHARES, SHARES)
def test_every_number_goes_one_way_only(a: SceneState, b: SceneState, first: float, second: float) -> None:
    early, late = (between(a, b, share) for share in sorted((first, second)))
    for start, one, two, end in zip(*map(numbers, (a, early, late, b)), strict=True):
        assert start <= one <= two <= end or start >= one >= two >= end


@given(scene_states(), scene_states(), st.floats(0.001, 0.999))
def test_what_cannot_be_halved_changes_at_once(a: SceneState, b: SceneState, share: float) -> None:
    moment = between(a, b, share)
    assert (moment.account, moment.events) == (b.account, b.events)
    assert (moment.view.compare, moment.view.reveal) == (b.view.compare, b.view.reveal)
    assert moment.month <= max(a.month, b.month)


def test_half_way() -> None:
    a = SceneState()
    b = SceneState(Account.ARTICLE, Parameters(50, 20)).with_view(zoom=300, compare=Compare.BEFORE, reveal=Field.FAT)
    half = between(a, b, 0.5)
    assert half.parameters == Parameters(40, 10)
    assert half.view.zoom == 200
    assert between(a, b, 0.1).view.zoom < 110  # slow at the start


def test_layers_are_laid_back_first_and_lifted_last() -> None:
    bare = SceneState().with_view(lifted=frozenset({Part.SKIN, Part.FAT}))
    other = SceneState().with_view(lifted=frozenset({Part.SKIN, Part.MUSCLE}))
    assert between(bare, other, 0.01).view.lifted == {Part.SKIN}
    assert between(bare, other, 0.99).view.lifted == {Part.SKIN}


def test_a_new_comparison_has_its_line_where_it_belongs() -> None:
    a = SceneState().with_view(divider=10)
    b = SceneState().with_view(compare=Compare.BEFORE, divider=80)
    assert between(a, b, 0.1).view.divider == 80
    assert between(b, b.with_view(divider=20), 0.5).view.divider == 50


def test_time_runs_on_or_back_where_the_same_was_done() -> None:
    early = SceneState(month_tenths=20, events=(NOW,))
    late = replace(early, month_tenths=120)
    assert between(early, late, 0.5).month == 7
    assert between(late, early, 0.5).month == 7


def test_time_starts_no_later_than_what_is_new() -> None:
    done = SceneState(month_tenths=100, events=(NOW,))
    more = SceneState(month_tenths=200, events=(NOW, LATER))
    assert between(done, more, 0.001).month == 8
    other = SceneState(month_tenths=60, events=(Event(3, Treatment.LIPOSUCTION),))
    assert between(done, other, 0.001).month == 3
    assert between(done, SceneState(), 0.001).month == 0
