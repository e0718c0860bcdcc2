"""States of the picture: what is out of range is refused by name; places lie on the squares of the layout."""

from __future__ import annotations

import pytest

from viewer.core.quilt.layout import Layout
from viewer.core.quilt.scene import (
    CUT_BACK_MM,
    CUT_FRONT_MM,
    PLACE_U,
    PLACE_V,
    Event,
    SceneState,
    Treatment,
    View,
)


def test_places_are_those_of_the_layout() -> None:
    layout = Layout()
    assert (layout.margin_mm, layout.width_mm - layout.margin_mm) == PLACE_U
    assert (layout.margin_mm, layout.depth_mm - layout.margin_mm) == PLACE_V
    assert layout.margin_mm + layout.size_mm / 2 == CUT_BACK_MM
    assert layout.depth_mm - layout.margin_mm - layout.size_mm / 2 == CUT_FRONT_MM


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda: Event(37, Treatment.REST), "month"),
        (lambda: Event(0, Treatment.REST, u_mm=0), "u_mm"),
        (lambda: Event(0, Treatment.REST, v_mm=90), "v_mm"),
        (lambda: View(zoom=50), "zoom"),
        (lambda: View(cut_mm=0), "cut_mm"),
        (lambda: View(divider=101), "divider"),
        (lambda: View(pan_x=float("nan")), "pan_x"),
        (lambda: SceneState(month_tenths=361), "month_tenths"),
        (lambda: SceneState(events=(Event(2, Treatment.REST), Event(1, Treatment.REST))), "order"),
    ],
)
def test_what_is_out_of_range_is_named(make, name) -> None:
    with pytest.raises(ValueError, match=name):
        make()


def test_what_was_done_by_now() -> None:
    first, second = Event(0, Treatment.MESOTHERAPY), Event(3, Treatment.MESOTHERAPY)
    state = SceneState(month_tenths=29, events=(first, second))
    assert state.done == (first,)
    assert state.before == SceneState()


def test_a_full_pan_brings_the_pictures_edge_to_the_windows_edge() -> None:
    assert View(zoom=100, pan_x=100, pan_y=-100).shift(800, 600) == (0, 0), "at 100 % there is nowhere to go"
    view = View(zoom=300, pan_x=100, pan_y=-100)
    dx, dy = view.shift(800, 600)
    assert 400 + (0 - 400) * view.zoom / 100 + dx == 0, "the left edge"
    assert 300 + (600 - 300) * view.zoom / 100 + dy == 600, "the lower edge"
