"""Finished pages go to a file, to a printer, to the screen."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSaveFile
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from tests.ui.printing import poppler
from tests.ui.printing.conftest import made, saved
from tests.ui.printing.poppler import Pdf
from viewer.core.printing.choice import Choice, What
from viewer.core.printing.paper import LETTER, PAPERS, Paper
from viewer.ui.printing import output
from viewer.ui.printing.material import Material
from viewer.ui.printing.output import image, page_size, print_on, printed_pages, write_pdf
from viewer.ui.printing.pages import Sheets


@pytest.fixture
def sheets(pictured: Material) -> Sheets:
    return made(Choice(What.ARTICLE, topic_id="body/bands"), pictured)


def printer_to(path: Path) -> QPrinter:
    """A printer that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFullPage(True)
    return printer


@pytest.mark.parametrize("paper", PAPERS.values())
def test_sizes_of_paper(paper: Paper) -> None:
    size = page_size(paper).sizePoints()
    assert (size.width(), size.height()) == (
        pytest.approx(paper.width_mm / 25.4 * 72, abs=1),
        pytest.approx(paper.height_mm / 25.4 * 72, abs=1),
    )


def test_writing_goes_page_by_page_and_leaves_nothing_behind_when_it_is_stopped(sheets: Sheets, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    work = write_pdf(sheets, folder / "a.pdf")
    assert next(work) == (1, sheets.total)
    work.close()
    assert list(folder.iterdir()) == []


def test_a_file_that_was_there_stays_until_the_new_one_is_whole(sheets: Sheets, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"older")
    work = write_pdf(sheets, path)
    next(work)
    assert path.read_bytes() == b"older"
    work.close()
    assert path.read_bytes() == b"older"
    assert saved(sheets, path).read_bytes().startswith(b"%PDF-1.")


def test_no_place_to_write_is_an_error(sheets: Sheets, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        saved(sheets, tmp_path / "no" / "a.pdf")


def test_a_full_disk_is_an_error_and_leaves_the_older_file(
    sheets: Sheets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(QSaveFile):
        def commit(self) -> bool:
            self.cancelWriting()
            return False

        def errorString(self) -> str:
            return "No space left on device"

    monkeypatch.setattr(output, "QSaveFile", Full)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"older")
    with pytest.raises(OSError, match="No space left on device"):
        saved(sheets, path)
    assert path.read_bytes() == b"older"


def test_a_printer_gets_the_same_pages(sheets: Sheets, tmp_path: Path) -> None:
    poppler.require()
    path = tmp_path / "printed.pdf"
    assert list(print_on(sheets, printer_to(path))) == [(n, sheets.total) for n in range(1, sheets.total + 1)]
    printed, written = Pdf(path), Pdf(saved(sheets, tmp_path / "written.pdf"))
    assert printed.pages == written.pages
    assert printed.text() == written.text()


def test_a_range_of_pages(sheets: Sheets, tmp_path: Path) -> None:
    poppler.require()
    printer = printer_to(tmp_path / "printed.pdf")
    printer.setFromTo(2, 2)
    assert list(printed_pages(sheets, printer)) == [1]
    assert list(print_on(sheets, printer)) == [(1, 1)]
    assert Pdf(tmp_path / "printed.pdf").text().replace(" ", "").endswith(f"2/{sheets.total}")
    printer.setFromTo(0, 0)
    assert list(printed_pages(sheets, printer)) == list(range(sheets.total))
    printer.setFromTo(2, 99)
    assert list(printed_pages(sheets, printer)) == list(range(1, sheets.total))


def test_the_screen_shows_the_page_in_its_shape(pictured: Material) -> None:
    letter = made(Choice(What.LEAFLET, LETTER, topic_id="index"), pictured)
    page = image(letter, 0, 72)
    assert (page.width(), page.height()) == (792, 612)
    fine = image(letter, 0, 72, 2.0)
    assert (fine.width(), fine.devicePixelRatio()) == (1584, 2.0)


def test_what_the_screen_shows_is_what_the_file_holds(sheets: Sheets, tmp_path: Path) -> None:
    """Each page drawn by Qt and by poppler from the PDF: about as much ink in every part of it."""
    poppler.require()
    pdf = Pdf(saved(sheets, tmp_path / "a.pdf"))
    for number in range(sheets.total):
        ours, theirs = image(sheets, number, 60), pdf.drawn(number + 1, 60)
        assert abs(ours.width() - theirs.width()) <= 2
        for ours_share, theirs_share in zip(_ink(ours), _ink(theirs), strict=True):
            assert ours_share == pytest.approx(theirs_share, abs=0.06)


def _ink(page: QImage) -> list[float]:
    """How dark each of 8 × 10 parts of a page is, from 0 to 1."""
    small = page.convertToFormat(QImage.Format.Format_Grayscale8)
    shares = []
    for row in range(10):
        for column in range(8):
            left, top = column * small.width() // 8, row * small.height() // 10
            part = small.copy(left, top, small.width() // 8, small.height() // 10)
            values = [part.pixelColor(x, y).lightnessF() for x in range(part.width()) for y in range(part.height())]
            shares.append(1 - sum(values) / len(values))
    return shares


def test_printing_is_not_loaded_before_it_is_wanted() -> None:
    import subprocess

    code = (
        "import sys; import viewer.ui.shell.printing, viewer.ui.printing.dialog; "
        "print([m for m in sys.modules if 'PrintSupport' in m])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"
