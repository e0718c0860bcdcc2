"""Where words that were searched for stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from viewer.core.search.folding import aligned, places

ANY_END = "*"  # behind a word of which only the beginning was asked for

_Phrase = tuple[str, ...]


def spans(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """(start, end) of each place in ``text`` where one of ``words`` stands, in order, none overlapping another.

    ``words`` are ``Results.words``: folded words, phrases ("orange peel"), and beginnings of words ("dimpl*"), which
    count as the whole word that begins so.
    """
    wanted = tuple(dict.fromkeys(tuple(word.split()) for word in words if word.strip(" *")))
    if not wanted or not text:
        return []
    folded = aligned(text)
    if folded is None:
        return _among_words(text, wanted)
    return [found.span() for found in _pattern(wanted).finditer(folded)]


@lru_cache(maxsize=32)
def _pattern(wanted: tuple[_Phrase, ...]) -> re.Pattern[str]:
    """Finds them in a folded text; the longest first, as the loop below does."""
    phrases = (r"[\W_]+".join(map(_word, phrase)) for phrase in sorted(wanted, key=_length, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(phrases)})(?![^\W_])")


def _word(wanted: str) -> str:
    return re.escape(wanted[:-1]) + r"[^\W_]*" if wanted.endswith(ANY_END) else re.escape(wanted)


def _length(phrase: _Phrase) -> tuple[int, bool]:
    """Whole words come before beginnings of as many words."""
    return len(phrase), not phrase[-1].endswith(ANY_END)


def _among_words(text: str, wanted: Iterable[_Phrase]) -> list[tuple[int, int]]:
    """The same word by word, for texts that change their length when they are folded."""
    phrases = sorted(wanted, key=_length, reverse=True)
    first_words: dict[str, list[_Phrase]] = {}
    beginnings = [phrase for phrase in phrases if phrase[0].endswith(ANY_END)]
    for phrase in phrases:
        first_words.setdefault(phrase[0], []).append(phrase)
    found: list[tuple[int, int]] = []
    there = places(text)
    at = 0
    while at < len(there):
        word, start, _ = there[at]
        phrases = [phrase for phrase in first_words.get(word, ()) if _stands(phrase, there, at)]
        count = len(phrases[0]) if phrases else int(any(_fits(phrase[0], word) for phrase in beginnings))
        if count:
            found.append((start, there[at + count - 1][2]))
        at += count or 1
    return found


def _stands(phrase: _Phrase, there: list[tuple[str, int, int]], at: int) -> bool:
    return at + len(phrase) <= len(there) and all(
        _fits(wanted, there[at + number][0]) for number, wanted in enumerate(phrase)
    )


def _fits(wanted: str, word: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith(ANY_END) else word == wanted
