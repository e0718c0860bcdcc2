"""Minutes that are planned for a row: typed, or stepped by halves; empty is what comes by itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from viewer.core.talk.model import MINUTES, MINUTES_USUAL
from viewer.ui.presenter.lesson_words import minutes_words

STEP: Final = 0.5


def read_minutes(text: str) -> float | None:
    """What was typed, with a point or a comma, drawn into the bounds; None for no number."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return min(max(value, MINUTES[0]), MINUTES[1]) if value > 0 else None


class MinutesField(QWidget):
    """``changed`` with the minutes, or None for those that come by themselves."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes: float | None = None
        self._usual = MINUTES_USUAL
        self.field = QLineEdit(self)
        self.field.setMaxLength(8)
        self.less = QPushButton("\N{MINUS SIGN}", self)
        self.more = QPushButton("+", self)
        self.less.setAccessibleName(self.tr("Half a minute less"))
        self.more.setAccessibleName(self.tr("Half a minute more"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        for button in (self.less, self.more):
            button.setAutoDefault(False)
            button.setToolTip(button.accessibleName())
            row.addWidget(button)
        self.setFocusProxy(self.field)
        self.field.textEdited.connect(self._typed)
        self.less.clicked.connect(self.step_down)
        self.more.clicked.connect(self.step_up)

    @property
    def minutes(self) -> float | None:
        return self._minutes

    def show_minutes(self, minutes: float | None, usual: float) -> None:
        """``usual``: what comes by itself where ``minutes`` is None."""
        self._minutes, self._usual = minutes, usual
        self.field.setPlaceholderText(self.tr("{minutes}, as it comes").format(minutes=minutes_words(usual)))
        if minutes is None or read_minutes(self.field.text()) != minutes:
            self.field.setText("" if minutes is None else f"{minutes:g}")

    def setAccessibleName(self, name: str) -> None:
        self.field.setAccessibleName(name)

    def step_up(self) -> None:
        self._set(min(self._shown + STEP, MINUTES[1]))

    def step_down(self) -> None:
        self._set(max(self._shown - STEP, STEP))

    @property
    def _shown(self) -> float:
        return self._usual if self._minutes is None else self._minutes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down step, as in every field of numbers."""
        if event.key() == Qt.Key.Key_Up:
            self.step_up()
        elif event.key() == Qt.Key.Key_Down:
            self.step_down()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.show_minutes(self._minutes, self._usual)

    def _set(self, minutes: float) -> None:
        self.show_minutes(minutes, self._usual)
        self.changed.emit(minutes)

    def _typed(self, text: str) -> None:
        self._minutes = read_minutes(text)
        self.changed.emit(self._minutes)
