"""Field and results in a window, with answers that the test gives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from tests.ui.shell.conftest import Show
from tests.ui.shell.told_search import RESULTS, Start, Told, starter
from viewer.core.search.model import Results
from viewer.core.settings import Settings
from viewer.ui.shell import searching


@pytest.fixture
def start(show: Show, monkeypatch: pytest.MonkeyPatch) -> Start:
    return starter(show, monkeypatch)


class TestTyping:
    def test_the_field_is_there_at_the_first_paint_and_does_nothing_yet(self, show: Show) -> None:
        shown = show()
        assert shown.window.search.isVisible()
        assert shown.window.companions is None
        assert not shown.window.commands["search"].isEnabled()

    def test_results_open_from_the_second_letter(self, start: Start) -> None:
        search = start()
        search.do("search")
        assert search.focused is search.shown.window.search
        search.type("b")
        assert not search.is_open
        search.type("a")
        assert search.state.asked[-1] == "ba"
        search.state.answer(replace(RESULTS, query="ba"))
        assert search.is_open
        assert search.panel.list.isVisible()
        assert search.focused is search.shown.window.search
        search.key(Qt.Key.Key_Backspace)
        assert not search.is_open
        assert search.state.asked[-1] == ""

    def test_one_sign_of_a_script_of_signs_is_enough(self, start: Start) -> None:
        search = start()
        search.do("search")
        search.shown.window.search.insert("脂")
        assert search.is_open
        assert search.state.asked == ["脂"]

    def test_words_typed_before_it_was_ready_are_searched_for(
        self, show: Show, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made: list[Told] = []
        monkeypatch.setattr(
            searching, "SearchState", lambda *_w, parent=None: made.append(Told(parent=parent)) or made[-1]
        )
        shown = show()
        shown.window.search.setFocus()
        shown.qtbot.keyClicks(shown.window.search, "bands")
        shown.window.start_companions()
        assert made[0].asked == ["bands"]

    def test_before_the_first_answer_nothing_is_called_unfound(self, start: Start) -> None:
        search = start()
        search.do("search")
        search.type("ba")
        assert "Nothing" not in search.panel.heading.text()

    def test_the_index_is_begun_when_the_field_is_entered(self, start: Start) -> None:
        search = start()
        assert search.state.starts == 0
        search.shown.window.search.setFocus()
        assert search.state.starts > 0

    def test_or_after_a_while_unseen(self, start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(searching, "START_MS", 1)
        search = start()
        search.shown.qtbot.waitUntil(lambda: search.state.starts > 0)
        assert search.companion.box.panel is not None
        assert not search.is_open

    def test_esc_closes_and_gives_the_focus_back(self, start: Start) -> None:
        search = start()
        tree = search.shown.window.topics.tree
        tree.setFocus()
        search.search("bands")
        search.key(Qt.Key.Key_Escape)
        assert not search.is_open
        assert search.focused is tree
        assert search.shown.window.search.text() == "bands"  # to be gone on with
        search.do("search")
        assert search.is_open
        assert search.shown.window.search.selectedText() == "bands"
        search.key(Qt.Key.Key_Escape)
        assert search.focused is tree

    def test_going_elsewhere_closes_it_and_keeps_the_focus_there(self, start: Start) -> None:
        search = start()
        search.search("bands")
        search.shown.window.topics.tree.setFocus()
        assert not search.is_open
        assert search.focused is search.shown.window.topics.tree

    def test_tab_goes_into_the_results_which_stay(self, start: Start) -> None:
        search = start()
        search.search("bands")
        seen: list[object] = []
        for _ in range(4):
            search.key(Qt.Key.Key_Tab)
            seen.append(getattr(search.focused, "text", lambda: "")())
        assert seen[:3] == ["Topics 2", "Picture 1", "Claims 1"]
        assert search.focused is search.panel.list
        assert search.is_open
        search.key(Qt.Key.Key_Down)
        search.key(Qt.Key.Key_Return)
        assert not search.is_open
        assert search.shown.title == "Start here"

    def test_a_near_word_is_searched_for_by_its_button_or_enter(self, start: Start) -> None:
        search = start()
        search.search("bnads", Results(near=("bands", "bonds")))
        assert "Did you mean" in search.panel.heading.text()
        search.key(Qt.Key.Key_Tab)
        assert getattr(search.focused, "text", str)() == "bands"
        search.key(Qt.Key.Key_Backtab)
        search.key(Qt.Key.Key_Return)
        assert search.shown.window.search.text() == "bands"
        assert search.state.asked[-1] == "bands"
        assert search.is_open

    def test_progress_and_faults_are_told(self, start: Start) -> None:
        search = start()
        search.search("bands", replace(RESULTS, ready=False))
        search.state.progress.emit(10, 40)
        assert "10 of 40" in search.panel.progress.text()
        search.state.progress.emit(40, 40)
        assert search.panel.progress.isHidden()
        search.state.said.emit("The disk is full.")
        assert search.shown.window.status.notice.text() == "The disk is full."

    def test_what_was_found_is_the_fields_description(self, start: Start) -> None:
        search = start()
        search.search("bands")
        assert search.shown.window.search.accessibleDescription() == search.panel.heading.text() == "4 results"

    def test_it_is_closed_with_the_program(self, start: Start) -> None:
        search = start()
        search.companion.close()
        assert search.state.closed


class TestNarrow:
    def test_a_button_opens_the_same_field_over_the_results(self, start: Start) -> None:
        search = start(size=(480, 700))
        window = search.shown.window
        assert not window.search.isVisible()
        button = window.bar.button("search")
        assert button.isVisible()
        button.click()
        assert window.search.isVisible()
        assert search.focused is window.search
        assert search.panel.isAncestorOf(window.search)
        search.type("bands")
        search.state.answer(RESULTS)
        assert search.panel.width() == 480
        search.panel.close_button.click()
        assert not search.is_open
        assert not window.search.isVisible()
        assert search.focused is window.article.view
        button.click()
        assert window.search.text() == "bands"

    def test_the_field_goes_back_to_the_bar_when_there_is_room(self, start: Start) -> None:
        search = start(size=(480, 700))
        search.do("search")
        search.type("bands")
        search.state.answer(RESULTS)
        search.shown.window.resize(1280, 700)
        assert search.shown.window.bar.isAncestorOf(search.shown.window.search)
        assert search.shown.window.search.isVisible()
        assert search.focused is search.shown.window.search
        assert search.is_open
        search.shown.window.resize(480, 700)
        assert search.panel.isAncestorOf(search.shown.window.search)
        assert search.focused is search.shown.window.search

    @pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
    def test_at_any_size_there_is_the_field_or_its_button(self, start: Start, scale: float) -> None:
        search = start(size=(1280, 720), settings=Settings(theme="light", text_scale=scale))
        window = search.shown.window
        assert window.search.isVisible() is not window.bar.button("search").isVisible()
        search.do("search")
        assert window.search.isVisible()
        search.type("bands")
        search.state.answer(RESULTS)
        assert window.rect().contains(search.panel.geometry())


class TestMenu:
    def test_chosen_words_can_be_searched_for(self, start: Start) -> None:
        search = start()
        view = search.shown.window.article.view
        menu = QMenu(search.shown.window)
        view.menu_wanted.emit(menu)
        assert not [action for action in menu.actions() if "Search" in action.text()]
        cursor = view.textCursor()
        place = search.shown.text.index("muscle")
        cursor.setPosition(place)
        cursor.setPosition(place + 6, cursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        view.menu_wanted.emit(menu)
        actions: list[QAction] = [action for action in menu.actions() if "“muscle”" in action.text()]
        assert len(actions) == 1
        actions[0].trigger()
        assert search.is_open
        assert search.shown.window.search.text() == "muscle"
        assert search.state.asked == ["muscle"]
