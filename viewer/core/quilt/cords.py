"""Septa left standing on the bare fascia: cords at the crossings of seams, and a net of threads between their heads.

Where they stand is worked out once for a camera; a state only lifts their heads. All points are worked on at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.camera import ABOVE_MM, DISTANCE_MM, Camera
from viewer.core.quilt.layout import Layout

Floats = NDArray[np.float64]
Line = list[tuple[float, float]]

ACROSS: Final = 90  # points of a thread from left to right
ALONG: Final = 12  # … from one crossing to the next
TALL: Final = 9  # … of a cord's rim, from head to foot
_DOWN: Final = np.linspace(0, 1, TALL)
_FLARE: Final = [1 + 1.6 * float(np.exp(-9 * t)) + 1.6 * float(np.exp(-9 * (1 - t))) for t in _DOWN.tolist()]


@dataclass(frozen=True)
class Cord:
    """A septum that stands alone, in pixels: a thread of a width along ``line``, or the shape within ``rim``."""

    line: Line
    width: float = 0.0
    rim: Line | None = None


@dataclass(frozen=True)
class _Piece:
    """A cord's points among all points, its width if it is a thread; and which crossing it stands on, if it is none."""

    first: int
    last: int
    width: float
    crossing: int = -1


class Standing:
    """The cords of one camera, the farthest first."""

    def __init__(self, camera: Camera, layout: Layout, *, told: bool) -> None:
        self._camera, self._layout, self._told = camera, layout, told
        self._pieces: list[_Piece] = []
        self._u: list[Floats] = []
        self._v: list[Floats] = []
        self._at: list[tuple[float, float]] = []  # crossings: (u, v)
        self._count = 0
        self._place()
        u, v = np.concatenate(self._u), np.concatenate(self._v)
        self._places = u, v
        feet = np.array(self._at, np.float64).reshape(-1, 2)
        self._feet = feet[:, 0], feet[:, 1]
        self._f = DISTANCE_MM / (DISTANCE_MM + (camera.front_mm - v))
        self._x = camera.centre_px + (u - layout.width_mm / 2) * camera.scale * self._f

    def _place(self) -> None:
        camera, layout = self._camera, self._layout
        first, last = layout.margin_mm, layout.width_mm - layout.margin_mm
        across = np.linspace(first, last, ACROSS)
        behind = first
        for index in range(layout.rows + 1):
            v = layout.margin_mm + index * layout.size_mm
            end = min(v, camera.cut_mm)
            for column in range(layout.columns + 1):
                along = np.linspace(behind, end, ALONG)
                self._thread(layout.seam_u(column, along), along)
            if v > camera.cut_mm - 1.5:
                break
            self._thread(across, layout.seam_v(index, across))
            for half in range(2 * layout.columns + 1):
                u = layout.margin_mm + half * layout.size_mm / 2
                if half % 2 == 0:
                    u = float(layout.seam_u(half // 2, np.array([v]))[0])
                at = float(layout.seam_v(index, np.array([u]))[0])
                self._cord(u, at, half=(0.75 if self._told else 0.4) / (1 + half % 2))
            behind = end

    def _thread(self, u: Floats, v: Floats) -> None:
        shrink = DISTANCE_MM / (DISTANCE_MM + self._camera.front_mm - float(v.mean()))
        self._add(u, v, (0.9 if self._told else 0.5) * self._camera.scale * shrink, -1)

    def _cord(self, u: float, v: float, half: float) -> None:
        """Down its left rim, and up its right one."""
        wide = half * np.array(_FLARE)
        self._at.append((u, v))
        rim = np.concatenate([u - wide, (u + wide)[::-1]])
        self._add(rim, np.full_like(rim, v), 0.0, len(self._at) - 1)

    def _add(self, u: Floats, v: Floats, width: float, crossing: int) -> None:
        self._pieces.append(_Piece(self._count, self._count + len(u), width, crossing))
        self._u.append(u)
        self._v.append(v)
        self._count += len(u)

    def cords(self, skin_m: Floats, floor_m: Floats, skin_mm: float) -> list[Cord]:
        """As they stand under a skin of a thickness, on a floor: both grids of heights in metres."""
        camera, step = self._camera, self._layout.step_mm
        high = heights_mm(skin_m, *self._places, step) - skin_mm
        head, foot = heights_mm(skin_m, *self._feet, step) - skin_mm, heights_mm(floor_m, *self._feet, step)
        stand = head[:, None] + (foot - head)[:, None] * _DOWN
        for piece in self._pieces:
            if piece.crossing >= 0:
                down = stand[piece.crossing]
                high[piece.first : piece.last] = np.concatenate([down, down[::-1]])
        y = camera.front_px - camera.scale * ABOVE_MM * (1 - self._f) - high * camera.vertical_px * self._f
        points = list(zip(self._x.tolist(), y.tolist(), strict=True))
        found = []
        for piece in self._pieces:
            own = points[piece.first : piece.last]
            found.append(Cord(own, piece.width) if piece.crossing < 0 else Cord([], rim=own))
        return found


def heights_mm(grid_m: Floats, u_mm: Floats, v_mm: Floats, step: float) -> Floats:
    """Bilinear values in mm of a grid in metres, at many points."""
    x = np.minimum(np.maximum(u_mm / step, 0), grid_m.shape[1] - 1.001)
    y = np.minimum(np.maximum(v_mm / step, 0), grid_m.shape[0] - 1.001)
    i, j = y.astype(np.intp), x.astype(np.intp)
    a, b = y - i, x - j
    near = grid_m[i, j] * (1 - b) + grid_m[i, j + 1] * b
    far = grid_m[i + 1, j] * (1 - b) + grid_m[i + 1, j + 1] * b
    found: Floats = (near * (1 - a) + far * a) * 1e3
    return found
