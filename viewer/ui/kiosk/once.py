"""One visit counts each thing once: a topic read in two languages, or come back to, was shown to one visitor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from viewer.state.kiosk.visit import VisitState


class OnceAVisit(QObject):
    """What was counted in this visit is forgotten with it."""

    def __init__(self, count: Callable[[str, str], None], visit: VisitState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self._counted: set[tuple[str, str]] = set()
        visit.over.connect(self._forget)

    def count(self, kind: str, name: str) -> None:
        if (kind, name) not in self._counted:
            self._counted.add((kind, name))
            self._count(kind, name)

    def _forget(self) -> None:
        self._counted.clear()
