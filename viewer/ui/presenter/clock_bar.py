"""The plan of the talk as a bar: each slide as long as its minutes, and a mark where the time is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.core.talk.pace import planned_s
from viewer.core.theme import Theme
from viewer.ui.presenter.desk import TalkDesk

GAP_PX = 2.0


class ClockBar(QWidget):
    """What is done is filled, the slide of now is bright; the mark runs with the clock."""

    def __init__(self, desk: TalkDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme: Theme | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Plan of the talk"))

    def set_theme(self, theme: Theme, em: float) -> None:
        self._theme = theme
        self.setFixedHeight(round(em * 1.1))

    def mark(self) -> float:
        """How much of the planned time is used up, 0 to 1."""
        planned = planned_s(self._desk.talk.slides)
        return min(self._desk.clock.elapsed_s / planned, 1.0) if planned > 0 else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        talk, theme = self._desk.talk, self._theme
        planned = sum(slide.planned_min for slide in talk.slides)
        if theme is None or planned <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide, high, x = float(self.width()), float(self.height()), 0.0
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(wide, 0)
            painter.scale(-1, 1)
        for at, slide in enumerate(talk.slides):
            part = slide.planned_min / planned * wide
            colour = theme.accent if at == talk.at else theme.edge if at < talk.at else theme.rule
            painter.setBrush(QColor(colour))
            place = QRectF(x, high * 0.3, max(part - GAP_PX, 1.0), high * 0.4)
            painter.drawRoundedRect(place, high * 0.12, high * 0.12)
            x += part
        painter.setBrush(QColor(theme.ink))
        painter.drawRoundedRect(QRectF(min(self.mark() * wide, wide - 3.0), 0, 3.0, high), 1.5, 1.5)
