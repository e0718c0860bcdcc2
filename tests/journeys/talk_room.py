"""A room to talk in: an X server whose one screen is split into the speaker's display and the audience's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.journeys.driven import LIMIT_S, REPO, Septa
from tests.journeys.xserver import XServer, missing, x_server

SPEAKER = QRect(0, 0, 1600, 900)
AUDIENCE = QRect(1600, 0, 1600, 900)

# Qt grabs each display from the root window and puts them side by side as they stand.
_GRAB = """
import sys
from PySide6.QtGui import QGuiApplication, QImage, QPainter
app = QGuiApplication([])
whole = QImage(3200, 900, QImage.Format.Format_RGB32)
whole.fill(0)
painter = QPainter(whole)
for screen in app.screens():
    painter.drawPixmap(screen.geometry().topLeft(), screen.grabWindow(0))
painter.end()
if not whole.save(sys.argv[1]):
    sys.exit("could not save " + sys.argv[1])
"""


class Room:
    """``plug`` and ``unplug`` the audience's display; ``seen`` is what it shows."""

    def __init__(self, screen: XServer, folder: Path) -> None:
        self.screen, self._folder = screen, folder

    def plug(self) -> None:
        self._xrandr("--setmonitor", "Projector", "1600/400x900/225+1600+0", "none")

    def unplug(self) -> None:
        self._xrandr("--delmonitor", "Projector")

    def laptop(self) -> None:
        self._xrandr("--setmonitor", "Laptop", "1600/400x900/225+0+0", "screen")

    def seen(self, place: QRect = AUDIENCE) -> QImage:
        path = self._folder / "seen.png"
        subprocess.run([sys.executable, "-c", _GRAB, str(path)], env=self.screen.env(), timeout=60, check=True)
        return QImage(str(path)).copy(place)

    def _xrandr(self, *words: str) -> None:
        subprocess.run(["xrandr", *words], env=self.screen.env(), timeout=60, check=True, capture_output=True)


@contextmanager
def room(folder: Path, *, plugged: bool = True) -> Iterator[Room]:
    """Skips where the programs for it are missing, unless SEPTA_REQUIRE_JOURNEYS is set (CI)."""
    lacking = [*missing(), *(["xrandr"] if shutil.which("xrandr") is None else [])]
    if lacking:
        words = f"{' and '.join(lacking)} missing; on Debian: sudo apt-get install -y xvfb xdotool x11-xserver-utils"
        if os.environ.get("SEPTA_REQUIRE_JOURNEYS"):
            pytest.fail(words)
        pytest.skip(words)
    with x_server(3200, 900) as screen:
        made = Room(screen, folder)
        made.laptop()
        if plugged:
            made.plug()
        yield made


class Given(Septa):
    """A talk that is given, driven by keys."""

    def __init__(self, process: subprocess.Popen[str], room: Room) -> None:
        super().__init__(process)
        self.process, self.room = process, room

    def state(self) -> dict[str, Any]:
        answer = self.ask("state")
        assert isinstance(answer, dict)
        return answer

    def press(self, *keys: str) -> None:
        self.room.screen.key(*keys)

    def wait_at(self, index: int) -> None:
        self.wait_for(lambda: self.state()["at"] == index, f"slide {index + 1}")

    def windows(self) -> tuple[QRect, QRect]:
        """The audience's and the speaker's."""
        answer = self.ask("windows")
        assert isinstance(answer, dict)
        return QRect(*answer["audience"]), QRect(*answer["speaker"])

    def kill(self) -> None:
        """kill -9."""
        self.process.kill()
        self.process.wait(LIMIT_S)


@contextmanager
def given(room: Room, home: Path, *words: str, killed: bool = False) -> Iterator[Given]:
    """A talk, both windows shown. It must end well, unless it is to be ``killed`` in the block."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.observed_talk", "--mode", "presenter", *words],
        cwd=REPO,
        env=room.screen.env(SEPTA_HOME=str(home)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            room.screen.window("speaker")
            talk = Given(process, room)
            talk.wait_for(lambda: bool(talk.ask("ready")), "both windows painted")
            yield talk
            assert process.stdin
            if not killed:
                process.stdin.close()
                assert process.wait(LIMIT_S) == 0
        finally:
            process.kill()


def differs(one: QImage, other: QImage, place: QRect) -> float:
    """How much of ``place`` is not the same in both, 0 to 1."""
    spots = [(x, y) for x in range(place.left(), place.right(), 4) for y in range(place.top(), place.bottom(), 4)]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in spots) / len(spots)
