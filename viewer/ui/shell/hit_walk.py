"""The way from hit to hit: on a page, and from page to page of the results. The same bar finds on the page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from viewer.core.article.model import Article
from viewer.core.search.model import Hit, Kind, Results
from viewer.core.theme import Theme
from viewer.state.jobs import Job
from viewer.ui.search.find_bar import FindBar, shortened
from viewer.ui.shell.arrange import ARTICLE
from viewer.ui.shell.companion import Desk
from viewer.ui.shell.hits import Hits
from viewer.ui.shell.parts_with import PartsWith
from viewer.ui.spoken import announce

OTHERS_MS = 400  # of no typing, before the other parts of a very long page are looked through
FIRST, LAST = 0, -1


@dataclass(frozen=True)
class Page:
    """A page of the results: the first of its hits leads to it."""

    hit: Hit
    title: str

    @property
    def place(self) -> tuple[str, int]:
        return self.hit.id, self.hit.part


def pages_of(results: Results) -> tuple[Page, ...]:
    """The pages that were found, best first, each once."""
    found: dict[tuple[str, int], Page] = {}
    for group in results.groups:
        for hit in group.hits:
            if hit.kind is Kind.SECTION:
                found.setdefault((hit.id, hit.part), Page(hit, group.title))
    return tuple(found.values())


class HitWalk(QObject):
    """Either walks the hits of a search (``go``), or those of what the reader finds on the page (``find``)."""

    results_wanted = Signal()  # the list again

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.hits = Hits(desk.article, self)
        self._bar: FindBar | None = None
        self._look: tuple[Theme, float] | None = None
        self._results = Results()
        self._pages: tuple[Page, ...] = ()
        self._last: Hit | None = None
        self._coming: Hit | None = None  # its page is on the way
        self._coming_at: int | None = None  # FIRST or LAST: that hit of the page on the way is meant
        self._here: tuple[str, int] | None = None  # the page whose hits are walked
        self._origin = 0  # where finding on the page began
        self._job: Job | None = None
        self._others = QTimer(self, singleShot=True, interval=OTHERS_MS)
        self._others.timeout.connect(self._look_elsewhere)
        self.hits.changed.connect(self._say)
        desk.reader.settled.connect(self._settled)
        desk.reader.shown.connect(self._shown)

    @property
    def bar(self) -> FindBar | None:
        """The bar below the article; None before it was first needed."""
        return self._bar

    @property
    def is_on(self) -> bool:
        return self._bar is not None and not self._bar.isHidden()

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._look = (theme, scale)
        if self._bar is not None:
            self._bar.set_theme(theme, scale)

    def let_go(self) -> bool:
        """Esc: close the bar, mark nothing."""
        if not self.is_on or self._bar is None:
            return False
        had_focus = self._bar.isAncestorOf(self._desk.window.focusWidget() or self._desk.window)
        self._bar.hide()
        self._here = None
        self._others.stop()
        self.hits.clear()
        if had_focus:
            self._desk.article.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # -- the hits of a search

    def begin(self, results: Results, hit: Hit) -> None:
        """``hit`` is about to be shown: whoever calls opens its page now, then ``arrive``."""
        self._results, self._pages, self._last = results, pages_of(results), hit
        self._coming, self._coming_at = hit, None

    def go(self, results: Results, hit: Hit) -> None:
        """Open the section of ``hit``, mark all hits of its page, and show this one."""
        self.begin(results, hit)
        self._desk.session.reading.open(hit.id, hit.anchor, hit.part)
        self.arrive()

    def arrive(self) -> None:
        """The page was opened, or is the one that stands there; if it is still to come, its hits are shown then."""
        self._desk.columns.show_pane(ARTICLE)
        self._settled()

    def _settled(self) -> None:
        place, hit = self._desk.session.reading.place, self._coming
        article = self._desk.article.article
        if hit is None or place is None or not self._desk.reader.is_settled:
            return
        self._coming = None
        if article is None or (article.id, article.part) != (place.topic_id, place.part):
            return  # it cannot be shown, and says so itself
        self._here = (article.id, article.part)
        self._made().show_hits()
        self._desk.article.setFocus(Qt.FocusReason.OtherFocusReason)  # the keys scroll, as everybody expects
        self.hits.words(self._results.words)
        if not self.hits.count:
            self._desk.article.scroll_to(hit.anchor)
        elif self._coming_at is None:
            self.hits.go_nearest(place.anchor, hit.snippet, self._results.words)
        else:
            self.hits.go(self.hits.count - 1 if self._coming_at == LAST else 0)
        self._say()
        self._tell()

    def _page(self) -> int:
        """Which page of the results stands there; -1 for none of them."""
        places = [page.place for page in self._pages]
        return places.index(self._here) if self._here in places else -1

    # -- find on the page

    def find(self) -> None:
        """Show the field; what is selected on the page is what to find."""
        selected = self._desk.article.selected()
        words = self._desk.article.text()[slice(*selected)] if selected is not None else ""
        if "\u2029" in words or len(words) > 100:
            words = ""
        bar = self._made()
        spot = self._desk.article.view.grip()
        self._origin = selected[0] if selected is not None else spot.position if spot is not None else 0
        self._here = None
        self._desk.columns.show_pane(ARTICLE)
        bar.show_find(words.strip())
        self._find(bar.field.text())

    def _find(self, words: str) -> None:
        if self._bar is None or not self._bar.finds:
            return
        self._bar.say_other(None, "")
        if not words.strip():
            self.hits.clear()
            return
        self.hits.letters(words)
        if not self.hits.count:
            self._say()
        self.hits.go_from(self._origin)
        article = self._desk.article.article
        if article is not None and article.parts > 1:
            self._others.start()

    def _look_elsewhere(self) -> None:
        """Do other parts of this very long page have what is looked for?"""
        article, bar = self._desk.article.article, self._bar
        if article is None or bar is None or not bar.finds or not self.is_on:
            return
        if self._job is not None:
            self._job.cancel()
        session = self._desk.session
        work = PartsWith(session.pack, session.language, article.id, bar.field.text())
        self._job = session.jobs.run(work, self._found_elsewhere, self._not_found, urgent=False)

    def _found_elsewhere(self, parts: tuple[int, ...]) -> None:
        self._job = None
        article = self._desk.article.article
        others = [part for part in parts if article is not None and part != article.part]
        if self._bar is None or article is None or not self._bar.finds or not others:
            return
        following = next((part for part in others if part > article.part), others[0])
        words = self.tr("Also in part {part} of {parts}").format(part=following + 1, parts=article.parts)
        self._bar.say_other(following, words)

    def _not_found(self, error: Exception) -> None:
        """The page's source cannot be read: then nothing is said of its other parts."""
        del error
        self._job = None

    def _turn_part(self, part: int) -> None:
        self._origin = 0
        self._desk.session.reading.open(self._desk.session.reading.topic_id, part=part)

    # -- walking

    def next(self) -> None:
        self._walk(+1)

    def previous(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        if not self.is_on:
            self._again()
        elif self._bar is not None and self._bar.finds:
            if not self.hits.step(by):
                self.hits.go(self.hits.count - 1 if by < 0 else 0)  # round and round
        elif not self.hits.step(by):
            self._turn(by)
        self._tell()

    def _turn(self, by: int) -> None:
        """To the next page of the results, or the one before; after the last comes the first."""
        page = self._page()
        if not self._pages or (page >= 0 and len(self._pages) == 1):
            self.hits.go(self.hits.count - 1 if by < 0 else 0)
            return
        turned = self._pages[(page + by) % len(self._pages) if page >= 0 else (0 if by > 0 else -1)]
        self._last = self._coming = turned.hit
        self._coming_at = FIRST if by > 0 else LAST
        self._desk.session.reading.open(turned.hit.id, turned.hit.anchor, turned.hit.part)
        self.arrive()

    def _again(self) -> None:
        """The bar is closed: go on where the last search or the last finding left off."""
        if self._last is not None:
            self.go(self._results, self._last)
        else:
            self.find()

    # -- what is shown

    def _shown(self, article: Article) -> None:
        """Another page: what is found on the page is found there too; the hits of a search stay with theirs."""
        if self._bar is None or not self.is_on or self._coming is not None:
            return
        if self._bar.finds:
            self._origin = 0
            self._bar.say_other(None, "")
        elif (article.id, article.part) != self._here:
            self.let_go()

    def _made(self) -> FindBar:
        if self._bar is None:
            assert self._look is not None
            bar = self._bar = FindBar(*self._look, self._desk.article)
            self._desk.article.add_below(bar)
            bar.asked.connect(self._find)
            bar.next_wanted.connect(self.next)
            bar.previous_wanted.connect(self.previous)
            bar.results_wanted.connect(self.results_wanted)
            bar.part_wanted.connect(self._turn_part)
            bar.closed.connect(self.let_go)
        return self._bar

    def _say(self) -> None:
        if self._bar is None or not self.is_on:
            return
        count, at = self.hits.count, self.hits.at
        if self._bar.finds:
            self._bar.say(self._found_words(count, at), some=count > 0)
            return
        page = self._page()
        several = len(self._pages) > 1
        place = self.tr("{at} of {count}").format(at=at + 1, count=count) if count else self.tr("No marks on this page")
        further = shortened(self._results.query)
        if several and page >= 0:
            further += " · " + self.tr("page {page} of {pages}").format(page=page + 1, pages=len(self._pages))
        self._bar.say(place, further, some=count > 1 or several)

    def _found_words(self, count: int, at: int) -> str:
        if self._bar is None or not self._bar.field.text().strip():
            return ""
        if not count:
            return self.tr("Not found on this page")
        if at < 0:
            return self.tr("{count} on this page").format(count=count)
        return self.tr("{at} of {count}").format(at=at + 1, count=count)

    def _tell(self) -> None:
        """To a screen reader: which hit, and the words that it stands in."""
        place = self.hits.place
        if self._bar is None or place is None:
            return
        text = self._desk.article.text()
        start, end = text.rfind("\u2029", 0, place[0]) + 1, text.find("\u2029", place[1])
        announce(self._bar, f"{self._bar.words}: {text[start : end if end >= 0 else None]}")
