"""What has no room is moved by a finger and rolls on, or is turned by two large buttons: no bar to be hunted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QEventPoint, QHideEvent, QInputDevice, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QScrollBar, QWidget
from shiboken6 import isValid

from viewer.ui.article.rolling import Rolling

SLOP_PX: Final = 14  # a finger that moves less has tapped; older hands are less still
TURN: Final = 0.8  # of what is seen, by one touch of a button
KIND: Final = QEvent.Type
TOUCHES: Final = (KIND.TouchBegin, KIND.TouchUpdate, KIND.TouchEnd, KIND.TouchCancel)


class FingerScroll(QScrollArea):
    """Scrolls one way. A finger that stays in its place presses the button below it, on its release."""

    moved = Signal()  # where it is, or how far it can go

    def __init__(self, way: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(parent)
        self.way = way
        self._rolling: Rolling | None = None
        self._finger: int | None = None
        self._start = QPointF()
        self._under: QAbstractButton | None = None
        self.setProperty("role", "inner")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view = self.viewport()
        view.setAutoFillBackground(False)
        view.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        view.installEventFilter(self)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.rangeChanged.connect(self.moved)
            bar.valueChanged.connect(self.moved)

    @property
    def bar(self) -> QScrollBar:
        """The one that matters; it is never shown."""
        return self.horizontalScrollBar() if self.way is Qt.Orientation.Horizontal else self.verticalScrollBar()

    @property
    def overflows(self) -> bool:
        return self.bar.maximum() > self.bar.minimum()

    @property
    def mirrored(self) -> bool:
        """Does it begin at its right end, though Qt does not know? See ``Paged``."""
        inside = self.widget()
        if inside is None or self.way is not Qt.Orientation.Horizontal:
            return False
        return inside.isRightToLeft() and not self.isRightToLeft()

    @property
    def at_start(self) -> bool:
        return self.bar.value() == (self.bar.maximum() if self.mirrored else self.bar.minimum())

    @property
    def at_end(self) -> bool:
        return self.bar.value() == (self.bar.minimum() if self.mirrored else self.bar.maximum())

    def turn(self, by: int) -> None:
        """On (+1) or back (-1) by most of what is seen."""
        self.halt()
        way = -by if self.mirrored else by
        self.bar.setValue(self.bar.value() + round(way * TURN * self.bar.pageStep()))

    def halt(self) -> None:
        """Roll no further."""
        if self._rolling is not None:
            self._rolling.stop()

    def to_start(self) -> None:
        self.halt()
        self.bar.setValue(self.bar.maximum() if self.mirrored else self.bar.minimum())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 40)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in TOUCHES or not isinstance(event, QTouchEvent):
            return bool(super().eventFilter(watched, event))
        if event.device().type() is not QInputDevice.DeviceType.TouchScreen:
            return False
        event.accept()  # else Qt makes a mouse of it
        if event.type() == KIND.TouchCancel:
            self._end(event.timestamp(), QPointF(self._start))
            return True
        if event.type() == KIND.TouchBegin and self._finger is not None:  # the end of what was before got lost
            self._end(event.timestamp(), QPointF(self._start))
        for point in event.points():
            self._point(point, event.timestamp())
        return True

    def _point(self, point: QEventPoint, time: int) -> None:
        state, place = point.state(), point.position()
        if state == QEventPoint.State.Pressed and self._finger is None:
            self._press(point.id(), place, time)
        if point.id() != self._finger:
            return
        if state == QEventPoint.State.Updated:
            if (place - self._start).manhattanLength() > SLOP_PX:
                self._let_go()
            self._rolled.move(place, time)
        elif state == QEventPoint.State.Released:
            button = self._under
            self._end(time, place)
            if button is not None and isValid(button) and button.isVisible():
                button.click()

    def _press(self, finger: int, place: QPointF, time: int) -> None:
        self._finger, self._start = finger, place
        if self._rolled.still:  # else the touch only stops what rolls
            self._under = self._button_at(place.toPoint())
        self._rolled.press(place, time)
        if self._under is not None:
            self._under.setDown(True)

    def _let_go(self) -> None:
        if self._under is not None:
            if isValid(self._under):
                self._under.setDown(False)
            self._under = None

    def _end(self, time: int, place: QPointF) -> None:
        self._let_go()
        if self._finger is not None:
            self._rolled.lift(place, time)
        self._finger = None

    def _button_at(self, place: QPoint) -> QAbstractButton | None:
        found: QWidget | None = self.viewport().childAt(place)
        while found is not None and found is not self.viewport():
            if isinstance(found, QAbstractButton):
                return found if found.isEnabled() else None
            found = found.parentWidget()
        return None

    @property
    def _rolled(self) -> Rolling:
        """Made with the first touch."""
        if self._rolling is None:
            self._rolling = Rolling(self.viewport())
        return self._rolling

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing stays pressed that nobody sees."""
        super().hideEvent(event)
        self._let_go()
        self._finger = None
        self.halt()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()
