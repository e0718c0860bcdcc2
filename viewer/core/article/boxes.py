"""Boxes: Qt gives padding, borders and grounds to table cells only, so every box is a table of one cell."""

from __future__ import annotations

from viewer.core.article.context import Context
from viewer.core.article.folds import body_marks, head_marks
from viewer.core.article.icons import icon
from viewer.core.article.tree import Element, Node, comment, el, is_blank, is_block, text_of

MOST_NESTED = 3  # layout time doubles with every table in a table; deeper boxes are plain divs

_FAMILIES = {
    "note": "note seealso abstract summary tldr example",
    "info": "info todo question help faq",
    "tip": "tip hint important",
    "success": "success check done",
    "warning": "warning caution attention",
    "danger": "danger error failure fail missing bug",
    "quote": "quote cite",
}
_FAMILY_OF = {word: family for family, words in _FAMILIES.items() for word in words.split()}
_ICONS = {
    "note": "info",
    "info": "info",
    "tip": "info",
    "success": "check",
    "warning": "warning",
    "danger": "warning",
}


def family(classes: list[str]) -> str:
    """Which of the seven families of boxes is meant by the classes of an admonition or a fold."""
    return next((_FAMILY_OF[name] for name in classes if name in _FAMILY_OF), "note")


def cell(ctx: Context, css: str, nodes: list[Node]) -> Element:
    """A cell of class ``css``, which is also ``rtl`` in an article written from right to left."""
    return el("td", f"{css} rtl" if ctx.rtl else css, *nodes)


def table(css: str, rows: list[Node]) -> Element:
    """A table for layout, as wide as the text (Qt sets a narrower one off by the document's margin)."""
    return el("table", css, *rows, width="100%", cellspacing="0", cellpadding="0", border="0")


def box(ctx: Context, name: str, kind: str, nodes: list[Node]) -> Element:
    """A one-cell table round transformed nodes: ``table.NAME.NAME-KIND`` and ``td.NAME-cell.NAME-KIND``."""
    special = f" {name}-{kind}" if kind else ""
    if ctx.nested >= MOST_NESTED:
        return el("div", f"{name}{special}", *nodes)
    return table(f"{name}{special}", [el("tr", "", cell(ctx, f"{name}-cell{special}", nodes))])


def left_out(ctx: Context, text: str) -> Element:
    """The box that stands for something that is not shown."""
    return box(ctx, "left-out", "", [el("p", "", icon("warning"), " ", text)])


def named(nodes: list[Node], anchor: str) -> list[Node]:
    """The nodes with ``anchor`` put at their first paragraph: a table cannot carry one in Qt."""
    if not anchor:
        return nodes
    mark = el("a", name=anchor)
    for node in nodes:
        if isinstance(node, Element) and node.tag in ("p", "h2", "h3", "h4", "h5", "h6", "pre", "div", "li", "dt"):
            node.children.insert(0, mark)
            return nodes
    return [mark, *nodes]


def words_only(nodes: list[Node]) -> list[Node]:
    """Inline nodes as they are, blocks as their bare text: for titles."""
    out: list[Node] = []
    for node in nodes:
        if not isinstance(node, Element):
            out.append(node)
        elif is_block(node) or any(map(is_block, node.children)):
            out.append(text_of(node.children))
        else:
            out.append(node)
    return out


def admonition(element: Element, ctx: Context) -> list[Node]:
    """``div.admonition`` → table.box with its title as first paragraph."""
    kind = family(element.classes)
    held = [node for node in element.children if not is_blank(node)]
    nodes: list[Node] = []
    first = held[0] if held else None
    if isinstance(first, Element) and "admonition-title" in first.classes:
        del held[0]
        title = words_only(ctx.children(first))
        sign: list[Node] = [icon(_ICONS[kind]), " "] if kind in _ICONS else []
        nodes.append(el("p", "box-title", *sign, *title))
    nodes += ctx.inside_table(held)
    return [box(ctx, "box", kind, named(nodes, element.attrs.get("id", "")))]


def details(element: Element, ctx: Context) -> list[Node]:
    """``details`` → table.fold: a title row with the link ``fold:N``, and the body between marks (see ``folds``)."""
    number, ctx.folds = ctx.folds, ctx.folds + 1
    kind = family(element.classes)
    summary = next((e for e in element.elements() if e.tag == "summary"), None)
    ctx.linked, outer = True, ctx.linked
    title = words_only(ctx.children(summary)) if summary else []
    ctx.linked = outer
    if not text_of(title).strip():
        title = [ctx.words.more]
    sign = icon("fold-open", 14)
    link = el("a", "fold-link", sign, " ", *_unlinked(title), href=f"fold:{number}")
    css = "fold-title fold-open rtl" if ctx.rtl else "fold-title fold-open"
    heading = named([el("p", css, link)], element.attrs.get("id", ""))
    body = ctx.inside_table([node for node in element.children if node is not summary])
    head_open, head_end = head_marks(number, "open" in element.attrs)
    body_open, body_end = body_marks(number)
    special = f" fold-{kind}"
    if ctx.nested >= MOST_NESTED:
        parts = [comment(head_open), *heading, comment(head_end), comment(body_open), *body, comment(body_end)]
        return [el("div", "fold" + special, *parts)]
    rows: list[Node] = [
        comment(head_open),
        el("tr", "", cell(ctx, "fold-head fold-open" + special, heading)),
        comment(head_end),
        comment(body_open),
        el("tr", "", cell(ctx, "fold-body" + special, body)),
        comment(body_end),
    ]
    return [table("fold" + special, rows)]


def _unlinked(nodes: list[Node]) -> list[Node]:
    """A link cannot hold a link."""
    out: list[Node] = []
    for node in nodes:
        if isinstance(node, Element) and node.tag == "a":
            out += _unlinked(node.children)
        else:
            out.append(node)
    return out


def quote(element: Element, ctx: Context) -> list[Node]:
    """``blockquote`` → table.quote, a bar at its side."""
    nodes = named(ctx.inside_table(element.children), element.attrs.get("id", ""))
    if ctx.nested >= MOST_NESTED:
        return [el("blockquote", "quote", *nodes)]
    return [box(ctx, "quote", "", nodes)]


def code(element: Element, ctx: Context) -> list[Node]:
    """``pre`` → table.code; its lines wrap, and run from left to right in every language."""
    text = text_of(element.children).strip("\n")
    lines = Element("pre", {"class": "code", "dir": "ltr", "style": "white-space: pre-wrap"}, [text])
    return [box(ctx, "code", "", named([lines], element.attrs.get("id", "")))]
