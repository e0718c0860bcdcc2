"""The speaker's pointer, pen or finger on the glass → laser, spotlight, lens, strokes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QEventPoint, QPointingDevice, QTabletEvent, QTouchEvent

from viewer.core.quilt.parts import Part, Source
from viewer.core.talk.ink import Place, Stroke, stroke_near
from viewer.state.talk.hands import Hand
from viewer.ui.presenter.desk import TalkDesk

if TYPE_CHECKING:
    from viewer.ui.presenter.glass import Glass

TAP: Final = 0.02  # of the sheet: a shorter drag of the lens is a tap
STEP: Final = 0.0012  # of the sheet: a stroke takes no places nearer to one another
CURSORS: Final = {
    Hand.LASER: Qt.CursorShape.BlankCursor,  # the dot stands there
    Hand.SPOTLIGHT: Qt.CursorShape.ArrowCursor,
    Hand.LENS: Qt.CursorShape.CrossCursor,  # in the middle of the lens
    Hand.DRAW: Qt.CursorShape.CrossCursor,
    Hand.ERASE: Qt.CursorShape.PointingHandCursor,
}


class GlassHands:
    """What presses, moves and releases on the glass do with the hand that is taken up."""

    def __init__(self, desk: TalkDesk, glass: Glass) -> None:
        self._desk, self._glass = desk, glass
        self.part_at: Callable[[QPointF], Part | None] | None = None  # the tissue under a point of the glass
        self._start: Place | None = None
        self._lit: Part | None = None
        self._wipes = False  # the pen is held upside down
        self._finger: int | None = None  # the first that is down
        self._panned = False  # the region that the lens shows was dragged
        self.frame: tuple[Place, Place] | None = None  # that is being dragged for the lens

    def taken(self, hand: Hand) -> None:
        self._start = self.frame = self._finger = None
        self._panned = False
        self._desk.ink.end()
        self._desk.hands.point(None)
        self._light(None)
        self._glass.setCursor(CURSORS.get(hand, Qt.CursorShape.ArrowCursor))

    def press(self, at: QPointF) -> None:
        place = self.place(at)
        if place is None:
            return
        self._start = place
        hands, ink = self._desk.hands, self._desk.ink
        if hands.hand is Hand.ERASE or self._wipes:
            self._erase(place)
        elif hands.hand is Hand.DRAW:
            ink.begin(Stroke(hands.tool, hands.ink, hands.width, (self._kept(place),)))
        else:
            self.move(at, True)

    def move(self, at: QPointF, down: bool) -> None:
        hands, place = self._desk.hands, self.place(at)
        if hands.hand in (Hand.LASER, Hand.SPOTLIGHT):
            hands.point(place)
        elif hands.hand is Hand.LENS:
            self._look(place, down)
        elif place is None or not down or self._start is None:
            return
        elif hands.hand is Hand.ERASE or self._wipes:
            self._erase(place)
        elif hands.hand is Hand.DRAW and _far(place, self._start):
            self._start = place
            self._desk.ink.extend(self._kept(place))

    def release(self, at: QPointF) -> None:
        hands, place, start = self._desk.hands, self.place(at), self._start
        self._start = self.frame = None
        if hands.hand is Hand.DRAW:
            self._desk.ink.end()
        elif hands.hand is Hand.LENS and start is not None:
            self._magnify(start, place or start)

    def leave(self) -> None:
        """The pointer has left the window."""
        if self._start is None:
            self._light(None)
            self._desk.hands.point(None)

    def tablet(self, event: QTabletEvent) -> None:
        """A pen. Its other end wipes, whatever hand is taken up but those that point."""
        draws = self._desk.hands.hand in (Hand.DRAW, Hand.ERASE)
        kind, at = event.type(), event.position()
        if kind == QEvent.Type.TabletPress:
            self._wipes = draws and event.pointerType() is QPointingDevice.PointerType.Eraser
            self.press(at)
        elif kind == QEvent.Type.TabletMove:
            self.move(at, event.pressure() > 0)
        elif kind == QEvent.Type.TabletRelease:
            self.release(at)
            self._wipes = False
        event.accept()

    def touch(self, event: QTouchEvent) -> None:
        """One finger draws or points; a second one does not disturb it."""
        if event.type() == QEvent.Type.TouchCancel:
            self._finger = self._start = self.frame = None
            self._desk.ink.drop()
            self._glass.update()
            return
        for point in event.points():
            if self._finger is None and point.state() is QEventPoint.State.Pressed:
                self._finger = point.id()
                self.press(point.position())
            elif point.id() != self._finger:
                continue
            elif point.state() is QEventPoint.State.Updated:
                self.move(point.position(), True)
            elif point.state() is QEventPoint.State.Released:
                self._finger = None
                self.release(point.position())
                if self._desk.hands.hand is Hand.LASER:
                    self._desk.hands.point(None)
        event.accept()

    def place(self, at: QPointF) -> Place | None:
        """The fraction of the sheet at a point of the glass; None beside the sheet."""
        sheet = QRectF(self._glass.sheet_rect)
        if sheet.isEmpty() or not sheet.contains(at):
            return None
        return (at.x() - sheet.left()) / sheet.width(), (at.y() - sheet.top()) / sheet.height()

    def _kept(self, place: Place) -> Place:
        """A stroke that was begun on the live picture is kept as if all of that were seen."""
        box, wet = self._glass.box, self._desk.ink.wet
        if box is None or box.plain:
            return place
        on = box.holds(place) if wet is None else box.begun_on(wet)
        return box.kept(place) if on else place

    def _erase(self, place: Place) -> None:
        ink = self._desk.ink
        found = stroke_near(ink.strokes(ink.sheet), place, self._glass.box)
        if found is not None:
            ink.erase(found)

    def light(self, place: Place | None) -> None:
        """The spotlight knows the parts: the one under it is lit in the picture, at whatever zoom."""
        sheet = QRectF(self._glass.sheet_rect)
        if place is None or self.part_at is None:
            self._light(None)
            return
        at = QPointF(sheet.left() + place[0] * sheet.width(), sheet.top() + place[1] * sheet.height())
        self._light(self.part_at(at))

    def _light(self, part: Part | None) -> None:
        focus = self._desk.session.focus
        if part is not None and focus.focus.pinned and focus.focus.part is not part:
            focus.clear()
        if part is not self._lit:
            self._lit = part
            focus.hover(part, Source.QUILT)

    def _look(self, place: Place | None, down: bool) -> None:
        """The lens follows the pointer, unless a frame is dragged; a region that fills the sheet is dragged itself."""
        hands, start = self._desk.hands, self._start
        if hands.region is not None:
            if place is not None and down and start is not None and (self._panned or _dragged(start, place)):
                self._start, self._panned = place, True
                side = hands.region.width()
                hands.magnify(hands.region.translated((start[0] - place[0]) * side, (start[1] - place[1]) * side))
        elif place is not None and down and start is not None and (self.frame is not None or _dragged(start, place)):
            self.frame = start, place
            hands.point(None)
            self._glass.update()
        else:
            hands.point(place)

    def _magnify(self, start: Place, end: Place) -> None:
        hands = self._desk.hands
        if hands.region is not None:
            if not self._panned:
                hands.magnify(None)
                hands.point(end)
            self._panned = False
        elif _dragged(start, end):
            hands.magnify(QRectF(QPointF(*start), QPointF(*end)).normalized())
        else:
            hands.magnify_about(end, hands.power)


def _dragged(start: Place, end: Place) -> bool:
    """Farther than a tap may slip."""
    return abs(end[0] - start[0]) > TAP or abs(end[1] - start[1]) > TAP


def _far(place: Place, start: Place) -> bool:
    return abs(place[0] - start[0]) + abs(place[1] - start[1]) >= STEP
