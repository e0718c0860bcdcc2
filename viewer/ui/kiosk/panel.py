"""What is laid over a screen for a moment: the meaning of a word, a list to choose from. No window, no dialog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from viewer.ui.kiosk.bar_button import BarButton
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.reach import control_look, leading, line_in
from viewer.ui.kiosk.touch_area import LINE_PX, TouchArea

WIDEST_EM = 34.0
SLACK_PX = 8
VEIL = 110  # of 255: what lies behind stays known


@dataclass(frozen=True)
class Said:
    """The words of a panel. ``ways``: (what a button says, what is answered when it is touched)."""

    title: str
    text: str = ""
    above: str = ""
    below: str = ""
    ways: tuple[tuple[str, object], ...] = ()


class Panel(QWidget):
    """Covers its parent, and goes with a touch beside it, or on Close."""

    chosen = Signal(object)  # the answer of the button that was touched
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._list = False
        self.sheet = QFrame(self)
        self.sheet.setProperty("role", "sheet")
        self.area = TouchArea(self.sheet)
        self.words: dict[str, QLabel] = {}
        for name, role in (("title", "heading"), ("above", "quiet"), ("text", ""), ("below", "quiet")):
            made = QLabel(self.sheet if name == "title" else self.area.content)
            made.setWordWrap(True)
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            if role:
                made.setProperty("role", role)
            self.words[name] = made
        self.inner = QBoxLayout(QBoxLayout.Direction.TopToBottom, self.area.content)
        for name in ("above", "text", "below"):
            self.inner.addWidget(self.words[name])
        self.row = QHBoxLayout()
        self.row.addStretch(1)
        self.close_button = BarButton("close", self.tr("Close"), "close", self.sheet)
        self.row.addWidget(self.close_button)
        self.column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self.sheet)
        self.column.addWidget(self.words["title"])
        self.column.addWidget(self.area, 1)
        self.column.addLayout(self.row)
        self._ways: list[BarButton] = []
        self._answers: list[object] = []
        self.close_button.clicked.connect(self.shut)
        self.area.tapped.connect(self._tap)
        parent.installEventFilter(self)
        self.hide()

    # -- what it says

    def show_said(self, said: Said) -> None:
        """Words, and buttons below them."""
        self._list = False
        self._say(said)
        self._open()

    def show_list(self, title: str, rows: Sequence[tuple[str, object]], now: object = None) -> None:
        """A list to choose from; the row whose answer is ``now`` is marked."""
        self._list = True
        self._say(Said(title, ways=tuple(rows)))
        for button, answer in zip(self._ways, self._answers, strict=False):
            button.setCheckable(True)
            button.setChecked(answer == now and now is not None)
        self._open()

    def _say(self, said: Said) -> None:
        for name, text in (("title", said.title), ("above", said.above), ("text", said.text), ("below", said.below)):
            self.words[name].setText(text[:1].upper() + text[1:] if name == "title" else text)
            self.words[name].setVisible(bool(text))
        self.setAccessibleName(said.title)
        self._answers = [answer for _, answer in said.ways]
        while len(self._ways) < len(said.ways):
            made = BarButton(f"way-{len(self._ways)}", "", "", self.sheet)
            made.clicked.connect(self._choose)
            self._ways.append(made)
        for number, button in enumerate(self._ways):
            used = number < len(said.ways)
            button.setVisible(used)
            button.setCheckable(False)
            if used:
                button.set_words(said.ways[number][0])
            if self._list:
                self.inner.addWidget(button)
            else:
                self.row.insertWidget(self.row.count() - 1, button)

    def _choose(self) -> None:
        button = self.sender()
        number = self._ways.index(button) if isinstance(button, BarButton) else -1
        if 0 <= number < len(self._answers):
            answer = self._answers[number]
            self.shut()
            self.chosen.emit(answer)

    def _open(self) -> None:
        self.area.to_start()
        self.show()
        self.raise_()
        self.place()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Away with it; again does nothing."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    @property
    def shown(self) -> bool:
        return not self.isHidden()

    def spoken(self) -> str:
        """All that it says."""
        return "\n".join(label.text() for label in self.words.values() if label.text())

    # -- how it looks

    def set_look(self, look: Look) -> None:
        self._look = look
        em = look.em
        gap = round(em * 0.5)
        self.column.setContentsMargins(em, round(em * 0.8), em, round(em * 0.8))
        self.column.setSpacing(gap)
        self.inner.setContentsMargins(0, 0, round(em * 0.4), 0)
        self.inner.setSpacing(gap)
        self.row.setSpacing(gap)
        self.area.line.set_colour(look.theme.edge)
        self.place()

    def place(self) -> None:
        """Over its parent, as large as its words ask for; within reach, where that is wanted."""
        parent, look = self.parentWidget(), self._look
        if parent is None or look is None or self.isHidden():
            return
        self.setGeometry(parent.rect())
        line = line_in(self, look)
        strip = self._list and bool(line)  # all rows within reach: one beside the other
        controls = control_look(look, self)
        em = controls.em if strip else look.em
        for button in (self.close_button, *self._ways):
            button.set_look(controls if line else look)
            button.setMinimumHeight(button.sizeHint().height())
        for label in self.words.values():
            label.setAlignment(leading(self))
        ways = QBoxLayout.Direction
        self.inner.setDirection(ways.LeftToRight if strip else ways.TopToBottom)
        self.column.setDirection(ways.LeftToRight if strip else ways.TopToBottom)
        self.area.set_way(Qt.Orientation.Horizontal if strip else Qt.Orientation.Vertical)
        if strip:
            self._place_strip(line, em)
        else:
            self._place_sheet(line, em)

    def _place_strip(self, line: int, em: int) -> None:
        self.words["title"].hide()
        margins = self.column.contentsMargins()
        tall = self.close_button.sizeHint().height() + LINE_PX + 4
        high = min(self.height() - line, tall + margins.top() + margins.bottom() + 2)
        pad = max(0, (high - tall) // 2 - 1)
        self.column.setContentsMargins(em // 2, pad, em // 2, pad)
        self.sheet.setGeometry(em // 2, self.height() - high, self.width() - em, high)
        self.inner.activate()
        self.area.content.resize(self.inner.sizeHint().width(), tall - LINE_PX - 4)
        self.area.to_start()

    def _place_sheet(self, line: int, em: int) -> None:
        self.column.setContentsMargins(em, round(em * 0.8), em, round(em * 0.8))
        margins = self.column.contentsMargins()
        wide = min(self.width() - 2 * em, round(WIDEST_EM * em))
        room = wide - margins.left() - margins.right() - 2
        title = self.words["title"]
        title.setVisible(bool(title.text()))
        title.ensurePolished()
        head = title.heightForWidth(room) + self.column.spacing()
        foot = self.close_button.sizeHint().height() + self.column.spacing()
        inner = self._inner_height(room)
        tall = min(self.height() - em, head + inner + foot + margins.top() + margins.bottom() + SLACK_PX)
        top = self.height() - tall - em // 2 if line else (self.height() - tall) // 2
        self.sheet.setGeometry((self.width() - wide) // 2, top, wide, tall)
        self.area.content.resize(room, inner)

    def _inner_height(self, room: int) -> int:
        self.inner.activate()
        tall = self.inner.heightForWidth(room) if self.inner.hasHeightForWidth() else self.inner.sizeHint().height()
        return max(1, tall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.place()
        return bool(super().eventFilter(watched, event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # nothing behind hears of it

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self._list or not self.sheet.geometry().contains(event.position().toPoint()):
            self.shut()

    def _tap(self) -> None:
        if not self._list:
            self.shut()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        veil = QColor(self._look.theme.shadow if self._look is not None else "#000000")
        veil.setAlpha(VEIL)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()
