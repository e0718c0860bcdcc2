"""Over the audience's picture while the room guesses: the question, the choices and the hands counted so far."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.core.talk.room import LEAST_TEXT
from viewer.core.theme import mix
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.export_text import runs_right
from viewer.ui.theme.fonts import text_font, title_font

# Of the sheet's height, from the wanted size to the smallest: what is long is set smaller.
QUESTIONS: Final = (0.055, 0.05, 0.046, 0.042)
ANSWERS: Final = tuple(LEAST_TEXT * share for share in (1.4, 1.3, 1.2, 1.1, 1.02))
SMALL: Final = LEAST_TEXT * 1.05
PAD: Final = 0.035
INSET: Final = 0.018  # of a row's words
GAP: Final = 0.014  # between two rows
ROUND: Final = 0.012
WRAP: Final = int(Qt.TextFlag.TextWordWrap)


class PredictCover(QWidget):
    """Shown only while the picture is hidden. The speaker's lets the picture through, and says what the room sees."""

    def __init__(self, desk: TalkDesk, for_audience: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._for_audience = desk, for_audience
        self._sheet_height = 720.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, for_audience)
        self.hide()
        for told in (desk.predict.asked, desk.predict.votes_changed):
            told.connect(self._renew)

    def set_sheet_height(self, height: float) -> None:
        """Pixels."""
        self._sheet_height = height
        self.update()

    def _renew(self) -> None:
        self.setAccessibleName(" ".join(self.said()))
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
        self.paint(painter, QRectF(self.rect()))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Into ``area`` of a painter, as it stands over the picture: the lens shows it at its own size."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._for_audience:
            self._whole(painter, area)
        else:
            self._note(painter, area)

    def _note(self, painter: QPainter, area: QRectF) -> None:
        theme, font = self._desk.theme, text_font(max(ceil(SMALL * self._sheet_height), 13), True)
        metrics, text = QFontMetricsF(font), self.said()[0]
        pad = metrics.height() * 0.35
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 4 * pad, metrics.height() + pad)
        box.moveCenter(area.center())
        box.moveTop(area.top() + pad)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.callout))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(theme.on_callout))
        painter.setFont(font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    @property
    def mirrored(self) -> bool:
        """Do its own words run from right to left? They may be of another language than Septa's."""
        return not runs_right("".join((self._desk.predict.question, *self._desk.predict.choices)))

    def _whole(self, painter: QPainter, area: QRectF) -> None:
        theme, predict, height = self._desk.theme, self._desk.predict, self._sheet_height
        way = Qt.LayoutDirection.RightToLeft if self.mirrored else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(way)
        painter.fillRect(area, QColor(theme.paper))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(area, height * 0.02, height * 0.02)
        pad = PAD * height
        room = area.adjusted(pad, pad, -pad, -pad)
        laid = self.laid(room)
        painter.setFont(laid.asked)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRectF(room.left(), room.top(), room.width(), laid.tall), WRAP, predict.question)
        top, most = room.top() + laid.tall + laid.below, max(*predict.votes, 1)
        for word, count, tall in zip(predict.choices, predict.votes, laid.rows, strict=True):
            self._answer(painter, QRectF(room.left(), top, room.width(), tall), (word, count, most), laid)
            top += tall + GAP * height

    def laid(self, room: QRectF) -> Laid:
        """The largest letters with which question and answers find room: a long answer takes two lines, none is cut."""
        found = None
        for question in QUESTIONS:
            for letters in ANSWERS:
                found = self._laid_with(room, question, letters)
                if found.height <= room.height():
                    return found
        assert found is not None
        return found

    def _laid_with(self, room: QRectF, question: float, letters: float) -> Laid:
        predict, height = self._desk.predict, self._sheet_height
        asked = title_font(ceil(question * height))
        tall = _tall(asked, predict.question, room.width())
        font, strong = text_font(ceil(letters * height)), text_font(ceil(letters * height), True)
        inset = INSET * height
        number = QFontMetricsF(strong).horizontalAdvance("888") + inset
        words = room.width() - 2 * inset - number
        rows = tuple(_tall(font, word, words) + 1.5 * inset for word in predict.choices)
        below = PAD * height * 0.6 if predict.question else 0.0
        return Laid(asked, font, strong, tall, below, rows, tall + below + sum(rows) + GAP * height * (len(rows) - 1))

    def _answer(self, painter: QPainter, bar: QRectF, told: tuple[str, int, int], laid: Laid) -> None:
        """The words over a bar as long as its share of hands, the count at its end."""
        (word, count, most), theme, height = told, self._desk.theme, self._sheet_height
        mirrored = self.mirrored
        corner, inset = ROUND * height, INSET * height
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(bar, corner, corner)
        if count:
            painter.setBrush(QColor(mix(theme.paper, theme.accent, 0.28)))
            filled = QRectF(bar)
            filled.setWidth(max(bar.width() * count / most, 2 * corner))
            if mirrored:
                filled.moveRight(bar.right())
            painter.drawRoundedRect(filled, corner, corner)
        number = QFontMetricsF(laid.strong).horizontalAdvance("888") + inset
        inner = bar.adjusted(inset, 0, -inset, 0)
        words = inner.adjusted(number, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -number, 0)
        painter.setPen(QColor(theme.ink))
        painter.setFont(laid.font)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mirrored:
            near, far = far, near
        absolute = int(Qt.AlignmentFlag.AlignAbsolute)
        painter.drawText(words, middle | absolute | WRAP | int(near), word)
        painter.setFont(laid.strong)
        painter.drawText(inner, middle | absolute | int(far), str(count))


@dataclass(frozen=True)
class Laid:
    """Pixels: how tall the question is, the room below it, and each answer's row; ``height`` of all."""

    asked: QFont
    font: QFont
    strong: QFont
    tall: float
    below: float
    rows: tuple[float, ...]
    height: float


def _tall(font: QFont, words: str, width: float) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, max(width, 1), 1e6), WRAP, words).height() if words else 0.0
