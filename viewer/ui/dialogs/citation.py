"""A source to cite: as a line of text and as BibTeX, each with a button that copies it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontDatabase,
    QGuiApplication,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.core.content.citation import bibtex, plain
from viewer.core.content.model import Reference
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX

WIDTH_EM, HEIGHT_EM = 40.0, 39.0


class Excerpt(QWidget):
    """Words that can be chosen but not changed, under their name, and a button that copies them."""

    def __init__(self, name: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = QLabel(name, self)
        self.name.setProperty("role", "strong")
        self.text = QPlainTextEdit(words, self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(name)
        self.name.setBuddy(self.text)
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.copy_button.setAccessibleName(self.tr("Copy: {what}").format(what=name))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.text)

    def fit(self) -> None:
        """As high as its lines, as they break now."""
        lines = round(self.text.document().size().height())  # a plain document counts lines, not pixels
        frame = self.text.height() - self.text.viewport().height()
        margins = 2 * round(self.text.document().documentMargin())
        self.text.setFixedHeight(lines * self.text.fontMetrics().lineSpacing() + margins + frame + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.text.selectAll()
        self.copy_button.setText(self.tr("Copied"))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.tr("Copied")))


class CitationDialog(QDialog):
    """Show with ``open()``."""

    def __init__(self, reference: Reference, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Cite this source"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        em = BASE_PX * scale
        title = QLabel(self.windowTitle(), self)
        title.setProperty("role", "heading")
        self.plain = Excerpt(self.tr("As text"), plain(reference), self)
        self.bibtex = Excerpt(self.tr("As BibTeX"), bibtex(reference), self)
        self.bibtex.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.area = InnerScroll(self)
        inside = QWidget()
        told = QVBoxLayout(inside)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(round(0.7 * em))
        for widget in (title, self.plain, self.bibtex):
            told.addWidget(widget)
        told.addStretch(1)
        self.area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(round(1.2 * em),) * 4)
        column.setSpacing(round(0.7 * em))
        column.addWidget(self.area, 1)
        column.addLayout(row)
        room = parent.size() - QSize(2 * round(em), 2 * round(em)) if parent is not None else QSize(4096, 4096)
        self.resize(QSize(round(WIDTH_EM * em), round(HEIGHT_EM * em)).boundedTo(room))
        self.close_button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for excerpt in (self.plain, self.bibtex):
            excerpt.fit()  # only now are the fonts those of the theme
