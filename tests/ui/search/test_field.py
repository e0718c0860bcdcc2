from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from viewer.core.theme import load_theme
from viewer.ui.search.field import SearchField, is_enough


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    made = SearchField()
    qtbot.addWidget(made)
    made.set_theme(load_theme("light"), 1.0)
    made.resize(400, 38)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.mark.parametrize(
    ("text", "enough"),
    [("", False), ("a", False), (" a ", False), ("ab", True), ("é", False), ("脂", True), ("지", True), ("し", True)],
)
def test_two_letters_are_enough_and_one_sign_of_a_script_of_signs(text: str, enough: bool) -> None:
    assert is_enough(text) is enough


def test_keys_that_a_line_has_no_use_for_go_out(field: SearchField, qtbot: QtBot) -> None:
    steps: list[object] = []
    field.stepped.connect(steps.append)
    field.paged.connect(lambda by: steps.append(("page", by)))
    qtbot.keyClicks(field, "fat")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(field, key)
    with qtbot.waitSignal(field.accepted):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert steps == [1, -1, ("page", 1), ("page", -1)]
    assert field.text() == "fat"
    assert field.hasFocus()


def test_a_button_empties_it_and_the_focus_stays(field: SearchField, qtbot: QtBot) -> None:
    assert field.findChild(QToolButton) is None  # nothing but the line itself at the first paint
    field.setText("fat")
    button = field.findChild(QToolButton)
    assert button is not None
    assert button.isVisible()
    assert button.accessibleName()
    assert min(button.width(), button.height()) >= 32
    assert field.rect().contains(button.geometry())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert not button.isVisible()
    assert field.hasFocus()


def test_words_never_run_under_the_button_in_either_direction(field: SearchField) -> None:
    field.setText("fat")
    assert field.textMargins().right() > 0
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field.resize(420, 38)
    button = field.findChild(QToolButton)
    assert button is not None
    assert button.x() == 0
    assert field.textMargins().left() > 0
    assert field.textMargins().right() == 0


def test_it_has_a_name_and_says_what_it_is_for(field: SearchField) -> None:
    assert field.accessibleName()
    assert "Ctrl+K" in field.placeholderText()
