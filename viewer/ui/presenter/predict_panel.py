"""The speaker's side of "predict first": what to ask; then the hands of the room, and the way to the picture;
then how many they were."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.predict_count import PredictCount
from viewer.ui.presenter.predict_form import PredictForm


class PredictPanel(QWidget):
    """A question and answers to write; while the picture is hidden, hands to count; then what was counted."""

    unfinished = Signal()  # asked with too few answers

    def __init__(self, desk: TalkDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._predict = desk.predict
        self.form = PredictForm(desk.talk, self)
        self.count = PredictCount(desk.predict, self)
        self.question, self.choices = self.form.question, self.form.choices
        self.counts = self.count.counts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self.count)
        self.form.asked.connect(desk.predict.ask)
        self._writing = False
        self._predict.hidden_changed.connect(self._turn)
        self._predict.asked.connect(self._turn)
        self._turn()

    @property
    def tells(self) -> bool:
        """Are there counted hands to be told of? Until another slide is shown, or another question is written."""
        return not self._predict.hidden and self._predict.hands > 0 and not self._writing

    def write(self, writing: bool) -> None:
        """Another question is to be written, or no more."""
        self._writing = writing
        self._turn()

    def toggle(self) -> None:
        """Hide the picture and ask; or reveal it."""
        if self._predict.hidden:
            self._predict.reveal()
        elif not self.form.ask():
            self.unfinished.emit()

    def set_theme(self, theme: Theme, em: float) -> None:
        self.form.set_em(em)
        self.count.set_theme(theme, em)

    def _turn(self, _hidden: bool = False) -> None:
        hidden, tells = self._predict.hidden, self.tells
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt lays the keys on whatever stands next
        self.form.setVisible(not hidden and not tells)
        self.count.setVisible(hidden or tells)
        self.count.set_counting(hidden)
