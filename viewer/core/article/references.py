"""Sources: how they are numbered, named in a line, and listed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from viewer.core.article.context import Context
from viewer.core.article.links import Link, href
from viewer.core.article.page import Use
from viewer.core.article.slugs import slugify
from viewer.core.article.tree import Element, Node, el
from viewer.core.content.citation import ended, where
from viewer.core.content.model import Reference

_LETTERS = (("A", "F"), ("G", "L"), ("M", "R"), ("S", "Z"))
_PERSON = re.compile(r"(?P<surname>.+?)\s+[A-Z](?:[A-Z.\-]{0,5})")  # "Piérard-Franchimont C", "Young VL"
_ACRONYM = re.compile(r"\(([A-Z]{3,8})\)")  # "(CDC)", but not the "(US)" of a country
_COUNTRY = re.compile(r"^U\.S\.\s+|\s+(?:International\s+)?plc$")
_FIRST = re.compile(r",|;|\s+(?:and|et|&)\s+(?:colleagues|others|al)\b|\s*\((?![A-Z]{2,8}\))")
_LETTER = re.compile(r"[0-9]{4}([a-z])$")


def ordered(references: Mapping[str, Reference]) -> list[Reference]:
    """The references as they are listed: by name, then year. A reference's number is its place here, from 1."""
    return sorted(references.values(), key=lambda r: (_sorted_as(r.authors), r.year, r.key))


def sources(citations: Iterable[str], ctx: Context, css: str, more: Sequence[Node] = ()) -> list[Node]:
    """A line for every source: name, year, number, kind of study and DOI; ``more`` follows in a line of its own.

    Name and number lead to the source's place in the list, where the pack has one. Nothing when there is nothing.
    """
    known = [ctx.page.evidence.references[key] for key in citations if key in ctx.page.evidence.references]
    shown: list[Node] = [f"{ctx.words.sources}:"] if known else []
    for reference in known:
        shown += [Element("br"), *_source(reference, ctx)]
    if more:
        shown += [Element("br"), *more] if shown else more
    return [el("p", css, *shown)] if shown else []


def _source(reference: Reference, ctx: Context) -> list[Node]:
    page = ctx.topic_ending("references.md")
    words: list[Node] = [short(reference)]
    if page:
        words = [f"{short(reference)} [{ctx.numbers[reference.key]}]"]
        goal = href(Link("topic", page, f"ref-{reference.key}"))
        words = [el("a", "source", *words, href=goal, title=reference.title)]
    if reference.type:
        words.append(f", {reference.type}")
    if reference.doi:
        words += [". ", doi(reference, ctx)]
    return words


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


def listed(ctx: Context) -> list[Node]:
    """All references, numbered through, a heading for every few letters. Anchors ``ref-KEY``."""
    out: list[Node] = []
    number = 1
    for letters, group in groupby(ordered(ctx.page.evidence.references), key=lambda r: _letters(r.authors)):
        items: list[Node] = [_entry(reference, ctx) for reference in group]
        words = letters or ctx.words.other
        out.append(el("h2", "", words, id=f"authors-{slugify(words)}"))
        out.append(el("ol", "references", *items, start=str(number)))
        number += len(items)
    return out


def _entry(reference: Reference, ctx: Context) -> Element:
    """A reference, what it can be copied by, and where it is cited."""
    words: list[Node] = [f"{ended(reference.authors)} {ended(reference.title)} "]
    if where(reference):
        words += [el("i", "", where(reference)), "."]
    if reference.type:
        words.append(f" {reference.type[:1].upper()}{reference.type[1:]}.")
    if reference.doi:
        words += [" ", doi(reference, ctx)]
    if reference.url:
        words += [" ", _web(reference.url, "", ctx)]
    copy = el("a", "cite", ctx.words.copy, href=href(Link("cite", reference.key)), title=short(reference))
    cited = used_in(ctx.words.cited, ctx.page.uses.references.get(reference.key, ()))
    below: list[Node] = [copy, " · ", *cited] if cited else [copy]
    words += [Element("br"), el("small", "", *below)]
    return el("li", "reference", *words, id=f"ref-{reference.key}", dir=ctx.against(reference.title))


def used_in(label: str, uses: Iterable[Use]) -> list[Node]:
    """Links back to the places, after a word that says what they are; nothing when there are none."""
    out: list[Node] = []
    for use in uses:
        goal = href(Link("topic", use.topic_id, use.anchor))
        out += [", " if out else f"{label}: ", el("a", "topic", use.title, href=goal)]
    return out


def doi(reference: Reference, ctx: Context) -> Node:
    return _web(f"https://doi.org/{reference.doi}", f"doi:{reference.doi}", ctx)


def _web(address: str, words: str, ctx: Context) -> Node:
    """A link to an address of the evidence file, which is checked like any other."""
    link = ctx.resolve(address)
    if link.kind != "web":
        return words or address
    return el("a", "web", words or address.partition("//")[2].partition("/")[0], href=href(link))


def _sorted_as(name: str) -> tuple[bool, str]:
    """By letter without accents; names in other scripts come last."""
    letter = plain_letters(name)
    return (not ("a" <= letter[:1] <= "z"), letter)


def plain_letters(name: str) -> str:
    """The name in lower case without accents."""
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))


def _letters(name: str) -> str:
    first = plain_letters(name)[:1].upper()
    return next((f"{low}–{high}" for low, high in _LETTERS if low <= first <= high), "")
