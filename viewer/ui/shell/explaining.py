"""Explains: cards of terms and links, figures, wordings, claims, citations, quizzes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from viewer.core.article.folds import ALSO, PLAIN, STANDARD, conditions, rows, topics
from viewer.core.article.model import Article
from viewer.core.article.words import words_of
from viewer.core.modes import Can
from viewer.core.problems import PackError
from viewer.core.theme import Theme
from viewer.ui.article.card_words import GLOSSARY, REFERENCE, REFERENCES, TERM, CardBook
from viewer.ui.article.cards import Cards
from viewer.ui.article.extras import ALL_ROWS, CLINIC_WORDING, WORDING
from viewer.ui.shell.arrange import ARTICLE
from viewer.ui.shell.companion import Companion, Desk
from viewer.ui.shell.quizzes import Quizzes

LARGE = 0.92  # of the window, for a picture seen large

if TYPE_CHECKING:
    from viewer.ui.article.claim_filter import ClaimFilter


class Explaining(Companion):
    """Explains: cards of terms and links, figures, wordings, claims, citations, quizzes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        session = desk.session
        book = CardBook(session.pack, session.language, session.mode.can)
        self.cards = Cards(desk.article, book.look_up, desk.resolver.theme, session.preferences.text_scale)
        self.cards.go.connect(desk.router.route)
        desk.router.term.connect(self._term)
        desk.router.figure.connect(self._figure)
        desk.router.cite.connect(self._cite)
        desk.article.switch_wanted.connect(self._switch)
        session.preferences.changed.connect(self._preferred)
        self.claim_filter: ClaimFilter | None = None
        self.quizzes = Quizzes(desk)
        desk.reader.shown.connect(self._shown)
        if desk.article.article is not None:
            self._shown(desk.article.article)

    def table(self) -> Mapping[str, Callable[[], object]]:
        return {WORDING: self.wording, CLINIC_WORDING: self.clinic_wording}

    def set_theme(self, theme: Theme, scale: float) -> None:
        self.cards.set_theme(theme, scale)
        if self.claim_filter is not None:
            self.claim_filter.set_theme(theme, scale)

    def finish(self) -> None:
        self.quizzes.finish()

    def let_go(self) -> bool:
        """Esc: the card."""
        return self.cards.close()

    def _term(self, term_id: str) -> None:
        """A word of the glossary was followed: its card stays; else the page of all of them opens."""
        session = self.desk.session
        if not self.cards.pin(f"term:{term_id}") and session.pack.find(GLOSSARY, session.language) is not None:
            session.reading.open(GLOSSARY, TERM + term_id)
            self.desk.columns.show_pane(ARTICLE)

    def _figure(self, path: str) -> None:
        """A picture of the article was followed: it opens large."""
        from viewer.ui.article.figure_words import figure_words
        from viewer.ui.dialogs.figure import Figure, FigureDialog

        desk, article = self.desk, self.desk.article.article
        try:
            data = desk.session.pack.files.read(path)
        except PackError as error:
            desk.status.show_notice(self.tr("This picture cannot be shown. {reason}").format(reason=error))
            return
        caption, alt = figure_words(article.html, path) if article is not None else ("", "")
        theme, scale = desk.resolver.theme, desk.session.preferences.text_scale
        dialog = FigureDialog(Figure(data, caption, alt), theme, scale, desk.window)
        dialog.resize(desk.window.size() * LARGE)
        dialog.open()

    def _cite(self, key: str) -> None:
        """A source to take along; where nothing may be taken, to look at."""
        desk, session = self.desk, self.desk.session
        reference = session.pack.evidence.references.get(key)
        if reference is None:
            desk.router.dead.emit(f"cite:{key}")
        elif Can.COPY in session.mode.can:
            from viewer.ui.dialogs.citation import CitationDialog

            CitationDialog(reference, session.preferences.text_scale, desk.window).open()
        elif session.pack.find(REFERENCES, session.language) is not None:
            session.reading.open(REFERENCES, REFERENCE + key)

    # -- wordings

    def wording(self) -> None:
        """Plain words or exact ones, here and on every page that has both."""
        preferences = self.desk.session.preferences
        exact = preferences.settings.wording == PLAIN
        preferences.set_wording(STANDARD if exact else PLAIN)
        self.desk.status.show_notice(
            self.tr("Exact wording, where the guide has it.") if exact else self.tr("Plain wording.")
        )

    def clinic_wording(self) -> None:
        """What a clinic can stand behind in the place of what the article claims, or not."""
        preferences = self.desk.session.preferences
        on = not preferences.settings.clinic_wording
        preferences.set_clinic_wording(on)
        self.desk.status.show_notice(
            self.tr("Clinic wording: claims are put in words that a clinic can stand behind.")
            if on
            else self.tr("The source article's words, with what studies say beside them.")
        )

    def _switch(self, name: str) -> None:
        """The reader chose in the article itself, where the change can be seen."""
        preferences = self.desk.session.preferences
        if name == WORDING:
            preferences.set_wording(STANDARD if preferences.settings.wording == PLAIN else PLAIN)
        elif name == CLINIC_WORDING:
            preferences.set_clinic_wording(not preferences.settings.clinic_wording)
        elif name == ALL_ROWS and self.claim_filter is not None:
            self.claim_filter.show_all()

    def _preferred(self, name: str) -> None:
        if name in ("wording", "clinic_wording"):
            chosen = self.desk.session.preferences.settings
            self.desk.article.set_conditions(conditions(chosen.wording, chosen.clinic_wording))

    # -- the page of evidence

    def _shown(self, article: Article) -> None:
        """A page with rows has a bar to choose among them."""
        entries = rows(article.html)
        if entries:
            if self.claim_filter is None:
                self.claim_filter = self._made_filter()
            told = words_of(article.language)
            words = {**told.verdicts, ALSO: told.also}
            self.claim_filter.show_rows(entries, topics(article.html), words, self.desk.article.size())
        elif self.claim_filter is not None:
            self.claim_filter.hide()

    def _made_filter(self) -> ClaimFilter:
        from viewer.ui.article.claim_filter import ClaimFilter

        desk = self.desk
        made = ClaimFilter(desk.resolver.theme, desk.session.preferences.text_scale, desk.article)
        made.chosen.connect(desk.article.set_filter)
        desk.article.filter_dropped.connect(made.reset)
        desk.article.add_above(made)
        return made
