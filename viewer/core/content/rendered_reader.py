"""Glossary, quizzes, questions, synonyms and summaries as plain values for JSON, and back."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from viewer.core.content.model import Choice, Quiz, QuizQuestion, ReadyQuestion, Synonyms, Term

if TYPE_CHECKING:
    from viewer.core.content.source import SourceContent


def reader_to_plain(content: SourceContent) -> dict[str, Any]:
    """{kind: {language: …}}"""
    languages = content.info.languages
    return {
        "glossary": {code: [asdict(term) for term in content.glossary(code)] for code in languages},
        "quizzes": {code: [asdict(quiz) for quiz in content.quizzes(code)] for code in languages},
        "questions": {code: [asdict(question) for question in content.questions(code)] for code in languages},
        "synonyms": {code: content.synonyms(code).words for code in languages},
        "summaries": {
            code: {page.id: content.summaries(page.id, code) for page in content.pages.values()} for code in languages
        },
    }


# Each raises ValueError, KeyError or TypeError for what ``reader_to_plain`` did not write.


def glossary_from_plain(plain: list[dict[str, Any]]) -> tuple[Term, ...]:
    return tuple(Term(**{**row, "forms": tuple(row["forms"])}) for row in plain)


def quizzes_from_plain(plain: list[dict[str, Any]]) -> tuple[Quiz, ...]:
    return tuple(Quiz(**{**quiz, "questions": tuple(_question(row) for row in quiz["questions"])}) for quiz in plain)


def _question(row: dict[str, Any]) -> QuizQuestion:
    return QuizQuestion(**{**row, "choices": tuple(Choice(**choice) for choice in row["choices"])})


def questions_from_plain(plain: list[dict[str, Any]]) -> tuple[ReadyQuestion, ...]:
    return tuple(ReadyQuestion(**{**row, "topics": tuple(row["topics"])}) for row in plain)


def synonyms_from_plain(plain: dict[str, list[str]]) -> Synonyms:
    return Synonyms({word: tuple(meant) for word, meant in plain.items()})
