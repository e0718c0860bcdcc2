"""The choices beside the preview: what to print, and how."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from viewer.core.article.model import Heading
from viewer.core.printing.choice import SIZES_PT, Asked, Choice, What
from viewer.core.printing.paper import A4, LETTER, PAPERS, Paper
from viewer.ui.theme.choice import choice_list

_TURNS = (What.ARTICLE, What.SECTION, What.GUIDE)  # may lie on their side
_PICTURED = (What.ARTICLE, What.SECTION, What.GUIDE, What.LEAFLET)
_NOTED = (What.ARTICLE, What.GUIDE)


class Wishes(QWidget):
    """``choice`` is what they amount to."""

    changed = Signal()

    def __init__(
        self,
        topic_id: str,
        headings: Sequence[Heading],
        paper: Paper,
        parent: QWidget | None = None,
        asked: Sequence[Asked] = (),
    ) -> None:
        """``asked``: the kinds of questions of which there are any, the first one chosen."""
        super().__init__(parent)
        self._topic_id = topic_id
        self.kinds = QButtonGroup(self)
        self.radios: dict[What, QRadioButton] = {}
        for what, words in self._kinds():
            radio = QRadioButton(words, self)
            self.radios[what] = radio
            self.kinds.addButton(radio)
            radio.setEnabled(bool(topic_id) or what in (What.GUIDE, What.QUESTIONS))
            radio.toggled.connect(self._chosen)
        self.section_label = QLabel(self.tr("Section"), self)
        self.section = choice_list(self.section_label, [(heading.anchor, heading.text) for heading in headings], self)
        self.radios[What.SECTION].setEnabled(bool(headings))
        self.asked_label = QLabel(self.tr("Which questions"), self)
        self.asked = choice_list(self.asked_label, [(one, self._whose(one)) for one in asked], self)
        self.paper_label = QLabel(self.tr("Paper"), self)
        self.paper = choice_list(self.paper_label, [(A4.id, "A4"), (LETTER.id, self.tr("US Letter"))], self)
        self.paper.setCurrentIndex(self.paper.findData(paper.id))
        self.way_label = QLabel(self.tr("Direction of the page"), self)
        self.way = choice_list(self.way_label, [(False, self.tr("Upright")), (True, self.tr("On its side"))], self)
        self.letters_label = QLabel(self.tr("Letters"), self)
        self.letters = choice_list(self.letters_label, list(zip(SIZES_PT, self._sizes(), strict=True)), self)
        self.picture = QCheckBox(self.tr("With the picture"), self)
        self.picture.setChecked(True)
        self.notes = QCheckBox(self.tr("With my notes"), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (
            *self.radios.values(),
            self.section_label,
            self.section,
            self.asked_label,
            self.asked,
            self.paper_label,
            self.paper,
            self.way_label,
            self.way,
            self.letters_label,
            self.letters,
            self.picture,
            self.notes,
        ):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        for choice in (self.picture, self.notes):
            choice.toggled.connect(self._changed)
        for offered in (self.section, self.asked, self.paper, self.way, self.letters):
            offered.currentIndexChanged.connect(self._changed)

    def set_spacing(self, px: int) -> None:
        self._column.setSpacing(px)

    def choose(self, what: What, anchor: str = "") -> None:
        """Begin with this; says nothing. What cannot be had is not chosen."""
        blocked = self.blockSignals(True)
        wanted = what if self.radios[what].isEnabled() else What.GUIDE
        self.radios[wanted].setChecked(True)
        place = self.section.findData(anchor)
        if place >= 0:
            self.section.setCurrentIndex(place)
        self._show_what_matters()
        self.blockSignals(blocked)

    def take_focus(self) -> None:
        """Bring the keys to what is chosen."""
        self.radios[self.what].setFocus()

    @property
    def what(self) -> What:
        return next((what for what, radio in self.radios.items() if radio.isChecked()), What.GUIDE)

    @property
    def choice(self) -> Choice:
        what = self.what
        return Choice(
            what,
            PAPERS[self.paper.currentData()],
            landscape=bool(self.way.currentData()) and what in _TURNS,
            size_pt=float(self.letters.currentData()),
            topic_id=self._topic_id,
            anchor=str(self.section.currentData() or "") if what is What.SECTION else "",
            picture=self.picture.isChecked(),
            notes=self.notes.isChecked() and what in _NOTED,
            asked=self.asked.currentData() or Asked.OWN if what is What.QUESTIONS else Asked.OWN,
        )

    def _kinds(self) -> tuple[tuple[What, str], ...]:
        return (
            (What.ARTICLE, self.tr("This article")),
            (What.SECTION, self.tr("One section of it")),
            (What.LEAFLET, self.tr("A leaflet of it, to fold")),
            (What.GUIDE, self.tr("The whole guide")),
            (What.QUESTIONS, self.tr("Questions to ask")),
        )

    def _whose(self, asked: Asked) -> str:
        if asked is Asked.OWN:
            return self.tr("My own")
        return self.tr("The guide's, for this page") if asked is Asked.HERE else self.tr("The guide's, all of them")

    def _sizes(self) -> tuple[str, ...]:
        return self.tr("Usual"), self.tr("Large"), self.tr("Very large")

    def _chosen(self, on: bool) -> None:
        if on:
            self._show_what_matters()
            self._changed()

    def _changed(self) -> None:
        self.changed.emit()

    def _show_what_matters(self) -> None:
        what = self.what
        for widget in (self.section_label, self.section):
            widget.setVisible(what is What.SECTION)
        for widget in (self.asked_label, self.asked):
            widget.setVisible(what is What.QUESTIONS and self.asked.count() > 0)
        for widget in (self.way_label, self.way):
            widget.setVisible(what in _TURNS)
        self.picture.setVisible(what in _PICTURED)
        self.notes.setVisible(what in _NOTED)
