"""The laser's dot and the trail that fades behind it."""

from __future__ import annotations

from collections import deque
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from viewer.core.talk.ink import Place
from viewer.state.talk.hands import DOT

TRAIL_S: Final = 0.4
RED: Final = "#E4002B"  # of the dot, whatever the theme: cloth, words and paper have no such red …
RING, SHADE = "#FFFFFF", QColor(0, 0, 0, 150)  # … and on each of them one of its two rings is seen
RING_OUT: Final = 1.34  # radius of the light ring, in dots
SHADE_OUT: Final = 1.56
TAIL: Final = (0.12, 0.66)  # half the trail's width at its end and at the dot, in dots
TAIL_RING: Final = 0.24  # of its light rim, in dots
PIECES: Final = 12  # rectangles to paint anew at most: more cost more than they save


class Trail:
    """Where the dot was, each place with its second. Places are fractions of the sheet."""

    def __init__(self) -> None:
        self._places: deque[tuple[float, Place]] = deque()
        self.dot: Place | None = None
        self.radius = DOT[0]  # of the dot, of the sheet's height

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
        reach = self.radius * SHADE_OUT * sheet.height() + 2
        region = QRegion()
        step = max(1, -(-len(points) // PIECES))
        for first in range(0, len(points) - 1, step):
            region += _around(points[first : first + step + 1], reach)
        if self.dot is not None:
            region += _around([_point(sheet, self.dot)], reach)
        return region

    def paint(self, painter: QPainter, sheet: QRectF, now_s: float) -> None:
        """The trail grows thinner with age: it lets through nothing, so that its pieces do not show."""
        radius = self.radius * sheet.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = [
            (_point(sheet, before), _point(sheet, after), radius * _thick(now_s - when))
            for (_, before), (when, after) in pairwise(self._places)
        ]
        for colour, more in ((RING, TAIL_RING * radius), (RED, 0.0)):
            for before, after, half in lines:
                painter.setPen(QPen(QColor(colour), 2 * (half + more), c=Qt.PenCapStyle.RoundCap))
                painter.drawLine(before, after)
        if self.dot is None:
            return
        at = _point(sheet, self.dot)
        painter.setPen(Qt.PenStyle.NoPen)
        for shade, out in ((SHADE, SHADE_OUT), (QColor(RING), RING_OUT), (QColor(RED), 1.0)):
            painter.setBrush(shade)
            painter.drawEllipse(at, radius * out, radius * out)


def _thick(age_s: float) -> float:
    left = min(max(1 - age_s / TRAIL_S, 0.0), 1.0)
    return TAIL[0] + (TAIL[1] - TAIL[0]) * left


def _point(sheet: QRectF, place: Place) -> QPointF:
    return QPointF(sheet.left() + place[0] * sheet.width(), sheet.top() + place[1] * sheet.height())


def _around(points: list[QPointF], reach: float) -> QRect:
    xs, ys = [point.x() for point in points], [point.y() for point in points]
    box = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return box.adjusted(-reach, -reach, reach, reach).toAlignedRect()
