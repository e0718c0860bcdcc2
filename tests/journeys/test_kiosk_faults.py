"""However the kiosk falls, a page is there again by itself, and nobody has to type anything."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path

from tests.journeys.supervisor import FATAL, REPO, hurt, supervised

# Its window's thread hangs for good, a moment after the first page; and only in its first run.
_STALLED = """
import pathlib, sys, time
sys.path.insert(0, sys.argv.pop(1))
told = pathlib.Path(sys.argv.pop(1))
from viewer.ui.kiosk.upkeep import Upkeep
before = Upkeep.start
def start(self):
    before(self)
    if not told.exists():
        told.touch()
        from PySide6.QtCore import QTimer
        QTimer.singleShot(300, self.hang)
Upkeep.start = start
Upkeep.hang = lambda self: time.sleep(3600)
from viewer.app import main
sys.exit(main())
"""

# Nothing is painted any more, while the loop turns.
_BLIND = _STALLED.replace("lambda self: time.sleep(3600)", "lambda self: self.parent().window.setUpdatesEnabled(False)")


def test_it_is_there_again_after_every_kind_of_fall(tmp_path: Path) -> None:
    """Killed, crashed, aborted by systemd, stopped for good: each after a page was shown."""
    with supervised(tmp_path) as kiosk:
        kiosk.until_shown(1)
        for number in FATAL:
            hurt(kiosk, number)
        assert len(kiosk.starts) == len(FATAL) + 1
        assert kiosk.statuses == [-signal.SIGKILL, -signal.SIGSEGV, -signal.SIGABRT, -signal.SIGKILL]
    failed = json.loads((tmp_path / "kiosk" / "starts.json").read_text("ascii"))["failed"]
    assert failed == len(FATAL) + 1  # none of them had a healthy minute; the last two stood on safe ground


def test_a_window_that_hangs_is_started_anew(tmp_path: Path) -> None:
    words = [sys.executable, "-c", _STALLED, str(REPO), str(tmp_path / "told"), "view", "--mode", "kiosk"]
    with supervised(tmp_path, [*words, "--size", "900x700"]) as kiosk:
        kiosk.until_shown(2)
        assert kiosk.statuses == [-signal.SIGKILL]


def test_a_window_that_paints_no_more_is_started_anew(tmp_path: Path) -> None:
    words = [sys.executable, "-c", _BLIND, str(REPO), str(tmp_path / "told"), "view", "--mode", "kiosk"]
    with supervised(tmp_path, [*words, "--size", "900x700"]) as kiosk:
        kiosk.until_shown(2)
        assert kiosk.statuses == [-signal.SIGKILL]
