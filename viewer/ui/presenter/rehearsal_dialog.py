"""How long each slide took, in this talk and those before, and the minutes to plan for it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.core.talk.lesson import to_yaml
from viewer.core.talk.model import Lesson
from viewer.core.talk.rehearsal import SKIPPED_S, Measured, with_minutes
from viewer.core.talk.store import TalkStore
from viewer.core.theme import Theme, load_theme
from viewer.state.talk.rehearsal import RehearsalState
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.lesson_dialog import THEME
from viewer.ui.presenter.lesson_words import RowBook, minutes_words
from viewer.ui.presenter.toolbar import LEAST_PX
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.style import BASE_PX, dress

RUNS_SHOWN = 3  # the newest: more have no room beside large letters
_TITLE = 1  # column: its room is what the others leave


def clock_words(seconds: float) -> str:
    """Minutes and seconds: 2:05."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


class RehearsalDialog(QDialog):
    """Show with ``open()``. ``runs``: seconds on each slide by run, the oldest first: ``TalkKeeping.runs``.

    ``store`` keeps the new minutes until the lesson is saved.
    """

    changed = Signal(object)  # Lesson, with the proposed minutes
    begun = Signal()

    def __init__(
        self,
        desk: TalkDesk,
        lesson: Lesson,
        parent: QWidget | None = None,
        *,
        runs: Mapping[str, Mapping[str, float]] | None = None,
        store: TalkStore | None = None,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._store, self.lesson = desk, store, lesson
        self.state = RehearsalState(desk.talk, desk.clock, runs, self)
        self.rows = self.state.rows
        scale = desk.session.preferences.text_scale
        self._em = BASE_PX * scale
        self.setWindowTitle(self.tr("Rehearsal"))
        self._make()
        dress(self, theme or load_theme(THEME), scale)
        self.resize(round(self._em * 54), round(self._em * 38))

    @property
    def known(self) -> bool:
        """Has any slide been measured?"""
        return any(row.proposed is not None for row in self.rows)

    def take_over(self) -> None:
        """The proposed minutes are the plan's."""
        session = self._desk.session
        book = RowBook(session.pack, session.language)
        counts = [len(book.of(item).slides) for item in self.lesson.items]
        self.lesson = with_minutes(self.lesson, counts, self.rows)
        if self._store is not None:
            self._store.put_draft(self.lesson.id, to_yaml(self.lesson))
        self.changed.emit(self.lesson)
        self.accept()

    def begin(self) -> None:
        """Rehearse now, from the first slide."""
        self.state.begin()
        self.begun.emit()
        self.accept()

    def _make(self) -> None:
        gap = round(self._em * 0.7)
        heading = QLabel(self.tr("How long did each slide take?"), self)
        heading.setProperty("role", "heading")
        self.words = QLabel(self._sentence(), self)
        self.words.setWordWrap(True)
        self.table = QWidget(self)
        self._fill(QGridLayout(self.table))
        inner = QWidget(self)  # all but heading and buttons scrolls: with large letters nothing else has room
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(gap)
        rows.addWidget(self.words)
        rows.addWidget(self.table, 1)
        self.frame = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.take_button = self._button(self.tr("Plan these minutes"), self.take_over)
        self.take_button.setEnabled(self.known)
        self.begin_button = self._button(self.tr("Rehearse from the first slide"), self.begin)
        self.close_button = self._button(self.tr("Close"), self.reject)
        (self.take_button if self.known else self.begin_button).setProperty("role", "primary")
        foot = FlowLayout()
        for button in (self.take_button, self.begin_button, self.close_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2)
        column.setSpacing(gap)
        column.addWidget(heading)
        column.addWidget(scroll, 1)
        column.addLayout(foot)

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.setMinimumHeight(LEAST_PX)
        assert callable(act)
        button.clicked.connect(act)
        return button

    def _sentence(self) -> str:
        if not self.known:
            return self.tr(
                "Nothing has been measured yet. Give the talk once, as you would in the room: "
                "Septa counts the time on each slide."
            )
        planned = sum(row.slide.planned_min for row in self.rows)
        proposed = sum(row.minutes for row in self.rows)
        words = self.tr("Planned: {planned}. Proposed from what was measured: {proposed}.")
        return words.format(planned=minutes_words(round(planned, 2)), proposed=minutes_words(round(proposed, 2)))

    def _fill(self, grid: QGridLayout) -> None:
        runs = max((len(row.times_s) for row in self.rows), default=0)
        beside = 0, round(self._em)  # the scroll bar
        left, right = reversed(beside) if self.isRightToLeft() else beside
        grid.setContentsMargins(left, 0, right, 0)
        grid.setHorizontalSpacing(round(self._em * 1.2))
        grid.setVerticalSpacing(round(self._em * 0.5))
        grid.setColumnStretch(_TITLE, 1)
        head = ["", self.tr("Slide"), self.tr("Planned")]
        first = max(runs - RUNS_SHOWN, 0)
        head += [self.tr("Run {number}").format(number=number + 1) for number in range(first, runs)]
        head += [self.tr("Proposed")]
        for column, words in enumerate(head):
            self._cell(grid, 0, column, words, "quiet")
        for number, row in enumerate(self.rows):
            self._row(grid, number + 1, row)
        grid.setRowStretch(len(self.rows) + 1, 1)

    def _row(self, grid: QGridLayout, number: int, row: Measured) -> None:
        self._cell(grid, number, 0, f"{number}", "quiet")
        self._cell(grid, number, _TITLE, row.slide.title, "")
        self._cell(grid, number, 2, minutes_words(row.slide.planned_min), "")
        times = row.times_s[-RUNS_SHOWN:]
        for run, seconds in enumerate(times):
            self._cell(grid, number, 3 + run, self._time(seconds), "")
        words = "" if row.proposed is None else minutes_words(row.proposed)
        differs = row.proposed is not None and row.proposed != row.slide.planned_min
        self._cell(grid, number, 3 + len(times), words, "strong" if differs else "")

    def _time(self, seconds: float | None) -> str:
        if seconds is None:
            return "–"  # never reached
        return self.tr("passed") if seconds < SKIPPED_S else clock_words(seconds)

    def _cell(self, grid: QGridLayout, row: int, column: int, words: str, role: str) -> None:
        cell = QLabel(words, self.table)
        cell.setProperty("role", role)
        cell.setWordWrap(column == _TITLE)
        side = Qt.AlignmentFlag.AlignLeft if column == _TITLE else Qt.AlignmentFlag.AlignRight
        cell.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(cell, row, column)
