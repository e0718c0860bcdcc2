"""When a page should be looked through again. Days are ISO 8601, a year and a month are enough: "2027-11"."""

from __future__ import annotations

import os
import re
import time

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def is_overdue(due: str, today: str) -> bool:
    """Has the whole of the day, month or year passed on the day ``today``? Never so for what is no date."""
    return bool(_DATE.fullmatch(due)) and today[: len(due)] > due


def today() -> str:
    """The day, "2026-11-23"; for pictures that come out the same each time, the one that SOURCE_DATE_EPOCH says
    (in seconds, UTC)."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = time.gmtime(int(said)) if said.isdecimal() and len(said) < 12 else time.localtime()
    return time.strftime("%Y-%m-%d", now)
