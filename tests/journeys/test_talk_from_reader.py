"""“Present” in the reader opens the talk of the article, and the reader comes back where the talk was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.driven import started
from tests.journeys.talk_room import AUDIENCE, room
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.talk.wanted import choose

pytestmark = pytest.mark.journey
TOPIC = "cellulite/quilt-model"


def test_a_talk_from_the_reader_and_back(septa_home: Path, tmp_path: Path) -> None:
    slides = choose(open_pack(built_in_pack()), "en", None, TOPIC, tmp_path).slides
    with room(tmp_path) as place, started(place.screen, septa_home, "--topic", TOPIC) as septa:
        assert septa.ask("topic") == TOPIC
        assert place.seen().pixelColor(800, 450).name() == "#000000"
        place.screen.key("ctrl+alt+p")
        place.screen.xdotool("windowfocus", place.screen.window("speaker"))
        septa.wait_for(lambda: place.seen().pixelColor(5, 450).lightnessF() > 0.8, "a slide on the audience's display")
        assert place.seen().size() == AUDIENCE.size()
        place.screen.key("3", "Return")
        place.screen.key("ctrl+q", "ctrl+q")  # the second time it is meant
        septa.wait_for(lambda: place.seen().pixelColor(800, 450).name() == "#000000", "the audience's window gone")
        septa.wait_for(lambda: septa.ask("anchor") == slides[2].anchor, "the section that was shown last")
        place.screen.window("Cellulite")
