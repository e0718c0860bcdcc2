"""Anything that a reader may keep, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from viewer.core.article.quotes import Quote
from viewer.core.notebook.exchange import Kept, clean
from viewer.core.notebook.model import Bookmark, Colour, Highlight, Question

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
# Lines that mean something in Markdown or in our own comments.
TRAPS = st.sampled_from(
    [
        "# A heading", "## Bookmarks", "### x", "> quoted", "- [a](pack:topic/b)", "1. [ ] ask", "12) x", "7\\ x",
        "---", "===", "<!-- septa: bookmarks -->", "<!-- septa: {} -->", "-->", "\\# x", "  * x", "```", "[x] y", "",
        "   ", "\\", "a -- b --> c", "| a | b |", "\u2028", "مرحبا", "🧵",
    ]
)  # fmt: skip
TEXTS = st.one_of(WORDS, st.lists(st.one_of(TRAPS, WORDS), max_size=6).map("\n".join))
NOTES = TEXTS.map(clean)
ASKED = TEXTS.map(clean).filter(bool)
TOPICS = st.sampled_from(["index", "cellulite/quilt-model", "a b/(c)", "section:Ä/ö", "x#y", "%2F"])
NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
TIMES = st.sampled_from(["2026-11-23T04:09:41Z", ""])
QUOTES = st.builds(
    Quote,
    text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40),
    before=WORDS.map(lambda text: text[:32]),
    after=WORDS.map(lambda text: text[:32]),
    position=st.integers(0, 10**6),
    length=st.integers(0, 3000),
)
IDS = st.integers(1, 2**48)
BOOKMARKS = st.builds(Bookmark, IDS, TOPICS, NAMES, QUOTES | st.just(Quote("")), TIMES, NAMES, st.integers(0, 99))
HIGHLIGHTS = st.builds(
    Highlight, IDS, TOPICS, NAMES, QUOTES, st.sampled_from(Colour), NOTES, TIMES, NAMES, st.integers(0, 99)
)
QUESTIONS = st.builds(Question, IDS, ASKED, TOPICS | st.just(""), NAMES, TIMES, st.booleans())
KEPT = st.builds(
    Kept,
    st.lists(BOOKMARKS, max_size=4).map(tuple),
    st.lists(HIGHLIGHTS, max_size=4).map(tuple),
    st.lists(QUESTIONS, max_size=4).map(tuple),
)
