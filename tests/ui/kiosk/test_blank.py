"""Out of hours the screen is black; a touch is told when it opens, and then it is black again."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.laid import CONFIG, SIZES, laid
from tests.ui.kiosk.picture_host import Finger, settle
from viewer.core.kiosk.config import Opening
from viewer.state.kiosk.visit import Phase
from viewer.ui.kiosk.blank import next_opening

HOURS = (Opening(0, 480, 720), Opening(0, 780, 1080), Opening(4, 540, 1440))
MONDAY = datetime(2026, 11, 23)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return MONDAY.replace(day=23 + day, hour=hour, minute=minute)


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        (at(0, 6), HOURS[0]),
        (at(0, 12, 30), HOURS[1]),
        (at(0, 20), HOURS[2]),
        (at(3, 12), HOURS[2]),
        (at(5, 1), HOURS[0]),
        (at(6, 23), HOURS[0]),
    ],
)
def test_the_next_opening(now: datetime, wanted: Opening) -> None:
    assert next_opening(HOURS, now) == wanted


def test_without_hours_there_is_none() -> None:
    assert next_opening((), at(0, 6)) is None


def black(image: QImage) -> bool:
    dark = QImage(image.size(), QImage.Format.Format_RGB32)
    dark.fill(Qt.GlobalColor.black)
    return bool(image.convertToFormat(QImage.Format.Format_RGB32) == dark)


def test_black_then_a_line_then_black_elsewhere(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window, blank, finger = kiosk.window, kiosk.window.blank, Finger()
        blank._hours, blank._now = HOURS, lambda: at(0, 6)
        window.lock_down()
        kiosk.visit.set_open(False)
        settle()
        assert window.laid is blank
        assert black(window.grab().toImage())
        rows = []
        for _ in range(3):
            finger.tap(blank)
            assert blank.line == "Closed now. Opens today at 08:00"
            shown = window.grab().toImage()
            assert not black(shown)
            rows.append(next(y for y in range(shown.height()) if not black(shown.copy(0, y, shown.width(), 1))))
            assert blank._timer.isActive()
            blank._timer.timeout.emit()
            assert black(window.grab().toImage())
        assert len(set(rows)) == 3, "the line burns in"
        assert kiosk.visit.phase is Phase.CLOSED
        kiosk.visit.set_open(True)
        assert window.laid is None
        window.lock.off()


def test_another_day_is_named_and_unknown_hours_are_not_guessed(qtbot: QtBot) -> None:
    with laid() as kiosk:
        blank = kiosk.window.blank
        assert blank.words() == "Closed now"
        blank._hours, blank._now = HOURS, lambda: at(1, 6)
        assert blank.words() == "Closed now. Opens on Friday at 09:00"


@pytest.mark.parametrize("size", SIZES)
def test_the_line_is_on_the_screen_wherever_it_stands(qtbot: QtBot, size: tuple[int, int]) -> None:
    with laid(CONFIG, size) as kiosk:
        blank = kiosk.window.blank
        blank._hours, blank._now = HOURS, lambda: at(1, 6)
        kiosk.choices.set_step(2)
        kiosk.visit.set_open(False)
        for _ in range(6):
            blank.show_line()
            image = blank.grab().toImage()
            edge = 4
            sides = (
                image.copy(0, 0, edge, image.height()),
                image.copy(image.width() - edge, 0, edge, image.height()),
                image.copy(0, image.height() - edge, image.width(), edge),
            )
            assert not black(image)
            assert all(black(side) for side in sides)
            blank.darken()
