"""Buttons in a row that wrap onto the next line when the pane is narrow or the text is large."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QLayoutItem, QWidget


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
            if not item.hasHeightForWidth():  # words can be broken, buttons cannot
                size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            sizes = [self._size(item, rect.width()) for item in line]
            tall = max(size.height() for size in sizes)
            if move:
                self._set_line(line, sizes, rect, y, tall)
            y += tall + self._gap
        return y - self._gap - rect.y() if self._items else 0

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            wide = self._size(item, width).width()
            if not lines or used + self._gap + wide > width:
                lines.append([item])
                used = wide
            else:
                lines[-1].append(item)
                used += self._gap + wide
        return lines

    def _set_line(self, line: list[QLayoutItem], sizes: list[QSize], rect: QRect, y: int, tall: int) -> None:
        mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0
        for item, size in zip(line, sizes, strict=True):
            if self._spread and item is line[-1] and len(line) > 1:
                x = rect.width() - size.width()
            left = rect.right() + 1 - x - size.width() if mirrored else rect.x() + x
            item.setGeometry(QRect(QPoint(left, y + (tall - size.height()) // 2), size))
            x += size.width() + self._gap

    @staticmethod
    def _size(item: QLayoutItem, width: int) -> QSize:
        """What it asks for, no wider than the line; words that wrap take the lines they need."""
        size = item.sizeHint()
        label = item.widget()
        if isinstance(label, QLabel) and label.wordWrap():
            one_line = label.fontMetrics().horizontalAdvance(label.text()) + 4
            wide = min(width, one_line)
            return QSize(wide, item.heightForWidth(wide))
        return size.boundedTo(QSize(width, size.height()))
