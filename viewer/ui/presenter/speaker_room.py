"""How the speaker's window shares out its room. Pure: sizes in, places out.

What gives way, in this order: the next slide and then the notes lose their own card and share one with tabs; the slide
of now and the clock always have theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from viewer.core.talk.room import SHAPE

NOTES, NEXT, MODEL = "notes", "next", "model"

WIDE_EM: Final = 46  # from this width on there are two full columns …
HIGH_EM: Final = 25  # … where the window has this height
LEFT: Final = 0.57  # of the width, for now and the notes
CALM_EM: Final = 15  # this height left for the card below it, the clock has room for all it can say
CROWDED_EM: Final = 36  # less wide than this, clock and card beside the slide of now take half
NOTES_LEAST_EM: Final = 7.5
NEXT_LEAST_EM: Final = 8.0
MODEL_LEAST_EM: Final = 19.5
SHARED_LEAST_EM: Final = 6.0


@dataclass(frozen=True)
class Spot:
    """A place in the window, in pixels."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Rooms:
    """``own``: panes with a card of their own; those of ``tabs`` share ``shared``."""

    now: Spot
    clock: Spot
    own: Mapping[str, Spot]
    tabs: tuple[str, ...] = ()
    shared: Spot | None = None
    brief: bool = False  # the clock's card has room for one line and its buttons


@dataclass(frozen=True)
class Needs:
    """What stands fast, in pixels: an em, the head of a card with its frame, the gap, and the clock's two heights."""

    em: float
    head: int
    gap: int
    clock: int
    clock_brief: int


def rooms(width: int, height: int, needs: Needs, live: bool, asking: bool = False) -> Rooms:
    """Cards in ``width`` × ``height`` pixels; ``live``: the controls of the picture want room too. ``asking``: hands
    are being counted beside them, and what comes next gives way."""
    if width >= WIDE_EM * needs.em and height >= HIGH_EM * needs.em and width > height:
        return _wide(width, height, needs, live, asking)
    if live and asking:
        return _asking(width, height, needs)
    return _beside(width, height, needs, live) if width > 1.15 * height else _upright(width, height, needs, live)


def _wide(width: int, height: int, needs: Needs, live: bool, asking: bool) -> Rooms:
    gap, em = needs.gap, needs.em
    left = round((width - gap) * LEFT)
    right = width - gap - left
    now = min(round(left / SHAPE) + needs.head, height - gap - round(NOTES_LEAST_EM * em))
    own = {NOTES: Spot(0, now + gap, left, height - now - gap)}
    whole_next = round(right / SHAPE) + needs.head
    x = left + gap
    if not live:
        next_high = min(whole_next, height - gap - needs.clock)
        own[NEXT] = Spot(x, 0, right, next_high)
        clock = Spot(x, next_high + gap, right, height - next_high - gap)
        return Rooms(Spot(0, 0, left, now), clock, own)
    rest = height - needs.clock_brief - gap
    clock = Spot(x, rest + gap, right, needs.clock_brief)
    if asking:
        return Rooms(Spot(0, 0, left, now), clock, {**own, MODEL: Spot(x, 0, right, rest)}, brief=True)
    next_high = min(whole_next, rest - gap - round(MODEL_LEAST_EM * em), round(0.4 * height))
    if next_high >= needs.head + round((NEXT_LEAST_EM - 2) * em):
        own[NEXT] = Spot(x, 0, right, next_high)
        own[MODEL] = Spot(x, next_high + gap, right, rest - next_high - gap)
        return Rooms(Spot(0, 0, left, now), clock, own, brief=True)
    return Rooms(Spot(0, 0, left, now), clock, own, (MODEL, NEXT), Spot(x, 0, right, rest), brief=True)


def _beside(width: int, height: int, needs: Needs, live: bool) -> Rooms:
    """Low or with large letters: now on one side, clock and one card on the other."""
    gap = needs.gap
    left = round((width - gap) * (0.55 if width >= CROWDED_EM * needs.em else 0.5))
    now = min(round(left / SHAPE) + needs.head, height)
    x, right = left + gap, width - gap - left
    calm = height - needs.clock - gap >= CALM_EM * needs.em
    clock = Spot(x, 0, right, needs.clock if calm else min(needs.clock_brief, height // 2))
    shared = Spot(x, clock.height + gap, right, height - clock.height - gap)
    tabs: tuple[str, ...] = (NOTES, NEXT, MODEL) if live else (NOTES, NEXT)
    own: dict[str, Spot] = {}
    if height - now - gap >= NOTES_LEAST_EM * needs.em:
        own[NOTES] = Spot(0, now + gap, left, height - now - gap)
        tabs = tabs[1:]
    else:
        now = height
    return _with_tabs(Spot(0, 0, left, now), clock, own, tabs, shared)


def _asking(width: int, height: int, needs: Needs) -> Rooms:
    """Low or with large letters: the clock goes below now, and all of the other side is the picture's controls."""
    if width <= 1.15 * height:
        return replace(_upright(width, height, needs, True), tabs=(MODEL, NOTES))
    gap = needs.gap
    left = round((width - gap) * 0.52)
    now = min(round(left / SHAPE) + needs.head, height - gap - needs.clock_brief)
    clock = Spot(0, now + gap, left, height - now - gap)
    return Rooms(
        Spot(0, 0, left, now), clock, {}, (MODEL, NOTES), Spot(left + gap, 0, width - gap - left, height), brief=True
    )


def _upright(width: int, height: int, needs: Needs, live: bool) -> Rooms:
    """Higher than wide: all under one another."""
    gap = needs.gap
    clock_high = min(needs.clock_brief, height // 4)
    least = round(SHARED_LEAST_EM * needs.em)
    now = max(min(round(width / SHAPE) + needs.head, height - 2 * gap - clock_high - least), height // 3)
    now = min(now, height - 2 * gap - clock_high - 1)
    clock = Spot(0, now + gap, width, clock_high)
    top = clock.y + clock_high + gap
    tabs = (NOTES, NEXT, MODEL) if live else (NOTES, NEXT)
    return _with_tabs(Spot(0, 0, width, now), clock, {}, tabs, Spot(0, top, width, height - top))


def _with_tabs(now: Spot, clock: Spot, own: dict[str, Spot], tabs: tuple[str, ...], shared: Spot) -> Rooms:
    if len(tabs) == 1:
        return Rooms(now, clock, {**own, tabs[0]: shared}, brief=True)
    return Rooms(now, clock, own, tabs, shared, brief=True)
