"""One side of the divider: its pixels, its lines and marks, and what lies where in it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintDevice, QPainter, QPen, QPolygonF

from viewer.core.quilt.certainty import veiled
from viewer.core.quilt.cloth import PARTS
from viewer.core.quilt.compose import paint_face, paint_line, paint_top, top_of
from viewer.core.quilt.layers import Top
from viewer.core.quilt.model import Heights, QuiltModel
from viewer.core.quilt.parts import Part
from viewer.core.quilt.reveal import Stain, levels, new_scar, paint_levels, paint_stain, scar_colour, stain
from viewer.core.quilt.scene import Field, SceneState
from viewer.core.quilt.stage import Line, Picture, Stage
from viewer.core.quilt.tissue import STEP_MM
from viewer.core.theme import rgb
from viewer.ui.quilt.face import FacePainter, Placing
from viewer.ui.quilt.pins import Project, Stamps, draw_cords, draw_nodules, draw_pins, draw_veil, pin_px, reach_ring
from viewer.ui.quilt.sheets import LitSheet, Sheets

Bytes = NDArray[np.uint8]
Singles = NDArray[np.float32]
Floats = NDArray[np.float64]

Name = tuple[object, ...]

FLAT_POINTS = 24  # a line of fewer is quickly drawn by a painter
HIDDEN_MM = 4.0  # a point that is seen this far from where it lies is behind a crest


@dataclass(frozen=True)
class Half:
    """What one side of the divider shows; without a divider there is one, over the whole width."""

    stage: Stage
    picture: Picture
    bands: Bytes | None = None  # of the field that colours the top
    stain: Stain | None = None  # new scar on it
    scar: Singles | None = None  # density beyond that at rest, on the tissue's grid
    look: object = field(
        default_factory=object
    )  # the same as long as pixels come out the same, but for marks and light

    def shows(self, stage: Stage, heights: Heights, columns: tuple[int, int | None]) -> Half | None:
        """This half, for heights that look the same; None where it has to be made anew."""
        picture, own = self.picture, self.picture.heights
        last = stage.relief.columns if columns[1] is None else columns[1]
        if self.stage is not stage or (picture.first, picture.last) != (columns[0], last):
            return None
        if (own.state.view, own.state.parameters) != (heights.state.view, heights.state.parameters):
            return None
        if not _alike(own.height_m, heights.height_m) or (own.fields is None) is not (heights.fields is None):
            return None
        if own.fields is not None and heights.fields is not None:
            shown = {Field.SCAR, heights.state.view.reveal or Field.SCAR}
            if not all(_alike(own.fields.of(each), heights.fields.of(each)) for each in shown):
                return None
        return replace(self, picture=replace(picture, heights=heights))

    @property
    def there(self) -> bool:
        """False for the half that the divider, at an edge of the block, leaves no column of."""
        return self.picture.last > self.picture.first

    @property
    def columns(self) -> slice:
        """The columns of the picture that are its own."""
        camera, picture = self.stage.camera, self.picture
        left = 0 if picture.first == 0 else picture.first + camera.first_px  # lines round the block reach beyond it
        right = camera.width if picture.last == self.stage.relief.columns else picture.last + camera.first_px
        return slice(left, right)

    @property
    def divided(self) -> tuple[float, float]:
        """x of the divider at the left and at the right of it; infinite where there is none."""
        first_px, picture = self.stage.camera.first_px, self.picture
        left = -math.inf if picture.first == 0 else float(picture.first + first_px)
        right = math.inf if picture.last == self.stage.relief.columns else float(picture.last + first_px)
        return left, right

    @property
    def clip(self) -> QRectF:
        """The same, as painters want it."""
        columns = self.columns
        return QRectF(columns.start, 0, columns.stop - columns.start, self.stage.camera.height)

    @property
    def lines(self) -> list[Line]:
        """Round what is left of the block."""
        return self.stage.outline(self.picture)

    @property
    def events_seen(self) -> bool:
        return bool(self.picture.heights.state.done) and self.picture.frame is not None


def make_half(
    model: QuiltModel, stage: Stage, heights: Heights, state: SceneState, columns: tuple[int, int | None]
) -> Half:
    """``state`` in the columns from one up to another (None: the last), counted from the block's first."""
    picture = stage.picture(heights, state.view.lifted, *columns)
    fields, frame, reveal = heights.fields, picture.frame, state.view.reveal
    bare = frame is None or picture.layers.top not in (Top.CLOTH, Top.FAT)
    if frame is None or bare or (fields is None and reveal is None):
        return Half(stage, picture)
    rest = model.rest_fields(state.account)
    scar = None if fields is None else new_scar(fields, rest)
    if not frame.sheet_row.size:
        return Half(stage, picture, scar=scar)
    bands = None if reveal is None else levels(stage.relief, frame, fields or rest, reveal)
    found = None if scar is None else stain(stage.relief, frame, scar, ground=reveal is None)
    return Half(stage, picture, bands, found, scar)


def _alike(one: NDArray[Any], other: NDArray[Any]) -> bool:
    return one is other or np.array_equal(one, other)


@contextmanager
def painting(on: QPaintDevice) -> Iterator[QPainter]:
    """A painter that smooths edges, and ends whatever goes wrong: Qt does not survive one that is left open."""
    painter = QPainter(on)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


class HalfPainter:
    """Draws halves in the colours of one theme."""

    def __init__(self, model: QuiltModel, sheets: Sheets, stamps: Stamps, *, draft: bool, is_hasty: bool) -> None:
        self.model, self.sheets, self.theme, self.draft = model, sheets, sheets.theme, draft
        self.stamps, self.is_hasty = stamps, is_hasty

    def top(self, half: Half) -> LitSheet:
        return self.sheets.top(half.stage, half.picture.layers, draft=self.draft)

    def face(self, half: Half) -> LitSheet:
        return self.sheets.face(half.stage, half.picture.layers, draft=self.draft)

    def pen(self, half: Half, colour: str) -> QPen:
        """For the outlines of a half: it does not grow with the zoom."""
        line = max(1.2, 0.34 * half.stage.camera.plain.scale)
        style, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        return QPen(QColor(colour), line, style, cap, join)

    # --- pixels -------------------------------------------------------------------------------------------------

    def painting_top(self, half: Half, image: QImage, out: Bytes, part: Part | None) -> Iterator[None]:
        """The uppermost surface and what stands on it, into an image whose pixels are ``out``, a bit at a time."""
        picture = half.picture
        if picture.frame is None:
            return
        sheet = self.top(half).lit(part)
        yield
        paint_top(out, picture.camera, picture.frame, sheet)
        target = top_of(out, picture.camera, picture.frame)
        if half.bands is not None:
            paint_levels(target, picture.frame, half.bands, self.theme)
        if half.stain is not None:
            paint_stain(target, picture.frame, half.stain, scar_colour(self.theme))
        if picture.layers.top is Top.FLOOR:
            yield
            line = max(1.0, 0.22 * half.stage.camera.scale)
            with painting(image) as painter:
                painter.setClipRect(half.clip)
                draw_cords(painter, half.stage.cords(picture), self.theme, line, is_hasty=self.is_hasty)

    def paint_face(self, half: Half, out: Bytes, part: Part | None) -> None:
        picture = half.picture
        if picture.face is not None:
            sheet = self.face(half).lit(part)
            paint_face(out, picture.camera, picture.face, sheet, clear=not picture.layers.whole)

    # --- lines --------------------------------------------------------------------------------------------------

    def paint_flat(self, half: Half, out: Bytes) -> list[Line]:
        """Of the lines round the block those that are long and rather flat, as pixels; returns what is left."""
        width, blue_last = self.pen(half, self.theme.outline).widthF(), rgb(self.theme.outline)[::-1]
        left = []
        for points in half.lines:
            x, y = np.array(points, np.float32).T
            if len(points) < FLAT_POINTS or np.ptp(x) < 2 * np.ptp(y) or (np.diff(x) <= 0).any():
                left.append(points)
                continue
            first = max(math.ceil(x[0] - 0.5), half.columns.start)
            last = min(math.floor(x[-1] - 0.5), half.columns.stop - 1)
            if last - first < 1:
                left.append(points)
                continue
            middles = np.arange(first, last + 1, dtype=np.float32) + np.float32(0.5)
            paint_line(out, first, np.interp(middles, x, y).astype(np.float32), blue_last, width)
        return left

    def outline(self, half: Half, painter: QPainter, steep: list[Line] | None = None) -> None:
        """Lines round the block (``steep``: those that are not painted yet), and new scar in the face."""
        painter.setPen(self.pen(half, self.theme.outline))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        picture = half.picture
        for points in half.lines if steep is None else steep:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
        if half.scar is not None and picture.face is not None and picture.layers.has(Part.FAT):
            line = self.pen(half, self.theme.outline).widthF()
            draw_nodules(painter, picture, _scar_in_face(half), self.theme, line)

    def name(self, half: Half, part: Part | None) -> Name:
        """Halves of one name come out the same, pixel by pixel."""
        state = half.picture.heights.state
        return half.look, part, self.draft, state.done, veiled(state, self.model.assumptions)

    def marks(self, half: Half, painter: QPainter) -> None:
        """Where something was done, and a veil where nothing is known of its result."""
        if not half.events_seen:
            return
        picture, layout = half.picture, self.model.layout
        state, size = picture.heights.state, pin_px(picture)
        project = self.projector(half)
        unknown = veiled(state, self.model.assumptions)
        rings = [reach_ring(event, layout, project) for event in unknown]
        draw_veil(painter, rings, self.theme, size, between=half.divided, letters_px=self.stamps.letters_px)
        draw_pins(painter, state.done, layout, project, self.stamps, size=size)

    def face_vectors(self, half: Half, painter: QPainter, tone: str) -> None:
        """The face as shapes, risen as the skin is, wherever ``painter`` draws."""
        picture, camera = half.picture, half.picture.camera
        if picture.face is None:
            return

        def place(x_mm: Singles, z_mm: Singles) -> tuple[Singles, Singles]:
            x = camera.centre_px + (x_mm - camera.layout.width_mm / 2) * camera.face_scale
            return x.astype(np.float32), picture.y_in_face(x, z_mm).astype(np.float32)

        clip = half.clip
        ends = (np.array([clip.left(), clip.right()]) - camera.centre_px) / camera.face_scale
        left, right = (float(end) + camera.layout.width_mm / 2 for end in ends)
        seen = max(left, camera.left_mm), min(right, camera.right_mm), 0.0, camera.layers_mm
        placing = Placing(place, camera.face_scale, camera.face_vertical_px, seen, trim=True)
        FacePainter(picture.layers, self.theme, tone, painter, placing).paint()

    # --- places -------------------------------------------------------------------------------------------------

    def projector(self, half: Half) -> Project:
        """Points of the top → pixels, held at the cut; not seen where cut away, behind a crest, beside the picture."""
        picture, camera, frame = half.picture, half.stage.camera, half.picture.frame

        def project(u_mm: Floats, v_mm: Floats) -> tuple[Floats, Floats, NDArray[np.bool_]]:
            v = np.minimum(v_mm, camera.cut_mm)
            x, y = camera.project_all(u_mm, v, picture.surfaces_mm(u_mm, v))
            if frame is None or not frame.sheet_row.size:
                return x, y, np.zeros(x.shape, np.bool_)
            rows, columns = frame.sheet_row.shape
            line = np.floor(y + 1).astype(np.intp) - frame.top_px
            column = np.floor(x).astype(np.intp) - camera.first_px - frame.first
            seen = (line >= 0) & (line < rows) & (column >= 0) & (column < columns) & (v == v_mm)
            row = frame.sheet_row[np.clip(line, 0, rows - 1), np.clip(column, 0, columns - 1)]
            behind = half.stage.relief.behind_at(row)
            seen &= (row >= 0) & (np.abs(camera.front_mm - behind - v_mm) < HIDDEN_MM)
            return x, y, seen

        return project

    def part_in_face(self, half: Half, x_px: float, y_px: float) -> Part | None:
        """The part of the face under a pixel; None beside it and where a layer is lifted."""
        face, camera = half.picture.face, half.picture.camera
        if face is None:
            return None
        column = int(x_px) - camera.first_px
        if not face.inside[column - face.first] or y_px >= min(camera.bottom_px, camera.height):
            return None
        if y_px >= face.still_px:
            row = float(face.still_row + int(y_px) - face.still_px)
        elif int(y_px) >= face.top_px:
            row = float(face.rows[int(y_px) - face.top_px, column - face.first])
        else:
            row = -1.0
        if row < 0:
            return None
        ids = self.face(half).ids
        return PARTS.get(int(ids[min(round(row), ids.shape[0] - 1), column]))

    def part_on_top(self, half: Half, x_px: float, y_px: float) -> Part | None:
        row = top_row(half, x_px, y_px)
        if row is None:
            return None
        ids = self.top(half).ids
        line = min(round(row), ids.shape[0] - 1)
        return PARTS.get(int(ids[line, int(x_px) - half.picture.camera.first_px]))


def top_row(half: Half, x_px: float, y_px: float) -> float | None:
    """Row of the top's sheet under a pixel; None beside the top."""
    frame = half.picture.frame
    if frame is None:
        return None
    line = int(np.floor(y_px)) - frame.top_px
    column = int(np.floor(x_px)) - half.picture.camera.first_px - frame.first
    if not 0 <= line < frame.sheet_row.shape[0] or not 0 <= column < frame.sheet_row.shape[1]:
        return None
    row = float(frame.sheet_row[line, column])
    return row if row >= 0 else None


def _scar_in_face(half: Half) -> dict[float, float]:
    """Density of new scar along the cut, by u in mm."""
    assert half.scar is not None
    at = half.stage.camera.cut_mm / STEP_MM
    row = min(int(at), half.scar.shape[0] - 2)
    line = half.scar[row] + (at - row) * (half.scar[row + 1] - half.scar[row])
    u = np.arange(0, half.stage.model.layout.width_mm, 0.9)
    values = np.interp(u, np.arange(len(line)) * STEP_MM, line)
    return dict(zip(u.tolist(), values.tolist(), strict=True))
