"""Digits for a PIN: always in the same places, dots for what was typed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.core.kiosk.pin import DIGITS
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.overlay import call
from viewer.ui.theme.icons import icon

DOT = "●"
DOTS_MOST = 12  # more are typed, but not shown
ROWS = ("123", "456", "789", "<0>")  # "<" erases, ">" tries
KEY_SHARE = 1.35  # of a target: pressed without looking closely


class PinPad(QWidget):
    """Any number of digits can be tried: it tells nobody how long the PIN is."""

    entered = Signal(str)
    acted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.dots = QLabel(self)
        self.dots.setProperty("role", "heading")
        self.dots.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.board = QWidget(self)
        self.board.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as on every telephone
        self._grid = QGridLayout(self.board)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.keys: dict[str, QPushButton] = {}
        for y, row in enumerate(ROWS):
            for x, sign in enumerate(row):
                made = QPushButton(self.board)
                made.setObjectName(f"key-{sign}")
                made.setAutoDefault(True)
                made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a finger leaves the focus where typed digits arrive
                made.clicked.connect(self._press)
                self._grid.addWidget(made, y, x)
                self.keys[sign] = made
        self.keys[">"].setProperty("role", "primary")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.dots)
        self._column.addWidget(self.board)
        self._column.addStretch(1)
        self.say()

    @property
    def typed(self) -> int:
        """How many digits."""
        return len(self._typed)

    def say(self) -> None:
        for sign, key in self.keys.items():
            if sign.isdigit():
                call(key, sign)
        self.keys["<"].setAccessibleName(self.tr("Erase the last digit"))
        self.keys[">"].setAccessibleName(self.tr("Open"))
        self._show()

    def set_look(self, look: Look) -> None:
        gap = round(look.em * 0.4)
        self._grid.setSpacing(gap)
        self._column.setSpacing(gap)
        for key in self.keys.values():
            key.setMinimumSize(round(look.target * KEY_SHARE), round(look.target * KEY_SHARE))
        side = round(look.em * 1.1)
        for sign, name, colour in (("<", "back", look.theme.ink), (">", "check", look.theme.on_accent)):
            self.keys[sign].setIcon(icon(name, colour, side))
            self.keys[sign].setIconSize(QSize(side, side))

    def set_busy(self, busy: bool) -> None:
        """A try is looked at, or there is a wait: another cannot be begun."""
        self.keys[">"].setEnabled(not busy)

    def clear(self) -> None:
        """Nothing is typed."""
        self._typed = ""
        self._show()

    def erase(self) -> None:
        self._typed = self._typed[:-1]
        self._show()

    def add(self, digit: str) -> None:
        if len(self._typed) < DIGITS[1]:
            self._typed += digit
            self._show()

    def enter(self) -> None:
        """Have it tried. What was typed is forgotten here."""
        if self._typed and self.keys[">"].isEnabled():
            typed = self._typed
            self.clear()
            self.entered.emit(typed)

    def _press(self) -> None:
        sign = self.sender().objectName().removeprefix("key-")
        self._do(sign)

    def _do(self, sign: str) -> None:
        self.acted.emit()
        if sign == "<":
            self.erase()
        elif sign == ">":
            self.enter()
        else:
            self.add(sign)

    def _show(self) -> None:
        shown = min(len(self._typed), DOTS_MOST)
        self.dots.setText(" ".join(DOT * shown) or " ")
        self.dots.setAccessibleName(self.tr("Digits typed: {count}").format(count=len(self._typed)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._do(chr(key))
        elif key == Qt.Key.Key_Backspace:
            self._do("<")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(">")
        else:
            super().keyPressEvent(event)
