"""The shape of the audience's screen, and how large the least letters are on it: it may be squarer than a slide."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from viewer.core.talk.room import SHAPE, letters_for

SHAPES: Final = (1.2, 2.6)  # width to height, of what the picture may fill
NEAR: Final = 0.01


class LettersState(QObject):
    """Both windows lay a slide out alike, so what the audience's screen needs holds for the speaker's too."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._times = 1.0
        self._shape = SHAPE

    @property
    def times(self) -> float:
        return self._times

    @property
    def shape(self) -> float:
        """Width to height, of a sheet that is nothing but the picture."""
        return self._shape

    def fit(self, width: float, height: float) -> None:
        """The audience's window has this size."""
        if min(width, height) <= 1:
            return
        # A size in whole pixels is a hair off: that is no other shape.
        shape = min(max(width / height, SHAPES[0]), SHAPES[1])
        shape = SHAPE if abs(shape - SHAPE) < NEAR else shape
        told = letters_for(width, height), shape
        if told != (self._times, self._shape):
            self._times, self._shape = told
            self.changed.emit()
