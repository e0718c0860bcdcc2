"""The speaker's notes: their size, kept from talk to talk, and where one was in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.test_giving import _talk
from viewer.core.talk.store import TalkStore
from viewer.ui.presenter.notes_view import SIZES, USUAL, NotesView

LONG = "\n".join(f"Line {number} of many." for number in range(60))


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_a_slide_that_is_come_back_to_has_its_notes_where_they_were_left(owner: QWidget) -> None:
    notes = NotesView(owner)
    owner.resize(400, 200)
    notes.setGeometry(owner.rect())
    owner.show()
    notes.set_notes(LONG, "a")
    QApplication.processEvents()
    bar = notes.verticalScrollBar()
    assert bar.value() == 0
    notes.scroll_by(1)
    left = bar.value()
    assert left > 0
    notes.set_notes("Short.", "b")
    assert bar.value() == 0
    notes.set_notes(LONG, "c")  # the same words on another slide begin at their beginning
    assert bar.value() == 0
    notes.set_notes(LONG, "a")
    assert abs(bar.value() - left) <= 1


def test_the_size_is_kept_for_the_next_talk(owner: QWidget, tmp_path: Path) -> None:
    first = _talk(owner, tmp_path)
    assert first.speaker.notes.step == USUAL
    first.speaker.acts.do("notes-larger")
    first.speaker.acts.do("notes-larger")
    first.close()  # as a killed one leaves it
    again = _talk(owner, tmp_path)
    assert again.speaker.notes.step == USUAL + 2
    again.close()


@pytest.mark.parametrize(("kept", "step"), [("7", 7), ("999", len(SIZES) - 1), ("x", USUAL), ("-3", USUAL)])
def test_a_wrong_value_does_no_harm(owner: QWidget, tmp_path: Path, kept: str, step: int) -> None:
    store = TalkStore(tmp_path)
    store._put(("", "notes", ""), kept)
    store.close()
    talk = _talk(owner, tmp_path)
    assert talk.speaker.notes.step == step
    talk.close()
