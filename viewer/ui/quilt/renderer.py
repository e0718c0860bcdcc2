"""A state + part in focus → an image of the quilt. Imports numpy, so it is loaded after the first paint."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from viewer.core import tones
from viewer.core.quilt.certainty import veiled
from viewer.core.quilt.cloth import PARTS
from viewer.core.quilt.compose import paint_face, paint_top, top_of
from viewer.core.quilt.layers import Top
from viewer.core.quilt.model import Heights, QuiltModel
from viewer.core.quilt.parts import Part
from viewer.core.quilt.reveal import Stain, levels, new_scar, paint_levels, paint_stain, scar_colour, stain
from viewer.core.quilt.scene import PLAIN_VIEW, Account, Compare, SceneState
from viewer.core.quilt.stage import Picture, Stage, camera_view
from viewer.core.quilt.tissue import STEP_MM
from viewer.core.theme import Theme
from viewer.ui.quilt.pins import Project, draw_cords, draw_nodules, draw_pins, draw_veil, pin_px, reach_ring
from viewer.ui.quilt.sheets import LitSheet, Sheets

Bytes = NDArray[np.uint8]
Singles = NDArray[np.float32]

LEAST_PX = 80  # a smaller picture shows nothing
HIDDEN_MM = 4.0  # a point that is seen this far from where it lies is behind a crest
HEIGHTS_MOST = 3  # kept: now, before, and the other account


@dataclass(frozen=True)
class Half:
    """What one side of the divider shows; without a divider there is one, over the whole width."""

    stage: Stage
    picture: Picture
    bands: Bytes | None = None  # of the field that colours the top
    stain: Stain | None = None  # new scar on it
    scar: Singles | None = None  # density beyond that at rest, on the tissue's grid

    @property
    def clip_px(self) -> tuple[int, int]:
        """Its first column, and one past its last."""
        return (self.picture.first + self.stage.camera.first_px, self.picture.last + self.stage.camera.first_px)


class Renderer:
    """Draws one size, theme and skin tone; the model behind it is shared by all sizes. All in device pixels."""

    def __init__(self, model: QuiltModel, width_px: int, height_px: int, theme: Theme, tone: str = tones.MIXED) -> None:
        self.model = model
        self.size = max(width_px, LEAST_PX), max(height_px, LEAST_PX)
        self.theme = theme
        self.tone = tones.known(tone)
        self.sheets = Sheets(theme, self.tone)
        self.heights: Heights | None = None  # of the present state
        self.draft = False
        self._stages: dict[Account, Stage] = {}  # of the present view
        self._known: dict[SceneState, Heights] = {}
        self._halves: tuple[Half, ...] = ()
        self._images: dict[Part | None, QImage] = {}  # of the present state

    # --- state --------------------------------------------------------------------------------------------------

    def set_state(self, state: SceneState, *, draft: bool = False) -> Heights:
        """Compute the surface and where it is seen; the next ``image`` shows it.

        ``draft``: the face is drawn without antialiasing, for the steps of a drag; set the last state again without.
        """
        if self.heights is None or self.heights.state != state or self.draft != draft:
            self.draft = draft
            self._set_view(state)
            self.heights = self._heights(state)
            self._halves = self._make_halves(state)
            self._images = {}
        assert self.heights is not None
        return self.heights

    def _set_view(self, state: SceneState) -> None:
        view = camera_view(state.view)
        if self._stages and next(iter(self._stages.values())).camera.view != view:
            self._stages = {}

    def _stage(self, account: Account) -> Stage:
        """The stage of an account in the present view; both share one relief."""
        if account not in self._stages:
            assert self.heights is not None
            relief = next((stage.relief for stage in self._stages.values()), None)
            view = self.heights.state.view
            self._stages[account] = Stage(self.model, *self.size, view, account, relief=relief)
        return self._stages[account]

    def _heights(self, state: SceneState) -> Heights:
        """The surface does not depend on how it is seen."""
        tissue = replace(state, view=PLAIN_VIEW)
        found = self._known.pop(tissue, None) or self.model.heights(tissue)
        self._known[tissue] = found
        while len(self._known) > HEIGHTS_MOST:
            del self._known[next(iter(self._known))]
        return replace(found, state=state)

    def _make_halves(self, state: SceneState) -> tuple[Half, ...]:
        if state.view.compare is Compare.NONE:
            return (self._half(state, 0, None),)
        if state.view.compare is Compare.BEFORE:
            sides = state.before, state
        else:
            sides = replace(state, account=Account.ARTICLE), replace(state, account=Account.STUDIES)
        stage = self._stage(state.account)
        at = round(self._divider(stage)) - stage.camera.first_px
        left, right = sides
        return self._half(left, 0, at), self._half(right, at, None)

    def _half(self, state: SceneState, first: int, last: int | None) -> Half:
        stage = self._stage(state.account)
        picture = stage.picture(self._heights(state), state.view.lifted, first, last)
        fields, frame, reveal = picture.heights.fields, picture.frame, state.view.reveal
        if frame is None or picture.layers.top not in (Top.CLOTH, Top.FAT) or not frame.sheet_row.size:
            return Half(stage, picture)
        if fields is None and reveal is None:
            return Half(stage, picture)
        rest = self.model.rest_fields(state.account)
        bands = None if reveal is None else levels(stage.relief, frame, fields or rest, reveal)
        scar = None if fields is None else new_scar(fields, rest)
        found = None if scar is None else stain(stage.relief, frame, scar, ground=reveal is None)
        return Half(stage, picture, bands, found, scar)

    def _divider(self, stage: Stage) -> float:
        """x of the divider, held in the part of the block that is in the picture."""
        camera = stage.camera
        half = (camera.right_mm - camera.left_mm) / 2 * camera.scale
        share = self._state.view.divider / 100
        return min(max(camera.centre_px + (2 * share - 1) * half, camera.first_px), camera.last_px)

    @property
    def _state(self) -> SceneState:
        assert self.heights is not None
        return self.heights.state

    # --- pictures -----------------------------------------------------------------------------------------------

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
        halves = self._ready()
        width, height = self.size
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        pixels = np.frombuffer(image.bits(), np.uint8).reshape(height, width, 4)
        for half in halves:
            self._paint(half, image, pixels, part)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for half in halves:
            left, right = half.clip_px
            if len(halves) > 1:
                painter.setClipRect(QRectF(left, 0, right - left, height))
            self._lines(half, painter)
        painter.setClipping(False)
        if len(halves) > 1:
            self._divide(painter)
        painter.end()
        return image

    def _paint(self, half: Half, image: QImage, out: Bytes, part: Part | None) -> None:
        picture = half.picture
        if picture.frame is not None:
            paint_top(out, picture.camera, picture.frame, self._top(half).lit(part))
            target = top_of(out, picture.camera, picture.frame)
            if half.bands is not None:
                paint_levels(target, picture.frame, half.bands, self.theme)
            if half.stain is not None:
                paint_stain(target, picture.frame, half.stain, scar_colour(self.theme))
        if picture.face is not None:
            if picture.layers.top is Top.FLOOR:
                self._stand_cords(half, image)
            sheet = self._face(half).lit(part)
            paint_face(out, picture.camera, picture.face, sheet, clear=not picture.layers.whole)

    def _stand_cords(self, half: Half, image: QImage) -> None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = half.clip_px
        painter.setClipRect(QRectF(left, 0, right - left, self.size[1]))
        line = max(1.0, 0.22 * half.stage.camera.scale)
        draw_cords(painter, half.stage.cords(half.picture), self.theme, line)
        painter.end()

    def _top(self, half: Half) -> LitSheet:
        return self.sheets.top(half.stage, half.picture.layers, draft=self.draft)

    def _face(self, half: Half) -> LitSheet:
        return self.sheets.face(half.stage, half.picture.layers, draft=self.draft)

    def _pen(self, colour: str) -> QPen:
        line = max(1.2, 0.34 * self._ready()[0].stage.camera.plain.scale)
        style, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        return QPen(QColor(colour), line, style, cap, join)

    def _lines(self, half: Half, painter: QPainter) -> None:
        painter.setPen(self._pen(self.theme.outline))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for points in half.stage.outline(half.picture):
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
        picture, layout = half.picture, self.model.layout
        if half.scar is not None and picture.face is not None and picture.layers.has(Part.FAT):
            draw_nodules(painter, picture, self._scar_in_face(half), self.theme, self._pen("#000000").widthF())
        done = picture.heights.state.done
        if not done or picture.frame is None:
            return
        size = pin_px(picture)
        unclipped = self._projector(half)
        unknown = veiled(picture.heights.state, self.model.assumptions)
        draw_veil(painter, [reach_ring(event, layout, unclipped) for event in unknown], self.theme, size)
        painter.setPen(QPen(QColor(self.theme.outline), size / 4.2))
        draw_pins(painter, done, layout, self._projector(half, seen=True), self.theme)

    def _scar_in_face(self, half: Half) -> dict[float, float]:
        """Density of new scar along the cut, by u in mm."""
        assert half.scar is not None
        at = half.stage.camera.cut_mm / STEP_MM
        row = min(int(at), half.scar.shape[0] - 2)
        line = half.scar[row] + (at - row) * (half.scar[row + 1] - half.scar[row])
        u = np.arange(0, self.model.layout.width_mm, 0.5)
        values = np.interp(u, np.arange(len(line)) * STEP_MM, line)
        return dict(zip(u.tolist(), values.tolist(), strict=True))

    def _projector(self, half: Half, *, seen: bool = False) -> Project:
        """Points of the top → pixels, held at the cut; with ``seen``, None where cut away or behind a crest."""
        picture, camera = half.picture, half.stage.camera

        def project(u_mm: float, v_mm: float) -> tuple[float, float] | None:
            v = min(v_mm, camera.cut_mm)
            x, y = camera.project(u_mm, v, picture.surface_mm(u_mm, v))
            if not seen:
                return x, y
            row = self._top_row(half, x, y + 1)
            behind = half.stage.relief.behind_at(row) if row is not None else None
            visible = v == v_mm and behind is not None and abs(camera.front_mm - behind - v_mm) < HIDDEN_MM
            return (x, y) if visible else None

        return project

    def _divide(self, painter: QPainter) -> None:
        x = self._divider(self._ready()[0].stage)
        _, top, _, bottom = self.block_px()
        for colour, width in ((self.theme.paper, 3.2), (self.theme.accent, 1.6)):
            pen = self._pen(colour)
            pen.setWidthF(pen.widthF() * width)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, max(top, 0)), QPointF(x, min(bottom, self.size[1])))

    # --- places -------------------------------------------------------------------------------------------------

    def _half_at(self, x_px: float) -> Half | None:
        return next((half for half in self._ready() if half.picture.covers(x_px)), None)

    def part_at(self, x_px: float, y_px: float) -> Part | None:
        """The tissue under a device pixel; None beside the block and where a layer is lifted."""
        half = self._half_at(x_px)
        if half is None or y_px < 0:
            return None
        return self._part_in_face(half, x_px, y_px) or self._part_on_top(half, x_px, y_px)

    def _part_in_face(self, half: Half, x_px: float, y_px: float) -> Part | None:
        face, camera = half.picture.face, half.picture.camera
        if face is None:
            return None
        column = int(x_px) - camera.first_px
        if not face.inside[column - face.first] or y_px >= min(camera.bottom_px, self.size[1]):
            return None
        if y_px >= face.still_px:
            row = float(face.still_row + int(y_px) - face.still_px)
        elif int(y_px) >= face.top_px:
            row = float(face.rows[int(y_px) - face.top_px, column - face.first])
        else:
            row = -1.0
        if row < 0:
            return None
        ids = self._face(half).ids
        return PARTS.get(int(ids[min(round(row), ids.shape[0] - 1), column]))

    def _part_on_top(self, half: Half, x_px: float, y_px: float) -> Part | None:
        row = self._top_row(half, x_px, y_px)
        if row is None:
            return None
        ids = self._top(half).ids
        line = min(round(row), ids.shape[0] - 1)
        return PARTS.get(int(ids[line, int(x_px) - half.picture.camera.first_px]))

    def _top_row(self, half: Half, x_px: float, y_px: float) -> float | None:
        """Row of the top's sheet under a pixel."""
        frame = half.picture.frame
        if frame is None:
            return None
        line = int(np.floor(y_px)) - frame.top_px
        column = int(x_px) - half.picture.camera.first_px - frame.first
        if not 0 <= line < frame.sheet_row.shape[0] or not 0 <= column < frame.sheet_row.shape[1]:
            return None
        row = float(frame.sheet_row[line, column])
        return row if row >= 0 else None

    def place_at(self, x_px: float, y_px: float) -> tuple[float, float] | None:
        """The point (u_mm, v_mm) of the quilt's top under a pixel; None beside the top."""
        half = self._half_at(x_px)
        row = None if half is None else self._top_row(half, x_px, y_px)
        if half is None or row is None:
            return None
        camera = half.picture.camera
        behind = half.stage.relief.behind_at(row)
        return camera.u_at(x_px, behind), camera.front_mm - behind

    def project(self, u_mm: float, v_mm: float) -> tuple[float, float] | None:
        """The pixel of a point of the quilt's top, which may lie beside the picture when it is zoomed.

        None where it is cut away, outside the block, or no layer is left.
        """
        halves = self._ready()
        camera = halves[0].stage.camera
        inside = camera.left_mm <= u_mm <= camera.right_mm and camera.back_mm <= v_mm <= camera.cut_mm
        if not inside or halves[0].picture.frame is None:
            return None
        half = self._half_at(camera.project(u_mm, v_mm, 0.0)[0]) or halves[0]
        return camera.project(u_mm, v_mm, half.picture.surface_mm(u_mm, v_mm))

    def anchors(self) -> dict[Part, tuple[float, float]]:
        """Where a callout may point, in device pixels, held in the picture; no entry for a part that is lifted."""
        half = self._half_at(self.size[0] * 0.6) or self._ready()[-1]
        width, height = self.size
        found = half.stage.anchors(half.picture)
        return {part: (min(max(x, 0), width - 1), min(max(y, 0), height - 1)) for part, (x, y) in found.items()}

    def block_px(self) -> tuple[int, int, int, int]:
        """(left, top, right, bottom) of the block in device pixels; of what is in the picture, when it is zoomed."""
        half = self._ready()[0]
        camera = half.stage.camera
        tops = [half.picture.frame.top_px for half in self._ready() if half.picture.frame is not None]
        top = min(tops) if tops else int(camera.face_px)
        return camera.first_px, top, camera.last_px, min(camera.bottom_px, self.size[1])

    def face_px(self) -> tuple[int, int, int, int]:
        """(left, top, right, bottom) of the front face, the skin at rest; it may reach beyond the picture."""
        camera = self._ready()[0].stage.camera
        left, right = camera.face_x(camera.left_mm), camera.face_x(camera.right_mm)
        return round(left), round(camera.face_px), round(right), camera.bottom_px

    def cut_at(self, y_px: float) -> int:
        """``View.cut_mm`` of the cut whose face has its skin, at rest, nearest to line ``y_px``."""
        return self._ready()[0].stage.camera.cut_at(y_px)

    def divider_px(self) -> float | None:
        """x of the divider; None when nothing is compared."""
        halves = self._ready()
        return self._divider(halves[0].stage) if len(halves) > 1 else None

    def divider_at(self, x_px: float) -> int:
        """``View.divider`` of the divider nearest to column ``x_px``."""
        camera = self._ready()[0].stage.camera
        half = (camera.right_mm - camera.left_mm) / 2 * camera.scale
        return round(min(max(50 + 50 * (x_px - camera.centre_px) / half, 0), 100))

    def _ready(self) -> tuple[Half, ...]:
        if not self._halves:
            self.set_state(SceneState())
        return self._halves
