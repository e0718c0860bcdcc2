"""Keeping the reader's place while the words round it change: a wording is switched, rows come and go."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from viewer.core.article.quotes import Quote, find, spot_of
from viewer.ui.article.browser import ArticleBrowser

HELD = 12  # paragraphs from the top of the view on: the first ones may be those that change

Held = list[tuple[Quote, int]]  # words, and how far below the view's top they stand, in pixels


def hold(view: ArticleBrowser, text: str) -> Held:
    """What stands in view, to come back to; empty at the very top. ``text`` is the pane's."""
    if view.verticalScrollBar().value() == 0:
        return []
    first = view.cursorForPosition(QPoint(1, 1))
    held = [(spot_of(text, first.position()), view.cursorRect(first).top())]
    block = first.block().next()
    while block.isValid() and len(held) < HELD:
        first.setPosition(block.position())
        if block.text().strip():
            held.append((spot_of(text, first.position()), view.cursorRect(first).top()))
        block = block.next()
    return held


def stay(view: ArticleBrowser, text: str, held: Held) -> bool:
    """Bring the first words that are still there back to where they stood; False when none are."""
    if not held:
        return False
    view.lay_out()
    for quote, top in held:
        found = find(text, quote)
        if found is not None:
            cursor = view.textCursor()
            cursor.setPosition(found[0])
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + view.cursorRect(cursor).top() - top)
            return True
    return False
