"""Notes out into a file and in again, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.shell.conftest import Show
from viewer.core.article.quotes import Quote
from viewer.core.notebook.model import Colour
from viewer.state.notebook import NotebookState
from viewer.ui.dialogs.problems import ProblemsDialog
from viewer.ui.shell.exchanging import Exchanging


class Heard:
    def __init__(self, exchanging: Exchanging) -> None:
        self.said: list[str] = []
        self.wrong: list[object] = []
        exchanging.said.connect(self.said.append)
        exchanging.wrong.connect(self.wrong.extend)


def begin(qtbot: QtBot, home: Path, pack: str = "small") -> tuple[NotebookState, Exchanging, Heard]:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    notebook = NotebookState(home, pack, "en")
    exchanging = Exchanging(notebook, pack, "Small", window)
    return notebook, exchanging, Heard(exchanging)


def fill(notebook: NotebookState) -> None:
    notebook.add_bookmark("index", "Start here", Quote("Go to the bands"))
    notebook.add_highlight("index", "Start here", Quote("Between them lies fat"), Colour.PINK, note="Ask!")
    notebook.add_question("Does it hurt?", "index")


@pytest.mark.parametrize("name", ["notes.md", "notes.json", "notes.MD"])
def test_out_and_in_again(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    notebook, out, heard = begin(qtbot, tmp_path / "one")
    fill(notebook)
    out.save(str(tmp_path / name))
    assert heard.said == [f"Saved: {tmp_path / name}"]
    other, bring, heard = begin(qtbot, tmp_path / "two")
    bring.bring(str(tmp_path / name))
    assert (other.bookmarks(), other.highlights(), other.questions()) == (
        notebook.bookmarks(),
        notebook.highlights(),
        notebook.questions(),
    )
    assert heard.said == ["Brought in: 3. There already: 0."]
    bring.bring(str(tmp_path / name))
    assert heard.said[1:] == ["Brought in: 0. There already: 3."]
    assert heard.wrong == []
    assert len(NotebookState(tmp_path / "two", "small", "en").highlights()) == 1


def test_a_place_that_cannot_be_written(qtbot: QtBot, tmp_path: Path) -> None:
    notebook, out, heard = begin(qtbot, tmp_path / "one")
    fill(notebook)
    (tmp_path / "file").write_text("no folder")
    out.save(str(tmp_path / "file" / "notes.md"))
    (said,) = heard.said
    assert "cannot be saved" in said
    assert str(tmp_path / "file") in said


def test_an_older_file_stays_when_the_new_one_cannot_be_written(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    notebook, out, heard = begin(qtbot, tmp_path / "one")
    fill(notebook)
    place = tmp_path / "notes.md"
    place.write_text("the old one")

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    out.save(str(place))
    assert place.read_text() == "the old one"
    assert "No space left" in heard.said[0]
    assert [path.name for path in tmp_path.glob("notes*")] == ["notes.md"]


def test_what_cannot_be_read_is_named_with_its_line(qtbot: QtBot, tmp_path: Path) -> None:
    notebook, bring, heard = begin(qtbot, tmp_path / "one")
    (tmp_path / "notes.json").write_text(
        '{"kind": "septa notebook", "questions": [\n{"text": "Good?"},\n{"done": true}\n]}'
    )
    bring.bring(str(tmp_path / "notes.json"))
    assert [one.text for one in notebook.questions()] == ["Good?"]
    assert [str(problem) for problem in heard.wrong] == [
        "notes.json:3: this entry lacks what it needs (write it anew in Septa; all other entries are brought in)"
    ]
    bring.bring(str(tmp_path / "is-not-there.md"))
    assert "is-not-there.md cannot be read" in heard.said[-1]


def test_notes_of_another_guide_stay_out(qtbot: QtBot, tmp_path: Path) -> None:
    notebook, out, _ = begin(qtbot, tmp_path / "one", "another")
    fill(notebook)
    out.save(str(tmp_path / "notes.json"))
    here, bring, heard = begin(qtbot, tmp_path / "two")
    bring.bring(str(tmp_path / "notes.json"))
    assert here.bookmarks() == ()
    assert "another guide" in str(heard.wrong[0])


def test_the_window_lists_what_is_wrong(show: Show, tmp_path: Path) -> None:
    shown = show()
    shown.window.start_companions()
    assert shown.window.companions is not None
    keeping = shown.window.companions.keeping
    (tmp_path / "diary.md").write_text("Dear diary,")
    keeping._exchanging().bring(str(tmp_path / "diary.md"))
    dialog = shown.window.findChild(ProblemsDialog)
    assert dialog is not None
    assert dialog.title.text() == "What could not be brought in"
    assert "diary.md:1" in dialog.list.item(0).text()
    dialog.reject()


def test_the_dialogs_ask_for_the_right_files(show: Show) -> None:
    shown = show()
    shown.window.start_companions()
    assert shown.window.companions is not None
    exchanging = shown.window.companions.keeping._exchanging()
    exchanging.ask_out()
    assert exchanging._out is not None
    assert exchanging._out.selectedFiles()[0].endswith("septa-notes.md")
    exchanging._out.selectNameFilter(exchanging._out.nameFilters()[1])
    exchanging._filtered(exchanging._out.nameFilters()[1])
    assert exchanging._out.defaultSuffix() == "json"
    exchanging._out.close()
    exchanging.ask_in()
    assert exchanging._in is not None
    exchanging._in.close()
