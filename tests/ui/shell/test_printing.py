"""Printing from a window: the commands, and what they hand to the dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.printing import poppler
from tests.ui.printing.poppler import Pdf
from tests.ui.shell.conftest import Show, Shown
from viewer.core.article.quotes import quote_of
from viewer.core.content.pack import open_pack
from viewer.core.notebook.model import Colour
from viewer.core.printing.choice import Asked, What
from viewer.core.problems import PackError
from viewer.core.settings import Settings
from viewer.ui.printing.dialog import PrintDialog
from viewer.ui.shell.print_source import PrintSource
from viewer.ui.shell.printed_picture import PrintedPicture, Standing

Open = Callable[..., tuple[Shown, PrintDialog]]


@pytest.fixture
def open_dialog(show: Show) -> Open:
    """Trigger a command; the window, and the dialog that it has opened, its pages ready."""

    def opened(command: str = "print", shown: Shown | None = None) -> tuple[Shown, PrintDialog]:
        shown = shown or started(show)
        shown.window.commands[command].trigger()
        dialog = dialog_of(shown)
        assert dialog is not None
        shown.qtbot.waitUntil(lambda: dialog.sheets is not None, timeout=30_000)
        return shown, dialog

    return opened


def started(show: Show, **words: object) -> Shown:
    shown = show(**words)
    shown.window.start_companions()
    return shown


def dialog_of(shown: Shown) -> PrintDialog | None:
    companions = shown.window.companions
    assert companions is not None
    return companions.printing.dialog


def test_what_is_read_is_printed(open_dialog: Open) -> None:
    shown, dialog = open_dialog()
    assert dialog.wishes.what is What.ARTICLE
    assert dialog.sheets is not None
    assert dialog.sheets.title == shown.title == "Start here"
    assert [dialog.wishes.section.itemText(n) for n in range(dialog.wishes.section.count())] == ["First", "Second"]


def test_one_dialog_at_a_time_and_esc_closes_it(open_dialog: Open) -> None:
    shown, dialog = open_dialog()
    shown.window.commands["print"].trigger()
    assert dialog_of(shown) is dialog
    shown.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog_of(shown) is None
    _, another = open_dialog(shown=shown)
    assert another is not dialog
    another.reject()


def test_the_window_takes_the_dialog_with_it(open_dialog: Open) -> None:
    shown, dialog = open_dialog()
    assert shown.window.companions is not None
    shown.window.companions.close()
    assert not dialog.isVisible()


def test_without_questions_that_is_said(show: Show) -> None:
    shown = started(show)
    shown.window.commands["print-questions"].trigger()
    assert dialog_of(shown) is None
    assert "There are no questions yet." in shown.window.status.notice.text()


def test_without_own_questions_those_of_the_guide_are_printed(open_dialog: Open, small_pack: Path, show: Show) -> None:
    (small_pack / "questions.yaml").write_text(
        "version: 1\nquestions:\n- {id: one, text: What is it?, pages: [body/fat.md]}\n- {id: two, text: And then?}\n"
    )
    _, dialog = open_dialog("print-questions", started(show, pack=open_pack(small_pack)))
    offered = dialog.wishes.asked
    assert [offered.itemData(at) for at in range(offered.count())] == [Asked.HERE, Asked.READY]
    assert dialog.wishes.choice.asked is Asked.HERE
    assert dialog._material.asked(Asked.HERE) == ("And then?",)
    dialog.reject()


def test_the_readers_questions_are_printed_but_not_those_that_are_done(
    show: Show, open_dialog: Open, tmp_path: Path
) -> None:
    poppler.require()
    shown = started(show)
    notebook = shown.session.notebook
    notebook.add_question("What is it?")
    done = notebook.add_question("Is that so?")
    notebook.set_done(done.id, True)
    notebook.add_question("And then?")
    _, dialog = open_dialog("print-questions", shown)
    assert dialog.wishes.what is What.QUESTIONS
    dialog.save(tmp_path / "q.pdf")
    shown.qtbot.waitUntil(lambda: "Saved" in shown.window.status.notice.text(), timeout=20_000)
    words = Pdf(tmp_path / "q.pdf").text()
    assert "1. What is it?" in words
    assert "2. And then?" in words
    assert "Is that so?" not in words
    dialog.reject()


def test_the_readers_notes_stand_behind_the_article(show: Show, open_dialog: Open, tmp_path: Path) -> None:
    poppler.require()
    shown = started(show)
    text = shown.window.article.text()
    at = text.index("The bands tie")
    quote = quote_of(text, at, at + len("The bands tie the skin"))
    shown.session.notebook.add_highlight("index", "Start here", quote, Colour.GREEN, note="Ask why.")
    _, dialog = open_dialog(shown=shown)
    dialog.wishes.notes.click()
    shown.qtbot.waitUntil(lambda: dialog.sheets is not None, timeout=20_000)
    dialog.save(tmp_path / "a.pdf")
    shown.qtbot.waitUntil((tmp_path / "a.pdf").exists, timeout=20_000)
    assert "“The bands tie the skin” Ask why." in Pdf(tmp_path / "a.pdf").text()
    dialog.reject()


def test_the_picture_is_printed_as_it_stands(open_dialog: Open, tmp_path: Path) -> None:
    poppler.require()
    shown, dialog = open_dialog()
    dialog.save(tmp_path / "a.pdf")
    shown.qtbot.waitUntil((tmp_path / "a.pdf").exists, timeout=20_000)
    pdf = Pdf(tmp_path / "a.pdf")
    assert max(width for width, _ in pdf.images(1, 1)) > 1000, "sharp"
    assert "Illustration, not a prediction." in pdf.text(1, 1)
    dialog.reject()


def test_wordings_are_those_of_the_reader(show: Show) -> None:
    shown = started(show, settings=Settings(theme="light", wording="standard", clinic_wording=True))
    assert shown.window.companions is not None
    material = shown.window.companions.printing._material()
    assert material.conditions == {"standard", "instead"}


class TestSource:
    """What comes in the background."""

    def source(self, shown: Shown) -> PrintSource:
        pack = shown.session.pack
        return PrintSource(
            pack, "en", PrintedPicture(pack, "en", "mixed", Standing(shown.session.quilt.state)), shown.session.jobs
        )

    def test_an_article_is_converted_beside_the_window(self, show: Show, small_pack: Path) -> None:
        shown = show(pack=open_pack(small_pack))
        source = self.source(shown)
        assert source.article("about", 0) is None, "it is converted in another thread, so it is not here yet"
        shown.qtbot.waitUntil(lambda: source.article("about", 0) is not None, timeout=20_000)
        article = source.article("about", 0)
        assert article is not None
        assert article.title == "About"

    def test_a_page_that_cannot_be_read_is_a_sentence(self, show: Show, small_pack: Path) -> None:
        shown = show(pack=open_pack(small_pack))
        (small_pack / "docs" / "about.md").unlink()
        source = self.source(shown)
        assert source.article("about", 0) is None

        def refused() -> bool:
            try:
                return source.article("about", 0) is not None
            except PackError:
                return True

        shown.qtbot.waitUntil(refused, timeout=20_000)
        with pytest.raises(PackError):
            source.article("about", 0)

    def test_a_picture_is_drawn_once_for_a_width(self, show: Show) -> None:
        shown = show()
        source = self.source(shown)
        assert source.quilt("", 600) is None
        shown.qtbot.waitUntil(lambda: source.quilt("", 600) is not None, timeout=30_000)
        drawn = source.quilt("", 600)
        assert drawn is not None
        assert drawn.image.width() == 600
        assert source.quilt("", 600) is drawn
        assert source.quilt("no-such-scene", 600) is None
        shown.qtbot.waitUntil(lambda: source.quilt("no-such-scene", 600) is not None, timeout=30_000)
        missing = source.quilt("no-such-scene", 600)
        assert missing is not None
        assert missing.image.isNull()
