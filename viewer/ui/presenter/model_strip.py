"""Below the live picture, or beside one that has the screen: who tells it, age, weight, month and what was done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.model_numbers import ModelNumbers


class ModelStrip(QWidget):
    """Follows the picture's state. Both windows show it, each at its own size."""

    def __init__(self, desk: TalkDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sheet_height = 720.0
        self.coloured = False  # its place has room for what the colours of the top mean
        self._accounts = bool(desk.session.pack.assumptions_in(desk.session.language))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        desk.session.quilt.changed.connect(self._moved)
        self._shown = self.numbers.said()
        self.setAccessibleName(self.numbers.told())

    @property
    def numbers(self) -> ModelNumbers:
        """What it says now."""
        return ModelNumbers(self._desk.session.quilt.state, self._accounts, self._desk.theme, self._sheet_height)

    def set_sheet_height(self, height: float) -> None:
        """Pixels."""
        if height != self._sheet_height:
            self._sheet_height = height
            self.update()

    def _moved(self) -> None:
        said = self.numbers.said()
        if said != self._shown:
            self._shown = said
            self.setAccessibleName(" ".join(said))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Into ``area`` of a painter, as it stands below the picture."""
        self.numbers.paint(painter, area)
