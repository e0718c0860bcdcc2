"""Which words of an article's document are not read aloud: what stands round the article, and numbers of footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument

from viewer.core.article.links import parse
from viewer.ui.article.marks import Range

_INTERFACE = "\u2068"  # FIRST STRONG ISOLATE: words of the interface begin so in the frame
_NO_WORDS = "\ufffc\u00a0 "
_BUTTONS = ("cite",)  # links that do something with the words beside them


def unspoken(document: QTextDocument, body: Range) -> tuple[Range, ...]:
    """The positions outside ``body``, reading times and ways to other parts in it, numbers of notes, and links that
    are buttons; in order."""
    found: list[Range] = [(0, body[0])]
    block = document.findBlock(body[0])
    while block.isValid() and block.position() < body[1]:
        end = block.position() + block.length() - 1
        if block.text().lstrip(_NO_WORDS).startswith(_INTERFACE):
            found.append((block.position(), end))
        else:
            found += _of_block(block)
        block = block.next()
    found.append((body[1], document.characterCount()))
    return tuple(place for place in found if place[0] < place[1])


def _of_block(block: QTextBlock) -> Iterator[Range]:
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        form = fragment.charFormat()
        if form.isAnchor() and (_is_note(form) or parse(form.anchorHref()).kind in _BUTTONS):
            yield fragment.position(), fragment.position() + fragment.length()
        at += 1


def _is_note(form: QTextCharFormat) -> bool:
    """A raised link: the number of a footnote."""
    return form.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript and bool(form.anchorHref())
