"""In real time, on a real X server: the reset comes when it should, more time is given, reading aloud is use; the staff
door opens to the right PIN alone and ends the kiosk.

The times are the shortest that a kiosk may have: 30 s of rest, 20 s of asking.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.kiosk_stand import PIN, Stand, missing_here, stand

pytestmark = pytest.mark.journey

IDLE_S, COUNTDOWN_S, NEAR_S = 30.0, 20.0, 1.0
LATE_S = 15.0  # a machine that is busy with other tests; to the second it is measured on a clock of the test's own
SETTINGS = f'languages = ["en", "es"]\nidle_s = {IDLE_S:.0f}\ncountdown_s = {COUNTDOWN_S:.0f}\nattract_s = 5\n'
WRONG = ("111222", "903817", "748391", "123456", "000000")
HOLD_S = 3.4


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Stand]:
    lacking = missing_here(managed=False)
    if lacking:
        words = f"{' and '.join(lacking)} missing"
        if os.environ.get("SEPTA_REQUIRE_JOURNEYS"):
            pytest.fail(words)
        pytest.skip(words)
    with stand(tmp_path, settings=SETTINGS) as standing:
        yield standing


def phase_at(kiosk: Stand, name: str, after: float) -> float:
    """When that phase began, after a time of the machine's monotonic clock."""

    def found() -> list[float]:
        return [when for when, what in kiosk.ask("notes") if what == name and when > after]  # type: ignore[attr-defined]

    kiosk.wait_for(lambda: bool(found()), name, IDLE_S + COUNTDOWN_S + 60)
    return found()[0]


def test_the_reset_comes_in_time_and_more_time_is_given(kiosk: Stand) -> None:
    kiosk.button("search")
    before = time.monotonic()
    kiosk.button("picture")
    clicked = time.monotonic()
    kiosk.wait_for(lambda: kiosk.facts()["spot"][0] == "picture", "the picture")  # type: ignore[index]
    asked = phase_at(kiosk, "asking", before)
    assert before + IDLE_S - NEAR_S <= asked <= clicked + IDLE_S + LATE_S

    kiosk.click(kiosk.x.width // 2, kiosk.x.height // 2)  # one touch, anywhere: more time
    kiosk.wait_for(lambda: kiosk.ask("phase") == "used", "somebody is there")
    assert kiosk.facts()["spot"][0] == "picture"  # type: ignore[index]
    before = time.monotonic()
    kiosk.button("size")
    clicked = time.monotonic()
    over = phase_at(kiosk, "over", before)
    whole = IDLE_S + COUNTDOWN_S
    assert before + whole - NEAR_S <= over <= clicked + whole + LATE_S
    kiosk.wait_for(lambda: kiosk.facts()["spot"][0] == "home", "home")  # type: ignore[index]
    assert phase_at(kiosk, "attract", over) >= over + 5 - NEAR_S


def hold_corners(kiosk: Stand) -> None:
    """Staff with a mouse: the upper left corner, then the upper right one, three seconds each."""
    for x in (6, kiosk.x.width - 6):
        kiosk.x.xdotool("mousemove", x, 6, "mousedown", 1, "sleep", HOLD_S, "mouseup", 1)


def type_pin(kiosk: Stand, pin: str) -> None:
    for digit in pin:
        kiosk.button(f"key-{digit}")
    kiosk.button("key->")


def test_the_staff_door(tmp_path: Path) -> None:
    lacking = missing_here(managed=False)
    if lacking:
        pytest.skip(f"{' and '.join(lacking)} missing")
    with stand(tmp_path, settings=SETTINGS) as kiosk:
        kiosk.x.xdotool("mousemove", 6, 6, "mousedown", 1, "sleep", 1, "mouseup", 1)
        assert kiosk.ask("phase") != "staff", "a short press in one corner is nothing"
        hold_corners(kiosk)
        kiosk.wait_for(lambda: kiosk.ask("phase") == "staff", "the door")
        for wrong in WRONG:
            type_pin(kiosk, wrong)
            kiosk.wait_for(lambda: kiosk.ask("door_busy") is False, "it has been looked at")
            assert kiosk.alive
        waits = kiosk.ask("door_wait")
        assert isinstance(waits, int)
        assert 20 <= waits <= 30, "after five wrong PINs one waits"
        assert kiosk.ask("door_open") is False
        kiosk.wait_for(lambda: kiosk.ask("door_wait") == 0 and _stays(kiosk), "the wait is over", 90)
        type_pin(kiosk, PIN)
        kiosk.wait_for(lambda: kiosk.ask("door_open") is True, "the door opens")
        kiosk.button("exit")
        assert kiosk.process.wait(90) == 0


def _stays(kiosk: Stand) -> bool:
    """Somebody stands at the door: left alone, it shuts."""
    if kiosk.ask("phase") != "staff":
        hold_corners(kiosk)
    return kiosk.ask("phase") == "staff"
