"""The model seen by one camera: a state's heights → which point of cloth and cut each pixel shows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.camera import Camera
from viewer.core.quilt.compose import Picture, cut_rows
from viewer.core.quilt.cut import Cut
from viewer.core.quilt.model import Heights, QuiltModel
from viewer.core.quilt.parameters import skin_at
from viewer.core.quilt.parts import Part
from viewer.core.quilt.relief import Relief

Floats = NDArray[np.float64]


class Stage:
    """The model seen by one camera: everything that changes only with the size of the picture."""

    def __init__(self, model: QuiltModel, width_px: int, height_px: int) -> None:
        layout = model.layout
        self.model = model
        self.camera = Camera(layout, width_px, height_px, layers_mm=Cut(layout, 0).bottom_mm)
        self.cut = Cut(layout, self.camera.cut_mm)
        self.relief = Relief(self.camera)

    def picture(self, heights: Heights) -> Picture:
        """Where cloth and cut are seen at this setting."""
        frame = self.relief.frame(heights.height_m)
        thickness_mm = skin_at(heights.state.parameters).thickness * 1e3
        return Picture(self.camera, frame, cut_rows(self.camera, self.cut, frame, thickness_mm))

    def outline(self, heights: Heights, picture: Picture) -> list[list[tuple[float, float]]]:
        """Lines round the block in pixels: left side, horizon, right side, the skin's edge at the cut, the face."""
        camera = self.camera
        along = np.linspace(camera.cut_mm, camera.back_mm, 60)
        shrink, rise = camera.shrink(camera.cut_mm - along), camera.rise_px(camera.cut_mm - along)
        sides = []
        for u in (camera.left_mm, camera.right_mm):
            lift = self._profile_mm(heights, u, along) * camera.vertical_px * shrink
            x = camera.centre_px + (u - self.model.layout.width_mm / 2) * camera.scale * shrink
            sides.append([(float(a), float(b)) for a, b in zip(x, camera.front_px - rise - lift, strict=True)])
        frame = picture.frame
        columns = np.arange(len(frame.back_px)) + camera.first_px + 0.5
        far = (columns >= sides[0][-1][0]) & (columns <= sides[1][-1][0])
        horizon = [(float(x), float(y)) for x, y in zip(columns[far][::3], frame.back_px[far][::3], strict=True)]
        front = [(float(x), float(y)) for x, y in zip(columns[::3], frame.skin_top_px[::3], strict=True)]
        foot = camera.front_px + camera.vertical_px * self.cut.bottom_mm
        left, right = sides[0][0], sides[1][0]
        return [sides[0], horizon, sides[1], front, [left, (left[0], foot), (right[0], foot), right]]

    def anchors(self, heights: Heights) -> dict[Part, tuple[float, float]]:
        """A point in the cut, in pixels, where each part is well seen: a callout points there."""
        camera, cut, layout = self.camera, self.cut, self.model.layout
        middle = cut.bands[layout.columns // 2 + 1]
        deep = np.array([cut.fascia_mm * 0.55], dtype=np.float32)
        band_x = float(middle.middle(deep, cut.skin_mm)[0])
        pocket_x = middle.top_x - layout.size_mm / 2
        skin_lift = self._height_mm(heights, pocket_x, camera.cut_mm)
        places = {
            Part.SKIN: (pocket_x + 2.5, cut.skin_mm / 2 - skin_lift),
            Part.FAT: (pocket_x, float(deep[0])),
            Part.SEPTA: (band_x, float(deep[0])),
            Part.MUSCLE: (pocket_x, cut.deep_fascia_mm + 2.6),
        }
        return {
            part: (
                camera.centre_px + (x - layout.width_mm / 2) * camera.scale,
                camera.front_px + z * camera.vertical_px,
            )
            for part, (x, z) in places.items()
        }

    def _profile_mm(self, heights: Heights, u: float, along_mm: Floats) -> Floats:
        """Heights in mm along a line of constant ``u``."""
        step = self.model.layout.step_mm
        column, part = int(u / step), u / step % 1
        line = heights.height_m[:, column] * (1 - part) + heights.height_m[:, column + 1] * part
        profile: Floats = np.interp(along_mm / step, np.arange(len(line)), line) * 1e3
        return profile

    def _height_mm(self, heights: Heights, u: float, v: float) -> float:
        step = self.model.layout.step_mm
        x, y = u / step, v / step
        i, j = int(y), int(x)
        patch = heights.height_m[i : i + 2, j : j + 2]
        a, b = y - i, x - j
        return (
            float((patch[0, 0] * (1 - b) + patch[0, 1] * b) * (1 - a) + (patch[1, 0] * (1 - b) + patch[1, 1] * b) * a)
            * 1e3
        )
