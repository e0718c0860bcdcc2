"""The staff's gesture: both upper corners, two fingers, three seconds; or a mouse, one corner after the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.laid import CONFIG, laid
from tests.ui.kiosk.picture_host import settle
from viewer.state.kiosk.visit import Phase
from viewer.ui.kiosk.corners import CORNER_MM, HOLD_S, SECOND_S, Corners

WIDTH, SIDE = 1920, 80
LEFT, RIGHT, MIDDLE = QPointF(20, 20), QPointF(WIDTH - 20, 40), QPointF(900, 500)


class Held:
    def __init__(self) -> None:
        self.now = 100.0
        self.opened = 0
        self.corners = Corners(self.measure, self.clock)
        self.corners._timer.setInterval(10_000_000)  # the test looks at the clock
        self.corners.opened.connect(self._opened)

    def measure(self) -> tuple[int, int]:
        return WIDTH, SIDE

    def clock(self) -> float:
        return self.now

    def _opened(self) -> None:
        self.opened += 1

    def pass_s(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.1)):
            self.now += 0.1
            self.corners.tick()


@pytest.fixture
def held(qtbot: QtBot) -> Held:
    return Held()


def test_two_fingers_three_seconds(held: Held) -> None:
    held.corners.fingers([LEFT, RIGHT])
    held.pass_s(HOLD_S - 0.3)
    assert held.opened == 0
    held.corners.fingers([LEFT + QPointF(9, 9), RIGHT])  # nobody holds quite still
    held.pass_s(0.5)
    assert held.opened == 1
    held.pass_s(HOLD_S)
    assert held.opened == 1


@pytest.mark.parametrize(
    "places",
    [
        [LEFT],
        [RIGHT],
        [LEFT, LEFT + QPointF(10, 10)],
        [LEFT, MIDDLE],
        [LEFT, RIGHT, MIDDLE],
        [LEFT, RIGHT, RIGHT + QPointF(5, 5)],
        [LEFT, QPointF(WIDTH - SIDE - 1, 10)],
        [LEFT, QPointF(WIDTH - 10, SIDE)],
        [QPointF(10, 1000), QPointF(WIDTH - 10, 1000)],
        [],
    ],
)
def test_nothing_else_opens(held: Held, places: list[QPointF]) -> None:
    held.corners.fingers(places)
    held.pass_s(10)
    assert held.opened == 0


@pytest.mark.parametrize("slip", [[LEFT], [LEFT, MIDDLE], [LEFT, RIGHT, MIDDLE], []])
def test_a_slip_starts_anew(held: Held, slip: list[QPointF]) -> None:
    for _ in range(4):
        held.corners.fingers([LEFT, RIGHT])
        held.pass_s(HOLD_S - 0.3)
        held.corners.fingers(slip)
    assert held.opened == 0
    held.corners.fingers([LEFT, RIGHT])
    held.pass_s(HOLD_S + 0.2)
    assert held.opened == 1


def test_the_mouse_holds_one_corner_after_the_other(held: Held) -> None:
    held.corners.button(LEFT)
    held.pass_s(HOLD_S + 0.2)
    held.corners.release()
    held.pass_s(2)
    held.corners.button(RIGHT)
    held.pass_s(HOLD_S - 0.3)
    assert held.opened == 0
    held.pass_s(0.5)
    assert held.opened == 1


@pytest.mark.parametrize(
    "holds",
    [
        ((LEFT, HOLD_S - 0.3), (MIDDLE, 0), (RIGHT, 9)),
        ((LEFT, HOLD_S + 0.2), (None, SECOND_S), (RIGHT, 9)),
        ((LEFT, HOLD_S + 0.2), (None, 1), (RIGHT, HOLD_S - 0.3)),
        ((LEFT, HOLD_S + 0.2), (None, 1), (LEFT, 9)),
        ((LEFT, HOLD_S + 0.2), (None, 1), (MIDDLE, 9)),
        ((LEFT, HOLD_S + 0.2), (MIDDLE, 0.1), (RIGHT, HOLD_S + 0.2)),
        ((RIGHT, HOLD_S + 0.2), (None, 1), (LEFT, 9)),
        ((RIGHT, HOLD_S + 0.2), (None, 1), (RIGHT, 9)),
    ],
)
def test_no_other_way_with_the_mouse(held: Held, holds: tuple[tuple[QPointF | None, float], ...]) -> None:
    for place, seconds in holds:
        if place is not None:
            held.corners.button(place)
        held.pass_s(seconds)
        held.corners.release()
    assert held.opened == 0


def test_it_looks_at_the_clock_only_while_something_is_held(held: Held) -> None:
    timer = held.corners._timer
    assert not timer.isActive()
    held.corners.fingers([LEFT, RIGHT])
    assert timer.isActive()
    held.corners.fingers([LEFT])
    assert not timer.isActive()
    held.corners.button(LEFT)
    assert timer.isActive()
    held.pass_s(HOLD_S + 0.2)
    held.corners.release()
    held.pass_s(SECOND_S + 1)
    assert not timer.isActive()


PLACES = st.builds(QPointF, st.integers(0, WIDTH - 1), st.integers(0, 1079))


@given(st.lists(st.tuples(st.lists(PLACES, max_size=10), st.floats(0, 5)), max_size=8))
def test_fingers_that_know_nothing_of_it_do_not_open(moves: list[tuple[list[QPointF], float]]) -> None:
    held = Held()
    for places, seconds in moves:
        meant = len(places) == 2 and {held.corners.corner_at(place) for place in places} == {"left", "right"}
        if not meant:
            held.corners.fingers(places)
            held.pass_s(seconds)
    assert held.opened == 0


def test_on_the_window_with_real_fingers(qtbot: QtBot) -> None:
    with laid(CONFIG, (1920, 1080)) as kiosk:
        window, now = kiosk.window, [50.0]
        window.corners._clock = lambda: now[0]
        window.lock_down()
        side = window._corner_sizes()[1]
        assert side >= CORNER_MM * window.sizes().mm_px - 1
        screen = QTest.createTouchDevice()
        left, right = QPoint(10, 10), QPoint(window.width() - 10, 10)
        QTest.touchEvent(window, screen).press(0, left, window).commit()
        QTest.touchEvent(window, screen).stationary(0).press(1, right, window).commit()
        now[0] += HOLD_S + 0.1
        window.corners.tick()
        assert kiosk.visit.phase is Phase.STAFF
        assert window.laid is window.staff
        QTest.touchEvent(window, screen).release(0, left, window).release(1, right, window).commit()
        settle()
        assert window.laid is window.staff, "what the fingers did when they were lifted"
        window.lock.off()


def test_one_finger_cannot_do_what_a_mouse_can(qtbot: QtBot) -> None:
    with laid(CONFIG, (1920, 1080)) as kiosk:
        window, now = kiosk.window, [50.0]
        window.corners._clock = lambda: now[0]
        window.lock_down()
        screen = QTest.createTouchDevice()
        for x in (10, window.width() - 10):
            QTest.touchEvent(window, screen).press(0, QPoint(x, 10), window).commit()
            now[0] += HOLD_S + 0.1
            window.corners.tick()
            QTest.touchEvent(window, screen).release(0, QPoint(x, 10), window).commit()
        assert kiosk.visit.phase is not Phase.STAFF
        handle, none = window.windowHandle(), Qt.KeyboardModifier.NoModifier
        for x in (10, window.width() - 10):
            QTest.mousePress(handle, Qt.MouseButton.LeftButton, none, QPoint(x, 10))
            now[0] += HOLD_S + 0.1
            window.corners.tick()
            if kiosk.visit.phase is not Phase.STAFF:
                QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, none, QPoint(x, 10))
        assert kiosk.visit.phase is Phase.STAFF
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, none, QPoint(window.width() - 10, 10))
        QApplication.processEvents()
        assert window.laid is window.staff, "the button that lay in the corner was not pressed"
        window.lock.off()
