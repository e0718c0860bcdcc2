"""An article as short cards: one thing at a time, cut between blocks, never inside one. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from math import ceil

from viewer.core.article.folds import CHOICES, all_folds, folded
from viewer.core.article.model import Article, Heading

CARD_CHARACTERS = 1400  # of text: more is cut again, where that can be
_BALANCE = 1.15  # cards of one section may be so much longer than if all were equal
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "source", "wbr"})
_BLOCK = re.compile(
    "address|article|aside|blockquote|center|d[dlt]|details|div|fig\\w+|footer|h[1-6]|header|hr|li|[ou]l|p|pre|section|table"
    "|tbody|t[dhr]|thead"
)
_ATTRIBUTES = r"""(?:[^<>"']|"[^"]*"|'[^']*')*"""
_TOKEN = re.compile(
    rf"<!--(?P<ends>/?)(?P<mark>head|fold|when|row)(?::(?P<name>[^<>]*?))?-->|<!--.*?-->"
    rf"|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>{_ATTRIBUTES})>",
    re.DOTALL,
)
_ANCHOR = re.compile(r"""(?<![\w-])(?:id|name)="([^"]*)\"""")
_HEADING = re.compile(
    rf"\s*(?:<!--row:[^<>]*-->)?\s*<h([2-6])\b({_ATTRIBUTES})>(.*?)</h\1>\s*(?:<!--/row-->)?\s*", re.DOTALL
)
_ASKED_FOR = tuple(f"<!--when:{choice[1]}-->" for choice in CHOICES)  # shown only instead of what stands before it
# What belongs to the block before it: the note of a claim, and the further lines of a claim in a list of them.
_CLINGS = re.compile(r'<table class="note\b|<p class="claim-(?!verdict)[\w-]*"(?! id=)|<p class="(?:instead|omitted)"')
_LEADS = re.compile(r'<p class="table-caption"')
_PLACES = ("told-", "claim-")  # how the anchors of claims begin


@dataclass(frozen=True)
class Card:
    """``article`` is what the article pane shows, ``anchor`` that of the card's own heading ("" for a card without),
    ``scene`` the picture's when one has read as far as here, ``anchors`` all that lead to this card."""

    article: Article
    title: str
    anchor: str = ""
    scene: str = ""
    anchors: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Block:
    """A piece of HTML that is not cut. ``level`` is that of the heading that it is, or 0."""

    html: str
    level: int = 0
    size: int = 0  # characters that one reads, as the page first stands there
    clings: bool = False  # to the block before it
    leads: bool = False  # to the block after it


def cards(article: Article) -> tuple[Card, ...]:
    """The article's cards, at least one, in order; together they hold every block once, but for the headings that
    have become a card's title."""
    made: list[Card] = []
    taken: set[str] = set()
    scene = article.scene
    known = {heading.anchor: heading for heading in article.headings}
    for section in _sections(blocks(article.html)):
        head = section[0] if section and section[0].level == 2 else None
        title = words(head.html) if head is not None else article.title
        for piece in _pieces(section):
            own = piece[0] if piece and piece[0].level and (piece[0] is head or len(piece) > 1) else None
            body = piece[1:] if own is not None else piece
            anchor = next(iter(_anchors(own.html)), "") if own is not None else ""
            found = frozenset(_anchors("".join(block.html for block in piece))) - taken
            taken |= found
            if anchor in known and known[anchor].scene:
                scene = known[anchor].scene
            title = words(own.html) if own is not None else title  # else it goes on under the heading above it
            html = "".join(block.html for block in body)
            heads = tuple(one for one in article.headings if one.anchor in found and one.anchor != anchor)
            part = replace(_part(article, title, html, heads, found), scene=scene)
            made.append(Card(part, title, anchor, scene, found))
            scene = next((one.scene for one in reversed(heads) if one.scene), scene)
            title = heads[-1].text if heads else title
    return tuple(made)


def card_of(made: Sequence[Card], anchor: str) -> int:
    """Which card ``anchor`` is on; 0 for "" and for one that is nowhere."""
    return next((number for number, card in enumerate(made) if anchor in card.anchors), 0) if anchor else 0


def words(html: str, open_folds: frozenset[int] | None = None) -> str:
    """What one reads, a block a line, in the wordings that stand there at first; without ``open_folds`` all of it."""
    shown = folded(html, all_folds(html) if open_folds is None else open_folds)
    lines: list[str] = []
    at = 0
    run: list[str] = []
    for token in _TOKEN.finditer(shown):
        run.append(shown[at : token.start()])
        at = token.end()
        tag = (token["tag"] or "").lower()
        if tag == "br" or _BLOCK.fullmatch(tag):
            lines.append("".join(run))
            run = []
    lines.append("".join(run) + shown[at:])
    cleaned = (" ".join(unescape(line).split()) for line in lines)
    return "\n".join(line for line in cleaned if line)


def _part(article: Article, title: str, html: str, heads: tuple[Heading, ...], anchors: frozenset[str]) -> Article:
    text = words(html)
    claims = tuple(one for one in article.claims if any(place + one in anchors for place in _PLACES))
    return replace(
        article,
        title=title,
        html=html,
        text=text,
        headings=heads,
        words=len(text.split()),
        claims=claims,
        part=0,
        parts=1,
    )


# -- blocks


def blocks(html: str) -> tuple[Block, ...]:
    """The HTML in pieces that may stand on different cards; joined they are the HTML again."""
    made: list[Block] = []
    for piece in _joined(_outermost(html)):
        heading = _HEADING.fullmatch(piece)
        begins = piece.lstrip()
        text = words(piece)
        made.append(
            Block(
                piece,
                int(heading.group(1)) if heading is not None else 0,
                0 if begins.startswith(_ASKED_FOR) else len(text),
                begins.startswith(_ASKED_FOR) or _CLINGS.match(begins) is not None,
                heading is not None or text.endswith(":") or _LEADS.match(begins) is not None,
            )
        )
    return tuple(made)


def _outermost(html: str) -> Iterator[tuple[str, bool]]:
    """(piece, is it a block?): elements and marked stretches that lie in no other, and what stands between them."""
    depth = at = 0
    block = False
    for token in _TOKEN.finditer(html):
        tag = (token["tag"] or "").lower()
        if not tag and not token["mark"]:
            continue  # another comment
        ends = bool(token["ends"] or token["close"])
        if depth == 0 and not ends:
            if token.start() > at:
                yield html[at : token.start()], False
            at, block = token.start(), bool(token["mark"]) or _BLOCK.fullmatch(tag) is not None
        if tag not in _VOID and not token[0].endswith("/>"):
            depth = max(0, depth - 1) if ends else depth + 1
        if depth == 0 and token.end() > at:
            yield html[at : token.end()], block
            at, block = token.end(), False
    if at < len(html):
        yield html[at:], block


def _joined(pieces: Iterable[tuple[str, bool]]) -> Iterator[str]:
    """A line of words with its bold and its links is one piece; what is blank belongs to what stands before it."""
    held, held_is_block = "", True
    for piece, is_block in pieces:
        if held and (not piece.strip() or not held.strip() or not (is_block or held_is_block)):
            held_is_block = held_is_block if not piece.strip() else is_block
            held += piece
            continue
        if held:
            yield held
        held, held_is_block = piece, is_block
    if held:
        yield held


def _anchors(html: str) -> Iterator[str]:
    for token in _TOKEN.finditer(html):
        for anchor in _ANCHOR.findall(token["attributes"] or ""):
            if anchor:
                yield unescape(anchor)


# -- sections and their pieces


def _sections(made: Sequence[Block]) -> list[list[Block]]:
    """What stands before the first h2, and each h2 with what follows it; at least one, perhaps empty."""
    sections: list[list[Block]] = [[]]
    for block in made:
        if block.level == 2 and any(one.html.strip() for one in sections[-1]):
            sections.append([])
        sections[-1].append(block)
    return sections


def _pieces(section: Sequence[Block]) -> list[list[Block]]:
    """A section that is short enough as it is, a longer one cut at its h3 or between its blocks."""
    whole = sum(block.size for block in section)
    if whole <= CARD_CHARACTERS:
        return [list(section)]
    most = min(CARD_CHARACTERS, round(whole / ceil(whole / CARD_CHARACTERS) * _BALANCE))
    made: list[list[Block]] = [[]]
    size = 0
    for bundle in _bundles(section, most):
        wanted = sum(block.size for block in bundle)
        if size and size + wanted > most and not all(block.leads for block in made[-1]):
            made.append([])
            size = 0
        made[-1] += bundle
        size += wanted
    return made


def _bundles(section: Sequence[Block], most: int) -> list[list[Block]]:
    """Blocks that stay together: with what clings to them, with what they lead to, and all under an h3 when it is
    short enough."""
    bundles: list[list[Block]] = []
    for block in section:
        if bundles and (block.clings or bundles[-1][-1].leads):
            bundles[-1].append(block)
        else:
            bundles.append([block])
    made: list[list[Block]] = []
    at = 0
    while at < len(bundles):
        end = at + 1
        if bundles[at][0].level == 3:
            while end < len(bundles) and bundles[end][0].level not in (2, 3):
                end += 1
            if sum(block.size for bundle in bundles[at:end] for block in bundle) > most:
                end = at + 1
        made.append([block for bundle in bundles[at:end] for block in bundle])
        at = end
    return made
