"""The small bar beside chosen words: a colour, a note, a question. It also walks from paragraph to paragraph."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from viewer.core.notebook.model import Colour
from viewer.core.theme import Theme
from viewer.ui.notes.colours import ColourButton
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX


class MarkerBar(QFrame):
    """Floats over the article and takes the keys only when it was asked for by keys."""

    colour_chosen = Signal(object)  # Colour
    note_wanted = Signal()
    ask_wanted = Signal()
    step_wanted = Signal(int)  # to the paragraph above (-1) or below (+1)
    leave_wanted = Signal()

    def __init__(self, theme: Theme, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Chosen words"))
        self._theme = theme
        self.title = QLabel(self.tr("This paragraph"), self)
        self.title.setProperty("role", "quiet")
        self.colours = [ColourButton(colour, self) for colour in Colour]
        self.note = self._button("note", self.tr("Highlight and write a note"), self.note_wanted)
        self.ask = self._button("question", self.tr("Ask my clinician about this"), self.ask_wanted)
        self.above = self._button("chevron-up", self.tr("Paragraph above"), None)
        self.below = self._button("chevron-down", self.tr("Paragraph below"), None)
        self.close_button = self._button("close", self.tr("Close"), self.leave_wanted)
        self.above.clicked.connect(self._step_up)
        self.below.clicked.connect(self._step_down)
        for button in self.colours:
            button.chosen.connect(self.colour_chosen)
        self._inside = QWidget()
        self.area = InnerScroll(self, QSize(1, 1))  # large text in a low window takes more than there is
        self.area.setWidget(self._inside)
        self._told = QVBoxLayout(self._inside)
        self._told.setContentsMargins(0, 0, 0, 0)
        self._told.setSpacing(0)
        self._row = FlowLayout()
        for widget in (*self.colours, self.note, self.ask, self.above, self.below, self.close_button):
            self._row.addWidget(widget)
            widget.installEventFilter(self)
        self._told.addWidget(self.title)
        self._told.addLayout(self._row)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.area)
        self._paragraphs = True
        self.set_paragraphs(False)
        self.set_theme(theme, scale)

    def _button(self, sign: str, name: str, does: SignalInstance | None) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setProperty("sign", sign)
        button.setAccessibleName(name)
        button.setToolTip(name)
        if does is not None:
            button.clicked.connect(does)
        return button

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._theme, em = theme, BASE_PX * scale
        self._em = em
        pad = round(em * 0.3)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._row.set_spacing(round(em * 0.1))
        self.title.setContentsMargins(round(em * 0.35), 0, 0, 0)
        size = round(em * 1.15)
        for colour in self.colours:
            colour.set_theme(theme, em)
        for button in (self.note, self.ask, self.above, self.below, self.close_button):
            button.setIcon(icon(str(button.property("sign")), theme.ink, size))
            button.setIconSize(QSize(size, size))

    def set_paragraphs(self, on: bool) -> None:
        """Is it a whole paragraph that is chosen, with the way to its neighbours?"""
        self._paragraphs = on
        self.title.setVisible(on)
        for button in (self.above, self.below):
            button.setVisible(on)

    def wanted(self, most: int) -> QSize:
        """The size it would like to have, no wider than ``most`` pixels."""
        self.ensurePolished()
        shown = [button for button in self.findChildren(QToolButton) if not button.isHidden()]
        one_line = sum(button.sizeHint().width() for button in shown) + self._row.gap * (len(shown) - 1)
        margins = self._column.contentsMargins()
        frame = margins.left() + margins.right() + 2
        width = min(one_line + frame, most)
        height = self._row.heightForWidth(width - frame) + margins.top() + margins.bottom() + 2
        if self._paragraphs:
            height += self.title.sizeHint().height()
        return QSize(width, height)

    def take_keys(self) -> None:
        self.colours[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays in the bar, until Esc leaves it."""
        order = [button for button in self.findChildren(QToolButton) if not button.isHidden()]
        order.sort(key=_place)
        focused = self.focusWidget()
        at = order.index(focused) if isinstance(focused, QToolButton) and focused in order else -1
        button = order[(at + (1 if forward else -1)) % len(order)]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(button)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down walk through the paragraphs; a button would hand the keys to its neighbour."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._paragraphs
        if pressed and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.keyPressEvent(event)
            return True
        return bool(super().eventFilter(watched, event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        elif step is not None and self._paragraphs:
            self.step_wanted.emit(step)
        else:
            super().keyPressEvent(event)

    def _step_up(self) -> None:
        self.step_wanted.emit(-1)

    def _step_down(self) -> None:
        self.step_wanted.emit(1)


def _place(button: QToolButton) -> tuple[int, int]:
    left = button.x() if button.layoutDirection() == Qt.LayoutDirection.LeftToRight else -button.x()
    return button.y(), left
