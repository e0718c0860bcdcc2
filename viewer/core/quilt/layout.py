"""Where the squares and seams of the quilt lie, in millimetres, from a seed.

Coordinates: ``u`` runs from left to right, ``v`` from the back of the quilt to the front, both in mm from the rim of
the computed sheet. The quilt of squares lies inside a margin, so that the clamped rim is never seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from random import Random

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.parameters import GROUND, SQUARE_SIZE, STRONG_SEAM, WEAK_SEAM

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

COLUMNS, ROWS = 6, 4
SEED = 12
SEAM_WIDTH_MM = 3.2  # of the cloth strip that shows a seam
SPRING_WIDTH_MM = 1.0  # half-width of the springs under it
SOFT_EDGE_MM = 2.0  # over which the inside of a tied square stiffens
PATCH_SPREAD = 0.12  # pressure differs so much from square to square: no two are alike


@dataclass(frozen=True)
class Square:
    """A patch: its place, whether scar-like bands tie its edge, and the handedness of its pieces."""

    column: int
    row: int
    tied: bool
    pressure: float  # relative to the mean


@dataclass(frozen=True)
class Layout:
    """``columns`` × ``rows`` squares of ``size_mm``; ``wobble_mm`` bends the seams as a hand would sew them."""

    columns: int = COLUMNS
    rows: int = ROWS
    size_mm: float = SQUARE_SIZE.value
    margin_mm: float = 9.0
    step_mm: float = 1.0
    wobble_mm: float = 0.7
    seed: int = SEED
    tied: tuple[tuple[int, int], ...] | None = None  # (column, row) of the tied squares; None lets the seed choose
    spread: float = PATCH_SPREAD

    @property
    def width_mm(self) -> float:
        return self.columns * self.size_mm + 2 * self.margin_mm

    @property
    def depth_mm(self) -> float:
        return self.rows * self.size_mm + 2 * self.margin_mm

    @property
    def shape(self) -> tuple[int, int]:
        """Nodes of the grid, (along v, along u), rim included."""
        return round(self.depth_mm / self.step_mm) + 1, round(self.width_mm / self.step_mm) + 1

    @cached_property
    def squares(self) -> tuple[Square, ...]:
        """All squares, row by row from the back. About three in eight are tied, never two whole rows."""
        random = Random(self.seed)  # the standard library's numbers are the same in every version
        total = self.columns * self.rows
        pressures = [1 + self.spread * random.uniform(-1, 1) for _ in range(total)]
        if self.tied is None:
            chosen = set(random.sample(range(total), round(total * 3 / 8)))
        else:
            chosen = {row * self.columns + column for column, row in self.tied}
        return tuple(Square(i % self.columns, i // self.columns, i in chosen, pressures[i]) for i in range(total))

    def square(self, column: int, row: int) -> Square:
        return self.squares[row * self.columns + column]

    @cached_property
    def _waves(self) -> Floats:
        """(seams, 4): two amplitudes and two phases of each seam; the lengthwise seams first."""
        random = Random(self.seed + 1)
        return np.array([[random.uniform(-1, 1) for _ in range(4)] for _ in range(self.columns + self.rows + 2)])

    def _bend(self, seam: int, along: Floats) -> Floats:
        first, second, phase, other = self._waves[seam]
        turn = 2 * np.pi * along / self.size_mm
        bend: Floats = self.wobble_mm * (
            0.6 * first * np.sin(turn / 2 + np.pi * phase) + 0.5 * second * np.sin(turn * 0.83 + np.pi * other)
        )
        return bend

    def seam_u(self, index: int, v: Floats) -> Floats:
        """u in mm of the ``index``-th seam that runs from back to front (0 … columns), at each ``v``."""
        return self.margin_mm + index * self.size_mm + self._bend(index, v)

    def seam_v(self, index: int, u: Floats) -> Floats:
        """v in mm of the ``index``-th seam that runs from left to right (0 … rows), at each ``u``."""
        return self.margin_mm + index * self.size_mm + self._bend(self.columns + 1 + index, u)

    def strength_u(self, index: int, row: int) -> bool:
        """Is the piece of the lengthwise seam ``index`` beside ``row`` tied: does a tied square touch it?"""
        beside = [c for c in (index - 1, index) if 0 <= c < self.columns]
        return any(self.square(c, row).tied for c in beside)

    def strength_v(self, index: int, column: int) -> bool:
        """The same for the crosswise seam ``index`` at ``column``."""
        beside = [r for r in (index - 1, index) if 0 <= r < self.rows]
        return any(self.square(column, r).tied for r in beside)

    def seams(self, step_mm: float, width_mm: float) -> tuple[Floats, Floats]:
        """Nearness to the tied and to all seams on a grid of ``step_mm``: 1 on a seam, e⁻¹ ``width_mm`` beside it."""
        shape = round(self.depth_mm / step_mm) + 1, round(self.width_mm / step_mm) + 1
        v, u = (axis * step_mm for axis in np.mgrid[: shape[0], : shape[1]].astype(float))
        strong, every = np.zeros(shape), np.zeros(shape)
        columns = self._squares_at(u, self.columns)
        rows = self._squares_at(v, self.rows)
        end = self.size_mm * 0.04  # the seams meet at the corners
        inside_u = (u > self.margin_mm - end) & (u < self.width_mm - self.margin_mm + end)
        inside_v = (v > self.margin_mm - end) & (v < self.depth_mm - self.margin_mm + end)
        for index in range(self.columns + 1):
            near = np.exp(-(((u - self.seam_u(index, v)) / width_mm) ** 2)) * inside_v
            ties = np.array([self.strength_u(index, r) for r in range(self.rows)])
            tied = ties[rows[0]] | ties[rows[1]]
            np.maximum(strong, np.where(tied, near, 0), out=strong)
            np.maximum(every, near, out=every)
        for index in range(self.rows + 1):
            near = np.exp(-(((v - self.seam_v(index, u)) / width_mm) ** 2)) * inside_u
            ties = np.array([self.strength_v(index, c) for c in range(self.columns)])
            tied = ties[columns[0]] | ties[columns[1]]
            np.maximum(strong, np.where(tied, near, 0), out=strong)
            np.maximum(every, near, out=every)
        return strong, every

    @cached_property
    def springs(self) -> Floats:
        """k(x) in N/m³ on the grid: strong round the tied squares, weak along the other seams."""
        strong, every = self.seams(self.step_mm, SPRING_WIDTH_MM)
        springs: Floats = GROUND.si + np.maximum(STRONG_SEAM.si * strong, WEAK_SEAM.si * every)
        return springs

    @cached_property
    def inside_tied(self) -> Floats:
        """1 inside a tied square, 0 outside, with a soft edge of 2 mm within the seam; on the grid."""
        v, u = (axis * self.step_mm for axis in np.mgrid[: self.shape[0], : self.shape[1]].astype(float))
        inside = np.zeros(self.shape)
        for square in self.squares:
            if square.tied:
                left, right = (self.seam_u(square.column + side, v) for side in (0, 1))
                back, front = (self.seam_v(square.row + side, u) for side in (0, 1))
                depth = np.minimum(np.minimum(u - left, right - u), np.minimum(v - back, front - v))
                np.maximum(inside, np.clip(depth / SOFT_EDGE_MM, 0, 1), out=inside)
        return inside

    def spans(self, count: int) -> list[tuple[int, int]]:
        """First and last node (exclusive) of each of ``count`` squares in a row, their seams included."""
        ends = [round((self.margin_mm + i * self.size_mm) / self.step_mm) for i in range(count + 1)]
        return [(ends[i], ends[i + 1] + 1) for i in range(count)]

    @cached_property
    def middles_of_edges(self) -> tuple[Indices, Indices]:
        """(v, u) of the nodes in the middle of each square's four seams: left, right, back, front; (4, squares)."""
        places = []
        for side in (0, 1):
            for square in self.squares:
                v = self.margin_mm + (square.row + 0.5) * self.size_mm
                places.append((v, float(self.seam_u(square.column + side, np.array([v]))[0])))
        for side in (0, 1):
            for square in self.squares:
                u = self.margin_mm + (square.column + 0.5) * self.size_mm
                places.append((float(self.seam_v(square.row + side, np.array([u]))[0]), u))
        nodes = np.rint(np.array(places) / self.step_mm).astype(np.intp).reshape(4, -1, 2)
        return nodes[..., 0], nodes[..., 1]

    @cached_property
    def tied_edges(self) -> tuple[Indices, Indices, Indices, Indices]:
        """Of each tied seam between two squares: index of the square before and after it, (v, u) of its middle."""
        v, u = self.middles_of_edges
        rows = []
        for index, square in enumerate(self.squares):
            if square.column and self.strength_u(square.column, square.row):
                rows.append((index - 1, index, v[0, index], u[0, index]))
        for index, square in enumerate(self.squares):
            if square.row and self.strength_v(square.row, square.column):
                rows.append((index - self.columns, index, v[2, index], u[2, index]))
        before, after, node_v, node_u = np.array(rows, dtype=np.intp).reshape(-1, 4).T
        return before, after, node_v, node_u

    def _squares_at(self, place: Floats, count: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Index of the square before and after each place: they differ only on the line between two."""
        turn = (place - self.margin_mm) / self.size_mm
        before, after = np.ceil(turn).astype(np.int64) - 1, np.floor(turn).astype(np.int64)
        return np.clip(before, 0, count - 1), np.clip(after, 0, count - 1)

    @cached_property
    def load(self) -> Floats:
        """The pressure of the fat relative to its mean, on the grid; 1 outside the squares."""
        v, u = (axis * self.step_mm for axis in np.mgrid[: self.shape[0], : self.shape[1]].astype(float))
        column = np.floor((u - self.margin_mm) / self.size_mm).astype(int)
        row = np.floor((v - self.margin_mm) / self.size_mm).astype(int)
        inside = (column >= 0) & (column < self.columns) & (row >= 0) & (row < self.rows)
        table = np.array([s.pressure for s in self.squares]).reshape(self.rows, self.columns)
        load = np.ones(self.shape)
        load[inside] = table[row[inside], column[inside]]
        return load
