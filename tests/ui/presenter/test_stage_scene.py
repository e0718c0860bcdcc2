"""Where the picture goes when a slide is entered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.quilt.code import encode
from viewer.core.talk.model import Kind, Slide
from viewer.state.session import Session
from viewer.ui.presenter.sheet_still import state_of
from viewer.ui.presenter.stage_scene import go_to_scene

BOOK = open_pack(built_in_pack()).scenes("en")
NEAR = sorted(name for name, scene in BOOK.scenes.items() if scene.state.view.zoom > 100)


def session_of(owner: QObject) -> Session:
    session = desk_for(owner, (slide("flat"),)).session
    session.read_scenes()
    session.show.motion = False
    return session


def slide(scene: str = "", tour: str = "") -> Slide:
    return Slide("a", Kind.SLIDE, "A", points=("B",), scene=scene, tour=tour)


@pytest.mark.parametrize("name", NEAR)
def test_all_of_the_block_is_seen_and_nearer_it_looks_where_the_scene_does(qtbot: QtBot, name: str) -> None:
    del qtbot
    owner = QObject()
    session, wanted = session_of(owner), BOOK.scenes[name].state
    assert go_to_scene(session, slide(name))
    state = session.quilt.state
    assert state.view.zoom == 100
    assert (state.view.pan_x, state.view.pan_y) == (wanted.view.pan_x, wanted.view.pan_y)
    assert state == state_of(slide(name), session)  # what is handed out shows what was seen
    assert session.show.scene_id == name


def test_a_scene_code_is_kept_as_it_is(qtbot: QtBot) -> None:
    del qtbot
    owner = QObject()
    session, wanted = session_of(owner), BOOK.scenes[NEAR[0]].state
    assert go_to_scene(session, slide(encode(wanted)))
    assert session.quilt.state.view.zoom == wanted.view.zoom


def test_a_slide_without_a_scene_goes_nowhere(qtbot: QtBot) -> None:
    del qtbot
    owner = QObject()
    session = session_of(owner)
    before = session.quilt.state
    assert not go_to_scene(session, slide())
    assert not go_to_scene(session, slide("no-such-scene"))
    assert session.quilt.state == before
