"""What systemd does with the kiosk's unit, as far as a test needs it: it listens, waits for beats, kills, starts anew.

Times are those of the unit, but for the watchdog's, which a test may shorten.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.ui.kiosk.running import environment

REPO = Path(__file__).resolve().parents[2]
UNIT = (REPO / "packaging" / "kiosk" / "septa-kiosk.service").read_text("utf-8")
LIMIT_S = 90.0


def of_unit(key: str) -> float:
    """A time of the unit in seconds."""
    found = re.search(rf"^{key}=([0-9]+)$", UNIT, re.MULTILINE)
    assert found, key
    return float(found[1])


class Supervisor:
    """``starts`` and ``shown``: when it was started, and when a page was there, on a clock that never jumps."""

    def __init__(self, home: Path, command: Sequence[str], watchdog_s: float, ear: socket.socket) -> None:
        self._home, self._command, self._ear = home, list(command), ear
        self.watchdog_s = watchdog_s
        self.starts: list[float] = []
        self.shown: list[float] = []
        self.statuses: list[int] = []
        self.said: list[str] = []  # what it told of how it runs
        self.beats = 0
        self._beat = 0.0
        self._start_at = 0.0
        self.process: subprocess.Popen[bytes] | None = None
        self._start()

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    def until_shown(self, times: int) -> None:
        """Look after it until a page has been shown so often."""
        limit = time.monotonic() + LIMIT_S
        while len(self.shown) < times:
            assert time.monotonic() < limit, f"shown {len(self.shown)} times, ended with {self.statuses}"
            self.look()

    def look(self) -> None:
        """Once: what was heard, has it ended, is it late, is it time to start it?"""
        try:
            lines = self._ear.recv(2000).decode("utf-8").splitlines()
        except TimeoutError:
            lines = []
        now = time.monotonic()
        if "READY=1" in lines:
            self.shown.append(now)
        self.said += [line.removeprefix("STATUS=") for line in lines if line.startswith("STATUS=")]
        if "WATCHDOG=1" in lines:
            self._beat = now
            self.beats += 1
        if self.process is None:
            if now >= self._start_at:
                self._start()
        elif self.process.poll() is not None:
            self.statuses.append(self.process.returncode)
            self.process, self._start_at = None, now + of_unit("RestartSec")
        elif self._beat and now - self._beat > self.watchdog_s:
            self._beat = 0.0
            self.hit(signal.SIGKILL)  # as WatchdogSignal has it: what is stopped answers no other signal

    def end(self) -> None:
        if self.process is not None:
            with suppress(ProcessLookupError):
                self.hit(signal.SIGKILL)
            self.process.wait(90)

    def hit(self, number: int) -> None:
        """Send a signal to all that the command has started, as systemd does: there may be a wrapper before Septa."""
        os.killpg(self.pid, number)

    def _start(self) -> None:
        self._beat = 0.0
        told = environment(
            self._home,
            NOTIFY_SOCKET=str(self._home / "notify"),
            WATCHDOG_USEC=str(int(self.watchdog_s * 1e6)),
        )
        self.starts.append(time.monotonic())
        self.process = subprocess.Popen(
            self._command,
            env=told,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )


@contextmanager
def supervised(home: Path, command: Sequence[str] | None = None, watchdog_s: float = 3.0) -> Iterator[Supervisor]:
    """The kiosk under it. Everything has ended afterwards."""
    home.mkdir(parents=True, exist_ok=True)
    words = command or (sys.executable, str(REPO / "main.py"), "view", "--mode", "kiosk", "--size", "900x700")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(home / "notify"))
        ear.settimeout(0.05)
        one = Supervisor(home, words, watchdog_s, ear)
        try:
            yield one
        finally:
            one.end()


def hurt(one: Supervisor, number: int) -> float:
    """Send ``number`` and look after it until a page is there again; seconds without one."""
    before, began = len(one.shown), time.monotonic()
    one.hit(number)
    one.until_shown(before + 1)
    return one.shown[-1] - began


FATAL = (signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGSTOP)
