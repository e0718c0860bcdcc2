"""The clock: what it says, and whether the talk keeps to its plan."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.core.talk.model import Kind, Slide
from viewer.core.theme import load_theme
from viewer.ui.presenter.acts import TalkActs
from viewer.ui.presenter.clock_pace import told_pace
from viewer.ui.presenter.clock_panel import ClockPanel, spelled
from viewer.ui.presenter.desk import TalkDesk

TEN = tuple(Slide(f"s{at}", Kind.SLIDE, f"Slide {at}", minutes=2.0) for at in range(10))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0:00"), (59.9, "0:59"), (760, "12:40"), (3600, "1:00:00"), (3760, "1:02:40"), (-4, "0:00")],
)
def test_time_as_one_says_it(seconds: float, words: str) -> None:
    assert spelled(seconds) == words


@pytest.mark.parametrize(
    ("at", "elapsed", "word", "role"),
    [
        (0, 0, "on", "good"),
        (2, 300, "on", "good"),  # within the slide's own time
        (2, 400, "on", "good"),  # a little late
        (2, 470, "behind", "mixed"),
        (2, 700, "behind", "poor"),
        (5, 300, "ahead", "mixed"),
        (9, 1300, "over", "poor"),
    ],
)
def test_the_pace(at: int, elapsed: float, word: str, role: str) -> None:
    told = told_pace(TEN, at, {"s0": elapsed})
    assert (told.word, told.role) == (word, role)
    assert told.planned_s == 1200


def test_without_slides_there_is_nothing_to_be_late_for() -> None:
    assert told_pace((), 0, {}).word == "on"


@given(st.integers(0, 9), st.floats(0, 10_000), st.floats(0, 10_000))
def test_more_time_never_means_less_late(at: int, one: float, other: float) -> None:
    order = ["ahead", "on", "behind", "over"]
    low, high = sorted((one, other))
    before, after = told_pace(TEN, at, {"x": low}), told_pace(TEN, at, {"x": high})
    assert order.index(before.word) <= order.index(after.word)


@dataclass
class Shown:
    owner: QWidget
    desk: TalkDesk
    panel: ClockPanel


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    owner = QWidget()
    qtbot.addWidget(owner)
    desk = desk_for(owner)
    desk.talk.set_slides(TEN)
    panel = ClockPanel(TalkActs(desk, owner), owner)
    panel.set_theme(load_theme("dark"), 17.0)
    owner.resize(600, 300)
    panel.setGeometry(owner.rect())
    owner.show()
    return Shown(owner, desk, panel)


def test_it_says_elapsed_planned_pace_slide_and_time_of_day(shown: Shown) -> None:
    panel = shown.panel
    shown.desk.talk.go(2)
    shown.desk.clock.restore({"s0": 760.0, "s2": 10.0})
    assert panel.elapsed.text() == "12:50"
    assert "20:00" in panel.planned.text()
    assert "paused" in panel.planned.text()
    assert panel.pace.text() == "6:50 behind"
    assert panel.pace.property("pace") == "poor"
    assert "0:10 of 2:00" in panel.slide.text()
    assert any(sign.isdigit() for sign in panel.day.text())
    assert 0.63 < panel.bar.mark() < 0.65


def test_what_has_no_room_is_left_out_but_never_the_time(shown: Shown) -> None:
    panel = shown.panel
    panel.set_brief(True)
    panel.resize(260, 60)
    assert panel.elapsed.isVisible()
    assert not panel.bar.isVisible()
    assert not panel.day.isVisible()
    panel.resize(600, 300)
    assert panel.bar.isVisible()
    assert panel.day.isVisible()
