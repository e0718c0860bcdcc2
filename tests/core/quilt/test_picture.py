"""Cloth, relief, cut and the laying of colours."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.quilt.camera import Camera
from viewer.core.quilt.cloth import IDS, Dyes, dye, weave
from viewer.core.quilt.compose import Sheet, lit_sheet, sample
from viewer.core.quilt.cut import Cut
from viewer.core.quilt.layers import Layers, Top
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parameters import Parameters, skin_at
from viewer.core.quilt.parts import Part
from viewer.core.quilt.relief import finer, light
from viewer.core.quilt.scene import Account, SceneState, View
from viewer.core.quilt.stage import Stage

LAYOUT = Layout()
MODEL = QuiltModel(LAYOUT)


def grid(step: float = 0.5):
    u, v = np.meshgrid(np.arange(0, LAYOUT.width_mm, step), np.arange(0, LAYOUT.depth_mm, step))
    return u.astype(np.float32), v.astype(np.float32)


@pytest.mark.parametrize("account", list(Account))
def test_seams_are_septa_and_squares_hold_what_the_account_says(account: Account) -> None:
    for index in range(LAYOUT.columns + 1):
        v = np.linspace(LAYOUT.margin_mm + 4, LAYOUT.depth_mm - LAYOUT.margin_mm - 4, 50)
        seam = weave(LAYOUT, LAYOUT.seam_u(index, v).astype(np.float32), v.astype(np.float32), account)
        assert (seam.ids == IDS[Part.SEPTA]).all()
    cloth = weave(LAYOUT, *grid(), account)
    row, column = np.mgrid[0 : LAYOUT.rows, 0 : LAYOUT.columns]
    for r, c in zip(row.ravel(), column.ravel(), strict=True):
        first_v, first_u = (int((LAYOUT.margin_mm + i * LAYOUT.size_mm) * 2) for i in (r, c))
        inside = cloth.ids[first_v : first_v + 36, first_u : first_u + 36]
        shares = {part: float((inside == number).mean()) for part, number in IDS.items()}
        if account is Account.STUDIES:
            assert shares.pop(Part.MUSCLE) == 0, "studies: muscle lies below and takes no part"
        assert min(shares.values()) > 0.08, (r, c, shares)


def test_the_middle_of_a_square_is_fat() -> None:
    middles = LAYOUT.margin_mm + (np.arange(LAYOUT.columns) + 0.5) * LAYOUT.size_mm
    rows = LAYOUT.margin_mm + (np.arange(LAYOUT.rows) + 0.5) * LAYOUT.size_mm
    u, v = np.meshgrid(middles.astype(np.float32), rows.astype(np.float32))
    assert (weave(LAYOUT, u, v).ids == IDS[Part.FAT]).all()


def dyes(skins: tuple[tuple[int, int, int], ...] = ((60, 60, 60),)) -> Dyes:
    tones = {part: np.full(3, 60.0 * number, np.float32) for part, number in IDS.items()}
    table = np.array(skins, np.float32)
    black = np.zeros(3, np.float32)
    return Dyes(tones, black, black, skins=table, checks=table * 0.9, lines=np.zeros_like(table))


def test_cloth_keeps_the_dyes_of_each_part_apart() -> None:
    cloth = weave(LAYOUT, *grid(0.25), Account.ARTICLE)
    rgb = dye(cloth, dyes(), 0.25)
    assert rgb.min() >= 0
    assert rgb.max() <= 255
    means = [rgb[(cloth.ids == number) & (np.abs(cloth.edge) > 1)].mean() for number in IDS.values()]
    assert len({round(float(m) / 20) for m in means}) == 4


def test_squares_take_the_skin_tones_in_turn() -> None:
    cloth = weave(LAYOUT, *grid(0.25))
    rgb = dye(cloth, dyes(((240, 240, 240), (40, 40, 40))), 0.25)
    skin = (cloth.ids == IDS[Part.SKIN]) & (cloth.edge > 1)
    for row in range(LAYOUT.rows):
        light, dark = (rgb[skin & (cloth.square == column + 2 * row)].mean() for column in (0, 1))
        assert light > 2 * dark


@pytest.mark.parametrize("part", [Part.FAT, Part.MUSCLE, Part.SEPTA])
def test_a_lifted_part_is_nowhere_on_the_cloth(part: Part) -> None:
    cloth = weave(LAYOUT, *grid(), Account.ARTICLE, frozenset({part}))
    assert not (cloth.ids == IDS[part]).any()


def test_the_cut_is_layered_as_studies_found_it() -> None:
    """Skin, fat, a sheet in the fat, more fat, a second sheet, then muscle; bands end at a sheet."""
    cut = Cut(LAYOUT, 70.0)
    z = np.arange(0, cut.bottom_mm, 0.05, dtype=np.float32)
    pocket = np.array([cut.bands[2].top_x + LAYOUT.size_mm / 2], dtype=np.float32)
    found = cut.ids(pocket[None, :], z[:, None])[:, 0]
    order = [int(found[0])]
    for number in found[1:]:
        if number != order[-1]:
            order.append(int(number))
    skin, fat, muscle, septa = (IDS[part] for part in Part)
    assert order == [skin, fat, septa, fat, septa, muscle]
    from_superficial = [band for band in cut.bands if band.foot_z == cut.fascia_mm]
    assert len(from_superficial) == len(cut.bands) - 1


def test_bands_stand_under_the_seams() -> None:
    stage = Stage(MODEL, 580, 470)
    for index, band in enumerate(stage.cut.bands):
        assert band.top_x == pytest.approx(float(LAYOUT.seam_u(index, np.array([stage.camera.cut_mm]))[0]))


def test_the_front_edge_of_the_quilt_is_the_top_of_the_cut() -> None:
    stage = Stage(MODEL, 580, 470)
    picture = stage.picture(MODEL.heights(SceneState(parameters=Parameters(70, 30))))
    assert picture.frame is not None
    assert picture.face is not None
    bottom_row = picture.frame.sheet_row.shape[0]
    for column in range(20, picture.frame.sheet_row.shape[1] - 20, 17):
        cloth_rows = np.flatnonzero(picture.frame.sheet_row[:, column] >= 0)
        cut_rows = np.flatnonzero(picture.face.rows[:, column] >= 0)
        cloth_foot = picture.frame.top_px + cloth_rows.max()
        assert cloth_rows.max() < bottom_row
        assert picture.face.top_px + cut_rows.min() == cloth_foot + 1, "no gap and no overlap"


def test_in_the_articles_telling_scars_reach_the_muscle_and_squares_hold_lumps() -> None:
    told, shown = Cut(LAYOUT, 72.0, Account.ARTICLE), Cut(LAYOUT, 72.0)
    assert all(band.foot_z == told.deep_fascia_mm and band.scar for band in told.bands)
    assert all(a.waist > b.waist for a, b in zip(told.bands, shown.bands, strict=True))
    for column in range(LAYOUT.columns):
        left, right = told.bands[column].top_x, told.bands[column + 1].top_x
        held = {lobule.part for lobule in told.lobules if left < lobule.x < right}
        assert held == {Part.SKIN, Part.FAT, Part.MUSCLE}
    assert {lobule.part for lobule in shown.lobules} == {Part.FAT}


def test_lobules_change_little_by_little_as_the_cut_moves() -> None:
    for v in range(18, 72):
        here, there = (
            {(round(b.x, 4), round(b.z, 4)): b for b in Cut(LAYOUT, float(at)).lobules} for at in (v, v + 0.2)
        )
        both = here.keys() & there.keys()
        assert len(both) > 0.75 * len(here)
        assert max(abs(here[key].half_width - there[key].half_width) for key in both) < 0.9
        for key in here.keys() - both:
            assert here[key].half_width < 1.8, "only a small slice vanishes"


def test_bands_follow_the_seams_at_every_cut() -> None:
    for v in (18, 30, 44, 45, 61, 72):
        cut = Cut(LAYOUT, float(v))
        for index, band in enumerate(cut.bands):
            assert band.top_x == pytest.approx(float(LAYOUT.seam_u(index, np.array([float(v)]))[0]))
    rows = {v: tuple(band.tied for band in Cut(LAYOUT, float(v)).bands) for v in (18, 36, 54, 72)}
    for v, tied in rows.items():
        row = round((v - 18) / 18)
        assert tied == tuple(LAYOUT.strength_u(index, row) for index in range(LAYOUT.columns + 1))


def test_the_cut_shows_the_side_of_a_septum_it_runs_along() -> None:
    assert sum(wall.right - wall.left for wall in Cut(LAYOUT, 45.0).walls) > 30
    assert not Cut(LAYOUT, 36.0).walls


def test_a_cut_farther_back_is_smaller_and_higher_and_leaves_the_rest_where_it_is() -> None:
    near, far = (Stage(MODEL, 580, 470, View(cut_mm=v)) for v in (72, 36))
    assert far.camera.face_scale < near.camera.face_scale
    assert far.camera.face_px < near.camera.face_px
    assert far.camera.scale == near.camera.scale
    assert far.camera.project(40, 20, 1.0) == near.camera.project(40, 20, 1.0)
    heights = MODEL.heights(SceneState(parameters=Parameters(60, 20)))
    front, back = near.picture(heights).frame, far.picture(heights).frame
    assert front is not None
    assert back is not None
    rows = min(20, back.sheet_row.shape[0])
    offset = back.top_px - front.top_px
    seen = (back.sheet_row[:rows] >= 0) & (front.sheet_row[offset : offset + rows] >= 0)
    np.testing.assert_allclose(back.sheet_row[:rows][seen], front.sheet_row[offset : offset + rows][seen], atol=0.05)


@pytest.mark.parametrize("cut", range(18, 73, 6))
def test_dragging_the_face_finds_its_cut(cut: int) -> None:
    camera = Stage(MODEL, 580, 470, View(cut_mm=cut)).camera
    assert abs(camera.cut_at(camera.face_px) - cut) <= 1


@given(st.integers(100, 400), st.integers(-100, 100), st.integers(-100, 100))
def test_the_block_never_leaves_the_picture(zoom: int, pan_x: int, pan_y: int) -> None:
    camera = Camera(LAYOUT, 400, 330, Cut(LAYOUT, 0).bottom_mm, view=View(zoom=zoom, pan_x=pan_x, pan_y=pan_y))
    assert camera.last_px - camera.first_px > 0.9 * 400 - 12 or zoom < 130
    top = camera.front_px - camera.scale * 165 * (1 - 230 / (230 + camera.depth_mm))
    assert camera.bottom_px > 330 * 0.4
    assert top < 330 * 0.6
    near, far = camera.seen_mm
    assert 0 <= near < far <= camera.depth_mm


def test_lifted_layers_leave_slabs_without_overlap() -> None:
    cut = Cut(LAYOUT, 72.0)
    for count in range(5):
        for lifted in combinations(Part, count):
            slabs = Layers(cut, frozenset(lifted)).slabs()
            flat = [z for slab in slabs for z in slab]
            assert flat == sorted(flat)
    assert Layers(cut, frozenset()).slabs() == [(0.0, cut.bottom_mm)]
    tops = [Layers(cut, frozenset(lifted)).top for lifted in ((), (Part.SKIN,), (Part.SKIN, Part.FAT), tuple(Part))]
    assert tops == [Top.CLOTH, Top.FAT, Top.FLOOR, Top.NONE]


def test_hidden_skin_is_skipped_and_rows_run_back_monotonically() -> None:
    stage = Stage(MODEL, 400, 330)
    frame = stage.picture(MODEL.heights(SceneState(parameters=Parameters(80, 40)))).frame
    for column in range(5, frame.sheet_row.shape[1] - 5, 11):
        seen = frame.sheet_row[:, column]
        seen = seen[seen >= 0]
        assert (np.diff(seen) <= 1e-3).all(), "farther up is farther back"
    leaps = [float(-np.diff(column[column >= 0]).min()) for column in frame.sheet_row.T if (column >= 0).sum() > 1]
    assert max(leaps) > 5, "deep dimples hide what lies behind a crest: rows of the cloth are skipped"


def test_flat_skin_is_seen_as_the_camera_projects_it() -> None:
    stage = Stage(MODEL, 580, 470)
    frame = stage.relief.frame(np.zeros(LAYOUT.shape))
    camera = stage.camera
    for behind in (5.0, 20.0, 45.0):
        _, y = camera.project(LAYOUT.width_mm / 2, camera.cut_mm - behind, 0.0)
        middle = frame.sheet_row.shape[1] // 2
        row = frame.sheet_row[round(y - 0.5) - frame.top_px, middle]
        assert row * camera.depth_mm / (stage.relief.sheet_rows - 1) == pytest.approx(behind, abs=0.8)


def test_light_falls_from_the_upper_left() -> None:
    across = np.linspace(-3, 3, 61, dtype=np.float32)
    hill = np.exp(-(across[None, :] ** 2 + across[:, None] ** 2)).astype(np.float32) * 2
    factor = light(hill, 0.1)
    assert factor[30, 20] > 1 > factor[30, 40]
    assert factor[20, 30] > factor[40, 30]
    np.testing.assert_allclose(light(np.zeros((9, 9), np.float32), 0.5), 1, atol=1e-5)


def test_finer_keeps_nodes_and_is_exact_for_cubics() -> None:
    x = np.arange(12, dtype=np.float32)
    cubic = (0.02 * x**3 - 0.3 * x**2 + x)[:, None] + x[None, :]
    fine = finer(cubic.astype(np.float32))
    np.testing.assert_allclose(fine[::2, ::2], cubic, rtol=1e-6)
    half = np.arange(23) / 2
    exact = (0.02 * half**3 - 0.3 * half**2 + half)[:, None] + half[None, :]
    np.testing.assert_allclose(fine[3:-3, 3:-3], exact[3:-3, 3:-3], atol=2e-4)


def test_sample_blends_rows_and_shades() -> None:
    sheet = np.zeros((3, 2, 4), np.uint8)
    sheet[1] = 100
    sheet[2] = 200
    row = np.array([[1.0, 1.5]], np.float32)
    assert sample(sheet, row)[0, :, 0].tolist() == [100, 150]
    shade = np.array([[0.5, 1.9]], np.float32)
    assert sample(sheet, row, shade)[0, :, 0].tolist() == pytest.approx([50, 255], abs=1)


def test_lighting_a_part_greys_the_rest() -> None:
    colours = np.full((1, 4, 4), 255, np.uint8)
    colours[0, :, :3] = [[160, 187, 233], [128, 211, 244], [84, 79, 184], [228, 240, 247]]
    sheet = Sheet(colours, np.array([[1, 2, 3, 4]], np.uint8))
    lit = lit_sheet(sheet, Part.FAT, (189, 181, 172))

    def chroma(pixel: np.ndarray) -> int:
        return int(pixel[:3].max()) - int(pixel[:3].min())

    assert chroma(lit[0, 1]) >= chroma(colours[0, 1])
    for other in (0, 2, 3):
        assert chroma(lit[0, other]) < 0.6 * chroma(colours[0, other]) + 12
    assert (lit[..., 3] == 255).all()


def test_the_skin_thins_with_age_in_the_cut() -> None:
    assert skin_at(Parameters(80, 0)).thickness < skin_at(Parameters(20, 0)).thickness
    stage = Stage(MODEL, 580, 470)

    def skin_rows(age: int) -> int:
        picture = stage.picture(MODEL.heights(SceneState(parameters=Parameters(age, 0))))
        column = picture.face.rows[:, 200]
        limit = stage.cut.skin_mm * stage.camera.vertical_px
        return int(((column >= 0) & (column < limit)).sum())

    assert skin_rows(80) < skin_rows(20)


@pytest.mark.parametrize(("width", "height"), [(80, 80), (300, 700), (900, 300), (1160, 940)])
def test_the_block_fits_any_size(width: int, height: int) -> None:
    stage = Stage(MODEL, width, height)
    assert 0 <= stage.camera.first_px < stage.camera.last_px <= width + 1
    picture = stage.picture(MODEL.heights(SceneState(parameters=Parameters(80, 40))))
    assert picture.frame is not None
    assert picture.frame.top_px >= 0
    assert stage.camera.bottom_px <= height


def test_camera_is_larger_in_a_larger_picture() -> None:
    layers = Cut(LAYOUT, 0).bottom_mm
    assert Camera(LAYOUT, 800, 700, layers).scale > Camera(LAYOUT, 400, 350, layers).scale
