"""A picture of the article, large, over the screen: closer, farther, away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from viewer.core.problems import PackError
from viewer.core.theme import Theme
from viewer.ui.article.figure_words import figure_words
from viewer.ui.dialogs.magnifier import MOST, Magnifier, Picture
from viewer.ui.kiosk.bar_button import BarButton
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.reach import control_look, leading

NOTHING = b""


class FigurePanel(QWidget):
    """Covers its parent. Made with the first picture that is wanted large, and kept."""

    closed = Signal()

    def __init__(self, desk: FaceDesk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._look: Look | None = None
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = Magnifier(Picture(NOTHING), theme, self)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.caption = QLabel(self)
        self.caption.setWordWrap(True)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.farther = BarButton("smaller", self.tr("Smaller"), "minus", self)
        self.closer = BarButton("larger", self.tr("Larger"), "plus", self)
        self.close_button = BarButton("close", self.tr("Close"), "close", self)
        self.row = QHBoxLayout()
        for button in (self.farther, self.closer):
            self.row.addWidget(button)
        self.row.addStretch(1)
        self.row.addWidget(self.close_button)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self.caption)
        self.column.addLayout(self.row)
        self.farther.clicked.connect(self.view.farther)
        self.closer.clicked.connect(self.view.closer)
        self.close_button.clicked.connect(self.shut)
        self.view.changed.connect(self._show_times)
        parent.installEventFilter(self)
        self.hide()

    def show_figure(self, path: str, html: str) -> bool:
        """The pack's picture at ``path``, with the words that the article ``html`` has for it; is there one?"""
        try:
            picture = Picture(self._desk.booth.pack.files.read(path))
        except PackError:
            return False
        if picture.size.isEmpty():
            return False
        caption, alt = figure_words(html, path)
        self.view.picture = picture
        self.view.setAccessibleName(alt or caption or self.tr("Picture"))
        self.caption.setText(caption or alt)
        self.caption.setVisible(bool(caption or alt))
        self.caption.setAlignment(leading(self))
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.view.fit()
        self.show()
        self.raise_()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def shut(self) -> None:
        """Away with it; again does nothing."""
        if not self.isHidden():
            self.hide()
            self.view.picture = Picture(NOTHING)
            self.closed.emit()

    @property
    def shown(self) -> bool:
        return not self.isHidden()

    def set_look(self, look: Look) -> None:
        self._look = look
        em = look.em
        # Within reach it is only looked at; the buttons bring it closer.
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, bool(look.reach))
        self.column.setContentsMargins(em, em // 2, em, em // 2)
        self.column.setSpacing(em // 2)
        self.row.setSpacing(em // 2)
        for button in (self.farther, self.closer, self.close_button):
            button.set_look(control_look(look, self))

    def _show_times(self, times: float) -> None:
        self.farther.setEnabled(times > 1)
        self.closer.setEnabled(times < MOST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget) and self.shown:
            self.setGeometry(watched.rect())
        return bool(super().eventFilter(watched, event))
