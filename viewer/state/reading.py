"""Where the reader is, and the way there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

HISTORY_MAX = 200


@dataclass(frozen=True)
class Place:
    """A topic, an anchor in it, and how far it was scrolled when it was left.

    ``part`` counts the parts of a very long page from 0. ``scroll`` is in pixels, None when the anchor (or the top)
    decides.
    """

    topic_id: str
    anchor: str = ""
    part: int = 0
    scroll: int | None = None

    def same_page(self, other: Place | None) -> bool:
        return other is not None and (self.topic_id, self.part) == (other.topic_id, other.part)


class ReadingState(QObject):
    """The history of a reader: compares, stores, emits. Going to where one is says nothing."""

    leaving = Signal()  # the last moment to call ``note_scroll`` for the present place
    changed = Signal(object)  # Place

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._at = -1

    @property
    def place(self) -> Place | None:
        """Where the reader is; None before the first topic is opened."""
        return self._places[self._at] if self._at >= 0 else None

    @property
    def topic_id(self) -> str:
        return self.place.topic_id if self.place else ""

    @property
    def anchor(self) -> str:
        return self.place.anchor if self.place else ""

    @property
    def can_back(self) -> bool:
        return self._at > 0

    @property
    def can_forward(self) -> bool:
        return self._at < len(self._places) - 1

    def open(self, topic_id: str, anchor: str = "", part: int = 0) -> None:
        """Go to a topic. What lay forward is forgotten, as in a browser."""
        place = Place(topic_id, anchor, part)
        here = self.place
        if here is not None and replace(here, scroll=None) == place:
            return
        self.leaving.emit()
        self._places = [*self._places[: self._at + 1], place][-HISTORY_MAX:]
        self._at = len(self._places) - 1
        self.changed.emit(place)

    def note_scroll(self, scroll: int) -> None:
        """Remember how far the present place is scrolled; told to nobody."""
        if self._at >= 0:
            self._places[self._at] = replace(self._places[self._at], scroll=scroll)

    def back(self) -> None:
        self._go(self._at - 1)

    def forward(self) -> None:
        self._go(self._at + 1)

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._places):
            self.leaving.emit()
            self._at = at
            self.changed.emit(self._places[at])
