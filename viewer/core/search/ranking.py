"""Which sections and topics stand first: SQLite's weight of the words, and what a person would look at besides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from viewer.core.search.folding import words
from viewer.core.search.marking import spans
from viewer.core.search.model import Kind
from viewer.core.search.plan import Plan
from viewer.core.search.smallwords import is_small

COLUMNS = "e.id, e.kind, e.name, e.title, e.anchor, e.part, e.boost * -f.rank, substr(e.body, 1, 60)"

_PARTLY = 0.3  # a section that holds only some of what was asked for
_DEFINES = 1.3  # a page that begins with what was asked for
_COVERED, _COVERED_BELOW = 1.3, 1.1  # a page's title that was asked for as a whole, a heading
_EARLY = 4  # characters: "A keloid is …"
_SHARES = (1.0, 0.15, 0.05)  # of a topic's best section, the next, …


@dataclass(frozen=True)
class Row:
    """A row of ``COLUMNS``. ``score`` grows with how well it fits."""

    number: int
    kind: Kind
    name: str
    title: str
    anchor: str
    part: int
    score: float
    beginning: str  # of its words

    @staticmethod
    def of(values: Sequence[Any]) -> Row:
        return Row(values[0], Kind(values[1]), *values[2:])


def by_topic(whole: Iterable[Row], partly: Iterable[Row], wanted: Plan, language: str) -> list[tuple[str, list[Row]]]:
    """(topic, its sections, the best first), the best topic first. ``partly``: rows with only some of the words."""
    scores: dict[int, float] = {}
    topics: dict[str, list[Row]] = {}
    for rows, share in ((whole, 1.0), (partly, _PARTLY)):
        for row in rows:
            if row.number not in scores:
                scores[row.number] = row.score * share * _besides(row, wanted, language)
                topics.setdefault(row.name, []).append(row)
    for found in topics.values():
        found.sort(key=lambda row: -scores[row.number])
    together = {
        topic: sum(scores[row.number] * share for row, share in zip(found, _SHARES, strict=False))
        for topic, found in topics.items()
    }
    return sorted(topics.items(), key=lambda item: -together[item[0]])


def _besides(row: Row, wanted: Plan, language: str) -> float:
    is_top = not (row.anchor or row.part)
    factor = _DEFINES if is_top and _defines(row, wanted) else 1.0
    if _covers(row.title, wanted, language):
        factor *= _COVERED if is_top else _COVERED_BELOW
    return factor


def _defines(row: Row, wanted: Plan) -> bool:
    """Does a page begin with what was asked for ("Cellulite is …")? Then it likely tells what that is."""
    marked = spans(row.beginning, wanted.marks)
    return bool(marked) and marked[0][0] <= _EARLY


def _covers(title: str, wanted: Plan, language: str) -> bool:
    """Does the title say nothing but what was asked for?"""
    marked = spans(title, wanted.marks)
    if not marked:
        return False
    at = 0
    rest = []
    for start, end in marked:
        rest.append(title[at:start])
        at = end
    rest.append(title[at:])
    return all(is_small(word, language) for word in words(" ".join(rest)))
