"""Four buttons, one a part: legend, keyboard stops and what a screen reader finds."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.core.quilt.describe import describe_part
from viewer.core.quilt.parts import Focus, Part, Source
from viewer.core.quilt.phrases import Phrases
from viewer.core.quilt.scene import Account
from viewer.core.theme import Theme
from viewer.state.focus import FocusState
from viewer.ui.quilt import words


class PartButton(QPushButton):
    """Hover or Tab lights the part, Enter, Space or a click pins it, Esc lets go."""

    cleared = Signal()

    def __init__(self, part: Part, focus: FocusState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part, self._focus = part, focus
        name = words.part(part)
        self.setText(f" {name}")  # a little room after the swatch
        self.setAccessibleName(name)
        self.setProperty("role", "chip")
        self.setProperty("part", part.value)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._pin)
        focus.changed.connect(self._light)
        self._light(focus.focus)

    def tell(self, account: Account, phrases: Phrases) -> None:
        """What the part is, as the account tells it."""
        _, sentence = describe_part(self.part, account, phrases)
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence)

    def set_theme(self, theme: Theme, em: float) -> None:
        """A swatch of the part's cloth, with its pattern."""
        side = round(em)
        self.setIcon(QIcon(swatch(self.part, theme, side, self.devicePixelRatioF())))
        self.setIconSize(QSize(side, side))

    def _light(self, focus: Focus) -> None:
        self.setChecked(focus.part is self.part)

    def _pin(self) -> None:
        self._focus.pin(self.part, Source.LEGEND)
        self._light(self._focus.focus)  # a click toggles the button by itself; the state decides

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._focus.hover(self.part, Source.LEGEND)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._focus.hover(self.part if self.hasFocus() else None, Source.LEGEND)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._focus.hover(self.part, Source.LEGEND)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focus.hover(None, Source.LEGEND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Escape:
            self._focus.clear()
        else:
            super().keyPressEvent(event)


@lru_cache(maxsize=128)  # all that a kiosk's sizes and colours ask for
def swatch(part: Part, theme: Theme, side: int, ratio: float) -> QPixmap:
    """A patch of the part's cloth: gingham, dots, stripes or stitches."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    cloth, outline = QColor(theme.tissue(part.value)), QColor(theme.outline)
    box = QRectF(0.75, 0.75, side - 1.5, side - 1.5)
    painter.setPen(QPen(outline, 1.5))
    painter.setBrush(cloth)
    painter.drawRoundedRect(box, 3, 3)
    painter.setClipRect(box.adjusted(0.8, 0.8, -0.8, -0.8))
    _pattern(painter, part, theme, side)
    painter.end()
    return pixmap


def _pattern(painter: QPainter, part: Part, theme: Theme, side: int) -> None:
    cloth = QColor(theme.tissue(part.value))
    step = side / 4
    painter.setPen(Qt.PenStyle.NoPen)
    if part is Part.SKIN:
        check = cloth.darker(118)
        check.setAlpha(150)
        for index in range(0, 4, 2):
            painter.fillRect(QRectF(index * step, 0, step, side), check)
            painter.fillRect(QRectF(0, index * step, side, step), check)
    elif part is Part.FAT:
        painter.setBrush(QColor("#FFF8E2"))
        for row in range(3):
            for column in range(3):
                x = (column + (0.5 if row % 2 else 0)) * side / 2.5 + side / 8
                painter.drawEllipse(QRectF(x, row * side / 3 + side / 12, side / 6, side / 6))
    elif part is Part.MUSCLE:
        painter.setPen(QPen(cloth.darker(140), side / 9))
        for index in range(-4, 5):
            painter.drawLine(QPointF(index * step, side), QPointF(index * step + side, 0))
    else:
        thread = QPen(QColor(theme.stitch), max(1.5, side / 9))
        thread.setDashPattern([2.0, 1.4])
        painter.setPen(thread)
        for level in (0.33, 0.67):
            painter.drawLine(QPointF(0, side * level), QPointF(side, side * level))
