"""What a face shows between its bars."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look


class Screen(QWidget):
    """Home, an article, the picture, search, take it with you. Made when it is first gone to, kept for good.

    ``next_changed``: what Next leads to, told by ``next_words`` and done by ``go_on``.
    """

    next_changed = Signal()

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk

    def enter(self, spot: Spot) -> None:
        """It is to show ``spot``: its first time, from elsewhere, or another spot of the same screen."""

    def leave(self) -> None:
        """Another screen takes its place: what plays or speaks stops."""

    def put_away(self) -> bool:
        """Back was touched: what lies over the screen goes first. Was there anything?"""
        return False

    def set_look(self, look: Look) -> None:
        """Dress it; before its first ``enter`` and whenever a visitor chooses otherwise."""

    def reset(self) -> None:
        """As it was when it was made: scrolled to its top, nothing chosen, nothing typed."""

    def finish(self) -> None:
        """Draw everything to its end: for a picture."""

    def shut(self) -> None:
        """The program ends: nothing of it may run any more."""

    def next_words(self) -> str:
        """Where Next leads, in words; "" when it leads nowhere from here."""
        return ""

    def go_on(self) -> None:
        """Next was touched."""

    def spoken(self) -> str:
        """What "Read aloud" reads; "" when there is nothing."""
        return ""
