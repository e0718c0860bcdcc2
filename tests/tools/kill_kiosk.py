"""Kills a kiosk with signal 9 while it writes, again and again, and looks whether any of its files suffered.

``python -m tests.tools.kill_kiosk [--rounds 200] [--seed 1] [--store pin …]``

For each store a child writes as fast as it can and says in a pipe what it is about to do and what it has been told is
done. The parent kills it at a random moment and reads the file as the next start would. Bars: no file is corrupt (none
is set aside, none is half), and no wrong PIN that was told is uncounted.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from viewer.core.kiosk import starts
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.counts import COUNT_MAX, Counts
from viewer.core.kiosk.lastgood import keep_values, take
from viewer.core.kiosk.logs import Log
from viewer.core.kiosk.pin import FAILURES_MAX, Cost, Door, Kind
from viewer.core.kiosk.report import METRICS_NAME, write_prom

ROUNDS = 200
MOST_S = 0.05  # a child lives at most so long after its first word
WAIT_S = 60.0
FRESH_EVERY = 25  # rounds; between them the files grow
RIGHT, WRONG = "280746", "280747"
CHEAP = Cost(2, 8, 1)  # the counting is what is killed
DAY = date(2026, 11, 20)
LOG_BYTES, LOG_FILES = 3000, 3

Say = Callable[[str, object], None]


class Clock:
    """Far ahead at every look: nothing has to be waited for."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1e6
        return self.now


@dataclass(frozen=True)
class Store:
    """``write`` goes on until it is killed; ``held`` reads what is there; ``faults`` compares it with what was said.

    A child says ["begin", what it is about] and ["done", what there is now].
    """

    write: Callable[[Path, int, Say], None]
    held: Callable[[Path], Any]
    faults: Callable[[list[list[Any]], Any, Any], list[str]]


def write_pin(folder: Path, seed: int, say: Say) -> None:
    dice, door = random.Random(seed), Door(folder, Clock(), CHEAP)
    if not door.has_pin:
        say("begin", "set")
        door.set_pin(RIGHT)
    say("done", door.failures)
    while True:
        right = dice.random() < 0.1
        say("begin", "right" if right else "wrong")
        kind = door.try_pin(RIGHT if right else WRONG).kind
        if kind is Kind.STOPPED:
            say("begin", "reset")
            door.reset()
        say("done", door.failures)


def held_pin(folder: Path) -> tuple[bool, int]:
    door = Door(folder, Clock(), CHEAP)
    return door.has_pin, door.failures


def pin_faults(said: list[list[Any]], before: tuple[bool, int], after: tuple[bool, int]) -> list[str]:
    done = [held for word, held in said if word == "done"]
    told = done[-1] if done else before[1]
    last = said[-1] if said else ["", ""]
    under_way = last[1] if last[0] == "begin" else ""
    if (done or before[0]) and not after[0]:
        return ["the PIN is gone"]
    # The one try that was under way may be counted or not; a reset that was, has been made or not.
    may = {told} | ({told + 1} if under_way else set()) | ({0} if under_way == "reset" else set())
    if under_way == "reset":
        may.add(FAILURES_MAX)
    return [] if after[1] in may else [f"{told} wrong tries were told, {after[1]} are counted ({under_way})"]


def write_counts(folder: Path, seed: int, say: Say) -> None:
    dice, days = random.Random(seed), [DAY - timedelta(number) for number in range(40)]
    today = [DAY]
    counts = Counts(folder, lambda: today[0])
    say("done", sum(row.count for row in counts.rows()))
    while True:
        for _ in range(dice.randrange(1, 60)):
            today[0] = dice.choice(days)
            counts.add(dice.choice(("topic", "scene", "qr")), f"name-{dice.randrange(30)}")
        total = sum(row.count for row in counts.rows())
        say("begin", total)
        if counts.flush():
            say("done", total)


def held_counts(folder: Path) -> int:
    counts = Counts(folder, lambda: DAY)
    rows = counts.rows()
    counts.close()
    if counts.faults or any(not 0 < row.count <= COUNT_MAX for row in rows):
        return -1
    return sum(row.count for row in rows)


def sum_faults(said: list[list[Any]], before: int, after: int) -> list[str]:
    """What was said is there, or what was under way: nothing between."""
    done = [held for word, held in said if word == "done"]
    told = done[-1] if done else before
    may = [told, *([said[-1][1]] if said and said[-1][0] == "begin" else [])]
    return [] if after in may else [f"{told} were told, {after} are there"]


def write_metrics(folder: Path, seed: int, say: Say) -> None:
    dice = random.Random(seed)
    counts = Counts(folder, lambda: DAY)
    for number in range(200):
        for _ in range(6):
            counts.add("topic", f"name-{number}")
    counts.close()
    while True:
        number = dice.randrange(10**6)
        say("begin", number)
        if write_prom(folder, {"number": number}, lambda: DAY + timedelta(1)):
            say("done", number)


def held_metrics(folder: Path) -> int | None:
    path = folder / METRICS_NAME
    if not path.exists():
        return None
    text = path.read_text("utf-8")
    lines = [line for line in text.splitlines() if line.startswith("septa_number ")]
    return int(lines[0].split()[1]) if len(lines) == 1 and text.endswith("\n") else -1


def write_lastgood(folder: Path, seed: int, say: Say) -> None:
    dice = random.Random(seed)
    while True:
        idle_s = dice.randrange(30, 601)
        say("begin", idle_s)
        if keep_values(folder, KioskConfig(idle_s=idle_s, title="A clinic " * 20), None):
            say("done", idle_s)


def held_lastgood(folder: Path) -> int | None:
    found = take(folder)
    if found is None:
        return -1 if any(folder.glob("last-good.json")) else None
    return found[0].idle_s


def write_starts(folder: Path, seed: int, say: Say) -> None:
    dice = random.Random(seed)
    while True:
        failed = starts.load(folder).failed
        if failed < 900 and dice.random() < 0.8:
            say("begin", failed + 1)
            starts.begin(folder)
        else:
            say("begin", 0)
            starts.healthy(folder)
        say("done", starts.load(folder).failed)


def held_starts(folder: Path) -> int:
    path = folder / starts.FILE_NAME
    if not path.exists():
        return 0
    json.loads(path.read_bytes())
    return starts.load(folder).failed


def write_logs(folder: Path, seed: int, say: Say) -> None:
    log, number = Log(folder, LOG_BYTES, LOG_FILES, clock=Clock()), seed * 10**6
    while True:
        number += 1
        say("begin", number)
        log.note("start", count=number, why="to-be-killed")
        say("done", number)


def held_logs(folder: Path) -> list[int]:
    """The numbers of all lines, as they were written; -1 for each that is broken."""
    files = [folder / "kiosk.log", *(folder / f"kiosk.log.{number}" for number in range(1, LOG_FILES))]
    found = []
    for one in reversed(files):
        for line in one.read_text("utf-8").splitlines() if one.exists() else []:
            words = line.split()
            whole = len(words) == 4 and words[1] == "start" and words[3] == "why=to-be-killed"
            found.append(int(words[2].removeprefix("count=")) if whole else -1)
    sizes = [one.stat().st_size for one in folder.glob("kiosk.log*")]
    return found if len(sizes) <= LOG_FILES and max(sizes, default=0) <= LOG_BYTES else [-1] * 9


def log_faults(said: list[list[Any]], before: list[int], after: list[int]) -> list[str]:
    done = [held for word, held in said if word == "done"]
    broken = after.count(-1) - before.count(-1)
    faults = [f"{broken} lines are broken"] if broken > 1 else []
    if done and done[-1] not in after[-2:]:
        faults.append(f"the line {done[-1]} is not there: {after[-3:]}")
    return faults


STORES = {
    "pin": Store(write_pin, held_pin, pin_faults),
    "counts": Store(write_counts, held_counts, sum_faults),
    "metrics": Store(write_metrics, held_metrics, sum_faults),
    "lastgood": Store(write_lastgood, held_lastgood, sum_faults),
    "starts": Store(write_starts, held_starts, sum_faults),
    "logs": Store(write_logs, held_logs, log_faults),
}


def killed(store: Store, folder: Path, seed: int, delay_s: float) -> list[list[Any]]:
    """What a child said until it was killed, ``delay_s`` after its first word. AssertionError when it ended before."""
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(source)
        _be_killed(store, folder, seed, sink)
    os.close(sink)
    with os.fdopen(source, "rb") as pipe:
        said = b""
        os.set_blocking(pipe.fileno(), False)
        end = time.monotonic() + WAIT_S
        while time.monotonic() < end:
            # A pipe that is full would hold the child up: the kill would always hit it while it speaks.
            select.select([pipe], [], [], 0.0005 if said else 0.01)
            fresh = pipe.read(1 << 20)
            if fresh and not said:
                end = time.monotonic() + delay_s
            said += fresh or b""
            if fresh == b"":
                break
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        os.set_blocking(pipe.fileno(), True)
        said += pipe.read()
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL, f"the child ended by itself: {said!r}"  # noqa: PT018
    whole = said.decode().split("\n")[:-1]  # the last line may have broken off
    return [json.loads(line) for line in whole]


def _be_killed(store: Store, folder: Path, seed: int, sink: int) -> None:
    """The child. It never comes back."""

    def say(word: str, held: object) -> None:
        os.write(sink, json.dumps([word, held]).encode("ascii") + b"\n")

    try:
        store.write(folder, seed, say)
    except BaseException as error:
        os.write(sink, json.dumps(["fault", repr(error)]).encode("ascii") + b"\n")
    finally:
        os._exit(1)


def sound(folder: Path) -> list[str]:
    """What is broken among all files of the folder, as the next start finds them."""
    faults = [f"{one.name} was set aside" for one in folder.glob("*.broken-*")]
    for path in folder.glob("*.sqlite"):
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute("PRAGMA integrity_check").fetchall()
            if found != [("ok",)]:
                faults.append(f"{path.name}: {found[0][0]}")
    faults += [f"{len(strays)} strays" for strays in [list(folder.glob("*.new"))] if len(strays) > 1]
    return faults


def kill(name: str, rounds: int, seed: int, home: Path) -> tuple[int, list[str]]:
    """``rounds`` children of one store; how much all of them had said was done, and what was wrong."""
    store, dice = STORES[name], random.Random(f"{name} {seed}")
    done, wrong = 0, []
    for number in range(rounds):
        folder = home / f"{name}-{number // FRESH_EVERY}"
        before = store.held(folder)
        said = killed(store, folder, seed * 1000 + number, dice.uniform(0, MOST_S))
        after = store.held(folder)
        faults = store.faults(said, before, after) + (sound(folder) if folder.exists() else [])
        wrong += [f"{name}, round {number}: {fault}" for fault in faults]
        done += sum(word == "done" for word, _ in said)
    return done, wrong


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill -9 while the kiosk writes; no file may suffer.")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="for each store")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", choices=STORES, nargs="*", default=list(STORES))
    words = parser.parse_args()
    total = 0
    with tempfile.TemporaryDirectory(prefix="septa-killed-") as home:
        for name in words.store:
            done, wrong = kill(name, words.rounds, words.seed, Path(home))
            print("\n".join([*wrong, f"{name}: {words.rounds} kills, {done} writes told as done, {len(wrong)} faults"]))
            total += len(wrong)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
