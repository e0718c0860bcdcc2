from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScroller, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.notes.conftest import READY
from viewer.core.article.quotes import Quote
from viewer.core.notebook.model import Colour
from viewer.core.theme import load_theme
from viewer.state.notebook import NotebookState
from viewer.ui.notes.entry import Editor, Entry
from viewer.ui.notes.lists import List
from viewer.ui.notes.pane import NotesPane
from viewer.ui.notes.words_button import WordsButton

QUOTE = Quote("Between them\u2029lies fat", position=4)


def words(one: List) -> list[tuple[str, ...]]:
    return [tuple(piece for piece in entry.words.words if piece) for entry in one.entries]


def only(one: List) -> Entry:
    (entry,) = one.entries
    return entry


def editor(one: List) -> Editor:
    (found,) = [row for row in one.rows if isinstance(row, Editor)]
    return found


class TestLists:
    def test_without_notes_it_says_how_to_come_by_some(self, pane: NotesPane) -> None:
        for one in pane.lists:
            assert one.empty.isVisible()
            assert len(one.empty.text()) > 20
            assert one.rows == ()

    def test_each_kind_has_its_rows(self, pane: NotesPane, notebook: NotebookState) -> None:
        notebook.add_bookmark("index", "Start here", Quote("Go to the bands"))
        notebook.add_highlight("body/fat", "The fat", QUOTE, Colour.BLUE, note="Ask!")
        notebook.add_question("Does it hurt?", "index")
        assert words(pane.bookmarks) == [("Start here", "Go to the bands")]
        assert words(pane.highlights) == [("The fat", "Between them lies fat", "Ask!")]
        assert words(pane.questions) == [("Does it hurt?",)]
        assert only(pane.highlights).words.accessibleName() == "Blue: The fat. Between them lies fat. Ask!"
        assert pane.bookmarks.title.text() == "Bookmarks (1)"
        assert not pane.bookmarks.empty.isVisible()

    def test_this_page_alone(self, pane: NotesPane, notebook: NotebookState) -> None:
        for topic in ("index", "body/fat"):
            notebook.add_bookmark(topic, topic)
            notebook.add_highlight(topic, topic, QUOTE, Colour.PINK)
            notebook.add_question(f"About {topic}?", topic)
        assert [len(one.rows) for one in pane.lists] == [2, 2, 2]
        pane.this_page.click()
        assert words(pane.bookmarks) == [("index",)]
        assert words(pane.highlights) == [("Between them lies fat",)]
        assert words(pane.questions) == [("About index?",)]
        pane.set_page("body/fat", ())
        assert words(pane.bookmarks) == [("body/fat",)]
        pane.this_page.click()
        assert [len(one.rows) for one in pane.lists] == [2, 2, 2]

    def test_a_press_leads_there(self, pane: NotesPane, notebook: NotebookState, qtbot: QtBot) -> None:
        kept = notebook.add_bookmark("body/fat", "The fat")
        with qtbot.waitSignal(pane.bookmark_chosen) as heard:
            only(pane.bookmarks).words.click()
        assert heard.args == [kept]
        marked = notebook.add_highlight("index", "Start", QUOTE, Colour.GREEN)
        entry = only(pane.highlights).words
        entry.setFocus()
        with qtbot.waitSignal(pane.highlight_chosen) as heard:
            qtbot.keyClick(entry, Qt.Key.Key_Space)
        assert heard.args == [marked]

    def test_words_that_are_gone_are_said_to_be(self, pane: NotesPane, notebook: NotebookState) -> None:
        kept = notebook.add_highlight("index", "Start", QUOTE, Colour.GREEN)
        pane.set_missing(frozenset({kept.id}))
        assert words(pane.highlights)[0][-1] == "No longer on this page"
        pane.set_missing(frozenset())
        assert "No longer on this page" not in words(pane.highlights)[0]

    def test_another_language_is_named(self, pane: NotesPane, notebook: NotebookState, qtbot: QtBot) -> None:
        notebook.add_highlight("index", "Start", QUOTE, Colour.GREEN)
        other = NotesPane(NotebookState(notebook._folder, "small", "es"), load_theme("light"), 1.0, True)
        qtbot.addWidget(other)
        assert words(other.highlights)[0][-1] == "In another language: en"

    def test_many_notes_come_in_portions(self, pane: NotesPane, notebook: NotebookState) -> None:
        for number in range(70):
            notebook.add_highlight("index", "Start", Quote(f"words {number}", position=number), Colour.GREEN)
        assert len(pane.highlights.rows) == 40
        assert pane.highlights.title.text() == "Highlights and notes (70)"
        assert pane.highlights.more.isVisible()
        pane.highlights.more.click()
        assert len(pane.highlights.rows) == 70
        assert not pane.highlights.more.isVisible()

    def test_rows_that_did_not_change_stay(self, pane: NotesPane, notebook: NotebookState, qtbot: QtBot) -> None:
        first = notebook.add_highlight("index", "Start", QUOTE, Colour.GREEN)
        row = pane.highlights.entries[0]
        other = notebook.add_highlight("index", "Start", Quote("later", position=50), Colour.GREEN)
        assert pane.highlights.entries[0] is row
        notebook.set_note(first.id, "mine")
        assert pane.highlights.entries[0] is not row
        notebook.remove_highlight(other.id)
        notebook.put_back(other)
        qtbot.wait(1)  # what was let go of is gone for good by now
        assert [entry.words.words for entry in pane.highlights.entries] == [
            ("Start", "Between them lies fat", "mine"),
            ("Start", "later", ""),
        ]

    def test_behind_a_tab_nothing_is_made(self, pane: NotesPane, notebook: NotebookState) -> None:
        pane.hide()
        notebook.add_highlight("index", "Start", QUOTE, Colour.GREEN)
        pane.set_page("index", READY[:1])
        assert pane.highlights.rows == ()
        pane.show()
        assert len(pane.highlights.rows) == 1
        assert len(pane.questions.offers) == 1


class TestChanging:
    def test_what_is_removed_comes_back(self, pane: NotesPane, notebook: NotebookState) -> None:
        notebook.add_bookmark("index", "Start here")
        notebook.add_highlight("index", "Start", QUOTE, Colour.PINK, note="mine")
        first = notebook.add_question("First?")
        notebook.add_question("Second?")
        before = notebook.bookmarks(), notebook.highlights(), notebook.questions()
        for one in (pane.bookmarks, pane.highlights, pane.questions):
            one.entries[0].act("Remove")
            assert pane.undo.isVisible()
            pane.undo.click()
            assert not pane.undo.isVisible()
            assert (notebook.bookmarks(), notebook.highlights(), notebook.questions()) == before
        assert notebook.questions()[0] == first

    def test_a_note_is_edited_in_its_place(self, pane: NotesPane, notebook: NotebookState, qtbot: QtBot) -> None:
        kept = notebook.add_highlight("index", "Start", QUOTE, Colour.PINK)
        only(pane.highlights).act("Write a note")
        field = editor(pane.highlights).field
        assert field.hasFocus()
        qtbot.keyClicks(field, "A thought")
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        changed = notebook.highlight(kept.id)
        assert changed is not None
        assert changed.note == "A thought"
        assert only(pane.highlights).words.hasFocus()
        only(pane.highlights).act("Edit the note")
        field = editor(pane.highlights).field
        qtbot.keyClicks(field, " that is dropped")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert notebook.highlight(kept.id) == changed

    def test_a_colour_is_changed(self, pane: NotesPane, notebook: NotebookState) -> None:
        kept = notebook.add_highlight("index", "Start", QUOTE, Colour.PINK)
        only(pane.highlights).act("Green")
        changed = notebook.highlight(kept.id)
        assert changed is not None
        assert changed.colour is Colour.GREEN
        menu = only(pane.highlights).menu()
        assert "Pink" in [action.text() for action in menu.actions()]
        assert "Green" not in [action.text() for action in menu.actions()]


class TestQuestions:
    def test_ready_ones_are_offered_and_taken(self, pane: NotesPane, notebook: NotebookState) -> None:
        questions = pane.questions
        assert [button.words for button in questions.offers] == [(one.text,) for one in READY[:4]]
        questions.offers[0].click()
        assert [(one.text, one.ready, one.topic_id) for one in notebook.questions()] == [
            ("How long does it last?", "long", "index")
        ]
        assert READY[0].text not in [button.words[0] for button in questions.offers]
        questions.more_ready.click()
        assert len(questions.offers) == len(READY) - 1
        assert not questions.more_ready.isVisible()

    def test_own_ones_are_written(self, pane: NotesPane, notebook: NotebookState, qtbot: QtBot) -> None:
        questions = pane.questions
        assert not questions.add.isEnabled()
        pane.ask("soft dimples")
        assert questions.field.hasFocus()
        qtbot.keyClicks(questions.field, "is it normal?")
        qtbot.keyClick(questions.field, Qt.Key.Key_Return)
        assert [one.text for one in notebook.questions()] == ["About “soft dimples”: is it normal?"]
        assert questions.field.text() == ""
        questions.field.setText("   ")
        qtbot.keyClick(questions.field, Qt.Key.Key_Return)
        assert len(notebook.questions()) == 1

    def test_they_are_ticked_off_and_ordered(self, pane: NotesPane, notebook: NotebookState, qtbot: QtBot) -> None:
        for text in ("A?", "B?", "C?"):
            notebook.add_question(text)
        pane.questions.entries[1].words.click()
        assert [one.done for one in notebook.questions()] == [False, True, False]
        assert pane.questions.entries[1].words.isChecked()
        up, down, _ = pane.questions.entries[0].buttons
        assert not up.isEnabled()
        down.setFocus()
        qtbot.keyClick(down, Qt.Key.Key_Space)
        assert [one.text for one in notebook.questions()] == ["B?", "A?", "C?"]
        words_of_a = pane.questions.entries[1].words
        words_of_a.setFocus()
        qtbot.keyClick(words_of_a, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert [one.text for one in notebook.questions()] == ["B?", "C?", "A?"]

    def test_the_keys_stay_where_they_were(self, pane: NotesPane, notebook: NotebookState, qtbot: QtBot) -> None:
        for text in ("A?", "B?", "C?"):
            notebook.add_question(text)
        last = pane.questions.entries[2].words
        last.setFocus()
        qtbot.keyClick(last, Qt.Key.Key_Space)
        assert pane.questions.entries[2].words.hasFocus()
        pane.questions.entries[2].act("Remove")
        assert pane.questions.entries[1].words.hasFocus()

    def test_ways_to_take_them_along(self, pane: NotesPane, notebook: NotebookState, qtbot: QtBot) -> None:
        assert not pane.questions.code.isVisible()
        notebook.add_question("A?")
        kept = notebook.add_question("B?")
        notebook.set_done(kept.id, True)
        for button, signal in ((pane.questions.print, pane.print_wanted), (pane.questions.code, pane.code_wanted)):
            with qtbot.waitSignal(signal):
                button.click()
        with qtbot.waitSignal(pane.copy_wanted) as heard:
            pane.questions.copy.click()
        assert heard.args == ["A?"]

    def test_a_mode_that_prints_nothing_has_no_button_for_it(self, notebook: NotebookState, qtbot: QtBot) -> None:
        notebook.add_question("A?")
        pane = NotesPane(notebook, load_theme("light"), 1.0, can_print=False)
        qtbot.addWidget(pane)
        assert pane.questions.print.isHidden()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_everything_has_a_name_a_size_and_no_sideways_scroll(
    pane: NotesPane, notebook: NotebookState, qtbot: QtBot, name: str, scale: float
) -> None:
    notebook.add_bookmark("index", "Start here", Quote("Go to the bands"))
    notebook.add_highlight("index", "Start", Quote("word " * 60), Colour.PINK, note="long " * 60)
    notebook.add_question("Does it hurt? " * 6)
    pane.resize(round(230 * scale), 900)
    pane.set_theme(load_theme(name), scale)
    qtbot.waitUntil(lambda: too_small(pane) == [])
    assert pane.area.horizontalScrollBar().maximum() == 0
    for control in pane.findChildren(QAbstractButton):
        if control.isVisible():
            assert control.accessibleName() or control.text()
            right = control.mapTo(pane, control.rect().topRight()).x()
            assert right <= pane.width(), control.accessibleName() or control.text()


def too_small(pane: NotesPane) -> list[str]:
    """Controls that are lower or narrower than a finger wants them."""
    shown = [control for control in pane.findChildren(QAbstractButton) if control.isVisible()]
    return [one.accessibleName() or one.text() for one in shown if min(one.width(), one.height()) < 32]


def test_tab_reaches_every_row(pane: NotesPane, notebook: NotebookState, qtbot: QtBot) -> None:
    notebook.add_bookmark("index", "Start here")
    notebook.add_question("Does it hurt?")
    qtbot.wait(10)
    pane.take_keys()
    seen: set[QWidget] = set()
    for _ in range(60):
        pane.focusNextChild()
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused)
    assert {only(pane.bookmarks).words, only(pane.questions).words, pane.questions.field} <= seen
    assert set(pane.questions.offers) <= seen


def test_a_finger_scrolls_the_notes_and_a_tap_goes_there(
    pane: NotesPane, notebook: NotebookState, qtbot: QtBot
) -> None:
    for number in range(12):
        notebook.add_highlight("index", "Start", Quote(f"words {number} " * 10, position=number), Colour.PINK)
    pane.resize(260, 400)
    port, bar, screen = pane.area.viewport(), pane.area.verticalScrollBar(), QTest.createTouchDevice()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    bar.setValue(150)
    heard: list[object] = []
    pane.highlight_chosen.connect(heard.append)
    QTest.touchEvent(port, screen).press(0, QPoint(60, 300), port).commit()
    for y in range(295, 180, -6):
        QTest.touchEvent(port, screen).move(0, QPoint(60, y), port).commit()
        qtbot.wait(5)
    QTest.touchEvent(port, screen).release(0, QPoint(60, 180), port).commit()
    qtbot.waitUntil(lambda: QScroller.scroller(port).state() == QScroller.State.Inactive)
    assert bar.value() > 200
    assert heard == []
    entry = pane.highlights.entries[3].words
    bar.setValue(entry.mapTo(pane._inside, QPoint(0, 0)).y() - 20)
    QTest.touchEvent(port, screen).press(0, QPoint(60, 40), port).commit()
    QTest.touchEvent(port, screen).release(0, QPoint(60, 40), port).commit()
    qtbot.waitUntil(lambda: len(heard) == 1)


class TestWordsButton:
    def test_long_words_take_lines_up_to_a_measure(self, qtbot: QtBot) -> None:
        from viewer.ui.notes.words_button import Words

        holder = QWidget()
        qtbot.addWidget(holder)
        button = WordsButton(load_theme("light"), 1.0, holder)
        button.say(Words("word " * 100, lines=3))
        three = button.heightForWidth(200)
        button.say(Words("word " * 5, lines=3))
        assert button.heightForWidth(2000) < three
        button.say(Words("word " * 1000, lines=3))
        assert button.heightForWidth(200) == three
        assert button.accessibleName().startswith("word word")
        lines, _ = button._layout(Words("word " * 1000, lines=3), 180)
        assert len(lines) == 3
        assert lines[-1].endswith("…")
