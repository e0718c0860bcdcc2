"""The article pane: an article with its frame, its folds, and its words that light with the picture."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.core.article.folds import all_folds, folded, folds_round, is_chosen, open_at_start, rows
from viewer.core.article.icons import scaled
from viewer.core.article.links import parse
from viewer.core.article.model import Article
from viewer.core.article.quotes import Quote, find, spot_of
from viewer.core.content.model import Quiz, Topic
from viewer.core.theme import Theme
from viewer.state.focus import FocusState
from viewer.ui.article import frame
from viewer.ui.article.extras import NOTHING, SWITCH_SCHEME, Extras, Review, nothing_left
from viewer.ui.article.following import Following
from viewer.ui.article.lighting import Lighting
from viewer.ui.article.marks import Mark, Range
from viewer.ui.article.mentions import part_of
from viewer.ui.article.pictures import Read
from viewer.ui.article.places import anchor_at
from viewer.ui.article.staying import first_whole, hold, stay
from viewer.ui.article.tips import TIP_SCHEME, with_tips
from viewer.ui.article.view import ArticleView

ROW_HEADING = re.compile(r'<!--row:heading [^>]*--><h[2-6] id="([^"]*)"')
REFLOW_MS = 60  # of quiet, while a divider is dragged
NARROW_EM = 24.0  # a column that holds no two boxes side by side
TABLE = '<table class="grid"'
TABLE_PAD_EM = 1.45  # beside the words of a table's cell
BEYOND = re.compile("[\U00010000-\U0010ffff]")


class ArticlePane(QWidget):
    """Shows one article at a time. Links that it does not answer itself go out as ``link_activated``."""

    link_activated = Signal(str)  # an address for the router
    part_requested = Signal(int)  # of a very long page: which part, from 0
    heading_in_view = Signal(str)  # anchor; "" above the first heading
    part_hovered = Signal(object)  # Part or None
    tip_wanted = Signal(str)  # the address of words with a tip: to be told what they mean
    switch_wanted = Signal(str)  # "wording" or "clinic-wording": the other one, please
    filter_dropped = Signal()  # an anchor was wanted that the filter had taken out
    rendered = Signal()  # the text is set anew (another article, fold, size or wording): marks are gone

    def __init__(self, focus: FocusState, theme: Theme, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._trail: tuple[Topic, ...] = ()
        self._neighbours: tuple[Topic | None, Topic | None] = (None, None)
        self._open: frozenset[int] = frozenset()
        self._scale = scale
        self._conditions: frozenset[str] = frozenset()  # which wordings are shown
        self._filter: frozenset[str] = frozenset()  # which rows of a page of evidence
        self._switches = True
        self._quizzes: Mapping[str, Quiz] = {}
        self._review: Review | None = None
        self._html = ""  # what is shown
        self._reflow = QTimer(self, singleShot=True, interval=REFLOW_MS)
        self._reflow.timeout.connect(self._refit)
        self.view = ArticleView(theme, scale, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._follow = Following(self.view)
        self._follow.changed.connect(self.heading_in_view)
        self.view.reflowed.connect(self._reflow.start)
        self.view.followed.connect(self._activate)
        self._lighting = Lighting(self.view, focus)
        self._lighting.hovered.connect(self.part_hovered)

    # -- what is shown

    @property
    def article(self) -> Article | None:
        return self._article

    @property
    def open_folds(self) -> frozenset[int]:
        return self._open

    @property
    def heading(self) -> str:
        """The anchor of the heading in view; "" above the first."""
        return self._follow.heading

    def set_read(self, read: Read | None) -> None:
        """Where pictures come from: ``PackFiles.read`` of the open pack."""
        self.view.set_read(read)

    def show_article(
        self,
        article: Article,
        trail: tuple[Topic, ...] = (),
        previous: Topic | None = None,
        following: Topic | None = None,
        open_folds: frozenset[int] | None = None,
    ) -> None:
        """Show ``article`` from its top. ``trail`` runs from the top of the tree to it; without ``open_folds`` those
        are open that the page's writer wants open."""
        self._article = article
        self._trail = trail
        self._neighbours = (previous, following)
        self._open = open_at_start(article.html) if open_folds is None else open_folds
        self._filter = frozenset()
        self._render()
        self.view.verticalScrollBar().setValue(0)
        self._follow.begin({heading.anchor for heading in article.headings})

    def set_theme(self, theme: Theme, scale: float) -> None:
        """Other colours or another size; the place in the text stays."""
        grip = self.view.grip()
        self._scale = scale
        self.view.set_theme(theme, scale)
        self._render()
        self.view.regrip(grip)

    def set_conditions(self, conditions: frozenset[str]) -> None:
        """Which wordings to show (see ``core.article.folds``); the place in the text stays."""
        if conditions != self._conditions:
            self._conditions = conditions
            self._render_in_place()

    def set_filter(self, conditions: frozenset[str]) -> None:
        """Which rows of a page of evidence to show, until another page is shown; none: all of them."""
        if conditions != self._filter:
            self._filter = conditions
            self._render_in_place()
            if conditions:
                self._come_to_rows()

    def _come_to_rows(self) -> None:
        """Who chooses among rows wants to see them: come to the first one left."""
        document, html = self.view.document(), self._article.html if self._article else ""
        anchors = [*ROW_HEADING.findall(html), NOTHING]
        first = next((place for name in anchors if (place := anchor_at(document, name)) is not None), None)
        if first is not None:
            self.show_range((first, first + 1), 0.02)

    def set_switches(self, offered: bool) -> None:
        """May the reader choose the wording in the article itself?"""
        self._switches = offered

    def set_review(self, review: Review | None) -> None:
        """What stands at the foot of every article; of the next one that is shown."""
        self._review = review

    def set_quizzes(self, quizzes: Mapping[str, Quiz]) -> None:
        """{topic id: the quiz that is offered at its end}."""
        self._quizzes = quizzes
        if self._article is not None and self._article.id in quizzes:
            self._render_in_place()

    def set_comfort(self, line_length: int, spacing: float) -> None:
        """Lines of so many characters, and so many times the usual room between them; the place in the text stays."""
        grip = self.view.grip()
        self.view.set_comfort(line_length, spacing)
        self._render()
        self.view.regrip(grip)

    def _document(self, article: Article) -> str:
        """The HTML to show in a column as wide as it is now."""
        body = with_tips(folded(article.html, self._open, self._conditions | self._filter))
        if self._filter and not any(is_chosen(row, self._filter) for row in rows(article.html)):
            body += nothing_left()
        width, em = self.view.column_width(), self.view.em
        if TABLE in body:
            from viewer.ui.article.narrow import Column, fitted

            column = Column(width, em, TABLE_PAD_EM * em, article.right_to_left)
            body = fitted(body, column, self.view.width_of)
        quiz = self._quizzes.get(article.id)
        extras = Extras(self._conditions, self._switches, quiz, self._review, narrow=width < NARROW_EM * em)
        return frame.whole(article, body, self._trail, self._neighbours, extras)

    def _refit(self) -> None:
        """The column has another width: what stands side by side may have to stand below one another, or need not."""
        if self._article is not None and self._document(self._article) != self._html:
            self._render_in_place()

    def _render(self) -> None:
        if self._article is None:
            return
        self._html = self._document(self._article)
        self.view.show_html(scaled(self._html, self._scale), self._article.right_to_left)
        self._follow.forget()
        self._lighting.light()
        self.rendered.emit()

    def _render_in_place(self) -> None:
        """Other words round the reader's place: what can be seen and is still there stays where it is."""
        if self._article is not None:
            address, number = self.view.address_with_keys, self.view.number_with_keys
            held, grip = hold(self.view, self.text()), self.view.grip()
            self._render()
            if not stay(self.view, self.text(), held):
                self.view.regrip(grip)
            self.view.give_keys_to(address, number)

    def add_above(self, bar: QWidget) -> None:
        """Give ``bar`` a place over the text."""
        self._layout.insertWidget(self._layout.indexOf(self.view), bar)

    def add_below(self, bar: QWidget) -> None:
        """Give ``bar`` a place under the text."""
        self._layout.addWidget(bar)

    # -- words and marks

    def text(self) -> str:
        """The words that stand there, one character for each position of the document.

        Qt counts a character beyond the first 65,536 (an emoji) as two: a word joiner stands for the second.
        """
        return BEYOND.sub(_and_joiner, self.view.document().toRawText())

    def body(self) -> Range:
        """The positions of the article itself, its title first: without the way to it above and the turns below."""
        document = self.view.document()
        start, end = anchor_at(document, frame.TOP), anchor_at(document, frame.BELOW, from_end=True)
        return start or 0, document.characterCount() - 1 if end is None else end

    def set_marks(self, mark: Mark, ranges: Sequence[Range]) -> None:
        """Mark these positions so, and no others, until the text is rendered anew."""
        if self.view.marks.set(mark, ranges):
            self.view.viewport().update()

    def selected(self) -> Range | None:
        """The positions that the reader has selected; None for nothing."""
        cursor = self.view.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None

    def show_range(self, where: Range, share: float = 0.3) -> None:
        """Scroll so that these words stand in view: at ``share`` of its height, if they are not there already."""
        self.view.lay_out()
        rects = self.view.marks.rects(where)
        top, height = self.scroll_position, self.view.viewport().height()
        if rects and not (top <= rects[0].top() and rects[-1].bottom() <= top + height * 0.9):
            self.view.verticalScrollBar().setValue(round(rects[0].top() - height * share))

    def open_every_fold(self) -> None:
        """Open all folds, so that everything can be found; the place in the text stays."""
        if self._article is not None:
            self.open_more(all_folds(self._article.html))

    def open_more(self, folds: frozenset[int]) -> None:
        """Open these folds as well; the place in the text stays."""
        if folds - self._open:
            grip = self.view.grip()
            self._open |= folds
            self._render()
            self.view.regrip(grip)

    def place_of(self, anchor: str) -> int:
        """The position of the letters that ``anchor`` stands at; the beginning where there is none."""
        return (anchor_at(self.view.document(), anchor) if anchor else None) or self.body()[0]

    # -- the place in the text

    def spot(self) -> Quote | None:
        """The first words that stand whole in the view, to come back to; None at the very top."""
        held = self.spot_and_drop()
        return None if held is None else held[0]

    def spot_and_drop(self) -> tuple[Quote, float] | None:
        """The first words that stand whole in the view, and how far below its top, in em; None at the very top."""
        place = first_whole(self.view)
        if place is None:
            return None
        return spot_of(self.text(), place), (self._top_of(place) - self.scroll_position) / self.view.em

    def _top_of(self, place: int) -> float:
        rects = self.view.marks.rects((place, place + 1))
        return rects[0].top() if rects else float(self.scroll_position)

    def go_to_spot(self, spot: Quote, drop: float = 0.2) -> bool:
        """Bring the words to ``drop`` em below the top of the view; False when they are no longer there."""
        found = find(self.text(), spot)
        if found is None:
            return False
        self.view.lay_out()
        rects = self.view.marks.rects((found[0], max(found[0] + 1, found[1])))
        if rects:
            self.view.verticalScrollBar().setValue(round(rects[0].top() - self.view.em * drop))
        return bool(rects)

    @property
    def scroll_position(self) -> int:
        """How far the text is scrolled, in pixels; ``restore`` takes it back there."""
        return self.view.verticalScrollBar().value()

    def seen_share(self) -> float:
        """How much of the article lies above the foot of the view, 0 to 1."""
        self.view.lay_out()
        document = self.view.document()
        start, end = (
            document.documentLayout().blockBoundingRect(document.findBlock(place)).top() for place in self.body()
        )
        foot = self.scroll_position + self.view.viewport().height()
        return min(1.0, max(0.0, (foot - start) / max(1.0, end - start)))

    def height_of_text(self) -> int:
        """How high the whole text is at this width and size, in pixels."""
        self.view.lay_out()
        return round(self.view.document().size().height())

    def restore(self, position: int) -> None:
        self.view.lay_out()
        self.view.verticalScrollBar().setValue(position)

    def scroll_to(self, anchor: str) -> None:
        """Bring ``anchor`` to the top of the view, opening the folds it lies in; "" is the top of the page."""
        if not anchor:
            self.view.verticalScrollBar().setValue(0)
            return
        if self._article is not None:
            around = folds_round(self._article.html, anchor)
            dropped = bool(self._filter) and anchor_at(self.view.document(), anchor) is None
            if dropped:
                self._filter = frozenset()
            if around - self._open or dropped:
                self._open |= around
                self._render()
            if dropped:
                self.filter_dropped.emit()
        self.view.scrollToAnchor(anchor)
        self._follow.aim(anchor)

    # -- links

    def _activate(self, address: str) -> None:
        part = part_of(address)
        if part is not None:
            self._lighting.pin(part)
        elif address.startswith(frame.PART_SCHEME):
            number = address.removeprefix(frame.PART_SCHEME)
            if number.isdecimal():
                self.part_requested.emit(int(number))
        elif address.startswith(TIP_SCHEME):
            self.tip_wanted.emit(address)
        elif address.startswith(SWITCH_SCHEME):
            self.switch_wanted.emit(address.removeprefix(SWITCH_SCHEME))
        elif parse(address).kind == "fold":
            self._toggle(parse(address).target)
        else:
            self.link_activated.emit(address)

    def _toggle(self, number: str) -> None:
        if not number.isdecimal():
            return
        position, address = self.scroll_position, self.view.address_with_keys
        self._open ^= {int(number)}
        self._render()
        self.restore(position)
        self.view.give_keys_to(address)


def _and_joiner(found: re.Match[str]) -> str:
    return found.group() + "\N{WORD JOINER}"
