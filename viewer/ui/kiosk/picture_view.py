"""The picture itself on a kiosk: it sleeps while it is hidden, since two screens of a face show the same states."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from viewer.core.quilt.parts import Focus
from viewer.core.quilt.scene import SceneState
from viewer.state.session import Session
from viewer.ui.quilt.callout import Callout
from viewer.ui.quilt.sight import GRIP_PX, Sight
from viewer.ui.quilt.view import QuiltView


class BoothView(QuiltView):
    """Computes nothing while nobody sees it; what has changed meanwhile is drawn when it is shown again."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session.focus, session.quilt, session.hand, parent)
        self._asleep = self._quiet = self._is_over = False
        self._grip_px = GRIP_PX
        self.setObjectName("picture-view")
        self.setProperty("role", "picture")  # words on it are as large as those beside it
        self.setToolTip("")  # a finger hovers nowhere, and what it says has buttons here

    @property
    def asleep(self) -> bool:
        """Something has changed that nobody has seen yet."""
        return self._asleep

    def set_target(self, target_px: int) -> None:
        """The least side of what a finger takes hold of: grips are as large, however small they are drawn."""
        self._grip_px = max(GRIP_PX, target_px / 2)

    def sight(self) -> Sight | None:
        found = super().sight()
        if found is not None:
            found.grip_px = self._grip_px
        return found

    def set_quiet(self, quiet: bool) -> None:
        """True: no callout; other words stand on the picture."""
        if quiet is not self._quiet:
            self._quiet = quiet
            self.update()

    def _callout(self, sight: Sight | None = None) -> Callout | None:
        return None if self._quiet else super()._callout(sight)

    def _moved(self, state: SceneState) -> None:
        if self.isVisible():
            super()._moved(state)
        else:
            self.handling.follow(state)
            self._asleep = self._stale = True

    def _focus_changed(self, focus: Focus) -> None:
        if self.isVisible():
            super()._focus_changed(focus)
        else:
            self._asleep = self._stale = True

    def _rebuild(self) -> None:
        if self.isVisible():
            super()._rebuild()
        else:
            self._drop()

    def _drop(self) -> None:
        """The next paint builds the picture anew."""
        self._fade.stop()
        self._renderer = self._image = self._whole = None
        self.handling.sight = None  # it knows the renderer, and with it all that was drawn

    def let_go(self) -> None:
        """A visit is over: what was drawn for it is given back, now or once nobody sees it any more. What is kept at
        hand for each part and half would else be every visitor's, in every language, for months."""
        if self.isVisible():
            self._is_over = True
        else:
            self._is_over = self._asleep = False
            self._drop()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for timer in (self._tell, self._ahead, self._settle, self._sharpen):
            self._asleep = self._asleep or timer.isActive()
            timer.stop()
        self._fade.stop()
        if self._is_over:
            self.let_go()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._renderer is None:
            return
        ratio = self.devicePixelRatioF()
        if self._renderer.size != (round(self.width() * ratio), round(self.height() * ratio)):
            self._drop()
        elif self._asleep:
            self._drawn_view = self._quilt.state.view
            super()._moved(self._quilt.state)
        self._asleep = False
