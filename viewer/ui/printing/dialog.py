"""The dialog for paper: choose, look at the pages, then save a PDF or print."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFileDialog, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.core.article.model import Heading
from viewer.core.printing.choice import Asked, What
from viewer.core.printing.paper import Paper
from viewer.core.theme import Theme
from viewer.ui.printing.making import Making, steps
from viewer.ui.printing.material import Material
from viewer.ui.printing.output import print_on, write_pdf
from viewer.ui.printing.pages import Sheets
from viewer.ui.printing.preview import Preview
from viewer.ui.printing.wishes import Wishes
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.style import BASE_PX

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

WAIT_MS = 200  # after the last change, until the pages are made anew
NARROW_EM = 44.0  # below this width the preview stands under the choices
WISHES_EM = 16.0
NAME_MOST = 60  # letters of a file's name


@dataclass(frozen=True)
class Wanted:
    """What the reader has open, and what the dialog begins with."""

    what: What
    paper: Paper
    topic_id: str = ""
    headings: Sequence[Heading] = ()
    anchor: str = ""  # of the section in view
    may_save: bool = True


class PrintDialog(QDialog):
    """Show with ``open()``. ``printer_of`` asks for a printer: see ``printers.ask``."""

    said = Signal(str)

    def __init__(
        self, material: Material, wanted: Wanted, theme: Theme, scale: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._material = material
        self._em = BASE_PX * scale
        self._sheets: Sheets | None = None
        self._making: Making | None = None
        self._writing: Making | None = None
        self._place: Path | None = None
        self._files: QFileDialog | None = None
        self._printer: QPrinter | None = None
        self.setWindowTitle(self.tr("Print or save as PDF"))
        self.wishes = Wishes(wanted.topic_id, wanted.headings, wanted.paper, self, offered(material))
        self.wishes.choose(wanted.what, wanted.anchor)
        self.wishes.changed.connect(self._change)
        self.preview = Preview(theme, scale, self)
        self.preview.stop_wanted.connect(self._stop)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "small")
        self.save_button = QPushButton(self.tr("Save as PDF…"), self)
        self.save_button.setProperty("role", "primary")
        self.save_button.setVisible(wanted.may_save)
        self.print_button = QPushButton(self.tr("Print…"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.save_button.clicked.connect(self.ask_place)
        self.print_button.clicked.connect(self.ask_printer)
        self.close_button.clicked.connect(self.reject)
        self._soon = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._soon.timeout.connect(self._make)
        self._lay_out()
        self._make()

    # -- making

    @property
    def sheets(self) -> Sheets | None:
        """The finished pages; None while they are made, or when there are none."""
        return self._sheets

    def _change(self) -> None:
        self._halt()
        self.say("")
        self._soon.start()

    def _make(self) -> None:
        self._halt()
        self.preview.wait(self.tr("Making the pages…"), 0, 0)
        self._making = Making(steps(self.wishes.choice, self._material), self)
        self._making.progressed.connect(self._progress)
        self._making.done.connect(self._made)
        self._making.failed.connect(self._failed)
        self._making.start()

    def _halt(self) -> None:
        self._sheets = None
        self._enable(False)
        self._soon.stop()
        if self._making is not None:
            self._making.cancel()
            self._making.deleteLater()
            self._making = None

    def _progress(self, done: int, of: int) -> None:
        self.preview.wait(self.tr("Making the pages…"), done, of)

    def _made(self, sheets: object) -> None:
        assert isinstance(sheets, Sheets)
        self._sheets = sheets
        self.preview.show_sheets(sheets)
        self.say(sheets.said or self._hint())
        self._enable(True)

    def _hint(self) -> str:
        if self.wishes.what is not What.LEAFLET:
            return ""
        return self.tr("Print it on both sides, turned over at the short edge, and fold it in the middle.")

    def _failed(self, sentence: str) -> None:
        self.preview.say(sentence)

    def _stop(self) -> None:
        self._halt()
        self.preview.say(self.tr("Stopped. Choose again to go on."))

    def _enable(self, on: bool) -> None:
        self.save_button.setEnabled(on)
        self.print_button.setEnabled(on)

    def say(self, sentence: str) -> None:
        self.words.setText(sentence)
        self.words.setVisible(bool(sentence))

    # -- a file

    def ask_place(self) -> None:
        """Where to? Then write there."""
        if self._sheets is None:
            return
        if self._files is None:
            home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            files = QFileDialog(self, self.tr("Save as PDF"), home)
            files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            files.setNameFilters([self.tr("PDF document (*.pdf)")])
            files.setDefaultSuffix("pdf")
            files.fileSelected.connect(self._save_at)
            self._files = files
        self._files.selectFile(file_name(self._sheets.title))
        self._files.open()

    def _save_at(self, place: str) -> None:
        self.save(Path(place))

    def save(self, place: Path) -> None:
        """Write the pages to ``place``, bit by bit; ``said`` tells what came of it."""
        if self._sheets is not None:
            self._place = place
            self._begin(Making(write_pdf(self._sheets, place), self), self._saved, self._not_saved)

    def _saved(self) -> None:
        self._end(self.tr("Saved: {path}").format(path=self._place))

    def _not_saved(self, reason: str) -> None:
        folder = self._place.parent if self._place is not None else ""
        words = self.tr("The PDF cannot be saved in {folder}: {reason}. Choose another folder.")
        self._end(words.format(folder=folder, reason=reason))

    # -- a printer

    def ask_printer(self) -> None:
        """Which printer? Then print there. Where there is none, that is said, and the PDF offered."""
        if self._sheets is None:
            return
        from viewer.ui.printing import printers

        if not printers.available():
            self.say(self.tr("No printer is set up on this computer. Save a PDF, and print it somewhere else."))
            self.save_button.setFocus()
            return
        self._printer = printers.ask(self._sheets, self)
        if self._printer is not None:
            self._begin(Making(print_on(self._sheets, self._printer), self), self._printed, self._not_printed)

    def _printed(self) -> None:
        self._end(self.tr("Sent to the printer."))

    def _not_printed(self, reason: str) -> None:
        self._end(self.tr("It could not be printed: {reason}").format(reason=reason))

    # -- writing and printing take a while

    def _begin(self, making: Making, done: Callable[[], None], failed: Callable[[str], None]) -> None:
        self._writing = making
        self._enable(False)
        self.wishes.setEnabled(False)
        making.progressed.connect(self._written)
        making.done.connect(done)
        making.failed.connect(failed)
        making.start()

    def _written(self, done: int, of: int) -> None:
        self.say(self.tr("Page {number} of {total}").format(number=done, total=of))

    def _end(self, sentence: str) -> None:
        if self._writing is not None:
            self._writing.deleteLater()
            self._writing = None
        self._printer = None
        self.wishes.setEnabled(True)
        self._enable(self._sheets is not None)
        self.say(sentence)
        self.said.emit(sentence)

    def done(self, result: int) -> None:
        """Closed: whatever is under way is left undone."""
        self._halt()
        if self._writing is not None:
            self._writing.cancel()
            self._writing = None
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._halt()
        super().closeEvent(event)

    # -- putting together

    def _lay_out(self) -> None:
        em = self._em
        heading = QLabel(self.windowTitle(), self)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        body = QWidget(self)
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(round(0.7 * em))
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(round(1.2 * em))
        self.wishes.set_spacing(round(0.25 * em))
        self._halves.addWidget(self.wishes)
        self._halves.addWidget(self.preview, 1)
        inside.addWidget(heading)
        inside.addLayout(self._halves, 1)
        self._area = QScrollArea(self)
        self._area.setProperty("role", "inner")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(body)
        for button in (self.save_button, self.print_button, self.close_button):
            button.setAutoDefault(False)
        row = FlowLayout(spread=True)
        row.set_spacing(round(0.5 * em))
        for widget in (self.save_button, self.print_button, self.close_button):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(round(em),) * 4)
        column.setSpacing(round(0.7 * em))
        column.addWidget(self._area, 1)
        column.addWidget(self.words)
        column.addLayout(row)
        self.say("")
        self.wishes.take_focus()
        parent = self.parentWidget()
        room = self.screen().availableGeometry() if parent is None else parent.window().rect()
        self.resize(min(round(64 * em), room.width() - 24), min(round(46 * em), room.height() - 24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_EM * self._em
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._halves.direction() != way:
            self._halves.setDirection(way)
        self.wishes.setMinimumWidth(0 if narrow else round(WISHES_EM * self._em))
        self.wishes.setMaximumWidth(16_000 if narrow else round(WISHES_EM * self._em))
        self.preview.setMinimumHeight(round((24 if narrow else 14) * self._em))


def offered(material: Material) -> list[Asked]:
    """The kinds of questions of which there are any, the reader's own first."""
    return [one for one in Asked if material.asked(one)]


def file_name(title: str) -> str:
    """A name for a file, from a title: no letter in it that a system would refuse."""
    plain = re.sub(r'[\x00-\x1f\\/:*?"<>|]+', " ", title)
    return (" ".join(plain.split())[:NAME_MOST].strip(" .") or "septa") + ".pdf"
