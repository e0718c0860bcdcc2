"""The scar and its signal against theory, in any direction, at any rate that a pack may set."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.core.quilt.signal import SIGNAL_REACH, Growth, ScarSignal
from viewer.core.quilt.tissue import STEP_MM


def macdonald(x: np.ndarray) -> np.ndarray:
    """K₀(x) = ∫ exp(−x cosh t) dt from 0 to infinity (Abramowitz and Stegun 9.6.24), by the trapezoid rule."""
    t = np.linspace(0, 12, 4001)
    values = np.exp(-x[:, None] * np.cosh(t))
    return (values.sum(axis=1) - values[:, 0] / 2) * (t[1] - t[0])


def test_a_point_source_has_the_steady_profile_of_theory() -> None:
    """c = e h² / (2π λ²) K₀(r / λ) for a source of strength e on one node, three and more nodes away."""
    size, middle = 121, 60
    system = ScarSignal((size, size))
    sent = np.zeros((size, size), np.float32)
    sent[middle, middle] = 1.0
    both = np.zeros((2, size, size), np.float32)
    for _ in range(30 * system.substeps):  # fifteen times the signal's own time
        both = system.step(both, sent, Growth(1.0, 0.0, 0.0))
    signal = both[0]
    v, u = np.mgrid[:size, :size]
    away = np.hypot(v - middle, u - middle) * STEP_MM
    reach = SIGNAL_REACH.value
    seen = (away >= 3 * STEP_MM) & (away <= 5 * reach)
    theory = STEP_MM**2 / (2 * np.pi * reach**2) * macdonald(away[seen] / reach)
    assert np.abs(signal[seen] / theory - 1).max() < 0.02
    np.testing.assert_allclose(system.steady(sent.astype(float))[seen], signal[seen], rtol=2e-3)


def test_the_signal_is_the_same_in_all_directions() -> None:
    system = ScarSignal((81, 81))
    sent = np.zeros((81, 81))
    sent[40, 40] = 1.0
    steady = system.steady(sent)
    assert steady[40, 45] == pytest.approx(steady[43, 44], rel=2e-3)  # both five nodes away


def test_nothing_leaves_through_the_rim() -> None:
    system = ScarSignal((20, 30))
    sent = np.random.default_rng(3).random((20, 30))
    assert system.steady(sent).sum() == pytest.approx(sent.sum())
    assert float(system.laplace(sent.astype(np.float32)).sum()) == pytest.approx(0, abs=1e-3)


@settings(max_examples=10, deadline=None)
@given(growth=st.floats(0, 2), spread=st.floats(0, 20), seed=st.integers(0, 999))
def test_no_rate_that_a_pack_may_set_breaks_the_steps(growth: float, spread: float, seed: int) -> None:
    system = ScarSignal((12, 15))
    random = np.random.default_rng(seed)
    both = random.random((2, 12, 15)).astype(np.float32)
    for _ in range(3 * system.substeps):
        both = system.step(both, both[1] * np.float32(0.3), Growth(0.3, growth, spread))
    assert both.min() >= 0
    assert both[1].max() <= 1 + 1e-6
