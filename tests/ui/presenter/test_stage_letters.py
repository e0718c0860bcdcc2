"""Words on and below the live picture are 3 % of the audience's screen, and are told whole, in every language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from tests.ui.presenter.test_sheet_letters import LANGUAGES, SCREENS, slides
from viewer.core.talk.room import LEAST_ON_SCREEN, has_live_picture
from viewer.ui.presenter.model_numbers import HEIGHT
from viewer.ui.presenter.stage import Stage
from viewer.ui.shell import language as languages

LIVE = tuple(slide for slide in slides() if has_live_picture(slide))


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    languages.use(qapp, request.param, request.param in languages.RIGHT_TO_LEFT)
    yield request.param
    languages.use(qapp, "en", False)
    assert QGuiApplication.isLeftToRight()


@pytest.mark.parametrize("screen", SCREENS)
def test_every_word_of_the_picture_is_large_enough_and_whole(
    qtbot: QtBot, language: str, screen: tuple[int, int]
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.resize(*screen)
    owner.show()
    desk = desk_for(owner, LIVE, "projector")
    desk.session.show.motion = False
    speaker, stage = Stage(desk, False, owner), Stage(desk, True, owner)
    for one in (stage, speaker):
        one.resize(*screen)
        one.show()
        one.bring()
    least = LEAST_ON_SCREEN * screen[1]
    for number, slide in enumerate(LIVE):
        desk.talk.go(number)
        speaker._enter()
        view, strip = stage.view, stage.strip
        assert view is not None
        assert strip is not None
        assert view.letters_px >= least
        assert strip.numbers.letters_px >= least
        if number == 0 and language == "en":
            view.finish()
            assert view.renderer is not None
            assert view.renderer._stamps.letters_px >= least  # of question marks
        room = strip.numbers.words_width(strip.width())
        done = strip.numbers.shown_done(room)
        assert done == strip.numbers.done() or desk.session.quilt.state.events, (slide.title, done)
        assert strip.height() + 1 >= HEIGHT * stage.sheet_rect.height()
        strip.grab()  # told whole: nothing is written outside
