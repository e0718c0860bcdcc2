"""What the room will be asked: a question and its answers, as the slide has them or as the speaker writes them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.core.talk.model import ANSWERS, Slide
from viewer.state.talk.talk import TalkState
from viewer.ui.presenter.predict_words import asked_of
from viewer.ui.theme.flow import FlowLayout


class PredictForm(QWidget):
    """There is always room for one answer more, up to five. What is written for a slide stays with it."""

    asked = Signal(str, list)  # question, answers

    def __init__(self, talk: TalkState, parent: QWidget) -> None:
        super().__init__(parent)
        self._talk = talk
        self._key: str | None = None
        self._edited = False
        self._written: dict[str, tuple[str, tuple[str, ...]]] = {}
        self.question = QLineEdit(self)
        self.question.setAccessibleName(self.tr("Question"))
        self.choices = [QLineEdit(self) for _ in range(ANSWERS[1])]
        self.hint = QLabel(self.tr("Write at least two answers."), self)
        self.hint.setProperty("role", "quiet")
        self.hint.setWordWrap(True)
        self.go = QPushButton(self.tr("Hide the picture and ask"), self)
        self.go.setProperty("role", "primary")
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self.ask)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.question)
        for number, line in enumerate(self.choices, 1):
            line.setAccessibleName(self.tr("Choice {number}").format(number=number))
            line.setPlaceholderText(self.tr("One more answer"))
            line.textEdited.connect(self._write)
            self._column.addWidget(line)
        self._foot = FlowLayout()
        self._foot.addWidget(self.go)
        self._foot.addWidget(self.hint)
        self._column.addLayout(self._foot)
        self.question.textEdited.connect(self._write)
        talk.changed.connect(self.fill)
        talk.slides_changed.connect(self.fill)
        self.fill()

    @property
    def answers(self) -> list[str]:
        """Those that say something."""
        return [words for line in self.choices if (words := line.text().strip())]

    def ask(self) -> bool:
        """False: too few answers, which is said."""
        if len(self.answers) < ANSWERS[0]:
            self._renew()
            return False
        self.asked.emit(self.question.text().strip(), self.answers)
        return True

    def fill(self, _at: int = 0) -> None:
        """With what the slide of now asks."""
        slide: Slide | None = self._talk.slide
        key = slide.key if slide is not None else ""
        if key == self._key and self._edited:
            return
        self._key, self._edited = key, key in self._written
        question, answers = self._written.get(key) or asked_of(slide)
        self.question.setText(question)
        self.question.setCursorPosition(0)
        for number, line in enumerate(self.choices):
            line.setText(answers[number] if number < len(answers) else "")
            line.setCursorPosition(0)
        self._renew()

    def set_em(self, em: float) -> None:
        self._column.setSpacing(round(em * 0.3))
        self._foot.set_spacing(round(em * 0.4))

    def _write(self, _words: str) -> None:
        self._edited = True
        self._written[self._key or ""] = (self.question.text(), tuple(line.text() for line in self.choices))
        self._renew()

    def _renew(self) -> None:
        texts = [bool(line.text().strip()) for line in self.choices]
        last = max((number for number, text in enumerate(texts) if text), default=-1)
        for number, line in enumerate(self.choices):
            line.setVisible(number <= max(last + 1, ANSWERS[0] - 1) or line.hasFocus())
        enough = sum(texts) >= ANSWERS[0]
        self.go.setEnabled(enough)
        self.hint.setVisible(not enough)
