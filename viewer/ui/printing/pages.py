"""Finished pages: what each paints, and what stands round its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.core.printing.paper import Paper, Sheet, points
from viewer.ui.printing.chapter import Chapter, Shelf
from viewer.ui.printing.document import paper_font
from viewer.ui.printing.lettering import one_line

RULE = "#9A948C"
SMALL_PT = 8.5


class Page(Protocol):
    """One side of a sheet. Painters arrive in dots, with the page's upper left corner at (0, 0)."""

    def paint(self, painter: QPainter) -> None: ...


@dataclass(frozen=True)
class Mark:
    """A line of the outline that a PDF shows beside its pages."""

    title: str
    level: int
    page: int  # from 0


@dataclass(frozen=True)
class Sheets:
    """A whole print, finished."""

    title: str
    language: str
    paper: Paper
    landscape: bool
    pages: tuple[Page, ...]
    outline: tuple[Mark, ...] = ()
    places: Mapping[str, tuple[int, float]] = field(default_factory=dict)  # address → page, dots from its top
    said: str = ""  # something to know about it, in a sentence of the interface

    @property
    def total(self) -> int:
        return len(self.pages)


@dataclass(frozen=True)
class Running:
    """The lines over and under the text of a page."""

    sheet: Sheet
    start: str = ""  # over the text, where lines begin
    end: str = ""  # over the text, where they end
    foot: str = ""  # under the text
    right_to_left: bool = False

    def paint(self, painter: QPainter, number: int, total: int) -> None:
        """``number`` counts from 1."""
        sheet, font = self.sheet, paper_font(points(SMALL_PT))
        tall = points(SMALL_PT) * 1.5
        leading, trailing = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self.right_to_left:
            leading, trailing = trailing, leading
        half = sheet.column / 2 - points(6)
        left = QRectF(sheet.left, sheet.head - tall, half, tall)
        right = QRectF(sheet.right - half, sheet.head - tall, half, tall)
        first, last = (right, left) if self.right_to_left else (left, right)
        if self.start or self.end:
            one_line(painter, first, self.start, font, leading)
            one_line(painter, last, self.end, font, trailing)
            painter.setPen(QPen(QColor(RULE), points(0.5)))
            painter.drawLine(QPointF(sheet.left, sheet.head + points(3)), QPointF(sheet.right, sheet.head + points(3)))
        below = QRectF(sheet.left, sheet.foot - tall, sheet.column, tall)
        counted = QRectF(below)
        counted.setWidth(points(60))
        if not self.right_to_left:
            counted.moveRight(below.right())
        words = QRectF(below)
        words.setWidth(below.width() - counted.width() - points(6))
        if self.right_to_left:
            words.moveRight(below.right())
        one_line(painter, words, self.foot, font, leading)
        one_line(painter, counted, f"\u2066{number} / {total}\u2069", font, trailing)


@dataclass(frozen=True)
class TextPage:
    """A page of a chapter's text."""

    shelf: Shelf
    chapter: Chapter
    piece: int  # which of the chapter's pages, from 0
    running: Running
    number: int  # in the print, from 1
    total: int

    def paint(self, painter: QPainter) -> None:
        sheet = self.running.sheet
        self.shelf.laid(self.chapter).paint(painter, self.piece, sheet.left, sheet.top)
        self.running.paint(painter, self.number, self.total)
