"""What ink belongs to, and where it is seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.quilt.code import encode
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.scene import Account, Compare, SceneState, View
from viewer.core.talk.ink import MODEL, Ink, PictureBox, Stroke, Tool, sheet_key, slide_of, stroke_near
from viewer.core.talk.model import Kind, Slide
from viewer.core.talk.room import SHAPE, block_height, model_rooms

STATE = SceneState(Account.STUDIES)
SLIDE = Slide("a", Kind.SLIDE, "A", scene="everyone")
SCENE = Slide("b", Kind.SCENE, "B", scene="everyone")
share = st.floats(0, 1)


def test_a_slide_has_its_own_ink_whatever_the_picture_shows() -> None:
    other = replace(STATE, parameters=Parameters(50, 10))
    assert sheet_key(SLIDE, False, STATE) == sheet_key(SLIDE, False, other) == "a"


@pytest.mark.parametrize(("slide", "large"), [(SLIDE, True), (SCENE, False), (SCENE, True)])
def test_where_the_picture_fills_the_sheet_its_state_has_the_ink(slide: Slide, large: bool) -> None:
    key = sheet_key(slide, large, STATE)
    assert key.startswith(MODEL)
    assert sheet_key(slide, large, STATE.with_view(zoom=300, pan_x=20, pan_y=-5, divider=30)) == key
    others = [
        replace(STATE, parameters=Parameters(31, 0)),
        replace(STATE, month_tenths=1),
        replace(STATE, account=Account.ARTICLE),
        STATE.with_view(compare=Compare.BEFORE),
        STATE.with_view(cut_mm=40),
    ]
    assert len({key, *(sheet_key(slide, large, one) for one in others)}) == 1 + len(others)


def test_ink_on_a_state_of_the_picture_knows_its_slide() -> None:
    other = replace(SCENE, key="c:d")
    keys = [sheet_key(slide, False, STATE) for slide in (SCENE, other)]
    assert len(set(keys)) == 2, "words stand beside the picture"
    assert [slide_of(key)[0] for key in keys] == ["b", "c:d"]
    large = sheet_key(SCENE, True, STATE)
    assert large == sheet_key(other, True, STATE)
    assert slide_of(large)[0] == ""
    assert {slide_of(key)[1] for key in (*keys, large)} == {encode(STATE)}


@given(share, share, st.integers(100, 400), st.integers(-100, 100), st.integers(-100, 100))
def test_a_place_that_is_kept_is_seen_where_it_was_drawn(x: float, y: float, zoom: int, pan_x: int, pan_y: int) -> None:
    box = PictureBox(0.1, 0.2, 0.7, 0.6, View(zoom=zoom, pan_x=pan_x, pan_y=pan_y))
    place = 0.1 + 0.7 * x, 0.2 + 0.6 * y
    kept = box.kept(place)
    assert box.seen(kept) == pytest.approx(place)
    assert -1e-9 <= kept[0] - 0.1 <= 0.7 + 1e-9
    assert -1e-9 <= kept[1] - 0.2 <= 0.6 + 1e-9


def test_the_eraser_finds_the_last_stroke_that_is_near() -> None:
    first = Stroke(Tool.PEN, Ink.FIRST, 0.005, ((0.1, 0.5), (0.9, 0.5)))
    second = Stroke(Tool.PEN, Ink.SECOND, 0.005, ((0.5, 0.1), (0.5, 0.9)))
    arrow = Stroke(Tool.ARROW, Ink.FIRST, 0.005, ((0.1, 0.1), (0.9, 0.1), (0.1, 0.9)))
    dot = Stroke(Tool.PEN, Ink.FIRST, 0.005, ((0.3, 0.3),))
    assert stroke_near((first, second), (0.5, 0.5)) is second
    assert stroke_near((first, second), (0.2, 0.51)) is first
    assert stroke_near((first, second), (0.2, 0.7)) is None
    assert stroke_near((dot,), (0.305, 0.3)) is dot
    assert stroke_near((arrow,), (0.9, 0.1)) is None, "an arrow is straight"


def test_the_eraser_finds_what_has_moved_with_the_picture() -> None:
    box = PictureBox(0.0, 0.0, 1.0, 1.0, View(zoom=200))
    stroke = Stroke(Tool.PEN, Ink.FIRST, 0.005, ((0.4, 0.4), (0.6, 0.4)))
    assert stroke_near((stroke,), (0.5, 0.3), box) is stroke
    assert stroke_near((stroke,), (0.5, 0.4), box) is None


SHAPES = st.sampled_from([1.25, 4 / 3, 1.6, SHAPE, 2.35])


def on_screen(shape: float, zoom: int = 100) -> PictureBox:
    """The picture that fills a screen of this shape."""
    box, _ = model_rooms(shape)
    return PictureBox(box.x, box.y, box.width, box.height, View(zoom=zoom), shape)


@given(SHAPES, st.sampled_from([100, 170, 400]), st.floats(0.1, 0.5), st.floats(0.1, 0.8))
def test_what_is_kept_is_seen_where_it_was_drawn(shape: float, zoom: int, x: float, y: float) -> None:
    box = on_screen(shape, zoom)
    assert box.seen(box.kept((x, y))) == pytest.approx((x, y))


@given(SHAPES, SHAPES, st.floats(-0.4, 0.4), st.floats(-0.4, 0.4))
def test_ink_on_the_picture_lies_on_the_same_spot_on_every_screen(
    first: float, second: float, across: float, down: float
) -> None:
    spots = []
    for shape in (first, second):
        box, _ = model_rooms(shape)
        tall = block_height(box, shape)
        x, y = box.x + box.width / 2 + across * tall / shape, box.y + box.height / 2 + down * tall
        here = on_screen(shape)
        assert here.holds((x, y))
        kept = here.kept((x, y))
        assert here.begun_on(Stroke(Tool.PEN, Ink.FIRST, 0.005, (kept,)))
        spots.append(kept)
    assert spots[0] == pytest.approx(spots[1])
