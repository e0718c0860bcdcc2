"""One finger on the text: a drag scrolls and goes on by itself, a tap follows, a long press asks what a word means.

Qt would make a mouse of the finger, and every drag would select text. Here the finger has a language of its own, and
the mouse keeps its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QInputDevice, QTouchEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from viewer.ui.article.rolling import Rolling

HOLD_MS = 500
SLOP_PX = 10  # a finger that rests still moves so far

TOUCHES: Final = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


class Fingers(QObject):
    """Hears the touches of a scrolled area's viewport. Points are in its pixels. A second finger does nothing."""

    tapped = Signal(QPoint)
    held = Signal(QPoint)  # long, in one place, and still there
    drawn = Signal(QPoint)  # moved after that
    lifted = Signal(QPoint)  # after that

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._made: Rolling | None = None
        self._finger: int | None = None
        self._start, self._here = QPointF(), QPointF()
        self._tap = self._holding = False
        self._wait = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._wait.timeout.connect(self._hold)
        viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Touches are dealt with here. Touchpads are mice."""
        if event.type() not in TOUCHES or not isinstance(event, QTouchEvent):
            return bool(super().eventFilter(watched, event))
        if event.device().type() is not QInputDevice.DeviceType.TouchScreen:
            return False
        event.accept()  # else Qt makes a mouse of it
        if event.type() == QEvent.Type.TouchCancel:
            self._end(event.timestamp())
            return True
        for point in event.points():
            self._point(point, event.timestamp())
        return True

    def _point(self, point: QEventPoint, time: int) -> None:
        pressed = point.state() == QEventPoint.State.Pressed
        if pressed and self._finger is None:
            self._press(point, time)
        if point.id() != self._finger:
            return
        self._here = point.position()
        if point.state() == QEventPoint.State.Updated:
            self._move(time)
        elif point.state() == QEventPoint.State.Released:
            self._release(time)

    def _press(self, point: QEventPoint, time: int) -> None:
        self._finger = point.id()
        self._start = self._here = point.position()
        self._tap = self._rolling.still  # else it only stops what rolls
        self._holding = False
        self._rolling.press(self._here, time)
        if self._tap:
            self._wait.start()

    def _move(self, time: int) -> None:
        if self._holding:
            self.drawn.emit(self._here.toPoint())
            return
        if (self._here - self._start).manhattanLength() > SLOP_PX:
            self._tap = False
            self._wait.stop()
        self._rolling.move(self._here, time)

    def _release(self, time: int) -> None:
        tap, holding, place = self._tap, self._holding, self._here.toPoint()
        self._end(time)
        if holding:
            self.lifted.emit(place)
        elif tap:
            self.tapped.emit(place)

    def _end(self, time: int) -> None:
        self._wait.stop()
        if self._finger is not None and not self._holding:
            self._rolling.lift(self._here, time)
        self._finger, self._tap, self._holding = None, False, False

    def _hold(self) -> None:
        self._tap, self._holding = False, True
        self._rolling.stop()
        self.held.emit(self._start.toPoint())

    @property
    def _rolling(self) -> Rolling:
        """Made with the first touch."""
        if self._made is None:
            from viewer.ui.article.rolling import Rolling

            self._made = Rolling(self._viewport)
        return self._made
