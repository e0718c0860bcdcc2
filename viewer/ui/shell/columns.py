"""The room below the bar: columns side by side, each with one pane or with several behind tabs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.shell.arrange import ARTICLE, Arrangement
from viewer.ui.shell.tabs import Tabs

COLUMNS_MAX = 3


class Column(QWidget):
    """Panes in one place. Tabs show only when there is a choice."""

    turned = Signal(str)  # the pane that has come to the front

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = Tabs(self)
        self._stack = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self._names: tuple[str, ...] = ()
        self.tabs.currentChanged.connect(self._turn)

    @property
    def names(self) -> tuple[str, ...]:
        return self._names

    @property
    def front(self) -> str:
        """The pane in front; "" when the column is empty."""
        return self._names[self.tabs.currentIndex()] if self._names else ""

    def set_panes(self, names: tuple[str, ...], panes: Mapping[str, QWidget], titles: Mapping[str, str]) -> None:
        """Hold these panes in this order. The one whose tab is in front stays there, else the article comes."""
        before = self.front if len(self._names) > 1 else ""
        if ARTICLE in names and ARTICLE not in self._names:
            before = ""  # what stood beside the article does not come before it
        self.tabs.blockSignals(True)
        self.tabs.set_tabs(names, [titles[name] for name in names])
        for name in names:
            self._stack.addWidget(panes[name])
        self._names = names
        front = before if before in names else ARTICLE if ARTICLE in names else names[0]
        self.tabs.setCurrentIndex(names.index(front))
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(names) > 1)
        self._stack.setCurrentWidget(panes[front])

    def clear(self) -> None:
        """Hold nothing."""
        self._names = ()

    def show_pane(self, name: str) -> None:
        if name in self._names:
            self.tabs.setCurrentIndex(self._names.index(name))

    def _turn(self, at: int) -> None:
        if 0 <= at < len(self._names):
            self._stack.setCurrentIndex(at)
            self.turned.emit(self._names[at])


class Columns(QSplitter):
    """Puts panes where an ``Arrangement`` says; tells when the reader moved a divider."""

    moved = Signal(tuple)  # shares of the columns in the width

    def __init__(self, panes: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._panes = dict(panes)
        self._arrangement = Arrangement(())
        self._shares: tuple[float, ...] = ()
        self._columns = tuple(Column(self) for _ in range(COLUMNS_MAX))
        for column in self._columns:
            self.addWidget(column)
        self._in_reading_order()
        self.setChildrenCollapsible(False)
        self.setProperty("role", "panel")  # of the pixel that mirrored dividers leave free
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setHandleWidth(1)  # Qt makes the place to take hold of five wide
        self.splitterMoved.connect(self._moved)

    def _in_reading_order(self) -> None:
        """QSplitter lowers what it takes in, so a screen reader would meet the last column first."""
        for column in self._columns:
            column.raise_()
        for number in range(self.count()):
            self.handle(number).raise_()

    @property
    def arrangement(self) -> Arrangement:
        return self._arrangement

    def column_of(self, pane: str) -> Column | None:
        """The column that holds ``pane``; None when it is put away."""
        return next((column for column in self._columns if pane in column.names), None)

    def set_theme(self, theme: Theme, scale: float) -> None:
        for column in self._columns:
            column.tabs.set_theme(theme, scale)

    def arrange(self, arrangement: Arrangement, shares: tuple[float, ...], titles: Mapping[str, str]) -> None:
        """Move the panes; ``shares`` of the width, one a column. Panes that no column names are hidden."""
        if (arrangement, shares) == (self._arrangement, self._shares):
            return
        focused = QApplication.focusWidget()
        focused = focused if focused is not None and self.isAncestorOf(focused) else None
        placed = {name for names in arrangement.columns for name in names}
        for name, pane in self._panes.items():
            if name not in placed:
                pane.hide()
                pane.setParent(self.parentWidget())
        for column, names in zip(self._columns, (*arrangement.columns, *((),) * COLUMNS_MAX), strict=False):
            if names:
                column.set_panes(names, self._panes, titles)
            else:
                column.clear()
            column.setMinimumWidth(0)  # the last arrangement's would push the new shares aside
            column.setVisible(bool(names))
        self._arrangement, self._shares = arrangement, shares
        self._apply()
        if focused is not None:
            (focused if focused.isVisibleTo(self) else self._panes[ARTICLE]).setFocus()

    def retitle(self, titles: Mapping[str, str]) -> None:
        for column in self._columns:
            column.tabs.retitle([titles[name] for name in column.names])

    def show_pane(self, name: str) -> None:
        """Bring ``name`` to the front of its column."""
        column = self.column_of(name)
        if column is not None:
            column.show_pane(name)

    def turn(self, step: int) -> None:
        """The keys go to the next pane in view (+1) or the one before (-1), round and round."""
        panes = [self._panes[column.front] for column in self._columns if column.isVisible() and column.front]
        focused = QApplication.focusWidget()
        here = next((at for at, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused)), None)
        at = (-1 if step > 0 else 0) if here is None else here
        for _ in panes:
            at += step
            stop = _first_stop(panes[at % len(panes)])
            if stop is not None:
                stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def set_least_widths(self, px: Mapping[str, int]) -> None:
        """No divider makes a column narrower than its pane needs, as long as the window has the room."""
        for column in self._columns:
            chief = next((name for name in (ARTICLE, *column.names) if name in column.names), ARTICLE)
            column.setMinimumWidth(px[chief] if len(self._arrangement.columns) > 1 and column.names else 0)

    def _apply(self) -> None:
        width = max(1, self.width())
        sizes = [round(share * width) for share in self._shares]
        self.setSizes([*sizes, *[0] * (len(self._columns) - len(sizes))])
        for at in range(len(self._columns)):
            stretch = 0 if at >= len(sizes) else 1
            self.setStretchFactor(at, stretch)

    def _moved(self, position: int, handle: int) -> None:
        del position, handle
        sizes = self.sizes()[: len(self._arrangement.columns)]
        total = sum(sizes)
        if total > 0:
            self._shares = tuple(round(size / total, 4) for size in sizes)
            self.moved.emit(self._shares)


def _first_stop(pane: QWidget) -> QWidget | None:
    """What Tab reaches first in ``pane``; None when nothing there takes the keys."""
    proxy = pane.focusProxy()
    if proxy is not None:
        return proxy
    at = pane.nextInFocusChain()
    while at is not None and at is not pane:
        takes = at.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if takes and at.isVisible() and at.isEnabled() and pane.isAncestorOf(at):
            return at
        at = at.nextInFocusChain()
    return None
