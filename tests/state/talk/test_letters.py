"""The least letters of a talk grow for an audience's screen that is squarer than a slide."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.core.talk.room import SQUARE
from viewer.state.talk.letters import LettersState


@pytest.mark.parametrize(
    ("size", "times"), [((1920, 1080), 1.0), ((1280, 800), 1.0), ((1024, 768), SQUARE), ((0, 0), 1.0)]
)
def test_they_fit_the_screen(size: tuple[int, int], times: float) -> None:
    letters = LettersState()
    letters.fit(*size)
    assert letters.times == times


def test_what_changes_is_said_once(qtbot: QtBot) -> None:
    letters = LettersState()
    with qtbot.waitSignal(letters.changed):
        letters.fit(1024, 768)
    with qtbot.assertNotEmitted(letters.changed):
        letters.fit(800, 600)
    with qtbot.waitSignal(letters.changed):
        letters.fit(1920, 1080)
    assert letters.times == 1.0
