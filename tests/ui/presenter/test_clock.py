"""The clock: what it says, and whether the talk keeps to its plan."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.core.talk.model import Kind, Slide
from viewer.core.theme import load_theme
from viewer.ui.presenter.acts import TalkActs
from viewer.ui.presenter.clock_panel import ClockPanel
from viewer.ui.presenter.desk import TalkDesk

TEN = tuple(Slide(f"s{at}", Kind.SLIDE, f"Slide {at}", minutes=2.0) for at in range(10))


@dataclass
class Shown:
    owner: QWidget
    desk: TalkDesk
    panel: ClockPanel
    acts: TalkActs


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    owner = QWidget()
    qtbot.addWidget(owner)
    desk = desk_for(owner)
    desk.talk.set_slides(TEN)
    acts = TalkActs(desk, owner)
    panel = ClockPanel(acts, owner)
    panel.set_theme(load_theme("dark"), 17.0)
    owner.resize(600, 300)
    panel.setGeometry(owner.rect())
    owner.show()
    return Shown(owner, desk, panel, acts)


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


@pytest.mark.parametrize(
    ("at", "elapsed", "words", "role"),
    [
        (2, 300, "on time", "good"),
        (5, 300, "5:00 ahead", "ahead"),  # no warning's colour
        (2, 470, "1:50 behind", "mixed"),
        (2, 700, "5:40 behind", "poor"),
        (9, 1300, "1:40 over time", "poor"),
    ],
)
def test_the_pace_is_told_in_words_and_colour(shown: Shown, at: int, elapsed: float, words: str, role: str) -> None:
    shown.desk.talk.go(at)
    shown.desk.clock.restore({"s0": elapsed})
    assert (shown.panel.pace.text(), shown.panel.pace.property("pace")) == (words, role)


def test_before_it_runs_it_says_what_starts_it(shown: Shown) -> None:
    panel, clock = shown.panel, shown.desk.clock
    assert "first step" in panel.pace.text()
    assert "T" in panel.pace.text()
    assert panel.start.text() == "Start (T)"
    shown.acts.do("slide-next")
    assert clock.running
    assert "ahead" in panel.pace.text()
    assert panel.start.text() == "Pause (T)"
    panel.start.click()
    assert not clock.running
    assert panel.start.text() == ("Go on (T)" if clock.elapsed_s > 0 else "Start (T)")
    shown.acts.do("timer")
    panel.reset.click()
    assert clock.running
    clock.pause()


def test_what_has_no_room_is_left_out_but_never_the_time(shown: Shown) -> None:
    panel = shown.panel
    panel.set_brief(True)
    panel.resize(200, panel.need(200, brief=True))
    assert panel.planned.isVisible()
    panel.resize(600, panel.elapsed.sizeHint().height() + 4)
    assert panel.elapsed.isVisible()
    assert panel.pace.isVisible()
    assert not panel.planned.isVisible()
    assert not panel.bar.isVisible()
    assert not panel.day.isVisible()
    assert not panel.start.isVisible()
    panel.set_brief(False)
    panel.resize(600, panel.need(600, brief=False))
    assert panel.bar.isVisible()
    assert panel.day.isVisible()
    assert panel.start.isVisible()


def test_its_need_is_the_same_while_the_time_runs(shown: Shown) -> None:
    panel = shown.panel
    needs = [panel.need(220, brief) for brief in (True, False)]
    for at, spent in ((0, 5.0), (7, 100.0), (2, 3000.0)):
        shown.desk.talk.go(at)
        shown.desk.clock.restore({"s0": spent})
        panel._needed.clear()
        assert [panel.need(220, brief) for brief in (True, False)] == needs
