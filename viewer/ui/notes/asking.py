"""The list of questions for the clinician: ready ones that are offered, and the reader's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.core.content.model import ReadyQuestion
from viewer.core.notebook.model import Question
from viewer.core.theme import Theme
from viewer.state.notebook import NotebookState
from viewer.ui.notes.entry import Entry
from viewer.ui.notes.lists import List
from viewer.ui.notes.words_button import Words, WordsButton
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.style import BASE_PX

OFFERED = 4  # ready questions at a time


class QuestionList(List):
    """A press ticks a question off. The order is the reader's."""

    print_wanted = Signal()
    code_wanted = Signal()
    copy_wanted = Signal(str)

    def __init__(self, notebook: NotebookState, can_print: bool, parent: QWidget) -> None:
        super().__init__(notebook, parent)
        self.name(
            self.tr("Questions for my clinician"),
            self.tr("None yet. Take one of those below, or write your own. Then print them, or show them as a code."),
        )
        self._ready: tuple[ReadyQuestion, ...] = ()
        self._all_ready = False
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("My question…"))
        self.field.setAccessibleName(self.tr("My own question"))
        self.add = QPushButton(self.tr("Add"), self)
        self.add.setAccessibleName(self.tr("Add this question"))
        self.field.returnPressed.connect(self._add_own)
        self.field.textChanged.connect(self._typed)
        self.add.clicked.connect(self._add_own)
        self._own = QWidget(self)
        self._own_row = QVBoxLayout(self._own)
        self._own_row.addWidget(self.field)
        self._own_row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.offered_title = QLabel(self.tr("Ready questions for this page"), self)
        self.offered_title.setProperty("role", "quiet")
        self.offered_title.setWordWrap(True)
        self._offered_box = QWidget(self)
        self._offered = QVBoxLayout(self._offered_box)
        self.offers: list[WordsButton] = []
        self.more_ready = QPushButton(self.tr("More ready questions"), self)
        self.more_ready.setProperty("role", "quiet")
        self.more_ready.clicked.connect(self._show_all_ready)
        self._ways_box = QWidget(self)
        self._ways = FlowLayout(self._ways_box)
        self.print = self._way(self.tr("Print…"), self.print_wanted.emit)
        self.code = self._way(self.tr("QR code"), self.code_wanted.emit)
        self.copy = self._way(self.tr("Copy"), self._copy_all)
        self.print.setVisible(can_print)
        for widget in (self._ways_box, self._own, self.offered_title, self._offered_box, self.more_ready):
            self.add_below(widget)
        self._typed("")

    def _way(self, words: str, does: object) -> QPushButton:
        button = QPushButton(words, self._ways_box)
        button.clicked.connect(does)
        self._ways.addWidget(button)
        return button

    def set_theme(self, theme: Theme, scale: float) -> None:
        em = BASE_PX * scale
        pad = round(em * 0.5)
        self._own_row.setContentsMargins(pad, 0, pad, 0)
        self._own_row.setSpacing(round(em * 0.35))
        self._offered.setContentsMargins(0, 0, 0, 0)
        self._offered.setSpacing(0)
        self._ways.setContentsMargins(pad, 0, pad, 0)
        self._ways.set_spacing(round(em * 0.35))
        self.offered_title.setContentsMargins(pad, 0, pad, 0)
        super().set_theme(theme, scale)

    def set_ready(self, ready: tuple[ReadyQuestion, ...]) -> None:
        """The pack's questions that fit the page in view."""
        if ready != self._ready:
            self._ready, self._all_ready = ready, False
            self.refresh()

    def refresh(self) -> None:
        if self._theme is None:
            return
        kept = self.notebook.questions()
        shown = [one for one in kept if not self.this_page or one.topic_id == self.topic_id]
        rows: list[QWidget] = []
        for one in shown[: self.most]:
            if one.id == self._editing:
                make: Callable[[], QWidget] = partial(self.editor, one.text, self.tr("My question"))
                rows.append(self.row_of(one.id, (self._editing, one.made), make))
            else:
                ends = one == kept[0], one == kept[-1]
                rows.append(self.row_of(one.id, (one, ends), partial(self._row, one, kept)))
        self.show_rows(rows, len(shown))
        self._ways_box.setVisible(bool(kept))
        self._offer({one.ready for one in kept})

    def _offer(self, taken: set[str]) -> None:
        theme = self._theme
        assert theme is not None
        free = [one for one in self._ready if one.id not in taken]
        for old in self.offers:
            self._offered.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.offers = []
        for one in free if self._all_ready else free[:OFFERED]:
            button = WordsButton(theme, self._scale, self._offered_box)
            button.say(Words(one.text, lines=8), sign="plus")
            button.setAccessibleName(self.tr("Add: {question}").format(question=one.text))
            button.clicked.connect(partial(self._take, one))
            self._offered.addWidget(button)
            self.offers.append(button)
        self.offered_title.setVisible(bool(free))
        self.more_ready.setVisible(len(free) > len(self.offers))

    def _row(self, kept: Question, order: tuple[Question, ...]) -> Entry:
        row = self.entry(kept.id, below=True)
        row.words.say(Words(kept.text, lines=12), sign="task-done" if kept.done else "task-open", struck=kept.done)
        row.words.setCheckable(True)
        row.words.setChecked(kept.done)
        row.words.clicked.connect(partial(self._tick, kept))
        at = order.index(kept)
        row.add_button("chevron-up", self.tr("Move up"), partial(self.notebook.move_question, kept.id, -1), at > 0)
        last = at == len(order) - 1
        row.add_button("chevron-down", self.tr("Move down"), partial(self.notebook.move_question, kept.id, 1), not last)
        row.set_acts(
            self.tr("More for this question"),
            [
                (self.tr("Edit"), partial(self.edit, kept.id)),
                (self.tr("Copy"), partial(self.copy_wanted.emit, kept.text)),
                (self.tr("Remove"), partial(self._remove, kept)),
            ],
        )
        return row

    # -- what is done with them

    def begin(self, about: str) -> None:
        """Give the keys to the field; ``about`` is what the question is about, or "" for nothing special."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if about:
            self.field.setText(self.tr("About “{words}”: ").format(words=about))
        self.field.end(False)

    def _add_own(self) -> None:
        words = self.field.text().strip()
        if words:
            self.notebook.add_question(words, self.topic_id)
            self.field.clear()

    def _typed(self, words: str) -> None:
        self.add.setEnabled(bool(words.strip()))

    def _take(self, ready: ReadyQuestion, *_checked: object) -> None:
        self.notebook.add_question(ready.text, self.topic_id, ready.id)

    def _show_all_ready(self) -> None:
        self._all_ready = True
        self.refresh()

    def _tick(self, kept: Question, *_checked: object) -> None:
        self.notebook.set_done(kept.id, not kept.done)

    def _copy_all(self) -> None:
        open_ones = [one.text for one in self.notebook.questions() if not one.done]
        self.copy_wanted.emit("\n".join(open_ones or [one.text for one in self.notebook.questions()]))

    def save(self, id: int, words: str) -> None:
        if words:
            self.notebook.set_question(id, words)

    def _remove(self, kept: Question) -> None:
        rank = self.notebook.rank_of(kept.id)
        self.notebook.remove_question(kept.id)
        self.removed.emit((kept, rank), self.tr("Question removed."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move the question that has the keys."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        entry = next((row for row in self.entries if row.isAncestorOf(self.focusWidget() or self)), None)
        if by is not None and entry is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if isinstance(entry.key, int):
                self.notebook.move_question(entry.key, by)
        else:
            super().keyPressEvent(event)
