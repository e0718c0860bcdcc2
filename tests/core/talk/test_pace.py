"""Whether a talk keeps to its plan, and time as one says it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.talk.model import Kind, Slide
from viewer.core.talk.pace import Pace, Standing, pace_of, planned_s, spelled

TEN = tuple(Slide(f"s{at}", Kind.SLIDE, f"Slide {at}", minutes=2.0) for at in range(10))
ORDER = (Standing.AHEAD, Standing.ON, Standing.BEHIND, Standing.OVER)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0:00"), (59.9, "0:59"), (760, "12:40"), (3600, "1:00:00"), (3760, "1:02:40"), (-4, "0:00")],
)
def test_time_as_one_says_it(seconds: float, words: str) -> None:
    assert spelled(seconds) == words


@pytest.mark.parametrize(
    ("at", "elapsed", "standing", "off_s", "far"),
    [
        (0, 0, Standing.ON, 0, False),
        (2, 300, Standing.ON, 0, False),  # within the slide's own time
        (2, 400, Standing.ON, 0, False),  # a little late
        (2, 470, Standing.BEHIND, 110, False),
        (2, 700, Standing.BEHIND, 340, True),
        (5, 550, Standing.ON, 0, False),  # a little early
        (5, 300, Standing.AHEAD, 300, False),  # early is never far: nobody need hurry
        (9, 1300, Standing.OVER, 100, True),
    ],
)
def test_the_pace(at: int, elapsed: float, standing: Standing, off_s: float, far: bool) -> None:
    found = pace_of(TEN, at, {"s0": elapsed})
    assert (found.standing, found.off_s, found.far) == (standing, off_s, far)
    assert found.planned_s == planned_s(TEN) == 1200


def test_the_slides_own_time() -> None:
    found = pace_of(TEN, 2, {"s0": 100, "s2": 20})
    assert (found.slide_s, found.slide_planned_s) == (20, 120)


def test_without_slides_there_is_nothing_to_be_late_for() -> None:
    assert pace_of((), 0, {"x": 5}) == Pace()


@given(st.integers(0, 9), st.floats(0, 10_000), st.floats(0, 10_000))
def test_more_time_never_means_less_late(at: int, one: float, other: float) -> None:
    low, high = sorted((one, other))
    before, after = pace_of(TEN, at, {"x": low}), pace_of(TEN, at, {"x": high})
    assert ORDER.index(before.standing) <= ORDER.index(after.standing)
