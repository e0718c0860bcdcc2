"""A piece of text that begins on a page of its own: HTML, laid out and cut into pages when it is wanted."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QImage, QPainter, QPalette, QTextLayout

from viewer.core.printing.breaks import PAGE_COST, Slice, paginate
from viewer.core.printing.on_paper import numbered, open_numbers
from viewer.ui.printing.document import PaperDocument, PictureSource
from viewer.ui.printing.gaps import anchor_tops, gaps_of
from viewer.ui.printing.lettering import INK

SIDE = 30.0  # dots beside the column that letters may reach into
NEAR = 1.0  # dots: so far from a cut no other line begins

Say = Callable[[str], str]  # the words for the page of an address


@dataclass(frozen=True)
class Setting:
    """How text is set: its size, and the room of a page, in dots."""

    em: float
    column: float
    heights: tuple[float, ...]  # of the first pages; the last is that of all others
    pictures: PictureSource
    page_cost: float = PAGE_COST
    tallest: float = 0.62  # of a page, that a picture of the pack may take: it leaves room for its words


@dataclass(eq=False)
class Chapter:
    """``html`` may hold open page numbers. ``own``: images that are not the pack's, by address."""

    title: str
    html: str
    topic_id: str = ""
    running: str = ""  # over its pages
    right_to_left: bool = False
    own: Mapping[str, QImage] = field(default_factory=dict)

    @property
    def has_numbers(self) -> bool:
        return bool(open_numbers(self.html))


class Laid:
    """A chapter laid out: its pages, and where its anchors stand."""

    def __init__(self, chapter: Chapter, setting: Setting, say: Say) -> None:
        self.document = PaperDocument(
            numbered(chapter.html, say),
            setting.em,
            (setting.column, setting.heights[-1] * setting.tallest),
            setting.pictures,
            own=chapter.own,
            right_to_left=chapter.right_to_left,
        )
        self.slices: tuple[Slice, ...] = paginate(gaps_of(self.document), setting.heights, setting.page_cost) or (
            Slice(0, 0),
        )
        self._column = setting.column

    def places(self) -> dict[str, tuple[int, float]]:
        """{anchor: page from 0, dots below the top of its text}."""
        tops = [one.top for one in self.slices]
        found: dict[str, tuple[int, float]] = {}
        for name, y in anchor_tops(self.document).items():
            page = max(0, bisect_right(tops, y + NEAR) - 1)
            found[name] = page, max(0.0, y - tops[page])
        return found

    def paint(self, painter: QPainter, number: int, x: float, y: float) -> None:
        """Paint a page's text with its upper left corner at (x, y)."""
        piece = self.slices[number]
        if piece.repeat is not None:
            self._paint(painter, *piece.repeat, x, y)
            y += piece.repeat[1] - piece.repeat[0]
        self._paint(painter, piece.top, piece.bottom, x, y)

    def _paint(self, painter: QPainter, top: float, bottom: float, x: float, y: float) -> None:
        """What lies from ``top`` to ``bottom`` of the document.

        Qt draws, of a block that is cut at the top, one line too many: a clip hides it, but a PDF would hold its words
        twice. So blocks that are cut there are drawn line by line, and all others by Qt.
        """
        painter.save()
        painter.translate(x, y - top)
        painter.setClipRect(QRectF(-SIDE, top - NEAR, self._column + 2 * SIDE, bottom - top + 2 * NEAR))
        whole = max((block.bottom for block in self._blocks if block.is_cut_at(top)), default=top)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = QPalette(context.palette)
        context.palette.setColor(QPalette.ColorRole.Text, QColor(INK))  # else the letters of a dark window
        tall = max(NEAR / 4, bottom - whole - 2 * NEAR)
        context.clip = QRectF(-SIDE, whole + NEAR, self._column + 2 * SIDE, tall)
        self.document.documentLayout().draw(painter, context)
        if whole > top:
            painter.setPen(QColor(INK))
            for block in self._blocks:
                if block.bottom > top + NEAR and block.top < whole - NEAR:
                    block.paint(painter, top, bottom)
        painter.restore()

    @cached_property
    def _blocks(self) -> tuple[_Block, ...]:
        found: list[_Block] = []
        layout = self.document.documentLayout()
        block = self.document.begin()
        while block.isValid():
            inside = block.layout()
            if inside.lineCount():
                shift = layout.blockBoundingRect(block).topLeft()
                last = inside.lineAt(inside.lineCount() - 1)
                top, bottom = inside.lineAt(0).y(), last.y() + last.height()
                found.append(_Block(inside, shift, shift.y() + top, shift.y() + bottom))
            block = block.next()
        return tuple(found)


@dataclass(frozen=True)
class _Block:
    """A paragraph as it lies in the document. ``shift``: from its own places to the document's."""

    layout: QTextLayout
    shift: QPointF
    top: float
    bottom: float

    def is_cut_at(self, y: float) -> bool:
        return self.top < y - NEAR and self.bottom > y + NEAR

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """The lines that lie whole between ``top`` and ``bottom`` of the document."""
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            y = self.shift.y() + line.y()
            if y >= top - NEAR and y + line.height() <= bottom + NEAR:
                line.draw(painter, self.shift)


class Shelf:
    """Keeps the chapters that were laid out last: a whole guide's documents would take much memory."""

    def __init__(self, setting: Setting, say: Say, most: int = 3) -> None:
        self.setting = setting
        self.say = say
        self._most = most
        self._kept: OrderedDict[int, Laid] = OrderedDict()
        self._named: dict[int, Chapter] = {}

    def laid(self, chapter: Chapter) -> Laid:
        key = id(chapter)
        self._named[key] = chapter  # alive, so that no other gets its id
        found = self._kept.pop(key, None) or Laid(chapter, self.setting, self.say)
        self._kept[key] = found
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return found

    def clear(self) -> None:
        """Other page numbers: everything is laid out anew."""
        self._kept.clear()
