"""One kind of notes: its heading, its rows, and how to come by the first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.notes.entry import Entry
from viewer.ui.theme.style import BASE_PX

SHOWN = 40  # rows at first; more are asked for


class Section(QWidget):
    """Rows that changed are made anew; the keys stay on the row that had them, or go to the one in its place."""

    remade = Signal()  # the rows

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._em = float(BASE_PX)
        self._rows: list[QWidget] = []
        self.most = SHOWN  # rows to make
        self._plain_title = ""
        self.title = QLabel(self)
        self.title.setProperty("role", "strong")
        self.title.setWordWrap(True)
        self.empty = QLabel(self)
        self.empty.setProperty("role", "quiet")
        self.empty.setWordWrap(True)
        self.more = QPushButton(self.tr("Show more"), self)
        self.more.setProperty("role", "quiet")
        self.more.clicked.connect(self._show_more)
        self._column = QVBoxLayout(self)
        self._list = QVBoxLayout()
        self._below = QVBoxLayout()
        self._column.addWidget(self.title)
        self._column.addWidget(self.empty)
        self._column.addLayout(self._list)
        self._column.addWidget(self.more)
        self._column.addLayout(self._below)

    def name(self, title: str, empty: str) -> None:
        """Its heading, and what stands there as long as it has no rows."""
        self._plain_title = title
        self.title.setText(title)
        self.empty.setText(empty)

    def set_theme(self, theme: Theme, scale: float) -> None:
        del theme
        em = BASE_PX * scale
        self._em = em
        self._column.setContentsMargins(0, round(em * 0.5), 0, round(em * 0.5))
        self._column.setSpacing(round(em * 0.25))
        self._list.setSpacing(round(em * 0.1))
        self._below.setSpacing(round(em * 0.4))
        for label in (self.title, self.empty):
            label.setContentsMargins(round(em * 0.5), 0, round(em * 0.5), 0)

    def add_below(self, widget: QWidget) -> None:
        """Something that always stands under the rows."""
        self._below.addWidget(widget)

    @property
    def rows(self) -> tuple[QWidget, ...]:
        return tuple(self._rows)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(row for row in self._rows if isinstance(row, Entry))

    def show_rows(self, rows: Sequence[QWidget], total: int) -> None:
        """``rows`` are the first of ``total``."""
        at, name = self._keys()
        stay = set(rows)
        if at >= 0 and self._rows[at] in stay:
            at = -1  # the row that has the keys keeps them
        for old in self._rows:
            if old not in stay:
                self._list.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._rows = list(rows)
        for place, row in enumerate(rows):
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
                row.show()
        self.title.setText(f"{self._plain_title} ({total})" if total else self._plain_title)
        self.empty.setVisible(total == 0)
        self.more.setVisible(total > len(rows))
        self._give_keys(at, name)
        self.remade.emit()

    def _show_more(self) -> None:
        self.most *= 4
        self.refresh()

    def refresh(self) -> None:
        """Make the rows anew."""

    def _keys(self) -> tuple[int, str]:
        """Which row has the keys, and on what in it."""
        focused = QApplication.focusWidget()
        for at, row in enumerate(self._rows):
            if focused is not None and row.isAncestorOf(focused):
                return at, focused.accessibleName() if isinstance(row, Entry) and focused is not row.words else ""
        return -1, ""

    def _give_keys(self, at: int, name: str) -> None:
        if at < 0 or not self._rows:
            return
        row = self._rows[min(at, len(self._rows) - 1)]
        if isinstance(row, Entry):
            same = next((one for one in row.buttons if one.accessibleName() == name and one.isEnabled()), None)
            (same or row.words).setFocus()
