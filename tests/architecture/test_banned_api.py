"""Ruff keeps widgets and painting out of ``core`` and ``state``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
WIDGETS = "from PySide6.QtWidgets import QLabel\n\nprint(QLabel)\n"
PAINTING = "import PySide6.QtGui\n\nprint(PySide6.QtGui)\n"


def ruff_codes(path: str, text: str) -> str:
    """Ruff's findings about ``text`` as if it stood in ``path``, with the project's own configuration."""
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--output-format=concise", "--stdin-filename", path, "-"],
        cwd=REPO,
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@pytest.mark.parametrize("text", [WIDGETS, PAINTING], ids=["QtWidgets", "QtGui"])
@pytest.mark.parametrize("path", ["viewer/core/planted.py", "viewer/state/planted.py", "viewer/cli.py"])
def test_below_ui_no_widgets_and_no_painting(path: str, text: str) -> None:
    assert "TID251" in ruff_codes(path, text)


@pytest.mark.parametrize("path", ["viewer/ui/quilt/planted.py", "viewer/app.py"])
def test_ui_may_paint(path: str) -> None:
    assert "TID251" not in ruff_codes(path, WIDGETS)


def test_only_the_command_line_prints() -> None:
    assert "T201" in ruff_codes("viewer/core/planted.py", 'print("x")\n')
    assert "T201" not in ruff_codes("viewer/cli.py", 'print("x")\n')
