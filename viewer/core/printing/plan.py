"""What a whole guide holds: its articles in the order of the tree, and its contents with their levels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.core.content.model import Topic

MOST_CHAPTERS = 600  # more is a library: no one prints it in one go


@dataclass(frozen=True)
class Entry:
    """A line of the contents. ``chapter`` is the number, from 0, of the article it leads to."""

    title: str
    level: int  # 0: the top of the tree
    chapter: int
    has_page: bool = True  # False: a section that only holds others


@dataclass(frozen=True)
class Plan:
    chapters: tuple[Topic, ...]
    entries: tuple[Entry, ...]

    @property
    def is_too_long(self) -> bool:
        return len(self.chapters) > MOST_CHAPTERS


def plan(tree: Iterable[Topic]) -> Plan:
    """The plan of a guide. Links out of the pack, and sections without any page, are left out."""
    chapters: list[Topic] = []
    entries: list[Entry] = []
    for topic in tree:
        _add(topic, 0, chapters, entries)
    return Plan(tuple(chapters), tuple(entries))


def _add(topic: Topic, level: int, chapters: list[Topic], entries: list[Entry]) -> None:
    if not any(below.page is not None for below in topic.walk()):
        return
    entries.append(Entry(topic.title, level, len(chapters), topic.page is not None))
    if topic.page is not None:
        chapters.append(topic)
    for child in topic.children:
        _add(child, level + 1, chapters, entries)
