"""``make bench``: how quickly Septa starts and answers, and what it holds, as ratios to an empty PySide6 window.

Everything is measured in one run, in real windows of 1600 × 900 on an X server of its own. Times of a shared machine
drift by half: compare ratios, and figures of one run only.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench import big_pack
from tests.bench.startup import REPO, Start, alternate, usual_env
from tests.journeys.xserver import XServer, XServerError, x_server

ANSWERS_LIMIT_S = 600
# Aims: what is measured, its words, and the most it may be.
ANSWERS = {
    "article_switch_ms": ("another article, click to painted", 50.0),
    "hover_ms": ("pointer to first changed frame", 16.0),
    "slider_ms": ("slider step to painted", 16.0),
}
PLAYING = {
    "playing_article_ms": ("playing months, the article's story", 16.7),
    "playing_studies_ms": ("playing months, what studies show", 16.7),
}
TALK = {
    "talk_slide_ms": "audience: another slide",
    "talk_slider_ms": "audience: a slider's step",
    "talk_part_ms": "audience: a part lit",
    "talk_ink_ms": "audience: ink under the pen",
}
TALK_AIM_MS = 50.0
LASER_AIM_MS = 20.0  # 50 frames a second
KEYSTROKE_AIM_MS = 10.0
KEYSTROKE_LARGE_AIM_MS = 50.0
PAGE_AIM_MS = 1.0  # 1,000 pages a second
STALL_AIM_MS = 50.0
START_RATIO_AIM = 1.5
PICTURE_AFTER_AIM_S = 0.3
MEMORY_AIM_MB = 110.0


@dataclass(frozen=True)
class Row:
    """One line of the table. ``worst`` is the 95th percentile; ``empty`` the empty window's median."""

    words: str
    unit: str
    median: float
    worst: float
    aim: float
    empty: float | None = None
    aims_at_ratio: bool = False
    aims_at_worst: bool = False

    @property
    def ratio(self) -> float | None:
        return None if self.empty is None else self.median / self.empty

    @property
    def is_met(self) -> bool:
        reached = self.ratio if self.aims_at_ratio and self.ratio is not None else self.median
        if self.aims_at_worst:
            reached = self.worst
        return reached <= self.aim


def p95(values: Sequence[float]) -> float:
    """The 95th percentile: the value that one in twenty exceeds."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]


def row(words: str, unit: str, values: Sequence[float], aim: float) -> Row:
    return Row(words, unit, statistics.median(values), p95(values), aim)


def start_rows(empty: Sequence[Start], septa: Sequence[Start]) -> list[Row]:
    pictures = [one.picture_s - one.article_s for one in septa if one.picture_s is not None]
    article = row("first article painted", "s", [one.article_s for one in septa], START_RATIO_AIM)
    memory = row("memory (PSS)", "MB", [one.pss_mb for one in septa], MEMORY_AIM_MB)
    return [
        replace(article, empty=statistics.median(one.article_s for one in empty), aims_at_ratio=True),
        row("picture painted after that", "s", pictures, PICTURE_AFTER_AIM_S),
        replace(memory, empty=statistics.median(one.pss_mb for one in empty)),
    ]


def answer_rows(server: XServer, rounds: int) -> list[Row]:
    """Figures that tests/bench/answers.py takes inside one running Septa."""
    found = inside(server, "tests.bench.answers", str(rounds))
    return [row(words, "ms", found[name], aim) for name, (words, aim) in ANSWERS.items()]


def playing_rows(server: XServer) -> list[Row]:
    """Frames while time plays (tests/bench/playing.py): it is the 95th percentile that must be reached."""
    found = inside(server, "tests.bench.playing")
    rows = [row(words, "ms", found[name], aim) for name, (words, aim) in PLAYING.items()]
    return [replace(one, aims_at_worst=True) for one in rows]


def talk_rows(rounds: int) -> list[Row]:
    """From what the speaker does to what the audience sees, on a screen of 1920 × 1080 (tests/bench/talk.py)."""
    with x_server(1920, 1080) as server:
        found = inside(server, "tests.bench.talk", str(rounds))
    rows = [replace(row(words, "ms", found[name], TALK_AIM_MS), aims_at_worst=True) for name, words in TALK.items()]
    return [*rows, row("audience: a frame of the laser", "ms", found["laser_ms"], LASER_AIM_MS)]


def searching_rows(server: XServer) -> list[Row]:
    """Letters typed into the search and the index of a pack of 14,000 pages (tests/bench/searching.py)."""
    small = inside(server, "tests.bench.searching")
    with tempfile.TemporaryDirectory(prefix="septa-pack-") as folder:
        questions = Path(folder) / "questions.txt"
        questions.write_text("\n".join(big_pack.questions(big_pack.make(Path(folder) / "pack"))), "utf-8")
        large = inside(server, "tests.bench.searching", str(Path(folder) / "pack"), str(questions))
    letters = row("a letter typed, 14,000 pages", "ms", large["keystroke_ms"], KEYSTROKE_LARGE_AIM_MS)
    return [
        row("a letter typed, built-in pack", "ms", small["keystroke_ms"], KEYSTROKE_AIM_MS),
        replace(letters, aims_at_worst=True),
        row("a page indexed, of 14,000", "ms", large["page_ms"], PAGE_AIM_MS),
        row("longest stall meanwhile", "ms", large["stall_ms"], STALL_AIM_MS),
        row("… with a processor free", "ms", large["own_stall_ms"], STALL_AIM_MS),
        row("longest stall with nothing to do", "ms", large["idle_stall_ms"], STALL_AIM_MS),
    ]


def inside(server: XServer, module: str, *words: str) -> dict[str, list[float]]:
    """What a module measures inside one running Septa."""
    with tempfile.TemporaryDirectory(prefix="septa-bench-") as home:
        done = subprocess.run(
            [sys.executable, "-m", module, *words],
            cwd=REPO,
            env=usual_env(server, home),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            timeout=ANSWERS_LIMIT_S,
            check=True,
        )
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


def show_scaling() -> int:
    """Cost against the number of squares, in a process of its own: what it loads is nothing of the window's."""
    print("\nThe living quilt: cost against the number of squares", flush=True)
    return subprocess.run([sys.executable, "-m", "tests.bench.scaling"], cwd=REPO, check=False).returncode


def table(rows: Sequence[Row], runs: int) -> str:
    lines = [f"{'':34}{'median':>9}{'p95':>9}  {'unit':4}{'empty':>9}{'ratio':>8}{'aim':>10}"]
    for one in rows:
        empty = "–" if one.empty is None else f"{one.empty:.3g}"
        ratio = "–" if one.ratio is None else f"{one.ratio:.2f}"
        kind = "×" if one.aims_at_ratio else "p95 " if one.aims_at_worst else ""
        aim = f"{kind}{one.aim:g} {'✓' if one.is_met else '✗'}"
        lines.append(f"{one.words:34}{one.median:9.3g}{one.worst:9.3g}  {one.unit:4}{empty:>9}{ratio:>8}{aim:>10}")
    lines.append(f"Medians of {runs} starts each, in turn with an empty PySide6 window, 1600 × 900, one run.")
    return "\n".join(lines)


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__)
    parser.add_argument("--runs", type=int, default=20, help="starts of each window (20)")
    parser.add_argument("--rounds", type=int, default=60, help="measurements of each answer (60)")
    parser.add_argument(
        "--only", choices=("start", "answers", "playing", "searching", "talk", "scaling"), help="only this part"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows to FILE as well")
    given = parser.parse_args(words)
    if given.only == "scaling":
        return show_scaling()
    rows: list[Row] = []
    status = 0
    try:
        with x_server(1600, 900) as server:
            if given.only in (None, "start"):
                rows += start_rows(*alternate(server, max(1, given.runs)))
            if given.only in (None, "answers"):
                rows += answer_rows(server, max(1, given.rounds))
            if given.only in (None, "playing"):
                rows += playing_rows(server)
            if given.only in (None, "searching"):
                rows += searching_rows(server)
        if given.only in (None, "talk"):
            rows += talk_rows(max(2, given.rounds))
    except (XServerError, RuntimeError, subprocess.SubprocessError) as error:
        print(error, file=sys.stderr)
        status = 2
    if rows:
        print(table(rows, given.runs))
    if given.only is None:
        status = show_scaling() or status
    if given.json:
        data = [vars(one) | {"ratio": one.ratio, "is_met": one.is_met} for one in rows]
        given.json.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main())
