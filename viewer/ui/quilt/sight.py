"""Where things of the picture lie in the widget: the renderer's device pixels under the zoom that is shown now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import CUT_BACK_MM, CUT_FRONT_MM, PLACE_U, PLACE_V, Compare, View
from viewer.ui.quilt.hands import Hold, Point, Window

if TYPE_CHECKING:
    from viewer.ui.quilt.renderer import Renderer

Box = tuple[float, float, float, float]  # left, top, right, bottom

GRIP_PX: Final = 24.0  # half the side of what a finger can take hold of
LINE_PX: Final = 8.0  # the divider's line can be taken this far beside it
INSET_PX: Final = (20.0, 28.0)  # a grip stays this far inside the widget, however the block is shifted
KNOB_UP_PX: Final = 34.0  # the divider's knob stands this far above the block's foot


class Sight:
    """Everything here is in logical pixels of the widget. ``drawn`` is the window of the renderer's picture."""

    grip_px: float = GRIP_PX  # half the side of what a finger can take hold of here

    def __init__(self, renderer: Renderer, ratio: float, view: View, drawn: Window, shown: Window) -> None:
        self.renderer, self.view, self.shown = renderer, view, shown
        self._ratio = ratio
        self.factor, self.left, self.top = shown.seen_from(drawn)

    @property
    def moved(self) -> bool:
        """The picture has to be stretched or shifted to be seen as it should."""
        return (self.factor, self.left, self.top) != (1.0, 0.0, 0.0)

    # --- from the widget to the picture -------------------------------------------------------------------------

    def part_at(self, x: float, y: float) -> Part | None:
        """The tissue under a point."""
        return self.renderer.part_at(*self._pixel(x, y))

    def place_at(self, x: float, y: float) -> Point | None:
        """(u, v) in mm of a point of the quilt's top, where something can be set; None elsewhere."""
        place = self.renderer.place_at(*self._pixel(x, y))
        if place is None:
            return None
        u_mm, v_mm = place
        inside = PLACE_U[0] <= round(u_mm) <= PLACE_U[1] and PLACE_V[0] <= round(v_mm) <= PLACE_V[1]
        return (u_mm, v_mm) if inside else None

    def cut_when(self, start_mm: int, moved_px: float) -> int:
        """Where the cut goes when its face, at ``start_mm``, is dragged down by ``moved_px``."""
        above, below = -2.0 * self.renderer.size[1], 3.0 * self.renderer.size[1]
        while below - above > 0.5:  # the line on which the face stands at ``start_mm``
            middle = (above + below) / 2
            above, below = (above, middle) if self.renderer.cut_at(middle) >= start_mm else (middle, below)
        cut_mm = self.renderer.cut_at(below + moved_px / self.factor * self._ratio)
        return min(max(round(cut_mm), CUT_BACK_MM), CUT_FRONT_MM)

    def divider_when(self, x: float) -> int:
        """The divider in percent when it is dragged to ``x``."""
        return self.renderer.divider_at(self._pixel(x, 0)[0])

    def hold_at(self, x: float, y: float, *, tool: bool) -> Hold:
        """What a press at a point takes hold of."""
        grip = self.grip_at(x, y)
        if grip is not None:
            return grip
        if self.shown.zoom > 1.0:
            return Hold.PAN
        if self.place_at(x, y) is not None:
            return Hold.AIM if tool else Hold.TOP
        return Hold.FACE if self._on_face(x, y) else Hold.GROUND

    def grip_at(self, x: float, y: float) -> Hold | None:
        """The grip at a point: the divider's knob or line, or the cut's handle."""
        if self._near(self.knob(), x, y) or self._on_divider(x, y):
            return Hold.DIVIDER
        return Hold.FACE if self._near(self.grip(), x, y) else None

    # --- from the picture to the widget -------------------------------------------------------------------------

    def point(self, u_mm: float, v_mm: float) -> Point | None:
        """Where a place of the quilt is seen; None where it is cut away."""
        pixel = self.renderer.project(u_mm, v_mm)
        return None if pixel is None else self._seen(*pixel)

    def anchor(self, part: Part) -> Point:
        """Where a callout may point: into the face, where the part itself is taken off."""
        pixel = self.renderer.anchors().get(part)
        left, top, right, bottom = self.face()
        return self._inside((left + right) / 2, (top + bottom) / 2) if pixel is None else self._seen(*pixel)

    def block(self) -> Box:
        left, top, right, bottom = self.renderer.block_px()
        return (*self._seen(left, top), *self._seen(right, bottom))

    def face(self) -> Box:
        """The front face."""
        left, top, right, bottom = self.renderer.face_px()
        return (*self._seen(left, top), *self._seen(right, bottom))

    def divider(self) -> float | None:
        """x of the divider; None when nothing is compared."""
        x = self.renderer.divider_px() if self.view.compare is not Compare.NONE else None
        return None if x is None else self._seen(x, 0)[0]

    def grip(self) -> Point:
        """The middle of the cut's grip: at the right side of the face, and always in the widget."""
        _, top, right, bottom = self.face()
        return self._inside(right, (top + bottom) / 2)

    def knob(self) -> Point | None:
        """The middle of the divider's knob; None when nothing is compared."""
        x = self.divider()
        if x is None:
            return None
        return self._inside(x, min(self.block()[3], self.shown.height) - KNOB_UP_PX)

    def _inside(self, x: float, y: float) -> Point:
        return (
            min(max(x, INSET_PX[0]), self.shown.width - INSET_PX[0]),
            min(max(y, INSET_PX[1]), self.shown.height - INSET_PX[1]),
        )

    def _near(self, middle: Point | None, x: float, y: float) -> bool:
        return middle is not None and abs(x - middle[0]) <= self.grip_px and abs(y - middle[1]) <= self.grip_px

    def _on_divider(self, x: float, y: float) -> bool:
        line = self.divider()
        _, top, _, bottom = self.block()
        return line is not None and abs(x - line) <= LINE_PX and top <= y <= bottom

    def _on_face(self, x: float, y: float) -> bool:
        left, _, right, bottom = self.face()
        return left <= x <= right and y <= bottom and self.part_at(x, y) is not None

    def _pixel(self, x: float, y: float) -> Point:
        return (x - self.left) / self.factor * self._ratio, (y - self.top) / self.factor * self._ratio

    def _seen(self, x_px: float, y_px: float) -> Point:
        return x_px / self._ratio * self.factor + self.left, y_px / self._ratio * self.factor + self.top
