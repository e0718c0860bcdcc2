"""Keeping the reader's place while the words round it change: a wording is switched, rows come and go."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from viewer.core.article.quotes import Quote, find, spot_of
from viewer.ui.article.browser import ArticleBrowser

HELD = 12  # paragraphs from the top of the view on: the first ones may be those that change

SLACK_PX = 3  # a line that is cut by so little is whole to the eye
STEP_EM = 0.4  # from one place where a line is looked for to the next
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


def first_whole(view: ArticleBrowser) -> int | None:
    """The position at which the first line begins that stands whole in the view; None at the very top.

    Where a picture fills the view, what is at its top.
    """
    if view.verticalScrollBar().value() == 0:
        return None
    rtl = view.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
    x = view.viewport().width() - 2 if rtl else 1  # where lines begin
    top = view.cursorForPosition(QPoint(x, 1))
    step = max(1, round(view.em * STEP_EM))
    for y in range(1, view.viewport().height(), step):
        cursor = view.cursorForPosition(QPoint(x, y))
        sign = view.document().characterAt(cursor.position())
        if sign.isprintable() and sign not in "\ufffc " and view.cursorRect(cursor).top() >= -SLACK_PX:
            return cursor.position()
    return top.position()
