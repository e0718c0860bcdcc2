"""What taps, drags, pinches, wheel and keys on the picture do to the states. Draws nothing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from viewer.core.quilt.parts import Part, Source
from viewer.core.quilt.scene import CUT_BACK_MM, CUT_FRONT_MM, PLAIN_VIEW, Compare, Event, SceneState
from viewer.state.focus import FocusState
from viewer.state.hand import HandState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt.hands import Act, Done, Drag, Hold, Pinch, Point, Tap, Window
from viewer.ui.quilt.sight import Sight

WHEEL_STEP: Final = 1.25  # a notch of the wheel, and a key, make the picture so much larger
NOTCH: Final = 120.0  # of QWheelEvent.angleDelta
KEY_PAN: Final = 0.1  # of the picture's side
CUT_STEP_MM, CUT_PAGE_MM = 3, 9
DIVIDER_STEP: Final = 4  # percent
MARK_STEP_MM: Final = 5  # with Shift 1, as all steps
EDGE_PX: Final = 40.0  # keys keep the mark this far inside the picture
PAUSE_MS: Final = 400  # turns of the wheel with shorter pauses are one act

Key = Qt.Key
ARROWS: Final = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
ZOOMS: Final = {
    Key.Key_Plus: WHEEL_STEP,
    Key.Key_Equal: WHEEL_STEP,
    Key.Key_Minus: 1 / WHEEL_STEP,
    Key.Key_Underscore: 1 / WHEEL_STEP,
    Key.Key_0: 0.0,  # back to 100 %
}
ENTERS: Final = (Key.Key_Return, Key.Key_Enter, Key.Key_Space)
_FREE: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Handling(QObject):
    """Turns what hands do into acts of ``quilt``, ``focus`` and ``hand``."""

    refused = Signal(str)  # why something could not be done

    def __init__(self, focus: FocusState, quilt: QuiltState, hand: HandState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._focus, self._quilt, self._hand = focus, quilt, hand
        self.sight: Sight | None = None
        self.window: Window | None = None  # finer than the whole percents of the state, while fingers move it
        self._taken: tuple[int, float] = (0, 0.0)  # the cut in mm and the divider's x when a drag took hold of them
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(quilt.settle)

    @property
    def turning(self) -> bool:
        """The wheel turned just now."""
        return self._pause.isActive()

    def hold_at(self, x: float, y: float) -> Hold:
        """What a press there takes hold of."""
        if self.sight is None:
            return Hold.GROUND
        return self.sight.hold_at(x, y, tool=self._hand.tool is not None)

    # --- fingers and pointer ------------------------------------------------------------------------------------

    def press(self) -> None:
        """Someone takes hold: what plays or follows by itself stops."""
        self._pause.stop()
        self._quilt.settle()
        self._quilt.touch()
        line = self.sight.divider() if self.sight is not None else None
        self._taken = (self._quilt.state.view.cut_mm, line or 0.0)

    def do(self, act: Act, *, by_finger: bool) -> None:
        """One act of the hands."""
        if self.sight is None:
            return
        if isinstance(act, Tap):
            self._tap(act, self.sight, by_finger=by_finger)
        elif isinstance(act, Drag):
            self._drag(act, self.sight)
        elif isinstance(act, Pinch):
            self._look(self._window(self.sight).zoomed(act.factor, act.x, act.y, act.dx, act.dy))
        else:
            self._end(act, self.sight)

    def _tap(self, tap: Tap, sight: Sight, *, by_finger: bool) -> None:
        if tap.hold is Hold.DIVIDER:
            return
        place = sight.place_at(tap.x, tap.y)
        if self._hand.tool is not None and place is not None:
            self._hand.move_to(*place)
            self.set_here()
            return
        part = sight.part_at(tap.x, tap.y)
        if part is None:
            self._focus.clear()
        else:
            self._focus.pin(part, Source.QUILT)
            if by_finger and not self._focus.focus.pinned:
                self._focus.clear()  # a second tap lets go; no pointer is left hovering
        if tap.again and self._hand.tool is None:
            self.fit()

    def _drag(self, drag: Drag, sight: Sight) -> None:
        if drag.hold is Hold.FACE:
            cut_mm = sight.cut_when(self._taken[0], drag.y - drag.start[1])
            self._quilt.set_view("cut", cut_mm=cut_mm)
        elif drag.hold is Hold.DIVIDER:
            line = self._taken[1] + drag.x - drag.start[0]
            self._quilt.set_view("divider", divider=sight.divider_when(line))
        elif drag.hold is Hold.PAN:
            self._look(self._window(sight).moved(drag.dx, drag.dy))
        elif drag.hold is Hold.AIM:
            self.aim(drag.x, drag.y)

    def _end(self, done: Done, sight: Sight) -> None:
        self._quilt.settle()
        if done.hold is Hold.AIM and done.kept and self._hand.tool is not None:
            place = sight.place_at(done.x, done.y)  # slid off the quilt: nothing is set
            if place is not None:
                self._hand.move_to(*place)
                self.set_here()

    # --- the treatment in the hand ------------------------------------------------------------------------------

    def aim(self, x: float, y: float) -> bool:
        """Move the mark under the pointer; False where nothing can be set."""
        place = self.sight.place_at(x, y) if self.sight is not None and self._hand.tool is not None else None
        if place is None:
            return False
        self._hand.move_to(*place)
        return True

    @property
    def mark_mm(self) -> tuple[int, int]:
        """Where the treatment in the hand would be set: on what the cut has left of the quilt."""
        u_mm, v_mm = self._hand.place_mm
        return u_mm, min(v_mm, self._quilt.state.view.cut_mm)

    def set_here(self) -> None:
        """Set what is in the hand at the mark, in the month that is shown."""
        tool = self._hand.tool
        if tool is None:
            return
        state = self._quilt.state
        try:
            self._quilt.add_event(Event(int(state.month), tool, *self.mark_mm))
        except ValueError:
            self.refused.emit(self.tr("That is too many treatments for this picture. Take one back first."))

    def take_back(self) -> None:
        """Undo the treatment nearest to the mark; of several in one place the last."""
        state = self._quilt.state
        u_mm, v_mm = self.mark_mm
        events = state.done or state.events
        if not events:
            self.refused.emit(self.tr("There is nothing to take back."))
            return
        near = min(reversed(events), key=lambda event: (event.u_mm - u_mm) ** 2 + (event.v_mm - v_mm) ** 2)
        self._quilt.remove_event(near)

    # --- zoom ---------------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """The whole picture."""
        self.window = None
        self._pause.stop()
        self._quilt.settle()
        self._quilt.set_view("window", zoom=PLAIN_VIEW.zoom, pan_x=0, pan_y=0)
        self._quilt.settle()

    def zoom(self, factor: float, at: Point | None = None) -> None:
        """Larger or smaller round a point of the widget, or round its middle."""
        if self.sight is not None:
            window = self._window(self.sight)
            x, y = at or (window.width / 2, window.height / 2)
            self._look(window.zoomed(factor, x, y))
            self._pause.start()

    def _window(self, sight: Sight) -> Window:
        return self.window or sight.shown

    def _look(self, window: Window) -> None:
        self.window = window
        self._quilt.set_view("window", **window.percents)

    # --- keys ---------------------------------------------------------------------------------------------------

    def uses(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Does the picture answer this key now?"""
        if modifiers & ~_FREE:
            return False
        state = self._quilt.state
        tool = self._hand.tool is not None
        if key in ARROWS:
            across = key in (Key.Key_Left, Key.Key_Right)
            return tool or not across or state.view.zoom > PLAIN_VIEW.zoom or state.view.compare is not Compare.NONE
        if key in (Key.Key_Delete, Key.Key_Backspace, Key.Key_Escape):
            return tool
        return key in ENTERS or key in ZOOMS or key in (Key.Key_PageUp, Key.Key_PageDown)

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key says; False for one that the picture does not use."""
        if self.sight is None or not self.uses(key, modifiers):
            return False
        self._quilt.touch()
        named, fine = Key(key), bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if named in ARROWS:
            self._arrow(*ARROWS[named], self.sight, fine=fine)
        elif named in ZOOMS:
            factor = ZOOMS[named]
            if factor:
                self.zoom(factor)
            else:
                self.fit()
        elif named in (Key.Key_PageUp, Key.Key_PageDown):
            self.move_cut(-CUT_PAGE_MM if named == Key.Key_PageUp else CUT_PAGE_MM)
        elif named in ENTERS:
            if self._hand.tool is not None:
                self.set_here()
            else:
                self._light_next()
        elif named == Key.Key_Escape:
            self._hand.take(None)
        else:
            self.take_back()
        return True

    def key_up(self) -> None:
        """The key is let go: the next one is an act of its own."""
        if not self._pause.isActive():
            self._quilt.settle()

    def move_cut(self, by_mm: int) -> None:
        """Toward the front (or, below zero, the back), as far as it goes."""
        cut_mm = self._quilt.state.view.cut_mm + by_mm
        self._quilt.set_view("cut", cut_mm=min(max(cut_mm, CUT_BACK_MM), CUT_FRONT_MM))

    def _arrow(self, across: int, down: int, sight: Sight, *, fine: bool) -> None:
        state = self._quilt.state
        if self._hand.tool is not None:
            step = 1 if fine else MARK_STEP_MM
            u_mm, v_mm = self.mark_mm
            self._hand.move_to(u_mm + across * step, min(v_mm + down * step, state.view.cut_mm))
            self._keep_in_sight(sight)
        elif state.view.zoom > PLAIN_VIEW.zoom:
            share = KEY_PAN / 5 if fine else KEY_PAN
            window = self._window(sight)
            # The eye goes where the arrow points, so the picture goes the other way.
            self._look(window.moved(-across * share * window.width, -down * share * window.height))
        elif down:
            self.move_cut(down * (1 if fine else CUT_STEP_MM))
        else:
            divider = state.view.divider + across * (1 if fine else DIVIDER_STEP)
            self._quilt.set_view("divider", divider=min(max(divider, 0), 100))

    def _keep_in_sight(self, sight: Sight) -> None:
        place = sight.point(*self.mark_mm)
        if place is None or self._quilt.state.view.zoom == PLAIN_VIEW.zoom:
            return
        window = self._window(sight)
        x = min(max(place[0], EDGE_PX), window.width - EDGE_PX)
        y = min(max(place[1], EDGE_PX), window.height - EDGE_PX)
        if (x, y) != place:
            self._look(window.moved(x - place[0], y - place[1]))

    def _light_next(self) -> None:
        parts = list(Part)
        focus = self._focus.focus
        at = parts.index(focus.part) + 1 if focus.part is not None else 0
        if at == len(parts):
            self._focus.clear()
        else:
            self._focus.pin(parts[at], Source.QUILT)

    # --- seeing that the state has moved on ---------------------------------------------------------------------

    def follow(self, state: SceneState) -> None:
        """Drop what fingers knew more finely when someone else has moved the picture."""
        if self.window is not None:
            view = state.view
            if self.window.percents != {"zoom": view.zoom, "pan_x": view.pan_x, "pan_y": view.pan_y}:
                self.window = None
