"""Signal 9 in the middle of writing, on every file. All 200 rounds: ``python -m tests.tools.kill_kiosk``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parents[3]
ROUNDS = int(os.environ.get("SEPTA_KILLS", "20"))
# In the place of what Septa does: a file emptied and written bit by bit, and a wrong PIN counted after the comparison.
CARELESS = """
import sys, time
from viewer.core.kiosk import lastgood, pin
from tests.tools import kill_kiosk

def in_place(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        for place in range(0, len(content), 50):
            file.write(content[place:place + 50])
            file.flush()


class Late(pin.Door):
    late = 0

    @property
    def failures(self):
        return super().failures + self.late

    def try_pin(self, number):
        self.late += 1
        if self.late == 4:
            for _ in range(4):
                self.late -= 1
                super().try_pin(number)
        return pin.Verdict(pin.Kind.WRONG)

lastgood.write_whole = in_place
kill_kiosk.Door = Late
sys.argv[1:] = ["--rounds", "25", "--store", "lastgood", "pin"]
sys.exit(kill_kiosk.main())
"""


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Beside this process, which has threads: the tool forks its children, so that they begin at once."""
    return subprocess.run([sys.executable, *words], cwd=REPO, capture_output=True, text=True, timeout=600, check=False)


def test_no_kill_spoils_a_file_or_loses_a_wrong_pin() -> None:
    done = run("-m", "tests.tools.kill_kiosk", "--rounds", str(ROUNDS))
    assert done.returncode == 0, done.stdout + done.stderr
    told = done.stdout.splitlines()
    assert [line.split(":")[0] for line in told] == ["pin", "counts", "metrics", "lastgood", "starts", "logs"]
    for line in told:
        assert f"{ROUNDS} kills" in line
        assert int(line.split(", ")[1].split()[0]) > 0, line


def test_carelessness_would_be_seen() -> None:
    done = run("-c", CARELESS)
    assert done.returncode == 1, done.stdout + done.stderr
    for name in ("lastgood", "pin"):
        assert any(line.startswith(f"{name}, round ") for line in done.stdout.splitlines()), done.stdout
