"""The screen is lost with its X server, and comes back: so does the kiosk, by itself."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.journeys.supervisor import Supervisor, supervised
from tests.journeys.xserver import XServer, missing
from tests.kiosk.faults import command

WIDTH, HEIGHT = 1280, 800
LIMIT_S = 60.0
COLOURS_LEAST = 10  # of a page, letters and all


@contextmanager
def server_on(display: str) -> Iterator[subprocess.Popen[bytes]]:
    """An X server on that display. It has ended afterwards."""
    words = ["Xvfb", display, "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as one:
        try:
            yield one
        finally:
            one.kill()


def free_display() -> str:
    """A number far from those that servers choose for themselves: nobody takes it while its screen is gone."""
    first = 500 + os.getpid() % 20_000
    return f":{next(n for n in range(first, 30_000) if not any(Path('/tmp').glob(f'.X{n}-lock')))}"


def until_ended(kiosk: Supervisor, times: int) -> None:
    end = time.monotonic() + LIMIT_S
    while len(kiosk.statuses) < times:
        assert time.monotonic() < end, f"ended with {kiosk.statuses}"
        kiosk.look()


def colours(path: Path) -> int:
    """How many there are on a coarse grid of the picture."""
    image = QImage(str(path))
    return len({image.pixel(x, y) for x in range(0, image.width(), 16) for y in range(0, image.height(), 16)})


def until_seen(screen: XServer, path: Path) -> None:
    """Until the screen has a page on it."""
    end = time.monotonic() + LIMIT_S
    while colours(screen.screenshot(path)) <= COLOURS_LEAST:
        assert time.monotonic() < end, "the screen stays empty"


@pytest.mark.skipif(bool(missing()), reason="Xvfb is not installed")
def test_a_screen_that_goes_and_comes_back(tmp_path: Path) -> None:
    display = free_display()
    words = ["env", f"DISPLAY={display}", "QT_QPA_PLATFORM=xcb", *command()[:-2]]  # all of the screen
    with supervised(tmp_path, words, watchdog_s=LIMIT_S) as kiosk:
        with server_on(display) as server:
            kiosk.until_shown(1)
            os.kill(server.pid, signal.SIGKILL)
            server.wait(LIMIT_S)
        until_ended(kiosk, 2)  # it fell with the screen, and found none when it was started anew
        assert len(kiosk.shown) == 1
        with server_on(display):
            kiosk.until_shown(2)
            until_seen(XServer(display, WIDTH, HEIGHT), tmp_path / "screen.png")
    failed = json.loads((tmp_path / "kiosk" / "starts.json").read_text("ascii"))["failed"]
    assert failed == 2  # a screen that is not there yet is no failure of Septa's
