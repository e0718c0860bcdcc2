"""What the person holds over the quilt: a treatment to set, and where it would be set."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from viewer.core.quilt.scene import PLACE_U, PLACE_V, Treatment

MIDDLE_MM = (63, 45)


class HandState(QObject):
    """Compares, stores, emits. The place is kept from one treatment to the next, so that keys go on from it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tool: Treatment | None = None
        self._place_mm = MIDDLE_MM

    @property
    def tool(self) -> Treatment | None:
        """What the next tap on the quilt does; None: it lights a part."""
        return self._tool

    @property
    def place_mm(self) -> tuple[int, int]:
        """(u, v) of the mark that keys move."""
        return self._place_mm

    def take(self, tool: Treatment | None) -> None:
        if tool is not self._tool:
            self._tool = tool
            self.changed.emit()

    def move_to(self, u_mm: float, v_mm: float) -> None:
        """The nearest whole place on the quilt."""
        place = (
            round(min(max(u_mm, PLACE_U[0]), PLACE_U[1])),
            round(min(max(v_mm, PLACE_V[0]), PLACE_V[1])),
        )
        if place != self._place_mm:
            self._place_mm = place
            self.changed.emit()

    def reset(self) -> None:
        """An empty hand in the middle."""
        if (self._tool, self._place_mm) != (None, MIDDLE_MM):
            self._tool, self._place_mm = None, MIDDLE_MM
            self.changed.emit()
