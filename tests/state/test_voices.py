from __future__ import annotations

import sys

import pytest
from pytestqt.qtbot import QtBot

from tests.state.speaking import ANNA, CARLA, ENGLISH, Told, finder
from viewer.core.speech.voices import Voice
from viewer.state import voices as module
from viewer.state.voices import Engine, Voices, has_qt_speech, usual_makers

pytestmark = pytest.mark.usefixtures("qapp")
Settled = list[tuple[Engine | None, tuple[Voice, ...]]]


def settled(voices: Voices) -> Settled:
    told: Settled = []
    voices.settled.connect(lambda engine, found: told.append((engine, found)))
    return told


def test_the_first_engine_that_speaks_the_language_is_taken() -> None:
    silent, spanish, english = Told(()), Told((CARLA,)), Told(ENGLISH)
    voices = finder(silent, spanish, english)
    told = settled(voices)
    voices.look("en")
    voices.look("es")
    voices.look("ar")
    assert told == [(english, ENGLISH), (spanish, (CARLA,)), (None, ())]
    assert [one.looked for one in (silent, spanish, english)] == [1, 1, 1], "each is asked once"
    assert voices.any_voice


def test_engines_behind_one_that_serves_are_not_even_made() -> None:
    made = []

    def second(_parent: object) -> Engine:
        made.append(1)
        return Told()

    voices = Voices([lambda _parent: Told(), second])
    voices.look("en")
    assert made == []


def test_the_last_question_counts() -> None:
    slow = Told((ANNA, CARLA), at_once=False)
    voices = finder(slow)
    told = settled(voices)
    voices.look("en")
    voices.look("es")
    assert slow.looked == 1
    slow.found.emit((ANNA, CARLA))
    assert told == [(slow, (CARLA,))]


def test_after_closing_nothing_is_said() -> None:
    slow = Told(at_once=False)
    voices = finder(slow)
    told = settled(voices)
    voices.look("en")
    voices.close()
    slow.found.emit(ENGLISH)
    assert told == []
    assert slow.closed


def test_without_the_extra_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without PySide6-Addons: the import fails."""
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    (maker,) = usual_makers("qt")
    voices = Voices([maker])
    told = settled(voices)
    voices.look("en")
    assert told == [(None, ())]
    assert not voices.any_voice


def test_whether_the_extra_is_there_is_asked_without_loading_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "PySide6.QtTextToSpeech", raising=False)
    assert has_qt_speech()
    assert "PySide6.QtTextToSpeech" not in sys.modules
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert not has_qt_speech()


def test_an_order_names_the_only_engine(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    assert len(usual_makers("")) == 4
    assert len(usual_makers("", unattended=True)) == 3  # not the one whose service may hang, and the window with it
    assert len(usual_makers("mock", unattended=True)) == 1
    assert len(usual_makers("spd-say")) == 1
    assert usual_makers("none") == ()
    monkeypatch.setenv(module.ORDER, "mock")
    voices = Voices()
    with qtbot.waitSignal(voices.settled, timeout=20_000) as told:
        voices.look("en")
    engine, found = told.args
    assert engine.name == "mock"
    assert {voice.name for voice in found} == {"Bob", "Anne", "Charly", "Mary"}
    voices.close()


def test_qts_mock_is_never_taken_unasked() -> None:
    (maker,) = usual_makers("qt")
    voices = Voices([maker])
    told = settled(voices)
    voices.look("en")
    engine = told[0][0]
    assert engine is None or engine.name not in ("mock", "speechd")
    voices.close()
