"""The quiz at a section's end: one question at a time, every answer explained, a result without judgement.

It is no modal dialog: the pages stay in reach, to read again. Nothing is kept unless the reader wants it.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.core.article.links import Link, href
from viewer.core.content.attempt import Attempt
from viewer.core.content.model import Quiz, QuizQuestion
from viewer.core.theme import Theme
from viewer.ui.dialogs.quiz_choice import ChoiceRow, words_in_lines
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX

WIDTH_EM, HEIGHT_EM = 30.0, 34.0


class QuizDialog(QDialog):
    """Show with ``show()``. ``keep``: is the result kept unless the reader says otherwise? None: it cannot be kept."""

    read_wanted = Signal(str)  # the address of the place that tells the answer
    ended = Signal(int, int)  # right, of: once, at the end
    keep_wanted = Signal(bool)  # the reader ticked, or no longer ticks, "keep my result"

    def __init__(
        self, quiz: Quiz, theme: Theme, scale: float, keep: bool | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.attempt, self._theme, self._em, self._keep = Attempt(quiz), theme, BASE_PX * scale, keep
        self.earlier: tuple[int, int] | None = None  # a result that was kept before: right, of
        self.setWindowTitle(self.tr("Quiz: {title}").format(title=quiz.title))
        self.rows: list[ChoiceRow] = []
        self.keep_box: QCheckBox | None = None
        self._group = QButtonGroup(self)
        self._explained = QElapsedTimer()
        self.progress = QLabel(self)
        self.progress.setProperty("role", "quiet")
        self.area = InnerScroll(self)
        self.read_button = QPushButton(self.tr("Read about it"), self)
        self.read_button.setAutoDefault(False)
        self.read_button.clicked.connect(self._read)
        self.on_button = QPushButton(self)
        self.on_button.setProperty("role", "primary")
        self.on_button.setDefault(True)
        self.on_button.clicked.connect(self._go_on)
        row = FlowLayout(spread=True)
        row.set_spacing(round(self._em * 0.4))
        row.addWidget(self.read_button)
        row.addWidget(self.on_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(round(1.0 * self._em),) * 4)
        column.setSpacing(round(0.6 * self._em))
        column.addWidget(self.progress)
        column.addWidget(self.area, 1)
        column.addLayout(row)
        self.resize(round(WIDTH_EM * self._em), round(HEIGHT_EM * self._em))
        self._ask()

    # -- one question

    def _page(self) -> tuple[QWidget, QVBoxLayout]:
        """An empty page in the place of the last one."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(self._em * 0.5))
        return page, column

    def _put(self, page: QWidget, column: QVBoxLayout) -> None:
        column.addStretch(1)
        self.area.setWidget(page)
        page.show()
        self.area.verticalScrollBar().setValue(0)

    def _ask(self) -> None:
        question = self.attempt.question
        if question is None:
            self._end()
            return
        said = self.tr("Question {number} of {all}")
        self.progress.setText(said.format(number=self.attempt.at + 1, all=len(self.attempt.quiz.questions)))
        page, column = self._page()
        column.addWidget(words_in_lines(question.ask, "heading", page))
        for button in self._group.buttons():
            self._group.removeButton(button)
        self.rows = [ChoiceRow(choice, self._em, page) for choice in question.choices]
        for number, one in enumerate(self.rows):
            self._group.addButton(one.button, number)
            column.addWidget(one)
        page.setAccessibleName(question.ask)
        self._group.idClicked.connect(self._chosen, Qt.ConnectionType.UniqueConnection)
        self._put(page, column)
        self.read_button.setVisible(bool(question.topic_id))
        self.read_button.setProperty("address", _place(question))
        self.on_button.setText(self.tr("See the answer"))
        self.on_button.setEnabled(False)
        if self.rows:
            self.rows[0].button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(f"{self.progress.text()}. {question.ask}")

    def _chosen(self, _number: int) -> None:
        self.on_button.setEnabled(True)

    def _go_on(self) -> None:
        if self.attempt.finished:
            self.accept()
        elif self.attempt.answered:
            if self._explained.elapsed() < QApplication.doubleClickInterval():
                return  # the second half of a double click: the answer has not been read
            self.attempt.go_on()
            self._ask()
        elif self._group.checkedId() >= 0:
            self._explain(self._group.checkedId())

    def _explain(self, number: int) -> None:
        question = self.attempt.question
        assert question is not None
        self.attempt.answer(number)
        for one in self.rows:
            one.tell(one.choice is self.attempt.taken(question), self._theme)
        last = self.attempt.at == len(self.attempt.quiz.questions) - 1
        self.on_button.setText(self.tr("To the end") if last else self.tr("Next question"))
        self.on_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._explained.start()
        told = [self.rows[number], *(one for one in self.rows if one.choice.right and one is not self.rows[number])]
        self._say(". ".join(one.accessibleName() for one in told))

    def _read(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.read_wanted.emit(str(sender.property("address")))

    # -- the end

    def _end(self) -> None:
        attempt = self.attempt
        right, of = attempt.right, len(attempt.quiz.questions)
        self.progress.setText(self.tr("The end"))
        page, column = self._page()
        said = self.tr("{right} of {of} answers are as the guide tells it.").format(right=right, of=of)
        column.addWidget(words_in_lines(said, "heading", page))
        if self.earlier is not None:
            before = self.tr("The result you kept before: {right} of {of}.")
            column.addWidget(words_in_lines(before.format(right=self.earlier[0], of=self.earlier[1]), "", page))
        for question in attempt.quiz.questions:
            column.addWidget(self._line(question, page))
        if self._keep is not None:
            self.keep_box = QCheckBox(self.tr("Keep my result"), page)
            self.keep_box.setChecked(self._keep)
            self.keep_box.toggled.connect(self.keep_wanted)
            column.addWidget(self.keep_box)
        page.setAccessibleName(said)
        self._put(page, column)
        self.read_button.hide()
        self.on_button.setText(self.tr("Close"))
        self.on_button.setEnabled(True)
        self.on_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(said)
        self.ended.emit(right, of)

    def _line(self, question: QuizQuestion, page: QWidget) -> QWidget:
        """A question, what was said to it, and the way to the place that answers it."""
        line, taken = QWidget(page), self.attempt.taken(question)
        sign, size = QLabel(line), round(self._em * 1.3)
        as_told = taken is not None and taken.right
        name, colour = ("check", self._theme.good) if as_told else ("article", self._theme.quiet)
        sign.setPixmap(icon(name, colour, size).pixmap(size, size))
        text = QVBoxLayout()
        text.setSpacing(round(self._em * 0.25))
        text.addWidget(words_in_lines(question.ask, "strong", line))
        if taken is not None:
            so, other = self.tr("As the guide tells it: {words}"), self.tr("Worth another look. You said: {words}")
            said = so if taken.right else other
            text.addWidget(words_in_lines(said.format(words=taken.text), "", line))
        if question.topic_id:
            button = QPushButton(self.tr("Read it again"), line)
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("Read it again: {question}").format(question=question.ask))
            button.setProperty("address", _place(question))
            button.clicked.connect(self._read)
            text.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, round(self._em * 0.4))
        row.setSpacing(round(self._em * 0.5))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        return line

    # -- keys and words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 choose an answer."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.rows) and not self.attempt.answered and not self.attempt.finished:
            self.rows[number].button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.rows[number].button.click()
        else:
            super().keyPressEvent(event)

    def _say(self, words: str) -> None:
        """To a screen reader: what has come to stand there."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _place(question: QuizQuestion) -> str:
    return href(Link("topic", question.topic_id, question.anchor))
