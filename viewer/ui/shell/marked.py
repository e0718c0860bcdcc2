"""The highlights of the page that is shown: found by their words, and painted whenever the text is set anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal

from viewer.core.article.model import Article
from viewer.core.article.quotes import find
from viewer.core.notebook.model import Colour, Highlight
from viewer.state.notebook import HIGHLIGHTS, NotebookState
from viewer.ui.article.marks import Mark, Range
from viewer.ui.article.pane import ArticlePane

MARKS = {
    Colour.YELLOW: Mark.YELLOW,
    Colour.GREEN: Mark.GREEN,
    Colour.BLUE: Mark.BLUE,
    Colour.PINK: Mark.PINK,
}


class Marked(QObject):
    """Nothing is looked for before ``begin``: the first page is painted before the notebook is opened."""

    found = Signal()  # they were looked for again
    missing_changed = Signal()

    def __init__(self, notebook: NotebookState, pane: ArticlePane, parent: QObject) -> None:
        super().__init__(parent)
        self._notebook, self._pane, self._view = notebook, pane, pane.view
        self._ready = False
        self.ranges: dict[int, Range] = {}  # id of a highlight → where it stands on the page that is shown
        self.missing: frozenset[int] = frozenset()  # those of the page whose words are no longer there
        pane.rendered.connect(self.find_again)
        notebook.changed.connect(self._changed)

    def begin(self) -> None:
        """The notebook may be opened now."""
        self._ready = True
        self.find_again()

    def find_again(self) -> None:
        """Find the highlights of the page that is shown, and paint them."""
        article = self._pane.article
        kept = self._notebook.highlights(article.id) if article is not None and self._ready else ()
        own = [one for one in kept if one.language == self._notebook.language]
        text = self._pane.text() if own else ""
        self.ranges = {one.id: where for one in own if (where := find(text, one.quote)) is not None}
        for colour, mark in MARKS.items():
            shown = [one.id for one in own if one.id in self.ranges and one.colour is colour]
            self._pane.set_marks(mark, [self.ranges[id] for id in shown])
        lost = [one for one in own if one.id not in self.ranges]
        gone = frozenset(one.id for one in lost if article is not None and _is_gone(one, article))
        if gone != self.missing:
            self.missing = gone
            self.missing_changed.emit()
        self.found.emit()

    def at(self, place: QPoint) -> int | None:
        """The highlight at a point of the view; the shortest where several lie over each other."""
        spot = place + QPoint(0, self._view.verticalScrollBar().value())
        found = [
            (end - start, id)
            for id, (start, end) in self.ranges.items()
            if any(rect.adjusted(-2, -2, 2, 4).contains(spot) for rect in self._view.marks.rects((start, end)))
        ]
        return min(found)[1] if found else None

    def in_view(self) -> list[int]:
        """The highlights of which something can be seen, from the top down."""
        top = self._view.verticalScrollBar().value()
        bottom = top + self._view.viewport().height()
        seen = []
        for id, where in sorted(self.ranges.items(), key=_by_range):
            rects = self._view.marks.rects(where)
            if rects and rects[-1].bottom() > top and rects[0].top() < bottom:
                seen.append(id)
        return seen

    def _changed(self, what: str) -> None:
        if what == HIGHLIGHTS:
            self.find_again()


def _is_gone(kept: Highlight, article: Article) -> bool:
    """Are the words nowhere in the article, not even in a closed fold or in its other wording?"""
    return kept.part == article.part and letters(kept.quote.text) not in letters(article.text)


def letters(text: str) -> str:
    """What two ways of setting the same words have in common."""
    return "".join(sign for sign in text if sign.isalnum())


def _by_range(item: tuple[int, Range]) -> Range:
    return item[1]
