"""Folds: an article's HTML holds every fold open, between marks; here the closed ones are taken out.

A mark is a comment, which the sanitiser takes from every source and the writer never makes of text: no page can
forge one. ``<!--head:3 open-->`` … ``<!--/head:3-->`` stand round the title row of fold 3 ("open": it starts open),
``<!--fold:3-->`` … ``<!--/fold:3-->`` round its body. Folds may hold folds.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"<!--(/?)(head|fold):(\d+)( open)?-->")
_OPEN_CLASS = re.compile(r'(<(?:td|p) class="fold-(?:head|title) )fold-open')
_RIGHT_TO_LEFT = re.compile(r'<(?:td|p) class="fold-(?:head|title) [^"]*\brtl"')
_OPEN_ICON = re.compile(r'(<img class="icon" src="icon:)fold-open')


def head_marks(number: int, starts_open: bool) -> tuple[str, str]:
    """The comments before and after a fold's title row."""
    return f"head:{number} open" if starts_open else f"head:{number}", f"/head:{number}"


def body_marks(number: int) -> tuple[str, str]:
    """The comments before and after a fold's body."""
    return f"fold:{number}", f"/fold:{number}"


def folded(html: str, open_folds: frozenset[int]) -> str:
    """The HTML to show: bodies of closed folds gone, their titles marked closed, all marks gone."""
    out: list[str] = []
    at = 0
    hidden: int | None = None  # the outermost closed fold round this place
    closed_head = False
    for match in _MARK.finditer(html):
        ends, what, number = match.group(1) == "/", match.group(2), int(match.group(3))
        if hidden is None:
            piece = html[at : match.start()]
            out.append(_closed(piece) if closed_head else piece)
        at = match.end()
        if what == "head":
            closed_head = not ends and number not in open_folds
        elif hidden is None and not ends and number not in open_folds:
            hidden = number
        elif ends and hidden == number:
            hidden = None
    if hidden is None:
        out.append(html[at:])
    return "".join(out)


def _closed(head: str) -> str:
    """A title row that says "closed". Text holds no bare "<", so only our own tags can match."""
    icon = "fold-closed-rtl" if _RIGHT_TO_LEFT.search(head) else "fold-closed"
    return _OPEN_ICON.sub(rf"\1{icon}", _OPEN_CLASS.sub(r"\1fold-closed", head))


def all_folds(html: str) -> frozenset[int]:
    """The numbers of every fold of an article."""
    return frozenset(int(m.group(3)) for m in _MARK.finditer(html) if m.group(2) == "fold")


def open_at_start(html: str) -> frozenset[int]:
    """The folds that the page's writer wants open."""
    return frozenset(int(m.group(3)) for m in _MARK.finditer(html) if m.group(4))


def folds_round(html: str, anchor: str) -> frozenset[int]:
    """The folds that must be open for ``anchor`` to be on the screen; empty when none or no such anchor."""
    place = re.search(rf' (?:id|name)="{re.escape(_attribute(anchor))}"', html)
    if place is None:
        return frozenset()
    around: set[int] = set()
    for match in _MARK.finditer(html, 0, place.start()):
        if match.group(2) == "fold":
            number = int(match.group(3))
            around.discard(number) if match.group(1) else around.add(number)
    return frozenset(around)


def _attribute(text: str) -> str:
    from html import escape

    return escape(text)
