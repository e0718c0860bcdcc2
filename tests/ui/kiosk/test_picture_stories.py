"""Scenes and tours by touch: what is shown, told, counted, and held as use."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from tests.ui.kiosk.picture_fixtures import (
    finger,
    host_of,
    hosts,
    key,
    make_screen,
    pack,
    plain,
    screen,
    state,
)
from tests.ui.kiosk.picture_host import Finger
from viewer.core.quilt.scene import SceneState
from viewer.state.kiosk.visit import Phase
from viewer.ui.kiosk.picture_screen import PictureScreen

__all__ = ["finger", "hosts", "make_screen", "pack", "plain", "screen"]  # fixtures


def test_a_scene_is_shown_counted_and_can_be_undone(screen: PictureScreen, finger: Finger) -> None:
    card = key(screen, "scene-grown")
    screen.stories.row.bring(card)
    finger.tap(card)
    assert state(screen).parameters.weight == 40
    assert card.isChecked()
    assert host_of(screen).counted == [("scene", "grown")]
    assert "dimples show" in screen.caption.text
    finger.tap(key(screen, "undo"))
    assert state(screen) == SceneState()
    assert not card.isChecked()


def test_a_row_of_stories_is_moved_by_a_finger_which_then_presses_nothing(
    screen: PictureScreen, finger: Finger
) -> None:
    row = screen.stories.row
    before = row.area.bar.value()
    finger.drag(row.area.viewport(), QPoint(300, 30), QPoint(-200, 0), steps=12, pause_ms=5)
    assert row.area.bar.value() > before
    assert state(screen) == SceneState()
    assert host_of(screen).counted == []


def test_a_row_of_stories_is_turned_by_keys(screen: PictureScreen, finger: Finger) -> None:
    row = screen.stories.row
    seen = set()
    for _ in range(40):
        here = row.area.viewport().rect()
        for card in screen.stories.cards:
            if here.contains(card.geometry().translated(row.content.pos())):
                seen.add(card.objectName())
        if not row.after.isEnabled():
            break
        finger.tap(row.after)
    assert seen == {card.objectName() for card in screen.stories.cards}
    finger.tap(row.before)
    assert row.after.isEnabled()


def test_a_tour_is_told_in_large_words_and_held_as_use(screen: PictureScreen, finger: Finger) -> None:
    host = host_of(screen)
    visit, tour = host.booth.visit, screen.desk.session.tour
    visit.used()
    finger.tap(key(screen, "tour-whole-story"))
    assert tour.playing
    assert tour.tour is not None
    assert tour.tour.id == "whole-story"
    assert screen.caption.text == tour.narration
    assert screen.caption.label.property("role") == "heading"
    host.clock.now += 500
    visit.tick()
    assert visit.phase is Phase.USED  # a tour is use
    finger.tap(key(screen, "tour-on"))
    assert tour.at == 1
    assert tour.playing
    finger.tap(key(screen, "tour-back"))
    assert tour.at == 0
    finger.tap(key(screen, "tour-play"))
    assert not tour.playing
    host.clock.now += 500
    visit.tick()
    assert visit.phase is Phase.ASKING
    visit.used()
    finger.tap(key(screen, "tour-play"))
    assert tour.playing
    finger.tap(key(screen, "tour-stop"))
    assert tour.tour is None
    assert screen.caption.label.property("role") != "heading"
    assert key(screen, "tour-whole-story").isVisible()


def test_a_touch_on_the_picture_pauses_a_tour(screen: PictureScreen, finger: Finger) -> None:
    tour = screen.desk.session.tour
    finger.tap(key(screen, "tour-treatments"))
    finger.tap(key(screen, "part-fat"))
    assert tour.playing  # to light a part changes nothing of what is told
    finger.tap(key(screen, "age-more"))
    assert not tour.playing
    assert tour.tour is not None
    assert key(screen, "tour-play").text().strip() == "Go on"


def test_who_leaves_pauses_the_tour(screen: PictureScreen, finger: Finger) -> None:
    finger.tap(key(screen, "tour-treatments"))
    screen.leave()
    assert not screen.desk.session.tour.playing
    host = host_of(screen)
    host.booth.visit.used()
    host.clock.now += 500
    host.booth.visit.tick()
    assert host.booth.visit.phase is Phase.ASKING


def test_a_hidden_screen_plays_nothing(screen: PictureScreen, finger: Finger) -> None:
    finger.tap(key(screen, "tour-treatments"))
    screen.hide()
    assert not screen.desk.session.tour.playing
