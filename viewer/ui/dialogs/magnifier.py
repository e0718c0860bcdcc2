"""A picture that can be brought closer and moved: by wheel, drag, pinch, double tap and keys. Drawings stay sharp."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEventPoint,
    QFocusEvent,
    QImage,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from viewer.core.pictures import kind_of, svg_fault
from viewer.core.theme import Theme
from viewer.ui.theme.photo import decoded

STEP = 1.25
MOST = 8.0  # times the size that fits
TAP_TIMES = 2.5  # what a double click brings
MARGIN_PX = 8
TAP_MS, SLOP_PX = 400, 20  # two taps within this time and distance are one double tap
ARROW_SHARE = 0.15  # of the view, for one press of an arrow key
CLOSER: Final = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
FARTHER: Final = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
FIT: Final = (Qt.Key.Key_0, Qt.Key.Key_Home)
ZOOM_KEYS: Final = CLOSER + FARTHER + FIT


class Picture:
    """A drawing or a photograph; ``size`` in its own units is empty for what cannot or may not be shown."""

    def __init__(self, data: bytes) -> None:
        self._drawing: QSvgRenderer | None = None
        self._photo = QImage()
        kind = kind_of(data)
        if kind == "svg" and svg_fault(data) is None:
            self._drawing = QSvgRenderer(QByteArray(data))
            self._drawing.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        elif kind is not None and kind != "svg":
            self._photo = decoded(data, kind)

    @property
    def size(self) -> QSizeF:
        if self._drawing is not None:
            return QSizeF(self._drawing.defaultSize()) if self._drawing.isValid() else QSizeF()
        return QSizeF(self._photo.size())

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Fill ``place``: a drawing anew at these very pixels, a photograph smoothly."""
        if self._drawing is not None:
            self._drawing.render(painter, place)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._photo)


class Magnifier(QWidget):
    """``times`` is how many times larger than fitted the picture is, 1 to ``MOST``."""

    changed = Signal(float)  # times

    def __init__(self, picture: Picture, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture, self._theme = picture, theme
        self._times = 1.0
        self._centre = QPointF(0.5, 0.5)  # of the view, as a share of the picture
        self._grabbed: QPointF | None = None
        self._fingers: dict[int, QPointF] = {}
        self._tapped: tuple[int, QPointF] | None = None  # when and where the last tap began
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._show_hand()

    @property
    def times(self) -> float:
        return self._times

    @property
    def place(self) -> QRectF:
        """Where the whole picture lies, in pixels of the widget; much of it may be outside."""
        size = self._fitted() * self._times
        middle = QPointF(self.width() / 2, self.height() / 2)
        shift = QPointF(self._centre.x() * size.width(), self._centre.y() * size.height())
        return QRectF(middle - shift, size)

    def _fitted(self) -> QSizeF:
        room = QSizeF(max(1, self.width() - 2 * MARGIN_PX), max(1, self.height() - 2 * MARGIN_PX))
        size = self.picture.size
        return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio) if not size.isEmpty() else QSizeF(1, 1)

    # -- closer and elsewhere

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """So many times larger; what lies at ``at`` (pixels of the widget; its middle) stays there."""
        at = at or QPointF(self.width() / 2, self.height() / 2)
        before = self.place
        share = QPointF(
            (at.x() - before.left()) / before.width(),
            (at.y() - before.top()) / before.height(),
        )
        self._times = min(MOST, max(1.0, self._times * factor))
        size = self._fitted() * self._times
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._move_to(
            QPointF(
                share.x() - (at.x() - middle.x()) / size.width(),
                share.y() - (at.y() - middle.y()) / size.height(),
            )
        )
        self._show_hand()
        self.changed.emit(self._times)

    def closer(self) -> None:
        self.zoom(STEP)

    def farther(self) -> None:
        self.zoom(1 / STEP)

    def fit(self) -> None:
        """All of it."""
        self._times, self._centre = 1.0, QPointF(0.5, 0.5)
        self._show_hand()
        self.update()
        self.changed.emit(self._times)

    def pan(self, by: QPointF) -> None:
        """Move the picture by pixels, as far as there is more of it to see."""
        size = self._fitted() * self._times
        self._move_to(QPointF(self._centre.x() - by.x() / size.width(), self._centre.y() - by.y() / size.height()))

    def _move_to(self, centre: QPointF) -> None:
        size = self._fitted() * self._times
        self._centre = QPointF(
            _held(centre.x(), self.width() / size.width()), _held(centre.y(), self.height() / size.height())
        )
        self.update()

    def _show_hand(self) -> None:
        shape = Qt.CursorShape
        free = shape.ClosedHandCursor if self._grabbed is not None else shape.OpenHandCursor
        self.setCursor(free if self._times > 1 else shape.ArrowCursor)

    def _toggle(self, at: QPointF) -> None:
        if self._times > 1:
            self.fit()
        else:
            self.zoom(TAP_TIMES, at)

    # -- mouse and keys

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            self.zoom(STEP**notches, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = event.position()
            self._show_hand()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self.pan(event.position() - self._grabbed)
            self._grabbed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = None
            self._show_hand()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._toggle(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, step_x, step_y = event.key(), self.width() * ARROW_SHARE, self.height() * ARROW_SHARE
        ways = {
            Qt.Key.Key_Left: QPointF(step_x, 0),
            Qt.Key.Key_Right: QPointF(-step_x, 0),
            Qt.Key.Key_Up: QPointF(0, step_y),
            Qt.Key.Key_Down: QPointF(0, -step_y),
        }
        if key in CLOSER:
            self.closer()
        elif key in FARTHER:
            self.farther()
        elif key in FIT:
            self.fit()
        elif Qt.Key(key) in ways:
            self.pan(ways[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    # -- fingers

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and event.device().type() is QInputDevice.DeviceType.TouchScreen:
            event.accept()
            self._touch(event)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), event.position())
            return True
        return bool(super().event(event))

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self._fingers, self._tapped = {}, None
            return
        after = {point.id(): point.position() for point in event.points()}
        both = [finger for finger in self._fingers if finger in after][:2]
        if len(both) == 2:
            self._pinch([self._fingers[finger] for finger in both], [after[finger] for finger in both])
        elif len(both) == 1 and len(after) == 1:
            self.pan(after[both[0]] - self._fingers[both[0]])
        self._hear_taps(event)
        lifted = {point.id() for point in event.points() if point.state() == QEventPoint.State.Released}
        self._fingers = {finger: at for finger, at in after.items() if finger not in lifted}

    def _pinch(self, before: list[QPointF], after: list[QPointF]) -> None:
        apart = _distance(*before)
        self.pan((after[0] + after[1] - before[0] - before[1]) / 2)
        if apart > 1:
            self.zoom(_distance(*after) / apart, (after[0] + after[1]) / 2)

    def _hear_taps(self, event: QTouchEvent) -> None:
        """Two short touches in one place bring the picture closer, or all of it back."""
        point = event.points()[0]
        if len(event.points()) > 1:
            self._tapped = None
        elif point.state() == QEventPoint.State.Pressed:
            last, self._tapped = self._tapped, (event.timestamp(), point.position())
            soon = last is not None and event.timestamp() - last[0] <= TAP_MS
            if last is not None and soon and _distance(last[1], point.position()) <= SLOP_PX:
                self._tapped = None
                self._toggle(point.position())
        elif self._tapped is not None and _distance(self._tapped[1], point.position()) > SLOP_PX:
            self._tapped = None

    # -- painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._move_to(self._centre)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(event.rect())
        self.picture.paint(painter, self.place)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.ring), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 90)


def _held(centre: float, view: float) -> float:
    """The share of the picture in the middle of the view, so that no more of the view is empty than must be."""
    if view >= 1:
        return 0.5
    return min(1 - view / 2, max(view / 2, centre))


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
