"""Sanitised HTML → the HTML that Qt's text pane shows well. Only classes, no colours: the theme's sheet gives those.

What comes out, for the one who writes the sheet (td classes end in `` rtl`` in an article from right to left: there
the bar belongs to the right side, ``td.note-cell.rtl``):

====================== ==================================================================================
source                 output
====================== ==================================================================================
summary (front matter) ``p.summary``, first of all
claim                  ``p.claimed``; in its other wording ``p.instead``, or ``p.omitted`` where there is none
claim note             ``table.note.note-VERDICT`` › ``td.note-cell.note-VERDICT`` › ``p.note-title`` (with
                       ``span.verdict.verdict-VERDICT``), ``p.note-text``, ``p.note-sources``
admonition             ``table.box.box-FAMILY`` › ``td.box-cell.box-FAMILY`` › ``p.box-title`` and the text;
                       FAMILY: note info tip success warning danger quote
details                ``table.fold.fold-FAMILY`` › ``td.fold-head.fold-open|fold-closed`` ›
                       ``p.fold-title.fold-open|fold-closed`` › ``a.fold-link``; ``td.fold-body``
blockquote             ``table.quote`` › ``td.quote-cell``
code block             ``table.code`` › ``td.code-cell`` › ``pre.code``; in a line: ``code``
table                  ``table.grid`` › ``tr``, ``tr.alt`` › ``th.grid-head``, ``td.grid-cell``; ``p.table-caption``
figure                 ``table.figure`` › ``td.figure-picture``; ``td.figure-caption`` › ``p.caption``
picture alone          ``p.picture``, or ``table.figure`` when it has a title
picture                ``a.figure`` › ``img``, to see it large; without the link inside another, and when it is small
picture not here       ``table.gap`` › ``td.gap-cell`` › ``p.gap-alt``, ``p.gap-note``; in a line: ``span.gap``
film, frame            ``p.media``
left out               ``table.left-out`` › ``td.left-out-cell``
footnotes              ``div.footnotes`` › ``hr``, ``p.footnotes-title``, ``ol``; ``a.footnote-ref a.footnote-back``
task list              ``ul.tasks`` › ``li.task``, each with an icon ``task-done`` or ``task-open``
terms of a list        ``dl`` › ``dt``, ``dd``
links                  ``a.topic a.file a.web a.mail a.source``, ``span.dead``
words of the picture   ``a.part.part-skin|part-fat|part-muscle|part-septa``; glossary ``a.term``
small marks            ``span.mark``, ``span.kbd``, ``span.abbr``, ``u``, ``s``, ``sub``, ``sup``
icons                  ``img.icon``
generated lists        ``p.claim-verdict``, ``p.claim-text``, ``p.claim-note``, ``p.claim-instead``,
                       ``p.claim-sources``; ``li.reference`` (with ``a.cite``)
====================== ==================================================================================

A box deeper than three boxes is a ``div`` of the same class. Ids stay where Qt knows them; tables get ``<a name>``.
"""

from __future__ import annotations

from collections.abc import Callable

from viewer.core.article import boxes, claims, inline, media, tables, wordings
from viewer.core.article.context import Context
from viewer.core.article.icons import icon
from viewer.core.article.tree import INLINE, SCENE, Element, Node, el, is_blank, is_block, walk

Handler = Callable[[Element, Context], list[Node]]

_ITEMS = frozenset({"dd", "dt", "li"})
_HEADINGS = {"h1": "h2"} | {f"h{n}": f"h{n}" for n in range(2, 7)}  # the title is the only first heading


def transform(nodes: list[Node], ctx: Context) -> list[Node]:
    """The nodes for Qt. The note of a claim follows the block that is, or holds, its mark."""
    out: list[Node] = []
    for node, wording in wordings.worded(nodes):
        made: list[Node] = [node] if isinstance(node, str) else _element(node, ctx)
        out += wordings.when(wording, made) if wording else made
    return out


def _element(element: Element, ctx: Context) -> list[Node]:
    if "data-claim" in element.attrs:
        return _claimed(element, ctx)
    made = _HANDLERS.get(element.tag, _container)(element, ctx)
    return made if element.tag in INLINE else _with_notes(element, made, [], ctx)


def _claimed(element: Element, ctx: Context) -> list[Node]:
    """What tells a claim, in its two wordings, and its note; or the box that stands for what may not be shown."""
    claim = claims.standing(element.attrs["data-claim"], ctx)
    if claim is None:
        box = boxes.left_out(ctx, ctx.words.claim_left_out)
        return [el(element.tag, "", box)] if element.tag in _ITEMS else [box]
    made = _HANDLERS.get(element.tag, _container)(element, ctx)
    notes = claims.notes_of(claim, ctx)
    if element.tag in INLINE:
        ctx.notes += notes
        return claims.told(made, claim, ctx, inline=True)
    last = made[-1] if made else None
    if element.tag in _ITEMS and isinstance(last, Element):
        last.children = claims.told(last.children, claim, ctx)
    else:
        made = claims.told(made, claim, ctx)
    return _with_notes(element, made, notes, ctx)


def _with_notes(element: Element, made: list[Node], notes: list[Node], ctx: Context) -> list[Node]:
    """A block, and after it its note and those of the claims inside it; in an item, they stay in the item."""
    notes = [*notes, *ctx.notes]
    ctx.notes = []
    last = made[-1] if made else None
    if element.tag in _ITEMS and isinstance(last, Element):
        last.children += notes
        return made
    return [*made, *notes]


def _kept(element: Element) -> dict[str, str]:
    """Attributes that a block keeps."""
    kept: dict[str, str] = {name: element.attrs[name] for name in ("id", "align") if name in element.attrs}
    if element.attrs.get("dir") in ("ltr", "rtl"):
        kept["dir"] = element.attrs["dir"]
    return kept


def _paragraph(element: Element, ctx: Context) -> list[Node]:
    held = [node for node in element.children if not is_blank(node)]
    pictures = [n for n in held if isinstance(n, Element) and n.tag == "img"]
    outer, ctx.alone = ctx.alone, bool(pictures) and len(pictures) == len(held)
    nodes = ctx.children(element)
    alone, ctx.alone = ctx.alone, outer
    kept = _kept(element)
    if "data-claim" in element.attrs:
        kept["class"] = "claimed"
    if alone and len(pictures) == 1 and pictures[0].attrs.get("title") and not outer:
        return _titled(nodes, pictures[0], ctx)
    if alone:
        kept |= {"class": "picture", "align": "center"}
    return _split(nodes, kept)


def _titled(nodes: list[Node], picture: Element, ctx: Context) -> list[Node]:
    """A picture alone with a title: the title is its caption, since no one can count on a pointer that rests."""
    if not any(element.tag == "img" for element in walk(nodes)):
        return nodes
    for element in walk(nodes):
        element.attrs.pop("title", None)
    return [media.framed(ctx, nodes, [picture.attrs["title"]])]


def _split(nodes: list[Node], attrs: dict[str, str]) -> list[Node]:
    """A paragraph, cut where a block (a box for a missing picture) came to stand in it."""
    out: list[Node] = []
    line: list[Node] = []
    for node in [*nodes, None]:
        if node is not None and not is_block(node):
            line.append(node)
            continue
        if any(not is_blank(n) for n in line):
            out.append(Element("p", dict(attrs), line))
            attrs = {name: value for name, value in attrs.items() if name != "id"}
        line = []
        if node is not None:
            out.append(node)
    if not out and "id" in attrs:
        out.append(Element("p", dict(attrs)))
    return out


def _heading(element: Element, ctx: Context) -> list[Node]:
    title = boxes.words_only(ctx.children(element))
    kept = _kept(element)
    scene = element.attrs.get(SCENE, "").strip()
    if scene:
        kept[SCENE] = scene
    return [Element(_HEADINGS[element.tag], kept, title)]


def _container(element: Element, ctx: Context) -> list[Node]:
    """Sections and their like: a div where Qt can make use of one, else just what they hold."""
    kept = _kept(element)
    if element.tag == "center":
        kept["align"] = "center"
    nodes = ctx.children(element)
    if not nodes:
        return [Element("p", kept)] if "id" in kept else []
    if not kept and all(is_block(n) or is_blank(n) for n in nodes):
        return nodes
    return [Element("div", kept, nodes)]


def _division(element: Element, ctx: Context) -> list[Node]:
    classes = element.classes
    if "left-out" in classes and not element.children:
        return [boxes.left_out(ctx, ctx.words.block_left_out)]
    if "admonition" in classes:
        return boxes.admonition(element, ctx)
    if "footnote" in classes:
        return _footnotes(element, ctx)
    return _container(element, ctx)


def _footnotes(element: Element, ctx: Context) -> list[Node]:
    held: list[Node] = [e for e in element.elements() if e.tag in ("ol", "ul")]
    return [el("div", "footnotes", Element("hr"), el("p", "footnotes-title", ctx.words.notes), *transform(held, ctx))]


def _list(element: Element, ctx: Context) -> list[Node]:
    kept = _kept(element)
    kept.pop("align", None)
    anchor = kept.pop("id", "")
    if element.tag == "ol":
        kept |= {name: element.attrs[name] for name in ("start", "type") if name in element.attrs}
    items = [node for node in ctx.children(element) if not is_blank(node)]
    if any(isinstance(n, Element) and "task" in n.classes for n in items):
        kept |= {"class": "tasks", "style": "list-style-type: none"}
    first = items[0] if items else None
    if anchor and isinstance(first, Element):
        first.children.insert(0, el("a", name=anchor))
    return [Element(element.tag, kept, items)] if items else []


def _item(element: Element, ctx: Context) -> list[Node]:
    box = _task_box(element)
    nodes = ctx.children(element)
    item = Element(element.tag, _kept(element), nodes)
    if box is not None and element.tag == "li":
        item.attrs["class"] = "task"
        sign: list[Node] = [icon("task-done" if "checked" in box.attrs else "task-open"), "\u00a0"]
        first = next((n for n in nodes if not is_blank(n)), None)
        place = first if isinstance(first, Element) and first.tag == "p" else item
        place.children[:0] = sign
    return [item]


def _task_box(item: Element) -> Element | None:
    """The check box that a task begins with, in the item or in its first paragraph."""
    for node in item.children:
        if is_blank(node):
            continue
        if isinstance(node, Element) and node.tag == "p":
            return _task_box(node)
        return node if isinstance(node, Element) and node.tag == "input" else None
    return None


def _rule(_element: Element, _ctx: Context) -> list[Node]:
    return [Element("hr")]


def _nothing(_element: Element, _ctx: Context) -> list[Node]:
    return []


def _picture(element: Element, ctx: Context) -> list[Node]:
    """``picture``: the one file that every reader can show."""
    return [node for e in element.elements() if e.tag == "img" for node in media.image(e, ctx)]


_HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(INLINE - {"a", "img", "input"}, inline.mark),
    **dict.fromkeys(_HEADINGS, _heading),
    **dict.fromkeys(("ol", "ul", "dl"), _list),
    **dict.fromkeys(("li", "dt", "dd"), _item),
    **dict.fromkeys(("iframe", "video", "audio"), media.film),
    **dict.fromkeys(("input", "source", "col", "colgroup"), _nothing),
    "a": inline.link,
    "blockquote": boxes.quote,
    "details": boxes.details,
    "div": _division,
    "figure": media.figure,
    "hr": _rule,
    "img": media.image,
    "p": _paragraph,
    "picture": _picture,
    "pre": boxes.code,
    "table": tables.grid,
}
