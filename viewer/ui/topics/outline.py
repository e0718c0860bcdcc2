"""The headings of the article in view: "On this page"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QToolTip, QWidget

from viewer.core.article.model import Heading
from viewer.core.theme import Theme
from viewer.ui.asked_rows import AskedRows
from viewer.ui.topics.rows import LEVEL_ROLE, HeadingRow, Index

ANCHOR_ROLE = int(Qt.ItemDataRole.UserRole)
DEEPEST_LEVEL = 3


class Outline(QListView):
    """Second- and third-level headings; the selection follows the scroll."""

    chosen = Signal(str)  # anchor

    def __init__(self, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = QStandardItemModel(self)
        self.setModel(self._headings)
        self.rows = HeadingRow(theme, scale, self)
        self.setItemDelegate(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.asked = AskedRows(self)
        self.asked.asked.connect(self._choose)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("On this page"))
        self._scroll_at_press = 0
        self.clicked.connect(self._clicked)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self.rows.set_theme(theme, scale)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()

    def set_headings(self, headings: tuple[Heading, ...]) -> None:
        self.asked.show(None)
        self._headings.clear()
        for heading in headings:
            if heading.level <= DEEPEST_LEVEL:
                item = QStandardItem(heading.text)
                item.setData(heading.anchor, ANCHOR_ROLE)
                item.setData(heading.level, LEVEL_ROLE)
                self._headings.appendRow(item)
        self.scrollToTop()
        self.updateGeometry()

    def show_heading(self, anchor: str) -> None:
        """Mark the heading in view; an anchor that is none of them (above the first) marks none."""
        for row in range(self._headings.rowCount()):
            index = self._headings.index(row, 0)
            if index.data(ANCHOR_ROLE) == anchor:
                self.asked.show(index)
                self.scrollTo(index)
                return
        self.asked.show(None)

    @property
    def marked(self) -> str:
        """The anchor of the marked heading; "" for none."""
        chosen = self.selectionModel().selectedIndexes()
        return str(chosen[0].data(ANCHOR_ROLE)) if chosen else ""

    @property
    def count(self) -> int:
        return self._headings.rowCount()

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """The selection is the heading in view: keys and pointer move the cursor only."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()  # titles break elsewhere
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        heights = (self.sizeHintForRow(row) for row in range(self._headings.rowCount()))
        return QSize(self.rows.px(12), sum(heights) + self.rows.px(0.9))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.rows.px(6), self.rows.px(4) if self.count else 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.rows.ring = False
        self._scroll_at_press = self.verticalScrollBar().value()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.rows.ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.rows.ring = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            short = index.isValid() and self.rows.elided(index, self.visualRect(index).width())
            text = str(index.data()) if short else ""
            QToolTip.showText(event.globalPos(), text, self.viewport(), self.visualRect(index))
            return True
        return super().viewportEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if self.verticalScrollBar().value() == self._scroll_at_press:  # else a finger has drawn the list along
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(str(index.data(ANCHOR_ROLE)))
