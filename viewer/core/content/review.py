"""When a page should be looked through again. Days are ISO 8601, a year and a month are enough: "2027-11"."""

from __future__ import annotations

import os
import re
import time
from datetime import UTC, date, datetime

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def is_overdue(due: str, today: date) -> bool:
    """Has the whole of the day, month or year passed? Never so for what is no date."""
    return bool(_DATE.fullmatch(due)) and today.isoformat()[: len(due)] > due


def today() -> date:
    """The day; for pictures that come out the same each time, the one that SOURCE_DATE_EPOCH says (in seconds, UTC)."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    if said.isdecimal() and len(said) < 12:
        return datetime.fromtimestamp(int(said), UTC).date()
    now = time.localtime()
    return date(now.tm_year, now.tm_mon, now.tm_mday)
