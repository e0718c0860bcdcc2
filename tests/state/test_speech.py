from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.state.speaking import ANNA, CARLA, Told, finder, three
from viewer.core.settings import Settings
from viewer.core.speech.sentences import Sentence
from viewer.state import speech as module
from viewer.state.preferences import Preferences
from viewer.state.speech import Phase, SpeechState


class Heard:
    """A state with one engine, and what the state told."""

    def __init__(self, engine: Told, *others: Told) -> None:
        self.engine = engine
        self.preferences = Preferences(Settings())
        self.state = SpeechState(self.preferences, finder(engine, *others))
        self.phases: list[Phase] = []
        self.sentences: list[str] = []
        self.said: list[str] = []
        self.voiceless: list[str] = []
        self.ended = 0
        self.state.changed.connect(self.phases.append)
        self.state.sentence_changed.connect(self._note)
        self.state.said.connect(self.said.append)
        self.state.voiceless.connect(self.voiceless.append)
        self.state.ended.connect(self._end)

    def _note(self, sentence: Sentence | None) -> None:
        self.sentences.append(sentence.words if sentence else "")

    def _end(self) -> None:
        self.ended += 1


@pytest.fixture
def heard(qapp: object) -> Iterator[Heard]:
    del qapp
    made = Heard(Told())
    yield made
    made.state.close()


class TestReading:
    def test_sentence_after_sentence_to_the_end(self, heard: Heard) -> None:
        heard.state.read(three(), "en")
        assert heard.state.phase is Phase.SPEAKING
        for words in ("One.", "Two.", "Three."):
            assert heard.state.sentence is not None
            assert heard.state.sentence.words == heard.engine.words[-1] == words
            heard.engine.done()
        assert heard.engine.words == ["One.", "Two.", "Three."]
        assert heard.sentences == ["One.", "Two.", "Three.", ""]
        assert heard.phases == [Phase.LOOKING, Phase.SPEAKING, Phase.STOPPED]
        assert heard.ended == 1
        assert heard.state.reading is None

    def test_from_the_middle_and_nothing_at_all(self, heard: Heard) -> None:
        heard.state.read(three(), "en", 1)
        assert heard.engine.words == ["Two."]
        heard.state.stop()
        heard.state.read((), "en")
        assert heard.state.phase is Phase.STOPPED
        heard.state.read(three(), "en", 99)
        assert heard.engine.words[-1] == "Three."

    def test_a_pause_begins_the_sentence_anew(self, heard: Heard) -> None:
        heard.state.read(three(), "en")
        heard.engine.done()
        heard.state.pause()
        assert heard.state.phase is Phase.PAUSED
        assert heard.engine.silent
        heard.engine.done()  # an engine that tells late of what was stopped
        assert heard.state.phase is Phase.PAUSED
        heard.state.toggle()
        assert heard.engine.words == ["One.", "Two.", "Two."]
        heard.state.toggle()
        assert heard.state.phase is Phase.PAUSED

    def test_next_and_previous_while_speaking_and_paused(self, heard: Heard) -> None:
        heard.state.read(three(), "en")
        heard.state.next()
        heard.state.next()
        heard.state.next()
        assert heard.engine.words == ["One.", "Two.", "Three."]
        heard.state.pause()
        heard.state.previous()
        assert heard.engine.words == ["One.", "Two.", "Three."], "silent while paused"
        assert heard.sentences[-1] == "Two."
        heard.state.go_on()
        assert heard.engine.words[-1] == "Two."

    def test_stop_says_nothing_more(self, heard: Heard) -> None:
        heard.state.read(three(), "en")
        heard.state.stop()
        heard.engine.done()
        assert heard.engine.words == ["One."]
        assert heard.state.sentence is None
        assert heard.ended == 0
        heard.state.next()
        heard.state.toggle()
        assert heard.phases[-1] is Phase.STOPPED

    def test_another_text_takes_the_place_of_the_first(self, heard: Heard) -> None:
        heard.state.read(three(), "en")
        heard.state.read((Sentence(0, 3, "New."),), "en")
        heard.engine.done()
        assert heard.engine.words == ["One.", "New."]
        assert heard.state.phase is Phase.STOPPED


class TestSpeedAndVoice:
    def test_steps_of_speed_end_at_both_ends(self, heard: Heard) -> None:
        for _ in range(9):
            heard.state.faster()
        assert heard.state.rate == 2.0
        for _ in range(9):
            heard.state.slower()
        assert heard.state.rate == 0.5

    def test_another_speed_begins_the_sentence_anew_once(self, heard: Heard, qtbot: QtBot) -> None:
        heard.state.read(three(), "en")
        heard.state.faster()
        heard.state.faster()
        qtbot.waitUntil(lambda: len(heard.engine.said) == 2)
        assert heard.engine.said[-1] == ("One.", "Anna", 1.5)

    def test_the_loudness_reaches_the_voice_and_another_one_begins_the_sentence_anew(
        self, heard: Heard, qtbot: QtBot
    ) -> None:
        heard.state.read(three(), "en")
        heard.preferences.set_speech_volume(0.4)
        qtbot.waitUntil(lambda: len(heard.engine.said) == 2)
        heard.preferences.set_speech_volume(0.0)
        qtbot.waitUntil(lambda: len(heard.engine.said) == 3)
        assert heard.engine.volumes == [1.0, 0.4, 0.1]
        assert set(heard.engine.words) == {"One."}

    def test_a_voice_of_the_language_is_taken(self, heard: Heard, qtbot: QtBot) -> None:
        heard.preferences.set_speech_voice("Ben")
        heard.state.read(three(), "en")
        assert heard.engine.said[-1][1] == "Ben"
        heard.preferences.set_speech_voice("Carla")  # speaks Spanish
        qtbot.waitUntil(lambda: len(heard.engine.said) == 2)
        assert heard.engine.said[-1][1] == "Anna"

    def test_paused_a_speed_waits(self, heard: Heard, qtbot: QtBot) -> None:
        heard.state.read(three(), "en")
        heard.state.faster()
        heard.state.pause()
        qtbot.wait(module.AGAIN_MS + 50)
        assert heard.engine.words == ["One."]


class TestPutIn:
    """The picture's sentence, in the middle of an article."""

    def test_the_article_goes_on_after_it(self, heard: Heard) -> None:
        heard.state.read(three(), "en")
        heard.engine.done()
        heard.state.put_in((Sentence(0, 3, "Pic."), Sentence(4, 7, "Ture.")), "en")
        assert heard.state.placed is not None
        assert heard.state.placed.words == "Two.", "its place in the article is kept"
        heard.engine.done()
        heard.engine.done()
        assert heard.engine.words == ["One.", "Two.", "Pic.", "Ture.", "Two."]
        assert heard.ended == 0

    def test_a_paused_article_is_paused_again(self, heard: Heard) -> None:
        heard.state.read(three(), "en")
        heard.state.pause()
        heard.state.put_in((Sentence(0, 3, "Pic."),), "en")
        heard.engine.done()
        assert heard.state.phase is Phase.PAUSED
        assert heard.sentences[-1] == "One."
        heard.state.go_on()
        assert heard.engine.words == ["One.", "Pic.", "One."]

    def test_twice_in_a_row_and_alone(self, heard: Heard) -> None:
        heard.state.read(three(), "en")
        heard.state.put_in((Sentence(0, 3, "Pic."),), "en")
        heard.state.put_in((Sentence(0, 3, "Again."),), "en")
        heard.engine.done()
        assert heard.engine.words == ["One.", "Pic.", "Again.", "One."]
        heard.state.stop()
        heard.state.put_in((Sentence(0, 3, "Alone."),), "en")
        assert heard.state.placed is None
        heard.engine.done()
        assert heard.state.phase is Phase.STOPPED
        assert heard.ended == 0, "only a page has an end to go on from"


class TestReplace:
    def test_places_change_and_what_is_said_goes_on(self, heard: Heard) -> None:
        heard.state.read(three(), "en")
        moved = tuple(Sentence(one.start + 50, one.end + 50, one.words) for one in three())
        heard.state.replace(moved, 1)
        assert heard.engine.words == ["One."]
        assert heard.state.sentence == moved[1]
        heard.engine.done()
        assert heard.engine.words == ["One.", "Three."]

    def test_nothing_left_to_say_stops(self, heard: Heard) -> None:
        heard.state.read(three(), "en")
        heard.state.replace((), 0)
        assert heard.state.phase is Phase.STOPPED

    def test_while_something_is_put_in(self, heard: Heard) -> None:
        heard.state.read(three(), "en")
        heard.state.put_in((Sentence(0, 3, "Pic."),), "en")
        heard.state.replace((Sentence(7, 9, "Other."),), 0)
        assert heard.engine.words == ["One.", "Pic."]
        heard.engine.done()
        assert heard.engine.words[-1] == "Other."

    def test_when_stopped_nothing_happens(self, heard: Heard) -> None:
        heard.state.replace(three(), 0)
        assert heard.state.reading is None


class TestFaults:
    def test_a_fault_is_said_once_and_the_next_try_takes_another_engine(self, qapp: object) -> None:
        del qapp
        first, second = Told(), Told()
        heard = Heard(first, second)
        heard.state.read(three(), "en")
        first.failed.emit("It broke.")
        first.failed.emit("It broke again.")
        assert heard.said == ["Reading aloud has stopped. It broke."]
        assert heard.state.phase is Phase.STOPPED
        assert first.silent
        heard.state.read(three(), "en", 1)
        assert second.words == ["Two."]
        second.failed.emit("That one, too.")
        heard.state.read(three(), "en", 2)
        assert first.words == ["One.", "Three."], "all have failed: each has another chance"
        heard.state.close()
        assert first.closed
        assert second.closed

    def test_a_voice_that_hangs_is_not_waited_for_for_ever(
        self, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "PATIENCE_MS", 60)
        monkeypatch.setattr(module, "PER_CHARACTER_MS", 0)
        with qtbot.waitSignal(heard.state.said, timeout=5000) as told:
            heard.state.read(three(), "en")
        assert "does not answer" in told.args[0]
        assert heard.state.phase is Phase.STOPPED
        assert heard.engine.silent

    def test_no_voice_at_all_and_none_for_the_language(self, qapp: object) -> None:
        del qapp
        nobody = Heard(Told(()))
        nobody.state.read(three(), "en")
        assert nobody.voiceless == [""]
        assert nobody.state.phase is Phase.STOPPED
        spanish = Heard(Told((CARLA,)))
        spanish.state.read(three(), "en")
        assert spanish.voiceless == ["en"]
        spanish.state.read(three(), "es")
        assert spanish.engine.said[-1][1] == "Carla"

    def test_voices_that_come_late(self, qapp: object) -> None:
        """Paused or stopped meanwhile: nobody is surprised by a voice."""
        del qapp
        slow = Told(at_once=False)
        heard = Heard(slow)
        heard.state.read(three(), "en")
        assert heard.state.phase is Phase.LOOKING
        heard.state.pause()
        slow.found.emit((ANNA,))
        assert slow.words == []
        assert heard.state.phase is Phase.PAUSED
        heard.state.go_on()
        assert slow.words == ["One."]
        late = Told(at_once=False)
        stopped = Heard(late)
        stopped.state.read(three(), "en")
        stopped.state.stop()
        late.found.emit((ANNA,))
        assert late.words == []
        assert stopped.state.phase is Phase.STOPPED

    def test_looking_for_voices_reads_nothing(self, heard: Heard, qtbot: QtBot) -> None:
        with qtbot.waitSignal(heard.state.voices_changed):
            heard.state.find_voices("en")
        assert heard.engine.words == []
        assert heard.state.phase is Phase.STOPPED
        assert [voice.name for voice in heard.state.voices] == ["Anna", "Ben"]
