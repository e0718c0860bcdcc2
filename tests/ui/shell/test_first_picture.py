"""What the command line says of the picture, and what it leaves to the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.core.content.pack import open_pack
from viewer.core.order import Order
from viewer.core.paths import built_in_pack
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, Event, SceneState, Treatment
from viewer.core.settings import Settings, load, save
from viewer.ui.shell import language
from viewer.ui.shell.program import Program

Start = Callable[..., Program]
INJECTED = SceneState(Account.ARTICLE).with_events([Event(0, Treatment.MESOTHERAPY)])


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Start]:
    made: list[Program] = []

    def begin(**order: object) -> Program:
        program = Program(Order(**order), open_pack(built_in_pack()))  # type: ignore[arg-type]
        made.append(program)
        return program

    before = QLocale()
    yield begin
    for program in made:
        program.close()
        program.setParent(None)
    language.use(qapp, "en", mirrored=False)
    QLocale.setDefault(before)


def test_without_a_word_it_is_at_rest_in_the_modes_account_and_follows(start: Start) -> None:
    session = start().session
    assert session.quilt.state == session.quilt.start == SceneState(account=session.mode.account)
    assert session.follow.on
    assert not session.show.book.scenes  # read after the first paint


def test_a_scene_is_there_from_the_first_picture_and_nothing_leads_away_from_it(start: Start) -> None:
    scene = open_pack(built_in_pack()).scenes("en").scenes["grown"]
    session = start(scene=scene.id, state=scene.state, focus=scene.part).session
    assert session.quilt.state == session.quilt.guarded(scene.state)
    assert session.show.scene_id == "grown"
    assert not session.follow.on
    assert session.show.book.scenes
    assert not session.quilt.can_undo
    session.quilt.reset()
    assert session.quilt.state == SceneState(account=session.mode.account)


def test_what_is_said_beside_the_scene_takes_its_place(start: Start) -> None:
    state = SceneState(Account.STUDIES, Parameters(30, 40))
    session = start(scene="grown", state=state, age=60.0, month=12.0, account=Account.ARTICLE).session
    assert session.quilt.state == SceneState(Account.ARTICLE, Parameters(60, 40), 120)
    assert session.show.scene_id == ""


def test_a_code_shows_nothing_alone_that_must_not_stand_alone(start: Start) -> None:
    assert start(scene="", state=INJECTED).session.quilt.state.view.compare is Compare.ACCOUNTS


@pytest.mark.parametrize("asked", [{"age": 50.0}, {"account": Account.STUDIES}, {"month": 2.0}, {"focus": Part.FAT}])
def test_who_asks_for_a_picture_wants_to_see_that(start: Start, asked: dict[str, object]) -> None:
    assert not start(**asked).session.follow.on


def test_following_and_skin_tone_are_remembered_but_not_the_tone_of_one_visit(start: Start, septa_home: Path) -> None:
    save(Settings(follow=False, skin_tone="tone-2"), septa_home)
    program = start(tone="tone-5")
    assert not program.session.follow.on
    assert program.session.preferences.skin_tone == "tone-5"
    program._save()
    assert load(septa_home)[0].skin_tone == "tone-2"
