"""The choices of an export: what for, how many slides on a page, with what."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from viewer.core.printing.paper import A4, LETTER, PAPERS
from viewer.ui.presenter.export_choice import PER_PAGE, PNG_SIZES, Beside, ExportChoice, Form
from viewer.ui.theme.choice import choice_list


class ExportWishes(QWidget):
    """``choice`` is what they amount to."""

    changed = Signal()

    def __init__(self, start: ExportChoice, parent: QWidget | None = None) -> None:
        """``start`` is chosen at first."""
        super().__init__(parent)
        self.radios = {form: QRadioButton(words, self) for form, words in self._forms()}
        self.radios[start.form].setChecked(True)
        self.per_page_label = QLabel(self.tr("Slides on a page"), self)
        self.per_page = choice_list(self.per_page_label, [(count, str(count)) for count in PER_PAGE], self)
        self.per_page.setCurrentIndex(PER_PAGE.index(start.per_page))
        self.beside_label = QLabel(self.tr("Beside each slide"), self)
        self.beside = choice_list(self.beside_label, self._besides(), self)
        self.beside.setCurrentIndex(list(Beside).index(start.beside))
        self.paper_label = QLabel(self.tr("Paper"), self)
        self.paper = choice_list(self.paper_label, [(A4.id, "A4"), (LETTER.id, self.tr("US Letter"))], self)
        self.paper.setCurrentIndex(self.paper.findData(start.paper.id))
        self.pixels_label = QLabel(self.tr("Size of a picture"), self)
        self.pixels = choice_list(self.pixels_label, [(size, "{} × {}".format(*size)) for size in PNG_SIZES], self)
        self.pixels.setCurrentIndex(PNG_SIZES.index(start.size))
        self.ink = self._tick(self.tr("With what was drawn"), start.ink)
        self.answers = self._tick(self.tr("With the answers to questions"), start.answers)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (
            *self.radios.values(),
            self.per_page_label,
            self.per_page,
            self.beside_label,
            self.beside,
            self.paper_label,
            self.paper,
            self.pixels_label,
            self.pixels,
            self.ink,
            self.answers,
        ):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        for radio in self.radios.values():
            radio.toggled.connect(self._chosen)
        for tick in (self.ink, self.answers):
            tick.toggled.connect(self._changed)
        for offered in (self.per_page, self.beside, self.paper, self.pixels):
            offered.currentIndexChanged.connect(self._changed)
        self._show_what_matters()

    @property
    def form(self) -> Form:
        return next(form for form, radio in self.radios.items() if radio.isChecked())

    @property
    def choice(self) -> ExportChoice:
        return ExportChoice(
            self.form,
            per_page=int(self.per_page.currentData()),
            beside=list(Beside)[self.beside.currentIndex()],
            ink=self.ink.isChecked(),
            answers=self.answers.isChecked(),
            paper=PAPERS[self.paper.currentData()],
            size=PNG_SIZES[self.pixels.currentIndex()],
        )

    def set_em(self, em: float) -> None:
        self._column.setSpacing(round(0.3 * em))
        self.setMinimumWidth(round(16 * em))

    def take_focus(self) -> None:
        self.radios[self.form].setFocus()

    def _forms(self) -> tuple[tuple[Form, str], ...]:
        return (
            (Form.SLIDES, self.tr("Slides, as a PDF")),
            (Form.HANDOUT, self.tr("A handout to print, as a PDF")),
            (Form.PICTURES, self.tr("A picture of each slide")),
        )

    def _besides(self) -> tuple[tuple[object, str], ...]:
        """In the order of ``Beside``."""
        words = (self.tr("Lines to write on"), self.tr("My notes"), self.tr("Nothing"))
        return tuple(zip((one.value for one in Beside), words, strict=True))

    def _tick(self, words: str, on: bool) -> QCheckBox:
        made = QCheckBox(words, self)
        made.setChecked(on)
        return made

    def _chosen(self, on: bool) -> None:
        if on:
            self._show_what_matters()
            self._changed()

    def _changed(self) -> None:
        self.changed.emit()

    def _show_what_matters(self) -> None:
        paper, pictures = self.form is Form.HANDOUT, self.form is Form.PICTURES
        rows = (self.per_page_label, self.per_page, self.beside_label, self.beside, self.paper_label, self.paper)
        for widget in rows:
            widget.setVisible(paper)
        for widget in (self.pixels_label, self.pixels):
            widget.setVisible(pictures)
