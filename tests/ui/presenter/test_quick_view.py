"""The live picture on two windows: few pixels while it moves, all at rest, and what comes next made ready."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.core.quilt.parts import Part, Source
from viewer.core.quilt.scene import SceneState
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.model_view import ModelView
from viewer.ui.presenter.quick_view import COARSE, Coming
from viewer.ui.quilt.renderer import Renderer

WIDE, HIGH = 800, 520
BARE = SceneState().with_view(lifted=frozenset({Part.SKIN, Part.FAT}))


class Views:
    """The audience's picture, and the speaker's where it is wanted."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.owner = QWidget()
        qtbot.addWidget(self.owner)
        self.desk: TalkDesk = desk_for(self.owner, theme="projector")
        self.quilt = self.desk.session.quilt
        self.owner.resize(2 * WIDE, HIGH)
        self.audience = self.view(for_audience=True)
        self.owner.show()

    def view(self, *, for_audience: bool) -> ModelView:
        view = ModelView(self.desk, for_audience, self.owner)
        view.set_motion(False)
        view.setGeometry(0 if for_audience else WIDE, 0, WIDE, HIGH)
        view.start()
        view.show()
        return view

    def rest(self, view: ModelView) -> None:
        self.qtbot.waitUntil(lambda: view.drawn)

    def plain(self, part: Part | None = None) -> QImage:
        """The present state, drawn at once and in full."""
        view = self.audience
        assert view._model is not None
        renderer = Renderer(view._model, WIDE, HIGH, self.desk.theme, view._tone)
        renderer.set_letters(view.letters_px)
        renderer.set_state(self.quilt.state)
        return renderer.image(part)


@pytest.fixture
def views(qtbot: QtBot) -> Views:
    return Views(qtbot)


@pytest.mark.parametrize("part", [None, Part.SEPTA])
def test_it_moves_with_few_pixels_and_rests_with_all(views: Views, part: Part | None) -> None:
    view = views.audience
    views.quilt.show(BARE)
    views.rest(view)
    if part is not None:
        views.desk.session.focus.pin(part, Source.LEGEND)
    views.quilt.set_weight(33)
    view.grab()
    assert view._image is not None
    assert view._image.width() == round(WIDE * COARSE)
    assert not view.drawn
    views.rest(view)
    assert view._image == views.plain(part)


def test_the_block_stays_where_it_is_when_it_turns_sharp(views: Views) -> None:
    view = views.audience
    views.rest(view)
    views.quilt.set_weight(20)
    view.grab()
    sight = view.sight()
    assert sight is not None
    coarse = sight.block()
    views.rest(view)
    sharp = view.sight()
    assert sharp is not None
    assert sharp.block() == pytest.approx(coarse, abs=1 / COARSE + 1)  # one of its pixels


def test_a_step_gives_up_the_sharp_picture_on_its_way(views: Views) -> None:
    view = views.audience
    views.rest(view)
    views.quilt.set_weight(10)
    views.qtbot.waitUntil(lambda: view._drawing is not None)
    views.quilt.set_weight(30)
    assert view._drawing is None
    views.rest(view)
    assert view._image == views.plain()


def test_nothing_is_made_ahead_while_the_sharp_picture_is_on_its_way(
    views: Views, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = views.audience
    views.rest(view)
    made: list[bool] = []
    monkeypatch.setattr(view, "_make_ahead", lambda *_words, resting: bool(made.append(resting)))
    views.quilt.set_weight(10)
    view.grab()
    view._rests()
    view._solve_ahead()
    assert not made
    assert view._ahead.isActive()
    view._give_up()
    view._solve_ahead()
    assert made


def test_the_speaker_s_picture_waits_for_the_audience_s(views: Views) -> None:
    speaker = views.view(for_audience=False)
    for view in (speaker, views.audience):
        views.rest(view)
    views.quilt.set_weight(10)
    views.qtbot.waitUntil(lambda: speaker._drawing is not None)
    views.quilt.set_weight(20)
    assert speaker._drawing is None
    assert views.audience._stale
    assert not speaker._stale
    assert not speaker.drawn
    views.rest(speaker)
    assert speaker._renderer is not None
    assert speaker._renderer.heights is not None
    assert speaker._renderer.heights.state == views.quilt.state


def test_what_comes_next_is_ready_when_it_comes(views: Views, monkeypatch: pytest.MonkeyPatch) -> None:
    view, small = views.audience, (560, 400)
    views.rest(view)
    coming = BARE.with_view(cut_mm=50, zoom=130, pan_y=-10)
    view.hide()  # a slide of words is on
    view.coming = lambda: [Coming(small, coming, Part.SEPTA)]
    view.get_ready()
    views.qtbot.waitUntil(lambda: view._making is not None and not view._ahead.isActive())
    view.resize(*small)
    view.show()
    assert view._settle.isActive()
    monkeypatch.setattr("viewer.ui.quilt.sheets.Sheets._make_top", None)
    monkeypatch.setattr("viewer.ui.quilt.sheets.Sheets._make_face", None)
    views.quilt.show(coming)
    assert not view._settle.isActive()
    assert not view._sharpen.isActive()
    view.grab()
    views.rest(view)
    assert view._renderer is not None
    assert view._renderer.size == small
    assert view._renderer.heights is not None
    assert view._renderer.heights.state == coming, "zoomed, and not stretched"


def test_other_colours_are_drawn_by_other_hands(views: Views) -> None:
    view = views.audience
    views.rest(view)
    before = view._image
    view.set_tone("tone-6")
    views.rest(view)
    assert view._image != before
    assert len(view._pairs) == 1
