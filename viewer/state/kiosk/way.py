"""Where a visitor is, and the way there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

HISTORY_MAX = 60

HOME, SECTION, ARTICLE, PICTURE, SEARCH, TAKE = "home", "section", "article", "picture", "search", "take"


@dataclass(frozen=True)
class Spot:
    """A screen, and what stands on it: a section's or an article's id, which of its cards, an anchor in it."""

    screen: str = HOME
    topic_id: str = ""
    card: int = 0
    anchor: str = ""


START = Spot()


class WayState(QObject):
    """Compares, stores, emits. Going to where one is says nothing."""

    changed = Signal(object)  # Spot

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spots = [START]

    @property
    def spot(self) -> Spot:
        return self._spots[-1]

    @property
    def can_back(self) -> bool:
        return len(self._spots) > 1

    def go(self, spot: Spot) -> None:
        """To ``spot``; Back comes back here. Home forgets the way."""
        if spot == self.spot:
            return
        self._spots = [START] if spot.screen == HOME else [*self._spots, spot]
        if len(self._spots) > HISTORY_MAX:
            self._spots = [START, *self._spots[-HISTORY_MAX:]]
        self.changed.emit(self.spot)

    def turn(self, spot: Spot) -> None:
        """To another card of what is there: Back does not lead through the cards one by one."""
        if spot != self.spot and self.can_back:
            self._spots[-1] = spot
            self.changed.emit(spot)

    def take(self, spots: tuple[Spot, ...]) -> None:
        """The way of another language's face. Nothing is said when it is the same."""
        if tuple(self._spots) != spots and spots and spots[0] == START:
            self._spots = list(spots)
            self.changed.emit(self.spot)

    @property
    def spots(self) -> tuple[Spot, ...]:
        return tuple(self._spots)

    def back(self) -> None:
        if self.can_back:
            self._spots.pop()
            self.changed.emit(self.spot)

    def home(self) -> None:
        self.go(START)
