"""A card: what a word means or where a link leads, shown beside it. A child of the pane, never a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.article.card_words import CardWords
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon, role_of
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX

WIDTH_EM = 23.0
LEAST_EM = 4.5  # less height than this shows nothing that could be read
BREAK = "\N{ZERO WIDTH SPACE}"


def breakable(text: str, metrics: QFontMetrics, width: int) -> str:
    """``text`` with places to break in words that are wider than a line; a label knows none of its own."""
    words = text.split(" ")
    return " ".join(BREAK.join(word) if metrics.horizontalAdvance(word) > width else word for word in words)


class _Words(QLabel):
    """Plain words in lines. A screen reader hears them without the places to break."""

    def __init__(self, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._plain = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)

    def say(self, words: str) -> None:
        self._plain = words
        self.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def fit(self, width: int) -> None:
        self.ensurePolished()
        self.setText(breakable(self._plain, self.fontMetrics(), width))


class Card(QFrame):
    """Shown by ``Cards``. Pinned, it has a way out and takes the keys; else it only lies there to be read."""

    go = Signal(str)  # the address of a button that was pressed
    entered = Signal()  # by the pointer
    left = Signal()
    leave_wanted = Signal()  # the way out was pressed, or Tab went past the last button

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.hide()
        self.words = CardWords("")
        self.pinned = False
        self._low = False  # the words are longer than it is high
        self._theme: Theme | None = None
        self._em = float(BASE_PX)
        self.sign = QLabel(self)
        self.above, self.title = _Words("quiet", self), _Words("heading", self)
        self.text, self.below = _Words("", self), _Words("quiet", self)
        self.close_button = QToolButton(self)
        self.close_button.setProperty("role", "quiet")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.clicked.connect(self.leave_wanted)
        self.close_button.installEventFilter(self)
        self.area = InnerScroll(self, QSize(1, 1))
        self._inside = QWidget()
        self.area.setWidget(self._inside)
        self._buttons: list[QPushButton] = []
        self.ways: list[QPushButton] = []  # those of them that this card has
        self._lay_out()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.title, 1)
        self._told = QVBoxLayout(self._inside)
        self._told.setContentsMargins(0, 0, 0, 0)
        self._told.addWidget(self.above)
        self._told.addLayout(self._head)
        self._told.addWidget(self.text)
        self._told.addWidget(self.below)
        self._row = FlowLayout()
        self._told.addLayout(self._row)
        self._told.addStretch(1)
        self._column = QHBoxLayout(self)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    # -- what it says

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._theme, self._em = theme, BASE_PX * scale
        pad = round(self._em * 0.9)
        self._column.setContentsMargins(pad, round(pad * 0.8), pad, pad)
        self._column.setSpacing(round(self._em * 0.3))
        self._told.setSpacing(round(self._em * 0.3))
        self._head.setSpacing(round(self._em * 0.4))
        self._row.set_spacing(round(self._em * 0.4))
        self.close_button.setIcon(icon("close", theme.ink, self._em))
        self._show_sign()

    def say(self, words: CardWords, pinned: bool, right_to_left: bool) -> None:
        """Other words, not yet placed. ``right_to_left`` is the direction of the article."""
        self.words, self.pinned = words, pinned
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        for label, said in (
            (self.above, words.above),
            (self.title, words.title),
            (self.text, words.text),
            (self.below, words.below),
        ):
            label.say(said)
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(words.spoken)
        self._show_sign()
        self._show_ways()
        self.area.verticalScrollBar().setValue(0)

    def _show_sign(self) -> None:
        self.sign.setVisible(bool(self.words.icon))
        if self._theme is not None and self.words.icon:
            size = round(self._em * 1.3)
            name = self.words.icon
            self.sign.setPixmap(icon(name, str(getattr(self._theme, role_of(name))), size).pixmap(size, size))

    def _show_ways(self) -> None:
        while len(self._buttons) < len(self.words.ways):
            self._buttons.append(self._made_button())
        self.ways = self._buttons[: len(self.words.ways)]
        for button, (said, address) in zip(self.ways, self.words.ways, strict=True):
            button.setText(said)
            button.setProperty("address", address)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.pinned else Qt.FocusPolicy.NoFocus)
        for button in self._buttons:
            button.setVisible(button in self.ways)
        self.close_button.setVisible(self.pinned)

    def _made_button(self) -> QPushButton:
        """Buttons stay for the next card."""
        button = QPushButton(self._inside)
        button.clicked.connect(self._go)
        button.installEventFilter(self)
        self._row.addWidget(button)
        return button

    def _go(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.go.emit(str(sender.property("address")))

    # -- where it stands

    def wanted(self, most: int) -> QSize:
        """The size it would like to have, no wider than ``most`` pixels."""
        self.ensurePolished()
        width = min(round(self._em * WIDTH_EM), most)
        inner = self._inner(width)
        for label in (self.above, self.text, self.below):
            label.fit(inner)
        self.title.fit(inner - (self.sign.sizeHint().width() + self._head.spacing() if self.words.icon else 0))
        margins = self._column.contentsMargins()
        told = self._told.heightForWidth(inner)
        out = self.close_button.sizeHint().height() if self.pinned else 0
        return QSize(width, margins.top() + margins.bottom() + 2 + max(told, out))

    def _inner(self, width: int) -> int:
        margins = self._column.contentsMargins()
        out = self.close_button.sizeHint().width() + self._column.spacing() if self.pinned else 0
        return width - margins.left() - margins.right() - 2 - out

    def set_place(self, place: QRect, wanted: QSize) -> None:
        """Stand there. Lower than ``wanted`` it scrolls, and words keep off the scroll bar."""
        self._low = place.height() < wanted.height()
        end = round(self._em * 0.5) if self._low else 0
        left, right = (end, 0) if self.isRightToLeft() else (0, end)
        self._told.setContentsMargins(left, 0, right, 0)
        self.setGeometry(place)

    def least(self) -> int:
        """The height below which it says nothing."""
        return round(self._em * LEAST_EM)

    # -- hands and keys

    def take_keys(self) -> None:
        """The keys go to a button, with ``PopupFocusReason``, so that the article keeps its link. In a card that must
        be scrolled the first one may be out of sight."""
        first = self.ways[0] if self.ways and not self._low else self.close_button
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Past the last button is the article again, where the keys came from."""
        order = [*self.ways, self.close_button]
        focused = self.focusWidget()
        at = order.index(focused) if isinstance(focused, QPushButton | QToolButton) and focused in order else -1
        after = at + (1 if forward else -1)
        if 0 <= after < len(order):
            order[after].setFocus(Qt.FocusReason.TabFocusReason)
            if order[after] in self.ways:
                self.area.ensureWidgetVisible(order[after])
        else:
            self.leave_wanted.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down read on, also with a button in focus, which would hand the keys to its neighbour."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.keyPressEvent(event)
            return True
        return bool(super().eventFilter(watched, event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.area.verticalScrollBar()
        page = self.area.viewport().height()
        step = {
            Qt.Key.Key_Up: -round(self._em * 1.5),
            Qt.Key.Key_Down: round(self._em * 1.5),
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        elif step is not None:
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.area.verticalScrollBar().setValue(0)

    def holds(self, place: QPoint) -> bool:
        """Is this point of the screen on it?"""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(place))
