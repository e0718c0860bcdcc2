"""What Septa has to say to the speaker: one line above all else, with a button where there is something to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.presenter.toolbar import LEAST_PX, FingerButton
from viewer.ui.spoken import announce
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon


class NoticeBar(QFrame):
    """Hidden while there is nothing to say. What is said stays until it is put away or something else is said."""

    taken = Signal()  # the offer
    closed = Signal()  # put away without taking it
    resized = Signal()  # shown, hidden, or of another height

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "talk-notice")
        self.words = QLabel(self, wordWrap=True)
        self.offer = QPushButton(self)
        self.offer.setAutoDefault(False)
        self.offer.setMinimumHeight(LEAST_PX)
        self.close_button = FingerButton(self)
        self.close_button.setToolTip(self.tr("Put away"))
        self.close_button.setAccessibleName(self.tr("Put away"))
        for button in (self.offer, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.offer.clicked.connect(self._take)
        self.close_button.clicked.connect(self._close)
        self._row = QHBoxLayout(self)
        self._flow = FlowLayout(spread=True)
        self._flow.addWidget(self.words)
        self._flow.addWidget(self.offer)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addLayout(self._flow)
        middle.addStretch(1)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, sentence: str, offer: str = "") -> None:
        """ "" puts it away. ``offer``: words of the button that ``taken`` answers."""
        self.words.setText(sentence)
        self.offer.setText(offer)
        self.offer.setVisible(bool(offer))
        self.setVisible(bool(sentence))
        announce(self, sentence)
        self.resized.emit()

    def set_theme(self, theme: Theme, em: float) -> None:
        margin = round(em * 0.4)
        self._row.setContentsMargins(2 * margin, margin, margin, margin)
        self.close_button.setIcon(icon("close", theme.ink, em))

    def _take(self) -> None:
        self.say("")
        self.taken.emit()

    def _close(self) -> None:
        self.say("")
        self.closed.emit()
