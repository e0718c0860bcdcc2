"""Predict first: the picture's result is hidden, the room guesses by show of hands, then it is revealed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from viewer.core.talk.model import ANSWERS

VOTES_MOST: Final = 9999  # of one choice


class PredictState(QObject):
    """Compares, stores, emits. ``hidden``: a cover with the question lies over the audience's picture."""

    hidden_changed = Signal(bool)
    asked = Signal()  # question or choices
    votes_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hidden = False
        self._question = ""
        self._choices: tuple[str, ...] = ()
        self._votes: list[int] = []

    @property
    def hidden(self) -> bool:
        return self._hidden

    @property
    def question(self) -> str:
        """Empty: nothing has been asked."""
        return self._question

    @property
    def choices(self) -> tuple[str, ...]:
        return self._choices

    @property
    def votes(self) -> tuple[int, ...]:
        """Hands counted for each choice."""
        return tuple(self._votes)

    @property
    def hands(self) -> int:
        """Hands counted in all."""
        return sum(self._votes)

    def ask(self, question: str, choices: Sequence[str]) -> None:
        """Hide the picture and begin to count. ValueError: not between two and five choices."""
        if not ANSWERS[0] <= len(choices) <= ANSWERS[1]:
            raise ValueError(f"{len(choices)} choices")
        if (question, tuple(choices)) != (self._question, self._choices) or not self._hidden:
            self._question, self._choices = question, tuple(choices)
            self._votes = [0] * len(choices)
            self.asked.emit()
            self.votes_changed.emit()
        self._set_hidden(True)

    def vote(self, choice: int, hands: int = 1) -> None:
        """So many hands more for a choice, or fewer; what is not a choice counts for nothing."""
        if 0 <= choice < len(self._votes):
            self.count(choice, self._votes[choice] + hands)

    def count(self, choice: int, hands: int) -> None:
        """So many hands in all for a choice."""
        hands = min(max(hands, 0), VOTES_MOST)
        if 0 <= choice < len(self._votes) and hands != self._votes[choice]:
            self._votes[choice] = hands
            self.votes_changed.emit()

    def reveal(self) -> None:
        """Show the picture. The counted hands stay, until something else is asked or forgotten."""
        self._set_hidden(False)

    def forget(self) -> None:
        """Back to nothing asked."""
        self._set_hidden(False)
        if self._question or self._choices:
            self._question, self._choices, self._votes = "", (), []
            self.asked.emit()
            self.votes_changed.emit()

    def _set_hidden(self, hidden: bool) -> None:
        if hidden != self._hidden:
            self._hidden = hidden
            self.hidden_changed.emit(hidden)
