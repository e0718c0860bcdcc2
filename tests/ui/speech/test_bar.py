from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.state.speaking import ANNA, BEN
from viewer.core.speech.voices import Voice
from viewer.core.theme import load_theme
from viewer.state.speech import Phase
from viewer.ui.speech.bar import SpeechBar


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[SpeechBar]:
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(600, 700)
    made = SpeechBar(load_theme("light"), 1.0, pane)
    made.setGeometry(0, 400, 600, 300)
    with qtbot.waitExposed(pane):
        pane.show()
    made.show()
    yield made
    pane.close()


def test_every_key_does_its_one_thing_and_has_a_name_and_a_size(bar: SpeechBar, qtbot: QtBot) -> None:
    pairs = (
        (bar.previous, bar.previous_wanted),
        (bar.pause, bar.pause_wanted),
        (bar.next, bar.next_wanted),
        (bar.stop, bar.stop_wanted),
        (bar.slower, bar.slower_wanted),
        (bar.faster, bar.faster_wanted),
    )
    bar.show_rate(1.0)
    for button, signal in pairs:
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    for button in bar.findChildren(QToolButton):
        assert button.accessibleName()
        assert button.toolTip() == button.accessibleName()
        assert min(button.width(), button.height()) >= 32


def test_pause_becomes_go_on(bar: SpeechBar) -> None:
    bar.show_phase(Phase.SPEAKING)
    assert bar.pause.accessibleName().startswith("Pause")
    bar.show_phase(Phase.PAUSED)
    assert bar.pause.accessibleName().startswith("Go on")


def test_speed_is_told_and_ends(bar: SpeechBar) -> None:
    bar.show_rate(1.25)
    assert bar.rate.text() == "1.25 ×"
    assert bar.rate.accessibleName() == "Speed: 1.25 times"
    bar.show_rate(2.0)
    assert bar.rate.text() == "2 ×"
    assert not bar.faster.isEnabled()
    assert bar.slower.isEnabled()
    bar.show_rate(0.5)
    assert not bar.slower.isEnabled()


def test_voices_to_choose_from_and_going_on(bar: SpeechBar, qtbot: QtBot) -> None:
    odd = Voice("A & B " + "long " * 30, "en", "x")
    bar.show_choices((ANNA, BEN, odd), BEN, True)
    first, second, third, _line, further = bar.menu.actions()
    assert [first.isChecked(), second.isChecked(), further.isChecked()] == [False, True, True]
    assert third.text().startswith("A && B")
    assert len(third.text()) < 70
    with qtbot.waitSignal(bar.voice_chosen) as told:
        third.trigger()
    assert told.args == [odd.name]
    with qtbot.waitSignal(bar.goes_on_chosen) as told:
        further.trigger()
    assert told.args == [False]
    bar.show_choices((), None, False)
    assert len(bar.menu.actions()) == 2


def test_the_sentence_is_large_where_there_is_room(bar: SpeechBar) -> None:
    assert not bar.large.isHidden()
    parent = bar.parentWidget()
    assert parent is not None
    parent.resize(600, 300)
    assert bar.large.isHidden()
    parent.resize(600, 700)
    assert not bar.large.isHidden()
    bar.set_theme(load_theme("dark"), 3.0)
    assert bar.large.isHidden(), "large letters need more room"


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("width", [480, 620, 900])
def test_nothing_sticks_out_of_it(bar: SpeechBar, qtbot: QtBot, scale: float, width: int) -> None:
    pane = bar.parentWidget()
    assert pane is not None
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    column.addWidget(bar)
    bar.set_theme(load_theme("light"), scale)
    bar.show_rate(1.25)
    bar.show_place(True)
    pane.resize(width, 800)
    inside = [*bar.findChildren(QToolButton), bar.place, bar.rate]

    def fits() -> None:
        assert bar.width() == width
        places = [QRect(widget.mapTo(bar, QPoint(0, 0)), widget.size()) for widget in inside]
        for widget, place in zip(inside, places, strict=True):
            assert bar.rect().contains(place), (widget.accessibleName(), place, bar.rect())
            assert not [other for other in places if other != place and other.intersects(place)]

    qtbot.waitUntil(fits, timeout=5000)  # the layout comes with events
