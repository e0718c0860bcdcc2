"""Whatever is wrong with the machine, a page is painted, and the next start paints one, too. Nobody types anything."""

from __future__ import annotations

import os
import shutil
import signal
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.journeys.supervisor import Supervisor, hurt, supervised
from tests.kiosk.faults import FAULTS, FULL_KB, command, fill, hurt_kiosk, jumping_clock, mounted, state

KILLED = ("full disk", "read-only disk", "corrupt databases")  # what the first run has written is in the way as well
LIMIT_S = 60.0  # for a machine that is busy with other tests: nothing waits by design


def beats_on(kiosk: Supervisor, more: int) -> None:
    """It lives: so many more beats come, each after a paint."""
    kiosk.watchdog_s = LIMIT_S  # a machine that is busy with other tests is no fault
    wanted, end = kiosk.beats + more, time.monotonic() + LIMIT_S
    while kiosk.beats < wanted:
        assert time.monotonic() < end, "no beat comes"
        kiosk.look()
    assert kiosk.statuses == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_page_is_painted(name: str, tmp_path: Path) -> None:
    if name.startswith("clock") and shutil.which("faketime") is None:
        pytest.skip("faketime is not installed")
    with hurt_kiosk(name, tmp_path) as kiosk:
        kiosk.until_shown(1)
        if name in KILLED:
            hurt(kiosk, signal.SIGKILL)
        assert kiosk.statuses == [-signal.SIGKILL] * (name in KILLED)
        if name.startswith("Septa's own"):  # nothing to fall back on: no half of a guide
            end = time.monotonic() + LIMIT_S
            while not kiosk.said:
                assert time.monotonic() < end, "nothing is said"
                kiosk.look()
            assert kiosk.said[0] == "The safe page is shown"


def test_a_disk_that_fills_while_it_runs(tmp_path: Path) -> None:
    with ExitStack() as stack:
        folder = state(tmp_path)
        if not mounted(folder, f"size={FULL_KB}k", stack):
            pytest.skip("only a superuser makes a small disk")
        with supervised(tmp_path, command()) as kiosk:
            kiosk.until_shown(1)
            fill(folder)
            beats_on(kiosk, 2)
            hurt(kiosk, signal.SIGKILL)


def test_a_disk_that_goes_while_it_runs(tmp_path: Path) -> None:
    """The state folder is taken away, and something else stands in its place."""
    with supervised(tmp_path, command()) as kiosk:
        kiosk.until_shown(1)
        beats_on(kiosk, 1)
        shutil.rmtree(tmp_path / "kiosk")
        (tmp_path / "kiosk").write_bytes(b"no folder")
        beats_on(kiosk, 2)
        hurt(kiosk, signal.SIGKILL)


@pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime is not installed")
def test_a_clock_that_jumps_while_it_runs(tmp_path: Path) -> None:
    told, words = jumping_clock(tmp_path)
    with supervised(tmp_path, words) as kiosk:
        kiosk.until_shown(1)
        for jump in ("-365d", "+3650d", "+0"):
            new = tmp_path / "clock.new"
            new.write_text(jump, "ascii")
            os.replace(new, told)
            beats_on(kiosk, 2)
