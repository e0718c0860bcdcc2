"""What the transform of one page knows and counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from viewer.core.article.links import Link, resolve
from viewer.core.article.page import PageSource
from viewer.core.article.tree import Element, Node
from viewer.core.article.words import Words, direction, right_to_left, words_of


@dataclass
class Context:
    """``render`` transforms nodes; the handlers of elements call it for what they hold."""

    page: PageSource
    render: Callable[[list[Node], Context], list[Node]]
    folds: int = 0  # numbered in the order of the page
    nested: int = 0  # tables of ours round the place
    alone: bool = False  # the picture stands alone in its paragraph
    linked: bool = False  # inside a link
    claims: list[str] = field(default_factory=list)
    notes: list[Node] = field(default_factory=list)  # claim notes that wait for the end of their block

    def __post_init__(self) -> None:
        self.words: Words = words_of(self.page.language)
        self.rtl: bool = right_to_left(self.page.language)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """key of a reference -> its number on the page that lists them"""
        from viewer.core.article.references import ordered

        return {reference.key: number for number, reference in enumerate(ordered(self.page.evidence.references), 1)}

    def children(self, element: Element) -> list[Node]:
        return self.render(element.children, self)

    def inside_table(self, nodes: list[Node]) -> list[Node]:
        """The nodes transformed for a cell of a table of ours."""
        self.nested += 1
        try:
            return self.render(nodes, self)
        finally:
            self.nested -= 1

    def against(self, text: str) -> str:
        """The ``dir`` of words of the pack's own files that run against the article (English in an Arabic page)."""
        way = direction(text)
        return way if way and way != ("rtl" if self.rtl else "ltr") else ""

    def resolve(self, href: str) -> Link:
        return resolve(href, self.page.path, self.page.pages, self.page.files)

    def topic_ending(self, name: str) -> str:
        """The topic whose page is called ``name`` ("references.md"); empty when the pack has none."""
        pages = self.page.pages
        return next((pages[path] for path in sorted(pages) if path.rpartition("/")[2] == name), "")
