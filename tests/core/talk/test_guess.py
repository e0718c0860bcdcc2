"""What a row of a lesson asks the room to predict: read, refused with line and cure, written, and on its slide."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.content.pack import Pack, open_pack
from viewer.core.paths import built_in_pack
from viewer.core.talk.lesson import read_lesson, to_yaml
from viewer.core.talk.model import ANSWER_LETTERS, ANSWERS, Guess, Item, Kind, Lesson
from viewer.core.talk.running import slides_for

ASKED = Guess(("It rises", "It stays"), "What will the skin do?")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(built_in_pack())


def read(folder: Path, *rows: str) -> tuple[Item, list[str]]:
    path = folder / "asked.yaml"
    path.write_text("\n".join(["version: 1", "title: T", "items:", "  - scene: flat", *rows]), "utf-8")
    lesson, problems = read_lesson(path)
    assert lesson is not None
    return lesson.items[0], [str(problem).removeprefix(f"{path}:") for problem in problems]


def test_a_row_names_its_question_and_answers(tmp_path: Path) -> None:
    item, problems = read(tmp_path, "    ask: What will the skin do?", "    predict: [It rises, It stays]")
    assert item.guess == ASKED
    assert not problems


def test_the_question_may_be_missing(tmp_path: Path) -> None:
    item, problems = read(tmp_path, "    predict:", "      - It rises", "      - 7", "      - 'no'")
    assert item.guess == Guess(("It rises", "7", "no"))
    assert not problems


@pytest.mark.parametrize(
    ("rows", "said", "answers"),
    [
        (["    predict: It rises"], (5, "predict must be a list of answers", "predict: ["), None),
        (["    predict: [It rises]"], (5, "predict has 1 answer; a room needs two", "predict: ["), None),
        (["    predict: []"], (5, "predict has 0 answers; a room needs two", "predict: ["), None),
        (["    ask: Why?"], (5, "ask has no answers", "predict: ["), None),
        (["    predict: [a, b, c, d, e, f]"], (5, "there are 6 answers; the most is 5", "take some out"), "abcde"),
        (
            ["    predict:", "      - a", "      - no", "      - b"],
            (7, "an answer must be one text", "in quotes"),
            "ab",
        ),
        (["    predict:", "      - a", "      - b", "      - a"], (8, "'a' stands there twice", "keep one"), "ab"),
    ],
)
def test_what_cannot_be_asked_is_said_with_line_and_cure(
    tmp_path: Path, rows: list[str], said: tuple[int, str, str], answers: str | None
) -> None:
    item, problems = read(tmp_path, *rows)
    assert item.guess == (None if answers is None else Guess(tuple(answers)))
    line, fault, cure = said
    assert len([problem for problem in problems if fault in problem and cure in problem]) == 1, problems
    assert problems[0].startswith(f"{line}:")


def test_a_long_answer_is_said(tmp_path: Path) -> None:
    item, problems = read(tmp_path, "    predict:", f"      - {'a' * (ANSWER_LETTERS + 1)}", "      - b")
    assert item.guess is not None
    assert len(item.guess.answers) == ANSWERS[0]
    assert len(problems) == 1
    assert f"61 letters; more than {ANSWER_LETTERS}" in problems[0]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    lesson = Lesson("asked", "T", items=(Item(Kind.SCENE, "flat", guess=ASKED),))
    path = tmp_path / "asked.yaml"
    path.write_text(to_yaml(lesson), "utf-8")
    again, problems = read_lesson(path)
    assert again is not None
    assert again.items[0].guess == ASKED
    assert not problems


def test_the_slide_has_it(pack: Pack) -> None:
    lesson = Lesson("asked", "T", items=(Item(Kind.SCENE, "flat", guess=ASKED), Item(Kind.SCENE, "flat")))
    assert [slide.guess for slide in slides_for(lesson, pack, "en").slides] == [ASKED, None]
