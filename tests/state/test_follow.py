"""Following: the section in view decides, until a person takes hold."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.state.conftest import BOOK, HEAVY, OLD, Stage
from viewer.core.quilt.scenes import SceneBook
from viewer.state.focus import FocusState
from viewer.state.follow import FollowState
from viewer.state.quilt import QuiltState
from viewer.state.show import SceneShow


def test_the_picture_goes_to_the_scene_of_the_section(stage: Stage) -> None:
    stage.follow.section("old")
    assert stage.quilt.state == OLD
    stage.follow.section("")
    stage.follow.section("no such scene")
    assert stage.quilt.state == OLD
    stage.follow.section("heavy")
    assert stage.quilt.state == HEAVY
    assert stage.follow.on
    assert not stage.quilt.can_undo


def test_it_is_off_the_moment_a_person_takes_hold(stage: Stage) -> None:
    heard: list[bool] = []
    stage.follow.changed.connect(lambda: heard.append(stage.follow.on))
    stage.quilt.touch()
    stage.quilt.touch()
    assert heard == [False]
    stage.follow.section("old")
    assert stage.quilt.state != OLD


def test_on_again_it_goes_to_the_present_section_which_can_be_undone(stage: Stage) -> None:
    stage.quilt.set_age(50)
    stage.follow.section("heavy")
    stage.follow.set_on(True)
    assert (stage.follow.on, stage.quilt.state, stage.show.scene_id) == (True, HEAVY, "heavy")
    stage.follow.section("old")
    assert (stage.follow.on, stage.quilt.state) == (True, OLD)
    stage.quilt.undo()
    assert (stage.follow.on, stage.quilt.age) == (False, 50)


def test_choosing_a_scene_ends_it(stage: Stage) -> None:
    stage.show.to("old", by_person=True)
    assert not stage.follow.on


def test_a_section_in_view_before_the_scenes_were_read_is_shown_then(qtbot: QtBot) -> None:
    quilt = QuiltState()
    show = SceneShow(SceneBook(), quilt, FocusState())
    show.motion = False
    follow, off = FollowState(show, quilt), FollowState(show, quilt, on=False)
    follow.section("old")
    off.section("heavy")
    show.set_book(BOOK)
    assert quilt.state == OLD
