"""Displays of a talk on a real X server: two, one that goes and comes back, one that comes late, and only one."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.journeys.talk_room import AUDIENCE, SPEAKER, Room, differs, given, room

pytestmark = pytest.mark.journey
TALK = ("--topic", "cellulite/quilt-model")


def test_each_window_has_its_display_also_after_one_was_unplugged(septa_home: Path, tmp_path: Path) -> None:
    with room(tmp_path) as place, given(place, septa_home, *TALK) as talk:
        assert talk.windows() == (AUDIENCE, SPEAKER)
        talk.press("Next")
        talk.wait_at(1)
        place.unplug()
        talk.wait_for(lambda: talk.windows()[0] == SPEAKER, "the audience's window behind the speaker's")
        assert talk.windows()[1] == SPEAKER
        assert "Projector" in str(talk.ask("notice"))
        talk.press("Next")  # the talk goes on, and the keys are the speaker's
        talk.wait_at(2)
        place.plug()
        talk.wait_for(lambda: talk.windows() == (AUDIENCE, SPEAKER), "the audience's window on its display again")
        assert talk.state()["shown"] == 2
        for name, x, y, width, height in talk.ask("all_windows"):  # type: ignore[attr-defined]
            on_audience = AUDIENCE.intersects(type(AUDIENCE)(x, y, width, height))
            assert on_audience is (name == "AudienceWindow"), name


def test_a_display_that_comes_late_is_offered_and_not_taken(septa_home: Path, tmp_path: Path) -> None:
    with room(tmp_path, plugged=False) as place, given(place, septa_home, *TALK) as talk:
        assert talk.windows() == (SPEAKER, SPEAKER)
        place.plug()
        talk.wait_for(lambda: "Projector" in str(talk.ask("notice")), "the offer")
        assert talk.windows() == (SPEAKER, SPEAKER)
        place.screen.click(*talk.place("offer_place"))
        talk.wait_for(lambda: talk.windows() == (AUDIENCE, SPEAKER), "the audience's window on the new display")
    with room(tmp_path) as place, given(place, septa_home, *TALK) as talk:
        assert talk.windows() == (AUDIENCE, SPEAKER)


def test_with_one_display_a_key_shows_the_audiences_window_and_back(septa_home: Path, tmp_path: Path) -> None:
    with room(tmp_path, plugged=False) as place, given(place, septa_home, *TALK) as talk:
        speaker = place.seen(SPEAKER)
        talk.press("a")
        talk.wait_for(lambda: differs(speaker, place.seen(SPEAKER), SPEAKER) > 0.3, "the audience's window in front")
        talk.press("Next")  # its keys are the same
        talk.wait_at(1)
        audience = place.seen(SPEAKER)
        assert audience.pixelColor(5, 450).lightnessF() > 0.8  # the sheet, edge to edge
        talk.press("a")
        talk.wait_for(lambda: place.seen(SPEAKER).pixelColor(5, 450).lightnessF() < 0.3, "the speaker's window again")


@contextmanager
def managed(place: Room, home: Path) -> Iterator[None]:
    """With a window manager, which has a say in where windows stand."""
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"],
        env=place.screen.env(HOME=str(home)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        manager.terminate()
        manager.wait(20)


@pytest.mark.skipif(shutil.which("openbox") is None, reason="openbox missing; on Debian: sudo apt-get install openbox")
def test_under_a_window_manager_each_window_fills_its_display_too(septa_home: Path, tmp_path: Path) -> None:
    with room(tmp_path) as place, managed(place, tmp_path), given(place, septa_home, *TALK) as talk:
        talk.wait_for(lambda: talk.windows() == (AUDIENCE, SPEAKER), "each window on its display")
        place.unplug()
        talk.wait_for(lambda: talk.windows()[0] == SPEAKER, "both windows on one display")
        speaker = place.seen(SPEAKER)
        talk.press("a")
        talk.wait_for(lambda: differs(speaker, place.seen(SPEAKER), SPEAKER) > 0.3, "the audience's window in front")
        talk.press("Next")  # the window in front has the keys
        talk.wait_at(1)
        talk.press("a")
        talk.wait_for(lambda: place.seen(SPEAKER).pixelColor(5, 450).lightnessF() < 0.3, "the speaker's window again")
        place.plug()
        talk.wait_for(lambda: talk.windows() == (AUDIENCE, SPEAKER), "each window on its display again")
        talk.press("Next")
        talk.wait_at(2)
