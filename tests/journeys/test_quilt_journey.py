"""A reader's first minutes, in a real window with a real pointer: open a topic, touch the picture, move weight."""

from __future__ import annotations

import time

import pytest

from tests.journeys.driven import Septa
from tests.journeys.xserver import XServer

pytestmark = pytest.mark.journey


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
