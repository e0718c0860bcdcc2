"""Reads aloud, and marks the sentence that is read."""

from __future__ import annotations

from viewer.ui.shell.companion import Companion


class Speaking(Companion):
    """Reads aloud, and marks the sentence that is read."""
