"""Where words that were searched for stand in a text."""

from __future__ import annotations

from collections.abc import Iterable


def spans(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """(start, end) of each place in ``text`` where one of ``words`` stands, in order, none overlapping another.

    ``words`` are ``Results.words``: folded words, phrases ("orange peel"), and beginnings of words ("dimpl*"), which
    count as the whole word that begins so.
    """
    return []
