"""Takes the words of an article apart into sentences that a voice can say, each with its place in the document.

A paragraph, heading, list item, cell or line of a list ends a sentence even without a full stop. Positions count
characters of the text that comes in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.core.speech.abbreviations import ABBREVIATIONS, BEFORE_NUMBERS, LETTERED
from viewer.core.speech.words import main_code, spoken

Span = tuple[int, int]  # from the first to before the second

LONGEST = 240  # characters said in one go: a pause, "next" and another speed are never far away
_SHORTEST_SHARE = 0.3  # of LONGEST: a piece split off at a comma is not shorter
_BACK = 60  # characters before a full stop that tell what kind it is

# Ends of paragraph, line, frame and cell in Qt's raw text (U+FDD0 and U+FDD1 are Qt's private marks of frames).
_BLOCKS = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029\ufdd0\ufdd1]")
_WIDE_ENDS = "。！？｡"  # nothing need follow
_ENDS = ".!?…‽؟۔।॥։።" + _WIDE_ENDS
_CLOSERS = "\"'”’»›)]}」』）】〉》"
_END = re.compile(f"[{re.escape(_ENDS)}]+[{re.escape(_CLOSERS)}]*")
_COMMAS = re.compile("[,;:،؛—–)](?= )|[、，；：]")
_LETTER = re.compile(r"[^\W_]")
_WORD_BEFORE = re.compile(r"[^\s(\[{\"'“‘«¡¿]*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
# Stands in the text but is no word: object signs, marks of direction and joining, private signs, soft hyphens.
_UNSAID = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ue000-\uf8ff]")


@dataclass(frozen=True)
class Sentence:
    """What is said in one go. ``start`` to ``end`` is its place in the text, ``words`` what the voice gets."""

    start: int
    end: int
    words: str


def sentences(text: str, language: str = "en", silent: Sequence[Span] = ()) -> tuple[Sentence, ...]:
    """The sentences of ``text`` in order; they never overlap. What lies in ``silent`` is not said, nor is what has no
    letter and no digit."""
    heard = _silenced(text, silent)
    found: list[Sentence] = []
    for start, end in _blocks(heard):
        for first, last in _parts(heard, start, end, language):
            for piece in _pieces(heard, first, last):
                words = spoken(heard[piece[0] : piece[1]], language)
                if any(sign.isalnum() for sign in words):
                    found.append(Sentence(*piece, words))
    return tuple(found)


def at(found: Sequence[Sentence], position: int) -> int:
    """The index of the sentence that holds ``position``, else of the next; -1 behind the last."""
    return next((index for index, sentence in enumerate(found) if sentence.end > position), -1)


def from_here(found: Sequence[Sentence], position: int) -> int:
    """The index of the first sentence that begins at ``position`` or later; the one that holds it where none does."""
    after = next((index for index, sentence in enumerate(found) if sentence.start >= position), -1)
    return after if after >= 0 else at(found, position)


def _silenced(text: str, silent: Sequence[Span]) -> str:
    """``text`` with object signs for all that is not said; every character keeps its place."""
    kept, place = [], 0
    for first, last in sorted(silent):
        start, end = max(place, first), min(last, len(text))
        if start < end:
            kept += [text[place:start], "\ufffc" * (end - start)]
            place = end
    return _UNSAID.sub("\ufffc", "".join([*kept, text[place:]]))


def _blocks(text: str) -> Iterator[Span]:
    start = 0
    for sign in _BLOCKS.finditer(text):
        yield start, sign.start()
        start = sign.end()
    yield start, len(text)


def _parts(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    """The sentences of one block, without the room around them."""
    first = start
    for sign in _END.finditer(text, start, end):
        last = sign.end()
        while last < end and text[last] == "\ufffc":  # a footnote's number belongs to the sentence before
            last += 1
        if last < end and _Stop(text, first, sign.start(), sign.group(), last, end).ends(language):
            yield from _trimmed(text, first, last)
            first = last
    yield from _trimmed(text, first, end)


@dataclass(frozen=True)
class _Stop:
    """``signs`` that may end the sentence from ``first`` on. They stand at ``dot``, before ``after``; the block ends at
    ``end``."""

    text: str
    first: int
    dot: int
    signs: str
    after: int
    end: int

    def ends(self, language: str) -> bool:
        if self.signs[0] in _WIDE_ENDS:
            return True
        if not self.text[self.after].isspace():
            return False  # a decimal, an address, "e.g."
        found = _LETTER.search(self.text, self.after, self.end)
        following = found.group() if found else ""
        if following.islower():
            return False  # the sentence goes on: "he asked", "etc. and so on"
        return self.signs.rstrip(_CLOSERS) != "." or self._is_full_stop(following, language)

    def _is_full_stop(self, following: str, language: str) -> bool:
        near = self.text[max(self.first, self.dot - _BACK) : self.dot].replace("\ufffc", "").strip()
        found = _WORD_BEFORE.search(near)
        word = found.group() if found else ""
        if word.isdecimal() and word == near:
            return False  # "1. First" in a list
        if self.signs == "." and _is_abbreviation(word, following, language):
            return False
        return not _is_initial(near, word, language)


def _is_abbreviation(word: str, following: str, language: str) -> bool:
    main, word = main_code(language), word.casefold()
    return word in ABBREVIATIONS.get(main, ()) or (following.isdecimal() and word in BEFORE_NUMBERS.get(main, ()))


def _is_initial(near: str, word: str, language: str) -> bool:
    """ "J. Smith", "U.S. agency"; but "vitamin C." ends a sentence."""
    if len(word) == 1 and word.isalpha() and word.isupper():
        named = near[:-1].rstrip().rpartition(" ")[2].casefold()
        return named not in LETTERED.get(main_code(language), ())
    return _INITIALS.fullmatch(word) is not None


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """A long sentence in pieces: split at a comma, else between words, else wherever it must be."""
    while end - start > LONGEST:
        least, most = start + round(LONGEST * _SHORTEST_SHARE), start + LONGEST
        commas = [sign.end() for sign in _COMMAS.finditer(text, least, most)]
        rooms = [place for place in range(most, least, -1) if text[place].isspace()]
        cut = commas[-1] if commas else rooms[0] if rooms else _between_letters(text, most, least)
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _between_letters(text: str, most: int, least: int) -> int:
    """Not between a letter and its accent, nor before the sign that stands for half an emoji."""
    place = most
    while place > least and (text[place] == "\ufffc" or unicodedata.combining(text[place])):
        place -= 1
    return place if place > least else most


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and (text[start].isspace() or text[start] == "\ufffc"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] == "\ufffc"):
        end -= 1
    if start < end:
        yield start, end
