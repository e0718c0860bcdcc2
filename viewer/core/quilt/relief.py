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

    ``sheet_row``: row of the cloth sheet seen at each pixel, −1 where none is; ``shade``: light factor there;
    ``skin_top_px``: y of the skin in the cut for each column; ``back_px``: y of the horizon for each column.
    """

    top_px: int
    sheet_row: Singles
    shade: Singles
    skin_top_px: Singles
    back_px: Singles


class Relief:
    """What stays the same from frame to frame for one camera."""

    def __init__(self, camera: Camera) -> None:
        self.camera = camera
        self.columns = camera.last_px - camera.first_px
        self.rays = np.arange(0, self.columns + STRIDE, STRIDE, dtype=np.float32)
        self.sheet_rows = max(64, round(camera.scale * camera.depth_mm * 0.95))
        self.behind_mm = np.linspace(0, camera.depth_mm, self.sheet_rows, dtype=np.float32)

    def points_mm(self) -> tuple[Singles, Singles]:
        """(u, v) of every texel of the cloth sheet: shape (sheet_rows, columns)."""
        across = np.arange(self.columns, dtype=np.float32) + self.camera.first_px + 0.5
        u = self._u_mm(across[None, :], self.behind_mm[:, None])
        return u, np.broadcast_to((self.camera.cut_mm - self.behind_mm)[:, None], u.shape).astype(np.float32)

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
        v = np.clip((self.camera.cut_mm - self.behind_mm)[:, None] / step, 0, rows - 1.001)
        v = np.broadcast_to(v, u.shape)
        node = np.floor(v).astype(np.intp) * columns + np.floor(u).astype(np.intp)
        return node, (u % 1).astype(np.float32), (v % 1).astype(np.float32)

    def _sample(self, grid: Singles) -> Singles:
        node, right, down = self._gather
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
        return np.asarray(behind / camera.depth_mm * (self.sheet_rows - 1), dtype=np.float32)

    @cached_property
    def _flat_px(self) -> tuple[Singles, Singles]:
        """(rise of the flat skin, pixels a mm of height) for each row of the sheet."""
        rise = self.camera.rise_px(self.behind_mm)[:, None]
        return rise, (self.camera.vertical_px * self.camera.shrink(self.behind_mm))[:, None]

    def frame(self, height_m: Floats) -> Frame:
        """The view of a surface given in metres on the layout's grid."""
        camera = self.camera
        fine = finer((height_m * 1e3).astype(np.float32))
        rise, up = self._flat_px
        lift = self._sample(fine)
        lift *= up
        lift += rise
        horizon = np.maximum.accumulate(lift, axis=0)
        top = int(np.floor(camera.front_px - float(horizon.max()))) - 2
        bottom = int(np.ceil(camera.front_px - float(horizon[0].min()))) + 1
        count = bottom - top
        levels = (camera.front_px - top - 0.5) - np.arange(count, dtype=np.float32)  # rise of each pixel's middle
        row = _rows_at(horizon, levels)
        shade = self._sample(light(fine, camera.layout.step_mm / 2))
        nearest = np.clip(np.rint(row), 0, self.sheet_rows - 1).astype(np.intp)
        lit = np.take_along_axis(shade, nearest, axis=0)
        row_wide, lit_wide = _wider(row, self.columns), _wider(lit, self.columns)
        front, back = _wider(horizon[:1], self.columns)[0], _wider(horizon[-1:], self.columns)[0]
        # Where the cloth behind a crest is hidden the row leaps: an ink line keeps the crest apart from what is behind.
        leap = (row_wide[:-1] - row_wide[1:]) > LEAP_MM * camera.scale
        lit_wide[:-1][leap] *= CREST_SHADE
        outside = (levels[:, None] < front[None, :]) | (levels[:, None] > back[None, :])
        outside |= row_wide > self._last_row[None, :]
        row_wide[outside] = -1
        return Frame(
            top_px=top,
            sheet_row=row_wide,
            shade=lit_wide,
            skin_top_px=camera.front_px - front,
            back_px=camera.front_px - back,
        )


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


def _wider(values: Singles, columns: int) -> Singles:
    """From every STRIDE-th column to all, linearly."""
    count = values.shape[1] - 1
    wide = np.empty((values.shape[0], count, STRIDE), dtype=np.float32)
    step = np.diff(values, axis=1) / STRIDE
    for offset in range(STRIDE):
        wide[:, :, offset] = values[:, :-1] + offset * step
    return wide.reshape(values.shape[0], count * STRIDE)[:, :columns]


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
