"""Where pages end: the best of all places between lines, weighed over the whole text. Lengths in any one unit.

After the way of TeX with lines (D. E. Knuth and M. F. Plass, Breaking paragraphs into lines, 1981): each place has a
cost, an empty foot of a page has one, and the cheapest way through the text is taken.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

PAGE_COST = 20.0  # of every page
EMPTY_COST = 70.0  # of a page with nothing on it; it grows with the square of what is empty
SHORT_END = 0.12  # a last page with less on it than this share looks forgotten
SHORT_END_COST = 15.0


class Cost(IntEnum):
    """How bad it is to end a page here."""

    FREE = 0  # between paragraphs
    ITEM = 2  # between entries of a list
    LINE = 4  # between lines of a paragraph
    ROW = 6  # between rows of a table
    LEAD = 25  # after a line that leads in what follows, such as one that ends in a colon
    BOX = 40  # between paragraphs of a box
    BOX_LINE = 50
    CLAIM = 120  # between a claim and what studies say
    ALONE = 80  # one line of a paragraph is left alone
    TIED = 150  # a heading, a caption, a table's head would be left behind


@dataclass(frozen=True)
class Gap:
    """A place between two lines. The page ends at ``end``; the next begins at ``start``, without the room between.

    ``repeat``: from where to where a table's head stands, which the next page shows again above its rows.
    """

    end: float
    start: float
    cost: float = 0
    repeat: tuple[float, float] | None = None

    @property
    def repeated(self) -> float:
        """The height of what is shown again."""
        return self.repeat[1] - self.repeat[0] if self.repeat else 0.0


@dataclass(frozen=True)
class Slice:
    """What stands on one page: the text from ``top`` to ``bottom``, below a table's head where it goes on."""

    top: float
    bottom: float
    repeat: tuple[float, float] | None = None

    @property
    def height(self) -> float:
        return self.bottom - self.top + (self.repeat[1] - self.repeat[0] if self.repeat else 0.0)


def paginate(gaps: Sequence[Gap], heights: Sequence[float], page_cost: float = PAGE_COST) -> tuple[Slice, ...]:
    """The pages of a text. ``gaps`` in order: the first is the text's beginning (its ``start``), the last its end.

    ``heights`` are those of the first pages, and the last of them that of all further ones. What is taller than a page
    and has no gap in it is cut. A high ``page_cost`` makes for few pages, whatever they cut through.
    """
    assert heights, "a page has a height"
    if len(gaps) < 2:
        return ()
    follow: list[list[int]] = []  # by page, then by gap: the gap where the page that begins here ends
    later: list[float] = []
    for height in reversed(heights):
        costs, choices = _layer(gaps, height, later, page_cost)
        later = costs
        follow.append(choices)
    follow.reverse()
    return tuple(_walk(gaps, follow, heights))


def _layer(
    gaps: Sequence[Gap], height: float, later: Sequence[float], page_cost: float
) -> tuple[list[float], list[int]]:
    """For pages of this height: what the text costs from each gap on, and where its first page ends.

    ``later``: the costs on the pages that follow; empty when those are as high.
    """
    last = len(gaps) - 1
    ends = [gap.end for gap in gaps]
    costs, choices = [0.0] * len(gaps), [last] * len(gaps)
    for begin in range(last - 1, -1, -1):
        after = later or costs
        first = gaps[begin]
        room = height - first.repeated
        farthest = max(begin + 1, min(last, bisect_right(ends, first.start + room + 1e-6, begin + 1) - 1))
        best = float("inf")
        for end in range(farthest, begin, -1):
            filled = (gaps[end].end - first.start + first.repeated) / height
            cost = page_cost + after[end] + (_at_end(filled) if end == last else gaps[end].cost + _empty(filled))
            if cost < best:
                best, choices[begin] = cost, end
            if end < farthest and _empty(filled) > best:
                break  # emptier pages only cost more
        costs[begin] = best
    return costs, choices


def _empty(filled: float) -> float:
    return EMPTY_COST * max(0.0, 1 - filled) ** 2


def _at_end(filled: float) -> float:
    return SHORT_END_COST if filled < SHORT_END else 0.0


def _walk(gaps: Sequence[Gap], follow: Sequence[Sequence[int]], heights: Sequence[float]) -> list[Slice]:
    made: list[Slice] = []
    at, page = 0, 0
    while at < len(gaps) - 1:
        layer = min(page, len(heights) - 1)
        end = follow[layer][at]
        pieces = _cut(Slice(gaps[at].start, gaps[end].end, gaps[at].repeat), heights, page)
        made += pieces
        at, page = end, page + len(pieces)
    return made


def _cut(whole: Slice, heights: Sequence[float], page: int) -> list[Slice]:
    """What is taller than its page, in pieces; they no longer repeat a head, which could fill every page."""
    height = heights[min(page, len(heights) - 1)]
    if whole.height <= height + 1e-3:
        return [whole]
    out: list[Slice] = []
    top = whole.top
    while whole.bottom - top > 1e-3:
        bottom = min(whole.bottom, top + heights[min(page + len(out), len(heights) - 1)])
        out.append(Slice(top, bottom))
        top = bottom
    return out
