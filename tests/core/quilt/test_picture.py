"""Cloth, relief, cut and the laying of colours."""

from __future__ import annotations

import numpy as np
import pytest

from viewer.core.quilt.camera import Camera
from viewer.core.quilt.cloth import IDS, Dyes, dye, weave
from viewer.core.quilt.compose import Sheet, lit_sheet, sample
from viewer.core.quilt.cut import Cut
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parameters import Parameters, skin_at
from viewer.core.quilt.parts import Part
from viewer.core.quilt.relief import finer, light
from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.stage import Stage

LAYOUT = Layout()
MODEL = QuiltModel(LAYOUT)


def grid(step: float = 0.5):
    u, v = np.meshgrid(np.arange(0, LAYOUT.width_mm, step), np.arange(0, LAYOUT.depth_mm, step))
    return u.astype(np.float32), v.astype(np.float32)


def test_seams_are_septa_and_squares_hold_the_other_three() -> None:
    for index in range(LAYOUT.columns + 1):
        v = np.linspace(LAYOUT.margin_mm + 4, LAYOUT.depth_mm - LAYOUT.margin_mm - 4, 50)
        seam = weave(LAYOUT, LAYOUT.seam_u(index, v).astype(np.float32), v.astype(np.float32))
        assert (seam.ids == IDS[Part.SEPTA]).all()
    cloth = weave(LAYOUT, *grid())
    row, column = np.mgrid[0 : LAYOUT.rows, 0 : LAYOUT.columns]
    for r, c in zip(row.ravel(), column.ravel(), strict=True):
        first_v, first_u = (int((LAYOUT.margin_mm + i * LAYOUT.size_mm) * 2) for i in (r, c))
        inside = cloth.ids[first_v : first_v + 36, first_u : first_u + 36]
        shares = [float((inside == number).mean()) for number in IDS.values()]
        assert min(shares) > 0.08, (r, c, shares)


def test_the_middle_of_a_square_is_fat() -> None:
    middles = LAYOUT.margin_mm + (np.arange(LAYOUT.columns) + 0.5) * LAYOUT.size_mm
    rows = LAYOUT.margin_mm + (np.arange(LAYOUT.rows) + 0.5) * LAYOUT.size_mm
    u, v = np.meshgrid(middles.astype(np.float32), rows.astype(np.float32))
    assert (weave(LAYOUT, u, v).ids == IDS[Part.FAT]).all()


def test_cloth_keeps_the_dyes_of_each_part_apart() -> None:
    cloth = weave(LAYOUT, *grid(0.25))
    tones = {part: np.full(3, 60.0 * number, np.float32) for part, number in IDS.items()}
    rgb = dye(cloth, Dyes(tones, np.zeros(3, np.float32), np.zeros(3, np.float32)), 0.25)
    assert rgb.min() >= 0
    assert rgb.max() <= 255
    means = [rgb[(cloth.ids == number) & (np.abs(cloth.edge) > 1)].mean() for number in IDS.values()]
    assert len({round(float(m) / 20) for m in means}) == 4


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
    bottom_row = picture.frame.sheet_row.shape[0]
    for column in range(20, picture.frame.sheet_row.shape[1] - 20, 17):
        cloth_rows = np.flatnonzero(picture.frame.sheet_row[:, column] >= 0)
        cut_rows = np.flatnonzero(picture.face.rows[:, column] >= 0)
        cloth_foot = picture.frame.top_px + cloth_rows.max()
        assert cloth_rows.max() < bottom_row
        assert picture.face.top_px + cut_rows.min() == cloth_foot + 1, "no gap and no overlap"


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
    out = np.zeros((height, width, 4), np.uint8)
    cloth = np.full((stage.relief.sheet_rows, stage.relief.columns, 4), 255, np.uint8)
    rows = int(np.ceil(stage.cut.bottom_mm * stage.camera.vertical_px)) + 1
    face = np.full((rows, stage.relief.columns, 4), 255, np.uint8)
    picture = stage.picture(MODEL.heights(SceneState(parameters=Parameters(80, 40))))
    picture.paint(cloth, face, out)
    assert picture.frame.top_px >= 0
    assert stage.camera.bottom_px <= height
    assert out.any()


def test_camera_is_larger_in_a_larger_picture() -> None:
    layers = Cut(LAYOUT, 0).bottom_mm
    assert Camera(LAYOUT, 800, 700, layers).scale > Camera(LAYOUT, 400, 350, layers).scale
