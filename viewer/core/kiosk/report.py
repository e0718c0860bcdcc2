"""What is told of the counts, and of the running kiosk, to whoever collects it.

What may be told is a *cell*: the count of one kind and name on one day, if it is 5 or more. A smaller one is "<5" in
the table and nothing at all in the metrics. Nothing lets a suppressed cell be computed back:

* no sum is ever made over counts, only over cells that are told; so a sum less its parts leaves nothing over;
* every sum in ``metrics.prom`` can be had from the table (and from days that the table has forgotten, whose cells were
  5 or more as well): the two reports say the same, and comparing them shows no more;
* the metrics hold finished days only. A sum that grew during the day, read every 15 seconds, would tell the minute of
  each visit. For the same reason the day "unknown", which never ends, is not in them;
* kinds are counted for themselves: no kind's counts add up to another's.

Metrics are Prometheus' text format 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats/).
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from viewer.core.kiosk.counts import BEFORE, FIRST_DAY, LAST_DAY, SUPPRESSED, UNKNOWN, read_counts, read_sums
from viewer.core.kiosk.store import write_whole

METRICS_NAME = "metrics.prom"
HEADER = ("day", "kind", "name", "count")
TOTAL = "septa_shown_total"
_METRIC = re.compile(r"septa_[a-z][a-z0-9_]{0,79}")
_HELP = {
    TOTAL: "Times shown on finished days, without the days on which it was fewer than 5.",
    "septa_up": "1 while the kiosk runs.",
}


def csv_report(folder: Path, days: int | None = None) -> str:
    """The counts as CSV: header, then day, kind, name, count, sorted; "<5" for fewer than 5; lines end with \\n.

    ``days``: only the newest so many days on which anything was counted (and the day "unknown"). Today is in it as far
    as it has come. A file that is not there, or cannot be read, is the header alone.
    """
    rows = [row for row in read_counts(folder) if row.day != BEFORE]
    if days is not None:
        known = sorted({row.day for row in rows} - {UNKNOWN})
        kept = {UNKNOWN, *known[len(known) - min(max(days, 0), len(known)) :]}
        rows = [row for row in rows if row.day in kept]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for row in rows:
        writer.writerow((row.day, row.kind, row.name, row.count if row.count >= SUPPRESSED else f"<{SUPPRESSED}"))
    return out.getvalue()


def write_prom(folder: Path, gauges: Mapping[str, float] | None = None, today: Callable[[], date] = date.today) -> bool:
    """Write ``metrics.prom`` whole or not at all; False when it cannot be written. Never raises.

    ``gauges``: the machine's own figures by name, such as {"septa_up": 1}; "septa_" is put before a name without it.
    """
    try:
        text = metrics(read_sums(folder, _finished_before(today)), gauges or {})
        write_whole(folder / METRICS_NAME, text.encode("utf-8"))
    except (OSError, ValueError, TypeError, MemoryError):
        return False
    return True


def metrics(sums: Mapping[tuple[str, str], int], gauges: Mapping[str, float]) -> str:
    """The text of ``metrics.prom``: the sum of the cells of each kind and name, and ``gauges``."""
    lines = _head(TOTAL, "counter")
    for (kind, name), told in sorted(sums.items()):
        lines.append(f'{TOTAL}{{kind="{_label(kind)}",name="{_label(name)}"}} {told}')
    for name, value in sorted(_named(gauges).items()):
        lines += [*_head(name, "gauge"), f"{name} {_number(value)}"]
    return "\n".join(lines) + "\n"


def _finished_before(today: Callable[[], date]) -> str:
    """Today as an ISO day; where the clock is wrong, a day before all."""
    try:
        day = today()
    except (OSError, OverflowError, ValueError):
        return ""
    return day.isoformat() if FIRST_DAY <= day <= LAST_DAY else ""


def _named(gauges: Mapping[str, float]) -> dict[str, float]:
    """By full name; what is no name or no number is left out."""
    named: dict[str, float] = {}
    for name, value in gauges.items():
        full = name if name.startswith("septa_") else f"septa_{name}"
        if _METRIC.fullmatch(full) and full != TOTAL and isinstance(value, int | float):
            named[full] = value
    return named


def _head(name: str, kind: str) -> list[str]:
    return [f"# HELP {name} {_HELP.get(name, 'Of the running kiosk.')}", f"# TYPE {name} {kind}"]


def _label(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _number(value: float) -> str:
    if isinstance(value, bool | int):
        return str(int(value))
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "+Inf" if value > 0 else "-Inf"
    return repr(value)
