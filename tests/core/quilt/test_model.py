"""Settings of the sliders → heights and views; the shipped surface; the published numbers."""

from __future__ import annotations

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.paths import built_in_pack
from viewer.core.quilt import parameters as constants
from viewer.core.quilt import rest
from viewer.core.quilt.layout import COLUMNS, ROWS, Layout
from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parameters import Constant, Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.stage import Stage

MODEL = QuiltModel()


def test_the_shipped_surface_is_the_one_a_fresh_solve_gives() -> None:
    shipped = rest.load_rest(MODEL.layout)
    assert shipped is not None, "make rendered writes resources/quilt/rest.bin anew"
    np.testing.assert_allclose(shipped, rest.solve_rest(MODEL.layout), rtol=2e-3, atol=1e-10)


def test_a_surface_of_other_numbers_is_passed_over() -> None:
    assert rest.load_rest(Layout(seed=8)) is None


def test_a_broken_surface_file_is_passed_over(tmp_path, monkeypatch) -> None:
    path = tmp_path / "rest.bin"
    monkeypatch.setattr(rest, "rest_path", lambda: path)
    assert rest.load_rest(MODEL.layout) is None
    path.write_bytes(b"\xff\xfe nothing")
    assert rest.load_rest(MODEL.layout) is None
    path.write_bytes(rest.key(MODEL.layout).encode() + b"\n" + b"\0" * 12)
    assert rest.load_rest(MODEL.layout) is None


def test_published_constants_are_those_of_the_pack() -> None:
    rows = yaml.safe_load((built_in_pack() / "claims.yaml").read_text(encoding="utf-8"))["numbers"]
    numbers = {row["id"]: row for row in rows}
    published = {name: c for name, c in vars(constants).items() if isinstance(c, Constant) and not c.fitted}
    assert len(published) >= 5
    for name, constant in published.items():
        row = numbers[constant.source]
        assert row["value"] == constant.value, name
        assert row["unit"] == constant.unit, name


def test_every_fitted_constant_says_why() -> None:
    fitted = [c for c in vars(constants).values() if isinstance(c, Constant) and c.fitted]
    assert fitted
    assert all(c.why for c in fitted)


def test_same_seed_same_picture() -> None:
    def pixels() -> bytes:
        model = QuiltModel(Layout())
        heights = model.heights(SceneState(parameters=Parameters(52, 17)))
        return Stage(model, 300, 240).picture(heights).frame.sheet_row.tobytes()

    assert pixels() == pixels()


def test_the_way_to_a_setting_leaves_no_trace() -> None:
    first, second = QuiltModel(), QuiltModel()
    second.heights(SceneState(parameters=Parameters(80, 40)))
    second.heights(SceneState(parameters=Parameters(15, -10)))
    at = SceneState(parameters=Parameters(44, 7))
    assert (
        first.heights(at).height_m.tobytes()
        == second.heights(at).height_m.tobytes()
    )


def test_prepare_solves_every_age_once() -> None:
    model = QuiltModel(Layout(columns=2, rows=1, tied=((0, 0),)))
    rounds = 1
    while model.prepare(30):
        rounds += 1
        assert rounds < 100
    assert len(model._units) == 66
    assert model.prepare(30) is False


@given(age=st.floats(-1e6, 1e6), weight=st.floats(-1e6, 1e6))
def test_nearest_setting_is_always_one_the_sliders_show(age: float, weight: float) -> None:
    Parameters.nearest(age, weight)


@pytest.mark.parametrize(("age", "weight"), [(14, 0), (81, 0), (30, -11), (30, 41)])
def test_impossible_settings_are_named(age: int, weight: int) -> None:
    with pytest.raises(ValueError, match=r"it goes from"):
        Parameters(age, weight)


def test_another_seed_ties_other_squares() -> None:
    tied = [tuple((s.column, s.row) for s in Layout(seed=seed).squares if s.tied) for seed in range(4)]
    assert len(set(tied)) == 4
    assert all(len(t) == COLUMNS * ROWS * 3 // 8 for t in tied)


def test_each_part_is_found_where_its_callout_points() -> None:
    from viewer.core.quilt.cloth import weave
    from viewer.core.quilt.compose import Sheet

    stage = Stage(MODEL, 580, 470)
    heights = MODEL.heights(SceneState(parameters=Parameters(55, 20)))
    picture = stage.picture(heights)
    u, v = stage.relief.points_mm()
    camera = stage.camera
    x = np.arange(camera.last_px - camera.first_px) + camera.first_px + 0.5
    face_mm = ((x - camera.centre_px) / camera.scale + stage.model.layout.width_mm / 2).astype(np.float32)
    rows = int(stage.cut.bottom_mm * camera.vertical_px) + 1
    z = ((np.arange(rows) + 0.5) / camera.vertical_px).astype(np.float32)
    face = stage.cut.ids(face_mm[None, :], z[:, None])
    blank = np.zeros((1, 1, 4), np.uint8)
    sheets = {"cloth": Sheet(blank, weave(stage.model.layout, u, v).ids), "cut": Sheet(blank, face)}
    for part, place in stage.anchors(heights).items():
        assert picture.part_at(sheets, *place) is part
    assert picture.part_at(sheets, 1, 1) is None
    seen = {
        picture.part_at(sheets, float(px), float(py))
        for px in range(camera.first_px, camera.last_px, 7)
        for py in range(picture.frame.top_px + 4, picture.frame.top_px + 120, 5)
    }
    assert set(Part) <= seen, "all four parts are in the quilt itself"
