"""The dialog for paper, by its keys and buttons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.printing import poppler
from tests.ui.printing.poppler import Pdf
from viewer.core.article.model import Heading
from viewer.core.printing.choice import Asked, Choice, What
from viewer.core.printing.paper import A4, LETTER
from viewer.core.theme import load_theme
from viewer.ui.printing import printers
from viewer.ui.printing.dialog import PrintDialog, Wanted, file_name
from viewer.ui.printing.material import Material, Quilted

HEADINGS = (Heading(2, "Deeper", "deeper"), Heading(2, "The end of it", "the-end-of-it"))
WANTED = Wanted(What.ARTICLE, A4, "body/bands", HEADINGS, "the-end-of-it")


class Shown:
    """Dialogs that are closed at the end."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.all: list[PrintDialog] = []

    def __call__(self, material: Material, wanted: Wanted = WANTED, scale: float = 1.0) -> PrintDialog:
        dialog = PrintDialog(material, wanted, load_theme("light"), scale)
        self._qtbot.addWidget(dialog)
        self.all.append(dialog)
        dialog.open()
        return dialog

    def ready(self, material: Material, wanted: Wanted = WANTED) -> PrintDialog:
        dialog = self(material, wanted)
        self.wait(dialog)
        return dialog

    def wait(self, dialog: PrintDialog) -> None:
        self._qtbot.waitUntil(lambda: dialog.sheets is not None, timeout=20_000)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    made = Shown(qtbot)
    yield made
    for dialog in made.all:
        dialog.reject()


def test_it_begins_with_what_is_read(shown: Shown, pictured: Material) -> None:
    dialog = shown.ready(pictured)
    assert dialog.wishes.choice == Choice(What.ARTICLE, A4, topic_id="body/bands")
    assert dialog.focusWidget() is dialog.wishes.radios[What.ARTICLE]
    assert dialog.sheets is not None
    assert dialog.sheets.title == "The bands"
    assert dialog.preview.view.accessibleName() == f"Page 1 of {dialog.sheets.total}"
    assert not dialog.preview.view.paper._page.isNull()


def test_choices_make_the_pages_anew(shown: Shown, pictured: Material) -> None:
    dialog = shown.ready(pictured)
    dialog.wishes.radios[What.SECTION].click()
    assert dialog.sheets is None
    assert not dialog.save_button.isEnabled()
    shown.wait(dialog)
    assert dialog.sheets is not None
    assert dialog.sheets.title == "The bands: The end of it", "the section in view"
    dialog.wishes.paper.setCurrentIndex(1)
    dialog.wishes.way.setCurrentIndex(1)
    dialog.wishes.letters.setCurrentIndex(2)
    dialog.wishes.picture.click()
    shown.wait(dialog)
    assert dialog.wishes.choice == Choice(What.SECTION, LETTER, True, 16.0, "body/bands", "the-end-of-it", False)
    assert (dialog.sheets.paper, dialog.sheets.landscape) == (LETTER, True)


def test_only_what_matters_is_offered(shown: Shown, pictured: Material) -> None:
    dialog = shown.ready(pictured)
    wishes = dialog.wishes
    offered = (wishes.section, wishes.way, wishes.picture, wishes.notes)
    assert [one.isVisible() for one in offered] == [False, True, True, True]
    wishes.radios[What.QUESTIONS].click()
    assert [one.isVisible() for one in offered] == [False, False, False, False]
    wishes.radios[What.LEAFLET].click()
    assert [one.isVisible() for one in offered] == [False, False, True, False]
    wishes.way.setCurrentIndex(1)
    assert not wishes.choice.landscape, "a leaflet always lies on its side"


def test_without_an_article_there_are_the_guide_and_the_questions(shown: Shown, pictured: Material) -> None:
    dialog = shown.ready(pictured, Wanted(What.ARTICLE, A4))
    assert dialog.wishes.what is What.GUIDE
    enabled = [what for what, radio in dialog.wishes.radios.items() if radio.isEnabled()]
    assert enabled == [What.GUIDE, What.QUESTIONS]


def test_the_guides_questions_are_offered_beside_ones_own(shown: Shown, pictured: Material) -> None:
    asked = {Asked.OWN: ("Mine?",), Asked.HERE: (), Asked.READY: ("One?", "Two?")}
    dialog = shown.ready(replace(pictured, questions=asked), replace(WANTED, what=What.QUESTIONS))
    offered = dialog.wishes.asked
    assert offered.isVisible()
    assert [offered.itemText(at) for at in range(offered.count())] == ["My own", "The guide's, all of them"]
    assert dialog.wishes.choice.asked is Asked.OWN
    offered.setCurrentIndex(1)
    assert dialog.sheets is None, "made anew"
    assert dialog.wishes.choice.asked is Asked.READY
    dialog.wishes.radios[What.GUIDE].click()
    assert not offered.isVisible()


def test_what_cannot_be_printed_is_said_in_the_pages_place(shown: Shown, pictured: Material, qtbot: QtBot) -> None:
    dialog = shown(pictured, replace(WANTED, what=What.QUESTIONS))
    qtbot.waitUntil(lambda: "There are no questions yet." in dialog.preview.words.text(), timeout=5000)
    assert not dialog.save_button.isEnabled()
    assert not dialog.print_button.isEnabled()


def test_pages_turn_and_come_closer_by_keys_and_buttons(shown: Shown, pictured: Material, qtbot: QtBot) -> None:
    dialog = shown.ready(pictured)
    preview, view = dialog.preview, dialog.preview.view
    assert dialog.sheets is not None
    last = dialog.sheets.total - 1
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert preview.number == 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert preview.number == last
    assert not preview.after.isEnabled()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert preview.number == last
    preview.before.click()
    assert preview.number == last - 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert preview.number == 0
    whole = view.paper.width()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    preview.closer.click()
    assert view.paper.width() > whole * 1.5
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.paper.width() == whole
    assert not preview.farther.isEnabled()
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert not preview.closer.isEnabled()


def test_work_can_be_stopped_and_begun_again(shown: Shown, pictured: Material, qtbot: QtBot) -> None:
    waiting = replace(pictured, quilt=lambda scene, width: None)
    dialog = shown(waiting)
    qtbot.waitUntil(dialog.preview.stop.isVisible, timeout=5000)
    dialog.preview.stop.click()
    assert "Stopped" in dialog.preview.words.text()
    assert dialog.sheets is None
    dialog.wishes.picture.click()  # without the picture there is nothing to wait for
    shown.wait(dialog)


def test_a_pdf_is_saved_and_that_is_said(shown: Shown, pictured: Material, qtbot: QtBot, tmp_path: Path) -> None:
    poppler.require()
    dialog = shown.ready(pictured)
    said: list[str] = []
    dialog.said.connect(said.append)
    dialog.save_button.click()
    files = dialog.findChild(QFileDialog)
    assert files is not None
    assert Path(files.selectedFiles()[0]).name == "The bands.pdf"
    files.fileSelected.emit(str(tmp_path / "a.pdf"))
    files.close()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == [f"Saved: {tmp_path / 'a.pdf'}"]
    assert dialog.words.text() == said[0]
    assert Pdf(tmp_path / "a.pdf").info["Title"] == "The bands"
    assert dialog.save_button.isEnabled()


def test_a_place_that_cannot_be_written_is_said(shown: Shown, pictured: Material, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = shown.ready(pictured)
    dialog.save(tmp_path / "no" / "a.pdf")
    qtbot.waitUntil(lambda: "cannot be saved" in dialog.words.text(), timeout=20_000)
    assert str(tmp_path / "no") in dialog.words.text()
    assert "Choose another folder." in dialog.words.text()
    assert dialog.save_button.isEnabled()


def test_without_a_printer_that_is_said_and_the_pdf_offered(
    shown: Shown, pictured: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printers, "available", lambda: False)
    dialog = shown.ready(pictured)
    dialog.print_button.click()
    assert "No printer is set up on this computer." in dialog.words.text()
    assert dialog.focusWidget() is dialog.save_button


def test_with_a_printer_the_pages_go_there(
    shown: Shown, pictured: Material, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    def chosen(_sheets: object, _parent: object) -> Any:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return printer

    monkeypatch.setattr(printers, "available", lambda: True)
    monkeypatch.setattr(printers, "ask", chosen)
    dialog = shown.ready(pictured)
    dialog.print_button.click()
    qtbot.waitUntil(lambda: dialog.words.text() == "Sent to the printer.", timeout=20_000)
    assert (tmp_path / "printed.pdf").stat().st_size > 1000


def test_a_reader_who_turns_back_prints_nothing(
    shown: Shown, pictured: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printers, "available", lambda: True)
    monkeypatch.setattr(printers, "ask", lambda *_: None)
    dialog = shown.ready(pictured)
    dialog.print_button.click()
    assert dialog.save_button.isEnabled()
    assert dialog.words.text() == ""


def test_closed_while_it_works_it_leaves_nothing(
    shown: Shown, pictured: Material, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = shown.ready(pictured)
    dialog.save(tmp_path / "a.pdf")
    dialog.reject()
    qtbot.wait(100)
    assert not (tmp_path / "a.pdf").exists()


def test_a_mode_that_keeps_no_files_has_no_button_for_them(shown: Shown, pictured: Material) -> None:
    dialog = shown.ready(pictured, replace(WANTED, may_save=False))
    assert not dialog.save_button.isVisible()
    assert dialog.print_button.isVisible()


def test_a_leaflet_says_how_it_is_folded_and_questions_how_many_pages(shown: Shown, pictured: Material) -> None:
    many = replace(pictured, questions={Asked.OWN: tuple("Why is that so?" for _ in range(40))})
    dialog = shown.ready(many, replace(WANTED, what=What.LEAFLET))
    assert "fold it in the middle" in dialog.words.text()
    dialog.wishes.radios[What.QUESTIONS].click()
    shown.wait(dialog)
    assert "The questions take" in dialog.words.text()


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("width", [480, 800, 1200])
def test_it_fits_narrow_windows_and_large_letters(shown: Shown, pictured: Material, scale: float, width: int) -> None:
    dialog = shown(replace(pictured, quilt=lambda scene, wide: Quilted()), scale=scale)
    dialog.resize(width, 640)
    area = dialog._area
    inside = area.widget()
    assert inside is not None
    assert inside.width() <= area.viewport().width() + 1, "nothing is cut at a side"
    for button in (dialog.save_button, dialog.print_button, dialog.close_button):
        assert dialog.rect().contains(button.geometry()), "the buttons are in the window"
        assert button.height() >= 32


@pytest.mark.parametrize(
    ("title", "name"),
    [("The bands", "The bands.pdf"), ("a/b\\c: d?", "a b c d.pdf"), ("...", "septa.pdf"), ("", "septa.pdf")],
)
def test_names_of_files(title: str, name: str) -> None:
    assert file_name(title) == name
    assert len(file_name("x" * 500)) < 80
