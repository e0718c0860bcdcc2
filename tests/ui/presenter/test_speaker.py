"""The speaker's window: what stands where, at every size, and what it says of the audience's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from tests.ui.presenter.clipped import faults
from viewer.core.talk.room import has_live_picture
from viewer.state.talk.talk import Veil
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.speaker import SpeakerWindow
from viewer.ui.presenter.speaker_room import MODEL, NEXT, NOTES

NOTES_WORDS = "Ask first.\nThen move the slider. https://example.org"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[SpeakerWindow]:
    owner = QWidget()
    qtbot.addWidget(owner)
    desk = desk_for(owner)
    slides = [replace(slide, scene="", notes=f"{NOTES_WORDS} {at}") for at, slide in enumerate(desk.talk.slides)]
    desk.talk.set_slides(slides)
    made = SpeakerWindow(desk)
    qtbot.addWidget(made)
    yield made
    made.close()


def settle(window: SpeakerWindow) -> None:
    for _ in range(4):
        QApplication.processEvents()


def test_it_shows_now_next_notes_and_position(window: SpeakerWindow) -> None:
    window.resize(1280, 720)
    window.show()
    talk = window.desk.talk
    talk.go(1)
    settle(window)
    assert window.cards["now"].title.text() == f"Now · 2 of {len(talk.slides)}"
    assert window.now.sheet is not None
    assert window.now.sheet.slide == talk.slides[1]
    assert window.next.accessibleName() == talk.slides[2].title
    assert window.notes.toPlainText() == f"{NOTES_WORDS} 1"
    talk.last()
    assert window.next.accessibleName() == "The talk ends here."


def test_notes_are_words_that_nobody_can_click_and_that_grow(window: SpeakerWindow) -> None:
    window.resize(1280, 720)
    window.show()
    settle(window)
    assert "<a" not in window.notes.toHtml()
    before = window.notes.document().defaultFont().pixelSize()
    window.acts.do("notes-larger")
    assert window.notes.document().defaultFont().pixelSize() > before
    for _ in range(40):
        window.acts.do("notes-smaller")
    assert 10 <= window.notes.document().defaultFont().pixelSize() < before


def test_it_says_what_the_audience_sees(window: SpeakerWindow) -> None:
    window.show()
    card, talk = window.cards["now"], window.desk.talk
    assert not card.told
    talk.set_veil(Veil.BLACK)
    assert card.told == "audience sees black"
    talk.set_frozen(True)
    talk.next()
    assert card.told == "audience sees black · audience frozen on 1"
    talk.set_veil(Veil.NONE)
    talk.set_frozen(False)
    assert not any(sign.isVisible() for sign in card.signs)


def test_the_pictures_controls_come_with_the_picture_and_stop_without(window: SpeakerWindow, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    window.show()
    settle(window)
    assert window.model is None
    window.acts.do("model")
    qtbot.waitUntil(lambda: window.model is not None)
    settle(window)
    assert window.model is not None
    assert window.model.isVisible()
    assert window.cards[MODEL].isVisible()
    window.acts.do("play-weight")
    window.acts.do("model")
    settle(window)
    assert not window.model.isVisible()
    assert not window.model.controls.controls[1].play.isChecked()


def test_predict_first_shows_its_questions(window: SpeakerWindow, qtbot: QtBot) -> None:
    window.resize(1600, 900)
    window.show()
    window.acts.do("model")
    qtbot.waitUntil(lambda: window.model is not None)
    settle(window)
    window.acts.do("predict")
    assert window.model is not None
    assert window.desk.predict.hidden
    assert window.model.predict.isVisible()
    window.acts.do("reveal")
    assert not window.desk.predict.hidden
    assert not window.model.predict.isVisible()


def test_what_was_asked_before_its_panel_was_made_stands_in_it(window: SpeakerWindow, qtbot: QtBot) -> None:
    window.resize(1600, 900)
    window.show()
    window.desk.predict.ask("What?", ("This", "That"))
    window.acts.do("model")
    qtbot.waitUntil(lambda: window.model is not None)
    settle(window)
    assert window.model is not None
    assert window.model.predict.isVisible()


def test_esc_brings_the_keys_back_from_a_field_to_the_slides(window: SpeakerWindow, qtbot: QtBot) -> None:
    window.resize(1600, 900)
    window.show()
    window.acts.do("model")
    qtbot.waitUntil(lambda: window.model is not None)
    settle(window)
    assert window.model is not None
    window.model.ask.click()
    field = window.model.predict.question
    assert field.isVisible()
    field.setFocus()
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_B)
    assert (field.text(), window.desk.talk.veil) == ("b", Veil.NONE)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_B)
    assert (field.text(), window.desk.talk.veil) == ("b", Veil.BLACK)


def inside(widget: QWidget, window: QWidget) -> QRect:
    """What of the widget can be seen, in its own place."""
    return widget.visibleRegion().boundingRect()


@pytest.mark.parametrize("live", [False, True])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1024, 600), (1280, 720), (1920, 1080), (3840, 2160), (800, 1200)])
def test_all_panes_have_their_place_and_nothing_is_cut(
    window: SpeakerWindow, qtbot: QtBot, size: tuple[int, int], scale: float, live: bool
) -> None:
    window.clock._tick.stop()  # no new minute between laying out and looking
    window.desk.session.preferences.set_text_scale(scale)
    window.resize(*size)
    if live:
        window.desk.talk.set_large(True)
        window.bring()
    window.show()
    settle(window)
    assert not faults(window)
    rooms = window._rooms
    assert rooms is not None
    for name in rooms.own:
        assert window.cards[name].isVisible(), name
    shown = [window.notes, window.next, *([window.model] if window.model is not None else [])]
    names = [NOTES, NEXT, MODEL]
    for name, pane in zip(names, shown, strict=False):
        if name in rooms.own:
            assert pane.isVisible(), name
    assert not inside(window.now, window).isEmpty()


def test_a_banner_stands_above_all_and_goes_again(window: SpeakerWindow) -> None:
    window.resize(1280, 720)
    window.show()
    banner = QLabel("Go on where you were?")
    window.set_banner(banner)
    settle(window)
    assert banner.isVisible()
    assert banner.y() < window.cards["now"].mapTo(window, window.cards["now"].rect().topLeft()).y()
    window.set_banner(None)
    assert not banner.isVisible()


def test_closing_the_window_asks_to_end(window: SpeakerWindow, qtbot: QtBot) -> None:
    window.show()
    with qtbot.waitSignal(window.end_wanted, timeout=1000):
        window.close()


def test_thumbnails_are_made_one_by_one_and_the_live_one_has_its_picture(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    desk: TalkDesk = desk_for(owner)
    made = SpeakerWindow(desk)
    qtbot.addWidget(made)
    slide = next(slide for slide in desk.talk.slides if has_live_picture(slide))
    size = QSize(320, 180)
    assert made.stills.still(slide, size) is None
    qtbot.waitUntil(lambda: made.stills.still(slide, size) is not None, timeout=20_000)
    image, bare = made.stills.still(slide, size), made.stills.still(slide, size, quilt=False)
    assert image is not None
    qtbot.waitUntil(lambda: made.stills.still(slide, size, quilt=False) is not None, timeout=20_000)
    bare = made.stills.still(slide, size, quilt=False)
    assert bare is not None
    assert image != bare
    made.close()
