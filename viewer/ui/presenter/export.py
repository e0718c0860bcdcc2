"""A talk as files: slides or a handout as PDF, or pictures; with sources at the end."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, repeat
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, QSaveFile, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPainter

from viewer.core.article.words import right_to_left, words_of
from viewer.core.printing.paper import Paper, dots, points, sheet
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.export_choice import ExportChoice, Form
from viewer.ui.presenter.export_pages import (
    HandoutPage,
    SlidePage,
    Slides,
    WordsPage,
    closing_rows,
    handout_cells,
    paper_columns,
    slide_rooms,
)
from viewer.ui.presenter.export_text import Put, flowed
from viewer.ui.printing.output import Output, write_pdf
from viewer.ui.printing.pages import Mark, Page, Running, Sheets
from viewer.ui.theme.easel import Easel
from viewer.ui.theme.finely import finely
from viewer.ui.theme.fonts import load_fonts, load_letters
from viewer.ui.theme.print_css import print_theme

SLIDE_PAPER = Paper("slide", 320, 180)
SOURCE_SHARES = (0.0215, 0.019, 0.0165, 0.0152)  # of a slide's height: letters of the sources, which are read on a desk
SOURCE_SETTINGS = ((9.5, 1), (9.0, 1), (8.5, 1), (8.5, 2), (8.0, 2), (7.5, 2))  # of a handout: letters, columns

translate = QCoreApplication.translate
_easel = Easel()


def export(desk: TalkDesk, choice: ExportChoice, out: Path) -> str:
    """Write the talk to ``out``: a PDF file, or a folder for pictures. Returns what went wrong in a sentence, or ""."""
    try:
        for _step in steps(desk, choice, out):
            pass
    except OSError as error:
        return fault_of(out, error)
    return ""


def fault_of(out: Path, error: OSError | str) -> str:
    reason = error if isinstance(error, str) else error.strerror or str(error)
    words = translate("TalkExport", "The talk cannot be saved in {folder}: {reason}. Choose another folder.")
    return words.format(folder=out.parent, reason=reason.rstrip("."))


def steps(desk: TalkDesk, choice: ExportChoice, out: Path) -> Output:
    """The same bit by bit: pages done, and of how many. OSError when they cannot be written."""
    if not desk.talk.slides:
        raise OSError(errno.ENODATA, translate("TalkExport", "There are no slides to save."), str(out))
    load_fonts()
    load_letters(desk.session.language)
    if choice.form is Form.PICTURES:
        return _pictures(desk, choice, out)
    if out.exists() and not out.is_file():  # a folder, or a device, which a finished file would take the place of
        raise OSError(errno.EEXIST, translate("TalkExport", "something that is no file has this name"), str(out))
    return write_pdf(pages_of(desk, choice), out)


def pages_of(desk: TalkDesk, choice: ExportChoice) -> Sheets:
    """The pages of a PDF; each is painted when it is written."""
    return _handout(desk, choice) if choice.form is Form.HANDOUT else _slides(desk, choice)


def _slides(desk: TalkDesk, choice: ExportChoice) -> Sheets:
    slides = Slides(desk, choice, desk.theme)
    size = QSizeF(dots(SLIDE_PAPER.width_mm), dots(SLIDE_PAPER.height_mm))
    count = len(slides.slides)
    pages: list[Page] = [SlidePage(slides, index, size) for index in range(count)]
    closing = _closing(slides, size)
    pages += [WordsPage(size, desk.theme, tuple(words)) for words in closing]
    marks = [Mark(slide.title, 0, number) for number, slide in enumerate(slides.slides)]
    return _bound(desk, slides, SLIDE_PAPER, pages, _with_sources(desk, marks, count, bool(closing)))


def _closing(slides: Slides, size: QSizeF) -> list[list[Put]]:
    """The sources on pages of the shape of a slide."""
    language = slides.desk.session.language
    heading, sources, rtl = words_of(language).sources, slides.sources(), right_to_left(language)
    columns: list[list[Put]] = []
    for share in SOURCE_SHARES:  # on one page, where they are not too many
        columns = flowed(closing_rows(sources, heading, share * size.height()), slide_rooms(size, rtl), rtl)
        if len(columns) <= 2:
            break
    return _paged(columns, 2)


def _paged(columns: list[list[Put]], across: int) -> list[list[Put]]:
    """So many columns on a page."""
    return [[put for column in columns[at : at + across] for put in column] for at in range(0, len(columns), across)]


def _handout(desk: TalkDesk, choice: ExportChoice) -> Sheets:
    slides, language = Slides(desk, choice, print_theme()), desk.session.language
    page, rtl = sheet(choice.paper, landscape=choice.landscape), right_to_left(language)
    running = Running(page, slides.title, desk.session.pack.info.title_in(language), right_to_left=rtl)
    cells, more = handout_cells(slides, page)
    room = QRectF(page.left, page.top, page.column, page.tall)
    rest = flowed(more, repeat(room), rtl)
    sources, heading = slides.sources(), words_of(language).sources
    laid = []
    for pt, across in SOURCE_SETTINGS:
        columns = paper_columns(room, 2 if choice.landscape else across, rtl)
        rows = closing_rows(sources, heading, points(pt))
        laid.append(_paged(flowed(rows, cycle(columns), rtl), len(columns)))
    closing = next((found for found in laid if len(found) <= 1), laid[0])  # on one page, where they are not too many
    total = len(cells) + len(rest) + len(closing)
    pages: list[Page] = [HandoutPage(slides, tuple(row), running, n, total) for n, row in enumerate(cells, 1)]
    size, theme = QSizeF(page.width, page.height), print_theme()
    for number, words in enumerate([*rest, *closing], len(cells) + 1):
        pages.append(WordsPage(size, theme, tuple(words), running, number, total))
    marks = [Mark(slide.title, 0, number // choice.per_page) for number, slide in enumerate(slides.slides)]
    marks = _with_sources(desk, marks, len(cells) + len(rest), bool(closing))
    return replace(_bound(desk, slides, choice.paper, pages, marks), landscape=choice.landscape)


def _with_sources(desk: TalkDesk, marks: list[Mark], page: int, there: bool) -> list[Mark]:
    return [*marks, Mark(words_of(desk.session.language).sources, 0, page)] if there else marks


def _bound(desk: TalkDesk, slides: Slides, paper: Paper, pages: list[Page], marks: list[Mark]) -> Sheets:
    language = desk.session.language
    return Sheets(slides.title, language, paper, False, tuple(pages), tuple(marks))


def _pictures(desk: TalkDesk, choice: ExportChoice, folder: Path) -> Output:
    """``slide-01.png`` and so on, then the sources."""
    slides = Slides(desk, choice, desk.theme)
    size = QSizeF(*choice.size)
    pages: list[Page] = [SlidePage(slides, index, size) for index in range(len(slides.slides))]
    names = [f"slide-{number:02}.png" for number in range(1, len(pages) + 1)]
    closing = _closing(slides, size)
    pages += [WordsPage(size, desk.theme, tuple(words)) for words in closing]
    names += _source_names(len(closing))
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, page) in enumerate(zip(names, pages, strict=True), 1):
        _write(folder / name, _painted(page, choice.size))
        yield number, len(pages)


def _source_names(count: int) -> Iterator[str]:
    return (f"sources-{number:02}.png" if count > 1 else "sources.png" for number in range(1, count + 1))


def _painted(page: Page, size: tuple[int, int]) -> QImage:
    painter: QPainter = _easel.painter(*size)
    finely(painter)
    page.paint(painter)
    painter.end()
    return _easel.taken().convertToFormat(QImage.Format.Format_RGB32)


def _write(path: Path, image: QImage) -> None:
    """All or nothing."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise OSError(errno.EIO, writer.errorString(), str(path))
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(data) != data.size() or not file.commit():
        raise OSError(errno.EIO, file.errorString(), str(path))
