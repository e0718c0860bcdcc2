"""How the talk keeps to its plan, in the words and colours that the clock shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from viewer.core.talk.model import Slide

TOLERANCE_S: Final = 30.0  # that nobody need hurry for …
TOLERANCE: Final = 0.05  # … or this share of the whole plan, if that is more


@dataclass(frozen=True)
class Told:
    """``word``: "on", "ahead", "behind" or "over" (the whole time is used up). ``role``: the colour's."""

    word: str
    role: str
    behind_s: float
    planned_s: float
    slide_s: float
    slide_planned_s: float


def told_pace(slides: Sequence[Slide], at: int, spent_s: Mapping[str, float]) -> Told:
    """``at`` is the index of the slide under way; ``spent_s`` seconds by the slide's key."""
    planned = sum(slide.planned_min for slide in slides) * 60
    if not slides:
        return Told("on", "good", 0.0, 0.0, 0.0, 0.0)
    slide = slides[at]
    elapsed, here = sum(spent_s.values()), spent_s.get(slide.key, 0.0)
    before = sum(one.planned_min for one in slides[:at]) * 60
    own = slide.planned_min * 60
    early, late = elapsed - (before + own), elapsed - before
    most = max(TOLERANCE_S, TOLERANCE * planned)
    if elapsed > planned:
        word, role, off = "over", "poor", elapsed - planned
    elif early > 0:
        word, off = ("behind", early) if early > most else ("on", 0.0)
        role = ("poor" if early > 3 * most else "mixed") if word == "behind" else "good"
    elif late < -most:
        word, role, off = "ahead", "mixed", -late
    else:
        word, role, off = "on", "good", 0.0
    return Told(word, role, off, planned, here, own)
