"""Keys on the picture itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.quilt.gestures import GROUND, LEFT, SIZE, key, state
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import CUT_FRONT_MM, SceneState, Treatment
from viewer.core.theme import load_theme


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
