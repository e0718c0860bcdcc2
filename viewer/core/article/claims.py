"""Claim notes: beside a claim of the source article stands what studies say, with its verdict and its sources.

A claim comes in two wordings (see ``folds``): the article's own, and one that a clinic can stand behind, which is
``show_instead``. Where there is none, a claim of more than low risk is left out there, with its note.
"""

from __future__ import annotations

from viewer.core.article.boxes import box, named
from viewer.core.article.context import Context
from viewer.core.article.folds import INSTEAD, OWN
from viewer.core.article.icons import icon
from viewer.core.article.references import sources
from viewer.core.article.tree import Element, Node, el
from viewer.core.article.wordings import when
from viewer.core.content.model import Claim

VERDICTS = frozenset({"supported", "partly-supported", "contested", "unsupported", "outdated", "advice"})
TOLD = "told-"  # before a claim's id: the anchor of the place that tells it


def standing(claim_id: str, ctx: Context) -> Claim | None:
    """The claim that is marked, or None when it may not be shown.

    A claim of high risk never stands without its note, and an unknown id may be a misspelt one of those.
    """
    claim = ctx.page.evidence.claims.get(claim_id)
    if claim is None or not may_stand(claim):
        return None
    ctx.claims.append(claim.id)
    return claim


def may_stand(claim: Claim) -> bool:
    """Is the claim shown at all?"""
    return claim.risk != "high" or bool(claim.note.strip())


def told(made: list[Node], claim: Claim, ctx: Context, inline: bool = False) -> list[Node]:
    """What tells the claim, in its two wordings; ``inline``: words in a line of text, not blocks."""
    anchor = TOLD + claim.id
    tag = "span" if inline else "p"
    instead = claim.show_instead.strip()
    if instead:
        label = el("b", "", f"{ctx.words.instead}:")
        other = el(tag, "instead", label, f" {instead}", dir="" if inline else ctx.against(instead))
    elif claim.risk == "low":
        return _named(made, anchor, inline)
    else:
        other = el(tag, "omitted", ctx.words.omitted)
    return when(OWN, _named(made, anchor, inline)) + when(INSTEAD, _named([other], anchor, inline))


def _named(nodes: list[Node], anchor: str, inline: bool) -> list[Node]:
    return [el("a", name=anchor), *nodes] if inline else named(nodes, anchor)


def notes_of(claim: Claim, ctx: Context) -> list[Node]:
    """The note that goes with the claim, as far as it has one."""
    if not claim.note.strip():
        return []
    if claim.show_instead.strip():
        titles = [*when(OWN, [_title(claim, ctx, ctx.words.studies)])]
        titles += when(INSTEAD, [_title(claim, ctx, ctx.words.studies_of_claim)])
        return [note(claim, ctx, titles)]
    shown: list[Node] = [note(claim, ctx, [_title(claim, ctx, ctx.words.studies)])]
    return shown if claim.risk == "low" else when(OWN, shown)


def note(claim: Claim, ctx: Context, titles: list[Node]) -> Element:
    """The box "What studies say" of one claim."""
    text = el("p", "note-text", claim.note.strip(), dir=ctx.against(claim.note))
    return box(ctx, "note", _known(claim), [*titles, text, *sources(claim.citations, ctx, "note-sources")])


def _title(claim: Claim, ctx: Context, words: str) -> Element:
    return el("p", "note-title", *verdict_icon(claim), f"{words}: ", verdict(claim, ctx))


def verdict_icon(claim: Claim) -> list[Node]:
    """The verdict's sign, when it is a verdict we know."""
    return [icon(f"verdict-{claim.verdict}"), " "] if claim.verdict in VERDICTS else []


def _known(claim: Claim) -> str:
    return claim.verdict if claim.verdict in VERDICTS else ""


def verdict(claim: Claim, ctx: Context) -> Element:
    """The verdict in words."""
    words = ctx.words.verdicts.get(claim.verdict, claim.verdict)
    return el("span", f"verdict verdict-{_known(claim)}".removesuffix(" verdict-"), words)
