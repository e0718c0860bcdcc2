"""Everything that can be used is large enough to hit, and no words are cut off, at any size of window and text.

WCAG 2.2: 2.5.8 (targets of 24 px), 1.4.4 (text to 200 %), 1.4.10 (one column where there is little room).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

from tests.ui.shell.conftest import Show, Shown, show, small_pack  # noqa: F401  (fixtures)
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.settings import Settings
from viewer.ui.article.unseen import UnseenLink
from viewer.ui.shell.status import ElidedLabel

LEAST_PX = 24
SLACK_PX = 2  # of rounding
WINDOWS = [
    ((1600, 900), 1.0),
    ((1280, 720), 1.0),
    ((1280, 720), 2.0),
    ((1600, 900), 3.0),
    ((480, 800), 1.0),
    ((480, 800), 2.0),
]
# What opens beside the article, by command; "" is the window as it comes.
OPENED = ("", "search", "find", "notes", "preferences", "palette", "shortcuts", "print", "questions-code")


def tops() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def seen() -> Iterator[QWidget]:
    for top in tops():
        yield from (one for one in top.findChildren(QWidget) if one.isVisible() and not one.visibleRegion().isEmpty())


def name_of(one: QWidget) -> str:
    words = one.accessibleName() or getattr(one, "text", lambda: "")() or one.objectName()
    return f"{type(one).__name__} “{words}” {one.width()} × {one.height()}"


def targets(one: QWidget) -> list[QRect]:
    """The places of a widget that a finger is to hit; none for one that is only looked at."""
    if isinstance(one, UnseenLink | QScrollBar) or not one.isEnabled():
        return []
    if isinstance(one, QTabBar):
        return [one.tabRect(number) for number in range(one.count())]
    if isinstance(one, QAbstractItemView):
        model = one.model()
        rows = range(model.rowCount() if model is not None else 0)
        return [rect for row in rows if not (rect := one.visualRect(model.index(row, 0))).isEmpty()]
    inside_box = isinstance(one.parentWidget(), QComboBox | QAbstractScrollArea)
    if isinstance(one, QAbstractButton | QAbstractSlider | QComboBox) or (
        isinstance(one, QLineEdit) and not inside_box
    ):
        return [one.rect()]
    return []


def is_cut(one: QWidget) -> bool:
    """Do its words need more room than it has?"""
    if isinstance(one, ElidedLabel):
        return False  # all of it is in its tip and in what a screen reader is told
    if isinstance(one, QLabel) and one.text() and one.pixmap().isNull():
        if one.wordWrap():
            return one.heightForWidth(one.width()) > one.height() + one.fontMetrics().height() // 2
        return one.sizeHint().width() > one.width() + SLACK_PX
    if isinstance(one, QAbstractButton) and one.text():
        if isinstance(one, QToolButton) and not one.icon().isNull():
            return False  # a sign alone: its words are in the tip
        needs = one.minimumSizeHint().expandedTo(one.sizeHint()) if one.sizeHint().isValid() else one.size()
        return needs.width() > one.width() + SLACK_PX or needs.height() > one.height() + SLACK_PX
    return False


def is_outside(one: QWidget) -> bool:
    """Does it stand partly outside its window, where nothing scrolls?"""
    above = one.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return False
        above = above.parentWidget()
    window = one.window()
    place = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
    return not window.rect().adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX).contains(place)


def start(show: Show, size: tuple[int, int], scale: float, opened: str) -> Shown:  # noqa: F811
    shown = show(
        pack=open_pack(built_in_pack()),
        size=size,
        settings=Settings(theme="light", text_scale=scale),
        topic="cellulite/quilt-model",
    )
    shown.window.show()
    shown.window.finish()
    if opened:
        action = shown.window.commands[opened]
        if not action.isEnabled():
            pytest.fail(f"the command {opened} cannot be had")
        action.trigger()
    shown.qtbot.wait(50)
    return shown


@pytest.mark.parametrize("opened", OPENED)
@pytest.mark.parametrize(("size", "scale"), WINDOWS, ids=[f"{w}x{h}-{scale:.0%}" for (w, h), scale in WINDOWS])
def test_targets_and_words(show: Show, size: tuple[int, int], scale: float, opened: str) -> None:  # noqa: F811
    start(show, size, scale, opened)
    small = [
        name_of(one) for one in seen() for rect in targets(one) if rect.width() < LEAST_PX or rect.height() < LEAST_PX
    ]
    assert small == []
    assert [name_of(one) for one in seen() if is_cut(one)] == []
    assert [name_of(one) for one in seen() if targets(one) and is_outside(one)] == []
