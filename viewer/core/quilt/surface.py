"""The skin as a tethered membrane: T∇²h − D∇⁴h − k(x)h + p(x) = 0 with a clamped rim.

Finite differences on the grid of the layout: five points for ∇², thirteen for ∇⁴ (the rim has h = 0 and no slope, so
the node beyond it mirrors the node before it). The matrix A = −T∇² + D∇⁴ + k is symmetric and positive, so conjugate
gradients solve it (Hestenes and Stiefel 1952); the preconditioner is the same equation with one mean k and a hinged
rim, which a sine transform inverts exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.layout import Layout
from viewer.core.quilt.parameters import Skin

Floats = NDArray[np.float64]

TOLERANCE = 1e-4  # of the residual against the load: far below what a picture shows
STEPS_MOST = 400


class SurfaceError(Exception):
    """The solver did not converge: the numbers put in are not those of a skin."""


@dataclass(frozen=True)
class Solution:
    height_m: Floats  # (nodes along v, nodes along u), metres, 0 on the rim
    residual: float  # of the equation, relative to the load
    steps: int


class Surface:
    """Solves the membrane over one layout; keeps what does not change from one setting to the next."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.step_m = layout.step_mm * 1e-3
        self._springs = np.ascontiguousarray(layout.springs[1:-1, 1:-1])
        self._load = np.ascontiguousarray(layout.load[1:-1, 1:-1])
        self._stiffness_mean = float(np.sqrt(self._springs.min() * self._springs.mean()))

    @cached_property
    def _laplace_eigenvalues(self) -> Floats:
        """Of −∇² under the sine transform, 1/m²."""
        rows, columns = self._springs.shape
        along_v = (2 - 2 * np.cos(np.pi * np.arange(1, rows + 1) / (rows + 1))) / self.step_m**2
        along_u = (2 - 2 * np.cos(np.pi * np.arange(1, columns + 1) / (columns + 1))) / self.step_m**2
        eigenvalues: Floats = along_v[:, None] + along_u[None, :]
        return eigenvalues

    def apply(self, inner: Floats, skin: Skin, out: Floats | None = None) -> Floats:
        """A·h on the inner nodes, N/m²."""
        scale = 1 / self.step_m**2
        padded = np.zeros((inner.shape[0] + 2, inner.shape[1] + 2))
        padded[1:-1, 1:-1] = inner
        bend = np.zeros_like(padded)
        bend[1:-1, 1:-1] = laplace(padded) * scale
        # The node beyond the clamped rim mirrors the one before it, so ∇²h on the rim is 2h/step².
        bend[0, 1:-1], bend[-1, 1:-1] = 2 * scale * inner[0], 2 * scale * inner[-1]
        bend[1:-1, 0], bend[1:-1, -1] = 2 * scale * inner[:, 0], 2 * scale * inner[:, -1]
        result = out if out is not None else np.empty_like(inner)
        np.multiply(laplace(bend), skin.bending * scale, out=result)
        result -= skin.tension * bend[1:-1, 1:-1]
        result += self._springs * inner
        return result

    def solve(self, skin: Skin, guess: Floats | None = None, tolerance: float = TOLERANCE) -> Solution:
        """Heights under ``skin.pressure``; ``guess`` (the whole grid) saves steps when it is near."""
        load = skin.pressure * self._load
        size = float(np.linalg.norm(load))
        if size == 0:
            return Solution(np.zeros(self.layout.shape), 0.0, 0)
        if not np.isfinite(size):
            raise SurfaceError("the pressure is not a number")
        eigenvalues = self._laplace_eigenvalues
        inverse = 1 / (skin.tension * eigenvalues + skin.bending * eigenvalues**2 + self._stiffness_mean)
        inner = np.zeros_like(load) if guess is None else guess[1:-1, 1:-1].copy()
        rest = load - self.apply(inner, skin) if guess is not None else load.copy()
        steps = 0
        direction = np.zeros_like(load)
        last = 1.0
        product = np.empty_like(load)
        while not (left := float(np.linalg.norm(rest)) / size) <= tolerance:  # NaN is not small either
            if steps == STEPS_MOST or not np.isfinite(left):
                raise SurfaceError(f"no solution after {steps} steps (residual {left:.1e})")
            smooth = sine_solve(rest, inverse)
            now = float(np.vdot(rest, smooth))
            direction *= now / last
            direction += smooth
            self.apply(direction, skin, product)
            length = now / float(np.vdot(direction, product))
            inner += length * direction
            rest -= length * product
            last = now
            steps += 1
        height = np.zeros(self.layout.shape)
        height[1:-1, 1:-1] = inner
        return Solution(height, left, steps)

    def energy(self, height: Floats, skin: Skin) -> float:
        """½hᵀAh − pᵀh per node area, N/m·m: the solution is its only minimum."""
        inner = height[1:-1, 1:-1]
        load = skin.pressure * self._load
        return float(0.5 * np.vdot(inner, self.apply(inner, skin)) - np.vdot(load, inner)) * self.step_m**2


def laplace(field: Floats) -> Floats:
    """Five-point ∇² times step², on the inner nodes."""
    result: Floats = field[2:, 1:-1] + field[:-2, 1:-1]
    result += field[1:-1, 2:]
    result += field[1:-1, :-2]
    result -= 4 * field[1:-1, 1:-1]
    return result


def sine_solve(right: Floats, inverse: Floats) -> Floats:
    """Multiply by ``inverse`` in the space of the sine transform (DST-I, through the FFT of the odd extension)."""
    scale = 4.0 / ((right.shape[0] + 1) * (right.shape[1] + 1))
    return _sine(_sine(_sine(_sine(right, 0), 1) * (inverse * scale), 0), 1)


def _sine(field: Floats, axis: int) -> Floats:
    """Σ f_j sin(πjk/(n+1)) along one axis."""
    count = field.shape[axis]
    shape = list(field.shape)
    shape[axis] = 2 * (count + 1)
    odd = np.zeros(shape)
    inner = (slice(1, count + 1), slice(None)) if axis == 0 else (slice(None), slice(1, count + 1))
    odd[inner] = field
    result: Floats = np.negative(np.fft.rfft(odd, axis=axis).imag[inner])
    return result


def valley_depths_mm(height_m: Floats, layout: Layout) -> Floats:
    """Depth in mm of every tied seam between two squares: the mean of their two crests less the seam's own height.

    The mean over seams stands in for the mean valley depth Svm of skin scans, the largest for their Sv.
    """
    rows, columns = layout.rows, layout.columns
    crest = np.empty((rows, columns))
    size, margin = layout.size_mm / layout.step_mm, layout.margin_mm / layout.step_mm
    for square in layout.squares:
        top, left = margin + square.row * size, margin + square.column * size
        patch = height_m[round(top) : round(top + size) + 1, round(left) : round(left + size) + 1]
        crest[square.row, square.column] = patch.max()
    depths = []
    for row in range(rows):
        for index in range(1, columns):
            if layout.strength_u(index, row):
                v = layout.margin_mm + (row + 0.5) * layout.size_mm
                u = float(layout.seam_u(index, np.array([v]))[0])
                beside = (crest[row, index - 1] + crest[row, index]) / 2
                depths.append(beside - _height_at(height_m, layout, u, v))
    for index in range(1, rows):
        for column in range(columns):
            if layout.strength_v(index, column):
                u = layout.margin_mm + (column + 0.5) * layout.size_mm
                v = float(layout.seam_v(index, np.array([u]))[0])
                beside = (crest[index - 1, column] + crest[index, column]) / 2
                depths.append(beside - _height_at(height_m, layout, u, v))
    return np.array(depths) * 1e3


def _height_at(height_m: Floats, layout: Layout, u: float, v: float) -> float:
    return float(height_m[round(v / layout.step_mm), round(u / layout.step_mm)])
