"""Qt's real mock engine: it says nothing, but takes its time and its states as a voice does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from viewer.core.settings import Settings
from viewer.core.speech.sentences import sentences
from viewer.core.speech.voices import Voice
from viewer.state.preferences import Preferences
from viewer.state.speech import Phase, SpeechState
from viewer.state.voice_qt import QtEngine, qt_rate
from viewer.state.voices import Voices, usual_makers


@pytest.fixture
def mock(qtbot: QtBot) -> Iterator[QtEngine]:
    engine = QtEngine("mock")
    with qtbot.waitSignal(engine.found, timeout=20_000, raising=True):
        engine.look()
    yield engine
    engine.close()


ANNE = Voice("Anne", "en-GB", "en-GB Anne")


def test_it_says_and_tells_when_it_is_done(mock: QtEngine, qtbot: QtBot) -> None:
    with qtbot.waitSignals([mock.progressed, mock.finished], timeout=5000):
        mock.say("Two words", ANNE, 1.0)


def test_what_is_stopped_is_not_done(mock: QtEngine, qtbot: QtBot) -> None:
    mock.say("A sentence of six small words", ANNE, 1.0)
    mock.stop()
    with qtbot.assertNotEmitted(mock.finished, wait=300):
        pass
    mock.close()
    mock.say("Nothing", ANNE, 1.0)  # after the end: nothing happens, nothing breaks
    mock.stop()


def test_the_next_takes_the_place_of_what_is_being_said(mock: QtEngine, qtbot: QtBot) -> None:
    done = []
    mock.finished.connect(lambda: done.append(1))
    mock.say("A sentence of six small words", ANNE, 1.0)
    with qtbot.waitSignal(mock.finished, timeout=5000):
        mock.say("Short one", ANNE, 2.0)
    qtbot.wait(200)
    assert done == [1]


def test_voice_and_speed_reach_qt(mock: QtEngine) -> None:
    mock.say("Word", Voice("Mary", "en-US", "en-US Mary"), 0.5, 0.3)
    assert mock._speech is not None
    assert mock._speech.voice().name() == "Mary"
    assert mock._speech.rate() == pytest.approx(qt_rate("mock", 0.5))
    assert mock._speech.volume() == pytest.approx(0.3)
    mock.say("Word", Voice("Nobody", "en-US", "en-US Nobody"), 1.0)
    assert mock._speech.voice().name() == "Mary"
    assert mock._speech.rate() == 0
    assert mock._speech.volume() == 1


@pytest.mark.parametrize("engine", ["winrt", "sapi", "darwin", "speechd", "mock"])
def test_speeds_lie_in_qts_range_and_grow(engine: str) -> None:
    rates = [qt_rate(engine, times / 20) for times in range(10, 41)]
    assert rates == sorted(rates)
    assert -1 <= rates[0] < 0 < rates[-1] <= 1
    assert qt_rate(engine, 1.0) == 0


def test_an_engine_that_is_not_there(qtbot: QtBot) -> None:
    engine = QtEngine("no such engine")
    with qtbot.waitSignal(engine.found, timeout=5000) as told:
        engine.look()
    assert told.args == [()]
    engine.stop()
    engine.close()


def test_a_text_is_read_to_its_end_with_the_real_engine(qtbot: QtBot) -> None:
    state = SpeechState(Preferences(Settings(speech_rate=2.0)), Voices(usual_makers("mock")))
    said: list[str] = []
    state.sentence_changed.connect(lambda sentence: said.append(sentence.words if sentence else ""))
    with qtbot.waitSignal(state.ended, timeout=20_000):
        state.read(sentences("One two. Three four! Five?"), "en")
    assert said == ["One two.", "Three four!", "Five?", ""]
    state.read(sentences("One two. Three four."), "en")
    qtbot.waitUntil(lambda: state.reading is not None and state.reading.index == 1, timeout=5000)
    state.pause()
    qtbot.wait(400)
    assert state.phase is Phase.PAUSED
    with qtbot.waitSignal(state.ended, timeout=20_000):
        state.go_on()
    state.close()
