"""Which talk is meant: a lesson by name or file, a topic's slides, the pack's first lesson, or the whole guide."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.core.content.pack import Pack
from viewer.core.problems import PackError, Problem
from viewer.core.talk.model import Lesson, Slide
from viewer.core.talk.unfinished import Unfinished

if TYPE_CHECKING:
    from collections.abc import Sequence

LESSONS = "lessons"  # below the user's folder
ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True)
class Chosen:
    """``slides`` may be fewer than the lesson's rows: what was wrong stands in ``problems``."""

    lesson: Lesson
    slides: tuple[Slide, ...]
    problems: tuple[Problem, ...] = ()
    own: Path = Path()  # the folder of the user's lessons
    instead: str = ""  # title of the lesson that would have been given, had this one not been cut off


def choose(pack: Pack, language: str, wanted: str | None, topic: str | None, own: Path) -> Chosen:
    """The talk of ``wanted`` (a lesson's id or file) or of ``topic``; ``own`` is the folder of the user's lessons.

    Raises PackError, in one sentence, when nothing of what was asked for can be shown.
    """
    from viewer.core.talk.running import lesson_of_guide, lesson_of_topic, slides_for

    problems: tuple[Problem, ...] = ()
    if wanted is not None and wanted.lower().endswith(ENDINGS):
        lesson, problems = _of_file(wanted)
    elif wanted is not None:
        lesson, problems = _of_name(wanted, pack, language, own)
    elif topic is not None:
        lesson = lesson_of_topic(pack, topic, language)
    else:
        for one in pack.lessons(language):  # the first that has anything to show
            run = slides_for(one, pack, language)
            problems = (*problems, *run.problems)
            if run.slides:
                return Chosen(one, run.slides, problems, own)
        lesson = lesson_of_guide(pack, language)
    run = slides_for(lesson, pack, language)
    problems = (*problems, *run.problems)
    if not run.slides:
        why = _sentence(problems[0]) if problems else "Give it a slide, a scene or a question of the pack."
        raise PackError(f"The lesson “{lesson.title}” has nothing to show. {why}")
    return Chosen(lesson, run.slides, problems, own)


def or_left(usual: Chosen, left: Unfinished | None, pack: Pack, language: str) -> Chosen:
    """The talk that was cut off, where nobody has asked for any; ``usual`` where there is none, or it is that one."""
    from viewer.core.talk.running import GUIDE, TOPIC, lesson_of_guide, slides_for

    if left is None or (left.lesson == usual.lesson.id and not left.file):
        return usual
    found = None
    try:
        if left.lesson == GUIDE:
            lesson = lesson_of_guide(pack, language)
            run = slides_for(lesson, pack, language)
            found = Chosen(lesson, run.slides, run.problems, usual.own) if run.slides else None
        elif left.lesson.startswith(TOPIC):
            found = choose(pack, language, None, left.lesson.removeprefix(TOPIC), usual.own)
        else:
            found = choose(pack, language, left.file or left.lesson, None, usual.own)
    except PackError:  # it is gone, or it belongs to another pack
        return usual
    return replace(found, instead=usual.lesson.title) if found is not None else usual


def known_lessons(pack: Pack, language: str, own: Path) -> tuple[tuple[Lesson, ...], tuple[Problem, ...]]:
    """The pack's lessons, then the user's."""
    from viewer.core.talk.lesson import own_lessons

    mine, problems = own_lessons(own)
    return (*pack.lessons(language), *mine), problems


def _of_file(wanted: str) -> tuple[Lesson, tuple[Problem, ...]]:
    from viewer.core.talk.lesson import read_lesson

    lesson, problems = read_lesson(Path(wanted))
    if lesson is None:
        raise PackError(f"The lesson {wanted} cannot be used. {_sentence(problems[0])}" if problems else wanted)
    return lesson, problems


def _of_name(wanted: str, pack: Pack, language: str, own: Path) -> tuple[Lesson, tuple[Problem, ...]]:
    lessons, problems = known_lessons(pack, language, own)
    plain = wanted.strip().casefold()
    for lesson in lessons:
        if plain in (lesson.id.casefold(), lesson.title.casefold()):
            # What is wrong in other files is not this talk's business.
            return lesson, tuple(one for one in problems if one.path == lesson.path)
    for one in (*problems, *pack.problems):  # it is there, and cannot be read
        if Path(one.path).name.casefold() in (plain + ending for ending in ENDINGS):
            raise PackError(f"The lesson {wanted} cannot be used. {_sentence(one)}")
    raise PackError(_fault(wanted, lessons, own))


def _fault(wanted: str, lessons: Sequence[Lesson], own: Path) -> str:
    import difflib

    names = {lesson.title.casefold(): lesson.id for lesson in lessons}
    names |= {lesson.id.casefold(): lesson.id for lesson in lessons}
    near = difflib.get_close_matches(wanted.casefold(), names, n=1, cutoff=0.5)
    start = f"There is no lesson “{wanted}” in this pack or in {own}"
    if near:
        return f"{start}; did you mean {names[near[0]]}?"
    return f"{start}; name one, such as {lessons[0].id}, or a file that ends with .yaml." if lessons else f"{start}."


def _sentence(problem: Problem) -> str:
    return str(problem)
