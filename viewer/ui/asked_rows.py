"""Rows that a screen reader chooses. It does so by selecting them; here the selection is where the reader is."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView


class AskedRows(QObject):
    """Shows where the reader is as the selection of ``view``, and tells when something else selects a row.

    The view's own keys and pointer select nothing: its ``selectionCommand`` says NoUpdate.
    """

    asked = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._ours = False
        self._here = self._wanted = QPersistentModelIndex()
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._ask)
        # With no selection at all Qt would not let a screen reader choose either.
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # Choosing rows, Qt's accessible tree takes a row's number below its parent for its number in the whole tree.
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        view.selectionModel().selectionChanged.connect(self._changed)

    def show(self, index: QModelIndex | None) -> None:
        """Select this row alone; None selects none."""
        self._ours = True
        try:
            if index is None:
                self._view.selectionModel().clearSelection()
            else:
                self._view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        finally:
            self._ours = False

    def _changed(self, now: QItemSelection, before: QItemSelection) -> None:
        """Qt clears the selection before it selects anew: what was wanted is known only when both are done."""
        if self._ours:
            return
        rows, left = now.indexes(), before.indexes()
        if left and not self._wanted.isValid():
            self._here = self._wanted = QPersistentModelIndex(left[0])
        if rows:
            self._wanted = QPersistentModelIndex(rows[0])
        self._settle.start()

    def _ask(self) -> None:
        here, wanted = self._here, self._wanted
        self._here = self._wanted = QPersistentModelIndex()
        self.show(self._index(here) if here.isValid() else None)  # it moves when the reader has moved
        if wanted.isValid():
            self.asked.emit(self._index(wanted))

    def _index(self, row: QPersistentModelIndex) -> QModelIndex:
        return self._view.model().index(row.row(), row.column(), row.parent())
