"""Sections that a page asks for in its front matter (``list: evidence``, ``references`` or ``glossary``)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from viewer.core.article import references
from viewer.core.article.boxes import left_out
from viewer.core.article.claims import may_stand, verdict, verdict_icon
from viewer.core.article.context import Context
from viewer.core.article.folds import row_marks
from viewer.core.article.slugs import slugify
from viewer.core.article.tree import Element, Node, comment, el
from viewer.core.content.model import Addition, Claim

LISTS = ("evidence", "references", "glossary")
USING = ("evidence", "references")  # lists that say where each entry is used


def section(name: str, ctx: Context) -> list[Node]:
    """The nodes of a generated section; none for a name that is not in ``LISTS``."""
    if name == "evidence":
        return _evidence(ctx)
    if name == "references":
        return references.listed(ctx)
    return _glossary(ctx) if name == "glossary" else []


def _heading(text: str, prefix: str, level: int = 2) -> list[Node]:
    """A heading whose anchor cannot meet one of the page's own; none without words."""
    return [el(f"h{level}", "", text, id=f"{prefix}-{slugify(text)}")] if text else []


def _evidence(ctx: Context) -> list[Node]:
    """Every claim under its topic, then the additions under theirs. Anchors ``claim-ID`` and ``addition-ID``.

    Entries and headings are rows (see ``folds``), so that the pane can show some of them only.
    """
    claims, additions = list(ctx.page.evidence.claims.values()), list(ctx.page.evidence.additions.values())
    out: list[Node] = []
    for topic in dict.fromkeys(claim.topic for claim in claims):
        held = [claim for claim in claims if claim.topic == topic]
        verdicts = [claim.verdict for claim in held]
        out += _row("heading", verdicts, [topic], _heading(_topic_words(topic, ctx), "topic"))
        for claim in held:
            out += _row("claim", [claim.verdict], [topic], _claim(claim, ctx))
    topics = list(dict.fromkeys(addition.topic for addition in additions))
    if topics:
        out += _row("group", [], topics, _heading(ctx.words.also, "topic"))
    for topic in topics:
        out += _row("heading", [], [topic], _heading(_topic_words(topic, ctx), "also", level=3))
        for addition in additions:
            if addition.topic == topic:
                out += _row("addition", [], [topic], _addition(addition, ctx))
    return out


def _row(kind: str, verdicts: Iterable[str], topics: Iterable[str], nodes: list[Node]) -> list[Node]:
    begin, end = row_marks(kind, dict.fromkeys(verdicts), topics)
    return [comment(begin), *nodes, comment(end)]


def _topic_words(topic: str, ctx: Context) -> str:
    """The front matter's words for a topic of the evidence: ``topics: {who-gets-it: Who has it}``."""
    given = ctx.page.meta.get("topics")
    own = given.get(topic) if isinstance(given, dict) else None
    return str(own) if own else topic.replace("-", " ").capitalize()


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
    told = references.used_in(ctx.words.told, ctx.page.uses.claims.get(claim.id, ()))
    return [*out, *references.sources(claim.citations, ctx, "claim-sources", told)]


def _labelled(css: str, label: str, text: str) -> Element:
    return el("p", css, el("b", "", f"{label}:"), f" {text}")


def _addition(addition: Addition, ctx: Context) -> list[Node]:
    text = addition.text.strip()
    words = el("p", "claim-text", text, id=f"addition-{addition.id}", dir=ctx.against(text))
    return [words, *references.sources(addition.citations, ctx, "claim-sources")]


def _glossary(ctx: Context) -> list[Node]:
    """All terms by letter. Anchors ``term-ID``."""
    terms = sorted(ctx.page.glossary, key=lambda term: references.plain_letters(term.word))
    out: list[Node] = []
    for letter, group in groupby(terms, key=lambda term: references.plain_letters(term.word)[:1].upper()):
        out += _heading(letter, "letter")
        entries: list[Node] = []
        for term in group:
            entries.append(el("dt", "", term.word, id=f"term-{term.id}"))
            entries.append(el("dd", "", term.definition.strip(), dir=ctx.against(term.definition)))
        out.append(el("dl", "glossary", *entries))
    return out
