"""Finds: in the guide and on the page."""

from __future__ import annotations

from viewer.ui.shell.companion import Companion


class Searching(Companion):
    """Finds: in the guide and on the page."""
