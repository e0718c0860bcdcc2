"""Reading aloud in a process of its own: what is brought in when, and what is not there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parents[3]

NOTHING_YET = """
import sys
import viewer.ui.shell.companions
from viewer.ui.shell.speaking import Speaking
for name in ("viewer.state.speech", "viewer.state.voices", "viewer.ui.speech.bar", "viewer.ui.shell.read_aloud",
             "PySide6.QtTextToSpeech", "PySide6.QtMultimedia"):
    assert name not in sys.modules, name
"""

WITHOUT_ADDONS = """
import importlib.abc, sys

class NoAddons(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name in ("PySide6.QtTextToSpeech", "PySide6.QtMultimedia"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NoAddons())
from viewer.state.voices import Voices
from PySide6.QtWidgets import QApplication
app = QApplication([])
voices = Voices()
voices.settled.connect(lambda engine, found: print("settled", engine, found))
voices.look("en")
voices.close()
from viewer.app import main
sys.exit(main(["snapshot", sys.argv[1], "--size", "640x480"]))
"""


def run(code: str, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=REPO,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_nothing_is_brought_in_before_it_is_wanted() -> None:
    done = run(NOTHING_YET)
    assert done.returncode == 0, done.stderr


def test_without_the_extra_septa_starts_and_looks_for_other_voices(tmp_path: Path) -> None:
    """PySide6-Addons is missing, and no program that speaks is on PATH."""
    done = run(WITHOUT_ADDONS, str(tmp_path / "out.png"), PATH=str(tmp_path), SEPTA_HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "settled None ()" in done.stdout
    assert (tmp_path / "out.png").stat().st_size > 10_000


def test_qts_chatter_about_libraries_is_not_shown() -> None:
    """Importing QtTextToSpeech where PipeWire is missing warns; that is nothing to a reader."""
    code = (
        "from PySide6.QtCore import QCoreApplication\napp = QCoreApplication([])\n"
        "from viewer.state.voices import Voices, usual_makers\nvoices = Voices(usual_makers('mock'))\n"
        "voices.settled.connect(lambda engine, found: print(len(found)))\nvoices.look('en')\nvoices.close()"
    )
    done = run(code)
    assert done.stdout.split() == ["4"]
    assert done.stderr == ""
