"""A reader's first minutes, in a real window with a real pointer: open a topic, touch the picture, move weight."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.xserver import XServer

pytestmark = pytest.mark.journey

REPO = Path(__file__).resolve().parents[2]
LIMIT_S = 30.0


class Septa:
    """The running program, asked through its standard input."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, name: str, *words: object) -> object:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([name, *words]) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, f"Septa ended with {self._process.wait(5)}"
        answer = json.loads(line)
        assert not (isinstance(answer, dict) and "fault" in answer), f"{name}: {answer['fault']}"
        return answer

    def wait_for(self, wanted: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + LIMIT_S
        while not wanted():
            assert time.monotonic() < end, f"never: {what}"
            time.sleep(0.05)

    def place(self, name: str, *words: object) -> tuple[int, int]:
        answer = self.ask(name, *words)
        assert isinstance(answer, list)
        assert len(answer) == 2, f"{name} {words} is not in view"
        return answer[0], answer[1]


@pytest.fixture
def septa(screen: XServer, septa_home: Path) -> Iterator[Septa]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.observed", "--size", "1600x900", "--theme", "light"],
        cwd=REPO,
        env=screen.env(SEPTA_HOME=str(septa_home)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:  # closes the pipes, whatever happens
        try:
            screen.xdotool("windowfocus", screen.window("Cellulite"))  # no window manager does it
            program = Septa(process)
            program.wait_for(lambda: bool(program.ask("ready")), "article and picture painted")
            yield program
            assert process.stdin
            process.stdin.close()
            assert process.wait(LIMIT_S) == 0
        finally:
            process.kill()


def test_open_the_quilt_model_touch_it_and_move_weight(septa: Septa, screen: XServer) -> None:
    screen.click(*septa.place("tree_place", "The quilt model"))
    septa.wait_for(lambda: septa.ask("topic") == "cellulite/quilt-model", "the article opens")
    septa.wait_for(lambda: bool(septa.ask("ready")), "the picture is there")

    fat, muscle = septa.ask("colour", "fat"), septa.ask("colour", "muscle")
    screen.move(*septa.place("part_place", "fat"), steps=4)
    septa.wait_for(lambda: septa.ask("focus") == "fat", "fat is lit")
    septa.wait_for(lambda: septa.ask("words_lit") == "fat", "the word is marked")
    assert septa.ask("colour", "fat") >= 0.9 * fat
    assert septa.ask("colour", "muscle") < 0.6 * muscle, "the rest fades"

    screen.move(*septa.place("word_place", "muscle"), steps=4)
    septa.wait_for(lambda: septa.ask("focus") == "muscle", "the word lights the picture")
    septa.wait_for(lambda: septa.ask("colour", "muscle") >= 0.9 * muscle, "muscle has its colour again")
    assert septa.ask("colour", "fat") < 0.6 * fat

    shallow, caption = septa.ask("depth_mm"), septa.ask("caption")
    screen.drag(septa.place("handle", 1), septa.place("slider_end", 1), steps=8)
    septa.wait_for(lambda: septa.ask("depth_mm") > 3 * shallow, "dimples deepen")
    septa.wait_for(lambda: septa.ask("caption") != caption, "the sentence follows")
    septa.wait_for(lambda: "heavier" in str(septa.ask("caption")), "it tells of the weight")


def test_the_picture_follows_the_reader_until_a_slider_is_taken(septa: Septa, screen: XServer) -> None:
    """A section scrolled into view brings its scene; a hand on a control ends that, and the picture stays."""
    screen.click(*septa.place("tree_place", "Liposuction and dimples"))
    septa.wait_for(lambda: septa.ask("topic") == "treatments/liposuction", "the article opens")
    septa.wait_for(lambda: septa.ask("scene") == septa.ask("wanted_scene"), "its first scene is reached")
    first = septa.ask("scene")
    assert first
    assert septa.ask("following") is True

    screen.move(*septa.place("article_place"))
    for _ in range(40):
        screen.xdotool("click", 5)  # the wheel, downward
        septa.wait_for(lambda: bool(septa.ask("scene")), "the picture has glided")
        if septa.ask("scene") != first:
            break
    reached = septa.ask("scene")
    assert reached != first, "no section with another scene came into view"
    assert septa.ask("wanted_scene") == reached
    assert septa.ask("shown") == septa.ask("scene_shows", reached)

    screen.drag(septa.place("handle", 0), septa.place("slider_end", 0), steps=6)
    septa.wait_for(lambda: septa.ask("following") is False, "following stops")
    taken = septa.ask("shown")
    assert taken != septa.ask("scene_shows", reached)
    screen.move(*septa.place("article_place"))
    for _ in range(40):
        screen.xdotool("click", 4)  # upward, to the first section
    septa.wait_for(lambda: septa.ask("wanted_scene") == first, "the first section is in view again")
    time.sleep(1.5)  # longer than a glide
    assert septa.ask("shown") == taken, "the picture is the person's now"


def test_keys_alone(septa: Septa, screen: XServer) -> None:
    """No pointer: Tab to a part, Enter pins it, Esc lets go."""
    screen.move(3, 3)
    for _ in range(60):
        screen.key("Tab")
        if septa.ask("stop") == "Skin":
            break
    assert septa.ask("stop") == "Skin", "Tab reaches the picture"
    septa.wait_for(lambda: septa.ask("focus") == "skin", "the stop lights its part")
    screen.key("Tab")
    septa.wait_for(lambda: septa.ask("focus") == "fat", "the next stop is fat")
    screen.key("Return")
    screen.key("Tab")
    septa.wait_for(lambda: septa.ask("focus") == "fat", "a pin stays")
    screen.key("Escape")
    septa.wait_for(lambda: septa.ask("focus") != "fat", "Esc lets go")
