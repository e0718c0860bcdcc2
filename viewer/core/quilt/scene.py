"""What the picture shows, as one frozen value: whose account, the person, the time, what was done, and how it is seen.

Places are millimetres of the layout's sheet (``u`` to the right, ``v`` to the front), whole, as a finger sets them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Final

from viewer.core import late
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part

MONTHS_MOST: Final = 36
EVENTS_MOST: Final = 32
TENTHS: Final = 10  # steps in a month
ZOOM_MIN, ZOOM_MAX = 100, 400  # percent
PAN_MOST: Final = 100  # percent of the way from the middle to where the picture's edge is the window's edge
# The squares lie from 9 to 117 mm (u) and 9 to 81 mm (v) of the sheet; test_scene.py compares these with the layout.
PLACE_U, PLACE_V = (9, 117), (9, 81)
AT_REST: Final = Parameters()
CUT_BACK_MM, CUT_FRONT_MM = 18, 72  # through the middle of the last row … of the first row, where it stands at rest


def _within(name: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:  # NaN is not within either
        raise ValueError(f"{name} is {value}; it goes from {low} to {high}")


class Account(Enum):
    """Who tells what happens."""

    ARTICLE = "article"  # as the source article tells it
    STUDIES = "studies"  # what studies show


class Treatment(Enum):
    """What can be done at a place in a month."""

    LIPOSUCTION = "liposuction"
    MESOTHERAPY = "mesotherapy"  # one injection
    SCULPTING = "sculpting"  # many points over an area
    SUBCISION = "subcision"  # cutting bands
    COLLAGENASE = "collagenase"
    SHOCK_WAVES = "shock-waves"
    REST = "rest"  # nothing is done: time passes


class Field(Enum):
    """A quantity of the tissue over the quilt, that the picture can colour it by."""

    FAT = "fat"  # volume, share of that at the start
    STIFFNESS = "stiffness"  # of the septa, share of that at the start
    SCAR = "scar"  # density, 0 to 1
    SIGNAL = "signal"  # that keeps scar growth in check, 1 = where growth stops
    FLOW = "flow"  # of blood and lymph, share of that at the start


class Compare(Enum):
    """What the divider parts: nothing, before | now, or article | studies."""

    NONE = "none"
    BEFORE = "before"
    ACCOUNTS = "accounts"


@late.dataclass(frozen=True)
class Event:
    """A treatment in the middle of a reach (see tissue.REACH_MM) at (u_mm, v_mm), at the start of a month."""

    month: int
    treatment: Treatment
    u_mm: int = 63
    v_mm: int = 45

    def __post_init__(self) -> None:
        _within("month", self.month, 0, MONTHS_MOST)
        _within("u_mm", self.u_mm, *PLACE_U)
        _within("v_mm", self.v_mm, *PLACE_V)


@dataclass(frozen=True)
class View:
    """How the block is seen. Nothing here changes the tissue."""

    cut_mm: int = CUT_FRONT_MM  # v of the front face
    zoom: int = ZOOM_MIN  # percent
    pan_x: int = 0  # percent by which the block is shifted to the right (see ``shift``)
    pan_y: int = 0  # … downward
    lifted: frozenset[Part] = frozenset()  # layers taken off
    compare: Compare = Compare.NONE
    divider: int = 50  # percent of the block's width
    reveal: Field | None = None  # colour the quilt by this

    def __post_init__(self) -> None:
        _within("cut_mm", self.cut_mm, CUT_BACK_MM, CUT_FRONT_MM)
        _within("zoom", self.zoom, ZOOM_MIN, ZOOM_MAX)
        _within("pan_x", self.pan_x, -PAN_MOST, PAN_MOST)
        _within("pan_y", self.pan_y, -PAN_MOST, PAN_MOST)
        _within("divider", self.divider, 0, 100)

    def shift(self, width: float, height: float) -> tuple[float, float]:
        """(dx, dy): a point p of the picture at 100 % is seen at centre + (p − centre)·zoom/100 + shift.

        At a pan of 100 percent the picture's own edge has come to the edge of the window; at 100 % zoom nothing moves.
        """
        spare = (self.zoom - ZOOM_MIN) / 100
        return self.pan_x / PAN_MOST * spare * width / 2, self.pan_y / PAN_MOST * spare * height / 2


PLAIN_VIEW: Final = View()


@dataclass(frozen=True)
class SceneState:
    """All that the picture shows, but for the part that is lit (FocusState has it)."""

    account: Account = Account.STUDIES
    parameters: Parameters = AT_REST
    month_tenths: int = 0  # 0 to 360
    events: tuple[Event, ...] = ()  # by month; those of one month in the order in which they were done
    view: View = PLAIN_VIEW

    def __post_init__(self) -> None:
        _within("month_tenths", self.month_tenths, 0, MONTHS_MOST * TENTHS)
        if len(self.events) > EVENTS_MOST:
            raise ValueError(f"there are {len(self.events)} events; the most is {EVENTS_MOST}")
        if list(self.events) != sorted(self.events, key=lambda event: event.month):
            raise ValueError("the events do not stand in the order of their months")

    @property
    def month(self) -> float:
        return self.month_tenths / TENTHS

    @property
    def done(self) -> tuple[Event, ...]:
        """The events that have happened by now."""
        return tuple(event for event in self.events if event.month * TENTHS <= self.month_tenths)

    @property
    def before(self) -> SceneState:
        """The same person before anything was done."""
        return replace(self, month_tenths=0, events=())

    def with_view(self, **changes: Any) -> SceneState:
        """The same tissue seen otherwise. ValueError for what is out of range."""
        return replace(self, view=replace(self.view, **changes))

    def with_events(self, events: Iterable[Event]) -> SceneState:
        """These events instead, put in order. ValueError when they are too many."""
        return replace(self, events=tuple(sorted(events, key=lambda event: event.month)))
