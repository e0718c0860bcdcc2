"""Explains: cards of terms and links, figures, wordings, claims, citations, quizzes."""

from __future__ import annotations

from viewer.ui.shell.companion import Companion


class Explaining(Companion):
    """Explains: cards of terms and links, figures, wordings, claims, citations, quizzes."""
