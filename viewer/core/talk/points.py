"""The few points of a section: its first short sentences and the items of its lists, in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from viewer.core.article.claims import may_stand
from viewer.core.content.model import Claim, Evidence
from viewer.core.content.summaries import Piece, plain, prose, without_attributes
from viewer.core.content.titles import clean_words
from viewer.core.speech.sentences import sentences
from viewer.core.talk.model import CLAIMS_MOST, POINT_LETTERS

POINTS_USUAL: Final = 4  # taken from a section by itself: a little less than there is room for
LEAST_LETTERS: Final = 12  # "What is it?" alone says nothing on a wall
_READ: Final = 2000  # letters of a paragraph

_CLAIM = re.compile(r"""\bdata-claim=["']?([^\s"'}]+)""")
_CITED = re.compile(r"""#ref-([^\s"')>\]]+)""")
_FIGURE = re.compile(r"!\[([^\]\n]{0,1000})\]\(\s{0,9}<?([^)\s>]{1,1000})")
_WORDS = re.compile(r"\w{5,}")
_ITEM = re.compile(r"^(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_BRACKETS = re.compile(r"\s*\((?:[^()\[\]]|\[[^\]\n]*\]\([^)\n]*\))*\[[^\]\n]*\]\([^)\n]*#ref-[^)\n]*\)[^()]*\)")


@dataclass(frozen=True)
class Told:
    """What a section tells. Figures are (address counted from the page, words)."""

    points: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()


def told(pieces: Iterable[Piece], evidence: Evidence, language: str) -> Told:
    """The words are plain, none is cut in two; a claim of more than low risk is told in the words of its note."""
    points: list[str] = []
    claims: list[str] = []
    cited: list[str] = []
    figures: list[tuple[str, str]] = []
    for piece in pieces:
        text = "\n".join(piece.lines)
        marked = [evidence.claims[one] for one in _CLAIM.findall(text) if one in evidence.claims]
        if marked and len(claims) == CLAIMS_MOST:  # neither told nor judged here: the article has them all
            continue
        claims += [claim.id for claim in marked[:1] if may_stand(claim)]
        cited += _CITED.findall(text)
        figures += [(found[2], " ".join(found[1].split())) for found in _FIGURE.finditer(text)]
        points += _points(piece, marked, language)
    chosen = tuple(dict.fromkeys(points))[:POINTS_USUAL]
    return Told(chosen, tuple(dict.fromkeys(claims)), tuple(dict.fromkeys(cited)), tuple(figures))


def _points(piece: Piece, marked: list[Claim], language: str) -> Iterator[str]:
    if marked:
        claim = marked[0]
        if claim.risk == "low":
            yield from _first(words_of(without_attributes(piece.lines)), language, claim.claim)
        elif claim.show_instead and may_stand(claim):
            yield from _first(clean_words(claim.show_instead), language)
    elif piece.lines and _ITEM.match(piece.lines[0]):
        for item in _items(piece.lines):
            yield cut(words_of(item))
    else:
        yield from _first(words_of(prose(piece)), language)


def _items(lines: Iterable[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        mark = _ITEM.match(line)
        if mark:
            items.append(line[mark.end() :])
        elif items:
            items[-1] += f" {line.strip()}"
    return items


def _first(text: str, language: str, about: str = "") -> Iterator[str]:
    """The first sentence that can be read from the back row; else the very first, cut.

    With ``about``, the words of a claim: when the first has none of them, it is the sentence that has most. The first
    is where a page says who claims it.
    """
    found = [text[one.start : one.end].strip() for one in sentences(text, language)]
    short = [one for one in found if LEAST_LETTERS <= len(one) <= POINT_LETTERS]
    wanted = set(_WORDS.findall(about.casefold()))
    if short:
        shared = [len(wanted.intersection(_WORDS.findall(one.casefold()))) for one in short]
        yield short[0] if shared[0] else short[shared.index(max(shared))]
    elif found and len(found[0]) > POINT_LETTERS:
        yield cut(found[0])


def words_of(markdown: str) -> str:
    """A paragraph as its words, without names of sources in brackets: those stand at the foot of a slide."""
    return plain(_BRACKETS.sub("", " ".join(markdown[:_READ].split())))


def cut(text: str, most: int = POINT_LETTERS) -> str:
    """At most so many letters: cut at the end of a clause, so that what is left is still true, or between words."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    if " " in head and not text[most - 1].isspace():
        head = head[: head.rfind(" ")]
    clause = max(head.rfind(sign) for sign in (", ", "; ", ": ", " – "))
    if clause > most // 3:
        head = head[:clause]
    return head.rstrip(" ,;:–-") + "…"
