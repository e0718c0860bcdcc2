"""Where the links of a laid-out document stand: which letters belong to the one under a point, or to an address."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from viewer.core import late
from viewer.ui.article.places import text_rects


@late.dataclass(frozen=True)
class Stretch:
    """Letters from ``start`` to ``end`` of the document, the last one left out, and what they all share."""

    start: int
    end: int
    words: str  # an address, or the tip of an abbreviation

    @property
    def range(self) -> tuple[int, int]:
        return (self.start, self.end)


def link_at(document: QTextDocument, point: QPointF) -> Stretch | None:
    """The whole link under a point of the document (logical pixels, scroll added); None where there is none."""
    return _at(document, point, _address)


def tip_at(document: QTextDocument, point: QPointF) -> Stretch | None:
    """The words with a tip of their own under a point, such as an abbreviation; None where there are none."""
    return _at(document, point, QTextCharFormat.toolTip)


def links_to(document: QTextDocument, address: str) -> Iterator[Stretch]:
    """Every link to ``address``, from the top down."""
    return (link for link in every_link(document, address) if link.words == address)


def every_link(document: QTextDocument, begins: str = "") -> Iterator[Stretch]:
    """Every link whose address begins so, from the top down."""
    block = document.begin()
    while block.isValid():
        yield from (stretch for stretch in _stretches(block, _address) if stretch.words.startswith(begins))
        block = block.next()


def link_of(cursor: QTextCursor) -> Stretch | None:
    """The link that a selection covers, as Tab makes it; None for a selection that begins in none."""
    block = cursor.document().findBlock(cursor.selectionStart())
    return next((s for s in _stretches(block, _address) if s.start <= cursor.selectionStart() < s.end), None)


def _address(form: QTextCharFormat) -> str:
    return form.anchorHref() if form.isAnchor() else ""


def _at(document: QTextDocument, point: QPointF, say: Callable[[QTextCharFormat], str]) -> Stretch | None:
    position = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)
    if position < 0:
        return None
    block = document.findBlock(position)
    found = [s for s in _stretches(block, say) if s.start <= position <= s.end]
    # Between two letters the position belongs to both: the one whose box holds the point is meant.
    return next((s for s in found if _holds(block, s, point)), found[0] if found else None)


def _holds(block: QTextBlock, stretch: Stretch, point: QPointF) -> bool:
    return any(rect.contains(point) for rect in text_rects(block.document(), stretch.start, stretch.end))


def _stretches(block: QTextBlock, say: Callable[[QTextCharFormat], str]) -> list[Stretch]:
    """Neighbouring pieces of one link (part of it may be bold) are one stretch."""
    found: list[Stretch] = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        words = say(fragment.charFormat())
        if words:
            start, end = fragment.position(), fragment.position() + fragment.length()
            if found and found[-1].end == start and found[-1].words == words:
                start = found.pop().start
            found.append(Stretch(start, end, words))
        at += 1
    return found
