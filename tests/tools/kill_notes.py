"""Kills a reader's program with signal 9 while it writes, again and again, and looks for what it had shown as saved.

``python -m tests.tools.kill_notes [--rounds 200] [--seed 1] [--window]``

A child keeps bookmarks, highlights, questions and places through ``NotebookState`` (with ``--window`` through the
whole program, offscreen) and writes a line before each act, and one after it with what is now shown as saved. The
parent kills it at a random moment, opens the notebook again, and compares. What was under way may be there or not.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from viewer.core.article.quotes import Quote
from viewer.core.notebook.model import Colour
from viewer.state.notebook import NotebookState

REPO = Path(__file__).resolve().parents[2]
ROUNDS = 200
PACK, LANGUAGE = "killed", "en"
MOST_S = 0.35  # a child lives at most so long after its first word
CHILD_S = 60.0
FRESH_EVERY = 20  # rounds; between them the file grows
TOPICS = [f"topic-{number}" for number in range(12)]
WORDS = ["", "short", "a longer note, " * 40, "zwei\n\nZeilen", "ملاحظة", "🧵" * 30]


def say(word: str, held: object = None) -> None:
    """A line for the parent."""
    sys.stdout.write(json.dumps([word, held]) + "\n")
    sys.stdout.flush()


def everything(state: NotebookState, topics: Sequence[str] = TOPICS) -> dict[str, Any]:
    """All that a notebook holds, by a key for each thing."""
    held: dict[str, Any] = {f"bookmark {one.topic_id}": [one.title, one.spot.text] for one in state.bookmarks()}
    held |= {f"highlight {one.id}": [one.topic_id, one.colour.value, one.note] for one in state.highlights()}
    held |= {f"question {one.id}": [one.text, one.done] for one in state.questions()}
    held["order"] = [one.id for one in state.questions()]
    for topic in topics:
        left = state.left_at(topic)
        held[f"place {topic}"] = None if left is None or left.spot is None else [left.spot.text, left.part]
        held[f"share {topic}"] = state.read_share(topic) or None
    return {key: value for key, value in held.items() if value is not None}


class Child:
    """Does one thing after another until it is killed."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.dice = random.Random(seed)
        self.state = NotebookState(folder, PACK, LANGUAGE)
        self.state.said.connect(self._said)

    def run(self) -> None:
        while True:
            about, act = self.next()
            say("begin", about)
            act()
            if self.state.saved:
                say("saved", everything(self.state))

    def next(self) -> tuple[str, Callable[[], object]]:
        """What the next act is about, and the act."""
        dice, state = self.dice, self.state
        topic, words = dice.choice(TOPICS), dice.choice(WORDS)
        spot = Quote(f"{dice.random()} {words}"[:60], "before", "after", dice.randrange(9999), 60)
        marked, asked, old = state.highlights(), state.questions(), state.bookmark_of(topic)
        colour, share, title = dice.choice(list(Colour)), dice.random(), f"{topic} {dice.random()}"
        one = dice.choice(marked) if marked else None
        question = dice.choice(asked) if asked else None
        acts: list[tuple[str, Callable[[], object]]] = [
            (f"bookmark {topic}", lambda: state.add_bookmark(topic, title, spot)),
            ("highlight new", lambda: state.add_highlight(topic, topic, spot, colour, note=words)),
            ("question new", lambda: state.add_question(f"{words} {share}?", topic)),
            (f"place {topic}", lambda: state.note_place(topic, spot, dice.randrange(4), [1, 2])),
            (f"share {topic}", lambda: state.note_read(topic, share)),
        ]
        if old is not None:
            acts.append((f"bookmark {topic}", lambda: state.remove_bookmark(old.id)))
        if one is not None:
            acts.append((f"highlight {one.id}", lambda: state.set_note(one.id, f"{words} {share}")))
            acts.append((f"highlight {one.id}", lambda: state.remove_highlight(one.id)))
        if question is not None:
            acts.append(("order", lambda: state.move_question(question.id, dice.choice((-1, 1)))))
            acts.append((f"question {question.id}", lambda: state.set_done(question.id, not question.done)))
            acts.append((f"question {question.id}", lambda: state.remove_question(question.id)))
        return dice.choice(acts)

    def _said(self, words: str) -> None:
        say("fault", words)


def killed(command: list[str], delay_s: float, env: dict[str, str] | None = None) -> list[list[Any]]:
    """What a child said until it was killed, ``delay_s`` after its first word. AssertionError when it ended before."""
    child = subprocess.Popen(command, cwd=REPO, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
    assert child.stdout is not None
    assert child.stderr is not None
    first = child.stdout.readline()
    # A pipe that is full would hold the child up: the kill would always hit it while it writes a line, not a file.
    os.set_blocking(child.stdout.fileno(), False)
    said, end = first, time.monotonic() + delay_s
    while time.monotonic() < end:
        said += child.stdout.read(1 << 20) or b""
        time.sleep(0.0005)
    child.send_signal(signal.SIGKILL)
    status = child.wait(CHILD_S)
    os.set_blocking(child.stdout.fileno(), True)
    said += child.stdout.read()
    wrong = child.stderr.read().decode("utf-8", "replace")
    child.stdout.close()
    child.stderr.close()
    assert status == -signal.SIGKILL, f"the child ended by itself ({status}):\n{wrong}"
    whole = said.decode().split("\n")[:-1]  # the last line may have broken off
    return [json.loads(line) for line in whole]


def lost(lines: list[list[Any]], before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What had been shown as saved (or was there before) and is not there; without what was under way."""
    faults = [f"the program said: {held}" for word, held in lines if word == "fault"]
    saved = [held for word, held in lines if word == "saved"]
    shown = saved[-1] if saved else before
    under_way = lines[-1][1] if lines and lines[-1][0] == "begin" else ""
    differ = [key for key in {*shown, *after} if shown.get(key) != after.get(key)]
    if differ and _is_all_of(under_way, differ, shown):
        differ = []
    return faults + [f"{key}: shown as saved {shown.get(key)}, found {after.get(key)}" for key in differ]


def _is_all_of(act: str, keys: list[str], shown: dict[str, Any]) -> bool:
    """Can this one act have changed these? A question that comes or goes changes the order as well."""
    things = [key for key in keys if key != "order"]
    if "order" in keys and not act.startswith(("order", "question")):
        return False
    if act.endswith(" new"):
        return len(things) == 1 and things[0].startswith(act.removesuffix("new")) and things[0] not in shown
    return things in ([], [act]) if act == "order" else things == [act]


def round_of(folder: Path, number: int, seed: int, delay_s: float) -> tuple[int, list[str]]:
    """One child killed; how many acts it had shown as saved, and what was lost."""
    state = NotebookState(folder, PACK, LANGUAGE)
    before = everything(state)
    state.close()
    words = [
        sys.executable,
        "-m",
        "tests.tools.kill_notes",
        "--child",
        str(folder),
        "--seed",
        str(seed * 1000 + number),
    ]
    lines = killed(words, delay_s)
    heard: list[str] = []
    state = NotebookState(folder, PACK, LANGUAGE)
    state.said.connect(heard.append)
    after = everything(state)
    writable = state.saved
    state.close()
    gone = lost(lines, before, after) + heard + ([] if writable else ["the file cannot be written"])
    return sum(word == "saved" for word, _ in lines), gone


def kill(rounds: int, seed: int, folder: Path) -> tuple[int, list[str]]:
    """``rounds`` children; how many acts all of them had shown as saved, and what was lost of those."""
    dice = random.Random(seed)
    acts, gone = 0, []
    for number in range(rounds):
        home = folder / f"home-{number // FRESH_EVERY}"
        done, missing = round_of(home, number, seed, dice.uniform(0, MOST_S))
        acts += done
        gone += [f"round {number}: {words}" for words in missing]
    return acts, gone


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill -9 while notes are written; nothing shown as saved may be lost.")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--window", action="store_true", help="the whole program, offscreen")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    words = parser.parse_args()
    if words.child is not None and words.window:
        from tests.tools.kill_window import child

        child(words.child, words.seed)
    elif words.child is not None:
        Child(words.child, words.seed).run()
    with tempfile.TemporaryDirectory(prefix="septa-killed-") as folder:
        if words.window:
            from tests.tools.kill_window import kill_windows

            acts, gone = kill_windows(words.rounds, words.seed, Path(folder))
        else:
            acts, gone = kill(words.rounds, words.seed, Path(folder))
    print("\n".join([*gone, f"{words.rounds} kills, {acts} acts shown as saved, {len(gone)} lost"]))
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())
