"""Signal 9 in the middle of a talk. All 200 rounds: ``python -m tests.tools.kill_talk``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parents[3]
ROUNDS = int(os.environ.get("SEPTA_KILLS", "20"))
# In the place of what Septa does: ink that is kept only when the slide is left.
CARELESS = """
import sys
from tests.tools import kill_talk
from viewer.state.talk.keeping import TalkKeeping

TalkKeeping._drawn = lambda keeping, sheet: None
sys.argv[1:] = ["--rounds", "8"]
sys.exit(kill_talk.main())
"""


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Beside this process, which has threads: the tool forks its children, so that they begin at once."""
    return subprocess.run([sys.executable, *words], cwd=REPO, capture_output=True, text=True, timeout=600, check=False)


def test_no_kill_loses_ink_place_time_or_lesson() -> None:
    done = run("-m", "tests.tools.kill_talk", "--rounds", str(ROUNDS))
    assert done.returncode == 0, done.stdout + done.stderr
    told = done.stdout.splitlines()[-1]
    assert told.startswith(f"talk: {ROUNDS} kills, ")
    assert int(told.split(", ")[1].split()[0]) > ROUNDS


def test_carelessness_would_be_seen() -> None:
    done = run("-c", CARELESS)
    assert done.returncode == 1, done.stdout + done.stderr
    assert any("ink: " in line for line in done.stdout.splitlines()), done.stdout
