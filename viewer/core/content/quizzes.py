"""quiz.yaml and questions.yaml: what a reader may ask themselves, and what they may ask a clinician.

``quiz.es.yaml`` and ``questions.es.yaml`` hold them in Spanish; an entry that they lack is taken from the default
language. Pages are named as in the nav, "cellulite/grading.md", with "#anchor" for a section.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from viewer.core.article.links import topic_of
from viewer.core.content import limits
from viewer.core.content.files import PackFiles
from viewer.core.content.model import Choice, Quiz, QuizQuestion, ReadyQuestion
from viewer.core.content.rows import Row, RowReader, document_of, plain, shown
from viewer.core.content.safe_yaml import Document, KeyPath
from viewer.core.problems import Problem

QUIZ: Final = "quiz"
QUESTIONS: Final = "questions"
VERSION: Final = 1
_QUIZ = ("id", "title", "after", "questions")
_ASKED = ("id", "ask", "told", "choices")
_CHOICE = ("text", "right", "why")
_READY = ("id", "text", "pages")

Pages = Mapping[str, str]  # source path of a page (default-language form) -> topic id


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Entry = TypeVar("_Entry", bound=_Named)


@dataclass(frozen=True)
class Told:
    """A section that a quiz points to: for ``check``, which knows the anchors of converted pages."""

    path: str  # file below the pack's root
    line: int
    topic_id: str
    anchor: str


def read_quizzes(
    files: PackFiles, language: str, default: str, pages: Pages
) -> tuple[tuple[Quiz, ...], tuple[Problem, ...]]:
    """The pack's quizzes in a language; none where there is no quiz.yaml.

    A question without a right choice, or with only one choice, is left out; so is a quiz without questions.
    """
    return _merged(files, QUIZ, language, default, lambda document: _quizzes(document, pages))


def read_questions(
    files: PackFiles, language: str, default: str, pages: Pages
) -> tuple[tuple[ReadyQuestion, ...], tuple[Problem, ...]]:
    """The questions for a clinician in a language; none where there is no questions.yaml."""
    return _merged(files, QUESTIONS, language, default, lambda document: _questions(document, pages))


def told_places(files: PackFiles, language: str, default: str, pages: Pages) -> list[Told]:
    """Every section to which the quizzes written in this very language point."""
    document = document_of(files, _names(files, QUIZ, language, default)[0])
    if document is None:
        return []
    reader = _QuizReader(document, pages)
    tuple(reader.quizzes())
    return reader.told


def _names(files: PackFiles, stem: str, language: str, default: str) -> list[str]:
    if language != default:
        return [f"{stem}.{language}.yaml", f"{stem}.yaml"]
    own = f"{stem}.{default}.yaml"
    return [own if files.exists_root(own) else f"{stem}.yaml"]


def _merged(
    files: PackFiles,
    stem: str,
    language: str,
    default: str,
    read: Callable[[Document], tuple[list[_Entry], list[Problem]]],
) -> tuple[tuple[_Entry, ...], tuple[Problem, ...]]:
    """The entries of the default language, in its order, each in this language where it has it; then further ones."""
    problems: list[Problem] = []
    own: dict[str, _Entry] = {}
    for name in reversed(_names(files, stem, language, default)):
        document = document_of(files, name)
        if document is not None:
            entries, faults = read(document)
            own |= {entry.id: entry for entry in entries}
            problems += faults
    return tuple(own.values()), tuple(problems)


def _quizzes(document: Document, pages: Pages) -> tuple[list[Quiz], list[Problem]]:
    reader = _QuizReader(document, pages)
    return list(reader.quizzes()), reader.problems


def _questions(document: Document, pages: Pages) -> tuple[list[ReadyQuestion], list[Problem]]:
    reader = _QuestionReader(document, pages)
    return list(reader.questions()), reader.problems


class _PageReader(RowReader):
    """Rows that name pages."""

    def __init__(self, document: Document, kind: str, pages: Pages) -> None:
        super().__init__(document, (kind,), VERSION)
        self._pages = pages

    def topic(self, value: object, keys: KeyPath) -> str:
        """The id of the page that is named; "" for none, or for one that the pack does not have."""
        path = plain(value)
        if not path:
            return ""
        topic_id = topic_of(path, self._pages)
        if not topic_id:
            self.problem(f"'{shown(path)}' is not a page", "write its path below docs, as in nav", *keys)
        return topic_id


class _QuizReader(_PageReader):
    def __init__(self, document: Document, pages: Pages) -> None:
        super().__init__(document, "quizzes", pages)
        self.told: list[Told] = []

    def quizzes(self) -> Iterator[Quiz]:
        for quiz_id, row, keys in self.rows("quizzes", _QUIZ, limits.QUIZZES) if self.readable else ():
            title = self.text(row, "title", keys, limits.TITLE_LENGTH)
            if not title:
                self.problem(f"the quiz '{quiz_id}' has no title", "write title: …", *keys)
            if row.get("after") is None:
                self.problem(
                    f"the quiz '{quiz_id}' stands after no page",
                    "write after: the path of a section's last page",
                    *keys,
                )
            after = self.topic(row.get("after"), (*keys, "after"))
            asked = tuple(self._asked(row, (*keys, "questions")))
            if asked:
                yield Quiz(quiz_id, title or quiz_id, after, asked)
            else:
                self.problem(f"the quiz '{quiz_id}' has no question that can be asked", "write questions: …", *keys)

    def _asked(self, row: Row, keys: KeyPath) -> Iterator[QuizQuestion]:
        seen: set[str] = set()
        for number, given in enumerate(self.items(row.get("questions"), "questions", keys, limits.QUIZ_QUESTIONS)):
            at = (*keys, number)
            if not isinstance(given, dict):
                self.problem("this question is no group of fields", f"write {', '.join(_ASKED)}", *at)
                continue
            self.known(given, _ASKED, at)
            question_id, ask = self.text(given, "id", at, limits.ROW_ID), self.text(given, "ask", at)
            missing = [name for name, words in (("id", question_id), ("ask", ask)) if not words]
            if missing:
                self.problem(f"this question has no {' and no '.join(missing)}", "add what is missing", *at)
                continue
            if question_id in seen:
                self.problem(f"'{shown(question_id)}' stands here twice; the first one counts", "keep one", *at, "id")
                continue
            seen.add(question_id)
            choices = tuple(self._choices(given, (*at, "choices")))
            if self._can_be_asked(choices, shown(question_id), (*at, "choices")):
                yield QuizQuestion(question_id, ask, choices, *self._told(given, at))

    def _choices(self, row: Row, keys: KeyPath) -> Iterator[Choice]:
        for number, given in enumerate(self.items(row.get("choices"), "choices", keys, limits.QUIZ_CHOICES)):
            at = (*keys, number)
            text = self.text(given, "text", at) if isinstance(given, dict) else ""
            if not isinstance(given, dict) or not text:
                if not isinstance(given, dict) or given.get("text") is None:
                    self.problem("this choice has no text", f"write {', '.join(_CHOICE)}", *at)
                continue
            self.known(given, _CHOICE, at)
            why = self.text(given, "why", at)
            if not why:
                self.problem(f"the choice '{shown(text)}' has no why", "say in a sentence why it is right or not", *at)
            right = given.get("right", False)
            if not isinstance(right, bool):
                self.problem(f"right must be yes or no, not '{shown(right)}'", "write yes or no", *at, "right")
            yield Choice(text, right is True, why)

    def _can_be_asked(self, choices: tuple[Choice, ...], name: str, keys: KeyPath) -> bool:
        if len(choices) < 2:
            self.problem(f"the question '{name}' has fewer than two choices", "write at least two", *keys)
        elif not any(choice.right for choice in choices):
            self.problem(f"the question '{name}' has no right choice", "mark one with right: yes", *keys)
        elif all(choice.right for choice in choices):
            self.problem(f"every choice of the question '{name}' is right", "add one that is not", *keys)
        else:
            return True
        return False

    def _told(self, row: Row, keys: KeyPath) -> tuple[str, str]:
        """(topic id, anchor) of where the answer is told."""
        path, _, anchor = plain(row.get("told")).partition("#")
        if not path:
            self.problem("this question does not say where its answer is told", "write told: page.md#section", *keys)
            return "", ""
        topic_id = self.topic(path, (*keys, "told"))
        if topic_id and anchor:
            place = self.document.place(*keys, "told")
            self.told.append(Told(place.path, place.line, topic_id, anchor))
        return topic_id, anchor if topic_id else ""


class _QuestionReader(_PageReader):
    def __init__(self, document: Document, pages: Pages) -> None:
        super().__init__(document, "questions", pages)

    def questions(self) -> Iterator[ReadyQuestion]:
        for question_id, row, keys in self.rows("questions", _READY, limits.ROWS) if self.readable else ():
            text = self.text(row, "text", keys)
            if not text:
                self.problem(f"'{question_id}' has no text", "write text: the question", *keys)
                continue
            at = (*keys, "pages")
            named = [
                self.topic(path, (*at, number))
                for number, path in enumerate(self.items(row.get("pages"), "pages", at, limits.STOPS))
            ]
            yield ReadyQuestion(question_id, text, tuple(dict.fromkeys(topic for topic in named if topic)))
