"""How far one is in an article: dots, "2 of 5", and a touch lists its parts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.ui.kiosk.keyed import KeyedButton
from viewer.ui.kiosk.look import Look
from viewer.ui.shell.status import isolated
from viewer.ui.theme.fonts import text_font

DOTS_MOST = 12  # more are not counted at a glance
DOT_EM, STEP_EM, WORDS_EM, PAD_EM = 0.42, 0.85, 0.9, 0.7


class Steps(KeyedButton):
    """``set_place(1, 5)``: the second of five."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._place, self._count = 0, 1
        self.setObjectName("steps")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def place(self) -> tuple[int, int]:
        return self._place, self._count

    def set_place(self, place: int, count: int) -> None:
        self._place, self._count = place, count
        self.setText(self.tr("{0} of {1}").format(place + 1, count))
        self.setAccessibleName(self.tr("Part {0} of {1}: show all parts").format(place + 1, count))
        self.setVisible(count > 1)
        self.updateGeometry()
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedHeight(max(look.target, round(look.em * 1.95)))
        self.updateGeometry()
        self.update()

    @property
    def _dots(self) -> int:
        return self._count if self._count <= DOTS_MOST else 0

    def sizeHint(self) -> QSize:
        if self._look is None:
            return QSize(44, 44)
        em = self._look.em
        words = QFontMetricsF(text_font(em * WORDS_EM, bold=True)).horizontalAdvance(self.text())
        wide = words + (self._dots * STEP_EM + (0.5 if self._dots else 0) + 2 * PAD_EM) * em
        return QSize(max(self._look.target, round(wide)), max(self._look.target, round(em * 1.95)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self._look
        if look is None:
            return
        em, theme = look.em, look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown() or self._ring:
            painter.setPen(QPen(QColor(theme.ring), 2) if self._ring else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover) if self.isDown() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), em * 0.5, em * 0.5)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, middle, radius = PAD_EM * em, self.height() / 2, DOT_EM * em / 2
        for number in range(self._dots):
            now = number == self._place
            at = x + (number + 0.5) * STEP_EM * em
            at = self.width() - at if mirrored else at
            painter.setPen(QPen(QColor(theme.accent if now else theme.edge), 2))
            painter.setBrush(QColor(theme.accent) if now else Qt.BrushStyle.NoBrush)
            size = radius * (1.35 if now else 1.0)
            painter.drawEllipse(QPointF(at, middle), size, size)
        painter.setFont(text_font(em * WORDS_EM, bold=True))
        painter.setPen(QColor(theme.ink))
        lead = round(x + self._dots * STEP_EM * em + (0.5 * em if self._dots else 0))
        pad = round(PAD_EM * em)
        where = self.rect().adjusted(pad if mirrored else lead, 0, -lead if mirrored else -pad, 0)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            where, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, isolated(self.text())
        )
        painter.end()
