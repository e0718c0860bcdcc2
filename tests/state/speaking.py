"""Engines for tests of reading aloud: one that does what the test says, and programs that only seem to speak."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from viewer.core.speech.sentences import Sentence
from viewer.core.speech.voices import Voice
from viewer.state.voices import Engine, Voices

ANNA = Voice("Anna", "en-GB", "anna")
BEN = Voice("Ben", "en-US", "ben")
CARLA = Voice("Carla", "es", "carla")
ENGLISH = (ANNA, BEN)


class Told(Engine):
    """Says nothing; ``said`` holds what it was to say, and the test says when that is done."""

    def __init__(
        self, voices: tuple[Voice, ...] = ENGLISH, parent: QObject | None = None, at_once: bool = True
    ) -> None:
        super().__init__(parent)
        self.voices = voices
        self.said: list[tuple[str, str, float]] = []
        self.volumes: list[float] = []
        self.silent = True
        self.looked = 0
        self.closed = False
        self._at_once = at_once

    def look(self) -> None:
        self.looked += 1
        if self._at_once:
            self.found.emit(self.voices)

    def say(self, words: str, voice: Voice, times: float, volume: float = 1.0) -> None:
        self.said.append((words, voice.name, times))
        self.volumes.append(volume)
        self.silent = False

    def stop(self) -> None:
        self.silent = True

    def close(self) -> None:
        self.closed = self.silent = True

    def done(self) -> None:
        """The sentence has been said."""
        self.finished.emit()

    @property
    def words(self) -> list[str]:
        return [words for words, _, _ in self.said]


def finder(*engines: Engine) -> Voices:
    """Finds these, in this order."""
    return Voices([lambda _parent, engine=engine: engine for engine in engines])  # type: ignore[misc]


def three(language: str = "en") -> tuple[Sentence, ...]:
    del language
    return Sentence(0, 4, "One."), Sentence(5, 9, "Two."), Sentence(10, 16, "Three.")


def program(folder: Path, name: str, script: str) -> Path:
    """A program called ``name`` that runs ``script`` (sh)."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path
