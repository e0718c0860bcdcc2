"""The membrane against an independent solver, its own theory, and published depths."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse
from scipy.sparse.linalg import spsolve

from viewer.core.quilt.layout import Layout
from viewer.core.quilt.parameters import AGE_MAX, AGE_START, WEIGHT_MAX, Parameters, Skin, skin_at
from viewer.core.quilt.surface import Surface, SurfaceError, _product_solve, sine_solve, valley_depths_mm

LAYOUT = Layout()
SURFACE = Surface(LAYOUT)
EVEN = Layout(columns=3, rows=2, wobble_mm=0, spread=0, tied=((1, 0), (1, 1)))


def direct_height(layout: Layout, skin: Skin) -> np.ndarray:
    """The same equation from Kronecker products of one-dimensional stencils, solved by sparse LU (scipy)."""
    step = layout.step_mm * 1e-3
    rows, columns = layout.shape[0] - 2, layout.shape[1] - 2

    def second(n: int) -> sparse.csc_matrix:
        return sparse.diags([1.0, -2.0, 1.0], [-1, 0, 1], shape=(n, n)).tocsc() / step**2

    def fourth(n: int) -> sparse.csc_matrix:
        main = np.full(n, 6.0)
        main[[0, -1]] = 7  # clamped: the node beyond the rim mirrors the first one
        return sparse.diags([1.0, -4.0, main, -4.0, 1.0], [-2, -1, 0, 1, 2], shape=(n, n)).tocsc() / step**4

    eye_v, eye_u = sparse.identity(rows), sparse.identity(columns)
    laplace = sparse.kron(second(rows), eye_u) + sparse.kron(eye_v, second(columns))
    bend = (
        sparse.kron(fourth(rows), eye_u)
        + 2 * sparse.kron(second(rows), second(columns))
        + sparse.kron(eye_v, fourth(columns))
    )
    springs = layout.springs[1:-1, 1:-1].ravel()
    matrix = (-skin.tension * laplace + skin.bending * bend + sparse.diags(springs)).tocsc()
    solved = spsolve(matrix, skin.pressure * layout.load[1:-1, 1:-1].ravel())
    height = np.zeros(layout.shape)
    height[1:-1, 1:-1] = solved.reshape(rows, columns)
    return height


@pytest.mark.parametrize(("age", "weight"), [(15, -10), (30, 0), (46, 14), (80, 40)])
def test_agrees_with_a_direct_solve(age: int, weight: int) -> None:
    skin = skin_at(Parameters(age, weight))
    ours, theirs = SURFACE.solve(skin).height_m, direct_height(LAYOUT, skin)
    assert np.abs(ours - theirs).max() < 0.01 * theirs.max()


def test_a_bare_square_membrane_has_the_textbook_deflection() -> None:
    """Poisson's equation on a square of side L: the middle rises 0.07367 p L² / T (Timoshenko, soap film)."""
    bare = Layout(columns=2, rows=2, wobble_mm=0, spread=0)
    surface = Surface(bare)
    surface._springs = np.zeros_like(surface._springs)
    side = bare.width_mm * 1e-3
    height = surface.solve(Skin(20.0, 0.0, 100.0, 0.0015), tolerance=1e-8).height_m
    assert height.max() == pytest.approx(0.07367 * 100 * side**2 / 20, rel=5e-3)


def test_linear_in_pressure() -> None:
    skin = skin_at(Parameters(60, 10))
    once = SURFACE.solve(skin, tolerance=1e-8).height_m
    thrice = SURFACE.solve(replace(skin, pressure=3 * skin.pressure), tolerance=1e-8).height_m
    np.testing.assert_allclose(thrice, 3 * once, atol=1e-9)


def test_symmetric_where_the_layout_is() -> None:
    height = Surface(EVEN).solve(skin_at(Parameters(50, 20)), tolerance=1e-9).height_m
    assert height.max() > 1e-4
    np.testing.assert_allclose(height, height[::-1], atol=1e-8)
    np.testing.assert_allclose(height, height[:, ::-1], atol=1e-8)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), size=st.floats(1e-7, 1e-4))
def test_any_change_of_the_solution_raises_the_energy(seed: int, size: float) -> None:
    skin = skin_at(Parameters(46, 14))
    height = SOLVED.copy()
    least = SURFACE.energy(height, skin)
    change = np.zeros_like(height)
    change[1:-1, 1:-1] = np.random.default_rng(seed).standard_normal(change[1:-1, 1:-1].shape) * size
    assert SURFACE.energy(height + change, skin) > least


SOLVED = SURFACE.solve(skin_at(Parameters(46, 14)), tolerance=1e-10).height_m


def test_fitted_depths_are_those_that_scans_found() -> None:
    """Mean valley depth of thighs: 0.7 mm at severity score 0 up to 7.1 mm, the largest mean (smalls2005)."""
    least = valley_depths_mm(SURFACE.solve(skin_at(Parameters())).height_m, LAYOUT)
    most = valley_depths_mm(SURFACE.solve(skin_at(Parameters(AGE_MAX, WEIGHT_MAX))).height_m, LAYOUT)
    assert 0.7 <= least.mean() < 0.75
    assert 4.0 < most.mean() < 4.8  # score 9: 4.4 mm
    assert most.max() < 7.1


def test_dimples_deepen_with_weight_and_age() -> None:
    def depth(age: int, weight: int) -> float:
        return float(valley_depths_mm(SURFACE.solve(skin_at(Parameters(age, weight))).height_m, LAYOUT).mean())

    by_weight = [depth(AGE_START, weight) for weight in (-10, 0, 10, 25, 40)]
    by_age = [depth(age, 10) for age in (15, 30, 50, 65, 80)]
    assert by_weight == sorted(by_weight)
    assert by_age == sorted(by_age)


def test_tied_seams_stay_and_free_skin_rises() -> None:
    height = SURFACE.solve(skin_at(Parameters(60, 30))).height_m[1:-1, 1:-1]
    springs = LAYOUT.springs[1:-1, 1:-1]
    tied = springs > 0.8 * springs.max()
    middle = springs < 1.2 * springs.min()
    assert height[tied].mean() < 0.35 * height[middle].mean()


def test_the_rim_is_clamped() -> None:
    for rim in (SOLVED[0], SOLVED[-1], SOLVED[:, 0], SOLVED[:, -1]):
        assert (rim == 0).all()
    assert SOLVED[1].max() < 0.2 * SOLVED[4].max()  # no slope at the rim: height grows as the square of the distance


def test_a_guess_changes_the_way_not_the_end() -> None:
    skin = skin_at(Parameters(51, 5))
    near = SURFACE.solve(skin_at(Parameters(50, 5))).height_m
    cold, warm = SURFACE.solve(skin, tolerance=1e-7), SURFACE.solve(skin, near, tolerance=1e-7)
    assert warm.steps < cold.steps
    np.testing.assert_allclose(warm.height_m, cold.height_m, atol=2e-9)


def test_numbers_of_no_skin_are_refused() -> None:
    with pytest.raises(SurfaceError):
        SURFACE.solve(Skin(20.0, 5e-5, float("nan"), 0.0015))
    with pytest.raises(SurfaceError):
        SURFACE.solve(Skin(float("nan"), 5e-5, 100.0, 0.0015))


def test_no_pressure_no_relief() -> None:
    assert not SURFACE.solve(Skin(20.0, 5e-5, 0.0, 0.0015)).height_m.any()


@pytest.mark.parametrize(("columns", "rows", "odd"), [(2, 4, (0, 0)), (2, 3, (1, 0)), (3, 2, (0, 1)), (3, 5, (1, 1))])
def test_the_transform_by_products_is_the_fast_one(columns: int, rows: int, odd: tuple[int, int]) -> None:
    """Grids with an odd and an even number of nodes along either side."""
    surface = Surface(Layout(columns=columns, rows=rows, step_mm=2.0))
    shape = surface.layout.shape[0] - 2, surface.layout.shape[1] - 2
    assert (shape[0] % 2, shape[1] % 2) == odd
    random = np.random.default_rng(2)
    right, inverse = random.standard_normal(shape), random.uniform(0.1, 2, shape)
    scale = 4.0 / ((shape[0] + 1) * (shape[1] + 1))
    assert surface._waves is not None
    ours = _product_solve(right, surface._waves, (inverse * scale).astype(np.float32))
    np.testing.assert_allclose(ours, sine_solve(right, inverse), atol=1e-5)


def test_wide_grids_are_solved_by_the_fast_transform() -> None:
    wide = Layout(columns=8, rows=1)
    surface = Surface(wide)
    assert surface._waves is None
    skin = skin_at(Parameters(40, 10))
    np.testing.assert_allclose(surface.solve(skin).height_m, direct_height(wide, skin), atol=2e-5)


def test_the_sine_transform_inverts_its_own_operator() -> None:
    random = np.random.default_rng(1)
    right = random.standard_normal((9, 14))
    rows, columns = right.shape
    v = np.sin(np.pi * np.outer(np.arange(1, rows + 1), np.arange(1, rows + 1)) / (rows + 1))
    u = np.sin(np.pi * np.outer(np.arange(1, columns + 1), np.arange(1, columns + 1)) / (columns + 1))
    inverse = random.uniform(0.1, 2, right.shape)
    slow = v @ ((v @ right @ u) * inverse) @ u * 4 / ((rows + 1) * (columns + 1))
    np.testing.assert_allclose(sine_solve(right, inverse), slow, atol=1e-12)
