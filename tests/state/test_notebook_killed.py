"""Signal 9 in the middle of writing. All 200 rounds: ``python -m tests.tools.kill_notes``."""

from __future__ import annotations

import os
from pathlib import Path

from tests.tools.kill_notes import kill

ROUNDS = int(os.environ.get("SEPTA_KILLS", "40"))


def test_nothing_that_was_shown_as_saved_is_lost(tmp_path: Path) -> None:
    acts, lost = kill(ROUNDS, 7, tmp_path)
    assert lost == []
    assert acts > ROUNDS
