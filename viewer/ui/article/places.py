"""Where words stand in a laid-out document."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextCursor, QTextDocument

_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands for an image


def text_rects(document: QTextDocument, start: int, end: int) -> list[QRectF]:
    """The boxes round the letters from ``start`` to ``end``, one for every line they stand on.

    In document coordinates (scroll not taken off). Heights are those of the letters, not of the spaced lines.
    """
    rects = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        layout = block.layout()
        origin = document.documentLayout().blockBoundingRect(block).topLeft()
        first, last = max(start - block.position(), 0), min(end - block.position(), block.length() - 1)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            left, right = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            while right > left and document.characterAt(block.position() + right - 1).isspace():
                right -= 1  # the space at a line's end hangs outside
            if left >= right:
                continue
            edges = sorted(float(line.cursorToX(at)[0]) for at in (left, right))  # type: ignore[index]
            if not block.text()[left:right].strip(_PICTURE):  # pictures alone: as high as they are
                rects.append(QRectF(origin.x() + edges[0], origin.y() + line.y(), edges[1] - edges[0], line.height()))
                continue
            metrics = QFontMetricsF(_font_at(document, block.position() + left + 1))
            baseline = origin.y() + line.y() + line.ascent()
            top = baseline - metrics.ascent()
            rects.append(QRectF(origin.x() + edges[0], top, edges[1] - edges[0], metrics.height()))
        block = block.next()
    return rects


def _font_at(document: QTextDocument, position: int) -> QFont:
    cursor = QTextCursor(document)
    cursor.setPosition(min(position, document.characterCount() - 1))
    return cursor.charFormat().font()


def anchor_tops(document: QTextDocument, names: set[str]) -> list[tuple[float, str]]:
    """(height, anchor) of those of ``names`` that the document has, from its top down."""
    tops = []
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            for name in at.fragment().charFormat().anchorNames():
                if name in names:
                    tops.append((document.documentLayout().blockBoundingRect(block).top(), name))
            at += 1
        block = block.next()
    return sorted(tops)


def anchor_at(document: QTextDocument, name: str, *, from_end: bool = False) -> int | None:
    """The position of the letters that ``name`` stands at; None when the document has no such anchor."""
    block = document.lastBlock() if from_end else document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            if name in at.fragment().charFormat().anchorNames():
                return int(at.fragment().position())
            at += 1
        block = block.previous() if from_end else block.next()
    return None


def text_at(document: QTextDocument, anchor: str) -> str:
    """The words of the entry that ``anchor`` stands at: its paragraph, and in a list those that belong to it.

    Empty when there is no such anchor. Signs such as the way back are left out.
    """
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            if anchor in at.fragment().charFormat().anchorNames():
                return _entry(block)
            at += 1
        block = block.next()
    return ""


def _entry(block: QTextBlock) -> str:
    entries, lines = block.textList(), [block.text()]
    after = block.next()
    while entries is not None and after.isValid() and after.textList() is None and _set_in(after):
        lines.append(after.text())
        after = after.next()
    return " ".join(" ".join(lines).replace("\N{OBJECT REPLACEMENT CHARACTER}", " ").split())


def _set_in(block: QTextBlock) -> bool:
    return block.blockFormat().indent() > 0
