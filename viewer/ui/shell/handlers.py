"""What each command does. One row a command; the rows of core/commands.py say when it may be had."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from viewer.core.quilt.parts import Part, Source
from viewer.state.session import Session
from viewer.ui.shell.arrange import PICTURE, TOPICS


class Stage(Protocol):
    """What commands want of the window."""

    def toggle_pane(self, pane: str) -> None: ...
    def play(self, slider: int) -> None: ...
    def copy(self) -> None: ...
    def close(self) -> bool: ...


class Handlers(QObject):
    """Turns a command into a call of the state it changes."""

    def __init__(self, session: Session, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stage = stage

    def table(self) -> dict[str, Callable[[], object]]:
        """Command id → what it does."""
        session = self._session
        return {
            "back": session.reading.back,
            "forward": session.reading.forward,
            "home": self.home,
            "previous": self.previous,
            "next": self.next,
            "smaller": session.preferences.smaller_text,
            "larger": session.preferences.larger_text,
            "usual-size": self.usual_size,
            "theme": session.preferences.cycle_theme,
            "topics": self.topics,
            "picture": self.picture,
            "skin": self.skin,
            "fat": self.fat,
            "muscle": self.muscle,
            "septa": self.septa,
            "clear": session.focus.clear,
            "play-age": self.play_age,
            "play-weight": self.play_weight,
            "reset-picture": session.quilt.reset,
            "copy": self._stage.copy,
            "quit": self._stage.close,
        }

    def home(self) -> None:
        first = self._session.pack.first_topic(self._session.language)
        if first is not None:
            self._session.reading.open(first.id)

    def previous(self) -> None:
        self._turn(0)

    def next(self) -> None:
        self._turn(1)

    def usual_size(self) -> None:
        self._session.preferences.set_text_scale(1.0)

    def topics(self) -> None:
        self._stage.toggle_pane(TOPICS)

    def picture(self) -> None:
        self._stage.toggle_pane(PICTURE)

    def skin(self) -> None:
        self._light(Part.SKIN)

    def fat(self) -> None:
        self._light(Part.FAT)

    def muscle(self) -> None:
        self._light(Part.MUSCLE)

    def septa(self) -> None:
        self._light(Part.SEPTA)

    def play_age(self) -> None:
        self._stage.play(0)

    def play_weight(self) -> None:
        self._stage.play(1)

    def _light(self, part: Part) -> None:
        self._session.focus.pin(part, Source.COMMAND)

    def _turn(self, which: int) -> None:
        neighbours = self._session.pack.neighbours(self._session.reading.topic_id, self._session.language)
        topic = neighbours[which]
        if topic is not None:
            self._session.reading.open(topic.id)
