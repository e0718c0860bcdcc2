"""What there is to be found in a pack: sections of its pages, parts of the picture, scenes, terms, claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from viewer.core.article.claims import may_stand
from viewer.core.content.model import Evidence, Reference
from viewer.core.content.source import SourceContent
from viewer.core.search.model import Kind
from viewer.core.search.reading import head_and_body
from viewer.core.search.stripping import sections

BOOST_LEAST, BOOST_MOST = 0.1, 10.0
REFERENCES_BOOST = 0.3  # titles of studies hold every word of a pack many times over


@dataclass(frozen=True)
class Entry:
    """One thing to be found. ``about`` weighs less than its title and more than its body; ``unseen`` only counts."""

    kind: Kind
    name: str  # topic id, part, or id of a scene, term or claim
    title: str
    anchor: str = ""
    part: int = 0
    boost: float = 1.0
    about: str = ""
    body: str = ""
    unseen: str = ""


def page_entries(data: bytes, path: str, topic_id: str, titles: Sequence[str], evidence: Evidence) -> list[Entry]:
    """The sections of a page, its top first; none when its front matter keeps it out of the search.

    ``titles``: its own, then those above it in the tree.
    """
    title, *above = titles
    meta, text = head_and_body(data, path)
    boost = _boost(meta)
    if boost is None:
        return []
    found = sections(text, title, _Claims(evidence).words)
    tags = meta.get("tags")
    tagged = " ".join(str(tag) for tag in tags) if isinstance(tags, list) else str(tags or "")
    description = " ".join(str(meta.get("description") or "")[:2000].split())
    rows = []
    for number, section in enumerate(found):
        top = number == 0
        rows.append(
            Entry(
                Kind.SECTION,
                topic_id,
                section.title or title,
                section.anchor,
                section.part,
                boost,
                f"{' '.join(above)} {tagged} {description}" if top else f"{title} {tagged}",
                "\n".join(filter(None, (description, section.text))) if top else section.text,
                "\n".join(filter(None, (section.unseen, tagged, *above))) if top else section.unseen,
            )
        )
    return _with_references(rows, evidence) if meta.get("list") == "references" and rows else rows


def thing_entries(content: SourceContent, language: str) -> Iterator[Entry]:
    """Parts, scenes, terms and claims."""
    for part, names in content.part_words.of(language).items():
        if names:
            yield Entry(Kind.PART, part, names[0], about="\n".join(names[1:]))
    for scene in content.scenes(language).scenes.values():
        yield Entry(Kind.SCENE, scene.id, scene.title, body=scene.sentence)
    for term in content.glossary(language):
        yield Entry(Kind.TERM, term.id, term.word, about="\n".join(term.forms), body=term.definition)
    for claim in content.evidence.claims.values():
        if may_stand(claim):
            yield Entry(Kind.CLAIM, claim.id, claim.claim, body=claim.note, unseen=claim.show_instead)


class _Claims:
    """What is done with a paragraph that a page marks as a claim."""

    def __init__(self, evidence: Evidence) -> None:
        self._claims = evidence.claims

    def words(self, claim_id: str) -> tuple[bool, str] | None:
        """Only a claim of low risk is quoted: a snippet could show it without its note."""
        claim = self._claims.get(claim_id)
        if claim is None or not may_stand(claim):
            return None
        if claim.risk == "low":
            return True, claim.note
        return False, f"{claim.show_instead}\n{claim.note}"


def _boost(meta: Mapping[str, object]) -> float | None:
    """How much a page counts; None when it is kept out of the search."""
    given = meta.get("search")
    if not isinstance(given, dict):
        return 1.0
    if given.get("exclude") in (True, "true", "yes"):
        return None
    boost = given.get("boost", 1.0)
    if isinstance(boost, bool) or not isinstance(boost, int | float) or boost != boost:  # noqa: PLR0124 – not a number
        return 1.0
    return float(min(max(boost, BOOST_LEAST), BOOST_MOST))


def _with_references(rows: list[Entry], evidence: Evidence) -> list[Entry]:
    """A page that lists the references holds their words too."""
    rows = [replace(row, boost=row.boost * REFERENCES_BOOST) for row in rows]
    lines = "\n".join(_line(reference) for reference in evidence.references.values())
    last = rows[-1]
    return [*rows[:-1], replace(last, body="\n".join(filter(None, (last.body, lines))))]


def _line(reference: Reference) -> str:
    return " ".join(filter(None, (reference.authors, reference.title, reference.source, reference.year)))
