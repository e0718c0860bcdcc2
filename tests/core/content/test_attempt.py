"""One go at a quiz: the first answer counts, and no question is passed by."""

from __future__ import annotations

import pytest

from viewer.core.content.attempt import Attempt
from viewer.core.content.model import Choice, Quiz, QuizQuestion

YES, NO = Choice("Yes", True, "It is."), Choice("No", False, "It is not.")
QUIZ = Quiz("q", "Quiz", "a", (QuizQuestion("one", "One?", (YES, NO)), QuizQuestion("two", "Two?", (NO, YES))))


def test_the_way_through() -> None:
    attempt = Attempt(QUIZ)
    attempt.go_on()
    assert attempt.at == 0, "a question that is not answered is not passed by"
    attempt.answer(1)
    attempt.answer(0)
    assert attempt.taken(QUIZ.questions[0]) is NO, "the first answer counts"
    attempt.go_on()
    attempt.answer(1)
    attempt.go_on()
    assert attempt.finished
    assert attempt.right == 1
    attempt.answer(0)
    attempt.go_on()
    assert attempt.at == 2


def test_an_answer_that_is_not_there() -> None:
    attempt = Attempt(QUIZ)
    with pytest.raises(IndexError):
        attempt.answer(2)
    assert not attempt.answered


def test_a_quiz_without_questions_is_at_its_end() -> None:
    attempt = Attempt(Quiz("q", "Quiz", "a", ()))
    assert attempt.finished
    assert attempt.right == 0
