"""The contents of a guide: a line for every article, with its level and its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from viewer.core.printing.paper import Sheet, points
from viewer.core.printing.plan import Entry
from viewer.ui.printing.document import paper_font, title_letters
from viewer.ui.printing.lettering import INK, Lettering
from viewer.ui.printing.pages import RULE, Running

TEXT_PT, TITLE_PT = 10.5, 22.0
INDENT_PT = 16.0
MOST_LEVELS = 6  # deeper ones stand no farther in
NUMBERS_PT = 34.0  # room for page numbers
ABOVE_PT = (6.0, 1.0)  # over a line of the first level, over others


@dataclass(frozen=True)
class _Row:
    entry: Entry
    words: Lettering
    above: float
    indent: float


class Contents:
    """Lays the contents out; how many pages they take does not hang on the numbers in them."""

    def __init__(self, entries: Sequence[Entry], title: str, sheet: Sheet, right_to_left: bool) -> None:
        self.sheet = sheet
        self.right_to_left = right_to_left
        self.title = Lettering(title, title_letters(points(TITLE_PT)), sheet.column, right_to_left=right_to_left)
        self._pages: list[list[_Row]] = [[]]
        room = sheet.tall - self.title.height - points(8)
        for entry in entries:
            row = self._row(entry)
            if row.words.height + row.above > room and self._pages[-1]:
                self._pages.append([])
                room = sheet.tall
            room -= row.words.height + row.above
            self._pages[-1].append(row)

    @property
    def count(self) -> int:
        return len(self._pages)

    def rows(self, page: int) -> Sequence[_Row]:
        return self._pages[page]

    def _row(self, entry: Entry) -> _Row:
        indent = points(INDENT_PT) * min(entry.level, MOST_LEVELS)
        width = self.sheet.column - indent - points(NUMBERS_PT)
        font = paper_font(points(TEXT_PT), bold=entry.level == 0)
        words = Lettering(entry.title, font, width, right_to_left=self.right_to_left)
        return _Row(entry, words, points(ABOVE_PT[min(entry.level, 1)]), indent)


@dataclass(frozen=True)
class ContentsPage:
    """``numbers``: the page, from 1, on which each chapter begins."""

    contents: Contents
    page: int
    numbers: Sequence[int]
    running: Running
    number: int
    total: int

    def paint(self, painter: QPainter) -> None:
        contents, sheet = self.contents, self.contents.sheet
        y = sheet.top
        if self.page == 0:
            contents.title.paint(painter, sheet.left, y, INK)
            y += contents.title.height + points(8)
        for row in contents.rows(self.page):
            y += row.above
            self._row(painter, row, y)
            y += row.words.height
        self.running.paint(painter, self.number, self.total)

    def _row(self, painter: QPainter, row: _Row, y: float) -> None:
        sheet, rtl = self.contents.sheet, self.contents.right_to_left
        left = sheet.left + (points(NUMBERS_PT) if rtl else row.indent)
        row.words.paint(painter, left, y)
        number = str(self.numbers[row.entry.chapter])
        base = y + row.words.base(row.words.lines - 1)
        metrics = QFontMetricsF(row.words.font)
        wide = metrics.horizontalAdvance(number)
        painter.setFont(row.words.font)
        painter.setPen(QColor(INK))
        room = QRectF(sheet.left, base - metrics.ascent(), sheet.column, metrics.height())
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine), number)
        gap = points(5)
        if rtl:
            ends = sheet.left + wide + gap, sheet.right - row.indent - row.words.last_width - gap
        else:
            ends = left + row.words.last_width + gap, sheet.right - wide - gap
        pen = QPen(QColor(RULE), points(0.9), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 5.0])
        painter.setPen(pen)
        if ends[1] - ends[0] > points(8):
            painter.drawLine(QPointF(ends[0], base), QPointF(ends[1], base))
