"""Tables of the source: no lines and no inline style, for the sheet to draw; mirrored where text runs right to left."""

from __future__ import annotations

from viewer.core.article.boxes import left_out, named, table
from viewer.core.article.claims import notes_of, standing, told
from viewer.core.article.context import Context
from viewer.core.article.tree import Element, Node, el, is_blank, text_of

_MOST_COLUMNS = 100  # a few cells with a large colspan would ask for a million columns
_MIRROR = {"left": "right", "right": "left"}


def grid(element: Element, ctx: Context) -> list[Node]:
    """``table`` → ``table.grid`` with ``th.grid-head``, ``td.grid-cell``; every second row is ``tr.alt``."""
    head, body = _rows(element)
    if head and not any(text_of(row.children).strip() for row in head) and body:
        head = []  # Markdown cannot write a table without a head, so authors leave it empty
    rows = [*head, *body]
    if any(sum(_span(cell, "colspan") for cell in _cells(row)) > _MOST_COLUMNS for row in rows):
        return [left_out(ctx, ctx.words.block_left_out)]
    out: list[Node] = []
    for number, row in enumerate(rows):
        below = len(rows) - number
        cells: list[Node] = [_cell(cell, below, ctx) for cell in _cells(row)]
        if ctx.rtl:
            cells.reverse()
        striped = number >= len(head) and (number - len(head)) % 2 == 1
        out.append(el("tr", "alt" if striped else "", *cells))
    if not out:
        return []
    placed = _placed(el("table", "grid", *out, cellspacing="0", border="0"), ctx)
    caption = next((e for e in element.elements() if e.tag == "caption"), None)
    anchor = element.attrs.get("id", "")
    if caption is not None:
        return [*named([el("p", "table-caption", *ctx.children(caption))], anchor), placed]
    first = out[0]
    if anchor and isinstance(first, Element) and first.children and isinstance(first.children[0], Element):
        first.children[0].children.insert(0, el("a", name=anchor))
    return [placed]


def _placed(grid: Element, ctx: Context) -> Element:
    """A grid at the right side where text begins there. Qt sets it off by the margin unless it stands in a cell."""
    if not ctx.rtl:
        return grid
    grid.attrs["align"] = "right"
    return grid if ctx.nested else table("side", [el("tr", "", el("td", "", grid, align="right"))])


def _rows(element: Element) -> tuple[list[Element], list[Element]]:
    """The rows of the head, and all others."""
    head: list[Element] = []
    body: list[Element] = []
    for part in element.elements():
        if part.tag == "tr":
            body.append(part)
        elif part.tag in ("thead", "tbody", "tfoot"):
            (head if part.tag == "thead" else body).extend(e for e in part.elements() if e.tag == "tr")
    return head, body


def _cells(row: Element) -> list[Element]:
    return [e for e in row.elements() if e.tag in ("td", "th")]


def _span(cell: Element, name: str) -> int:
    return int(cell.attrs.get(name, "1"))


def _cell(cell: Element, rows_below: int, ctx: Context) -> Element:
    align = cell.attrs.get("align", "left")
    if ctx.rtl:
        align = _MIRROR.get(align, align)
    claim = standing(cell.attrs["data-claim"], ctx) if "data-claim" in cell.attrs else None
    if claim is None and "data-claim" in cell.attrs:
        held: list[Node] = [left_out(ctx, ctx.words.claim_left_out)]
    else:
        held = [node for node in ctx.inside_table(cell.children) if not is_blank(node)]
    if claim is not None:
        held = [*told(held, claim, ctx), *notes_of(claim, ctx)]
    css = "grid-head" if cell.tag == "th" else "grid-cell"
    columns, rows = _span(cell, "colspan"), min(_span(cell, "rowspan"), rows_below)
    spans = {"colspan": str(columns) if columns > 1 else "", "rowspan": str(rows) if rows > 1 else ""}
    return el(cell.tag, css, *held, align=align, id=cell.attrs.get("id", ""), width=_width(cell), **spans)


def _width(cell: Element) -> str:
    return cell.attrs.get("width", "").removesuffix("px")
