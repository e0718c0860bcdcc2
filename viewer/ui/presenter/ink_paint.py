"""Paints ink: pen, marker and arrow, in four colours that read on paper and, by their rims, on the picture."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPen, QPolygonF

from viewer.core.talk.ink import Ink, PictureBox, Place, Stroke, Tool, seen_places
from viewer.core.theme import Theme, readable

LEAST: Final = 3.0  # contrast of ink to paper, and to its own rim on the picture
MARKER_TIMES: Final = 6.0  # so much broader than a pen of the same width
RIM: Final = 0.003  # of the sheet's height, on either side of a line
HEAD: Final = 6.5  # length of an arrow's head in widths of its line
HEAD_LEAST: Final = 0.028  # of the sheet's height
FAINT: Final = 110  # alpha of a marker where colours cannot be blended

RED: Final = "#D1002A"  # more than any cloth's
_PENS: Final = {Ink.FIRST: "", Ink.SECOND: "link", Ink.THIRD: "note_edge", Ink.FOURTH: "ink"}
_MARKERS: Final = {
    Ink.FIRST: "mark_pink",
    Ink.SECOND: "mark_green",
    Ink.THIRD: "mark_yellow",
    Ink.FOURTH: "mark_blue",
}


@cache
def pen_colour(theme: Theme, ink: Ink) -> str:
    """The colour of a line, at least 3:1 on the theme's paper."""
    return readable(getattr(theme, _PENS[ink]) if _PENS[ink] else RED, theme.ink, (theme.paper,), LEAST)


def rim_colour(theme: Theme) -> str:
    """What parts a line from the cloth of the picture. On paper it is not seen."""
    return theme.paper


def marker_colour(theme: Theme, ink: Ink) -> str:
    """What a marker lays over words: they stay as readable as under a reader's mark."""
    return str(getattr(theme, _MARKERS[ink]))


def paint_ink(
    painter: QPainter, rect: QRectF, strokes: Sequence[Stroke], theme: Theme, box: PictureBox | None = None
) -> None:
    """Strokes of a sheet that lies at ``rect`` of the painter. ``box``: the live picture, which takes ink along."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # Markers lie under lines, however late they were drawn: they let words through, and lines are words too.
    for stroke in sorted(strokes, key=lambda one: one.tool is not Tool.MARKER):
        moves = box is not None and box.moves(stroke)
        if moves and box is not None:
            painter.save()
            painter.setClipRect(picture_on(rect, box), Qt.ClipOperation.IntersectClip)
        _paint(painter, rect, stroke, seen_places(stroke, box), theme)
        if moves:
            painter.restore()
    painter.restore()


def stroke_bounds(rect: QRectF, stroke: Stroke, box: PictureBox | None = None, last: int = 0) -> QRectF:
    """All that painting a stroke may touch; with ``last``, only its last so many places."""
    points = [_point(rect, place) for place in seen_places(stroke, box)]
    if last and stroke.tool is not Tool.ARROW:
        points = points[-last:]
    xs, ys = [point.x() for point in points], [point.y() for point in points]
    times = MARKER_TIMES if stroke.tool is Tool.MARKER else 1.0
    reach = rect.height() * (stroke.width * times + RIM) + 3
    if stroke.tool is Tool.ARROW:
        reach += _head_px(rect, stroke)
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(-reach, -reach, reach, reach)


def _paint(painter: QPainter, rect: QRectF, stroke: Stroke, places: Sequence[Place], theme: Theme) -> None:
    points = [_point(rect, place) for place in places]
    width = stroke.width * rect.height()
    if stroke.tool is Tool.MARKER:
        _marker(painter, points, width * MARKER_TIMES, theme, stroke.ink)
        return
    path = _arrow(points, width, _head_px(rect, stroke)) if stroke.tool is Tool.ARROW else _curve(points)
    colour, rim = QColor(pen_colour(theme, stroke.ink)), QColor(rim_colour(theme))
    for shade, wide in ((rim, width + 2 * RIM * rect.height()), (colour, width)):
        pen = QPen(shade, wide, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(shade if stroke.tool is Tool.ARROW else Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def _marker(painter: QPainter, points: list[QPointF], width: float, theme: Theme, ink: Ink) -> None:
    colour = QColor(marker_colour(theme, ink))
    engine = painter.paintEngine()
    if engine is not None and engine.hasFeature(QPaintEngine.PaintEngineFeature.BlendModes):
        modes = QPainter.CompositionMode
        mode = modes.CompositionMode_Lighten if theme.dark else modes.CompositionMode_Multiply
        painter.setCompositionMode(mode)
    else:  # a PDF
        colour.setAlpha(FAINT)
    painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_curve(points))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _curve(points: list[QPointF]) -> QPainterPath:
    """Through the middles of the lines between places, bent at the places: no corners."""
    path = QPainterPath(points[0])
    if all(point == points[0] for point in points):
        path.lineTo(points[0] + QPointF(0.01, 0))  # a dot
        return path
    for before, after in pairwise(points[1:]):
        path.quadTo(before, (before + after) / 2)
    path.lineTo(points[-1])
    return path


def _arrow(points: list[QPointF], width: float, head: float) -> QPainterPath:
    """A straight shaft and a filled head, as one shape."""
    start, tip = points[0], points[-1]
    length = hypot(tip.x() - start.x(), tip.y() - start.y())
    path = QPainterPath(start)
    if length < 1:
        path.lineTo(start + QPointF(0.01, 0))
        return path
    head = min(head, length)
    turn = atan2(tip.y() - start.y(), tip.x() - start.x())
    foot = tip - QPointF(cos(turn), sin(turn)) * head * 0.8
    path.lineTo(foot)
    sides = [tip - QPointF(cos(turn + way), sin(turn + way)) * head for way in (pi / 7, -pi / 7)]
    path.addPolygon(QPolygonF([tip, sides[0], foot, sides[1], tip]))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _head_px(rect: QRectF, stroke: Stroke) -> float:
    return rect.height() * max(stroke.width * HEAD, HEAD_LEAST)


def _point(rect: QRectF, place: Place) -> QPointF:
    return QPointF(rect.left() + place[0] * rect.width(), rect.top() + place[1] * rect.height())


def picture_on(rect: QRectF, box: PictureBox) -> QRectF:
    corner = _point(rect, (box.left, box.top))
    return QRectF(corner.x(), corner.y(), box.width * rect.width(), box.height * rect.height())
