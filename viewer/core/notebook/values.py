"""Rows of the notebook's tables ↔ values. A row may come from a damaged file: nothing in it is taken for granted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from viewer.core.article.quotes import QUOTE_MAX, ROUND, Quote
from viewer.core.notebook.model import Bookmark, Colour, Highlight, Left, Question

NOTE_MAX = 20_000  # characters of a note or a question: more is no note
NAME_MAX = 500  # of a title or an id


def bookmark(row: Sequence[Any]) -> Bookmark:
    id, _pack, language, topic, part, title, *rest = row
    return Bookmark(
        _whole(id), _name(topic), _name(title), quote(rest[:5]), _name(rest[5]), _name(language), _whole(part)
    )


def bookmark_row(pack: str, kept: Bookmark) -> tuple[Any, ...]:
    words = quote_row(kept.spot)
    return (kept.id, pack, kept.language, kept.topic_id, kept.part, kept.title, *words, kept.made)


def highlight(row: Sequence[Any]) -> Highlight:
    id, _pack, language, topic, part, title, *rest = row
    return Highlight(
        _whole(id),
        _name(topic),
        _name(title),
        quote(rest[:5]),
        colour(rest[5]),
        _words(rest[6], NOTE_MAX),
        _name(rest[7]),
        _name(language),
        _whole(part),
    )


def highlight_row(pack: str, kept: Highlight) -> tuple[Any, ...]:
    words = quote_row(kept.quote)
    return (
        kept.id, pack, kept.language, kept.topic_id, kept.part, kept.title, *words,
        kept.colour.value, kept.note, kept.made,
    )  # fmt: skip


def question(row: Sequence[Any]) -> tuple[int, Question]:
    """Its rank, and the question."""
    id, _pack, topic, text, ready, made, done, rank = row
    return _whole(rank), Question(
        _whole(id), _words(text, NOTE_MAX), _name(topic), _name(ready), _name(made), bool(done)
    )


def question_row(pack: str, rank: int, kept: Question) -> tuple[Any, ...]:
    return (kept.id, pack, kept.topic_id, kept.text, kept.ready, kept.made, int(kept.done), rank)


def left(row: Sequence[Any]) -> tuple[tuple[str, str], Left]:
    """(language, topic id), and where it was left."""
    _pack, language, topic, part, folds, *words, drop_em = row
    spot = quote(words)
    found = Left(spot if spot.text else None, max(0, _whole(part)), _folds(folds), drop(drop_em))
    return (_name(language), _name(topic)), found


def left_row(pack: str, language: str, topic: str, kept: Left) -> tuple[Any, ...]:
    folds = None if kept.folds is None else " ".join(str(number) for number in kept.folds)
    return (pack, language, topic, kept.part, folds, *quote_row(kept.spot or Quote("")), kept.drop)


def quote(row: Sequence[Any]) -> Quote:
    text, before, after, position, length = row
    return Quote(
        _words(text, QUOTE_MAX), _words(before, ROUND), _words(after, ROUND), max(0, _whole(position)), _whole(length)
    )


def quote_row(kept: Quote) -> tuple[str, str, str, int, int]:
    return kept.text, kept.before, kept.after, kept.position, kept.length


def colour(value: object) -> Colour:
    """Yellow for a colour that does not exist."""
    return next((one for one in Colour if one.value == value), Colour.YELLOW)


def share(value: object) -> float:
    """0 to 1."""
    if isinstance(value, (int, float)) and math.isfinite(value):
        return min(1.0, max(0.0, float(value)))
    return 0.0


def drop(value: object) -> float:
    """Ems below the view's top; no view is higher than 200."""
    if isinstance(value, (int, float)) and math.isfinite(value):
        return min(200.0, max(-200.0, float(value)))
    return 0.0


def _words(value: object, most: int) -> str:
    text = value if isinstance(value, str) else "" if value is None or isinstance(value, bytes) else str(value)
    return text[:most].encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair cannot be written


def _name(value: object) -> str:
    return _words(value, NAME_MAX)


def _whole(value: object) -> int:
    if isinstance(value, (int, float)) and math.isfinite(value):
        return max(-(2**62), min(2**62, int(value)))
    return 0


def _folds(value: object) -> tuple[int, ...] | None:
    if not isinstance(value, str):
        return None
    return tuple(sorted({int(word) for word in value.split() if word.isascii() and word.isdecimal() and len(word) < 9}))
