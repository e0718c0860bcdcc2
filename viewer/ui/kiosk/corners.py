"""The staff's gesture: two fingers hold the two upper corners. Nothing on the screen hints at it.

Staff with a mouse hold its button in the upper left corner, then in the upper right one.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QTouchEvent

HOLD_S = 3.0
SECOND_S = 10.0  # from the first corner held to the second one held
CORNER_MM = 20.0
LOOK_MS = 100
LEFT, RIGHT = "left", "right"


class Corners(QObject):
    """Hears of all fingers and of the mouse, in the window's pixels. ``measure`` gives the window's width and the side
    of a corner, in pixels; ``clock`` counts seconds and never jumps."""

    opened = Signal()

    def __init__(
        self,
        measure: Callable[[], tuple[int, int]],
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._measure, self._clock = measure, clock
        self._both: float | None = None  # since when two fingers are where they should be
        self._corner, self._since = "", 0.0  # of the mouse's button
        self._first: float | None = None  # when the mouse had held the left corner
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.tick)

    def corner_at(self, place: QPointF) -> str:
        """ "left", "right" or ""."""
        width, side = self._measure()
        if not 0 <= place.y() < side:
            return ""
        if 0 <= place.x() < side:
            return LEFT
        return RIGHT if width - side <= place.x() < width else ""

    def touch(self, event: QTouchEvent) -> None:
        """All the fingers there are."""
        if event.type() in (QTouchEvent.Type.TouchEnd, QTouchEvent.Type.TouchCancel):
            self.fingers([])
            return
        points = [point for point in event.points() if point.state() != QEventPoint.State.Released]
        self.fingers([point.position() for point in points])

    def fingers(self, places: list[QPointF]) -> None:
        """So many fingers are down, at these places. Any slip, and any third finger, starts anew."""
        self._corner, self._first = "", None
        if len(places) == 2 and {self.corner_at(place) for place in places} == {LEFT, RIGHT}:
            if self._both is None:
                self._both = self._clock()
                self._timer.start()
        else:
            self._both = None
            self._timer.stop()

    def press(self, event: QMouseEvent) -> None:
        """The mouse's left button. A finger that Qt makes a mouse of is none."""
        if event.device().type() != QInputDevice.DeviceType.TouchScreen:
            self.button(event.position())

    def move(self, event: QMouseEvent) -> None:
        """With the button down."""
        if self._corner and self.corner_at(event.position()) != self._corner:
            self.release()

    def button(self, place: QPointF | None) -> None:
        """The button went down at ``place``; None: it came up."""
        if place is None:
            self.tick()
            self._corner = ""
            if self._first is None:
                self._timer.stop()
            return
        corner = self.corner_at(place)
        if corner == RIGHT and self._first is None:
            return
        if corner != RIGHT:
            self._first = None
        self._corner, self._since = corner, self._clock()
        if corner:
            self._timer.start()

    def release(self) -> None:
        """The mouse's left button is up."""
        if self._corner:
            self.button(None)

    def tick(self) -> None:
        """Look at the clock."""
        now = self._clock()
        if self._both is not None:
            if now - self._both >= HOLD_S:
                self._open()
            return
        if self._first is not None and now - self._first > SECOND_S:
            self._first, self._corner = None, ""
        if self._corner and now - self._since >= HOLD_S:
            if self._corner == LEFT:
                self._first = now if self._first is None else self._first
            elif self._first is not None:
                self._open()
        elif not self._corner and self._first is None:
            self._timer.stop()

    def _open(self) -> None:
        self._both, self._first, self._corner = None, None, ""
        self._timer.stop()
        self.opened.emit()
