"""From heights to pixels: which point of cloth and of the cut each pixel shows, and how light falls there.

The cloth is prepared once for a size as a sheet in *ray space*: its columns are the picture's columns, its rows are
steps of distance behind the cut. A frame then needs, for every column, only which row of the sheet each pixel sees;
skin hidden behind a crest is skipped by the running maximum of the projected height.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.camera import DISTANCE_MM, Camera

Singles = NDArray[np.float32]
Floats = NDArray[np.float64]
Rows = TypeVar("Rows", float, NDArray[np.float32])

STRIDE = 3  # picture columns between two rays; the heights are smooth at that scale
LIGHT = np.array([-0.50, -0.42, 0.76], dtype=np.float32)  # from the upper left, toward the reader
LEAP_MM = 1.6  # of cloth between two pixels: more means a crest hides some
CREST_SHADE = 0.45
HOLLOW_NODES = 7  # of the finer grid, to either side: what is lower than their mean is a hollow
REACH_NODES = 7  # of the layout's grid, beside a ray: more than its light depends on
GATHERS_KEPT = 2  # one for each half


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


@dataclass(frozen=True)
class _Gather:
    """Nodes and weights of the bilinear look-up of some rays in a grid twice as fine as the layout's.

    ``kept``: the columns of the layout's grid that are looked at; ``line`` and ``down``: row of the finer grid and the
    share of the way to the next, for each row of the relief; ``node`` and ``right``: the same along u, in those rows.
    """

    kept: slice
    line: NDArray[np.intp]
    down: Singles
    node: NDArray[np.intp]
    right: Singles


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
        self._gathers: dict[tuple[int, int], _Gather] = {}

    def points_mm(self) -> tuple[Singles, Singles]:
        """(u, v) of every texel of the cloth sheet: shape (sheet_rows, columns)."""
        across = np.arange(self.columns, dtype=np.float32) + self.camera.first_px + 0.5
        u = self._u_mm(across[None, :], self.sheet_behind_mm[:, None])
        v = np.broadcast_to((self.camera.front_mm - self.sheet_behind_mm)[:, None], u.shape)
        return u, v.astype(np.float32)

    def behind_at(self, sheet_row: Rows) -> Rows:
        """mm behind the foremost cut of a row of the sheet."""
        return self.camera.seen_mm[0] + sheet_row * self._mm_a_row

    def _u_mm(self, x_px: Singles, behind_mm: Singles) -> Singles:
        centre = self.camera.layout.width_mm / 2
        u = centre + (x_px - self.camera.centre_px) / self.camera.scale * (1 + behind_mm / DISTANCE_MM)
        return np.asarray(u, dtype=np.float32)

    def _columns(self, rays: slice) -> slice:
        """Of the layout's grid: all that the look of some rays depends on."""
        step, most = self.camera.layout.step_mm, self.camera.layout.shape[1]
        seen = self.rays[rays] if len(self.rays[rays]) else self.rays[-1:]
        ends = seen[[0, -1]] + np.float32(self.camera.first_px + 0.5)
        u = self._u_mm(ends[None, :], self.behind_mm[[0, -1], None])
        low, high = (min(max(int(end / step), 0), most - 1) for end in (u.min(), u.max()))
        return slice(max(low - REACH_NODES, 0), min(high + 2 + REACH_NODES, most))

    def _gather(self, rays: slice) -> _Gather:
        """How samples of some rays are looked up; kept for as many slices as there are halves."""
        name = rays.start, rays.stop
        if name not in self._gathers:
            while len(self._gathers) >= GATHERS_KEPT:
                del self._gathers[next(iter(self._gathers))]
            self._gathers[name] = self._make_gather(rays)
        return self._gathers[name]

    def _make_gather(self, rays: slice) -> _Gather:
        step, kept = self.camera.layout.step_mm / 2, self._columns(rays)
        rows, columns = 2 * self.camera.layout.shape[0] - 1, 2 * (kept.stop - kept.start) - 1
        x = self.rays[None, rays] + self.camera.first_px + 0.5
        u = np.clip(self._u_mm(x, self.behind_mm[:, None]) / step - 2 * kept.start, 0, columns - 1.001)
        v = np.clip((self.camera.front_mm - self.behind_mm) / step, 0, rows - 1.001)
        line = np.floor(v).astype(np.intp)
        node = np.floor(u).astype(np.intp) + (np.arange(len(v), dtype=np.intp) * columns)[:, None]
        return _Gather(kept, line, (v % 1).astype(np.float32)[:, None], node, (u % 1).astype(np.float32))

    def _finer(self, height_m: Floats, gather: _Gather) -> Singles:
        """The part of a surface that some rays see, in mm, twice as fine."""
        return finer((height_m[:, gather.kept] * 1e3).astype(np.float32))

    @staticmethod
    def _sample(grid: Singles, gather: _Gather, rows: int | None = None) -> Singles:
        """Values of the finer grid where rays pass the rows of the relief: first along v, then along u."""
        line, down, node, right = gather.line[:rows], gather.down[:rows], gather.node[:rows], gather.right[:rows]
        first = grid.take(line, axis=0)
        second = grid.take(line + 1, axis=0)
        second -= first
        second *= down
        first += second
        flat = first.ravel()
        result, after = flat.take(node), flat[1:].take(node)
        after -= result
        after *= right
        result += after
        return result

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
        gather = self._gather(rays)
        fine = self._finer(height_m, gather)
        rise, up = self._flat_px
        lift = self._sample(fine, gather)
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
            shade = self._sample(light(fine, camera.layout.step_mm / 2), gather)
            near = np.clip(np.rint(row), 0, len(horizon) - 1).astype(np.intp)
            lit = _picked(shade, near)
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
        gather = self._gather(rays)
        lift = self._sample(self._finer(height_m, gather), gather, rows=1) * up[:1] + rise[:1]
        edge = _wider(lift, first - rays.start * STRIDE, max(last - first, 0))[0]
        return np.asarray(self.camera.front_px - edge, dtype=np.float32)

    def points_at(self, frame: Frame, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> tuple[Singles, Singles]:
        """(u, v) in mm of some pixels of a frame."""
        behind = self.camera.seen_mm[0] + frame.sheet_row[rows, columns] * np.float32(self._mm_a_row)
        x = columns.astype(np.float32) + np.float32(frame.first + self.camera.first_px + 0.5)
        return self._u_mm(x, behind), np.asarray(self.camera.front_mm - behind, dtype=np.float32)

    def _in_sheet(self, row: Singles) -> Singles:
        """Rows of the relief → rows of the sheet: they differ by what the cut has taken away."""
        if self.camera.cut_behind_mm <= self.camera.seen_mm[0]:
            return row
        first, second = self.sheet_at[0], self.sheet_at[1]
        return np.asarray(np.where(row < 1, first + row * (second - first), row + (second - 1)), dtype=np.float32)

    def seen(self, grid: Singles, frame: Frame) -> Singles:
        """Values of another grid (twice as fine as the layout's) at the pixels of a frame."""
        return self._wide(self._at_rays(grid, frame), frame)

    def seen_above(self, grid: Singles, frame: Frame, least: float) -> tuple[Singles, slice]:
        """The same of those rows of the frame, in one stretch, in which any value is above ``least``."""
        values = self._at_rays(grid, frame)
        found = np.flatnonzero(values.max(axis=1) > least)
        rows = slice(found[0], found[-1] + 1) if len(found) else slice(0, 0)
        return self._wide(values[rows], frame), rows

    def _at_rays(self, grid: Singles, frame: Frame) -> Singles:
        gather = self._gather(frame.rays)
        part = grid[:, 2 * gather.kept.start : 2 * gather.kept.stop - 1]
        return _picked(self._sample(part, gather), frame.near)

    @staticmethod
    def _wide(values: Singles, frame: Frame) -> Singles:
        return _wider(values, frame.first - frame.rays.start * STRIDE, frame.sheet_row.shape[1])


def _rows_at(horizon: Singles, levels: Singles) -> Singles:
    """Row (with fraction) of the sheet where each column's horizon first reaches each level; levels fall."""
    rows, columns = horizon.shape
    bins = horizon - levels[-1]
    np.clip(np.ceil(bins, out=bins), 0, len(levels), out=bins)
    flat = bins.astype(np.intp)
    flat *= columns
    flat += np.arange(columns, dtype=np.intp)
    counts = np.bincount(flat.ravel(), minlength=columns * (len(levels) + 1)).reshape(-1, columns)
    after = np.cumsum(counts[:-1], axis=0)[::-1]  # samples at or below each level
    np.clip(after, 1, rows - 1, out=after)
    result: Singles = after.astype(np.float32)
    after *= columns
    after += np.arange(columns, dtype=np.intp)
    upper = horizon.take(after)
    lower = horizon.ravel().take(after - columns)
    upper -= lower
    np.maximum(upper, 1e-3, out=upper)
    np.subtract(levels[:, None], lower, out=lower)
    lower /= upper
    result += np.clip(lower, 0, 1, out=lower)
    result -= 1
    return result


def _picked(values: Singles, rows: NDArray[np.intp]) -> Singles:
    """The value in row ``rows`` of each column: np.take_along_axis along the first axis, in half the time."""
    columns = values.shape[1]
    picked: Singles = values.take(rows * columns + np.arange(columns, dtype=np.intp))
    return picked


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
    lambert = across * np.float32(-1.3 * LIGHT[0])
    lambert -= np.float32(1.3 * LIGHT[1]) * down
    lambert += LIGHT[2]
    down *= down
    across *= across
    down += across
    down *= np.float32(1.3**2)
    down += 1
    lambert /= np.sqrt(down)
    lambert *= np.float32(0.54 / LIGHT[2])
    np.clip(lambert, 0.0, 0.54 * 1.5, out=lambert)
    lambert += np.float32(0.46)
    hollow = _mean_round(fine_mm)
    hollow -= fine_mm
    hollow *= np.float32(-0.12)
    hollow += 1
    lambert *= np.clip(hollow, 0.78, 1.10, out=hollow)
    result: Singles = lambert
    return result


def _mean_round(fine: Singles) -> Singles:
    """Mean over (2 · HOLLOW_NODES + 1)² nodes, edges repeated: on every second node, straight lines between."""
    mean = _mean_along(np.ascontiguousarray(_mean_along(fine[::2, ::2]).T)).T
    result = np.empty(fine.shape, np.float32)
    result[::2, ::2] = mean
    result[::2, 1::2] = (mean[:, :-1] + mean[:, 1:]) * np.float32(0.5)
    result[1::2] = (result[:-1:2] + result[2::2]) * np.float32(0.5)
    return result


def _mean_along(grid: Singles) -> Singles:
    """Along the first axis of every second node: those between, half-way, have their share."""
    reach = (HOLLOW_NODES + 1) // 2
    padded = np.pad(grid, ((reach, reach), (0, 0)), mode="edge")
    count = len(grid)
    ends = padded[:count] + padded[2 * reach : 2 * reach + count]
    total = np.zeros_like(ends)
    for at in range(1, 2 * reach):
        total += padded[at : at + count]
    total *= 2
    ends *= np.float32(0.5)
    total += ends
    total *= np.float32(1 / (2 * HOLLOW_NODES + 1))
    return total
