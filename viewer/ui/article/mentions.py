"""The words of an article that name a part of the picture: found once, quietly marked, lit when the part is.

Words of the glossary are marked here too, by a fine dotted line; a word that is both has the mark of its part alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument

from viewer.core.article.links import parse
from viewer.core.quilt.parts import Part
from viewer.core.theme import Theme
from viewer.ui.article.places import text_rects

# Tissues differ by pattern as well as by colour, in the text as in the picture (lengths in pen widths).
_DASHES: dict[Part, tuple[float, ...]] = {
    Part.SKIN: (),
    Part.FAT: (0.01, 2.0),  # dots
    Part.MUSCLE: (1.6, 1.6),  # stripes
    Part.SEPTA: (3.4, 2.0),  # stitches
}


@dataclass(frozen=True)
class Mention:
    """Words from ``start`` to ``end`` of the document that name ``part``, or for None a term of the glossary."""

    part: Part | None
    start: int
    end: int


def part_of(address: str) -> Part | None:
    """The part that an address such as "part:fat" means; None for every other."""
    link = parse(address)
    if link.kind != "part":
        return None
    return next((part for part in Part if part.value == link.target), None)


def find_mentions(document: QTextDocument) -> tuple[Mention, ...]:
    """Every mention, in the order of the page. Pieces of one link that lie side by side are one mention."""
    found: list[Mention] = []
    block = document.begin()
    while block.isValid():
        found += _of_block(block)
        block = block.next()
    return tuple(found)


def _of_block(block: QTextBlock) -> list[Mention]:
    if not any(piece.format.isAnchor() for piece in block.textFormats()):
        return []
    found: list[Mention] = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        address = fragment.charFormat().anchorHref() if fragment.charFormat().isAnchor() else ""
        part = part_of(address)
        if part is not None or address.startswith("term:"):
            start, end = fragment.position(), fragment.position() + fragment.length()
            if found and found[-1].end == start and found[-1].part is part:
                start = found.pop().start
            found.append(Mention(part, start, end))
        at += 1
    return found


class Mentions:
    """The mentions of the document that is shown, and which of them are lit."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._all: tuple[Mention, ...] = ()
        self._rects: dict[Mention, list[QRectF]] = {}
        self.lit: Part | None = None

    def find(self) -> None:
        """A new document stands there."""
        self._all = find_mentions(self._document)
        self._rects = {}

    def moved(self) -> None:
        """The words stand elsewhere: the column has another width."""
        self._rects = {}

    def light(self, part: Part | None) -> bool:
        """Light the words of ``part``; is that a change?"""
        changed, self.lit = part is not self.lit, part
        return changed

    def of(self, part: Part) -> tuple[Mention, ...]:
        return tuple(mention for mention in self._all if mention.part is part)

    @property
    def all(self) -> tuple[Mention, ...]:
        return self._all

    def rects(self, mention: Mention) -> list[QRectF]:
        """The boxes of its letters in document coordinates, kept until the words move."""
        if mention not in self._rects:
            self._rects[mention] = text_rects(self._document, mention.start, mention.end)
        return self._rects[mention]

    def in_view(self, top: float, bottom: float) -> Iterator[Mention]:
        """The mentions between two heights of the document. Blocks are in order, so the search is by halves."""
        for mention in self._all[self._first_below(top) :]:
            rects = self.rects(mention)
            if rects and rects[0].top() > bottom + self._slack():
                return
            if any(rect.bottom() >= top and rect.top() <= bottom for rect in rects):
                yield mention

    def nearest(self, part: Part, height: float) -> float | None:
        """How far down the nearest mention of ``part`` stands; None when the article has none."""
        tops = [rects[0].center().y() for mention in self.of(part) if (rects := self.rects(mention))]
        return min(tops, key=lambda top: abs(top - height), default=None)

    def paint(self, painter: QPainter, theme: Theme, em: float, top: float, bottom: float) -> None:
        """Mark the mentions in view, over the painted text; the painter stands at the document's origin."""
        mentions = list(self.in_view(top, bottom))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.lit is not None:
            mode = QPainter.CompositionMode
            # Over the text, not under it: cells of boxes have grounds of their own that would hide it.
            painter.setCompositionMode(mode.CompositionMode_Screen if theme.dark else mode.CompositionMode_Multiply)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.glaze(self.lit.value)))
            for mention in mentions:
                if mention.part is self.lit:
                    for rect in self.rects(mention):
                        room = rect.adjusted(-em * 0.13, -em * 0.04, em * 0.13, em * 0.08)
                        painter.drawRoundedRect(room, em * 0.25, em * 0.25)
            painter.setCompositionMode(mode.CompositionMode_SourceOver)
        for mention in mentions:
            painter.setPen(_pen(mention.part, theme, em))
            _underline(painter, self.rects(mention), em)

    def _first_below(self, top: float) -> int:
        low, high = 0, len(self._all)
        while low < high:
            middle = (low + high) // 2
            block = self._document.findBlock(self._all[middle].end)
            if self._document.documentLayout().blockBoundingRect(block).bottom() < top - self._slack():
                low = middle + 1
            else:
                high = middle
        return low

    def _slack(self) -> float:
        # Cells of one row stand side by side, so a later block may start higher up.
        return 400.0


def _pen(part: Part | None, theme: Theme, em: float) -> QPen:
    if part is None:
        pen = QPen(QColor(theme.quiet), max(1.2, em * 0.07))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.6])
        return pen
    pen = QPen(QColor(theme.tissue_line(part.value)), max(2, round(em * 0.11)))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if part is Part.FAT else Qt.PenCapStyle.FlatCap)
    if _DASHES[part]:
        pen.setDashPattern(list(_DASHES[part]))
    return pen


def _underline(painter: QPainter, rects: list[QRectF], em: float) -> None:
    width = painter.pen().widthF()
    for rect in rects:
        y = round(rect.bottom() - em * 0.04) + 0.5 * (round(width) % 2)
        painter.drawLine(QLineF(QPointF(rect.left() + width / 2, y), QPointF(rect.right() - width / 2, y)))
