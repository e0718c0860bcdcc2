"""Tables in a narrow column: widths that break no word where that can be; else each row becomes a block of its own.

Qt gives a column of a table no least width once words may be broken anywhere, so that at large text or in a narrow
window every cell would be a pillar of letters. Works on the HTML of ``core.article``, whose tags are known.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Protocol

ROOMY_EM = 9.0  # a column as wide as this holds every word that people write
TABLE = '<table class="grid"'

_TOKEN = re.compile(r"<(/?)(table|tr|td|th)\b([^>]*)>")
_SPAN = re.compile(r'\b(?:col|row)span="')
_TAG = re.compile(r"<[^>]*>")
_CELL = re.compile(r"<(t[dh])\b([^>]*)>")
_WIDTH = re.compile(r' width="[^"]*"')
_BREAK = re.compile(r"[\s\u200b]+|(?<=[-\u2010/])")
_PARAGRAPH = re.compile(r"</?p\b[^>]*>")
_BLOCK = re.compile(r"\s*<p\b[^>]*>")
_OTHER_BLOCK = re.compile(r"\s*<(?:ul|ol|dl|table|div|h\d|pre|blockquote)\b")
_PUNCTUATION = (":", "?", "!", ".", "؟", "。")
_STEP = 5  # per cent: widths change by steps, so that not every pixel of a resize sets the page anew


class Measure(Protocol):
    """How wide words are, in logical pixels."""

    def __call__(self, words: str, *, bold: bool) -> float: ...


@dataclass(frozen=True)
class Column:
    """The room that tables have, in logical pixels; ``pad`` is what a cell needs beside its words."""

    width: float
    em: float
    pad: float
    right_to_left: bool = False


@dataclass
class _Cell:
    tag: str
    attrs: str
    inner: str

    @property
    def words(self) -> str:
        return unescape(_TAG.sub(" ", self.inner)).strip()

    @property
    def is_head(self) -> bool:
        return self.tag == "th"


@dataclass
class _Row:
    attrs: str
    cells: list[_Cell]


def fitted(html: str, column: Column, measure: Measure) -> str:
    """The HTML with every table of the text made to fit. Tables with cells that span others stay as they are."""
    out: list[str] = []
    at = 0
    while (start := html.find(TABLE, at)) >= 0:
        end = _end(html, start)
        out += [html[at:start], _fitted(html[start:end], column, measure)]
        at = end
    return "".join([*out, html[at:]])


def _end(html: str, start: int) -> int:
    """Where the table that begins at ``start`` ends."""
    depth = 0
    for match in _TOKEN.finditer(html, start):
        if match[2] == "table":
            depth += -1 if match[1] else 1
            if depth == 0:
                return match.end()
    return len(html)


def _fitted(table: str, column: Column, measure: Measure) -> str:
    first = table[: table.find("</tr>")]
    across = len(_CELL.findall(first))
    if across < 2 or column.width / across >= ROOMY_EM * column.em:
        return table
    rows = list(_rows(table))
    if not rows or any(_SPAN.search(cell.attrs) for row in rows for cell in row.cells):
        return table
    count = max(len(row.cells) for row in rows)
    least, most = [column.pad] * count, [column.pad] * count
    for row in rows:
        for number, cell in enumerate(row.cells):
            words = cell.words
            widest = max((measure(word, bold=cell.is_head) for word in _BREAK.split(words) if word), default=0.0)
            least[number] = max(least[number], widest + column.pad)
            most[number] = max(most[number], measure(words, bold=cell.is_head) + column.pad)
    if sum(most) <= column.width:
        return table
    if sum(least) > column.width or "<table" in table[len(TABLE) :]:
        return _stacked(rows, column)
    return _widened(table, _shares(least, most, column.width))


def _rows(table: str) -> Iterator[_Row]:
    """The rows of a table, with what lies deeper left in its cells."""
    depth, row, begun = 0, _Row("", []), 0
    for match in _TOKEN.finditer(table):
        ends, tag = bool(match[1]), match[2]
        if tag == "table":
            depth += -1 if ends else 1
        elif depth != 1:
            continue
        elif tag == "tr" and not ends:
            row = _Row(match[3], [])
        elif tag == "tr":
            yield row
        elif not ends:
            begun = match.end()
            row.cells.append(_Cell(tag, match[3], ""))
        else:
            row.cells[-1].inner = table[begun : match.start()]


def _shares(least: list[float], most: list[float], width: float) -> list[int]:
    """Per cent of the width for each column: what its longest word needs, and of the rest by how much it holds."""
    spare, wish = width - sum(least), [max(1.0, high - low) for low, high in zip(least, most, strict=True)]
    wanted = [low + spare * more / sum(wish) for low, more in zip(least, wish, strict=True)]
    needed = [math.ceil(100 * low / width) for low in least]
    shares = [max(need, _STEP * round(100 * one / width / _STEP)) for need, one in zip(needed, wanted, strict=True)]
    while sum(shares) > 100 and shares != needed:
        roomy = max(range(len(shares)), key=lambda number: shares[number] - needed[number])
        shares[roomy] -= 1
    return shares


def _widened(table: str, shares: list[int]) -> str:
    """The widths go into the first row; the others follow it."""
    end = table.find("</tr>")
    sizes = iter(shares)
    first = _CELL.sub(lambda cell: f'<{cell[1]}{_WIDTH.sub("", cell[2])} width="{next(sizes, 1)}%">', table[:end])
    return first.replace(TABLE, f'{TABLE} width="100%"', 1) + table[end:]


def _stacked(rows: list[_Row], column: Column) -> str:
    """Each row a block: every cell a line, which begins with the words of its head."""
    heads = rows[0].cells if all(cell.is_head for cell in rows[0].cells) else []
    lines = []
    for row in rows[1:] if heads else rows:
        pairs = [(heads[number] if number < len(heads) else None, cell) for number, cell in enumerate(row.cells)]
        if column.right_to_left:
            pairs.reverse()  # the writer has mirrored them
        told = "".join(_line(head, cell) for head, cell in pairs if cell.inner.strip())
        lines.append(f'<tr{row.attrs}><td class="grid-cell">{told}</td></tr>')
    return f'{TABLE} width="100%" cellspacing="0" border="0">{"".join(lines)}</table>'


def _line(head: _Cell | None, cell: _Cell) -> str:
    label = head.inner.strip() if head is not None else ""
    if label:
        label = f"<b>{_PARAGRAPH.sub('', label)}{'' if _words_end(head) else ':'}</b> "
    inner = f"<b>{cell.inner}</b>" if cell.is_head and not _BLOCK.match(cell.inner) else cell.inner
    opening = _BLOCK.match(inner)
    if opening:
        return inner[: opening.end()] + label + inner[opening.end() :]
    if _OTHER_BLOCK.match(inner):
        return (f"<p>{label}</p>" if label else "") + inner
    return f"<p>{label}{inner}</p>"


def _words_end(head: _Cell | None) -> bool:
    return head is not None and head.words.endswith(_PUNCTUATION)
