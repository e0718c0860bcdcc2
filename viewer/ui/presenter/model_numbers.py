"""What stands below the live picture, or beside one that has the screen: who tells it, age, weight, month, what was
done. Painted from a state, so that a picture that is still says the same as the live one."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from viewer.core.quilt.scene import TENTHS, Compare, SceneState, Treatment
from viewer.core.talk.room import LEAST_TEXT, model_rooms
from viewer.core.theme import Theme
from viewer.ui.presenter.sheet import Sheet
from viewer.ui.quilt import words
from viewer.ui.quilt.overlay import bands
from viewer.ui.theme.fonts import text_font

translate = QCoreApplication.translate

WORDS: Final = LEAST_TEXT * 1.05  # of the sheet's height
NUMBERS: Final = 0.05
TALLER: Final = 0.085  # numbers beside a picture that has the screen
HEIGHT: Final = 0.108
LEGEND: Final = 0.056  # more where the top is coloured: what its colours mean covers nothing of the picture
BAR_LEAST: Final = 0.15  # width of those colours
GAP: Final = 0.028


def places_on(sheet: Sheet, large: bool, letters: float, state: SceneState) -> tuple[QRectF, QRectF]:
    """The picture, and the strip that belongs to it, in pixels of the sheet. ``letters``: the height that their letters
    are a share of."""
    if not large:
        share = HEIGHT + (LEGEND if state.view.reveal is not None else 0)
        place, low = sheet.picture_rect, round(share * letters)
        strip = QRectF(place.left(), place.bottom() - low, place.width(), low)
        return place.adjusted(0, 0, 0, -low), strip
    wide, high = sheet.size.width(), sheet.size.height()
    boxes = model_rooms(wide / high)
    picture, strip = (
        QRectF(box.x * wide, box.y * high, box.width * wide, box.height * high)
        for box in (one.mirrored if sheet.right_to_left else one for one in boxes)
    )
    return picture, strip


@dataclass(frozen=True)
class ModelNumbers:
    """``accounts``: the pack knows two of them. ``height``: that letters are a share of, in pixels."""

    state: SceneState
    accounts: bool
    theme: Theme
    height: float

    def told(self) -> str:
        """Whose account the picture follows; "" where the pack knows no accounts."""
        if not self.accounts:
            return ""
        state = self.state
        if state.view.compare is Compare.ACCOUNTS:
            return translate("ModelStrip", "Article and studies side by side")
        return words.account(state.account)

    def numbers(self) -> tuple[tuple[str, str], ...]:
        """(what, how much) of age and weight, and of the month where something happens in time."""
        state = self.state
        weight = state.parameters.weight
        signed = f"+{weight}" if weight > 0 else f"\N{MINUS SIGN}{-weight}" if weight < 0 else "0"
        month, rest = divmod(state.month_tenths, TENTHS)
        numbers = [
            (translate("ModelStrip", "Age"), str(state.parameters.age)),
            (translate("ModelStrip", "Weight"), translate("ModelStrip", "{percent} %").format(percent=signed)),
        ]
        if state.month_tenths or state.events:  # no time has passed, and none is told of: no month
            numbers.append((translate("ModelStrip", "Month"), f"{month}.{rest}" if rest else str(month)))
        return tuple(numbers)

    def done(self) -> str:
        """What has been done by now, the last first; else that the picture foretells nothing."""
        state = self.state
        events = [event for event in state.done if event.treatment is not Treatment.REST]
        if not events:
            return translate("ModelStrip", "An illustration, no prediction")
        last = events[-1]
        name = words.treatment(last.treatment)
        if len(events) == 1:
            return translate("ModelStrip", "{treatment}, month {month}").format(treatment=name, month=last.month)
        text = translate("ModelStrip", "{treatment}, month {month}, and {count} before")
        return text.format(treatment=name, month=last.month, count=len(events) - 1)

    def note(self) -> str:
        """What stands there whatever was done, where there is room for it."""
        note = translate("ModelStrip", "An illustration, no prediction")
        return "" if self.done() == note else note

    def said(self) -> tuple[str, ...]:
        """All that stands on it."""
        return (self.told(), self.done(), *(word for pair in self.numbers() for word in pair))

    @property
    def letters_px(self) -> int:
        """The height of its smallest letters."""
        return ceil(WORDS * self.height)

    def shown_done(self, width: float) -> str:
        """As much of what was done as there is room for."""
        metrics = QFontMetricsF(text_font(self.letters_px))
        return metrics.elidedText(self.done(), Qt.TextElideMode.ElideRight, width)

    def words_width(self, width: float) -> float:
        """What the numbers leave for words, in a strip of this width."""
        large = text_font(ceil(NUMBERS * self.height), True)
        small, gap = text_font(self.letters_px), GAP * self.height
        for what, much in self.numbers():
            width -= max(_wide(small, what), _wide(large, "88" if len(much) < 2 else much)) + gap
        return max(width - 1.6 * gap, 0.0)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Into ``area`` of a painter, as it stands below the picture."""
        theme, height = self.theme, self.height
        small, strong, large = text_font(self.letters_px), text_font(self.letters_px, True), text_font(1, True)
        large.setPixelSize(ceil(NUMBERS * height))
        gap, line = GAP * height, QFontMetricsF(small).height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(area, gap * 0.35, gap * 0.35)
        if area.height() > area.width():
            self._column(painter, area)
            return
        if self.state.view.reveal is not None:
            tall = LEGEND * height
            self._legend(painter, QRectF(area.left(), area.top() + gap * 0.3, area.width(), tall), (small, strong))
            area = area.adjusted(0, tall, 0, 0)
        right = area.right() - gap * 0.8
        top = area.top() + (area.height() - line - QFontMetricsF(large).height()) / 2
        for what, much in reversed(self.numbers()):
            wide = max(_wide(small, what), _wide(large, "88" if len(much) < 2 else much))
            box = QRectF(right - wide, top, wide, line)
            _write(painter, box, what, small, theme.quiet)
            below = QRectF(box.left(), box.bottom(), wide, QFontMetricsF(large).height())
            _write(painter, below, much, large, theme.ink)
            right = box.left() - gap
        room = QRectF(area.left() + gap * 0.8, area.top(), self.words_width(area.width()), area.height())
        self._words(painter, room, (small, strong))

    def _legend(self, painter: QPainter, row: QRectF, fonts: tuple[QFont, QFont]) -> None:
        """What the colours of the top mean, in one line."""
        from viewer.core.quilt.reveal import EDGES, ramp

        field, (small, strong) = self.state.view.reveal, fonts
        assert field is not None
        gap, edges = GAP * self.height, EDGES[field]
        row = row.adjusted(gap * 0.8, 0, -gap * 0.8, 0)
        low, high = words.share(edges[0]), words.share(edges[-1])
        ends = _wide(small, low) + gap * 0.4, _wide(small, high) + gap * 0.4
        room = row.width() - sum(ends) - BAR_LEAST * self.height
        name = QFontMetricsF(strong).elidedText(words.field(field), Qt.TextElideMode.ElideRight, room)
        wide = _wide(strong, name) + gap
        _write(painter, QRectF(row.left(), row.top(), wide, row.height()), name, strong, self.theme.ink)
        _write(painter, QRectF(row.left() + wide, row.top(), ends[0], row.height()), low, small, self.theme.ink)
        right = row.right() - ends[1]
        _write(painter, QRectF(right + gap * 0.4, row.top(), ends[1], row.height()), high, small, self.theme.ink)
        bar = QRectF(row.left() + wide + ends[0], row.top(), right - row.left() - wide - ends[0], row.height())
        colours = ramp(self.theme)[: len(edges) + 1]
        bands(painter, bar.adjusted(0, row.height() * 0.22, 0, -row.height() * 0.22), colours, self.theme)

    def _column(self, painter: QPainter, area: QRectF) -> None:
        """Who tells it, the numbers one below the other, what was done and that it foretells nothing."""
        theme, height = self.theme, self.height
        small, strong = text_font(self.letters_px), text_font(self.letters_px, True)
        gap = GAP * height
        room = area.adjusted(gap * 0.6, gap * 0.8, -gap * 0.6, -gap * 0.8)
        top = room.top() + _paragraph(painter, room, self.told(), strong, theme.ink) + gap
        foot = room.bottom()
        for text in (self.note(), self.done()):
            tall = _tall(room, text, small)
            below = QRectF(room.left(), foot - tall, room.width(), tall)
            foot -= _paragraph(painter, below, text, small, theme.ink) + (gap * 0.5 if text else 0)
        pairs, line = self.numbers(), QFontMetricsF(small).height()
        room_each = (foot - gap - top) / max(len(pairs), 1)
        large = text_font(1, True)
        large.setPixelSize(ceil(min(TALLER * height, max(room_each - line - gap, NUMBERS * height))))
        number = QFontMetricsF(large).height()
        step = min(line + number + gap, room_each)
        top += max((foot - top - step * len(pairs)) * 0.25, 0)
        for what, much in pairs:
            _write(painter, QRectF(room.left(), top, room.width(), line), what, small, theme.quiet)
            _write(painter, QRectF(room.left(), top + line, room.width(), number), much, large, theme.ink)
            top += step

    def _words(self, painter: QPainter, room: QRectF, fonts: tuple[QFont, QFont]) -> None:
        """Who tells it, always whole; what was done where there is room for it."""
        theme, (small, strong), told = self.theme, fonts, self.told()
        line = QFontMetricsF(strong).height()
        metrics, flags = QFontMetricsF(strong), int(Qt.TextFlag.TextWordWrap)
        tall = metrics.boundingRect(QRectF(0, 0, room.width(), room.height()), flags, told).height() if told else 0.0
        second = tall <= line * 1.5
        third = self.note() if second and room.height() > 3.1 * line else ""
        top = room.top() + (room.height() - tall - (line if second else 0) - (line if third else 0)) / 2
        painter.setFont(strong)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRectF(room.left(), top, room.width(), tall), flags, told)
        if second:
            done = self.shown_done(room.width())
            _write(painter, QRectF(room.left(), top + tall, room.width(), line), done, small, theme.ink)
        if third:
            _write(painter, QRectF(room.left(), top + tall + line, room.width(), line), third, small, theme.ink)


def _wide(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text) + 1


WRAPPED: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


def _tall(room: QRectF, text: str, font: QFont) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, room.width(), 10_000), WRAPPED, text).height() if text else 0.0


def _paragraph(painter: QPainter, room: QRectF, text: str, font: QFont, colour: str) -> float:
    """Words that wrap; returns their height."""
    tall = _tall(room, text, font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QRectF(room.left(), room.top(), room.width(), tall), WRAPPED, text)
    return tall


def _write(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
