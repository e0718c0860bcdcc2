"""Whose display is whose, for any displays there can be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.talk.screens import Display, apart, plan, set_key

LAPTOP = Display("laptop", 0, 0, 1440, 900, primary=True)
BEAMER = Display("beamer", 1440, 0, 1920, 1080)
BOARD = Display("board", 3360, 0, 3840, 2160)

DISPLAYS = st.lists(
    st.builds(
        Display,
        st.sampled_from("abcdef"),
        st.integers(-4000, 4000),
        st.integers(-4000, 4000),
        st.integers(1, 4000),
        st.integers(1, 4000),
        st.booleans(),
    ),
    max_size=5,
    unique_by=lambda one: one.id,
)


def test_the_audience_has_the_largest_that_is_not_the_speakers_own() -> None:
    assert plan((LAPTOP, BEAMER)).audience == BEAMER
    assert plan((LAPTOP, BEAMER)).speaker == LAPTOP
    assert plan((LAPTOP, BEAMER, BOARD)).audience == BOARD
    assert plan((LAPTOP, BEAMER, BOARD)).speaker == LAPTOP


def test_a_choice_is_remembered_also_when_it_is_the_primary_one() -> None:
    chosen = plan((LAPTOP, BEAMER), "laptop")
    assert (chosen.audience, chosen.speaker) == (LAPTOP, BEAMER)
    assert plan((LAPTOP, BEAMER), "gone").audience == BEAMER


def test_one_display_is_shared_and_none_is_waited_for() -> None:
    assert plan((LAPTOP,)).audience is None
    assert plan((LAPTOP,)).speaker == LAPTOP
    assert plan(()).speaker is None


def test_displays_that_show_the_same_are_one_place() -> None:
    copy = Display("beamer", 0, 0, 1024, 768)
    found = plan((LAPTOP, copy))
    assert (found.audience, found.speaker, found.mirrored) == (None, LAPTOP, True)
    assert not plan((LAPTOP, BEAMER)).mirrored
    both = plan((LAPTOP, copy, BOARD))
    assert (both.audience, both.mirrored) == (BOARD, True)


def test_a_set_has_one_name_in_whatever_order() -> None:
    assert set_key((LAPTOP, BEAMER)) == set_key((BEAMER, LAPTOP)) != set_key((LAPTOP,))


@given(DISPLAYS, st.sampled_from(["", "a", "b", "z"]))
def test_no_display_is_both(displays: list[Display], remembered: str) -> None:
    found, places = plan(displays, remembered), apart(displays)
    assert (found.speaker is None) is (not displays)
    assert (found.audience is not None) is (len(places) > 1)
    if found.audience is not None:
        assert found.audience != found.speaker
        assert {found.audience, found.speaker} <= set(places)
        if remembered in {one.id for one in places}:
            assert found.audience.id == remembered
    for one in displays:
        assert any(place.holds(one) for place in places)
