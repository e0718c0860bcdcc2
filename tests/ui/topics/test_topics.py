from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QScroller
from pytestqt.qtbot import QtBot

from viewer.core.article.model import Heading
from viewer.core.content.model import Topic
from viewer.core.theme import load_theme
from viewer.ui.topics.model import TOPIC_ROLE, TopicModel
from viewer.ui.topics.pane import TopicsPane

TREE = (
    Topic("index", "Start here", "index.md"),
    Topic(
        "section:Cellulite",
        "Cellulite",
        children=(
            Topic("cellulite/what-it-is", "What it is", "cellulite/what-it-is.md"),
            Topic(
                "cellulite/dimples/index",
                "How dimples form",
                "cellulite/dimples/index.md",
                children=(Topic("cellulite/dimples/age", "Age", "cellulite/dimples/age.md"),),
            ),
        ),
    ),
    Topic("url:https://example.org/", "A web page", url="https://example.org/"),
    Topic("about", "About this guide with a title that no narrow pane can hold", "about.md"),
)
HEADINGS = (Heading(2, "The stitches", "stitches"), Heading(3, "Deeper", "deeper"), Heading(5, "Too deep", "no"))


@pytest.fixture
def pane(qtbot: QtBot) -> TopicsPane:
    made = TopicsPane(load_theme("light"), 1.0)
    qtbot.addWidget(made)
    made.resize(240, 600)
    made.set_topics(TREE, ("section:Cellulite", "cellulite/dimples/index"))
    made.show()
    qtbot.waitExposed(made)
    return made


def at(pane: TopicsPane, topic_id: str) -> QModelIndex:
    return pane.tree.topics.index_of(topic_id)


def press(pane: TopicsPane, qtbot: QtBot, topic_id: str, x: int | None = None) -> None:
    rect = pane.tree.visualRect(at(pane, topic_id))
    place = QPoint(x if x is not None else rect.center().x(), rect.center().y())
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


class TestModel:
    def test_qt_finds_no_fault_in_it(self, qapp: object) -> None:
        model = TopicModel(TREE)
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.set_topics(())
        model.set_topics(TREE[1:])
        assert tester.model() is model

    def test_a_topic_is_found_at_any_depth(self, qapp: object) -> None:
        model = TopicModel(TREE)
        index = model.index_of("cellulite/dimples/age")
        trail = []
        while index.isValid():
            trail.append(index.data())
            assert index.data(TOPIC_ROLE).title == index.data()
            index = index.parent()
        assert trail == ["Age", "How dimples form", "Cellulite"]
        assert not model.index_of("nowhere").isValid()
        assert len(model.sections()) == 2

    def test_a_page_that_is_named_twice_stands_at_its_first_place(self, qapp: object) -> None:
        model = TopicModel((*TREE, Topic("index", "Again", "index.md")))
        assert model.index_of("index").row() == 0


class TestTree:
    def test_it_follows_without_speaking(self, pane: TopicsPane, qtbot: QtBot) -> None:
        pane.tree.set_open_sections(())
        with (
            qtbot.assertNotEmitted(pane.topic_chosen),
            qtbot.assertNotEmitted(pane.sections_changed),
        ):
            pane.show_topic("cellulite/dimples/age")
        chosen = pane.tree.selectionModel().selectedIndexes()
        assert [index.data() for index in chosen] == ["Age"]
        assert pane.tree.open_sections() == ("section:Cellulite", "cellulite/dimples/index")
        assert pane.tree.viewport().rect().contains(pane.tree.visualRect(chosen[0]).center())

    def test_a_page_outside_the_tree_marks_nothing(self, pane: TopicsPane) -> None:
        pane.show_topic("index")
        pane.show_topic("not-in-the-nav")
        assert pane.tree.selectionModel().selectedIndexes() == []

    def test_a_press_opens(self, pane: TopicsPane, qtbot: QtBot) -> None:
        with qtbot.waitSignal(pane.topic_chosen) as heard:
            press(pane, qtbot, "cellulite/what-it-is")
        assert heard.args == ["cellulite/what-it-is"]

    def test_a_section_without_a_page_folds(self, pane: TopicsPane, qtbot: QtBot) -> None:
        with qtbot.assertNotEmitted(pane.topic_chosen), qtbot.waitSignal(pane.sections_changed) as heard:
            press(pane, qtbot, "section:Cellulite")
        assert heard.args == [("cellulite/dimples/index",)]

    def test_the_chevron_of_a_section_with_a_page_folds_and_its_words_open(
        self, pane: TopicsPane, qtbot: QtBot
    ) -> None:
        with qtbot.assertNotEmitted(pane.topic_chosen):
            press(pane, qtbot, "cellulite/dimples/index", x=pane.tree.rows.px(1.4))
        assert "cellulite/dimples/index" not in pane.tree.open_sections()
        with qtbot.waitSignal(pane.topic_chosen) as heard:
            press(pane, qtbot, "cellulite/dimples/index")
        assert heard.args == ["cellulite/dimples/index"]
        assert "cellulite/dimples/index" in pane.tree.open_sections()

    def test_a_link_out_is_told_apart(self, pane: TopicsPane, qtbot: QtBot) -> None:
        with qtbot.assertNotEmitted(pane.topic_chosen), qtbot.waitSignal(pane.link_chosen) as heard:
            press(pane, qtbot, "url:https://example.org/")
        assert heard.args == ["https://example.org/"]

    def test_the_keyboard_walks_folds_and_opens(self, pane: TopicsPane, qtbot: QtBot) -> None:
        pane.show_topic("index")
        pane.tree.setFocus()
        qtbot.keyClick(pane.tree, Qt.Key.Key_Down)
        qtbot.keyClick(pane.tree, Qt.Key.Key_Left)
        assert "section:Cellulite" not in pane.tree.open_sections()
        qtbot.keyClick(pane.tree, Qt.Key.Key_Right)
        qtbot.keyClick(pane.tree, Qt.Key.Key_Down)
        with qtbot.waitSignal(pane.topic_chosen) as heard:
            qtbot.keyClick(pane.tree, Qt.Key.Key_Return)
        assert heard.args == ["cellulite/what-it-is"]

    def test_typing_goes_to_the_topic(self, pane: TopicsPane, qtbot: QtBot) -> None:
        pane.tree.setFocus()
        qtbot.keyClicks(pane.tree, "how")
        assert pane.tree.currentIndex().data() == "How dimples form"

    def test_sections_that_are_gone_do_no_harm(self, pane: TopicsPane) -> None:
        pane.set_topics(TREE, ("section:Gone", "cellulite/dimples/index"))
        assert pane.tree.open_sections() == ("cellulite/dimples/index",)

    def test_at_the_first_visit_the_first_section_is_open(self, pane: TopicsPane) -> None:
        pane.set_topics(TREE, None)
        assert pane.tree.open_sections() == ("section:Cellulite",)

    def test_a_long_title_takes_more_lines_and_then_has_a_tip(self, pane: TopicsPane) -> None:
        rows, about = pane.tree.rows, at(pane, "about")
        one, more = pane.tree.visualRect(at(pane, "index")).height(), pane.tree.visualRect(about).height()
        assert more == one + 2 * rows.line_px
        assert not rows.elided(about, 240)
        assert " ".join(rows.lines("one two three four five six", 90)) == "one two three four five six"
        assert rows.elided(about, 110)
        assert len(rows.lines("word " * 200, 100)) == 3
        assert rows.lines("", 100) == ("",)

    @pytest.mark.parametrize("name", ["light", "dark", "contrast"])
    def test_it_is_drawn_in_the_theme(self, pane: TopicsPane, name: str) -> None:
        theme = load_theme(name)
        pane.set_theme(theme, 1.5)
        pane.show_topic("index")
        row = pane.tree.visualRect(at(pane, "index"))
        assert row.height() >= 2 * 17 * 1.5
        image = pane.tree.viewport().grab().toImage()
        assert image.pixelColor(row.right() - 30, row.center().y()).name().upper() == theme.accent


def test_a_finger_scrolls_the_tree_and_a_tap_opens(pane: TopicsPane, qtbot: QtBot) -> None:
    pane.resize(240, 150)
    pane.heed_fingers()
    qtbot.wait(1)
    tree = pane.tree
    port, screen, bar = tree.viewport(), QTest.createTouchDevice(), tree.verticalScrollBar()
    bar.setValue(0)
    chosen: list[str] = []
    pane.topic_chosen.connect(chosen.append)
    QTest.touchEvent(port, screen).press(0, QPoint(100, 120), port).commit()
    for y in range(115, 20, -6):
        QTest.touchEvent(port, screen).move(0, QPoint(100, y), port).commit()
        qtbot.wait(5)
    QTest.touchEvent(port, screen).release(0, QPoint(100, 20), port).commit()
    assert bar.value() > 20
    assert chosen == []
    qtbot.waitUntil(lambda: QScroller.scroller(port).state() == QScroller.State.Inactive)
    bar.setValue(0)
    place = tree.visualRect(at(pane, "index")).center()
    QTest.touchEvent(port, screen).press(0, place, port).commit()
    QTest.touchEvent(port, screen).release(0, place, port).commit()
    qtbot.waitUntil(lambda: chosen == ["index"])


class TestProgress:
    def test_a_page_says_how_far_it_was_read(self, pane: TopicsPane) -> None:
        spoken = Qt.ItemDataRole.AccessibleTextRole
        age, about = at(pane, "cellulite/dimples/age"), at(pane, "about")
        told: list[str] = []
        pane.tree.topics.dataChanged.connect(lambda index, _last: told.append(index.data()))
        pane.show_shares({"cellulite/dimples/age": 0.4, "about": 1.0, "gone": 1.0, "index": 0.001})
        assert told == ["Age", about.data()]
        assert age.data(spoken) == "Age, partly read"
        assert about.data(spoken).endswith(", read")
        assert at(pane, "index").data(spoken) == "Start here"
        pane.show_shares({"about": 1.0})
        assert age.data(spoken) == "Age"

    @pytest.mark.parametrize("mirrored", [False, True])
    def test_the_marks_differ_by_shape_and_move_no_title(self, pane: TopicsPane, mirrored: bool) -> None:
        pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
        row = pane.tree.visualRect(at(pane, "cellulite/what-it-is"))
        edge = 17

        def drawn(share: float) -> tuple[QImage, QImage]:
            """The edge with the mark, and the rest of the row."""
            pane.show_shares({"cellulite/what-it-is": share})
            image = pane.tree.viewport().grab(row).toImage()
            height, cut = image.height(), image.width() - edge if mirrored else edge
            parts = image.copy(0, 0, cut, height), image.copy(cut, 0, image.width() - cut, height)
            return parts[::-1] if mirrored else parts

        (none, title), (partly, title_2), (whole, title_3) = drawn(0.0), drawn(0.5), drawn(1.0)
        assert title == title_2 == title_3
        assert none != partly
        assert partly != whole
        assert whole != none


class TestOutline:
    def test_it_lists_follows_and_leads(self, pane: TopicsPane, qtbot: QtBot) -> None:
        pane.show_headings(HEADINGS)
        assert pane.outline.isVisible()
        assert pane.outline.count == 2
        pane.show_heading("deeper")
        assert pane.outline.marked == "deeper"
        pane.show_heading("")
        assert pane.outline.marked == ""
        pane.outline.setFocus()
        qtbot.keyClick(pane.outline, Qt.Key.Key_Home)
        with qtbot.waitSignal(pane.anchor_chosen) as heard:
            qtbot.keyClick(pane.outline, Qt.Key.Key_Return)
        assert heard.args == ["stitches"]
        place = pane.outline.visualRect(pane.outline.model().index(1, 0)).center()
        with qtbot.waitSignal(pane.anchor_chosen) as heard:
            qtbot.mouseClick(pane.outline.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert heard.args == ["deeper"]

    def test_one_heading_is_no_outline(self, pane: TopicsPane) -> None:
        pane.show_headings(HEADINGS[:1])
        assert not pane.outline.isVisible()

    def test_it_leaves_the_tree_its_room(self, pane: TopicsPane, qtbot: QtBot) -> None:
        pane.show_headings(tuple(Heading(2, f"Heading {n}", f"h{n}") for n in range(60)))
        pane.resize(240, 500)
        qtbot.waitUntil(lambda: pane.outline.height() <= 0.43 * pane.height() <= pane.tree.height())
