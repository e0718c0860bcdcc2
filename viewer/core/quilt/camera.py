"""From millimetres of tissue to pixels of the picture: a block seen from the front and above.

The front face (the cut) is undistorted; what lies ``d`` mm behind it shrinks by f = D / (D + d) and rises by H(1 − f),
as under a shift lens D mm away and H mm above. Heights are drawn larger than life by ``exaggeration``, and the caption
says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.layout import SEAM_WIDTH_MM, Layout

Singles = NDArray[np.float32]
Floats = NDArray[np.float64]

DISTANCE_MM = 230.0
ABOVE_MM = 165.0
EXAGGERATION = 1.7  # of heights and of the layers in the cut
HEIGHT_MOST_MM = 8.0  # room kept for the highest skin


@dataclass(frozen=True)
class Camera:
    """Where everything stands in a picture of ``width`` × ``height`` pixels (device pixels, not points)."""

    layout: Layout
    width: int
    height: int
    layers_mm: float  # depth of the cut below the skin's rest height
    margin_px: float = 6.0

    @cached_property
    def left_mm(self) -> float:
        return self.layout.margin_mm - SEAM_WIDTH_MM / 2 - self.layout.wobble_mm

    @cached_property
    def right_mm(self) -> float:
        return self.layout.width_mm - self.left_mm

    @cached_property
    def back_mm(self) -> float:
        return self.left_mm

    @cached_property
    def cut_mm(self) -> float:
        """v of the cut: through the middle of the front row, so that its squares show their inside."""
        return self.layout.depth_mm - self.layout.margin_mm - self.layout.size_mm / 2

    @cached_property
    def depth_mm(self) -> float:
        return self.cut_mm - self.back_mm

    @cached_property
    def scale(self) -> float:
        """Pixels a millimetre on the front face: as large as both sides allow."""
        wide = (self.width - 2 * self.margin_px) / (self.right_mm - self.left_mm)
        far = DISTANCE_MM / (DISTANCE_MM + self.depth_mm)
        tall_mm = ABOVE_MM * (1 - far) + EXAGGERATION * (HEIGHT_MOST_MM * 0.5 * far + self.layers_mm)
        return min(wide, (self.height - 2 * self.margin_px) / tall_mm)

    @cached_property
    def centre_px(self) -> float:
        return self.width / 2

    @cached_property
    def vertical_px(self) -> float:
        """Pixels a millimetre of height, on the front face."""
        return self.scale * EXAGGERATION

    @cached_property
    def front_px(self) -> float:
        """y of the skin's rest height on the front face."""
        far = DISTANCE_MM / (DISTANCE_MM + self.depth_mm)
        above = self.scale * (ABOVE_MM * (1 - far) + EXAGGERATION * HEIGHT_MOST_MM * 0.5 * far)
        below = self.vertical_px * self.layers_mm
        spare = self.height - above - below
        return float(round(spare / 2 + above))

    @cached_property
    def first_px(self) -> int:
        return int(np.floor(self.centre_px - (self.right_mm - self.left_mm) / 2 * self.scale))

    @cached_property
    def last_px(self) -> int:
        """One past the last column that the block covers."""
        return int(np.ceil(self.centre_px + (self.right_mm - self.left_mm) / 2 * self.scale))

    @cached_property
    def bottom_px(self) -> int:
        return int(np.ceil(self.front_px + self.vertical_px * self.layers_mm))

    def shrink(self, behind_mm: Singles | Floats | float) -> Singles:
        """f at a distance behind the cut."""
        return np.asarray(DISTANCE_MM / (DISTANCE_MM + np.asarray(behind_mm)), dtype=np.float32)

    def rise_px(self, behind_mm: Singles | Floats | float) -> Singles:
        """How far above ``front_px`` the flat skin lies there."""
        return np.asarray(self.scale * ABOVE_MM * (1 - self.shrink(behind_mm)), dtype=np.float32)

    def project(self, u_mm: float, v_mm: float, height_mm: float) -> tuple[float, float]:
        """Pixel (x, y) of a point of the skin."""
        behind = self.cut_mm - v_mm
        f = float(self.shrink(behind))
        x = self.centre_px + (u_mm - self.layout.width_mm / 2) * self.scale * f
        y = self.front_px - float(self.rise_px(behind)) - height_mm * self.vertical_px * f
        return x, y
