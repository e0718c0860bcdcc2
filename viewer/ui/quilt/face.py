"""Paints the face of the cut in the colours of a theme: into the picture's sheet at rest, or risen, for a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
    QTransform,
)

from viewer.core import tones
from viewer.core.quilt.cut import SHEET_MM, Band, Lobule, Wall
from viewer.core.quilt.layers import Layers
from viewer.core.quilt.parts import Part
from viewer.core.theme import Theme

Singles = NDArray[np.float32]
Place = Callable[[Singles, Singles], tuple[Singles, Singles]]

SHADES = 9  # of fat among the lobules
CHECK_MM = 1.3  # of the skin's gingham
LOBULES_A_BIT, BANDS_A_BIT = 80, 3  # painted at once
_UNIT = QRectF(-1, -1, 2, 2)
_WHITE, _BLACK = QColor("#FFFFFF"), QColor("#000000")


class Placing(NamedTuple):
    """How the face lies in what is painted: ``place(x_mm, z_mm)`` → pixels; pixels a mm across and down; what is seen.

    ``seen``: (left, right, top, foot) in mm: what lies beyond need not be painted.
    """

    place: Place
    across: float
    down: float
    seen: tuple[float, float, float, float]
    trim: bool = False  # cut lobules off there, where nothing else would


class FacePainter:
    """Draws the tissues that are left, from the deepest to the skin."""

    def __init__(self, layers: Layers, theme: Theme, tone: str, painter: QPainter, placing: Placing) -> None:
        self.cut, self.layers, self.theme, self.painter = layers.cut, layers, theme, painter
        self.tone, self.placing = tone, placing
        self.outline = QColor(theme.outline)
        self.line = max(1.0, 0.30 * placing.across)
        self._base = painter.transform()
        left, right, _, _ = placing.seen
        self._xs = np.linspace(left, right, max(80, round((right - left) / 0.9)), dtype=np.float32)

    def paint(self) -> None:
        for _ in self.painting():
            pass

    def painting(self) -> Iterator[None]:
        """A bit at a time. Between two bits ``painter`` may be exchanged for another one of the same place."""
        has = self.layers.has
        if has(Part.FAT):
            self._ground()
            yield from self._lobules()
        if has(Part.MUSCLE):
            self._muscle()
            yield
        if has(Part.SEPTA):
            for wall in self.cut.walls:
                self._wall(wall)
                yield
            for level in self.cut.sheets:
                self._sheet(level(self._xs))
            for number, band in enumerate(self.cut.bands):
                self._band(band)
                if number % BANDS_A_BIT == BANDS_A_BIT - 1:
                    yield
        if has(Part.SKIN):
            self._skin()

    # --- places -------------------------------------------------------------------------------------------------

    def _path(self, x_mm: Singles, z_mm: Singles) -> list[QPointF]:
        xs, ys = self.placing.place(np.asarray(x_mm, np.float32), np.asarray(z_mm, np.float32))
        return [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]

    def _level(self, z_mm: float) -> list[QPointF]:
        return self._path(self._xs, np.full_like(self._xs, z_mm))

    def _strip(self, top_mm: float, foot_mm: float) -> QPolygonF:
        return QPolygonF([*self._level(top_mm), *reversed(self._level(foot_mm))])

    # --- tissues ------------------------------------------------------------------------------------------------

    def _ground(self) -> None:
        """What shows between lobules."""
        foot = self._path(self._xs, self.cut.deep_fascia_z(self._xs))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.theme.fat).darker(118))
        self.painter.drawPolygon(QPolygonF([*self._level(self.cut.skin_mm * 0.9), *reversed(foot)]))

    def _lobules(self) -> Iterator[None]:
        left, right, top, foot = self.placing.seen
        has = self.layers.has
        fat = QColor(self.theme.fat)
        pen = QPen(_mix(fat, self.outline, 0.55), max(0.8, 0.14 * self.placing.across) * self._base.m11())
        pen.setCosmetic(True)
        self.painter.setPen(pen)
        shades = [self._shine(fat, shade) for shade in np.linspace(-1, 1, SHADES).tolist()]
        seen = [
            lobule
            for lobule in self.cut.lobules
            if lobule.x + lobule.half_width > left
            and lobule.x - lobule.half_width < right
            and top < lobule.z + lobule.half_height
            and lobule.z - lobule.half_height < foot
        ]
        for number, (lobule, matrix) in enumerate(zip(seen, self._ellipses(seen), strict=True), 1):
            if number % LOBULES_A_BIT == 0:
                yield
                self.painter.setPen(pen)
            bare = (not has(Part.MUSCLE) and lobule.z + lobule.half_height > self.cut.deep_fascia_mm - 0.4) or (
                not has(Part.SKIN) and lobule.z - lobule.half_height < self.cut.skin_mm
            )
            over = lobule.x - lobule.half_width < left or lobule.x + lobule.half_width > right
            if bare or (over and self.placing.trim):
                self._trimmed(lobule, matrix, shades[SHADES // 2])  # nothing below would hide its foot
            elif lobule.part is Part.FAT:
                self.painter.setTransform(matrix)
                self.painter.setBrush(shades[round((lobule.tone + 1) / 2 * (SHADES - 1))])
                self.painter.drawEllipse(_UNIT)
            elif has(lobule.part):
                self._lump(lobule, matrix, pen)
        self.painter.setTransform(self._base)
        yield

    def _trimmed(self, lobule: Lobule, matrix: QTransform, brush: QBrush) -> None:
        """A lobule cut off where the fat ends."""
        if lobule.part is not Part.FAT:
            return
        here = matrix * self._base.inverted()[0]
        shape = QPainterPath()
        shape.addEllipse(_UNIT)
        foot = self._path(self._xs, self.cut.deep_fascia_z(self._xs))
        fat = QPainterPath()
        fat.addPolygon(QPolygonF([*self._level(self.cut.skin_mm), *reversed(foot)]))
        fat.closeSubpath()
        # The light is given in the painter's own pixels: not every device heeds a brush's transform.
        shine = QRadialGradient(here.map(QPointF(-0.35, -0.4)), 1.5 * max(abs(here.m11()), abs(here.m22())))
        shine.setStops(brush.gradient().stops())
        self.painter.setTransform(self._base)
        self.painter.setBrush(QBrush(shine))
        self.painter.drawPath(here.map(shape).intersected(fat))

    def _ellipses(self, lobules: list[Lobule]) -> list[QTransform]:
        """The circle of radius 1 → each lobule where it lies now: stretched and slanted with the tissue round it."""
        if not lobules:
            return []
        sizes = [(lobule.x, lobule.z, lobule.half_width, lobule.half_height) for lobule in lobules]
        x, z, wide, tall = np.array(sizes, np.float32).T
        ends = [(x, z - tall), (x, z + tall), (x - wide, z), (x + wide, z)]
        (middle, top), (_, foot), (left, low), (right, high) = (self.placing.place(*end) for end in ends)
        columns = (right - left) / 2, (high - low) / 2, (foot - top) / 2, middle, (top + foot) / 2
        rows = zip(*(column.tolist() for column in columns), strict=True)
        return [QTransform(a, b, 0, d, dx, dy) * self._base for a, b, d, dx, dy in rows]

    def _shine(self, base: QColor, shade: float) -> QBrush:
        """Light on a ball, a little paler or darker than its neighbours."""
        base = _mix(base, _WHITE, 0.10 + 0.05 * shade)
        shine = QRadialGradient(QPointF(-0.35, -0.4), 1.5)
        shine.setColorAt(0, _mix(base, _WHITE, 0.62))
        shine.setColorAt(0.45, base)
        shine.setColorAt(1, _mix(base, self.outline, 0.34))
        return QBrush(shine)

    def _lump(self, lobule: Lobule, matrix: QTransform, pen: QPen) -> None:
        """A ball of skin or muscle, with the stripes or the check that its cloth has."""
        if lobule.part is Part.SKIN:
            shade = self._shade_at(lobule.x)
            base, other = QColor(shade), QColor(tones.check(shade, self.theme))
            edge = QColor(tones.line(shade, self.theme))
        else:
            base, other, edge = QColor(self.theme.muscle), _mix(QColor(self.theme.muscle), _BLACK, 0.34), self.outline
        painter = self.painter
        painter.setTransform(matrix)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(self._shine(base, lobule.tone) if lobule.part is Part.MUSCLE else base)
        painter.drawEllipse(_UNIT)
        thread = QPen(other, 0.10 if lobule.part is Part.MUSCLE else 0.16)
        thread.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(thread)
        for at in (-0.62, -0.2, 0.22, 0.64):
            half = 0.93 * (1 - at * at) ** 0.5
            painter.drawLine(QPointF(-half, at), QPointF(half, at))
            if lobule.part is Part.SKIN:
                painter.drawLine(QPointF(at, -half), QPointF(at, half))
        rim = QPen(edge, pen.widthF() * 1.5)
        rim.setCosmetic(True)
        painter.setPen(rim)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(_UNIT)
        painter.setPen(pen)

    def _muscle(self) -> None:
        """Fibres in stripes, as the muscle cloth of the quilt has."""
        bottom = self.cut.bottom_mm
        edge = self.cut.deep_fascia_z(self._xs)
        shape = QPolygonF([*self._path(self._xs, edge), *reversed(self._level(bottom))])
        muscle = QColor(self.theme.muscle)
        ends = self._path(np.zeros(2, np.float32), np.array([self.cut.deep_fascia_mm, bottom], np.float32))
        fade = QLinearGradient(0, ends[0].y(), 0, ends[1].y())
        fade.setColorAt(0, _mix(muscle, _WHITE, 0.10))
        fade.setColorAt(1, _mix(muscle, _BLACK, 0.18))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QBrush(fade))
        self.painter.drawPolygon(shape)
        random = Random(11)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, deep in enumerate(np.arange(0.35, bottom - self.cut.deep_fascia_mm + 0.6, 0.42).tolist()):
            sway = edge + deep + 0.10 * np.sin(self._xs * random.uniform(0.18, 0.4) + number)
            colour = _mix(muscle, _BLACK if number % 2 else _WHITE, 0.26 if number % 2 else 0.16)
            self.painter.setPen(QPen(colour, self.line * (0.8 if number % 2 else 0.5)))
            self.painter.drawPolyline(QPolygonF(self._path(self._xs, np.minimum(sway, bottom))))

    def _sheet(self, z_mm: Singles) -> None:
        path = QPolygonF(self._path(self._xs, z_mm))
        thick = SHEET_MM * self.placing.down
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.outline, thick + 1.6 * self.line, c=Qt.PenCapStyle.FlatCap))
        self.painter.drawPolyline(path)
        self.painter.setPen(QPen(QColor(self.theme.septa), thick, c=Qt.PenCapStyle.FlatCap))
        self.painter.drawPolyline(path)

    def _wall(self, wall: Wall) -> None:
        """A crosswise septum seen from its side: fibres over the lobules."""
        foot = self.cut.bands[0].foot_z
        x = np.linspace(wall.left, wall.right, max(2, round((wall.right - wall.left) / 0.6)), dtype=np.float32)
        depth = np.full_like(x, foot)
        shape = QPolygonF([*self._path(x, np.full_like(x, self.cut.skin_mm)), *reversed(self._path(x, depth))])
        colour = QColor(self.theme.septa)
        self.painter.setPen(QPen(_mix(colour, self.outline, 0.55), self.line * 0.7))
        self.painter.setBrush(colour)
        self.painter.drawPolygon(shape)
        self.painter.setPen(QPen(_mix(colour, QColor(self.theme.stitch), 0.55), self.line * 0.6))
        z = np.linspace(self.cut.skin_mm, foot, 14, dtype=np.float32)
        for number, at in enumerate(x.tolist()[1:-1]):
            sway = np.clip(at + 0.35 * np.sin(z * 0.9 + number * 1.7), wall.left, wall.right)
            self.painter.drawPolyline(QPolygonF(self._path(sway, z)))

    def _band(self, band: Band) -> None:
        left, right, _, _ = self.placing.seen
        if not left - 6 < band.top_x < right + 6:
            return
        top = self.cut.skin_mm
        z = np.linspace(top - 0.4, band.foot_z, 40, dtype=np.float32)
        middle, half = band.middle(z, top), band.half_width(z, top)
        sides = [np.clip(middle + half * side, left, right) for side in (-1, 1)]
        rims = [self._path(side, z) for side in sides]
        colour = QColor(self.theme.septa)
        self.painter.setBrush(colour)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.drawPolygon(QPolygonF([*rims[0], *reversed(rims[1])]))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        if band.scar:
            self._fibres(z, middle, half)
        self.painter.setPen(QPen(self.outline, self.line))
        for rim in rims:
            self.painter.drawPolyline(QPolygonF(rim))
        if not band.scar:
            thread = QPen(QColor(self.theme.stitch), self.line * 1.1)
            thread.setDashPattern([3.2, 2.2])
            self.painter.setPen(thread)
            self.painter.drawPolyline(QPolygonF(self._path(np.clip(middle, left, right), z)[3:-2]))

    def _fibres(self, z: Singles, middle: Singles, half: Singles) -> None:
        """Scar: coarse strands that cross and knot."""
        left, right, _, _ = self.placing.seen
        colours = [_mix(QColor(self.theme.stitch), QColor(self.theme.septa), share) for share in (0.0, 0.35, 0.6)]
        for number in range(6):
            weave = np.sin(z * (0.9 + 0.13 * number) + number * 2.1) * 0.72 + 0.12 * (number - 2.5)
            self.painter.setPen(QPen(colours[number % 3], self.line * (0.75 if number % 2 else 1.0)))
            strand = np.clip(middle + half * np.clip(weave, -0.9, 0.9), left, right)
            self.painter.drawPolyline(QPolygonF(self._path(strand, z)[1:-1]))

    # --- skin ---------------------------------------------------------------------------------------------------

    def _shade_at(self, x_mm: float) -> str:
        """The skin's colour at x: "mixed" goes through all tones from left to right."""
        found = tones.shades(self.tone, self.theme)
        layout = self.cut.layout
        share = (x_mm - layout.margin_mm) / (layout.width_mm - 2 * layout.margin_mm)
        return found[min(max(int(share * len(found)), 0), len(found) - 1)]

    def _skin(self) -> None:
        """Gingham, as the skin cloth of the quilt has, under a thin darker outer layer."""
        foot = self.cut.skin_mm
        painter = self.painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._skin_brush())
        painter.drawPolygon(self._strip(0, foot))
        check = QColor(_WHITE if self._all_dark() else self.outline)
        check.setAlpha(34)
        painter.setBrush(check)
        left, right, _, _ = self.placing.seen
        for number in range(int(left / CHECK_MM), int(right / CHECK_MM) + 1):
            x = np.array([number * CHECK_MM, (number + 0.5) * CHECK_MM], np.float32).clip(left, right)
            if x[1] > x[0]:
                corners = [
                    *self._path(x, np.zeros(2, np.float32)),
                    *reversed(self._path(x, np.full(2, foot, np.float32))),
                ]
                painter.drawPolygon(QPolygonF(corners))
        painter.drawPolygon(self._strip(foot * 0.36, foot * 0.66))
        outer = QColor(self.outline)
        outer.setAlpha(105)
        painter.setBrush(outer)
        painter.drawPolygon(self._strip(0, foot * 0.14))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._skin_edge(foot)

    def _all_dark(self) -> bool:
        return all(tones.is_dark(shade, self.theme) for shade in tones.shades(self.tone, self.theme))

    def _skin_brush(self) -> QBrush:
        found = tones.shades(self.tone, self.theme)
        if len(found) == 1:
            return QBrush(QColor(found[0]))
        layout = self.cut.layout
        ends = np.array([layout.margin_mm, layout.width_mm - layout.margin_mm], np.float32)
        (first, last), _ = self.placing.place(ends, np.zeros(2, np.float32))
        fade = QLinearGradient(float(first), 0, float(last), 0)
        for number, shade in enumerate(found):  # each tone has a stretch of its own, and short crossings between
            fade.setColorAt((number + 0.2) / len(found), QColor(shade))
            fade.setColorAt((number + 0.8) / len(found), QColor(shade))
        return QBrush(fade)

    def _skin_edge(self, foot: float) -> None:
        """The line between skin and fat: light below dark skin."""
        points = self._level(foot)
        spans: list[tuple[str, list[QPointF]]] = []
        for x, point in zip(self._xs.tolist(), points, strict=True):
            colour = tones.line(self._shade_at(x), self.theme)
            if not spans or spans[-1][0] != colour:
                start = [spans[-1][1][-1]] if spans else []
                spans.append((colour, start))
            spans[-1][1].append(point)
        for colour, line in spans:
            self.painter.setPen(QPen(QColor(colour), self.line))
            path = QPainterPath(line[0])
            for point in line[1:]:
                path.lineTo(point)
            self.painter.drawPath(path)


def _mix(first: QColor, second: QColor, share: float) -> QColor:
    """``share`` of the second colour in the first."""
    keep = 1 - share
    return QColor(
        round(first.red() * keep + second.red() * share),
        round(first.green() * keep + second.green() * share),
        round(first.blue() * keep + second.blue() * share),
    )
