from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller
from pytestqt.qtbot import QtBot

from tests.ui.search.conftest import CLAIM, DEEPER, FAT, PART, RESULTS, TERM, TOPIC, VERDICTS
from viewer.core.search.model import Hit, Kind, Piece, Results
from viewer.core.theme import load_theme
from viewer.ui.search.results import ResultsList
from viewer.ui.search.rows import LEAST_HIT_PX, brought_in, joined


@pytest.fixture
def shown(qtbot: QtBot) -> ResultsList:
    made = ResultsList(load_theme("light"), 1.0)
    qtbot.addWidget(made)
    made.resize(560, 400)
    made.set_results(RESULTS, VERDICTS)
    made.show()
    qtbot.waitExposed(made)
    return made


def painted(shown: ResultsList, hit: Hit) -> QImage:
    place = shown.visualRect(shown.found.index(shown.found.row_of(hit)))
    return shown.viewport().grab(place).toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


class TestRows:
    def test_every_group_has_a_head_and_every_hit_a_row(self, shown: ResultsList) -> None:
        heads = [row.title for row in shown.found.rows if row.hit is None]
        assert heads == ["The bands", "The fat", "In the picture", "Scenes", "Glossary", "Claims checked"]
        assert tuple(row.hit for row in shown.found.rows if row.hit is not None) == RESULTS.hits

    def test_a_hit_named_as_its_topic_does_not_say_it_twice(self, shown: ResultsList) -> None:
        rows = {row.hit: row for row in shown.found.rows}
        assert rows[TOPIC].title == ""
        assert rows[DEEPER].title == "Deeper"

    def test_a_claim_shows_its_verdict_in_words_and_by_a_sign(self, shown: ResultsList) -> None:
        row = next(row for row in shown.found.rows if row.hit is CLAIM)
        assert (row.sign, row.note) == ("verdict-contested", "Contested")

    def test_what_is_heard_says_hit_topic_and_words(self, shown: ResultsList) -> None:
        index = shown.found.index(shown.found.row_of(DEEPER))
        heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert heard == "Deeper, The bands. Below the skin."
        claim = shown.found.index(shown.found.row_of(CLAIM)).data(Qt.ItemDataRole.AccessibleTextRole)
        assert "Contested" in claim
        assert shown.found.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "The bands, Body"

    @pytest.mark.parametrize("scale", [0.8, 1.0, 3.0])
    def test_rows_are_high_enough_for_a_finger(self, shown: ResultsList, scale: float) -> None:
        shown.set_theme(load_theme("contrast"), scale)
        shown.grab()
        for row in range(shown.found.rowCount()):
            least = 32 if shown.found.rows[row].hit is None else LEAST_HIT_PX
            assert shown.sizeHintForRow(row) >= least

    def test_what_studies_say_of_a_claim_is_not_cut(self, shown: ResultsList) -> None:
        long = replace(CLAIM, snippet=(Piece("Nobody has shown it yet. " * 20),))
        group = replace(RESULTS.groups[-1], hits=(long,))
        before = shown.sizeHintForRow(shown.found.row_of(CLAIM))
        shown.set_results(replace(RESULTS, groups=(group,)), VERDICTS)
        assert shown.sizeHintForRow(shown.found.row_of(long)) > before + 5 * shown.rows.em


class TestMarks:
    def test_marked_words_have_a_ground_and_a_line(self, shown: ResultsList) -> None:
        theme = load_theme("light")
        assert QColor(theme.mark_hit).name() in colours(painted(shown, DEEPER))
        plain = replace(DEEPER, snippet=(Piece("Below the skin."),))
        groups = (replace(RESULTS.groups[0], hits=(TOPIC, plain)),)
        shown.set_results(replace(RESULTS, groups=groups, words=()), VERDICTS)
        assert QColor(theme.mark_hit).name() not in colours(painted(shown, plain))

    def test_titles_are_marked_too(self, shown: ResultsList) -> None:
        assert QColor(load_theme("light").mark_hit).name() in colours(painted(shown, PART))

    def test_pieces_join_to_one_line_with_the_marks_in_place(self) -> None:
        text, marked = joined((Piece("Fat\nand "), Piece("skin", True), Piece("\tlie")))
        assert text == "Fat and skin lie"
        assert [text[start:end] for start, end in marked] == ["skin"]

    def test_the_first_mark_is_brought_into_the_room_there_is(self) -> None:
        text = "one two three four five six seven eight nine ten skin eleven"
        start = text.index("skin")
        shorter, marked = brought_in(text, [(start, start + 4)], 24)
        assert shorter.startswith("…")
        assert [shorter[a:b] for a, b in marked] == ["skin"]
        assert marked[0][1] <= 24
        assert brought_in(text, [(4, 7)], 24) == (text, [(4, 7)])


class TestChoosing:
    def test_the_first_hit_is_chosen_and_keys_step_over_heads(self, shown: ResultsList) -> None:
        assert shown.chosen == TOPIC
        seen = []
        for _ in range(10):
            shown.step(1)
            seen.append(shown.chosen)
        assert seen[:3] == [DEEPER, FAT, PART]
        assert seen[-1] == CLAIM  # and stays at the end
        shown.step(-1)
        assert shown.chosen == TERM

    def test_a_page_goes_as_far_as_is_in_view(self, shown: ResultsList) -> None:
        shown.resize(560, 180)
        shown.page(1)
        assert shown.chosen not in (TOPIC, DEEPER)
        shown.page(-1)
        assert shown.chosen in (TOPIC, DEEPER)

    def test_the_chosen_row_is_in_view_with_its_head(self, shown: ResultsList) -> None:
        shown.resize(560, 200)
        for _ in range(8):
            shown.step(1)
            row = shown.currentIndex().row()
            view = shown.viewport().rect()
            assert view.contains(shown.visualRect(shown.found.index(row)))
            if shown.found.rows[row - 1].hit is None:
                assert view.intersects(shown.visualRect(shown.found.index(row - 1)))

    def test_another_question_starts_at_the_first_hit_and_a_growing_index_does_not(self, shown: ResultsList) -> None:
        shown.step(2)
        shown.set_results(replace(RESULTS, total=20), VERDICTS)
        assert shown.chosen == FAT
        shown.set_results(replace(RESULTS, query="skins"), VERDICTS)
        assert shown.chosen == TOPIC
        shown.set_results(Results("nothing"), VERDICTS)
        assert shown.chosen is None
        shown.step(1)
        shown.page(1)
        assert shown.chosen is None

    def test_a_press_goes_there_and_on_a_head_to_the_first_hit_below(self, shown: ResultsList, qtbot: QtBot) -> None:
        went: list[Hit] = []
        shown.accepted.connect(went.append)
        for row in (shown.found.row_of(DEEPER), 0):
            place = shown.visualRect(shown.found.index(row)).center()
            qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert went == [DEEPER, TOPIC]

    def test_a_press_that_slides_off_goes_nowhere(self, shown: ResultsList, qtbot: QtBot) -> None:
        went: list[Hit] = []
        shown.accepted.connect(went.append)
        place = shown.visualRect(shown.found.index(1)).center()
        qtbot.mousePress(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseRelease(shown.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(0, 120))
        assert went == []

    def test_a_finger_drags_the_list_and_taps_a_hit(self, shown: ResultsList, qtbot: QtBot) -> None:
        went: list[Hit] = []
        shown.accepted.connect(went.append)
        shown.resize(560, 200)
        port, screen = shown.viewport(), QTest.createTouchDevice()
        QTest.touchEvent(port, screen).press(0, QPoint(100, 180), port).commit()
        for y in range(170, 20, -10):
            QTest.touchEvent(port, screen).move(0, QPoint(100, y), port).commit()
            QTest.qWait(5)
        QTest.touchEvent(port, screen).release(0, QPoint(100, 20), port).commit()
        scroller = QScroller.scroller(port)
        qtbot.waitUntil(lambda: scroller.state() == QScroller.State.Inactive, timeout=10_000)
        assert shown.verticalScrollBar().value() > 0
        assert went == []
        place = shown.visualRect(shown.found.index(shown.found.row_of(CLAIM))).center()
        QTest.touchEvent(port, screen).press(0, place, port).commit()
        QTest.touchEvent(port, screen).release(0, place, port).commit()
        qtbot.waitUntil(lambda: went == [CLAIM])

    def test_a_screen_reader_that_selects_a_hit_goes_there(self, shown: ResultsList, qtbot: QtBot) -> None:
        went: list[Hit] = []
        shown.accepted.connect(went.append)
        index = shown.found.index(shown.found.row_of(FAT))
        shown.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        qtbot.waitUntil(lambda: went == [FAT])

    def test_with_the_focus_it_does_the_same_by_keys(self, shown: ResultsList, qtbot: QtBot) -> None:
        went: list[Hit] = []
        shown.accepted.connect(went.append)
        qtbot.keyClick(shown, Qt.Key.Key_End)
        assert shown.chosen == CLAIM
        qtbot.keyClick(shown, Qt.Key.Key_Home)
        qtbot.keyClick(shown, Qt.Key.Key_Down)
        qtbot.keyClick(shown, Qt.Key.Key_Return)
        assert went == [DEEPER]

    def test_a_jump_chooses_the_first_of_a_kind(self, shown: ResultsList) -> None:
        said: list[str] = []
        shown.moved.connect(said.append)
        shown.resize(560, 160)
        shown.jump(Kind.TERM)
        assert shown.chosen == TERM
        assert said
        assert shown.viewport().rect().contains(shown.visualRect(shown.currentIndex()))
        shown.jump(Kind.SECTION)
        assert shown.chosen == TOPIC
