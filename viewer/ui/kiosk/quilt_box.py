"""The living picture for a finger: the quilt, its parts as large buttons, and its sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look


class QuiltBox(QWidget):
    """Beside an article. Nothing of the picture is imported or computed before ``start``."""

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk

    def start(self) -> None:
        """Bring the picture in; again does nothing."""

    def show_scene(self, scene_id: str) -> None:
        """Go to the scene of the section that is read; "" stays."""

    def set_look(self, look: Look) -> None:
        """Dress it."""

    def reset(self) -> None:
        """As at the start."""

    def finish(self) -> None:
        """Draw everything to its end: for a picture."""
