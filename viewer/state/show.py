"""Shows the scenes of the pack: the picture glides from where it is to where the scene wants it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractAnimation, QObject, QVariantAnimation, Signal

from viewer.core.quilt.glide import between
from viewer.core.quilt.parts import Part, Source
from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.scenes import SceneBook
from viewer.state.focus import FocusState
from viewer.state.quilt import QuiltState

GLIDE_MS = 900


class SceneShow(QObject):
    """One glide at a time. A person's touch stops it exactly where it is."""

    changed = Signal()  # of scene_id, running or book

    def __init__(self, book: SceneBook, quilt: QuiltState, focus: FocusState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.motion = True  # False: scenes are there at once
        self._book, self._quilt, self._focus = book, quilt, focus
        self._scene_id = ""
        self._start = self._end = quilt.state
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.valueChanged.connect(self._move)
        self._glide.finished.connect(self.changed)
        quilt.touched.connect(self._touched)

    @property
    def book(self) -> SceneBook:
        return self._book

    @property
    def running(self) -> bool:
        """Is the picture on its way?"""
        return self._glide.state() is QAbstractAnimation.State.Running

    @property
    def scene_id(self) -> str:
        """The scene that is shown, or on its way; "" once a person has changed what it showed."""
        return self._scene_id

    def set_book(self, book: SceneBook) -> None:
        """The scenes of the pack, when they have been read."""
        if book is not self._book:
            self._book = book
            self.changed.emit()

    def name(self, scene_id: str) -> None:
        """What stands there already is this scene."""
        if scene_id != self._scene_id:
            self._scene_id = scene_id
            self.changed.emit()

    def to(self, scene_id: str, by_person: bool) -> bool:
        """Glide to a scene. False, and nothing happens, when the pack has none of this id."""
        scene = self._book.scenes.get(scene_id)
        if scene is None:
            return False
        self.to_state(scene.state, scene.part, by_person, scene_id)
        return True

    def to_state(self, state: SceneState, part: Part | None, by_person: bool, scene_id: str = "") -> None:
        """Glide to ``state`` and light ``part``. A person's choice ends following and tours, and can be undone."""
        end = self._quilt.guarded(state)
        if by_person:
            self._quilt.touch()
            if end != self._quilt.state:
                self._quilt.mark()
        self._glide.stop()
        self._scene_id = scene_id
        self._light(part)
        self._start, self._end = self._quilt.state, end
        if self.motion and end != self._start:
            self._glide.start()
        else:
            self._quilt.show(end)
        self.changed.emit()

    def stop(self) -> None:
        """Stand still where it is."""
        if self.running:
            self._glide.stop()
            self.changed.emit()

    def _move(self, share: Any) -> None:
        if self.running or share >= 1.0:
            self._quilt.show(between(self._start, self._end, float(share)))

    def _light(self, part: Part | None) -> None:
        focus = self._focus.focus
        if part is None:
            if focus.pinned:
                self._focus.clear()
        elif not (focus.pinned and focus.part is part):  # pinning it twice would let it go
            self._focus.pin(part, Source.SCENE)

    def _touched(self) -> None:
        self._glide.stop()
        if self._scene_id:
            self._scene_id = ""
            self.changed.emit()
