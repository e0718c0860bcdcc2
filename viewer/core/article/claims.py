"""Claim notes: beside a claim of the source article stands what studies say, with its verdict and its sources."""

from __future__ import annotations

import re
from collections.abc import Iterable

from viewer.core.article.boxes import box
from viewer.core.article.context import Context
from viewer.core.article.icons import icon
from viewer.core.article.links import Link, href
from viewer.core.article.tree import Element, Node, el
from viewer.core.content.model import Claim, Reference

VERDICTS = frozenset({"supported", "partly-supported", "contested", "unsupported", "outdated", "advice"})

_PERSON = re.compile(r"(?P<surname>.+?)\s+[A-Z](?:[A-Z.\-]{0,5})")  # "Piérard-Franchimont C", "Young VL"
_ACRONYM = re.compile(r"\(([A-Z]{3,8})\)")  # "(CDC)", but not the "(US)" of a country
_COUNTRY = re.compile(r"^U\.S\.\s+|\s+(?:International\s+)?plc$")
_FIRST = re.compile(r",|;|\s+(?:and|et|&)\s+(?:colleagues|others|al)\b|\s*\((?![A-Z]{2,8}\))")
_LETTER = re.compile(r"[0-9]{4}([a-z])$")


def notes_of(claim_id: str, ctx: Context) -> list[Node] | None:
    """The note that goes with a marked claim, or None when the claim may not be shown.

    A claim of high risk never stands without its note, and an unknown id may be a misspelt one of those.
    """
    claim = ctx.page.evidence.claims.get(claim_id)
    if claim is None or not may_stand(claim):
        return None
    ctx.claims.append(claim.id)
    return [note(claim, ctx)] if claim.note.strip() else []


def may_stand(claim: Claim) -> bool:
    """Is the claim shown at all?"""
    return claim.risk != "high" or bool(claim.note.strip())


def note(claim: Claim, ctx: Context) -> Element:
    """The box "What studies say" of one claim."""
    lines: list[Node] = [
        el("p", "note-title", *verdict_icon(claim), f"{ctx.words.studies}: ", verdict(claim, ctx)),
        el("p", "note-text", claim.note.strip(), dir=ctx.against(claim.note)),
        *sources(claim.citations, ctx, "note-sources"),
    ]
    return box(ctx, "note", _known(claim), lines)


def verdict_icon(claim: Claim) -> list[Node]:
    """The verdict's sign, when it is a verdict we know."""
    return [icon(f"verdict-{claim.verdict}"), " "] if claim.verdict in VERDICTS else []


def _known(claim: Claim) -> str:
    return claim.verdict if claim.verdict in VERDICTS else ""


def verdict(claim: Claim, ctx: Context) -> Element:
    """The verdict in words."""
    words = ctx.words.verdicts.get(claim.verdict, claim.verdict)
    return el("span", f"verdict verdict-{_known(claim)}".removesuffix(" verdict-"), words)


def sources(citations: Iterable[str], ctx: Context, css: str) -> list[Node]:
    """A line with every source, linked to its place on the page of references; nothing when none is cited."""
    shown: list[Node] = []
    page = ctx.topic_ending("references.md")
    for key in citations:
        reference = ctx.page.evidence.references.get(key)
        if reference is None:
            continue
        words = short(reference)
        shown.append(", " if shown else f"{ctx.words.sources}: ")
        if page:
            goal = href(Link("topic", page, f"ref-{key}"))
            shown.append(el("a", "source", words, href=goal, title=reference.title))
        else:
            shown.append(words)
    return [el("p", css, *shown)] if shown else []


def short(reference: Reference) -> str:
    """How a source is named in a line: "Whipple 2021", "CDC 2005", "Khan 2010a"."""
    year = reference.year
    letter = _LETTER.search(reference.key)
    if year and letter:
        year += letter.group(1)
    return f"{_name(reference.authors)} {year}".strip()


def _name(authors: str) -> str:
    acronym = _ACRONYM.search(authors)
    if acronym:
        return acronym.group(1)
    first = _FIRST.split(authors.strip(), maxsplit=1)[0].strip()
    person = _PERSON.fullmatch(first)
    if person:
        return person.group("surname")
    body = _COUNTRY.sub("", first)
    capitals = [word[0] for word in body.split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) >= 3 else body  # "World Health Organization" is known as WHO
