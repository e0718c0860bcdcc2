"""Pictures, figures, films. Only pictures of the pack are shown; everything else says in words what it is."""

from __future__ import annotations

import posixpath
from urllib.parse import urlsplit

from viewer.core.article.boxes import box, cell, named, table
from viewer.core.article.context import Context
from viewer.core.article.icons import icon
from viewer.core.article.links import Link, href
from viewer.core.article.tree import Element, Node, el, is_blank, text_of, walk

_SMALL = 64  # pixels: a narrower picture is a sign in the text, and no larger one is worth opening
PICTURES = frozenset({".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})


def image(element: Element, ctx: Context) -> list[Node]:
    """``img`` → the pack's picture with its alt text, or a box (in running text: words) that stands for it."""
    alt = " ".join(element.attrs.get("alt", "").split())
    source = element.attrs.get("src", "")
    link = ctx.resolve(source) if source else Link("dead", "")
    if link.kind == "file" and posixpath.splitext(link.target)[1].lower() in PICTURES:
        kept = {"src": href(link), "alt": alt}
        kept |= {name: element.attrs[name] for name in ("title",) if name in element.attrs}
        for name in ("width", "height"):
            pixels = element.attrs.get(name, "").removesuffix("px")
            if pixels.isdecimal():  # Qt knows no per cent here
                kept[name] = pixels
        if element.attrs.get("align") in ("left", "right"):
            kept["align"] = element.attrs["align"]
        picture = Element("img", kept)
        if not ctx.linked and "model" not in element.classes and int(kept.get("width", _SMALL)) >= _SMALL:
            picture = el("a", "figure", picture, href=href(Link("figure", link.target)))
        return [*_anchor(element), picture]
    if not ctx.alone:
        return [*_anchor(element), el("span", "gap", f"[{alt}]" if alt else "")] if alt else []
    return [_gap(ctx, alt, link, bool(source), element.attrs.get("id", ""))]


def _anchor(element: Element) -> list[Node]:
    anchor = element.attrs.get("id", "")
    return [el("a", name=anchor)] if anchor else []


def _gap(ctx: Context, alt: str, link: Link, has_source: bool, anchor: str) -> Element:
    """The box in place of a picture: its words, and why it is not here. A drawing kept for its words says no more."""
    nodes: list[Node] = [el("p", "gap-alt", alt)] if alt else []
    if link.kind == "web":
        address = el("a", "web", urlsplit(link.target).hostname or link.target, href=href(link))
        nodes.append(el("p", "gap-note", icon("external"), " ", ctx.words.online, " ", address))
    elif has_source or not alt:
        nodes.append(el("p", "gap-note", icon("picture"), " ", ctx.words.missing))
    return box(ctx, "gap", "", named(nodes, anchor))


def figure(element: Element, ctx: Context) -> list[Node]:
    """``figure`` → table.figure, centred: the picture above, its caption below."""
    caption = [e for e in element.elements() if e.tag == "figcaption"]
    held = [node for node in element.children if node not in caption and not is_blank(node)]
    alone, ctx.alone = ctx.alone, True
    above = ctx.inside_table(held)
    ctx.alone = alone
    words = ctx.inside_table([node for e in caption for node in e.children])
    return [framed(ctx, above, words, element.attrs.get("id", ""))]


def framed(ctx: Context, above: list[Node], caption: list[Node], anchor: str = "") -> Element:
    """The table of a figure, from transformed nodes."""
    rows: list[Node] = [el("tr", "", el("td", "figure-picture", *above, align="center"))]
    if text_of(caption).strip():
        lines = [n for n in caption if isinstance(n, Element) and n.tag == "p"] or [el("p", "", *caption)]
        for line in lines:
            line.attrs |= {"class": "caption", "align": "center"}
        below: list[Node] = named([*lines], anchor)
        rows.append(el("tr", "", cell(ctx, "figure-caption", below)))
    return table("figure", rows)


def film(element: Element, ctx: Context) -> list[Node]:
    """``iframe``, ``video``, ``audio`` → a line that names and links it; nothing plays inside an article."""
    sources = [element, *(e for e in walk(element.children) if e.tag == "source")]
    address = next((e.attrs["src"] for e in sources if e.attrs.get("src")), "")
    link = ctx.resolve(address) if address else Link("dead", "")
    title = element.attrs.get("title", "").strip() or text_of(element.children).strip()
    if link.kind == "web":
        name = title or urlsplit(link.target).hostname or link.target
        line: list[Node] = [el("a", "web", name, href=href(link)), " ", ctx.words.online]
    elif link.kind == "file":
        line = [el("a", "file", title or posixpath.basename(link.target), href=href(link))]
    elif title:
        line = [title]
    else:
        return []
    return [el("p", "media", icon("play"), " ", *line)]
