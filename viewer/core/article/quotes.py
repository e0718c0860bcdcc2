"""Finds words again in a text that has changed since: the quote itself, what stood round it, and where it stood.

After the text quote selector of the W3C's Web Annotation Data Model (2017, 4.2.4). Positions count characters.
"""

from __future__ import annotations

from viewer.core import late

ROUND = 32  # characters kept on each side
QUOTE_MAX = 2000  # characters: a longer one is known by its beginning and by its length
SPOT = 60  # characters that name a place in the text


@late.dataclass(frozen=True)
class Quote:
    """``text`` from ``position`` on, between ``before`` and ``after``. ``length`` is that of the words meant."""

    text: str
    before: str = ""
    after: str = ""
    position: int = 0
    length: int = 0


def quote_of(text: str, start: int, end: int) -> Quote:
    """The quote from ``start`` to ``end`` of ``text``."""
    start, end = max(0, start), min(end, len(text))
    return Quote(
        text[start : min(end, start + QUOTE_MAX)],
        text[max(0, start - ROUND) : start],
        text[end : end + ROUND],
        start,
        max(0, end - start),
    )


def spot_of(text: str, position: int) -> Quote:
    """A place in ``text``, known by the words that follow it."""
    return quote_of(text, position, position + SPOT)


def find(text: str, quote: Quote) -> tuple[int, int] | None:
    """Where the quote stands in ``text`` now: the place whose surroundings fit best, then the nearest to where it was.

    None when the words are no longer there.
    """
    if not quote.text:
        return None
    best: tuple[int, int, int] | None = None
    at = text.find(quote.text)
    while at >= 0:
        end = at + (quote.length or len(quote.text))
        fit = _same_end(text[max(0, at - ROUND) : at], quote.before) + _same_start(text[end : end + ROUND], quote.after)
        found = (fit, -abs(at - quote.position), at)
        best = found if best is None or found > best else best
        at = text.find(quote.text, at + 1)
    return None if best is None else (best[2], min(len(text), best[2] + (quote.length or len(quote.text))))


def _same_start(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _same_end(one: str, other: str) -> int:
    return _same_start(one[::-1], other[::-1])
