"""One page → one Article: Markdown, sanitiser, limits, tree, transform, marks.

A long page (see ``long_pages``) is converted one part at a time; ``PageSource.part`` says which.
"""

from __future__ import annotations

from viewer.core.article import boxes, caps, lists, long_pages, markup, plain
from viewer.core.article.context import Context
from viewer.core.article.model import Article
from viewer.core.article.page import PageSource
from viewer.core.article.parts import Marker
from viewer.core.article.qt_html import transform
from viewer.core.article.sanitise import clean
from viewer.core.article.tree import SCENE, Element, Node, el, is_blank, parse, text_of, write


def convert(page: PageSource) -> Article:
    """The article of a page. Never raises for what stands in the text: what cannot be shown is left out, in a box.

    IndexError: the page has no part ``page.part``.
    """
    ctx = Context(page, transform)
    chunks = long_pages.split_source(page.text) if long_pages.is_long(page.text) else [page.text]
    source = _source_nodes(chunks[page.part], ctx)
    scene = _scene(source, page)
    nodes = transform(_without_title(source, page), ctx)
    nodes += ctx.notes
    if page.part == len(chunks) - 1:
        nodes += lists.section(str(page.meta.get("list", "")), ctx)
    summary = " ".join(str(page.meta.get("description") or "").split())
    head: list[Node] = [el("p", "summary", summary)] if summary and page.part == 0 else []
    text = plain.lines(head + nodes)  # before marks: a term may stand there twice, as a link and as bare words
    words = sum(len(line.split()) for line in plain.lines(plain.as_at_first(head + nodes)))
    headings, first = plain.headings(nodes), plain.first_paragraph(nodes)
    if page.meta.get("marks") is not False:
        nodes = Marker.of(page).mark(nodes)
    return Article(
        id=page.id,
        title=page.title,
        language=page.language,
        html=_body(head + nodes, ctx),
        text="\n".join(text),
        headings=headings,
        summary=summary or first,
        words=words,
        claims=tuple(ctx.claims),
        picture=page.picture,
        scene=scene,
        right_to_left=ctx.rtl,
        part=page.part,
        parts=len(chunks),
        reviewed=page.reviewed,
    )


def _source_nodes(text: str, ctx: Context) -> list[Node]:
    """The page as a tree that is safe and small enough."""
    text = text.encode("utf-8", "replace").decode("utf-8")  # a lone surrogate is no text
    try:
        raw = markup.to_html(text)
    except Exception:  # the parser is not ours, and a page can be anything: the pack must still open
        return [el("div", "left-out")] if text.strip() else []
    return parse(caps.limit(clean(caps.flatten(raw))))


def _scene(nodes: list[Node], page: PageSource) -> str:
    """The scene of the page's top: from its front matter, else from a first heading that is the title."""
    if page.part:
        return ""
    own = page.meta.get("scene")
    if isinstance(own, str) and own.strip():
        return own.strip()
    first = next((node for node in nodes if not is_blank(node)), None)
    title = isinstance(first, Element) and first.tag == "h1"
    return first.attrs.get(SCENE, "").strip() if title and isinstance(first, Element) else ""


def _without_title(nodes: list[Node], page: PageSource) -> list[Node]:
    """The page without a first heading that only repeats the title. Its anchor moves to what follows."""
    rest = [node for node in nodes if not is_blank(node)]
    first = rest[0] if rest else None
    if page.part or not isinstance(first, Element) or first.tag != "h1":
        return nodes
    if _folded(text_of(first.children)) != _folded(page.title):
        return nodes
    return boxes.named(rest[1:], first.attrs.get("id", ""))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _body(nodes: list[Node], ctx: Context) -> str:
    """The HTML; a frame gives every block its direction, since Qt would guess it from the first letter."""
    if not ctx.rtl:
        return write(nodes)
    return write([el("div", "", *nodes, dir="rtl", lang=ctx.page.language)])
