"""What is laid over a screen for a moment: the meaning of a word, a list to choose from. No window, no dialog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.reach import line_in
from viewer.ui.kiosk.touch_area import TouchArea
from viewer.ui.theme.icons import icon

WIDEST_EM = 34.0
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
        self.inner = QVBoxLayout(self.area.content)
        for name in ("above", "text", "below"):
            self.inner.addWidget(self.words[name])
        self.row = QHBoxLayout()
        self.row.addStretch(1)
        self.close_button = QPushButton(self.tr("Close"), self.sheet)
        self.close_button.setObjectName("close")
        self.close_button.setAccessibleName(self.close_button.text())
        self.close_button.setAutoDefault(False)
        self.row.addWidget(self.close_button)
        self.column = QVBoxLayout(self.sheet)
        self.column.addWidget(self.words["title"])
        self.column.addWidget(self.area, 1)
        self.column.addLayout(self.row)
        self._ways: list[QPushButton] = []
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
            self.words[name].setText(text)
            self.words[name].setVisible(bool(text))
        self.setAccessibleName(said.title)
        self._answers = [answer for _, answer in said.ways]
        while len(self._ways) < len(said.ways):
            made = QPushButton(self.sheet)
            made.setAutoDefault(False)
            made.clicked.connect(self._choose)
            self._ways.append(made)
        for number, button in enumerate(self._ways):
            used = number < len(said.ways)
            button.setVisible(used)
            button.setCheckable(False)
            if used:
                button.setText(said.ways[number][0])
                button.setAccessibleName(said.ways[number][0])
                button.setObjectName(f"way-{number}")
            if self._list:
                self.inner.addWidget(button)
            else:
                self.row.insertWidget(self.row.count() - 1, button)

    def _choose(self) -> None:
        button = self.sender()
        number = self._ways.index(button) if isinstance(button, QPushButton) else -1
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
        self.close_button.setIcon(icon("close", look.theme.ink, em))
        self.close_button.setIconSize(QSize(em, em))
        for button in (self.close_button, *self._ways):
            button.setMinimumSize(look.target, look.target)
        self.place()

    def place(self) -> None:
        """Over its parent, as large as its words ask for; within reach, where that is wanted."""
        parent, look = self.parentWidget(), self._look
        if parent is None or look is None or self.isHidden():
            return
        for button in self._ways:
            button.setMinimumSize(look.target, look.target)
        self.setGeometry(parent.rect())
        em, margins = look.em, self.column.contentsMargins()
        wide = min(self.width() - 2 * em, round(WIDEST_EM * em))
        room = wide - margins.left() - margins.right()
        self.words["title"].ensurePolished()
        head = self.words["title"].heightForWidth(room) + self.column.spacing()
        foot = max(self.close_button.sizeHint().height(), look.target) + self.column.spacing()
        inner = self._inner_height(room)
        tall = min(self.height() - em, head + inner + foot + margins.top() + margins.bottom())
        line = line_in(self, look)
        top = (self.height() - tall) // 2
        if line:
            top = self.height() - tall - em // 2
            if self._list:  # all rows within reach
                top, tall = line + 2, self.height() - line - em // 2
                self.words["title"].setVisible(tall > head + foot + 2 * look.target)
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
