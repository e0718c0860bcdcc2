"""From millimetres of tissue to pixels of the picture: a block seen from the front and above.

The plane of the foremost cut is undistorted; what lies ``d`` mm behind it shrinks by f = D / (D + d) and rises by
H(1 − f), as under a shift lens D mm away and H mm above. A cut farther back leaves the block and the camera where they
are: its face is that much smaller and higher. Heights are drawn larger than life by ``exaggeration``, and the caption
says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.layout import SEAM_WIDTH_MM, Layout
from viewer.core.quilt.scene import CUT_BACK_MM, CUT_FRONT_MM, PLAIN_VIEW, View

Singles = NDArray[np.float32]
Floats = NDArray[np.float64]

DISTANCE_MM = 230.0
ABOVE_MM = 165.0
EXAGGERATION = 1.7  # of heights and of the layers in the cut
HEIGHT_MOST_MM = 8.0  # room kept for the highest skin
MARGIN_PX = 6.0  # round the block
DEPTH_MOST_MM = 2.0  # … and below rest for the deepest hollow


@dataclass(frozen=True)
class Camera:
    """Where everything stands in a picture of ``width`` × ``height`` pixels (device pixels, not points)."""

    layout: Layout
    width: int
    height: int
    layers_mm: float  # depth of the cut below the skin's rest height
    margin_px: float = MARGIN_PX
    view: View = PLAIN_VIEW

    @cached_property
    def plain(self) -> Camera:
        """The same picture, not zoomed, cut in front."""
        return replace(self, view=PLAIN_VIEW)

    # --- the block in mm ----------------------------------------------------------------------------------------

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
    def front_mm(self) -> float:
        """v of the foremost cut: through the middle of the front row, so that its squares show their inside."""
        return self.layout.depth_mm - self.layout.margin_mm - self.layout.size_mm / 2

    @cached_property
    def cut_mm(self) -> float:
        """v of the face. In another layout than the usual one the cut keeps its share of the way."""
        share = (self.view.cut_mm - CUT_BACK_MM) / (CUT_FRONT_MM - CUT_BACK_MM)
        first = self.layout.margin_mm + self.layout.size_mm / 2
        return first + share * (self.front_mm - first)

    @cached_property
    def cut_behind_mm(self) -> float:
        return self.front_mm - self.cut_mm

    @cached_property
    def depth_mm(self) -> float:
        """From the foremost cut to the back."""
        return self.front_mm - self.back_mm

    # --- scale and place ----------------------------------------------------------------------------------------

    @cached_property
    def zoom(self) -> float:
        return self.view.zoom / 100

    @cached_property
    def _plain_scale(self) -> float:
        """As large as both sides allow."""
        wide = (self.width - 2 * self.margin_px) / (self.right_mm - self.left_mm)
        return min(wide, (self.height - 2 * self.margin_px) / self._tall_mm)

    @cached_property
    def _tall_mm(self) -> float:
        far = DISTANCE_MM / (DISTANCE_MM + self.depth_mm)
        return ABOVE_MM * (1 - far) + EXAGGERATION * (HEIGHT_MOST_MM * 0.5 * far + self.layers_mm)

    @cached_property
    def scale(self) -> float:
        """Pixels a millimetre in the plane of the foremost cut."""
        return self._plain_scale * self.zoom

    @cached_property
    def centre_px(self) -> float:
        return self.width / 2 + self.view.shift(self.width, self.height)[0]

    @cached_property
    def vertical_px(self) -> float:
        """Pixels a millimetre of height, in the plane of the foremost cut."""
        return self.scale * EXAGGERATION

    @cached_property
    def front_px(self) -> float:
        """y of the skin's rest height in the plane of the foremost cut."""
        far = DISTANCE_MM / (DISTANCE_MM + self.depth_mm)
        above = self._plain_scale * (ABOVE_MM * (1 - far) + EXAGGERATION * HEIGHT_MOST_MM * 0.5 * far)
        spare = self.height - self._plain_scale * self._tall_mm
        plain = float(round(spare / 2 + above))
        shift = self.view.shift(self.width, self.height)[1]
        return float(round(self.height / 2 + (plain - self.height / 2) * self.zoom + shift))

    @cached_property
    def first_px(self) -> int:
        """First column of the picture that the block covers."""
        return max(0, int(np.floor(self.centre_px - (self.right_mm - self.left_mm) / 2 * self.scale)))

    @cached_property
    def last_px(self) -> int:
        """One past the last column that the block covers."""
        last = int(np.ceil(self.centre_px + (self.right_mm - self.left_mm) / 2 * self.scale))
        return min(max(last, self.first_px + 4), self.width)

    @cached_property
    def seen_mm(self) -> tuple[float, float]:
        """Nearest and farthest distance behind the foremost cut whose skin, however high, may be in the picture."""
        if self.zoom == 1:
            return 0.0, self.depth_mm
        behind = np.linspace(0, self.depth_mm, 400)
        shrink = DISTANCE_MM / (DISTANCE_MM + behind)
        y = self.front_px - self.scale * ABOVE_MM * (1 - shrink)
        high = y - HEIGHT_MOST_MM * self.vertical_px * shrink
        deepest = DEPTH_MOST_MM + (self.layers_mm if self.view.lifted else 0)  # of what lies bare
        low = y + deepest * self.vertical_px * shrink
        seen = behind[(high < self.height) & (low > 0)]
        if len(seen) < 2:
            return self.depth_mm * 0.99, self.depth_mm
        return float(seen[0]), float(seen[-1])

    # --- the face -----------------------------------------------------------------------------------------------

    @cached_property
    def face_shrink(self) -> float:
        return DISTANCE_MM / (DISTANCE_MM + self.cut_behind_mm)

    @cached_property
    def face_scale(self) -> float:
        """Pixels a millimetre across the face."""
        return self.scale * self.face_shrink

    @cached_property
    def face_vertical_px(self) -> float:
        """Pixels a millimetre of depth in the face."""
        return self.vertical_px * self.face_shrink

    @cached_property
    def face_px(self) -> float:
        """y of the skin's rest height in the face."""
        return float(round(self.front_px - self.scale * ABOVE_MM * (1 - self.face_shrink)))

    @cached_property
    def bottom_px(self) -> int:
        """y of the foot of the face."""
        return int(np.ceil(self.face_px + self.face_vertical_px * self.layers_mm))

    @cached_property
    def face_rows(self) -> tuple[int, int]:
        """First row, and one past the last, of the face's sheet that can be in the picture however the skin stands."""
        most = int(np.ceil(self.layers_mm * self.face_vertical_px)) + 1
        spare = DEPTH_MOST_MM * self.face_vertical_px + 2
        first = min(max(int(-self.face_px - spare), 0), most - 2)
        last = int(self.height - self.face_px + HEIGHT_MOST_MM * self.face_vertical_px + 2)
        return first, max(min(last, most), first + 2)

    @cached_property
    def face_seen(self) -> bool:
        """Any of the face in the picture?"""
        return self.face_px - HEIGHT_MOST_MM * self.face_vertical_px < self.height and self.bottom_px > 0

    def face_x(self, u_mm: float) -> float:
        return self.centre_px + (u_mm - self.layout.width_mm / 2) * self.face_scale

    # --- points of the skin -------------------------------------------------------------------------------------

    def shrink(self, behind_mm: Singles | Floats | float) -> Singles:
        """f at a distance behind the foremost cut."""
        return np.asarray(DISTANCE_MM / (DISTANCE_MM + np.asarray(behind_mm)), dtype=np.float32)

    def rise_px(self, behind_mm: Singles | Floats | float) -> Singles:
        """How far above ``front_px`` the flat skin lies there."""
        return np.asarray(self.scale * ABOVE_MM * (1 - self.shrink(behind_mm)), dtype=np.float32)

    def project(self, u_mm: float, v_mm: float, height_mm: float) -> tuple[float, float]:
        """Pixel (x, y) of a point of the skin."""
        behind = self.front_mm - v_mm
        f = DISTANCE_MM / (DISTANCE_MM + behind)
        x = self.centre_px + (u_mm - self.layout.width_mm / 2) * self.scale * f
        y = self.front_px - self.scale * ABOVE_MM * (1 - f) - height_mm * self.vertical_px * f
        return x, y

    def project_all(self, u_mm: Floats, v_mm: Floats, height_mm: Floats) -> tuple[Floats, Floats]:
        """The same of many points."""
        f = DISTANCE_MM / (DISTANCE_MM + self.front_mm - v_mm)
        x = self.centre_px + (u_mm - self.layout.width_mm / 2) * self.scale * f
        return x, self.front_px - self.scale * ABOVE_MM * (1 - f) - height_mm * self.vertical_px * f

    def u_at(self, x_px: float, behind_mm: float) -> float:
        """u of the point in column ``x_px`` at a distance behind the foremost cut."""
        return self.layout.width_mm / 2 + (x_px - self.centre_px) / self.scale * (1 + behind_mm / DISTANCE_MM)

    def cut_at(self, y_px: float) -> int:
        """The cut (``View.cut_mm``) whose face has its skin, at rest, nearest to line ``y_px``."""
        rise = min(max((self.front_px - y_px) / (self.scale * ABOVE_MM), 0.0), 0.9)
        behind = DISTANCE_MM * rise / (1 - rise)
        first = self.layout.margin_mm + self.layout.size_mm / 2
        share = (self.front_mm - behind - first) / (self.front_mm - first)
        return round(min(max(CUT_BACK_MM + share * (CUT_FRONT_MM - CUT_BACK_MM), CUT_BACK_MM), CUT_FRONT_MM))
