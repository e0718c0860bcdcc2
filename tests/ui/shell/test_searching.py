"""Field, results, hits on the page, find on the page: in a window, with answers that the test gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.shell.conftest import PARAGRAPH, Show, Shown
from viewer.core.content.pack import open_pack
from viewer.core.quilt.parts import Part
from viewer.core.search.model import Group, Hit, Kind, Piece, Results
from viewer.core.settings import Settings
from viewer.ui.article.marks import Mark
from viewer.ui.search.find_bar import FindBar
from viewer.ui.search.panel import ResultsPanel
from viewer.ui.shell import searching
from viewer.ui.shell.arrange import ARTICLE, PICTURE
from viewer.ui.shell.searching import Searching

SHIFT = Qt.KeyboardModifier.ShiftModifier
BANDS = Hit(
    Kind.SECTION, "body/bands", "Deeper", "deeper", (Piece("The "), Piece("bands", True), Piece(" tie the skin"))
)
TOP = Hit(Kind.SECTION, "index", "Start here", "", (Piece("Go to the "), Piece("bands", True), Piece(", the web or")))
RESULTS = Results(
    "bands",
    (
        Group(Kind.SECTION, "body/bands", "The bands", ("Body",), (BANDS,)),
        Group(Kind.SECTION, "index", "Start here", (), (TOP,)),
        Group(Kind.PART, "", "", (), (Hit(Kind.PART, "fat", "Fat"),)),
        Group(Kind.CLAIM, "", "", (), (Hit(Kind.CLAIM, "none", "A claim", "", (Piece("What studies say."),)),)),
    ),
    ("bands",),
    total=2,
)


class Told(QObject):
    """A search that answers when it is told to."""

    changed = Signal(object)
    progress = Signal(int, int)
    said = Signal(str)

    def __init__(self, *_words: object, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.results = Results()
        self.asked: list[str] = []
        self.starts = 0
        self.closed = False

    def start(self) -> None:
        self.starts += 1

    def ask(self, text: str) -> None:
        self.asked.append(text)

    def answer(self, results: Results) -> None:
        self.results = results
        self.changed.emit(results)

    def close(self) -> None:
        self.closed = True


@dataclass(frozen=True)
class Search:
    shown: Shown
    state: Told

    @property
    def companion(self) -> Searching:
        companions = self.shown.window.companions
        assert companions is not None
        return companions.searching

    @property
    def panel(self) -> ResultsPanel:
        assert self.companion.box.panel is not None
        return self.companion.box.panel

    @property
    def bar(self) -> FindBar:
        assert self.companion.walk.bar is not None
        return self.companion.walk.bar

    @property
    def is_open(self) -> bool:
        return self.companion.box.is_open

    @property
    def focused(self) -> QWidget | None:
        return QApplication.focusWidget()

    def do(self, command: str) -> None:
        self.shown.window.commands[command].trigger()
        self.shown.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.shown.qtbot.keyClick(self.focused or self.shown.window, key, modifiers)
        self.shown.settle()

    def type(self, words: str) -> None:
        self.shown.qtbot.keyClicks(self.focused or self.shown.window, words)

    def search(self, words: str, results: Results = RESULTS) -> None:
        self.do("search")
        self.type(words)
        self.state.answer(replace(results, query=words))

    def marked(self, mark: Mark) -> list[str]:
        article = self.shown.window.article
        text = article.text()
        return [text[start:end] for start, end in article.view.marks.of(mark)]

    @property
    def now_in_view(self) -> bool:
        article = self.shown.window.article
        place = self.companion.walk.hits.place
        assert place is not None
        rect = article.view.marks.rects(place)[0].translated(0, -article.scroll_position)
        return bool(article.view.viewport().rect().contains(rect.toRect()))


Start = Callable[..., Search]


@pytest.fixture
def start(show: Show, monkeypatch: pytest.MonkeyPatch) -> Start:
    """start(as show) → a window with companions, its article with the focus."""

    def make(**words: object) -> Search:
        made: list[Told] = []

        def fake(*given: object, parent: QObject | None = None) -> Told:
            made.append(Told(*given, parent=parent))
            return made[-1]

        monkeypatch.setattr(searching, "SearchState", fake)
        shown = show(**words)
        shown.window.start_companions()
        shown.window.activateWindow()
        shown.window.article.setFocus()
        shown.qtbot.waitUntil(shown.window.article.view.hasFocus)
        return Search(shown, made[0])

    return make


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
        for _ in range(6):
            search.key(Qt.Key.Key_Tab)
            if search.focused is search.panel.list:
                break
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


class TestGoing:
    def test_enter_goes_to_the_first_hit_and_marks_all(self, start: Start) -> None:
        search = start()
        search.search("bands")
        search.key(Qt.Key.Key_Return)
        assert search.shown.title == "The bands"
        assert not search.is_open
        count = search.shown.text.count("bands")
        assert len(search.marked(Mark.HIT)) == count - 1 - 1  # the one that is shown, and the way above the title
        assert search.marked(Mark.HIT_NOW) == ["bands"]
        assert search.now_in_view
        assert search.shown.window.article.scroll_position > 0
        assert search.focused is search.shown.window.article.view  # the keys scroll
        assert search.bar.said.text().startswith("14 of 25 · bands · page 1 of 2")

    def test_the_hit_is_the_one_that_the_snippet_showed(self, start: Start) -> None:
        search = start()
        search.search("bands")
        search.key(Qt.Key.Key_Return)
        place = search.companion.walk.hits.place
        assert place is not None
        text = search.shown.window.article.text()
        assert text.index("Deeper", 100) < place[0] < text.index("Deeper", 100) + 40

    def test_enter_before_the_answer_goes_when_it_comes(self, start: Start) -> None:
        search = start()
        search.do("search")
        search.type("bands")
        search.key(Qt.Key.Key_Return)
        assert search.shown.title == "Start here"
        search.state.answer(replace(RESULTS, query="ban"))  # of an earlier question
        assert search.shown.title == "Start here"
        search.state.answer(RESULTS)
        search.shown.settle()
        assert search.shown.title == "The bands"

    def test_next_and_previous_go_from_page_to_page_of_the_results(self, start: Start) -> None:
        search = start()
        search.search("bands")
        search.key(Qt.Key.Key_Return)
        for _ in range(25 - 14):
            search.key(Qt.Key.Key_F3)
        assert search.bar.said.text().startswith("25 of 25")
        assert search.shown.title == "The bands"
        search.key(Qt.Key.Key_F3)
        assert search.shown.title == "Start here"
        assert search.bar.said.text().startswith("1 of ")
        assert "page 2 of 2" in search.bar.said.text()
        assert search.now_in_view
        search.key(Qt.Key.Key_F3, SHIFT)
        assert search.shown.title == "The bands"
        assert search.bar.said.text().startswith("25 of 25")
        assert search.now_in_view

    def test_marks_are_there_again_when_the_text_is_set_anew(self, start: Start) -> None:
        search = start()
        search.search("bands")
        search.key(Qt.Key.Key_Return)
        before = len(search.marked(Mark.HIT))
        said = search.bar.said.text()
        search.shown.session.preferences.larger_text()
        assert len(search.marked(Mark.HIT)) == before
        assert search.marked(Mark.HIT_NOW) == ["bands"]
        assert search.bar.said.text() == said

    def test_esc_takes_the_marks_away(self, start: Start) -> None:
        search = start()
        search.search("bands")
        search.key(Qt.Key.Key_Return)
        search.key(Qt.Key.Key_Escape)
        assert search.bar.isHidden()
        assert search.marked(Mark.HIT) == search.marked(Mark.HIT_NOW) == []
        search.key(Qt.Key.Key_F3)  # and here they are again
        assert search.bar.isVisible()
        assert search.marked(Mark.HIT_NOW) == ["bands"]

    def test_leaving_the_page_takes_them_away_too(self, start: Start) -> None:
        search = start()
        search.search("bands")
        search.key(Qt.Key.Key_Return)
        search.shown.open("body/fat")
        assert search.bar.isHidden()
        assert search.marked(Mark.HIT) == []

    def test_all_results_opens_the_list_again(self, start: Start) -> None:
        search = start()
        search.search("bands")
        search.key(Qt.Key.Key_Down)
        search.key(Qt.Key.Key_Return)
        assert search.shown.title == "Start here"
        search.bar.results.click()
        assert search.is_open
        assert search.panel.list.chosen == TOP
        assert search.focused is search.shown.window.search

    def test_a_hit_in_a_fold_opens_it(self, start: Start, small_pack: Path) -> None:
        page = small_pack / "docs" / "body" / "fat.md"
        page.write_text(
            f'# The fat\n\n{PARAGRAPH}\n??? note "More"\n    A lipoma lies here.\n\n??? note "Else"\n    Nothing.\n'
        )
        search = start(pack=open_pack(small_pack))
        hit = Hit(Kind.SECTION, "body/fat", "The fat", "", (Piece("A "), Piece("lipoma", True), Piece(" lies here.")))
        group = Group(Kind.SECTION, "body/fat", "The fat", (), (hit,))
        search.search("lipoma", Results(groups=(group,), words=("lipoma",), total=1))
        search.key(Qt.Key.Key_Return)
        assert search.marked(Mark.HIT_NOW) == ["lipoma"]
        assert len(search.shown.window.article.open_folds) == 1

    def test_a_page_that_cannot_be_shown_says_so_and_nothing_waits(self, start: Start, small_pack: Path) -> None:
        search = start()
        (small_pack / "docs" / "body" / "bands.md").unlink()
        search.search("bands")
        search.key(Qt.Key.Key_Return)
        assert "cannot be shown" in search.shown.text
        search.shown.open("body/fat")
        assert search.companion.walk.bar is None or search.bar.isHidden()

    def test_a_part_is_lit_in_the_picture_and_stays_so(self, start: Start) -> None:
        search = start(size=(800, 900))
        search.shown.window.start_picture()
        for _ in range(2):
            search.search("fat", replace(RESULTS, groups=RESULTS.groups[2:3]))
            search.key(Qt.Key.Key_Return)
            assert search.shown.session.focus.focus.part is Part.FAT
            assert search.shown.session.focus.focus.pinned
        column = search.shown.window.columns.column_of(PICTURE)
        assert column is not None
        assert column.front == PICTURE

    def test_a_part_brings_back_a_picture_that_was_put_away(self, start: Start) -> None:
        search = start(settings=Settings(theme="light", picture_shown=False))
        search.shown.window.start_picture()
        search.search("fat", replace(RESULTS, groups=RESULTS.groups[2:3]))
        search.key(Qt.Key.Key_Return)
        assert search.shown.window.picture_place.isVisible()

    def test_a_claim_without_a_page_of_evidence_is_told_at_the_foot(self, start: Start) -> None:
        search = start()
        search.search("claim", replace(RESULTS, groups=RESULTS.groups[3:]))
        search.key(Qt.Key.Key_Return)
        assert search.shown.window.status.notice.text() == "A claim: What studies say."
        assert search.shown.title == "Start here"

    def test_a_term_opens_its_place_in_the_glossary(self, start: Start, small_pack: Path) -> None:
        (small_pack / "docs" / "glossary.md").write_text(
            "# Glossary\n\n" + PARAGRAPH * 20 + "## Dermis { #term-dermis }\n\nThe dermis is strong.\n"
        )
        search = start(pack=open_pack(small_pack))
        term = Hit(Kind.TERM, "dermis", "dermis", "", (Piece("The "), Piece("dermis", True), Piece(" is strong.")))
        search.search("dermis", Results(groups=(Group(Kind.TERM, "", "", (), (term,)),), words=("dermis",)))
        search.key(Qt.Key.Key_Return)
        assert search.shown.session.reading.topic_id == "glossary"
        assert search.marked(Mark.HIT_NOW) == ["dermis"]
        assert search.now_in_view


class TestFind:
    def test_it_finds_as_the_letters_come(self, start: Start) -> None:
        search = start()
        search.do("find")
        assert search.focused is search.bar.field
        search.type("BETWEEN")
        count = search.shown.text.count("Between")
        assert search.bar.said.text() == f"1 of {count}"
        assert search.marked(Mark.HIT_NOW) == ["Between"]
        assert len(search.marked(Mark.HIT)) == count - 1
        search.type("zz")
        assert search.bar.said.text() == "Not found on this page"
        assert search.marked(Mark.HIT) == search.marked(Mark.HIT_NOW) == []

    def test_it_goes_round_and_round(self, start: Start) -> None:
        search = start()
        search.do("find")
        search.type("between")
        count = search.shown.text.count("Between")
        search.key(Qt.Key.Key_Return)
        assert search.bar.said.text() == f"2 of {count}"
        search.key(Qt.Key.Key_Return, SHIFT)
        search.key(Qt.Key.Key_Return, SHIFT)
        assert search.bar.said.text() == f"{count} of {count}"
        assert search.now_in_view
        search.key(Qt.Key.Key_F3)
        assert search.bar.said.text() == f"1 of {count}"
        assert search.now_in_view

    def test_it_begins_where_the_reader_is(self, start: Start) -> None:
        search = start()
        search.shown.window.article.scroll_to("second")
        search.do("find")
        search.type("between")
        at = int(search.bar.said.text().split()[0])
        assert at > 12
        assert search.now_in_view

    def test_what_is_selected_is_found(self, start: Start) -> None:
        search = start()
        view = search.shown.window.article.view
        cursor = view.textCursor()
        place = search.shown.text.index("muscle")
        cursor.setPosition(place)
        cursor.setPosition(place + 6, cursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        search.do("find")
        assert search.bar.field.text() == "muscle"
        assert search.bar.said.text().startswith("1 of ")

    def test_esc_closes_it_and_the_article_has_the_keys(self, start: Start) -> None:
        search = start()
        search.do("find")
        search.type("fat")
        search.key(Qt.Key.Key_Escape)
        assert search.bar.isHidden()
        assert search.marked(Mark.HIT_NOW) == []
        assert search.focused is search.shown.window.article.view

    def test_another_page_is_searched_as_well(self, start: Start) -> None:
        search = start()
        search.do("find")
        search.type("fat")
        search.shown.open("body/fat")
        assert search.bar.isVisible()
        assert search.bar.said.text().endswith("on this page")
        assert search.marked(Mark.HIT)
        search.do("find-next")
        assert search.bar.said.text().startswith("1 of ")

    def test_closed_folds_are_opened_for_what_they_hold(self, start: Start, small_pack: Path) -> None:
        page = small_pack / "docs" / "body" / "fat.md"
        page.write_text('# The fat\n\nHere.\n\n??? note "More"\n    A lipóma lies here.\n')
        search = start(pack=open_pack(small_pack), topic="body/fat")
        search.do("find")
        search.type("lipoma")
        assert search.marked(Mark.HIT_NOW) == ["lipóma"]

    def test_behind_a_tab_the_article_comes_to_the_front(self, start: Start) -> None:
        search = start(size=(800, 900))
        search.shown.window.columns.show_pane(PICTURE)
        search.do("find")
        column = search.shown.window.columns.column_of(ARTICLE)
        assert column is not None
        assert column.front == ARTICLE

    def test_other_parts_of_a_very_long_page_are_named(self, start: Start, small_pack: Path) -> None:
        page = small_pack / "docs" / "body" / "fat.md"
        filler = "A long walk over soft hills and past tall trees to the sea and back again.\n\n" * 4000
        page.write_text(f"# The fat\n\nNo lipoma here.\n\n{filler}\n## Late\n\nA lipoma lies here.\n")
        search = start(pack=open_pack(small_pack), topic="body/fat")
        article = search.shown.window.article.article
        assert article is not None
        assert article.parts > 2
        search.do("find")
        search.type("lipoma")
        search.shown.qtbot.waitUntil(search.bar.other.isVisible, timeout=20_000)
        assert search.bar.other.text() == f"Also in part {article.parts} of {article.parts}"
        search.bar.other.click()
        search.shown.settle()
        assert search.shown.session.reading.place is not None
        assert search.shown.session.reading.place.part == article.parts - 1
        search.do("find-next")
        assert search.marked(Mark.HIT_NOW) == ["lipoma"]

    def test_f3_without_anything_to_find_asks_for_it(self, start: Start) -> None:
        search = start()
        search.do("find-next")
        assert search.bar.finds
        assert search.focused is search.bar.field


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
