"""Which panes stand side by side, and which share a column behind tabs. Pure: width and type size in, columns out."""

from __future__ import annotations

from dataclasses import dataclass

TOPICS, NOTES, ARTICLE, PICTURE = "topics", "notes", "article", "picture"

WIDE_EM = 72.0  # three columns: 1224 px of 17 px type, so 1280 px with a frame round the window
NARROW_EM = 48.0  # below, one column: 816 px of 17 px type, or 1280 px at 200 %
# Shares of the window's width, from the drawn design.
SHARES = {
    (TOPICS, ARTICLE, PICTURE): (0.17, 0.455, 0.375),
    (TOPICS, ARTICLE): (0.17, 0.83),  # the tree keeps its width when a topic has no picture
    (ARTICLE, PICTURE): (0.55, 0.45),
    (ARTICLE,): (1.0,),
}
LEAST_EM = {TOPICS: 11.0, ARTICLE: 20.0, PICTURE: 18.0}


@dataclass(frozen=True)
class Arrangement:
    """Columns from the leading edge; each lists its panes, and has tabs when there is more than one."""

    columns: tuple[tuple[str, ...], ...]

    @property
    def tabbed(self) -> frozenset[str]:
        """The panes that are reached by a tab."""
        return frozenset(pane for column in self.columns if len(column) > 1 for pane in column)

    @property
    def behind_article(self) -> frozenset[str]:
        """The panes that share the article's column: one of them is seen at a time."""
        return frozenset(pane for column in self.columns if ARTICLE in column for pane in column if pane != ARTICLE)

    @property
    def shares(self) -> tuple[float, ...]:
        """Of the width, each column's part when the reader has not moved a divider; they add up to 1."""
        return SHARES[tuple(_chief(column) for column in self.columns)]


def shares_of(arrangement: Arrangement, kept: tuple[float, ...]) -> tuple[float, ...]:
    """Each column's part of the width, after the three shares that the reader left the dividers at (or none)."""
    if len(kept) != 3 or min(kept) <= 0 or sum(kept) > 1.01 or len(arrangement.columns) == 1:
        return arrangement.shares
    side = {TOPICS: kept[0], PICTURE: kept[2]}  # each keeps its width; the article takes what is left
    chiefs = [_chief(column) for column in arrangement.columns]
    rest = 1.0 - sum(side.get(chief, 0.0) for chief in chiefs)
    return tuple(side.get(chief, rest) for chief in chiefs)


def _chief(column: tuple[str, ...]) -> str:
    return ARTICLE if ARTICLE in column else column[0]


def arrange(
    width_px: float,
    em_px: float,
    has_picture: bool,
    topics_shown: bool = True,
    picture_shown: bool = True,
    *,
    has_notes: bool = False,
) -> Arrangement:
    """The panes of a window ``width_px`` wide whose text is ``em_px`` high.

    ``has_picture`` says whether the topic has one, ``has_notes`` whether the mode keeps any; the other two are the
    reader's choice, which counts only where panes stand side by side: behind a tab nothing is in the way.
    """
    ems = width_px / em_px
    pictures = (PICTURE,) if has_picture else ()
    lists = (TOPICS, NOTES) if has_notes else (TOPICS,)
    if ems < NARROW_EM:
        return Arrangement(((*lists, ARTICLE, *pictures),))
    side = pictures if picture_shown else ()
    if ems < WIDE_EM and side:
        return Arrangement(((*lists, ARTICLE), side))
    left = (lists,) if topics_shown else ()
    right = (side,) if side else ()
    return Arrangement((*left, (ARTICLE,), *right))
