"""Ten fingers at random do nothing bad: no exception, no warning, no window, no growth, and the start is the start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.kiosk.ten_fingers import FRAMES

REPO = Path(__file__).resolve().parents[2]
GROWTH_MB = 12.0  # of the last rest beyond all before: pictures of new states are still kept


def test_ten_fingers_do_nothing_bad() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.kiosk.ten_fingers", "--frames", str(FRAMES)],
        cwd=REPO,
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert done.stdout, done.stderr[-3000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["inputs"] >= FRAMES
    assert found["faults"] == []
    assert found["windows"] == []
    assert found["differs"] == []
    assert found["same_picture"]
    *before, last = found["rests_mb"]
    assert last <= max(before) + GROWTH_MB, found["rests_mb"]
    assert done.returncode == 0, done.stderr[-3000:]
