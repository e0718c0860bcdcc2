"""How the cost of the living quilt grows with its squares: a month of tissue, a surface solved, a state's heights.

``python -m tests.bench.scaling``, or ``make bench ARGS="--only scaling"``. Near-linear means that sixteen times the
squares cost about sixteen times as much; the last column says how far from that each figure is.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from viewer.core.quilt.assumptions import Assumption, Assumptions, Kind
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parameters import Parameters, skin_at
from viewer.core.quilt.scene import Account, Event, SceneState, Treatment

SIZES = ((6, 4), (12, 8), (24, 16))  # columns and rows of squares
ROWS = (
    ("structure", "septa-are-scars", 0.6),
    ("structure", "tied-square", 4e6),
    ("structure", "scar-binds", 2e7),
    ("time", "signal-emission", 1.1),
    ("time", "scar-growth", 0.25),
    ("time", "scar-spread", 1.2),
    ("sculpting", "signal", -0.95),
    ("sculpting", "fat", -0.2),
)
ASSUMPTIONS = Assumptions(
    tuple(
        Assumption(f"{event}-{parameter}", Account.ARTICLE, event, parameter, Kind.EFFECT, "For the bench.", value)
        for event, parameter, value in ROWS
    )
)


@dataclass(frozen=True)
class Cost:
    """Medians in ms of one size of quilt, what is done in its middle."""

    squares: int
    nodes: int
    month: float  # of scar and signal, in steps
    solve: float  # a surface after treatment, from nothing
    heights: float  # of a state whose surfaces are kept, with its fields

    @property
    def all(self) -> float:
        return self.month + self.solve + self.heights


def cost(columns: int, rows: int, rounds: int) -> Cost:
    model = QuiltModel(Layout(columns=columns, rows=rows), ASSUMPTIONS)
    events = (Event(0, Treatment.SCULPTING),)
    state = SceneState(Account.ARTICLE, Parameters(40, 20), 5, events)
    model.heights(state)
    timeline, hold = model.timeline, model._hold(Account.ARTICLE)
    rest = timeline.grown_at_rest(Account.ARTICLE)
    skin = replace(skin_at(state.parameters), pressure=1.0)
    moment = timeline.moment(Account.ARTICLE, events, 0, True)
    springs, load = hold.springs(skin, moment), hold.load(moment)
    return Cost(
        columns * rows,
        model.layout.shape[0] * model.layout.shape[1],
        _ms(lambda: timeline._month(Account.ARTICLE, events, 0, rest), rounds),
        _ms(lambda: model.surface.solve(skin, springs=springs, load=load), rounds),
        _ms(lambda: model.heights(state), rounds),
    )


def _ms(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(1e3 * (time.perf_counter() - start))
    return statistics.median(taken)


def costs(rounds: int) -> list[Cost]:
    return [cost(columns, rows, rounds) for columns, rows in SIZES]


def table(found: Sequence[Cost]) -> str:
    first = found[0]
    lines = [f"{'squares':>9}{'nodes':>9}{'month':>9}{'solve':>9}{'heights':>9}{'all':>9}  ms   as squares ×   costs ×"]
    for one in found:
        numbers = "".join(f"{value:9.2f}" for value in (one.month, one.solve, one.heights, one.all))
        times = f"{one.squares / first.squares:17.1f}{one.all / first.all:10.1f}"
        lines.append(f"{one.squares:9}{one.nodes:9}{numbers}{times}")
    return "\n".join(lines)


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.scaling", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="measurements of each figure (15)")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON instead")
    given = parser.parse_args(words)
    found = costs(max(1, given.rounds))
    print(json.dumps([vars(one) for one in found]) if given.json else table(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
