"""Which display is the audience's and which the speaker's. No Qt: displays come in, a plan goes out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

NAMES_JOINED: Final = " + "


@dataclass(frozen=True)
class Display:
    """``id`` stays the same when it is plugged in again; place and size are device-independent pixels."""

    id: str
    x: int
    y: int
    width: int
    height: int
    primary: bool = False
    name: str = ""  # for people; "" is the id

    @property
    def words(self) -> str:
        return self.name or self.id

    @property
    def area(self) -> int:
        return self.width * self.height

    def holds(self, other: Display) -> bool:
        """Does it show all that the other one shows?"""
        across = self.x <= other.x and other.x + other.width <= self.x + self.width
        return across and self.y <= other.y and other.y + other.height <= self.y + self.height


@dataclass(frozen=True)
class Plan:
    """``audience`` None: there is one place only, and both windows share it. ``speaker`` None: no display at all."""

    audience: Display | None
    speaker: Display | None
    mirrored: bool = False  # two displays show the same


def set_key(displays: Collection[Display]) -> str:
    """A name for these displays together, in whatever order they were found: what was chosen is remembered by it."""
    return NAMES_JOINED.join(sorted(display.id for display in displays))


def apart(displays: Sequence[Display]) -> tuple[Display, ...]:
    """The displays that show something of their own; of those that show the same, the largest, or the first."""
    kept: list[Display] = []
    for display in sorted(displays, key=lambda one: -one.area):  # sorted keeps the order of equals
        if not any(other.holds(display) for other in kept):
            kept.append(display)
    return tuple(display for display in displays if display in kept)


def plan(displays: Sequence[Display], remembered: str = "") -> Plan:
    """Who is where. ``remembered`` is the audience's display as chosen before, by its id; "" for none.

    Without a choice the audience gets the largest display that is not the primary one: the speaker's own machine is.
    """
    places = apart(displays)
    mirrored = len(places) < len(displays)
    if len(places) < 2:
        return Plan(None, places[0] if places else None, mirrored)
    chosen = next((place for place in places if place.id == remembered), None)
    if chosen is None:
        others = [place for place in places if not place.primary] or list(places[1:])
        chosen = max(others, key=lambda place: place.area)  # the first of equals
    rest = [place for place in places if place is not chosen]
    speaker = next((place for place in rest if place.primary), None) or max(rest, key=lambda place: place.area)
    return Plan(chosen, speaker, mirrored)
