"""Beats go out while the window paints, and stop with its loop or its painting. Heard at a socket like systemd's."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.core.kiosk.notify import Notifier
from viewer.ui.kiosk.pulse import Pulse

WATCHDOG_S = 0.3


class Ear:
    """Listens in a thread of its own, as systemd does in a process of its own."""

    def __init__(self, path: Path) -> None:
        self.heard: list[str] = []
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(path))
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        while (words := self._socket.recv(1000).decode("utf-8")) != "END":
            self.heard.append(words)

    @property
    def beats(self) -> list[str]:
        return [line for line in self.lines if line == "WATCHDOG=1"]

    @property
    def lines(self) -> list[str]:
        return [line for words in self.heard for line in words.splitlines()]

    def close(self, path: Path) -> None:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
            end.sendto(b"END", str(path))
        self._thread.join(60)
        self._socket.close()


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[Ear]:
    listener = Ear(tmp_path / "notify")
    yield listener
    listener.close(tmp_path / "notify")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    QVBoxLayout(shown).addWidget(QLabel("Page"))
    shown.resize(300, 200)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def pulse(window: QWidget, ear: Ear, tmp_path: Path) -> Iterator[Pulse]:
    made = Pulse(window, Notifier(str(tmp_path / "notify")), WATCHDOG_S)
    yield made
    made.stop()


def beaten(ear: Ear, more: int) -> bool:
    return len(ear.beats) >= more


def test_ready_is_said_once_and_beats_follow(qtbot: QtBot, pulse: Pulse, ear: Ear) -> None:
    assert ear.heard == []  # nothing before the first page
    pulse.start("Running")
    qtbot.waitUntil(lambda: beaten(ear, 4))
    assert ear.lines.count("READY=1") == 1
    assert "STATUS=Running" in ear.lines
    assert ear.lines[0] == "READY=1"


@pytest.mark.parametrize("watchdog_s", [30.0, 2.0, 0.3])
def test_beats_come_in_less_than_half_of_what_systemd_waits(window: QWidget, watchdog_s: float) -> None:
    assert Pulse(window, Notifier(""), watchdog_s).interval_ms <= watchdog_s * 1000 / 2


def test_without_a_watchdog_there_are_no_beats_but_readiness(
    qtbot: QtBot, window: QWidget, ear: Ear, tmp_path: Path
) -> None:
    pulse = Pulse(window, Notifier(str(tmp_path / "notify")), None)
    pulse.start()
    qtbot.wait(60)
    pulse.stop()
    qtbot.waitUntil(lambda: "STOPPING=1" in ear.lines)
    assert ear.lines == ["READY=1", "WATCHDOG=1", "STOPPING=1"]


def test_a_new_start_in_its_place_has_a_minute_for_its_first_page(qtbot: QtBot, pulse: Pulse, ear: Ear) -> None:
    pulse.start()
    qtbot.waitUntil(lambda: beaten(ear, 2))
    assert f"WATCHDOG_USEC={round(WATCHDOG_S * 1_000_000)}" in ear.lines  # as the unit has it, whatever was before
    pulse.stop(is_ending=False)
    qtbot.waitUntil(lambda: "WATCHDOG_USEC=60000000" in ear.lines)
    assert ear.lines.index("WATCHDOG_USEC=60000000") > ear.lines.index("READY=1")
    assert "STOPPING=1" not in ear.lines


def test_no_beat_while_the_loop_is_blocked(qtbot: QtBot, pulse: Pulse, ear: Ear) -> None:
    pulse.start()
    qtbot.waitUntil(lambda: beaten(ear, 3))
    time.sleep(0.2)  # the window's own thread is at nothing else; what was on its way is heard
    count = len(ear.beats)
    time.sleep(3 * WATCHDOG_S)
    assert len(ear.beats) == count
    qtbot.waitUntil(lambda: beaten(ear, count + 2))  # and afterwards it goes on


def test_no_beat_while_nothing_is_painted(qtbot: QtBot, pulse: Pulse, window: QWidget, ear: Ear) -> None:
    pulse.start()
    qtbot.waitUntil(lambda: beaten(ear, 3))
    window.setUpdatesEnabled(False)
    qtbot.wait(200)
    count = len(ear.beats)
    qtbot.wait(int(3 * WATCHDOG_S * 1000))  # the loop turns all the while
    assert len(ear.beats) == count
    window.setUpdatesEnabled(True)
    qtbot.waitUntil(lambda: beaten(ear, count + 2))


def test_an_overlay_does_not_stop_the_beats(qtbot: QtBot, pulse: Pulse, window: QWidget, ear: Ear) -> None:
    pulse.start()
    overlay = QWidget(window)
    overlay.setAutoFillBackground(True)
    overlay.setGeometry(window.rect())
    overlay.show()
    overlay.raise_()
    count = len(ear.beats)
    qtbot.waitUntil(lambda: beaten(ear, count + 3))


def test_a_screen_that_is_off_is_no_reason_for_a_new_start(
    qtbot: QtBot, pulse: Pulse, window: QWidget, ear: Ear
) -> None:
    pulse.start()
    window.hide()  # not exposed, as when the last screen is gone
    qtbot.wait(50)
    count = len(ear.beats)
    qtbot.waitUntil(lambda: beaten(ear, count + 3))


def test_a_new_start_is_no_end(qtbot: QtBot, pulse: Pulse, ear: Ear) -> None:
    pulse.start()
    pulse.stop(is_ending=False)
    pulse.beat()
    qtbot.wait(50)
    assert "STOPPING=1" not in ear.lines
    assert len(ear.beats) == 2  # with readiness, and one as a farewell


def test_the_speck_takes_no_finger_and_paints_nothing(qtbot: QtBot, window: QWidget) -> None:
    before = window.grab().toImage()
    pulse = Pulse(window, Notifier(""), 30.0)
    pulse.beat()
    qtbot.wait(20)
    assert window.grab().toImage() == before
    assert window.childAt(0, 0) is None or window.childAt(0, 0).testAttribute(
        Qt.WidgetAttribute.WA_TransparentForMouseEvents
    )
