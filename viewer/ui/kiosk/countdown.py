""" "Still reading?": asked over the page, dimmed, before everything goes back to the start."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from viewer.state.kiosk.visit import VisitState
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.overlay import Overlay, call
from viewer.ui.kiosk.ring import Ring
from viewer.ui.spoken import announce
from viewer.ui.theme.flow import FlowLayout

DIM = 0.6
CARD_EM = 34
RING_EM = 6.0
MORE_EM, MORE_TARGETS = 14, 1.6  # the button that is wanted by whoever is asked
LOW_EM, LOW_MORE_EM = 18, 12  # in a window lower than this all stands closer, so that its words are seen whole
SAID_AT_S = (20, 10, 5)


class Countdown(Overlay):
    """Any touch is an answer; the window tells the visit so. Only "I am finished" ends it."""

    finished = Signal()

    def __init__(self, visit: VisitState, countdown_s: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._visit, self._whole_s = visit, round(countdown_s)
        self._page: QPixmap | None = None
        self.card = QFrame(self)
        self.card.setProperty("role", "sheet")
        self.ring = Ring(self.card)
        self.heading, self.words = QLabel(self.card), QLabel(self.card)
        self.heading.setProperty("role", "title")
        for label in (self.heading, self.words):
            label.setWordWrap(True)
        self.more = self.button("more-time", "primary")
        self.done = self.button("finished")
        self.controls = QWidget(self.card)
        self.flow = FlowLayout(self.controls)
        for button in (self.more, self.done):
            button.setParent(self.controls)
            self.flow.addWidget(button)
        said = QVBoxLayout()
        said.addStretch(1)
        said.addWidget(self.heading)
        said.addWidget(self.words)
        said.addStretch(1)
        self._said = said
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignCenter)
        self._top.addLayout(said, 1)
        self._inside = QVBoxLayout(self.card)
        self._inside.addLayout(self._top)
        self._inside.addWidget(self.controls)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        visit.left_changed.connect(self._show_left)
        self.done.clicked.connect(self.finished)
        self.more.clicked.connect(visit.used)
        self.say()

    def first(self) -> QWidget:
        return self.more

    def say(self) -> None:
        self.heading.setText(self.tr("Still reading?"))
        call(self.more, self.tr("I need more time"))
        call(self.done, self.tr("I am finished"))
        self._word(self._visit.left_s)

    def open_over(self, page: QPixmap) -> None:
        """Ask; ``page`` is what was seen until now."""
        self._page = page
        self._show_left(self._visit.left_s)
        self.setAccessibleName(f"{self.heading.text()} {self.words.text()}")
        self.open()

    def reset(self) -> None:
        self._page = None  # nothing of a visitor's page is kept

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        low = self.height() < LOW_EM * look.em
        gap = round(look.em * (0.4 if low else 0.8))
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._column.setStretch(2, 0 if look.reach else 1)
        self._inside.setContentsMargins(2 * gap, round(1.5 * gap), 2 * gap, 2 * gap)
        self._inside.setSpacing(gap)
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if look.portrait else QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(2 * gap)
        self._said.setSpacing(gap // 2)
        self.flow.set_spacing(gap)
        self.ring.set_look(look.theme, round(look.em * RING_EM))
        self.more.setMinimumSize(round(look.em * (LOW_MORE_EM if low else MORE_EM)), round(look.target * MORE_TARGETS))
        self.done.setMinimumSize(look.target, round(look.target * MORE_TARGETS))
        self._fit()

    def _fit(self) -> None:
        if self.look_now is not None:
            room = self._column.contentsMargins()
            wide = self.width() - room.left() - room.right()
            self.card.setFixedWidth(max(1, min(wide, self.look_now.em * CARD_EM)))

    def _show_left(self, left_s: int) -> None:
        if left_s <= 0:
            return
        self.ring.set_left(left_s, self._whole_s)
        self._word(left_s)
        if left_s in SAID_AT_S and self.isVisible():
            announce(self, self.words.text())

    def _word(self, left_s: int) -> None:
        words = self.tr("Touch the screen to go on. In %n seconds it goes back to the start.", "", left_s)
        if left_s == 1:
            words = self.tr("Touch the screen to go on. In 1 second it goes back to the start.")
        self.words.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.look_now is None:
            return
        theme = self.look_now.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.paper))
        if self._page is not None:
            painter.drawPixmap(self.rect(), self._page)
        shade = QColor(theme.shadow)
        shade.setAlphaF(DIM)
        painter.fillRect(self.rect(), shade)
        painter.end()
