"""The picture: what is drawn where, for every view."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.reveal import ramp
from viewer.core.quilt.scene import Account, Compare, Event, Field, SceneState, Treatment, View
from viewer.core.theme import THEMES, load_theme, rgb
from viewer.ui.quilt import overlay
from viewer.ui.quilt.half import painting
from viewer.ui.quilt.pins import PLATE, SIGN, draw_veil
from viewer.ui.quilt.renderer import Renderer
from viewer.ui.theme.fonts import load_fonts, text_font

PACK = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"
MODEL = QuiltModel()
GROWN = SceneState(parameters=Parameters(60, 20))
SCULPTED = SceneState(Account.ARTICLE, Parameters(46, 14), 180, (Event(0, Treatment.SCULPTING, 72, 54),))


@pytest.fixture(scope="module")
def model() -> QuiltModel:
    return QuiltModel(assumptions=open_pack(PACK).assumptions)


@pytest.fixture
def renderer(qapp, model) -> Renderer:
    return Renderer(model, 420, 380, load_theme("light"))


def pixels(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).astype(int)


def drawn(renderer: Renderer, state: SceneState, part: Part | None = None) -> np.ndarray:
    renderer.set_state(state)
    return pixels(renderer.image(part))


def parts_seen(renderer: Renderer) -> set[Part]:
    width, height = renderer.size
    found = {renderer.part_at(x, y) for x in range(2, width, 5) for y in range(2, height, 5)}
    return {part for part in found if part is not None}


@settings(max_examples=60, deadline=None)
@given(
    place=st.tuples(st.floats(9, 117), st.floats(9, 72)),
    cut=st.integers(18, 72),
    zoom=st.sampled_from([100, 100, 170, 400]),
    pan=st.tuples(st.integers(-100, 100), st.integers(-100, 100)),
)
def test_a_place_is_found_again_where_it_is_seen(place, cut, zoom, pan) -> None:
    here = Renderer(MODEL, 420, 380, load_theme("light"))
    here.set_state(GROWN.with_view(cut_mm=cut, zoom=zoom, pan_x=pan[0], pan_y=pan[1]))
    u, v = place
    pixel = here.project(u, v)
    assert (pixel is None) == (v > cut)
    if pixel is None:
        return
    found = here.place_at(*pixel)
    if found is None or abs(found[1] - v) > 4:
        return  # beside the picture, at the very rim, or behind a crest
    assert abs(found[0] - u) < 1.5
    assert abs(found[1] - v) < 1.5


def test_most_places_are_seen(renderer) -> None:
    renderer.set_state(GROWN)
    places = [(u, v) for u in range(12, 115, 6) for v in range(12, 70, 6)]
    found = [renderer.place_at(*renderer.project(u, v)) for u, v in places]
    near = [p for p, q in zip(places, found, strict=True) if q and abs(p[0] - q[0]) + abs(p[1] - q[1]) < 2]
    assert len(near) > 0.85 * len(places)


def test_a_place_that_is_cut_away_or_outside_is_none(renderer) -> None:
    renderer.set_state(GROWN.with_view(cut_mm=40))
    assert renderer.project(60, 41) is None
    assert renderer.project(-5, 30) is None
    assert renderer.project(60, 39) is not None
    assert renderer.place_at(1, 1) is None


@pytest.mark.parametrize("account", list(Account))
def test_all_four_parts_can_be_pointed_at(renderer, account) -> None:
    renderer.set_state(replace(GROWN, account=account))
    assert parts_seen(renderer) == set(Part)
    for part, place in renderer.anchors().items():
        assert renderer.part_at(*place) is part
    top, face = renderer.block_px()[1], renderer.face_px()[1]
    above = {renderer.part_at(x, y) for x in range(20, 400, 3) for y in range(top, face - 25, 3)}
    assert (Part.MUSCLE in above) == (account is Account.ARTICLE), "studies: no muscle in the patches"


@pytest.mark.parametrize("account", list(Account))
@pytest.mark.parametrize("cut", [18, 27, 45, 60])
def test_anchors_hold_at_any_cut(renderer, account, cut) -> None:
    renderer.set_state(replace(GROWN, account=account).with_view(cut_mm=cut))
    places = renderer.anchors()
    for part in (Part.SKIN, Part.MUSCLE):
        assert renderer.part_at(*places[part]) is part


@pytest.mark.parametrize("account", list(Account))
def test_a_lifted_part_cannot_be_pointed_at_and_is_not_drawn(renderer, account) -> None:
    state = replace(GROWN, account=account)
    for count in range(1, 5):
        for lifted in combinations(Part, count):
            image = drawn(renderer, state.with_view(lifted=frozenset(lifted)))
            assert not parts_seen(renderer) & set(lifted), lifted
            assert set(renderer.anchors()) == set(Part) - set(lifted)
            if count == 4:
                assert not image.any(), "nothing is left over"
            else:
                assert image[..., 3].any()


def test_lifting_leaves_no_black(renderer) -> None:
    """Where a layer is gone the page shows, or what lies behind; never an empty pixel painted opaque."""
    for lifted in ({Part.SKIN}, {Part.FAT}, {Part.SKIN, Part.FAT}, {Part.MUSCLE}):
        image = drawn(renderer, GROWN.with_view(lifted=frozenset(lifted)))
        black = (image[..., 3] == 255) & (image[..., :3].max(axis=-1) < 8)
        assert black.sum() < 40, lifted


def test_the_same_state_gives_the_same_bytes_whatever_was_shown_before(qapp, model) -> None:
    theme = load_theme("light")
    states = [
        SCULPTED,
        GROWN.with_view(cut_mm=33),
        SCULPTED.with_view(reveal=Field.SCAR, zoom=180, pan_x=-40),
        GROWN.with_view(lifted=frozenset({Part.SKIN, Part.FAT})),
        SCULPTED.with_view(compare=Compare.ACCOUNTS, divider=37),
    ]
    worn = Renderer(model, 300, 280, theme)
    for state in states:
        worn.set_state(state, draft=True)
        worn.image(Part.FAT)
    for state in states:
        fresh = Renderer(QuiltModel(assumptions=model.assumptions), 300, 280, theme)
        assert (drawn(worn, state) == drawn(fresh, state)).all()


def test_compare_shows_each_half_as_it_would_be_alone(renderer) -> None:
    both = drawn(renderer, SCULPTED.with_view(compare=Compare.ACCOUNTS, divider=40))
    at = round(renderer.divider_px())
    article = drawn(renderer, SCULPTED)
    studies = drawn(renderer, replace(SCULPTED, account=Account.STUDIES))
    for half, alone in ((np.s_[:, : at - 8], article), (np.s_[:, at + 8 :], studies)):
        assert np.abs(both[half] - alone[half]).max(axis=-1).mean() < 1  # a lump of scar is parted
    assert np.abs(article - studies).max(axis=-1).mean() > 5, "the accounts differ"
    assert renderer.divider_px() is None


@pytest.mark.parametrize("divider", [0, 1, 50, 99, 100])
def test_the_divider_goes_from_edge_to_edge(renderer, divider) -> None:
    state = SCULPTED.with_view(compare=Compare.BEFORE, divider=divider)
    assert drawn(renderer, state)[..., 3].any()
    left, _, right, _ = renderer.block_px()
    assert left <= renderer.divider_px() <= right
    assert renderer.part_at(left + 12, renderer.face_px()[3] - 4) is Part.MUSCLE


def test_before_is_before_anything_was_done(renderer) -> None:
    both = drawn(renderer, SCULPTED.with_view(compare=Compare.BEFORE, divider=50))
    at = round(renderer.divider_px())
    before = drawn(renderer, SCULPTED.before)
    assert np.abs(both[:, : at - 8] - before[:, : at - 8]).max(axis=-1).mean() < 0.5


def test_new_scar_is_stained_and_hatched_on_the_top_and_lies_in_the_face(renderer) -> None:
    before, after = drawn(renderer, SCULPTED.before), drawn(renderer, SCULPTED)
    changed = np.abs(after - before).max(axis=-1) > 24
    x, y = (round(value) for value in renderer.project(72, 54))
    assert changed[y - 12 : y + 12, x - 20 : x + 20].mean() > 0.15
    face = renderer.face_px()[1]
    assert changed[face + 10 : face + 30, x - 20 : x + 20].mean() > 0.3
    far = renderer.project(14, 14)
    assert changed[round(far[1]) - 4 : round(far[1]) + 4, round(far[0]) - 4 : round(far[0]) + 4].mean() < 0.2


def test_nothing_is_marked_where_nothing_was_done(renderer) -> None:
    later = replace(GROWN, month_tenths=120)
    assert (drawn(renderer, GROWN) == drawn(renderer, later)).all()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("field", list(Field))
def test_a_revealed_field_colours_the_top_alone(qapp, model, name, field) -> None:
    here = Renderer(model, 320, 300, load_theme(name))
    plain, shown = drawn(here, GROWN), drawn(here, GROWN.with_view(reveal=field))
    face = here.face_px()[1] + 25
    assert (plain[face:] == shown[face:]).all()
    assert np.abs(plain[:face] - shown[:face]).max(axis=-1).mean() > 3


def test_every_treatment_has_a_mark_of_its_own(renderer) -> None:
    seen = []
    for treatment in Treatment:
        event = Event(0, treatment, 63, 40)
        seen.append(drawn(renderer, SceneState(events=(event,))).tobytes())
    assert len(set(seen)) == len(Treatment)


def test_zoom_enlarges_and_lights_parts_alike(renderer) -> None:
    near = drawn(renderer, GROWN.with_view(zoom=300, pan_x=-50, pan_y=-40), Part.FAT)
    assert near[..., 3].mean() > drawn(renderer, GROWN)[..., 3].mean()
    renderer.set_state(GROWN.with_view(zoom=400, pan_x=100, pan_y=100))
    assert parts_seen(renderer) <= set(Part)


def test_a_draft_is_near_to_the_fine_picture(renderer) -> None:
    state = GROWN.with_view(cut_mm=50)
    renderer.set_state(state, draft=True)
    draft = pixels(renderer.image(None))
    fine = drawn(renderer, state)
    assert (draft != fine).any(), "the last picture of a drag is drawn anew"
    assert np.abs(draft - fine).mean() < 6


def test_skin_tones_change_the_skin_and_little_else(qapp, model) -> None:
    theme = load_theme("light")
    light, dark = (Renderer(model, 320, 300, theme, tone) for tone in ("tone-1", "tone-6"))
    first, second = drawn(light, GROWN), drawn(dark, GROWN)
    for part, (x, y) in light.anchors().items():
        moved = np.abs(first[round(y), round(x)] - second[round(y), round(x)]).max()
        assert (moved > 60) == (part is Part.SKIN)


@pytest.mark.parametrize("size", [(1, 1), (80, 600), (900, 90)])
def test_any_size_is_drawn(qapp, model, size) -> None:
    here = Renderer(model, *size, load_theme("dark"))
    for view in ({}, {"zoom": 400, "pan_x": -100}, {"cut_mm": 18}, {"compare": Compare.ACCOUNTS}):
        assert drawn(here, SCULPTED.with_view(**view)).shape[1] >= 80


@pytest.mark.parametrize("compare", Compare)
def test_what_is_left_of_the_frame_before_shows_nowhere(compare: Compare, qapp) -> None:
    """Halves that look the same are copied: whatever was shown before, a state comes out byte for byte."""
    events = (Event(0, Treatment.MESOTHERAPY, 40, 40), Event(1, Treatment.SCULPTING, 70, 50))
    state = SceneState(Account.ARTICLE, Parameters(46, 14), 8, events, View(compare=compare, divider=45))
    model = QuiltModel(assumptions=open_pack(built_in_pack()).assumptions)
    playing = Renderer(model, 320, 240, load_theme("light"))
    for tenths in (8, 9, 10, 10, 17, 60, 61, 9):
        shown = replace(state, month_tenths=tenths)
        playing.set_state(shown)
        fresh = Renderer(model, 320, 240, load_theme("light"))
        fresh.set_state(shown)
        for part in (None, Part.FAT):
            assert playing.image(part) == fresh.image(part), (tenths, part)


def test_time_that_changes_nothing_costs_no_picture() -> None:
    renderer = Renderer(QuiltModel(), 320, 240, load_theme("light"))
    state = SceneState(parameters=Parameters(46, 14), month_tenths=10)
    renderer.set_state(state)
    first = renderer.image(None)
    renderer.set_state(replace(state, month_tenths=11))
    assert renderer.image(None) is first
    renderer.set_state(replace(state, parameters=Parameters(46, 15)))
    assert renderer.image(None) is not first


@pytest.mark.parametrize("divider", [0, 100])
@pytest.mark.parametrize("lifted", [frozenset(), frozenset({Part.SKIN, Part.FAT})])
def test_a_half_without_width_is_left_out(renderer, divider, lifted) -> None:
    state = GROWN.with_view(compare=Compare.ACCOUNTS, divider=divider, lifted=lifted)
    assert drawn(renderer, state).any()
    assert renderer.anchors()
    assert renderer.project(60, 40) is not None
    left, top, right, bottom = renderer.block_px()
    assert renderer.part_at((left + right) / 2, (top + bottom) / 2) is not None
    alone = replace(GROWN, account=Account.STUDIES if divider == 0 else Account.ARTICLE).with_view(lifted=lifted)
    x = renderer.divider_px()
    assert x is not None
    kept = slice(0, int(x) - 8) if divider else slice(int(x) + 8, None)
    both = drawn(renderer, state)[:, kept].copy()
    assert (np.abs(both - drawn(renderer, alone)[:, kept]) > 8).mean() < 0.01


@pytest.mark.parametrize("middle", [92, 99, 101, 108])
def test_a_question_mark_stands_whole_beside_the_divider(qapp, middle: int) -> None:
    ring = [QPointF(middle + 60 * np.cos(turn), 100 + 40 * np.sin(turn)) for turn in np.linspace(0, 6.2, 40)]
    theme, size, marks = load_theme("light"), 5.0, []
    for between in ((-np.inf, 100.0), (100.0, np.inf)):
        image = QImage(200, 200, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        with painting(image) as painter:
            draw_veil(painter, [ring], theme, size, between=between)
        seen = pixels(image)
        plate = (seen[60:95, :, :3] >= np.array(rgb(theme.paper))[::-1] - 2).all(axis=-1) & (seen[60:95, :, 3] == 255)
        across = np.nonzero(plate.any(axis=0))[0]
        assert len(across), "each side has its own"
        marks.append((across.min(), across.max()))
    (_, end), (start, _) = marks
    assert end <= 100 - 13
    assert start >= 100 + 13


def test_a_reach_that_hardly_crosses_the_divider_has_no_question_mark_beyond(qapp) -> None:
    ring = [QPointF(50 + 60 * np.cos(turn), 100 + 40 * np.sin(turn)) for turn in np.linspace(0, 6.2, 40)]
    image = QImage(200, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with painting(image) as painter:
        draw_veil(painter, [ring], load_theme("light"), 5.0, between=(100.0, np.inf))
    assert not pixels(image)[:, 112:].any()


@pytest.mark.parametrize(("letters_px", "least"), [(0.0, 13), (40.3, 41)])
def test_a_question_mark_is_as_large_as_its_letters_must_be(qapp, letters_px: float, least: int) -> None:
    ring = [QPointF(100 + 60 * np.cos(turn), 130 + 40 * np.sin(turn)) for turn in np.linspace(0, 6.2, 40)]
    theme, image = load_theme("light"), QImage(200, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with painting(image) as painter:
        draw_veil(painter, [ring], theme, 5.0, letters_px=letters_px)
    plate = (pixels(image)[:, 100, 3] == 255).nonzero()[0]  # only plate and letter let nothing through
    wide = plate.max() - plate.min()
    assert abs(wide - 2 * PLATE / SIGN * least) <= 6


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("px", [16, 32, 48])
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_legend_shows_all_bands_in_their_order_and_stays_in_its_corner(qapp, theme, px: int, mirrored) -> None:
    load_fonts()
    image = QImage(600, 400, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    colours = ramp(load_theme(theme))
    words, area = ("Signal that holds scar back", "25 %", "200 %"), QRectF(0, 0, 600, 400)
    with painting(image) as painter:
        plate = overlay.legend(painter, words, colours, area, load_theme(theme), font=text_font(px), mirrored=mirrored)
    assert area.contains(plate)
    assert plate.bottom() > 390
    assert plate.right() < 300 or px > 40
    found = pixels(image)
    middles = []
    for colour in colours:
        hits = np.argwhere((np.abs(found[..., :3] - np.array(rgb(colour))[::-1]) < 2).all(axis=-1))
        hits = hits[hits[:, 0] > plate.bottom() - px * 1.1]  # the row of the bands
        assert len(hits) > 20, colour
        middles.append(float(np.median(hits[:, 1])))
    assert middles[1:-1] == sorted(middles[1:-1], reverse=mirrored)
