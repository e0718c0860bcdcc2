"""The card of a highlight: its note, which is saved while it is written, its colour, and the way to be rid of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from viewer.core.notebook.model import Colour, Highlight
from viewer.core.theme import Theme
from viewer.ui.notes.colours import ColourButton
from viewer.ui.theme.icons import icon
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX

SAVE_MS = 700  # after the last key
WIDTH_EM = 21.0
LINES = 4  # of the note that are seen at once


class NoteField(QPlainTextEdit):
    """Tab goes on to what stands after it."""

    done = Signal()  # Ctrl+Enter
    left = Signal()  # Esc

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def put(self, words: str) -> None:
        """Other words, the cursor after them."""
        self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)


class NoteCard(QFrame):
    """Says what is wanted; shows what it is told. ``show_saved`` alone says that something is saved."""

    note_written = Signal(object, str)  # id of the highlight: larger than a C int
    colour_chosen = Signal(object)  # Colour
    ask_wanted = Signal()
    remove_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, theme: Theme, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("My note"))
        self.highlight_id = 0
        self._unwritten = False
        self.colours = [ColourButton(colour, self) for colour in Colour]
        self.field = NoteField(self)
        self.field.setPlaceholderText(self.tr("Write a note…"))
        self.field.setAccessibleName(self.tr("My note"))
        self.state = QLabel(self)
        self.state.setProperty("role", "quiet")
        self.ask = self._button("question", self.tr("Ask my clinician about this"), self.ask_wanted)
        self.remove = self._button("bin", self.tr("Remove this highlight"), self.remove_wanted)
        self.close_button = self._button("close", self.tr("Close"), self.leave_wanted)
        self._writing = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._writing.timeout.connect(self.write)
        self.field.textChanged.connect(self._typed)
        self.field.done.connect(self.leave_wanted)
        self.field.left.connect(self.leave_wanted)
        self._inside = QWidget()
        self.area = InnerScroll(self, QSize(1, 1))  # large text in a low window takes more than there is
        self.area.setWidget(self._inside)
        self._head, self._foot, self._told = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self._inside)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.area)
        for button in self.colours:
            button.setCheckable(True)
            button.chosen.connect(self.colour_chosen)
            self._head.addWidget(button)
        self._head.addStretch(1)
        self._head.addWidget(self.close_button)
        self._foot.addWidget(self.ask)
        self._foot.addWidget(self.remove)
        self._foot.addStretch(1)
        self._foot.addWidget(self.state)
        self._told.setContentsMargins(0, 0, 0, 0)
        self._told.addLayout(self._head)
        self._told.addWidget(self.field, 1)
        self._told.addLayout(self._foot)
        self.set_theme(theme, scale)

    def _button(self, sign: str, name: str, does: SignalInstance) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setProperty("sign", sign)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(does)
        return button

    def set_theme(self, theme: Theme, scale: float) -> None:
        em = BASE_PX * scale
        self._em = em
        pad = round(em * 0.5)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._told.setSpacing(round(em * 0.3))
        self.field.setMinimumHeight(round(em * 3.2))  # two lines
        for row in (self._head, self._foot):
            row.setSpacing(round(em * 0.1))
        size = round(em * 1.15)
        for colour in self.colours:
            colour.set_theme(theme, em)
        for button in (self.ask, self.remove, self.close_button):
            button.setIcon(icon(str(button.property("sign")), theme.ink, size))
            button.setIconSize(QSize(size, size))

    def say(self, highlight: Highlight) -> None:
        """Show another highlight; the note of the one before must have been written."""
        self.highlight_id = highlight.id
        before = self.field.blockSignals(True)
        if self.field.toPlainText() != highlight.note:
            self.field.put(highlight.note)
        self.field.blockSignals(before)
        self.state.setText("")
        self.show_colour(highlight.colour)

    def show_colour(self, colour: Colour) -> None:
        for button in self.colours:
            button.setChecked(button.colour is colour)

    def show_saved(self, saved: bool) -> None:
        """Is what was written last in the file?"""
        self.state.setText(self.tr("Saved") if saved else self.tr("Not saved yet"))

    def wanted(self, most: int) -> QSize:
        """The size it would like to have, no wider than ``most`` pixels."""
        self.ensurePolished()
        margins = self._column.contentsMargins()
        rows = self._head.sizeHint().height() + self._foot.sizeHint().height() + 2 * self._told.spacing()
        field = round(self.field.fontMetrics().lineSpacing() * LINES + self._em * 1.4)
        least = self._head.sizeHint().width() + margins.left() + margins.right() + 2
        width = min(max(round(self._em * WIDTH_EM), least), most)
        return QSize(width, rows + field + margins.top() + margins.bottom() + 2)

    def write(self) -> None:
        """Hand over what was written since the last time."""
        self._writing.stop()
        if self._unwritten:
            self._unwritten = False
            self.note_written.emit(self.highlight_id, self.field.toPlainText())

    def _typed(self) -> None:
        self._unwritten = True
        self.state.setText("")
        self._writing.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)

    def take_keys(self) -> None:
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
