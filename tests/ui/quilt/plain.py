"""A stand-in for the renderer: a plain block whose places can be worked out in the head, at any size.

At 100 % the block goes from 10 to 90 % of the width; the quilt's back lies at 20 % of the height, the face of the
foremost cut at 50 to 85 %.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import CUT_FRONT_MM, Compare, SceneState
from viewer.core.quilt.surface import SurfaceError

BACK_MM = 9
LEFT, RIGHT, BACK, FRONT, FOOT = 0.1, 0.9, 0.2, 0.5, 0.35  # shares of width and height; FOOT below the edge of the cut
WIDTH_MM = 126.0


@dataclass(frozen=True)
class PlainHeights:
    state: SceneState
    bulging: int = 3
    squares: int = 24
    mean_mm: float = 1.0
    most_mm: float = 2.0


class PlainRenderer:
    """As much of the renderer as hands need."""

    fails_at: int | None = None  # a weight that cannot be solved
    made = 0

    def __init__(self, model, width_px, height_px, theme, tone="mixed") -> None:
        self.model, self.theme, self.tone = model, theme, tone
        self.size = (width_px, height_px)
        self.heights: PlainHeights | None = None
        self.states: list[SceneState] = []
        self.draft = False
        PlainRenderer.made += 1

    @property
    def state(self) -> SceneState:
        return self.heights.state if self.heights else SceneState()

    def set_state(self, state: SceneState, *, draft: bool = False) -> PlainHeights:
        self.draft = draft
        if state.parameters.weight == self.fails_at:
            raise SurfaceError("no skin has such numbers")
        self.heights = PlainHeights(state)
        self.states.append(state)
        return self.heights

    def image(self, part):
        image = QImage(*self.size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        left, edge, right, foot = self.face_px()
        _, back = self._seen(0, BACK)
        state = self.state
        painter.fillRect(QRectF(left, back, right - left, edge - back), QColor(200, 150 + state.parameters.weight, 120))
        fat = QColor("#E0B040" if part is None else "#A0A0A0")
        painter.fillRect(QRectF(left, edge, right - left, foot - edge), fat)
        painter.end()
        return image

    def prepare(self):
        return False

    def _seen(self, across: float, down: float) -> tuple[float, float]:
        view, (width, height) = self.state.view, self.size
        dx, dy = view.shift(width, height)
        zoom = view.zoom / 100
        return ((across - 0.5) * zoom + 0.5) * width + dx, ((down - 0.5) * zoom + 0.5) * height + dy

    def _shares(self, x: float, y: float) -> tuple[float, float]:
        view, (width, height) = self.state.view, self.size
        dx, dy = view.shift(width, height)
        zoom = view.zoom / 100
        return ((x - dx) / width - 0.5) / zoom + 0.5, ((y - dy) / height - 0.5) / zoom + 0.5

    def _edge(self, cut_mm: float) -> float:
        return BACK + (cut_mm - BACK_MM) / (CUT_FRONT_MM - BACK_MM) * (FRONT - BACK)

    def place_at(self, x, y):
        across, down = self._shares(x, y)
        if not (LEFT <= across <= RIGHT and BACK <= down <= self._edge(self.state.view.cut_mm)):
            return None
        v_mm = BACK_MM + (down - BACK) / (FRONT - BACK) * (CUT_FRONT_MM - BACK_MM)
        return (across - LEFT) / (RIGHT - LEFT) * WIDTH_MM, v_mm

    def project(self, u_mm, v_mm):
        if v_mm > self.state.view.cut_mm or v_mm < BACK_MM:
            return None
        return self._seen(LEFT + u_mm / WIDTH_MM * (RIGHT - LEFT), self._edge(v_mm))

    def part_at(self, x, y):
        across, down = self._shares(x, y)
        edge = self._edge(self.state.view.cut_mm)
        if not LEFT <= across <= RIGHT:
            return None
        if BACK <= down <= edge:
            return Part.SKIN
        return Part.FAT if edge <= down <= edge + FOOT else None

    def anchors(self):
        edge = self._edge(self.state.view.cut_mm)
        return {part: self._seen(0.5, edge + FOOT / 2) for part in Part}

    def block_px(self):
        left, _, right, foot = self.face_px()
        return left, self._seen(0, BACK)[1], right, foot

    def face_px(self):
        edge = self._edge(self.state.view.cut_mm)
        return *self._seen(LEFT, edge), *self._seen(RIGHT, edge + FOOT)

    def divider_px(self):
        view = self.state.view
        if view.compare is Compare.NONE:
            return None
        return self._seen(LEFT + (RIGHT - LEFT) * view.divider / 100, 0)[0]

    def divider_at(self, x):
        share = (self._shares(x, 0)[0] - LEFT) / (RIGHT - LEFT)
        return round(min(max(100 * share, 0), 100))

    def cut_at(self, y):
        down = self._shares(0, y)[1]
        cut_mm = BACK_MM + (down - BACK) / (FRONT - BACK) * (CUT_FRONT_MM - BACK_MM)
        return round(min(max(cut_mm, 18), CUT_FRONT_MM))
