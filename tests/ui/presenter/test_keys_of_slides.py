"""A clicker moves the slides whatever has the focus, and both windows lay a slide out alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.quilt.parts import Part
from viewer.core.talk.model import Kind, Slide
from viewer.core.talk.running import slides_for
from viewer.core.theme import load_theme
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.model_view import ModelView
from viewer.ui.presenter.predict_panel import PredictPanel
from viewer.ui.presenter.sheet import Sheet
from viewer.ui.presenter.speaker import SpeakerWindow

Key = Qt.Key
SLIDES = tuple(Slide(f"s{at}", Kind.SCENE, f"Scene {at}", scene="grown") for at in range(3))


@dataclass(frozen=True)
class Talk:
    desk: TalkDesk
    speaker: SpeakerWindow

    @property
    def view(self) -> ModelView:
        view = self.speaker.now.view
        assert isinstance(view, ModelView)
        return view

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.speaker, key)


@pytest.fixture
def talk(qtbot: QtBot) -> Iterator[Talk]:
    owner = QWidget()
    qtbot.addWidget(owner)
    desk = desk_for(owner, SLIDES)
    speaker = SpeakerWindow(desk)
    qtbot.addWidget(speaker)
    speaker.acts.hang_on(speaker)
    speaker.resize(1280, 720)
    speaker.show()
    speaker.activateWindow()
    qtbot.waitUntil(lambda: speaker.model is not None and speaker.now.view is not None)
    yield Talk(desk, speaker)
    speaker.hide()


def test_a_click_on_the_picture_leaves_the_keys_to_the_slides(talk: Talk) -> None:
    QTest.mouseClick(talk.view, Qt.MouseButton.LeftButton, pos=talk.view.rect().center())
    talk.key(Key.Key_Right)
    assert talk.desk.talk.at == 1


def test_a_clicker_moves_the_slides_while_the_picture_has_the_focus(talk: Talk) -> None:
    talk.view.setFocus()
    state = talk.desk.session.quilt.state
    talk.key(Key.Key_PageDown)
    assert talk.desk.talk.at == 1
    talk.view.setFocus()
    talk.key(Key.Key_PageUp)
    assert talk.desk.talk.at == 0
    assert talk.desk.session.quilt.state.view == state.view


def test_a_typed_number_is_the_slides_while_the_picture_has_the_focus(talk: Talk) -> None:
    talk.view.setFocus()
    talk.key(Key.Key_3)
    talk.key(Key.Key_Return)
    assert talk.desk.talk.at == 2
    assert talk.desk.session.focus.focus.part is None


def test_esc_gives_the_keys_back_to_the_slides(talk: Talk) -> None:
    talk.view.setFocus()
    talk.key(Key.Key_Escape)
    assert not talk.view.hasFocus()


def test_r_reveals_while_hands_are_counted(talk: Talk) -> None:
    talk.speaker.acts.do("predict")
    assert talk.desk.predict.hidden
    assert talk.speaker.model is not None
    count = talk.speaker.model.predict.counts[0]
    count.setFocus()
    count.selectAll()
    talk.key(Key.Key_4)
    assert talk.desk.predict.votes[0] == 4
    talk.key(Key.Key_R)
    assert not talk.desk.predict.hidden


def ask(talk: Talk) -> PredictPanel:
    talk.speaker.acts.do("predict")
    assert talk.speaker.model is not None
    return talk.speaker.model.predict


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_Space, Key.Key_Right, Key.Key_Return])
def test_next_reveals_before_it_goes_on(talk: Talk, key: Qt.Key) -> None:
    ask(talk)
    talk.key(key)
    assert (talk.desk.predict.hidden, talk.desk.talk.at) == (False, 0)
    talk.key(key)
    assert talk.desk.talk.at == 1


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_Space])
def test_next_reveals_from_a_count_too(talk: Talk, key: Qt.Key) -> None:
    ask(talk).counts[0].setFocus()
    talk.key(Key.Key_4)
    talk.key(key)
    assert (talk.desk.predict.hidden, talk.desk.talk.at) == (False, 0)
    assert talk.desk.predict.votes[0] == 4


def test_back_and_a_number_leave_what_was_asked(talk: Talk) -> None:
    talk.desk.talk.go(1)
    ask(talk)
    talk.key(Key.Key_PageUp)
    assert (talk.desk.predict.hidden, talk.desk.talk.at) == (False, 0)
    ask(talk)
    talk.key(Key.Key_3)
    talk.key(Key.Key_Return)
    assert talk.desk.talk.at == 2


def test_a_count_that_is_clicked_is_typed_over(talk: Talk, qtbot: QtBot) -> None:
    count = ask(talk).counts[0]
    qtbot.waitUntil(count.isVisible)
    for number in ("12", "7"):
        QTest.mouseClick(count, Qt.MouseButton.LeftButton, pos=count.rect().center())
        QTest.keyClicks(count, number)
        assert talk.desk.predict.votes[0] == int(number)
    talk.speaker.setFocus()
    count.setFocus()
    QTest.keyClicks(count, "5")
    QTest.keyClick(count, Key.Key_Up)
    QTest.keyClicks(count, "8")
    assert talk.desk.predict.votes[0] == 8


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_PageDown, Key.Key_R, Key.Key_PageUp])
def test_after_a_count_the_keys_are_the_slides_again(talk: Talk, key: Qt.Key) -> None:
    talk.desk.talk.go(1)
    panel = ask(talk)
    panel.counts[0].setFocus()
    talk.key(Key.Key_4)
    talk.key(key)
    assert talk.speaker.focusWidget() in {None, talk.speaker}
    assert panel.isVisible() is (key != Key.Key_PageUp)


def test_after_the_question_was_written_the_keys_are_the_slides_again(talk: Talk) -> None:
    model = talk.speaker.model
    assert model is not None
    model.ask.click()
    model.predict.question.setFocus()
    model.predict.form.go.click()
    assert talk.desk.predict.hidden
    assert talk.speaker.focusWidget() in {None, talk.speaker}


def test_a_mouse_moves_a_slider_and_leaves_the_keys_to_the_slides(talk: Talk) -> None:
    model = talk.speaker.model
    assert model is not None
    weight, treat = model.controls.controls[1], model.panels.tabs.buttons["treat"]
    QTest.mouseClick(weight, Qt.MouseButton.LeftButton, pos=weight.rect().center() + QPoint(30, 0))
    moved = weight.value()
    assert moved
    QTest.mouseClick(model.parts[Part.SKIN], Qt.MouseButton.LeftButton)
    QTest.mouseClick(treat, Qt.MouseButton.LeftButton)
    assert model.panels.front == "treat"
    panel = model.panels.panel("treat")
    takers = [one for one in panel.findChildren(QPushButton) if one.focusPolicy() & Qt.FocusPolicy.ClickFocus]
    assert not takers
    talk.key(Key.Key_Right)
    assert (talk.desk.talk.at, weight.value()) == (1, talk.desk.session.quilt.state.parameters.weight)


def test_tab_gives_a_slider_the_arrows_until_esc_or_the_next_slide(talk: Talk) -> None:
    model = talk.speaker.model
    assert model is not None
    weight = model.controls.controls[1]
    assert weight.focusPolicy() & Qt.FocusPolicy.TabFocus
    for back in (Key.Key_Escape, Key.Key_PageDown):
        weight.setFocus(Qt.FocusReason.TabFocusReason)
        before, at = weight.value(), talk.desk.talk.at
        talk.key(Key.Key_Right)
        assert (weight.value(), talk.desk.talk.at) == (before + 1, at)
        talk.key(back)
        assert not weight.hasFocus()


@pytest.mark.parametrize("height", [491, 540, 636, 767, 1080])
def test_a_hair_of_width_lays_no_slide_out_in_another_way(qapp: object, height: int) -> None:
    """Both windows round the sheet's width to whole pixels."""
    pack = open_pack(built_in_pack())
    lesson, *_ = pack.lessons("en")
    theme = load_theme("projector")
    for slide in slides_for(lesson, pack, "en").slides:
        whole = Sheet(slide, QSizeF(1600, 900), theme, pack, "en")
        for width in (int(height * 16 / 9), int(height * 16 / 9) + 1):
            small = Sheet(slide, QSizeF(width, height), theme, pack, "en")
            scale = 900 / height
            for one, other in zip(whole.places(), small.places(), strict=True):
                assert abs(one.x() - other.x() * scale) < 0.01, slide.key
                assert abs(one.height() - other.height() * scale) < 0.01, slide.key
