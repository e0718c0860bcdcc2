"""How a row of the results is drawn. Words that were asked for are bold and underlined, on a ground of their own."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.core.search.marking import spans
from viewer.core.search.model import Kind, Piece
from viewer.core.theme import Theme
from viewer.ui.search.found import ROW_ROLE, Index, Row
from viewer.ui.theme.fonts import text_font
from viewer.ui.theme.icons import icon, role_of
from viewer.ui.theme.lines import break_lines
from viewer.ui.theme.style import BASE_PX

LEAST_HIT_PX = 40  # a finger finds it
LEAST_HEAD_PX = 32
START, SIGN, END = 0.75, 1.5, 0.75  # em: before the words, so much more before those of hits, after them
GAP = 0.5  # em over a head
LETTER = 0.55  # em, the width of one with room to spare
_KEPT_MAX = 2_000
_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\u2028\u2029", " "))

Span = tuple[int, int]


@dataclass(frozen=True)
class Look:
    """Of a piece of text: its size in em, and after how many lines it ends in "…"."""

    size: float
    lines: int
    bold: bool = False
    ink: str = "ink"  # role of its colour where it is not chosen


HEAD, TRAIL = Look(0.94, 2, bold=True), Look(0.82, 1, ink="quiet")
TITLE, SNIPPET = Look(0.94, 2, ink="link"), Look(0.88, 2)
NOTE = Look(0.88, 40)  # what studies say of a claim is not cut short


@dataclass(frozen=True)
class Text:
    """One of a row's texts, where it is marked, and in how many lines it is shown."""

    words: str
    marked: tuple[Span, ...]
    look: Look
    lines: int


class FoundRow(QStyledItemDelegate):
    """Sizes are in em of ``scale`` × 17 px."""

    def __init__(self, theme: Theme, scale: float, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._layouts: dict[tuple[Text, int, bool, bool], QTextLayout] = {}
        self._words: tuple[str, ...] = ()
        self.set_theme(theme, scale)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self.theme = theme
        self.em = BASE_PX * scale
        looks = (HEAD, TRAIL, TITLE, SNIPPET, NOTE)
        self._metrics = {look: QFontMetricsF(text_font(self.em * look.size, bold=look.bold)) for look in looks}
        self._layouts.clear()

    def set_words(self, words: tuple[str, ...]) -> None:
        """What to mark in titles; snippets say it themselves."""
        self._words = words

    def px(self, ems: float) -> int:
        return round(self.em * ems)

    # -- measures: many rows are measured at every letter typed, but only those in view are laid out

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        row: Row = index.data(ROW_ROLE)
        height = self.px(0.7) + self._height(self._texts(row, self._view.viewport().width()))
        if row.hit is None:
            return QSize(self.px(8), max(LEAST_HEAD_PX, height) + (self.px(GAP) if index.row() else 0))
        return QSize(self.px(8), max(LEAST_HIT_PX, height))

    def _room(self, row: Row, width: int) -> int:
        return max(self.px(3), width - self.px((START if row.hit is None else START + SIGN) + END))

    def _texts(self, row: Row, width: int) -> list[Text]:
        """What a row says: title and trail of a head, title and snippet of a hit."""
        room = self._room(row, width)
        if row.hit is None:
            arrow = " ‹ " if self._mirrored else " › "
            texts = [(row.title, spans(row.title, self._words), HEAD)]
            texts += [(arrow.join(row.trail), [], TRAIL)] if row.trail else []
        else:
            title = f"{row.note}: {row.title}" if row.note else row.title
            texts = [(title, spans(title, self._words), TITLE)] if title else []
            snippet, marked = joined(row.hit.snippet)
            look = NOTE if row.hit.kind is Kind.CLAIM else SNIPPET
            if look is SNIPPET:
                snippet, marked = brought_in(snippet, marked, round(room * look.lines / (self.em * look.size * LETTER)))
            texts += [(snippet, marked, look)] if snippet.strip() else []
        return [Text(text, tuple(marked), look, self._lines(text, look, room)) for text, marked, look in texts]

    def _lines(self, text: str, look: Look, room: int) -> int:
        """In how many lines it is shown. Where words break badly there may be one too few: then the last is cut."""
        width = self._metrics[look].horizontalAdvance(text)
        if width <= room * 0.97:
            return 1
        return min(look.lines, max(2, math.ceil(width * 1.05 / room)))

    def _height(self, texts: Iterable[Text]) -> int:
        return math.ceil(sum(text.lines * self._metrics[text.look].height() for text in texts))

    # -- painting

    def _laid(self, text: Text, room: int, lit: bool) -> QTextLayout:
        key = (text, room, lit, self._mirrored)
        if key not in self._layouts:
            if len(self._layouts) > _KEPT_MAX:
                self._layouts.clear()
            theme, look = self.theme, text.look
            ink, ground = (theme.on_accent, "") if lit else (str(getattr(theme, look.ink)), theme.mark_hit)
            on_mark = ink if lit else theme.ink
            layout = QTextLayout(text.words, text_font(self.em * look.size, bold=look.bold))
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            layout.setTextOption(option)
            marks = (_mark(span, on_mark, ground) for span in text.marked)
            layout.setFormats([_format((0, len(text.words)), ink), *marks])
            _lay_out(layout, room, text.lines)
            self._layouts[key] = layout
        return self._layouts[key]

    @property
    def _mirrored(self) -> bool:
        return self._view.isRightToLeft()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        area = option.rect
        lit = row.hit is not None and bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.hit is None and index.row():
            painter.fillRect(
                QRect(area.left(), area.top() + self.px(GAP / 2), area.width(), 1), QColor(self.theme.rule)
            )
            area = area.adjusted(0, self.px(GAP), 0, 0)
        elif lit or (row.hit is not None and option.state & QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent if lit else self.theme.hover))
            painter.drawRoundedRect(area.adjusted(self.px(0.25), 1, -self.px(0.25), -1), self.em * 0.45, self.em * 0.45)
        if lit and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.theme.on_accent), 2))
            inset = self.px(0.25) + 3
            painter.drawRoundedRect(area.adjusted(inset, 4, -inset, -4), self.em * 0.35, self.em * 0.35)
        texts, room = self._texts(row, area.width()), self._room(row, area.width())
        layouts = [self._laid(text, room, lit) for text in texts]
        lead = START if row.hit is None else START + SIGN
        left = area.left() + self.px(END if self._mirrored else lead)
        top = area.top() + (area.height() - sum(layout.boundingRect().height() for layout in layouts)) / 2
        if row.sign:
            middle = round(top + layouts[0].lineAt(0).height() / 2)
            size = self.px(1.05)
            place = QRect(area.left() + self.px(START), middle - size // 2, size, size)
            self._sign(painter, QStyle.visualRect(option.direction, area, place), row.sign, lit=lit)
        for layout in layouts:
            layout.draw(painter, QPointF(left, top))
            top += layout.boundingRect().height()
        painter.restore()

    def _sign(self, painter: QPainter, place: QRect, name: str, *, lit: bool) -> None:
        """An icon, or the cloth of a part."""
        if name.startswith("part:"):
            line = self.theme.on_accent if lit else self.theme.edge if self.theme.dark else self.theme.outline
            painter.setBrush(QColor(self.theme.tissue(name.removeprefix("part:"))))
            painter.setPen(QPen(QColor(line), 1.5))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3)
            return
        colour = self.theme.on_accent if lit else str(getattr(self.theme, role_of(name)))
        pixmap = icon(name, colour, place.width()).pixmap(place.size(), painter.device().devicePixelRatioF())
        painter.drawPixmap(place, pixmap)


def joined(pieces: Iterable[Piece]) -> tuple[str, list[Span]]:
    """The text of the pieces in one line, and where it is marked."""
    text, marked = "", []
    for piece in pieces:
        if piece.marked and piece.text:
            marked.append((len(text), len(text) + len(piece.text)))
        text += piece.text.translate(_BREAKS)
    return text, marked


def brought_in(text: str, marked: list[Span], room: int) -> tuple[str, list[Span]]:
    """Cut words off the beginning until the first marked ones stand among the first ``room`` characters."""
    if not marked or marked[0][1] <= room:
        return text, marked
    cut = text.find(" ", max(0, marked[0][0] - room // 3), marked[0][0]) + 1 or marked[0][0]
    return "…" + text[cut:], [(start - cut + 1, end - cut + 1) for start, end in marked]


def _lay_out(layout: QTextLayout, room: int, lines: int) -> None:
    """Break into so many lines at most; where there is more, the last one ends in "…"."""
    text = layout.text()
    end = break_lines(layout, room, lines)
    while end < len(text) and end > 1:
        shorter = text[: end - 1].rstrip()
        layout.setText(shorter + "…")
        if break_lines(layout, room, lines) > len(shorter):
            return
        end = len(shorter)


def _format(span: Span, ink: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = span[0], span[1] - span[0]
    look = QTextCharFormat()
    look.setForeground(QColor(ink))
    made.format = look
    return made


def _mark(span: Span, ink: str, ground: str) -> QTextLayout.FormatRange:
    made = _format(span, ink)
    look = made.format
    look.setFontWeight(700)
    look.setFontUnderline(True)
    if ground:
        look.setBackground(QColor(ground))
    made.format = look
    return made
