"""The kiosk as a process of its own, with systemd's ear: for what only a whole program can show."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

REPO = Path(__file__).resolve().parents[3]
START_S = 60.0  # a machine that is busy with other tests


class Running:
    """``told``: every line that systemd would have heard."""

    def __init__(self, process: subprocess.Popen[str], ear: socket.socket) -> None:
        self.process, self._ear = process, ear
        self.told: list[str] = []

    def wait_for(self, line: str, times: int = 1, seconds: float = START_S) -> None:
        """Until ``line`` has been heard so often. AssertionError when it is not, or the program has ended before."""
        limit = time.monotonic() + seconds
        while self.told.count(line) < times:
            assert time.monotonic() < limit, f"{line} not heard; heard: {self.told}"
            try:
                self.told += self._ear.recv(2000).decode("utf-8").splitlines()
            except TimeoutError:
                ended = self.process.poll()
                assert ended is None, f"ended with {ended}: {self.errors()}"

    def errors(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read() if self.process.poll() is not None else ""

    def signal(self, number: int) -> None:
        self.process.send_signal(number)

    def ended(self, seconds: float = 30.0) -> int:
        return self.process.wait(seconds)


def environment(home: Path, **more: str) -> dict[str, str]:
    """A kiosk's, with a home of its own and no display."""
    others = ("DISPLAY", "WAYLAND_DISPLAY", "PYTHON", "QT_")
    own = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    return own | {"QT_QPA_PLATFORM": "offscreen", "SEPTA_HOME": str(home), "SEPTA_SPEECH": "none"} | more


@contextmanager
def running(
    home: Path,
    words: Sequence[str] = (),
    more: Mapping[str, str] | None = None,
    command: Sequence[str] | None = None,
    folder: Path = REPO,
) -> Iterator[Running]:
    """``septa view --mode kiosk WORDS``, ended in any case. ``more``: variables; ``folder``: where it is started."""
    home.mkdir(parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        (home / "notify").unlink(missing_ok=True)
        ear.bind(str(home / "notify"))
        ear.settimeout(0.2)
        told = {"NOTIFY_SOCKET": str(home / "notify"), **(more or {})}
        process = subprocess.Popen(
            [*(command or (sys.executable, str(REPO / "main.py"))), "view", "--mode", "kiosk", *words],
            env=environment(home, **told),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            yield Running(process, ear)
        finally:
            if process.poll() is None:
                process.kill()
            process.communicate()
