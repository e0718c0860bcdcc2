"""The speaker's side of "predict first": what to ask; then the hands of the room, and the way to the picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.predict_count import PredictCount
from viewer.ui.presenter.predict_form import PredictForm


class PredictPanel(QWidget):
    """A question and answers to write; while the picture is hidden, hands to count."""

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
        self._predict.hidden_changed.connect(self._turn)
        self._turn(self._predict.hidden)

    def toggle(self) -> None:
        """Hide the picture and ask; or reveal it."""
        if self._predict.hidden:
            self._predict.reveal()
        elif not self.form.ask():
            self.unfinished.emit()

    def set_theme(self, theme: Theme, em: float) -> None:
        self.form.set_em(em)
        self.count.set_theme(theme, em)

    def _turn(self, hidden: bool) -> None:
        self.form.setVisible(not hidden)
        self.count.setVisible(hidden)
