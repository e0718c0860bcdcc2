"""The whole program, offscreen, kept busy by itself and killed: see ``kill_notes --window``."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor

from tests.tools.kill_notes import FRESH_EVERY, everything, killed, say
from viewer.core.content.pack import open_pack
from viewer.core.notebook import last_place
from viewer.core.notebook.model import Colour
from viewer.core.order import Order
from viewer.core.paths import built_in_pack
from viewer.state.notebook import NotebookState
from viewer.ui.shell.program import Program

MOST_S = 2.5  # a child lives at most so long after its window is there
EVERY_MS = 15
PACK, LANGUAGE = "cellulite", "en"


class Busy(QObject):
    """Does what a reader does, through the window's own commands."""

    def __init__(self, program: Program, seed: int) -> None:
        super().__init__(program)
        self.program, self.dice = program, random.Random(seed)
        session = program.session
        self.notebook = session.notebook
        self.topics = [topic.id for top in session.pack.tree(LANGUAGE) for topic in top.walk() if topic.page]
        self.notebook.said.connect(self._said)
        self.notebook.changed.connect(self._changed)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._act)
        self._timer.start()

    def _act(self) -> None:
        window = self.program.window
        if window.companions is None or not window.reader.is_settled or not window.companions.keeping._begun:
            return
        say("begin", "")
        acts = (self._scroll, self._scroll, self._bookmark, self._highlight, self._note, self._ask, self._turn)
        self.dice.choice(acts)()
        self._show()

    def _scroll(self) -> None:
        bar = self.program.window.article.view.verticalScrollBar()
        bar.setValue(bar.value() + self.dice.randrange(-200, 400))

    def _bookmark(self) -> None:
        self.program.window.commands["bookmark"].trigger()

    def _highlight(self) -> None:
        view = self.program.window.article.view
        last = view.document().characterCount() - 60
        cursor = view.textCursor()
        cursor.setPosition(self.dice.randrange(max(1, last)))
        cursor.movePosition(
            QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, self.dice.randrange(4, 50)
        )
        view.setTextCursor(cursor)
        assert self.program.window.companions is not None
        self.program.window.companions.keeping.marking.highlight(self.dice.choice(list(Colour)))

    def _note(self) -> None:
        marked = self.notebook.highlights()
        if marked:
            self.notebook.set_note(self.dice.choice(marked).id, f"A note {self.dice.random()}")

    def _ask(self) -> None:
        self.notebook.add_question(f"Why {self.dice.random()}?", self.program.session.reading.topic_id)

    def _turn(self) -> None:
        self.program.session.reading.open(self.dice.choice(self.topics))

    def _changed(self, what: str) -> None:
        if what == "places":
            self._show()

    def _show(self) -> None:
        if self.notebook.saved:
            say("saved", everything(self.notebook, self.topics))

    def _said(self, words: str) -> None:
        say("fault", words)


def child(home: Path, seed: int) -> None:
    os.environ["SEPTA_HOME"] = str(home)
    program = Program(Order(size=(1000, 700), theme="light", language=LANGUAGE), open_pack(built_in_pack()))
    busy = Busy(program, seed)
    say("ready", None)
    program.run()
    del busy


def lost(lines: list[list[Any]], before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What had been shown as saved and is not there. A place may have become a newer one since, but none may go."""
    faults = [f"the program said: {held}" for word, held in lines if word == "fault"]
    saved = [held for word, held in lines if word == "saved"]
    shown = saved[-1] if saved else before
    under_way = bool(lines) and lines[-1][0] == "begin"
    differ = [key for key in shown if key.startswith(("place", "share")) and key not in after]
    things = [key for key in {*shown, *after} if not key.startswith(("place", "share"))]
    changed = [key for key in things if shown.get(key) != after.get(key) and key != "order"]
    if len(changed) > (1 if under_way else 0):
        differ += changed
    return faults + [f"{key}: shown as saved {shown.get(key)}, found {after.get(key)}" for key in differ]


def kill_windows(rounds: int, seed: int, folder: Path) -> tuple[int, list[str]]:
    """``rounds`` programs; how many acts all of them had shown as saved, and what was lost of those."""
    dice = random.Random(seed)
    pack = open_pack(built_in_pack())
    topics = [topic.id for top in pack.tree(LANGUAGE) for topic in top.walk() if topic.page]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    acts, gone = 0, []
    for number in range(rounds):
        home = folder / f"home-{number // FRESH_EVERY}"
        before_state = NotebookState(home, PACK, LANGUAGE)
        before = everything(before_state, topics)
        before_state.close()
        words = [sys.executable, "-m", "tests.tools.kill_notes", "--window", "--child", str(home)]
        lines = killed([*words, "--seed", str(seed * 1000 + number)], dice.uniform(0, MOST_S), env)
        heard: list[str] = []
        state = NotebookState(home, PACK, LANGUAGE)
        state.said.connect(heard.append)
        missing = lost(lines, before, everything(state, topics)) + heard
        state.close()
        told = last_place.load(home, PACK)
        if told is not None and told[0] not in topics:
            missing.append(f"the last place is {told[0]!r}")
        acts += sum(word == "saved" for word, _ in lines)
        gone += [f"round {number}: {one}" for one in missing]
    return acts, gone
