"""The reader's place: in a page, in the whole visit, on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shell.conftest import Show, Shown
from viewer.core.content.pack import open_pack
from viewer.core.notebook import last_place
from viewer.core.order import Order
from viewer.core.settings import Settings, load
from viewer.ui.shell import placing
from viewer.ui.shell.placing import Placing
from viewer.ui.shell.program import Program

Placed = Callable[..., tuple[Shown, Placing]]


@pytest.fixture
def placed(show: Show, monkeypatch: pytest.MonkeyPatch) -> Placed:
    """placed(…) → a window whose places are noted at once."""
    for name in ("PAUSE_MS", "DWELL_MS", "WINDOW_MS"):
        monkeypatch.setattr(placing, name, 1)

    def start(**words: object) -> tuple[Shown, Placing]:
        shown = show(**words)
        shown.window.start_companions()
        assert shown.window.companions is not None
        shown.window.companions.keeping.begin()
        return shown, shown.window.companions.keeping.placing

    return start


def top_words(shown: Shown) -> str:
    spot = shown.window.article.spot()
    return spot.text if spot is not None else ""


class TestPages:
    def test_a_page_opens_where_it_was_left_also_at_the_next_visit(self, placed: Placed) -> None:
        shown, _ = placed()
        shown.window.article.restore(500)
        words = top_words(shown)
        shown.open("body/fat")
        shown.open("index")
        assert shown.window.article.scroll_position == 500
        shown.open("body/fat")
        shown.window.close()
        again, placing_again = placed(topic="body/fat")
        again.open("index")
        assert top_words(again) == words
        assert again.window.article.scroll_position == 500
        assert placing_again.notice is not None

    def test_the_words_decide_when_the_text_has_another_size(self, placed: Placed) -> None:
        shown, _ = placed()
        shown.window.article.restore(500)
        words = top_words(shown)
        shown.open("body/fat")
        shown.session.preferences.set_text_scale(1.75)
        shown.open("index")
        assert top_words(shown) == words

    def test_back_and_forward_survive_another_size_too(self, placed: Placed) -> None:
        shown, placing_here = placed()
        shown.window.article.restore(500)
        words = top_words(shown)
        shown.open("body/fat")
        shown.window.resize(900, 700)
        shown.session.preferences.set_text_scale(1.5)
        shown.session.reading.back()
        shown.settle()
        assert top_words(shown) == words
        assert placing_here.notice is None  # going back is no surprise

    def test_an_anchor_and_the_top_are_not_overruled(self, placed: Placed) -> None:
        shown, placing_here = placed(topic="body/bands")
        shown.window.article.restore(300)
        shown.open("index")
        shown.open("body/bands", "deeper")
        assert shown.window.article.scroll_position != 300
        assert placing_here.notice is None
        shown.open("index")
        shown.open("body/bands")
        shown.window.article.restore(0)
        shown.open("index")
        shown.open("body/bands")
        assert shown.window.article.scroll_position == 0
        assert placing_here.notice is None

    def test_words_that_are_gone_leave_the_reader_at_the_top(self, placed: Placed, small_pack: Path) -> None:
        shown, _ = placed()
        shown.window.article.restore(500)
        shown.open("body/fat")
        (small_pack / "docs" / "index.md").write_text("# Start here\n\n" + "All of it is new. " * 500, encoding="utf-8")
        again, placing_again = placed(topic="body/fat")
        again.open("index")
        assert again.window.article.scroll_position == 0
        assert placing_again.notice is None


class TestNotice:
    def test_it_takes_the_reader_to_the_top(self, placed: Placed) -> None:
        shown, placing_here = placed()
        shown.window.article.restore(500)
        shown.open("body/fat")
        shown.open("index")
        notice = placing_here.notice
        assert notice is not None
        assert not notice.isAncestorOf(QApplication.focusWidget())
        assert shown.window.article.view.rect().contains(notice.geometry())
        notice.top.click()
        assert shown.window.article.scroll_position == 0
        assert placing_here.notice is None
        assert shown.window.article.view.hasFocus()

    def test_it_goes_when_the_reader_goes_on(self, placed: Placed) -> None:
        shown, placing_here = placed()
        shown.window.article.restore(500)
        for leave in ("scroll", "esc", "page"):
            shown.open("body/fat")
            shown.open("index")
            assert placing_here.notice is not None
            if leave == "scroll":
                shown.window.article.restore(600)
            elif leave == "esc":
                shown.qtbot.keyClick(shown.window.article.view, Qt.Key.Key_Escape)
            else:
                shown.open("about")
            assert placing_here.notice is None


class TestProgress:
    def test_the_tree_learns_what_was_read(self, placed: Placed) -> None:
        shown, _ = placed()
        notebook = shown.session.notebook
        shown.qtbot.waitUntil(lambda: notebook.read_share("index") > 0)
        first = notebook.read_share("index")
        assert first < 0.6
        bar = shown.window.article.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        shown.qtbot.waitUntil(lambda: notebook.read_share("index") == 1.0)
        tree = shown.window.topics.tree.topics
        spoken = tree.index_of("index").data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken == "Start here, read"
        shown.open("body/bands")
        shown.qtbot.waitUntil(lambda: notebook.read_share("body/bands") > 0)
        assert tree.index_of("body/bands").data(Qt.ItemDataRole.AccessibleTextRole) == "The bands, partly read"

    def test_a_page_that_is_only_passed_by_was_not_read(self, show: Show) -> None:
        shown = show()
        shown.window.start_companions()
        assert shown.window.companions is not None
        shown.window.companions.keeping.begin()
        shown.open("body/bands")
        shown.open("body/fat")
        assert shown.session.notebook.shares() == {}

    def test_the_window_s_place_is_kept_before_it_is_closed(self, placed: Placed) -> None:
        shown, _ = placed()
        shown.window.resize(1111, 666)
        shown.qtbot.waitUntil(lambda: shown.session.preferences.settings.window is not None)
        kept = shown.session.preferences.settings.window
        assert kept is not None
        assert kept[2:] == (1111, 666)


Start = Callable[..., Program]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, small_pack: Path) -> Iterator[Start]:
    made: list[Program] = []

    def begin(**order: object) -> Program:
        program = Program(Order(size=(1280, 720), theme="light", **order), open_pack(small_pack))  # type: ignore[arg-type]
        made.append(program)
        return program

    yield begin
    for program in made:
        program.close()
        program.setParent(None)


def visit(program: Program, *acts: Callable[[], object]) -> None:
    """Run the program, do these things one by one once all of it is there, and close the window."""
    left = [*acts, program.window.close]

    def go() -> None:
        if program.window.companions is not None and program.window.reader.is_settled:
            left.pop(0)()
        if left:
            QTimer.singleShot(20, program, go)

    QTimer.singleShot(0, program, go)
    assert program.run() == 0


class TestVisits:
    def test_a_visit_goes_on_where_the_last_one_ended(self, start: Start, septa_home: Path) -> None:
        first = start()
        visit(
            first,
            lambda: first.session.reading.open("body/bands"),
            lambda: first.window.article.restore(400),
        )
        told = last_place.load(septa_home, "small")
        assert told is not None
        assert (told[0], told[1]) == ("body/bands", "en")
        assert told[2].spot is not None
        second = start()
        seen: list[tuple[str, int]] = []
        second.window.painted.connect(
            lambda: seen.append((second.session.reading.topic_id, second.window.article.scroll_position))
        )
        visit(second)
        assert seen == [("body/bands", 400)]  # with the first paint: nothing jumps

    def test_the_notebook_is_not_opened_for_the_first_page(self, start: Start, septa_home: Path, qtbot: QtBot) -> None:
        first = start()
        visit(first, lambda: first.window.article.restore(300))
        (septa_home / "notebook.sqlite").unlink()
        second = start()
        second._open()
        second.window.show()
        qtbot.waitUntil(lambda: second.window.reader.is_settled)
        assert not (septa_home / "notebook.sqlite").exists()
        assert second.window.article.scroll_position == 300

    def test_a_topic_of_the_command_line_is_shown_from_its_top(self, start: Start) -> None:
        first = start()
        visit(first, lambda: first.window.article.restore(300))
        second = start(topic="index")
        visit(second)
        assert second.window.article.scroll_position == 0

    def test_a_snapshot_leaves_no_trace(self, start: Start, septa_home: Path, tmp_path: Path) -> None:
        assert start().draw(tmp_path / "out.png") == ""
        assert last_place.load(septa_home, "small") is None
        kept = start()
        kept.session.notebook.keeps_places = False
        assert kept.session.notebook.shares() == {}

    @pytest.mark.parametrize("text", ["", "{", "[]", '{"packs": {"small": {"topic": 3}}}', "\udcff", '{"packs": []}'])
    def test_a_spoilt_file_of_the_place_stops_nothing(self, start: Start, septa_home: Path, text: str) -> None:
        septa_home.mkdir()
        (septa_home / last_place.FILE_NAME).write_bytes(text.encode("utf-8", "surrogateescape"))
        program = start()
        visit(program)
        assert program.session.reading.topic_id == "index"
        assert load(septa_home)[0] != Settings()
