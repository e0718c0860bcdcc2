from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell.conftest import Show, Shown
from viewer.core.commands import COMMANDS
from viewer.core.modes import Can, Mode
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account
from viewer.core.settings import Settings
from viewer.ui.dialogs.open_link import OpenLinkDialog
from viewer.ui.dialogs.problems import ProblemsDialog
from viewer.ui.shell.arrange import ARTICLE, NOTES, PICTURE, TOPICS

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def press_topic(shown: Shown, topic_id: str) -> None:
    tree = shown.window.topics.tree
    place = tree.visualRect(tree.topics.index_of(topic_id)).center()
    shown.qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shown.settle()


def marked(shown: Shown) -> list[str]:
    return [index.data() for index in shown.window.topics.tree.selectionModel().selectedIndexes()]


def key(shown: Shown, which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget() or shown.window
    shown.qtbot.keyClick(target, which, modifiers)
    shown.settle()


class TestReading:
    def test_tree_article_and_history_go_together(self, show: Show) -> None:
        shown = show()
        assert (shown.title, marked(shown)) == ("Start here", ["Start here"])
        press_topic(shown, "body/bands")
        assert (shown.title, marked(shown)) == ("The bands", ["The bands"])
        assert shown.window.windowTitle() == "The bands · Small"
        key(shown, Qt.Key.Key_Left, ALT)
        assert (shown.title, marked(shown)) == ("Start here", ["Start here"])
        key(shown, Qt.Key.Key_Right, ALT)
        assert shown.title == "The bands"
        key(shown, Qt.Key.Key_PageDown, ALT)
        assert shown.title == "The fat"
        key(shown, Qt.Key.Key_PageUp, ALT)
        assert shown.title == "The bands"
        key(shown, Qt.Key.Key_Home, ALT)
        assert shown.title == "Start here"

    def test_going_back_finds_the_link_again(self, show: Show) -> None:
        shown = show()
        view = shown.window.article.view
        view.setFocus(Qt.FocusReason.TabFocusReason)
        shown.qtbot.waitUntil(view.hasFocus)
        for _ in range(5):
            shown.qtbot.keyClick(view, Qt.Key.Key_Tab)
            if view.address_with_keys.startswith("pack:topic/body/bands"):
                break
        link = view.address_with_keys
        shown.qtbot.keyClick(view, Qt.Key.Key_Return)
        shown.qtbot.waitUntil(lambda: shown.window.article.article.id == "body/bands")
        assert not view.link_has_keys
        key(shown, Qt.Key.Key_Left, ALT)
        shown.qtbot.waitUntil(lambda: shown.window.article.article.id == "index")
        assert link
        assert view.address_with_keys == link

    def test_going_back_finds_the_line_again(self, show: Show) -> None:
        shown = show()
        shown.window.article.restore(400)
        press_topic(shown, "body/fat")
        shown.window.bar.button("back").click()
        shown.settle()
        assert shown.window.article.scroll_position == 400

    def test_buttons_are_usable_only_where_there_is_a_way(self, show: Show) -> None:
        shown = show()
        commands = shown.window.commands
        assert not commands["back"].isEnabled()
        assert not commands["forward"].isEnabled()
        assert not commands["previous"].isEnabled()
        assert commands["next"].isEnabled()
        shown.open("about")
        assert commands["back"].isEnabled()
        assert not commands["next"].isEnabled()

    def test_a_link_leads_to_its_heading(self, show: Show) -> None:
        shown = show()
        shown.window.router.route("pack:topic/body/bands#deeper")
        shown.settle()
        assert shown.title == "The bands"
        assert shown.window.article.scroll_position > 0
        shown.window.article.restore(0)
        shown.window.router.route("pack:topic/body/bands#deeper")  # the same again: the heading is looked for again
        assert shown.window.article.scroll_position > 0

    def test_the_outline_leads_and_follows(self, show: Show, qtbot: QtBot) -> None:
        shown = show()
        outline = shown.window.topics.outline
        assert outline.count == 2
        shown.window.topics.anchor_chosen.emit("second")
        assert shown.window.article.scroll_position > 0
        qtbot.waitUntil(lambda: outline.marked == "second")

    def test_a_link_that_leads_nowhere_is_said_at_the_foot(self, show: Show) -> None:
        shown = show()
        shown.window.router.route("pack:topic/not/there")
        assert "not/there" in shown.window.status.notice.text()
        assert shown.title == "Start here"

    def test_the_web_is_asked_about_first(self, show: Show) -> None:
        shown = show()
        shown.window.router.route("https://example.org/")
        dialog = shown.window.findChild(OpenLinkDialog)
        assert dialog is not None
        assert dialog.isVisible()
        dialog.reject()

    def test_a_mode_without_the_web_shows_the_address(self, show: Show) -> None:
        shown = show(
            mode=Mode("closed", frozenset(Can) - {Can.BROWSE, Can.LEAVE}, keeps_settings=False, account=Account.STUDIES)
        )
        shown.window.router.route("https://example.org/")
        assert shown.window.findChild(OpenLinkDialog) is None
        assert "example.org" in shown.window.status.notice.text()
        assert "quit" not in shown.window.commands

    def test_a_page_that_cannot_be_read_says_so_in_its_place(self, show: Show, small_pack) -> None:
        shown = show()
        (small_pack / "docs" / "body" / "fat.md").unlink()
        press_topic(shown, "body/fat")
        assert "This page cannot be shown" in shown.text
        assert "fat.md" in shown.text
        assert "minute" not in shown.text
        press_topic(shown, "about")
        assert shown.title == "About"

    def test_only_the_last_of_two_wishes_is_shown(self, show: Show) -> None:
        shown = show()
        shown.session.reading.open("body/bands")
        shown.open("body/fat")
        assert shown.title == "The fat"

    def test_problems_are_counted_and_listed(self, show: Show) -> None:
        shown = show()
        shown.window.status.show_problems(len(shown.session.pack.problems))
        assert shown.window.status.problems.isHidden() == (not shown.session.pack.problems)


class TestPicture:
    def test_it_comes_after_the_first_paint_and_answers_commands(self, show: Show, qtbot: QtBot) -> None:
        shown = show()
        assert shown.window.quilt is None
        shown.window.start_picture()
        assert shown.window.quilt is not None
        key(shown, Qt.Key.Key_2, CTRL)
        assert shown.session.focus.focus.part is Part.FAT
        key(shown, Qt.Key.Key_Escape)
        assert shown.session.focus.focus.part is None
        shown.window.commands["play-weight"].trigger()
        qtbot.waitUntil(lambda: shown.session.quilt.weight > 0)
        shown.window.commands["play-weight"].trigger()
        shown.window.commands["reset-picture"].trigger()
        assert shown.session.quilt.weight == 0

    def test_a_topic_without_picture_gives_its_room_to_the_article(self, show: Show) -> None:
        shown = show()
        before = shown.window.article.width()
        shown.open("about")
        assert shown.window.columns.column_of(PICTURE) is None
        assert not shown.window.picture_place.isVisible()
        assert shown.window.bar.button(PICTURE).isHidden()
        assert shown.window.article.width() > before
        shown.open("index")
        assert shown.window.picture_place.isVisible()
        assert shown.window.article.width() == before


class TestLooks:
    def test_text_size_changes_everything_and_is_remembered(self, show: Show) -> None:
        shown = show()
        row = shown.window.topics.tree.rows.em
        key(shown, Qt.Key.Key_Plus, CTRL)
        assert shown.session.preferences.text_scale == 1.1
        assert shown.window.topics.tree.rows.em > row
        assert shown.window.article.view.em > 17
        key(shown, Qt.Key.Key_0, CTRL)
        assert shown.session.preferences.text_scale == 1.0
        key(shown, Qt.Key.Key_Minus, CTRL)
        assert shown.session.preferences.text_scale == 0.9

    def test_the_themes_go_round(self, show: Show) -> None:
        shown = show()
        button = shown.window.bar.button("theme")
        seen = []
        for _ in range(6):
            button.click()
            colour = shown.window.grab().toImage().pixelColor(3, shown.window.height() // 2).name()
            seen.append((shown.session.preferences.theme, colour))
        assert [name for name, _ in seen] == ["sepia", "dark", "contrast", "projector", "system", "light"]
        assert len({colour for _, colour in seen}) >= 4
        assert "light" in button.toolTip()

    @pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
    @pytest.mark.parametrize("size", [(1280, 720), (800, 900), (320, 480)])
    def test_the_bar_never_runs_out_of_the_window(self, show: Show, size: tuple[int, int], scale: float) -> None:
        shown = show(size=size, settings=Settings(theme="light", text_scale=scale))
        assert shown.window.width() == size[0]
        shown.window.grab()
        assert shown.window.article.isVisible()
        assert shown.window.article.width() <= size[0]
        inside = [button for name in ("back", "larger") if (button := shown.window.bar.button(name)).isVisible()]
        if size[0] >= 800 and scale <= 2:
            for button in inside:
                right = button.mapTo(shown.window, QPoint(button.width(), 0)).x()
                assert right <= size[0]


class TestColumns:
    def test_three_columns_at_1280(self, show: Show) -> None:
        shown = show()
        assert shown.window.columns.arrangement.columns == ((TOPICS, NOTES), (ARTICLE,), (PICTURE,))
        widths = [shown.window.topics.width(), shown.window.article.width(), shown.window.picture_place.width()]
        assert [round(width / 1280, 2) for width in widths] == pytest.approx([0.17, 0.455, 0.375], abs=0.02)

    def test_narrow_is_one_column_with_tabs_by_keyboard_alone(self, show: Show) -> None:
        shown = show(size=(800, 900))
        column = shown.window.columns.column_of(ARTICLE)
        assert column is not None
        assert column.names == (TOPICS, NOTES, ARTICLE, PICTURE)
        assert shown.window.article.isVisible()
        assert not shown.window.topics.isVisible()
        column.tabs.setFocus()
        key(shown, Qt.Key.Key_Left)
        assert shown.window.notes_place.isVisible()
        key(shown, Qt.Key.Key_Left)
        assert shown.window.topics.isVisible()
        shown.window.topics.tree.setFocus()
        shown.qtbot.keyClicks(shown.window.topics.tree, "the b")
        key(shown, Qt.Key.Key_Return)
        assert shown.title == "The bands"
        assert shown.window.article.isVisible()  # the article comes to the front by itself

    def test_shrinking_and_growing_keeps_page_and_scroll(self, show: Show) -> None:
        shown = show()
        shown.window.article.restore(300)
        for width in (1000, 700, 1280):
            shown.window.resize(width, 720)
            assert shown.window.article.isVisible()
            assert shown.title == "Start here"
        assert shown.window.article.scroll_position > 0

    def test_panes_go_and_come_back(self, show: Show) -> None:
        shown = show()
        shown.window.bar.button(TOPICS).click()
        assert shown.window.columns.arrangement.columns == ((ARTICLE,), (PICTURE,))
        shown.window.bar.button(PICTURE).click()
        assert shown.window.columns.arrangement.columns == ((ARTICLE,),)
        assert shown.session.preferences.settings.topics_shown is False
        shown.window.commands["topics"].trigger()
        shown.window.commands["picture"].trigger()
        assert len(shown.window.columns.arrangement.columns) == 3

    def test_behind_tabs_the_same_keys_turn_to_the_pane_and_back(self, show: Show) -> None:
        shown = show(size=(800, 900))
        key(shown, Qt.Key.Key_F8)
        assert shown.window.topics.isVisible()
        key(shown, Qt.Key.Key_F8)
        assert shown.window.article.isVisible()
        assert shown.session.preferences.topics_shown

    def test_topics_and_notes_share_a_column_that_can_be_put_away(self, show: Show) -> None:
        shown = show()
        window = shown.window
        window.toggle_pane(NOTES)
        assert window.notes_place.isVisible()
        assert not window.topics.isVisible()
        window.toggle_pane(TOPICS)
        assert window.topics.isVisible()
        window.toggle_pane(TOPICS)
        assert window.columns.column_of(TOPICS) is None
        assert window.columns.column_of(NOTES) is None
        window.toggle_pane(NOTES)
        assert window.notes_place.isVisible()

    def test_the_article_stays_in_sight_when_notes_come_to_share_its_column(self, show: Show) -> None:
        shown = show()
        shown.window.toggle_pane(NOTES)
        shown.window.resize(1000, 720)
        assert shown.window.columns.arrangement.columns == ((TOPICS, NOTES, ARTICLE), (PICTURE,))
        assert shown.window.article.isVisible()

    def test_a_mode_that_keeps_nothing_has_no_notes(self, show: Show) -> None:
        closed = Mode("closed", frozenset(Can) - {Can.KEEP}, keeps_settings=False, account=Account.STUDIES)
        shown = show(mode=closed)
        assert shown.window.columns.arrangement.columns == ((TOPICS,), (ARTICLE,), (PICTURE,))
        assert not shown.window.notes_place.isVisible()

    def test_dividers_are_remembered(self, show: Show) -> None:
        shown = show()
        shown.window.columns.moveSplitter(300, 1)
        kept = shown.session.preferences.settings.columns
        assert kept[0] == pytest.approx(300 / 1280, abs=0.01)
        again = show(settings=Settings(theme="light", columns=kept))
        assert again.window.topics.width() == pytest.approx(300, abs=3)

    def test_open_sections_are_remembered(self, show: Show) -> None:
        shown = show()
        tree = shown.window.topics.tree
        tree.setFocus()
        qt_index = tree.topics.sections()[0]
        tree.setCurrentIndex(qt_index)
        key(shown, Qt.Key.Key_Left)
        assert shown.session.preferences.open_sections("small") == ()
        again = show(settings=shown.session.preferences.settings)
        assert again.window.topics.tree.open_sections() == ()

    def test_no_key_is_lost_when_the_pane_with_the_focus_goes(self, show: Show) -> None:
        shown = show()
        shown.window.topics.tree.setFocus()
        shown.window.commands["topics"].trigger()
        assert QApplication.focusWidget() is shown.window.article.view


class TestPanesByKeys:
    def test_f6_goes_round_the_panes_in_view(self, show: Show) -> None:
        shown = show(size=(1600, 900))
        shown.window.start_picture()
        shown.qtbot.waitUntil(lambda: shown.window.quilt is not None and shown.window.quilt.view.isVisible())
        panes = (shown.window.topics, shown.window.article, shown.window.picture_place)
        shown.window.article.view.setFocus()

        def here() -> int:
            focused = QApplication.focusWidget()
            return next(at for at, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused))

        seen = []
        for _ in range(3):
            shown.window.commands["next-pane"].trigger()
            seen.append(here())
        assert seen == [2, 0, 1]
        shown.window.commands["previous-pane"].trigger()
        assert here() == 0


class TestCommands:
    def test_every_command_does_something(self, show: Show) -> None:
        shown = show()
        shown.window.start_companions()
        assert shown.window.companions is not None
        own, further = shown.window.handlers.table(), shown.window.companions.table()
        assert not set(own) & set(further)
        given_by_the_program = {"present"}  # a talk is more than the window knows of
        assert set(own) | set(further) | given_by_the_program == {command.id for command in COMMANDS}

    def test_copy_takes_the_chosen_words(self, show: Show) -> None:
        shown = show()
        shown.window.article.view.selectAll()
        shown.window.topics.tree.setFocus()
        shown.window.commands["copy"].trigger()
        assert "Between them lies fat" in QGuiApplication.clipboard().text()

    def test_every_button_has_a_name_and_a_size_to_hit(self, show: Show) -> None:
        shown = show()
        for name in ("topics", "back", "forward", "home", "smaller", "larger", "theme", "picture"):
            button = shown.window.bar.button(name)
            assert button.text()
            assert button.toolTip().startswith(button.text())
            assert min(button.width(), button.height()) >= 24

    def test_tab_goes_through_the_window_and_comes_round(self, show: Show) -> None:
        shown = show()
        start = QApplication.focusWidget()
        assert start is shown.window.article.view
        seen: list[QWidget] = []
        for _ in range(60):
            shown.window.focusNextChild()
            focused = QApplication.focusWidget()
            assert focused is not None
            seen.append(focused)
        wanted = {shown.window.topics.tree, shown.window.topics.outline, shown.window.article.view}
        assert wanted <= set(seen)
        assert shown.window.bar.button("larger") in seen


def test_the_list_of_problems_names_place_fault_and_cure(qtbot: QtBot) -> None:
    from viewer.core.problems import Problem

    problems = tuple(Problem("docs/a.md", line, "this picture is missing", "add it") for line in range(1, 700))
    dialog = ProblemsDialog(problems, 1.0)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.list.item(0).text() == "docs/a.md:1\nThis picture is missing. Add it."
    assert "199" in dialog.list.item(dialog.list.count() - 1).text()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text().count("\n") == 699
    dialog.reject()


class TestColumnsAfterText:
    def test_larger_text_and_back_leaves_the_columns_as_they_were(self, show: Show) -> None:
        shown = show(size=(1280, 800))
        widths = [pane.width() for pane in (shown.window.topics, shown.window.article)]
        for _ in range(3):
            key(shown, Qt.Key.Key_Plus, CTRL)
        assert shown.window.article.width() != widths[1]
        key(shown, Qt.Key.Key_0, CTRL)
        after = [pane.width() for pane in (shown.window.topics, shown.window.article)]
        assert all(abs(now - before) <= 2 for now, before in zip(after, widths, strict=True)), (widths, after)
