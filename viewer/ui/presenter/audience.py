"""The audience's window: the sheet, and nothing of the speaker's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.stage import Stage


class AudienceWindow(QWidget):
    """Cannot be closed by hand: the talk goes on until the speaker ends it (``allow_close``)."""

    def __init__(self, desk: TalkDesk) -> None:
        super().__init__()
        self.desk = desk
        self._may_close = False
        self.setWindowTitle("Septa")
        self.setCursor(Qt.CursorShape.BlankCursor)  # the laser is what the room looks at
        self.stage = Stage(desk, for_audience=True, parent=self)

    def allow_close(self) -> None:
        self._may_close = True

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stage.setGeometry(self.rect())
