"""What lies over a sheet: ink, laser, spotlight, lens. Takes the pointer only while a hand is taken up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from viewer.ui.presenter.desk import TalkDesk


class Glass(QWidget):
    """``takes_hands``: the speaker's; the audience's glass only shows."""

    def __init__(self, desk: TalkDesk, takes_hands: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.takes_hands = takes_hands
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
