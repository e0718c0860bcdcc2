"""What lies over a sheet: ink, laser, spotlight. Takes the pointer only while a hand is taken up.

It paints anew only what has changed: what lies below is painted with it.
"""

from __future__ import annotations

from time import monotonic
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QBrush,
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRadialGradient,
    QRegion,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from viewer.core.talk.ink import PictureBox, Place, Stroke, Tool
from viewer.state.talk.hands import Hand
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.glass_hands import GlassHands
from viewer.ui.presenter.glass_trail import Trail
from viewer.ui.presenter.ink_paint import paint_ink, stroke_bounds

FRAME_MS: Final = 16
DIM: Final = 176  # alpha of the black beside the spotlight; that over the picture is as dark
EDGE: Final = 0.86  # of the spotlight's radius: there its edge begins
TAIL: Final = 5  # last places of a stroke that a new one may change


class Glass(QWidget):
    """``takes_hands``: the speaker's; the audience's glass only shows."""

    def __init__(self, desk: TalkDesk, takes_hands: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.takes_hands = takes_hands
        self.sheet_rect = QRect()
        self.key = ""  # of the sheet whose ink is shown
        self.box: PictureBox | None = None  # the live picture, where there is one
        self.lit = False  # the spotlight is on a part of the picture, which shows that itself
        self.motion = True
        self.trail = Trail()
        self.hands = GlassHands(desk, self)
        self._spot_at: Place | None = None
        self._bounds: list[QRectF] = []
        self._wet: QRectF | None = None
        self._fade = QTimer(self, interval=FRAME_MS)
        self._fade.setTimerType(Qt.TimerType.PreciseTimer)
        self._fade.timeout.connect(self._faded)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMouseTracking(takes_hands)
        hands, ink = desk.hands, desk.ink
        hands.changed.connect(self._taken)
        hands.pointed.connect(self._pointed)
        hands.spot_changed.connect(self._spot_changed)
        hands.region_changed.connect(self._magnified)
        ink.changed.connect(self._ink_changed)
        ink.wet_changed.connect(self._wet_changed)

    def show_sheet(self, sheet: QRect, key: str, box: PictureBox | None) -> None:
        """Another sheet, size or zoom of the picture."""
        if (sheet, key, box) == (self.sheet_rect, self.key, self.box):
            return
        had_ink = bool(self._strokes())
        moved = sheet != self.sheet_rect
        self.sheet_rect, self.key, self.box = sheet, key, box
        self._bounds = []
        if moved or had_ink or self._strokes():
            self.update()

    def set_lit(self, lit: bool) -> None:
        if lit != self.lit:
            self.lit = lit
            if self.desk.hands.hand is Hand.SPOTLIGHT:
                self.update()

    def _strokes(self) -> tuple[Stroke, ...]:
        return self.desk.ink.strokes(self.key)

    @property
    def _sheet(self) -> QRectF:
        return QRectF(self.sheet_rect)

    # -- what changes

    def _taken(self, hand: Hand) -> None:
        self.trail.clear()
        self._fade.stop()
        self._spot_at = None
        if self.takes_hands:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, hand is Hand.NONE)
            self.hands.taken(hand)
        self.update()

    def _pointed(self, at: Place | None) -> None:
        hand = self.desk.hands.hand
        if hand is Hand.LASER:
            before = self.trail.region(self._sheet)
            self.trail.go(at, monotonic(), self.motion)
            self.update(before + self.trail.region(self._sheet))
            if self.motion and not self._fade.isActive():
                self._fade.start()
        elif hand is Hand.SPOTLIGHT:
            before_at, self._spot_at = self._spot_at, at
            if self.lit:
                return
            if before_at is None or at is None:
                self.update()
            else:
                self.update(QRegion(self._spot_box(before_at)) + self._spot_box(at))

    def _faded(self) -> None:
        before = self.trail.region(self._sheet)
        if not self.trail.fade(monotonic()):
            self._fade.stop()
        self.update(before)

    def _spot_changed(self, _radius: float) -> None:
        if self.desk.hands.hand is Hand.SPOTLIGHT:
            self.update()

    def _spot_box(self, at: Place) -> QRect:
        sheet = self._sheet
        reach = self.desk.hands.spot * sheet.height() + 2
        x, y = sheet.left() + at[0] * sheet.width(), sheet.top() + at[1] * sheet.height()
        return QRectF(x - reach, y - reach, 2 * reach, 2 * reach).toAlignedRect()

    def _magnified(self, _region: QRectF | None) -> None:
        self.update()

    def _ink_changed(self, key: str) -> None:
        if key == self.key:
            self._bounds = []
            self.update()

    def _wet_changed(self) -> None:
        ink = self.desk.ink
        if ink.sheet != self.key:
            return
        if ink.wet is None:
            self._wet = None
            return  # it is whole, and was painted as it came
        whole = ink.wet.tool is Tool.ARROW
        bounds = stroke_bounds(self._sheet, ink.wet, self.box, 0 if whole else TAIL)
        changed = bounds if self._wet is None or not whole else bounds.united(self._wet)
        self._wet = bounds
        self.update(changed.toAlignedRect())

    # -- how it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.desk.hands.region is not None:
            return  # the lens paints the ink, at its size
        painter, hand = QPainter(self), self.desk.hands.hand
        self._ink(painter, QRectF(event.rect()))
        if hand is Hand.SPOTLIGHT:
            self._dim(painter)
        elif hand is Hand.LASER:
            self.trail.paint(painter, self._sheet, self.desk.theme, monotonic())

    def _ink(self, painter: QPainter, near: QRectF) -> None:
        sheet, ink, theme, strokes = self._sheet, self.desk.ink, self.desk.theme, self._strokes()
        if strokes:
            if len(self._bounds) != len(strokes):
                self._bounds = [stroke_bounds(sheet, stroke, self.box) for stroke in strokes]
            pairs = zip(strokes, self._bounds, strict=True)
            paint_ink(painter, sheet, [one for one, bounds in pairs if bounds.intersects(near)], theme, self.box)
        if ink.wet is not None and ink.sheet == self.key:
            paint_ink(painter, sheet, (ink.wet,), theme, self.box)

    def _dim(self, painter: QPainter) -> None:
        sheet, dark = self._sheet, QColor(0, 0, 0, DIM)
        if self.lit and self.box is not None:
            box = self.box
            path = QPainterPath()
            path.addRect(QRectF(self.rect()))
            hole = QRectF(box.left * sheet.width(), box.top * sheet.height(), 0, 0).translated(sheet.topLeft())
            hole.setSize(QRectF(0, 0, box.width * sheet.width(), box.height * sheet.height()).size())
            path.addRect(hole.toAlignedRect())
            painter.fillPath(path, dark)
            return
        if self._spot_at is None:
            painter.fillRect(self.rect(), dark)
            return
        middle = QPointF(
            sheet.left() + self._spot_at[0] * sheet.width(), sheet.top() + self._spot_at[1] * sheet.height()
        )
        shade = QRadialGradient(middle, self.desk.hands.spot * sheet.height())
        shade.setColorAt(0.0, QColor(0, 0, 0, 0))
        shade.setColorAt(EDGE, QColor(0, 0, 0, 0))
        shade.setColorAt(1.0, dark)
        painter.fillRect(self.rect(), QBrush(shade))

    # -- the speaker's pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.hands.press(event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hands.move(event.position(), bool(event.buttons() & Qt.MouseButton.LeftButton))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.hands.release(event.position())
        event.accept()

    def tabletEvent(self, event: QTabletEvent) -> None:
        self.hands.tablet(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.desk.hands.hand is Hand.SPOTLIGHT and event.angleDelta().y():
            self.desk.hands.set_spot(self.desk.hands.spot * (1.1 if event.angleDelta().y() > 0 else 1 / 1.1))
            event.accept()
        else:
            event.ignore()

    def leaveEvent(self, event: object) -> None:
        del event
        self.hands.leave()
