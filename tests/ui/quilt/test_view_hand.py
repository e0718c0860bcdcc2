"""The divider, and a treatment in the hand: set, aimed, taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.quilt.gestures import GROUND, LEFT, drag, key, on_face, on_top, state
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import CUT_BACK_MM, CUT_FRONT_MM, EVENTS_MOST, Compare, Event, SceneState, Treatment, View
from viewer.state.hand import MIDDLE_MM


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
