"""The lists of bookmarks and of highlights."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.core.notebook.model import Bookmark, Colour, Highlight
from viewer.core.theme import Theme
from viewer.state.notebook import NotebookState
from viewer.ui.notes.colours import name_of
from viewer.ui.notes.entry import Act, Editor, Entry
from viewer.ui.notes.section import Section
from viewer.ui.notes.words_button import QUIET, STRONG, Words

SPOT = 70  # characters of the words at a bookmark's place
QUOTE = 300  # characters of a highlight: the row shows four lines
_SEPARATORS = str.maketrans(dict.fromkeys("\u2028\u2029\ufdd0\ufdd1\ufffc", " ") | {"\u2060": None})


def one_line(words: str, most: int) -> str:
    """Words of an article without its separators, shortened."""
    line = " ".join(words.translate(_SEPARATORS).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


class List(Section):
    """Rows of one kind, of this page or of all."""

    removed = Signal(object, str)  # what was taken out, and what to say of it

    def __init__(self, notebook: NotebookState, parent: QWidget) -> None:
        super().__init__(parent)
        self.notebook = notebook
        self.topic_id = ""  # of the page in view
        self.this_page = False
        self._editing: int | None = None
        self._theme: Theme | None = None
        self._scale = 1.0
        self._made: dict[int, tuple[object, QWidget]] = {}

    def set_theme(self, theme: Theme, scale: float) -> None:
        super().set_theme(theme, scale)
        self._theme, self._scale = theme, scale
        self._made.clear()
        self.refresh()

    def row_of(self, id: int, shows: object, make: Callable[[], QWidget]) -> QWidget:
        """The row of ``id``: the one that is there, as long as what it ``shows`` is the same."""
        held = self._made.get(id)
        if held is None or held[0] != shows:
            held = self._made[id] = (shows, make())
        return held[1]

    def show_rows(self, rows: Sequence[QWidget], total: int) -> None:
        super().show_rows(rows, total)
        self._made = {id: held for id, held in self._made.items() if held[1] in rows}

    def set_page(self, topic_id: str, this_page: bool) -> None:
        if (topic_id, this_page) != (self.topic_id, self.this_page):
            self.topic_id, self.this_page = topic_id, this_page
            self.refresh()

    def entry(self, id: int, *, below: bool = False) -> Entry:
        assert self._theme is not None
        return Entry(id, self._theme, self._scale, self, below=below)

    def entry_of(self, id: int) -> Entry | None:
        """The row of this entry; None when it is not shown."""
        return next((row for row in self.entries if row.key == id), None)

    def edit(self, id: int) -> None:
        """Open the field in the row's place."""
        self._editing = id
        self.refresh()
        for row in self.rows:
            if isinstance(row, Editor):
                row.field.setFocus()

    def _end_edit(self) -> None:
        id, self._editing = self._editing, None
        self.refresh()
        entry = self.entry_of(id) if id is not None else None
        if entry is not None:
            entry.words.setFocus()

    def editor(self, words: str, name: str) -> Editor:
        made = Editor(words, name, self._scale, self)
        made.left.connect(self._end_edit)
        made.saved.connect(self._save)
        return made

    def _save(self, words: str) -> None:
        id, self._editing = self._editing, None
        if id is not None:
            self.save(id, words.strip())
            self._editing = id
        self._end_edit()

    def save(self, id: int, words: str) -> None:
        """Keep what was written."""


class BookmarkList(List):
    """Pressed, a bookmark leads to its place."""

    chosen = Signal(object)  # Bookmark

    def __init__(self, notebook: NotebookState, parent: QWidget) -> None:
        super().__init__(notebook, parent)
        self.name(
            self.tr("Bookmarks"),
            self.tr("None yet. Press the bookmark in the bar above (Ctrl+D) to find a page again."),
        )

    def refresh(self) -> None:
        if self._theme is None:
            return
        kept = [one for one in self.notebook.bookmarks() if not self.this_page or one.topic_id == self.topic_id]
        rows = [self.row_of(one.id, one, partial(self._row, one)) for one in kept[: self.most]]
        self.show_rows(rows, len(kept))

    def _row(self, kept: Bookmark) -> Entry:
        row = self.entry(kept.id)
        spot = Words(one_line(kept.spot.text, SPOT), QUIET, 2)
        row.words.say(Words(kept.title or kept.topic_id), spot, sign="bookmark-set")
        row.words.clicked.connect(partial(self._go, kept))
        row.set_acts(
            self.tr("More for this bookmark"),
            [(self.tr("Go there"), partial(self._go, kept)), (self.tr("Remove"), partial(self._remove, kept))],
        )
        return row

    def _go(self, kept: Bookmark, *_checked: object) -> None:
        self.chosen.emit(kept)

    def _remove(self, kept: Bookmark) -> None:
        self.notebook.remove_bookmark(kept.id)
        self.removed.emit(kept, self.tr("Bookmark removed."))


class HighlightList(List):
    """Pressed, a highlight leads to its words and opens its note there."""

    chosen = Signal(object)  # Highlight
    asked = Signal(str)  # words that a question is about

    def __init__(self, notebook: NotebookState, parent: QWidget) -> None:
        super().__init__(notebook, parent)
        self._missing: frozenset[int] = frozenset()
        self.name(
            self.tr("Highlights and notes"),
            self.tr("None yet. Choose words in the article, then a colour. By keys: Ctrl+H takes a whole paragraph."),
        )

    def set_missing(self, ids: frozenset[int]) -> None:
        """Those whose words are no longer on the page in view."""
        if ids != self._missing:
            self._missing = ids
            self.refresh()

    def refresh(self) -> None:
        if self._theme is None:
            return
        kept = self.notebook.highlights(self.topic_id if self.this_page else None)
        rows: list[QWidget] = []
        for one in kept[: self.most]:
            if one.id == self._editing:
                make = partial(self.editor, one.note, self.tr("My note"))
                rows.append(self.row_of(one.id, (self._editing, one.quote), make))
            else:
                shows = (one, one.id in self._missing, self.this_page)
                rows.append(self.row_of(one.id, shows, partial(self._row, one)))
        self.show_rows(rows, len(kept))

    def _row(self, kept: Highlight) -> Entry:
        row = self.entry(kept.id)
        pieces = [] if self.this_page else [Words(kept.title or kept.topic_id, QUIET, 2)]
        pieces += [Words(one_line(kept.quote.text, QUOTE)), Words(kept.note, STRONG, 8)]
        if kept.id in self._missing:
            pieces.append(Words(self.tr("No longer on this page"), QUIET, 2))
        if kept.language and kept.language != self.notebook.language:
            pieces.append(Words(self.tr("In another language: {code}").format(code=kept.language), QUIET, 2))
        row.words.say(*pieces, strip=kept.colour)
        row.words.setAccessibleName(f"{name_of(kept.colour)}: {row.words.accessibleName()}")
        row.words.clicked.connect(partial(self._go, kept))
        row.set_acts(self.tr("More for this highlight"), self._acts(kept))
        return row

    def _acts(self, kept: Highlight) -> list[Act]:
        acts: list[Act] = [
            (self.tr("Go there"), partial(self._go, kept)),
            (self.tr("Edit the note") if kept.note else self.tr("Write a note"), partial(self.edit, kept.id)),
            (self.tr("Ask my clinician about this"), partial(self._ask, kept)),
            ("", partial(self.edit, kept.id)),
        ]
        for colour in Colour:
            if colour is not kept.colour:
                acts.append((name_of(colour), partial(self.notebook.set_colour, kept.id, colour)))
        return [*acts, ("", partial(self.edit, kept.id)), (self.tr("Remove"), partial(self.remove, kept.id))]

    def save(self, id: int, words: str) -> None:
        self.notebook.set_note(id, words)

    def remove(self, id: int) -> None:
        """Take it out, with the way back."""
        kept = self.notebook.highlight(id)
        if kept is not None:
            self.notebook.remove_highlight(id)
            self.removed.emit(kept, self.tr("Highlight removed."))

    def _go(self, kept: Highlight, *_checked: object) -> None:
        self.chosen.emit(kept)

    def _ask(self, kept: Highlight) -> None:
        self.asked.emit(one_line(kept.quote.text, SPOT))
