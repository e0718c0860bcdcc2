"""What speaks: engines, and which of them reads a language. Nothing is imported or started before a voice is wanted."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from viewer.core.speech.voices import Voice, speaking

ORDER = "SEPTA_SPEECH"  # environment variable: the one engine to use, such as "mock" or "espeak-ng"; "none" for none


class Engine(QObject):
    """Says one sentence at a time. Never blocks: what it cannot do at once it does later.

    ``look`` is answered by ``found`` (once), ``say`` by ``finished`` or ``failed``; nothing is heard of a sentence that
    was stopped. After ``close`` nothing of it runs.
    """

    found = Signal(object)  # tuple[Voice, ...]; empty: it does not work here
    finished = Signal()
    progressed = Signal()  # a word of the sentence is being said
    failed = Signal(str)  # a sentence for the reader

    name = ""

    def look(self) -> None:
        """Which voices are there?"""
        raise NotImplementedError

    def say(self, words: str, voice: Voice, times: float, volume: float = 1.0) -> None:
        """Say ``words`` (one line), ``times`` as fast as usual (0.5 to 2), ``volume`` of its loudness (0.1 to 1). What
        was being said is stopped."""
        raise NotImplementedError

    def stop(self) -> None:
        """Be silent at once."""
        raise NotImplementedError

    def close(self) -> None:
        """Be silent and end all that runs, before this returns."""
        raise NotImplementedError


Maker = Callable[[QObject], Engine]


@dataclass
class _Known:
    engine: Engine
    voices: tuple[Voice, ...] | None = None  # None: not asked yet
    faulty: bool = field(default=False)


class Voices(QObject):
    """Finds the first engine, in the order of its makers, that has a voice for a language."""

    settled = Signal(object, object)  # Engine or None, and tuple[Voice, ...] that speak the language

    def __init__(self, makers: Sequence[Maker] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._makers = usual_makers() if makers is None else tuple(makers)
        self._known: list[_Known] = []
        self._language = ""
        self._looking = False

    @property
    def any_voice(self) -> bool:
        """Is there a voice at all, of whatever language, as far as anyone has looked?"""
        return any(known.voices for known in self._known)

    def look(self, language: str) -> None:
        """Answered by ``settled``, now or later. A second question while the first is open takes its place."""
        self._language = language
        if not self._looking:
            self._looking = True
            self._go_on()

    def distrust(self, engine: Engine) -> None:
        """It failed: others come first from now on. When all have failed each has another chance."""
        for known in self._known:
            known.faulty = known.faulty or known.engine is engine
        if len(self._known) == len(self._makers) and all(known.faulty or not known.voices for known in self._known):
            for known in self._known:
                known.faulty = False

    def close(self) -> None:
        """End every engine; what is found later is not said."""
        self._looking = False
        for known in self._known:
            known.engine.close()

    def _go_on(self) -> None:
        able = [known for known in self._known if speaking(known.voices or (), self._language)]
        trusted = [known for known in able if not known.faulty]
        if trusted:
            self._settle(trusted[0])
        elif len(self._known) < len(self._makers):
            known = _Known(self._makers[len(self._known)](self))
            self._known.append(known)
            known.engine.found.connect(self._found)
            known.engine.look()
        else:
            self._settle(able[0] if able else None)

    def _found(self, voices: tuple[Voice, ...]) -> None:
        self._known[-1].voices = voices
        if self._looking:
            self._go_on()

    def _settle(self, known: _Known | None) -> None:
        self._looking = False
        if known is None:
            self.settled.emit(None, ())
        else:
            self.settled.emit(known.engine, speaking(known.voices or (), self._language))


def has_qt_speech() -> bool:
    """Is Qt's speech (the extra) installed? Asked without loading it."""
    return importlib.util.find_spec("PySide6.QtTextToSpeech") is not None


def usual_makers(wanted: str | None = None, *, unattended: bool = False) -> tuple[Maker, ...]:
    """In the order of preference; ``wanted`` (else the environment's SEPTA_SPEECH) names the only one. ``unattended``:
    none that may hold up the window, where nobody is there to end the program.

    Qt's engine for speech-dispatcher comes last: its calls wait for the service, which may take seconds or hang, and
    the window with them. ``spd-say`` reaches the same voices from a process of its own.
    """
    wanted = os.environ.get(ORDER, "") if wanted is None else wanted
    table: dict[str, Maker] = {
        "qt": partial(_qt, "qt"),
        "spd-say": partial(_program, "spd-say"),
        "espeak-ng": partial(_program, "espeak-ng"),
        "speechd": partial(_qt, "speechd"),
    }
    if not wanted:
        return tuple(maker for name, maker in table.items() if not (unattended and name == "speechd"))
    if wanted == "mock":
        return (partial(_qt, "mock"),)
    return (table[wanted],) if wanted in table else ()


def _qt(which: str, parent: QObject) -> Engine:
    from viewer.state.voice_qt import QtEngine

    return QtEngine(which, parent)


def _program(name: str, parent: QObject) -> Engine:
    from viewer.state.voice_programs import PROGRAMS, ProgramEngine

    return ProgramEngine(PROGRAMS[name], parent)
