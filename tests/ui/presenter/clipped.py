"""Finds by itself what cannot be read whole in a window: words that are cut, things that stand over its edge."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QToolButton, QWidget

LEAST_PX = 44  # of what a finger is to hit


def faults(window: QWidget) -> list[str]:
    """One sentence for each label and button that is in view and not whole. What scrolls may be cut by its frame."""
    found: list[str] = []
    for part in window.findChildren(QWidget):
        if not isinstance(part, QLabel | QAbstractButton) or not part.isVisible() or _scrolls(part, window):
            continue
        name = f"{type(part).__name__} {part.objectName()} {part.text()!r}"
        if not part.text() and isinstance(part, QLabel):
            continue
        place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        if not window.rect().contains(place):
            found.append(f"{name} stands out of the window: {place}")
        elif _seen(part, window).size() != part.size():
            found.append(f"{name} is cut by what holds it: {part.size()} of which {_seen(part, window)}")
        wanted = _wanted(part)
        if part.width() < wanted.width() or part.height() < wanted.height() - 2:  # letters of another script: rounded
            found.append(f"{name} is clipped: {part.size()}, {wanted} are wanted")
        if isinstance(part, QAbstractButton) and min(part.width(), part.height()) < LEAST_PX:
            found.append(f"{name} is too small for a finger: {part.size()}")
    return found


def _seen(part: QWidget, window: QWidget) -> QRect:
    """What its holders leave of it."""
    seen, one = part.rect(), part
    while one is not window:
        holder = one.parentWidget()
        assert holder is not None
        seen = seen.translated(one.pos()) & holder.rect()
        one = holder
    return seen


def _wanted(part: QLabel | QAbstractButton) -> QSize:
    if isinstance(part, QLabel):
        if part.wordWrap():
            longest = max((part.fontMetrics().horizontalAdvance(word) for word in part.text().split()), default=0)
            return QSize(longest, part.heightForWidth(part.width()))
        return QSize(part.fontMetrics().horizontalAdvance(part.text()), part.fontMetrics().height())
    if isinstance(part, QToolButton) and part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return part.iconSize()
    return part.minimumSizeHint()


def _scrolls(part: QWidget, window: QWidget) -> bool:
    one: QWidget | None = part
    while one is not None and one is not window:
        if isinstance(one, QAbstractScrollArea):
            return True
        one = one.parentWidget()
    return False
