"""Which part is lit, and who lit it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from viewer.core.quilt.parts import Focus, Part, Source


class FocusState(QObject):
    """Compares, stores, emits. A pin beats a hover; equal says nothing."""

    changed = Signal(object)  # Focus

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hover: Focus = Focus()
        self._pin: Focus | None = None

    @property
    def focus(self) -> Focus:
        return self._pin or self._hover

    def hover(self, part: Part | None, source: Source) -> None:
        """The pointer (or the Tab focus) is over ``part``; None when it has left."""
        before = self.focus
        self._hover = Focus(part, source)
        self._say(before)

    def pin(self, part: Part, source: Source) -> None:
        """Keep ``part`` lit after the pointer leaves; pinning the same part again lets it go."""
        before = self.focus
        same = self._pin is not None and self._pin.part is part
        self._pin = None if same else Focus(part, source, pinned=True)
        self._say(before)

    def clear(self) -> None:
        """Let go of pin and hover alike (Esc, a tap on nothing)."""
        before = self.focus
        self._pin = None
        self._hover = Focus()
        self._say(before)

    def _say(self, before: Focus) -> None:
        after = self.focus
        if (after.part, after.pinned) != (before.part, before.pinned):
            self.changed.emit(after)
