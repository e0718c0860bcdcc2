"""The picture goes along with the article, and stands still as soon as a person takes hold of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.shell.conftest import PARAGRAPH, Show, Shown
from viewer.core.article.model import Article, Heading
from viewer.core.quilt.code import encode
from viewer.core.settings import Settings
from viewer.ui.shell.picture_place import scene_in_view

SCENES = """\
version: 1
scenes:
  - id: rest
    title: At rest
  - id: grown
    title: Grown
    weight: 20
  - id: old
    title: Older
    age: 60
"""
PAGES = {
    "index.md": "---\nscene: grown\n---\n\n# Start here\n\n" + PARAGRAPH * 6
    + "## First\n\n" + PARAGRAPH * 12 + "## Second { data-scene=old }\n\n" + PARAGRAPH * 30,
    "about.md": "# About\n\n" + PARAGRAPH,
}  # fmt: skip


@pytest.fixture
def small_pack(small_pack: Path) -> Path:
    for name, text in PAGES.items():
        (small_pack / "docs" / name).write_text(text, encoding="utf-8")
    (small_pack / "scenes.yaml").write_text(SCENES, encoding="utf-8")
    return small_pack


def begin(show: Show, **more: object) -> Shown:
    shown = show(**more)
    shown.window.start_picture()
    shown.session.show.motion = False
    return shown


def test_a_section_without_a_scene_keeps_the_last_one_above() -> None:
    headings = (Heading(2, "A", "a"), Heading(2, "B", "b", "two"), Heading(2, "C", "c"))
    article = Article("id", "T", "en", "", "", headings, scene="one")
    assert [scene_in_view(article, anchor) for anchor in ("", "a", "b", "c", "gone")] == [
        "one", "one", "two", "two", "one",
    ]  # fmt: skip


def test_the_first_picture_is_the_scene_of_the_page_at_once(show: Show) -> None:
    shown = begin(show)
    assert shown.session.show.scene_id == "grown"
    assert shown.session.quilt.weight == 20
    assert not shown.session.show.running
    assert not shown.session.quilt.can_undo


def test_scrolling_to_a_section_shows_its_scene_and_a_hand_on_a_slider_ends_that(show: Show) -> None:
    shown = begin(show)
    shown.window.article.scroll_to("second")
    shown.qtbot.waitUntil(lambda: shown.session.quilt.age == 60)
    pane = shown.window.quilt
    assert pane is not None
    QTest.keyClick(pane.controls.controls[1], Qt.Key.Key_Right)
    assert not shown.session.follow.on
    kept = shown.session.quilt.state
    shown.window.article.scroll_to("")
    QTest.qWait(400)
    assert shown.session.quilt.state == kept, "what a person has set, scrolling does not take away"
    shown.window.commands["follow"].trigger()
    assert shown.session.quilt.weight == 20


def test_a_page_that_names_no_scene_moves_nothing(show: Show) -> None:
    shown = begin(show)
    before = shown.session.quilt.state
    shown.open("about")
    QTest.qWait(300)
    assert shown.session.quilt.state == before
    assert shown.session.follow.on


def test_who_does_not_follow_begins_at_rest(show: Show) -> None:
    shown = begin(show, settings=Settings(theme="light", follow=False))
    assert shown.session.quilt.state == shown.session.quilt.start
    assert not shown.session.follow.on


def test_commands_reach_the_picture(show: Show) -> None:
    shown = begin(show)
    quilt, commands = shown.session.quilt, shown.window.commands
    assert not commands["undo"].isEnabled()
    commands["zoom-in"].trigger()
    commands["cut-back"].trigger()
    commands["compare-before"].trigger()
    view = quilt.state.view
    assert (view.zoom, view.cut_mm, view.compare.value) == (125, 66, "before")
    commands["undo"].trigger()
    assert quilt.state.view.compare.value == "none"
    commands["redo"].trigger()
    assert quilt.state.view.compare.value == "before"
    commands["scene-after"].trigger()
    assert shown.session.show.scene_id == "rest"
    commands["copy-code"].trigger()
    assert QGuiApplication.clipboard().text() == encode(quilt.state)
    commands["reset-picture"].trigger()
    assert quilt.state == quilt.start


def test_esc_lets_go_of_the_last_thing_first(show: Show) -> None:
    shown = begin(show)
    pane = shown.window.quilt
    assert pane is not None
    shown.window.commands["skin"].trigger()
    shown.window.commands["go-to-code"].trigger()
    assert pane.drawers.open == "along"
    shown.window.commands["clear"].trigger()
    assert pane.drawers.open == ""
    assert shown.session.focus.focus.part is not None
    shown.window.commands["clear"].trigger()
    assert shown.session.focus.focus.part is None


def test_motion_is_the_persons_choice(show: Show) -> None:
    shown = show(settings=Settings(theme="light", motion="reduced"))
    shown.window.start_picture()
    assert not shown.session.show.motion
    shown.session.preferences.set_motion("full")
    assert shown.session.show.motion
