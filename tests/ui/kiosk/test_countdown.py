""" "Still reading?", answered by any touch, and by the one button that does not mean "yes"."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.laid import SIZES, Laid, faults, laid, rect_in
from tests.ui.kiosk.picture_host import Finger, settle
from viewer.core.kiosk.config import KIOSK_THEMES
from viewer.core.theme import load_theme, luminance
from viewer.state.kiosk import way
from viewer.state.kiosk.visit import Phase
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.window import REACH


def press(finger: Finger, widget: QWidget) -> QPoint:
    """Down, and not up."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    QTest.touchEvent(window, finger.screen).press(0, place, window).commit()
    settle()
    return place


def lift(finger: Finger, window: QWidget, place: QPoint) -> None:
    QTest.touchEvent(window, finger.screen).release(0, place, window).commit()
    settle()


def test_it_asks_over_the_page_and_counts(qtbot: QtBot) -> None:
    with laid() as kiosk:
        kiosk.ask()
        countdown = kiosk.window.countdown
        assert kiosk.window.laid is countdown
        seen = [countdown.ring.left]
        for _ in range(10):
            kiosk.pass_s(1)
            seen.append(countdown.ring.left)
            assert str(seen[-1]) in countdown.words.text()
        assert seen == list(range(seen[0], seen[0] - 11, -1))


def test_the_page_is_dimmed_and_cannot_be_reached(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window = kiosk.window
        before = window.grab().toImage()
        kiosk.ask()
        after = window.grab().toImage()
        corner = QPoint(3, 3)
        lights = [luminance(QColor(image.pixel(corner)).name()) for image in (before, after)]
        assert 0.02 < lights[1] < lights[0] * 0.6
        assert not window.ground.isVisible()
        for _ in range(6):
            focus = window.focusWidget()
            assert focus is not None
            assert window.countdown.isAncestorOf(focus)
            QTest.keyClick(focus, Qt.Key.Key_Tab)


@pytest.mark.parametrize("name", ["more", "heading"])
def test_any_touch_is_an_answer_and_presses_nothing_under_it(qtbot: QtBot, name: str) -> None:
    with laid() as kiosk:
        window, finger = kiosk.window, Finger()
        window.lock_down()
        kiosk.ask()
        spot = window.face.desk.way.spot
        for _ in range(12):
            place = press(finger, getattr(window.countdown, name))
            assert kiosk.visit.phase is Phase.USED, "it counts from the touch on"
            assert window.laid is window.countdown, "the page under the finger is not there yet"
            lift(finger, window, place)
            assert window.laid is None
            assert window.face.desk.way.spot == spot
            kiosk.pass_s(kiosk.host.booth.config.idle_s + 1)
            assert kiosk.visit.phase is Phase.ASKING
        window.lock.off()


def test_i_am_finished_ends_it_at_once(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window, finger, over = kiosk.window, Finger(), []
        window.lock_down()
        kiosk.visit.over.connect(lambda: over.append(1))
        window.face.desk.way.go(Spot(way.SEARCH))
        kiosk.ask()
        place = press(finger, window.countdown.done)
        lift(finger, window, place)
        assert over == [1]
        assert kiosk.visit.phase is Phase.START
        assert window.laid is None
        assert window.face.desk.way.spot == way.START
        window.lock.off()


def test_keys_answer_as_well(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window = kiosk.window
        window.lock_down()
        kiosk.ask()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
        settle()
        assert kiosk.visit.phase is Phase.USED
        assert window.laid is None
        kiosk.ask()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        settle()
        assert kiosk.visit.phase is Phase.USED, "any key that is let in"
        window.lock.off()


def test_a_finger_that_never_comes_up_does_not_keep_the_question(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window, finger = kiosk.window, Finger()
        window.lock_down()
        kiosk.ask()
        place = press(finger, window.countdown.heading)
        assert window._answered.isActive()
        window._answered.timeout.emit()
        assert window.laid is None
        lift(finger, window, place)
        window.lock.off()


def test_nothing_of_the_page_is_kept(qtbot: QtBot) -> None:
    with laid() as kiosk:
        kiosk.ask()
        assert kiosk.window.countdown._page is not None
        kiosk.visit.used()
        assert kiosk.window.laid is None
        assert kiosk.window.countdown._page is None


def test_the_keyboard_is_back_where_it_was(qtbot: QtBot) -> None:
    with laid() as kiosk:
        home = kiosk.window.face.foot.search
        home.setFocus()
        kiosk.ask()
        assert kiosk.window.focusWidget() is kiosk.window.countdown.more
        kiosk.visit.used()
        assert kiosk.window.focusWidget() is home


def _choose(kiosk: Laid, step: int, theme: str, reach: bool) -> None:
    kiosk.choices.set_step(step)
    kiosk.choices.set_theme(theme)
    kiosk.choices.set_reach(reach)


@pytest.mark.parametrize("size", SIZES)
def test_it_fits_every_screen_and_size_of_letters(qtbot: QtBot, size: tuple[int, int]) -> None:
    with laid(size=size) as kiosk:
        window, countdown = kiosk.window, kiosk.window.countdown
        for step, reach in ((0, False), (2, False), (2, True), (1, True)):
            _choose(kiosk, step, "light", reach)
            kiosk.ask()
            assert faults(countdown, window) == []
            if reach:
                tops = [rect_in(button, window).top() for button in (countdown.more, countdown.done)]
                assert min(tops) >= window.height() * REACH
            kiosk.visit.used()


def test_it_wears_the_theme(qtbot: QtBot) -> None:
    with laid() as kiosk:
        for theme in KIOSK_THEMES:
            _choose(kiosk, 0, theme, False)
            kiosk.ask()
            QApplication.processEvents()
            image = kiosk.window.grab().toImage()
            place = rect_in(kiosk.window.countdown.card, kiosk.window).topLeft() + QPoint(30, 12)
            assert QColor(image.pixel(place)).name().upper() == load_theme(theme).paper
            kiosk.visit.used()
