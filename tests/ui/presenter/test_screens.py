"""Both windows stand where they belong, whatever displays there are. The displays are told here, not Qt's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from viewer.core.talk.screens import Display
from viewer.ui.presenter import screens as module
from viewer.ui.presenter.screens import Screens
from viewer.ui.presenter.screens_dialog import ScreensDialog

LAPTOP = Display("laptop", 0, 0, 400, 300, primary=True)
BEAMER = Display("beamer", 400, 0, 400, 300)
BOARD = Display("board", 800, 0, 500, 300)


class Kept:
    """What is remembered by display."""

    def __init__(self) -> None:
        self.rows: dict[str, str] = {}

    def screens_of(self, set_key: str) -> str:
        return self.rows.get(set_key, "")

    def keep_screens(self, set_key: str, display: str) -> None:
        self.rows[set_key] = display


class Bench:
    """Two windows, and displays that are plugged in and out."""

    def __init__(self, patch: pytest.MonkeyPatch, kept: Kept | None = None) -> None:
        self.there: tuple[Display, ...] = (LAPTOP, BEAMER)
        patch.setattr(module, "displays", self._displays)
        self.audience, self.speaker = QWidget(), QWidget()
        self.kept = kept or Kept()
        self.screens = Screens(self.audience, self.speaker, self.kept)
        self.told: list[str] = []
        for name in ("offered", "came", "went"):
            getattr(self.screens, name).connect(self._tell)

    def _displays(self) -> tuple[Display, ...]:
        return self.there

    def _tell(self, name: str) -> None:
        self.told.append(name)

    def now(self, *there: Display) -> None:
        self.there = there
        self.screens.look()

    @property
    def places(self) -> tuple[int, int]:
        """Left edges of the audience's window and of the speaker's."""
        return self.audience.geometry().x(), self.speaker.geometry().x()

    def close(self) -> None:
        self.screens.stop()
        for window in (self.audience, self.speaker):
            window.close()
            window.deleteLater()


@pytest.fixture
def bench(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    made = Bench(monkeypatch)
    yield made
    made.close()


def test_each_has_its_own_display(bench: Bench) -> None:
    bench.screens.start()
    assert bench.places == (400, 0)
    assert bench.audience.isVisible()
    assert bench.speaker.isVisible()
    assert bench.told == []


def test_one_that_goes_and_comes_back_is_the_audiences_again(bench: Bench) -> None:
    bench.screens.start()
    bench.now(LAPTOP)
    assert bench.places == (0, 0)
    bench.now(LAPTOP, BEAMER)
    assert bench.places == (400, 0)
    assert bench.told == ["beamer", "beamer"]  # gone, and back


def test_one_that_comes_late_is_offered(bench: Bench) -> None:
    bench.there = (LAPTOP,)
    bench.screens.start()
    bench.now(LAPTOP, BEAMER)
    assert bench.places == (0, 0)
    assert bench.screens.offer == BEAMER
    bench.screens.accept()
    assert bench.places == (400, 0)
    assert bench.screens.offer is None


def test_a_third_display_moves_nothing(bench: Bench) -> None:
    bench.screens.start()
    bench.now(LAPTOP, BEAMER, BOARD)
    assert bench.places == (400, 0)
    assert bench.told == []


def test_the_choice_is_kept_by_the_displays_there_are(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.screens.start()
    bench.screens.swap()
    assert bench.places == (0, 400)
    other = Bench(monkeypatch, bench.kept)
    other.screens.start()
    assert other.places == (0, 400)
    other.close()


def test_with_one_display_the_windows_take_turns_and_with_two_they_do_not(bench: Bench) -> None:
    bench.there = (LAPTOP,)
    bench.screens.start()
    bench.screens.toggle_front()
    assert bench.screens.audience_front
    bench.screens.swap()
    assert not bench.screens.audience_front
    bench.now(LAPTOP, BEAMER)
    bench.screens.accept()
    bench.screens.toggle_front()
    assert not bench.screens.audience_front


def test_who_is_in_front_is_known_also_where_another_hand_brought_it_there(bench: Bench) -> None:
    bench.there = (LAPTOP,)
    bench.screens.start()
    QApplication.sendEvent(bench.audience, QEvent(QEvent.Type.WindowActivate))  # as by Alt+Tab
    assert bench.screens.audience_front
    bench.screens.toggle_front()
    assert not bench.screens.audience_front
    bench.now(LAPTOP, BEAMER)
    bench.screens.accept()
    QApplication.sendEvent(bench.audience, QEvent(QEvent.Type.WindowActivate))
    assert not bench.screens.audience_front, "with two places none covers the other"


def test_no_display_at_all_changes_nothing(bench: Bench) -> None:
    bench.screens.start()
    bench.now()
    assert bench.places == (400, 0)
    bench.now(LAPTOP, BEAMER)
    assert bench.places == (400, 0)


def test_the_dialog_chooses_and_says_when_screens_show_the_same(qtbot: QtBot, bench: Bench) -> None:
    bench.screens.start()
    dialog = ScreensDialog(bench.screens)
    qtbot.addWidget(dialog)
    assert dialog.buttons["beamer"].isChecked()
    dialog.buttons["laptop"].click()
    assert bench.places == (0, 400)
    assert dialog.buttons["laptop"].isChecked()
    bench.now(LAPTOP, Display("beamer", 0, 0, 300, 200))
    assert "extend" in dialog.words.text()


def test_where_no_window_can_be_raised_the_one_behind_is_hidden(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "may_raise", bool)  # False, as under Wayland
    bench.there = (LAPTOP,)
    bench.screens.start()
    seen = bench.audience, bench.speaker
    assert [window.isVisible() for window in seen] == [False, True]
    bench.screens.toggle_front()
    assert [window.isVisible() for window in seen] == [True, False]
    bench.screens.toggle_front()
    assert [window.isVisible() for window in seen] == [False, True]
    bench.now(LAPTOP, BEAMER)
    bench.screens.accept()
    assert [window.isVisible() for window in seen] == [True, True]
    assert bench.screens.plan.audience == BEAMER  # where it stands the desktop decides
    bench.now(LAPTOP)
    assert [window.isVisible() for window in seen] == [False, True]
