"""The spotlight: a round spot, and where it is on a part of the live picture, all of that part. The rest grows dark."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QRadialGradient

from viewer.core.talk.ink import Place
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.theme.fonts import title_font

if TYPE_CHECKING:
    from viewer.ui.presenter.model_view import ModelView

DIM: Final = 182  # alpha of the black beside what is lit
NEAR: Final = 0.5  # of that darkness, in the round spot beside the part that is lit
EDGE: Final = 0.9  # of the spot's radius: there its edge begins, where no part is lit
RING: Final = 0.004  # of the sheet's height
NAME: Final = 0.075  # letters of the part's name, of the sheet's height
NAME_LEAST: Final = 0.045  # where the picture is small


class Spotlight:
    """Paints on the glass. ``lit`` is the live picture while one of its parts is in focus."""

    def __init__(self, desk: TalkDesk) -> None:
        self._desk = desk
        self.lit: ModelView | None = None

    def place(self, sheet: QRectF, at: Place) -> QRectF:
        """The round spot, with its ring."""
        radius = self._desk.hands.spot * sheet.height()
        reach = radius + RING * sheet.height() + 2
        middle = _point(sheet, at)
        return QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)

    def paint(self, painter: QPainter, whole: QRectF, sheet: QRectF, at: Place | None) -> None:
        """Over all of the glass."""
        if self.lit is None:
            self._soft(painter, whole, sheet, at)
            return
        area = QRectF(self.lit.geometry())
        around = QPainterPath()
        around.addRect(whole)
        middle, radius = _point(sheet, at or (0.0, 0.0)), self._desk.hands.spot * sheet.height()
        spot, beside = QPainterPath(), QPainterPath(around)
        if at is not None:
            spot.addEllipse(middle, radius, radius)
            beside = around - spot
        picture = QPainterPath()
        picture.addRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillPath(beside - picture, QColor(0, 0, 0, DIM))
        for path, share in ((beside, 1.0), (spot, NEAR)):
            if not path.isEmpty():
                painter.save()
                painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
                painter.setOpacity(share)
                self.lit.darken(painter, QColor(0, 0, 0, DIM))
                painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if at is not None:
            self._ring(painter, sheet, middle, radius)
        self.lit.name_halves(painter)
        self._name(painter, area, sheet, middle if at is not None else None)

    def _soft(self, painter: QPainter, whole: QRectF, sheet: QRectF, at: Place | None) -> None:
        dark = QColor(0, 0, 0, DIM)
        if at is None:
            painter.fillRect(whole, dark)
            return
        middle, radius = _point(sheet, at), self._desk.hands.spot * sheet.height()
        shade = QRadialGradient(middle, radius)
        shade.setColorAt(0.0, QColor(0, 0, 0, 0))
        shade.setColorAt(EDGE, QColor(0, 0, 0, 0))
        shade.setColorAt(1.0, dark)
        painter.fillRect(whole, QBrush(shade))

    def _ring(self, painter: QPainter, sheet: QRectF, middle: QPointF, radius: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = max(RING * sheet.height(), 1.5)
        for colour, wide in ((QColor(0, 0, 0, 160), 2 * line), (QColor(255, 255, 255), line)):
            painter.setPen(QPen(colour, wide))
            painter.drawEllipse(middle, radius, radius)

    def name_place(self, area: QRectF, sheet: QRectF, pointer: QPointF | None) -> QRectF:
        """In the upper corner where the words begin; in the other one while the spot is there."""
        assert self.lit is not None
        name, font = self.lit.lit_name(), title_font(self._letters(area, sheet))
        metrics = QFontMetricsF(font)
        pad = metrics.height() * 0.3
        box = QRectF(area.left(), area.top(), metrics.horizontalAdvance(name) + 2 * pad, metrics.height() * 1.15)
        rtl = self.lit.layoutDirection() is Qt.LayoutDirection.RightToLeft
        reach = self._desk.hands.spot * sheet.height()
        corners = [box, box.translated(area.width() - box.width(), 0)]
        for corner in reversed(corners) if rtl else corners:
            if pointer is None or not corner.adjusted(-reach, -reach, reach, reach).contains(pointer):
                return corner
        return corners[0]

    def _letters(self, area: QRectF, sheet: QRectF) -> int:
        least, most = NAME_LEAST * sheet.height(), NAME * sheet.height()
        return ceil(min(max(area.height() * 0.11, least), most))

    def _name(self, painter: QPainter, area: QRectF, sheet: QRectF, pointer: QPointF | None) -> None:
        assert self.lit is not None
        box, theme = self.name_place(area, sheet, pointer), self._desk.theme
        painter.setPen(QPen(QColor(theme.on_callout), max(RING * sheet.height() / 2, 1.0)))
        painter.setBrush(QColor(theme.callout))
        painter.drawRoundedRect(box, box.height() * 0.2, box.height() * 0.2)
        painter.setPen(QColor(theme.on_callout))
        painter.setFont(title_font(self._letters(area, sheet)))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.lit.lit_name())


def _point(sheet: QRectF, place: Place) -> QPointF:
    return QPointF(sheet.left() + place[0] * sheet.width(), sheet.top() + place[1] * sheet.height())
