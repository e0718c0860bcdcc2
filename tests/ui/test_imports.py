"""What importing the ui does to imports that come after it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
LOOK = """
import linecache
import viewer.ui
before = set(linecache.cache)
from viewer.core.fuzzy import rank
from xml.dom.minidom import parseString
from viewer.ui.theme.flow import FlowLayout
read = [name for name in set(linecache.cache) - before if name.endswith(("fuzzy.py", "minidom.py", "flow.py"))]
print(read, FlowLayout.__name__)
"""


def test_no_source_is_read_for_an_import() -> None:
    """PySide6 would read each, and keep it; this fails where a new PySide6 does it in another way."""
    found = subprocess.run([sys.executable, "-c", LOOK], cwd=REPO, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[] FlowLayout"
    assert found.stderr == ""
