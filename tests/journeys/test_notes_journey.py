"""Keeping in a real window: bookmark, mark words, quit, start again, and be where one was. Also after kill -9."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.journeys.driven import LIMIT_S, REPO, Septa, started
from tests.journeys.seen import Eye
from tests.journeys.xserver import XServer

pytestmark = pytest.mark.journey
NOTED_S = 1.2  # the place is noted this long after the last scroll at most


def listed(septa: Septa, name: str) -> list[object]:
    answer = septa.ask(name)
    assert isinstance(answer, list)
    return answer


def box(septa: Septa) -> list[int]:
    found = [int(str(number)) for number in listed(septa, "prose_box")]
    assert len(found) == 4, "no line of prose is in view"
    return found


def scroll(septa: Septa, screen: XServer, clicks: int) -> list[object]:
    """Turn the wheel over the text; where the reader has come to."""
    screen.move(*septa.place("article_place"))
    for _ in range(clicks):
        screen.xdotool("click", 5)
    found = [listed(septa, "reading_place")]

    def rests() -> bool:
        time.sleep(0.3)
        found.append(listed(septa, "reading_place"))
        return found[-1] == found[-2]

    septa.wait_for(rests, "the text is at rest")
    return found[-1]


def noted(home: Path, topic: str) -> list[object]:
    """All that the notebook's file holds of the place in that topic."""
    with closing(sqlite3.connect(f"file:{home / 'notebook.sqlite'}?mode=ro", uri=True)) as base:
        return [value for row in base.execute("SELECT * FROM places WHERE topic = ?", (topic,)) for value in row]


def test_bookmark_mark_quit_and_be_where_one_was(screen: XServer, septa_home: Path, tmp_path: Path) -> None:
    with started(screen, septa_home) as septa:
        screen.click(*septa.place("tree_place", "Why it happens"))
        septa.wait_for(lambda: septa.ask("topic") == "cellulite/why-it-happens", "the page opens")
        septa.wait_for(lambda: bool(septa.ask("ready")), "the picture is there")
        place = scroll(septa, screen, 9)
        assert int(str(place[2])) > 200
        screen.key("ctrl+d")
        septa.wait_for(lambda: listed(septa, "kept")[0] == ["Why it happens"], "the page is bookmarked")
        assert septa.ask("button_place", "Remove this page's bookmark"), "the button says so"

        left, top, right, bottom = box(septa)
        middle = (top + bottom) // 2
        screen.drag((left + 4, middle), (right, middle), steps=6)
        septa.wait_for(lambda: septa.ask("floating") == "bar", "a bar stands beside the words")
        screen.click(*septa.place("button_place", "Highlight: Green"))
        septa.wait_for(lambda: len(listed(septa, "kept")[1]) == 1, "the words are kept")  # type: ignore[arg-type]
        screen.move(3, 3)
        eye = Eye(septa, screen, tmp_path, "mark_green")
        septa.wait_for(lambda: eye.marked([left, top, right, bottom]) > 0.3, "the words are seen marked")

        screen.click(left + 30, middle)
        septa.wait_for(lambda: septa.ask("floating") == "card", "a click opens the note")
        screen.xdotool("type", "Ask about this")
        screen.key("Escape")
        septa.wait_for(lambda: listed(septa, "kept")[2] == ["Ask about this"], "the note is kept")
        place, kept = listed(septa, "reading_place"), listed(septa, "kept")
        screen.key("ctrl+q")

    with started(screen, septa_home) as septa:
        assert listed(septa, "reading_place") == place, "the reader is where the visit ended, to the pixel"
        assert listed(septa, "kept") == kept
        eye = Eye(septa, screen, tmp_path, "mark_green")
        septa.wait_for(lambda: eye.marked([left, top, right, bottom]) > 0.3, "the words are seen marked again")
        septa.wait_for(lambda: septa.ask("floating") == "notice", "it says that it went on")
        assert septa.ask("button_place", "Remove this page's bookmark"), "the bookmark is there"
        screen.key("F7")
        septa.wait_for(lambda: bool(septa.ask("button_place", "More for this bookmark")), "the notes list it")
        screen.click(*septa.place("button_place", "From the top"))
        septa.wait_for(lambda: listed(septa, "reading_place")[2] == 0, "from the top, when that is wanted")


def test_killed_and_started_again(screen: XServer, septa_home: Path) -> None:
    """Nothing is asked of the program before it ends: signal 9."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.observed", "--size", "1600x900", "--theme", "light"],
        cwd=REPO,
        env=screen.env(SEPTA_HOME=str(septa_home)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            screen.xdotool("windowfocus", screen.window("Cellulite"))
            septa = Septa(process)
            septa.wait_for(lambda: bool(septa.ask("ready")), "article and picture painted")
            screen.click(*septa.place("tree_place", "Why it happens"))
            septa.wait_for(lambda: septa.ask("topic") == "cellulite/why-it-happens", "the page opens")
            place = scroll(septa, screen, 9)
            screen.key("ctrl+d")
            septa.wait_for(lambda: listed(septa, "kept")[0] == ["Why it happens"], "the page is bookmarked")
            septa.wait_for(lambda: place[1] in noted(septa_home, "cellulite/why-it-happens"), "the place is noted")
            time.sleep(NOTED_S)
        finally:
            os.kill(process.pid, signal.SIGKILL)
        assert process.wait(LIMIT_S) == -signal.SIGKILL
    with started(screen, septa_home) as septa:
        assert listed(septa, "reading_place") == place
        assert listed(septa, "kept")[0] == ["Why it happens"]
