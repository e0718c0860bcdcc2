"""How large the least letters of a talk are: the audience's screen may be squarer than a slide."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from viewer.core.talk.room import letters_for


class LettersState(QObject):
    """Both windows lay a slide out alike, so what the audience's screen needs holds for the speaker's too."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._times = 1.0

    @property
    def times(self) -> float:
        return self._times

    def fit(self, width: float, height: float) -> None:
        """The audience's window has this size."""
        times = letters_for(width, height)
        if height > 1 and times != self._times:
            self._times = times
            self.changed.emit()
