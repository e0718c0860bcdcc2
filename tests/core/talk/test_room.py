"""Rooms of a slide lie inside the sheet and beside each other, and no size of letters is below the floor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.talk import room
from viewer.core.talk.model import Figure, Kind, Slide
from viewer.core.talk.room import Box, has_live_picture, has_picture, room_of

SLIDES = st.builds(
    Slide,
    key=st.just("a"),
    kind=st.sampled_from(Kind),
    title=st.just("Title"),
    points=st.sampled_from([(), ("One",)]),
    figure=st.sampled_from([None, Figure("a.svg")]),
    scene=st.sampled_from(["", "tied"]),
)


def apart(first: Box, second: Box) -> bool:
    return (
        first.x + first.width <= second.x + 1e-9
        or second.x + second.width <= first.x + 1e-9
        or first.y + first.height <= second.y + 1e-9
        or second.y + second.height <= first.y + 1e-9
    )


@given(SLIDES, st.booleans(), st.floats(0, 0.4), st.floats(0.05, 0.16), st.tuples(st.booleans(), st.booleans()))
def test_boxes_lie_inside_and_apart(
    slide: Slide, large: bool, strip: float, title: float, ways: tuple[bool, bool]
) -> None:
    made = room_of(slide, large, strip=strip, broad=ways[0], title=title, aside=ways[1])
    boxes = [box for box in (made.words, made.picture, made.strip, made.foot) if box is not None and box.width]
    for number, box in enumerate(boxes):
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= 1 + 1e-9
        assert box.y + box.height <= 1 + 1e-9
        assert all(apart(box, other) for other in boxes[number + 1 :])
    assert (made.picture is not None) == (large or has_picture(slide))


def test_a_box_is_mirrored_for_words_from_right_to_left() -> None:
    box = Box(0.1, 0.2, 0.3, 0.4)
    assert box.mirrored.x == pytest.approx(0.6)
    assert box.mirrored.mirrored.x == pytest.approx(box.x)
    assert (box.mirrored.y, box.mirrored.width, box.mirrored.height) == (0.2, 0.3, 0.4)


def test_no_letters_are_below_the_floor() -> None:
    sizes = [*room.OPENINGS, *room.TITLES, *room.POINTS, *room.POINTS_ALONE, *room.NOTES, room.FOOT]
    assert min(sizes) >= room.LEAST_TEXT
    for row in (room.OPENINGS, room.TITLES, room.POINTS, room.POINTS_ALONE, room.CHOICES, room.NOTES):
        assert list(row) == sorted(row, reverse=True)


@pytest.mark.parametrize("screen", [(1280, 720), (3840, 2160), (1920, 1200), (1280, 800), (1024, 768), (2560, 1080)])
def test_the_least_letters_are_three_hundredths_of_any_screen(screen: tuple[int, int]) -> None:
    width, height = screen
    sheet = min(height, width / room.SHAPE)
    times = room.letters_for(width, height)
    assert times == (room.SQUARE if width / height < 1.5 else 1)
    for sizes in (room.POINTS, room.NOTES, (room.FOOT,), room.CHOICES, room.TITLES):
        made = room.at_least(sizes, times)
        assert min(made) * sheet >= room.LEAST_ON_SCREEN * height == 0.03 * height
        assert list(made) == sorted(set(made), reverse=True)


@pytest.mark.parametrize(
    ("slide", "live"),
    [
        (Slide("a", Kind.SLIDE, "A"), False),
        (Slide("a", Kind.SLIDE, "A", scene="tied"), True),
        (Slide("a", Kind.SCENE, "A"), True),
        (Slide("a", Kind.SLIDE, "A", figure=Figure("a.svg")), False),
    ],
)
def test_where_the_live_picture_stands(slide: Slide, live: bool) -> None:
    assert has_live_picture(slide) is live


@pytest.mark.parametrize("shape", [1.25, 4 / 3, 1.5, 1.6, room.SHAPE, 2.0, 2.35])
def test_the_picture_has_the_whole_screen_and_its_numbers_stand_apart(shape: float) -> None:
    picture, numbers = room.model_rooms(shape)
    assert apart(picture, numbers)
    for box in (picture, numbers):
        assert min(box.x, box.y) > 0
        assert box.x + box.width < 1
        assert box.y + box.height < 1
    tall = room.block_height(picture, shape)
    least = min(0.8, (shape - 0.4) / room.BLOCK)
    assert tall >= least
    assert numbers.width * shape >= 0.3
    assert numbers.height >= 0.15


def test_no_screen_of_the_usual_shape_is_wasted() -> None:
    picture, _ = room.model_rooms()
    assert room.block_height(picture, room.SHAPE) > 0.95
