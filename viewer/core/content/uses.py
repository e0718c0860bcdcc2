"""Where the evidence is used: which pages tell a claim, and which cite a source, in a link or in a claim's note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from viewer.core.article.claims import TOLD
from viewer.core.article.page import Use, Uses
from viewer.core.content.files import FileRefusedError, PackFiles
from viewer.core.content.front_matter import Page
from viewer.core.content.masks import masked
from viewer.core.content.model import Evidence, Topic

_USED = re.compile(r"""\bdata-claim=["']?(?P<claim>[^\s"'}>]+)|\#ref-(?P<key>[^\s"')>\]]+)""")


_MAYBE = re.compile(rb"data-claim|#ref-")


class Pages(Protocol):
    @property
    def files(self) -> PackFiles: ...
    def page(self, path: str) -> Page: ...


def uses_of(topics: Iterable[tuple[Topic, str]], pages: Pages, evidence: Evidence) -> Uses:
    """The uses in these topics, each with its source path, in their order. Pages that are lists do not count."""
    claims: dict[str, list[Use]] = {}
    references: dict[str, list[Use]] = {}
    for topic, path in topics:
        for claim_id, key in _marks(pages, path):
            if key:
                _add(references.setdefault(key, []), Use(topic.id, topic.title))
            elif claim_id in evidence.claims:
                use = Use(topic.id, topic.title, TOLD + claim_id)
                _add(claims.setdefault(claim_id, []), use)
                for cited in evidence.claims[claim_id].citations:
                    _add(references.setdefault(cited, []), use)
    return Uses(_frozen(claims), _frozen(references))


def _marks(pages: Pages, path: str) -> Iterator[tuple[str, str]]:
    """(claim id, "") and ("", key of a reference) as they stand on a page."""
    try:
        if not _MAYBE.search(pages.files.read(path)):  # most pages: their front matter need not be read
            return
        page = pages.page(path)
    except FileRefusedError:
        return
    if "list" in page.meta:
        return
    for found in _USED.finditer(masked(page.body)):
        yield found["claim"] or "", found["key"] or ""


def _add(uses: list[Use], use: Use) -> None:
    """Once for each page."""
    if all(known.topic_id != use.topic_id for known in uses):
        uses.append(use)


def _frozen(uses: dict[str, list[Use]]) -> dict[str, tuple[Use, ...]]:
    return {name: tuple(found) for name, found in uses.items()}
