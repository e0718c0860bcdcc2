"""A talk that was not ended is offered; keys and a finger decide, and nothing is lost without a decision."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import TOPIC, desk_for
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.talk.unfinished import unfinished
from viewer.core.talk.wanted import choose, or_left
from viewer.core.theme import load_theme
from viewer.ui.presenter.giving import Talk
from viewer.ui.presenter.going_on import GoingOnDialog, clock_words

Told = list[str]


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


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


class TestATalkOfAnotherLesson:
    def test_names_it_and_offers_the_usual_one(self, qtbot: QtBot) -> None:
        dialog, told = GoingOnDialog(2, 9, "Septa", 60.0, lesson="Mine", instead="The usual"), []
        qtbot.addWidget(dialog)

        def wanted() -> None:
            told.append("instead")

        dialog.instead_wanted.connect(wanted)
        dialog.open()
        assert "Mine" in dialog.words.text()
        assert "The usual" in dialog.instead.text()
        dialog.instead.setFocus()
        qtbot.waitUntil(dialog.instead.hasFocus)
        qtbot.keyClick(dialog.instead, Qt.Key.Key_Return)
        assert told == ["instead"]
        assert not dialog.isVisible()

    def test_is_no_choice_where_there_is_none(self, asked: tuple[GoingOnDialog, Told]) -> None:
        assert not asked[0].instead.isVisible()

    def test_begins_the_usual_one_instead(self, qtbot: QtBot, owner: QWidget, tmp_path: Path) -> None:
        pack = open_pack(built_in_pack())
        session = desk_for(owner, pack=pack).session
        usual = choose(pack, "en", None, None, tmp_path)

        def talk() -> Talk:
            left = or_left(usual, unfinished(tmp_path), pack, "en")
            made = Talk(session, left, load_theme("projector"), tmp_path, owner)
            made.open()
            return made

        first = Talk(session, choose(pack, "en", None, TOPIC, tmp_path), load_theme("projector"), tmp_path, owner)
        first.open()
        first.desk.talk.go(2)
        first.close()  # cut off
        second = talk()
        assert second.lesson.id == f"topic:{TOPIC}"
        dialog = second._asking
        assert dialog is not None
        with qtbot.waitSignal(second.instead_wanted):
            dialog.instead.click()  # type: ignore[attr-defined]
        second.close()
        again = talk()  # nothing has been decided on the one that was cut off
        assert again.lesson.id == f"topic:{TOPIC}"
        assert again._asking is not None
        again._asking.accept()
        assert again.desk.talk.at == 2
        again.close()
