"""The hands of the room: an answer in each row, with fewer, a number and more, large enough for a finger.

After it is revealed the counted numbers alone stand there.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QToolButton, QWidget

from viewer.core.talk.model import ANSWERS
from viewer.core.theme import Theme
from viewer.state.talk.predict import VOTES_MOST, PredictState
from viewer.ui.presenter.toolbar import LEAST_PX
from viewer.ui.theme.icons import icon

NARROW_EM = 22  # below this width the button stands under the question


class HandCount(QLineEdit):
    """A number of hands; Up and Down count, too. Letters and Space are keys of the talk, such as R to reveal.

    What stands there is selected, however one came to it: what is typed takes its place. Enter gives the keys back.
    """

    changed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setValidator(QIntValidator(0, VOTES_MOST, self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(len(str(VOTES_MOST)))
        self.textEdited.connect(self._edited)
        self.returnPressed.connect(self._done)

    @property
    def value(self) -> int:
        """An empty field says nought."""
        return int(self.text()) if self.text().isdecimal() else 0

    def show_value(self, hands: int) -> None:
        if hands != self.value or not self.hasFocus():
            self.setText(str(hands))
            if self.hasFocus():
                self.selectAll()

    def _done(self) -> None:
        self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self, _text: str) -> None:
        self.changed.emit(self.value)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.text().isalpha() or event.key() == Qt.Key.Key_Space)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.changed.emit(self.value + step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.selectAll()  # the press has put the cursor between two digits

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setText(str(self.value))


class HandKey(QToolButton):
    """One hand more or fewer. As large as a finger needs it, whatever a style sheet says of the least."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.side = LEAST_PX
        self.setProperty("role", "tool")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the number itself takes arrows and digits
        self.setAutoRepeat(True)

    def sizeHint(self) -> QSize:
        return QSize(self.side, self.side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class PredictCount(QWidget):
    """While the room guesses, hands to count; afterwards what was counted, and the way to ask it again."""

    def __init__(self, predict: PredictState, parent: QWidget) -> None:
        super().__init__(parent)
        self._predict = predict
        self._em = 17.0
        self._counting = True
        self.question = QLabel(self)
        self.question.setProperty("role", "strong")
        self.question.setWordWrap(True)
        self.go = QPushButton(self.tr("Reveal"), self)
        self.go.setProperty("role", "primary")
        self.go.setAutoDefault(False)
        self.go.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.go.clicked.connect(predict.reveal)
        self.again = QPushButton(self.tr("Ask again"), self)
        self.again.setAutoDefault(False)
        self.again.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.again.clicked.connect(self._ask_again)
        self.total = QLabel(self)
        self.total.setProperty("role", "quiet")
        self.labels: list[QLabel] = []
        self.told: list[QLabel] = []  # the counts, once they only stand there
        self.fewer: list[HandKey] = []
        self.counts: list[HandCount] = []
        self.more: list[HandKey] = []
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self.question, 1)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.addWidget(self.go)
        self._foot.addWidget(self.again)
        self._foot.addWidget(self.total)
        self._foot.addStretch(1)
        self._head.addLayout(self._foot)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addLayout(self._head, 0, 0, 1, 4)
        for row in range(ANSWERS[1]):
            self._add_row(row)
        predict.asked.connect(self.renew)
        predict.votes_changed.connect(self.renew)
        self.renew()

    def set_theme(self, theme: Theme, em: float) -> None:
        self._em = em
        side = round(max(LEAST_PX, 1.5 * em))
        self._grid.setHorizontalSpacing(round(em * 0.25))
        self._grid.setVerticalSpacing(round(em * 0.12))
        self._foot.setSpacing(round(em * 0.5))
        self._head.setSpacing(round(em * 0.5))
        for name, keys in (("minus", self.fewer), ("plus", self.more)):
            for key in keys:
                key.side = side
                key.updateGeometry()
                key.setIconSize(QSize(round(em), round(em)))
                key.setIcon(icon(name, theme.ink, em))
        for count in self.counts:
            count.setFixedSize(round(max(LEAST_PX * 1.3, 2.6 * em)), side)
        self._turn()

    def set_counting(self, counting: bool) -> None:
        """Or only tell what was counted."""
        self._counting = counting
        self.renew()

    def renew(self) -> None:
        predict = self._predict
        self.question.setText(predict.question)
        self.question.setVisible(bool(predict.question))
        self.go.setVisible(self._counting)
        self.again.setVisible(not self._counting)
        for row, count in enumerate(self.counts):
            there = row < len(predict.choices)
            self.labels[row].setVisible(there)
            self.told[row].setVisible(there and not self._counting)
            for widget in (self.fewer[row], count, self.more[row]):
                widget.setVisible(there and self._counting)
            if not there:
                continue
            answer = predict.choices[row]
            self.labels[row].setText(answer)
            self.told[row].setText(str(predict.votes[row]))
            count.setAccessibleName(self.tr("Hands for: {answer}").format(answer=answer))
            self.fewer[row].setAccessibleName(self.tr("One hand fewer for: {answer}").format(answer=answer))
            self.more[row].setAccessibleName(self.tr("One hand more for: {answer}").format(answer=answer))
            self.fewer[row].setEnabled(predict.votes[row] > 0)
            count.show_value(predict.votes[row])
        self.total.setText(self.tr("Hands: {count}").format(count=predict.hands))

    def _add_row(self, row: int) -> None:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        fewer, more = self._key(row, -1), self._key(row, +1)
        count = HandCount(self)
        count.changed.connect(partial(self._predict.count, row))
        told = QLabel(self)
        told.setProperty("role", "strong")
        told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, widget in enumerate((label, fewer, count, more)):
            self._grid.addWidget(widget, row + 1, column)
        self._grid.addWidget(told, row + 1, 2)
        self.told.append(told)
        self.labels.append(label)
        self.fewer.append(fewer)
        self.counts.append(count)
        self.more.append(more)

    def _key(self, row: int, hands: int) -> HandKey:
        key = HandKey(self)
        key.clicked.connect(partial(self._vote, row, hands))
        return key

    def _vote(self, row: int, hands: int, _checked: bool = False) -> None:
        self._predict.vote(row, hands)

    def _ask_again(self) -> None:
        self._predict.ask(self._predict.question, self._predict.choices)

    def _turn(self) -> None:
        narrow = self.width() < NARROW_EM * self._em
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._head.direction() is not way:
            self._head.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
