"""Lessons: read with every fault named, changed, written so that nothing is lost."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.files import PackFiles
from viewer.core.problems import Problem
from viewer.core.talk import lesson as lessons
from viewer.core.talk.lesson import (
    added,
    changed,
    moved,
    own_lessons,
    read_lesson,
    read_lessons,
    removed,
    save,
    to_yaml,
)
from viewer.core.talk.model import MINUTES, POINTS_MOST, Item, Kind, Lesson

WHOLE = """
version: 1
title: Under the skin
language: en
description: For a class of twelve.
items:
  - slide: cellulite/quilt-model#fat
    notes: |
      Ask first.

      Then show.
    minutes: 2.5
  - article: cellulite/quilt-model
  - scene: flat
    title: Flat
  - tour: growing
  - quiz: quilt/stitches
  - title: What we do not know
    points: [One, Two]
    scene: grown
    key: mine
"""


def written(folder: Path, text: str, name: str = "skin.yaml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def read(folder: Path, text: str) -> tuple[Lesson, tuple[Problem, ...]]:
    lesson, problems = read_lesson(written(folder, text))
    assert lesson is not None
    return lesson, problems


def with_items(*rows: str) -> str:
    return "version: 1\ntitle: T\nitems:\n" + "\n".join(f"  - {row}" for row in rows) + "\n"


def test_every_kind_of_row(tmp_path: Path) -> None:
    lesson, problems = read(tmp_path, WHOLE)
    assert problems == ()
    assert (lesson.id, lesson.title, lesson.language, lesson.own) == ("skin", "Under the skin", "en", True)
    assert lesson.description == "For a class of twelve."
    assert [item.kind for item in lesson.items] == [
        *(Kind.SLIDE, Kind.ARTICLE, Kind.SCENE, Kind.TOUR, Kind.QUIZ, Kind.SLIDE)
    ]
    first, *_, own = lesson.items
    assert (first.ref, first.notes, first.minutes) == ("cellulite/quilt-model#fat", "Ask first.\n\nThen show.", 2.5)
    assert lesson.items[2].title == "Flat"
    assert (own.ref, own.key, own.points, own.scene) == ("", "mine", ("One", "Two"), "grown")
    assert first.line == 7
    assert lesson.planned_min == 7.5


def test_a_scene_beside_a_slide_is_what_it_shows(tmp_path: Path) -> None:
    lesson, problems = read(tmp_path, with_items("{slide: a/b, scene: flat}", "{scene: flat, points: [One]}"))
    assert problems == ()
    assert [(item.kind, item.ref, item.scene) for item in lesson.items] == [
        (Kind.SLIDE, "a/b", "flat"),
        (Kind.SCENE, "flat", None),
    ]


def test_own_slides_have_keys_that_stay_when_the_order_changes(tmp_path: Path) -> None:
    rows = ["{title: One}", "{title: Two}", "{title: One}", "{points: [x]}"]
    keys = [item.key for item in read(tmp_path, with_items(*rows))[0].items]
    assert len(set(keys)) == 4
    turned = [item.key for item in read(tmp_path, with_items(rows[3], rows[1]))[0].items]
    assert turned == [keys[3], keys[1]]


@pytest.mark.parametrize(
    ("row", "said", "left"),
    [
        ("{slide: a/b, quiz: c/d}", "only one", 0),
        ("{slide: }", "slide names nothing", 0),
        ("words", "no group of fields", 0),
        ("{notes: only these}", "shows nothing", 0),
        ("{slide: a/b, minutes: soon}", "minutes must be a number", 1),
        ("{slide: a/b, minutes: 500}", "minutes is 500", 1),
        ("{slide: a/b, colour: red}", "'colour' is not known", 1),
        ("{slide: a/b, points: [1, 2, 3, 4, 5, 6]}", "the most is 5", 1),
        ("{slide: a/b, points: [{a: b}]}", "a point must be one text", 1),
        ("{slide: a/b, points: [" + "long " * 30 + "]}", "hard to read from afar", 1),
        ("{slide: a/b, notes: [1]}", "notes must be one text", 1),
        ("{slide: a/b, notes: " + "long " * 2000 + "}", "these notes have", 1),
    ],
)
def test_a_fault_is_named_with_line_and_cure_and_the_rest_is_read(
    tmp_path: Path, row: str, said: str, left: int
) -> None:
    lesson, problems = read(tmp_path, with_items("slide: first", row, "slide: last"))
    (problem,) = problems
    assert said in problem.text
    assert problem.line == 5
    assert problem.cure
    assert problem.path.endswith("skin.yaml")
    refs = [item.ref for item in lesson.items]
    assert refs == ["first", *["a/b"] * left, "last"]
    for item in lesson.items:
        assert item.minutes is None or MINUTES[0] <= item.minutes <= MINUTES[1]
        assert len(item.points or ()) <= POINTS_MOST


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("version: 2\ntitle: T\nitems: []\n", "version 2"),
        ("- a\n- b\n", "does not begin"),
        ("version: 1\ntitle: 'T\nitems: [\n", "not valid YAML"),
        ("\0\0\0", "not valid YAML"),
        ("a: &a [*a]\n" + "b: " + "[" * 50 + "]" * 50, ""),
    ],
)
def test_a_file_that_is_no_lesson_is_named_and_left_alone(tmp_path: Path, text: str, said: str) -> None:
    path = written(tmp_path, text)
    lesson, problems = read_lesson(path)
    assert lesson is None
    assert problems
    assert any(said in problem.text for problem in problems)
    assert path.read_text("utf-8") == text


def test_what_is_missing_at_the_top_is_said(tmp_path: Path) -> None:
    lesson, problems = read(tmp_path, "language: es\n")
    assert (lesson.title, lesson.language, lesson.items) == ("skin", "es", ())
    assert len(problems) == 3  # version, title, items


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "huge", "bytes"])
def test_what_is_no_file_of_words(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "skin.yaml"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "huge":
        path.write_bytes(b"# " + b"x" * 400_000)
    elif kind == "bytes":
        path.write_bytes(b"title: \xff\xfe")
    lesson, (problem,) = read_lesson(path)
    assert lesson is None
    assert problem.text


def test_a_link_to_a_file_elsewhere_is_followed(tmp_path: Path) -> None:
    written(tmp_path / "sync", WHOLE)
    link = tmp_path / "mine.yaml"
    link.symlink_to(tmp_path / "sync" / "skin.yaml")
    lesson, problems = read_lesson(link)
    assert lesson is not None
    assert (lesson.id, problems) == ("mine", ())


def test_a_packs_lessons_by_language(tmp_path: Path) -> None:
    folder = tmp_path / "lessons"
    written(folder, with_items("slide: a").replace("T", "English"), "a.yaml")
    written(folder, with_items("slide: a").replace("T", "Spanish"), "a.es.yaml")
    written(folder, with_items("slide: b").replace("T", "Only English"), "b.yaml")
    written(folder, with_items("slide: c").replace("T", "Only Spanish"), "c.es.yaml")
    written(folder, "words", "broken.yaml")
    written(folder, "words", "read me.txt")
    files = PackFiles(tmp_path)
    english, problems = read_lessons(files, "en")
    assert [(one.id, one.title, one.language) for one in english] == [
        ("a", "English", "en"),
        ("b", "Only English", "en"),
    ]
    assert [problem.path for problem in problems] == ["lessons/broken.yaml"]
    spanish, _ = read_lessons(files, "es")
    assert [(one.id, one.title, one.language) for one in spanish] == [
        ("a", "Spanish", "es"),
        ("b", "Only English", "en"),
        ("c", "Only Spanish", "es"),
    ]
    assert [one.path for one in spanish] == ["lessons/a.es.yaml", "lessons/b.yaml", "lessons/c.es.yaml"]
    assert not any(one.own for one in spanish)


def test_a_link_in_a_pack_is_not_followed(tmp_path: Path) -> None:
    written(tmp_path / "elsewhere", WHOLE)
    (tmp_path / "pack" / "lessons").mkdir(parents=True)
    (tmp_path / "pack" / "lessons" / "a.yaml").symlink_to(tmp_path / "elsewhere" / "skin.yaml")
    found, (problem,) = read_lessons(PackFiles(tmp_path / "pack"), "en")
    assert found == ()
    assert problem.path == "lessons/a.yaml"


def test_no_folder_is_no_fault(tmp_path: Path) -> None:
    assert own_lessons(tmp_path / "none") == ((), ())
    assert read_lessons(PackFiles(tmp_path), "en") == ((), ())


# -- changing

FIVE = Lesson("l", "L", items=tuple(Item(Kind.SLIDE, name) for name in "abcde"))


def refs(lesson: Lesson) -> str:
    return "".join(item.ref for item in lesson.items)


@pytest.mark.parametrize(
    ("at", "to", "then"), [(0, 2, "bcade"), (4, 0, "eabcd"), (1, 99, "acdeb"), (3, -9, "dabce"), (9, 0, "abcde")]
)
def test_a_row_is_moved(at: int, to: int, then: str) -> None:
    assert refs(moved(FIVE, at, to)) == then


@given(st.integers(-2, 7), st.integers(-2, 7))
def test_moving_loses_no_row(at: int, to: int) -> None:
    assert sorted(refs(moved(FIVE, at, to))) == list("abcde")


def test_rows_are_added_changed_and_removed() -> None:
    item = Item(Kind.SCENE, "x")
    assert refs(added(FIVE, item)) == "abcdex"
    assert refs(added(FIVE, item, 1)) == "axbcde"
    assert refs(removed(FIVE, 1)) == "acde"
    assert refs(removed(FIVE, 9)) == refs(FIVE)
    assert refs(changed(FIVE, 1, item)) == "axcde"
    assert refs(changed(FIVE, -1, item)) == refs(FIVE)


def test_an_own_slide_that_is_added_gets_a_key_of_its_own() -> None:
    own = Item(Kind.SLIDE, title="Mine")
    once = added(FIVE, own)
    twice = added(once, once.items[-1])
    keys = [item.key for item in twice.items[-2:]]
    assert all(keys)
    assert keys[0] != keys[1]


# -- writing

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
names = st.from_regex(r"[a-z][a-z0-9/#-]{0,20}", fullmatch=True)
minutes = st.none() | st.floats(*MINUTES).map(lambda value: round(value, 2)).filter(lambda value: value >= MINUTES[0])
ref_items = st.builds(
    Item,
    kind=st.sampled_from(Kind),
    ref=names,
    title=words,
    points=st.none() | st.lists(words, max_size=5).map(tuple),
    figure=st.none() | names,
    notes=st.none() | st.lists(words, max_size=4).map("\n".join),
    minutes=minutes,
)
own_items = st.builds(
    Item,
    kind=st.just(Kind.SLIDE),
    title=words,
    points=st.lists(words, max_size=5).map(tuple),
    figure=st.just("a.png"),
    scene=st.none() | names,
    notes=st.none() | words,
    minutes=minutes,
    key=names,
)
some_lessons = st.builds(
    Lesson,
    id=st.just("skin"),
    title=words.filter(lambda text: any(letter.isalnum() for letter in text)),
    language=st.sampled_from(["en", "es", "no", "ar"]),
    description=words,
    items=st.lists(ref_items | own_items, max_size=6, unique_by=lambda item: item.key or object()).map(tuple),
    own=st.just(True),
)


@given(some_lessons)
def test_what_is_written_is_read_again(lesson: Lesson) -> None:
    with TemporaryDirectory() as folder:
        found, problems = read(Path(folder), to_yaml(lesson))
    assert problems == ()
    assert to_yaml(found) == to_yaml(lesson)
    assert len(found.items) == len(lesson.items)
    for before, after in zip(lesson.items, found.items, strict=True):
        assert (before.kind, before.ref, before.minutes) == (after.kind, after.ref, after.minutes)
        assert (before.scene, before.figure, before.key) == (after.scene, after.figure, after.key)


def test_it_is_good_to_read_by_hand(tmp_path: Path) -> None:
    lesson, _ = read(tmp_path, WHOLE)
    text = to_yaml(lesson)
    assert text.startswith("version: 1\ntitle: Under the skin\n")
    assert "notes: |" in text
    assert "minutes: 2.5" in text
    assert to_yaml(replace(lesson, items=(Item(Kind.TOUR, "t", minutes=2.0),))).endswith("- tour: t\n  minutes: 2\n")


def test_saved_under_a_free_name(tmp_path: Path) -> None:
    lesson = Lesson("", "Haut & Fett: für 9 B", own=True)
    paths = [save(lesson, tmp_path / "lessons") for _ in range(2)]
    assert [path.name for path in paths] == ["haut-fett-für-9-b.yaml", "haut-fett-für-9-b-2.yaml"]
    again = save(Lesson("talk", "T"), tmp_path / "lessons")  # a pack's, which is copied
    assert again.name == "t.yaml"
    assert {one.id for one in own_lessons(tmp_path / "lessons")[0]} == {"haut-fett-für-9-b", "haut-fett-für-9-b-2", "t"}


@pytest.mark.parametrize(
    "title", ["", "../../etc", "CON", "a/b\\c", "." * 9, "\N{PILE OF POO}" * 99, "字" * 300, "x" * 999]
)
def test_any_title_makes_a_name_in_the_folder(tmp_path: Path, title: str) -> None:
    path = save(Lesson("", title, own=True), tmp_path)
    assert path.parent == tmp_path
    assert len(path.name.encode()) < 200
    assert path.stem.lower() != "con"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_file_with_faults_is_kept_before_it_is_replaced(tmp_path: Path) -> None:
    text = with_items("slide: a", "{slide: b, quiz: c}")
    lesson, problems = read(tmp_path, text)
    assert problems
    save(lesson, tmp_path)
    save(lesson, tmp_path)
    assert read_lesson(tmp_path / "skin.yaml")[1] == ()
    assert [one.name for one in tmp_path.glob("*.broken-*")] == ["skin.yaml.broken-1"]
    assert (tmp_path / "skin.yaml.broken-1").read_text("utf-8") == text


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lesson, _ = read(tmp_path, WHOLE)
    before = (tmp_path / "skin.yaml").read_bytes()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(replace(lesson, title="Other"), tmp_path)
    assert (tmp_path / "skin.yaml").read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["skin.yaml"]
    assert lessons.FOLDER == "lessons"
