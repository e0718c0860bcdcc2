"""What a reader may choose, in one window beside the other, which changes at once. Made from rows of data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.core.choices import Preference, Section, usual
from viewer.core.settings import Settings
from viewer.core.theme import Theme
from viewer.state.preferences import Preferences
from viewer.ui.dialogs.preference_rows import ROWS, NameRow, PreferenceRow
from viewer.ui.dialogs.sample import Sample
from viewer.ui.spoken import announce
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX

WIDTH_EM, HEIGHT_EM = 34.0, 48.0
EDGE_PX = 24  # from the edge of the window behind


class PreferencesDialog(QDialog):
    """Stays open while one reads. It takes part in what others change, too."""

    def __init__(
        self,
        preferences: Preferences,
        offered: Sequence[Preference],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._theme = theme
        self._before_reset: Settings | None = None
        self._resetting = False
        self._em = 0.0
        self.setWindowTitle(self.tr("Preferences"))
        self.inside = QWidget()
        self.sheet = QFrame(self.inside)
        self.sheet.setProperty("role", "sheet")
        self.sample = Sample(self.sheet)
        self._sheet = QVBoxLayout(self.sheet)
        self._sheet.addWidget(self.sample)
        self.rows = {one.field: self._row(one) for one in offered}
        self.headings: list[QLabel] = []
        self._column = QVBoxLayout(self.inside)
        self._fill(offered)
        self.area = InnerScroll(self)
        self.area.setWidget(self.inside)
        self.reset_button = QPushButton(self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.reset_button.clicked.connect(self._reset)
        self.close_button.clicked.connect(self.reject)
        for button in (self.reset_button, self.close_button):
            button.setAutoDefault(False)
        self._buttons = FlowLayout(spread=True)
        self._buttons.addWidget(self.reset_button)
        self._buttons.addWidget(self.close_button)
        self._frame = QVBoxLayout(self)
        self._frame.addWidget(self.area, 1)
        self._frame.addLayout(self._buttons)
        self._settle = QTimer(self, singleShot=True, interval=0)  # when all rows have their new heights
        self._settle.timeout.connect(self._show_focus)
        preferences.changed.connect(self._changed)
        for field in self.rows:
            self._show(field)
        self._name_reset()
        self.set_theme(theme, preferences.text_scale)

    def set_voices(self, names: Sequence[str]) -> None:
        """The voices that were found."""
        row = self.rows.get("speech_voice")
        if isinstance(row, NameRow):
            row.set_names(names)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._theme = theme
        em = BASE_PX * scale
        gap = round(em)
        self._frame.setContentsMargins(gap, gap, gap, gap)
        self._frame.setSpacing(gap)
        self._buttons.set_spacing(round(em * 0.5))
        self._sheet.setContentsMargins(gap, round(em * 0.7), gap, round(em * 0.7))
        bar = round(em * 0.5)  # from the scroll bar
        self._column.setContentsMargins(bar * self.isRightToLeft(), 0, bar * self.isLeftToRight(), 0)
        self._column.setSpacing(round(em * 0.9))
        for row in self.rows.values():
            row.set_theme(theme, em)
        self._show_sample()
        if em != self._em:
            self._em = em
            self._size()
            self._settle.start()

    # -- made

    def _row(self, one: Preference) -> PreferenceRow:
        row = ROWS[one.kind](one, self.inside)
        row.chosen.connect(self._take)
        row.tried.connect(self._try)
        return row

    def _fill(self, offered: Sequence[Preference]) -> None:
        section: Section | None = None
        for one in offered:
            if one.section is not section:
                section = one.section
                heading = QLabel(QCoreApplication.translate("Preferences", section.value), self.inside)
                heading.setProperty("role", "heading")
                heading.setWordWrap(True)
                self.headings.append(heading)
                self._column.addWidget(heading)
                if section is Section.PAGE:
                    self._column.addWidget(self.sheet)
            self._column.addWidget(self.rows[one.field])
        self._column.addStretch(1)

    # -- chosen

    def _take(self, field: str, value: object) -> None:
        self._preferences.take(field, value)
        self._show(field)

    def _try(self, field: str, value: object) -> None:
        """The hand still holds the slider: the lines above show it already."""
        change: dict[str, Any] = {field: value}
        self.sample.show_text(self._theme, replace(self._preferences.settings, **change))

    def _changed(self, name: str) -> None:
        if name not in self.rows:
            return
        if not self._resetting and self._before_reset is not None:
            self._before_reset = None
            self._name_reset()
        self._show(name)
        self._show_sample()

    def _show(self, field: str) -> None:
        self.rows[field].show_value(getattr(self._preferences.settings, field))

    def _show_sample(self) -> None:
        self.sample.show_text(self._theme, self._preferences.settings)

    def _reset(self) -> None:
        """All as usual; the same button takes that back, until something else is chosen."""
        back, self._before_reset = self._before_reset, None
        before = self._preferences.settings
        self._resetting = True
        for field in self.rows:
            self._preferences.take(field, usual(field) if back is None else getattr(back, field))
        self._resetting = False
        if back is None and self._preferences.settings != before:
            self._before_reset = before
        self._name_reset()
        announce(self, self.tr("As it was before") if back is not None else self.tr("All as usual"))

    def _name_reset(self) -> None:
        undo = self._before_reset is not None
        self.reset_button.setText(self.tr("Take the reset back") if undo else self.tr("Reset to the usual"))

    # -- keys

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Where Tab comes back from the buttons, Qt would leave the row out of sight."""
        moved = super().focusNextPrevChild(forward)
        if moved:
            self._show_focus()
        return moved

    def _show_focus(self) -> None:
        """The row that was last touched stays in sight, also when another size of text has moved it."""
        focused = self.focusWidget()
        if focused is not None and self.inside.isAncestorOf(focused):
            self.area.ensureWidgetVisible(focused, 0, round(2 * self._em))

    # -- its place

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._size()

    def _size(self) -> None:
        """At the window's trailing edge, so that the text can be seen; never larger than the screen."""
        window = self.parentWidget()
        if window is None:
            return
        screen = window.screen().availableGeometry()
        room = QRect(window.mapToGlobal(QPoint(0, 0)), window.size()).intersected(screen)
        width = min(round(WIDTH_EM * self._em), screen.width() - 2)
        height = min(round(HEIGHT_EM * self._em), max(screen.height() - 4 * EDGE_PX, screen.height() // 2))
        self.resize(width, height)
        left = room.left() + EDGE_PX if self.isRightToLeft() else room.right() - width - EDGE_PX
        left = max(screen.left(), min(left, screen.right() - width))
        top = max(screen.top(), min(room.top() + 3 * EDGE_PX, screen.bottom() - height - EDGE_PX))
        self.move(left, top)
