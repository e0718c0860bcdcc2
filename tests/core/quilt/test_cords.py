"""The septa left standing: all points at once come out as one by one."""

from __future__ import annotations

import numpy as np
import pytest

from viewer.core.quilt.cords import ALONG, TALL, heights_mm
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, SceneState
from viewer.core.quilt.stage import Picture, Stage

BARE = frozenset({Part.SKIN, Part.FAT})


@pytest.fixture(scope="module")
def model() -> QuiltModel:
    return QuiltModel()


def seen(model: QuiltModel, account: Account, cut_mm: int) -> tuple[Stage, Picture]:
    state = SceneState(account=account).with_view(lifted=BARE, cut_mm=cut_mm)
    stage = Stage(model, 640, 300, state.view, account)
    return stage, stage.picture(model.heights(state), state.view.lifted)


@pytest.mark.parametrize("account", Account)
@pytest.mark.parametrize("cut_mm", [72, 40])
def test_a_thread_hangs_under_where_the_skin_was(model: QuiltModel, account: Account, cut_mm: int) -> None:
    stage, picture = seen(model, account, cut_mm)
    layout, camera = model.layout, stage.camera
    first = stage.cords(picture)[0]
    along = np.linspace(layout.margin_mm, min(layout.margin_mm, camera.cut_mm), ALONG)
    u = layout.seam_u(0, along)
    grid = picture.heights.height_m
    expected = []
    for a, b in zip(u.tolist(), along.tolist(), strict=True):
        high = float(heights_mm(grid, np.array([a]), np.array([b]), layout.step_mm)[0]) - picture.skin_mm
        expected.append(camera.project(a, b, high))
    assert first.rim is None
    assert first.width > 0
    assert first.line == expected


@pytest.mark.parametrize("account", Account)
def test_a_cord_stands_from_the_skin_to_the_floor(model: QuiltModel, account: Account) -> None:
    stage, picture = seen(model, account, 72)
    layout, camera = model.layout, stage.camera
    cord = next(one for one in stage.cords(picture) if one.rim is not None)
    assert cord.rim is not None
    left, right = cord.rim[:TALL], cord.rim[TALL:][::-1]
    v = float(layout.seam_v(0, layout.seam_u(0, np.array([layout.margin_mm])))[0])
    u = float(layout.seam_u(0, np.array([layout.margin_mm]))[0])
    head = float(heights_mm(picture.heights.height_m, np.array([u]), np.array([v]), layout.step_mm)[0])
    for side in (left, right):
        assert side[0][1] == pytest.approx(camera.project(u, v, head - picture.skin_mm)[1])
        assert side[-1][1] == pytest.approx(camera.project(u, v, picture.surface_mm(u, v))[1])
    assert all(a[0] < b[0] and a[1] == b[1] for a, b in zip(left, right, strict=True))


def test_fewer_cords_stand_where_the_cut_lies_farther_back(model: QuiltModel) -> None:
    front, back = (seen(model, Account.STUDIES, cut) for cut in (72, 40))
    assert len(front[0].cords(front[1])) > len(back[0].cords(back[1])) > 0


def test_heights_of_many_points_are_those_of_each() -> None:
    layout = Layout()
    grid = np.random.default_rng(1).random(layout.shape)
    u, v = np.array([-3.0, 0.0, 10.25, 500.0]), np.array([2.5, -1.0, 7.75, 500.0])
    many = heights_mm(grid, u, v, layout.step_mm)
    each = [float(heights_mm(grid, np.array([a]), np.array([b]), layout.step_mm)[0]) for a, b in zip(u, v, strict=True)]
    assert many.tolist() == each
    assert many[0] == pytest.approx((grid[2, 0] + grid[3, 0]) / 2 * 1e3)
