"""Programs that speak, each sentence in a child process: no shell, the words through its standard input."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QTimer, Signal

from viewer.core.speech.voices import Voice, of_espeak, of_spd_say
from viewer.state.voices import Engine

LOOK_MS = 8000  # speech-dispatcher starts its service and lists thousands of voices in 2 s; it may also hang
HUSH_MS = 2000  # for a program that silences another
END_MS = 1000  # for a killed process to be gone
QUICKEST = 150  # characters in a second: a program that is done sooner found no loudspeaker
SHORT = 40  # characters: of fewer nobody can tell
ESPEAK_WORDS = 175  # in a minute, its usual speed
ESPEAK_AMPLITUDE = 100  # its usual loudness


@dataclass(frozen=True)
class Program:
    """``listing`` are the words that list its voices, ``read`` understands the list, ``saying`` gives the words that
    say what comes in by standard input. ``hushing`` silences what goes on after the process is killed. ``plays`` is
    True for one that plays the sound itself: when it ends too soon, none was heard."""

    name: str
    listing: tuple[str, ...]
    read: Callable[[str], tuple[Voice, ...]]
    saying: Callable[[Voice, float, float], tuple[str, ...]]
    hushing: tuple[str, ...] = ()
    plays: bool = True


def _espeak(voice: Voice, times: float, volume: float) -> tuple[str, ...]:
    amplitude = str(round(ESPEAK_AMPLITUDE * volume))
    return ("-v", voice.key, "-s", str(round(ESPEAK_WORDS * times)), "-a", amplitude, "-b", "1", "--stdin")


def _spd_say(voice: Voice, times: float, volume: float) -> tuple[str, ...]:
    """Its speed runs from -100 to 100. espeak-ng behind it makes 80, 170 and 390 words a minute of -100, 0 and 100.
    So does its loudness; in full, what the service itself is set to is left as it is."""
    rate = round(77 * (times - 1) if times > 1 else 188 * (times - 1))
    softer = ("-i", str(round(200 * volume - 100))) if volume < 1 else ()
    return ("--pipe-mode", "--wait", "-r", str(rate), *softer, "-l", voice.language, "-y", voice.key)


PROGRAMS = {
    # A line that begins with "!-!" would be a command to speech-dispatcher: see ``one_line``.
    "spd-say": Program("spd-say", ("-L",), of_spd_say, _spd_say, ("--cancel",), plays=False),
    "espeak-ng": Program("espeak-ng", ("--voices",), of_espeak, _espeak),
}


class Child(QObject):
    """One process from its start to its end. After ``kill`` it says nothing."""

    over = Signal(bool, str, str)  # did it end well? what it wrote, and what it wrote of faults
    gone = Signal(object)  # itself: nothing runs any more

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._fault)
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._too_late)
        self._wanted = True

    def start(self, program: str, words: tuple[str, ...], text: str = "", limit_ms: int = 0) -> None:
        """``text`` is its standard input. With a limit it is killed when that has passed; that is no good end."""
        self._process.start(program, list(words))
        self._process.write(text.encode())
        self._process.closeWriteChannel()
        if limit_ms:
            self._limit.start(limit_ms)

    @property
    def pid(self) -> int:
        """0 when it does not run."""
        return self._process.processId()

    def kill(self) -> None:
        self._wanted = False
        self._limit.stop()
        self._process.kill()  # gone when ``finished`` says so: Qt reaps it

    def wait(self) -> None:
        """Until a killed process is gone: the program is about to end."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.waitForFinished(END_MS)

    def _too_late(self) -> None:
        self._end(False, "")
        self.kill()

    def _fault(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # of every other fault ``finished`` tells
            self._end(False, self._process.errorString())
            self.gone.emit(self)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        faults = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        self._end(code == 0 and status == QProcess.ExitStatus.NormalExit, faults)
        self.gone.emit(self)

    def _end(self, well: bool, faults: str) -> None:
        self._limit.stop()
        if self._wanted:
            self._wanted = False
            wrote = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace")
            self.over.emit(well, wrote, faults)


class ProgramEngine(Engine):
    """Speaks through ``program``, if it is there."""

    def __init__(self, program: Program, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = program.name
        self._program = program
        self._path = ""
        self._children: list[Child] = []
        self._voice_child: Child | None = None
        self._hushing: Child | None = None
        self._next: tuple[str, Voice, float, float] | None = None
        self._characters = 0
        self._clock = QElapsedTimer()

    def look(self) -> None:
        self._path = shutil.which(self.name) or ""
        if not self._path:
            self.found.emit(())
            return
        child = self._child()
        child.over.connect(self._listed)
        child.start(self._path, self._program.listing, limit_ms=LOOK_MS)

    def say(self, words: str, voice: Voice, times: float, volume: float = 1.0) -> None:
        self.stop()
        if self._hushing is not None:
            self._next = (words, voice, times, volume)  # else it would be silenced too
        else:
            self._speak(words, voice, times, volume)

    def stop(self) -> None:
        self._next = None
        if self._voice_child is None:
            return
        self._voice_child.kill()
        self._voice_child = None
        if self._program.hushing:
            if self._hushing is not None:
                self._hushing.kill()
            self._hushing = self._child()
            self._hushing.over.connect(self._hushed)
            self._hushing.start(self._path, self._program.hushing, limit_ms=HUSH_MS)

    def close(self) -> None:
        self.stop()
        if self._hushing is not None:
            self._hushing.wait()  # the service goes on speaking until it has heard this
        for child in tuple(self._children):
            child.kill()
            child.wait()

    @property
    def processes(self) -> tuple[int, ...]:
        """Ids of the processes that run."""
        return tuple(child.pid for child in self._children if child.pid)

    def _child(self) -> Child:
        child = Child(self)
        self._children.append(child)
        child.gone.connect(self._gone)
        return child

    def _gone(self, child: Child) -> None:
        self._children.remove(child)
        child.deleteLater()

    def _listed(self, well: bool, wrote: str, faults: str) -> None:
        del faults
        self.found.emit(self._program.read(wrote) if well else ())

    def _speak(self, words: str, voice: Voice, times: float, volume: float) -> None:
        line = one_line(words)
        self._characters = len(line)
        self._voice_child = self._child()
        self._voice_child.over.connect(self._said)
        self._clock.start()
        self._voice_child.start(self._path, self._program.saying(voice, times, volume), line + "\n")

    def _said(self, well: bool, wrote: str, faults: str) -> None:
        del wrote
        self._voice_child = None
        told = [line for line in faults.splitlines() if line.strip() and not line.startswith("ALSA")]
        silent = (
            self._program.plays
            and self._characters >= SHORT
            and self._characters > QUICKEST * self._clock.elapsed() / 1000
        )
        if silent or any(line.lower().startswith("error") for line in told):
            self.failed.emit(self.tr("No sound comes out. Is there a loudspeaker, and is it switched on?"))
        elif not well:
            reason = told[-1].strip()[:200] if told else self.tr("it ended by itself")
            self.failed.emit(
                self.tr("The program {name} could not speak: {reason}").format(name=self.name, reason=reason)
            )
        else:
            self.finished.emit()

    def _hushed(self, well: bool, wrote: str, faults: str) -> None:
        del well, wrote, faults
        self._hushing = None
        if self._next is not None:
            words, self._next = self._next, None
            self._speak(*words)


def one_line(words: str) -> str:
    """``words`` on one line that is no command to anyone."""
    line = " ".join(words.split())
    while "!-!" in line:
        line = line.replace("!-!", "!")
    return line
