"""What the model is fitted to: published depths by severity, and what the pack says where it names our constants."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import yaml

from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.quilt.hold import RELEASED, Hold, Moment, Structure, stiffness_for
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parameters import (
    BULGE,
    PRESSURE_PER_WEIGHT,
    SEVERITY_PRESETS,
    TENSION_LOSS,
    THICKNESS_LOSS,
    TIED_SQUARE,
    Parameters,
    skin_at,
)
from viewer.core.quilt.scene import Account, SceneState
from viewer.core.quilt.surface import Surface, valley_depths_mm
from viewer.core.quilt.tissue import Fields, shape

MODEL = QuiltModel()
LAYOUT = MODEL.layout
SURFACE = Surface(LAYOUT)


def depth_mm(age: int, weight: int) -> float:
    return MODEL.heights(SceneState(parameters=Parameters(age, weight))).mean_mm


@pytest.mark.parametrize("score", [0, 3, 6, 9])
def test_presets_are_as_deep_as_thighs_of_their_score(score: int) -> None:
    rows = yaml.safe_load((built_in_pack() / "claims.yaml").read_text(encoding="utf-8"))["numbers"]
    published = next(row["value"] for row in rows if row["id"] == f"depth-severity-{score}")
    preset = SEVERITY_PRESETS[score]
    assert depth_mm(preset.age, preset.weight) == pytest.approx(published, abs=0.1)


@pytest.mark.parametrize("age", [15, 30, 80])
@pytest.mark.parametrize("account", Account)
def test_valleys_deepen_and_squares_bulge_as_weight_grows(age: int, account: Account) -> None:
    model = QuiltModel(assumptions=open_pack(built_in_pack()).assumptions)
    found = [model.heights(SceneState(account, Parameters(age, weight))) for weight in range(-10, 41, 5)]
    assert all(after.mean_mm > before.mean_mm for before, after in pairwise(found))
    assert all(after.bulging >= before.bulging for before, after in pairwise(found))
    assert found[-1].bulging > found[0].bulging == 0


def test_nothing_bulges_at_the_start_and_everything_at_the_end() -> None:
    assert MODEL.heights(SceneState()).bulging == 0
    assert BULGE.source == "depth-severity-3"
    assert MODEL.heights(SceneState(parameters=Parameters(80, 40))).bulging == 24


@pytest.mark.parametrize("age", [15, 30, 50, 80])
@pytest.mark.parametrize("change", [-0.2, -0.4, -0.674, -0.8])
def test_eased_seams_leave_dimples_as_deep_as_was_measured(age: int, change: float) -> None:
    """All seams treated alike: the mean depth changes by the measured share, at every age."""
    ones = np.ones(shape(LAYOUT), np.float32)
    kept = stiffness_for((1 + np.float32(change)) * ones)
    fields = Fields(ones, kept, 0 * ones, ones, ones)
    hold = Hold(LAYOUT, Structure())
    skin = skin_at(Parameters(age))
    before = valley_depths_mm(SURFACE.solve(skin).height_m, LAYOUT).mean()
    eased = SURFACE.solve(skin, springs=hold.springs(skin, Moment(fields, 1 - kept, 0 * ones))).height_m
    assert valley_depths_mm(eased, LAYOUT).mean() / before == pytest.approx(1 + change, abs=0.03)


def test_the_skin_stays_at_its_height_when_every_band_is_loosened() -> None:
    ones = np.ones(shape(LAYOUT), np.float32)
    hold = Hold(LAYOUT, Structure())
    skin = skin_at(Parameters())
    loose = Moment(Fields(ones, 0 * ones, 0 * ones, ones, ones), ones, 0 * ones)
    before = SURFACE.solve(skin).height_m[12:-12, 12:-12].mean()
    after = SURFACE.solve(skin, springs=hold.springs(skin, loose)).height_m[12:-12, 12:-12].mean()
    assert RELEASED.fitted
    assert after == pytest.approx(before, rel=0.05)


def test_stiffness_falls_with_the_depth_wanted() -> None:
    kept = stiffness_for(np.linspace(0.05, 1, 40, dtype=np.float32))
    assert (np.diff(kept) > 0).all()
    assert kept[-1] == 1
    assert kept[0] > 0


def test_the_pack_tells_the_numbers_that_the_model_has() -> None:
    assumptions = open_pack(built_in_pack()).assumptions
    told = {
        ("ageing", "tension"): -TENSION_LOSS.value,
        ("ageing", "thickness"): -THICKNESS_LOSS.value,
        ("weight", "pressure"): PRESSURE_PER_WEIGHT.value,
    }
    for account in Account:
        for (event, parameter), value in told.items():
            row = assumptions.effect(account, event, parameter)
            assert row is not None, (account, event)
            assert row.value == value, row.id
    tied = assumptions.effect(Account.ARTICLE, "structure", "tied-square")
    assert tied is not None
    assert tied.value == TIED_SQUARE.si, "the shipped surface is of another value"


def test_tied_squares_stay_down_where_they_are_held() -> None:
    held = Hold(LAYOUT, Structure(tied_square=TIED_SQUARE.si))
    skin = skin_at(Parameters(50, 20))
    height = SURFACE.solve(skin, springs=held.springs(skin, None)).height_m
    inside = Layout().inside_tied == 1
    free = (Layout().springs < 1.2 * Layout().springs.min()) & ~inside
    assert height[inside].mean() < 0.35 * height[free][height[free] > 0].mean()
