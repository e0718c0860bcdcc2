"""The hits on the page that is shown: found, marked, walked. Whenever the text is set anew they are found again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from viewer.core.article.quotes import Quote, find, quote_of
from viewer.core.search.in_folds import folds_with
from viewer.core.search.marking import spans
from viewer.core.search.model import Piece
from viewer.core.search.occurrences import FoldedText
from viewer.ui.article.marks import Mark, Range
from viewer.ui.article.pane import ArticlePane

Look = Callable[[str], list[Range]]  # a text → where it is marked
ROUND = 40  # characters of a snippet, on each side, by which its place is known


class Hits(QObject):
    """Nothing is marked before ``words`` or ``letters`` says what to look for."""

    changed = Signal()  # of ``count`` or ``at``

    def __init__(self, pane: ArticlePane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self._look: Look | None = None
        self._whole = False  # also the way above the article and the turns below it
        self._ranges: tuple[Range, ...] = ()
        self._at = -1
        self._now: Quote | None = None  # the one that is shown
        self._page = ("", 0)
        self._text: FoldedText | None = None
        pane.rendered.connect(self._again)

    @property
    def count(self) -> int:
        return len(self._ranges)

    @property
    def at(self) -> int:
        """Which one is shown, from 0; -1 for none."""
        return self._at

    @property
    def place(self) -> Range | None:
        """Where the one that is shown stands."""
        return self._ranges[self._at] if 0 <= self._at < self.count else None

    # -- what is looked for

    def words(self, words: Sequence[str]) -> None:
        """Mark the words and phrases of a search, in the article itself. Folds that hold one are opened."""
        wanted = tuple(words)

        def look(text: str) -> list[Range]:
            return spans(text, wanted)

        self._begin(look, look)

    def letters(self, letters: str) -> None:
        """Mark every occurrence of these letters, wherever they stand in the page."""

        def look(text: str) -> list[Range]:
            if self._text is None:
                self._text = FoldedText(text)
            return self._text.find(letters)

        def look_closed(text: str) -> list[Range]:
            return FoldedText(text).find(letters)

        self._begin(look, look_closed, whole=True)

    def clear(self) -> None:
        """Mark nothing."""
        self._look, self._now, self._text = None, None, None
        self._set(())
        self._mark()
        self.changed.emit()

    def _begin(self, look: Look, look_closed: Look, *, whole: bool = False) -> None:
        self._look, self._whole, self._now = look, whole, None
        article = self._pane.article
        if article is not None:
            self._pane.open_more(folds_with(article.html, lambda text: bool(look_closed(text))))
        self._again()

    # -- walking

    def go(self, at: int) -> None:
        """Show this one; nothing where there is none."""
        if not 0 <= at < self.count:
            return
        self._at = at
        self._now = quote_of(self._pane.text(), *self._ranges[at])
        self._mark()
        self._pane.show_range(self._ranges[at])
        self.changed.emit()

    def step(self, by: int) -> bool:
        """Show the next one (+1) or the one before (-1); False, and nothing happens, at the ends."""
        if not 0 <= self._at + by < self.count or self._at < 0:
            return False
        self.go(self._at + by)
        return True

    def go_from(self, position: int) -> None:
        """Show the first one from this position on, else the first of all."""
        self.go(next((at for at, one in enumerate(self._ranges) if one[1] > position), 0))

    def go_nearest(self, anchor: str, snippet: Sequence[Piece], words: Sequence[str]) -> None:
        """Show the one of the section at ``anchor`` that is nearest to what was asked: ``words`` come in that order.
        Among those that are as near it is the one that the snippet showed."""
        text = self._pane.text()
        start, end = self._pane.place_of(anchor), self._section_end(anchor)
        inside = [at for at, one in enumerate(self._ranges) if start <= one[0] < end]
        if not inside:
            self.go_from(start)
            return
        place = place_in(text, snippet, start)
        place = start if place is None else place
        self.go(
            min(inside, key=lambda at: (rank(text[slice(*self._ranges[at])], words), abs(self._ranges[at][0] - place)))
        )

    def _section_end(self, anchor: str) -> int:
        """Where the section ends: at the next heading of the page, whatever its level."""
        start = self._pane.place_of(anchor)
        headings = self._pane.article.headings if self._pane.article is not None else ()
        places = (self._pane.place_of(heading.anchor) for heading in headings)
        return min((place for place in places if place > start), default=self._pane.body()[1])

    # -- the text is set anew

    def _again(self) -> None:
        self._text = None
        article = self._pane.article
        page = (article.id, article.part) if article is not None else ("", 0)
        if page != self._page:
            self._page, self._now = page, None
        if self._look is None:
            return
        text = self._pane.text()
        start, end = (0, len(text)) if self._whole else self._pane.body()
        self._set(tuple(one for one in self._look(text) if start <= one[0] and one[1] <= end))
        now = find(text, self._now) if self._now is not None else None
        if now is not None and now in self._ranges:
            self._at = self._ranges.index(now)
        self._mark()
        self.changed.emit()

    def _set(self, ranges: tuple[Range, ...]) -> None:
        self._ranges, self._at = ranges, -1

    def _mark(self) -> None:
        now = self.place
        self._pane.set_marks(Mark.HIT, [one for one in self._ranges if one != now])
        self._pane.set_marks(Mark.HIT_NOW, [] if now is None else [now])


def rank(marked: str, words: Sequence[str]) -> int:
    """Which of ``words`` is marked here."""
    return next((at for at, word in enumerate(words) if spans(marked, (word,)) == [(0, len(marked))]), len(words))


def place_in(text: str, snippet: Sequence[Piece], start: int) -> int | None:
    """Where the first marked words of a snippet stand in ``text``, judged by what stands round them there, and by how
    near it is to ``start``; None where that cannot be told."""
    first = next((at for at, piece in enumerate(snippet) if piece.marked), None)
    if first is None:
        return None
    before = "".join(piece.text for piece in snippet[:first])[-ROUND:]
    after = "".join(piece.text for piece in snippet[first + 1 :])[:ROUND]
    words = snippet[first].text
    found = find(text, Quote(words, before, after, start, len(words)))
    return None if found is None else found[0]
