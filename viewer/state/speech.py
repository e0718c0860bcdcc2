"""Reads aloud, sentence by sentence: pause, next and speed are the same with every voice, and each place is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.core.speech.sentences import Sentence
from viewer.core.speech.voices import Voice, choose
from viewer.state.preferences import Preferences
from viewer.state.voices import Engine, Voices

RATES = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)  # steps of the speed
AGAIN_MS = 250  # after the last change of speed, loudness or voice the sentence is begun anew
PATIENCE_MS = 10_000  # for a voice to begin; then it has PER_CHARACTER_MS for each character at its usual speed
PER_CHARACTER_MS = 250


class Phase(Enum):
    STOPPED = "stopped"
    LOOKING = "looking"  # for a voice
    SPEAKING = "speaking"
    PAUSED = "paused"


@dataclass(frozen=True)
class Reading:
    """What is read. ``placed``: its sentences have a place in the article."""

    sentences: tuple[Sentence, ...]
    language: str
    index: int = 0
    placed: bool = True


class SpeechState(QObject):
    """Compares, stores, emits. A fault is said once and ends the reading aloud; nothing else is touched by it."""

    changed = Signal(object)  # Phase
    sentence_changed = Signal(object)  # Sentence or None: the one that is said, or paused at
    ended = Signal()  # the last sentence has been said
    said = Signal(str)  # a fault, once
    voiceless = Signal(str)  # nothing speaks this language ("" where there is no voice at all)
    voices_changed = Signal(object)  # tuple[Voice, ...]: those that speak the language

    def __init__(self, preferences: Preferences, voices: Voices | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._finder = voices or Voices(parent=self)
        self._phase = Phase.STOPPED
        self._reading: Reading | None = None
        self._after: Reading | None = None  # what goes on when a word in between has been said …
        self._after_paused = False  # … or is paused again
        self._engine: Engine | None = None
        self._voices: tuple[Voice, ...] = ()
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._say_again)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._out_of_patience)
        self._finder.settled.connect(self._found)
        preferences.changed.connect(self._preferred)

    # -- what there is

    @property
    def phase(self) -> Phase:
        return self._phase

    @property
    def active(self) -> bool:
        return self._phase is not Phase.STOPPED

    @property
    def reading(self) -> Reading | None:
        """What is read; None when stopped."""
        return self._reading

    @property
    def sentence(self) -> Sentence | None:
        reading = self._reading
        return reading.sentences[reading.index] if reading is not None else None

    @property
    def placed(self) -> Sentence | None:
        """The sentence of the article that is said, paused at, or gone on with after what was put in."""
        reading = self._after or self._reading
        return reading.sentences[reading.index] if reading is not None and reading.placed else None

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Those that speak the language of what is, or was last, read."""
        return self._voices

    @property
    def voice(self) -> Voice | None:
        """The one that reads."""
        language = self._reading.language if self._reading is not None else ""
        return choose(self._voices, language, self._preferences.settings.speech_voice)

    @property
    def rate(self) -> float:
        return self._preferences.settings.speech_rate

    @property
    def volume(self) -> float:
        """Share of the voice's own loudness, 0.1 to 1."""
        return self._preferences.settings.speech_volume

    # -- what a reader does

    def read(self, sentences: Sequence[Sentence], language: str, index: int = 0, placed: bool = True) -> None:
        """Read from sentence ``index`` on. Nothing to say: nothing happens."""
        if not sentences:
            return
        self._after = None
        self._begin(Reading(tuple(sentences), language, max(0, min(index, len(sentences) - 1)), placed))

    def put_in(self, sentences: Sequence[Sentence], language: str) -> None:
        """Say this now; what was being read goes on after it, where it was."""
        if not sentences:
            return
        if self._reading is not None and self._reading.placed:
            self._after, self._after_paused = self._reading, self._phase is Phase.PAUSED
        self._begin(Reading(tuple(sentences), language, placed=False))

    def replace(self, sentences: Sequence[Sentence], index: int) -> None:
        """The same article is laid out or worded anew: its sentences stand elsewhere. What is being said goes on."""
        reading = self._after or self._reading
        if reading is None or not reading.placed:
            return
        if not sentences:
            self.stop()
            return
        fresh = Reading(tuple(sentences), reading.language, max(0, min(index, len(sentences) - 1)))
        if self._after is not None:
            self._after = fresh
        else:
            self._reading = fresh
            self.sentence_changed.emit(self.sentence)

    def pause(self) -> None:
        if self._phase in (Phase.SPEAKING, Phase.LOOKING):
            self._hush()
            self._set(Phase.PAUSED)

    def go_on(self) -> None:
        """From the beginning of the sentence: only so is it understood, and only so can every voice do it."""
        if self._phase is Phase.PAUSED:
            self._look()

    def toggle(self) -> None:
        if self._phase is Phase.PAUSED:
            self.go_on()
        else:
            self.pause()

    def next(self) -> None:
        self._step(+1)

    def previous(self) -> None:
        self._step(-1)

    def stop(self) -> None:
        self._hush()
        had = self._reading is not None
        self._reading = self._after = None
        if had:
            self.sentence_changed.emit(None)
        self._set(Phase.STOPPED)

    def faster(self) -> None:
        self._preferences.set_speech_rate(next((rate for rate in RATES if rate > self.rate + 0.01), RATES[-1]))

    def slower(self) -> None:
        down = reversed(RATES)
        self._preferences.set_speech_rate(next((rate for rate in down if rate < self.rate - 0.01), RATES[0]))

    def find_voices(self, language: str) -> None:
        """Answered by ``voices_changed``, if there are others than before. Reads nothing."""
        if not self.active:
            self._finder.look(language)

    def close(self) -> None:
        """Nothing of it runs any more."""
        self.stop()
        self._finder.close()

    # -- how it goes

    def _begin(self, reading: Reading) -> None:
        self._hush()
        self._reading = reading
        self.sentence_changed.emit(self.sentence)
        self._look()

    def _look(self) -> None:
        assert self._reading is not None
        self._set(Phase.LOOKING)
        self._finder.look(self._reading.language)

    def _found(self, engine: Engine | None, voices: tuple[Voice, ...]) -> None:
        self._take(engine)
        if voices != self._voices:
            self._voices = voices
            self.voices_changed.emit(voices)
        if self._phase is not Phase.LOOKING or self._reading is None:
            return
        if engine is None:
            language = self._reading.language if self._finder.any_voice else ""
            self.stop()
            self.voiceless.emit(language)
            return
        self._set(Phase.SPEAKING)
        self._say()

    def _take(self, engine: Engine | None) -> None:
        if engine is self._engine:
            return
        if self._engine is not None:
            self._engine.stop()
            self._engine.finished.disconnect(self._finished)
            self._engine.failed.disconnect(self._failed)
            self._engine.progressed.disconnect(self._wait_on)
        self._engine = engine
        if engine is not None:
            engine.finished.connect(self._finished)
            engine.failed.connect(self._failed)
            engine.progressed.connect(self._wait_on)

    def _say(self) -> None:
        sentence, voice = self.sentence, self.voice
        assert self._engine is not None
        assert sentence is not None
        assert voice is not None
        self._again.stop()
        self._wait_on()
        self._engine.say(sentence.words, voice, self.rate, self.volume)

    def _say_again(self) -> None:
        if self._phase is Phase.SPEAKING:
            self._say()

    def _finished(self) -> None:
        self._patience.stop()
        reading = self._reading
        if self._phase is not Phase.SPEAKING or reading is None:
            return
        if reading.index + 1 < len(reading.sentences):
            self._go(reading.index + 1)
            self._say()
        elif self._after is not None:
            self._come_back(self._after)
        else:
            self.stop()
            if reading.placed:
                self.ended.emit()

    def _come_back(self, reading: Reading) -> None:
        self._after = None
        if not self._after_paused:
            self._begin(reading)
            return
        self._reading = reading
        self.sentence_changed.emit(self.sentence)
        self._set(Phase.PAUSED)

    def _step(self, by: int) -> None:
        reading = self._reading
        if reading is None or not 0 <= reading.index + by < len(reading.sentences):
            return
        self._go(reading.index + by)
        if self._phase is Phase.SPEAKING:
            self._say()

    def _go(self, index: int) -> None:
        assert self._reading is not None
        self._reading = Reading(self._reading.sentences, self._reading.language, index, self._reading.placed)
        self.sentence_changed.emit(self.sentence)

    def _hush(self) -> None:
        self._again.stop()
        self._patience.stop()
        if self._engine is not None:
            self._engine.stop()

    def _wait_on(self) -> None:
        """A sentence has begun, or another word of it: so much time it may take from here."""
        sentence = self.sentence
        if sentence is not None:
            self._patience.start(round(PATIENCE_MS + PER_CHARACTER_MS * len(sentence.words) / self.rate))

    def _out_of_patience(self) -> None:
        self._failed(self.tr("The voice does not answer."))

    def _failed(self, reason: str) -> None:
        if self._phase is not Phase.SPEAKING:
            return  # told late of what was stopped
        if self._engine is not None:
            self._finder.distrust(self._engine)
        self.stop()
        self.said.emit(self.tr("Reading aloud has stopped. {reason}").format(reason=reason))

    def _preferred(self, name: str) -> None:
        if name in ("speech_rate", "speech_voice", "speech_volume") and self._phase is Phase.SPEAKING:
            self._again.start()

    def _set(self, phase: Phase) -> None:
        if phase is not self._phase:
            self._phase = phase
            self.changed.emit(phase)
