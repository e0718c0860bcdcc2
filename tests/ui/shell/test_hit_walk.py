"""The way from hit to hit, and find on the page, in a window with answers that the test gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.shell.conftest import PARAGRAPH, Show
from tests.ui.shell.told_search import RESULTS, TOP, Start, starter
from viewer.core.content.pack import open_pack
from viewer.core.quilt.parts import Part
from viewer.core.search.model import Group, Hit, Kind, Piece, Results
from viewer.core.settings import Settings
from viewer.ui.article.marks import Mark
from viewer.ui.shell.arrange import ARTICLE, PICTURE

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def start(show: Show, monkeypatch: pytest.MonkeyPatch) -> Start:
    return starter(show, monkeypatch)


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

    def test_what_was_typed_counts_more_than_what_was_meant(self, start: Start, small_pack: Path) -> None:
        page = small_pack / "docs" / "body" / "fat.md"
        page.write_text(
            f"# The fat\n\nDimples come first.\n\n{PARAGRAPH * 12}The peel of an orange.\n\n## More\n\nPeel.\n"
        )
        search = start(pack=open_pack(small_pack))
        hit = Hit(Kind.SECTION, "body/fat", "The fat", "", (Piece("Dimples", True), Piece(" come first.")))
        group = Group(Kind.SECTION, "body/fat", "The fat", (), (hit,))
        search.search("peel", Results(groups=(group,), words=("peel", "dimples"), total=1))
        search.key(Qt.Key.Key_Return)
        assert search.marked(Mark.HIT_NOW) == ["peel"]
        assert search.bar.said.text().startswith("2 of 3")
        assert search.now_in_view

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

    def test_beside_a_page_without_picture_the_first_page_shows_it(self, start: Start) -> None:
        search = start(topic="about")
        search.shown.window.start_picture()
        search.search("fat", replace(RESULTS, groups=RESULTS.groups[2:3]))
        search.key(Qt.Key.Key_Return)
        assert search.shown.title == "Start here"
        search.shown.qtbot.waitUntil(lambda: search.shown.session.focus.focus.part is Part.FAT)
        assert search.shown.window.picture_place.isVisible()
        search.shown.qtbot.wait(300)
        assert search.shown.session.focus.focus.pinned

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
