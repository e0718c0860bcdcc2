"""What pointer, fingers and keys do on the picture itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget

from tests.ui.quilt.plain import PlainRenderer
from viewer.core.quilt.assumptions import Assumption, Assumptions, Kind
from viewer.core.quilt.parameters import WEIGHT_MAX, Parameters
from viewer.core.quilt.parts import Part, Source
from viewer.core.quilt.scene import (
    CUT_BACK_MM,
    CUT_FRONT_MM,
    EVENTS_MOST,
    ZOOM_MAX,
    Account,
    Compare,
    Event,
    SceneState,
    Treatment,
    View,
)
from viewer.core.quilt.scenes import SceneBook
from viewer.core.theme import load_theme
from viewer.state.focus import FocusState
from viewer.state.hand import MIDDLE_MM, HandState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt.view import QuiltView

LEFT = Qt.MouseButton.LeftButton
SIZE = (600, 500)


def made(qtbot, size: tuple[int, int] = SIZE) -> QuiltView:
    view = QuiltView(FocusState(), QuiltState(), HandState())
    qtbot.addWidget(view)
    view.set_motion(False)
    view.set_theme(load_theme("light"))
    view.resize(*size)
    view.show()
    qtbot.waitExposed(view)
    view.start()
    view.finish()
    return view


@pytest.fixture
def plain(monkeypatch):
    monkeypatch.setattr("viewer.ui.quilt.renderer.Renderer", PlainRenderer)
    monkeypatch.setattr(PlainRenderer, "fails_at", None)
    monkeypatch.setattr(PlainRenderer, "made", 0)


@pytest.fixture
def view(plain, qtbot) -> QuiltView:
    return made(qtbot)


@pytest.fixture(params=["plain", "real"])
def either(request, qtbot) -> QuiltView:
    """With the stand-in, and with the picture itself."""
    if request.param == "plain":
        request.getfixturevalue("plain")
    return made(qtbot)


def state(view: QuiltView) -> SceneState:
    return view._quilt.state


def on_top(view: QuiltView, u_mm: float = 63, v_mm: float = 30) -> QPoint:
    return QPointF(*view.sight().point(u_mm, v_mm)).toPoint()


def on_face(view: QuiltView) -> QPoint:
    left, top, right, bottom = view.sight().face()
    return QPoint(round(left * 0.75 + right * 0.25), round(top * 0.4 + bottom * 0.6))


GROUND = QPoint(3, 3)


def drag(view: QuiltView, start: QPoint, by: QPoint, steps: int = 4) -> None:
    QTest.mousePress(view, LEFT, pos=start)
    for step in range(1, steps + 1):
        QTest.mouseMove(view, start + by * step / steps)
    QTest.mouseRelease(view, LEFT, pos=start + by)


class Fingers:
    """A touch screen on which every finger is reported in each event, as real ones do."""

    def __init__(self, view: QWidget) -> None:
        self.view, self.screen = view, QTest.createTouchDevice()
        self.down: dict[int, QPoint] = {}

    def press(self, finger: int, at: QPoint) -> None:
        self._send({finger: at}, {})
        self.down[finger] = at

    def move(self, **to: QPoint) -> None:
        moved = {int(name[1:]): at for name, at in to.items()}
        self._send({}, moved)
        self.down |= moved

    def lift(self, finger: int) -> None:
        sequence = QTest.touchEvent(self.view, self.screen).release(finger, self.down.pop(finger), self.view)
        for other, at in self.down.items():
            sequence = sequence.move(other, at, self.view)
        sequence.commit()

    def _send(self, pressed: dict[int, QPoint], moved: dict[int, QPoint]) -> None:
        sequence = QTest.touchEvent(self.view, self.screen)
        for finger, at in (self.down | moved).items():
            sequence = sequence.move(finger, at, self.view)
        for finger, at in pressed.items():
            sequence = sequence.press(finger, at, self.view)
        sequence.commit()


@pytest.fixture
def fingers(view) -> Fingers:
    return Fingers(view)


def key(view: QuiltView, *keys: Qt.Key, shift: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for one in keys:
        QTest.keyClick(view, one, modifier)


def wheel(view: QuiltView, at: QPoint, notches: int, modifier=Qt.KeyboardModifier.NoModifier) -> bool:
    event = QWheelEvent(
        QPointF(at), QPointF(view.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    return event.isAccepted()


# --- the cut ----------------------------------------------------------------------------------------------------


def test_dragging_the_face_moves_the_cut_and_is_undone_as_one(either) -> None:
    drag(either, on_face(either), QPoint(0, -60))
    cut = state(either).view.cut_mm
    assert CUT_BACK_MM < cut < CUT_FRONT_MM
    drag(either, on_face(either), QPoint(0, 25))
    assert cut < state(either).view.cut_mm < CUT_FRONT_MM
    either._quilt.undo()
    assert state(either).view.cut_mm == cut
    either._quilt.undo()
    assert state(either) == SceneState()


def test_the_face_stays_under_the_hand(either) -> None:
    _, before, _, _ = either.sight().face()
    drag(either, on_face(either), QPoint(0, -50))
    _, after, _, _ = either.sight().face()
    assert before - after == pytest.approx(50, abs=4)


def test_the_cut_stays_within_its_limits(either) -> None:
    drag(either, on_face(either), QPoint(0, 400))
    assert state(either).view.cut_mm == CUT_FRONT_MM
    drag(either, on_face(either), QPoint(0, -400))
    assert state(either).view.cut_mm == CUT_BACK_MM


def test_a_click_on_the_face_pins_and_moves_nothing(either) -> None:
    before = state(either)
    QTest.mousePress(either, LEFT, pos=on_face(either))
    QTest.mouseMove(either, on_face(either) + QPoint(2, 3))
    QTest.mouseRelease(either, LEFT, pos=on_face(either) + QPoint(2, 3))
    assert state(either) == before
    assert either._focus.focus.pinned


def test_the_cuts_grip_can_be_taken_at_any_zoom(either) -> None:
    either._quilt.set_view(zoom=300, pan_x=-100)
    either.finish()
    grip = QPointF(*either.sight().grip()).toPoint()
    assert either.rect().contains(grip)
    drag(either, grip, QPoint(0, -120))
    assert state(either).view.cut_mm < CUT_FRONT_MM
    assert state(either).view.zoom == 300


def test_a_hasty_picture_is_drawn_again_in_full(view, qtbot) -> None:
    QTest.mousePress(view, LEFT, pos=on_face(view))
    QTest.mouseMove(view, on_face(view) - QPoint(0, 40))
    view.grab()
    assert view.renderer.draft
    QTest.mouseRelease(view, LEFT, pos=on_face(view) - QPoint(0, 40))
    qtbot.waitUntil(lambda: view.drawn and not view.renderer.draft)


# --- zoom and pan -----------------------------------------------------------------------------------------------


def test_the_wheel_zooms_with_ctrl_and_alone_once_the_picture_is_closer(view) -> None:
    assert not wheel(view, on_top(view), 1), "the pane scrolls"
    assert state(view).view.zoom == 100
    assert wheel(view, on_top(view), 2, Qt.KeyboardModifier.ControlModifier)
    closer = state(view).view.zoom
    assert closer > 100
    assert wheel(view, on_top(view), 1)
    assert state(view).view.zoom > closer
    assert wheel(view, on_top(view), -20)
    assert state(view).view == View()


def test_the_wheel_keeps_what_lies_under_the_pointer(either) -> None:
    at = on_top(either, 30, 30)
    wheel(either, at, 2, Qt.KeyboardModifier.ControlModifier)
    assert (QPointF(*either.sight().point(30, 30)) - QPointF(at)).manhattanLength() < 4
    either.finish()
    assert (QPointF(*either.sight().point(30, 30)) - QPointF(at)).manhattanLength() < 12, "in whole percents"


def test_turns_of_the_wheel_are_one_act(view, qtbot) -> None:
    for _ in range(4):
        wheel(view, on_top(view), 1, Qt.KeyboardModifier.ControlModifier)
    view._quilt.undo()
    assert state(view) == SceneState()


def test_zoom_has_limits_by_keys(either) -> None:
    key(either, *[Qt.Key.Key_Plus] * 12)
    assert state(either).view.zoom == ZOOM_MAX
    key(either, *[Qt.Key.Key_Right] * 40)
    assert state(either).view.pan_x == -100
    key(either, *[Qt.Key.Key_Up] * 40)
    assert state(either).view.pan_y == 100
    key(either, *[Qt.Key.Key_Minus] * 12)
    assert state(either).view == View()
    key(either, Qt.Key.Key_Plus, Qt.Key.Key_0)
    assert state(either).view == View()


def test_a_closer_picture_is_panned_by_top_ground_and_face(view) -> None:
    for start in (on_top, on_face, lambda _: GROUND):
        view._quilt.set_view(zoom=200, pan_x=0, pan_y=0)
        view.finish()
        drag(view, QPoint(start(view)), QPoint(40, 0))
        assert state(view).view.pan_x == round(40 / 300 * 100)
        assert state(view).view.cut_mm == CUT_FRONT_MM


def test_while_it_moves_the_picture_is_stretched_and_then_drawn_sharp(view, qtbot) -> None:
    drawn = len(view.renderer.states)
    key(view, Qt.Key.Key_Plus)
    view.grab()
    assert not view.drawn
    assert {one.view.zoom for one in view.renderer.states[drawn:]} <= {100}
    qtbot.waitUntil(lambda: view.drawn)
    assert view.renderer.state.view.zoom == state(view).view.zoom


def test_what_is_seen_while_it_moves_is_what_is_seen_after(view) -> None:
    key(view, *[Qt.Key.Key_Plus] * 3)
    moving = view.grab().toImage()
    view.finish()
    sharp = view.grab().toImage()
    same = total = 0
    for x in range(5, SIZE[0] - 5, 17):
        for y in range(5, SIZE[1] - 5, 17):
            first, second = QColor(moving.pixelColor(x, y)), QColor(sharp.pixelColor(x, y))
            same += abs(first.red() - second.red()) < 12 and abs(first.blue() - second.blue()) < 12
            total += 1
    assert same > 0.97 * total


def test_a_double_click_shows_all_of_it(view) -> None:
    view._quilt.set_view(zoom=250, pan_x=20)
    view.finish()
    QTest.mouseDClick(view, LEFT, pos=on_top(view))
    assert state(view).view == View()


def test_a_double_tap_shows_all_of_it(view, fingers) -> None:
    view._quilt.set_view(zoom=250, pan_x=20)
    view.finish()
    for _ in range(2):
        fingers.press(0, on_top(view))
        fingers.lift(0)
    assert state(view).view == View()


def test_a_scene_moves_the_picture_on_though_fingers_have_just_left_it(view) -> None:
    key(view, Qt.Key.Key_Plus)
    view._quilt.show(SceneState(view=View(zoom=300, pan_x=50)))
    assert view.sight().shown.zoom == 3.0


# --- fingers ----------------------------------------------------------------------------------------------------


def test_two_fingers_zoom_and_pan_where_they_are(view, fingers) -> None:
    middle = on_top(view)
    fingers.press(0, middle - QPoint(40, 0))
    fingers.press(1, middle + QPoint(40, 0))
    for reach in (60, 80, 100):
        fingers.move(_0=middle - QPoint(reach, 0), _1=middle + QPoint(reach, 0))
    assert state(view).view.zoom == 250
    assert (QPointF(*view.sight().point(63, 30)) - QPointF(middle)).manhattanLength() < 3
    fingers.move(_0=middle - QPoint(80, 0), _1=middle + QPoint(120, 0))
    assert (QPointF(*view.sight().point(63, 30)) - QPointF(middle)).manhattanLength() == pytest.approx(20, abs=3)
    fingers.lift(0)
    fingers.lift(1)
    assert view._focus.focus.part is None, "a pinch taps nothing"
    view._quilt.undo()
    assert state(view) == SceneState(), "one act"


def test_a_second_finger_does_not_jam_or_move_a_drag(view, fingers) -> None:
    start = on_face(view)
    fingers.press(0, start)
    fingers.move(_0=start - QPoint(0, 30))
    cut = state(view).view.cut_mm
    fingers.press(1, on_top(view))
    fingers.move(_1=on_top(view) + QPoint(90, 50))
    assert state(view).view.cut_mm == cut
    assert state(view).view.zoom == 100
    fingers.move(_0=start - QPoint(0, 45))
    assert state(view).view.cut_mm < cut, "the first one goes on"
    fingers.lift(0)
    cut = state(view).view.cut_mm
    fingers.move(_1=on_top(view))
    fingers.lift(1)
    assert state(view).view.cut_mm == cut
    assert view._hands.idle
    assert view._fingers == {}


def test_ten_fingers_and_a_tap_afterwards(view, fingers) -> None:
    for finger in range(10):
        fingers.press(finger, QPoint(60 + 40 * finger, 300))
    for finger in (3, 0, 9, 1, 2, 4, 8, 5, 7, 6):
        fingers.lift(finger)
    assert view._hands.idle
    fingers.press(0, on_face(view))
    fingers.lift(0)
    assert view._focus.focus.pinned


def test_a_mouse_waits_for_fingers_and_fingers_for_the_mouse(view, fingers) -> None:
    start = on_face(view)
    fingers.press(0, start)
    fingers.move(_0=start - QPoint(0, 30))
    cut = state(view).view.cut_mm
    QTest.mouseClick(view, LEFT, pos=on_top(view))
    assert (state(view).view.cut_mm, view._focus.focus.part) == (cut, None)
    fingers.lift(0)
    QTest.mousePress(view, LEFT, pos=on_face(view))
    fingers.press(0, on_top(view))
    fingers.lift(0)
    assert view._focus.focus.part is None
    QTest.mouseRelease(view, LEFT, pos=on_face(view))
    assert view._focus.focus.part is Part.FAT


def test_a_touch_that_is_cancelled_leaves_nothing_held(view, fingers) -> None:
    fingers.press(0, on_face(view))
    fingers.move(_0=on_face(view) - QPoint(0, 40))
    QApplication.sendEvent(view, QEvent(QEvent.Type.WindowDeactivate))
    assert view._hands.idle
    cut = state(view).view.cut_mm
    fingers.lift(0)
    assert state(view).view.cut_mm == cut
    assert view._focus.focus.part is None


def test_a_lost_release_of_the_mouse_holds_nothing(view) -> None:
    QTest.mousePress(view, LEFT, pos=on_face(view))
    QTest.mouseMove(view, on_face(view) - QPoint(0, 40))
    # The pointer comes back with no button down.
    at = QPointF(on_face(view))
    move = QMouseEvent(
        QEvent.Type.MouseMove, at, view.mapToGlobal(at), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view, move)
    assert view._hands.idle
    QTest.mousePress(view, LEFT, pos=on_face(view))
    QTest.mouseClick(view, LEFT, pos=on_face(view))  # … or is pressed again
    assert view._hands.idle
    assert view._focus.focus.pinned


def test_a_finger_on_the_ground_scrolls_the_pane(plain, qtbot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    body = QWidget()
    column = QVBoxLayout(body)
    view = QuiltView(FocusState(), QuiltState(), HandState(), body)
    view.set_theme(load_theme("light"))
    view.setFixedHeight(500)
    column.addWidget(view)
    foot = QLabel("foot")
    foot.setFixedHeight(600)
    column.addWidget(foot)
    area.setWidgetResizable(True)
    area.setWidget(body)
    area.resize(600, 560)
    area.show()
    qtbot.waitExposed(area)
    view.start()
    view.finish()
    fingers = Fingers(view)
    fingers.press(0, QPoint(5, 480))
    fingers.move(_0=QPoint(5, 440))
    assert area.verticalScrollBar().value() == 40
    assert state(view) == SceneState()
    fingers.lift(0)
    before = area.verticalScrollBar().value()
    fingers.press(0, on_face(view))
    fingers.move(_0=on_face(view) - QPoint(0, 40))
    fingers.lift(0)
    assert area.verticalScrollBar().value() == before, "the face is not the ground"
    assert state(view).view.cut_mm < CUT_FRONT_MM


# --- the divider ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("zoom", [100, 220])
def test_the_divider_follows_the_hand(either, zoom: int) -> None:
    either._quilt.set_view(compare=Compare.BEFORE, zoom=zoom)
    either.finish()
    knob = QPointF(*either.sight().knob()).toPoint()
    drag(either, knob + QPoint(9, 4), QPoint(-60, 30))
    either.finish()
    assert either.sight().divider() == pytest.approx(knob.x() - 60, abs=6)
    assert state(either).view.zoom == zoom
    either._quilt.undo()
    assert state(either).view.divider == 50
    knob = QPointF(*either.sight().knob()).toPoint()
    drag(either, knob, QPoint(-2000, 0))
    assert state(either).view.divider == 0


def test_a_tap_on_the_knob_changes_nothing(view) -> None:
    view._quilt.set_view(compare=Compare.ACCOUNTS)
    before = state(view)
    QTest.mouseClick(view, LEFT, pos=QPointF(*view.sight().knob()).toPoint())
    assert state(view) == before
    assert view._focus.focus.part is None


def test_keys_move_divider_and_cut(view) -> None:
    key(view, Qt.Key.Key_Left)
    assert state(view) == SceneState(), "there is nothing to divide"
    view._quilt.set_view(compare=Compare.BEFORE)
    key(view, Qt.Key.Key_Left)
    key(view, Qt.Key.Key_Left, shift=True)
    assert state(view).view.divider == 45
    key(view, Qt.Key.Key_Up)
    key(view, Qt.Key.Key_Up, shift=True)
    assert state(view).view.cut_mm == CUT_FRONT_MM - 4
    key(view, *[Qt.Key.Key_PageUp] * 9)
    assert state(view).view.cut_mm == CUT_BACK_MM
    key(view, *[Qt.Key.Key_PageDown] * 9)
    assert state(view).view.cut_mm == CUT_FRONT_MM


def test_the_words_over_the_halves(view) -> None:
    view._quilt.set_view(compare=Compare.BEFORE)
    assert view._halves() == ("Before", "Now")
    view._quilt.set_view(compare=Compare.ACCOUNTS)
    assert view._halves() == ("Article", "Studies")


# --- a treatment in the hand ------------------------------------------------------------------------------------


def test_a_click_sets_what_is_in_the_hand_there_and_then(either) -> None:
    either._quilt.set_month_tenths(57)
    either._hand.take(Treatment.MESOTHERAPY)
    QTest.mouseClick(either, LEFT, pos=on_top(either, 40, 35))
    (event,) = state(either).events
    assert (event.month, event.treatment) == (5, Treatment.MESOTHERAPY)
    assert (event.u_mm, event.v_mm) == (pytest.approx(40, abs=2), pytest.approx(35, abs=2))
    assert either._focus.focus.part is None, "it lights no part"
    either._quilt.undo()
    assert state(either).events == ()


def test_a_tap_sets_it_too_and_two_taps_set_two(view, fingers) -> None:
    view._hand.take(Treatment.MESOTHERAPY)
    for _ in range(2):
        fingers.press(0, on_top(view))
        fingers.lift(0)
    assert len(state(view).events) == 2
    assert state(view).view == View()


def test_a_finger_may_aim_before_it_lifts_or_slide_off(view, fingers) -> None:
    view._hand.take(Treatment.MESOTHERAPY)
    fingers.press(0, on_top(view, 30, 30))
    fingers.move(_0=on_top(view, 80, 40))
    assert view._hand.place_mm == (pytest.approx(80, abs=2), pytest.approx(40, abs=2))
    assert state(view).events == ()
    fingers.lift(0)
    assert state(view).events[0].u_mm == pytest.approx(80, abs=2)
    fingers.press(0, on_top(view, 30, 30))
    fingers.move(_0=GROUND)
    fingers.lift(0)
    assert len(state(view).events) == 1, "slid off: nothing is set"


def test_the_mark_goes_with_the_pointer(view) -> None:
    view._hand.take(Treatment.SUBCISION)
    QTest.mouseMove(view, on_top(view, 100, 20))
    assert view._hand.place_mm == (pytest.approx(100, abs=2), pytest.approx(20, abs=2))
    assert view._focus.focus.part is None
    assert view.cursor().shape() is Qt.CursorShape.CrossCursor


def test_a_click_on_the_face_still_pins_with_full_hands(view) -> None:
    view._hand.take(Treatment.SUBCISION)
    QTest.mouseClick(view, LEFT, pos=on_face(view))
    assert view._focus.focus.part is Part.FAT
    assert state(view).events == ()


def test_too_many_are_refused_in_words(view) -> None:
    view._quilt.act(SceneState(events=(Event(0, Treatment.MESOTHERAPY),) * EVENTS_MOST))
    said: list[str] = []
    view.refused.connect(said.append)
    view._hand.take(Treatment.MESOTHERAPY)
    QTest.mouseClick(view, LEFT, pos=on_top(view))
    assert len(state(view).events) == EVENTS_MOST
    assert len(said) == 1
    assert "too many" in said[0]


def test_right_click_and_escape_empty_the_hand(view) -> None:
    view._hand.take(Treatment.MESOTHERAPY)
    QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=on_top(view))
    assert view._hand.tool is None
    view._hand.take(Treatment.MESOTHERAPY)
    key(view, Qt.Key.Key_Escape)
    assert view._hand.tool is None
    assert state(view).events == ()


def test_keys_move_the_mark_set_and_take_back(either) -> None:
    either._hand.take(Treatment.COLLAGENASE)
    u_mm, v_mm = MIDDLE_MM
    key(either, Qt.Key.Key_Right, Qt.Key.Key_Up)
    key(either, Qt.Key.Key_Down, shift=True)
    assert either._hand.place_mm == (u_mm + 5, v_mm - 4)
    key(either, Qt.Key.Key_Return)
    key(either, *[Qt.Key.Key_Left] * 9, Qt.Key.Key_Space)
    assert [event.u_mm for event in state(either).events] == [u_mm + 5, u_mm - 40]
    key(either, *[Qt.Key.Key_Right] * 9, Qt.Key.Key_Delete)
    assert [event.u_mm for event in state(either).events] == [u_mm - 40], "the nearest"
    key(either, Qt.Key.Key_Backspace)
    assert state(either).events == ()
    either._quilt.undo()
    assert len(state(either).events) == 1


def test_taking_back_nothing_says_so(view) -> None:
    said: list[str] = []
    view.refused.connect(said.append)
    view._hand.take(Treatment.MESOTHERAPY)
    key(view, Qt.Key.Key_Delete)
    assert len(said) == 1


def test_the_mark_stays_on_what_the_cut_has_left(view) -> None:
    view._hand.take(Treatment.MESOTHERAPY)
    view._quilt.set_view(cut_mm=30)
    key(view, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert state(view).events[0].v_mm == 30


def test_keys_bring_the_mark_into_sight(either) -> None:
    either._quilt.set_view(zoom=350, pan_x=100)
    either._hand.take(Treatment.MESOTHERAPY)
    key(either, *[Qt.Key.Key_Right] * 6)
    x, y = either.sight().point(*either.handling.mark_mm)
    assert either.rect().adjusted(20, 20, -20, -20).contains(round(x), round(y))


# --- keys -------------------------------------------------------------------------------------------------------


def test_enter_lights_one_part_after_the_other_and_then_none(view) -> None:
    lit = []
    for _ in range(len(Part) + 1):
        key(view, Qt.Key.Key_Return)
        lit.append(view._focus.focus.part)
    assert lit == [*Part, None]


@pytest.mark.parametrize(
    ("name", "modifier"),
    [
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.MetaModifier),
    ],
)
def test_it_swallows_no_key_that_it_does_not_use(view, name, modifier) -> None:
    press = QKeyEvent(QEvent.Type.KeyPress, name, modifier)
    view.keyPressEvent(press)
    assert not press.isAccepted()
    assert state(view) == SceneState()
    override = QKeyEvent(QEvent.Type.ShortcutOverride, name, modifier)
    override.ignore()
    QApplication.sendEvent(view, override)
    assert not override.isAccepted()


def test_escape_is_the_hands_before_it_is_a_shortcut(view) -> None:
    view._hand.take(Treatment.MESOTHERAPY)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(view, override)
    assert override.isAccepted()


def test_a_held_key_is_one_act(view) -> None:
    for _ in range(3):
        QTest.keyPress(view, Qt.Key.Key_Up)
    QTest.keyRelease(view, Qt.Key.Key_Up)
    key(view, Qt.Key.Key_Up)
    view._quilt.undo()
    assert state(view).view.cut_mm == CUT_FRONT_MM - 9
    view._quilt.undo()
    assert state(view).view.cut_mm == CUT_FRONT_MM


def test_keys_show_where_they_go_and_the_pointer_does_not(view, qtbot) -> None:
    view.activateWindow()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    ring = QColor(load_theme("light").ring)
    at = QPoint(2, SIZE[1] // 2)
    assert QColor(view.grab().toImage().pixelColor(at)) == ring
    view.clearFocus()
    QTest.mouseClick(view, LEFT, pos=GROUND)
    assert view.hasFocus()
    assert QColor(view.grab().toImage().pixelColor(at)) != ring


# --- following, playing, failing --------------------------------------------------------------------------------


def test_every_press_stops_what_runs_by_itself(view, fingers) -> None:
    touched: list[bool] = []
    view._quilt.touched.connect(lambda: touched.append(True))
    for start in (on_face(view), on_top(view), GROUND):
        touched.clear()
        QTest.mousePress(view, LEFT, pos=start)
        assert touched
        QTest.mouseRelease(view, LEFT, pos=start)
        touched.clear()
        fingers.press(0, start)
        assert touched
        fingers.lift(0)


def test_steps_between_two_frames_are_drawn_once(view) -> None:
    view.renderer.states.clear()
    for age in range(30, 50):
        view._quilt.set_age(age)
    view.grab()
    assert [one.parameters.age for one in view.renderer.states] == [49]


def test_nothing_fades_while_it_plays_or_when_motion_is_reduced(view) -> None:
    view._focus.pin(Part.FAT, Source.LEGEND)
    assert view.ready, "motion is reduced"
    view.set_motion(True)
    view._quilt.set_age(31)
    view.grab()
    view._focus.pin(Part.SKIN, Source.LEGEND)
    assert not view._fade.running, "it plays"
    view._changed_at = 0.0
    view._focus.pin(Part.SEPTA, Source.LEGEND)
    assert view._fade.running
    view.set_motion(False)
    assert not view._fade.running


def test_a_state_that_cannot_be_solved_keeps_the_last_picture(view, qtbot) -> None:
    PlainRenderer.fails_at = 20
    before = view._now.copy()
    with qtbot.waitSignal(view.refused) as refused:
        view._quilt.set_weight(20)
        view.grab()
    assert "no skin has such numbers" in refused.args[0]
    assert view._now == before
    view._quilt.set_weight(21)
    assert view._now != before


def test_a_tone_and_a_theme_are_the_renderers(view) -> None:
    view.set_tone("deep")
    view.set_theme(load_theme("dark"))
    view.finish()
    assert (view.renderer.tone, view.renderer.theme.name) == ("deep", "dark")


def test_content_is_drawn_once_when_it_comes_before_the_start(plain, qtbot) -> None:
    row = Assumption("a", Account.ARTICLE, "mesotherapy", "fat", Kind.EFFECT, "It shrinks.", 0.5, "1")
    view = QuiltView(FocusState(), QuiltState(), HandState())
    qtbot.addWidget(view)
    view.set_theme(load_theme("light"))
    view.set_content(Assumptions((row,)), SceneBook())
    view.start()
    view.finish()
    assert PlainRenderer.made == 1
    assert view.renderer.model.assumptions.rows == (row,)
    view.set_content(Assumptions((row,)), SceneBook())
    view.finish()
    assert PlainRenderer.made == 1, "the same again changes nothing"
    view.set_content(Assumptions((replace(row, value=0.6),)), SceneBook())
    view.finish()
    assert view.renderer.model.assumptions.rows[0].value == 0.6


def test_a_lifted_layer_is_still_pointed_at(either) -> None:
    either._quilt.set_view(lifted=frozenset((Part.SKIN,)))
    either._focus.pin(Part.SKIN, Source.LEGEND)
    callout = either._callout()
    assert either.rect().contains(callout.anchor.toPoint())
    either.grab()


def test_everything_at_once_is_painted(either) -> None:
    either._quilt.act(SceneState(parameters=Parameters(60, WEIGHT_MAX), view=View(compare=Compare.ACCOUNTS)))
    either._hand.take(Treatment.LIPOSUCTION)
    either._focus.pin(Part.SEPTA, Source.LEGEND)
    for size in ((600, 500), (240, 190), (1200, 300)):
        either.resize(*size)
        either.finish()
        assert not either.grab().isNull()


# --- in words ---------------------------------------------------------------------------------------------------


def test_a_screen_reader_hears_what_is_shown_and_what_keys_do(view, monkeypatch) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    view.activateWindow()
    view.setFocus()
    view.finish()
    assert view.accessibleDescription().startswith(view.sentence())
    assert "Enter lights" in view.accessibleDescription()
    view._hand.take(Treatment.MESOTHERAPY)
    assert "Enter sets" in view.accessibleDescription()
    key(view, Qt.Key.Key_Return)
    view.finish()
    assert said[-1] == view.sentence(), "and hears what has become of it"
    view._quilt.reset()
    key(view, Qt.Key.Key_Delete)
    assert "nothing to take back" in said[-1]


def test_announcements_reach_qt(view) -> None:
    QAccessible.setActive(True)
    try:
        for _ in range(50):
            view._refuse("No.")
            view._announce("Yes.")
    finally:
        QAccessible.setActive(False)
