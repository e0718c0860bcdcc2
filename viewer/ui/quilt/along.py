"""Take a scene along: its code to copy, another code to go to, and the picture as a file."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.core.modes import Can
from viewer.core.quilt.code import CodeError, decode, encode
from viewer.core.theme import Theme
from viewer.ui.quilt.shared import Shared
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon

WAIT_MS = 150  # after the last change the code is written anew


def code_of(shared: Shared) -> str:
    """The code of what is shown."""
    focus = shared.focus.focus
    return encode(shared.quilt.state, focus.part if focus.pinned else None)


class Along(QWidget):
    """Code, Copy; Go to; Save."""

    save_wanted = Signal()

    def __init__(self, shared: Shared, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared = shared
        self.code_label = self._label(self.tr("This scene as a code"))
        self.code = QLineEdit(self)
        self.code.setReadOnly(True)
        self.code.setAccessibleName(self.code_label.text())
        self.copy = QPushButton(" " + self.tr("Copy"), self)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self.copy_code)
        self.enter_label = self._label(self.tr("Go to a code"))
        self.enter = QLineEdit(self)
        self.enter.setMaxLength(4000)
        self.enter.setAccessibleName(self.enter_label.text())
        self.enter.setPlaceholderText(self.tr("Type or paste a code"))
        self.enter.returnPressed.connect(self.go_to)
        self.go = QPushButton(self.tr("Go"), self)
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self.go_to)
        self.save = QPushButton(" " + self.tr("Save the picture…"), self)
        self.save.setAutoDefault(False)
        self.save.clicked.connect(self.save_wanted)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setAccessibleName(self.tr("Answer"))
        self._rows: list[QHBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 4, 0)
        for label, field, button in (
            (self.code_label, self.code, self.copy),
            (self.enter_label, self.enter, self.go),
        ):
            row = QHBoxLayout()
            row.addWidget(field, 1)
            row.addWidget(button)
            self._rows.append(row)
            self._column.addWidget(label)
            self._column.addLayout(row)
        self._flow = FlowLayout()
        self._flow.addWidget(self.save)
        self._column.addLayout(self._flow)
        self._column.addWidget(self.said)
        self._column.addStretch(1)
        self.copy.setVisible(Can.COPY in shared.can)
        self.save.setVisible(Can.SAVE in shared.can)
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self.write)
        shared.quilt.changed.connect(self._moved)
        shared.focus.changed.connect(self._moved)
        self.write()

    def set_theme(self, theme: Theme, em: float) -> None:
        self._column.setSpacing(round(em * 0.4))
        for row in self._rows:
            row.setSpacing(round(em * 0.4))
        self.copy.setIcon(icon("copy", theme.ink, em))
        self.save.setIcon(icon("save", theme.ink, em))

    def write(self) -> None:
        """The code of what is shown now."""
        self._wait.stop()
        self.code.setText(code_of(self._shared))
        self.code.setCursorPosition(0)

    def copy_code(self) -> None:
        self.write()
        QGuiApplication.clipboard().setText(self.code.text())
        self.say(self.tr("The code is copied."))

    def go_to(self) -> None:
        """Show the scene of the code that was typed; a code that is none is answered in one sentence."""
        text = self.enter.text().strip()
        if not text:
            self.say(self.tr("Type or paste a code first."))
            self.enter.setFocus()
            return
        try:
            state, part = decode(text)
        except CodeError as error:
            self.say(str(error))
            self.enter.setFocus()
            return
        self.say("")
        self._shared.show.to_state(state, part, by_person=True)

    def say(self, words: str) -> None:
        self.said.setText(words)

    def _moved(self, _what: object) -> None:
        if self.isVisible():
            self._wait.start()

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", "strong")
        return label
