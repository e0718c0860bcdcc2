"""What the next slide shows of the live picture is made ready while this one stands."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import SceneState
from viewer.core.talk.model import Kind, Slide
from viewer.ui.presenter.audience import AudienceWindow
from viewer.ui.presenter.quick_view import Coming
from viewer.ui.presenter.stage import Stage
from viewer.ui.presenter.stage_coming import part_of, scene_of

SLIDES = (
    Slide("words", Kind.SLIDE, "Words", points=("One.", "Two.")),
    Slide("scene", Kind.SCENE, "Everyone", scene="everyone"),
    Slide("plain", Kind.SLIDE, "As it is", points=("One.",), scene="square"),
    Slide("gone", Kind.SCENE, "Not there", scene="no-such-scene"),
)


class Room:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.owner = QWidget()
        qtbot.addWidget(self.owner)
        self.desk = desk_for(self.owner, SLIDES, "projector")
        self.desk.session.preferences.set_motion("reduced")
        self.audience = AudienceWindow(self.desk)
        qtbot.addWidget(self.audience, before_close_func=AudienceWindow.allow_close)
        self.audience.resize(960, 540)
        self.speaker = Stage(self.desk, False, self.owner)
        self.owner.resize(960, 540)
        self.speaker.setGeometry(self.owner.rect())
        self.audience.show()
        self.owner.show()

    @property
    def stages(self) -> tuple[Stage, Stage]:
        return self.speaker, self.audience.stage

    def ready(self, state: SceneState) -> None:
        """Until a state has been made ready in both windows."""
        for stage in self.stages:
            self.qtbot.waitUntil(lambda stage=stage: state in [one.state for one in made(stage)])  # type: ignore[misc]


def made(stage: Stage) -> tuple[Coming, ...]:
    return () if stage.view is None else stage.view._ready


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


def test_a_scene_made_ready_is_there_with_its_slide(room: Room) -> None:
    assert room.speaker.view is None
    scene = scene_of(SLIDES[1], room.desk.session)
    assert scene is not None
    room.ready(scene)  # behind a slide that has no picture itself
    room.desk.talk.go_to_key("scene")
    assert not room.speaker.waits
    assert room.desk.session.quilt.state == scene
    view = room.audience.stage.view
    assert view is not None
    room.audience.grab()
    assert view._renderer is not None
    assert view._renderer.heights is not None
    assert view._renderer.heights.state == scene


def test_it_is_made_as_large_as_it_will_stand(room: Room) -> None:
    scene = scene_of(SLIDES[1], room.desk.session)
    assert scene is not None
    room.ready(scene)
    sizes = [next(one.size for one in made(stage) if one.state == scene) for stage in room.stages]
    room.desk.talk.go_to_key("scene")
    assert [(stage.view.width(), stage.view.height()) for stage in room.stages if stage.view is not None] == sizes


def test_a_scene_that_is_not_ready_comes_after_the_words(room: Room) -> None:
    room.speaker.bring()
    room.audience.stage.bring()
    room.desk.talk.go_to_key("plain")
    assert room.speaker.waits
    wanted = scene_of(SLIDES[2], room.desk.session)
    room.qtbot.waitUntil(lambda: room.desk.session.quilt.state == wanted)


def test_scenes_and_their_parts(room: Room) -> None:
    session = room.desk.session
    session.read_scenes()
    assert part_of(SLIDES[1], session) is Part.SEPTA
    assert part_of(SLIDES[0], session) is None
    assert part_of(SLIDES[3], session) is None
    assert scene_of(SLIDES[0], session) is None
    assert scene_of(SLIDES[3], session) is None
