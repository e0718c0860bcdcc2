"""A real X server of its own for a journey or a measurement: Xvfb on a free display, always ended.

``xdotool`` moves the real pointer and presses real keys there. There is no window manager: a window is where it put
itself, and the pointer's window has the keys.
"""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

START_S = 90.0  # a machine that is busy with other tests
STOP_S = 30.0

# Qt grabs the root window itself, so that no other program is needed.
_GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
if not QGuiApplication.primaryScreen().grabWindow(0).save(sys.argv[1]):
    sys.exit("could not save " + sys.argv[1])
"""


class XServerError(RuntimeError):
    """Xvfb or xdotool is missing, or Xvfb did not start; the message says which and what to do."""


def missing() -> list[str]:
    """The programs that journeys need and this machine lacks."""
    return [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]


@dataclass(frozen=True)
class XServer:
    """A running X server. ``display`` is such as ``:7``; the screen's size is in pixels."""

    display: str
    width: int
    height: int

    def env(self, **more: str) -> dict[str, str]:
        """The environment for a program that is to open its window here."""
        own = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "XAUTHORITY")}
        return own | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"} | more

    def xdotool(self, *words: str | int, timeout_s: float = 60.0) -> str:
        """What xdotool answers. Raises CalledProcessError where it fails, TimeoutExpired where it hangs."""
        return subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.env(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            timeout=timeout_s,
            check=True,
        ).stdout.strip()

    def move(self, x: int, y: int, steps: int = 1) -> None:
        """Moves the pointer to a place on the screen, on a straight line of ``steps`` moves."""
        x0, y0 = self.pointer()
        for step in range(1, steps + 1):
            self.xdotool("mousemove", x0 + (x - x0) * step // steps, y0 + (y - y0) * step // steps)

    def pointer(self) -> tuple[int, int]:
        words = dict(line.split("=") for line in self.xdotool("getmouselocation", "--shell").splitlines())
        return int(words["X"]), int(words["Y"])

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.move(x, y)
        self.xdotool("click", button)

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 10) -> None:
        self.move(*start)
        self.xdotool("mousedown", 1)
        try:
            self.move(*end, steps=steps)
        finally:
            self.xdotool("mouseup", 1)

    def key(self, *names: str) -> None:
        """Presses keys by their X names, such as ``Tab``, ``ctrl+1``, ``Escape``."""
        self.xdotool("key", "--clearmodifiers", *names)

    def window(self, name: str, timeout_s: float = 90.0) -> int:
        """The id of the visible window whose title has ``name`` (a regular expression). Waits for it, within bounds."""
        end = time.monotonic() + timeout_s
        while time.monotonic() < end:
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", name],
                env=self.env(),
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
            ).stdout.split()
            if found:
                return int(found[0])
            time.sleep(0.1)
        raise TimeoutError(f"no window named {name!r} within {timeout_s:g} s")

    def screenshot(self, path: Path) -> Path:
        """The whole screen as a PNG."""
        subprocess.run([sys.executable, "-c", _GRAB, str(path)], env=self.env(), timeout=60, check=True)
        return path


def _read_display(stream: int, server: subprocess.Popen[bytes]) -> str:
    """The display's number, which Xvfb writes once it is ready."""
    text = b""
    end = time.monotonic() + START_S
    while b"\n" not in text and time.monotonic() < end:
        if select.select([stream], [], [], 0.1)[0]:
            got = os.read(stream, 64)
            if not got:
                break
            text += got
        elif server.poll() is not None:
            break
    if b"\n" not in text:
        raise XServerError(f"Xvfb did not start within {START_S:g} s (it ended with {server.poll()}).")
    return f":{int(text)}"


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(STOP_S)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait(STOP_S)


@contextmanager
def x_server(width: int = 1600, height: int = 900) -> Iterator[XServer]:
    """A fresh X server for the length of the block. Raises XServerError."""
    lacking = missing()
    if lacking:
        raise XServerError(f"{' and '.join(lacking)} missing; on Debian: sudo apt-get install -y xvfb xdotool")
    ours, theirs = os.pipe()
    try:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=(theirs,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except BaseException:
        os.close(ours)
        raise
    finally:
        os.close(theirs)
    try:
        yield XServer(_read_display(ours, server), width, height)
    finally:
        os.close(ours)
        _stop(server)
