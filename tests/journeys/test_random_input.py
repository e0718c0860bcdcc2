"""A minute of random pointer, fingers and keys: nothing is raised, memory stays, Reset all is the first picture again.

``make random ARGS="--minutes 10"`` plays longer.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
GROWTH_MB = 10.0  # of the last rest beyond all before, caches still filling; a picture every hundred inputs is more
INPUTS_LEAST = 300


def test_a_minute_of_random_input(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.tools.random_input", "--minutes", "1"],
        cwd=REPO,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.stdout, done.stderr[-3000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["faults"] == []
    assert found["inputs"] >= INPUTS_LEAST
    assert found["same_picture"], "Reset all does not bring the first picture back"
    *before, last = found["rests_mb"]
    assert last <= max(before) + GROWTH_MB, found["rests_mb"]
    assert done.returncode == 0, done.stderr[-3000:]
