"""How a talk keeps to its plan: the time that is used up against the minutes of the slides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from viewer.core.talk.model import Slide

TOLERANCE_S: Final = 30.0  # that nobody need hurry for …
TOLERANCE: Final = 0.05  # … or this share of the whole plan, if that is more
FAR: Final = 3.0  # times the tolerance: from there on one has to leave something out


class Standing(Enum):
    """``OVER``: the whole time is used up."""

    ON = "on"
    AHEAD = "ahead"
    BEHIND = "behind"
    OVER = "over"


@dataclass(frozen=True)
class Pace:
    """``off_s``: by how much the talk is ahead, behind or over; ``far``: so late that something must be left out."""

    standing: Standing = Standing.ON
    off_s: float = 0.0
    far: bool = False
    planned_s: float = 0.0
    slide_s: float = 0.0
    slide_planned_s: float = 0.0


def planned_s(slides: Sequence[Slide]) -> float:
    """Seconds planned for all of them."""
    return sum(slide.planned_min for slide in slides) * 60


def pace_of(slides: Sequence[Slide], at: int, spent_s: Mapping[str, float]) -> Pace:
    """``at`` is the index of the slide under way; ``spent_s`` seconds by the slide's key."""
    if not slides:
        return Pace()
    slide, planned = slides[at], planned_s(slides)
    elapsed, here = sum(spent_s.values()), spent_s.get(slide.key, 0.0)
    before, own = planned_s(slides[:at]), slide.planned_min * 60
    late, early = elapsed - (before + own), before - elapsed
    most = max(TOLERANCE_S, TOLERANCE * planned)
    standing, off = Standing.ON, 0.0
    if elapsed > planned:
        standing, off = Standing.OVER, elapsed - planned
    elif late > most:
        standing, off = Standing.BEHIND, late
    elif early > most:
        standing, off = Standing.AHEAD, early
    far = standing is Standing.OVER or (standing is Standing.BEHIND and off > FAR * most)
    return Pace(standing, off, far, planned, here, own)


def spelled(seconds: float) -> str:
    """ "12:40", and "1:02:40" from an hour on."""
    whole = max(int(seconds), 0)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"
