"""Questions for the clinician: one page with room to write, more only where the letters would grow too small."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.core.article.words import direction, right_to_left
from viewer.core.printing.choice import QUESTIONS_PT, Choice
from viewer.core.printing.paper import Sheet, dots, points, sheet
from viewer.ui.printing.document import paper_font, title_letters
from viewer.ui.printing.lettering import INK, QUIET, Lettering
from viewer.ui.printing.material import Material
from viewer.ui.printing.pages import RULE, Mark, Page, Running, Sheets

TITLE_PT, ASK_PT = 22.0, 11.0
LINE_MM = 9.0  # between lines to write on
LEAST_LINES, MOST_LINES = 2, 6  # below a question
ABOVE_PT = 9.0  # over a question
SEVERAL_PT = 11.0  # where one page does not do
SMALLER_PT = 3.0  # than asked for, at most
NUMBER_PT = 24.0  # room for its number


@dataclass(frozen=True)
class _Asked:
    number: int
    words: Lettering

    def height(self, lines: int) -> float:
        return points(ABOVE_PT) + self.words.height + lines * dots(LINE_MM)


class _Head:
    """Title, what to do, and where to write date and person."""

    def __init__(self, material: Material, page: Sheet, rtl: bool) -> None:
        words = material.words
        self._page, self._rtl = page, rtl
        self._title = Lettering(words.questions, title_letters(points(TITLE_PT)), page.column, right_to_left=rtl)
        self._ask = Lettering(words.ask, paper_font(points(ASK_PT)), page.column, right_to_left=rtl)
        self._fields = words.date, words.person

    @property
    def height(self) -> float:
        return self._title.height + self._ask.height + points(6) + dots(13)

    def paint(self, painter: QPainter, y: float) -> None:
        self._title.paint(painter, self._page.left, y)
        y += self._title.height + points(6)
        self._ask.paint(painter, self._page.left, y, QUIET)
        base = y + self._ask.height + dots(9)
        left, right, gap = self._page.left, self._page.right, dots(6)
        third = left + (right - left) * (0.64 if self._rtl else 0.36)
        rooms = [(left, third - gap), (third, right)]
        for words, (begin, end) in zip(self._fields, reversed(rooms) if self._rtl else rooms, strict=True):
            field = Lettering(f"{words}:", paper_font(points(ASK_PT)), end - begin, right_to_left=self._rtl)
            field.paint(painter, begin, base - field.base(0), INK)
            wide = field.last_width + points(5)
            _line(painter, begin if self._rtl else begin + wide, end - wide if self._rtl else end, base)


@dataclass(frozen=True)
class QuestionPage:
    """``lines``: how many to write on below each question; ``spare``: room more between two questions."""

    asked: Sequence[_Asked]
    lines: int
    spare: float
    head: _Head | None  # None on further pages
    running: Running
    number: int
    total: int

    def paint(self, painter: QPainter) -> None:
        page, rtl = self.running.sheet, self.running.right_to_left
        y = page.top - dots(6)
        if self.head is not None:
            self.head.paint(painter, y)
            y += self.head.height
        for asked in self.asked:
            y += points(ABOVE_PT)
            asked.words.paint(painter, page.left + (0 if rtl else points(NUMBER_PT)), y)
            self._number(painter, asked, y)
            y += asked.words.height
            for _ in range(self.lines):
                y += dots(LINE_MM)
                room = points(NUMBER_PT)
                _line(painter, page.left + (0 if rtl else room), page.right - (room if rtl else 0), y)
            y += self.spare
        self.running.paint(painter, self.number, self.total)

    def _number(self, painter: QPainter, asked: _Asked, y: float) -> None:
        page, rtl = self.running.sheet, self.running.right_to_left
        painter.setFont(paper_font(asked.words.font.pixelSize(), bold=True))
        painter.setPen(QColor(INK))
        left = page.right - points(NUMBER_PT) if rtl else page.left
        room = QRectF(left, y, points(NUMBER_PT), asked.words.height)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignTop), f"{asked.number}.")


def _line(painter: QPainter, left: float, right: float, y: float) -> None:
    painter.setPen(QPen(QColor(RULE), points(0.6)))
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def question_sheets(choice: Choice, material: Material) -> Sheets:
    """The questions as large as one page allows; in the smallest letters on several pages where it does not."""
    page, rtl = sheet(choice.paper), right_to_left(material.language)
    head = _Head(material, page, rtl)
    questions = [_isolated(" ".join(one.split()), rtl) for one in material.asked(choice.asked)]
    first = page.tall + dots(6) - head.height
    asked, lines = _fitting(questions, choice, page, rtl, first)
    spread = _spread(asked, lines, first, page.tall + dots(6))
    spare = 0.0
    if len(spread) == 1:
        room = first - sum(one.height(0) for one in asked)
        lines = max(lines, min(MOST_LINES, int(room / dots(LINE_MM) / len(asked))))
        spare = min(dots(LINE_MM), (room - lines * dots(LINE_MM) * len(asked)) / len(asked))
    running = Running(page, foot=material.words.short_advice, right_to_left=rtl)
    pages: list[Page] = [
        QuestionPage(some, lines, spare, None if number else head, running, number + 1, len(spread))
        for number, some in enumerate(spread)
    ]
    said = QCoreApplication.translate("Printing", "The questions take {count} pages.").format(count=len(pages))
    return Sheets(
        title=material.words.questions,
        language=material.language,
        paper=choice.paper,
        landscape=False,
        pages=tuple(pages),
        outline=(Mark(material.words.questions, 0, 0),),
        said=said if len(pages) > 1 else "",
    )


def _fitting(questions: Sequence[str], choice: Choice, page: Sheet, rtl: bool, room: float) -> tuple[list[_Asked], int]:
    """The questions in the largest letters, and the lines below each, that one page allows.

    Where no page allows them they come in letters that are easy to read, for several pages.
    """
    least = max(QUESTIONS_PT[-1], choice.size_pt - SMALLER_PT)
    sizes = sorted((size for size in {choice.size_pt, *QUESTIONS_PT} if size >= least), reverse=True)
    for lines, some in ((LEAST_LINES, sizes), (1, sizes[-1:])):
        for size in some:
            asked = _set(questions, size, page, rtl)
            if sum(one.height(lines) for one in asked) <= room:
                return asked, lines
    return _set(questions, max(SEVERAL_PT, least), page, rtl), LEAST_LINES


def _isolated(words: str, rtl: bool) -> str:
    """Words that run against the page keep their own direction, their question mark at their own end."""
    against = direction(words) == ("ltr" if rtl else "rtl")
    return f"\u2068{words}\u2069" if against else words


def _set(questions: Sequence[str], size: float, page: Sheet, rtl: bool) -> list[_Asked]:
    font, width = paper_font(points(size)), page.column - points(NUMBER_PT)
    return [_Asked(n, Lettering(words, font, width, right_to_left=rtl)) for n, words in enumerate(questions, 1)]


def _spread(asked: Sequence[_Asked], lines: int, first: float, other: float) -> list[list[_Asked]]:
    """The questions page by page."""
    pages: list[list[_Asked]] = [[]]
    room = first
    for one in asked:
        if one.height(lines) > room and pages[-1]:
            pages.append([])
            room = other
        pages[-1].append(one)
        room -= one.height(lines)
    return pages
