"""A picture drawn a bit at a time is the picture drawn at once, whatever is drawn in between."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.core.quilt.assumptions import NO_ASSUMPTIONS
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, Event, SceneState, Treatment
from viewer.core.theme import load_theme
from viewer.ui.quilt import sheets
from viewer.ui.quilt.renderer import Renderer

MODEL = QuiltModel()
THEME = load_theme("light")
STATES = {
    "whole": SceneState(),
    "skin off": SceneState().with_view(lifted=frozenset({Part.SKIN})),
    "bare": SceneState(account=Account.ARTICLE).with_view(lifted=frozenset({Part.SKIN, Part.FAT})),
    "muscle": SceneState().with_view(lifted=frozenset({Part.SKIN, Part.FAT, Part.SEPTA})),
    "two": SceneState().with_view(compare=Compare.ACCOUNTS, divider=40),
    "all off": SceneState().with_view(lifted=frozenset(Part)),
}
other = Renderer(MODEL, 120, 90, THEME)


def fresh() -> Renderer:
    return Renderer(MODEL, 320, 200, THEME)


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("part", [None, Part.SEPTA])
def test_it_is_the_same_picture(qapp: object, name: str, part: Part | None) -> None:
    at_once, slowly = fresh(), fresh()
    at_once.set_state(STATES[name])
    bits = 0
    for number, _ in enumerate(slowly.drawing(STATES[name], part)):
        other.set_state(SceneState(parameters=Parameters(weight=number % 40)))
        other.image(None)  # on the same easel
        bits += 1
    assert slowly.image(part) == at_once.image(part)
    assert bits >= 1


def test_what_was_given_up_leaves_no_trace(qapp: object) -> None:
    renderer, state = fresh(), STATES["bare"]
    drawing = renderer.drawing(SceneState(), None)
    for _ in range(3):
        next(drawing)
    del drawing
    at_once = fresh()
    at_once.set_state(state)
    for _ in renderer.drawing(state, Part.FAT):
        pass
    assert renderer.image(Part.FAT) == at_once.image(Part.FAT)


@pytest.mark.parametrize("name", STATES)
def test_sheets_made_a_few_rows_at_a_time_are_the_same(
    qapp: object, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, banded = fresh(), fresh()
    monkeypatch.setattr(sheets, "BAND_POINTS", 10_000_000)
    whole.set_state(STATES[name])
    expected = whole.image(None)
    monkeypatch.setattr(sheets, "BAND_POINTS", 1)
    banded.set_state(STATES[name])
    assert banded.image(None) == expected


@pytest.mark.parametrize("name", STATES)
def test_sheets_woven_ahead_are_there(qapp: object, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    renderer, at_once = fresh(), fresh()
    at_once.set_state(STATES[name])
    expected = at_once.image(None)
    for number, _ in enumerate(renderer.weaving(STATES[name], Part.FAT)):
        other.set_state(SceneState(parameters=Parameters(weight=number % 40)))
        other.image(None)  # on the same easel
    for made in ("_make_top", "_make_face"):
        monkeypatch.setattr(sheets.Sheets, made, None)
    renderer.set_state(STATES[name])
    assert renderer.image(None) == expected


def test_a_sheet_keeps_as_many_lit_versions_as_it_may(qapp: object) -> None:
    renderer = fresh()
    renderer.sheets.lit_most = 2
    renderer.set_state(SceneState())
    sheet = renderer._painters().top(renderer._ready()[0])
    first, second = sheet.lit(Part.FAT), sheet.lit(Part.SKIN)
    assert sheet.lit(Part.FAT) is first
    assert sheet.lit(Part.SKIN) is second
    sheet.lit(Part.MUSCLE)
    assert sheet.lit(Part.FAT) is not first


EVENT = Event(2, Treatment.SUBCISION, 40, 40)


@pytest.mark.parametrize(
    "state",
    [
        SceneState(parameters=Parameters(age=47)),
        SceneState(events=(EVENT,), month_tenths=64, parameters=Parameters(age=35)),
        replace(STATES["two"], events=(EVENT,), month_tenths=40),
        SceneState(events=(EVENT,), month_tenths=30).with_view(compare=Compare.BEFORE),
    ],
)
def test_a_surface_approached_needs_no_more_solving(state: SceneState, monkeypatch: pytest.MonkeyPatch) -> None:
    model = QuiltModel(Layout(columns=2, rows=2), NO_ASSUMPTIONS)
    calls = 0
    while model.approach(state):
        calls += 1
    assert calls > 0
    shown = [state, state.before] if state.view.compare is Compare.BEFORE else [state]
    if state.view.compare is Compare.ACCOUNTS:
        shown = [replace(state, account=account) for account in Account]
    monkeypatch.setattr(model, "_advance", None)
    for one in shown:
        assert model.heights(one).state == one
