"""The tabs above panes that share a column: words, or signs where there is no room for words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from viewer.core.theme import Theme
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

ICON_EM = 1.15
SIDE_EM = 0.82  # room on each side of a tab's words, as in the sheet
EDGE_PX = 6
PAD_EM = 0.3  # the same beside a sign
QT_OWN_PX = 22  # what Qt adds round an icon
LEAST_SIGN_PX = 18


class Tabs(QTabBar):
    """One tab a pane. Its name is its icon's, too. Where signs stand, the words are the tips and the spoken names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # they make no column wider
        self.setProperty("role", "panel")
        self.setProperty("signs", False)
        self._names: tuple[str, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._signs = False
        self._has_width = False  # before the first layout it is any
        self._theme: Theme | None = None
        self._em = float(BASE_PX)

    @property
    def has_signs(self) -> bool:
        """Do signs stand there instead of words?"""
        return self._signs

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._theme, self._em = theme, BASE_PX * scale
        self._show()

    def set_tabs(self, names: Iterable[str], titles: Iterable[str]) -> None:
        """Have these tabs and no others; nobody is told of the change."""
        before = self.blockSignals(True)
        self._names, self._titles = tuple(names), tuple(titles)
        while self.count():
            self.removeTab(0)
        for title in self._titles:
            self.addTab(title)
        self._fit()
        self._show()
        self.blockSignals(before)

    def retitle(self, titles: Iterable[str]) -> None:
        self._titles = tuple(titles)
        self._fit()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_width = True
        if self._fit() or self._signs:
            self._show()

    def _fit(self) -> bool:
        """Judge whether the words have room; is it otherwise than before?"""
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(round(self._em))
        metrics = QFontMetrics(font)
        need = sum(metrics.horizontalAdvance(title) + 2 * SIDE_EM * self._em + EDGE_PX for title in self._titles)
        before, self._signs = self._signs, self._has_width and self._theme is not None and need > self.width() > 0
        return before != self._signs

    def _sign_px(self) -> int:
        """As large as the text wants it, as long as all of them have room."""
        room = self.width() / max(1, len(self._names)) - 2 * PAD_EM * self._em - QT_OWN_PX
        return round(max(LEAST_SIGN_PX, min(self._em * ICON_EM, room)))

    def _show(self) -> None:
        self._fit()
        theme, size = self._theme, self._sign_px()
        self.setIconSize(QSize(size, size))
        if self.property("signs") != self._signs:
            self.setProperty("signs", self._signs)
            self.style().unpolish(self)
            self.style().polish(self)
        for at, (name, title) in enumerate(zip(self._names, self._titles, strict=True)):
            self.setTabText(at, "" if self._signs else title)
            self.setTabToolTip(at, title if self._signs else "")
            self.setAccessibleTabName(at, title)
            if self._signs and theme is not None:
                self.setTabIcon(at, icon(name, theme.ink, size))
            elif not self.tabIcon(at).isNull():
                self.setTabIcon(at, type(self.tabIcon(at))())
