"""Scenes: how the picture gets there, who may stop it, and what can be undone."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.state.conftest import BOOK, HEAVY, OLD, Stage
from viewer.core.quilt.parts import Focus, Part, Source
from viewer.core.quilt.scene import Compare, SceneState
from viewer.core.quilt.scenes import SceneBook
from viewer.state.show import GLIDE_MS


def halfway(stage: Stage) -> None:
    """Half of the time of a glide has passed."""
    stage.show._glide.setCurrentTime(GLIDE_MS // 2)


def test_without_motion_a_scene_is_there_at_once_with_its_part(stage: Stage) -> None:
    assert stage.show.to("old", by_person=False)
    assert (stage.quilt.state, stage.show.scene_id, stage.show.running) == (OLD, "old", False)
    assert stage.focus.focus == Focus(Part.SKIN, Source.SCENE, pinned=True)
    stage.show.to("heavy", by_person=False)
    assert stage.focus.focus.part is None


def test_a_part_that_is_lit_already_stays_lit(stage: Stage) -> None:
    stage.focus.pin(Part.SKIN, Source.LEGEND)
    stage.show.to("old", by_person=True)
    assert stage.focus.focus.part is Part.SKIN


def test_it_glides_and_arrives_exactly(stage: Stage, qtbot: QtBot) -> None:
    stage.show.motion = True
    stage.show.to("old", by_person=False)
    halfway(stage)
    assert stage.show.running
    assert 40 <= stage.quilt.age <= 60
    qtbot.waitUntil(lambda: not stage.show.running, timeout=10_000)
    assert stage.quilt.state == OLD


def test_a_touch_stops_it_where_it_is(stage: Stage, qtbot: QtBot) -> None:
    stage.show.motion = True
    stage.show.to("old", by_person=True)
    halfway(stage)
    there = stage.quilt.state
    assert there not in (OLD, SceneState())
    stage.quilt.touch()
    qtbot.wait(50)
    assert (stage.quilt.state, stage.show.running, stage.show.scene_id) == (there, False, "")


def test_what_a_person_changes_on_the_way_is_kept(stage: Stage) -> None:
    stage.show.motion = True
    stage.show.to("old", by_person=False)
    halfway(stage)
    stage.quilt.set_weight(25)
    assert not stage.show.running
    assert stage.quilt.weight == 25


def test_a_persons_choice_is_one_act_a_scene_shown_by_itself_is_none(stage: Stage) -> None:
    stage.show.motion = True
    stage.show.to("heavy", by_person=False)
    stage.show.stop()
    assert not stage.quilt.can_undo
    stage.show.motion = False
    stage.show.to("heavy", by_person=False)
    stage.show.to("old", by_person=True)
    stage.quilt.undo()
    assert stage.quilt.state == HEAVY
    assert not stage.quilt.can_undo
    stage.quilt.redo()
    assert stage.quilt.state == OLD


def test_choosing_what_is_shown_already_is_no_act(stage: Stage) -> None:
    stage.show.to("old", by_person=False)
    stage.show.to("old", by_person=True)
    assert not stage.quilt.can_undo


def test_a_new_scene_takes_the_place_of_the_one_under_way(stage: Stage, qtbot: QtBot) -> None:
    stage.show.motion = True
    stage.show.to("old", by_person=False)
    halfway(stage)
    stage.show.to("heavy", by_person=False)
    qtbot.waitUntil(lambda: not stage.show.running, timeout=10_000)
    assert stage.quilt.state == HEAVY


def test_an_unknown_scene_changes_nothing(stage: Stage) -> None:
    heard: list[object] = []
    stage.quilt.touched.connect(lambda: heard.append(1))
    assert not stage.show.to("nowhere", by_person=True)
    assert heard == []
    assert stage.quilt.state == SceneState()


def test_the_guard_has_its_say(stage: Stage) -> None:
    stage.quilt.guard = beside
    stage.show.to("old", by_person=False)
    assert stage.quilt.state == OLD.with_view(compare=Compare.ACCOUNTS)


def test_changes_are_told(stage: Stage) -> None:
    heard: list[str] = []
    stage.show.changed.connect(lambda: heard.append(stage.show.scene_id))
    stage.show.to("old", by_person=False)
    stage.quilt.set_age(71)
    stage.show.name("heavy")
    stage.show.set_book(BOOK)
    assert heard == ["old", "", "heavy"]
    stage.show.set_book(SceneBook())
    assert len(heard) == 4


def beside(state: SceneState) -> SceneState:
    return state.with_view(compare=Compare.ACCOUNTS)
