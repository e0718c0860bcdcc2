"""Over the audience's picture while the room guesses: the question, the choices and the hands counted so far."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.core.talk.room import LEAST_TEXT
from viewer.core.theme import mix
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.theme.fonts import text_font, title_font

QUESTION: Final = 0.055  # of the sheet's height
CHOICE: Final = 0.04
SMALL: Final = LEAST_TEXT * 1.05
PAD: Final = 0.04


class PredictCover(QWidget):
    """Shown only while the picture is hidden. The speaker's lets the picture through, and says what the room sees."""

    def __init__(self, desk: TalkDesk, for_audience: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._for_audience = desk, for_audience
        self._sheet_height = 720.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, for_audience)
        self.hide()
        desk.predict.asked.connect(self.update)
        desk.predict.votes_changed.connect(self.update)

    def set_sheet_height(self, height: float) -> None:
        """Pixels."""
        self._sheet_height = height
        self.update()

    def said(self) -> tuple[str, ...]:
        """All that stands on it."""
        predict = self._desk.predict
        if not self._for_audience:
            return (self.tr("Hidden from the room"),)
        return (
            predict.question,
            *(f"{word} {count}" for word, count in zip(predict.choices, predict.votes, strict=True)),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._for_audience:
            self._whole(painter)
        else:
            self._note(painter)

    def _note(self, painter: QPainter) -> None:
        theme, font = self._desk.theme, text_font(max(ceil(SMALL * self._sheet_height), 13), True)
        metrics, text = QFontMetricsF(font), self.said()[0]
        pad = metrics.height() * 0.35
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 4 * pad, metrics.height() + pad)
        box.moveCenter(QRectF(self.rect()).center())
        box.moveTop(pad)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.callout))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(theme.on_callout))
        painter.setFont(font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _whole(self, painter: QPainter) -> None:
        theme, predict, height = self._desk.theme, self._desk.predict, self._sheet_height
        painter.fillRect(self.rect(), QColor(theme.paper))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(QRectF(self.rect()), height * 0.02, height * 0.02)
        pad = PAD * height
        room = QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)
        asked, flags = title_font(ceil(QUESTION * height)), int(Qt.TextFlag.TextWordWrap)
        tall = QFontMetricsF(asked).boundingRect(room, flags, predict.question).height()
        painter.setFont(asked)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRectF(room.left(), room.top(), room.width(), tall), flags, predict.question)
        top = room.top() + tall + pad * 0.6
        rows = len(predict.choices)
        if not rows:
            return
        step = min((room.bottom() - top) / rows, CHOICE * height * 2.6)
        most = max(*predict.votes, 1)
        for number, (word, count) in enumerate(zip(predict.choices, predict.votes, strict=True)):
            self._choice(painter, QRectF(room.left(), top + number * step, room.width(), step), word, count, most)

    def _choice(self, painter: QPainter, row: QRectF, word: str, count: int, most: int) -> None:
        """The words over a bar as long as its share of hands, the count at its end."""
        theme, height = self._desk.theme, self._sheet_height
        font, strong = text_font(1), text_font(1, True)
        letters = max(min(CHOICE * height, row.height() * 0.5), LEAST_TEXT * height)
        font.setPixelSize(ceil(letters))
        strong.setPixelSize(ceil(letters))
        metrics = QFontMetricsF(strong)
        bar = row.adjusted(0, row.height() * 0.06, 0, -row.height() * 0.06)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(bar, height * 0.012, height * 0.012)
        if count:
            painter.setBrush(QColor(mix(theme.paper, theme.accent, 0.28)))
            filled = QRectF(bar)
            filled.setWidth(max(bar.width() * count / most, height * 0.024))
            painter.drawRoundedRect(filled, height * 0.012, height * 0.012)
        pad = height * 0.018
        wide = metrics.horizontalAdvance(str(count)) + pad
        words = bar.adjusted(pad, 0, -wide - pad, 0)
        painter.setPen(QColor(theme.ink))
        painter.setFont(font)
        shown = QFontMetricsF(font).elidedText(word, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setFont(strong)
        place = bar.adjusted(0, 0, -pad, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(count))
