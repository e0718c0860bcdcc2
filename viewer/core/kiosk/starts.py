"""How the last starts went: a kiosk that falls over again and again must try something else.

A start counts as failed until the program has run well for a minute. The file may be missing, broken or unwritable:
then the starts before this one count as none, and systemd's own limit stands behind it.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

FILE_NAME = "starts.json"
HEALTHY_S = 60.0  # so long must it run to count as healthy
SAFE_AFTER = 3  # failed starts in a row
BARE_AFTER = 6  # what was last good fails too: Septa's own defaults and its own pack
RESTART_WAIT_S = 600  # between two soft restarts; twice as long after each
RESTART_WAIT_MOST_S = 86_400
BYTES_MAX = 4096


@dataclass(frozen=True)
class Starts:
    failed: int = 0  # starts in a row that did not get healthy
    soft: int = 0  # soft restarts, the one no long time after the other
    soft_at: int = 0  # seconds since 1970, of the last one


def load(folder: Path) -> Starts:
    """What is kept in ``folder``. A value that cannot be is 0."""
    try:
        # Not blocking: a pipe of that name has nobody at its other end.
        with open(os.open(folder / FILE_NAME, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            table = json.loads(file.read(BYTES_MAX) or b"")
    except (OSError, ValueError, RecursionError):
        return Starts()
    if not isinstance(table, dict):
        return Starts()
    known = {one.name: table.get(one.name) for one in fields(Starts)}
    return Starts(**{name: n for name, n in known.items() if type(n) is int and 0 <= n < 1 << 53})


def begin(folder: Path) -> int:
    """Note a start; how many in a row before it did not get healthy."""
    before = load(folder)
    _save(folder, replace(before, failed=min(before.failed + 1, 1000)))
    return before.failed


def healthy(folder: Path) -> None:
    """The program has run well for a minute."""
    before = load(folder)
    if before.failed:
        _save(folder, replace(before, failed=0))


def forgive(folder: Path) -> None:
    """This start was ended by staff, by the operator or for the night: that is no failure."""
    before = load(folder)
    if before.failed:
        _save(folder, replace(before, failed=before.failed - 1))


def soft_restart(folder: Path, now_s: float, up_s: float) -> bool:
    """May the program, which has run for ``up_s``, start itself anew at ``now_s`` (seconds since 1970)? It is noted.

    Ten minutes must lie between two, and twice as many after each, up to a day; so a picture that stays black does not
    keep the machine spinning. The wall clock is asked, since no other outlives the process; one that jumps allows one
    restart too many at most. Where it cannot be noted, ten minutes of this run are the distance.
    """
    before, now = load(folder), max(0, int(now_s))
    away_s = abs(now - before.soft_at)
    row = 0 if away_s >= 2 * RESTART_WAIT_MOST_S else before.soft
    wait_s = min(RESTART_WAIT_S << min(max(row - 1, 0), 20), RESTART_WAIT_MOST_S) if row else 0
    if away_s < wait_s:
        return False
    return _save(folder, replace(before, soft=row + 1, soft_at=now)) or up_s >= RESTART_WAIT_S


def _save(folder: Path, starts: Starts) -> bool:
    """Whole or not at all; was it written?"""
    path = folder / FILE_NAME
    new = path.with_name(f"{FILE_NAME}.new")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for place in (path, new):
            if place.exists() and not place.is_file():  # a folder, a pipe
                from viewer.core.aside import set_aside

                set_aside(place)
        with open(new, "w", encoding="ascii") as file:
            json.dump(asdict(starts), file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(new)
        return False
    return True
