"""Two fingers that are drawn over a scrolled area are Septa's to answer: Qt recognises no pan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from viewer.ui.theme.pan import leave_pan


class Listening(QScrollArea):
    def __init__(self) -> None:
        super().__init__()
        self.gestures = 0

    def viewportEvent(self, event: QEvent) -> bool:
        self.gestures += event.type() in (QEvent.Type.Gesture, QEvent.Type.GestureOverride)
        return bool(super().viewportEvent(event))


class Touched(QLabel):
    touches = 0

    def event(self, event: QEvent) -> bool:
        self.touches += event.type() == QEvent.Type.TouchUpdate
        if event.type() != QEvent.Type.TouchBegin:
            return bool(super().event(event))
        event.accept()
        return True


@pytest.mark.parametrize("before", [True, False])
def test_two_fingers_make_no_pan(qtbot: QtBot, before: bool) -> None:
    if before:
        leave_pan()
    area = Listening()
    inside = Touched("words")
    inside.setFixedSize(900, 900)
    inside.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    area.setWidget(inside)
    area.resize(300, 300)
    qtbot.addWidget(area)
    if not before:
        leave_pan()
    area.show()
    screen = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    one, other = QPoint(50, 100), QPoint(90, 100)
    QTest.touchEvent(inside, screen).press(0, one, inside).press(1, other, inside).commit()
    for _ in range(4):
        one, other = one + QPoint(0, 20), other + QPoint(0, 20)
        QTest.touchEvent(inside, screen).move(0, one, inside).move(1, other, inside).commit()
    QTest.touchEvent(inside, screen).release(0, one, inside).release(1, other, inside).commit()
    assert inside.touches == 4, "the fingers did not come as far as the words"
    assert area.gestures == 0
