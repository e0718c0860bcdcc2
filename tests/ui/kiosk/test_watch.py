"""The kiosk sees when its own picture is black or frozen, and leaves everything else alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.state.kiosk.visit import Times, VisitState
from viewer.ui.kiosk.watch import AGAIN_S, BLANK, FROZEN, GAPS_S, HEIGHT, WIDTH, Watch, is_blank, sample


class Painted(QWidget):
    """One colour, or two, or a square that is somewhere else each time."""

    def __init__(self) -> None:
        super().__init__()
        self.colours = ["#fbf7f0", "#1f6f6b"]
        self.moves = False
        self._times = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.colours[0]))
        self._times += 1 if self.moves else 0
        for colour in self.colours[1:]:
            painter.fillRect(20 + 17 * (self._times % 11), 20, 60, 60, QColor(colour))
        painter.end()


class Clock:
    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def window(qtbot: QtBot) -> Painted:
    made = Painted()
    made.resize(480, 270)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def visit(qapp: object, clock: Clock) -> VisitState:
    return VisitState(Times(), clock)


@pytest.fixture
def bad() -> list[str]:
    return []


@pytest.fixture
def watch(window: Painted, visit: VisitState, bad: list[str]) -> Iterator[Watch]:
    made = Watch(window, visit)
    made.bad.connect(bad.append)
    yield made
    made.stop()


def test_a_sample_is_small_and_shows_what_is_painted(window: Painted) -> None:
    points = sample(window)
    assert len(points) == WIDTH * HEIGHT * 4
    assert {points[at : at + 3] for at in range(0, len(points), 4)} == {
        bytes.fromhex("f0f7fb"),  # blue, green, red
        bytes.fromhex("6b6f1f"),
    }
    assert not is_blank(points)


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#fbf7f0"])
def test_one_colour_twice_in_a_row_is_bad(watch: Watch, window: Painted, bad: list[str], colour: str) -> None:
    window.colours = [colour]
    watch.look()
    assert bad == []
    watch.look()
    assert bad == [BLANK]
    watch.look()
    assert bad == [BLANK]  # said once for each row
    watch.look()
    assert bad == [BLANK, BLANK]


def test_a_dark_moment_is_not(watch: Watch, window: Painted, bad: list[str]) -> None:
    for colours in (["#000"], ["#000", "#fff"], ["#000"], ["#000", "#fff"]):
        window.colours = colours
        watch.look()
    assert bad == []


def test_out_of_hours_the_screen_is_black_because_it_should_be(
    watch: Watch, window: Painted, visit: VisitState, bad: list[str]
) -> None:
    window.colours = ["#000"]
    visit.set_open(False)
    for _ in range(4):
        watch.look()
    assert bad == []
    visit.set_open(True)
    watch.look()
    assert bad == []  # what was seen before it opened does not count
    watch.look()
    assert bad == [BLANK]


def test_a_tour_that_stands_still_is_frozen(watch: Watch, visit: VisitState, bad: list[str]) -> None:
    visit.attract()
    watch.look()
    watch.look()
    assert bad == []
    watch.look()
    assert bad == [FROZEN]


def test_a_tour_that_moves_is_not(watch: Watch, window: Painted, visit: VisitState, bad: list[str]) -> None:
    window.moves = True
    visit.attract()
    for _ in range(8):
        watch.look()
    assert bad == []


def test_who_reads_one_page_for_long_is_not_frozen(watch: Watch, visit: VisitState, bad: list[str]) -> None:
    visit.used()
    for _ in range(6):
        watch.look()
    assert bad == []


def test_stillness_before_a_visit_and_after_it_is_not_added_up(watch: Watch, visit: VisitState, bad: list[str]) -> None:
    for _ in range(3):
        visit.attract()
        watch.look()
        watch.look()
        visit.used()
        watch.look()
        visit.end()
    assert bad == []


def test_staff_and_cleaning_are_left_alone(watch: Watch, window: Painted, visit: VisitState, bad: list[str]) -> None:
    window.colours = ["#000"]
    for begin in (visit.staff, visit.clean):
        begin()
        for _ in range(4):
            watch.look()
        visit.end()
    assert bad == []


def test_no_look_while_a_finger_is_at_work(
    watch: Watch, visit: VisitState, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[float] = []
    monkeypatch.setattr(watch, "look", lambda: looks.append(clock.now_s))
    visit.used()
    clock.now_s += 1
    watch._due()
    assert looks == []
    assert watch._timer.interval() == AGAIN_S * 1000
    clock.now_s += 4
    watch._due()
    assert looks == [5.0]
    assert watch._timer.interval() in [gap * 1000 for gap in GAPS_S]


def test_the_gaps_share_no_period() -> None:
    """A tour that comes round in one gap is elsewhere after the next."""
    assert len(set(GAPS_S)) == len(GAPS_S)
    assert all(gap % period for gap in GAPS_S for period in range(2, 30))
