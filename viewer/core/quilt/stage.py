"""The model seen by one camera: a state's heights → which point of the top and of the face each pixel shows."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.camera import MARGIN_PX, Camera
from viewer.core.quilt.compose import FaceRows, face_rows
from viewer.core.quilt.cords import Cord, Standing, heights_mm
from viewer.core.quilt.cut import SHEET_MM, Cut
from viewer.core.quilt.layers import Layers, Top
from viewer.core.quilt.model import Heights, QuiltModel
from viewer.core.quilt.parameters import skin_at
from viewer.core.quilt.parts import Part
from viewer.core.quilt.relief import Frame, Relief
from viewer.core.quilt.scene import PLAIN_VIEW, Account, View

Singles = NDArray[np.float32]
Floats = NDArray[np.float64]
Numbers = NDArray[np.floating[Any]]
Line = list[tuple[float, float]]

BARE = frozenset({Part.SKIN, Part.FAT})
SIDE_POINTS = 36  # of the outline's left and right
GATHER_EVERY = 4  # columns between two points of an outline


def camera_view(view: View) -> View:
    """Only what moves the camera or the cut, and whether the deep floor lies bare: then more of it is seen."""
    bare = BARE if view.lifted >= BARE else frozenset()
    return View(cut_mm=view.cut_mm, zoom=view.zoom, pan_x=view.pan_x, pan_y=view.pan_y, lifted=bare)


@dataclass(frozen=True)
class Picture:
    """One state seen, before colours, in some of the block's columns.

    ``frame``: the uppermost surface, None when nothing is left; ``surface_m``: its heights; ``face``: None when the
    face is out of the picture; ``skin_top_px``: y of the skin in the cut for each column, wherever the skin is now.
    """

    camera: Camera
    layers: Layers
    heights: Heights
    skin_mm: float
    surface_m: Floats
    frame: Frame | None
    face: FaceRows | None
    skin_top_px: Singles
    first: int
    last: int

    def surface_mm(self, u_mm: float, v_mm: float) -> float:
        """Height of the uppermost surface at a point of the quilt."""
        return _at(self.surface_m, u_mm, v_mm, self.camera.layout.step_mm)

    def surfaces_mm(self, u_mm: Floats, v_mm: Floats) -> Floats:
        """The same of many points."""
        return heights_mm(self.surface_m, u_mm, v_mm, self.camera.layout.step_mm)

    def covers(self, x_px: float) -> bool:
        return self.first <= int(x_px) - self.camera.first_px < self.last

    def column_of(self, x_px: Numbers) -> NDArray[np.intp]:
        """The column of ``skin_top_px`` nearest to each x."""
        found = np.floor(x_px).astype(np.intp) - (self.camera.first_px + self.first)
        return np.clip(found, 0, len(self.skin_top_px) - 1)

    def y_in_face(self, x_px: Numbers, z_mm: Numbers | float) -> Floats:
        """y of points of the face that would lie ``z_mm`` below the skin were it at rest."""
        camera, cut = self.camera, self.layers.cut
        scale, z = camera.face_vertical_px, np.asarray(z_mm, np.float64)
        top = self.skin_top_px[self.column_of(x_px)].astype(np.float64)
        foot, fascia = top + self.skin_mm * scale, camera.face_px + cut.fascia_mm * scale
        in_skin = top + (foot - top) * z / cut.skin_mm
        in_fat = foot + (fascia - foot) * (z - cut.skin_mm) / (cut.fascia_mm - cut.skin_mm)
        still = camera.face_px + z * scale
        y: Floats = np.where(z <= cut.skin_mm, in_skin, np.where(z <= cut.fascia_mm, in_fat, still))
        return y


class Stage:
    """The model seen by one camera: everything that changes only with the size of the picture and the view."""

    def __init__(
        self,
        model: QuiltModel,
        width_px: int,
        height_px: int,
        view: View = PLAIN_VIEW,
        account: Account = Account.STUDIES,
        *,
        relief: Relief | None = None,
        margin_px: float = MARGIN_PX,
    ) -> None:
        layout = model.layout
        self.model = model
        self.account = account
        layers_mm = Cut(layout, 0).bottom_mm
        self.camera = (
            relief.camera
            if relief
            else Camera(layout, width_px, height_px, layers_mm, margin_px, view=camera_view(view))
        )
        self.cut = Cut(layout, self.camera.cut_mm, account)
        self.relief = relief or Relief(self.camera)

    def layers(self, lifted: Set[Part] = frozenset()) -> Layers:
        return Layers(self.cut, lifted)

    def picture(
        self, heights: Heights, lifted: Set[Part] = frozenset(), first: int = 0, last: int | None = None
    ) -> Picture:
        """Where top and face are seen, in columns ``first`` to ``last`` of the block."""
        camera, layers = self.camera, self.layers(lifted)
        last = self.relief.columns if last is None else last
        skin_mm = skin_at(heights.state.parameters).thickness * 1e3
        surface = self._surface_m(heights, layers, skin_mm)
        frame = None if layers.top is Top.NONE else self.relief.frame(surface, first, last)
        if frame is not None and layers.top is Top.CLOTH:
            skin_top = frame.skin_top_px
        else:
            skin_top = self.relief.edge_px(heights.height_m, first, last)
        face = face_rows(camera, self.cut, skin_top, first, skin_mm) if camera.face_seen and last > first else None
        return Picture(camera, layers, heights, skin_mm, surface, frame, face, skin_top, first, last)

    def _surface_m(self, heights: Heights, layers: Layers, skin_mm: float) -> Floats:
        if layers.top is Top.CLOTH:
            return heights.height_m
        if layers.top is Top.FAT:
            return heights.height_m - skin_mm * 1e-3
        step, shape = self.model.layout.step_mm, self.model.layout.shape
        u = np.arange(shape[1], dtype=np.float32)[None, :] * step
        v = np.arange(shape[0], dtype=np.float32)[:, None] * step
        deep = layers.floor_mm == self.cut.deep_fascia_mm
        z = self.cut.level_z(u, v, deep=deep) - (SHEET_MM / 2 if layers.has(Part.SEPTA) else -SHEET_MM / 2)
        floor: Floats = -np.broadcast_to(z, shape).astype(np.float64) * 1e-3
        return floor

    # --- lines --------------------------------------------------------------------------------------------------

    def outline(self, picture: Picture) -> list[Line]:
        """Lines round what is left of the block, in pixels: sides, horizon, the surface's edge at the cut, the face."""
        lines = [] if picture.frame is None else self._round_top(picture, picture.frame)
        if picture.face is None:
            return lines
        camera = self.camera
        xs = np.arange(0, len(picture.skin_top_px), GATHER_EVERY) + (picture.first + camera.first_px + 0.5)
        own = picture.first + camera.first_px, picture.last + camera.first_px
        left, right = max(camera.face_x(camera.left_mm), own[0]), min(camera.face_x(camera.right_mm), own[1])
        xs = np.concatenate([[left], xs[(xs > left) & (xs < right)], [right]]).astype(np.float64)
        for top, foot in picture.layers.slabs():
            over = _line(xs, picture.y_in_face(xs, top))
            ends = xs[[0, -1]] if foot > self.cut.fascia_mm else xs  # nothing moves there
            lines.append(over)
            lines.append([over[0], *_line(ends, picture.y_in_face(ends, foot)), over[-1]])
        return lines

    def _round_top(self, picture: Picture, frame: Frame) -> list[Line]:
        camera = self.camera
        along = np.linspace(camera.cut_mm, camera.back_mm, SIDE_POINTS)
        shrink, rise = camera.shrink(camera.front_mm - along), camera.rise_px(camera.front_mm - along)
        sides: list[Line] = []
        for u in (camera.left_mm, camera.right_mm):
            lift = self._profile_mm(picture.surface_m, u, along) * camera.vertical_px * shrink
            x = camera.centre_px + (u - self.model.layout.width_mm / 2) * camera.scale * shrink
            sides.append(_line(x, camera.front_px - rise - lift))
        columns = np.arange(len(frame.back_px)) + frame.first + camera.first_px + 0.5
        own = sides[0 if picture.first == 0 else 1 : 2 if picture.last == self.relief.columns else 1]
        lines = own
        if camera.seen_mm[1] >= camera.depth_mm - 0.01:  # the horizon is in the picture
            far = (columns >= sides[0][-1][0]) & (columns <= sides[1][-1][0])
            horizon = _line(columns[far][::GATHER_EVERY], frame.back_px[far][::GATHER_EVERY])
            ends = [[side[-1]] if side in own else [] for side in sides]
            lines = [*own, [*ends[0], *horizon, *ends[1]]]
        if picture.layers.top is not Top.FLOOR and picture.face is not None:
            return [line for line in lines if len(line) > 1]  # the face's own outline is the front edge
        near = (columns >= sides[0][0][0]) & (columns <= sides[1][0][0])
        front = _line(columns[near][::GATHER_EVERY], frame.skin_top_px[near][::GATHER_EVERY])
        return [line for line in (*lines, front) if len(line) > 1]

    def _fat_place(self, column: int, x: float, z: float) -> tuple[float, float]:
        """Where a pocket shows fat: in the middle, or beside the lumps that the article's telling puts there."""
        if not self.cut.told:
            return x, z
        layout = self.model.layout
        row = min(max(int((self.cut.cut_mm - layout.margin_mm) / layout.size_mm), 0), layout.rows - 1)
        return x + (4.6 if (column + row) % 2 else -4.6), self.cut.fascia_mm * 0.43

    def _profile_mm(self, surface_m: Floats, u: float, along_mm: Floats) -> Floats:
        """Heights in mm along a line of constant ``u``."""
        step = self.model.layout.step_mm
        column, part = int(u / step), u / step % 1
        line = surface_m[:, column] * (1 - part) + surface_m[:, column + 1] * part
        profile: Floats = np.interp(along_mm / step, np.arange(len(line)), line) * 1e3
        return profile

    def cords(self, picture: Picture) -> list[Cord]:
        """The septa standing on the bare fascia, the farthest first."""
        return self._standing.cords(picture.heights.height_m, picture.surface_m, picture.skin_mm)

    @cached_property
    def _standing(self) -> Standing:
        return Standing(self.camera, self.model.layout, told=self.cut.told)

    # --- places -------------------------------------------------------------------------------------------------

    def anchors(self, picture: Picture, band: int | None = None) -> dict[Part, tuple[float, float]]:
        """A point in the face, in pixels, where each part that is left is well seen: a callout points there.

        ``band``: number of the septum beside which they lie; None takes one right of the middle.
        """
        camera, cut, layout = self.camera, self.cut, self.model.layout
        middle = cut.bands[layout.columns // 2 + 1 if band is None else band]
        deep = np.array([cut.fascia_mm * 0.55], dtype=np.float32)
        band_x = float(middle.middle(deep, cut.skin_mm)[0])
        pocket_x = middle.top_x - layout.size_mm / 2
        places = {
            Part.SKIN: (pocket_x + 2.5, cut.skin_mm / 2),
            Part.FAT: self._fat_place(cut.bands.index(middle) - 1, pocket_x, float(deep[0])),
            Part.SEPTA: (band_x, float(deep[0])),
            Part.MUSCLE: (pocket_x, cut.deep_fascia_mm + 2.6),
        }
        found = {}
        for part, (x, z) in places.items():
            if picture.layers.has(part):
                across = camera.face_x(x)
                found[part] = (across, float(picture.y_in_face(np.array([across]), z)[0]))
        return found


def _line(x: Floats | Singles, y: Floats | Singles) -> Line:
    return list(zip(x.tolist(), y.tolist(), strict=True))


def _at(grid: Floats, u: float, v: float, step: float) -> float:
    """Bilinear value in mm of a grid in metres."""
    x, y = min(max(u / step, 0), grid.shape[1] - 1.001), min(max(v / step, 0), grid.shape[0] - 1.001)
    i, j = int(y), int(x)
    patch = grid[i : i + 2, j : j + 2]
    a, b = y - i, x - j
    return (
        float((patch[0, 0] * (1 - b) + patch[0, 1] * b) * (1 - a) + (patch[1, 0] * (1 - b) + patch[1, 1] * b) * a) * 1e3
    )
