"""When a kiosk is open, and when it may start anew. Pure: the local time of day comes in, an answer goes out.

Only the wall clock is asked, so a clock that jumps, by an hour in autumn or by years, is right again by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from viewer.core.kiosk.config import DAYS, Opening

DAY_MIN = 24 * 60
QUIET_MIN = 60  # of the hour in which the kiosk may start anew
# The quiet hour takes two when the clocks go back in it; who started less than two hours ago has had its turn.
UP_LEAST_S = 2 * 3600.0
IDLE_LEAST_S = 600.0
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_CLOSED = ("", "closed")


def is_open(hours: tuple[Opening, ...], when: datetime) -> bool:
    """Is the kiosk open at the local time ``when``? No hours: always."""
    minute = when.hour * 60 + when.minute
    return not hours or any(one.day == when.weekday() and one.start <= minute < one.end for one in hours)


def restart_due(restart_at: int | None, now: datetime, up_s: float, idle_s: float) -> bool:
    """May the kiosk start anew, to be fresh for tomorrow?

    In the hour that begins at ``restart_at`` (minutes after midnight; None: never), when the program has run for
    ``UP_LEAST_S`` and nobody has touched it for ``IDLE_LEAST_S``; so once in a night, whatever the clock does.
    """
    if restart_at is None:
        return False
    quiet = (now.hour * 60 + now.minute - restart_at) % DAY_MIN < QUIET_MIN
    return quiet and up_s >= UP_LEAST_S and idle_s >= IDLE_LEAST_S


def time_of(text: str) -> int:
    """Minutes after midnight of "8:00" or "24:00". ValueError, in words, for anything else."""
    found = _TIME.fullmatch(text.strip())
    minutes = int(found[1]) * 60 + int(found[2]) if found and int(found[2]) < 60 else DAY_MIN + 1
    if minutes > DAY_MIN:
        raise ValueError(f"“{text.strip()[:20]}” is no time of day")
    return minutes


def words_of(minutes: int) -> str:
    """ "08:00" of 480."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def openings(day: int, text: str) -> tuple[Opening, ...]:
    """Of "08:00-12:00, 13:00-18:00" on ``day``; "closed" has none. An end before its start lies on the next day.

    ValueError, in words, for a text that is no such list.
    """
    found = []
    for part in text.split(",") if text.strip().casefold() not in _CLOSED else ():
        start_text, dash, end_text = part.replace("–", "-").partition("-")
        if not dash:
            raise ValueError(f"“{part.strip()[:20]}” is no opening from one time to another")
        start, end = time_of(start_text), time_of(end_text)
        if start in (end, DAY_MIN):
            raise ValueError(f"“{part.strip()[:20]}” opens for no time at all")
        if end > start:
            found.append(Opening(day, start, end))
        else:
            found.append(Opening(day, start, DAY_MIN))
            found += [Opening((day + 1) % len(DAYS), 0, end)] if end else []
    return tuple(found)


def in_order(hours: Iterable[Opening]) -> tuple[Opening, ...]:
    """By day and time; those of a day that touch or overlap are one."""
    kept: list[Opening] = []
    for one in sorted(hours, key=_when):
        last = kept[-1] if kept else None
        if last is not None and last.day == one.day and one.start <= last.end:
            kept[-1] = Opening(one.day, last.start, max(last.end, one.end))
        else:
            kept.append(one)
    return tuple(kept)


def day_words(hours: Sequence[Opening], day: int) -> str:
    """What ``openings`` reads for a day: "08:00-12:00, 13:00-18:00", or "closed"."""
    spans = [f"{words_of(one.start)}-{words_of(one.end)}" for one in hours if one.day == day]
    return ", ".join(spans) or "closed"


def _when(one: Opening) -> tuple[int, int, int]:
    return one.day, one.start, one.end
