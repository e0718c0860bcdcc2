"""What lies over a sheet: ink, laser, spotlight. Takes the pointer only while a hand is taken up.

It paints anew only what has changed: what lies below is painted with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from viewer.core.talk.ink import PictureBox, Place, Stroke, Tool
from viewer.state.talk.hands import Hand
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.glass_hands import GlassHands
from viewer.ui.presenter.glass_signs import GlassSigns
from viewer.ui.presenter.glass_spot import Spotlight
from viewer.ui.presenter.glass_trail import Trail
from viewer.ui.presenter.ink_paint import paint_ink, picture_on, stroke_bounds

if TYPE_CHECKING:
    from viewer.ui.presenter.model_view import ModelView

FRAME_MS: Final = 16
NOTCH: Final = 120  # of a wheel
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
        self.motion = True
        self.trail = Trail()
        self.spotlight = Spotlight(desk)
        self.hands = GlassHands(desk, self)
        self.signs = GlassSigns(desk, self) if takes_hands else None
        self._spot_at: Place | None = None
        self._bounds: list[QRectF] = []
        self._wet: QRectF | None = None
        self._fade = QTimer(self, interval=FRAME_MS)
        self._fade.setTimerType(Qt.TimerType.PreciseTimer)
        self._fade.timeout.connect(self._faded)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMouseTracking(takes_hands)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, takes_hands)
        hands, ink = desk.hands, desk.ink
        hands.changed.connect(self._taken)
        hands.pointed.connect(self._pointed)
        hands.spot_changed.connect(self._spot_changed)
        hands.region_changed.connect(self._magnified)
        hands.dot_changed.connect(self._dot_changed)
        self._dot_changed(hands.dot)
        if self.signs is not None:
            self.signs.changed.connect(self.update)
        ink.changed.connect(self._ink_changed)
        ink.wet_changed.connect(self._wet_changed)
        desk.predict.hidden_changed.connect(self._guessed)

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

    def set_lit(self, picture: ModelView | None) -> None:
        """The live picture, while one of its parts is in focus."""
        if picture is not self.spotlight.lit:
            self.spotlight.lit = picture
            if self.desk.hands.hand is Hand.SPOTLIGHT:
                self.update()

    def _strokes(self) -> tuple[Stroke, ...]:
        return self.desk.ink.strokes(self.key)

    @property
    def guessing(self) -> bool:
        """Is the picture hidden from who sees this glass, until it is revealed? So is what was drawn on it."""
        return not self.takes_hands and self.box is not None and self.desk.predict.hidden

    def shown(self, strokes: Sequence[Stroke]) -> list[Stroke]:
        """Without those that were begun on a picture that is hidden."""
        box = self.box if self.guessing else None
        return [stroke for stroke in strokes if box is None or not box.begun_on(stroke)]

    def clip_ink(self, painter: QPainter, sheet: QRectF) -> None:
        """None of the ink reaches over a picture that is hidden."""
        if self.guessing and self.box is not None:
            around = QPainterPath()
            around.addRect(sheet)
            around.addRect(picture_on(sheet, self.box))
            painter.setClipPath(around, Qt.ClipOperation.IntersectClip)

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
            if self.takes_hands:
                self.hands.light(at)
            if before_at is None or at is None:
                self.update()
            else:
                self.update(QRegion(self._spot_box(before_at)) + self._spot_box(at))

    def _faded(self) -> None:
        before = self.trail.region(self._sheet)
        if not self.trail.fade(monotonic()):
            self._fade.stop()
        self.update(before)

    def _dot_changed(self, radius: float) -> None:
        before = self.trail.region(self._sheet)
        self.trail.radius = radius
        self.update(before + self.trail.region(self._sheet))

    def _spot_changed(self, _radius: float) -> None:
        if self.desk.hands.hand is Hand.SPOTLIGHT:
            self.update()

    def _spot_box(self, at: Place) -> QRect:
        return self.spotlight.place(self._sheet, at).toAlignedRect()

    def _magnified(self, _region: QRectF | None) -> None:
        self.update()

    def _ink_changed(self, key: str) -> None:
        if key == self.key:
            self._bounds = []
            self.update()

    def _guessed(self, _hidden: bool) -> None:
        if self._strokes():
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
        painter, hand = QPainter(self), self.desk.hands.hand
        if self.desk.hands.region is None:  # else the lens paints the ink, at its size
            self._ink(painter, QRectF(event.rect()))
        if hand is Hand.SPOTLIGHT:
            self.spotlight.paint(painter, QRectF(self.rect()), self._sheet, self._spot_at)
        elif hand is Hand.LASER:
            self.trail.paint(painter, self._sheet, monotonic())
        if self.signs is not None:
            self.signs.paint(painter, self._sheet, self.hands.frame)

    def _ink(self, painter: QPainter, near: QRectF) -> None:
        sheet, ink, theme, strokes = self._sheet, self.desk.ink, self.desk.theme, self._strokes()
        painter.save()
        self.clip_ink(painter, sheet)
        if strokes:
            if len(self._bounds) != len(strokes):
                self._bounds = [stroke_bounds(sheet, stroke, self.box) for stroke in strokes]
            pairs = zip(strokes, self._bounds, strict=True)
            inked = self.shown([one for one, bounds in pairs if bounds.intersects(near)])
            paint_ink(painter, sheet, inked, theme, self.box)
        if ink.wet is not None and ink.sheet == self.key:
            paint_ink(painter, sheet, self.shown((ink.wet,)), theme, self.box)
        painter.restore()

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
        """What points becomes larger or smaller; a pen does not."""
        notches = event.angleDelta().y() / NOTCH
        if notches and self.desk.hands.hand in (Hand.LASER, Hand.SPOTLIGHT, Hand.LENS):
            self.desk.hands.grow(notches)
            event.accept()
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """The first finger is the pointer; others do nothing."""
        if isinstance(event, QTouchEvent) and self.takes_hands:
            self.hands.touch(event)
            return True
        return super().event(event)

    def leaveEvent(self, event: object) -> None:
        del event
        self.hands.leave()
