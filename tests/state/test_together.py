"""Any order of doing: a touch always ends all that moves by itself, and Reset all always comes back."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.state.conftest import BOOK, SCENES, Stage
from viewer.core.quilt.scene import Account, Event, Treatment
from viewer.state.focus import FocusState
from viewer.state.follow import FollowState
from viewer.state.quilt import QuiltState
from viewer.state.show import GLIDE_MS, SceneShow
from viewer.state.tour import TourState

Act = Callable[[Stage], object]
NAMES = [*SCENES, "nowhere", ""]

BY_ITSELF: list[Act] = [
    *[lambda stage, name=name: stage.follow.section(name) for name in NAMES],
    *[lambda stage, name=name: stage.show.to(name, by_person=False) for name in NAMES],
    lambda stage: stage.show._glide.setCurrentTime(GLIDE_MS // 3),
]
CHOICES: list[Act] = [
    lambda stage: stage.tour.play("all"),
    lambda stage: stage.tour.resume(),
    lambda stage: stage.tour.step(1),
    lambda stage: stage.tour.step(-1),
    lambda stage: stage.tour.stop(),
    lambda stage: stage.follow.set_on(True),
    *[lambda stage, name=name: stage.show.to(name, by_person=True) for name in NAMES],
]
TOUCHES: list[Act] = [
    lambda stage: stage.quilt.touch(),
    lambda stage: stage.quilt.set_age(55),
    lambda stage: stage.quilt.set_account(Account.ARTICLE),
    lambda stage: stage.quilt.set_view(zoom=250),
    lambda stage: stage.quilt.add_event(Event(0, Treatment.SUBCISION)) if not stage.quilt.state.events else None,
    lambda stage: stage.quilt.undo(),
    lambda stage: stage.quilt.redo(),
    lambda stage: stage.quilt.reset(),
]


@given(st.lists(st.sampled_from(BY_ITSELF + CHOICES + TOUCHES), max_size=25), st.sampled_from(TOUCHES), st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_is_done(qtbot: QtBot, acts: list[Act], last: Act, motion: bool) -> None:
    quilt, focus = QuiltState(), FocusState()
    show = SceneShow(BOOK, quilt, focus)
    show.motion = motion
    stage = Stage(quilt, focus, show, TourState(BOOK, show, quilt), FollowState(show, quilt))
    for act in acts:
        act(stage)
        assert stage.tour.tour is None or 0 <= stage.tour.at < len(stage.tour.tour.stops)
        assert not (stage.tour.playing and stage.follow.on)
    stage.quilt.touch()
    last(stage)
    there = quilt.state
    assert (stage.show.running, stage.tour.playing, stage.follow.on) == (False, False, False)
    assert stage.show.scene_id == ""
    qtbot.wait(1)
    assert quilt.state == there
    quilt.reset()
    assert quilt.state == quilt.start
    if there != quilt.start:
        quilt.undo()
        assert quilt.state == there
