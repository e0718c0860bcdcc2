"""Asks before what is kept of a reader is forgotten."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.ui.theme.flow import FlowLayout


class ForgetDialog(QDialog):
    """Says what is forgotten and what stays; saving it first is one press away."""

    save_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Forget my notes?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel(self.windowTitle())
        heading.setProperty("role", "heading")
        words = QLabel(
            self.tr(
                "Your bookmarks, highlights, notes, questions, quiz results, and where you have read in this guide are "
                "taken off this computer. They do not come back. Your choices of looks and sound stay."
            )
        )
        words.setWordWrap(True)
        self.forget_button = QPushButton(self.tr("Forget all of it"))
        self.save_button = QPushButton(self.tr("Save in a file first…"))
        self.keep_button = QPushButton(self.tr("Keep it"))
        self.keep_button.setDefault(True)
        for button in (self.forget_button, self.save_button):
            button.setAutoDefault(False)
        self.forget_button.clicked.connect(self._forget)
        self.save_button.clicked.connect(self._save)
        self.keep_button.clicked.connect(self.reject)
        row = FlowLayout(spread=True)  # in large type the buttons stand below one another
        for button in (self.forget_button, self.save_button, self.keep_button):
            row.addWidget(button)
        margin = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(round(margin * 0.7))
        column.addWidget(heading)
        column.addWidget(words)
        column.addStretch(1)
        column.addLayout(row)
        wide = self.fontMetrics().averageCharWidth() * 60
        room = parent.window().width() if parent is not None else wide
        self.resize(min(wide, room), self.sizeHint().height())
        self.keep_button.setFocus()

    def _forget(self) -> None:
        self.accept()
        self.forget_wanted.emit()

    def _save(self) -> None:
        self.accept()
        self.save_wanted.emit()
