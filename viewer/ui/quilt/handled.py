"""A widget that hands can work: its mouse, touch, wheel and key events become acts."""

from __future__ import annotations

from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEventPoint,
    QFocusEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointerEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QWidget

from viewer.core.quilt.parts import Part, Source
from viewer.core.quilt.scene import PLAIN_VIEW
from viewer.state.focus import FocusState
from viewer.state.hand import HandState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt.handling import NOTCH, WHEEL_STEP, Handling
from viewer.ui.quilt.hands import FINGER_SLOP_PX, SLOP_PX, Act, Done, Drag, Hands, Hold, Point
from viewer.ui.quilt.sight import Sight

MOUSE: Final = -1  # the pointer, among the numbers of the fingers
BY_POINTER: Final = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
Kind = QEvent.Type
TOUCHES: Final = (Kind.TouchBegin, Kind.TouchUpdate, Kind.TouchEnd, Kind.TouchCancel)
CURSORS: Final = {
    Hold.FACE: Qt.CursorShape.SizeVerCursor,
    Hold.DIVIDER: Qt.CursorShape.SizeHorCursor,
    Hold.AIM: Qt.CursorShape.CrossCursor,
}


class HandledWidget(QWidget):
    """Knows what hands hold. What is drawn, and where things lie, is the affair of who inherits it."""

    refused = Signal(str)  # why something could not be done or shown

    def __init__(self, focus: FocusState, quilt: QuiltState, hand: HandState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus, self._quilt, self._hand = focus, quilt, hand
        self._hands = Hands()
        self._fingers: dict[int, Point] = {}  # who is down, where last heard of
        self._sentence = ""
        self._deaf = False  # fingers that are still down after a cancel do nothing more
        self._pointer: QPointF | None = None  # what a callout points at
        self._hot: Hold | None = None  # the grip under the pointer
        self._ring = False
        self.handling = Handling(focus, quilt, hand, self)
        self.handling.refused.connect(self._refuse)
        hand.changed.connect(self._hand_changed)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(
            self.tr(
                "Closer: two fingers, the keys + and −, or Ctrl and the wheel; once closer, the wheel alone. "
                "All of it: the key 0, or a double click. Cut elsewhere: drag the front face, or Page Up and Page Down."
            )
        )

    def hide_what_is_behind(self) -> None:
        """From now on it paints its whole area: the page, and all that it lies in, need not be painted with it."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sight(self) -> Sight | None:
        """Where everything lies now; None while there is no picture."""
        raise NotImplementedError

    def part_at(self, place: QPointF) -> Part | None:
        """The tissue under a point of the widget."""
        sight = self.sight()
        return None if sight is None else sight.part_at(place.x(), place.y())

    def _rested(self) -> None:
        """A drag or pinch is over."""

    def _explain(self, sentence: str) -> None:
        """What a screen reader says of the picture: what it shows, and what keys do."""
        self._sentence = sentence
        keys = (
            self.tr(
                "Keys: plus and minus bring it closer, 0 shows all of it, arrows move the cut or a closer picture, "
                "Enter lights one part after the other."
            )
            if self._hand.tool is None
            else self.tr(
                "Keys: arrows move the mark, with Shift in small steps, Enter sets the treatment, Delete takes back "
                "the nearest one, Escape puts it away."
            )
        )
        self.setAccessibleDescription(f"{sentence} {keys}".strip())

    def _hand_changed(self) -> None:
        self._explain(self._sentence)
        self.update()

    def _refuse(self, why: str) -> None:
        self.refused.emit(why)
        self._announce(why, at_once=True)

    def _announce(self, what: str, *, at_once: bool = False) -> None:
        """Have a screen reader say it: when it has finished, or ``at_once``."""
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, what)
            polite = QAccessible.AnnouncementPoliteness
            event.setPoliteness(polite.Assertive if at_once else polite.Polite)
            QAccessible.updateAccessibility(event)

    # --- all hands ----------------------------------------------------------------------------------------------

    def _feel(self, down: dict[int, Point], *, by_finger: bool) -> None:
        """Who is down now; what they do is done."""
        self.handling.sight = sight = self.sight()
        self._fingers = dict(down)
        if sight is None:
            self._hands.cancel()
            return
        if self._hands.idle and down:
            self.handling.press()
        slop = FINGER_SLOP_PX if by_finger else SLOP_PX
        self._carry_out(self._hands.feel(down, self.handling.hold_at, monotonic() * 1000, slop), by_finger=by_finger)

    def _carry_out(self, acts: list[Act], *, by_finger: bool) -> None:
        for act in acts:
            if isinstance(act, Drag) and act.hold in (Hold.GROUND, Hold.TOP):
                self._scroll_pane(act.dy, by_finger=by_finger)
                continue
            if not isinstance(act, (Drag, Done)):
                self._pointer = QPointF(act.x, act.y)
            self.handling.do(act, by_finger=by_finger)
            if isinstance(act, Done):
                self._rested()
        self.update()

    def _let_go(self) -> None:
        """Fingers or pointer were taken away: what was dragged stays where it is, and nothing is held."""
        self._carry_out(self._hands.cancel(), by_finger=True)
        self._fingers = {}
        self._deaf = True

    def _scroll_pane(self, dy: float, *, by_finger: bool) -> None:
        """A finger that moves over nothing scrolls what the picture lies in, unless that does so by itself."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QAbstractScrollArea):
            around = around.parentWidget()
        if around is not None and by_finger and not QScroller.hasScroller(around.viewport()):
            bar = around.verticalScrollBar()
            bar.setValue(bar.value() - round(dy))

    # --- touch --------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind in TOUCHES and isinstance(event, QTouchEvent) and _by_finger(event):
            self._touch(event)
            event.accept()
            return True
        if kind == Kind.NativeGesture and isinstance(event, QNativeGestureEvent):
            return self._native(event)
        if kind == Kind.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.handling.uses(event.key(), event.modifiers()):
                event.accept()
                return True
        elif kind == Kind.ToolTip and (self._focus.focus.part is not None or self._hand.tool is not None):
            return True  # the callout stands there, or the mark
        elif kind in (Kind.Hide, Kind.WindowDeactivate, Kind.EnabledChange) and not self._hands.idle:
            self._let_go()
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        if MOUSE in self._fingers:
            return  # the pointer is at work: fingers wait until it has done
        kind = event.type()
        if kind == Kind.TouchCancel:
            self._let_go()
            return
        if kind == Kind.TouchBegin:
            if self._fingers:
                self._let_go()  # the end of what was before got lost
            self._deaf = False
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._deaf:
            return
        places: dict[int, Point] = {}
        lifted: set[int] = set()
        for point in event.points():
            finger, place = point.id(), point.position()
            still = point.state() == QEventPoint.State.Stationary and finger in self._fingers
            places[finger] = self._fingers[finger] if still else (place.x(), place.y())
            if point.state() == QEventPoint.State.Released:
                lifted.add(finger)
        self._feel(self._in_order(places), by_finger=True)
        if lifted:
            left = {finger: place for finger, place in places.items() if finger not in lifted}
            self._feel(self._in_order(left), by_finger=True)

    def _in_order(self, places: dict[int, Point]) -> dict[int, Point]:
        """Oldest first."""
        names = [finger for finger in self._fingers if finger in places]
        names += [finger for finger in places if finger not in names]
        return {finger: places[finger] for finger in names}

    def _native(self, event: QNativeGestureEvent) -> bool:
        """A pinch on a touchpad."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.handling.sight = self.sight()
        self._quilt.touch()
        self.handling.zoom(max(0.2, 1 + event.value()), (event.position().x(), event.position().y()))
        return True

    # --- pointer ------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.RightButton and self._hand.tool is not None:
            self._hand.take(None)
        elif event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
        elif not self._fingers or MOUSE in self._fingers:
            if self._fingers:
                self._let_go()  # its release got lost
            place = event.position()
            self._feel({MOUSE: (place.x(), place.y())}, by_finger=_by_finger(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
        if self._hand.tool is None and MOUSE in self._fingers and self._grip(event.position()) is None:
            self.handling.fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if MOUSE in self._fingers:
            if event.buttons() & Qt.MouseButton.LeftButton:
                self._feel({MOUSE: (place.x(), place.y())}, by_finger=False)
            else:
                self._let_go()  # the release got lost
        elif not _by_finger(event) and not self._fingers:
            self._hover(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and MOUSE in self._fingers:
            place, by_finger = event.position(), _by_finger(event)
            self._feel({MOUSE: (place.x(), place.y())}, by_finger=by_finger)
            self._feel({}, by_finger=by_finger)

    def _hover(self, place: QPointF) -> None:
        self.handling.sight = self.sight()
        hold = self.handling.hold_at(place.x(), place.y())
        grip = self._grip(place)
        if grip is not self._hot:
            self._hot = grip
            self.update()
        part = None if hold is Hold.DIVIDER or self.handling.aim(place.x(), place.y()) else self.part_at(place)
        self.setCursor(self._cursor(grip, hold, part))
        if not self._focus.focus.pinned:
            self._pointer = place
            if part is self._focus.focus.part and part is not None:
                self.update()  # the callout's line follows the pointer
        self._focus.hover(part, Source.QUILT)

    def _grip(self, place: QPointF) -> Hold | None:
        sight = self.handling.sight
        return None if sight is None else sight.grip_at(place.x(), place.y())

    @staticmethod
    def _cursor(grip: Hold | None, hold: Hold, part: Part | None) -> Qt.CursorShape:
        if grip is not None or hold is Hold.AIM:
            return CURSORS[grip or hold]
        if hold is Hold.PAN:
            return Qt.CursorShape.OpenHandCursor
        return Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.ArrowCursor

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._hot is not None:
            self._hot = None
            self.update()
        self._focus.hover(None, Source.QUILT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, or once the picture is closer, the wheel zooms at the pointer; else the pane scrolls."""
        turn = event.angleDelta().y()
        closer = self._quilt.state.view.zoom > PLAIN_VIEW.zoom or self.handling.turning
        if not turn or not (closer or event.modifiers() & Qt.KeyboardModifier.ControlModifier) or self._fingers:
            event.ignore()
            return
        self.handling.sight = self.sight()
        self._quilt.touch()
        place = event.position()
        self.handling.zoom(WHEEL_STEP ** (turn / NOTCH), (place.x(), place.y()))
        event.accept()

    # --- keys ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.handling.sight = self.sight()
        if self.handling.key(event.key(), event.modifiers()):
            event.accept()
            self._show_ring(self.hasFocus())  # a key may be handed to it while the keys are elsewhere
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self.handling.key_up()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring(event.reason() not in BY_POINTER)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring(False)
        self._quilt.settle()

    def _show_ring(self, shown: bool) -> None:
        if shown is not self._ring:
            self._ring = shown
            self.update()


def _by_finger(event: QPointerEvent) -> bool:
    return event.device().type() is QInputDevice.DeviceType.TouchScreen
