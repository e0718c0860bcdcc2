"""Limits on what one page may ask of the screen, counted in a stream before a tree is built.

A block that goes over a limit is left out and a box says so; the rest of the page shows. The figures come from
what made a text pane hang: twenty nested tables, twenty thousand nested divs, endless words, towers of accents.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from viewer.core.article.tree import INLINE, TOKEN, VOID

DEPTH = 32  # tags inside one another
TABLES = 2  # tables inside one another
LISTS = 8  # lists inside one another
NODES = 20_000  # tags and texts of a page
CELLS = 2_000  # table cells of a page
RUN = 10_000  # characters without a break
MARKS = 8  # accents on one letter

LEFT_OUT = '<div class="left-out"></div>'  # where a block stood; the transform turns it into a box

_RAW_DEPTH = 64  # the sanitiser itself gets slow on deeper input
_RAW_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_OPEN_ENDED = frozenset(
    {"p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "col", "colgroup", "option", "rp", "rt"}
)


def flatten(html: str) -> str:
    """Raw HTML without the tags that open deeper than any page may go, so that the sanitiser stays quick."""
    out: list[str] = []
    depth = done = 0
    for match in _RAW_TAG.finditer(html):
        tag = match.group(2).lower()
        if tag in VOID or tag in _OPEN_ENDED:
            continue
        closing = bool(match.group(1))
        too_deep = depth > _RAW_DEPTH if closing else depth >= _RAW_DEPTH
        depth = max(0, depth - 1) if closing else depth + 1
        if too_deep and match.start() >= done:
            end = html.find(">", match.end())
            if end < 0:
                break
            out.append(html[done : match.start()])
            done = end + 1
    return "".join(out) + html[done:] if done else html


class _Block:
    """What has been counted in the block being read."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.nodes = self.cells = 0
        self.tables = self.lists = self.run = 0
        self.bad = False


def limit(html: str) -> str:
    """Sanitised HTML with every block over a limit replaced by ``LEFT_OUT``."""
    out: list[str] = []
    open_tags: list[str] = []
    block = _Block(0)
    nodes = cells = done = 0
    for match in TOKEN.finditer(html):
        closing, tag, _, text = match.groups()
        if not open_tags and (text is None or not text.isspace()):
            block = _Block(match.start())
        if text is not None:
            _text(block, text)
        elif closing:
            _closed(block, open_tags, tag)
        else:
            _opened(block, open_tags, tag)
        if open_tags:
            continue
        too_many = nodes + block.nodes > NODES or cells + block.cells > CELLS
        if block.bad or too_many:
            out += [html[done : block.start], LEFT_OUT]
            done = match.end()
            block = _Block(done)
        else:
            nodes, cells = nodes + block.nodes, cells + block.cells
            block.nodes = block.cells = 0
    return "".join(out) + html[done:] if out else html


def _opened(block: _Block, open_tags: list[str], tag: str) -> None:
    block.nodes += 1
    block.cells += tag in ("td", "th")
    block.run = block.run if tag in INLINE and tag != "br" else 0
    if tag in VOID:
        return
    open_tags.append(tag)
    block.tables += tag == "table"
    block.lists += tag in ("ul", "ol", "dl")
    if len(open_tags) > DEPTH or block.tables > TABLES or block.lists > LISTS:
        block.bad = True


def _closed(block: _Block, open_tags: list[str], tag: str) -> None:
    if tag not in open_tags:
        return
    while open_tags:
        last = open_tags.pop()
        block.tables -= last == "table"
        block.lists -= last in ("ul", "ol", "dl")
        block.run = block.run if last in INLINE else 0
        if last == tag:
            return


def _text(block: _Block, text: str) -> None:
    block.nodes += 1
    if block.run + len(text) <= RUN:
        words = text.split()
        broken = not words or len(words) > 1 or text[0].isspace() or text[-1].isspace()
        tail = 0 if not words or text[-1].isspace() else len(words[-1])
        block.run = tail if broken else block.run + len(text)
    else:
        words = text.split() or [""]
        first = len(words[0]) + (0 if text[0].isspace() else block.run)
        if first > RUN or max(map(len, words)) > RUN:
            block.bad = True
        block.run = 0 if text[-1].isspace() else len(words[-1]) if len(words) > 1 else first
    if not text.isascii() and _towers().search(text):
        block.bad = True


@cache
def _towers() -> re.Pattern[str]:
    """More accents on one letter than any language needs."""
    marks = "".join(re.escape(chr(c)) for c in range(0x300, 0x10000) if unicodedata.category(chr(c)) in ("Mn", "Me"))
    return re.compile(f"[{marks}]{{{MARKS + 1},}}")
