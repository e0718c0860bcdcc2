from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.search.conftest import CLAIM, RESULTS, TERM, VERDICTS
from viewer.core.search.model import Results
from viewer.core.theme import load_theme
from viewer.ui.search.field import SearchField
from viewer.ui.search.panel import ResultsPanel

ROOM = QRect(0, 50, 1280, 650)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1280, 720)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def panel(window: QWidget) -> ResultsPanel:
    made = ResultsPanel(load_theme("light"), 1.0, window)
    made.show_results(RESULTS, VERDICTS)
    made.place(ROOM, 280, 540)
    made.show()
    return made


def chips(panel: ResultsPanel, parent: QWidget) -> list[QPushButton]:
    return [button for button in parent.findChildren(QPushButton) if not button.isHidden()]


class TestWords:
    @pytest.mark.parametrize(
        ("results", "said"),
        [
            (RESULTS, "13 results"),
            (replace(RESULTS, groups=RESULTS.groups[1:2], total=1), "1 result"),
            (replace(RESULTS, meant="cellulite"), "Results for “cellulite” · 13 results"),
            (Results("xyz"), "Nothing found for “xyz”. Try other or fewer words."),
            (Results("xyz", near=("septa",)), "Nothing found for “xyz”. Did you mean:"),
            (Results("xyz", ready=False), "Nothing found yet for “xyz”."),
        ],
    )
    def test_it_says_what_was_understood_and_how_much_was_found(
        self, panel: ResultsPanel, results: Results, said: str
    ) -> None:
        panel.show_results(results, VERDICTS)
        assert panel.heading.text() == said
        assert panel.list.isHidden() is not bool(results.groups)

    def test_markup_in_a_question_stays_what_was_typed(self, panel: ResultsPanel) -> None:
        panel.show_results(Results("<b>x</b>"), VERDICTS)
        assert "<b>x</b>" in panel.heading.text()
        assert panel.heading.textFormat() is Qt.TextFormat.PlainText

    def test_near_words_are_buttons_that_search_for_them(self, panel: ResultsPanel, qtbot: QtBot) -> None:
        tried: list[str] = []
        panel.tried.connect(tried.append)
        panel.show_results(Results("xyz", near=("septa", "a much longer phrase", "skin")), VERDICTS)
        buttons = chips(panel, panel.near)
        assert [button.text() for button in buttons] == ["septa", "a much longer phrase", "skin"]
        assert all("Search for" in button.accessibleName() for button in buttons)
        buttons[1].click()
        assert tried == ["a much longer phrase"]
        panel.show_results(RESULTS, VERDICTS)
        assert panel.near.isHidden()

    def test_progress_is_told_until_the_guide_is_read(self, panel: ResultsPanel) -> None:
        panel.show_progress(1240, 14000)
        assert panel.progress.isVisible()
        assert f"{QLocale().toString(1240)} of {QLocale().toString(14000)}" in panel.progress.text()
        assert (panel.bar.value(), panel.bar.maximum()) == (1240, 14000)
        panel.show_progress(14000, 14000)
        assert not panel.progress.isVisible()
        assert not panel.bar.isVisible()


class TestKinds:
    def test_each_kind_that_was_found_can_be_jumped_to(self, panel: ResultsPanel) -> None:
        buttons = {button.text(): button for button in chips(panel, panel.kinds)}
        assert list(buttons) == ["Topics 9", "Picture 1", "Scenes 1", "Glossary 1", "Claims 1"]
        buttons["Glossary 1"].click()
        assert panel.list.chosen == TERM
        buttons["Claims 1"].click()
        assert panel.list.chosen == CLAIM

    def test_one_kind_needs_no_way_to_others(self, panel: ResultsPanel) -> None:
        panel.show_results(replace(RESULTS, groups=RESULTS.groups[:2]), VERDICTS)
        panel.place(ROOM, 280, 540)
        assert panel.kinds.isHidden()


class TestPlace:
    def test_it_hangs_below_the_field_and_is_as_high_as_it_needs(self, panel: ResultsPanel) -> None:
        assert panel.x() == 280
        assert panel.y() == 50
        assert panel.width() >= 540
        assert panel.geometry().bottom() < ROOM.bottom()
        assert panel.list.verticalScrollBar().maximum() == 0 or panel.height() > 600
        few = panel.height()
        panel.show_results(replace(RESULTS, groups=RESULTS.groups[1:2], total=1), VERDICTS)
        panel.place(ROOM, 280, 540)
        assert panel.height() < few

    @pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
    def test_what_fits_needs_no_scrolling(self, window: QWidget, scale: float) -> None:
        panel = ResultsPanel(load_theme("light"), scale, window)
        panel.show_waiting()
        panel.place(ROOM, 280, 540)
        panel.show()
        panel.show_results(replace(RESULTS, groups=RESULTS.groups[1:2], total=1), VERDICTS)
        panel.place(ROOM, 280, 540)
        QApplication.processEvents()
        assert panel.list.verticalScrollBar().maximum() == 0
        assert panel.height() < 300 * scale

    @pytest.mark.parametrize("scale", [0.8, 1.0, 2.0, 3.0])
    @pytest.mark.parametrize("size", [(320, 240), (480, 800), (1600, 900)])
    @pytest.mark.parametrize("mirrored", [False, True])
    def test_it_never_leaves_the_window(
        self, window: QWidget, panel: ResultsPanel, size: tuple[int, int], scale: float, mirrored: bool
    ) -> None:
        window.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
        window.resize(*size)
        panel.set_theme(load_theme("dark"), scale)
        panel.show_progress(3, 10)
        room = window.rect().adjusted(0, 40, 0, 0)
        panel.place(room, 100, 300)
        assert room.contains(panel.geometry())

    def test_mirrored_it_hangs_from_the_other_side(self, window: QWidget, panel: ResultsPanel) -> None:
        window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        panel.place(ROOM, 280, 540)
        assert ROOM.right() - panel.geometry().right() == 280

    def test_the_field_can_come_in_over_the_whole_width(self, window: QWidget, panel: ResultsPanel) -> None:
        field = SearchField(window)
        panel.hold(field)
        panel.place(window.rect(), 0, 0)
        assert panel.isAncestorOf(field)
        assert field.isVisible()
        assert panel.close_button.isVisible()
        assert panel.width() == window.width()
        panel.let_field_go()
        assert panel.close_button.isHidden()

    @pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
    def test_no_words_are_cut_off(self, panel: ResultsPanel, scale: float) -> None:
        panel.set_theme(load_theme("light"), scale)
        panel.show_results(Results("x" * 30, near=("septa", "a longer word")), VERDICTS)
        panel.show_progress(3, 10)
        panel.place(QRect(0, 0, 1280, 720), 0, 300)
        panel.grab()
        for label in panel.findChildren(QLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()) - 1
        for button in chips(panel, panel.near):
            assert button.width() >= button.sizeHint().width() or button.width() >= panel.near.width()
            assert min(button.width(), button.height()) >= 32
