"""Tours: stop after stop, and still exactly where a person touches."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.state.conftest import HEAVY, OLD, Stage
from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.scenes import SceneBook


def test_it_plays_from_stop_to_stop_and_ends_at_the_last(stage: Stage, qtbot: QtBot) -> None:
    told: list[str] = []
    stage.tour.changed.connect(lambda: told.append(stage.tour.narration))
    assert stage.tour.play("quick")
    assert (stage.tour.at, stage.tour.playing, stage.quilt.state) == (0, True, OLD)
    qtbot.waitUntil(lambda: not stage.tour.playing, timeout=10_000)
    assert (stage.tour.at, stage.quilt.state) == (1, HEAVY)
    assert list(dict.fromkeys(told)) == ["First.", "Last."]
    assert stage.tour.tour is not None
    stage.tour.resume()
    assert stage.tour.at == 0


def test_a_touch_pauses_it_and_the_picture_stays(stage: Stage) -> None:
    stage.tour.play("all")
    stage.quilt.set_age(33)
    assert not stage.tour.playing
    assert stage.quilt.age == 33
    assert stage.tour.narration == "This is old."
    stage.tour.resume()
    assert stage.tour.playing
    assert stage.quilt.state == OLD


def test_a_glide_under_way_is_paused_with_it(stage: Stage) -> None:
    stage.show.motion = True
    stage.tour.play("all")
    assert stage.show.running
    stage.tour.pause()
    assert not stage.show.running
    stage.tour.resume()
    assert stage.show.running


def test_steps_go_on_as_it_was_and_stay_within_the_tour(stage: Stage) -> None:
    stage.tour.play("all")
    stage.tour.step(+1)
    assert (stage.tour.at, stage.tour.playing, stage.show.scene_id) == (1, True, "heavy")
    stage.tour.pause()
    stage.tour.step(+1)
    stage.tour.step(+1)
    assert (stage.tour.at, stage.tour.playing) == (2, False)
    for _ in range(4):
        stage.tour.step(-1)
    assert (stage.tour.at, stage.quilt.state) == (0, OLD)


def test_undo_goes_back_to_before_the_tour(stage: Stage) -> None:
    stage.quilt.set_age(44)
    stage.tour.play("all")
    stage.tour.step(+1)
    stage.quilt.undo()
    assert stage.quilt.state == SceneState(parameters=stage.quilt.parameters)
    assert stage.quilt.age == 44
    assert not stage.tour.playing


def test_stop_leaves_the_picture_as_it_is(stage: Stage) -> None:
    stage.tour.play("all")
    stage.tour.stop()
    assert (stage.tour.tour, stage.tour.narration, stage.tour.playing) == (None, "", False)
    assert stage.quilt.state == OLD
    for act in (stage.tour.pause, stage.tour.resume, stage.tour.stop):
        act()
    stage.tour.step(1)
    assert stage.tour.tour is None


def test_unknown_and_empty_tours_change_nothing(stage: Stage) -> None:
    assert not stage.tour.play("nowhere")
    assert not stage.tour.play("empty")
    assert (stage.tour.tour, stage.quilt.can_undo) == (None, False)


def test_another_book_ends_it(stage: Stage) -> None:
    stage.tour.play("all")
    stage.tour.set_book(SceneBook())
    assert stage.tour.tour is None


def test_a_tour_ends_following(stage: Stage) -> None:
    stage.tour.play("all")
    assert not stage.follow.on
    stage.follow.section("heavy")
    assert stage.show.scene_id == "old"
    stage.follow.set_on(True)
    assert not stage.tour.playing
