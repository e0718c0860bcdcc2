"""Links and the small marks inside a line of text."""

from __future__ import annotations

from viewer.core.article.context import Context
from viewer.core.article.icons import icon
from viewer.core.article.links import Link, href
from viewer.core.article.tree import Element, Node, el, text_of
from viewer.core.quilt.parts import Part

PARTS = frozenset(part.value for part in Part)

# Tags that Qt draws as they are, by another name, or as a span of a class.
_SAME = frozenset({"b", "big", "code", "em", "i", "s", "small", "strong", "sub", "sup", "tt", "u"})
_OTHER = {"cite": "i", "del": "s", "dfn": "i", "ins": "u", "samp": "code", "strike": "s", "var": "i"}
_SPANS = {"abbr": "abbr", "acronym": "abbr", "mark": "mark"}


def link(element: Element, ctx: Context) -> list[Node]:
    """``a`` → a link with a private address, a place to link to, or plain words where the link is dead."""
    outer, ctx.linked = ctx.linked, ctx.linked or "href" in element.attrs
    held = ctx.children(element)
    ctx.linked = outer
    anchor = element.attrs.get("id") or element.attrs.get("name", "")
    if "href" not in element.attrs:
        return [el("a", "", *held, name=anchor)] if anchor else held
    goal = ctx.resolve(element.attrs["href"])
    classes = element.classes
    if goal.kind == "dead":
        return [el("span", "dead", *held, id=anchor)]
    if "footnote-backref" in classes:
        return [el("a", "footnote-back", icon("back", 12), href=href(goal), title=ctx.words.back)]
    css = "footnote-ref" if "footnote-ref" in classes else goal.kind
    if not text_of(held).strip() and not any(isinstance(n, Element) for n in held):
        held = [element.attrs["href"]]
    return [el("a", css, *held, href=href(goal), title=element.attrs.get("title", ""), id=anchor)]


def mark(element: Element, ctx: Context) -> list[Node]:
    """Emphasis, code, spans and their like."""
    tag, held = element.tag, ctx.children(element)
    anchor = element.attrs.get("id", "")
    if tag in ("br", "wbr"):
        return [Element("br")] if tag == "br" else []
    if tag in _SPANS:
        out = el("span", _SPANS[tag], *held, id=anchor, title=element.attrs.get("title", ""))
    elif tag == "kbd":
        out = el("span", "kbd", "\u00a0", *held, "\u00a0", id=anchor)  # spaces stand in for padding
    elif tag == "q":
        out = el("span", "", "\u201c", *held, "\u201d", id=anchor)
    elif tag in _SAME or tag in _OTHER:
        out = el(_OTHER.get(tag, tag), "", *held, id=anchor)
    elif anchor or element.attrs.get("title"):
        out = el("span", "", *held, id=anchor, title=element.attrs.get("title", ""))
    else:
        return _of_part(element, held)
    return _of_part(element, [out])


def _of_part(element: Element, nodes: list[Node]) -> list[Node]:
    """``data-part="fat"`` makes the words a link to that part of the picture."""
    part = element.attrs.get("data-part", "")
    if part not in PARTS or any(isinstance(n, Element) and n.tag == "a" for n in nodes):
        return nodes
    return [el("a", f"part part-{part}", *nodes, href=href(Link("part", part)))]
