"""The speaker's pointer, pen or finger on the glass → laser, spotlight, lens, strokes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent

from viewer.core.quilt.parts import Part, Source
from viewer.core.talk.ink import Place, Stroke, stroke_near
from viewer.state.talk.hands import Hand
from viewer.ui.presenter.desk import TalkDesk

if TYPE_CHECKING:
    from viewer.ui.presenter.glass import Glass

TAP: Final = 0.02  # of the sheet: a shorter drag of the lens is a tap
TAPPED: Final = 0.4  # side of what a tap shows large
STEP: Final = 0.0012  # of the sheet: a stroke takes no places nearer to one another
CURSORS: Final = {
    Hand.LASER: Qt.CursorShape.BlankCursor,  # the dot stands there
    Hand.SPOTLIGHT: Qt.CursorShape.ArrowCursor,
    Hand.LENS: Qt.CursorShape.CrossCursor,
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

    def taken(self, hand: Hand) -> None:
        self._start = None
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
        if hands.hand is Hand.SPOTLIGHT:
            self._light(self.part_at(at) if self.part_at is not None and place is not None else None)
        if hands.hand in (Hand.LASER, Hand.SPOTLIGHT):
            hands.point(place)
        elif place is None or not down or self._start is None:
            return
        elif hands.hand is Hand.ERASE or self._wipes:
            self._erase(place)
        elif hands.hand is Hand.DRAW and _far(place, self._start):
            self._start = place
            self._desk.ink.extend(self._kept(place))

    def release(self, at: QPointF) -> None:
        hands, place, start = self._desk.hands, self.place(at), self._start
        self._start = None
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
        on = box.holds(place) if wet is None else box.holds(wet.places[0])
        return box.kept(place) if on else place

    def _erase(self, place: Place) -> None:
        ink = self._desk.ink
        found = stroke_near(ink.strokes(ink.sheet), place, self._glass.box)
        if found is not None:
            ink.erase(found)

    def _light(self, part: Part | None) -> None:
        """The spotlight knows the parts: the one under it is lit in the picture, at whatever zoom."""
        focus = self._desk.session.focus
        if part is not None and focus.focus.pinned and focus.focus.part is not part:
            focus.clear()
        if part is not self._lit:
            self._lit = part
            focus.hover(part, Source.QUILT)

    def _magnify(self, start: Place, end: Place) -> None:
        hands = self._desk.hands
        if abs(end[0] - start[0]) > TAP or abs(end[1] - start[1]) > TAP:
            hands.magnify(QRectF(QPointF(*start), QPointF(*end)).normalized())
        elif hands.region is not None:
            hands.magnify(None)
        else:
            hands.magnify(QRectF(end[0] - TAPPED / 2, end[1] - TAPPED / 2, TAPPED, TAPPED))


def _far(place: Place, start: Place) -> bool:
    return abs(place[0] - start[0]) + abs(place[1] - start[1]) >= STEP
