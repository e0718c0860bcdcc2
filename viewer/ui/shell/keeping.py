"""Keeps: bookmarks, highlights, notes, questions, and the place in each page."""

from __future__ import annotations

from viewer.ui.shell.companion import Companion


class Keeping(Companion):
    """Keeps: bookmarks, highlights, notes, questions, and the place in each page."""
