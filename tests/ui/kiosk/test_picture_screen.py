"""The picture screen by touch: every key, every size, the stories, and all as at the start for who comes next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.kiosk.picture_fixtures import (
    MakeScreen,
    finger,
    hosts,
    key,
    make_screen,
    pack,
    plain,
    screen,
    shown,
    state,
)
from tests.ui.kiosk.picture_host import Finger, seen_at, settle
from tests.ui.quilt.plain import PlainRenderer
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part, Source
from viewer.core.quilt.scene import CUT_FRONT_MM, Account, Compare, Event, SceneState, Treatment
from viewer.ui.kiosk.picture_screen import PictureScreen
from viewer.ui.kiosk.quilt_box import QuiltBox

__all__ = ["finger", "hosts", "make_screen", "pack", "plain", "screen"]  # fixtures

RISKY = SceneState(events=(Event(0, Treatment.MESOTHERAPY),), month_tenths=10)

ACTS = (
    (["age-more"], SceneState(parameters=Parameters(35, 0))),
    (["age-less", "age-less"], SceneState(parameters=Parameters(20, 0))),
    (["weight-more"], SceneState(parameters=Parameters(30, 5))),
    (["weight-less"], SceneState(parameters=Parameters(30, -5))),
    (["closer"], SceneState().with_view(zoom=150)),
    (["closer", "farther"], SceneState()),
    (["closer", "closer", "whole"], SceneState()),
    (["cut-back"], SceneState().with_view(cut_mm=CUT_FRONT_MM - 9)),
    (["cut-back", "cut-front"], SceneState()),
    (["closer", "look-left"], SceneState().with_view(zoom=150, pan_x=25)),
    (["closer", "look-right"], SceneState().with_view(zoom=150, pan_x=-25)),
    (["closer", "look-up"], SceneState().with_view(zoom=150, pan_y=25)),
    (["closer", "look-down"], SceneState().with_view(zoom=150, pan_y=-25)),
    (["article"], SceneState(account=Account.ARTICLE)),
    (["article", "studies"], SceneState()),
    (["before"], SceneState().with_view(compare=Compare.BEFORE)),
    (["before", "before"], SceneState()),
    (["both"], SceneState().with_view(compare=Compare.ACCOUNTS)),
    (["both", "line-left"], SceneState().with_view(compare=Compare.ACCOUNTS, divider=40)),
    (["both", "line-right"], SceneState().with_view(compare=Compare.ACCOUNTS, divider=60)),
    (["weight-more", "undo"], SceneState()),
    (["weight-more", "cut-back", "again"], SceneState()),
    (["again"], SceneState()),
)


def dump(screen: PictureScreen) -> dict[str, object]:
    """All that the next visitor could see of this one."""
    session, deck = screen.desk.session, screen.deck
    found: dict[str, object] = {
        "state": session.quilt.state,
        "undo": (session.quilt.can_undo, session.quilt.can_redo),
        "focus": session.focus.focus.part,
        "tour": (session.tour.tour, session.tour.at, session.tour.playing),
        "scene": (session.show.scene_id, session.show.running),
        "follow": session.follow.on,
        "hand": (session.hand.tool, session.hand.place_mm),
        "deck": (deck.lay, deck.chosen),
        "sure": (screen.sheet.isVisible(), screen.sheet.text.text()),
        "words": screen.caption.text,
    }
    for paged in (deck.head, deck.body, screen.stories.row, screen.caption.page, screen.sheet.page):
        found[f"at {paged.objectName()}"] = paged.area.bar.value()
    for widget in screen.findChildren(QAbstractButton):
        looks = (widget.isEnabled(), widget.isChecked(), widget.isDown(), widget.geometry(), widget.text())
        found[f"{widget.objectName()} {widget.accessibleName()}"] = looks if widget.isVisible() else None
    return found


# -- every key does what it says, by touch


def test_parts_light_by_touch_and_go_out_by_a_second(screen: PictureScreen, finger: Finger) -> None:
    for part in Part:
        finger.tap(key(screen, f"part-{part.value}"))
        assert screen.desk.session.focus.focus.part is part
        assert key(screen, f"part-{part.value}").isChecked()
    finger.tap(key(screen, "part-septa"))
    assert screen.desk.session.focus.focus.part is None
    assert not key(screen, "part-septa").isChecked()


def test_keys_by_touch(screen: PictureScreen, finger: Finger) -> None:
    for names, wanted in ACTS:
        for name in names:
            assert key(screen, name).isEnabled(), names
            finger.tap(key(screen, name))
        assert state(screen) == wanted, names
        screen.reset()
        settle()


def test_every_key_of_the_deck_is_in_these_tests(screen: PictureScreen) -> None:
    """A new key has to be tried as well."""
    tried = {
        "age-less", "age-more", "weight-less", "weight-more", "closer", "farther", "whole", "cut-back", "cut-front",
        "look-left", "look-right", "look-up", "look-down", "studies", "article", "before", "both", "line-left",
        "line-right", "undo", "again", "sure", "tour-back", "tour-play", "tour-on", "tour-stop", "sure-up",
        "sure-down", "sure-close", "deck-menu",
    }  # fmt: skip
    named = {button.objectName() for button in screen.findChildren(QAbstractButton)}
    pages = {name for name in named if name.endswith(("-before", "-after"))}
    stories = {name for name in named if name.startswith(("scene-", "tour-"))} - tried
    tabs = {name for name in named if name.startswith("tab-")}
    parts = {f"part-{part.value}" for part in Part}
    assert named - pages - stories - tabs - parts == tried


def test_nothing_can_be_done_past_an_end(screen: PictureScreen, finger: Finger) -> None:
    for _ in range(12):
        finger.tap(key(screen, "weight-more"))
    assert state(screen).parameters.weight == 40
    assert not key(screen, "weight-more").isEnabled()
    assert key(screen, "weight-less").isEnabled()
    assert not key(screen, "farther").isEnabled()
    assert not key(screen, "cut-front").isEnabled()


def test_a_slider_goes_where_it_is_touched_and_follows(screen: PictureScreen, finger: Finger) -> None:
    slider = screen.life.lines[0].slider
    finger.tap(slider, QPoint(slider.width() - 2, slider.height() // 2))
    assert state(screen).parameters.age == 80
    finger.drag(slider, QPoint(slider.width() - 2, slider.height() // 2), QPoint(-slider.width(), 0))
    assert state(screen).parameters.age == 15
    assert screen.life.lines[0].value.text() == "15 years"
    finger.tap(key(screen, "undo"))
    assert state(screen).parameters.age == 80  # a drag is undone as one act
    finger.tap(key(screen, "undo"))
    assert state(screen) == SceneState()


def test_values_are_told_in_words(screen: PictureScreen) -> None:
    weight = screen.life.lines[1]
    said = {}
    for percent in (-10, 0, 25):
        screen.desk.session.quilt.set_weight(percent)
        said[percent] = weight.value.text()
    assert said == {-10: "10 % less", 0: "as at the start", 25: "25 % more"}


def test_the_picture_itself_answers_fingers(screen: PictureScreen, finger: Finger) -> None:
    view = screen.stage.view
    assert view is not None
    left, top, right, foot = view.sight().face()  # type: ignore[union-attr]
    middle = QPoint(round((left + right) / 2), round((top + foot) / 2))
    finger.tap(view, middle)
    assert screen.desk.session.focus.focus.part is Part.FAT
    finger.drag(view, middle, QPoint(0, -60))
    assert state(screen).view.cut_mm < CUT_FRONT_MM
    finger.pinch(view, 80, 240)
    assert state(screen).view.zoom > 200


def test_a_touch_that_never_ended_holds_nothing(screen: PictureScreen, finger: Finger) -> None:
    """A controller that was reset sends no release: the next touch is a new one."""
    window = screen.window()
    for widget in (key(screen, "closer"), screen.life.lines[0].slider):
        here = widget.mapTo(window, widget.rect().center())
        QTest.touchEvent(window, finger.screen).press(7, here, window).commit()
        screen.deck.body.hide()
        screen.deck.body.show()
        assert not key(screen, "closer").isDown()
        assert not screen.life.lines[0].slider.isSliderDown()
        QTest.touchEvent(window, finger.screen).release(7, here, window).commit()
        settle()
    age = state(screen).parameters.age
    zoom = state(screen).view.zoom
    finger.tap(key(screen, "closer"))
    finger.tap(key(screen, "age-more"))
    assert state(screen).view.zoom == zoom + 50
    assert state(screen).parameters.age > age


def test_a_finger_that_slides_off_presses_nothing(screen: PictureScreen, finger: Finger) -> None:
    closer = key(screen, "closer")
    finger.drag(closer, closer.rect().center(), QPoint(0, 60))
    assert state(screen) == SceneState()
    assert not closer.isDown()


def test_a_second_finger_presses_nothing(screen: PictureScreen, finger: Finger) -> None:
    window = screen.window()
    first, second = (
        screen.near.closer.mapTo(window, screen.near.closer.rect().center()),
        screen.near.cut_back.mapTo(window, screen.near.cut_back.rect().center()),
    )
    QTest.touchEvent(window, finger.screen).press(0, first, window).commit()
    QTest.touchEvent(window, finger.screen).move(0, first, window).press(1, second, window).commit()
    QTest.touchEvent(window, finger.screen).move(0, first, window).release(1, second, window).commit()
    QTest.touchEvent(window, finger.screen).release(0, first, window).commit()
    settle()
    assert state(screen) == SceneState().with_view(zoom=150)


# -- who tells it


def test_what_may_not_stand_alone_says_why_it_does_not(screen: PictureScreen, finger: Finger) -> None:
    quilt = screen.desk.session.quilt
    quilt.act(RISKY)
    assert not screen.tell.why.isVisible()
    finger.tap(key(screen, "article"))
    settle()
    assert state(screen).view.compare is Compare.ACCOUNTS
    assert screen.tell.why.isVisible()
    assert seen_at(screen.tell.why).height() >= screen.tell.why.height()
    finger.tap(key(screen, "both"))  # cannot be taken away
    assert state(screen).view.compare is Compare.ACCOUNTS
    finger.tap(key(screen, "studies"))
    settle()
    assert not screen.tell.why.isVisible()


# -- how sure


def test_how_sure_is_this_in_words(screen: PictureScreen, finger: Finger) -> None:
    screen.desk.session.show.to("bands-cut", by_person=True)
    finger.tap(key(screen, "sure"))
    sheet = screen.sheet
    assert sheet.isVisible()
    assert "What studies show" in sheet.text.text()
    assert "What was done" in sheet.text.text()
    assert "href" not in sheet.text.text()
    assert sheet.spoken
    assert screen.spoken() == sheet.spoken
    before = sheet.text.text()
    screen.desk.session.show.to("flat", by_person=True)
    sheet.write()
    assert sheet.text.text() != before
    finger.tap(key(screen, "sure-close"))
    assert not sheet.isVisible()
    assert not key(screen, "sure").isChecked()


def test_how_sure_is_turned_by_keys_within_reach(make_screen: MakeScreen, finger: Finger) -> None:
    screen = make_screen((1920, 1080), reach=True)
    screen.desk.session.show.to("two-accounts", by_person=True)
    finger.tap(key(screen, "sure"))
    settle()
    bar = screen.sheet.page.area.bar
    assert bar.maximum() > 0
    assert bar.value() == 0
    screen.deck.head.bring(key(screen, "sure-down"))
    finger.tap(key(screen, "sure-down"))
    assert bar.value() > 0
    finger.tap(key(screen, "sure-up"))
    assert bar.value() == 0
    screen.deck.head.bring(key(screen, "sure"))
    finger.tap(key(screen, "sure"))
    assert not screen.sheet.isVisible()


# -- the next visitor


def test_the_next_visitor_sees_what_the_first_one_saw(screen: PictureScreen, finger: Finger) -> None:
    screen.finish()
    settle()
    before = dump(screen)
    session = screen.desk.session
    for name in ("part-fat", "age-more", "closer", "look-left", "article", "both", "line-left", "sure"):
        finger.tap(key(screen, name))
    session.quilt.act(RISKY)
    finger.tap(key(screen, "article"))
    screen.stories.row.area.turn(1)
    finger.tap(key(screen, "sure-close"))
    screen.stories.row.to_start()
    finger.tap(key(screen, "tour-treatments"))
    finger.tap(key(screen, "tour-on"))
    assert dump(screen) != before
    screen.leave()
    screen.reset()
    assert not screen.sheet._wait.isActive()  # nothing is written later on
    settle()
    screen.finish()
    settle()
    assert dump(screen) == before


def test_reset_in_the_middle_of_a_glide(make_screen: MakeScreen) -> None:
    screen = make_screen()
    session = screen.desk.session
    session.show.motion = True
    session.show.to("grown", by_person=True)
    assert session.show.running
    screen.reset()
    settle()
    assert not session.show.running
    assert session.quilt.state == session.quilt.start


def test_no_widget_is_made_by_visits(screen: PictureScreen, finger: Finger) -> None:
    def visit() -> int:
        for name in ("part-fat", "age-more", "sure", "sure-close", "tour-treatments", "tour-on", "tour-stop"):
            finger.tap(key(screen, name))
        screen.leave()
        screen.reset()
        settle()
        return len(screen.findChildren(QWidget))

    first = visit()
    assert [visit() for _ in range(3)] == [first] * 3


# -- who is not seen computes nothing


def test_a_hidden_picture_computes_nothing(plain: None, hosts, monkeypatch: pytest.MonkeyPatch) -> None:
    host = hosts((1600, 900))
    desk = host.desk()
    box, screen = QuiltBox(desk, host), PictureScreen(desk, host)
    shown(host, box, screen)
    box.hide()
    asked: list[SceneState] = []
    stood = PlainRenderer.set_state

    def heard(self, state, **kind):
        if self.size[0] == box.stage.width():
            asked.append(state)
        return stood(self, state, **kind)

    assert box.stage.width() != screen.stage.width()
    monkeypatch.setattr(PlainRenderer, "set_state", heard)
    made = PlainRenderer.made
    desk.session.quilt.set_weight(30)
    desk.session.focus.pin(Part.FAT, Source.LEGEND)
    host.dress(host.look(theme="dark"))
    desk.session.quilt.set_view(zoom=200)
    settle()
    view = box.stage.view
    assert view is not None
    for timer in (view._tell, view._ahead, view._settle, view._sharpen):
        assert not timer.isActive(), timer.interval()
    assert asked == []
    assert PlainRenderer.made == made + 1
    box.show()
    box.finish()
    settle()
    assert asked
    assert asked[-1].parameters.weight == 30
    assert asked[-1].view.zoom == 200
    assert box.caption.text


def test_states_are_those_of_the_rules(screen: PictureScreen) -> None:
    """What this file takes for granted of the start."""
    assert state(screen) == replace(SceneState(), account=Account.STUDIES)
