"""A talk with one screen and a window manager, as most laptops have it: the speaker's window is in front."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.journeys.talk_room import Room, given
from tests.journeys.test_talk_screens import TALK, managed
from tests.journeys.xserver import x_server

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(
        any(shutil.which(name) is None for name in ("Xvfb", "xdotool", "openbox")),
        reason="Xvfb, xdotool or openbox missing; on Debian: sudo apt-get install xvfb xdotool openbox",
    ),
]
SPEAKERS = "speaker"  # stands in its title


def test_the_speakers_window_is_in_front_the_key_changes_it_and_the_end_is_asked_there(
    septa_home: Path, tmp_path: Path
) -> None:
    with x_server(1366, 768) as screen:
        place = Room(screen, tmp_path)
        with managed(place, tmp_path), given(place, septa_home, *TALK) as talk:

            def front() -> str:
                return screen.xdotool("getactivewindow", "getwindowname")

            def dark() -> bool:
                """The speaker's window is dark, the audience's sheet is light, edge to edge."""
                return talk.room.seen(screen_rect).pixelColor(5, 400).lightnessF() < 0.3

            screen_rect = talk.windows()[1]
            assert talk.windows()[0] == screen_rect
            talk.wait_for(lambda: SPEAKERS in front() and dark(), "the speaker's window in front")
            assert talk.ask("front") == "speaker"
            talk.press("a")
            talk.wait_for(lambda: SPEAKERS not in front() and not dark(), "the audience's window with the first press")
            assert talk.ask("front") == "audience"
            talk.press("ctrl+q")  # nobody must be asked behind the audience's window
            talk.wait_for(lambda: SPEAKERS in front() and dark(), "the speaker's window, which asks")
            assert "End the talk?" in str(talk.ask("notice"))
            talk.press("Escape")
            talk.wait_for(lambda: SPEAKERS not in front(), "the audience's window again")
            speakers = screen.xdotool("search", "--name", SPEAKERS).split()[0]
            screen.xdotool("windowactivate", speakers)  # by the desktop's own means
            talk.wait_for(lambda: talk.ask("front") == "speaker", "that it is known which one is in front")
            talk.press("a")
            talk.wait_for(lambda: SPEAKERS not in front() and not dark(), "the audience's window with one press")
