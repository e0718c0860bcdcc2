"""The dialog where a lesson is made: rows in their order, what each says, what the pack offers; saved under a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.core.content import limits
from viewer.core.paths import user_dir
from viewer.core.problems import Problem
from viewer.core.talk import lesson as lessons
from viewer.core.talk.model import Item, Lesson
from viewer.core.talk.store import TalkStore
from viewer.core.theme import Theme, load_theme
from viewer.state.talk.lesson import LessonState
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.lesson_form import LessonForm
from viewer.ui.presenter.lesson_offer import LessonOffer
from viewer.ui.presenter.lesson_rows import LessonRows
from viewer.ui.presenter.lesson_words import RowBook, minutes_words
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.segments import Segments
from viewer.ui.theme.style import BASE_PX, dress

THEME = "dark"  # the speaker stands in a dark room
NARROW_EM = 42.0  # below this width what a row says stands under the rows
LEAST_EM = 16.0  # below this height all but the last buttons scrolls
ROWS, ROW, OFFER = "rows", "row", "offer"


class _Whole(QVBoxLayout):
    """Takes the height there is: its parts scroll themselves."""

    def hasHeightForWidth(self) -> bool:
        return False


class LessonDialog(QDialog):
    """Show with ``open()``. ``changed`` when it is saved, or done with: the lesson for this talk.

    ``store`` keeps each change that is not yet saved, so that it is there again after the program's end.
    """

    changed = Signal(object)  # Lesson

    def __init__(
        self,
        desk: TalkDesk,
        lesson: Lesson,
        parent: QWidget | None = None,
        *,
        store: TalkStore | None = None,
        folder: Path | None = None,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._store = desk, store
        self._folder = folder if folder is not None else user_dir() / lessons.FOLDER
        self._told = lesson  # what the talk has
        session = desk.session
        scale = session.preferences.text_scale
        self._em = BASE_PX * scale
        self._book = RowBook(session.pack, session.language)
        self.state = LessonState(lesson, self._keep, self)
        self.setWindowTitle(self.tr("Lesson"))
        self._make(lesson)
        self._lay_out()
        theme = theme or load_theme(THEME)
        dress(self, theme, scale)
        self.rows.set_theme(theme, self._em)
        self.resize(round(self._em * 62), round(self._em * 42))
        self.state.changed.connect(self._renew)
        self.state.at_changed.connect(self._choose)
        self._take_up_draft(lesson)
        self._renew()

    # -- parts

    def _make(self, lesson: Lesson) -> None:
        session = self._desk.session
        self.title = QLineEdit(lesson.title, self)
        self.title.setMaxLength(limits.TITLE_LENGTH)
        self.title.setAccessibleName(self.tr("Name of the lesson"))
        self.title.setPlaceholderText(self.tr("Name of the lesson"))
        self.total = QLabel(self)
        self.total.setProperty("role", "strong")
        self.rows = LessonRows(self._book, self)
        self.form = LessonForm(self._book, self)
        self.offer = LessonOffer(session.pack, session.language, self)
        self.tabs = Segments("tab", self.tr("What is shown beside the rows"), self)
        self.narrow = False  # all in one column: the rows are one of the tabs
        self.tabs.add(
            [
                (ROWS, self.tr("All rows"), ""),
                (ROW, self.tr("The chosen row"), ""),
                (OFFER, self.tr("Add from the pack"), ""),
            ]
        )
        self.status = QLabel(self)
        self.status.setWordWrap(True)
        self.status.setProperty("role", "small")
        self.up_button = self._button(self.tr("Up"), self.up, "Alt+Up")
        self.down_button = self._button(self.tr("Down"), self.down, "Alt+Down")
        self.remove_button = self._button(self.tr("Take out"), self.state.remove)
        self.undo_button = self._button(self.tr("Undo"), self.state.undo, QKeySequence.StandardKey.Undo)
        self.redo_button = self._button(self.tr("Redo"), self.state.redo, QKeySequence.StandardKey.Redo)
        self.open_button = self._button(self.tr("Open"), None)
        self.lessons_menu = QMenu(self.open_button)
        self.open_button.setMenu(self.lessons_menu)
        self.lessons_menu.aboutToShow.connect(self._list_lessons)
        self.save_button = self._button(self.tr("Save"), self.save, QKeySequence.StandardKey.Save)
        self.copy_button = self._button(self.tr("Save as a copy"), self.save_copy)
        self.done_button = self._button(self.tr("Done"), self.accept)
        self.done_button.setProperty("role", "primary")
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.rows)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.state.remove)
        self.title.textEdited.connect(self.state.set_title)
        self.rows.chosen.connect(self.state.choose)
        self.rows.moved.connect(self.state.move)
        self.rows.itemActivated.connect(self._write)
        self.form.changed.connect(self.state.change)
        self.offer.wanted.connect(self._add)
        self.tabs.chosen.connect(self._show_side)

    def _button(
        self, words: str, act: Callable[[], object] | None, key: QKeySequence.StandardKey | str | None = None
    ) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)  # Enter in a field must not press one
        if act is not None:
            button.clicked.connect(act)
        if (
            act is not None and key is not None
        ):  # a shortcut of the button's own would press it slowly, and lose quick presses
            sequence = QKeySequence(key)
            QShortcut(sequence, self).activated.connect(act)
            shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{words} ({shown})")
        return button

    def _lay_out(self) -> None:
        gap = round(self._em * 0.7)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.total)
        acts = FlowLayout()
        for button in (self.up_button, self.down_button, self.remove_button, self.undo_button, self.redo_button):
            acts.addWidget(button)
        self._left = QWidget(self)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.rows, 1)
        left.addLayout(acts)
        self._scroll = QScrollArea(self)  # of what the row says: large letters need more height than there is
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.form)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side = QStackedWidget(self)
        self.side.addWidget(self._scroll)
        self.side.addWidget(self.offer)
        right = QVBoxLayout()
        right.addWidget(self.tabs)
        right.addWidget(self.side, 1)
        self._both = QHBoxLayout()
        self._both.addWidget(self._left, 1)
        self._both.addLayout(right, 1)
        self._both.setSpacing(gap * 2)
        inner = QWidget(self)
        inner.setMinimumHeight(round(self._em * LEAST_EM))
        top = _Whole(inner)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(gap)
        top.addLayout(head)
        top.addLayout(self._both, 1)
        body = InnerScroll(self, QSize(round(self._em * 17), round(self._em * 6)))  # a small screen, large letters
        body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        body.setWidget(inner)
        foot = FlowLayout()
        for button in (self.open_button, self.save_button, self.copy_button, self.done_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2)
        column.setSpacing(gap)
        column.addWidget(body, 1)
        column.addWidget(self.status)
        column.addLayout(foot)
        self.tabs.buttons[ROWS].setVisible(False)
        self.tabs.choose(ROW)
        self.say("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_EM * self._em
        if narrow == self.narrow:
            return
        self.narrow = narrow
        if narrow:
            self.side.insertWidget(0, self._left)
        else:
            self._both.insertWidget(0, self._left, 1)
            self._left.show()
        self.tabs.buttons[ROWS].setVisible(narrow)
        self._show_side(ROWS if narrow else ROW)

    # -- showing

    def _renew(self) -> None:
        lesson, state = self.state.lesson, self.state
        if self.title.text() != lesson.title:
            self.title.setText(lesson.title)
        self.rows.show_lesson(lesson, state.at)
        self.form.show_item(state.item)
        minutes = sum(self._book.of(item).minutes for item in lesson.items)
        count = len(lesson.items)
        words = self.tr("{minutes}, 1 row") if count == 1 else self.tr("{minutes}, %n rows", "", count)
        self.total.setText(words.format(minutes=minutes_words(round(minutes, 2))))
        self._enable()

    def _choose(self, at: int) -> None:
        self.rows.show_lesson(self.state.lesson, at)
        self.form.show_item(self.state.item)
        self._enable()

    def _enable(self) -> None:
        state = self.state
        count = len(state.lesson.items)
        self.up_button.setEnabled(state.at > 0)
        self.down_button.setEnabled(0 <= state.at < count - 1)
        self.remove_button.setEnabled(state.item is not None)
        self.undo_button.setEnabled(state.can_undo)
        self.redo_button.setEnabled(state.can_redo)
        self.save_button.setEnabled(not (state.saved and state.lesson.own))

    def _show_side(self, side: str) -> None:
        self.tabs.choose(side)
        self.side.setCurrentWidget({ROWS: self._left, ROW: self._scroll, OFFER: self.offer}[side])

    def say(self, sentence: str) -> None:
        """What came of an act; "" says nothing."""
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))

    # -- acts

    def up(self) -> None:
        if self.state.at > 0:
            self.state.move(self.state.at, self.state.at - 1)

    def down(self) -> None:
        if 0 <= self.state.at < len(self.state.lesson.items) - 1:
            self.state.move(self.state.at, self.state.at + 1)

    def _write(self) -> None:
        """What the chosen row says."""
        self._show_side(ROW)
        self.form.title.setFocus()

    def _add(self, item: Item) -> None:
        before = len(self.state.lesson.items)
        self.state.add(item)
        if len(self.state.lesson.items) == before:
            self.say(self.tr("A lesson holds at most {most} rows.").format(most=lessons.ITEMS_MOST))
        elif not item.ref:
            self._write()
            self.form.title.selectAll()

    def save(self) -> bool:
        """To its own file; a lesson of the pack becomes a copy of yours. False, and said, when it cannot be."""
        return self._save(self.state.lesson)

    def save_copy(self) -> bool:
        """Under another name: the title's, or the title's with a number."""
        return self._save(replace(self.state.lesson, own=False))

    def _save(self, lesson: Lesson) -> bool:
        try:
            path = lessons.save(lesson, self._folder)
        except OSError as error:
            words = self.tr("The lesson cannot be saved in {folder} ({reason}). Your changes are kept here.")
            self.say(words.format(folder=self._folder, reason=error.strerror or error))
            return False
        self._forget_draft(self.state.lesson.id)
        self.state.set_saved(replace(lesson, id=path.stem, own=True, path=str(path)))
        self.say(self.tr("Saved: {path}").format(path=path))
        self._tell()
        return True

    def open_lesson(self, lesson: Lesson) -> None:
        """Another lesson in the place of this one; undo leads back."""
        self.state.open(lesson)
        self.say(self.tr("Opened: {title}").format(title=lesson.title))
        self._take_up_draft(lesson)

    def done(self, result: int) -> None:
        """Closed in any way: the talk has the lesson as it stands here."""
        self._tell()
        super().done(result)

    def _tell(self) -> None:
        if self.state.lesson != self._told:
            self._told = self.state.lesson
            self.changed.emit(self._told)

    def _list_lessons(self) -> None:
        """The pack's and the user's. A file with faults is named, and what can be read of it is offered."""
        session = self._desk.session
        self.lessons_menu.clear()
        own, problems = lessons.own_lessons(self._folder)
        for group in (own, session.pack.lessons(session.language)):
            for lesson in group:
                words = lesson.title if lesson.own else self.tr("{title} (of the pack)").format(title=lesson.title)
                self.lessons_menu.addAction(words.replace("&", "&&")).triggered.connect(partial(self._opened, lesson))
            self.lessons_menu.addSeparator()
        new = Lesson("", self.tr("New lesson"), session.language, own=True)
        self.lessons_menu.addAction(self.tr("A new lesson")).triggered.connect(partial(self._opened, new))
        self._say_problems(problems)

    def _opened(self, lesson: Lesson, _checked: bool = False) -> None:
        self.open_lesson(lesson)

    def _say_problems(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            more = self.tr("and %n more", "", len(problems) - 1) if len(problems) > 1 else ""
            self.say(f"{problems[0]} {more}".strip())

    # -- what is not yet saved

    def _keep(self, lesson: Lesson) -> None:
        if self._store is not None:
            self._store.put_draft(lesson.id, lessons.to_yaml(lesson))

    def _forget_draft(self, lesson_id: str) -> None:
        if self._store is not None:
            self._store.put_draft(lesson_id, "")

    def _take_up_draft(self, lesson: Lesson) -> None:
        if self._store is None or not self._store.draft(lesson.id):
            return
        draft = self._store.drafted(lesson)
        if lessons.to_yaml(draft) == lessons.to_yaml(lesson):
            self.state.take_back_up(lesson)
            return
        self.state.take_back_up(draft)
        self.say(self.tr("Your changes that were not saved are here again. Undo takes them away."))
