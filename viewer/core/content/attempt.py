"""One go at a quiz: which answers were taken. Nothing is kept of it here."""

from __future__ import annotations

from viewer.core.content.model import Choice, Quiz, QuizQuestion


class Attempt:
    """One question after the other; an answer stays as it was given."""

    def __init__(self, quiz: Quiz) -> None:
        self.quiz = quiz
        self._answers: dict[str, int] = {}
        self.at = 0  # number of the question asked now, from 0; as many as there are: the end

    @property
    def question(self) -> QuizQuestion | None:
        """The one asked now; None at the end."""
        return self.quiz.questions[self.at] if not self.finished else None

    @property
    def finished(self) -> bool:
        return self.at >= len(self.quiz.questions)

    @property
    def answered(self) -> bool:
        """Is the question of now answered?"""
        return self.question is not None and self.question.id in self._answers

    def answer(self, number: int) -> None:
        """Take choice ``number`` of the question of now; the first answer counts. IndexError for one it has not."""
        question = self.question
        if question is not None and question.choices[number]:
            self._answers.setdefault(question.id, number)

    def go_on(self) -> None:
        """The next question, once this one is answered."""
        if self.answered:
            self.at += 1

    def taken(self, question: QuizQuestion) -> Choice | None:
        """The answer that was given; None for none yet."""
        number = self._answers.get(question.id)
        return None if number is None else question.choices[number]

    @property
    def right(self) -> int:
        """How many answers are as the guide tells it."""
        chosen = (self.taken(question) for question in self.quiz.questions)
        return sum(choice is not None and choice.right for choice in chosen)
