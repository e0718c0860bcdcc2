"""One row of the notes: words to press, and what else can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.notes.note_card import NoteField
from viewer.ui.notes.words_button import WordsButton
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

Act = tuple[str, Callable[[], object]]  # the words in the menu, and what they do


class Entry(QWidget):
    """``key`` is what it stands for. Buttons stand beside the words or below them, the menu last."""

    def __init__(self, key: object, theme: Theme, scale: float, parent: QWidget, *, below: bool = False) -> None:
        super().__init__(parent)
        self.key = key
        self._theme, self._scale = theme, scale
        self.words = WordsButton(theme, scale, self)
        self._acts: list[Act] = []
        self.buttons: list[QToolButton] = []
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if below else way.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.words, 1)
        self._side = QBoxLayout(way.LeftToRight if below else way.TopToBottom)
        self._side.setSpacing(0)
        row.addLayout(self._side)
        self._side.addStretch(1)
        self._at = 1 if below else 0  # below, buttons stand at the trailing end

    def add_button(self, sign: str, name: str, does: Callable[[], object], enabled: bool = True) -> QToolButton:
        """A small button beside the words."""
        em = BASE_PX * self._scale
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(name)
        size = round(em * 1.05)
        button.setIcon(icon(sign, self._theme.ink, size))
        button.setIconSize(QSize(size, size))
        button.setEnabled(enabled)
        button.clicked.connect(partial(_do, does))
        self.buttons.append(button)
        self._side.insertWidget(len(self.buttons) - 1 + self._at, button)
        return button

    def set_acts(self, name: str, acts: list[Act]) -> None:
        """What the menu offers; ``name`` is the menu's."""
        self._acts = acts
        self.menu_button = self.add_button("more", name, self.open_menu)

    def open_menu(self) -> None:
        menu = self.menu()
        corner = QPoint(0 if self.isRightToLeft() else self.menu_button.width() - menu.sizeHint().width(), 0)
        menu.popup(self.menu_button.mapToGlobal(corner + QPoint(0, self.menu_button.height())))

    def menu(self) -> QMenu:
        """The menu of this row, made anew."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, does in self._acts:
            if words:
                menu.addAction(words).triggered.connect(partial(_do, does))
            else:
                menu.addSeparator()
        return menu

    def act(self, words: str) -> None:
        """Do what the menu would."""
        next(does for said, does in self._acts if said == words)()

    def contextMenuEvent(self, event: object) -> None:
        del event
        if self._acts:
            self.open_menu()


def _do(does: Callable[[], object], *_checked: object) -> None:
    does()


class Editor(QWidget):
    """A field in the place of a row, until it is saved or left."""

    saved = Signal(str)
    left = Signal()

    def __init__(self, words: str, name: str, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        em = BASE_PX * scale
        self.field = NoteField(self)
        self.field.put(words)
        self.field.setAccessibleName(name)
        self.field.setFixedHeight(round(self.field.fontMetrics().lineSpacing() * 5 + em))
        self.save = QPushButton(self.tr("Save"), self)
        self.save.setProperty("role", "primary")
        self.cancel = QPushButton(self.tr("Cancel"), self)
        row = FlowLayout()
        row.set_spacing(round(em * 0.4))
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(em * 0.3), round(em * 0.3), round(em * 0.3), round(em * 0.3))
        column.addWidget(self.field)
        column.addLayout(row)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.left)
        self.field.done.connect(self._save)
        self.field.left.connect(self.left)

    def _save(self) -> None:
        self.saved.emit(self.field.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
