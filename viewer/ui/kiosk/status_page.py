"""What staff may know of the machine: names and values, in rows that a finger scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QScroller, QVBoxLayout, QWidget

from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.reach import leading


class StatusPage(QScrollArea):
    """Labels are made once and used again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._labels: list[tuple[QLabel, QLabel]] = []
        self.setWidget(self._body)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def set_look(self, look: Look) -> None:
        self._grid.setHorizontalSpacing(look.em)
        self._grid.setVerticalSpacing(look.em // 2)

    def show_rows(self, rows: tuple[tuple[str, str], ...]) -> None:
        """Names and values, from above."""
        while len(self._labels) < len(rows):
            pair = QLabel(self._body), QLabel(self._body)
            pair[0].setProperty("role", "strong")
            at = len(self._labels)
            for column, label in enumerate(pair):
                label.setWordWrap(True)
                label.setTextFormat(Qt.TextFormat.PlainText)
                self._grid.addWidget(label, at, column)
            self._labels.append(pair)
        for at, pair in enumerate(self._labels):
            words = rows[at] if at < len(rows) else ("", "")
            for label, text in zip(pair, words, strict=True):
                label.setText(text)
                label.setAlignment(leading(self) | Qt.AlignmentFlag.AlignTop)
                label.setVisible(at < len(rows))

    def rows(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return tuple((name.text(), value.text()) for name, value in self._labels if not name.isHidden())

    def reset(self) -> None:
        self.show_rows(())
        self.verticalScrollBar().setValue(0)
