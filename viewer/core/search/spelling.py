"""Spelling forgiven: the word of the index that was most likely meant."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.core.search.vocabulary import SPELLED_LEAST, SPELLED_MOST, Vocabulary

# Letters that are easily taken for one another, since they often sound alike.
_LIKE = frozenset(
    pair
    for one, other in (("c", "s"), ("c", "k"), ("s", "z"), ("i", "y"), ("e", "i"), ("a", "e"), ("o", "u"), ("u", "w"))
    for pair in ((one, other), (other, one))
)


def forgiven(word: str, is_open: bool, vocabulary: Vocabulary) -> list[str]:
    """The words that ``word`` may stand for, the likeliest first; none when it is known, too short, or like nothing.

    ``is_open``: it is still being typed, and so may be the beginning of what is meant.
    """
    if not SPELLED_LEAST <= len(word) <= SPELLED_MOST or not word.isalpha():
        return []
    most = faults_allowed(len(word))
    found: list[tuple[float, int, str]] = []
    for other, sections in vocabulary.alike(word, is_open):
        faults = distance(word, other, most, is_open)
        if faults is not None:
            found.append((faults, -sections, other))
    return [other for _, _, other in sorted(found)]


def faults_allowed(letters: int) -> int:
    """How many faults a word of so many letters may have."""
    return 1 if letters < 5 else 2 if letters < 9 else 3


def distance(word: str, other: str, most: int, is_open: bool = False) -> float | None:
    """Letters to insert, leave out, change or swap with the next until one is the other; None when over ``most``.

    A fault in the first letter counts half as much again, one between letters that sound alike half as much.
    ``is_open``: ``other`` may go on after that.
    """
    if len(word) - len(other) > most or (not is_open and len(other) - len(word) > most):
        return None
    before: list[float] = []
    row = [float(place) for place in range(len(other) + 1)]
    for at, letter in enumerate(word, 1):
        older, before = before, row
        row = [at * 1.0]
        for place, there in enumerate(other, 1):
            change = 0.0 if letter == there else _change(letter, there)
            cost = min(before[place - 1] + change, before[place] + 1, row[place - 1] + 1)
            if at > 1 and place > 1 and letter == other[place - 2] and word[at - 2] == there:
                cost = min(cost, older[place - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    faults = min(row) if is_open else row[-1]
    if faults > most:
        return None
    return faults + (0.5 if word[0] != other[0] else 0.0)


def _change(letter: str, there: str) -> float:
    return 0.6 if (letter, there) in _LIKE else 1.0


def near(unknown: Iterable[str], vocabulary: Vocabulary, most: int = 5) -> tuple[str, ...]:
    """Words to try in place of those that nothing holds: spelled a little more differently than what is forgiven."""
    found: list[tuple[float, int, str]] = []
    for word in unknown:
        if SPELLED_LEAST - 1 <= len(word) <= SPELLED_MOST:
            for other, sections in vocabulary.alike(word, False):
                faults = distance(word, other, faults_allowed(len(word)) + 1)
                if faults is not None and sections:
                    found.append((faults, -sections, other))
    return tuple(vocabulary.shown(other) for other in dict.fromkeys(other for _, _, other in sorted(found)))[:most]
