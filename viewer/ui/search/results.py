"""The list of what was found: one hit is chosen all the time, whoever has the focus."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScroller, QWidget

from viewer.core.search.model import Hit, Kind, Results
from viewer.core.theme import Theme
from viewer.ui.asked_rows import AskedRows
from viewer.ui.search.found import Found, Index, rows_of
from viewer.ui.search.rows import FoundRow


class ResultsList(QListView):
    """Shows results. A press, a tap or Enter goes to a hit; a press on a head goes to the first hit below it."""

    accepted = Signal(object)  # Hit
    moved = Signal(str)  # another hit is chosen: the words for it

    def __init__(self, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self._at = -1  # the chosen row
        self._scroll_at_press = 0
        self.found = Found(self)
        self.setModel(self.found)
        self.asked = AskedRows(self)
        self.rows = FoundRow(theme, scale, self)
        self.setItemDelegate(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the focus in the field
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Search results"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.clicked.connect(self._press)
        self.asked.asked.connect(self._go)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self.rows.set_theme(theme, scale)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def set_results(self, results: Results, verdicts: Mapping[str, tuple[str, str]]) -> None:
        """Show these. The first hit is chosen; when the same question is answered again, what was chosen stays so."""
        chosen = self.chosen if results.query == self._query else None
        self._query = results.query
        self.rows.set_words(results.words)
        self.found.set_rows(rows_of(results, verdicts))
        row = self.found.row_of(chosen)
        self._choose(row if row >= 0 else self.found.step(-1, 1), scroll=row >= 0)
        if row < 0:
            self.scrollToTop()

    # -- what is chosen

    @property
    def chosen(self) -> Hit | None:
        return self.found.hit_at(self._at)

    def step(self, by: int) -> None:
        """Choose the hit so many farther on."""
        row = self.found.step(self._at, by)
        if row >= 0 and row != self._at:
            self._choose(row)
            self.moved.emit(self.found.told(row))

    def page(self, by: int) -> None:
        """Choose a hit about one pageful on."""
        here, room = self.visualRect(self.found.index(self._at)), self.viewport().height()
        by_hits, reached = 0, here.top()
        row = self._at
        while abs(reached - here.top()) < room * 0.8:
            following = self.found.step(row, by)
            if following == row or following < 0:
                break
            row, by_hits = following, by_hits + by
            reached = self.visualRect(self.found.index(row)).top()
        self.step(by_hits)

    def jump(self, kind: Kind) -> None:
        """Choose the first hit of this kind, its head at the top."""
        row = next((at for at, one in enumerate(self.found.rows) if one.hit is not None and one.hit.kind is kind), -1)
        if row >= 0:
            self._choose(row, scroll=False)
            self.scrollTo(self.found.index(max(0, row - 1)), QAbstractItemView.ScrollHint.PositionAtTop)
            self.moved.emit(self.found.told(row))

    def accept(self) -> None:
        """Go to the chosen hit."""
        if self.chosen is not None:
            self.accepted.emit(self.chosen)

    def _choose(self, row: int, *, scroll: bool = True) -> None:
        self._at = row
        index = self.found.index(row) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        self.asked.show(index if row >= 0 else None)
        if row < 0 or not scroll:
            return
        if row > 0 and self.found.rows[row - 1].hit is None:
            self.scrollTo(self.found.index(row - 1))  # with the head that it stands under
        self.scrollTo(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._scroll_at_press = self.verticalScrollBar().value()
        super().mousePressEvent(event)

    def _press(self, index: Index) -> None:
        if self.verticalScrollBar().value() != self._scroll_at_press:
            return  # a finger has dragged the list along: the row below it is the one it began on
        self._go(index)

    def _go(self, index: Index) -> None:
        hit = self.found.hit_at(index.row())
        if hit is not None:
            self.accepted.emit(hit)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """The selection is the chosen hit: what keys and pointer do, this list does itself."""
        del index, event
        return QItemSelectionModel.SelectionFlag.NoUpdate

    # -- measures and keys

    def contents_height(self, most: int) -> int:
        """What all rows take, in pixels; no more than about ``most`` of them are measured."""
        if self.viewport().height() < 1:
            self.resize(self.width(), 100)  # without room for a row it would not show what stands round its rows
        height = self.height() - self.viewport().height()
        for row in range(self.found.rowCount()):
            if height >= most:
                break
            height += self.sizeHintForRow(row)
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()  # words break elsewhere

    def minimumSizeHint(self) -> QSize:
        return QSize(self.rows.px(8), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.page(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.step(self.found.rowCount() if key == Qt.Key.Key_End else -self.found.rowCount())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
