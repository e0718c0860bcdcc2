"""A notebook in a folder of its own, and the pane that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.core.content.model import ReadyQuestion
from viewer.core.theme import load_theme
from viewer.state.notebook import NotebookState
from viewer.ui.notes.pane import NotesPane

READY = (
    ReadyQuestion("long", "How long does it last?", ("index",)),
    *(ReadyQuestion(f"any-{number}", f"Question number {number}?") for number in range(6)),
)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[NotebookState]:
    made = NotebookState(tmp_path / "home", "small", "en")
    yield made
    made.close()


@pytest.fixture
def pane(qtbot: QtBot, notebook: NotebookState) -> NotesPane:
    made = NotesPane(notebook, load_theme("light"), 1.0, can_print=True)
    qtbot.addWidget(made)
    made.resize(260, 900)
    made.set_page("index", READY)
    made.show()
    qtbot.waitExposed(made)
    return made
