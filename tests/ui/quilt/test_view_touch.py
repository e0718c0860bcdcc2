"""Fingers on the picture itself, and a mouse beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget

from tests.ui.quilt.gestures import LEFT, Fingers, on_face, on_top, state
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import CUT_FRONT_MM, SceneState
from viewer.core.theme import load_theme
from viewer.state.focus import FocusState
from viewer.state.hand import HandState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt.view import QuiltView


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
