"""What scrolls under a finger, with a thin line that only shows how far one is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from viewer.ui.kiosk.picture_scroll import SLOP_PX, FingerScroll

LINE_PX = 6


class ScrollLine(QWidget):
    """Shows where one is in what scrolls; takes no touch."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.sideways = False
        self._colour = "#000000"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
            bar.valueChanged.connect(self.update)
            bar.rangeChanged.connect(self.update)

    def set_colour(self, colour: str) -> None:
        self._colour = colour
        self.update()

    def place(self) -> None:
        """Along the edge of the area."""
        room = self._area.rect()
        if self.sideways:
            self.setGeometry(0, room.height() - LINE_PX, room.width(), LINE_PX)
        else:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.setGeometry(0 if mirrored else room.width() - LINE_PX, 0, LINE_PX, room.height())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        bar = self._area.horizontalScrollBar() if self.sideways else self._area.verticalScrollBar()
        if bar.maximum() <= bar.minimum():
            return
        long = self.width() if self.sideways else self.height()
        whole = bar.maximum() - bar.minimum() + bar.pageStep()
        size = max(4.0 * LINE_PX, long * bar.pageStep() / whole)
        at = (long - size) * (bar.value() - bar.minimum()) / (bar.maximum() - bar.minimum())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        place = QRectF(at, 0, size, LINE_PX) if self.sideways else QRectF(0, at, LINE_PX, size)
        painter.drawRoundedRect(place, LINE_PX / 2, LINE_PX / 2)
        painter.end()


class TouchArea(FingerScroll):
    """Scrolls down, or sideways; ``content`` has the size that is given to it."""

    tapped = Signal()  # by a finger, where no button is

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setWidgetResizable(False)
        self._touched: QPointF | None = None
        # Qt's scrolling does not know of right to left: what lies in it does, see ``mirrored``.
        way = self.layoutDirection()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.content = QWidget(self)
        self.content.setLayoutDirection(way)
        self.setWidget(self.content)
        self.line = ScrollLine(self)
        self.line.setLayoutDirection(way)

    def set_way(self, way: Qt.Orientation) -> None:
        if way is not self.way:
            self.to_start()
            self.way = way
        self.line.sideways = way is Qt.Orientation.Horizontal
        self.line.place()

    @property
    def place(self) -> int:
        """How far it is scrolled from its start, in pixels."""
        return self.bar.maximum() - self.bar.value() if self.mirrored else self.bar.value()

    def go_to(self, place: int) -> None:
        """Scroll so far from its start."""
        self.halt()
        self.bar.setValue(self.bar.maximum() - place if self.mirrored else place)

    @property
    def more(self) -> bool:
        """Is there more below, or beside?"""
        return not self.at_end

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.TouchBegin and isinstance(event, QTouchEvent):
            place = event.points()[0].position()
            self._touched = place if self._button_at(place.toPoint()) is None else None
        elif kind == QEvent.Type.TouchEnd and isinstance(event, QTouchEvent):
            start, self._touched = self._touched, None
            if start is not None and (event.points()[0].position() - start).manhattanLength() <= SLOP_PX:
                self.tapped.emit()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(200, 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.line.place()
