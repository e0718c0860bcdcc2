"""What a search finds, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a hit is. Sections of a page are grouped by their topic, the others by their kind."""

    SECTION = "section"
    PART = "part"  # of the picture
    SCENE = "scene"
    TERM = "term"  # of the glossary
    CLAIM = "claim"


@dataclass(frozen=True)
class Piece:
    """A run of a snippet; ``marked`` where it is what was asked for."""

    text: str
    marked: bool = False


@dataclass(frozen=True)
class Hit:
    """``id`` is a topic id, the value of a ``Part``, or the id of a scene, term or claim."""

    kind: Kind
    id: str
    title: str  # of the section, scene, term …
    anchor: str = ""  # of the section in its topic; "" for its top
    snippet: tuple[Piece, ...] = ()
    part: int = 0  # of a very long page: the part that the section is in, as ``ReadingState.open`` takes it


@dataclass(frozen=True)
class Group:
    """The hits of one topic, best first; for other kinds than sections ``topic_id`` is empty."""

    kind: Kind
    topic_id: str
    title: str
    trail: tuple[str, ...]  # titles from the top of the tree down to the topic's section, the topic left out
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Results:
    """An answer.

    ``words`` are the folded words and phrases that count as hits in a text, for ``marking.spans``; of each thing that
    was asked for what is nearest to the typed words comes first.
    """

    query: str = ""
    groups: tuple[Group, ...] = ()
    words: tuple[str, ...] = ()
    meant: str = ""  # the query as it was understood, when a spelling was forgiven or a lay word translated
    near: tuple[str, ...] = ()  # what to try when nothing is found
    ready: bool = True  # False: the index is still being built, there may be more
    total: int = 0  # sections found, also those that are not shown, counted up to a thousand

    @property
    def hits(self) -> tuple[Hit, ...]:
        """All hits in the order of the groups."""
        return tuple(hit for group in self.groups for hit in group.hits)
