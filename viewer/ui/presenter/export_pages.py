"""Pages of an exported talk: slides, handouts, and the lists that close them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, repeat

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.core.article.words import right_to_left
from viewer.core.content.citation import plain
from viewer.core.printing.paper import Sheet as PaperSheet
from viewer.core.printing.paper import points
from viewer.core.talk.ink import LARGE, MODEL, sheet_key, slide_of
from viewer.core.talk.model import Kind, Slide
from viewer.core.talk.room import SHAPE, has_live_picture
from viewer.core.theme import Theme
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.export_choice import Beside, ExportChoice
from viewer.ui.presenter.export_text import Paragraph, Put, flowed, paint_words, paragraphs
from viewer.ui.presenter.ink_paint import paint_ink
from viewer.ui.presenter.sheet import Sheet
from viewer.ui.presenter.sheet_still import StillPictures, state_of
from viewer.ui.printing.pages import RULE, Running

NOTE_PT = 10.0
SMALL_NOTE_PT = 8.0
GAP_PT = 10.0
LINE_PT = 22.0  # between two lines to write on: about 8 mm

translate = QCoreApplication.translate


class Slides:
    """The slides of a talk, each painted anywhere at any size, with its ink."""

    def __init__(self, desk: TalkDesk, choice: ExportChoice, theme: Theme) -> None:
        self.desk, self.choice, self.theme = desk, choice, theme
        shown = with_drawn(desk) if choice.ink else list(enumerate(desk.talk.slides, 1))
        self.slides = tuple(slide for _, slide in shown)
        self.numbers = tuple(number for number, _ in shown)  # in the talk; 0: it is none of its slides
        self._stills = StillPictures(desk.session)
        self._claims = desk.session.pack.evidence

    @property
    def title(self) -> str:
        return self.slides[0].title if self.slides else ""

    def sheet(self, index: int, size: QSizeF) -> Sheet:
        """A slide as the room saw it laid out, without the live picture."""
        slide, session = self.slides[index], self.desk.session
        return Sheet(
            slide,
            size,
            self.theme,
            session.pack,
            session.language,
            revealed=self.choice.answers and slide.question is not None,
            number=str(self.numbers[index] or ""),
            large=slide.key.startswith(LARGE),
            times=self._times(slide),
        )

    def _times(self, slide: Slide) -> float:
        """Letters are as large as in the room, so that ink lies where it lay; not where the picture filled it."""
        return 1.0 if slide.key.startswith(LARGE) else self.desk.letters.times

    def paint(self, painter: QPainter, index: int, place: QRectF) -> None:
        painter.save()
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        slide, sheet = self.slides[index], self.sheet(index, place.size())
        sheet.paint(painter)
        large, times = slide.key.startswith(LARGE), self._times(slide)
        box = None
        if has_live_picture(slide) and (large or slide.figure is None):
            box = self._stills.paint(painter, sheet, slide, large=large, times=times)
        painter.restore()
        if self.choice.ink:
            painter.save()
            painter.setClipRect(place)
            paint_ink(painter, place, self.desk.ink.strokes(self._key(slide)), self.theme, box)
            painter.restore()

    def _key(self, slide: Slide) -> str:
        if slide.key.startswith(MODEL):
            return slide.key
        state = state_of(slide, self.desk.session) if has_live_picture(slide) else None
        return sheet_key(slide, False, state) if state is not None else slide.key

    def notes(self, index: int) -> str:
        """The speaker's notes, and the words that the slide lacks room for."""
        size = QSizeF(1920, 1080)
        kept = self.sheet(index, size).shortened
        parts = [self.slides[index].notes.strip(), *kept]
        return "\n\n".join(part for part in parts if part)

    def sources(self) -> list[str]:
        """The references that the claims and the slides name, in the order in which they come; each in one line."""
        evidence = self._claims
        keys: dict[str, None] = {}
        for slide in self.slides:
            for claim in slide.claims:
                if claim in evidence.claims:
                    keys.update(dict.fromkeys(evidence.claims[claim].citations))
            keys.update(dict.fromkeys(slide.sources))
        return [plain(evidence.references[key]) for key in keys if key in evidence.references]


def with_drawn(desk: TalkDesk) -> list[tuple[int, Slide]]:
    """The talk's slides by number. Each state of the picture that was drawn on comes after the slide it was drawn on,
    with its number, where the slide does not begin with it; last those where the picture filled the sheet."""
    from viewer.core.quilt.code import CodeError, decode

    more: dict[str, list[Slide]] = {}
    by_key = {slide.key: slide for slide in desk.talk.slides}
    states = ((slide, state_of(slide, desk.session)) for slide in by_key.values() if has_live_picture(slide))
    shown = {sheet_key(slide, False, state) for slide, state in states if state is not None}
    for key, strokes in desk.ink.sheets.items():
        if not strokes or key in shown or not key.startswith(MODEL):
            continue
        on, code = slide_of(key)
        try:
            decode(code)
        except CodeError:
            continue
        if key.startswith(LARGE):
            title = translate("TalkExport", "Drawn on the picture")
            more.setdefault("", []).append(Slide(key, Kind.SCENE, title, scene=code))
        elif on in by_key:
            more.setdefault(on, []).append(replace(by_key[on], key=key, scene=code, tour="", notes=""))
    rows: list[tuple[int, Slide]] = []
    for number, slide in enumerate(desk.talk.slides, 1):
        rows += [(number, slide), *((number, drawn) for drawn in more.get(slide.key, []))]
    return [*rows, *((0, drawn) for drawn in more.get("", []))]


@dataclass(frozen=True)
class SlidePage:
    """A slide that is the whole page."""

    slides: Slides
    index: int
    size: QSizeF

    def paint(self, painter: QPainter) -> None:
        self.slides.paint(painter, self.index, QRectF(0, 0, self.size.width(), self.size.height()))


@dataclass(frozen=True)
class WordsPage:
    """Running words on a ground."""

    size: QSizeF
    theme: Theme
    words: tuple[Put, ...]
    running: Running | None = None
    number: int = 0
    total: int = 0

    def paint(self, painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(self.theme.paper))
        paint_words(painter, self.words, self.theme.ink)
        if self.running is not None:
            self.running.paint(painter, self.number, self.total)


@dataclass(frozen=True)
class Cell:
    """A slide on a page of a handout, its notes, and room for lines to write on."""

    index: int
    slide: QRectF
    words: tuple[Put, ...]
    lines: QRectF | None = None


@dataclass(frozen=True)
class HandoutPage:
    slides: Slides
    cells: tuple[Cell, ...]
    running: Running
    number: int
    total: int

    def paint(self, painter: QPainter) -> None:
        for cell in self.cells:
            self.slides.paint(painter, cell.index, cell.slide)
            painter.setBrush(QColor(0, 0, 0, 0))
            painter.setPen(QPen(QColor(RULE), points(0.6)))
            painter.drawRect(cell.slide)
            paint_words(painter, cell.words)
            if cell.lines is not None:
                _rule(painter, cell.lines)
        self.running.paint(painter, self.number, self.total)


def _rule(painter: QPainter, room: QRectF) -> None:
    """Lines to write on."""
    painter.setPen(QPen(QColor(RULE), points(0.5)))
    apart = points(LINE_PT)
    for number in range(1, int(room.height() / apart) + 1):
        y = room.top() + number * apart
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))


def handout_rooms(page: PaperSheet, per_page: int, notes: bool, rtl: bool) -> list[tuple[QRectF, QRectF]]:
    """Places of slides and their notes on a page, in the order of reading; without ``notes`` the slides have all."""
    columns, rows = (2, 3) if per_page == 6 else (1, per_page)
    gap = points(GAP_PT)
    wide = (page.column - gap * (columns - 1) * 1.6) / columns
    tall = (page.tall - gap * 1.6 * (rows - 1)) / rows
    found = []
    for number in range(per_page):
        row, column = divmod(number, columns)
        if rtl:
            column = columns - 1 - column
        cell = QRectF(page.left + column * (wide + gap * 1.6), page.top + row * (tall + gap * 1.6), wide, tall)
        found.append(_shared(cell, per_page, notes, rtl, gap))
    return found


def _shared(cell: QRectF, per_page: int, notes: bool, rtl: bool, gap: float) -> tuple[QRectF, QRectF]:
    if per_page == 3 and notes:  # notes beside the slide
        wide = cell.width() * 0.5
        slide = QRectF(cell.left(), cell.top(), wide, wide / SHAPE)
        beside = QRectF(slide.right() + gap, cell.top(), cell.width() - wide - gap, cell.height())
        if rtl:
            slide.moveRight(cell.right())
            beside.moveLeft(cell.left())
        return slide, beside
    share = {1: 1.0, 2: 0.62, 3: 1.0, 6: 0.62}[per_page] if notes else 1.0
    height = min(cell.width() / SHAPE, cell.height() * share)
    slide = QRectF(cell.left(), cell.top(), height * SHAPE, height)
    slide.moveLeft(cell.left() + (cell.width() - slide.width()) / 2 if not notes else cell.left())
    if rtl and notes:
        slide.moveRight(cell.right())
    below = QRectF(cell.left(), slide.bottom() + gap * 0.8, cell.width(), cell.bottom() - slide.bottom() - gap * 0.8)
    return slide, below


def handout_cells(slides: Slides, page: PaperSheet) -> tuple[list[list[Cell]], list[Paragraph]]:
    """The pages' cells, and the notes that lack room beside their slide, whole."""
    choice = slides.choice
    rtl = right_to_left(slides.desk.session.language)
    rooms = handout_rooms(page, choice.per_page, choice.beside is not Beside.NOTHING, rtl)
    px = points(NOTE_PT if choice.per_page < 6 else SMALL_NOTE_PT)
    pages: list[list[Cell]] = []
    more: list[Paragraph] = []
    for index in range(len(slides.slides)):
        place = index % choice.per_page
        if not place:
            pages.append([])
        slide, room = rooms[place]
        words: tuple[Put, ...] = ()
        text = slides.notes(index) if choice.beside is Beside.NOTES else ""
        if text:
            words, whole = _in_room(text, px, room, rtl)
            if not whole:
                said = translate("TalkExport", "Notes on slide {number}: {title}")
                title = said.format(number=slides.numbers[index], title=slides.slides[index].title)
                more += [Paragraph(title, points(NOTE_PT), strong=True), *paragraphs(text, points(NOTE_PT))]
        lines = room if choice.beside is Beside.LINES else None
        pages[-1].append(Cell(index, slide, words, lines))
    return pages, more


def _in_room(text: str, px: float, room: QRectF, rtl: bool) -> tuple[tuple[Put, ...], bool]:
    """As much of the notes as fits, and whether that is all of them; else a line says where the rest stands."""
    laid = flowed(paragraphs(text, px), repeat(room), rtl)
    if len(laid) == 1:
        return tuple(laid[0]), True
    said = translate("TalkExport", "All of these notes stand at the end.")
    foot = flowed([Paragraph(said, px, strong=True)], repeat(room), rtl)[0][0]
    upper = QRectF(room.left(), room.top(), room.width(), room.height() - foot.lines.height - 0.4 * px)
    kept = flowed(paragraphs(text, px), repeat(upper), rtl)[0]
    return (*kept, Put(foot.lines, foot.x, room.bottom() - foot.lines.height)), False


def closing_rows(rows: Sequence[str], heading: str, px: float) -> list[Paragraph]:
    """A list under a heading."""
    numbered = [Paragraph(f"{number}. {row}", px, whole=True) for number, row in enumerate(rows, 1)]
    return [Paragraph(heading, px * 1.7, title=True), *numbered] if rows else []


def paper_columns(room: QRectF, count: int, rtl: bool) -> list[QRectF]:
    """Room for running words on paper, in the order of reading."""
    gap = points(2 * GAP_PT)
    wide = (room.width() - gap * (count - 1)) / count
    made = [QRectF(room.left() + at * (wide + gap), room.top(), wide, room.height()) for at in range(count)]
    return made[::-1] if rtl else made


def slide_rooms(size: QSizeF, rtl: bool) -> Iterator[QRectF]:
    """Room for running words on pages of the shape of a slide: two columns, again and again."""
    wide, high = size.width(), size.height()
    rooms = [QRectF(left * wide, 0.06 * high, 0.455 * wide, 0.88 * high) for left in (0.03, 0.515)]
    return cycle(reversed(rooms) if rtl else rooms)
