"""Predict first: what is asked, how hands are counted, and that the room sees nothing of the result before its time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from tests.ui.presenter.test_stage import Room
from viewer.core.content.model import Choice, QuizQuestion
from viewer.core.talk.ink import Ink, Stroke, Tool, sheet_key
from viewer.core.talk.model import ANSWER_LETTERS, Guess, Kind, Slide
from viewer.core.talk.room import LEAST_TEXT
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.predict_cover import PAD, PredictCover
from viewer.ui.presenter.predict_panel import PredictPanel
from viewer.ui.presenter.predict_words import asked_of, usual_answers
from viewer.ui.presenter.speaker import SpeakerWindow
from viewer.ui.presenter.speaker_room import MODEL, NOTES

GUESS = Guess(("It rises", "It stays"), "What will the skin do?")
ASKS = Slide("asks", Kind.SCENE, "Guess", scene="flat", guess=GUESS)
USUAL = Slide("usual", Kind.SCENE, "Guess", scene="flat", points=("What will rise?",))
LONG = tuple(f"{number} {'never so wide ' * 9}"[:ANSWER_LETTERS] for number in range(5))


def quiz(*answers: str) -> Slide:
    question = QuizQuestion("q", "What holds?", tuple(Choice(text, False, "") for text in answers))
    return Slide("quiz", Kind.QUIZ, "Quiz", question=question)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[TalkDesk]:
    owner = QWidget()
    qtbot.addWidget(owner)
    yield desk_for(owner, (ASKS, USUAL))
    owner.close()


def panel_of(desk: TalkDesk, qtbot: QtBot) -> PredictPanel:
    panel = PredictPanel(desk)
    qtbot.addWidget(panel)
    panel.set_theme(desk.theme, 17.0)
    panel.resize(500, 400)
    panel.show()
    return panel


@pytest.mark.usefixtures("qapp")
def test_a_slide_says_what_is_asked_else_the_question_fits_any() -> None:
    usual = asked_of(None)
    assert usual[1] == usual_answers()
    assert asked_of(USUAL) == usual
    assert asked_of(ASKS) == ("What will the skin do?", ("It rises", "It stays"))
    no_question = replace(GUESS, ask="")
    assert asked_of(replace(ASKS, guess=no_question)) == (usual[0], GUESS.answers)
    assert asked_of(replace(USUAL, guess=no_question)) == ("What will rise?", GUESS.answers)
    assert asked_of(replace(ASKS, title="ماذا سيحدث؟", guess=no_question))[0] == "ماذا سيحدث؟"
    assert asked_of(quiz("Fat", "A septum")) == ("What holds?", ("Fat", "A septum"))
    assert asked_of(quiz(*"abcdefg"))[1] == tuple("abcde")
    assert asked_of(quiz("Fat", "Fat")) == usual


class TestPanel:
    def test_it_asks_what_the_slide_asks(self, desk: TalkDesk, qtbot: QtBot) -> None:
        panel = panel_of(desk, qtbot)
        assert [line.text() for line in panel.choices if line.isVisible()] == ["It rises", "It stays", ""]
        panel.toggle()
        assert desk.predict.hidden
        assert (desk.predict.question, desk.predict.choices) == (GUESS.ask, GUESS.answers)
        assert panel.count.isVisible()
        assert not panel.form.isVisible()
        panel.count.go.click()
        hidden = desk.predict.hidden
        assert not hidden

    def test_what_is_written_stays_with_its_slide(self, desk: TalkDesk, qtbot: QtBot) -> None:
        panel = panel_of(desk, qtbot)
        panel.choices[2].setFocus()
        QTest.keyClicks(panel.choices[2], "It sinks")
        assert panel.choices[3].isVisible()
        desk.talk.next()
        assert panel.form.answers == list(usual_answers())
        desk.talk.previous()
        assert panel.form.answers == ["It rises", "It stays", "It sinks"]
        panel.choices[1].selectAll()
        QTest.keyClick(panel.choices[1], Qt.Key.Key_Delete)
        panel.toggle()
        assert desk.predict.choices == ("It rises", "It sinks")

    def test_one_answer_is_none_and_it_says_so(self, desk: TalkDesk, qtbot: QtBot) -> None:
        panel = panel_of(desk, qtbot)
        panel.choices[0].clear()
        said: list[bool] = []
        panel.unfinished.connect(lambda: said.append(True))
        panel.toggle()
        assert said == [True]
        assert panel.form.hint.isVisible()
        assert not panel.form.go.isEnabled()
        assert not desk.predict.hidden

    def test_hands_are_counted_by_finger_and_by_key(self, desk: TalkDesk, qtbot: QtBot) -> None:
        panel = panel_of(desk, qtbot)
        panel.toggle()
        count = panel.count
        keys = (*count.more[:2], *count.fewer[:2])
        qtbot.waitUntil(lambda: all(min(key.width(), key.height()) >= 44 for key in keys))
        for _ in range(3):
            QTest.mouseClick(count.more[0], Qt.MouseButton.LeftButton)
        QTest.mouseClick(count.fewer[0], Qt.MouseButton.LeftButton)
        assert desk.predict.votes == (2, 0)
        assert not count.fewer[1].isEnabled()
        count.counts[1].setFocus()
        count.counts[1].selectAll()
        QTest.keyClicks(count.counts[1], "17")
        assert desk.predict.votes == (2, 17)
        assert count.total.text() == "Hands: 19"
        assert [label.text() for label in count.labels if label.isVisible()] == ["It rises", "It stays"]


class TestCover:
    @pytest.mark.parametrize("size", [(700, 420), (1060, 610), (2200, 1240)])
    @pytest.mark.parametrize("choices", [GUESS.answers, LONG])
    def test_all_of_it_is_said_in_letters_for_the_back_row(
        self, desk: TalkDesk, qtbot: QtBot, size: tuple[int, int], choices: tuple[str, ...]
    ) -> None:
        owner = QWidget()
        qtbot.addWidget(owner)
        cover = PredictCover(desk, True, owner)
        height = size[1] / 0.76
        cover.set_sheet_height(height)
        desk.predict.ask("What do you think will happen to the skin here?", choices)
        pad = PAD * height
        room = QRectF(0, 0, *size).adjusted(pad, pad, -pad, -pad)
        laid = cover.laid(room)
        assert laid.height <= room.height()
        assert laid.font.pixelSize() >= LEAST_TEXT * height
        assert len(laid.rows) == len(choices)

    @pytest.mark.parametrize("words", [("A", "B"), ("يرتفع", "يبقى")])
    def test_bars_begin_where_words_do(self, desk: TalkDesk, qtbot: QtBot, words: tuple[str, str]) -> None:
        owner = QWidget()
        qtbot.addWidget(owner)
        cover = PredictCover(desk, True, owner)
        cover.set_sheet_height(600)
        cover.resize(700, 420)
        desk.predict.ask("", words)
        plain = cover.grab().toImage()
        desk.predict.count(0, 8)
        desk.predict.count(1, 2)
        counted = cover.grab().toImage()
        laid = cover.laid(QRectF(0, 0, 658, 378))
        y = round(21 + laid.rows[0] * 1.2 + 8)
        near, far = (120, 580) if words[0] == "A" else (580, 120)
        assert counted.pixelColor(near, y) != plain.pixelColor(near, y)
        assert counted.pixelColor(far, y) == plain.pixelColor(far, y)


def drawn(places: tuple[tuple[float, float], ...]) -> Stroke:
    return Stroke(Tool.PEN, Ink.FIRST, 0.012, places)


class TestRoom:
    def picture(self, room: Room) -> QRect:
        view = room.audience.stage.view
        assert view is not None
        return view.geometry()

    def cut(self, room: Room) -> QImage:
        return room.seen().copy(self.picture(room))

    def test_ink_on_the_picture_waits_with_it(self, qtbot: QtBot) -> None:
        room = Room(qtbot)
        room.go("scene")
        desk = room.desk
        desk.predict.ask("?", ("Yes", "No"))
        clean, whole = self.cut(room), room.seen()
        box, sheet = self.picture(room), room.audience.stage.sheet_rect
        left, middle = box.left() / sheet.width(), box.center().y() / sheet.height()
        on, across = drawn(((left + 0.1, middle), (left + 0.3, middle))), drawn(((0.01, 0.9), (left + 0.3, middle)))
        desk.ink.begin(on)
        assert self.cut(room) == clean, "nor while it is drawn"
        desk.ink.end()
        assert room.seen() == whole
        desk.ink.restore({sheet_key(desk.talk.slides[1], False, desk.session.quilt.state): (on, across)})
        assert self.cut(room) == clean
        assert room.seen() != whole, "beside the picture it is seen"
        desk.predict.reveal()
        revealed = self.cut(room)
        desk.ink.restore({})
        assert self.cut(room) != revealed

    def test_the_speaker_sees_what_is_drawn(self, qtbot: QtBot) -> None:
        room = Room(qtbot)
        room.go("scene")
        room.desk.predict.ask("?", ("Yes", "No"))
        before = room.speaker.grab().toImage()
        room.desk.ink.begin(drawn(((0.6, 0.4), (0.8, 0.4))))
        room.desk.ink.end()
        assert room.speaker.grab().toImage() != before

    def test_the_lens_shows_the_question_and_nothing_of_the_result(self, qtbot: QtBot) -> None:
        room = Room(qtbot)
        room.go("scene")
        desk = room.desk
        desk.predict.ask("What will happen?", ("Yes", "No"))
        desk.hands.magnify(QRectF(0.02, 0.15, 0.45, 0.45))
        shown = room.seen()
        middle = room.audience.rect().center()
        colours = {shown.pixelColor(middle + QPoint(x, y)).name() for x in range(-200, 200) for y in range(-99, 99, 3)}
        assert QColor(desk.theme.panel).name() in colours, "no empty page"
        assert len(colours) > 5, "its words"
        desk.session.quilt.set_view(zoom=200)
        desk.ink.restore({room.audience.stage.glass.key: (drawn(((0.6, 0.3), (0.8, 0.3))),)})
        assert room.seen() == shown
        desk.predict.vote(0, 3)
        assert room.seen() != shown
        before = room.seen()
        desk.predict.reveal()
        assert room.seen() != before

    def test_where_the_picture_is_left_nothing_waits_to_be_revealed(self, qtbot: QtBot) -> None:
        room = Room(qtbot)
        room.go("words")
        room.desk.talk.set_large(True)
        room.desk.predict.ask("?", ("Yes", "No"))
        room.desk.talk.set_large(False)
        assert not room.desk.predict.hidden


class TestSpeaker:
    def window(self, desk: TalkDesk, qtbot: QtBot, size: tuple[int, int], scale: float = 1.0) -> SpeakerWindow:
        desk.session.preferences.set_text_scale(scale)
        desk.session.show.motion = False
        window = SpeakerWindow(desk)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        qtbot.waitUntil(lambda: window.model is not None)
        return window

    @pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
    def test_hands_and_sliders_are_in_reach_together(self, desk: TalkDesk, qtbot: QtBot, size: tuple[int, int]) -> None:
        window = self.window(desk, qtbot, size)
        window.acts.do("predict")
        model = window.model
        assert model is not None
        count, weight = model.predict.count, model.controls.controls[1]
        for widget in (count.go, *count.counts[:2], *count.more[:2], weight, weight.value_label):
            qtbot.waitUntil(lambda part=widget: part.visibleRegion().boundingRect() == part.rect())
        qtbot.waitUntil(lambda: model.panels.height() == model.panels.heightForWidth(model.panels.width()))
        weight.setFocus()
        QTest.keyClick(weight, Qt.Key.Key_Right)
        assert desk.session.quilt.state.parameters.weight == 1
        window.acts.do("reveal")
        hidden = desk.predict.hidden
        assert not hidden
        qtbot.waitUntil(lambda: window.next.isVisible() or window.tabs.isVisible())  # alone, or behind a tab

    def test_what_was_counted_stays_beside_the_answers_until_the_next_slide(self, desk: TalkDesk, qtbot: QtBot) -> None:
        window = self.window(desk, qtbot, (1366, 768))
        window.acts.do("predict")
        desk.predict.count(0, 12)
        desk.predict.count(1, 3)
        window.acts.do("slide-next")
        model = window.model
        assert model is not None
        count, weight = model.predict.count, model.controls.controls[1]
        assert [label.text() for label in count.told if label.isVisible()] == ["12", "3"]
        assert not any(part.isVisible() for part in (*count.counts, *count.more, *count.fewer, count.go))
        assert model.ask.isEnabled()
        for widget in (count.again, *count.told[:2], weight):
            qtbot.waitUntil(lambda part=widget: part.visibleRegion().boundingRect() == part.rect())
        model.ask.click()
        assert model.predict.form.isVisible()
        assert not count.isVisible()
        model.ask.click()
        count.again.click()
        assert (desk.predict.hidden, desk.predict.votes) == (True, (0, 0))
        desk.predict.count(0, 2)
        count.go.click()
        assert count.isVisible()
        window.acts.do("slide-next")
        assert not model.predict.isVisible()

    def test_what_is_written_to_be_asked_closes_with_esc_and_with_the_slide(self, desk: TalkDesk, qtbot: QtBot) -> None:
        window = self.window(desk, qtbot, (1366, 768))
        model = window.model
        assert model is not None
        for name in ("let-go", "slide-next"):
            model.ask.click()
            model.predict.question.setFocus()
            assert model.predict.isVisible()
            window.acts.do(name)
            assert (model.predict.isVisible(), model.ask.isChecked()) == (False, False)
            assert window.focusWidget() in {None, window}

    def test_in_little_room_with_large_letters_the_hands_come_to_the_front(self, desk: TalkDesk, qtbot: QtBot) -> None:
        window = self.window(desk, qtbot, (1024, 600), 2.0)
        before = window.tabs.front
        assert before == NOTES
        window.acts.do("predict")
        model = window.model
        assert model is not None
        assert window.tabs.front == MODEL
        assert not model.ask.isEnabled()
        count, weight = model.predict.count, model.controls.controls[1]
        qtbot.waitUntil(lambda: count.go.visibleRegion().boundingRect() == count.go.rect())
        for widget in (*count.counts[:2], *count.more[:2], weight):
            model.ensureWidgetVisible(widget)
            qtbot.waitUntil(lambda part=widget: part.visibleRegion().boundingRect() == part.rect())
        window.acts.do("reveal")
        assert window.tabs.front == NOTES
        window.acts.do("predict")
        desk.predict.count(0, 5)
        window.acts.do("reveal")
        assert window.tabs.front == MODEL, "the hands that were counted"
        window.acts.do("slide-next")
        assert window.tabs.front == NOTES
