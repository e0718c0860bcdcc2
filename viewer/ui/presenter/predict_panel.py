"""The speaker's side of "predict first": what to ask, the hands of the room, and the key that shows the picture."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from viewer.state.talk.predict import VOTES_MOST
from viewer.ui.presenter.desk import TalkDesk


class HandCount(QSpinBox):
    """A number of hands. Letters are none of its own: they are keys of the talk, R to reveal."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text().isalpha():
            event.ignore()
            return False
        return super().event(event)


class PredictPanel(QWidget):
    """A question, choices with counts, and one button: hide and ask, then reveal."""

    def __init__(self, desk: TalkDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._predict = desk.predict
        self.question = QLineEdit(self.tr("What will happen to the skin?"), self)
        self.question.setAccessibleName(self.tr("Question"))
        self.choices: list[QLineEdit] = []
        self.counts: list[HandCount] = []
        grid = QGridLayout()
        words = (self.tr("It gets smoother"), self.tr("Nothing changes"), self.tr("The dimples get deeper"))
        for row, word in enumerate(words):
            self._add_choice(grid, row, word)
        self.go = QPushButton(self)
        self.go.setProperty("role", "primary")
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self.toggle)
        self.total = QLabel(self)
        self.total.setProperty("role", "quiet")
        foot = QHBoxLayout()
        foot.addWidget(self.go)
        foot.addWidget(self.total)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.question)
        column.addLayout(grid)
        column.addLayout(foot)
        self._predict.hidden_changed.connect(self._renew)
        self._predict.votes_changed.connect(self._renew)
        self._renew()

    def toggle(self) -> None:
        """Hide the picture and ask; or reveal it."""
        if self._predict.hidden:
            self._predict.reveal()
            return
        words = [choice.text().strip() for choice in self.choices]
        asked = [word for word in words if word]
        if len(asked) >= 2:
            self._predict.ask(self.question.text().strip(), asked)

    def _add_choice(self, grid: QGridLayout, row: int, word: str) -> None:
        line = QLineEdit(word, self)
        line.setAccessibleName(self.tr("Choice {number}").format(number=row + 1))
        count = HandCount(self)
        count.setRange(0, VOTES_MOST)
        count.setAccessibleName(self.tr("Hands for choice {number}").format(number=row + 1))
        count.setAlignment(Qt.AlignmentFlag.AlignRight)
        count.valueChanged.connect(partial(self._counted, row))
        grid.addWidget(line, row, 0)
        grid.addWidget(count, row, 1)
        self.choices.append(line)
        self.counts.append(count)

    def _counted(self, row: int, hands: int) -> None:
        """The hands of a row. Rows without words are no choices: those after them move up."""
        if self.choices[row].text().strip():
            number = sum(bool(choice.text().strip()) for choice in self.choices[:row])
            self._predict.count(number, hands)

    def _renew(self) -> None:
        hidden = self._predict.hidden
        self.go.setText(self.tr("Reveal") if hidden else self.tr("Hide the picture and ask"))
        self.question.setEnabled(not hidden)
        votes = iter(self._predict.votes)
        for line, count in zip(self.choices, self.counts, strict=True):
            line.setEnabled(not hidden)
            count.setEnabled(hidden)
            count.blockSignals(True)
            count.setValue(next(votes, 0) if line.text().strip() else 0)
            count.blockSignals(False)
        self.total.setText(self.tr("%n hand(s)", "", self._predict.hands))
