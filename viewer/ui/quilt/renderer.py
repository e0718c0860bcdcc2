"""A state + part in focus → an image of the quilt. Imports numpy, so it is loaded after the first paint."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from viewer.core.quilt.compose import Picture
from viewer.core.quilt.model import Heights, QuiltModel
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.stage import Stage
from viewer.core.theme import Theme
from viewer.ui.quilt.sheets import Sheets

LEAST_PX = 80  # a smaller picture shows nothing


class Renderer:
    """Draws one size and theme; the model behind it is shared by all sizes."""

    def __init__(self, model: QuiltModel, width_px: int, height_px: int, theme: Theme) -> None:
        self.stage = Stage(model, max(width_px, LEAST_PX), max(height_px, LEAST_PX))
        self.theme = theme
        self.sheets = Sheets(self.stage, theme)
        self.heights: Heights | None = None
        self._picture: Picture | None = None
        self._images: dict[Part | None, QImage] = {}  # of the present state

    @property
    def size(self) -> tuple[int, int]:
        return self.stage.camera.width, self.stage.camera.height

    def set_state(self, state: SceneState) -> Heights:
        """Compute the surface and where it is seen; the next ``image`` shows it."""
        if self.heights is None or self.heights.state != state:
            self.heights = self.stage.model.heights(state)
            self._picture = self.stage.picture(self.heights)
            self._images = {}
        return self.heights

    def image(self, part: Part | None) -> QImage:
        """The picture with ``part`` lit (None: all in full colour), outlined, on a transparent ground. Kept."""
        if part not in self._images:
            self._images[part] = self._draw(part)
        return self._images[part]

    def prepare(self) -> bool:
        """Draw one of the images that a pointer may ask for next; False when all are there."""
        missing = [part for part in Part if part not in self._images]
        if missing:
            self.image(missing[0])
        return bool(missing)

    def _draw(self, part: Part | None) -> QImage:
        picture, heights = self._ready()
        width, height = self.size
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        pixels = np.frombuffer(image.bits(), np.uint8).reshape(height, width, 4)
        colours = self.sheets.colours(part)
        picture.paint(colours.cloth, colours.cut, pixels)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(1.2, 0.34 * self.stage.camera.scale)
        painter.setPen(
            QPen(
                QColor(self.theme.outline),
                line,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        for points in self.stage.outline(heights, picture):
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
        painter.end()
        return image

    def part_at(self, x_px: float, y_px: float) -> Part | None:
        """The tissue under a device pixel."""
        picture, _ = self._ready()
        return picture.part_at(self.sheets.by_name, x_px, y_px)

    def anchors(self) -> dict[Part, tuple[float, float]]:
        """Where a callout may point, in device pixels."""
        _, heights = self._ready()
        return self.stage.anchors(heights)

    def block_px(self) -> tuple[int, int, int, int]:
        """(left, top, right, bottom) of the block in device pixels."""
        picture, _ = self._ready()
        camera = self.stage.camera
        return camera.first_px, picture.frame.top_px, camera.last_px, camera.bottom_px

    def _ready(self) -> tuple[Picture, Heights]:
        if self._picture is None or self.heights is None:
            self.set_state(SceneState())
        assert self._picture is not None
        assert self.heights is not None
        return self._picture, self.heights
