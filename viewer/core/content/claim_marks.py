"""Do the claims of claims.yaml stand where they should? For ``check``.

A claim stands once in each language, alone in a paragraph that carries its mark, so that its note can stand there too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from viewer.core.content.evidence import NAME
from viewer.core.content.model import Claim, Evidence
from viewer.core.content.scan import Mark, PageScan
from viewer.core.problems import Problem

CLAIM, ADDITION = "data-claim", "data-addition"
_WORDS = re.compile(r"\w+")
_WHERE = {
    "heading": "on a heading",
    "item": "on a list item",
    "inline": "on words inside a paragraph",
    "loose": "on nothing",
    "html": "on HTML that is not a paragraph",
}


@dataclass(frozen=True)
class Placing:
    """A page in one language, looked through."""

    topic_id: str
    language: str
    path: str  # below the pack's root
    found: PageScan


def placing_problems(pages: Iterable[Placing], evidence: Evidence, default: str) -> Iterator[Problem]:
    """Faults of marks on pages, then claims that stand nowhere, then high-risk claims that stand without a mark."""
    pages = list(pages)
    first: dict[tuple[str, str], str] = {}  # (language, claim id) -> where it stands
    placed: dict[tuple[str, str], set[str]] = defaultdict(set)  # (language, topic) -> claim ids
    misplaced: set[str] = set()
    for page in pages:
        yield from _single_marks(page, evidence)
        for mark in page.found.marks:
            if mark.name != CLAIM or len(_ids(mark)) != 1 or mark.value.strip() not in evidence.claims:
                continue
            claim_id = mark.value.strip()
            key = (page.language, claim_id)
            if mark.place not in _WHERE or page.language != default:
                placed[page.language, page.topic_id].add(claim_id)
            if mark.place in _WHERE:  # named already; not also as lost
                misplaced.add(claim_id)
            elif key in first:
                text = f"the claim '{claim_id}' already stands at {first[key]}"
                yield Problem(page.path, mark.line, text, "mark each claim once")
            else:
                first[key] = f"{page.path}:{mark.line}"
    for claim in evidence.claims.values():
        if (default, claim.id) not in first and claim.id not in misplaced:
            yield _nowhere(claim)
    yield from _lost_in_translation(pages, placed, evidence, default)
    for page in pages:
        yield from _unmarked(page, evidence)


def _single_marks(page: Placing, evidence: Evidence) -> Iterator[Problem]:
    blocks: dict[int, Mark] = {}
    for mark in page.found.marks:
        if mark.name == ADDITION:
            for addition_id in _ids(mark):
                if addition_id not in evidence.additions:
                    text = f"'{addition_id}' is not among the additions of {NAME}"
                    yield Problem(page.path, mark.line, text, "correct the id, or add it there")
        if mark.name != CLAIM:
            continue
        ids = _ids(mark)
        for claim_id in ids:
            if claim_id not in evidence.claims:
                text = f"'{claim_id}' is not among the claims of {NAME}"
                yield Problem(page.path, mark.line, text, "correct the id, or add the claim there")
        if len(ids) != 1:
            text = f"this claim mark holds {len(ids) or 'no'} ids"
            yield Problem(page.path, mark.line, text, "give each claim a paragraph and a mark of its own")
        elif mark.place in _WHERE:
            text = f"the mark of claim '{ids[0]}' stands {_WHERE[mark.place]}"
            yield Problem(
                page.path, mark.line, text, "put it on the line under a paragraph that holds this claim alone"
            )
        elif mark.block in blocks:
            text = f"this paragraph is marked with '{blocks[mark.block].value}' already"
            yield Problem(page.path, mark.line, text, "give each claim a paragraph and a mark of its own")
        if mark.place == "paragraph":
            blocks.setdefault(mark.block, mark)


def _nowhere(claim: Claim) -> Problem:
    text = f"the claim '{claim.id}' stands on no page"
    if claim.risk == "high":
        text = f"the high-risk claim '{claim.id}' stands on no page with its note"
    return Problem(NAME, claim.line, text, f'mark the paragraph that tells it: {{: data-claim="{claim.id}" }}')


def _lost_in_translation(
    pages: Iterable[Placing], placed: dict[tuple[str, str], set[str]], evidence: Evidence, default: str
) -> Iterator[Problem]:
    for page in pages:
        if page.language == default:
            continue
        lost = placed[default, page.topic_id] - placed[page.language, page.topic_id]
        for claim_id in sorted(lost):
            if evidence.claims[claim_id].risk == "high":
                text = f"the high-risk claim '{claim_id}' has no mark in this language, so its note is not shown"
                yield Problem(page.path, 1, text, f'mark its paragraph: {{: data-claim="{claim_id}" }}')


def _unmarked(page: Placing, evidence: Evidence) -> Iterator[Problem]:
    """High-risk claims told in the words of claims.yaml in a paragraph that does not carry their mark."""
    wanted = {claim.id: _words(claim.claim) for claim in evidence.claims.values() if claim.risk == "high"}
    if not wanted:
        return
    marked = {(mark.block, claim_id) for mark in page.found.marks if mark.name == CLAIM for claim_id in _ids(mark)}
    for paragraph in page.found.paragraphs:
        said = _words(paragraph.text)
        for claim_id, words in wanted.items():
            if words in said and (paragraph.number, claim_id) not in marked:
                text = f"the high-risk claim '{claim_id}' stands here without its note"
                yield Problem(page.path, paragraph.line, text, f'mark the paragraph: {{: data-claim="{claim_id}" }}')


def _ids(mark: Mark) -> list[str]:
    return mark.value.replace(",", " ").split()


def _words(text: str) -> str:
    return " " + " ".join(_WORDS.findall(text.casefold())) + " "
