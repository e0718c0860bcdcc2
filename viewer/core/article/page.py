"""A page of a pack, ready to be converted: its Markdown and all that its links, marks and notes need to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from viewer.core.content.model import Evidence, Term


@dataclass(frozen=True)
class Use:
    """A place that tells a claim or cites a source: a page, and an anchor on it."""

    topic_id: str
    title: str
    anchor: str = ""


@dataclass(frozen=True)
class Uses:
    """Where the evidence is used, by id of the claim and key of the reference; for pages that list it."""

    claims: Mapping[str, tuple[Use, ...]] = field(default_factory=dict)
    references: Mapping[str, tuple[Use, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class PageSource:
    """One page in one language. Paths are posix and below docs."""

    id: str  # topic id
    path: str  # source path, e.g. "cellulite/quilt-model.es.md"
    title: str
    language: str
    text: str  # Markdown without front matter
    first_line: int  # line of text's first line in the file, from 1
    meta: Mapping[str, object]
    pages: Mapping[str, str]  # every page of the pack: source path (default-language form) -> topic id
    files: frozenset[str]  # every file below docs
    evidence: Evidence
    words: Mapping[str, tuple[str, ...]]  # part -> words, of this language
    glossary: tuple[Term, ...]
    picture: bool
    part: int = 0  # of a very long page: which part to convert, from 0
    reviewed: str = ""  # when the page was last looked through, else the pack
    uses: Uses = field(default_factory=Uses)
