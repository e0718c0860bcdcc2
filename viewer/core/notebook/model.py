"""What a reader keeps, as frozen values. Times are ISO 8601 in UTC; ids are given by the store."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from viewer.core import late
from viewer.core.article.quotes import Quote


class Colour(Enum):
    """Of a highlight. Each has a pattern of its own as well."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


@late.dataclass(frozen=True)
class Bookmark:
    id: int
    topic_id: str
    title: str  # of the topic when it was made
    spot: Quote  # where in the page
    made: str
    language: str = ""  # of the page
    part: int = 0  # of a very long page, from 0


@late.dataclass(frozen=True)
class Highlight:
    """Words marked in a page, perhaps with a note."""

    id: int
    topic_id: str
    title: str
    quote: Quote
    colour: Colour
    note: str
    made: str
    language: str = ""
    part: int = 0


@late.dataclass(frozen=True)
class Question:
    """For the clinician; ``ready`` names the pack's own question that it is."""

    id: int
    text: str
    topic_id: str
    ready: str
    made: str
    done: bool = False


@dataclass(frozen=True)
class Left:
    """Where a page was left: the first whole words in the view (None: its very top), and what stood open."""

    spot: Quote | None = None
    part: int = 0
    folds: tuple[int, ...] | None = None  # None: those that the page's writer wants open
    drop: float = 0.0  # how far below the view's top the words stand, in em
