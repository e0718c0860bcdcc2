"""The picture screen in every size, text size and within reach: targets, words, and the way to every key."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.ui.kiosk.picture_fixtures import (
    WIDE,
    MakeScreen,
    finger,
    host_of,
    hosts,
    key,
    make_screen,
    pack,
    plain,
    screen,
)
from tests.ui.kiosk.picture_host import REACH, Finger, controls, seen_at, settle
from viewer.core.quilt.parts import Part
from viewer.ui.kiosk.picture_deck import Lay
from viewer.ui.kiosk.picture_screen import PictureScreen

__all__ = ["finger", "hosts", "make_screen", "pack", "plain", "screen"]  # fixtures

TALL, SMALL = (1080, 1920), (1366, 768)
ROOMS = (  # size, step of the text, within reach: from all keys at once to one low row
    (WIDE, 0, False),
    (WIDE, 1, True),
    (TALL, 2, False),
    (TALL, 1, True),
    (SMALL, 0, True),
    (SMALL, 2, False),
    (SMALL, 2, True),
)


def test_where_one_row_has_room_tabs_and_keys_take_turns(make_screen: MakeScreen, finger: Finger) -> None:
    screen = make_screen(SMALL, step=2, reach=True)
    assert screen.deck.lay is Lay.ROW
    finger.tap(key(screen, "tab-parts"))
    assert not screen.deck.tabs["parts"].isVisible()
    finger.tap(key(screen, "part-skin"))
    assert screen.desk.session.focus.focus.part is Part.SKIN
    finger.tap(key(screen, "deck-menu"))
    assert screen.deck.tabs["parts"].isVisible()
    assert not screen.parts.isVisible()
    finger.tap(key(screen, "tab-parts"))
    assert screen.parts.isVisible()


@pytest.mark.parametrize(("size", "step", "reach"), ROOMS)
def test_targets_are_large_enough_and_within_reach(
    make_screen: MakeScreen, size: tuple[int, int], step: int, reach: bool
) -> None:
    screen = make_screen(size, step=step, reach=reach)
    look = host_of(screen).look(step, reach=reach)
    line = round(size[1] * REACH) if reach else 0
    for name in screen.deck.groups:
        screen.deck.choose(name)
        settle(2)
        for widget in controls(screen):
            box = seen_at(widget)
            if box.isEmpty():
                continue  # it is scrolled to
            assert min(widget.width(), widget.height()) >= look.target, widget.objectName()
            assert box.top() >= line, (name, widget.objectName(), box)
            assert screen.window().rect().contains(box)


@pytest.mark.parametrize(("size", "step", "reach"), ROOMS)
def test_every_key_can_be_brought_into_sight_by_touches(
    make_screen: MakeScreen, finger: Finger, size: tuple[int, int], step: int, reach: bool
) -> None:
    """Tabs, then the keys at the ends of what scrolls: no drag is needed."""
    screen = make_screen(size, step=step, reach=reach)
    deck, seen = screen.deck, set()

    def look_round(paged) -> None:
        for _ in range(30):
            for widget in controls(paged.content):
                box = seen_at(widget)
                if box.width() >= 0.95 * widget.width() and box.height() >= 0.95 * widget.height():
                    seen.add(widget.objectName())
            if not paged.after.isVisible() or not paged.after.isEnabled():
                return
            finger.tap(paged.after)

    for name in deck.groups:
        if deck.lay is not Lay.ALL:
            deck.choose(name)
        while deck.body.before.isVisible() and deck.body.before.isEnabled():
            finger.tap(deck.body.before)
        if name == "stories" and screen.stories.row.after.isVisible():
            look_round(screen.stories.row)
        look_round(deck.body)
    if deck.menu.isVisible():
        finger.tap(deck.menu)
    deck.head.to_start()
    look_round(deck.head)
    wanted = {"sure", "undo", "again", "age", "weight", *(card.objectName() for card in screen.stories.cards)}
    wanted |= {
        widget.objectName()
        for group in deck.groups.values()
        for widget in group.findChildren(QAbstractButton)
        if not widget.objectName().startswith(("tour-back", "tour-play", "tour-on", "tour-stop", "stories-"))
    }
    assert wanted - seen == set()


@pytest.mark.parametrize(("size", "step", "reach"), ROOMS)
def test_no_words_of_keys_are_cut(make_screen: MakeScreen, size: tuple[int, int], step: int, reach: bool) -> None:
    screen = make_screen(size, step=step, reach=reach)
    for name in screen.deck.groups:
        screen.deck.choose(name)
        settle(2)
        for widget in controls(screen):
            if isinstance(widget, QAbstractButton) and widget.text() and not seen_at(widget).isEmpty():
                assert widget.width() >= widget.sizeHint().width(), widget.objectName()
                assert widget.height() >= widget.fontMetrics().height(), widget.objectName()
        for label in screen.findChildren(QLabel):
            if label.isVisible() and label.text() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()) - 2, label.text()


def test_the_picture_keeps_its_size_whatever_is_told(screen: PictureScreen, finger: Finger) -> None:
    before = screen.stage.geometry()
    for scene in list(screen.stories.cards)[:8]:
        if not scene.tour:
            screen.desk.session.show.to(scene.story_id, by_person=True)
            settle()
    finger.tap(key(screen, "tour-treatments"))
    settle()
    assert screen.stage.geometry() == before
