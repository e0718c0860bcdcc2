"""A finger drawn sideways over the text turns the card. It only looks on: scrolling and taps stay what they are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

STEEP = 2.0  # sideways by so many times as much as up or down


class Swipe(QObject):
    """Hears the touches of ``surface``, and a mouse that stands for a finger."""

    turned = Signal(int)  # +1: drawn to the left, -1: to the right

    def __init__(self, surface: QWidget) -> None:
        super().__init__(surface)
        self.least_px = 100.0
        self._start: QPointF | None = None
        self._many = False  # another finger has joined: it is no swipe
        surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.TouchBegin and isinstance(event, QTouchEvent):
            self._start, self._many = event.points()[0].position(), len(event.points()) > 1
        elif kind == QEvent.Type.TouchUpdate and isinstance(event, QTouchEvent):
            self._many = self._many or len(event.points()) > 1
        elif kind == QEvent.Type.TouchEnd and isinstance(event, QTouchEvent):
            self._lift(event.points()[0].position())
        elif kind == QEvent.Type.TouchCancel:
            self._start = None
        elif kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._start, self._many = event.position(), False
        elif kind == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            self._lift(event.position())
        return False

    def _lift(self, end: QPointF) -> None:
        start, self._start = self._start, None
        if start is None or self._many:
            return
        by = end - start
        if abs(by.x()) >= self.least_px and abs(by.x()) >= STEEP * abs(by.y()):
            self.turned.emit(1 if by.x() < 0 else -1)
