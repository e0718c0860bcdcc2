"""What a document holds in the order in which a person would read it: headings, paragraphs, rows, pictures, links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QFont, QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextTable

from viewer.ui.article.mentions import part_of

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
ICON = "icon:"


class Form(Enum):
    """How a passage is told to a screen reader: the role's name in ``QAccessible.Role``."""

    HEADING = "Heading"
    PARAGRAPH = "Paragraph"
    ITEM = "ListItem"
    ROW = "Row"
    PICTURE = "Graphic"


@dataclass(frozen=True)
class Way:
    """A link in a passage, from ``start`` to ``end`` of the document."""

    address: str
    words: str
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """One block of reading. ``level`` is that of a heading, 1 to 6, else 0."""

    form: Form
    words: str
    start: int
    end: int
    ways: tuple[Way, ...] = ()
    level: int = 0


def passages(document: QTextDocument) -> Iterator[Passage]:
    """Every passage with words, from the top down. A row of a table is one, told with its columns' heads."""
    block = document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is not None and table.rows() > 1 and table.columns() > 1:  # our own boxes have one row or one column
            yield from _rows(document, table)
            block = document.findBlock(table.lastPosition()).next()
            continue
        yield from _of_block(block)
        block = block.next()


def _of_block(block: QTextBlock) -> Iterator[Passage]:
    words = _plain(block.text())
    ways, pictures = _inside(block)
    end = block.position() + max(0, block.length() - 1)
    if words:
        level = block.blockFormat().headingLevel()
        form = Form.HEADING if level else Form.ITEM if block.textList() is not None else Form.PARAGRAPH
        yield Passage(form, words, block.position(), end, ways, level)
        ways = ()
    for place, told in pictures:
        yield Passage(Form.PICTURE, told, place, place + 1, tuple(way for way in ways if way.start == place))


def _rows(document: QTextDocument, table: QTextTable) -> Iterator[Passage]:
    columns = range(table.columns())
    has_head = all(_is_bold(table, column) for column in columns if _cell(table, 0, column))
    heads = [_cell(table, 0, column) if has_head else "" for column in columns]
    for row in range(table.rows()):
        cells = [_cell(table, row, column) for column in columns]
        told = [f"{head}: {cell}" if head and row else cell for head, cell in zip(heads, cells, strict=True) if cell]
        if told:
            yield Passage(Form.ROW, ". ".join(told), *_bounds(table, row), _ways(document, table, row))


def _is_bold(table: QTextTable, column: int) -> bool:
    cursor = table.cellAt(0, column).firstCursorPosition()
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return cursor.charFormat().fontWeight() >= QFont.Weight.DemiBold.value


def _cell(table: QTextTable, row: int, column: int) -> str:
    cell = table.cellAt(row, column)
    if cell.column() != column or cell.row() != row:  # one that spans is told once
        return ""
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return _plain(cursor.selectedText())


def _bounds(table: QTextTable, row: int) -> tuple[int, int]:
    return table.cellAt(row, 0).firstPosition(), table.cellAt(row, table.columns() - 1).lastPosition()


def _ways(document: QTextDocument, table: QTextTable, row: int) -> tuple[Way, ...]:
    # Not table.document(): PySide takes the document for the table's then, and ends its Python object with it.
    start, end = _bounds(table, row)
    found: list[Way] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        found += _inside(block)[0]
        block = block.next()
    return tuple(found)


def _inside(block: QTextBlock) -> tuple[tuple[Way, ...], list[tuple[int, str]]]:
    """Links of a block, and (position, alternative text) of its pictures. Words of a part are lit by the legend."""
    ways: list[Way] = []
    pictures: list[tuple[int, str]] = []
    at = block.begin()
    while not at.atEnd():
        fragment, style = at.fragment(), at.fragment().charFormat()
        address = style.anchorHref() if style.isAnchor() else ""
        image = style.toImageFormat()
        told = str(style.property(QTextFormat.Property.ImageAltText) or "") if image.isValid() else ""
        if image.isValid() and not image.name().startswith(ICON):
            pictures.append((fragment.position(), told or image.name().rpartition("/")[2]))
        if address and part_of(address) is None:
            words = _plain(fragment.text()) or told
            end = fragment.position() + fragment.length()
            if ways and ways[-1].address == address and ways[-1].end == fragment.position():
                before = ways.pop()
                ways.append(Way(address, f"{before.words} {words}".strip(), before.start, end))
            else:
                ways.append(Way(address, words, fragment.position(), end))
        at += 1
    return tuple(way for way in ways if way.words), pictures


def _plain(text: str) -> str:
    return " ".join(text.replace(OBJECT, " ").replace("\u2068", "").replace("\u2069", "").split())
