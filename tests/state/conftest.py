"""A small book of scenes, and the states that show it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from pytestqt.qtbot import QtBot

from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, SceneState
from viewer.core.quilt.scenes import Scene, SceneBook, Stop, Tour
from viewer.state.focus import FocusState
from viewer.state.follow import FollowState
from viewer.state.quilt import QuiltState
from viewer.state.show import SceneShow
from viewer.state.tour import TourState

OLD = SceneState(Account.ARTICLE, Parameters(70, 0))
HEAVY = SceneState(Account.STUDIES, Parameters(30, 40))
SCENES = {
    "old": Scene("old", "Old", OLD, Part.SKIN),
    "heavy": Scene("heavy", "Heavy", HEAVY),
    "zoomed": Scene("zoomed", "Zoomed", replace(OLD, account=Account.STUDIES).with_view(zoom=300), Part.FAT),
}
LONG_S = 60.0
TOURS = {
    "all": Tour("all", "All", tuple(Stop(name, LONG_S, f"This is {name}.") for name in SCENES)),
    "quick": Tour("quick", "Quick", (Stop("old", 0.001, "First."), Stop("heavy", 0.001, "Last."))),
    "empty": Tour("empty", "Empty", ()),
}
BOOK = SceneBook(SCENES, TOURS)


@dataclass(frozen=True)
class Stage:
    quilt: QuiltState
    focus: FocusState
    show: SceneShow
    tour: TourState
    follow: FollowState


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """All states with the book read; scenes are there at once, as without motion."""
    quilt, focus = QuiltState(), FocusState()
    show = SceneShow(BOOK, quilt, focus)
    show.motion = False
    return Stage(quilt, focus, show, TourState(BOOK, show, quilt), FollowState(show, quilt))
