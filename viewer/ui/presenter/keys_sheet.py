"""Everything that can be done in a talk, each with its key and as a button: made from the rows of commands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScroller, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.core.commands import Command, Group
from viewer.core.theme import Theme
from viewer.ui.presenter.acts import TalkActs
from viewer.ui.presenter.overview import ARROWS, ENTER, PAGES
from viewer.ui.presenter.toolbar import LEAST_PX, sign_of
from viewer.ui.theme.icons import icon
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX

COLUMN_EM: Final = 23.0
STAYS: Final = (
    "spot-larger",
    "spot-smaller",
    "point-left",
    "point-right",
    "point-up",
    "point-down",
    "notes-larger",
    "notes-smaller",
    "notes-up",
    "notes-down",
    "keys",
)  # pressed often


class KeyRow(QToolButton):
    """A command: sign, words, keys. A press does it."""

    def __init__(self, command: Command, acts: TalkActs, parent: QWidget) -> None:
        super().__init__(parent)
        self.command, self._acts = command, acts
        self.setObjectName(f"all-{command.id}")
        self.setProperty("role", "tool")
        self.setProperty("wide", True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # all of a column's width
        acts[command.id].changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Words, and whether it can be had."""
        action = self._acts[self.command.id]
        words = QCoreApplication.translate("Commands", self.command.words)
        keys = " · ".join(
            QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in self.command.keys
        )
        self.setText(f" {words}   {keys}")
        self.setToolTip(f"{words} ({keys})")
        self.setAccessibleName(words)
        self.setAccessibleDescription(keys)
        self.setEnabled(action.isEnabled())
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), LEAST_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, self.sizeHint().height())


def _picture_last(group: Group) -> bool:
    return group is Group.PICTURE


class KeysSheet(QFrame):
    """Hidden until it is wanted; closes when something was done by it."""

    done = Signal()

    def __init__(self, acts: TalkActs, parent: QWidget) -> None:
        super().__init__(parent)
        self._acts = acts
        self._em, self._columns = 17.0, 0
        self.setProperty("role", "talk-over")
        self.setAccessibleName(self.tr("All keys and buttons"))
        self.title = QLabel(self.tr("All keys and buttons"), self)
        self.title.setProperty("role", "heading")
        self.numbers = QLabel(
            self.tr("A number, then Enter: to that slide. Clickers work as well."), self, wordWrap=True
        )
        self.numbers.setProperty("role", "quiet")
        self.close_button = QToolButton(self)
        self.close_button.setProperty("role", "tool")
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.clicked.connect(self.done)
        self._scroll = InnerScroll(self)
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._scroll.setWidget(body)
        QScroller.grabGesture(self._scroll.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.rows = {command.id: KeyRow(command, acts, body) for command in acts.commands()}
        for name, row in self.rows.items():
            if name not in STAYS:  # it closes before the act, which may open something itself
                row.clicked.connect(self.done)
            row.clicked.connect(acts[name].trigger)
        self._heads: dict[Group, QLabel] = {}
        groups = dict.fromkeys(command.group for command in acts.commands())
        for group in sorted(groups, key=_picture_last):
            self._heads[group] = QLabel(QCoreApplication.translate("Commands", group.value), body)
            self._heads[group].setProperty("role", "heading")
        head = QGridLayout()
        head.addWidget(self.title, 0, 0)
        head.addWidget(self.numbers, 1, 0)
        head.addWidget(self.close_button, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        head.setColumnStretch(0, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._scroll, 1)
        self.hide()

    def set_theme(self, theme: Theme, stage: Theme, scale: float) -> None:
        """``stage`` is the theme that the audience sees."""
        self._em = BASE_PX * scale
        size = round(self._em * 1.3)
        for row in self.rows.values():
            if row.command.icon:
                row.setIcon(sign_of(row.command.id, row.command.icon, theme, stage, size))
            row.setIconSize(QSize(size, size))
        self.close_button.setIcon(icon("close", theme.ink, size))
        margin = round(self._em * 0.8)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._grid.setSpacing(round(self._em * 0.3))
        self._columns = 0
        self._place()

    def open(self) -> None:
        """Over the window; Tab goes through it."""
        self.show()
        self.raise_()
        self._place()
        self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self) -> None:
        """Groups one under the other, their rows in as many columns as have room."""
        columns = max(1, min(4, int(self.width() / (COLUMN_EM * self._em))))
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.count():
            self._grid.takeAt(0)
        line = 0
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for group, head in self._heads.items():
            self._grid.addWidget(head, line, 0, 1, columns)
            members = [row for row in self.rows.values() if row.command.group is group]
            for at, row in enumerate(members):
                self._grid.addWidget(row, line + 1 + at // columns, at % columns)
            line += 1 + -(-len(members) // columns)

    def event(self, event: QEvent) -> bool:
        """Arrows scroll, Enter presses; letters do what they do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and key in (*ARROWS, *PAGES, *ENTER) and not self._acts.desk.talk.typed:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        focused = self.focusWidget()
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())] * LEAST_PX)
        elif event.key() in ENTER and isinstance(focused, QToolButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
