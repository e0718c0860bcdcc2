"""Where the speaker chooses what a talk is saved as, looks at the pages, and saves them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from viewer.core.theme import Theme, load_theme
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.export import fault_of, pages_of, steps
from viewer.ui.presenter.export_choice import ExportChoice, Form
from viewer.ui.presenter.export_wishes import ExportWishes
from viewer.ui.presenter.lesson_dialog import THEME
from viewer.ui.printing.dialog import file_name
from viewer.ui.printing.making import Making
from viewer.ui.printing.preview import Preview
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX, dress

PREVIEW_EM = 20  # below this height a page would be no larger than a stamp: the choices have all the room
LEAST_PX = (306, 240)  # of the pages: a small screen with large letters has room for them and the choices
WAIT_MS = 150  # after the last change, until the pages are made anew


class ExportDialog(QDialog):
    """Show with ``open()``. ``title``: of the lesson, for the file's name. ``said``: what came of it, a sentence."""

    said = Signal(str)
    chosen = Signal(str)  # the choice as a text, when a file was saved with it

    def __init__(
        self,
        desk: TalkDesk,
        title: str,
        parent: QWidget | None = None,
        *,
        start: ExportChoice | None = None,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        scale = desk.session.preferences.text_scale
        self._desk, self._title, self._em = desk, title, BASE_PX * scale
        theme = theme or load_theme(THEME)
        self._files: QFileDialog | None = None
        self._writing: Making | None = None
        self._place = Path()
        self.setWindowTitle(self.tr("Save the talk"))
        self.wishes = ExportWishes(start or ExportChoice(), self)
        self.wishes.changed.connect(self._change)
        self.preview = Preview(theme, scale, self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.save_button = QPushButton(self.tr("Save…"), self)
        self.save_button.setProperty("role", "primary")
        self.close_button = QPushButton(self.tr("Close"), self)
        self.save_button.clicked.connect(self.ask_place)
        self.close_button.clicked.connect(self.reject)
        self._soon = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._soon.timeout.connect(self._show_pages)
        self._lay_out()
        dress(self, theme, scale)
        self._change()

    @property
    def choice(self) -> ExportChoice:
        return self.wishes.choice

    # -- the pages

    def _change(self) -> None:
        self.say("")
        self.preview.wait(self.tr("Making the pages…"), 0, 0)
        self.save_button.setEnabled(bool(self._desk.talk.slides))
        self._soon.start()

    def _show_pages(self) -> None:
        if not self._desk.talk.slides:
            self.preview.say(self.tr("There are no slides to save."))
            return
        choice = self.choice
        if choice.form is Form.PICTURES:  # they look as the slides of a PDF do
            choice = replace(choice, form=Form.SLIDES)
        self.preview.show_sheets(pages_of(self._desk, choice))

    # -- saving

    def ask_place(self) -> None:
        """Where to? Then write there."""
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if self._files is not None:
            self._files.deleteLater()
        self._files = files = QFileDialog(self, self.windowTitle(), home)
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        name = file_name(self._title)
        if self.choice.form is Form.PICTURES:
            files.setNameFilters([self.tr("A new folder (*)")])
            name = name.removesuffix(".pdf")
        else:
            files.setNameFilters([self.tr("PDF document (*.pdf)")])
            files.setDefaultSuffix("pdf")
        files.selectFile(name)
        files.fileSelected.connect(self._save_at)
        files.open()

    def _save_at(self, place: str) -> None:
        self.save(Path(place))

    def save(self, place: Path) -> None:
        """Write to ``place``, bit by bit; ``said`` tells what came of it."""
        if self._writing is not None:
            return
        self._place = place
        try:
            work = steps(self._desk, self.choice, place)
        except OSError as error:
            self._end(fault_of(place, error))
            return
        self._enable(False)
        self._writing = Making(work, self)
        self._writing.progressed.connect(self._progress)
        self._writing.done.connect(self._saved)
        self._writing.failed.connect(self._failed)
        self._writing.start()

    def _progress(self, done: int, of: int) -> None:
        self.say(self.tr("Page {number} of {total}").format(number=done, total=of))

    def _saved(self) -> None:
        self.chosen.emit(self.choice.text)
        self._end(self.tr("Saved: {path}").format(path=self._place))

    def _failed(self, reason: str) -> None:
        self._end(fault_of(self._place, reason))

    def _end(self, sentence: str) -> None:
        if self._writing is not None:
            self._writing.deleteLater()
            self._writing = None
        self._enable(True)
        self.say(sentence)
        self.said.emit(sentence)

    def _enable(self, on: bool) -> None:
        self.wishes.setEnabled(on)
        self.save_button.setEnabled(on)

    def say(self, sentence: str) -> None:
        self.words.setText(sentence)
        self.words.setVisible(bool(sentence))

    def done(self, result: int) -> None:
        """Closed: whatever is under way is left undone."""
        self._soon.stop()
        if self._writing is not None:
            self._writing.cancel()
            self._writing = None
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.preview.setVisible(self.height() >= PREVIEW_EM * self._em)

    # -- putting together

    def _lay_out(self) -> None:
        em = self._em
        heading = QLabel(self.windowTitle(), self)
        heading.setProperty("role", "heading")
        halves = QHBoxLayout()
        halves.setSpacing(round(1.2 * em))
        self.wishes.set_em(em)
        scroll = InnerScroll(self, QSize(round(16.7 * em), LEAST_PX[1] // 2))  # large letters need more than there is
        scroll.setWidget(self.wishes)
        scroll.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        halves.addWidget(scroll)
        halves.addWidget(self.preview, 1)
        self.preview.setMinimumSize(min(round(18 * em), LEAST_PX[0]), min(round(14 * em), LEAST_PX[1]))
        for button in (self.save_button, self.close_button):
            button.setAutoDefault(False)
        row = FlowLayout(spread=True)
        row.set_spacing(round(0.5 * em))
        row.addWidget(self.save_button)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(round(em),) * 4)
        column.setSpacing(round(0.7 * em))
        column.addWidget(heading)
        column.addLayout(halves, 1)
        column.addWidget(self.words)
        column.addLayout(row)
        parent = self.parentWidget()
        room = self.screen().availableGeometry() if parent is None else parent.window().rect()
        self.resize(min(round(64 * em), room.width() - 24), min(round(42 * em), room.height() - 24))
        self.wishes.take_focus()
