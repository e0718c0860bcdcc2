"""Printing in a real window: by keys and pointer to a PDF of the reader's questions, read by another program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.driven import Septa, started
from tests.journeys.xserver import XServer
from tests.ui.printing import poppler
from tests.ui.printing.poppler import Pdf
from viewer.state.notebook import NotebookState

pytestmark = pytest.mark.journey

QUESTIONS = ("Is what I have cellulite, or something else?", "What happens if I do nothing?")
DIALOG = "Print or save as PDF"


@pytest.fixture
def septa(screen: XServer, septa_home: Path) -> Iterator[Septa]:
    """A reader who has noted two questions at an earlier visit."""
    poppler.require()
    notebook = NotebookState(septa_home, "cellulite")
    for question in QUESTIONS:
        notebook.add_question(question)
    notebook.close()
    with started(screen, septa_home, "--topic", "cellulite/what-it-is") as program:
        yield program


def to_front(screen: XServer, name: str) -> None:
    """Give the keys to a window: without a window manager nobody does."""
    screen.xdotool("windowfocus", "--sync", screen.window(f"^{name}$"))


def printing(septa: Septa) -> list[object]:
    told = septa.ask("print")
    assert isinstance(told, list)
    return told


def save_as(septa: Septa, screen: XServer, path: Path) -> Pdf:
    """Press the button, type a place, and wait until the dialog says that it is done."""
    screen.click(*septa.place("button_place", "Save as PDF…"))
    to_front(screen, "Save as PDF")
    screen.key("ctrl+a")
    screen.xdotool("type", "--delay", 5, str(path))
    screen.key("Return")
    septa.wait_for(lambda: printing(septa)[3] == f"Saved: {path}", "it says where it is")
    return Pdf(path)


def test_the_questions_by_keys(septa: Septa, screen: XServer, tmp_path: Path) -> None:
    screen.key("ctrl+p")
    septa.wait_for(lambda: bool(printing(septa)), "the dialog opens")
    to_front(screen, DIALOG)
    septa.wait_for(lambda: printing(septa)[1] == "What it is", "the article's pages are made")
    for _ in range(4):
        screen.key("Down")  # article, section, leaflet, guide, questions
    septa.wait_for(lambda: printing(septa)[:3] == ["questions", "Questions for my clinician", 1], "one page")
    pdf = save_as(septa, screen, tmp_path / "questions.pdf")
    words = pdf.text()
    for number, question in enumerate(QUESTIONS, 1):
        assert f"{number}. {question}" in words
    assert (pdf.pages, pdf.info["Title"]) == (1, "Questions for my clinician")
    to_front(screen, DIALOG)
    screen.key("Escape")
    septa.wait_for(lambda: not printing(septa), "Esc closes the dialog")


def test_a_leaflet_of_what_is_read(septa: Septa, screen: XServer, tmp_path: Path) -> None:
    """The picture is on it as it stands, and a real click on a choice counts."""
    screen.key("ctrl+p")
    septa.wait_for(lambda: bool(printing(septa)), "the dialog opens")
    to_front(screen, DIALOG)
    screen.click(*septa.place("button_place", "A leaflet of it, to fold"))
    septa.wait_for(lambda: printing(septa)[:3] == ["leaflet", "What it is", 2], "two sides")
    pdf = save_as(septa, screen, tmp_path / "leaflet.pdf")
    assert max(width for width, _ in pdf.images(1, 1)) > 1000
    assert "Illustration" in pdf.text(1, 1) or "illustration" in pdf.text(1, 1)
