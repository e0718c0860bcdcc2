"""From heights to pixels: which point of cloth and of the cut each pixel shows, and how light falls there.

The cloth is prepared once for a size as a sheet in *ray space*: its columns are the picture's columns, its rows are
steps of distance behind the cut. A frame then needs, for every column, only which row of the sheet each pixel sees;
skin hidden behind a crest is skipped by the running maximum of the projected height.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.camera import DISTANCE_MM, Camera

Singles = NDArray[np.float32]
Floats = NDArray[np.float64]

STRIDE = 3  # picture columns between two rays; the heights are smooth at that scale
LIGHT = np.array([-0.50, -0.42, 0.76], dtype=np.float32)  # from the upper left, toward the reader
LEAP_MM = 1.6  # of cloth between two pixels: more means a crest hides some
CREST_SHADE = 0.45


@dataclass(frozen=True)
class Frame:
    """One view of the surface. ``rows`` × ``columns`` pixels, row 0 topmost.

    ``first``: column of the block's first column that stands in column 0; ``sheet_row``: row of the cloth sheet seen at
    each pixel, −1 where none is; ``shade``: light factor there; ``near``: the row of the relief nearest to it, for each
    ray; ``skin_top_px``: y of the surface in the cut for each column; ``back_px``: y of the horizon for each column.
    """

    top_px: int
    first: int
    sheet_row: Singles
    shade: Singles
    near: NDArray[np.intp]
    rays: slice
    skin_top_px: Singles
    back_px: Singles

    @property
    def columns(self) -> slice:
        """The columns it covers, counted from the block's first."""
        return slice(self.first, self.first + self.sheet_row.shape[1])


class Relief:
    """What stays the same from frame to frame for one camera."""

    def __init__(self, camera: Camera) -> None:
        self.camera = camera
        self.columns = camera.last_px - camera.first_px
        self.rays = np.arange(0, self.columns + STRIDE, STRIDE, dtype=np.float32)
        nearest, farthest = camera.seen_mm
        self.sheet_rows = max(64, round(camera.scale * (farthest - nearest) * 0.95))
        self.sheet_behind_mm = np.linspace(nearest, farthest, self.sheet_rows, dtype=np.float32)
        # The rows of this relief: all of the sheet, or those behind the cut and one on it.
        cut = camera.cut_behind_mm
        kept = self.sheet_behind_mm[self.sheet_behind_mm > cut] if cut > nearest else self.sheet_behind_mm
        step = (farthest - nearest) / (self.sheet_rows - 1)
        self.behind_mm = kept
        if cut > nearest:
            beyond = kept if len(kept) else np.array([cut + step], np.float32)
            self.behind_mm = np.concatenate([np.array([cut], np.float32), beyond])
        self.sheet_at = np.asarray((self.behind_mm - nearest) / step, dtype=np.float32)  # their rows in the sheet
        self._mm_a_row = step

    def points_mm(self) -> tuple[Singles, Singles]:
        """(u, v) of every texel of the cloth sheet: shape (sheet_rows, columns)."""
        across = np.arange(self.columns, dtype=np.float32) + self.camera.first_px + 0.5
        u = self._u_mm(across[None, :], self.sheet_behind_mm[:, None])
        v = np.broadcast_to((self.camera.front_mm - self.sheet_behind_mm)[:, None], u.shape)
        return u, v.astype(np.float32)

    def behind_at(self, sheet_row: float) -> float:
        """mm behind the foremost cut of a row of the sheet."""
        return self.camera.seen_mm[0] + sheet_row * self._mm_a_row

    def _u_mm(self, x_px: Singles, behind_mm: Singles) -> Singles:
        centre = self.camera.layout.width_mm / 2
        u = centre + (x_px - self.camera.centre_px) / self.camera.scale * (1 + behind_mm / DISTANCE_MM)
        return np.asarray(u, dtype=np.float32)

    @cached_property
    def _gather(self) -> tuple[NDArray[np.intp], Singles, Singles]:
        """Nodes and weights of the bilinear look-up of each ray sample in a grid twice as fine as the layout's."""
        step = self.camera.layout.step_mm / 2
        rows, columns = (2 * n - 1 for n in self.camera.layout.shape)
        x = self.rays[None, :] + self.camera.first_px + 0.5
        u = np.clip(self._u_mm(x, self.behind_mm[:, None]) / step, 0, columns - 1.001)
        v = np.clip((self.camera.front_mm - self.behind_mm)[:, None] / step, 0, rows - 1.001)
        v = np.broadcast_to(v, u.shape)
        node = np.floor(v).astype(np.intp) * columns + np.floor(u).astype(np.intp)
        return node, (u % 1).astype(np.float32), (v % 1).astype(np.float32)

    def _sample(self, grid: Singles, rays: slice, rows: int | None = None) -> Singles:
        nodes, rights, downs = self._gather
        node, right, down = nodes[:rows, rays], rights[:rows, rays], downs[:rows, rays]
        flat, columns = grid.ravel(), grid.shape[1]
        first = flat.take(node)
        first += right * (flat.take(node + 1) - first)
        second = flat.take(node + columns)
        second += right * (flat.take(node + columns + 1) - second)
        second -= first
        second *= down
        first += second
        return first

    @cached_property
    def _last_row(self) -> Singles:
        """The row of the sheet at which each column leaves the block by its side: it narrows toward the back."""
        camera = self.camera
        half = (camera.right_mm - camera.left_mm) / 2 * camera.scale
        aside = np.abs(np.arange(self.columns, dtype=np.float32) + camera.first_px + 0.5 - camera.centre_px)
        behind = DISTANCE_MM * (half / np.maximum(aside, 1) - 1)
        return np.asarray((behind - camera.seen_mm[0]) / self._mm_a_row, dtype=np.float32)

    @cached_property
    def _flat_px(self) -> tuple[Singles, Singles]:
        """(rise of the flat skin, pixels a mm of height) for each row of the relief."""
        rise = self.camera.rise_px(self.behind_mm)[:, None]
        return rise, (self.camera.vertical_px * self.camera.shrink(self.behind_mm))[:, None]

    def frame(self, height_m: Floats, first: int = 0, last: int | None = None) -> Frame:
        """The view of a surface given in metres on the layout's grid, in columns ``first`` to ``last`` of the block."""
        camera = self.camera
        first, last = max(first, 0), self.columns if last is None else min(last, self.columns)
        rays = slice(first // STRIDE, -(-last // STRIDE) + 1)
        skip, count = first - rays.start * STRIDE, max(last - first, 0)
        fine = finer((height_m * 1e3).astype(np.float32))
        rise, up = self._flat_px
        lift = self._sample(fine, rays)
        lift *= up
        lift += rise
        horizon = np.maximum.accumulate(lift, axis=0)
        top = max(int(np.floor(camera.front_px - float(horizon.max()))) - 2, 0)
        bottom = min(int(np.ceil(camera.front_px - float(horizon[0].min()))) + 1, camera.height)
        bottom = max(bottom, top)
        levels = (camera.front_px - top - 0.5) - np.arange(bottom - top, dtype=np.float32)  # rise of pixels' middles
        front, back = (_wider(horizon[i : i + 1], skip, count)[0] for i in (0, len(horizon) - 1))
        if bottom == top:
            row_wide = lit_wide = np.empty((0, count), np.float32)
            near = np.empty((0, horizon.shape[1]), np.intp)
        else:
            row = _rows_at(horizon, levels)
            shade = self._sample(light(fine, camera.layout.step_mm / 2), rays)
            near = np.clip(np.rint(row), 0, len(horizon) - 1).astype(np.intp)
            lit = np.take_along_axis(shade, near, axis=0)
            row = self._in_sheet(row)
            row_wide, lit_wide = _wider(row, skip, count), _wider(lit, skip, count)
            # Where cloth behind a crest is hidden the row leaps: an ink line keeps the crest apart from what is behind.
            leap = (row_wide[:-1] - row_wide[1:]) > LEAP_MM * camera.scale
            lit_wide[:-1][leap] *= CREST_SHADE
            outside = (levels[:, None] < front[None, :]) | (levels[:, None] > back[None, :])
            outside |= row_wide > self._last_row[None, first:last]
            row_wide[outside] = -1
        return Frame(top, first, row_wide, lit_wide, near, rays, camera.front_px - front, camera.front_px - back)

    def edge_px(self, height_m: Floats, first: int = 0, last: int | None = None) -> Singles:
        """y of a surface in the cut for each column."""
        first, last = max(first, 0), self.columns if last is None else min(last, self.columns)
        rays = slice(first // STRIDE, -(-last // STRIDE) + 1)
        rise, up = self._flat_px
        fine = finer((height_m * 1e3).astype(np.float32))
        lift = self._sample(fine, rays, rows=1) * up[:1] + rise[:1]
        edge = _wider(lift, first - rays.start * STRIDE, max(last - first, 0))[0]
        return np.asarray(self.camera.front_px - edge, dtype=np.float32)

    def points_at(self, frame: Frame, box: tuple[slice, slice]) -> tuple[Singles, Singles]:
        """(u, v) in mm of the pixels in a box of a frame."""
        behind = self.camera.seen_mm[0] + frame.sheet_row[box] * np.float32(self._mm_a_row)
        columns = np.arange(frame.sheet_row.shape[1], dtype=np.float32)[box[1]]
        x = columns + (frame.first + self.camera.first_px + 0.5)
        return self._u_mm(x[None, :], behind), np.asarray(self.camera.front_mm - behind, dtype=np.float32)

    def _in_sheet(self, row: Singles) -> Singles:
        """Rows of the relief → rows of the sheet: they differ by what the cut has taken away."""
        if self.camera.cut_behind_mm <= self.camera.seen_mm[0]:
            return row
        first, second = self.sheet_at[0], self.sheet_at[1]
        return np.asarray(np.where(row < 1, first + row * (second - first), row + (second - 1)), dtype=np.float32)

    def seen(self, grid: Singles, frame: Frame) -> Singles:
        """Values of another grid (twice as fine as the layout's) at the pixels of a frame."""
        values = np.take_along_axis(self._sample(grid, frame.rays), frame.near, axis=0)
        return _wider(values, frame.first - frame.rays.start * STRIDE, frame.sheet_row.shape[1])


def _rows_at(horizon: Singles, levels: Singles) -> Singles:
    """Row (with fraction) of the sheet where each column's horizon first reaches each level; levels fall."""
    rows, columns = horizon.shape
    low = levels[-1]
    bins = np.clip(np.ceil(horizon - low), 0, len(levels)).astype(np.intp)
    flat = bins + (np.arange(columns, dtype=np.intp) * (len(levels) + 1))[None, :]
    counts = np.bincount(flat.ravel(), minlength=columns * (len(levels) + 1))
    below = np.cumsum(counts.reshape(columns, -1), axis=1)[:, : len(levels)].T[::-1]  # samples at or below each level
    after = np.clip(below, 1, rows - 1)
    upper = np.take_along_axis(horizon, after, axis=0)
    lower = np.take_along_axis(horizon, after - 1, axis=0)
    span = np.maximum(upper - lower, 1e-3)
    part = np.clip((levels[:, None] - lower) / span, 0, 1)
    result: Singles = (after - 1 + part).astype(np.float32)
    return result


def _wider(values: Singles, skip: int, count: int) -> Singles:
    """From every STRIDE-th column to all, linearly; ``count`` columns after the first ``skip``."""
    gaps = values.shape[1] - 1
    wide = np.empty((values.shape[0], gaps, STRIDE), dtype=np.float32)
    step = np.diff(values, axis=1) / STRIDE
    for offset in range(STRIDE):
        wide[:, :, offset] = values[:, :-1] + offset * step
    return wide.reshape(values.shape[0], gaps * STRIDE)[:, skip : skip + count]


def finer(grid: Singles) -> Singles:
    """Twice as fine along both axes, by the four-point cubic (−1, 9, 9, −1)/16, linear next to the rim."""
    return _finer_rows(np.ascontiguousarray(_finer_rows(grid).T)).T.copy()


def _finer_rows(grid: Singles) -> Singles:
    fine = np.empty((2 * grid.shape[0] - 1, grid.shape[1]), dtype=np.float32)
    fine[::2] = grid
    fine[1::2] = (grid[:-1] + grid[1:]) / 2
    fine[3:-3:2] = (9 * (grid[1:-2] + grid[2:-1]) - grid[:-3] - grid[3:]) / 16
    return fine


def light(fine_mm: Singles, step_mm: float) -> Singles:
    """Light factor of a surface in mm: Lambert's law, dimmed in hollows, lifted on crests; 1 where it is flat."""
    down, across = np.gradient(fine_mm, step_mm)
    slant = 1 / np.sqrt(1 + (1.3 * across) ** 2 + (1.3 * down) ** 2)
    lambert = (LIGHT[2] - 1.3 * across * LIGHT[0] - 1.3 * down * LIGHT[1]) * slant / LIGHT[2]
    hollow = _blur(fine_mm, 7) - fine_mm
    factor = 0.46 + 0.54 * np.clip(lambert, 0.0, 1.5)
    factor *= np.clip(1 - 0.12 * hollow, 0.78, 1.10)
    result: Singles = factor.astype(np.float32)
    return result


def _blur(grid: Singles, reach: int) -> Singles:
    """Mean over (2·reach + 1)² nodes, edges repeated."""
    out = grid
    for axis in (0, 1):
        pad = [(0, 0), (0, 0)]
        pad[axis] = (reach + 1, reach)
        total = np.cumsum(np.pad(out, pad, mode="edge"), axis=axis, dtype=np.float32)
        width = 2 * reach + 1
        high = np.take(total, np.arange(width, total.shape[axis]), axis=axis)
        low = np.take(total, np.arange(0, total.shape[axis] - width), axis=axis)
        out = ((high - low) / width).astype(np.float32)
    return out
