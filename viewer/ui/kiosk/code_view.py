"""A QR code on the screen: its modules are whole pixels, dark on light whatever the colours round it are."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.core.notebook.codes import QUIET_ZONE, Code

DARK, LIGHT = "#000000", "#FFFFFF"  # readers expect it so


class CodeView(QWidget):
    """As large as it is made; the free modules round the code are inside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._code: Code | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def code(self) -> Code | None:
        return self._code

    def show_code(self, code: Code | None, name: str) -> None:
        self._code = code
        self.setAccessibleName(name)
        self.setAccessibleDescription(code.text if code is not None else "")
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    @property
    def module_px(self) -> int:
        """A module's width in pixels of the screen."""
        modules = self._code.side if self._code is not None else 1
        return max(1, int(min(self.width(), self.height()) * self.devicePixelRatioF()) // modules)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._code is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        ratio, wide = self.devicePixelRatioF(), self.module_px
        painter.scale(1 / ratio, 1 / ratio)
        whole = self._code.side * wide
        left = (int(self.width() * ratio) - whole) // 2
        top = (int(self.height() * ratio) - whole) // 2
        painter.fillRect(QRect(left, top, whole, whole), QColor(LIGHT))
        painter.setPen(Qt.PenStyle.NoPen)
        start = QUIET_ZONE * wide
        for down, row in enumerate(self._code.rows):
            for across, dark in enumerate(row):
                if dark:
                    place = QRect(left + start + across * wide, top + start + down * wide, wide, wide)
                    painter.fillRect(place, QColor(DARK))
        painter.end()
