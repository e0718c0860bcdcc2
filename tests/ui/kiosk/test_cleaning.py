"""While the screen is wiped, no touch arrives; it ends by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.laid import SIZES, faults, laid
from tests.ui.kiosk.picture_host import Finger, settle
from viewer.state.kiosk.visit import Phase


def test_it_counts_down_and_ends_by_itself(qtbot: QtBot) -> None:
    with laid() as kiosk:
        cleaning, whole = kiosk.window.cleaning, kiosk.host.booth.config.cleaning_s
        cleaning._clock = kiosk.clock
        cleaning._timer.setInterval(10_000_000)
        kiosk.visit.clean()
        seen = [cleaning.ring.left]
        for _ in range(whole * 2 - 1):
            assert kiosk.window.laid is cleaning
            kiosk.clock.now += 0.5
            cleaning.tick()
            if cleaning.ring.left != seen[-1]:
                seen.append(cleaning.ring.left)
        assert seen == list(range(whole, 0, -1))
        assert kiosk.visit.phase is Phase.CLEANING
        kiosk.clock.now += 0.6
        cleaning.tick()
        assert kiosk.visit.phase is Phase.START
        assert kiosk.window.laid is None
        assert not cleaning._timer.isActive()


def test_no_touch_click_or_key_does_anything(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window, finger = kiosk.window, Finger()
        window.lock_down()
        kiosk.visit.clean()
        for place in (QPoint(10, 10), window.rect().center(), window.rect().bottomRight() - QPoint(9, 9)):
            QTest.touchEvent(window, finger.screen).press(0, place, window).commit()
            QTest.touchEvent(window, finger.screen).release(0, place, window).commit()
            none = Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, none, place)
            QTest.keyClick(window, Qt.Key.Key_Return)
            settle()
            assert kiosk.visit.phase is Phase.CLEANING
        kiosk.visit.end()
        assert not window.lock.touch_off
        finger.tap(window.face.foot.search)
        assert kiosk.visit.phase is Phase.USED, "touch is on again"
        window.lock.off()


def test_a_second_time_begins_anew(qtbot: QtBot) -> None:
    with laid() as kiosk:
        cleaning = kiosk.window.cleaning
        cleaning._clock = kiosk.clock
        for _ in range(2):
            kiosk.visit.clean()
            assert cleaning.ring.left == kiosk.host.booth.config.cleaning_s
            kiosk.clock.now += 12
            cleaning.tick()
            kiosk.visit.end()


@pytest.mark.parametrize("size", SIZES)
def test_it_fits(qtbot: QtBot, size: tuple[int, int]) -> None:
    with laid(size=size) as kiosk:
        kiosk.visit.clean()
        for step in range(3):
            kiosk.choices.set_step(step)
            settle()
            assert faults(kiosk.window.cleaning, kiosk.window) == []
