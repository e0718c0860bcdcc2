"""A scar and the signal that holds it: two fields that answer each other, in explicit steps.

    ∂c/∂t = D∇²c − μc + μ·e·S           the signal: scar cells send it, it spreads and decays
    ∂S/∂t = (1 − c)₊ (r·S(1 − S) + D_S∇²S)   the scar: grows and creeps only where the signal is below 1

``c`` is in units of the signal at which growth stops. ∇² is the nine-point stencil, nearly the same in all directions,
whose weights are all positive beside the middle: with ``dt (10/3 · D/h² + μ) ≤ 1`` no step can make anything negative.
No flux through the rim. The picture's account of it is the source article's guess; nobody has measured any of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.parameters import Constant
from viewer.core.quilt.tissue import STEP_MM

Singles = NDArray[np.float32]
Floats = NDArray[np.float64]

SIGNAL_REACH: Final = Constant(8, "mm", why="√(D/μ): it covers a seam and fades towards the middle of a square")
SIGNAL_DECAY: Final = Constant(0.5, "1/month", why="the signal answers within two months, before a scar has moved")
STEP_MARGIN: Final = 1.15  # by which steps are shorter than the longest that keeps everything positive


@dataclass(frozen=True)
class Growth:
    """Rates of the scar: growth 1/month, spread mm²/month; ``emission`` is e above."""

    emission: float
    growth: float
    spread: float


class ScarSignal:
    """Steps both fields over a grid of ``shape`` nodes, ``STEP_MM`` apart."""

    def __init__(self, shape: tuple[int, int], substeps: int | None = None) -> None:
        self.shape = shape
        self.substeps = substeps or least_substeps()
        self._padded: Singles = np.empty((2, shape[0] + 2, shape[1] + 2), np.float32)

    def laplace(self, field: Singles, times: float = 1.0) -> Singles:
        """∇² of one field or of two at once, (…, nodes along v, nodes along u), 1/mm², ``times`` a number.

        Nine points: weights 1, 4, 1 along v times 1, 4, 1 along u, less 36 in the middle, over 6 h².
        """
        padded = self._padded[: len(field)] if field.ndim == 3 else self._padded[0]
        padded[..., 1:-1, 1:-1] = field
        padded[..., 0, :], padded[..., -1, :] = padded[..., 1, :], padded[..., -2, :]
        padded[..., 0], padded[..., -1] = padded[..., 1], padded[..., -2]
        along = padded[..., 1:-1, :] * np.float32(4)
        along += padded[..., :-2, :]
        along += padded[..., 2:, :]
        result: Singles = along[..., 1:-1] * np.float32(4)
        result += along[..., :-2]
        result += along[..., 2:]
        result -= np.float32(36) * field
        result *= np.float32(times / (6 * STEP_MM**2))
        return result

    def step(self, both: Singles, emitted: Singles, growth: Growth) -> Singles:
        """Signal and scar, (2, nodes along v, nodes along u), a substep on.

        ``emitted`` is e·S with what treatments have changed of it.
        """
        dt, decay = 1 / self.substeps, SIGNAL_DECAY.value
        signal, scar = both
        moved = self.laplace(both, dt)
        moved[0] *= np.float32(decay * SIGNAL_REACH.value**2)
        moved[0] += np.float32(dt * decay) * (emitted - signal)
        moved[1] *= np.float32(growth.spread)
        moved[1] += np.float32(dt * growth.growth) * scar * (np.float32(1) - scar)
        moved[1] *= np.maximum(np.float32(1) - signal, np.float32(0))
        moved += both
        return moved

    def steady(self, emitted: Floats) -> Floats:
        """The signal that stays as it is under ``emitted``: the same stencil, inverted by a cosine transform."""
        (waves_v, turn_v), (waves_u, turn_u) = self._cosines
        stencil = (4 + 2 * turn_v)[:, None] * (4 + 2 * turn_u)[None, :] - 36
        modes = waves_v.T @ emitted @ waves_u
        modes /= 1 - SIGNAL_REACH.value**2 * stencil / (6 * STEP_MM**2)
        result: Floats = waves_v @ modes @ waves_u.T
        return result

    @cached_property
    def _cosines(self) -> list[tuple[Floats, Floats]]:
        """Along v and along u: orthonormal cosines in columns (DCT-II), and the cosine of each one's turn a node."""
        found = []
        for count in self.shape:
            turn = np.pi * np.arange(count) / count
            waves = np.cos(np.outer(np.arange(count) + 0.5, turn)) * np.sqrt(2 / count)
            waves[:, 0] /= np.sqrt(2)
            found.append((waves, np.cos(turn)))
        return found


def least_substeps() -> int:
    """Steps in a month that keep both fields positive, with a margin."""
    fastest = 10 / 3 * SIGNAL_DECAY.value * SIGNAL_REACH.value**2 / STEP_MM**2 + SIGNAL_DECAY.value
    return ceil(STEP_MARGIN * fastest)
