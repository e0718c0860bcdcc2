"""Start and memory, from outside: the time from a process's birth to its first painted article, and what it holds.

A program that is measured (traced.py, empty_window.py) writes ``EVENT MONOTONIC_NS`` lines to the file that
BENCH_TRACE names: ``article-painted`` when the first article has reached the screen, ``picture-painted`` when the
quilt has. Both clocks are the system's monotonic one, which all processes share.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.journeys.xserver import XServer

REPO = Path(__file__).resolve().parents[2]
EMPTY = (sys.executable, "-m", "tests.bench.empty_window")
SEPTA = (sys.executable, "-m", "tests.bench.traced", "--size", "1600x900", "--theme", "light")
MEMORY_AFTER_S = 2.0
LIMIT_S = 60.0


@dataclass(frozen=True)
class Start:
    """One start: seconds from birth to each event, and proportional set size, all children's too, in megabytes."""

    article_s: float
    picture_s: float | None
    pss_mb: float


def events(trace: Path) -> dict[str, int]:
    """The first time of every event in a trace, in monotonic nanoseconds."""
    found: dict[str, int] = {}
    if trace.exists():
        for line in trace.read_text("utf-8").splitlines():
            words = line.split()
            if len(words) == 2 and words[1].isdigit():
                found.setdefault(words[0], int(words[1]))
    return found


def family(pid: int) -> list[int]:
    """A process and all that came of it."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(after_name[1]), []).append(int(stat.parent.name))
    found = [pid]
    for member in found:
        found.extend(parents.get(member, ()))
    return found


def pss_mb(pids: Iterable[int]) -> float:
    """Proportional set size in MB (10^6 bytes): shared pages count by their share."""
    total_kib = 0
    for pid in pids:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines()
        except OSError:
            continue  # a child that ended meanwhile holds nothing
        total_kib += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total_kib * 1024 / 1e6


def usual_env(server: XServer, home: str, **more: str) -> dict[str, str]:
    """An installed program's environment: its modules are compiled once and kept, its settings are in ``home``."""
    env = server.env(SEPTA_HOME=home, **more)
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    return env


def start(words: Sequence[str], server: XServer, wait_for: Sequence[str]) -> Start:
    """Starts a program once, waits for its events, weighs it, ends it. RuntimeError says what it said if it fails."""
    with tempfile.TemporaryDirectory(prefix="septa-bench-") as folder:
        trace = Path(folder) / "trace"
        log = Path(folder) / "log"
        with log.open("wb") as output:
            born = time.monotonic_ns()
            program = subprocess.Popen(
                words,
                cwd=REPO,
                env=usual_env(server, folder, BENCH_TRACE=str(trace)),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        try:
            limit = time.monotonic() + LIMIT_S
            while not set(wait_for) <= set(events(trace)):
                if program.poll() is not None or time.monotonic() > limit:
                    said = log.read_text("utf-8", "replace")[-2000:]
                    raise RuntimeError(f"{' '.join(words)}: no {' and '.join(wait_for)} in {LIMIT_S:g} s\n{said}")
                time.sleep(0.02)
            seen = events(trace)
            time.sleep(max(0.0, seen["article-painted"] / 1e9 + MEMORY_AFTER_S - time.monotonic()))
            weight = pss_mb(family(program.pid))
        finally:
            program.terminate()
            try:
                program.wait(5)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait(5)
    picture = seen.get("picture-painted")
    return Start((seen["article-painted"] - born) / 1e9, None if picture is None else (picture - born) / 1e9, weight)


def alternate(server: XServer, runs: int) -> tuple[list[Start], list[Start]]:
    """Empty window and Septa in turn, so that a drift of the machine's speed meets both. One pair more warms up."""
    empty, septa = [], []
    for number in range(runs + 1):
        first = start(EMPTY, server, ["article-painted"])
        second = start(SEPTA, server, ["article-painted", "picture-painted"])
        if number:
            empty.append(first)
            septa.append(second)
            print(f"\r  start {number} of {runs}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return empty, septa
