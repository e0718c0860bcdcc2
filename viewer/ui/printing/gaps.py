"""Where a laid-out document may be cut into pages, and how bad each place would be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFrame, QTextTable, QTextTableCell

from viewer.core.printing.breaks import Cost, Gap
from viewer.core.printing.on_paper import CLAIM, HEAD, LEAD, MARK, ROW, TIED, WITH, marks_in

_CLOSE = 0.6  # dots: what is nearer touches


@dataclass(frozen=True)
class _Piece:
    """A block or a table among its siblings."""

    top: float
    bottom: float
    gaps: tuple[Gap, ...] = ()  # inside
    lines: tuple[tuple[float, float], ...] = ()
    first: frozenset[str] = frozenset()  # marks of its first block
    last: frozenset[str] = frozenset()  # marks of its last
    heading: bool = False
    item: bool = False


def gaps_of(document: QTextDocument) -> tuple[Gap, ...]:
    """Every gap, from the text's beginning to its end; fewer than two for an empty document."""
    document.documentLayout().documentSize()
    pieces = list(_pieces(document, document.rootFrame(), False))
    if not pieces:
        return ()
    inside = _joined(pieces, False)
    gaps = [Gap(pieces[0].top, pieces[0].top), *inside, Gap(pieces[-1].bottom, pieces[-1].bottom)]
    return tuple(_in_order(gaps))


def anchor_tops(document: QTextDocument) -> dict[str, float]:
    """{anchor: y of the line it stands in}."""
    tops: dict[str, float] = {}
    block = document.begin()
    while block.isValid():
        shift = _shift(document, block)
        it = block.begin()
        while not it.atEnd():
            fragment = it.fragment()
            for name in fragment.charFormat().anchorNames():
                if not name.startswith(MARK):
                    line = block.layout().lineForTextPosition(fragment.position() - block.position())
                    tops.setdefault(name, shift + line.y() if line.isValid() else shift)
            it += 1
        block = block.next()
    return tops


def _in_order(gaps: list[Gap]) -> Iterator[Gap]:
    """Gaps whose ends rise; what would go back is dropped."""
    reached = gaps[0].end
    for gap in gaps:
        if gap.end >= reached - _CLOSE:
            reached = max(reached, gap.end)
            yield gap


def _pieces(document: QTextDocument, frame: QTextFrame | QTextTableCell, in_box: bool) -> Iterator[_Piece]:
    it = frame.begin()
    while not it.atEnd():
        inner: QTextFrame | None = it.currentFrame()
        block = it.currentBlock()
        if isinstance(inner, QTextTable):
            found = _table(document, inner, in_box)
            if found is not None:
                yield found
        elif inner is not None:
            yield from _pieces(document, inner, in_box)
        elif block.isValid() and block.text().strip(" \u00a0\u200b"):
            yield _block(document, block, in_box)
        it += 1


def _joined(pieces: list[_Piece], in_box: bool) -> list[Gap]:
    """The gaps inside the pieces, and those between them."""
    out: list[Gap] = []
    for number, piece in enumerate(pieces):
        if number:
            before = pieces[number - 1]
            out.append(Gap(before.bottom, piece.top, _between(before, piece, in_box)))
        out += piece.gaps
    return out


def _between(before: _Piece, after: _Piece, in_box: bool) -> Cost:
    if before.heading or TIED in before.last:
        return Cost.TIED
    if WITH in after.first:
        return Cost.CLAIM
    if in_box:
        return Cost.BOX
    if LEAD in before.last:
        return Cost.LEAD
    return Cost.ITEM if before.item and after.item else Cost.FREE


# -- blocks


def _shift(document: QTextDocument, block: QTextBlock) -> float:
    """What to add to a line's y."""
    return document.documentLayout().blockBoundingRect(block).top()


def _marks(block: QTextBlock) -> frozenset[str]:
    """Those of all its words: Qt hands an anchor before a picture on to the first letter behind it."""
    names: list[str] = []
    it = block.begin()
    while not it.atEnd():
        names += it.fragment().charFormat().anchorNames()
        it += 1
    return marks_in(names)


def _block(document: QTextDocument, block: QTextBlock, in_box: bool) -> _Piece:
    layout, shift, marks = block.layout(), _shift(document, block), _marks(block)
    lines = [
        (shift + line.y(), shift + line.y() + line.height())
        for line in (layout.lineAt(number) for number in range(layout.lineCount()))
    ]
    heading = block.blockFormat().headingLevel() > 0
    costs = [_line_cost(number, len(lines), in_box or CLAIM in marks, heading) for number in range(1, len(lines))]
    gaps = tuple(Gap(lines[n][1], lines[n + 1][0], cost) for n, cost in enumerate(costs))
    item = block.textList() is not None
    return _Piece(lines[0][0], lines[-1][1], gaps, tuple(lines), marks, marks, heading, item)


def _line_cost(above: int, count: int, together: bool, heading: bool) -> Cost:
    """Of a gap with ``above`` of ``count`` lines over it."""
    if heading:
        return Cost.TIED
    if above == 1 or above == count - 1:
        return Cost.ALONE
    return Cost.BOX_LINE if together else Cost.LINE


# -- tables


def _table(document: QTextDocument, table: QTextTable, in_box: bool) -> _Piece | None:
    held = [row for row in (_row(document, table, number) for number in range(table.rows())) if row is not None]
    if not held:
        return None
    # Qt gives a table's height with its margins, but as its place that of its first cell's words.
    form, height = table.format(), document.documentLayout().frameBoundingRect(table).height()
    top = held[0].top
    bottom = max(held[-1].bottom, top - form.topMargin() + height - form.bottomMargin())
    grid = ROW in held[-1].first or HEAD in held[0].first
    heads = [row for row in held if HEAD in row.first]
    repeat = (top, held[len(heads)].top) if grid and heads and len(heads) < len(held) else None
    gaps: list[Gap] = []
    for number, row in enumerate(held):
        if number:
            y = row.top
            if not grid or row in heads or held[number - 1] in heads:
                gaps.append(Gap(y, y, Cost.TIED))
            else:
                gaps.append(Gap(y, y, Cost.BOX if in_box else Cost.ROW, repeat))
        gaps += [Gap(gap.end, gap.start, gap.cost, repeat if row not in heads else None) for gap in row.gaps]
    lines = tuple(line for row in held for line in row.lines)
    return _Piece(top, bottom, tuple(gaps), lines, held[0].first, held[-1].last)


def _row(document: QTextDocument, table: QTextTable, number: int) -> _Piece | None:
    """A row as a piece; its top is that of its cells, so that a line between rows stays with the row above."""
    made: list[tuple[_Piece, list[_Piece], float]] = []
    for column in range(table.columns()):
        cell = table.cellAt(number, column)
        if cell.row() != number or cell.column() != column:
            continue  # reaches in from another row or column
        pieces = list(_pieces(document, cell, True))
        if pieces:
            form = cell.format().toTableCellFormat()
            made.append((pieces[0], pieces, form.topPadding() + form.topBorder()))
    if not made:
        return None
    lines = tuple(line for _, pieces, _ in made for piece in pieces for line in piece.lines)
    gaps = [gap for _, pieces, _ in made for gap in _joined(pieces, True)]
    if len(made) > 1:
        gaps = sorted(gaps, key=lambda gap: gap.end)
        gaps = [gap for gap in gaps if all(b <= gap.end + _CLOSE or t >= gap.start - _CLOSE for t, b in lines)]
    top = min(first.top - pad for first, _, pad in made)
    bottom = max(pieces[-1].bottom for _, pieces, _ in made)
    last = made[0][1][-1].last if len(made) == 1 else frozenset()
    return _Piece(top, bottom, tuple(gaps), lines, made[0][0].first, last)
