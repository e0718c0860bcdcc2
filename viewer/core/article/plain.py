"""The words of a transformed article: its plain text, its headings, its first paragraph."""

from __future__ import annotations

from viewer.core.article.folds import CHOICES, when_marks
from viewer.core.article.model import Heading
from viewer.core.article.tree import COMMENT, SCENE, Element, Node, is_block, text_of, walk

_AT_WISH = frozenset(when_marks(choice[1])[0] for choice in CHOICES)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def lines(nodes: list[Node]) -> list[str]:
    """One block a line: paragraphs, headings, list items; a row of a table with " | " between its cells."""
    out: list[str] = []
    run: list[Node] = []
    for node in [*nodes, None]:
        if node is not None and not is_block(node):
            run.append(node)
            continue
        _add(out, text_of(run))
        run = []
        if isinstance(node, Element):
            out += _block(node)
    return out


def as_at_first(nodes: list[Node]) -> list[Node]:
    """The nodes without the wordings that are shown only when they are asked for."""
    out: list[Node] = []
    hidden = ""
    for node in nodes:
        mark = str(node.children[0]) if isinstance(node, Element) and node.tag == COMMENT else ""
        if not hidden and mark in _AT_WISH:
            hidden = mark
        elif hidden:
            hidden = "" if mark == f"/{hidden}" else hidden
        elif isinstance(node, Element) and node.tag != COMMENT:
            out.append(Element(node.tag, node.attrs, as_at_first(node.children)))
        else:
            out.append(node)
    return out


def _block(element: Element) -> list[str]:
    if element.tag == "pre":
        return [line for line in text_of(element.children).splitlines() if line.strip()]
    if element.tag == "table" and "grid" in element.classes:
        rows = [
            " | ".join(" ".join(lines(cell.children)) for cell in row.elements())
            for row in element.elements()
            if row.tag == "tr"
        ]
        return [row for row in rows if row.strip(" |")]
    return lines(element.children)


def _add(out: list[str], text: str) -> None:
    words = " ".join(text.split())
    if words:
        out.append(words)


def headings(nodes: list[Node]) -> tuple[Heading, ...]:
    """Every heading with words and an anchor, in order, with the scene that it names."""
    found = (e for e in walk(nodes) if e.tag in _HEADINGS and e.attrs.get("id"))
    made = (
        Heading(int(e.tag[1]), " ".join(text_of(e.children).split()), e.attrs["id"], e.attrs.get(SCENE, ""))
        for e in found
    )
    return tuple(heading for heading in made if heading.text)


def first_paragraph(nodes: list[Node]) -> str:
    """The words of the first paragraph that stands in no box and is no claim; empty when there is none."""
    for node in nodes:
        if isinstance(node, Element):
            found = ""
            if node.tag == "p" and "class" not in node.attrs:
                found = " ".join(text_of(node.children).split())
            elif node.tag == "div":
                found = first_paragraph(node.children)
            if found:
                return found
    return ""
