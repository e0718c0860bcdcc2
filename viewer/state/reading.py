"""Where the reader is, and the way there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from viewer.core.article.quotes import Quote
from viewer.core.notebook.model import Left

HISTORY_MAX = 200

Recall = Callable[[str], Left | None]  # topic id → where it was left when it was last read


@dataclass(frozen=True)
class Place:
    """A topic, an anchor in it, and how far it was scrolled when it was left.

    ``part`` counts the parts of a very long page from 0. ``scroll`` is in pixels, None when nothing was noted yet; it
    holds as long as the whole text is ``height`` pixels high. Else the words of ``spot`` decide, and without them the
    anchor (or the top).
    """

    topic_id: str
    anchor: str = ""
    part: int = 0
    scroll: int | None = None
    height: int = 0
    spot: Quote | None = None  # the first whole words in the view
    folds: tuple[int, ...] | None = None  # that stood open; None: those that the page's writer wants open
    drop: float = 0.0  # of the words of ``spot`` below the view's top, in em
    continued: bool = False  # taken up where it was left at another time

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
        self._recall: Recall | None = None

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

    def set_recall(self, recall: Recall | None) -> None:
        """Who knows where a page was left in earlier visits."""
        self._recall = recall

    def open(self, topic_id: str, anchor: str = "", part: int | None = None) -> None:
        """Go to a topic. Without anchor and part it opens where it was left. What lay forward is forgotten, as in a
        browser."""
        here = self.place
        same = here is not None and (here.topic_id, here.anchor) == (topic_id, anchor)
        if here is not None and same and part in (None, here.part):
            return
        self.leaving.emit()
        left = None
        if self._recall is not None and not anchor and part is None and topic_id != self.topic_id:
            left = self._recall(topic_id)
        self._go_on(_taken_up(topic_id, left) if left is not None else Place(topic_id, anchor, part or 0))

    def take_up(self, topic_id: str, left: Left, *, by_itself: bool = True) -> None:
        """Go to a topic where it was left; by itself, or because the reader chose this very place."""
        self.leaving.emit()
        place = _taken_up(topic_id, left)
        self._go_on(place if by_itself else replace(place, continued=False))

    def note_scroll(self, scroll: int, height: int = 0, left: Left | None = None) -> None:
        """Remember how far the present place is scrolled; told to nobody."""
        if self._at >= 0:
            left, here = left or Left(), self._places[self._at]
            self._places[self._at] = replace(
                here, scroll=scroll, height=height, spot=left.spot, folds=left.folds, drop=left.drop, continued=False
            )

    def back(self) -> None:
        self._go(self._at - 1)

    def forward(self) -> None:
        self._go(self._at + 1)

    def _go_on(self, place: Place) -> None:
        self._places = [*self._places[: self._at + 1], place][-HISTORY_MAX:]
        self._at = len(self._places) - 1
        self.changed.emit(place)

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._places):
            self.leaving.emit()
            self._at = at
            self.changed.emit(self._places[at])


def _taken_up(topic_id: str, left: Left) -> Place:
    moved = left.spot is not None or left.part > 0
    return Place(topic_id, part=left.part, spot=left.spot, folds=left.folds, drop=left.drop, continued=moved)
