"""Buttons in a row that wrap onto the next line when the pane is narrow or the text is large."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QLayoutItem, QWidget

BREAK_SHARE = 0.45  # of the line must be left for words to begin there and break

Placed = tuple[QLayoutItem, QSize]


class FlowLayout(QLayout):
    """Left to right (right to left where the language runs so), then down; as Qt's own flow layout example does.

    With ``spread`` the last of a full line goes to its end, as title and notice do in a head.
    """

    def __init__(self, parent: QWidget | None = None, *, spread: bool = False) -> None:
        super().__init__(parent)
        self._spread = spread
        self._items: list[QLayoutItem] = []
        self._gap = 8
        self.setContentsMargins(0, 0, 0, 0)

    @property
    def gap(self) -> int:
        """Between two, and between two lines, in pixels."""
        return self._gap

    def set_spread(self, spread: bool) -> None:
        self._spread = spread
        self.invalidate()

    def set_spacing(self, gap_px: int) -> None:
        self._gap = gap_px
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.hasHeightForWidth() and not item.isEmpty():  # words can be broken, buttons cannot
                size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        lines = self._lines(rect.width())
        for line in lines:
            tall = max(size.height() for _, size in line)
            if move:
                self._set_line(line, rect, y, tall)
            y += tall + self._gap
        return y - self._gap - rect.y() if lines else 0

    def _lines(self, width: int) -> list[list[Placed]]:
        lines: list[list[Placed]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():  # hidden
                continue
            left = width - used - self._gap if lines else 0
            size = self._size(item, left if _can_break(item) and left >= BREAK_SHARE * width else width)
            if not lines or used + self._gap + size.width() > width:
                lines.append([(item, size)])
                used = size.width()
            else:
                lines[-1].append((item, size))
                used += self._gap + size.width()
        return lines

    def _set_line(self, line: list[Placed], rect: QRect, y: int, tall: int) -> None:
        mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0
        for item, size in line:
            if self._spread and item is line[-1][0] and len(line) > 1:
                x = rect.width() - size.width()
            left = rect.right() + 1 - x - size.width() if mirrored else rect.x() + x
            item.setGeometry(QRect(QPoint(left, y + (tall - size.height()) // 2), size))
            x += size.width() + self._gap

    @staticmethod
    def _size(item: QLayoutItem, width: int) -> QSize:
        """What it asks for, no wider than ``width``; words that wrap take the lines they need."""
        size = item.sizeHint()
        label = item.widget()
        if isinstance(label, QLabel) and label.wordWrap():
            one_line = label.fontMetrics().horizontalAdvance(label.text()) + 4
            wide = min(width, one_line)
            return QSize(wide, item.heightForWidth(wide))
        if item.hasHeightForWidth():  # a flow in a flow
            wide = min(width, size.width())
            return QSize(wide, item.heightForWidth(wide))
        return size.boundedTo(QSize(width, size.height()))


def _can_break(item: QLayoutItem) -> bool:
    label = item.widget()
    return isinstance(label, QLabel) and label.wordWrap()
