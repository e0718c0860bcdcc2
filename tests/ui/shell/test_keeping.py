"""Bookmarks, highlights, notes and questions in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.shell.conftest import Show
from tests.ui.shell.kept import SENTENCE, Kept, choose, do, marked, pane_of, press_words
from viewer.core.modes import Can, Mode
from viewer.core.notebook.model import Colour
from viewer.core.quilt.scene import Account
from viewer.ui.article.marks import Mark
from viewer.ui.dialogs.forget import ForgetDialog
from viewer.ui.notes.code import CodeDialog
from viewer.ui.shell.keeping import Keeping


class TestBookmarks:
    def test_the_button_sets_it_and_takes_it_away(self, kept: Kept) -> None:
        shown, keeping = kept()
        action = shown.window.commands["bookmark"]
        before = action.icon().pixmap(20, 20).toImage()
        assert action.text() == "Bookmark this page"
        shown.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        assert [one.title for one in keeping.notebook.bookmarks()] == ["Start here"]
        assert action.text() == "Remove this page's bookmark"
        assert action.toolTip().startswith(action.text())
        assert action.icon().pixmap(20, 20).toImage() != before
        assert shown.window.status.notice.text() == "Bookmarked."
        shown.open("body/fat")
        assert action.text() == "Bookmark this page"
        shown.open("index")
        do(shown, "bookmark")
        assert keeping.notebook.bookmarks() == ()
        assert action.icon().pixmap(20, 20).toImage() == before

    def test_it_leads_back_to_the_line(self, kept: Kept) -> None:
        shown, keeping = kept()
        shown.window.article.restore(500)
        do(shown, "bookmark")
        words = keeping.notebook.bookmarks()[0].spot.text
        shown.open("body/fat")
        do(shown, "notes")
        pane_of(keeping).bookmarks.entries[0].words.click()
        shown.settle()
        assert shown.title == "Start here"
        spot = shown.window.article.spot()
        assert spot is not None
        assert spot.text == words
        assert keeping.placing.notice is None  # the reader chose to come here
        shown.window.article.restore(0)
        pane_of(keeping).bookmarks.entries[0].words.click()  # the same page
        assert abs(shown.window.article.scroll_position - 500) < 40

    def test_a_page_that_is_gone_loses_no_bookmark(self, kept: Kept) -> None:
        shown, keeping = kept()
        gone = keeping.notebook.add_bookmark("was/there/once", "Once")
        keeping.go_to_bookmark(gone)
        assert "no longer in the guide" in shown.window.status.notice.text()
        assert shown.title == "Start here"
        assert keeping.notebook.bookmarks() == (gone,)


class TestHighlights:
    def test_chosen_words_are_marked_and_stay_marked(self, kept: Kept) -> None:
        shown, keeping = kept()
        choose(shown)
        do(shown, "highlight")
        assert marked(shown) == [SENTENCE]
        assert not shown.window.article.view.textCursor().hasSelection()
        shown.window.commands["larger"].trigger()  # the text is set anew
        assert marked(shown) == [SENTENCE]
        shown.open("body/fat")
        assert marked(shown) == []
        shown.open("index")
        assert marked(shown) == [SENTENCE]
        (one,) = keeping.notebook.highlights()
        assert (one.topic_id, one.language, one.colour) == ("index", "en", Colour.YELLOW)

    def test_the_right_one_of_many_equal_sentences_is_found_again(self, kept: Kept) -> None:
        shown, _ = kept()
        text = shown.window.article.text()
        third = text.index(SENTENCE, text.index(SENTENCE, text.index(SENTENCE) + 1) + 1)
        where = choose(shown, SENTENCE, third)
        do(shown, "highlight")
        shown.open("about")
        shown.open("index")
        assert shown.window.article.view.marks.of(Mark.YELLOW) == (where,)

    def test_space_round_the_words_is_left_out(self, kept: Kept) -> None:
        shown, keeping = kept()
        choose(shown, f" {SENTENCE}")
        keeping.marking.highlight(Colour.PINK)
        assert marked(shown, Mark.PINK) == [SENTENCE]

    def test_the_same_words_twice_change_their_colour(self, kept: Kept) -> None:
        shown, keeping = kept()
        for colour in (Colour.GREEN, Colour.BLUE):
            choose(shown)
            keeping.marking.highlight(colour)
        assert marked(shown, Mark.BLUE) == [SENTENCE]
        assert len(keeping.notebook.highlights()) == 1
        choose(shown)
        do(shown, "highlight")  # the colour that was chosen last
        assert marked(shown, Mark.BLUE) == [SENTENCE]

    def test_the_mouse_brings_a_bar_beside_the_words(self, kept: Kept) -> None:
        shown, keeping = kept()
        view = shown.window.article.view
        start, end = choose(shown)
        first, last = view.marks.rects((start, start + 1))[0].center(), view.marks.rects((end - 1, end))[0].center()
        view.setTextCursor(QTextCursor(view.document()))

        def mouse(kind: QEvent.Type, place: QPointF, held: Qt.MouseButton) -> None:
            button = Qt.MouseButton.LeftButton if kind != QEvent.Type.MouseMove else Qt.MouseButton.NoButton
            there = view.viewport().mapToGlobal(place)
            QApplication.sendEvent(
                view.viewport(), QMouseEvent(kind, place, there, button, held, Qt.KeyboardModifier.NoModifier)
            )

        left = Qt.MouseButton.LeftButton
        mouse(QEvent.Type.MouseButtonPress, first, left)
        mouse(QEvent.Type.MouseMove, last, left)
        assert keeping.marking.bar is None
        mouse(QEvent.Type.MouseButtonRelease, last, Qt.MouseButton.NoButton)
        shown.qtbot.waitUntil(lambda: keeping.marking.bar is not None)
        bar = keeping.marking.bar
        assert bar is not None
        assert not bar.above.isVisible()
        bar.colours[1].click()
        assert len(marked(shown, Mark.GREEN)) == 1
        assert keeping.marking.bar is None

    def test_a_press_on_a_highlight_opens_its_note(self, kept: Kept) -> None:
        shown, keeping = kept()
        where = choose(shown)
        do(shown, "highlight")
        press_words(shown, where)
        card = keeping.marking.card
        assert card is not None
        assert card.field.hasFocus()
        shown.qtbot.keyClicks(card.field, "Ask about this")
        assert card.state.text() == ""
        shown.qtbot.waitUntil(lambda: card.state.text() == "Saved")
        assert keeping.notebook.highlights()[0].note == "Ask about this"
        shown.qtbot.keyClicks(card.field, "!")
        shown.qtbot.keyClick(card.field, Qt.Key.Key_Escape)
        assert keeping.marking.card is None
        assert keeping.notebook.highlights()[0].note == "Ask about this!"
        assert shown.window.article.view.hasFocus()

    def test_a_press_elsewhere_puts_the_card_away_and_keeps_the_note(self, kept: Kept) -> None:
        shown, keeping = kept()
        where = choose(shown)
        do(shown, "note")
        card = keeping.marking.card
        assert card is not None
        shown.qtbot.keyClicks(card.field, "Mine")
        press_words(shown, (where[1] + 30, where[1] + 40))
        assert keeping.marking.card is None
        assert keeping.notebook.highlights()[0].note == "Mine"

    def test_what_is_not_saved_is_not_said_to_be(self, kept: Kept, septa_home: Path) -> None:
        septa_home.write_text("a file where the folder should be")
        shown, keeping = kept()
        assert "cannot be saved" in shown.window.status.notice.text()
        choose(shown)
        do(shown, "note")
        card = keeping.marking.card
        assert card is not None
        shown.qtbot.keyClicks(card.field, "Mine")
        shown.qtbot.waitUntil(lambda: card.state.text() != "")
        assert card.state.text() == "Not saved yet"
        keeping.marking.leave()
        do(shown, "bookmark")
        assert shown.window.status.notice.text() == "Bookmarked. It is not saved yet."

    def test_colour_and_end_of_a_highlight_on_its_card(self, kept: Kept) -> None:
        shown, keeping = kept()
        choose(shown)
        do(shown, "note")
        card = keeping.marking.card
        assert card is not None
        card.colours[3].click()
        assert marked(shown, Mark.PINK) == [SENTENCE]
        assert card.colours[3].isChecked()
        assert not card.colours[0].isChecked()
        card.remove.click()
        assert keeping.notebook.highlights() == ()
        assert keeping.marking.card is None
        assert shown.window.status.notice.text() == "Highlight removed."

    def test_the_menu_of_the_words(self, kept: Kept) -> None:
        shown, _ = kept()

        def menu() -> dict[str, QAction]:
            made = QMenu(shown.window)
            shown.window.article.view.menu_wanted.emit(made)
            return {action.text(): action for action in made.actions()}

        assert "Highlight a paragraph…" in menu()
        choose(shown)
        rows = menu()
        assert "Highlight a paragraph…" not in rows
        rows["Highlight: Blue"].trigger()
        assert marked(shown, Mark.BLUE) == [SENTENCE]

    def test_words_that_changed_are_listed_and_never_lost(self, kept: Kept, small_pack: Path) -> None:
        shown, keeping = kept(topic="body/fat")
        choose(shown)
        do(shown, "note")
        page = small_pack / "docs" / "body" / "fat.md"
        page.write_text("# The fat\n\nNothing of the old words.\n", encoding="utf-8")
        again, keeping = kept(topic="body/fat")
        assert again.session.notebook.highlights()
        do(again, "notes")
        row = pane_of(keeping).highlights.entries[0]
        assert "No longer on this page" in row.words.words
        row.words.click()
        again.settle()
        assert "no longer on this page" in again.window.status.notice.text()
        assert len(keeping.notebook.highlights()) == 1


class TestQuestions:
    def test_asking_about_chosen_words(self, kept: Kept) -> None:
        shown, keeping = kept()
        choose(shown)
        do(shown, "ask")
        field = pane_of(keeping).questions.field
        assert field.hasFocus()
        assert field.text() == f"About “{SENTENCE}”: "
        shown.qtbot.keyClicks(field, "why?")
        shown.qtbot.keyClick(field, Qt.Key.Key_Return)
        (one,) = keeping.notebook.questions()
        assert (one.text, one.topic_id) == (f"About “{SENTENCE}”: why?", "index")

    def test_a_code_shows_what_is_not_ticked_off(self, kept: Kept) -> None:
        shown, keeping = kept()
        do(shown, "questions-code")
        assert shown.window.findChild(CodeDialog) is None
        assert "First write a question" in shown.window.status.notice.text()
        keeping.notebook.add_question("Does it hurt?")
        done = keeping.notebook.add_question("What does it cost?")
        keeping.notebook.set_done(done.id, True)
        do(shown, "questions-code")
        dialog = shown.window.findChild(CodeDialog)
        assert dialog is not None
        assert [code.text for code in dialog.codes] == ["My questions\n1. Does it hurt?"]
        dialog.reject()

    def test_copying(self, kept: Kept) -> None:
        shown, keeping = kept()
        keeping.notebook.add_question("Does it hurt?")
        do(shown, "notes")
        pane_of(keeping).questions.copy.click()
        assert QGuiApplication.clipboard().text() == "Does it hurt?"


def test_a_mode_that_keeps_nothing_offers_nothing(show: Show) -> None:
    mode = Mode("closed", frozenset(Can) - {Can.KEEP}, keeps_settings=False, account=Account.STUDIES)
    shown = show(mode=mode)
    shown.window.start_companions()
    assert "bookmark" not in shown.window.commands
    menu = QMenu(shown.window)
    shown.window.article.view.menu_wanted.emit(menu)
    assert not [action for action in menu.actions() if "Highlight" in action.text()]


def test_all_is_forgotten_only_when_it_is_said_so(kept: Kept) -> None:
    shown, keeping = kept()
    keeping.bookmark()
    shown.window.commands["forget-notes"].trigger()
    dialog = next(one for one in shown.window.findChildren(ForgetDialog) if one.isVisible())
    dialog.keep_button.click()
    assert len(keeping.notebook.bookmarks()) == 1
    shown.window.commands["forget-notes"].trigger()
    dialog = next(one for one in shown.window.findChildren(ForgetDialog) if one.isVisible())
    dialog.forget_button.click()
    assert keeping.notebook.bookmarks() == ()
    assert shown.session.preferences.last_topic("small") == ""
    assert shown.window.status.notice.text() == "Forgotten."


def test_a_clicked_link_is_not_a_choice_of_words(kept: Kept) -> None:
    shown, keeping = kept()
    view = shown.window.article.view
    start = shown.window.article.text().index("the bands")
    cursor = view.textCursor()
    cursor.setPosition(start + 4)
    place = view.cursorRect(cursor).center() + QPoint(2, 0)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        buttons = Qt.MouseButton.LeftButton if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        where = QPointF(view.viewport().mapToGlobal(place))
        event = QMouseEvent(
            kind, QPointF(place), where, Qt.MouseButton.LeftButton, buttons, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(view.viewport(), event)
    choose(shown, "the bands")  # as Qt does for a link that opens a window of its own
    shown.qtbot.wait(20)
    assert keeping.marking.bar is None


def test_two_faults_at_the_start_are_both_said(kept: Kept, septa_home: Path) -> None:
    septa_home.mkdir()
    (septa_home / "notebook.sqlite").write_bytes(b"no notebook at all")
    real = Keeping.begin

    def begin(self: Keeping) -> None:
        if not self._begun:
            self.desk.status.show_notice("The settings file cannot be understood.")
        real(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Keeping, "begin", begin)
        shown, keeping = kept()
    said = shown.window.status.notice.text()
    assert said.startswith("The settings file cannot be understood. The file of your notes was damaged.")
    assert "notebook.sqlite.broken-1" in said
    assert keeping.notebook.saved
