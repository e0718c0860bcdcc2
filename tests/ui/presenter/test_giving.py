"""A talk as a whole: opened, kept, gone on with, and closed without a trace."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import TOPIC, desk_for
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.problems import Problem
from viewer.core.talk.ink import Ink, Stroke, Tool
from viewer.core.talk.model import Item, Lesson
from viewer.core.talk.model import Kind as Row
from viewer.core.talk.screens import Display
from viewer.core.talk.store import Fault, Kind, Place
from viewer.core.talk.wanted import Chosen, choose
from viewer.core.theme import load_theme
from viewer.state.talk.talk import Veil
from viewer.ui.presenter.giving import Talk

STROKE = Stroke(Tool.PEN, Ink.FIRST, 0.005, ((0.1, 0.1), (0.2, 0.2)))


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def _chosen(tmp_path: Path, *problems: Problem) -> Chosen:
    found = choose(open_pack(built_in_pack()), "en", None, TOPIC, tmp_path)
    return Chosen(found.lesson, found.slides, problems, tmp_path)


def _talk(owner: QObject, home: Path, *problems: Problem) -> Talk:
    return Talk(desk_for(owner).session, _chosen(home, *problems), load_theme("projector"), home, owner)


def test_both_windows_are_there_and_gone_with_it(owner: QWidget, tmp_path: Path) -> None:
    talk = _talk(owner, tmp_path)
    talk.open()
    assert talk.audience.isVisible()
    assert talk.speaker.isVisible()
    talk.close()
    talk.close()
    assert not talk.audience.isVisible()
    assert not talk.speaker.isVisible()


def test_what_is_wrong_in_a_lesson_is_said_to_the_speaker_alone(owner: QWidget, tmp_path: Path) -> None:
    talk = _talk(owner, tmp_path, Problem("mine.yaml", 4, "there is no such page", "look at its name"))
    talk.open()
    assert "mine.yaml:4" in talk.speaker.notice.words.text()
    talk.close()


def test_a_talk_that_was_not_ended_is_offered_and_goes_on(owner: QWidget, tmp_path: Path) -> None:
    first = _talk(owner, tmp_path)
    first.open()
    first.desk.talk.go(2)
    first.desk.ink.set_sheet(first.desk.talk.slides[2].key)
    first.desk.ink.begin(STROKE)
    first.desk.ink.end()
    first.close()  # as a killed one leaves it: without an end
    again = _talk(owner, tmp_path)
    again.open()
    assert again.desk.talk.at == 0
    dialog = again._asking
    assert dialog is not None
    dialog.accept()
    assert again.desk.talk.at == 2
    assert again.desk.ink.strokes(again.desk.talk.slides[2].key) == (STROKE,)
    again.close()


def test_one_that_was_ended_is_not_offered_but_its_ink_is(owner: QWidget, tmp_path: Path) -> None:
    first = _talk(owner, tmp_path)
    first.open()
    first.desk.talk.go(1)
    first.desk.ink.set_sheet(first.desk.talk.slides[1].key)
    first.desk.ink.begin(STROKE)
    first.desk.ink.end()
    ended: list[bool] = []

    def end() -> None:
        ended.append(True)

    first.ended.connect(end)
    first.speaker.acts.do("end")
    assert ended == []
    assert "End the talk?" in first.speaker.notice.words.text()
    first.speaker.acts.do("end")
    assert ended == [True]
    first.close()
    again = _talk(owner, tmp_path)
    again.open()
    assert again._asking is None
    again.speaker.notice.offer.click()  # erase them all
    assert again.keeping.inked == 0
    again.close()


def test_it_begins_at_the_section_in_view(owner: QWidget, tmp_path: Path) -> None:
    talk = _talk(owner, tmp_path)
    anchor = talk.desk.talk.slides[2].anchor
    talk.open(anchor)
    assert talk.desk.talk.at == 2
    talk.close()


def test_the_keys_are_the_same_in_both_windows(owner: QWidget, tmp_path: Path) -> None:
    talk = _talk(owner, tmp_path)
    talk.open()
    black = next(action for action in talk.audience.actions() if action.objectName() == "black")
    black.trigger()
    assert talk.desk.talk.veil is Veil.BLACK
    talk.close()


def test_each_dialog_opens_once_over_the_speakers_window(owner: QWidget, tmp_path: Path) -> None:
    talk = _talk(owner, tmp_path)
    talk.open()
    for name in ("screens", "rehearsal"):
        getattr(talk.dialogs, name)()
        getattr(talk.dialogs, name)()
        dialog = talk.dialogs._open[name]
        assert dialog.parentWidget() is talk.speaker
        dialog.reject()
        assert not talk.dialogs._open
    talk.close()


def test_displays_that_show_the_same_are_noticed(
    owner: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    same = (Display("laptop", 0, 0, 800, 600, primary=True), Display("beamer", 0, 0, 800, 600))
    monkeypatch.setattr("viewer.ui.presenter.screens.displays", lambda: same)
    talk = _talk(owner, tmp_path)
    talk.open()
    assert "the same" in talk.speaker.notice.words.text()
    talk.speaker.notice.offer.click()
    assert talk.dialogs._open["screens"].isVisible()
    talk.close()


def test_who_closes_the_speakers_window_is_asked_and_esc_goes_on(owner: QWidget, tmp_path: Path) -> None:
    talk = _talk(owner, tmp_path)
    talk.open()
    ended: list[bool] = []

    def end() -> None:
        ended.append(True)

    talk.ended.connect(end)
    talk.say("A screen was plugged in.", "Show it there", end)
    assert not talk.speaker.close()
    assert talk.speaker.isVisible()
    assert "End the talk?" in talk.speaker.notice.words.text()
    talk.speaker.acts.do("slide-next")  # the talk waits for no answer
    assert talk.desk.talk.at == 1
    talk.speaker.acts.do("let-go")
    assert talk.speaker.notice.words.text() == "A screen was plugged in.", "what was offered before is still"
    talk.speaker.close()
    talk._hush()  # nobody has answered
    talk.speaker.close()
    assert ended == []
    talk.speaker.close()
    assert ended == [True]
    talk.close()
    assert not talk.speaker.isVisible()


def test_esc_never_ends_a_talk(owner: QWidget, tmp_path: Path) -> None:
    talk = _talk(owner, tmp_path)
    talk.open()
    ended: list[bool] = []

    def end() -> None:
        ended.append(True)

    talk.ended.connect(end)
    talk.speaker.acts.do("end")
    for _ in range(3):
        talk.speaker.acts.do("let-go")
    talk.speaker.acts.do("end")
    talk.speaker.notice.close_button.click()
    talk.speaker.acts.do("end")
    assert ended == []
    talk.speaker.notice.offer.click()
    assert ended == [True]
    talk.close()


def test_the_question_is_seen_where_the_audience_lies_in_front(owner: QWidget, tmp_path: Path) -> None:
    talk = _talk(owner, tmp_path)
    talk.open()
    talk.screens.toggle_front()
    assert talk.screens.audience_front
    talk.speaker.acts.do("end")
    assert not talk.screens.audience_front
    talk.speaker.acts.do("let-go")
    assert talk.screens.audience_front
    talk.close()


def test_what_was_told_goes_and_what_went_wrong_stays_until_it_is_put_away(owner: QWidget, tmp_path: Path) -> None:
    talk = _talk(owner, tmp_path)
    talk.open()
    notice, silence = talk.speaker.notice, talk._silence
    talk.say("Saved: slides.pdf")
    assert silence.isActive()
    assert 6000 < silence.interval() < 10_000
    silence.timeout.emit()
    assert not notice.isVisible()
    talk._hear(Fault(Kind.FULL))
    wrong = notice.words.text()
    assert "disk is full" in wrong
    assert not silence.isActive()
    talk.say("Saved: slides.pdf")
    silence.timeout.emit()
    assert notice.words.text() == wrong
    notice.close_button.click()
    assert not notice.isVisible()
    talk._hear(Fault(Kind.LOCKED, {"file": "talks.sqlite"}))
    talk._hear(Fault(Kind.SAVED_AGAIN))
    silence.timeout.emit()
    assert not notice.isVisible()
    talk.close()


def test_another_lesson_begins_at_its_first_slide_or_where_it_was_left(owner: QWidget, tmp_path: Path) -> None:
    talk = _talk(owner, tmp_path)
    state = talk.desk.talk
    state.go(3)
    here, given = state.slide, talk.lesson
    talk.dialogs.take(replace(given, id="copy", own=True, items=given.items[1:]))
    assert state.slide == here, "a copy of the same"
    other = Lesson("other", "Other", items=tuple(Item(Row.SCENE, name) for name in ("flat", "grown", "aged", "tied")))
    talk.dialogs.take(other)
    assert (state.at, state.shown) == (0, 0)
    assert talk.keeping.lesson_id == "other"
    state.go(2)
    talk.dialogs.take(replace(other, items=other.items[1:]))
    assert state.at == 1, "the same, edited"
    talk.store.put_place(given.id, Place(given.items[2].ref, 2))
    talk.dialogs.take(given)
    assert state.at == 2, "where it was left"
    talk.store.put_place(other.id, Place("scene:aged", 2, over=True))
    talk.dialogs.take(other)
    assert state.at == 0, "it had been ended"
    state.go(2)
    talk.dialogs.take(Lesson("", "New", items=(Item(Row.SCENE, "heavy"), Item(Row.SCENE, "grown"))))
    assert state.at == 0
    assert talk.keeping.lesson_id == "other", "a lesson without a name keeps nothing"
    talk.close()
