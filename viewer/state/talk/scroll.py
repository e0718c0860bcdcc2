"""How far the text on a sheet is scrolled: the speaker scrolls, the audience's goes along at its own size."""

from __future__ import annotations

from math import inf
from typing import Final

from PySide6.QtCore import QObject, Signal

SEEN_MOST: Final = 0.6  # of what is seen, at one press of a key


class ScrollState(QObject):
    """Compares, stores, emits. ``at`` is a share of all that can be scrolled, 0 to 1."""

    changed = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = 0.0
        self._seen = inf

    @property
    def at(self) -> float:
        return self._at

    def to(self, at: float) -> None:
        at = min(max(at, 0.0), 1.0)
        if at != self._at:
            self._at = at
            self.changed.emit(at)

    def set_seen(self, share: float) -> None:
        """How much is seen at once, of all that can be scrolled."""
        self._seen = share

    def by(self, share: float) -> None:
        """Down, or up below 0; never so far that a line of a long page is jumped over."""
        most = self._seen * SEEN_MOST
        self.to(self._at + min(max(share, -most), most))
