"""Tells systemd how the kiosk is: ready, alive, ending. See sd_notify(3) and sd_watchdog_enabled(3).

A datagram into the socket that NOTIFY_SOCKET names. Where there is none, or nobody listens, nothing happens: a kiosk
runs the same without systemd.
"""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Mapping

READY = "READY=1"
BEAT = "WATCHDOG=1"
WAIT = "WATCHDOG_USEC="  # microseconds that systemd waits for a beat from now on
STOPPING = "STOPPING=1"
STATUS_MAX = 200  # characters


def watchdog_s(environment: Mapping[str, str], pid: int) -> float | None:
    """Seconds after which systemd gives this process up when no beat comes; None when it does not watch it."""
    try:
        micros = int(environment.get("WATCHDOG_USEC", ""))
        watched = int(environment.get("WATCHDOG_PID", "") or pid)
    except ValueError:
        return None
    return micros / 1e6 if micros > 0 and watched == pid else None


class Notifier:
    """Sends lines to whoever started the program. Never raises, never blocks."""

    def __init__(self, address: str) -> None:
        """``address`` is a socket's path, or "@" and its name in the abstract namespace; "" says nothing."""
        name = "\0" + address[1:] if address.startswith("@") else address
        self._address = name if address.startswith(("/", "@")) else ""
        self._socket: socket.socket | None = None

    @property
    def is_heard(self) -> bool:
        """Is there somebody to tell?"""
        return bool(self._address)

    def send(self, *lines: str) -> bool:
        """Send ``lines`` as one message. Did they go out?"""
        if not self._address:
            return False
        try:
            if self._socket is None:
                self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
                self._socket.setblocking(False)
            self._socket.sendto("\n".join(lines).encode("utf-8"), self._address)
        except (OSError, ValueError, AttributeError):  # Windows has no such sockets
            return False
        return True

    def status(self, words: str) -> bool:
        """What ``systemctl status`` shows; one line."""
        return self.send("STATUS=" + " ".join(words.split())[:STATUS_MAX])

    def close(self) -> None:
        """Send no more."""
        self._address = ""
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.close()
            self._socket = None


def notifier(environment: Mapping[str, str] | None = None) -> Notifier:
    """To NOTIFY_SOCKET of ``environment`` (the process's own)."""
    return Notifier((os.environ if environment is None else environment).get("NOTIFY_SOCKET", ""))
