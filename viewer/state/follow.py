"""The picture follows the reader: the section in view names the scene that is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from viewer.state.quilt import QuiltState
from viewer.state.show import SceneShow


class FollowState(QObject):
    """A switch. A person who takes hold of the picture turns it off; only a person turns it on again."""

    changed = Signal()  # of on

    def __init__(self, show: SceneShow, quilt: QuiltState, on: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show, self._quilt = show, quilt
        self._on = on
        self._scene_id = ""
        self._book = show.book
        quilt.touched.connect(self._touched)
        show.changed.connect(self._shown)

    @property
    def on(self) -> bool:
        return self._on

    def set_on(self, on: bool) -> None:
        """On: the picture goes at once to the scene of the section in view, which can be undone."""
        if on == self._on:
            return
        if on:
            self._quilt.touch()  # a tour stops
            self._go(by_person=True)
        self._on = on
        self.changed.emit()

    def section(self, scene_id: str) -> None:
        """A section with this scene has come into view; "" for one that names none: the picture stays."""
        self._scene_id = scene_id
        if self._on:
            self._go(by_person=False)

    def _go(self, by_person: bool) -> None:
        if self._scene_id and self._scene_id != self._show.scene_id:
            self._show.to(self._scene_id, by_person)

    def _shown(self) -> None:
        if self._show.book is not self._book:  # the scenes have been read while a section stood in view
            self._book = self._show.book
            self.section(self._scene_id)

    def _touched(self) -> None:
        if self._on:
            self._on = False
            self.changed.emit()
