"""The stage shows the slide of its side, with the live picture in its place."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.core.quilt.reveal import EDGES, ramp
from viewer.core.quilt.scene import Account, Compare, Event, Field, Treatment
from viewer.core.talk.ink import MODEL, Ink, Stroke, Tool
from viewer.core.talk.model import Kind, Slide
from viewer.core.talk.room import LEAST_TEXT
from viewer.state.talk.talk import Veil
from viewer.ui.presenter.audience import AudienceWindow
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.model_view import ModelView
from viewer.ui.presenter.stage import Stage

SLIDES = (
    Slide("words", Kind.SLIDE, "What the stitches do", points=("Tied lines stay down.",)),
    Slide("scene", Kind.SCENE, "Everyone", scene="everyone"),
    Slide("accounts", Kind.SCENE, "Two accounts", scene="two-accounts"),
)


class Room:
    """Both sides of a talk, at 960 × 540 and half of that."""

    def __init__(self, qtbot: QtBot, theme: str = "projector") -> None:
        self.owner = QWidget()
        qtbot.addWidget(self.owner)
        self.desk: TalkDesk = desk_for(self.owner, SLIDES, theme)
        self.desk.session.preferences.set_motion("reduced")
        self.audience = AudienceWindow(self.desk)
        qtbot.addWidget(self.audience, before_close_func=AudienceWindow.allow_close)
        self.audience.resize(960, 540)
        self.speaker = Stage(self.desk, False, self.owner)
        self.owner.resize(480, 270)
        self.speaker.setGeometry(self.owner.rect())
        self.audience.show()
        self.owner.show()
        self.qtbot = qtbot

    def go(self, key: str) -> None:
        """To a slide; where it has the picture, until that is drawn on both sides."""
        self.desk.talk.go_to_key(key)
        if key != "words":
            for stage in (self.audience.stage, self.speaker):
                self.qtbot.waitUntil(partial(_has_view, stage))
                self.qtbot.waitUntil(partial(_has_scene, self.speaker))
                assert stage.view is not None
                stage.view.finish()

    def seen(self) -> QImage:
        return self.audience.grab().toImage()


def _has_view(stage: Stage) -> bool:
    return stage.view is not None


def _has_scene(stage: Stage) -> bool:
    """The slide's scene has been gone to, and the speaker's picture follows."""
    return not stage.waits


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


@pytest.mark.parametrize("for_audience", [True, False])
def test_it_follows_the_talk(qtbot: QtBot, for_audience: bool) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    desk = desk_for(owner)
    stage = Stage(desk, for_audience, owner)
    owner.resize(960, 540)
    stage.setGeometry(owner.rect())
    owner.show()
    assert stage.sheet is not None
    assert stage.sheet.slide == desk.talk.slides[0]
    desk.talk.next()
    assert stage.sheet.slide == desk.talk.slides[1]
    desk.talk.set_frozen(True)
    desk.talk.next()
    assert stage.sheet.slide == desk.talk.slides[1 if for_audience else 2]
    desk.talk.set_large(True)
    qtbot.waitUntil(lambda: stage.view is not None)
    stage.bring()
    assert stage.view is not None
    assert stage.view.isEnabled() is not for_audience


def test_a_slide_with_a_scene_goes_there(room: Room) -> None:
    quilt = room.desk.session.quilt
    room.go("accounts")
    assert quilt.state.view.compare is Compare.ACCOUNTS
    room.go("scene")
    assert quilt.state == room.desk.session.show.book.scenes["everyone"].state


def test_the_audience_cannot_touch_the_picture(room: Room) -> None:
    room.go("scene")
    view = room.audience.stage.view
    assert view is not None
    state, focus = room.desk.session.quilt.state, room.desk.session.focus.focus
    middle = view.mapTo(room.audience, view.rect().center())
    assert not isinstance(room.audience.childAt(middle), ModelView)
    window = room.audience.windowHandle()
    QTest.mouseMove(window, middle)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert room.desk.session.quilt.state == state
    assert room.desk.session.focus.focus == focus
    assert view.toolTip() == ""


def test_the_audience_sees_what_the_speaker_moves(room: Room) -> None:
    room.go("scene")
    before = room.seen()
    room.desk.session.quilt.set_weight(40)
    assert room.seen() != before


def test_a_frozen_frame_stays_to_the_pixel(room: Room) -> None:
    room.go("scene")
    before = room.seen()
    room.desk.talk.set_frozen(True)
    assert room.seen() == before
    room.desk.session.quilt.set_weight(40)
    room.desk.ink.begin(Stroke(Tool.PEN, Ink.FIRST, 0.02, ((0.2, 0.2), (0.8, 0.8))))
    room.desk.ink.end()
    room.desk.talk.set_large(True)
    room.desk.talk.previous()
    assert room.seen() == before
    room.desk.talk.set_frozen(False)
    assert room.audience.stage.slide == SLIDES[0]
    assert room.seen() != before


@pytest.mark.parametrize(("veil", "colour"), [(Veil.BLACK, "#000000"), (Veil.WHITE, "#ffffff")])
@pytest.mark.parametrize("frozen", [False, True])
def test_black_and_white_cover_all(room: Room, veil: Veil, colour: str, frozen: bool) -> None:
    room.go("scene")
    room.desk.talk.set_frozen(frozen)
    before = room.seen()
    room.desk.talk.set_veil(veil)
    image = room.seen()
    seen = {image.pixelColor(x, y).name() for x in range(0, 960, 7) for y in range(0, 540, 7)}
    assert seen == {colour}
    room.desk.talk.set_veil(Veil.NONE)
    assert room.seen() == before


def test_frozen_under_black_keeps_what_lay_below(room: Room) -> None:
    before = room.seen()
    room.desk.talk.set_veil(Veil.BLACK)
    room.desk.talk.set_frozen(True)
    room.desk.talk.next()
    room.desk.talk.set_veil(Veil.NONE)
    assert room.seen() == before


def test_ink_on_the_model_moves_with_it_and_comes_back_with_its_state(room: Room) -> None:
    quilt, ink = room.desk.session.quilt, room.desk.ink
    room.go("scene")
    assert ink.sheet.startswith(MODEL)
    ink.begin(Stroke(Tool.PEN, Ink.FIRST, 0.01, ((0.45, 0.5), (0.55, 0.5))))
    ink.end()
    drawn, key = room.seen(), ink.sheet
    quilt.set_view(zoom=200)
    assert ink.sheet == key, "the same ink, seen nearer"
    quilt.set_view(zoom=100, pan_x=0, pan_y=0)
    quilt.set_weight(40)
    assert ink.sheet != key
    assert ink.strokes(ink.sheet) == ()
    quilt.undo()
    assert ink.sheet == key
    for stage in (room.audience.stage, room.speaker):
        assert stage.view is not None
        stage.view.finish()
    assert room.seen() == drawn
    room.go("words")
    assert ink.sheet == "words"


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("large", [False, True])
def test_letters_on_the_picture_are_for_the_back_row(room: Room, size: tuple[int, int], large: bool) -> None:
    room.audience.resize(*size)
    room.go("accounts")
    room.desk.talk.set_large(large)
    stage = room.audience.stage
    assert stage.view is not None
    assert stage.strip is not None
    assert stage.view.letters_px >= LEAST_TEXT * size[1]
    assert stage.strip.numbers.letters_px >= LEAST_TEXT * size[1]
    inside = QRectF(stage.sheet_rect)
    assert inside.contains(QRectF(stage.strip.geometry()))
    assert not stage.view.geometry().intersects(stage.strip.geometry())


def test_the_strip_says_who_tells_it(room: Room) -> None:
    room.go("scene")
    strip, quilt = room.audience.stage.strip, room.desk.session.quilt
    assert strip is not None
    quilt.set_account(Account.STUDIES)
    assert strip.numbers.told() == "What studies show"
    quilt.set_account(Account.ARTICLE)
    assert strip.numbers.told() == "As the article tells it"
    quilt.set_view(compare=Compare.ACCOUNTS)
    assert strip.numbers.told() == "Article and studies side by side"
    quilt.set_weight(-5)
    quilt.set_month_tenths(15)
    assert dict(strip.numbers.numbers())["Weight"] == "\N{MINUS SIGN}5 %"
    assert dict(strip.numbers.numbers())["Month"] == "1.5"


def test_what_colours_mean_stands_below_the_picture_and_covers_nothing_of_it(room: Room) -> None:
    room.go("scene")
    quilt = room.desk.session.quilt
    for stage in (room.speaker, room.audience.stage):
        assert stage.strip is not None
        assert stage.view is not None
        quilt.set_view(reveal=None)
        plain, whole = stage.strip.geometry(), stage.view.geometry().united(stage.strip.geometry())
        quilt.set_view(reveal=Field.SIGNAL)
        coloured = stage.strip.geometry()
        assert coloured.height() > plain.height()
        assert stage.view.geometry().united(coloured) == whole
        assert not stage.view.geometry().intersects(coloured)
        seen = stage.strip.grab().toImage()
        colours = {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(0, seen.height(), 2)}
        assert {colour.lower() for colour in ramp(room.desk.theme)[: len(EDGES[Field.SIGNAL]) + 1]} <= colours
        quilt.set_view(reveal=None)
        assert stage.strip.geometry() == plain


def test_what_must_not_stand_alone_does_not(room: Room) -> None:
    room.go("accounts")
    room.desk.session.quilt.set_view(compare=Compare.NONE)
    room.desk.session.quilt.set_account(Account.ARTICLE)
    strip = room.audience.stage.strip
    assert strip is not None
    assert strip.numbers.told() == "Article and studies side by side"


def test_guessing_hides_the_picture_from_the_room_alone(room: Room) -> None:
    room.go("scene")
    predict = room.desk.predict
    predict.ask("What will happen?", ("It bulges", "It stays"))
    predict.vote(1, 12)
    hidden, speaker = room.audience.stage, room.speaker
    assert hidden.view is not None
    assert speaker.view is not None
    assert hidden.guess.isVisible()
    assert hidden.guess.said() == ("What will happen?", "It bulges 0", "It stays 12")
    assert not hidden.view.isVisible()
    assert speaker.view.isVisible()
    before = room.seen()
    room.desk.session.quilt.set_view(zoom=200)
    assert room.seen() == before, "nothing of the result is told"
    predict.reveal()
    assert hidden.view.isVisible()
    assert not hidden.guess.isVisible()
    predict.ask("And now?", ("Yes", "No"))
    room.go("words")
    assert not predict.hidden


@pytest.mark.parametrize("size", [(1024, 768), (1200, 750), (1280, 720), (1260, 540)])
def test_the_picture_alone_has_all_of_the_audiences_screen(room: Room, size: tuple[int, int]) -> None:
    room.audience.resize(*size)
    room.go("scene")
    stage = room.audience.stage
    assert stage.view is not None
    assert stage.strip is not None
    before = stage.view.width() * stage.view.height()
    room.desk.talk.set_large(True)
    assert stage.sheet_rect == room.audience.rect()
    assert stage.view.width() * stage.view.height() > 1.1 * before
    assert not stage.view.geometry().intersects(stage.strip.geometry())
    assert room.audience.rect().contains(stage.strip.geometry())
    assert stage.strip.numbers.letters_px >= 0.03 * size[1]
    mine = room.speaker.sheet_rect
    assert mine.width() / mine.height() == pytest.approx(size[0] / size[1], abs=0.02), "the speaker sees the same"
    assert stage.sheet is not None
    assert stage.sheet.texts() == [], "title and claims are away"
    room.desk.talk.set_large(False)
    assert stage.sheet_rect.width() / stage.sheet_rect.height() == pytest.approx(16 / 9, abs=0.01)


def test_numbers_beside_the_picture_keep_the_note(room: Room) -> None:
    room.go("scene")
    strip, session = room.audience.stage.strip, room.desk.session
    assert strip is not None
    assert "illustration" in strip.numbers.done()
    assert strip.numbers.note() == "", "it is said once"
    session.quilt.add_event(Event(0, Treatment.MESOTHERAPY))
    session.quilt.set_month_tenths(30)
    assert "illustration" not in strip.numbers.done()
    assert "illustration" in strip.numbers.note()
