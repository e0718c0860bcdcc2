"""The sheet of keys: complete, in columns, for the screen and for paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.core.theme import THEMES, load_theme
from viewer.ui.dialogs.shortcuts import KeyGroup, ShortcutSheet, in_columns, sheet_html

GROUPS = (
    KeyGroup("Reading", tuple((f"Read {number}", f"Alt+{number}") for number in range(6))),
    KeyGroup("Finding", (("Find <b>", "Ctrl+F"), ("Next", "F3 / Ctrl+G"))),
    KeyGroup("The picture", tuple((f"Picture {number}", f"Ctrl+Alt+{number}") for number in range(9))),
)


def text(sheet: ShortcutSheet) -> str:
    return sheet.text.toPlainText()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("scale", "width"), [(1.0, 1200), (1.0, 500), (2.0, 800), (3.0, 600)])
def test_every_key_is_there_whatever_the_room(qtbot: QtBot, theme: str, scale: float, width: int) -> None:
    sheet = ShortcutSheet(GROUPS, load_theme(theme), scale)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.resize(width, 600)
    qtbot.waitUntil(lambda: bool(text(sheet)))
    qtbot.wait(20)
    for group in GROUPS:
        assert group.heading in text(sheet)
        for words, keys in group.rows:
            assert words in text(sheet)
            assert keys in text(sheet)
    assert sheet.text.document().size().width() <= sheet.text.viewport().width() + 1
    for button in (sheet.print_button, sheet.close_button):
        assert sheet.rect().contains(button.geometry())


def test_more_room_makes_more_columns(qtbot: QtBot) -> None:
    sheet = ShortcutSheet(GROUPS, load_theme("light"), 1.0)
    qtbot.addWidget(sheet)
    sheet.show()
    heights = []
    for width in (400, 780, 1200):
        sheet.resize(width, 500)
        qtbot.wait(30)
        heights.append(sheet.text.document().size().height())
    assert heights[0] > heights[1] > heights[2]


def test_it_can_be_printed_where_the_mode_lets_one(qtbot: QtBot) -> None:
    sheet = ShortcutSheet(GROUPS, load_theme("light"), 1.0)
    qtbot.addWidget(sheet)
    sheet.show()
    with qtbot.waitSignal(sheet.print_wanted):
        qtbot.mouseClick(sheet.print_button, Qt.MouseButton.LeftButton)
    sheet.say("There is no printer.")
    assert sheet.fault.isVisible()
    other = ShortcutSheet(GROUPS, load_theme("light"), 1.0, can_print=False)
    qtbot.addWidget(other)
    other.show()
    assert not other.print_button.isVisible()


def test_keys_and_words_change_places_where_text_runs_from_right_to_left() -> None:
    usual, mirrored = (sheet_html(GROUPS[:1], 1, mirrored=way) for way in (False, True))
    assert usual.index("Read 0") < usual.index("Alt+0")
    assert mirrored.index("Alt+0") < mirrored.index("Read 0")


@given(st.lists(st.integers(1, 30), min_size=1, max_size=9), st.integers(1, 4))
def test_columns_keep_the_order_and_are_no_taller_than_need_be(sizes: list[int], count: int) -> None:
    groups = [KeyGroup(str(at), (("words", "keys"),) * size) for at, size in enumerate(sizes)]
    columns = in_columns(groups, count)
    assert [group for column in columns for group in column] == groups
    assert len(columns) <= count
    tallest = max(sum(group.height for group in column) for column in columns)
    total = sum(group.height for group in groups)
    assert tallest <= total / count + max(group.height for group in groups)
