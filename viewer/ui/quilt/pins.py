"""Marks on the picture: where something was done, what nobody knows, new scar in the face, the cords left standing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import accumulate
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
    QTransform,
)

from viewer.core.quilt.cords import Cord
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.reveal import SCAR_LEAST, scar_colour
from viewer.core.quilt.scene import Event, Treatment
from viewer.core.quilt.stage import Picture
from viewer.core.quilt.tissue import REACH_MM, points
from viewer.core.theme import Theme, mix
from viewer.ui.theme.easel import Easel

_easel = Easel()

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Places = tuple[Floats, Floats]
Project = Callable[[Floats, Floats], tuple[Floats, Floats, NDArray[np.bool_]]]  # (u, v) in mm → (x, y) in px, seen

RING_POINTS = 44
PLATE = 1.7  # radius of a question mark's plate, of the size of a mark
SIGN = 2.7  # height of a question mark's letter, of the same
DIVIDER_PX = 14.0  # a plate keeps this far from the line between two halves
HASTY_STEP = 3  # of the points of a cord, in a picture that moves
PHASES = 4  # of a pixel at which a mark may stand: it moves with the skin, and is drawn once for each
STAMPS_MOST = 256
AREAS = frozenset({Treatment.LIPOSUCTION, Treatment.SCULPTING, Treatment.SHOCK_WAVES})  # their reach is drawn as well


def draw_pins(
    painter: QPainter, events: Iterable[Event], layout: Layout, project: Project, stamps: Stamps, *, size: float
) -> None:
    """A mark of a ``size`` (see ``pin_px``) at every place where something was done; its shape tells what."""
    done = tuple(event for event in events if event.treatment is not Treatment.REST)
    u, v, ends = _all_needles(done, layout)
    x, y, seen = project(u, v)  # of all at once
    for event, first, last in zip(done, ends, ends[1:], strict=False):
        if event.treatment in AREAS:
            _ring(painter, reach_ring(event, layout, project), stamps.theme, size / 4.2)
        there = seen[first:last]
        stamps.stamp(painter, event.treatment, (x[first:last][there], y[first:last][there]), size)


def pin_px(picture: Picture) -> float:
    """Half the size of a mark, in pixels: it grows less than the picture does."""
    camera = picture.camera
    return float(max(4.0, 1.25 * camera.plain.scale) * camera.zoom**0.4)


def reach_ring(event: Event, layout: Layout, project: Project) -> list[QPointF]:
    """The edge of an event's reach on the quilt, held within it."""
    x, y, _ = project(*_reach(event, layout))
    return _points(x, y)


@lru_cache(maxsize=64)
def _reach(event: Event, layout: Layout) -> Places:
    reach, turn = REACH_MM[event.treatment], np.linspace(0, 2 * np.pi, RING_POINTS, endpoint=False)
    low, right, front = layout.margin_mm, layout.width_mm - layout.margin_mm, layout.depth_mm - layout.margin_mm
    u, v = event.u_mm + reach * np.cos(turn), event.v_mm + reach * np.sin(turn)
    return np.clip(u, low, right), np.clip(v, low, front)


@lru_cache(maxsize=8)
def _all_needles(events: tuple[Event, ...], layout: Layout) -> tuple[Floats, Floats, list[int]]:
    """(u, v) of the needle points of some events, one after the other, and where those of each begin and end."""
    needles = [points(event, layout) for event in events]
    u, v = np.array([place for own in needles for place in own], np.float64).reshape(-1, 2).T
    return u, v, [0, *accumulate(len(own) for own in needles)]


def _ring(painter: QPainter, ring: list[QPointF], theme: Theme, size: float) -> None:
    path = QPainterPath()
    path.addPolygon(QPolygonF(ring))
    path.closeSubpath()
    painter.setPen(QPen(QColor(theme.paper), size * 2.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    _dashed(painter, path, theme.accent, size * 1.1, [3, 2])


def _dashed(painter: QPainter, path: QPainterPath, colour: str, width: float, pattern: list[float]) -> None:
    """A dashed line as a filled shape: a dashed pen is led astray where the painter is clipped."""
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setDashPattern(pattern)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPath(stroker.createStroke(path))
    painter.setBrush(Qt.BrushStyle.NoBrush)


class Stamps:
    """Marks in the colours of a theme, drawn once for each treatment, size and part of a pixel."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.letters_px = 0.0  # no letter on the picture is lower
        self._made: dict[tuple[Treatment, float, int, int], tuple[QImage, QImage]] = {}

    def stamp(self, painter: QPainter, treatment: Treatment, places: Places, size: float) -> None:
        """The rims of all marks first: they part a mark from the cloth, not from its neighbour."""
        whole, phase = np.divmod(np.rint(np.stack(places) * PHASES).astype(np.intp), PHASES)
        marks = [self._mark(treatment, size, *at) for at in phase.T.tolist()]
        away = _stamp_px(size)
        corners = (whole - away).T.tolist()
        for layer in (0, 1):
            for mark, (x, y) in zip(marks, corners, strict=True):
                painter.drawImage(x, y, mark[layer])

    def _mark(self, treatment: Treatment, size: float, across: int, down: int) -> tuple[QImage, QImage]:
        """Rim and body of a mark whose place lies (across, down) / PHASES right and below the middle."""
        name = treatment, size, across, down
        if name not in self._made:
            while len(self._made) >= STAMPS_MOST:
                del self._made[next(iter(self._made))]
            self._made[name] = self._draw(treatment, size, across / PHASES, down / PHASES)
        return self._made[name]

    def _draw(self, treatment: Treatment, size: float, across: float, down: float) -> tuple[QImage, QImage]:
        away, width = _stamp_px(size), size / 4.2
        half = width * (2.2 if treatment is Treatment.SCULPTING else 4.2)  # one of many needles is small
        path = QTransform(half, 0, 0, half, away + across, away + down).map(_shape(treatment))
        layers: list[QImage] = []
        for colour, line in ((self.theme.paper, width * 2.6), (self.theme.outline, width)):
            painter = _easel.painter(2 * away + 1, 2 * away + 1)
            painter.setPen(QPen(QColor(colour), line, j=Qt.PenJoinStyle.RoundJoin))
            if layers:
                painter.setBrush(QColor(self.theme.accent))
            painter.drawPath(path)
            painter.end()
            layers.append(_easel.taken())
        return layers[0], layers[1]


def _stamp_px(size: float) -> int:
    """From the middle of a mark to the edge of its image: the longest shape, its rim, and a pixel."""
    return int(np.ceil(2.6 * size)) + 2


def _shape(treatment: Treatment) -> QPainterPath:
    """A mark about (0, 0), which is the place itself, two units high."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    if treatment is Treatment.MESOTHERAPY:  # a pin with a round head, its tip on the place
        path.addPolygon(QPolygonF([QPointF(0, 0), QPointF(0.42, -1.5), QPointF(0.78, -1.4)]))
        path.closeSubpath()
        path.addEllipse(QPointF(0.68, -1.75), 0.62, 0.62)
    elif treatment is Treatment.SCULPTING:  # one of many needles: a dot
        path.addEllipse(QPointF(0, 0), 0.62, 0.62)
    elif treatment is Treatment.LIPOSUCTION:  # a tube
        path.addRoundedRect(QRectF(-1.7, -0.4, 3.4, 0.8), 0.4, 0.4)
        path = QTransform().rotate(-32).map(path)
    elif treatment is Treatment.SUBCISION:  # a blade
        path.moveTo(-1.7, 0)
        path.quadTo(0.2, -1.2, 1.7, 0)
        path.quadTo(0.2, 0.3, -1.7, 0)
    elif treatment is Treatment.COLLAGENASE:  # a drop
        path.moveTo(0, -1.5)
        path.cubicTo(1.4, 0.1, 0.9, 0.9, 0, 0.9)
        path.cubicTo(-0.9, 0.9, -1.4, 0.1, 0, -1.5)
    else:  # shock waves: rings one in another
        for radius in (1.5, 0.95, 0.4):
            path.addEllipse(QPointF(0, 0), radius, radius * 0.72)
        path.setFillRule(Qt.FillRule.OddEvenFill)
    return path


def draw_veil(
    painter: QPainter,
    rings: Iterable[list[QPointF]],
    theme: Theme,
    size: float,
    *,
    between: tuple[float, float] = (-np.inf, np.inf),
    letters_px: float = 0.0,
) -> None:
    """Hatching over the reaches of whose result nothing is known, with small question marks.

    ``between``: x of the lines that part the picture; a mark stands whole beside them, or not at all. ``letters_px``:
    the marks are at least so high.
    """
    sign = max(size, ceil(letters_px) / SIGN)
    away = PLATE * sign + max(DIVIDER_PX, size)
    whole, marks = QPainterPath(), []
    for ring in rings:
        if len(ring) > 2:
            path = QPainterPath()
            path.addPolygon(QPolygonF(ring))
            path.closeSubpath()
            whole = whole.united(path)
            bounds = path.boundingRect()
            x = max(min(bounds.center().x(), between[1] - away), between[0] + away)
            if bounds.left() <= x <= bounds.right() and x + away <= between[1]:
                marks.append(QPointF(x, bounds.center().y()))
    if whole.isEmpty():
        return
    ground, ink = QColor(theme.paper), QColor(theme.ink)
    ground.setAlpha(70)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawPath(whole)
    hatch = QBrush(ink, Qt.BrushStyle.BDiagPattern)
    hatch.setTransform(QTransform.fromScale(size / 3.6, size / 3.6))
    painter.setOpacity(0.55)
    painter.setBrush(hatch)
    painter.drawPath(whole)
    painter.setOpacity(1)
    _dashed(painter, whole, theme.ink, max(1.0, size * 0.22), [1.5, 2])
    drawn: list[QPointF] = []
    for place in marks:  # needles that lie close share a mark
        if all((place - other).manhattanLength() > 5 * sign for other in drawn):
            _question(painter, place - QPointF(0, 4.4 * size), sign, theme)
            drawn.append(place)


def _question(painter: QPainter, place: QPointF, size: float, theme: Theme) -> None:
    """A question mark on a small plate."""
    plate = QRectF(place.x() - PLATE * size, place.y() - PLATE * size, 2 * PLATE * size, 2 * PLATE * size)
    painter.setPen(QPen(QColor(theme.ink), max(1.0, size * 0.22)))
    painter.setBrush(QColor(theme.paper))
    painter.drawEllipse(plate)
    font = QFont(["Atkinson Hyperlegible"])
    font.setPixelSize(max(8, round(size * SIGN)))
    font.setBold(True)
    mark = QPainterPath()
    mark.addText(0, 0, font, "?")
    mark.translate(place - mark.boundingRect().center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.ink))
    painter.drawPath(mark)


def draw_nodules(painter: QPainter, picture: Picture, scar: Mapping[float, float], theme: Theme, line: float) -> None:
    """New scar in the face: a hard, thick lens below the skin. ``scar``: density at places u in mm along the cut."""
    camera, cut = picture.camera, picture.layers.cut
    left, right = picture.first + camera.first_px, picture.last + camera.first_px
    runs: list[list[tuple[float, float]]] = [[]]
    for u, density in sorted(scar.items()):
        x = camera.face_x(u)
        if density > SCAR_LEAST and left <= x < right and camera.left_mm < u < camera.right_mm:
            runs[-1].append((x, density))
        elif runs[-1]:
            runs.append([])
    body = QColor(mix(theme.septa, scar_colour(theme), 0.6))
    strands = QColor(theme.septa), QColor(mix(theme.stitch, theme.outline, 0.3))
    for run in runs:
        if len(run) < 2:
            continue
        x, density = np.array(run).T
        swell = np.clip((density - SCAR_LEAST) / 0.2, 0, 1)
        top, foot = cut.skin_mm - swell * (0.4 + 0.5 * density), cut.skin_mm + swell * (0.2 + 4.2 * density)
        rims = [_points(x, picture.y_in_face(x, z)) for z in (top, foot)]
        painter.setPen(QPen(QColor(theme.outline), line * 0.8))
        painter.setBrush(body)
        painter.drawPolygon(QPolygonF([*rims[0], *reversed(rims[1])]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, share in enumerate((0.34, 0.66)):  # strands, that a plain lump has not
            wave = 0.09 * np.sin(x / camera.face_scale * (1.3 + 0.3 * number) + 2 * number)
            painter.setPen(QPen(strands[number % 2], line * 0.7))
            painter.drawPolyline(QPolygonF(_points(x, picture.y_in_face(x, top + (foot - top) * (share + wave)))))


def _points(x: Floats, y: Floats) -> list[QPointF]:
    return [QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]


def draw_cords(painter: QPainter, cords: Iterable[Cord], theme: Theme, line: float, *, is_hasty: bool = False) -> None:
    """The septa that stand on the bare fascia, the farthest first: cords, and the net that joins their heads.

    ``is_hasty``: with fewer points and plain bends, which takes half the time. In a small picture nobody sees it.
    """
    outline, body = QColor(theme.outline), QColor(theme.septa)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    if is_hasty:
        cap, join = Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.BevelJoin
    for cord in cords:
        if cord.rim is None:
            places = [*cord.line[:-1:HASTY_STEP], cord.line[-1]] if is_hasty else cord.line
            path = QPolygonF([QPointF(x, y) for x, y in places])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((outline, cord.width + 1.4 * line), (body, cord.width)):
                painter.setPen(QPen(colour, width, c=cap, j=join))
                painter.drawPolyline(path)
            continue
        painter.setPen(QPen(outline, line * 0.8))
        painter.setBrush(body)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in cord.rim]))
