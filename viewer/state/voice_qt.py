"""Qt's own speech (the extra): the voices of Windows and macOS, and for tests the mock engine.

What Qt 6.11 does, and what follows from it here:

* ``stop`` may take effect later, so the next sentence waits for the state Ready. On Windows and macOS errors are not
  told by a signal but by ``errorReason``, which is asked. No engine but the mock pauses at the same place, so
  ``SpeechState`` begins a paused sentence anew.
* Importing QtTextToSpeech loads QtMultimedia, which warns of a missing PipeWire library. It is of no use to a reader:
  that category alone is kept quiet.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject, QTimer

from viewer.core.speech.voices import Voice
from viewer.state.voices import Engine

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

QUIET = "qt.multimedia.symbolsresolver.warning=false"
STOP_MS = 700  # for an engine to say that it is silent
NOT_THE_SYSTEMS = ("mock", "speechd")

# Qt's rate is -1 to 1. What each engine makes of it: Windows' newer voices 0.5 to 6 times as fast, its older ones a
# third to three times, speech-dispatcher with espeak-ng about half to 2.3 times. Of macOS it is known that 0 is usual.
_TWICE = {"winrt": 0.2, "sapi": 0.63, "darwin": 0.35}
_HALF = {"winrt": -1.0, "sapi": -0.63, "darwin": -0.5}
_TWICE_ELSE, _HALF_ELSE = 0.77, -0.94


def qt_rate(engine: str, times: float) -> float:
    """Qt's rate for ``times`` as fast: 0.5 to 2."""
    if times >= 1:
        return min(1.0, log2(times) * _TWICE.get(engine, _TWICE_ELSE))
    return max(-1.0, -log2(times) * _HALF.get(engine, _HALF_ELSE))


class QtEngine(Engine):
    """``which`` is "qt" for what the system itself has, else the name of one of Qt's engines."""

    def __init__(self, which: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = which
        self._which = which
        self._speech: QTextToSpeech | None = None
        self._voices: dict[str, QVoice] = {}
        self._saying = False
        self._next: tuple[str, Voice, float, float] | None = None
        self._stopping = QTimer(self, singleShot=True, interval=STOP_MS)
        self._stopping.timeout.connect(self._say_next)

    def look(self) -> None:
        QLoggingCategory.setFilterRules(QUIET)
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError:
            self.found.emit(())
            return
        there = QTextToSpeech.availableEngines()
        wanted = [name for name in there if name not in NOT_THE_SYSTEMS] if self._which == "qt" else [self._which]
        for name in wanted:
            voices = self._open(name) if name in there else ()
            if voices:
                self.found.emit(voices)
                return
        self.found.emit(())

    def say(self, words: str, voice: Voice, times: float, volume: float = 1.0) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if self._speech is None:
            return
        self.stop()
        self._next = (words, voice, times, volume)
        if self._speech.state() in (QTextToSpeech.State.Ready, QTextToSpeech.State.Error):
            self._say_next()
        else:
            self._stopping.start()

    def stop(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        self._next, self._saying = None, False
        self._stopping.stop()
        if self._speech is not None and self._speech.state() != QTextToSpeech.State.Ready:
            self._speech.stop(QTextToSpeech.BoundaryHint.Immediate)

    def close(self) -> None:
        if self._speech is None:
            return
        self.stop()
        self._speech.stateChanged.disconnect(self._changed)
        self._speech.setParent(None)  # it is Python's now, and gone with the next line: before the application ends
        self._speech, self._voices = None, {}

    def _open(self, name: str) -> tuple[Voice, ...]:
        """The voices of Qt's engine ``name``, which is the one to use from now on; none if it does not work."""
        from PySide6.QtTextToSpeech import QTextToSpeech

        speech = QTextToSpeech(name, self)
        voices: dict[Voice, QVoice] = {}
        if speech.state() != QTextToSpeech.State.Error:
            for locale in speech.availableLocales():
                speech.setLocale(locale)
                for one in speech.availableVoices():
                    code = locale.name().replace("_", "-")
                    voices[Voice(one.name(), code, f"{code} {one.name()}")] = one
        if not voices:
            speech.deleteLater()
            return ()
        self.name = self._which if self._which != "qt" else name
        self._speech = speech
        self._voices = {voice.key: one for voice, one in voices.items()}
        speech.stateChanged.connect(self._changed)
        speech.errorOccurred.connect(self._fault)
        speech.sayingWord.connect(self.progressed)
        return tuple(sorted(voices, key=_by_language))

    def _say_next(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        self._stopping.stop()
        if self._next is None or self._speech is None:
            return
        (words, voice, times, volume), self._next = self._next, None
        chosen = self._voices.get(voice.key)
        if chosen is not None and self._speech.voice() != chosen:
            self._speech.setVoice(chosen)
        self._speech.setRate(qt_rate(self.name, times))
        self._speech.setVolume(volume)
        self._saying = True
        before = self._speech.errorReason()
        self._speech.say(words)
        reason = self._speech.errorReason()
        if self._saying and reason not in (before, QTextToSpeech.ErrorReason.NoError):
            self._fault(reason, self._speech.errorString())

    def _changed(self, state: QTextToSpeech.State) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if state == QTextToSpeech.State.Error and self._speech is not None:
            self._fault(self._speech.errorReason(), self._speech.errorString())
        elif state == QTextToSpeech.State.Ready and self._next is not None:
            self._say_next()
        elif state == QTextToSpeech.State.Ready and self._saying:
            self._saying = False
            self.finished.emit()

    def _fault(self, reason: QTextToSpeech.ErrorReason, words: str) -> None:
        del reason
        if self._saying:
            self._saying = False
            self.failed.emit(self.tr("The voice could not speak: {reason}").format(reason=words or "?"))


def _by_language(voice: Voice) -> tuple[str, str]:
    return voice.language.casefold(), voice.name.casefold()
