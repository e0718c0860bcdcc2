"""One touch hides everything; the clock goes on under it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.laid import SIZES, faults, laid, rect_in
from tests.ui.kiosk.picture_host import Finger, settle
from viewer.core.kiosk.config import KIOSK_THEMES
from viewer.state.kiosk import way
from viewer.state.kiosk.visit import Phase
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.window import REACH


def test_one_touch_hides_the_page_and_one_brings_it_back(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window, finger = kiosk.window, Finger()
        window.lock_down()
        window.face.desk.way.go(Spot(way.SEARCH))
        settle()
        page = window.grab().toImage()
        finger.tap(window.face.head.cover)
        assert window.laid is window.cover
        assert not window.ground.isVisible()
        hidden = window.grab().toImage()
        assert hidden != page
        finger.tap(window.cover, window.cover.rect().center())
        assert window.laid is None
        assert window.face.desk.way.spot == Spot(way.SEARCH)
        assert kiosk.visit.phase is Phase.USED
        finger.tap(window.face.head.cover)
        finger.tap(window.cover.go_on)
        assert window.laid is None
        window.lock.off()


def test_the_same_picture_whatever_lies_under_it(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window, pictures = kiosk.window, []
        for spot in (Spot(), Spot(way.SEARCH), Spot(way.TAKE)):
            window.face.desk.way.go(spot)
            settle()
            window.lay_cover()
            settle()
            pictures.append(window.grab().toImage())
            window.lift_cover()
        assert pictures[0] == pictures[1] == pictures[2]
        words = [part.text() for kind in (QLabel, QPushButton) for part in window.cover.findChildren(kind)]
        assert words == ["Touch to go on"], "not a word of what is read"


def test_the_voice_is_quiet(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with laid() as kiosk:
        stopped: list[int] = []
        monkeypatch.setattr(kiosk.window.face.aloud, "stop", lambda: stopped.append(1))
        kiosk.window.lay_cover()
        assert stopped
        monkeypatch.undo()


def test_the_clock_goes_on_and_the_reset_lifts_it(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window, config = kiosk.window, kiosk.host.booth.config
        kiosk.visit.used()
        window.lay_cover()
        kiosk.pass_s(config.idle_s + 1)
        assert window.laid is window.countdown
        kiosk.visit.used()
        assert window.laid is window.cover, "still hidden"
        kiosk.pass_s(config.idle_s + config.countdown_s + 2)
        assert kiosk.visit.phase is Phase.START
        assert window.laid is None
        assert window.ground.isVisible()


def test_a_key_lifts_it_and_none_leads_under_it(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window = kiosk.window
        window.lay_cover()
        focus = window.focusWidget()
        assert focus is window.cover.go_on
        for _ in range(4):
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            assert window.cover.isAncestorOf(window.focusWidget())
        QTest.keyClick(focus, Qt.Key.Key_Return)
        settle()
        assert window.laid is None


@pytest.mark.parametrize("size", SIZES)
def test_it_fits_and_is_within_reach(qtbot: QtBot, size: tuple[int, int]) -> None:
    with laid(size=size) as kiosk:
        for step, theme in enumerate(KIOSK_THEMES):
            kiosk.choices.set_step(step)
            kiosk.choices.set_theme(theme)
            kiosk.window.lay_cover()
            settle()
            assert faults(kiosk.window.cover, kiosk.window) == []
            assert rect_in(kiosk.window.cover.go_on, kiosk.window).top() >= size[1] * REACH
            kiosk.window.lift_cover()
