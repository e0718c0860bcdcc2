"""Text that follows a finger and rolls on when it is let go. Imported with the first touch."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QScroller, QScrollerProperties, QWidget

DRAG_START_M = 0.0025  # metres of glass


class Rolling:
    """Qt's scroller of a viewport, fed by hand. Times are those of the touch events, in milliseconds."""

    def __init__(self, viewport: QWidget) -> None:
        self._scroller = QScroller.scroller(viewport)
        ways = self._scroller.scrollerProperties()
        metric, off = QScrollerProperties.ScrollMetric, QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        ways.setScrollMetric(metric.DragStartDistance, DRAG_START_M)
        ways.setScrollMetric(metric.VerticalOvershootPolicy, off)
        ways.setScrollMetric(metric.HorizontalOvershootPolicy, off)
        self._scroller.setScrollerProperties(ways)

    @property
    def still(self) -> bool:
        return self._scroller.state() == QScroller.State.Inactive

    def press(self, at: QPointF, time: int) -> None:
        self._scroller.handleInput(QScroller.Input.InputPress, at, time)

    def move(self, at: QPointF, time: int) -> None:
        self._scroller.handleInput(QScroller.Input.InputMove, at, time)

    def lift(self, at: QPointF, time: int) -> None:
        self._scroller.handleInput(QScroller.Input.InputRelease, at, time)

    def stop(self) -> None:
        self._scroller.stop()
