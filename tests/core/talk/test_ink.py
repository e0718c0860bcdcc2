"""What ink belongs to, and where it is seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.scene import Account, Compare, SceneState, View
from viewer.core.talk.ink import MODEL, Ink, PictureBox, Stroke, Tool, sheet_key, stroke_near
from viewer.core.talk.model import Kind, Slide

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
