"""Each of the speaker's dialogs lies within the speaker's screen with all its buttons, however large the letters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import TOPIC, desk_for
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.talk.wanted import Chosen, choose
from viewer.core.theme import load_theme
from viewer.ui.presenter import dialog_room
from viewer.ui.presenter.giving import Talk
from viewer.ui.presenter.going_on import GoingOnDialog
from viewer.ui.theme.style import apply

SCREENS = (QRect(0, 0, 1024, 600), QRect(1600, 0, 1600, 900))
SCALES = (1.0, 1.5, 2.0)
NAMES = ("screens", "lesson", "rehearsal", "export", "going on")
LONG = "A lesson with a title that is as long as a title of a lesson can be, and a little longer than that"


@pytest.fixture
def owner(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget
    apply(qapp, load_theme("light"), 1.0)


def _opened(talk: Talk, name: str) -> QDialog:
    if name != "going on":
        getattr(talk.dialogs, name)()
        return talk.dialogs._open[name]
    dialog = GoingOnDialog(3, 9, "The quilt model", 300.0, talk.speaker, lesson="A lesson", instead=LONG)
    dialog_room.open_within(dialog, talk.speaker)
    return dialog


def _always_seen(dialog: QDialog) -> list[QPushButton]:
    """Its buttons, but those that scroll."""
    scrolled = {one for area in dialog.findChildren(QScrollArea) for one in area.findChildren(QPushButton)}
    return [one for one in dialog.findChildren(QPushButton) if one.isVisible() and one not in scrolled]


@pytest.mark.parametrize("screen", SCREENS, ids=("small", "beside-another"))
@pytest.mark.parametrize("scale", SCALES)
def test_each_dialog_fits(
    scale: float, screen: QRect, owner: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_room, "room_of", Told(screen))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply(app, load_theme("dark"), scale)
    session = desk_for(owner).session
    session.preferences.set_text_scale(scale)
    found = choose(open_pack(built_in_pack()), "en", None, TOPIC, tmp_path)
    chosen = Chosen(found.lesson, found.slides, (), tmp_path)
    talk = Talk(session, chosen, load_theme("projector"), tmp_path, owner)
    talk.open()
    talk.speaker.setGeometry(screen)
    for name in NAMES:
        dialog = _opened(talk, name)
        QApplication.processEvents()
        box = dialog.geometry()
        told = f"{name}: {box.getRect()} on {screen.getRect()}, at least {dialog.minimumSizeHint().toTuple()}"
        assert screen.contains(box), told
        assert dialog.minimumSize().boundedTo(screen.size()) == dialog.minimumSize(), told
        buttons = _always_seen(dialog)
        assert buttons, name
        for button in buttons:
            place = QRect(button.mapTo(dialog, button.rect().topLeft()), button.size())
            assert dialog.rect().contains(place), f"{told}: {button.text()} at {place.getRect()}"
            assert button.width() >= button.minimumSizeHint().width(), f"{told}: {button.text()} is cut off"
            assert button.height() >= button.minimumSizeHint().height() - 1, f"{told}: {button.text()} is cut off"
        dialog.close()
    talk.close()


class Told:
    """Says one screen of every window."""

    def __init__(self, screen: QRect) -> None:
        self._screen = screen

    def __call__(self, _window: QWidget) -> QRect:
        return QRect(self._screen)
