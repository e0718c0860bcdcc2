"""The speaker's window: now, next, notes, clock and all that one can do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.stage import Stage


class SpeakerWindow(QWidget):
    """Closing it asks to end the talk."""

    end_wanted = Signal()

    def __init__(self, desk: TalkDesk) -> None:
        super().__init__()
        self.desk = desk
        self.setWindowTitle(self.tr("Septa: speaker"))
        self.now = Stage(desk, for_audience=False, parent=self)
        row = QHBoxLayout(self)
        row.addWidget(self.now)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.end_wanted.emit()
