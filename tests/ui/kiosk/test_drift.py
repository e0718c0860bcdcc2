"""Everything moves by a few pixels now and then, and never under a finger."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from viewer.state.kiosk.visit import VisitState
from viewer.ui.kiosk.drift import FAR_PX, ROUND, STEP_MS, VACANT_MS, WAIT_MS, Drift


class Page(QWidget):
    """Counts how often it was laid out."""

    resized = 0

    def resizeEvent(self, event) -> None:
        self.resized += 1
        super().resizeEvent(event)


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.page = Page()
    window.key = QPushButton("key", window.page)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(window.page)
    window.resize(640, 480)
    window.show()
    qtbot.waitExposed(window)
    return window


def place(window: QWidget) -> tuple[int, int]:
    at = window.page.pos()
    return at.x(), at.y()


def step(drift: Drift, window: QWidget) -> None:
    drift._timer.stop()
    drift._timer.timeout.emit()
    window.layout().activate()


def test_a_small_closed_round(window: QWidget) -> None:
    drift = Drift(window, on=True)
    window.layout().activate()
    places = [place(window)]
    for _ in range(len(ROUND)):
        assert drift._timer.isActive()
        assert drift._timer.interval() == STEP_MS == 60_000
        step(drift, window)
        places.append(place(window))
    assert places[0] == places[-1]
    assert len(set(places)) == len(ROUND) >= 8
    for before, after in itertools.pairwise(places):
        assert 0 < abs(after[0] - before[0]) + abs(after[1] - before[1]) <= 2
    assert all(0 <= x <= FAR_PX <= 4 and 0 <= y <= FAR_PX for x, y in places)


def test_nothing_is_laid_out_anew(window: QWidget) -> None:
    drift = Drift(window, on=True)
    window.layout().activate()
    size, resized = window.page.size(), window.page.resized
    for _ in range(20):
        step(drift, window)
        assert window.page.size() == size
    assert window.page.resized == resized


def test_off_it_stands(window: QWidget) -> None:
    drift = Drift(window, on=False)
    window.layout().activate()
    assert not drift.on
    assert not drift._timer.isActive()
    assert window.page.size() == window.size()
    drift.set_on(True)
    step(drift, window)
    drift.set_on(False)
    window.layout().activate()
    assert window.page.size() == window.size()


def test_never_while_a_finger_is_down(window: QWidget) -> None:
    drift = Drift(window, on=True)
    window.layout().activate()
    finger, here = QTest.createTouchDevice(), QPoint(200, 200)
    QTest.touchEvent(window, finger).press(0, here, window).commit()
    before = place(window)
    step(drift, window)
    assert place(window) == before
    assert drift._timer.interval() == WAIT_MS
    QTest.touchEvent(window, finger).move(0, here + QPoint(3, 0), window).commit()
    step(drift, window)
    assert place(window) == before
    QTest.touchEvent(window, finger).release(0, here, window).commit()
    step(drift, window)
    assert place(window) != before
    assert drift._timer.interval() == STEP_MS


def test_never_while_a_button_is_down(window: QWidget) -> None:
    drift = Drift(window, on=True)
    window.layout().activate()
    before = place(window)
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    step(drift, window)
    assert place(window) == before
    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    step(drift, window)
    assert place(window) != before


def test_a_window_that_is_shown_later_is_heard_as_well(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.page = Page()
    QVBoxLayout(window).addWidget(window.page)
    drift = Drift(window, on=True)
    window.show()
    qtbot.waitExposed(window)
    finger = QTest.createTouchDevice()
    QTest.touchEvent(window, finger).press(0, QPoint(50, 50), window).commit()
    assert drift.held
    QTest.touchEvent(window, finger).release(0, QPoint(50, 50), window).commit()
    assert not drift.held


def test_while_it_plays_for_nobody_nothing_stands_for_30_seconds(window: QWidget) -> None:
    visit = VisitState(clock=lambda: 0.0, parent=window)
    drift = Drift(window, on=True, visit=visit)
    visit.attract()
    assert drift._timer.interval() <= VACANT_MS < 30_000
    step(drift, window)
    assert drift._timer.interval() == VACANT_MS
    visit.used()
    step(drift, window)
    assert drift._timer.interval() == STEP_MS
