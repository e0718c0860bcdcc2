"""What a lesson's row asks the room to predict: ``predict:`` its answers, ``ask:`` the question."""

from __future__ import annotations

from typing import Final

from viewer.core.content import limits
from viewer.core.content.rows import Row, RowReader, plain
from viewer.core.content.safe_yaml import KeyPath
from viewer.core.content.titles import clean_words
from viewer.core.talk.model import ANSWER_LETTERS, ANSWERS, Guess

FIELDS: Final = ("predict", "ask")
ANSWER_MOST: Final = 90  # letters that are kept of an answer; more than ANSWER_LETTERS is said
_CURE: Final = "write a list: predict: [It rises, It stays, It sinks]"


def read_guess(reader: RowReader, row: Row, at: KeyPath) -> Guess | None:
    """None where the row says nothing of it, or nothing that can be asked; each fault has its line and its cure."""
    ask = reader.text(row, "ask", at, limits.TITLE_LENGTH)
    given = row.get("predict")
    if given is None:
        if ask:
            reader.problem("ask has no answers", _CURE, *at, "ask")
        return None
    if not isinstance(given, list):
        reader.problem("predict must be a list of answers", _CURE, *at, "predict")
        return None
    answers: list[str] = []
    for number, one in enumerate(reader.items(given, "answers", (*at, "predict"), ANSWERS[1])):
        answer = _answer(reader, one, (*at, "predict", number))
        if answer in answers:
            reader.problem(f"the answer '{answer}' stands there twice", "keep one", *at, "predict", number)
        elif answer:
            answers.append(answer)
    if len(answers) < ANSWERS[0]:
        text = f"predict has {len(answers)} answer{'' if len(answers) == 1 else 's'}; a room needs two to choose from"
        reader.problem(text, _CURE, *at, "predict")
        return None
    return Guess(tuple(answers), ask)


def row_of_guess(guess: Guess | None) -> dict[str, object]:
    """As it stands in a file."""
    if guess is None:
        return {}
    asked: dict[str, object] = {"ask": guess.ask} if guess.ask else {}
    return {**asked, "predict": list(guess.answers)}


def _answer(reader: RowReader, given: object, at: KeyPath) -> str:
    if isinstance(given, dict | list | bool) or given is None:  # YAML reads a bare Yes or No as true or false
        reader.problem("an answer must be one text", "write it in quotes", *at)
        return ""
    text = plain(given)
    if len(text) > ANSWER_LETTERS:
        said = f"this answer has {len(text)} letters; more than {ANSWER_LETTERS} are hard to read from afar"
        reader.problem(said, "say it shorter", *at)
    return clean_words(clean_words(text[:ANSWER_MOST]))
