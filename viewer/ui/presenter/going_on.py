"""The last talk ended before its end: go on where it was, or begin anew?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.ui.theme.flow import FlowLayout

ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Right)
TITLE_LETTERS = 32


def clock_words(seconds: float) -> str:
    """Minutes and seconds, such as "7:05"."""
    whole = max(round(seconds), 0)
    return f"{whole // 60}:{whole % 60:02d}"


def _short(title: str) -> str:
    """For a button, which does not break its words."""
    return title if len(title) <= TITLE_LETTERS else title[: TITLE_LETTERS - 1].rstrip() + "…"


class GoingOnDialog(QDialog):
    """Show with ``open()`` over the speaker's window. A clicker's "next" goes on; Esc does so too: nothing is lost."""

    go_on_wanted = Signal()
    anew_wanted = Signal()
    instead_wanted = Signal()

    def __init__(
        self,
        number: int,
        of: int,
        title: str,
        elapsed_s: float,
        parent: QWidget | None = None,
        *,
        lesson: str = "",
        instead: str = "",
    ) -> None:
        """``lesson``: the title of the talk, where another one was to be given ``instead``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Go on with this talk?"))
        heading = QLabel(self.windowTitle())
        heading.setProperty("role", "heading")
        where = self.tr("It stopped at slide {number} of {of}, “{title}”, after {time}.")
        if instead:
            where = self.tr("“{lesson}” stopped at slide {number} of {of}, “{title}”, after {time}.")
        time = clock_words(elapsed_s)
        self.words = QLabel(where.format(lesson=lesson, number=number, of=of, title=title, time=time))
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        kept = QLabel(self.tr("What you have drawn is kept either way."))
        kept.setProperty("role", "quiet")
        kept.setWordWrap(True)
        self.go_on = QPushButton(self.tr("Go on at slide {number}").format(number=number))
        self.go_on.setProperty("role", "primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        self.anew = QPushButton(self.tr("Begin at the first slide"))
        self.anew.setAutoDefault(False)
        self.anew.clicked.connect(self._begin)
        self.instead = QPushButton(self.tr("Give “{title}”").format(title=_short(instead)))
        self.instead.setToolTip(instead)
        self.instead.setAutoDefault(False)
        self.instead.clicked.connect(self._give_instead)
        row = FlowLayout()
        for button in (self.go_on, self.anew, self.instead) if instead else (self.go_on, self.anew):
            row.addWidget(button)
        self.instead.setParent(self)
        self.instead.setVisible(bool(instead))
        column = QVBoxLayout(self)
        margin = self.fontMetrics().height()
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(round(margin * 0.7))
        for widget in (heading, self.words, kept):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 52)
        self._wanted = self.go_on_wanted
        self.finished.connect(self._done)
        self.go_on.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ON:
            chosen = next((one for one in (self.anew, self.instead) if one.hasFocus()), None)
            if chosen is not None and event.key() not in ON[3:]:
                chosen.click()
            else:
                self.accept()
            return
        super().keyPressEvent(event)

    def _begin(self) -> None:
        self._wanted = self.anew_wanted
        self.accept()

    def _give_instead(self) -> None:
        self._wanted = self.instead_wanted
        self.accept()

    def _done(self, _result: int) -> None:
        self._wanted.emit()
