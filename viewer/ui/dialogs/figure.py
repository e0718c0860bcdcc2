"""A picture of an article, large: with its words, and with buttons, keys and gestures to come closer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.dialogs.magnifier import MOST, ZOOM_KEYS, Magnifier, Picture
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX

WORDS_SHARE = 0.28  # of the dialog's height, at most, for what the picture says


@dataclass(frozen=True)
class Figure:
    """A picture's file. ``caption`` stands under it, ``alt`` says what it shows; either may be empty."""

    data: bytes
    caption: str = ""
    alt: str = ""


class FigureDialog(QDialog):
    """Show with ``open()``."""

    def __init__(self, figure: Figure, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        caption, alt = figure.caption, figure.alt
        self.setWindowTitle(caption or self.tr("Picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        em = BASE_PX * scale
        self.view = Magnifier(Picture(figure.data), theme, self)
        self.view.setAccessibleName(alt or caption or self.tr("Picture"))
        self.view.setAccessibleDescription(
            self.tr("Plus and minus bring it closer and farther, the arrow keys move it, 0 shows all of it.")
        )
        self.words = self._words(caption, alt)
        self.farther_button = self._button(self.tr("Smaller"))
        self.closer_button = self._button(self.tr("Larger"))
        self.fit_button = self._button(self.tr("Whole picture"))
        self.times = QLabel(self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setDefault(True)
        for button, name in ((self.farther_button, "minus"), (self.closer_button, "plus"), (self.fit_button, "fit")):
            button.setIcon(icon(name, theme.ink, round(em)))
            button.setIconSize(QSize(round(em), round(em)))
        self.farther_button.clicked.connect(self.view.farther)
        self.closer_button.clicked.connect(self.view.closer)
        self.fit_button.clicked.connect(self.view.fit)
        self.close_button.clicked.connect(self.reject)
        self.view.changed.connect(self._show_times)
        row = FlowLayout(spread=True)
        row.set_spacing(round(em * 0.4))
        for widget in (self.farther_button, self.closer_button, self.fit_button, self.times, self.close_button):
            row.addWidget(widget)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(*(round(0.9 * em),) * 4)
        column.setSpacing(round(0.6 * em))
        column.addWidget(self.view, 1)
        column.addWidget(self.words)
        column.addLayout(row)
        self._show_times(1.0)
        self.view.setFocus()

    def _words(self, caption: str, alt: str) -> InnerScroll:
        """What the picture says, in a low box of its own that scrolls."""
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        for text, role in ((caption, "strong"), (alt if alt != caption else "", "")):
            label = QLabel(text, told)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if role:
                label.setProperty("role", role)
            column.addWidget(label)
            label.setVisible(bool(text))
        column.addStretch(1)
        area = InnerScroll(self)
        area.setWidget(told)
        area.setAccessibleName(self.tr("What the picture shows"))
        area.setVisible(bool(caption or alt))
        return area

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(self)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setAutoDefault(False)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_words()  # only now are the fonts those of the theme

    def _fit_words(self) -> None:
        told = self.words.widget()
        assert told is not None
        margins = self._column.contentsMargins()
        bar = self.words.verticalScrollBar().sizeHint().width()  # room for it, so that its coming breaks no line anew
        wanted = told.heightForWidth(self.width() - margins.left() - margins.right() - bar)
        self.words.setFixedHeight(max(1, min(wanted, round(self.height() * WORDS_SHARE))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and 0 work wherever the keys are."""
        if event.key() in ZOOM_KEYS:
            self.view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _show_times(self, times: float) -> None:
        self.times.setText(self.tr("{percent} %").format(percent=round(times * 100)))
        self.farther_button.setEnabled(times > 1)
        self.closer_button.setEnabled(times < MOST)
        self.fit_button.setEnabled(times > 1)
