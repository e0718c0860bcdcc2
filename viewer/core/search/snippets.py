"""A few words of a section round what was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from viewer.core.search.marking import spans
from viewer.core.search.model import Piece

LENGTH = 170  # characters
_BEFORE = 60  # at most so many of them before the first hit
_READ = 40_000  # characters of a section that are looked through
_WEIGHED, _TOGETHER = 200, 20  # hits that are looked at, and others after each of them
_MORE = "…"
_SENTENCE = re.compile(r"[.!?。！？।؟]\s+|\n")
_ENDS = ".!?:;,…。！？：；、।؟،–"


def snippet(text: str, words: Sequence[str], length: int = LENGTH) -> tuple[Piece, ...]:
    """About ``length`` characters of ``text``, where most of ``words`` stand together; its beginning if none does."""
    text = text[:_READ]
    marked = spans(text, words)
    start, end = _window(text, marked, length)
    if start >= end:
        return ()
    pieces: list[Piece] = []
    at = start
    for begin, finish in marked:
        if begin >= start and finish <= end:
            _add(pieces, text[at:begin])
            _add(pieces, text[begin:finish], True)
            at = finish
    _add(pieces, text[at:end])
    if start > 0 and not _SENTENCE.search(text[max(0, start - 2) : start]):
        pieces.insert(0, Piece(_MORE))
    if end < len(text):
        pieces.append(Piece(_MORE))
    return tuple(_joined(pieces))


def marked_whole(text: str, words: Sequence[str]) -> tuple[Piece, ...]:
    """All of ``text``, with what was found marked: for a title, and for what must not be cut."""
    pieces: list[Piece] = []
    at = 0
    for begin, finish in spans(text, words):
        _add(pieces, text[at:begin])
        _add(pieces, text[begin:finish], True)
        at = finish
    _add(pieces, text[at:])
    return tuple(_joined(pieces))


def _window(text: str, marked: list[tuple[int, int]], length: int) -> tuple[int, int]:
    """(start, end) of what is shown, at ends of words."""
    if len(text) <= length:
        return 0, len(text)
    start = 0
    if marked:
        room = length - _BEFORE
        first = _densest(text, marked[:_WEIGHED], room)
        start = max(0, first - _BEFORE)
        if start:
            sentences = [found.end() for found in _SENTENCE.finditer(text, start, first)]
            space = text.find(" ", start, first)
            start = sentences[-1] if sentences else space + 1 if space >= 0 else start
    end = min(len(text), start + length)
    if end < len(text):
        space = max(text.rfind(" ", start + length // 2, end), text.rfind("\n", start + length // 2, end))
        end = space if space > 0 else end
    return start, end


def _densest(text: str, marked: list[tuple[int, int]], room: int) -> int:
    """Where the most telling words stand in so much room, the first such place: a word tells more the rarer it is."""
    found = [text[start:end].casefold() for start, end in marked]
    times = Counter(found)
    best, most = marked[0][0], 0.0
    for number, (begin, _) in enumerate(marked):
        together = set()
        for (_, end), word in zip(marked[number : number + _TOGETHER], found[number:], strict=False):
            if end > begin + room:
                break
            together.add(word)
        telling = sum(1 / times[word] for word in together)
        if telling > most + 1e-9:
            best, most = begin, telling
    return best


def _add(pieces: list[Piece], words: str, marked: bool = False) -> None:
    if words:
        pieces.append(Piece(words, marked))


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Blocks in one line: a dash stands between them where the first ends without a stop."""
    out: list[Piece] = []
    last = ""
    for piece in pieces:
        words = ""
        for number, line in enumerate(piece.text.split("\n")):
            if number:
                before = (words or last).rstrip()
                words = words.rstrip() + (" " if not before or before[-1] in _ENDS else " – ")
            words += line
        out.append(Piece(words, piece.marked))
        last = words or last
    return out
