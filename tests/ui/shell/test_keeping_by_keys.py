"""Keeping without a mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.shell.kept import SENTENCE, Kept, choose, do, marked, pane_of
from viewer.core.notebook.model import Colour
from viewer.ui.article.marks import Mark
from viewer.ui.shell.arrange import NOTES, TOPICS


class TestByKeys:
    def test_a_paragraph_without_a_mouse(self, kept: Kept) -> None:
        shown, keeping = kept()
        do(shown, "highlight")
        bar = keeping.marking.bar
        assert bar is not None
        assert bar.isAncestorOf(QApplication.focusWidget())
        first = shown.window.article.view.textCursor().selectedText()
        assert first.startswith("Go to the bands")
        shown.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        shown.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        chosen = shown.window.article.view.textCursor().selectedText()
        assert chosen.startswith("The bands tie the skin")
        shown.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
        assert shown.window.article.view.textCursor().selectedText() == "First"
        shown.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        shown.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        assert marked(shown, Mark.GREEN) == ["First"]
        assert shown.window.article.view.hasFocus()

    def test_esc_leaves_without_a_mark(self, kept: Kept) -> None:
        shown, keeping = kept()
        do(shown, "highlight")
        shown.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert keeping.marking.bar is None
        assert not shown.window.article.view.textCursor().hasSelection()
        assert keeping.notebook.highlights() == ()

    def test_it_begins_where_the_reader_is(self, kept: Kept) -> None:
        shown, _ = kept()
        shown.window.article.restore(600)
        before = shown.window.article.scroll_position
        do(shown, "highlight")
        view = shown.window.article.view
        top = view.cursorRect(view.textCursor()).top()
        assert 0 <= top < view.viewport().height()
        assert abs(shown.window.article.scroll_position - before) < 300

    def test_the_paragraph_of_the_link_that_has_the_keys(self, kept: Kept) -> None:
        shown, _ = kept()
        view = shown.window.article.view
        view.setFocus()
        shown.qtbot.keyClick(view, Qt.Key.Key_Tab)
        assert view.link_has_keys
        do(shown, "highlight")
        assert view.textCursor().selectedText().startswith("Go to the bands")

    def test_notes_in_view_are_opened_one_after_the_other(self, kept: Kept) -> None:
        shown, keeping = kept()
        text = shown.window.article.text()
        first = text.index(SENTENCE)
        for after in (first, first + 30):
            choose(shown, SENTENCE, after)
            keeping.marking.highlight(Colour.GREEN)
        ids = [one.id for one in keeping.notebook.highlights()]
        seen = []
        for _ in range(3):
            do(shown, "note")
            card = keeping.marking.card
            assert card is not None
            seen.append(card.highlight_id)
        assert seen == [ids[0], ids[1], ids[0]]

    def test_f7_brings_the_notes_and_takes_them_back(self, kept: Kept) -> None:
        shown, keeping = kept()
        assert keeping.pane is None
        shown.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F7)
        assert pane_of(keeping).isVisible()
        assert pane_of(keeping).isAncestorOf(QApplication.focusWidget())
        shown.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F7)
        assert shown.window.topics.isVisible()
        assert shown.window.article.view.hasFocus()
        do(shown, "topics")  # put away
        assert shown.window.columns.column_of(TOPICS) is None
        do(shown, "notes")
        assert pane_of(keeping).isVisible()

    def test_the_tab_alone_brings_the_pane(self, kept: Kept) -> None:
        shown, keeping = kept()
        column = shown.window.columns.column_of(NOTES)
        assert column is not None
        column.tabs.setCurrentIndex(1)
        assert pane_of(keeping).isVisible()
