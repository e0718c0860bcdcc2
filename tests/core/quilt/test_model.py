"""Settings of the sliders → heights and views; the shipped surface; the published numbers."""

from __future__ import annotations

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.quilt import parameters as constants
from viewer.core.quilt import rest
from viewer.core.quilt.layout import COLUMNS, ROWS, Layout
from viewer.core.quilt.model import CHANGED_KEPT, UNITS_KEPT, QuiltModel
from viewer.core.quilt.parameters import TIED_SQUARE, Constant, Parameters, Skin
from viewer.core.quilt.scene import Account, Event, SceneState, Treatment
from viewer.core.quilt.stage import Stage
from viewer.core.quilt.surface import Surface, SurfaceError

MODEL = QuiltModel()


@pytest.mark.parametrize("tied_square", [0.0, TIED_SQUARE.si])
def test_the_shipped_surface_is_the_one_a_fresh_solve_gives(tied_square: float) -> None:
    shipped = rest.load_rest(MODEL.layout, tied_square)
    assert shipped is not None, "python -m viewer.core.quilt.rest writes resources/quilt anew"
    np.testing.assert_allclose(shipped, rest.solve_rest(MODEL.layout, tied_square), rtol=2e-3, atol=1e-10)


@pytest.mark.parametrize("account", Account)
def test_the_first_picture_of_either_account_needs_no_solve(account: Account, monkeypatch) -> None:
    monkeypatch.setattr(Surface, "solving", never)
    model = QuiltModel(assumptions=open_pack(built_in_pack()).assumptions)
    assert model.heights(SceneState(account)).mean_mm > 0.3


def test_ages_at_rest_do_not_load_the_timeline() -> None:
    model = QuiltModel(Layout(columns=2, rows=1), open_pack(built_in_pack()).assumptions)
    while model.prepare(SceneState(Account.ARTICLE)):
        pass
    assert "timeline" not in vars(model)


def never(*_args: object, **_more: object) -> None:
    raise AssertionError("a surface was solved")


def test_a_surface_of_other_numbers_is_passed_over() -> None:
    assert rest.load_rest(Layout(seed=8)) is None
    assert rest.load_rest(Layout(), 1.0) is None


def test_a_broken_surface_file_is_passed_over(tmp_path, monkeypatch) -> None:
    path = tmp_path / "rest.bin"
    monkeypatch.setattr(rest, "rest_path", lambda _tied_square: path)
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
    assert first.heights(at).height_m.tobytes() == second.heights(at).height_m.tobytes()


def test_what_was_begun_ahead_and_left_changes_no_byte(monkeypatch) -> None:
    monkeypatch.setattr("viewer.core.quilt.model.SLICE_S", 1e-9)
    assumptions = open_pack(built_in_pack()).assumptions
    events = (Event(0, Treatment.MESOTHERAPY, 40, 40), Event(1, Treatment.SUBCISION, 80, 40))
    plan = [SceneState(Account.ARTICLE, Parameters(50, 10), tenths, events) for tenths in (0, 8, 23, 4)]
    ahead, fresh = QuiltModel(assumptions=assumptions), QuiltModel(assumptions=assumptions)
    for slices, state in enumerate(plan):
        for _ in range(3 + 7 * slices):
            assert ahead.prepare(state)
        assert ahead.heights(state).height_m.tobytes() == fresh.heights(state).height_m.tobytes()


def test_a_skin_that_cannot_be_solved_ahead_says_so_each_time(monkeypatch) -> None:
    model = QuiltModel()
    monkeypatch.setattr("viewer.core.quilt.model._unit_skin", lambda age: Skin(20.0, 5e-5, float("nan"), 0.0015))
    for _ in range(2):
        with pytest.raises(SurfaceError):
            model.heights(SceneState(parameters=Parameters(61, 3)))


def test_prepare_solves_every_age_once() -> None:
    model = QuiltModel(Layout(columns=2, rows=1, tied=((0, 0),)))
    rounds = 1
    while model.prepare(SceneState()):
        rounds += 1
        assert rounds < 400
    assert len(model._units) == 66
    assert model.prepare(SceneState()) is False
    model.surface.solving = never  # type: ignore[method-assign,assignment]
    for age in range(15, 81):
        model.heights(SceneState(parameters=Parameters(age, 7)))


def test_what_is_kept_has_an_end_and_what_is_wanted_is_kept(monkeypatch) -> None:
    model = QuiltModel(Layout(columns=2, rows=1, tied=((0, 0),)), open_pack(built_in_pack()).assumptions)
    for account in (*Account, *Account):
        events = (Event(1, Treatment.SUBCISION, 40, 40),)
        model.heights(SceneState(account, Parameters(33, 7), 34, events))
        while model.prepare(SceneState(account)):
            pass
        assert len(model._units) <= UNITS_KEPT
        assert len(model._changed) <= CHANGED_KEPT
        with monkeypatch.context() as patch:
            patch.setattr(model.surface, "solving", never)
            for age in range(15, 81):
                model.heights(SceneState(account, Parameters(age, 7)))


def test_heights_scale_with_the_pressure_of_the_weight() -> None:
    slim, heavy = (MODEL.heights(SceneState(parameters=Parameters(30, weight))) for weight in (0, 40))
    np.testing.assert_allclose(heavy.height_m, slim.height_m * (1 + 7.5 * 0.4))
    assert heavy.squares == COLUMNS * ROWS


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
