"""A link out of the pack: the reader sees the whole address and decides. Septa itself never goes online."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


def shown_address(address: str) -> str:
    """The address as it will be sent: international host names spelt out, so that no letter can pose as another."""
    return QUrl(address).toString(QUrl.ComponentFormattingOption.FullyEncoded)


class OpenLinkDialog(QDialog):
    """Show with ``open()``. The window opens the browser when ``open_wanted`` says so; nothing here does."""

    open_wanted = Signal(str)

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = shown_address(address)
        mail = self.address.startswith("mailto:")
        self.setWindowTitle(self.tr("Write a mail?") if mail else self.tr("Open a web page?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel(self.windowTitle())
        heading.setProperty("role", "heading")
        words = QLabel(
            self.tr("This opens your mail program.")
            if mail
            else self.tr("This page is not part of Septa. It opens in your browser and needs the internet.")
        )
        words.setWordWrap(True)
        self.place = QLabel(_breakable(self.address))
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setProperty("role", "strong")
        self.place.setWordWrap(True)
        self.place.setAccessibleName(self.address)
        self.open_button = QPushButton(self.tr("Open mail program") if mail else self.tr("Open in browser"))
        self.open_button.setProperty("role", "primary")
        self.copy_button = QPushButton(self.tr("Copy address"))
        self.stay_button = QPushButton(self.tr("Stay here"))
        self.stay_button.setDefault(True)
        self.open_button.setAutoDefault(False)
        self.copy_button.setAutoDefault(False)
        self.open_button.clicked.connect(self._open)
        self.copy_button.clicked.connect(self._copy)
        self.stay_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        row.addWidget(self.stay_button)
        column = QVBoxLayout(self)
        margin = self.fontMetrics().height()
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(round(margin * 0.7))
        for widget in (heading, words, self.place):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 52)
        self.stay_button.setFocus()

    def _open(self) -> None:
        self.accept()
        self.open_wanted.emit(self.address)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address)
        self.accept()


def _breakable(address: str) -> str:
    """Room for a line break after each slash; a label would push a long address out of the dialog."""
    return "\u200b".join(_pieces(address))


def _pieces(address: str) -> list[str]:
    pieces = [""]
    for sign in address:
        pieces[-1] += sign
        if sign in "/?&=-_." or len(pieces[-1]) >= 24:
            pieces.append("")
    return pieces
