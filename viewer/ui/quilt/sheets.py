"""The two sheets of the picture in the colours of a theme: the cloth of the quilt and the face of the cut."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
    QTransform,
)

from viewer.core.quilt.cloth import Dyes, dye, weave
from viewer.core.quilt.compose import Sheet, lit_sheet
from viewer.core.quilt.cut import SHEET_MM
from viewer.core.quilt.parts import Part
from viewer.core.quilt.stage import Stage
from viewer.core.theme import Theme, rgb

Bytes = NDArray[np.uint8]

TONES = 9  # shades of fat among the lobules
_UNIT = QRectF(-1, -1, 2, 2)


@dataclass(frozen=True)
class Colours:
    """Both sheets with one part lit, or none."""

    cloth: Bytes
    cut: Bytes


class Sheets:
    """Made once for a size and a theme; lit versions are made when first wanted and kept."""

    def __init__(self, stage: Stage, theme: Theme) -> None:
        self.theme = theme
        self.by_name = {"cloth": cloth_sheet(stage, theme), "cut": cut_sheet(stage, theme)}
        self._lit: dict[Part | None, Colours] = {
            None: Colours(self.by_name["cloth"].colours, self.by_name["cut"].colours)
        }

    def colours(self, part: Part | None) -> Colours:
        if part not in self._lit and part is not None:
            wash = rgb(self.theme.wash)
            cloth, cut = (lit_sheet(self.by_name[name], part, wash) for name in ("cloth", "cut"))
            self._lit = {None: self._lit[None], part: Colours(cloth, cut)}  # one is kept: they are large
        return self._lit[part]


def cloth_sheet(stage: Stage, theme: Theme) -> Sheet:
    """The quilt in ray space."""
    u, v = stage.relief.points_mm()
    cloth = weave(stage.model.layout, u, v)
    dyes = Dyes(
        tissue={part: np.array(rgb(theme.tissue(part.value)), np.float32) for part in Part},
        stitch=np.array(rgb(theme.stitch), np.float32),
        outline=np.array(rgb(theme.outline), np.float32),
    )
    colours = np.empty((*u.shape, 4), np.uint8)
    colours[..., :3] = dye(cloth, dyes, 1 / stage.camera.scale)[..., ::-1]
    colours[..., 3] = 255
    return Sheet(colours, cloth.ids)


def cut_sheet(stage: Stage, theme: Theme) -> Sheet:
    """The front face at rest: painted with antialiasing, numbered exactly."""
    camera = stage.camera
    columns = camera.last_px - camera.first_px
    rows = int(np.ceil(stage.cut.bottom_mm * camera.vertical_px)) + 1
    image = QImage(columns, rows, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(theme.fat).darker(118))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    CutPainter(stage, theme, painter, columns).paint()
    painter.end()
    middle = camera.layout.width_mm / 2
    x = ((np.arange(columns) + camera.first_px + 0.5 - camera.centre_px) / camera.scale + middle).astype(np.float32)
    z = ((np.arange(rows) + 0.5) / camera.vertical_px).astype(np.float32)
    colours = np.frombuffer(image.constBits(), np.uint8).reshape(rows, image.bytesPerLine() // 4, 4)[:, :columns].copy()
    inside = (x >= camera.left_mm) & (x <= camera.right_mm)
    colours[:, ~inside] = 0
    return Sheet(colours, stage.cut.ids(x[None, :], z[:, None]))


class CutPainter:
    """Draws the tissues of the face from the deepest to the skin."""

    def __init__(self, stage: Stage, theme: Theme, painter: QPainter, columns: int) -> None:
        self.cut, self.camera, self.theme, self.painter = stage.cut, stage.camera, theme, painter
        self.columns = columns
        self._across = stage.camera.scale  # x in pixels = x in mm · across + left
        self._left = stage.camera.centre_px - stage.camera.first_px - stage.camera.layout.width_mm / 2 * self._across
        self._down = stage.camera.vertical_px
        self._xs = np.linspace(0, stage.camera.layout.width_mm, 80, dtype=np.float32)
        self.outline = QColor(theme.outline)
        self.line = max(1.0, 0.30 * stage.camera.scale)

    def paint(self) -> None:
        self._lobules()
        self._muscle()
        for level in (self.cut.deep_fascia_z, self.cut.fascia_z):
            self._sheet(level)
        self._bands()
        self._skin()

    def _x(self, x_mm: float) -> float:
        return x_mm * self._across + self._left

    def _y(self, z_mm: float) -> float:
        return z_mm * self._down

    def _samples(self) -> NDArray[np.float32]:
        return self._xs

    def _path(self, z_mm: NDArray[np.float32]) -> list[QPointF]:
        xs, ys = (self._xs * self._across + self._left).tolist(), (z_mm * self._down).tolist()
        return [QPointF(x, y) for x, y in zip(xs, ys, strict=True)]

    def _lobules(self) -> None:
        fat = QColor(self.theme.fat)
        self.painter.setPen(QPen(_mix(fat, self.outline, 0.55), max(0.8, 0.14 * self.camera.scale)))
        pen = self.painter.pen()
        pen.setCosmetic(True)
        self.painter.setPen(pen)
        tones = [self._shine(fat, tone) for tone in np.linspace(-1, 1, TONES).tolist()]
        for lobule in self.cut.lobules:
            wide, tall = lobule.half_width * self._across, lobule.half_height * self._down
            shape = QTransform(wide, 0, 0, tall, self._x(lobule.x), self._y(lobule.z))
            self.painter.setTransform(shape)
            self.painter.setBrush(tones[round((lobule.tone + 1) / 2 * (TONES - 1))])
            self.painter.drawEllipse(_UNIT)
        self.painter.resetTransform()

    def _shine(self, fat: QColor, tone: float) -> QBrush:
        """Light on a ball of fat, a little paler or darker than its neighbours."""
        base = _mix(fat, QColor("#FFFFFF"), 0.10 + 0.05 * tone)
        shine = QRadialGradient(QPointF(-0.35, -0.4), 1.5)
        shine.setColorAt(0, _mix(base, QColor("#FFFFFF"), 0.62))
        shine.setColorAt(0.45, base)
        shine.setColorAt(1, _mix(base, self.outline, 0.34))
        return QBrush(shine)

    def _muscle(self) -> None:
        """Fibres in stripes, as the muscle cloth of the quilt has."""
        edge = self._path(self.cut.deep_fascia_z(self._samples()))
        foot = self._y(self.cut.bottom_mm) + 2
        shape = QPolygonF([*edge, QPointF(self._x(self.camera.layout.width_mm), foot), QPointF(self._x(0), foot)])
        muscle = QColor(self.theme.muscle)
        fade = QLinearGradient(0, self._y(self.cut.deep_fascia_mm), 0, foot)
        fade.setColorAt(0, _mix(muscle, QColor("#FFFFFF"), 0.10))
        fade.setColorAt(1, _mix(muscle, QColor("#000000"), 0.18))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QBrush(fade))
        self.painter.drawPolygon(shape)
        random = Random(11)
        for number, deep in enumerate(np.arange(0.35, self.cut.bottom_mm - self.cut.deep_fascia_mm + 0.6, 0.42)):
            sway = self.cut.deep_fascia_z(self._samples()) + deep
            sway = sway + 0.10 * np.sin(self._samples() * random.uniform(0.18, 0.4) + number)
            colour = _mix(muscle, QColor("#000000" if number % 2 else "#FFFFFF"), 0.26 if number % 2 else 0.16)
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.setPen(QPen(colour, self.line * (0.8 if number % 2 else 0.5)))
            self.painter.drawPolyline(QPolygonF(self._path(sway.astype(np.float32))))

    def _sheet(self, level: object) -> None:
        z = level(self._samples())  # type: ignore[operator]
        path = QPolygonF(self._path(z))
        thick = SHEET_MM * self.camera.vertical_px
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.outline, thick + 1.6 * self.line))
        self.painter.drawPolyline(path)
        self.painter.setPen(QPen(QColor(self.theme.septa), thick))
        self.painter.drawPolyline(path)

    def _bands(self) -> None:
        for band in self.cut.bands:
            z = np.linspace(self.cut.skin_mm - 0.4, band.foot_z, 40, dtype=np.float32)
            middle, half = band.middle(z, self.cut.skin_mm), band.half_width(z, self.cut.skin_mm)
            left = [QPointF(self._x(float(m - h)), self._y(float(d))) for m, h, d in zip(middle, half, z, strict=True)]
            right = [QPointF(self._x(float(m + h)), self._y(float(d))) for m, h, d in zip(middle, half, z, strict=True)]
            shape = QPainterPath(left[0])
            for point in [*left[1:], *reversed(right)]:
                shape.lineTo(point)
            self.painter.setBrush(QColor(self.theme.septa))
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.drawPath(shape)
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.setPen(QPen(self.outline, self.line))
            self.painter.drawPolyline(QPolygonF(left))
            self.painter.drawPolyline(QPolygonF(right))
            thread = QPen(QColor(self.theme.stitch), self.line * 1.1)
            thread.setDashPattern([3.2, 2.2])
            self.painter.setPen(thread)
            spine = [QPointF(self._x(float(m)), self._y(float(d))) for m, d in zip(middle, z, strict=True)]
            self.painter.drawPolyline(QPolygonF(spine[3:-2]))

    def _skin(self) -> None:
        """Gingham, as the skin cloth of the quilt has, under a thin darker outer layer."""
        foot = self._y(self.cut.skin_mm)
        skin = QColor(self.theme.skin)
        fade = QLinearGradient(0, 0, 0, foot)
        fade.setColorAt(0, _mix(skin, QColor("#FFFFFF"), 0.12))
        fade.setColorAt(1, _mix(skin, self.outline, 0.10))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.fillRect(QRectF(0, 0, self.columns, foot), QBrush(fade))
        check = QColor(_mix(skin, self.outline, 0.30))
        check.setAlpha(90)
        every = 1.3 * self.camera.scale
        for index in range(round(self.columns / every) + 1):
            self.painter.fillRect(QRectF(index * every, 0, every / 2, foot), check)
        self.painter.fillRect(QRectF(0, foot * 0.36, self.columns, foot * 0.30), check)
        self.painter.fillRect(QRectF(0, 0, self.columns, foot * 0.14), _mix(skin, self.outline, 0.45))
        self.painter.fillRect(QRectF(0, foot - self.line / 2, self.columns, self.line), self.outline)


def _mix(first: QColor, second: QColor, share: float) -> QColor:
    """``share`` of the second colour in the first."""
    keep = 1 - share
    return QColor(
        round(first.red() * keep + second.red() * share),
        round(first.green() * keep + second.green() * share),
        round(first.blue() * keep + second.blue() * share),
    )
