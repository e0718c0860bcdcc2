"""The laser's dot and the trail that fades behind it."""

from __future__ import annotations

from collections import deque
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from viewer.core.talk.ink import Ink, Place
from viewer.core.theme import Theme
from viewer.ui.presenter.ink_paint import pen_colour

TRAIL_S: Final = 0.4
DOT: Final = 0.0115  # radius, of the sheet's height
GLOW: Final = 2.3  # of the dot's radius
GLOW_ALPHA, TRAIL_ALPHA = 70, 190
PIECES: Final = 12  # rectangles to paint anew at most: more cost more than they save


class Trail:
    """Where the dot was, each place with its second. Places are fractions of the sheet."""

    def __init__(self) -> None:
        self._places: deque[tuple[float, Place]] = deque()
        self.dot: Place | None = None

    def go(self, place: Place | None, now_s: float, motion: bool) -> None:
        """The dot is here now; without motion it leaves no trail. None: it has left the sheet."""
        self.dot = place
        if not motion:
            self._places.clear()
        elif place is not None:
            self._places.append((now_s, place))
        self.fade(now_s)

    def fade(self, now_s: float) -> bool:
        """Forget what is too old; is there still a trail?"""
        while self._places and now_s - self._places[0][0] > TRAIL_S:
            self._places.popleft()
        return len(self._places) > 1 or bool(self._places and self.dot is None)

    def clear(self) -> None:
        self._places.clear()
        self.dot = None

    def region(self, sheet: QRectF) -> QRegion:
        """All that painting it may touch."""
        points = [_point(sheet, place) for _, place in self._places]
        reach = DOT * GLOW * sheet.height() + 2
        region = QRegion()
        step = max(1, -(-len(points) // PIECES))
        for first in range(0, len(points) - 1, step):
            region += _around(points[first : first + step + 1], DOT * sheet.height() + 2)
        if self.dot is not None:
            region += _around([_point(sheet, self.dot)], reach)
        return region

    def paint(self, painter: QPainter, sheet: QRectF, theme: Theme, now_s: float) -> None:
        colour, radius = QColor(pen_colour(theme, Ink.FIRST)), DOT * sheet.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (_, before), (when, after) in pairwise(self._places):
            left = min(max(1 - (now_s - when) / TRAIL_S, 0.0), 1.0)
            faded = QColor(colour)
            faded.setAlpha(round(TRAIL_ALPHA * left))
            painter.setPen(QPen(faded, radius * (0.4 + 1.2 * left), c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(_point(sheet, before), _point(sheet, after))
        if self.dot is None:
            return
        at = _point(sheet, self.dot)
        glow = QColor(colour)
        glow.setAlpha(GLOW_ALPHA)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(at, radius * GLOW, radius * GLOW)
        painter.setPen(QPen(QColor(theme.paper), radius * 0.3))
        painter.setBrush(colour)
        painter.drawEllipse(at, radius, radius)


def _point(sheet: QRectF, place: Place) -> QPointF:
    return QPointF(sheet.left() + place[0] * sheet.width(), sheet.top() + place[1] * sheet.height())


def _around(points: list[QPointF], reach: float) -> QRect:
    xs, ys = [point.x() for point in points], [point.y() for point in points]
    box = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return box.adjusted(-reach, -reach, reach, reach).toAlignedRect()
