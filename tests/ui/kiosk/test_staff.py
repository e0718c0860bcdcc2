"""The staff door: shut for everybody who has no PIN, and shut again when it is left alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.laid import CONFIG, PIN, SIZES, STATUS, Laid, faults, laid, quick_door
from tests.ui.kiosk.picture_host import Finger, settle
from viewer.core.kiosk.pin import TRIES, Door, Kind, Verdict, Why
from viewer.state.kiosk import way
from viewer.state.kiosk.visit import Phase
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.staff import OPEN_S, SHUT_S

Key = Qt.Key


@pytest.fixture
def door(tmp_path: Path) -> Door:
    return quick_door(tmp_path / "door")


def knock(kiosk: Laid) -> None:
    """Before the door, on the test's clock."""
    kiosk.window.staff._clock = kiosk.clock
    kiosk.window.staff._timer.setInterval(10_000_000)
    kiosk.visit.staff()
    settle()


def wait_for(qtbot: QtBot, kiosk: Laid) -> None:
    """Until the try has been looked at."""
    state = kiosk.window.staff.door
    assert state is not None
    qtbot.waitUntil(lambda: not state.busy, timeout=5000)
    settle()


def type_in(qtbot: QtBot, kiosk: Laid, pin: str) -> None:
    """With a finger, and have it tried."""
    finger, pad = Finger(), kiosk.window.staff.pad
    for digit in pin:
        finger.tap(pad.keys[digit])
    finger.tap(pad.keys[">"])
    wait_for(qtbot, kiosk)


def words(kiosk: Laid) -> list[str]:
    staff = kiosk.window.staff
    parts = [part for kind in (QLabel, QPushButton) for part in staff.findChildren(kind) if part.isVisible()]
    return [part.text() for part in parts]


def test_the_right_pin_opens_it(qtbot: QtBot, door: Door) -> None:
    with laid(door=door) as kiosk:
        knock(kiosk)
        staff = kiosk.window.staff
        assert kiosk.window.laid is staff
        assert staff.pages.currentWidget() is staff.pad
        type_in(qtbot, kiosk, PIN)
        assert staff.pages.currentWidget() is staff.menu
        assert not staff.typing


@pytest.mark.parametrize("pin", ["1", "48392", "483921", "4839200", "9" * 32])
def test_any_other_is_wrong_in_the_same_words(qtbot: QtBot, door: Door, pin: str) -> None:
    with laid(door=door) as kiosk:
        knock(kiosk)
        type_in(qtbot, kiosk, pin)
        staff = kiosk.window.staff
        assert staff.pages.currentWidget() is staff.pad
        assert staff.words.text() == "That is not the PIN.", "not a word about how long it is"
        assert staff.pad.typed == 0


def test_digits_are_never_shown(qtbot: QtBot, door: Door) -> None:
    with laid(door=door) as kiosk:
        knock(kiosk)
        pad = kiosk.window.staff.pad
        keys = {key.text() for key in pad.keys.values()}
        for digit in "4839":
            pad.add(digit)
        assert pad.typed == 4
        assert not any(char.isdigit() for text in words(kiosk) if text not in keys for char in text)
        assert pad.dots.accessibleName() == "Digits typed: 4"
        pad.erase()
        assert pad.typed == 3
        for _ in range(40):
            pad.add("1")
        assert pad.typed == 32


def test_after_five_it_waits_and_counts_the_seconds(qtbot: QtBot, door: Door) -> None:
    with laid(door=door) as kiosk:
        staff = kiosk.window.staff
        assert staff.door is not None
        staff.door._clock = kiosk.clock
        knock(kiosk)
        for _ in range(TRIES):
            type_in(qtbot, kiosk, "111222")
        assert "30" in staff.words.text()
        assert not staff.pad.keys[">"].isEnabled()
        kiosk.clock.now += 10
        staff.door.tick()
        assert "20" in staff.words.text()
        type_in(qtbot, kiosk, PIN)
        assert staff.pages.currentWidget() is staff.pad, "nothing is tried meanwhile"
        assert door.failures == TRIES
        kiosk.clock.now += 21
        staff.door.tick()
        assert staff.pad.keys[">"].isEnabled()


@pytest.mark.parametrize(
    ("verdict", "part"),
    [
        (Verdict(Kind.STOPPED, why=Why.FAILURES), "Only the operator"),
        (Verdict(Kind.STOPPED, why=Why.DISK), "cannot be checked"),
    ],
)
def test_a_stopped_door_says_why(qtbot: QtBot, door: Door, verdict: Verdict, part: str) -> None:
    with laid(door=door) as kiosk:
        knock(kiosk)
        staff = kiosk.window.staff
        staff._judge(verdict)
        assert part in staff.words.text()
        assert not staff.pad.keys[">"].isEnabled()


@pytest.mark.parametrize("has_door", [True, False])
def test_without_a_pin_there_is_nothing_to_type(qtbot: QtBot, tmp_path: Path, has_door: bool) -> None:
    door = quick_door(tmp_path / "door", "") if has_door else None
    with laid(door=door) as kiosk:
        knock(kiosk)
        staff = kiosk.window.staff
        assert "No PIN is set" in staff.words.text()
        assert not staff.typing
        assert not staff.pad.isVisible()
        assert not staff.exit.isVisible()
        Finger().tap(staff.cancel)
        assert kiosk.visit.phase is Phase.START


@pytest.mark.parametrize("phase", ["typing", "open", "status"])
def test_left_alone_it_shuts(qtbot: QtBot, door: Door, phase: str) -> None:
    with laid(door=door) as kiosk:
        knock(kiosk)
        staff = kiosk.window.staff
        staff.pad.add("4")
        if phase != "typing":
            staff._judge(Verdict(Kind.RIGHT))
        if phase == "status":
            staff.show_status.click()
        limit = SHUT_S if phase == "typing" else OPEN_S
        kiosk.clock.now += limit - 1
        staff.tick()
        assert kiosk.visit.phase is Phase.STAFF
        kiosk.window.visitor_acts()
        kiosk.clock.now += limit - 1
        staff.tick()
        assert kiosk.visit.phase is Phase.STAFF, "a touch keeps it"
        kiosk.clock.now += 2
        staff.tick()
        assert kiosk.visit.phase is Phase.START
        assert staff.pad.typed == 0
        knock(kiosk)
        assert staff.pages.currentWidget() is staff.pad, "shut, whatever was open"


def test_a_verdict_that_comes_late_opens_nothing(qtbot: QtBot, door: Door) -> None:
    with laid(door=door) as kiosk:
        knock(kiosk)
        kiosk.visit.end()
        staff = kiosk.window.staff
        staff._judge(Verdict(Kind.RIGHT))
        assert staff.pages.currentWidget() is staff.pad
        knock(kiosk)
        assert staff.pages.currentWidget() is staff.pad


def test_what_lies_behind_it(qtbot: QtBot, door: Door) -> None:
    with laid(door=door) as kiosk:
        window, staff, finger, wanted = kiosk.window, kiosk.window.staff, Finger(), []
        window.exit_wanted.connect(lambda: wanted.append("exit"))
        window.restart_wanted.connect(lambda: wanted.append("restart"))
        knock(kiosk)
        staff._judge(Verdict(Kind.RIGHT))
        settle()
        finger.tap(staff.exit)
        finger.tap(staff.restart)
        assert wanted == ["exit", "restart"]
        finger.tap(staff.show_status)
        assert staff.status.isVisible()
        assert staff.status.rows() == STATUS
        finger.tap(staff.cancel)
        assert staff.menu.isVisible()
        finger.tap(staff.clean)
        assert kiosk.visit.phase is Phase.CLEANING
        kiosk.visit.end()
        knock(kiosk)
        staff._judge(Verdict(Kind.RIGHT))
        settle()
        finger.tap(staff.back)
        assert kiosk.visit.phase is Phase.START
        assert window.laid is None
        assert wanted == ["exit", "restart"]


def test_nothing_of_the_visitor_is_left_behind_it(qtbot: QtBot, door: Door) -> None:
    with laid(door=door) as kiosk:
        kiosk.visit.used()
        kiosk.choices.set_language("es")
        kiosk.choices.set_step(2)
        kiosk.window.face.desk.way.go(Spot(way.SEARCH))
        knock(kiosk)
        assert kiosk.choices.language == "en"
        assert kiosk.choices.step == 0
        assert kiosk.window.face.desk.way.spot == way.START


def test_with_keys_alone(qtbot: QtBot, door: Door) -> None:
    with laid(door=door) as kiosk:
        window, staff = kiosk.window, kiosk.window.staff
        window.lock_down()
        knock(kiosk)
        assert window.focusWidget() is staff.pad
        QTest.keyClicks(staff.pad, "483")
        QTest.keyClick(staff.pad, Key.Key_A, Qt.KeyboardModifier.NoModifier)
        QTest.keyClick(staff.pad, Key.Key_Backspace)
        assert staff.pad.typed == 2
        QTest.keyClicks(staff.pad, "3920")
        QTest.keyClick(staff.pad, Key.Key_Return)
        wait_for(qtbot, kiosk)
        assert staff.menu.isVisible()
        assert window.focusWidget() is staff.back
        seen = set()
        for _ in range(12):
            QTest.keyClick(window.focusWidget(), Key.Key_Tab)
            assert staff.isAncestorOf(window.focusWidget())
            seen.add(window.focusWidget().objectName())
        assert seen == {"exit", "restart", "clean", "status", "visitors"}
        window.lock.off()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_of_it_fits(qtbot: QtBot, door: Door, size: tuple[int, int], language: str) -> None:
    with laid(replace(CONFIG, languages=(language,)), size, door) as kiosk:
        window, staff = kiosk.window, kiosk.window.staff
        knock(kiosk)
        for digit in "123456789012":
            staff.pad.add(digit)
        staff._judge(Verdict(Kind.STOPPED, why=Why.DISK))
        settle()
        assert faults(staff, window) == []
        places = {sign: staff.pad.keys[sign].mapTo(window, staff.pad.keys[sign].rect().topLeft()) for sign in "1379"}
        assert places["1"].x() == places["7"].x() < places["3"].x(), "as on a telephone, in every language"
        assert places["1"].y() < places["7"].y()
        staff._verdict = None
        staff._judge(Verdict(Kind.RIGHT))
        settle()
        assert faults(staff, window) == []
