"""The rows of a lesson in their order: chosen by key or click, dragged to another place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.core.talk.model import Item, Lesson
from viewer.core.theme import Theme
from viewer.ui.presenter.lesson_words import KIND_ICONS, RowBook, kind_words, minutes_words
from viewer.ui.theme.icons import icon

_MORE = 0.4  # of the letters' height
_SIGN = 1.1  # of their size


class _Roomy(QStyledItemDelegate):
    """Lines of two scripts are of two heights: measured as one, the second would be cut off."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        asked = super().sizeHint(option, index)
        return asked + QSize(0, round(option.fontMetrics.height() * _MORE))


class LessonRows(QListWidget):
    """Shows a lesson; ``moved`` asks for another order, and ``show_lesson`` then shows it."""

    moved = Signal(int, int)  # row, its number afterwards
    chosen = Signal(int)

    def __init__(self, book: RowBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._theme: Theme | None = None
        self._em = 0
        self._showing = False
        self.setAccessibleName(self.tr("Rows of the lesson"))
        self.setWordWrap(True)
        self.setItemDelegate(_Roomy(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._choose)

    def set_theme(self, theme: Theme, em: float) -> None:
        """``em``: the size of its letters, which it may not have yet."""
        self._theme, self._em = theme, round(em * _SIGN)
        self.setIconSize(QSize(self._em, self._em))

    def show_lesson(self, lesson: Lesson, at: int) -> None:
        """All rows anew, with row ``at`` chosen."""
        self._showing = True
        while self.count() > len(lesson.items):
            self.takeItem(self.count() - 1)
        while self.count() < len(lesson.items):
            self.addItem(QListWidgetItem())
        for number, item in enumerate(lesson.items):
            row, words = self.item(number), self._book.of(item)
            title = words.title or item.title or item.ref or self.tr("Without a title")
            kind, minutes = kind_words(item), minutes_words(words.minutes)
            if words.fault:
                told = self.tr("{number}. {title}\n{kind}, not shown: {fault}").format(
                    number=number + 1, title=title, kind=kind, fault=words.fault
                )
            else:
                told = self.tr("{number}. {title}\n{kind}, {minutes}").format(
                    number=number + 1, title=title, kind=kind, minutes=minutes
                )
            row.setText(told)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, told.replace("\n", ": "))
            if self._theme is not None:
                row.setIcon(self._icon(self._theme, item, bool(words.fault)))
        self.setCurrentRow(at)
        self._showing = False

    def _icon(self, theme: Theme, item: Item, faulty: bool) -> QIcon:
        name, em = "warning" if faulty else KIND_ICONS[item.kind], self._em
        sign = icon(name, theme.note_edge if faulty else theme.ink, em)
        sign.addPixmap(icon(name, theme.on_accent, em).pixmap(em, em), QIcon.Mode.Selected)
        return sign

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen row stays in sight, whole."""
        super().resizeEvent(event)
        chosen = self.currentItem()
        if chosen is not None:
            self.scrollToItem(chosen)

    def dropEvent(self, event: QDropEvent) -> None:
        """The list asks for the new order, and moves nothing by itself."""
        at, to = self.currentRow(), self._place(event)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        if to > at:
            to -= 1
        if at >= 0 and to != at:
            self.moved.emit(at, to)

    def _place(self, event: QDropEvent) -> int:
        """Before which row it is put down."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return self.count()
        middle = self.visualRect(index).center().y()
        return index.row() + (1 if event.position().y() > middle else 0)

    def _choose(self, row: int) -> None:
        if not self._showing:
            self.chosen.emit(row)
