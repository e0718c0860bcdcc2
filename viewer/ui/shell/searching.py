"""Finds: in the guide and on the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QMenu

from viewer.core.quilt.parts import Part, Source
from viewer.core.search.model import Hit, Kind, Results
from viewer.core.theme import Theme
from viewer.state.search import SearchState
from viewer.ui.shell.arrange import PICTURE
from viewer.ui.shell.companion import Companion, Desk
from viewer.ui.shell.picture_place import REST_MS
from viewer.ui.shell.search_box import SearchBox

if TYPE_CHECKING:
    from viewer.ui.shell.hit_walk import HitWalk

START_MS = 4000  # after the start: picture and companions are there, and nobody is kept waiting by the index
# The topics where terms and claims stand in full, if the pack has them.
ENTRIES = {Kind.TERM: "glossary", Kind.CLAIM: "evidence"}


class Searching(Companion):
    """The field and its results, and the way to each kind of hit."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        session = desk.session
        self.state = SearchState(session.pack, session.language, parent=self)
        self._verdicts: dict[str, tuple[str, str]] | None = None
        self._look: tuple[Theme, float] | None = None
        self._walk: HitWalk | None = None
        self.box = SearchBox(desk.search, desk.bar, desk.article, self.state, self._claims)
        self._to_light: Hit | None = None  # in the picture of the page that is on the way
        self._rest = QTimer(self, singleShot=True, interval=2 * REST_MS)
        self._rest.timeout.connect(self._light)
        desk.reader.shown.connect(self._shown)
        self._waiting = QTimer(self, singleShot=True, interval=START_MS)
        self._waiting.timeout.connect(self._prepare)
        self._waiting.start()
        self.box.accepted.connect(self._go)
        self.state.said.connect(desk.status.show_notice)
        desk.article.view.menu_wanted.connect(self._add_to_menu)

    def table(self) -> Mapping[str, Callable[[], object]]:
        return {
            "search": self.box.open,
            "find": self._find,
            "find-next": self._next,
            "find-previous": self._previous,
        }

    @property
    def walk(self) -> HitWalk:
        """The way from hit to hit, made when it is first wanted: who only reads waits for nothing."""
        if self._walk is None:
            from viewer.ui.shell.hit_walk import HitWalk

            self._walk = HitWalk(self.desk)
            self._walk.results_wanted.connect(self.box.open)
            if self._look is not None:
                self._walk.set_theme(*self._look)
        return self._walk

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._look = (theme, scale)
        self.box.set_theme(theme, scale)
        if self._walk is not None:
            self._walk.set_theme(theme, scale)

    def let_go(self) -> bool:
        return self.box.let_go() or (self._walk is not None and self._walk.let_go())

    def close(self) -> None:
        self._waiting.stop()
        self._rest.stop()
        self.state.close()

    def _prepare(self) -> None:
        """While nobody waits: so that the first letter typed finds everything there."""
        self.state.start()
        self.box.prepare()

    def _find(self) -> None:
        self.box.close(give_focus_back=False)
        self.walk.find()

    def _next(self) -> None:
        self.walk.next()

    def _previous(self) -> None:
        self.walk.previous()

    # -- the way to a hit

    def _go(self, hit: Hit, results: Results) -> None:
        if hit.kind is Kind.SECTION:
            self.walk.go(results, hit)
        elif hit.kind in (Kind.PART, Kind.SCENE):
            self._show_in_picture(hit)
        else:
            self._open_entry(hit, results)

    def _show_in_picture(self, hit: Hit) -> None:
        """Beside this page, or where it has no picture beside the first page of the guide."""
        session, article = self.desk.session, self.desk.article
        article.setFocus()  # the keys scroll there
        self._to_light = hit
        first = session.pack.first_topic(session.language)
        if article.article is None or article.article.picture or first is None:
            self._light()
        else:
            session.reading.open(first.id)  # then ``_shown``

    def _shown(self) -> None:
        if self._to_light is not None:
            self._rest.start()  # the scene of the page comes first: it would let go of the part

    def _light(self) -> None:
        hit, self._to_light = self._to_light, None
        session, shown = self.desk.session, self.desk.article.article
        if hit is None:
            return
        if shown is not None and not shown.picture:
            self.desk.status.show_notice(self.tr("There is no picture beside this page."))
            return
        if self.desk.columns.column_of(PICTURE) is None:
            session.preferences.set_picture_shown(True)
        self.desk.columns.show_pane(PICTURE)
        focus = session.focus.focus
        if hit.kind is Kind.SCENE:
            session.show.to(hit.id, by_person=True)
        elif not (focus.pinned and focus.part is Part(hit.id)):  # pinning it twice would let it go
            session.focus.pin(Part(hit.id), Source.COMMAND)

    def _open_entry(self, hit: Hit, results: Results) -> None:
        """A term's or a claim's own place, with the words marked there."""
        session, router = self.desk.session, self.desk.router
        if session.pack.find(ENTRIES[hit.kind], session.language) is None:
            self.desk.status.show_notice(f"{hit.title}: {''.join(piece.text for piece in hit.snippet)}")
            return
        before = session.reading.place
        self.walk.begin(results, hit)
        if hit.kind is Kind.CLAIM:
            router.claim.emit(hit.id)
        else:
            session.reading.open(ENTRIES[Kind.TERM], f"term-{hit.id}")
        if session.reading.place is before:
            self.desk.article.scroll_to(session.reading.anchor)
        self.walk.arrive()

    def _claims(self) -> Mapping[str, tuple[str, str]]:
        """Id of each claim → (verdict, its words in the pack's language)."""
        if self._verdicts is None:
            from viewer.core.article.words import words_of

            session = self.desk.session
            words = words_of(session.language).verdicts
            told = {verdict: text[:1].upper() + text[1:] for verdict, text in words.items()}
            claims = session.pack.evidence.claims.values()
            self._verdicts = {one.id: (one.verdict, told[one.verdict]) for one in claims if one.verdict in told}
        return self._verdicts

    # -- the words under the pointer

    def _add_to_menu(self, menu: QMenu) -> None:
        selected = self.desk.article.selected()
        words = " ".join(self.desk.article.text()[slice(*selected)].split()) if selected is not None else ""
        if not words or len(words) > 100:
            return
        from viewer.ui.search.find_bar import shortened

        text = QCoreApplication.translate("Search", "Search the guide for “{words}”")
        action = menu.addAction(text.format(words=shortened(words)))
        action.setData(words)
        action.triggered.connect(self._search_chosen)

    def _search_chosen(self) -> None:
        selected = self.desk.article.selected()
        if selected is not None:
            self.box.search(" ".join(self.desk.article.text()[slice(*selected)].split()))
