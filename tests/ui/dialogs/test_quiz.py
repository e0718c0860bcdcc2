"""A quiz: one question at a time, explained, without judgement, and by keys alone if need be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from viewer.core.content.model import Choice, Quiz, QuizQuestion
from viewer.core.theme import load_theme
from viewer.ui.dialogs.quiz import QuizDialog

WORDS = "A rather long answer that has to break into lines on every screen that is not very wide indeed"
LONG = Choice(WORDS, False, "No.")
QUIZ = Quiz(
    "bands",
    "The bands",
    "a",
    (
        QuizQuestion(
            "holds",
            "What holds the skin?",
            (
                Choice("Muscle", False, "It lies deeper."),
                Choice("Bands", True, "They pull."),
                LONG,
            ),
            "body/bands",
            "deeper",
        ),
        QuizQuestion("soft", "What is soft?", (Choice("Fat", True, "It is."), Choice("Bone", False, "It is hard."))),
    ),
)


@pytest.fixture
def make(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: 0)

    def shown(keep: bool | None = False, scale: float = 1.0, size: tuple[int, int] | None = None) -> QuizDialog:
        dialog = QuizDialog(QUIZ, load_theme("light"), scale, keep)
        qtbot.addWidget(dialog)
        if size is not None:
            dialog.resize(*size)
        dialog.show()
        dialog.activateWindow()
        QTest.qWait(20)
        return dialog

    return shown


def words(dialog: QuizDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def press(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def answer(dialog: QuizDialog, number: int) -> None:
    press(dialog.rows[number])
    press(dialog.on_button)


def test_one_question_and_its_answers(make) -> None:
    dialog = make()
    assert "What holds the skin?" in words(dialog)
    assert "What is soft?" not in words(dialog)
    assert "They pull" not in words(dialog), "nothing is told before"
    assert [row.button.accessibleName() for row in dialog.rows] == ["Muscle", "Bands", WORDS]
    assert not dialog.on_button.isEnabled()
    assert not dialog.isModal()
    dialog.close()


def test_every_answer_is_explained(make) -> None:
    dialog = make()
    answer(dialog, 0)
    told = words(dialog)
    assert "You said this. It is not so." in told
    assert all(why in told for why in ("It lies deeper.", "They pull.", "No."))
    assert told.count("This is so.") == 1
    signs = [row.sign.pixmap().isNull() for row in dialog.rows]
    assert signs == [True, False, True], "a sign as well as words"
    press(dialog.rows[1])
    assert dialog.attempt.right == 0, "it is told now, and stays as it was"
    dialog.close()


def test_to_the_end(make, qtbot: QtBot) -> None:
    dialog = make()
    answer(dialog, 0)
    press(dialog.on_button)
    assert "What is soft?" in words(dialog)
    answer(dialog, 0)
    with qtbot.waitSignal(dialog.ended) as heard:
        press(dialog.on_button)
    assert heard.args == [1, 2]
    assert "1 of 2 answers are as the guide tells it." in words(dialog)
    assert "You said: Muscle" in words(dialog)
    press(dialog.on_button)
    assert not dialog.isVisible()


def test_the_place_that_tells_it(make, qtbot: QtBot) -> None:
    dialog = make()
    with qtbot.waitSignal(dialog.read_wanted) as heard:
        press(dialog.read_button)
    assert heard.args == ["pack:topic/body/bands#deeper"]
    answer(dialog, 1)
    press(dialog.on_button)
    assert not dialog.read_button.isVisible(), "the second question names no place"
    answer(dialog, 0)
    press(dialog.on_button)
    again = [button for button in dialog.area.findChildren(QPushButton) if button.isVisible()]
    assert len(again) == 1
    with qtbot.waitSignal(dialog.read_wanted) as heard:
        press(again[0])
    assert heard.args == ["pack:topic/body/bands#deeper"]
    assert dialog.isVisible()
    dialog.close()


@pytest.mark.parametrize(("keep", "offered"), [(None, False), (False, True), (True, True)])
def test_keeping_is_the_readers_choice(make, qtbot: QtBot, keep: bool | None, offered: bool) -> None:
    dialog = make(keep)
    for number in (1, 0):
        answer(dialog, number)
        press(dialog.on_button)
    assert (dialog.keep_box is not None) is offered
    if dialog.keep_box is not None:
        assert dialog.keep_box.isChecked() is keep
        with qtbot.waitSignal(dialog.keep_wanted) as heard:
            dialog.keep_box.click()
        assert heard.args == [not keep]
    dialog.close()


def test_an_earlier_result_is_told_at_the_end(make) -> None:
    dialog = make()
    dialog.earlier = (2, 2)
    for number in (0, 1):
        answer(dialog, number)
        press(dialog.on_button)
    assert "The result you kept before: 2 of 2." in words(dialog)
    dialog.close()


def test_by_keys_alone(make, qtbot: QtBot) -> None:
    dialog = make()
    qtbot.waitUntil(dialog.rows[0].button.hasFocus)
    QTest.keyClick(dialog.rows[0].button, Qt.Key.Key_Space)
    assert dialog.rows[0].button.isChecked()
    QTest.keyClick(dialog.rows[0].button, Qt.Key.Key_Down)
    assert dialog.rows[1].button.isChecked(), "arrows go from answer to answer"
    QTest.keyClick(dialog.rows[1].button, Qt.Key.Key_Return)
    assert dialog.attempt.right == 1
    assert dialog.on_button.hasFocus()
    QTest.keyClick(dialog.on_button, Qt.Key.Key_Return)
    assert dialog.rows[0].button.hasFocus()
    QTest.keyClick(dialog.rows[0].button, Qt.Key.Key_2)
    assert dialog.rows[1].button.isChecked(), "and so do numbers"
    QTest.keyClick(dialog.rows[1].button, Qt.Key.Key_Return)
    QTest.keyClick(dialog.on_button, Qt.Key.Key_Return)
    assert dialog.attempt.finished
    QTest.keyClick(dialog.on_button, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_double_click_does_not_pass_the_explanation_by(make, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = make()
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: 60_000)
    answer(dialog, 0)
    press(dialog.on_button)
    assert dialog.attempt.at == 0
    assert "They pull." in words(dialog)
    dialog.close()


def test_a_hand_can_slide_off(make) -> None:
    dialog = make()
    row = dialog.rows[1]
    QTest.mousePress(row, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    assert not row.button.isChecked()
    dialog.close()


@pytest.mark.parametrize(("size", "scale"), [((420, 560), 2), ((460, 640), 3), ((320, 420), 1), ((900, 700), 1)])
def test_nothing_is_cut_off(make, size: tuple[int, int], scale: float) -> None:
    dialog = make(None, scale, size)
    for step in range(2):
        if step:
            answer(dialog, 1)
        QTest.qWait(20)
        room = dialog.area.viewport().width()
        for label in dialog.area.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.width() <= room
                assert label.height() >= label.heightForWidth(label.width()), label.text()
        for button in (dialog.on_button, dialog.read_button):
            assert dialog.rect().contains(button.geometry())
            assert min(button.width(), button.height()) >= 24
    dialog.close()
