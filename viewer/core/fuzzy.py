"""Finding a short name by what someone remembers of it: beginnings, parts, letters in order, a slip of one letter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from viewer.core.search.folding import words

Thing = TypeVar("Thing")

EXACT, BEGINS, WITHIN, SLIP, IN_ORDER = 5.0, 4.0, 2.5, 1.5, 1.0
LEAST_FOR_SLIP = 4  # letters: a shorter word is another word when one letter changes


def rank(query: str, name: str) -> float | None:
    """How well ``name`` answers ``query``; the more the better, None for not at all. "" is answered by all alike."""
    asked, told = words(query), words(name)
    total = 0.0
    for word in asked:
        best = max((_alike(word, other) - at * 0.01 for at, other in enumerate(told)), default=0.0)
        if best <= 0 and _in_order(word, "".join(told)):
            best = IN_ORDER - 0.01 * len(told)
        if best <= 0:
            return None
        total += best
    return total


def ranked(query: str, things: Iterable[tuple[str, Thing]]) -> list[Thing]:
    """The things whose names answer ``query``, the best first; among equals the order stays."""
    found = [(points, thing) for name, thing in things if (points := rank(query, name)) is not None]
    return [thing for _, thing in sorted(found, key=lambda pair: -pair[0])]


def _alike(word: str, other: str) -> float:
    if word == other:
        return EXACT
    if other.startswith(word):
        return BEGINS
    if word in other:
        return WITHIN
    if len(word) >= LEAST_FOR_SLIP and any(_one_slip(word, other[:length]) for length in _lengths(word, other)):
        return SLIP
    return 0.0


def _lengths(word: str, other: str) -> set[int]:
    """Of beginnings of ``other`` that a slip may make of ``word``."""
    return {min(len(other), length) for length in (len(word) - 1, len(word), len(word) + 1)}


def _one_slip(first: str, second: str) -> bool:
    """Are they the same but for one letter too many, too few, another, or two that changed places?"""
    if len(first) > len(second):
        first, second = second, first
    if len(second) - len(first) > 1:
        return False
    at = next((place for place, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), len(first))
    if len(first) < len(second):
        return first[at:] == second[at + 1 :]
    swapped = first[at : at + 2] == second[at : at + 2][::-1] and first[at + 2 :] == second[at + 2 :]
    return swapped or first[at + 1 :] == second[at + 1 :]


def _in_order(letters: str, text: str) -> bool:
    """Are the letters all in ``text``, one after the other?"""
    rest = iter(text)
    return len(letters) > 1 and all(letter in rest for letter in letters)
