"""Lists that close a print: the references it cites, and what a pack knows but no page of it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from viewer.core.article.context import Context
from viewer.core.article.links import parse as link_of
from viewer.core.article.lists import section
from viewer.core.article.page import PageSource
from viewer.core.article.qt_html import transform
from viewer.core.article.tree import Element, Node, walk, write
from viewer.core.printing.on_paper import REF, SOURCE_LINES

_BRACKETED = re.compile(r'\((<span class="number">[^<]*</span>(?:, <span class="number">[^<]*</span>)*)\)')
LISTS = ("glossary", "evidence", "references")
_ANCHORS = {"glossary": ' id="term-', "evidence": ' id="claim-', "references": ' id="ref-'}


def cited_references(page: PageSource, keys: Iterable[str], numbers: Mapping[str, int] | None = None) -> list[Node]:
    """A list of these references, each with its anchor and number; none when the pack knows none of them.

    They have the numbers of the pack's whole list, or those of ``numbers`` and its order.
    """
    wanted = frozenset(keys)
    entries = [e for e in walk(section("references", Context(page, transform))) if e.tag == "li"]
    out: list[tuple[int, Node]] = []
    for place, entry in enumerate(entries, 1):
        key = entry.attrs.get("id", "").removeprefix(REF)
        if key in wanted:
            number = place if numbers is None else numbers[key]
            kept = {"class": "source-entry"} | {k: entry.attrs[k] for k in ("id", "dir") if k in entry.attrs}
            out.append((number, Element("p", kept, [f"[{number}] ", *entry.children])))
    return [node for _, node in sorted(out, key=lambda row: row[0])]


def known_list(name: str, page: PageSource) -> str:
    """The HTML of one of ``LISTS``, as an article would hold it; "" when there is nothing in it."""
    return write(section(name, Context(page, transform)))


def lacking(told: Iterable[str], page: PageSource) -> tuple[str, ...]:
    """Which of ``LISTS`` the pack could fill, and none of the articles (their HTML) tells."""
    there = set()
    for html in told:
        there |= {name for name, anchor in _ANCHORS.items() if anchor in html}
    filled = {
        "glossary": bool(page.glossary),
        "evidence": bool(page.evidence.claims),
        "references": bool(page.evidence.references),
    }
    return tuple(name for name in LISTS if filled[name] and name not in there)


def is_a_list(html: str) -> bool:
    """Is this article one of ``LISTS``?"""
    return any(anchor in html for anchor in _ANCHORS.values())


def numbered_sources(nodes: list[Node], numbers: Mapping[str, int]) -> None:
    """Put [1] in the place of each source's name, for where room is short. ``numbers``: key → number, from 1."""
    for element in list(walk(nodes)):
        if element.tag == "p" and not SOURCE_LINES.isdisjoint(element.classes):
            found = [_number(e, numbers) for e in walk(element.children)]
            label = next((node for node in element.children if isinstance(node, str)), "")
            words: list[Node] = [" " + one for one in found if one]
            element.children = [label.partition(":")[0] + ":", *words]
        elif found_number := _number(element, numbers):
            element.tag, element.attrs, element.children = "span", {"class": "number"}, [found_number]


def without_brackets(html: str) -> str:
    """([1], [2]) → [1], [2]."""
    return _BRACKETED.sub(r"\1", html)


def _number(element: Element, numbers: Mapping[str, int]) -> str:
    """What stands in the place of a link to a source; "" for everything else."""
    if element.tag != "a" or "href" not in element.attrs:
        return ""
    link = link_of(element.attrs["href"])
    number = numbers.get(link.anchor.removeprefix(REF)) if link.anchor.startswith(REF) else None
    return f"[{number}]" if link.kind == "topic" and number else ""
