"""Explains: cards of terms and links, figures, wordings, claims, citations, quizzes."""

from __future__ import annotations

from viewer.core.theme import Theme
from viewer.ui.article.card_words import GLOSSARY, TERM, CardBook
from viewer.ui.article.cards import Cards
from viewer.ui.shell.arrange import ARTICLE
from viewer.ui.shell.companion import Companion, Desk


class Explaining(Companion):
    """Explains: cards of terms and links, figures, wordings, claims, citations, quizzes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        session = desk.session
        book = CardBook(session.pack, session.language, session.mode.can)
        self.cards = Cards(desk.article, book.look_up, desk.resolver.theme, session.preferences.text_scale)
        self.cards.go.connect(desk.router.route)
        desk.router.term.connect(self._term)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self.cards.set_theme(theme, scale)

    def let_go(self) -> bool:
        """Esc: the card."""
        return self.cards.close()

    def _term(self, term_id: str) -> None:
        """A word of the glossary was followed: its card stays; else the page of all of them opens."""
        session = self.desk.session
        if not self.cards.pin(f"term:{term_id}") and session.pack.find(GLOSSARY, session.language) is not None:
            session.reading.open(GLOSSARY, TERM + term_id)
            self.desk.columns.show_pane(ARTICLE)
