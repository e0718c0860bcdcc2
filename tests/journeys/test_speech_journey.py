"""Reading aloud in a real window, with Qt's mock voice: the sentence is seen marked, and the mark moves on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.driven import Septa, started
from tests.journeys.seen import Eye
from tests.journeys.xserver import XServer
from tests.state.speaking import program

pytestmark = pytest.mark.journey


@pytest.fixture
def septa(screen: XServer, septa_home: Path) -> Iterator[Septa]:
    with started(screen, septa_home, "--topic", "cellulite/quilt-model", SEPTA_SPEECH="mock") as program:
        yield program


class Ear(Eye):
    """Sees the sentence that is heard."""

    def sentence(self) -> tuple[str, list[int]]:
        """The sentence that is said and the box of its first line, once it stands in view."""
        self.septa.wait_for(lambda: bool(self.septa.ask("spoken_boxes")), "the sentence is in view")
        told, boxes = self.septa.ask("read_aloud"), self.septa.ask("spoken_boxes")
        assert isinstance(told, list)
        assert isinstance(boxes, list)
        return told[1], boxes[0]


def phase(septa: Septa) -> str:
    told = septa.ask("read_aloud")
    assert isinstance(told, list)
    return str(told[0])


def test_the_sentence_is_marked_as_it_is_spoken(septa: Septa, screen: XServer, tmp_path: Path) -> None:
    eye = Ear(septa, screen, tmp_path, "mark_spoken")
    screen.click(*septa.place("button_place", "Read aloud from here, or pause"))
    septa.wait_for(lambda: phase(septa) == "speaking", "a voice speaks")
    septa.wait_for(lambda: len(str(septa.ask("read_aloud"))) > 60, "a sentence of some length is said")
    screen.click(*septa.place("button_place", "Pause (F5)"))
    septa.wait_for(lambda: phase(septa) == "paused", "it pauses")
    words, box = eye.sentence()
    assert eye.marked(box) > 0.4, f"“{words}” is not seen marked"

    screen.click(*septa.place("button_place", "Go on (F5)"))
    septa.wait_for(lambda: eye.sentence()[0] != words, "the next sentence is said")
    septa.wait_for(lambda: len(eye.sentence()[0]) > 30, "one of some length")
    screen.click(*septa.place("button_place", "Pause (F5)"))
    septa.wait_for(lambda: phase(septa) == "paused", "it pauses again")
    later, there = eye.sentence()
    assert later != words
    assert there != box
    assert eye.marked(there) > 0.4, f"“{later}” is not seen marked"

    screen.click(*septa.place("button_place", "Stop reading aloud (Shift+F5)"))
    septa.wait_for(lambda: phase(septa) == "stopped", "it stops")
    septa.wait_for(lambda: eye.marked(there) < 0.05, "no mark is left")


def test_keys_alone_and_the_view_goes_along(septa: Septa, screen: XServer, tmp_path: Path) -> None:
    """F5 reads, Ctrl+F5 goes on: the sentence is always in view; another page ends it."""
    eye = Ear(septa, screen, tmp_path, "mark_spoken")
    screen.move(3, 3)
    screen.key("F5")
    septa.wait_for(lambda: phase(septa) == "speaking", "a voice speaks")
    screen.key("F5")
    septa.wait_for(lambda: phase(septa) == "paused", "it pauses")
    for _ in range(25):
        before = eye.sentence()[0]
        screen.key("ctrl+F5")
        septa.wait_for(lambda before=before: eye.sentence()[0] != before, "the next sentence")  # type: ignore[misc]
    words, box = eye.sentence()
    assert eye.marked(box) > 0.3, f"“{words}” is not seen marked"
    screen.key("F5")
    septa.wait_for(lambda: phase(septa) == "speaking", "it goes on")
    screen.key("alt+Next")
    septa.wait_for(lambda: septa.ask("topic") != "cellulite/quilt-model", "the next page")
    septa.wait_for(lambda: phase(septa) == "stopped", "another page ends it")


def test_nothing_speaks_on_when_the_window_is_closed(screen: XServer, septa_home: Path, tmp_path: Path) -> None:
    """A program that would speak for minutes is gone with the window."""
    log = tmp_path / "pid"
    listed = " 2  en-gb  --/M  English gmw/en\\n"
    script = f'case "$*" in --voices) printf "{listed}"; exit;; esac\necho $$ >"{log}"; exec sleep 300'
    folder = tmp_path / "bin"
    folder.mkdir()
    program(folder, "espeak-ng", script)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    with started(screen, septa_home, SEPTA_SPEECH="espeak-ng", PATH=path) as septa:
        screen.move(3, 3)
        screen.key("F5")
        septa.wait_for(lambda: log.exists() and bool(log.read_text()), "it speaks")
        pid = int(log.read_text())
        os.kill(pid, 0)  # it runs
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
