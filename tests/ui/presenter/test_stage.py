"""The stage shows the slide of its side, with the live picture in its place."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.ui.presenter.stage import Stage


@pytest.mark.parametrize("for_audience", [True, False])
def test_it_follows_the_talk(qtbot: QtBot, for_audience: bool) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    desk = desk_for(owner)
    stage = Stage(desk, for_audience, owner)
    owner.resize(960, 540)
    stage.setGeometry(owner.rect())
    owner.show()
    assert stage.sheet is not None
    assert stage.sheet.slide == desk.talk.slides[0]
    desk.talk.next()
    assert stage.sheet.slide == desk.talk.slides[1]
    desk.talk.set_frozen(True)
    desk.talk.next()
    assert stage.sheet.slide == desk.talk.slides[1 if for_audience else 2]
    qtbot.waitUntil(lambda: stage.view is not None)
    stage.bring()
    assert stage.view is not None
    assert stage.view.isEnabled() is not for_audience
