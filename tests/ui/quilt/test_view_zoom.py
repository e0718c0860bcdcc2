"""The cut, zoom and pan by the pointer on the picture itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from tests.ui.quilt.gestures import GROUND, LEFT, SIZE, drag, key, on_face, on_top, state, wheel
from viewer.core.quilt.scene import CUT_BACK_MM, CUT_FRONT_MM, ZOOM_MAX, SceneState, View


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
