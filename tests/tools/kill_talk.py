"""Kills a talk with signal 9 while it is given, again and again, and looks whether anything of it is lost.

``python -m tests.tools.kill_talk [--rounds 200] [--seed 1]``

A child draws and undoes, steps through its slides, counts time and edits a lesson, as fast as it can, and says in a
pipe what it is about to do and, after it, how all of it stands. The parent kills it at a random moment and reads the
files as the next start would. Bars: no file is corrupt, set aside or half; all that was told is there, but for the one
act that was under way, which is there or is not.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from tests.tools.kill_kiosk import FRESH_EVERY, MOST_S, Say, Store, killed, sound
from viewer.core.talk.ink import Ink, Stroke, Tool
from viewer.core.talk.lesson import added, lesson_of_text, moved, own_lessons, removed, save, to_yaml
from viewer.core.talk.model import Item, Kind, Lesson, Slide
from viewer.core.talk.store import Fault, TalkStore
from viewer.state.talk.clock import ClockState
from viewer.state.talk.ink import InkState
from viewer.state.talk.keeping import TalkKeeping
from viewer.state.talk.talk import TalkState

ROUNDS = 200
ID = "skin"
SLIDES = tuple(Slide(f"t#{number}", Kind.SLIDE, f"Slide {number}") for number in range(12))
SHEETS = ("t#0", "t#1", "model:x")
ACTS = ("draw", "draw", "draw", "undo", "clear", "step", "step", "time", "edit", "edit", "save", "anew")
HALF_S = 0.5  # that the clock goes on between two looks


class Clock:
    """Goes on by as much as it is told."""

    def __init__(self) -> None:
        self.now = 1.0

    def __call__(self) -> float:
        return self.now


def give_talk(folder: Path, seed: int, say: Say) -> None:
    """The child: never ends by itself."""
    app = QCoreApplication([])
    dice, faults = random.Random(seed), list[Fault]()
    time, store = Clock(), TalkStore(folder, faults.append)
    talk, ink, clock = TalkState(SLIDES), InkState(), ClockState(time)
    keeping = TalkKeeping(store, ID, talk, ink, clock)
    keeping.go_on()
    clock.start()
    lesson = _lesson(folder, store)
    say("done", _state(talk.slide, ink, clock, lesson, _file(folder)))
    while not faults:
        act = dice.choice(ACTS)
        then = lesson
        if act == "edit":
            then = _edited(dice, lesson)
        say("begin", [act, to_yaml(then if act == "edit" else lesson)])
        if act == "draw":
            ink.set_sheet(dice.choice(SHEETS))
            ink.begin(_stroke(dice))
            ink.extend(_at(dice))
            ink.end()
        elif act in ("undo", "clear"):
            (ink.undo if act == "undo" else ink.clear)()
        elif act == "step":
            talk.go(dice.randrange(len(SLIDES)))
        elif act == "time":
            time.now += HALF_S
            clock.tick()
        elif act == "edit":
            lesson = then
            store.put_draft(ID, to_yaml(lesson))
        elif act == "save":
            save(lesson, folder / "lessons")
        elif dice.random() < 0.2:
            keeping.begin_anew()
        say("done", _state(talk.slide, ink, clock, lesson, _file(folder)))
    del app
    raise RuntimeError(str(faults[0]))


def _lesson(folder: Path, store: TalkStore) -> Lesson:
    """The draft where there is one, else what is saved, else a new one."""
    draft = store.draft(ID)
    if draft:
        found = lesson_of_text(draft, ID)
        assert found is not None
        return found
    saved, problems = own_lessons(folder / "lessons")
    assert not problems
    return saved[0] if saved else Lesson(ID, "Skin", own=True)


def _edited(dice: random.Random, lesson: Lesson) -> Lesson:
    count = len(lesson.items)
    if count < 3 or dice.random() < 0.4:
        item = Item(Kind.SLIDE, f"t#{dice.randrange(12)}", notes="Say it.\n\nSlowly." * dice.randrange(4))
        return added(lesson, item, dice.randrange(count + 1))
    return moved(lesson, dice.randrange(count), dice.randrange(count)) if count < 30 else removed(lesson, 0)


def _stroke(dice: random.Random) -> Stroke:
    places = tuple(_at(dice) for _ in range(dice.randrange(1, 60)))
    return Stroke(dice.choice(list(Tool)), dice.choice(list(Ink)), 0.005, places)


def _at(dice: random.Random) -> tuple[float, float]:
    return round(dice.random(), 4), round(dice.random(), 4)


def _state(slide: Slide | None, ink: InkState, clock: ClockState, lesson: Lesson, file: str) -> dict[str, Any]:
    return {
        "slide": slide.key if slide else "",
        "elapsed": round(clock.elapsed_s, 1),
        "ink": {sheet: _drawn(strokes) for sheet, strokes in sorted(ink.sheets.items())},
        "lesson": to_yaml(lesson),
        "file": file,
    }


def _drawn(strokes: tuple[Stroke, ...]) -> list[Any]:
    return [[one.tool.value, [[round(c, 4) for c in at] for at in one.places[:2]], len(one.places)] for one in strokes]


def _file(folder: Path) -> str:
    path = folder / "lessons" / f"{ID}.yaml"
    return path.read_text("utf-8") if path.exists() else ""


def held(folder: Path) -> dict[str, Any]:
    """What the next start finds."""
    faults: list[Fault] = []
    store = TalkStore(folder, faults.append)
    place, runs = store.place(ID), store.runs(ID)
    file = _file(folder)
    problems = own_lessons(folder / "lessons")[1]
    found = {
        "slide": place.slide if place else "",
        "elapsed": round(sum(runs.get(place.run, {}).values()), 1) if place else 0.0,
        "ink": {sheet: _drawn(strokes) for sheet, strokes in sorted(store.ink(ID).items())},
        "lesson": store.draft(ID) or file,
        "file": file,
        "faults": [str(fault) for fault in faults] + [str(problem) for problem in problems],
    }
    store.close()
    return found


def faults_of(said: list[list[Any]], before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What was told and is not there."""
    faults = list(after["faults"])
    done = [state for word, state in said if word == "done"]
    if not done:
        told, act, text = before, "", ""
    else:
        told = done[-1]
        act, text = said[-1][1] if said[-1][0] == "begin" else ("", "")
    # The act under way has been done or not; each of the others must stand as it was told.
    may_differ = {
        "draw": ("ink",),
        "undo": ("ink",),
        "clear": ("ink",),
        "step": ("slide", "elapsed"),
        "anew": ("slide", "elapsed"),
        "time": ("elapsed",),
    }.get(act, ())
    for name in ("slide", "elapsed", "ink", "lesson", "file"):
        may = [told[name]]
        if (act, name) in (("edit", "lesson"), ("save", "file")):
            may.append(text)
        if name == "lesson" and not told["file"] and not after["lesson"]:
            continue  # not edited yet: there is nothing to keep
        if name not in may_differ and after[name] not in may:
            faults.append(f"{name}: {told[name]!r:.80} was told, {after[name]!r:.80} is there ({act})")
    if act == "draw":
        faults += _half(told["ink"], after["ink"])
    if act == "time" and not 0 <= after["elapsed"] - told["elapsed"] <= HALF_S + 0.11:
        faults.append(f"the time went from {told['elapsed']} to {after['elapsed']}")
    return faults


def _half(told: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """While one stroke was drawn, all the others stay, and at most that one is added."""
    more = 0
    for sheet in {*told, *after}:
        old, new = told.get(sheet, []), after.get(sheet, [])
        more += len(new) - len(old)
        if new[: len(old)] != old:
            return [f"ink of {sheet} is gone"]
    return [] if more in (0, 1) else [f"{more} strokes came of one"]


TALK = Store(give_talk, held, faults_of)


def kill(rounds: int, seed: int, home: Path) -> tuple[int, list[str]]:
    """Children that were killed: how much all of them had said was done, and what was wrong."""
    dice, done, wrong = random.Random(f"talk {seed}"), 0, list[str]()
    for number in range(rounds):
        folder = home / f"talk-{number // FRESH_EVERY}"
        before = held(folder)
        said = killed(TALK, folder, seed * 1000 + number, dice.uniform(0, 3 * MOST_S))
        after = held(folder)
        wrong += [f"round {number}: {fault}" for fault in [*faults_of(said, before, after), *sound(folder)]]
        done += sum(word == "done" for word, _ in said)
    return done, wrong


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill -9 while a talk is given; nothing of it may be lost.")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=1)
    words = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="septa-talk-killed-") as home:
        done, wrong = kill(words.rounds, words.seed, Path(home))
    print("\n".join([*wrong, f"talk: {words.rounds} kills, {done} acts told as done, {len(wrong)} faults"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
