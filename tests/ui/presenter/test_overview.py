"""All slides at a glance: what keys do there, in both directions of reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.ui.presenter.speaker import SpeakerWindow


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[SpeakerWindow]:
    owner = QWidget()
    qtbot.addWidget(owner)
    desk = desk_for(owner)
    desk.talk.set_slides([replace(slide, scene="", figure=None) for slide in desk.talk.slides])
    made = SpeakerWindow(desk)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    desk.talk.go(1)
    made.acts.do("overview")
    QApplication.processEvents()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("direction", "key"),
    [(Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right), (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left)],
)
def test_arrows_choose_and_enter_goes_there(window: SpeakerWindow, direction: Qt.LayoutDirection, key: Qt.Key) -> None:
    view, talk = window.overview, window.desk.talk
    window.setLayoutDirection(direction)
    QApplication.processEvents()
    assert view.currentIndex().row() == 1
    QTest.keyClick(view, key)
    assert (view.currentIndex().row(), talk.at) == (2, 1)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert talk.at == 2
    assert not view.isVisible()


@pytest.mark.parametrize(("typed", "at"), [("4", 3), ("1", 0), ("99", 3)])
def test_a_number_is_seen_and_enter_goes_there(window: SpeakerWindow, typed: str, at: int) -> None:
    view, talk = window.overview, window.desk.talk
    for digit in typed:
        talk.type_digit(int(digit))
    assert view.currentIndex().row() == at
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert talk.at == at
    assert not talk.typed
    assert not view.isVisible()


def test_escape_leaves_everything_as_it_was(window: SpeakerWindow) -> None:
    QTest.keyClick(window.overview, Qt.Key.Key_Right)
    window.acts.do("let-go")
    assert not window.overview.isVisible()
    assert window.desk.talk.at == 1
