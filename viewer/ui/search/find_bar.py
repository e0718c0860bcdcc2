"""The bar below the article: which hit of how many is shown, the way to the next, and the field of find in page."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.core.theme import Theme
from viewer.ui.search.field import LONGEST
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

FIELD_EM = (9.0, 22.0)  # the least of it beside the rest, in one row; no phrase needs more than the most
FOUND_EM = 9.0  # for what is said beside the field
NAMED_EM = 6.0  # for "All results" in words
_NUMBER = re.compile(r"\d+")
SHOWN_MAX = 40  # characters of what was asked for; more ends in "…"


class FindField(QLineEdit):
    """Enter is the next hit, Shift+Enter the one before."""

    next_wanted = Signal()
    previous_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.previous_wanted.emit()
        else:
            self.next_wanted.emit()


class FindBar(QWidget):
    """Has a field when the reader finds on the page, and none when hits of a search are shown."""

    asked = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    results_wanted = Signal()  # back to the list that the hit is from
    part_wanted = Signal(int)  # of a very long page: another part that has hits
    closed = Signal()

    def __init__(self, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)  # Fixed would cap wrapped words
        self.setAccessibleName(self.tr("Hits on this page"))
        self.field = FindField(self)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(self.tr("Find on this page"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.previous = self._button(self.tr("Hit before (Shift+F3)"), self.previous_wanted)
        self.next = self._button(self.tr("Next hit (F3)"), self.next_wanted)
        self.results = self._button(self.tr("All results"), self.results_wanted)
        self.results.setText(self.results.accessibleName())
        self.other = QPushButton(self)  # "Also in part 3"
        self.other.clicked.connect(self._turn)
        self.close_button = self._button(self.tr("Close (Esc)"), self.closed)
        self._part = 0
        self._words = ("", "")
        self._shape: tuple[bool, bool, bool] | None = None
        self._lay_out()
        self.set_theme(theme, scale)
        self.field.textChanged.connect(self.asked)
        self.field.next_wanted.connect(self.next_wanted)
        self.field.previous_wanted.connect(self.previous_wanted)
        self.other.hide()

    def _button(self, name: str, does: SignalInstance) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(does)
        return button

    # -- what it is for

    @property
    def finds(self) -> bool:
        """Is it there to find on the page?"""
        return not self.field.isHidden()

    def show_find(self, text: str) -> None:
        """Show the field with ``text`` chosen, so that typing begins anew."""
        self.field.show()
        self.results.hide()
        self.show()
        self._arrange()
        if text and text != self.field.text():
            self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_hits(self) -> None:
        """Hits of a search: no field."""
        self.field.hide()
        self.results.show()
        self.say_other(None, "")
        self.show()
        self._arrange()

    def say(self, place: str, further: str = "", *, some: bool) -> None:
        """Which of how many, and where there is room of what; ``some``: is there a next one to go to?"""
        self._words = (place, further)
        self._arrange()
        self.previous.setEnabled(some)
        self.next.setEnabled(some)

    @property
    def words(self) -> str:
        """All that the bar has to say."""
        return " · ".join(part for part in self._words if part)

    def say_other(self, part: int | None, words: str) -> None:
        """Another part of a very long page has hits (counted from 0); None for none."""
        self._part = part or 0
        self.other.setText(words)
        self.other.setVisible(part is not None)
        self._arrange()

    def _turn(self) -> None:
        self.part_wanted.emit(self._part)

    # -- looks

    def set_theme(self, theme: Theme, scale: float) -> None:
        em = self._em = BASE_PX * scale
        size = QSize(round(em * 1.1), round(em * 1.1))
        icons = {
            self.previous: "chevron-up",
            self.next: "chevron-down",
            self.results: "search",
            self.close_button: "close",
        }
        for button, name in icons.items():
            button.setIcon(icon(name, theme.ink, size.width()))
            button.setIconSize(size)
        gap = round(0.4 * em)
        self._column.setContentsMargins(round(em), gap, round(0.6 * em), gap)
        self._column.setSpacing(gap)
        self._row.setSpacing(round(0.5 * em))
        self._flow.set_spacing(gap)
        self._arrange(anew=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._second = QWidget(self)
        self._flow = FlowLayout(self._second)
        self._column.addLayout(self._row)
        self._column.addWidget(self._second)

    def _arrange(self, *, anew: bool = False) -> None:
        """All in one row, the words in short where they must; else field or words with the way out, the rest below."""
        room, em = (
            self.width() - self._column.contentsMargins().left() - self._column.contentsMargins().right(),
            self._em,
        )
        long, short = self._width(self.words), self._width(self._words[0])
        rest = self._rest()
        if self.finds:
            least = round((FIELD_EM[0] + FOUND_EM) * em) + rest
            one_row, said = room >= least, self._words[0]
        else:
            least = (long if room >= long + rest else short) + rest
            one_row, said = room >= least, self.words if room >= long + rest else self._words[0]
        self.said.setText(said)
        self.said.setVisible(bool(said) or not self.finds)
        shape = (one_row, self.finds, one_row and room >= least + NAMED_EM * em)
        if shape != self._shape or anew:
            self._shape = shape
            self._put(*shape)

    def _width(self, words: str) -> int:
        """Of words in one line, whatever the numbers in them."""
        return self.said.fontMetrics().horizontalAdvance(_NUMBER.sub("000", words)) + round(0.3 * self._em)

    def _rest(self) -> int:
        """Of the buttons beside field and words."""
        buttons = [self.previous, self.next, self.close_button, *(() if self.finds else (self.results,))]
        gap = self._row.spacing()
        width = len(buttons) * (self.close_button.sizeHint().width() + gap)
        return width + (0 if self.other.isHidden() else self.other.sizeHint().width() + gap)

    def _put(self, one_row: bool, finds: bool, named: bool) -> None:
        style = Qt.ToolButtonStyle.ToolButtonTextOnly if named else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.results.setToolButtonStyle(style)
        for layout in (self._row, self._flow):
            while layout.takeAt(0) is not None:
                pass
        first = self.field if finds else self.said
        self._row.addWidget(first, 1)
        for part in (self.said, self.other, self.previous, self.next, self.results):
            if part is not first and one_row:
                self._row.addWidget(part, 1 if part is self.said else 0)
            elif part is not first:
                self._flow.addWidget(part)
        self._row.addWidget(self.close_button)
        self._second.setVisible(not one_row)
        self.field.setMaximumWidth(round(FIELD_EM[1] * self._em) if one_row else 16_777_215)


def shortened(words: str) -> str:
    """What was asked for, short enough for a bar."""
    words = " ".join(words.split())
    return words if len(words) <= SHOWN_MAX else words[: SHOWN_MAX - 1].rstrip() + "…"
