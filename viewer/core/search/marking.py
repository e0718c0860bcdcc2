"""Where words that were searched for stand in a text."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.core.search.folding import places

ANY_END = "*"  # behind a word of which only the beginning was asked for


def spans(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """(start, end) of each place in ``text`` where one of ``words`` stands, in order, none overlapping another.

    ``words`` are ``Results.words``: folded words, phrases ("orange peel"), and beginnings of words ("dimpl*"), which
    count as the whole word that begins so.
    """
    wanted = [tuple(word.split()) for word in words if word.strip(" *")]
    if not wanted or not text:
        return []
    first_words: dict[str, list[tuple[str, ...]]] = {}
    beginnings = [phrase for phrase in wanted if phrase[0].endswith(ANY_END)]
    for phrase in sorted(wanted, key=len, reverse=True):
        first_words.setdefault(phrase[0], []).append(phrase)
    found: list[tuple[int, int]] = []
    there = places(text)
    at = 0
    while at < len(there):
        word, start, _ = there[at]
        count = 0
        for phrase in first_words.get(word, ()):
            if _stands(phrase, there, at):
                count = len(phrase)
                break
        if not count and any(_fits(phrase[0], word) for phrase in beginnings):
            count = 1
        if count:
            found.append((start, there[at + count - 1][2]))
        at += count or 1
    return found


def _stands(phrase: tuple[str, ...], there: list[tuple[str, int, int]], at: int) -> bool:
    return at + len(phrase) <= len(there) and all(
        _fits(wanted, there[at + number][0]) for number, wanted in enumerate(phrase)
    )


def _fits(wanted: str, word: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith(ANY_END) else word == wanted
