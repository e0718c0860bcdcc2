"""Gives screen readers the headings, links and paragraphs of the article as real widgets."""

from __future__ import annotations

from viewer.ui.shell.companion import Companion


class Describing(Companion):
    """Gives screen readers the headings, links and paragraphs of the article as real widgets."""
