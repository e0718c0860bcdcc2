"""The skin as a tethered membrane: T∇²h − D∇⁴h − k(x)h + p(x) = 0 with a clamped rim.

Finite differences on the grid of the layout: five points for ∇², thirteen for ∇⁴ (the rim has h = 0 and no slope, so
the node beyond it mirrors the node before it). The matrix A = −T∇² + D∇⁴ + k is symmetric and positive, so conjugate
gradients solve it (Hestenes and Stiefel 1952); the preconditioner is the same equation with one mean k and a hinged
rim, which a sine transform inverts. That only guides the way, so it runs in single precision, and on small grids by
products with the transform's matrix, which are three times as quick as a fast Fourier transform there.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import cached_property, partial
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.layout import Layout
from viewer.core.quilt.parameters import BULGE, Skin

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Halves = tuple[Singles, Singles]

TOLERANCE = 1e-4  # of the residual against the load: far below what a picture shows
STEPS_MOST = 400
MATRIX_MOST = 128  # nodes along a side up to which matrices are quicker, and too small for BLAS to share among threads


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

    @cached_property
    def _laplace_eigenvalues(self) -> Floats:
        """Of −∇² under the sine transform, 1/m²."""
        rows, columns = self._springs.shape
        along_v = (2 - 2 * np.cos(np.pi * np.arange(1, rows + 1) / (rows + 1))) / self.step_m**2
        along_u = (2 - 2 * np.cos(np.pi * np.arange(1, columns + 1) / (columns + 1))) / self.step_m**2
        eigenvalues: Floats = along_v[:, None] + along_u[None, :]
        return eigenvalues

    @cached_property
    def _waves(self) -> list[Halves] | None:
        """The waves of the sine transform along v and along u; None where the grid is too wide for matrices.

        Each as two halves, (waves, nodes up to the middle): those that mirror at the middle, and those that turn over.
        """
        if max(self._springs.shape) > MATRIX_MOST:
            return None
        found = []
        for count in self._springs.shape:
            waves = np.sin(np.pi / (count + 1) * np.outer(np.arange(1, count + 1), np.arange(1, count + 1)))
            waves = waves.astype(np.float32)
            mirrored = np.ascontiguousarray(waves[::2, : (count + 1) // 2])
            found.append((mirrored, np.ascontiguousarray(waves[1::2, : count // 2])))
        return found

    def _guide(self, skin: Skin, springs: Floats) -> Callable[[Floats], Floats]:
        """The preconditioner: the equation with one k, between the softest and the mean."""
        mean = float(np.sqrt(springs.min() * springs.mean()))
        eigenvalues = self._laplace_eigenvalues
        inverse = 1 / (skin.tension * eigenvalues + skin.bending * eigenvalues**2 + mean)
        if self._waves is None:
            return partial(sine_solve, inverse=inverse)
        scale = 4.0 / ((inverse.shape[0] + 1) * (inverse.shape[1] + 1))
        return partial(_product_solve, waves=self._waves, inverse=(inverse * scale).astype(np.float32))

    def apply(self, inner: Floats, skin: Skin, out: Floats | None = None, springs: Floats | None = None) -> Floats:
        """A·h on the inner nodes, N/m²; ``springs`` as in ``solve``, but on the inner nodes."""
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
        result += (self._springs if springs is None else springs) * inner
        return result

    def solve(
        self,
        skin: Skin,
        guess: Floats | None = None,
        tolerance: float = TOLERANCE,
        *,
        springs: Floats | None = None,
        load: Floats | None = None,
    ) -> Solution:
        """Heights under ``skin.pressure``; ``guess`` saves steps when it is near.

        ``springs`` (N/m³) and ``load`` (relative to the mean) replace those of the layout; each on the whole grid.
        """
        steps = self.solving(skin, guess, tolerance, springs=springs, load=load)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                solution: Solution = end.value
                return solution

    def solving(
        self,
        skin: Skin,
        guess: Floats | None = None,
        tolerance: float = TOLERANCE,
        *,
        springs: Floats | None = None,
        load: Floats | None = None,
    ) -> Generator[None, None, Solution]:
        """The same, pausing before each step (about half a millisecond): the pauses change no digit."""
        springs = self._springs if springs is None else springs[1:-1, 1:-1]
        load = skin.pressure * (self._load if load is None else load[1:-1, 1:-1])
        size = sqrt(_dot(load, load))
        if size == 0:
            return Solution(np.zeros(self.layout.shape), 0.0, 0)
        if not np.isfinite(size):
            raise SurfaceError("the pressure is not a number")
        guide = self._guide(skin, springs)
        inner = np.zeros_like(load) if guess is None else guess[1:-1, 1:-1].astype(np.float64)
        rest = load - self.apply(inner, skin, springs=springs) if guess is not None else load.copy()
        steps = 0
        direction = np.zeros_like(load)
        last = 1.0
        product = np.empty_like(load)
        while not (left := sqrt(_dot(rest, rest)) / size) <= tolerance:  # NaN is not small either
            yield
            if steps == STEPS_MOST or not np.isfinite(left):
                raise SurfaceError(f"no solution after {steps} steps (residual {left:.1e})")
            smooth = guide(rest)
            now = _dot(rest, smooth)
            direction *= now / last
            direction += smooth
            self.apply(direction, skin, product, springs)
            length = now / _dot(direction, product)
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


def _dot(one: Floats, other: Floats) -> float:
    """Σ one · other. Not by BLAS: it shares even this among threads, which wait for each other on a busy machine."""
    return float(np.einsum("ij,ij->", one, other))


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


def _product_solve(right: Floats, waves: list[Halves], inverse: Singles) -> Floats:
    """As ``sine_solve`` with the scale in ``inverse``, by products; about seven digits are right.

    Folded at the middle of both sides, half of the work remains, in pieces that BLAS leaves to one thread.
    """
    size = float(np.abs(right).max()) or 1.0  # near 1, or single precision would lose what is small
    along_v, along_u = waves
    rows: list[Singles] = []
    for v, (wave_v, half) in enumerate(zip(along_v, _fold((right / size).astype(np.float32)), strict=True)):
        columns: list[Singles] = []
        for u, (wave_u, quarter) in enumerate(zip(along_u, _fold(half.T), strict=True)):
            modes: Singles = np.matmul(wave_v @ quarter.T, wave_u.T, dtype=np.float32)
            modes *= inverse[v::2, u::2]
            summed: Singles = np.matmul(wave_v.T @ modes, wave_u, dtype=np.float32)
            columns.append(summed.T)
        rows.append(_unfold(columns).T)
    return _unfold(rows).astype(np.float64) * size


def _fold(field: Singles) -> tuple[Singles, Singles]:
    """The mirrored and the turned part of a field along its first axis, up to the middle."""
    count = len(field)
    back = field[::-1]
    mirrored: Singles = field[: (count + 1) // 2] + back[: (count + 1) // 2]
    if count % 2:
        mirrored[-1] *= 0.5  # the middle is its own mirror
    turned: Singles = field[: count // 2] - back[: count // 2]
    return mirrored, turned


def _unfold(parts: list[Singles]) -> Singles:
    """The field whose waves were summed into a mirrored and a turned part."""
    mirrored, turned = parts
    half = len(turned)
    return np.concatenate([mirrored[:half] + turned, mirrored[half:], (mirrored[:half] - turned)[::-1]])


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
    crest = crests_m(height_m, layout).ravel()
    before, after, v, u = layout.tied_edges
    depths: Floats = ((crest[before] + crest[after]) / 2 - height_m[v, u]) * 1e3
    return depths


def crests_m(height_m: Floats, layout: Layout) -> Floats:
    """The highest point of every square, (rows, columns)."""
    bands = [np.maximum.reduce(height_m[start:end]) for start, end in layout.spans(layout.rows)]
    tall = np.stack(bands)
    return np.stack([tall[:, start:end].max(axis=1) for start, end in layout.spans(layout.columns)], axis=1)


def bulging(height_m: Floats, layout: Layout, least_m: float = BULGE.si) -> int:
    """How many squares stand at least ``least_m`` above the lowest point of the four seams round them.

    A seam's height is that of its middle, as for the depths.
    """
    v, u = layout.middles_of_edges
    around = height_m[v, u].min(axis=0)
    return int(np.count_nonzero(crests_m(height_m, layout).ravel() - around >= least_m))
