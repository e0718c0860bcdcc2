"""KioskConfig → a kiosk.toml that explains itself; read again, it gives the same configuration."""

from __future__ import annotations

import textwrap

from viewer.core.kiosk.config import DAYS, KioskConfig
from viewer.core.kiosk.hours import day_words, in_order
from viewer.core.kiosk.keys import KEYS, Key

WIDTH = 100  # characters
_HEAD = """
How this kiosk serves. Change what stands behind “=”, then run: septa kiosk check
Lines that begin with # are remarks. A value that cannot be understood is named by that command
and in the journal, and its usual value serves: the kiosk starts whatever stands here.
The PIN of the staff door is not here. Set it with: septa kiosk set-pin
"""
_HOURS = """
When the kiosk is open; outside these hours the screen is black. Without any lines: always open.
Each day has its openings: mon = "08:00-12:00, 13:00-18:00", or sat = "closed". A day that is not
named is closed. An opening may pass midnight: fri = "20:00-02:00".
Also possible: weekdays, weekend, daily; where a day has a line of its own, that holds.
"""


def template(config: KioskConfig) -> str:
    """The text of a kiosk.toml with every key of ``config``, each with what it means."""
    parts = [_remark(_HEAD)]
    parts += [f"{_remark(' '.join(key.words))}\n{_line(key, config)}" for key in KEYS]
    days = _days(config)
    parts.append("\n".join([_remark(_HOURS), "[hours]", *(days or [f"# {line}" for line in _EXAMPLE])]))
    return "\n\n".join(parts) + "\n"


_EXAMPLE = ('weekdays = "08:00-18:00"', 'sat = "09:00-12:00"')


def _line(key: Key, config: KioskConfig) -> str:
    return f"{key.name} = {key.write(getattr(config, key.name))}"


def _days(config: KioskConfig) -> list[str]:
    hours = in_order(config.hours)
    return [f'{name} = "{day_words(hours, day)}"' for day, name in enumerate(DAYS)] if hours else []


def _remark(words: str) -> str:
    lines = [part for line in words.strip().splitlines() for part in textwrap.wrap(line, WIDTH - 2)]
    return "\n".join(f"# {line}" for line in lines)
