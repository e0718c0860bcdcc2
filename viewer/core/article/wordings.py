"""Two wordings of the same: a paragraph in plain words beside the same in exact ones, of which one is shown.

``{: data-wording="plain" }`` and ``{: data-wording="standard" }`` stand under neighbours; each is paired with the one
right next to it. A paragraph without such a neighbour is always shown, and so is one that holds a claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from viewer.core.article.folds import PLAIN, STANDARD, when_marks
from viewer.core.article.tree import Element, Node, comment, is_blank, walk

MARK = "data-wording"
_OTHER = {PLAIN: STANDARD, STANDARD: PLAIN}


def worded(nodes: list[Node]) -> Iterator[tuple[Node, str]]:
    """Each node with the wording that it is one of; "" for all that is always shown."""
    waiting = ""  # the wording whose partner comes next
    for index, node in enumerate(nodes):
        own = _wording(node)
        if is_blank(node):
            yield node, ""
        elif own and own == waiting:
            waiting = ""
            yield node, own
        elif own and _wording(_next(nodes, index)) == _OTHER[own]:
            waiting = _OTHER[own]
            yield node, own
        else:
            waiting = ""
            yield node, ""


def when(name: str, nodes: list[Node]) -> list[Node]:
    """The nodes between the marks that show them under a condition only."""
    begin, end = when_marks(name)
    return [comment(begin), *nodes, comment(end)] if nodes else []


def _wording(node: Node | None) -> str:
    if not isinstance(node, Element) or node.tag != "p":
        return ""
    own = node.attrs.get(MARK, "")
    if own not in _OTHER or any("data-claim" in element.attrs for element in walk([node])):
        return ""
    return own


def _next(nodes: list[Node], index: int) -> Node | None:
    return next((node for node in nodes[index + 1 :] if not is_blank(node)), None)
