"""The notes pane: bookmarks, highlights with their notes, questions for the clinician."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScroller,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.core.content.model import ReadyQuestion
from viewer.core.notebook.model import Bookmark, Highlight, Question
from viewer.core.theme import Theme
from viewer.state.notebook import BOOKMARKS, HIGHLIGHTS, QUESTIONS, NotebookState
from viewer.ui.notes.asking import QuestionList
from viewer.ui.notes.entry import Entry
from viewer.ui.notes.lists import BookmarkList, HighlightList, List
from viewer.ui.theme.icons import icon
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX


class Told(QWidget):
    """As high as its words are at the width that it has; Qt would take the height at the least width for the least."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class NotesPane(QWidget):
    """Emits what the reader chose; changes the notebook itself. What is removed can be taken back."""

    bookmark_chosen = Signal(object)  # Bookmark
    highlight_chosen = Signal(object)  # Highlight
    print_wanted = Signal()
    code_wanted = Signal()
    copy_wanted = Signal(str)
    export_wanted = Signal()
    import_wanted = Signal()

    def __init__(
        self, notebook: NotebookState, theme: Theme, scale: float, can_print: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._notebook = notebook
        self._topic_id = ""
        self._ready: tuple[ReadyQuestion, ...] = ()
        self._stale: set[List] = set()  # what has changed while nobody saw it
        self._taken: object = None  # what was removed last
        self.this_page = QCheckBox(self.tr("This page"), self)
        self.this_page.setToolTip(self.tr("Show only what belongs to the page in view"))
        self.more = QToolButton(self)
        self.more.setProperty("role", "quiet")
        self.more.setAccessibleName(self.tr("Save or bring in notes"))
        self.more.setToolTip(self.more.accessibleName())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.export = self.menu.addAction(self.tr("Save my notes in a file…"))
        self.bring = self.menu.addAction(self.tr("Bring notes in from a file…"))
        self.more.setMenu(self.menu)
        self.bookmarks = BookmarkList(notebook, self)
        self.highlights = HighlightList(notebook, self)
        self.questions = QuestionList(notebook, can_print, self)
        self.lists = (self.bookmarks, self.highlights, self.questions)
        self.area = InnerScroll(self, QSize(1, 1))
        self._inside = Told()
        self._told = QVBoxLayout(self._inside)
        self._head = QHBoxLayout()
        self._head.addWidget(self.this_page, 1)
        self._head.addWidget(self.more)
        self._told.addLayout(self._head)
        for one in self.lists:
            self._told.addWidget(one)
        self._told.addStretch(1)
        self.area.setWidget(self._inside)
        QScroller.grabGesture(self.area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.undo_words = QLabel(self)
        self.undo_words.setWordWrap(True)
        self.undo = QPushButton(self.tr("Undo"), self)
        self._undo_bar = QWidget(self)
        self._undo_row = QHBoxLayout(self._undo_bar)
        self._undo_row.addWidget(self.undo_words, 1)
        self._undo_row.addWidget(self.undo)
        self._undo_bar.hide()
        self._lay_out()
        self._connect()
        self.set_theme(theme, scale)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self._undo_bar)

    def _connect(self) -> None:
        self.this_page.toggled.connect(self._filtered)
        self.bookmarks.chosen.connect(self.bookmark_chosen)
        self.highlights.chosen.connect(self.highlight_chosen)
        self.highlights.asked.connect(self.ask)
        self.questions.print_wanted.connect(self.print_wanted)
        self.questions.code_wanted.connect(self.code_wanted)
        self.questions.copy_wanted.connect(self.copy_wanted)
        self.undo.clicked.connect(self._take_back)
        self.export.triggered.connect(self.export_wanted)
        self.bring.triggered.connect(self.import_wanted)
        self._order = QTimer(self, singleShot=True, interval=0)
        self._order.timeout.connect(self._order_keys)
        for one in self.lists:
            one.removed.connect(self._removed)
            one.remade.connect(self._order.start)
        self._notebook.changed.connect(self._changed)

    def set_theme(self, theme: Theme, scale: float) -> None:
        em = BASE_PX * scale
        pad = round(em * 0.4)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(round(em * 0.3))
        self._told.setContentsMargins(0, 0, round(em * 0.3), 0)
        self._told.setSpacing(0)
        size = round(em * 1.05)
        self.more.setIcon(icon("more", theme.ink, size))
        self.more.setIconSize(QSize(size, size))
        self._undo_row.setContentsMargins(round(em * 0.3), 0, 0, 0)
        self._undo_row.setSpacing(round(em * 0.4))
        for one in self.lists:
            one.set_theme(theme, scale)

    # -- what it is told

    def set_page(self, topic_id: str, ready: tuple[ReadyQuestion, ...]) -> None:
        """The page in view, and the ready questions that fit it."""
        if topic_id != self._topic_id:
            self._undo_bar.hide()
        self._topic_id, self._ready = topic_id, ready
        self._filtered()

    def set_missing(self, ids: frozenset[int]) -> None:
        """Highlights whose words are no longer on the page in view."""
        self.highlights.set_missing(ids)

    def ask(self, about: str) -> None:
        """Begin a question of the reader's own."""
        self.questions.begin(about)
        self.area.ensureWidgetVisible(self.questions.add)
        self.area.ensureWidgetVisible(self.questions.field)

    def remove_highlight(self, id: int) -> None:
        """Take a highlight out, with the way back."""
        self.highlights.remove(id)

    def take_keys(self) -> None:
        self.this_page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- inside

    def _filtered(self) -> None:
        if not self.isVisible():
            return  # behind a tab nothing is made; it is when it comes to the front
        self.questions.set_ready(self._ready)
        for one in self.lists:
            one.set_page(self._topic_id, self.this_page.isChecked())

    def _changed(self, what: str) -> None:
        lists = {BOOKMARKS: self.bookmarks, HIGHLIGHTS: self.highlights, QUESTIONS: self.questions}
        if what in lists and self.isVisible():
            lists[what].refresh()
        elif what in lists:
            self._stale.add(lists[what])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._filtered()
        for one in self._stale:
            one.refresh()
        self._stale.clear()

    def _order_keys(self) -> None:
        """Tab goes through the pane from top to bottom, also through rows that were made later."""
        stops = [one for one in self.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        stops = [one for one in stops if not one.isHidden()]
        stops.sort(key=self._place)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _place(self, widget: QWidget) -> tuple[int, int]:
        """Rows by their tops; what stands in one row from its leading edge."""
        row = widget.parentWidget()
        held = row if isinstance(row, Entry) else None
        y = held.mapTo(self, QPoint(0, 0)).y() if held is not None else widget.mapTo(self, widget.rect().center()).y()
        x = widget.mapTo(self, widget.rect().center()).x()
        return y, -x if self.isRightToLeft() else x

    def _removed(self, what: object, words: str) -> None:
        self._taken = what
        self.undo_words.setText(words)
        self._undo_bar.show()

    def _take_back(self) -> None:
        taken, self._taken = self._taken, None
        self._undo_bar.hide()
        kept, rank = taken if isinstance(taken, tuple) else (taken, None)
        if isinstance(kept, Bookmark | Highlight | Question):
            self._notebook.put_back(kept, rank)
        self.take_keys()
