"""Sections that a page asks for in its front matter (``list: evidence``, ``references`` or ``glossary``)."""

from __future__ import annotations

from itertools import groupby

from viewer.core.article.boxes import left_out
from viewer.core.article.claims import may_stand, sources, verdict, verdict_icon
from viewer.core.article.context import Context
from viewer.core.article.links import href
from viewer.core.article.slugs import slugify
from viewer.core.article.tree import Element, Node, el
from viewer.core.content.model import Claim, Reference

LISTS = ("evidence", "references", "glossary")

_LETTERS = (("A", "F"), ("G", "L"), ("M", "R"), ("S", "Z"))


def section(name: str, ctx: Context) -> list[Node]:
    """The nodes of a generated section; none for a name that is not in ``LISTS``."""
    if name == "evidence":
        return _evidence(ctx)
    if name == "references":
        return _references(ctx)
    return _glossary(ctx) if name == "glossary" else []


def _heading(text: str, prefix: str) -> Element:
    """A heading whose anchor cannot meet one of the page's own."""
    return el("h2", "", text, id=f"{prefix}-{slugify(text)}")


def _topic_names(ctx: Context) -> dict[str, str]:
    """The front matter's words for the evidence's topics: ``topics: {who-gets-it: Who has it}``."""
    given = ctx.page.meta.get("topics")
    return {str(key): str(words) for key, words in given.items()} if isinstance(given, dict) else {}


def _evidence(ctx: Context) -> list[Node]:
    """Every claim under its topic, then the additions. Anchors ``claim-ID`` and ``addition-ID``."""
    evidence, names = ctx.page.evidence, _topic_names(ctx)
    topics = dict.fromkeys(claim.topic for claim in evidence.claims.values())
    out: list[Node] = []
    for topic in topics:
        words = names.get(topic) or topic.replace("-", " ").capitalize()
        out.append(_heading(words, "topic"))
        for claim in evidence.claims.values():
            if claim.topic == topic:
                out += _claim(claim, ctx)
    if evidence.additions:
        out.append(_heading(ctx.words.also, "topic"))
        for addition in evidence.additions.values():
            text = addition.text.strip()
            out.append(el("p", "claim-text", text, id=f"addition-{addition.id}", dir=ctx.against(text)))
            out += sources(addition.citations, ctx, "claim-sources")
    return out


def _claim(claim: Claim, ctx: Context) -> list[Node]:
    if not may_stand(claim):
        return [left_out(ctx, ctx.words.claim_left_out)]
    out: list[Node] = [
        el("p", "claim-verdict", *verdict_icon(claim), verdict(claim, ctx), id=f"claim-{claim.id}"),
        el("p", "claim-text", claim.claim.strip(), dir=ctx.against(claim.claim)),
        _labelled("claim-note", ctx.words.studies, claim.note.strip()),
    ]
    if claim.show_instead.strip():
        out.append(_labelled("claim-instead", ctx.words.instead, claim.show_instead.strip()))
    return [*out, *sources(claim.citations, ctx, "claim-sources")]


def _labelled(css: str, label: str, text: str) -> Element:
    return el("p", css, el("b", "", f"{label}:"), f" {text}")


def _references(ctx: Context) -> list[Node]:
    """All references by name, numbered through, a heading for every few letters. Anchors ``ref-KEY``."""
    entries = sorted(ctx.page.evidence.references.values(), key=lambda r: (_sorted_as(r.authors), r.year, r.key))
    out: list[Node] = []
    number = 1
    for letters, group in groupby(entries, key=lambda r: _letters(r.authors)):
        items: list[Node] = [_reference(reference, ctx) for reference in group]
        out.append(_heading(letters or ctx.words.other, "authors"))
        out.append(el("ol", "references", *items, start=str(number)))
        number += len(items)
    return out


def _sorted_as(name: str) -> tuple[bool, str]:
    """By letter without accents; names in other scripts come last."""
    letter = _plain(name)
    return (not ("a" <= letter[:1] <= "z"), letter)


def _plain(name: str) -> str:
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))


def _letters(name: str) -> str:
    first = _plain(name)[:1].upper()
    return next((f"{low}–{high}" for low, high in _LETTERS if low <= first <= high), "")


def _reference(reference: Reference, ctx: Context) -> Element:
    year = "" if reference.year in reference.source else reference.year  # "news release, 18 April 2005"
    where = " ".join(part for part in (reference.source, year) if part)
    if reference.volume_pages:
        where += f";{reference.volume_pages}" if year else f" {reference.volume_pages}"
    authors, title = _ended(reference.authors), _ended(reference.title)
    words: list[Node] = [f"{authors} {title} ", el("i", "", where), "."]
    if reference.type:
        words.append(f" {reference.type[:1].upper()}{reference.type[1:]}.")
    if reference.doi:
        words += [" ", _web(f"https://doi.org/{reference.doi}", f"doi:{reference.doi}", ctx)]
    if reference.url:
        words += [" ", _web(reference.url, "", ctx)]
    return el("li", "reference", *words, id=f"ref-{reference.key}", dir=ctx.against(reference.title))


def _ended(text: str) -> str:
    return text if not text or text.endswith((".", "?", "!")) else text + "."


def _web(address: str, words: str, ctx: Context) -> Node:
    """A link to an address of the evidence file, which is checked like any other."""
    link = ctx.resolve(address)
    if link.kind != "web":
        return words or address
    return el("a", "web", words or address.partition("//")[2].partition("/")[0], href=href(link))


def _glossary(ctx: Context) -> list[Node]:
    """All terms by letter. Anchors ``term-ID``."""
    terms = sorted(ctx.page.glossary, key=lambda term: _plain(term.word))
    out: list[Node] = []
    for letter, group in groupby(terms, key=lambda term: _plain(term.word)[:1].upper()):
        out.append(_heading(letter, "letter"))
        entries: list[Node] = []
        for term in group:
            entries.append(el("dt", "", term.word, id=f"term-{term.id}"))
            entries.append(el("dd", "", term.definition.strip(), dir=ctx.against(term.definition)))
        out.append(el("dl", "glossary", *entries))
    return out
