"""Where the living picture stands on a screen of the kiosk: empty until it has been painted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look

if TYPE_CHECKING:
    from viewer.ui.kiosk.picture_view import BoothView
    from viewer.ui.theme.motion import MotionResolver

LEAST = QSize(120, 100)


class PictureStage(QWidget):
    """``start`` asks for the picture; numpy and the quilt are imported only after the stage has been painted."""

    described = Signal(str)  # what the picture shows, in words
    started = Signal()  # the pack's scenes have been read, the picture is about to be drawn

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view: BoothView | None = None
        self._look: Look | None = None
        self._motion: MotionResolver | None = None
        self._bring = QTimer(self, singleShot=True, interval=0)
        self._bring.timeout.connect(self.bring)
        self._wanted = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def start(self) -> None:
        """Bring the picture in once this place has been painted; again does nothing."""
        self._wanted = True
        self.update()

    def bring(self) -> None:
        """Bring the picture in now."""
        self._bring.stop()
        self._wanted = False
        if self.view is not None:
            return
        from viewer.ui.kiosk.picture_view import BoothView
        from viewer.ui.quilt import words
        from viewer.ui.theme.motion import MotionResolver

        session = self.desk.session
        self.view = view = BoothView(session, self)
        view.setGeometry(self.rect())
        view.described.connect(self.described)
        if session.quilt.guard is None:  # the first of the face's pictures
            motion, session.show.motion = session.show.motion, False  # nothing glides before anyone has seen it
            session.read_scenes()
            session.show.motion = motion
        assumptions = session.pack.assumptions_in(session.language)
        view.set_content(assumptions, session.show.book)
        view.set_phrases(words.phrases(session.language, bool(assumptions)))
        view.set_tone(session.preferences.skin_tone)
        self._motion = MotionResolver(session.preferences.motion, self)
        self._motion.changed.connect(self._set_motion)
        self._set_motion(self._motion.on)
        if self._look is not None:
            view.set_target(self._look.target)
            view.set_theme(self._look.theme)
        view.show()
        view.start()
        view.lower()
        self.started.emit()

    def set_look(self, look: Look) -> None:
        self._look = look
        if self.view is not None:
            self.view.set_target(look.target)
            self.view.set_theme(look.theme)

    def reset(self) -> None:
        """A visit is over."""
        if self.view is not None:
            self.view.let_go()

    def finish(self) -> None:
        """Draw everything to its end: for a picture. Nothing when nobody sees it."""
        if not self.isVisible():
            return
        self.bring()
        if self.view is not None:
            self.view.finish()

    def sizeHint(self) -> QSize:
        return LEAST

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def _set_motion(self, motion: bool) -> None:
        self.desk.session.show.motion = motion
        if self.view is not None:
            self.view.set_motion(motion)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._wanted and self.view is None:
            self._bring.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.view is not None:
            self.view.setGeometry(self.rect())
