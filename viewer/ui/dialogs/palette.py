"""All commands in one list that shrinks as one types. Enter, or a press, carries one out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.core.fuzzy import ranked
from viewer.core.theme import Theme
from viewer.ui.dialogs.command_rows import ROW, CommandRows, Entry
from viewer.ui.spoken import announce
from viewer.ui.theme.style import BASE_PX

WIDTH_EM, HEIGHT_EM = 38.0, 34.0
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
LEAPS = {Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(QDialog):
    """The keys stay in the field; up and down walk the list."""

    wanted = Signal(str)  # id of a command; the dialog is closed by then

    def __init__(self, entries: Sequence[Entry], theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        """``entries`` in order, each group after its heading."""
        super().__init__(parent)
        self._entries = tuple(entries)
        self._em = BASE_PX * scale
        self.setWindowTitle(self.tr("All commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What would you like to do?"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.windowTitle())
        self._rows = CommandRows(theme, scale, self.list)
        self.list.setItemDelegate(self._rows)
        self.nothing = QLabel(self.tr("No command is called like this."), self)
        self.nothing.setProperty("role", "quiet")
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        column = QVBoxLayout(self)
        gap = round(min(self._em, BASE_PX * 1.5) * 0.7)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(round(self._em * 0.5))
        for widget in (self.field, self.nothing):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._filter)
        self.list.itemClicked.connect(self._press)
        self._filter("")
        self.setFocusProxy(self.field)

    def run_chosen(self) -> None:
        """Carry out the command that is chosen, if one is."""
        item = self.list.currentItem()
        entry: Entry | None = item.data(ROW) if item is not None else None
        if entry is not None and entry.id and entry.usable:
            self.accept()
            self.wanted.emit(entry.id)

    # -- the list

    def _filter(self, text: str) -> None:
        shown: Sequence[Entry] = self._entries
        if text.strip():
            found = ranked(text, ((entry.words, entry) for entry in self._entries if entry.id))
            shown = sorted(found, key=lambda entry: not entry.usable)  # stable: the best first, greyed ones last
        self.list.clear()
        for entry in shown:
            self.list.addItem(_item(entry))
        self.list.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        self._choose(next((at for at, entry in enumerate(shown) if entry.id and entry.usable), -1))
        self.list.scrollToTop()
        if text.strip():
            announce(self.field, self._chosen_words() or self.nothing.text())

    def _choose(self, row: int) -> None:
        self.list.setCurrentRow(row)
        if row >= 0:
            self.list.scrollToItem(self.list.item(row))

    def _step(self, by: int) -> None:
        """So many rows on, past headings and what cannot be had; it stops at the ends."""
        usable = [row for row in range(self.list.count()) if self.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled]
        if not usable:
            return
        at = usable.index(self.list.currentRow()) if self.list.currentRow() in usable else 0
        at = min(len(usable) - 1, max(0, at + by))
        self._choose(usable[at])
        if at == 0:
            self.list.scrollToTop()  # with its heading
        announce(self.field, self._chosen_words())

    def _chosen_words(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.AccessibleTextRole)) if item is not None else ""

    def _press(self, item: QListWidgetItem) -> None:
        self.list.setCurrentItem(item)
        self.run_chosen()

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in STEPS or key in LEAPS:
                self._step(STEPS.get(key) or LEAPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.run_chosen()
                return True
        return bool(super().eventFilter(watched, event))

    # -- its place

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()
        self.list.doItemsLayout()
        self.list.scrollToTop()
        self.field.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def _place(self) -> None:
        """At the top of the window, in its middle."""
        window = self.parentWidget()
        if window is None:
            return
        edge = min(round(self._em), window.width() // 40)
        size = QSize(round(WIDTH_EM * self._em), round(HEIGHT_EM * self._em))
        self.resize(size.boundedTo(window.size() - QSize(2 * edge, 2 * edge)))
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, edge)))


def _item(entry: Entry) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(ROW, entry)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.words}, {entry.keys}" if entry.keys else entry.words)
    if not entry.id or not entry.usable:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
