"""No voice is there: what to install on this system, with the line to type and a button that copies it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.core.speech.install import Advice, Lack


class NoVoiceDialog(QDialog):
    """``language`` is the name of the language that no voice speaks; "" where there is no voice at all."""

    def __init__(self, advice: Advice, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(
            self.tr("No voice for {language}").format(language=language) if language else self.tr("No voice found")
        )
        heading = QLabel(self.windowTitle())
        heading.setProperty("role", "heading")
        self.words = QLabel(self._explain(advice, bool(language)))
        for label in (heading, self.words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.command = QLineEdit(advice.command)
        self.command.setReadOnly(True)
        self.command.setAccessibleName(self.tr("Line to type into a terminal"))
        self.command.setCursorPosition(0)
        self.command.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)
        self._lay_out(heading)
        for widget in (self.command, self.copy_button):
            widget.setVisible(bool(advice.command))
        self.close_button.setFocus()

    def _explain(self, advice: Advice, speaks_another: bool) -> str:
        if advice.lack is Lack.EXTRA:
            return self.tr(
                "Your system has voices, but this copy of Septa cannot reach them yet. Type this line into a terminal, "
                "then start Septa again:"
            )
        if advice.lack is Lack.VOICE:
            return self.tr(
                "Add a voice in the settings of your system, where speech or reading aloud is. Then start Septa again."
            )
        if not advice.command:
            return self.tr("Install the program espeak-ng or speech-dispatcher. Then try again.")
        if speaks_another:
            return self.tr(
                "There are voices, but none for this language. This program speaks many. Type into a terminal:"
            )
        return self.tr(
            "To read aloud, Septa needs a small program that speaks. Type this line into a terminal, then try again:"
        )

    def _lay_out(self, heading: QLabel) -> None:
        margin = self.fontMetrics().height()
        line = QHBoxLayout()
        line.addWidget(self.command, 1)
        line.addWidget(self.copy_button)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(round(margin * 0.7))
        column.addWidget(heading)
        column.addWidget(self.words)
        column.addLayout(line)
        column.addStretch(1)
        column.addLayout(row)
        width = self.fontMetrics().averageCharWidth() * 56
        parent = self.parentWidget()
        self.setMinimumWidth(min(width, parent.width()) if parent is not None else width)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.text())
        self.command.selectAll()
        self.copy_button.setText(self.tr("Copied"))
