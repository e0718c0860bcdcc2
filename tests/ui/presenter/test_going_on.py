"""A talk that was not ended is offered; keys and a finger decide, and nothing is lost without a decision."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.ui.presenter.going_on import GoingOnDialog, clock_words

Told = list[str]


@pytest.fixture
def asked(qtbot: QtBot) -> tuple[GoingOnDialog, Told]:
    dialog, told = GoingOnDialog(7, 16, "How dimples form", 425.0), []
    qtbot.addWidget(dialog)

    def goes() -> None:
        told.append("on")

    def anew() -> None:
        told.append("anew")

    dialog.go_on_wanted.connect(goes)
    dialog.anew_wanted.connect(anew)
    dialog.open()
    return dialog, told


def test_it_says_where_and_when(asked: tuple[GoingOnDialog, Told]) -> None:
    dialog, _ = asked
    for part in ("7", "16", "How dimples form", "7:05"):
        assert part in dialog.words.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Escape])
def test_a_key_goes_on(qtbot: QtBot, asked: tuple[GoingOnDialog, Told], key: Qt.Key) -> None:
    dialog, told = asked
    qtbot.keyClick(dialog, key)
    assert told == ["on"]
    assert not dialog.isVisible()


def test_a_touch_begins_anew(qtbot: QtBot, asked: tuple[GoingOnDialog, Told]) -> None:
    dialog, told = asked
    qtbot.mouseClick(dialog.anew, Qt.MouseButton.LeftButton)
    assert told == ["anew"]


def test_the_keys_reach_the_other_button_too(qtbot: QtBot, asked: tuple[GoingOnDialog, Told]) -> None:
    dialog, told = asked
    dialog.anew.setFocus()
    qtbot.keyClick(dialog.anew, Qt.Key.Key_Return)
    assert told == ["anew"]


@pytest.mark.parametrize(("seconds", "words"), [(0, "0:00"), (59.6, "1:00"), (3725, "62:05"), (-3, "0:00")])
def test_time_is_minutes_and_seconds(seconds: float, words: str) -> None:
    assert clock_words(seconds) == words
