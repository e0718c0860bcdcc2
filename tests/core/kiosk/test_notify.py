"""What systemd hears of a kiosk, and that nothing goes wrong where it does not listen."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.core.kiosk.notify import BEAT, READY, STATUS_MAX, Notifier, notifier, watchdog_s


@pytest.fixture
def ear() -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as bound:
        bound.settimeout(5)
        yield bound


def test_lines_come_as_one_message(ear: socket.socket, tmp_path: Path) -> None:
    ear.bind(str(tmp_path / "notify"))
    teller = notifier({"NOTIFY_SOCKET": str(tmp_path / "notify")})
    assert teller.is_heard
    assert teller.send(READY, "STATUS=The first page is painted")
    assert ear.recv(1000) == b"READY=1\nSTATUS=The first page is painted"
    teller.close()


def test_an_abstract_name(ear: socket.socket) -> None:
    ear.bind(f"\0septa-test-{os.getpid()}")
    teller = Notifier(f"@septa-test-{os.getpid()}")
    assert teller.send(BEAT)
    assert ear.recv(1000) == b"WATCHDOG=1"
    teller.close()


def test_a_status_is_one_line(ear: socket.socket, tmp_path: Path) -> None:
    ear.bind(str(tmp_path / "notify"))
    teller = Notifier(str(tmp_path / "notify"))
    teller.status("a b\nREADY=1 " + "x" * 500)
    heard = ear.recv(2000)
    assert heard.startswith(b"STATUS=a b READY=1 x")
    assert len(heard) == STATUS_MAX + len("STATUS=")
    teller.close()


@pytest.mark.parametrize("address", ["", "relative", "/not/there", "@", "/" + "x" * 300, "/with\0zero", "vsock:2:1"])
def test_nobody_there_is_no_fault(address: str) -> None:
    teller = Notifier(address)
    assert not teller.send(READY)
    assert not teller.status("well")
    teller.close()
    teller.close()


def test_a_listener_that_goes_is_no_fault(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(tmp_path / "notify"))
        teller = Notifier(str(tmp_path / "notify"))
        assert teller.send(READY)
    assert not teller.send(BEAT)
    teller.close()


def test_a_listener_that_never_reads_blocks_nothing(ear: socket.socket, tmp_path: Path) -> None:
    ear.bind(str(tmp_path / "notify"))
    teller = Notifier(str(tmp_path / "notify"))
    assert not all(teller.send(BEAT) for _ in range(5000))
    teller.close()


@pytest.mark.parametrize(
    ("environment", "seconds"),
    [
        ({}, None),
        ({"WATCHDOG_USEC": "30000000"}, 30.0),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"}, 30.0),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "8"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "-5"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "me"}, None),
    ],
)
def test_how_long_systemd_waits(environment: dict[str, str], seconds: float | None) -> None:
    assert watchdog_s(environment, 7) == seconds
