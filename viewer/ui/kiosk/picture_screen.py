"""The kiosk's screen: picture."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.quilt_box import QuiltBox
from viewer.ui.kiosk.screen import Screen


class PictureScreen(Screen):
    """The whole screen for the picture."""

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.attracting = False
        self.box = QuiltBox(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)

    def enter(self, spot: Spot) -> None:
        del spot
        self.box.start()

    def leave(self) -> None:
        self.set_attract(False)
        self.desk.session.tour.pause()

    def set_look(self, look: Look) -> None:
        self.box.set_look(look)

    def reset(self) -> None:
        self.set_attract(False)
        self.box.reset()

    def finish(self) -> None:
        self.box.finish()

    def spoken(self) -> str:
        return self.box.caption.text

    def set_attract(self, on: bool) -> None:
        """Play the attract tour for ever; False: stop exactly where it is."""
        self.attracting = on
