"""What lies over all that the audience sees: black, white, or the very frame that was there when it was frozen."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from viewer.state.talk.talk import Veil
from viewer.ui.presenter.desk import TalkDesk

BLACK, WHITE = "#000000", "#FFFFFF"


class StageCover(QWidget):
    """Shown only while there is something to cover."""

    def __init__(self, desk: TalkDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._still: QPixmap | None = None
        self._place = QRect()
        self._veil = Veil.NONE
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def covers(self) -> bool:
        return self._still is not None or self._veil is not Veil.NONE

    @property
    def still(self) -> QPixmap | None:
        return self._still

    def set_veil(self, veil: Veil) -> None:
        self._veil = veil
        self._renew()

    def keep(self, still: QPixmap | None) -> None:
        """From now on this frame is shown; None: what lies below."""
        self._still = still
        self._renew()

    def place(self, sheet: QRect) -> None:
        """Where the frame belongs."""
        self._place = sheet
        self.update()

    def _renew(self) -> None:
        self.setVisible(self.covers)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._veil is not Veil.NONE:
            painter.fillRect(event.rect(), QColor(BLACK if self._veil is Veil.BLACK else WHITE))
        elif self._still is not None:
            painter.fillRect(event.rect(), QColor(self._desk.theme.paper))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self._place, self._still)
