"""Preferences, the list of all commands, and the sheet of keys."""

from __future__ import annotations

from viewer.ui.shell.companion import Companion


class Comforting(Companion):
    """Preferences, the list of all commands, and the sheet of keys."""
