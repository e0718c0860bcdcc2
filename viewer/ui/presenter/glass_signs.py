"""What the speaker alone is told on the glass: that the room sees something else, and what the hand can do."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from viewer.core.talk.ink import Place
from viewer.state.talk.hands import Hand
from viewer.state.talk.talk import Veil
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.theme.fonts import text_font

HINT_MS: Final = 9_000
LETTERS: Final = 0.042  # of the sheet's height …
LEAST_PX: Final = 13.0  # … but never smaller
FRAME: Final = 0.014  # of the sheet's height


class GlassSigns(QObject):
    """Never made for the audience's glass."""

    changed = Signal()

    def __init__(self, desk: TalkDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hinted = False
        self._end = QTimer(self, singleShot=True, interval=HINT_MS)
        self._end.timeout.connect(self.hush)
        talk, hands = desk.talk, desk.hands
        for other in (talk.veil_changed, talk.frozen_changed, talk.shown_changed):
            other.connect(self._elsewhere)
        hands.changed.connect(self._taken)
        hands.region_changed.connect(self._taken)

    def elsewhere(self) -> str:
        """What the room sees instead of the speaker's slide; "" where it sees that."""
        talk = self._desk.talk
        if talk.veil is Veil.BLACK:
            return self.tr("The room sees black")
        if talk.veil is Veil.WHITE:
            return self.tr("The room sees white")
        if talk.frozen:
            return self.tr("Frozen: the room still sees slide {number}").format(number=talk.shown + 1)
        return ""

    def hint(self) -> str:
        """What can be done with the hand that was taken up; gone after a while."""
        hands = self._desk.hands
        if not self._hinted:
            return ""
        if hands.hand is Hand.SPOTLIGHT:
            return self.tr("Point at a part: all of it is lit. Wheel or [ ]: size")
        if hands.hand is Hand.LENS and hands.region is not None:
            return self.tr("Tap: back to the lens. Wheel or [ ]: how large")
        if hands.hand is Hand.LENS:
            return self.tr("Tap or drag a frame: it fills the screen. Wheel or [ ]: how large")
        if hands.hand is Hand.ERASE:
            return self.tr("Touch a stroke to erase it")
        return ""

    def hush(self) -> None:
        """The hint has been read."""
        self._hinted = False
        self.changed.emit()

    def _taken(self, _what: object) -> None:
        self._hinted = self._desk.hands.hand is not Hand.NONE
        self._end.start() if self._hinted else self._end.stop()
        self.changed.emit()

    def _elsewhere(self, _what: object) -> None:
        self.changed.emit()

    # -- how it looks

    def paint(self, painter: QPainter, sheet: QRectF, frame: tuple[Place, Place] | None) -> None:
        """``frame`` is being dragged for the lens."""
        theme = self._desk.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if frame is not None:
            self._frame(painter, sheet, frame)
        away = self.elsewhere()
        if away:
            wide = max(FRAME * sheet.height(), 4.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.note_edge), wide, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(sheet.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2))
            self._pill(painter, sheet, away, top=True)
        hint = self.hint()
        if hint and frame is None:
            self._pill(painter, sheet, hint, top=False)

    def _frame(self, painter: QPainter, sheet: QRectF, frame: tuple[Place, Place]) -> None:
        first, last = (
            sheet.topLeft() + QRectF(0, 0, x * sheet.width(), y * sheet.height()).bottomRight() for x, y in frame
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, style in ((QColor(255, 255, 255), Qt.PenStyle.SolidLine), (QColor(0, 0, 0), Qt.PenStyle.DashLine)):
            painter.setPen(QPen(colour, 2, style))
            painter.drawRect(QRectF(first, last).normalized())

    def _pill(self, painter: QPainter, sheet: QRectF, text: str, *, top: bool) -> None:
        theme, font = self._desk.theme, text_font(max(ceil(LETTERS * sheet.height()), LEAST_PX), top)
        metrics = QFontMetricsF(font)
        pad = metrics.height() * 0.35
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, sheet.width() - 6 * pad)
        box = QRectF(0, 0, metrics.horizontalAdvance(shown) + 4 * pad, metrics.height() + pad)
        box.moveCenter(sheet.center())
        if top:
            box.moveTop(sheet.top() + 1.5 * pad)
        else:
            box.moveBottom(sheet.bottom() - pad)
        painter.setPen(QPen(QColor(theme.on_callout), 1.0))
        painter.setBrush(QColor(theme.callout))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(theme.on_callout))
        painter.setFont(font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)
