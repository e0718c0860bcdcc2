"""Minutes proposed from what was measured."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.talk.model import MINUTES, Item, Kind, Lesson, Slide
from viewer.core.talk.rehearsal import RUNS_MOST, in_halves, measured, with_minutes

SLIDES = tuple(Slide(key, Kind.SLIDE, key, minutes=2.0) for key in "abc")


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [(0, 0.5), (3, 0.5), (44, 0.5), (45, 1), (60, 1), (74, 1), (75, 1.5), (119, 2), (10**6, MINUTES[1])],
)
def test_halves(seconds: float, minutes: float) -> None:
    assert in_halves(seconds) == minutes


def test_the_median_of_the_runs_in_which_a_slide_was_told() -> None:
    runs = [{"a": 60, "b": 30}, {"a": 200, "b": 1}, {"a": 70, "x": 99}]
    a, b, c = measured(SLIDES, runs)
    assert (a.times_s, a.proposed, a.minutes) == ((60, 200, 70), 1.0, 1.0)
    assert (b.times_s, b.proposed) == ((30, 1, None), 0.5), "passed in the second, never reached in the third"
    assert (c.times_s, c.proposed, c.minutes) == ((None, None, None), None, 2.0)


def test_runs_of_other_slides_do_not_count_and_the_last_ones_do() -> None:
    runs = [{"x": 500}, *[{"a": 60 * number} for number in range(1, RUNS_MOST + 3)], {"a": 0.4}]
    (a, *_) = measured(SLIDES, runs)
    assert a.times_s == tuple(60 * number for number in range(3, RUNS_MOST + 3))


def test_nothing_measured_proposes_nothing() -> None:
    rows = measured(SLIDES, [])
    assert [row.proposed for row in rows] == [None] * 3
    lesson = Lesson("l", "L", items=tuple(Item(Kind.SLIDE, key, minutes=4.0) for key in "abc"))
    assert with_minutes(lesson, [1, 1, 1], rows) == lesson


def test_rows_get_the_sum_of_their_slides_and_those_without_stay() -> None:
    lesson = Lesson("l", "L", items=tuple(Item(Kind.SLIDE, key) for key in "wxyz"))
    rows = measured(SLIDES, [{"a": 60, "b": 90}])
    then = with_minutes(lesson, [0, 2, 1, 0], rows)
    assert [item.minutes for item in then.items] == [None, 2.5, None, None]


@given(st.lists(st.dictionaries(st.sampled_from("abcd"), st.floats(0, 1e6)), max_size=8))
def test_any_times_make_minutes_that_may_stand_in_a_lesson(runs: list[dict[str, float]]) -> None:
    for row in measured(SLIDES, runs):
        assert MINUTES[0] <= row.minutes <= MINUTES[1]
        assert row.minutes * 2 == int(row.minutes * 2)
        assert len(row.times_s) <= RUNS_MOST
