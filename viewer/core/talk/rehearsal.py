"""What rehearsals say of a lesson: from the seconds measured on each slide, the minutes to plan for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

from viewer.core.talk.model import MINUTES, Lesson, Slide

SKIPPED_S: Final = 3.0  # a slide seen for less was only passed
HALF: Final = 0.5
RUNS_MOST: Final = 5  # the newest of them count

Times = Mapping[str, float]  # seconds on each slide, by its key


@dataclass(frozen=True)
class Measured:
    """A slide's times, the newest run last; None where a run never reached it, less than ``SKIPPED_S`` where it only
    passed. ``proposed`` None: it was never measured."""

    slide: Slide
    times_s: tuple[float | None, ...]
    proposed: float | None

    @property
    def minutes(self) -> float:
        """What the plan would have with the proposal."""
        return self.slide.planned_min if self.proposed is None else self.proposed


def measured(slides: Sequence[Slide], runs: Iterable[Times]) -> tuple[Measured, ...]:
    """For each slide what the last runs took, and the minutes proposed: their median, in halves, never nought.

    Runs in which no slide of these was told are left out.
    """
    keys = {slide.key for slide in slides}
    told = [run for run in runs if any(key in keys and spent >= SKIPPED_S for key, spent in run.items())]
    return tuple(_measured(slide, told[-RUNS_MOST:]) for slide in slides)


def _measured(slide: Slide, runs: Sequence[Times]) -> Measured:
    times = tuple(spent if (spent := run.get(slide.key, 0.0)) > 0 else None for run in runs)
    known = [spent for spent in times if spent is not None and spent >= SKIPPED_S]
    return Measured(slide, times, in_halves(median(known)) if known else None)


def in_halves(seconds: float) -> float:
    """Minutes, rounded to halves; at least one half."""
    return min(max(int(seconds / 60 / HALF + 0.5) * HALF, HALF), MINUTES[1])


def with_minutes(lesson: Lesson, counts: Sequence[int], rows: Sequence[Measured]) -> Lesson:
    """The lesson with the proposed minutes. ``counts``: how many slides each of its items made, in the order of rows.

    A row that was never measured keeps its own; one of several slides gets their sum.
    """
    items, first = [], 0
    for item, count in zip(lesson.items, counts, strict=True):
        own = rows[first : first + count]
        first += count
        known = any(one.proposed is not None for one in own)
        minutes = min(sum(one.minutes for one in own), MINUTES[1])
        items.append(replace(item, minutes=minutes) if known else item)
    return replace(lesson, items=tuple(items))
