"""A whole lesson given with a clicker's keys, looked at on the audience's display; and a talk that was killed."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.journeys.talk_room import Given, Room, differs, given, room

pytestmark = pytest.mark.journey
TITLE = QRect(40, 30, 700, 200)  # of the sheet: no two slides of the lesson have the same there
WHOLE = QRect(0, 0, 1600, 900)


def _black(image: QImage) -> bool:
    spots = [(x, y) for x in range(0, 1600, 16) for y in range(0, 900, 9)]
    return all(image.pixelColor(x, y).name() == "#000000" for x, y in spots)


def _changed(talk: Given, place: Room, before: QImage) -> QImage:
    found: list[QImage] = []

    def has_changed() -> bool:
        found.append(place.seen())
        return differs(before, found[-1], TITLE) > 0.01

    talk.wait_for(has_changed, "another title on the audience's display")
    return found[-1]


def _settled(talk: Given, place: Room) -> QImage:
    """The audience's display once nothing on it changes any more."""
    found = [place.seen()]

    def stays() -> bool:
        time.sleep(0.4)
        found.append(place.seen())
        return differs(found[-2], found[-1], WHOLE) == 0

    talk.wait_for(stays, "a picture at rest")
    return found[-1]


def test_a_whole_lesson_with_a_clicker(septa_home: Path, tmp_path: Path) -> None:
    with room(tmp_path) as place, given(place, septa_home, killed=True) as talk:
        count, kinds = talk.state()["count"], talk.state()["kinds"]
        assert count >= 10
        seen = place.seen()
        for index in range(1, count):
            talk.press("Next")
            if kinds[index - 1] == "quiz":
                assert talk.state()["at"] == index - 1  # its answer comes first
                talk.press("Next")
            talk.wait_at(index)
            seen = _changed(talk, place, seen)
        talk.press("Next")
        assert talk.state()["at"] == count - 1
        seen = _settled(talk, place)

        talk.press("b")
        talk.wait_for(lambda: _black(place.seen()), "all black")
        talk.press("b")
        talk.wait_for(lambda: differs(seen, place.seen(), TITLE) < 0.01, "the slide again")

        talk.press("f", "Prior")
        talk.wait_at(count - 2)
        assert talk.state()["shown"] == count - 1
        assert differs(seen, place.seen(), TITLE) < 0.01
        talk.press("f")
        _changed(talk, place, seen)

        talk.press("1", "Return")
        talk.wait_at(0)
        talk.press("Escape")  # never ends it
        assert talk.state()["at"] == 0
        talk.press("ctrl+q", "ctrl+q")  # the second time it is meant
        assert talk.process.wait(90) == 0
    with room(tmp_path) as place, given(place, septa_home) as talk:
        assert not talk.ask("going_on")  # it was ended by hand


@pytest.mark.parametrize("by_touch", [False, True])
def test_a_killed_talk_goes_on_at_the_same_slide(septa_home: Path, tmp_path: Path, by_touch: bool) -> None:
    with room(tmp_path) as place:
        with given(place, septa_home, killed=True) as talk:
            at = 3
            talk.press(str(at + 1), "Return")
            talk.wait_at(at)
            talk.press("d")
            place.screen.drag(talk.place("sheet_place", 0.2, 0.5), talk.place("sheet_place", 0.4, 0.6))
            talk.wait_for(lambda: talk.state()["sheets"] == 1, "ink")
            talk.kill()
        with given(place, septa_home) as talk:
            talk.wait_for(lambda: bool(talk.ask("going_on")), "the offer to go on")
            if by_touch:
                place.screen.click(*talk.place("button_place", "go_on"))
            else:
                talk.press("Return")
            talk.wait_at(at)
            assert talk.state()["shown"] == at
            assert talk.state()["sheets"] == 1
            assert talk.state()["elapsed"] > 0
