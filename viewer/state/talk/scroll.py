"""How far the text on a sheet is scrolled: the speaker scrolls, the audience's goes along at its own size."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class ScrollState(QObject):
    """Compares, stores, emits. ``at`` is a share of all that can be scrolled, 0 to 1."""

    changed = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = 0.0

    @property
    def at(self) -> float:
        return self._at

    def to(self, at: float) -> None:
        at = min(max(at, 0.0), 1.0)
        if at != self._at:
            self._at = at
            self.changed.emit(at)

    def by(self, share: float) -> None:
        self.to(self._at + share)
