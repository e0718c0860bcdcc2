"""The pages as they will be, one at a time: whole, or closer; with buttons and with keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from viewer.core.printing.paper import POINTS_PER_INCH
from viewer.core.theme import Theme
from viewer.ui.printing.output import image, page_layout
from viewer.ui.printing.pages import Sheets
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

STEP, MOST = 1.3, 5.0  # of a zoom; times the whole page
SETTLE_MS = 60  # a window that is being drawn wider draws its page once


class _Paper(QWidget):
    """The page itself, with a line round it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = QImage()
        self._edge = QColor()

    def show_page(self, page: QImage, edge: str) -> None:
        self._page, self._edge = page, QColor(edge)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return self._page.deviceIndependentSize().toSize() + QSize(2, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.drawImage(QPoint(1, 1), self._page)
        painter.setPen(QPen(self._edge, 1))
        painter.drawRect(QRect(QPoint(0, 0), self.size() - QSize(1, 1)))
        painter.end()


class PageView(QScrollArea):
    """Scrolls the page. Page Up and Page Down turn pages, plus, minus and 0 bring them closer."""

    turned = Signal(int)  # by so many pages
    ended = Signal(bool)  # to the last page, or to the first
    zoomed = Signal(int)  # closer, farther, or (0) the whole page
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.paper = _Paper(self)
        self.setWidget(self.paper)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, turn = event.key(), {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1}
        if key in turn:
            self.turned.emit(turn[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.ended.emit(key == Qt.Key.Key_End)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoomed.emit(1)
        elif key == Qt.Key.Key_Minus:
            self.zoomed.emit(-1)
        elif key == Qt.Key.Key_0:
            self.zoomed.emit(0)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class Preview(QWidget):
    """Shows finished pages, or says what it waits for, or why there are none."""

    stop_wanted = Signal()

    def __init__(self, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._em = theme, BASE_PX * scale
        self._sheets: Sheets | None = None
        self.number = 0  # of the page shown, from 0
        self._times = 1.0
        self.view = PageView(self)
        self.view.turned.connect(self.turn)
        self.view.ended.connect(self._end)
        self.view.zoomed.connect(self._zoom)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.draw)
        self.view.resized.connect(self._settle.start)
        self._waiting = QWidget(self)
        self.words = QLabel(self._waiting)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar(self._waiting)
        self.bar.setTextVisible(False)
        self.stop = QPushButton(self.tr("Stop"), self._waiting)
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.stop_wanted)
        self._row = QWidget(self)
        self.count = QLabel(self._row)
        self.before = self._key("chevron-left", self.tr("Page before"))
        self.after = self._key("chevron-right", self.tr("Next page"))
        self.farther = self._key("minus", self.tr("Smaller"))
        self.closer = self._key("plus", self.tr("Larger"))
        self.whole = self._key("fit", self.tr("Whole page"))
        self._connect()
        self._lay_out()
        self.say("")

    # -- what is shown

    def show_sheets(self, sheets: Sheets) -> None:
        """Show these pages, the first of them."""
        self._sheets, self.number, self._times = sheets, 0, 1.0
        self._stack.setCurrentWidget(self.view)
        self._row.setVisible(True)
        self.draw()

    def say(self, words: str) -> None:
        """A sentence in the pages' place."""
        self._forget(words)
        self.bar.hide()
        self.stop.hide()

    def wait(self, words: str, done: int, of: int) -> None:
        """Work under way: so much is done."""
        self._forget(words)
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.bar.show()
        self.stop.show()

    def _forget(self, words: str) -> None:
        self._sheets = None
        self.words.setText(words)
        self._stack.setCurrentWidget(self._waiting)
        self._row.setVisible(False)

    # -- turning and coming closer

    def turn(self, by: int) -> None:
        if self._sheets is not None:
            self._go(self.number + by)

    def _end(self, last: bool) -> None:
        if self._sheets is not None:
            self._go(self._sheets.total - 1 if last else 0)

    def _go(self, number: int) -> None:
        assert self._sheets is not None
        number = min(max(number, 0), self._sheets.total - 1)
        if number != self.number:
            self.number = number
            self.view.verticalScrollBar().setValue(0)
            self.draw()

    def _zoom(self, way: int) -> None:
        times = 1.0 if way == 0 else min(MOST, max(1.0, self._times * STEP**way))
        if times != self._times:
            self._times = times
            self.draw()

    def draw(self) -> None:
        """Draw the page in the room there is."""
        sheets = self._sheets
        if sheets is None:
            return
        size = page_layout(sheets).fullRectPoints().size()
        room = self.view.maximumViewportSize() - QSize(4, 4)
        dots = min(room.width() / size.width(), room.height() / size.height()) * POINTS_PER_INCH
        page = image(sheets, self.number, max(8.0, dots * self._times), self.devicePixelRatioF())
        self.view.paper.show_page(page, self._theme.edge)
        words = self.tr("Page {number} of {total}").format(number=self.number + 1, total=sheets.total)
        self.count.setText(words)
        self.view.setAccessibleName(words)
        self.before.setEnabled(self.number > 0)
        self.after.setEnabled(self.number < sheets.total - 1)
        self.farther.setEnabled(self._times > 1)
        self.whole.setEnabled(self._times > 1)
        self.closer.setEnabled(self._times < MOST)

    # -- putting together

    def _key(self, name: str, words: str) -> QPushButton:
        button = QPushButton(self._row)
        button.setIcon(icon(name, self._theme.ink, round(self._em)))
        button.setIconSize(QSize(round(self._em), round(self._em)))
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self.before.clicked.connect(self._turn_back)
        self.after.clicked.connect(self._turn_on)
        self.farther.clicked.connect(self._go_farther)
        self.closer.clicked.connect(self._come_closer)
        self.whole.clicked.connect(self._show_whole)

    def _lay_out(self) -> None:
        em = self._em
        column = QVBoxLayout(self._waiting)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        column.setContentsMargins(*(round(em),) * 4)
        column.setSpacing(round(0.7 * em))
        pages = QWidget(self)
        pages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._stack = QStackedLayout(pages)
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self.view)
        row = FlowLayout(self._row)
        row.set_spacing(round(0.35 * em))
        for widget in (self.before, self.count, self.after, self.farther, self.whole, self.closer):
            row.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(round(0.5 * em))
        whole.addWidget(pages, 1)
        holder = QHBoxLayout()
        holder.addWidget(self._row, 1)
        whole.addLayout(holder)

    def _turn_back(self) -> None:
        self.turn(-1)

    def _turn_on(self) -> None:
        self.turn(1)

    def _go_farther(self) -> None:
        self._zoom(-1)

    def _come_closer(self) -> None:
        self._zoom(1)

    def _show_whole(self) -> None:
        self._zoom(0)
