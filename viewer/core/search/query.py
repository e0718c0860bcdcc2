"""What is typed into the box, taken apart: words, "phrases", and -exclusions."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from viewer.core.search.folding import is_unspaced, places

LETTERS_MOST = 200  # of a question; what follows is not read
TERMS_MOST = 12
_WORDS_MOST = 24  # of one term

_QUOTES = '"“”„‟«»「」『』'
_TERM = re.compile(rf"([-−–]?)(?:[{_QUOTES}]([^{_QUOTES}]*)(?:[{_QUOTES}]|$)|([^\s{_QUOTES}]+))")


@dataclass(frozen=True)
class Term:
    """Folded words that stand one after the other. ``open``: the last one is still being typed and may go on."""

    words: tuple[str, ...]
    quoted: bool = False
    open: bool = False
    written: tuple[str, ...] = ()  # the same words as they were typed


@dataclass(frozen=True)
class Query:
    """A question. ``without`` must not stand where it is found."""

    text: str
    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()


def parse(text: str) -> Query:
    """Any text is a question; one without a word of two letters (or a letter of an unspaced script) has no terms."""
    terms: list[Term] = []
    without: list[Term] = []
    read = text[:LETTERS_MOST].replace("\0", " ")
    for found in _TERM.finditer(read):
        away, quoted, word = found.groups()
        begins_word = found.start() == 0 or read[found.start() - 1].isspace()
        typed = quoted if word is None else word
        there = places(typed)[:_WORDS_MOST]
        parts = tuple(part for part, _, _ in there)
        if not parts:
            continue
        still_typed = found.end() == len(read) and word is not None and _may_go_on(read, parts)
        term = Term(parts, word is None, still_typed, tuple(typed[start:end] for _, start, end in there))
        if away and begins_word:
            if not still_typed or len(parts[-1]) > 1:
                without.append(Term(parts, term.quoted))
        else:
            terms.append(term)
    terms = _telling(terms[-TERMS_MOST:] if len(terms) > TERMS_MOST else terms)
    return Query(text, tuple(terms), tuple(without[:TERMS_MOST]))


def _may_go_on(read: str, parts: tuple[str, ...]) -> bool:
    return not is_unspaced(parts[-1]) and unicodedata.category(read[-1])[0] in "LMN"


def _telling(terms: list[Term]) -> list[Term]:
    """Without a last word of one letter that is still being typed; nothing when no word has two letters."""
    if terms and terms[-1].open and len(terms[-1].words) == 1 and len(terms[-1].words[0]) == 1:
        terms = terms[:-1]
    if not any(len(word) > 1 or is_unspaced(word) for term in terms for word in term.words):
        return []
    return terms
