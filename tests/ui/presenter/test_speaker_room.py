"""At every size each pane has its place: inside the window, over no other, none forgotten."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.presenter.speaker_room import MODEL, NEXT, NOTES, Needs, Rooms, Spot, rooms


def needs(scale: float) -> Needs:
    em = 17 * scale
    return Needs(em, round(2.5 * em), round(min(0.6 * em, 14)), round(9.5 * em), round(6 * em))


def spots(found: Rooms) -> list[Spot]:
    return [found.now, found.clock, *found.own.values(), *([found.shared] if found.shared is not None else [])]


def overlap(one: Spot, other: Spot) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


@given(st.integers(620, 4000), st.integers(280, 2200), st.sampled_from([0.8, 1.0, 1.5, 2.0, 3.0]), st.booleans())
def test_nothing_overlaps_or_stands_outside(width: int, height: int, scale: float, live: bool) -> None:
    found = rooms(width, height, needs(scale), live)
    for spot in spots(found):
        assert min(spot.x, spot.y) >= 0
        assert min(spot.width, spot.height) > 0
        assert spot.x + spot.width <= width
        assert spot.y + spot.height <= height
    assert not any(overlap(one, other) for one, other in combinations(spots(found), 2))
    assert sorted([*found.own, *found.tabs]) == sorted([NOTES, NEXT, *([MODEL] if live else [])])
    assert (found.shared is not None) == bool(found.tabs)


@pytest.mark.parametrize(("width", "height"), [(1260, 630), (1580, 810), (1900, 980)])
@pytest.mark.parametrize("live", [True, False])
def test_a_usual_screen_has_room_for_all(width: int, height: int, live: bool) -> None:
    found = rooms(width, height, needs(1.0), live)
    assert found.tabs == ()
    assert found.now.width * found.now.height > found.own[NEXT].width * found.own[NEXT].height


def test_what_gives_way_is_the_next_slide_and_then_the_notes() -> None:
    assert rooms(1004, 510, needs(1.0), True).tabs == (MODEL, NEXT)
    assert rooms(1004, 510, needs(2.0), True).tabs == (NOTES, NEXT, MODEL)
    assert rooms(600, 900, needs(1.0), False).tabs == (NOTES, NEXT)


def test_letters_of_twice_the_size_leave_the_slide_of_now_more_than_a_quarter() -> None:
    found = rooms(1004, 480, needs(2.0), True)
    assert found.now.width * found.now.height > 1004 * 480 / 4
