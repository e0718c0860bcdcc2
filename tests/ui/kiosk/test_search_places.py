"""What is found is seen while one types, on the smallest screens and in the largest letters."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.picture_host import Finger, seen_at
from tests.ui.kiosk.test_search import SIZES, Make, answered, folder, made

__all__ = ["folder", "made"]  # fixtures


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("step", range(3))
@pytest.mark.parametrize("size", [*SIZES, (1024, 600, 10.1)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_whole_row_of_results_is_seen_while_typing(
    made: Make, qtbot: QtBot, size: tuple[int, int, float], step: int, language: str
) -> None:
    host, screen = made(size[:2], size[2], language)
    look = host.look(step)
    host.dress(look)
    answered(qtbot, screen, "الدهون" if language == "ar" else "fat")
    assert screen.typing
    assert screen.keyboard.isVisible()
    assert screen.field.isVisible()
    assert screen.field.at_start
    first = screen.field.cards[0]
    assert seen_at(first).size() == first.size(), "nothing of it is cut"
    assert min(first.width(), first.height()) >= look.target
    assert screen.box.geometry().bottom() < screen.field.geometry().top()
    assert screen.field.geometry().bottom() < screen.keyboard.geometry().top()
    assert screen.hint.isHidden() or screen.hint.geometry().bottom() < screen.field.geometry().top()
    for key in screen.keyboard.buttons:
        assert not key.isVisible() or min(key.width(), key.height()) >= look.target
    Finger().tap(first)
    assert first.found is not None
    assert screen.desk.way.spot == first.found.spot
