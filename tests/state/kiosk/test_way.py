"""Where a visitor is, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.state.kiosk.way import ARTICLE, HISTORY_MAX, HOME, PICTURE, SECTION, START, Spot, WayState

A, B, C = Spot(ARTICLE, "a"), Spot(ARTICLE, "b"), Spot(SECTION, "s")


@pytest.fixture
def way(qapp: object) -> WayState:
    return WayState()


def heard(way: WayState) -> list[Spot]:
    found: list[Spot] = []
    way.changed.connect(found.append)
    return found


def test_it_begins_at_home(way: WayState) -> None:
    assert way.spot == START == Spot(HOME)
    assert not way.can_back


def test_going_to_where_one_is_says_nothing(way: WayState) -> None:
    said = heard(way)
    way.go(START)
    way.go(A)
    way.go(A)
    assert said == [A]


def test_back_leads_the_way_one_came(way: WayState) -> None:
    for spot in (C, A, B):
        way.go(spot)
    said = heard(way)
    for _ in range(5):
        way.back()
    assert said == [A, C, START]
    assert not way.can_back


def test_turning_a_card_is_no_step_of_the_way(way: WayState) -> None:
    way.go(C)
    way.go(A)
    way.turn(Spot(ARTICLE, "a", 1))
    way.turn(Spot(ARTICLE, "a", 2))
    assert way.spot.card == 2
    way.back()
    assert way.spot == C


def test_home_cannot_be_turned(way: WayState) -> None:
    said = heard(way)
    way.turn(A)
    assert way.spot == START
    assert not said


def test_home_forgets_the_way(way: WayState) -> None:
    way.go(A)
    way.go(B)
    way.home()
    assert way.spots == (START,)
    assert not way.can_back


def test_the_way_is_kept_only_so_far(way: WayState) -> None:
    for number in range(3 * HISTORY_MAX):
        way.go(Spot(ARTICLE, str(number)))
    assert len(way.spots) <= HISTORY_MAX + 1
    assert way.spots[0] == START
    while way.can_back:
        way.back()
    assert way.spot == START


def test_another_face_takes_the_way_over_once(way: WayState) -> None:
    said = heard(way)
    way.take((START, C, A))
    way.take((START, C, A))
    assert said == [A]
    assert way.spots == (START, C, A)


@pytest.mark.parametrize("spots", [(), (A,), (A, START)])
def test_a_way_that_does_not_begin_at_home_is_not_taken(way: WayState, spots: tuple[Spot, ...]) -> None:
    way.go(B)
    way.take(spots)
    assert way.spots == (START, B)


acts = st.lists(
    st.tuples(st.sampled_from(["go", "turn", "back", "home"]), st.sampled_from([START, A, B, C, Spot(PICTURE)])),
    max_size=100,
)


@given(acts)
def test_whatever_one_does_home_is_the_beginning_and_each_change_is_said(done: list[tuple[str, Spot]]) -> None:
    way = WayState()
    said = heard(way)
    before = way.spot
    for name, spot in done:
        count = len(said)
        getattr(way, name)(*((spot,) if name in ("go", "turn") else ()))
        assert way.spots[0] == START
        assert (len(said) > count) == (way.spot != before or (name == "back" and len(said) > count))
        assert all(one == way.spot for one in said[count:])
        before = way.spot
