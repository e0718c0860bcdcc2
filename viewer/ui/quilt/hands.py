"""Fingers and pointer on the picture → taps, drags and pinches. Pure: no Qt, no widget, no clock of its own.

The machine is given who is down now (a snapshot), never single presses and releases: a release that was lost shows as a
finger that is missing, so nothing can stay held. A mouse is one more finger. Places are logical pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from math import hypot
from typing import Final

from viewer.core.quilt.scene import PAN_MOST, ZOOM_MAX, ZOOM_MIN, View

Point = tuple[float, float]

SLOP_PX: Final = 6.0  # a pointer that moves less has clicked …
FINGER_SLOP_PX: Final = 10.0  # … and a finger, which rolls as it lifts, has tapped
AGAIN_MS: Final = 350  # a second tap within this time …
AGAIN_PX: Final = 30.0  # … and distance belongs to the first
SPAN_LEAST_PX: Final = 24.0  # two fingers closer than this count as this far apart: their ratio says nothing


class Hold(Enum):
    """What a press takes hold of."""

    GROUND = "ground"  # nothing: at 100 % the page beside the block, which the pane may scroll
    TOP = "top"  # nothing, on the quilt
    AIM = "aim"  # the mark of the treatment in the hand
    PAN = "pan"  # the zoomed picture
    FACE = "face"  # the front face: moves the cut
    DIVIDER = "divider"


# These belong to one finger from press to release; over the others a second finger makes a pinch.
OF_ONE_FINGER = frozenset((Hold.FACE, Hold.DIVIDER, Hold.AIM))


@dataclass(frozen=True)
class Tap:
    """A press and release in one place; ``again`` when it is the second of two."""

    hold: Hold
    x: float
    y: float
    again: bool = False


@dataclass(frozen=True)
class Drag:
    """The finger is at (x, y), came from ``start``, and has moved by (dx, dy) since it was last heard of."""

    hold: Hold
    x: float
    y: float
    start: Point
    dx: float
    dy: float


@dataclass(frozen=True)
class Pinch:
    """Two fingers with (x, y) in their middle, which moved by (dx, dy) while their distance grew by ``factor``."""

    x: float
    y: float
    dx: float
    dy: float
    factor: float


@dataclass(frozen=True)
class Done:
    """A drag or a pinch is over (``hold`` is PAN for a pinch). ``kept``: not broken off by the system."""

    hold: Hold
    x: float
    y: float
    kept: bool = True


Act = Tap | Drag | Pinch | Done


class _Phase(Enum):
    IDLE = "idle"
    PRESSED = "pressed"  # one finger, not moved yet
    DRAGGING = "dragging"
    PINCHING = "pinching"
    SPENT = "spent"  # what was begun is over, and fingers are still down: nothing until all have left


class Hands:
    """Who holds what. The first finger leads; a second one is heard only where two can do something together."""

    def __init__(self) -> None:
        self._phase = _Phase.IDLE
        self._hold = Hold.GROUND
        self._led: dict[int, Point] = {}  # the leading finger, or the two of a pinch, where last heard of
        self._start: Point = (0.0, 0.0)
        self._last_tap: tuple[float, Point] | None = None

    @property
    def idle(self) -> bool:
        return self._phase is _Phase.IDLE

    @property
    def holding(self) -> Hold | None:
        """What is being dragged (PAN for a pinch); None while nothing moves."""
        if self._phase is _Phase.DRAGGING:
            return self._hold
        return Hold.PAN if self._phase is _Phase.PINCHING else None

    def feel(
        self, down: Mapping[int, Point], hold_at: Callable[[float, float], Hold], at_ms: float, slop: float = SLOP_PX
    ) -> list[Act]:
        """Everyone who is down now, oldest first, at a time that only grows; what they have done since.

        A finger that lifts is named once more where it lifted, before a snapshot without it.
        """
        acts: list[Act] = []
        if self._phase is _Phase.IDLE and down:
            self._press(down, hold_at)
        if self._phase is _Phase.PRESSED:
            acts += self._pressed(down, at_ms, slop)
        if self._phase is _Phase.DRAGGING:
            acts += self._dragging(down)
        if self._phase is _Phase.PINCHING:
            acts += self._pinching(down)
        if not down:
            self._phase, self._led = _Phase.IDLE, {}
        return acts

    def cancel(self) -> list[Act]:
        """The system has taken the fingers away: nothing was tapped, and what was dragged stays where it is."""
        held, place = self.holding, next(iter(self._led.values()), self._start)
        self._phase, self._led, self._last_tap = _Phase.IDLE, {}, None
        return [] if held is None else [Done(held, *place, kept=False)]

    def _press(self, down: Mapping[int, Point], hold_at: Callable[[float, float], Hold]) -> None:
        finger, place = next(iter(down.items()))
        self._phase, self._led, self._start = _Phase.PRESSED, {finger: place}, place
        self._hold = hold_at(*place)

    def _pressed(self, down: Mapping[int, Point], at_ms: float, slop: float) -> list[Act]:
        (finger, place), *_ = self._led.items()
        if finger not in down:
            self._phase = _Phase.SPENT  # until all have left; at once if it was alone
            return [self._tap(place, at_ms)]
        if len(down) > 1:
            self._pair(down)
        elif _apart(down[finger], self._start) > slop:
            self._phase = _Phase.DRAGGING
        else:
            self._led[finger] = down[finger]
        return []

    def _tap(self, place: Point, at_ms: float) -> Tap:
        before, self._last_tap = self._last_tap, (at_ms, place)
        again = before is not None and at_ms - before[0] <= AGAIN_MS and _apart(before[1], place) <= AGAIN_PX
        if again:
            self._last_tap = None  # a third is a first again
        return Tap(self._hold, *place, again=again)

    def _dragging(self, down: Mapping[int, Point]) -> list[Act]:
        (finger, before), *_ = self._led.items()
        self._last_tap = None
        if finger not in down:
            self._phase = _Phase.SPENT
            return [Done(self._hold, *before)]
        if len(down) > 1 and self._hold not in OF_ONE_FINGER:
            self._pair(down)
            return []
        place = down[finger]
        self._led[finger] = place
        if place == before:
            return []
        return [Drag(self._hold, *place, self._start, place[0] - before[0], place[1] - before[1])]

    def _pair(self, down: Mapping[int, Point]) -> None:
        """Those who lead stay; the oldest others fill up to two. Measured from here on, so nothing jumps."""
        names = [finger for finger in self._led if finger in down]
        names += [finger for finger in down if finger not in names]
        self._led = {finger: down[finger] for finger in names[:2]}
        self._phase, self._last_tap = _Phase.PINCHING, None

    def _pinching(self, down: Mapping[int, Point]) -> list[Act]:
        left = [finger for finger in self._led if finger in down]
        if len(left) < 2:
            if len(down) >= 2:
                self._pair(down)
            elif down:  # one is left: it goes on panning from where it is
                finger, place = next(iter(down.items()))
                self._phase, self._hold = _Phase.DRAGGING, Hold.PAN
                self._led, self._start = {finger: place}, place
            else:
                self._phase = _Phase.SPENT
                return [Done(Hold.PAN, *_middle(self._led))]
            return []
        before, self._led = self._led, {finger: down[finger] for finger in left}
        if before == self._led:
            return []
        (x, y), (old_x, old_y) = _middle(self._led), _middle(before)
        return [Pinch(x, y, x - old_x, y - old_y, _span(self._led) / _span(before))]


def _apart(first: Point, second: Point) -> float:
    return hypot(first[0] - second[0], first[1] - second[1])


def _middle(fingers: Mapping[int, Point]) -> Point:
    return (
        sum(x for x, _ in fingers.values()) / len(fingers),
        sum(y for _, y in fingers.values()) / len(fingers),
    )


def _span(fingers: Mapping[int, Point]) -> float:
    first, second = fingers.values()
    return max(SPAN_LEAST_PX, _apart(first, second))


@dataclass(frozen=True)
class Window:
    """Zoom and pan of a picture of ``width`` × ``height``, as fine as fingers move: a share of 100 %, and pixels."""

    width: float
    height: float
    zoom: float = 1.0
    dx: float = 0.0
    dy: float = 0.0

    @classmethod
    def of(cls, view: View, width: float, height: float) -> Window:
        return cls(width, height, view.zoom / 100, *view.shift(width, height))

    @property
    def percents(self) -> dict[str, int]:
        """The nearest whole ``zoom``, ``pan_x`` and ``pan_y`` of a View."""
        zoom = round(self.zoom * 100)
        return {
            "zoom": min(max(zoom, ZOOM_MIN), ZOOM_MAX),
            "pan_x": self._percent(self.dx, self.width),
            "pan_y": self._percent(self.dy, self.height),
        }

    def moved(self, dx: float, dy: float) -> Window:
        """Shifted, no farther than the picture's edge."""
        return replace(self, dx=self.dx + dx, dy=self.dy + dy)._held()

    def zoomed(self, factor: float, x: float, y: float, dx: float = 0.0, dy: float = 0.0) -> Window:
        """Larger by ``factor``, within limits: what lay (dx, dy) before (x, y) lies there now, if the edges let it."""
        zoom = min(max(self.zoom * factor, ZOOM_MIN / 100), ZOOM_MAX / 100)
        grown = zoom / self.zoom
        from_x, from_y = x - self.width / 2, y - self.height / 2
        shift_x = from_x - (from_x - dx - self.dx) * grown
        shift_y = from_y - (from_y - dy - self.dy) * grown
        return replace(self, zoom=zoom, dx=shift_x, dy=shift_y)._held()

    def seen_from(self, other: Window) -> tuple[float, float, float]:
        """(factor, x, y): a point p of ``other``'s picture lies at p·factor + (x, y) in this one."""
        factor = self.zoom / other.zoom
        x = self.width / 2 + self.dx - (self.width / 2 + other.dx) * factor
        y = self.height / 2 + self.dy - (self.height / 2 + other.dy) * factor
        return factor, x, y

    def _held(self) -> Window:
        most_x, most_y = (self.zoom - 1) * self.width / 2, (self.zoom - 1) * self.height / 2
        return replace(self, dx=min(max(self.dx, -most_x), most_x), dy=min(max(self.dy, -most_y), most_y))

    def _percent(self, shift: float, side: float) -> int:
        most = (self.zoom - 1) * side / 2
        return round(shift / most * PAN_MOST) if most > 1e-9 else 0
