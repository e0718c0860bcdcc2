"""Prints: an article, a section with the picture, the guide, a leaflet, questions."""

from __future__ import annotations

from viewer.ui.shell.companion import Companion


class Printing(Companion):
    """Prints: an article, a section with the picture, the guide, a leaflet, questions."""
