"""Finished pages → a PDF file, a printer, an image."""

from __future__ import annotations

import errno
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from viewer import __version__
from viewer.core.printing.paper import DPI, POINTS_PER_INCH, Paper
from viewer.core.printing.pdf import OutlineRow, enriched
from viewer.ui.printing.pages import Sheets
from viewer.ui.theme.finely import finely

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Output = Generator[tuple[int, int], None, None]

_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
OVERSAMPLED = 2  # of a page on the screen
_TO_POINTS = POINTS_PER_INCH / DPI


def page_size(paper: Paper) -> QPageSize:
    known = _SIZES.get(paper.id)
    if known is not None:
        return QPageSize(known)
    return QPageSize(QSizeF(paper.width_mm, paper.height_mm), QPageSize.Unit.Millimeter)


def page_layout(sheets: Sheets) -> QPageLayout:
    """No margins: pages bring their own."""
    way = QPageLayout.Orientation.Landscape if sheets.landscape else QPageLayout.Orientation.Portrait
    layout = QPageLayout(page_size(sheets.paper), way, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def write_pdf(sheets: Sheets, path: Path) -> Output:
    """Write the file page by page, whole or not at all. OSError when it cannot be written."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(page_layout(sheets))
    writer.setTitle(sheets.title)
    writer.setCreator(f"Septa {__version__}")
    painter = QPainter(writer)
    try:
        finely(painter)
        for number, page in enumerate(sheets.pages):
            if number:
                writer.newPage()
            painter.save()
            page.paint(painter)
            painter.restore()
            yield number + 1, sheets.total
    finally:
        painter.end()
    buffer.close()
    _save(path, _with_links(bytes(data.data()), sheets))


def _with_links(data: bytes, sheets: Sheets) -> bytes:
    rows = [OutlineRow(mark.title, mark.level, (mark.page, 0.0)) for mark in sheets.outline]
    places = {address: (page, y * _TO_POINTS) for address, (page, y) in sheets.places.items()}
    return enriched(data, sheets.language, rows, places, _is_own)


def _is_own(address: str) -> bool:
    """Is it an address inside the pack? The web's stay as they are."""
    return not address.startswith(("https:", "http:", "mailto:"))


def _save(path: Path, data: bytes) -> None:
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(data) != len(data) or not file.commit():
        raise OSError(errno.EIO, file.errorString(), str(path))


def print_on(sheets: Sheets, printer: QPrinter) -> Output:
    """Print the pages that ``printer`` was set to, one at a time. OSError when it does not take them."""
    wanted = list(printed_pages(sheets, printer))
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(errno.EIO, QCoreApplication.translate("Printing", "The printer does not answer."))
    try:
        finely(painter)
        scale = printer.resolution() / DPI
        origin = printer.pageLayout().paintRectPixels(printer.resolution()).topLeft()
        for number, page in enumerate(wanted):
            if number and not printer.newPage():
                raise OSError(errno.EIO, QCoreApplication.translate("Printing", "The printer has stopped."))
            painter.save()
            if not printer.fullPage():
                painter.translate(-origin.x(), -origin.y())
            painter.scale(scale, scale)
            sheets.pages[page].paint(painter)
            painter.restore()
            yield number + 1, len(wanted)
    finally:
        painter.end()


def printed_pages(sheets: Sheets, printer: QPrinter) -> range:
    """The pages, from 0, that the printer's dialog asked for."""
    first, last = printer.fromPage(), printer.toPage()
    if first <= 0:
        return range(sheets.total)
    return range(min(first, sheets.total) - 1, min(max(last, first), sheets.total))


def image(sheets: Sheets, number: int, dots_per_inch: float, ratio: float = 1.0) -> QImage:
    """A page, from 0, on white. ``ratio``: pixels of the screen to a logical one."""
    size = page_layout(sheets).fullRectPoints().size()
    wanted = dots_per_inch * ratio
    # Painted larger and made smaller: a painter alone makes a picture of 300 dots rough at 70.
    drawn = wanted * (OVERSAMPLED if wanted < DPI / OVERSAMPLED else 1)
    scale = drawn / POINTS_PER_INCH
    made = QImage(round(size.width() * scale), round(size.height() * scale), QImage.Format.Format_RGB32)
    made.fill(0xFFFFFFFF)
    painter = QPainter(made)
    finely(painter)
    painter.scale(drawn / DPI, drawn / DPI)
    sheets.pages[number].paint(painter)
    painter.end()
    if drawn != wanted:
        smooth = Qt.TransformationMode.SmoothTransformation
        made = made.scaled(made.size() / OVERSAMPLED, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    made.setDevicePixelRatio(ratio)
    return made
