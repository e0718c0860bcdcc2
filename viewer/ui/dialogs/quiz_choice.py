"""One answer of a quiz: a radio button and its words; afterwards, whether it is so, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from viewer.core.content.model import Choice
from viewer.core.theme import Theme
from viewer.ui.theme.icons import icon


def words_in_lines(text: str, role: str, parent: QWidget) -> QLabel:
    """A label of plain words that break into lines."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


class ChoiceRow(QFrame):
    """All of it answers to a press, not only the mark."""

    def __init__(self, choice: Choice, em: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice, self._em = choice, em
        self.setProperty("role", "drawer")
        self.button = QRadioButton(self)
        self.button.setAccessibleName(choice.text)
        self.button.setAutoExclusive(False)  # the group of the question sees to it
        self.sign = QLabel(self)
        self.sign.hide()
        self.words = words_in_lines(choice.text, "", self)
        self.told = words_in_lines("", "strong", self)
        self.why = words_in_lines(choice.why, "", self)
        self.told.hide()
        self.why.hide()
        text = QVBoxLayout()
        text.setSpacing(round(em * 0.25))
        pad = self._pad = max(0, (self.button.sizeHint().height() - self.words.fontMetrics().lineSpacing()) // 2)
        text.setContentsMargins(0, pad, 0, pad)  # one line stands beside the middle of its mark
        for label in (self.words, self.told, self.why):
            text.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(round(em * 0.4), round(em * 0.35), round(em * 0.7), round(em * 0.35))
        row.setSpacing(round(em * 0.4))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)

    def tell(self, taken: bool, theme: Theme) -> None:
        """Show whether it is so, and why. No answer is bad: one that is not so only has no sign."""
        if self.choice.right:
            said = self.tr("This is so, and you said it.") if taken else self.tr("This is so.")
        else:
            said = self.tr("You said this. It is not so.") if taken else ""
        size = round(self._em * 1.3)
        if self.choice.right:
            self.sign.setPixmap(icon("check", theme.good, size).pixmap(size, size))
        self.sign.setFixedWidth(size)  # also where it is empty, so that all words begin alike
        self.sign.setContentsMargins(0, self._pad // 2, 0, 0)
        self.sign.show()
        self.button.hide()
        self.told.setText(said)
        self.told.setVisible(bool(said))
        self.why.setVisible(bool(self.choice.why))
        parts = (self.choice.text, said, self.choice.why)
        self.setAccessibleName(". ".join(part.rstrip(".") for part in parts if part))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the release counts, so that a hand can still slide off

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint())
        if inside and self.button.isVisibleTo(self):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
