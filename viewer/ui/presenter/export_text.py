"""Running words on pages of paper: broken at lines, page after page. Lengths in dots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from unicodedata import bidirectional

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from viewer.ui.presenter.sheet_text import FontOf, Lines, bold_letters, letters, title_letters

INK = "#000000"


@dataclass(frozen=True)
class Paragraph:
    """``strong``: bold; ``title``: a heading in the font of titles; ``whole``: not divided where it fits on a page.
    ``px``: height of the letters."""

    words: str
    px: float
    strong: bool = False
    title: bool = False
    whole: bool = False

    @property
    def font_of(self) -> FontOf:
        if self.title:
            return title_letters
        return bold_letters if self.strong else letters

    @property
    def below(self) -> float:
        """Room after it."""
        return self.px * (0.7 if self.title else 0.25 if self.strong else 0.4 if self.whole else 0.55)


@dataclass(frozen=True)
class Put:
    lines: Lines
    x: float
    y: float


def runs_right(words: str) -> bool:
    """Do they run from left to right, as their first letter has it? References keep the way of their own language."""
    way = next((way for letter in words if (way := bidirectional(letter)) in {"L", "R", "AL"}), "L")
    return way == "L"


def flowed(rows: Sequence[Paragraph], rooms: Iterator[QRectF], right_to_left: bool = False) -> list[list[Put]]:
    """The words in one room after the other, as many as it takes; a heading never stands alone at a foot."""
    pages: list[list[Put]] = []
    room, y = QRectF(), 0.0
    queue = list(rows)
    while queue:
        row = queue.pop(0)
        if not pages:
            room = next(rooms)
            pages.append([])
            y = room.top()
        rtl = right_to_left and not (row.whole and runs_right(row.words))
        lines = Lines(row.words, row.font_of(row.px), room.width(), right_to_left=rtl)
        heading = row.strong or row.title
        wanted = lines.height + (2.6 * row.px if heading and queue else 0)
        left = room.bottom() - y
        if wanted <= left:
            pages[-1].append(Put(lines, room.left(), y))
            y += lines.height + row.below
            continue
        together = heading or (row.whole and lines.height <= room.height() and bool(pages[-1]))
        head, rest = ("", row.words) if together else lines.divided(left)
        if head:
            made = Lines(head, row.font_of(row.px), room.width(), right_to_left=rtl)
            pages[-1].append(Put(made, room.left(), y))
        elif not pages[-1]:  # higher than a whole room: take what there is
            pages[-1].append(Put(lines, room.left(), y))
            rest = ""
        if rest:
            queue.insert(0, replace(row, words=rest))
        if queue:
            room = next(rooms)
            pages.append([])
            y = room.top()
    return pages


def paint_words(painter: QPainter, words: Sequence[Put], colour: str = INK) -> None:
    painter.setPen(QColor(colour))
    for one in words:
        one.lines.draw(painter, one.x, one.y)


def paragraphs(text: str, px: float) -> list[Paragraph]:
    """A text with a paragraph on each line."""
    return [Paragraph(part, px) for part in text.splitlines() if part.strip()]
