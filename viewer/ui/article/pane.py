"""The article pane: an article with its frame, its folds, and its words that light with the picture."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.core.article.folds import folded, folds_round, open_at_start
from viewer.core.article.icons import scaled
from viewer.core.article.links import parse
from viewer.core.article.model import Article
from viewer.core.content.model import Topic
from viewer.core.quilt.parts import Focus, Part, Source
from viewer.core.theme import Theme
from viewer.state.focus import FocusState
from viewer.ui.article import frame
from viewer.ui.article.browser import ArticleBrowser
from viewer.ui.article.mentions import Mentions, part_of
from viewer.ui.article.pictures import Read
from viewer.ui.article.places import anchor_tops

FOLLOW_MS = 60  # how often, at most, a scroll is judged for the heading in view


class ArticleView(ArticleBrowser):
    """The browser, which also paints the marks of part words."""

    def __init__(self, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(theme, scale, parent)
        self.mentions = Mentions(self.document())
        self.reflowed.connect(self.mentions.moved)

    def show_html(self, html: str, right_to_left: bool = False) -> None:
        super().show_html(html, right_to_left)
        self.mentions.find()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        scroll = self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.translate(0, -scroll)
        area = event.rect()
        self.mentions.paint(painter, self.theme, self.em, scroll + area.top(), scroll + area.bottom())
        painter.end()


class ArticlePane(QWidget):
    """Shows one article at a time. Links that it does not answer itself go out as ``link_activated``."""

    link_activated = Signal(str)  # an address for the router
    part_requested = Signal(int)  # of a very long page: which part, from 0
    heading_in_view = Signal(str)  # anchor; "" above the first heading
    part_hovered = Signal(object)  # Part or None

    def __init__(self, focus: FocusState, theme: Theme, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus = focus
        self._article: Article | None = None
        self._trail: tuple[Topic, ...] = ()
        self._neighbours: tuple[Topic | None, Topic | None] = (None, None)
        self._open: frozenset[int] = frozenset()
        self._scale = scale
        self._heading = ""
        self._hovered: Part | None = None
        self._tops: list[tuple[float, str]] | None = None
        self.view = ArticleView(theme, scale, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOW_MS)
        self._follow.timeout.connect(self._judge_heading)
        self.view.followed.connect(self._activate)
        self.view.pointed.connect(self._point)
        self.view.reflowed.connect(self._moved)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        focus.changed.connect(self._light)

    # -- what is shown

    @property
    def article(self) -> Article | None:
        return self._article

    @property
    def open_folds(self) -> frozenset[int]:
        return self._open

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
        self._heading = ""
        self._render()
        self.view.verticalScrollBar().setValue(0)
        self._follow.start()

    def set_theme(self, theme: Theme, scale: float) -> None:
        """Other colours or another size; the place in the text stays."""
        grip = self.view.grip()
        self._scale = scale
        self.view.set_theme(theme, scale)
        self._render()
        self.view.regrip(grip)

    def _render(self) -> None:
        if self._article is None:
            return
        body = folded(self._article.html, self._open)
        html = frame.whole(self._article, body, self._trail, *self._neighbours)
        self.view.show_html(scaled(html, self._scale), self._article.right_to_left)
        self._tops = None
        self.view.mentions.light(self._focus.focus.part)

    # -- the place in the text

    @property
    def scroll_position(self) -> int:
        """How far the text is scrolled, in pixels; ``restore`` takes it back there."""
        return self.view.verticalScrollBar().value()

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
            if around - self._open:
                self._open |= around
                self._render()
        self.view.scrollToAnchor(anchor)

    def _scrolled(self) -> None:
        if not self._follow.isActive():
            self._follow.start()

    def _moved(self) -> None:
        self._tops = None
        self._follow.start()

    def _judge_heading(self) -> None:
        if self._article is None:
            return
        if self._tops is None:
            self._tops = anchor_tops(self.view.document(), {heading.anchor for heading in self._article.headings})
        bar = self.view.verticalScrollBar()
        line = bar.value() + self.view.em * 3
        if bar.value() >= bar.maximum() > 0:  # the last sections may be too short to reach the top
            line = bar.value() + self.view.viewport().height() * 0.6
        passed = [anchor for top, anchor in self._tops if top <= line]
        heading = passed[-1] if passed else ""
        if heading != self._heading:
            self._heading = heading
            self.heading_in_view.emit(heading)

    # -- links

    def _activate(self, address: str) -> None:
        part = part_of(address)
        if part is not None:
            self._focus.pin(part, Source.ARTICLE)
        elif address.startswith(frame.PART_SCHEME):
            number = address.removeprefix(frame.PART_SCHEME)
            if number.isdecimal():
                self.part_requested.emit(int(number))
        elif parse(address).kind == "fold":
            self._toggle(parse(address).target)
        else:
            self.link_activated.emit(address)

    def _toggle(self, number: str) -> None:
        if not number.isdecimal():
            return
        position = self.scroll_position
        self._open ^= {int(number)}
        self._render()
        self.restore(position)

    # -- parts

    def _point(self, address: str) -> None:
        part = part_of(address) if address else None
        if part is self._hovered:
            return
        self._hovered = part
        self.part_hovered.emit(part)
        self._focus.hover(part, Source.ARTICLE)

    def _light(self, focus: Focus) -> None:
        if self.view.mentions.light(focus.part):
            self.view.viewport().update()
        if focus.part is not None and focus.pinned and focus.source not in (Source.ARTICLE, Source.SCENE):
            self._show_mention(focus.part)

    def _show_mention(self, part: Part) -> None:
        """Scroll to the nearest mention, unless one is in view. Never on a hover: text that jumps cannot be read."""
        top = self.scroll_position
        height = self.view.viewport().height()
        if any(mention.part is part for mention in self.view.mentions.in_view(top, top + height)):
            return
        place = self.view.mentions.nearest(part, top + height / 2)
        if place is not None:
            self.view.verticalScrollBar().setValue(round(place - height / 3))
