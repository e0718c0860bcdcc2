"""The picture screen where it is read from right to left: the picture is never mirrored, and words keep their way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from tests.ui.kiosk.picture_fixtures import WIDE, MakeScreen, finger, hosts, key, make_screen, pack, plain, state
from tests.ui.kiosk.picture_host import Finger, seen_at, settle

__all__ = ["finger", "hosts", "make_screen", "pack", "plain"]  # fixtures

SMALL, TALL = (1366, 768), (1080, 1920)


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(before)


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize(
    ("size", "step", "reach"), [(WIDE, 0, False), (WIDE, 1, True), (TALL, 2, False), (SMALL, 0, False)]
)
def test_what_points_to_the_left_of_the_picture_stands_left(
    make_screen: MakeScreen, size: tuple[int, int], step: int, reach: bool
) -> None:
    screen = make_screen(size, step=step, reach=reach)
    for group in (screen.near, screen.tell):
        screen.deck.choose(group.name)
        settle()
        assert group.left.y() == group.right.y()
        assert group.left.geometry().right() < group.right.x()


@pytest.mark.usefixtures("mirrored")
def test_the_left_key_looks_to_the_left(make_screen: MakeScreen, finger: Finger) -> None:
    screen = make_screen(WIDE)
    screen.deck.choose(screen.near.name)
    finger.tap(key(screen, "closer"))
    ways = {}
    for name in ("look-left", "look-right"):
        before = state(screen).view.pan_x
        at = seen_at(key(screen, name)).center().x()
        finger.tap(key(screen, name))
        ways[at] = state(screen).view.pan_x - before
    moved = [ways[at] for at in sorted(ways)]
    assert moved[0] > 0 > moved[1]  # as in every other language: the left one moves the picture to the right


@pytest.mark.usefixtures("mirrored")
def test_each_text_of_how_sure_has_its_own_direction(make_screen: MakeScreen, finger: Finger) -> None:
    screen = make_screen(WIDE)
    screen.desk.session.show.to("bands-cut", by_person=True)
    finger.tap(key(screen, "sure"))
    document = QTextDocument()
    document.setHtml(screen.sheet.text.text())
    found: dict[str, Qt.LayoutDirection] = {}
    block = document.begin()
    while block.isValid():
        found[block.text()] = block.textDirection()
        block = block.next()
    own = {"What studies show", "What was done", "How it sees the body", "Measured, and a change was found"} & set(
        found
    )
    assert len(own) >= 3
    rtl, ltr = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert {found[words] for words in own} == {rtl}
    packs = [one.says for group in screen.sheet._groups for one in (*group.done, *group.body)]
    assert {found[words] for words in packs} == {ltr}  # an English pack's sentences begin at the left
    assert {way for words, way in found.items() if "doi:" in words} == {ltr}
