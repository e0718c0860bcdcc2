"""Lessons as badly written as they come: every fault has file, line and cure, and what is sound is shown."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.check import check
from viewer.core.content.pack import Pack, open_pack
from viewer.core.paths import built_in_pack
from viewer.core.problems import PackError
from viewer.core.talk.lesson import ITEMS_MOST, REFS, lesson_of_text, own_lessons, read_lesson, save, to_yaml
from viewer.core.talk.model import POINTS_MOST
from viewer.core.talk.running import slides_for
from viewer.core.talk.wanted import choose

TOP = "version: 1\ntitle: T\nitems:\n"
LONG = "W" * 300


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(built_in_pack())


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    root = tmp_path / "pack"
    shutil.copytree(built_in_pack(), root)
    return root


# name -> the file, and what is said of it: line and words
BAD: dict[str, tuple[bytes | str, list[tuple[int, str]]]] = {
    "topic": (f"{TOP}  - slide: no/such\n", [(4, "the pack has no topic 'no/such'")]),
    "section": (f"{TOP}  - article: cellulite/quilt-model#none\n", [(4, "has no section 'none'")]),
    "scene": (f"{TOP}  - scene: none\n", [(4, "'none' is not a scene")]),
    "tour": (f"{TOP}  - tour: none\n", [(4, "'none' is not a tour")]),
    "quiz": (f"{TOP}  - quiz: none\n", [(4, "'none' is not a quiz")]),
    "beside": (f"{TOP}  - title: A\n    scene: none\n", [(4, "'none' is not a scene")]),
    "figure": (f"{TOP}  - title: A\n    figure: assets/none.svg\n", [(4, "'assets/none.svg' is not in the pack")]),
    "outside": (f"{TOP}  - title: A\n    figure: ../../../etc/passwd\n", [(4, "is not in the pack")]),
    "claim": (f"{TOP}  - slide: cellulite/quilt-model\n    claims: [none]\n", [(4, "'none' is not among the claims")]),
    "broken": (f"{TOP}  - slide: a: b\n  - title: A\n", [(4, "not valid YAML")]),
    "empty": ("", [(1, "this file is empty")]),
    "latin": ("version: 1\ntitle: Gewölbe\n".encode("latin-1"), [(2, "not UTF-8")]),
    "utf16": (f"{TOP}  - title: A\n".encode("utf-16"), [(1, "not UTF-8")]),
    "junk": (bytes(number % 251 for number in range(1 << 20)), [(1, "too large: 1.0 MiB, at most 0.2 MiB")]),
    "many": (TOP + "".join(f"  - title: A {number}\n" for number in range(500)), [(3, "there are 500 items")]),
    "keys": (f"{TOP}  - {{title: A, key: k}}\n  - {{title: B, key: k}}\n", [(5, "the key 'k' stands here a second")]),
    "points": (f"{TOP}  - title: A\n    points: [{'x, ' * 40}]\n", [(5, "there are 40 points; the most is 5")]),
    "word": (f"{TOP}  - title: A\n    points: [{LONG}]\n", [(5, "this point has 300 letters")]),
    "title": (f"{TOP}  - title: {LONG}\n", [(4, "this title has 300 letters")]),
    "deep": ("a: " + "[" * 5000 + "]" * 5000, [(1, "more than 20 deep")]),
    "two": (f"{TOP}  - title: A\n---\ntitle: B\n", [(5, "the document has ended")]),
    "text": ("version: 1\ntitle: T\nitems: cellulite/quilt-model\n", [(3, "items must be a list")]),
    "rows": (f"{TOP}  -\n  - 5\n  - [a]\n", [(4, "no group"), (5, "no group"), (6, "no group")]),
    "tag": (f"{TOP}  - !!python/object/apply:os.system ['true']\n", [(4, "no group of fields")]),
}


def write(folder: Path, name: str, text: bytes | str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_pack_full_of_them_is_named_line_by_line_and_opens(copy: Path) -> None:
    for name, (text, _) in BAD.items():
        write(copy / "lessons", name, text)
    wanted = [(f"lessons/{name}.yaml", line, said) for name, (_, told) in BAD.items() for line, said in told]
    found = check(copy)
    assert len(found) == len(wanted)
    for problem, (path, line, said) in zip(found, sorted(wanted), strict=True):
        assert (problem.path, problem.line) == (path, line)
        assert said in problem.text
        assert problem.cure
        assert "\n" not in str(problem)
    chosen = choose(open_pack(copy), "en", "under-the-skin", None, copy / "none")
    assert len(chosen.slides) == len(chosen.lesson.items)
    assert chosen.problems == ()


@pytest.mark.parametrize("name", BAD)
def test_as_a_file_of_ones_own_it_is_given_or_refused_in_one_sentence(pack: Pack, tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, BAD[name][0])
    said: list[str] = []
    try:
        chosen = choose(pack, "en", str(path), None, tmp_path)
    except PackError as refused:
        said.append(str(refused))
    else:
        assert 0 < len(chosen.slides) <= ITEMS_MOST
        said += map(str, chosen.problems)
    assert said
    assert all(str(path) in one and "\n" not in one for one in said)


def test_what_is_too_large_is_to_be_made_smaller(tmp_path: Path) -> None:
    _, (problem,) = read_lesson(write(tmp_path, "junk", BAD["junk"][0]))
    assert problem.cure == "make it smaller, or take it apart"


def test_a_lesson_that_is_there_and_broken_is_not_said_to_be_missing(copy: Path, tmp_path: Path) -> None:
    write(copy / "lessons", "broken", "items: [\n")
    write(tmp_path / "own", "mine", "items: [\n")
    for name in ("broken", "mine"):
        with pytest.raises(PackError, match=rf"The lesson {name} cannot be used\. .*{name}\.yaml:2: .*YAML"):
            choose(open_pack(copy), "en", name, None, tmp_path / "own")


def test_without_a_word_a_lesson_that_shows_nothing_is_passed_over(copy: Path, tmp_path: Path) -> None:
    write(copy / "lessons", "a-first", f"{TOP}  - slide: no/such\n")
    chosen = choose(open_pack(copy), "en", None, None, tmp_path)
    assert chosen.lesson.id == "under-the-skin"
    assert [(one.path, one.line) for one in chosen.problems] == [("lessons/a-first.yaml", 4)]
    shutil.rmtree(copy / "lessons")
    write(copy / "lessons", "a-first", f"{TOP}  - slide: no/such\n")
    chosen = choose(open_pack(copy), "en", None, None, tmp_path)
    assert chosen.lesson.id == "guide"
    assert chosen.problems


def test_a_lesson_without_a_row_is_refused_with_a_cure(pack: Pack, tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"has nothing to show\. Give it a slide"):
        choose(pack, "en", str(write(tmp_path, "none", "version: 1\ntitle: T\nitems: []\n")), None, tmp_path)


def test_a_key_that_the_file_gives_stays_with_its_slide(tmp_path: Path) -> None:
    """One written above it by hand, with the same title, does not take its drawings."""
    text = f"{TOP}  - title: Ask\n"
    first = lesson_of_text(text, "t")
    assert first is not None
    key = first.items[0].key
    later = lesson_of_text(f"{TOP}  - title: Ask\n  - {{title: Ask, key: {key}}}\n", "t")
    assert later is not None
    assert later.items[1].key == key
    assert later.items[0].key not in ("", key)


def test_the_first_of_two_with_one_key_keeps_it(tmp_path: Path) -> None:
    path = write(tmp_path, "keys", BAD["keys"][0])
    lesson, _ = read_lesson(path)
    assert lesson is not None
    assert [item.key for item in lesson.items] == ["k", "k-2"]
    save(lesson, tmp_path)
    assert read_lesson(path)[1] == ()
    assert (tmp_path / "keys.yaml.broken-1").exists()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="such names cannot be there")
def test_a_name_that_cannot_be_shown_is_said_and_left_out(tmp_path: Path) -> None:
    write(tmp_path, "good", f"{TOP}  - title: A\n")
    for name in (b"line\nbreak.yaml", b"\xff.yaml", b"\x1b[31m.yaml"):
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:
            file.write(f"{TOP}  - title: A\n".encode())
    found, problems = own_lessons(tmp_path)
    assert [lesson.id for lesson in found] == ["good"]
    assert len(problems) == 3
    for problem in problems:
        assert str(problem).isprintable()
        assert problem.cure


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="such names cannot be there")
def test_a_file_whose_name_is_no_text_is_given(pack: Pack, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/odd\xff.yaml"))
    path.write_text(f"{TOP}  - title: A\n", encoding="utf-8")
    chosen = choose(pack, "en", str(path), None, tmp_path)
    chosen.lesson.id.encode()  # its place and drawings are kept by it
    assert [slide.title for slide in chosen.slides] == ["A"]


# -- whatever YAML can hold

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
SOME_IDS = st.sampled_from(
    ["cellulite/quilt-model", "grown", "whole-story", "cellulite", "a#b~c", "~1", "#", "..", "/"]
)
VALUES = st.recursive(
    SCALARS | SOME_IDS,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(st.text(max_size=4), below, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from([*REFS, "title", "points", "figure", "notes", "minutes", "claims", "key", "predict", "other"])
FILES = st.fixed_dictionaries(
    {"version": st.just(1), "items": st.lists(st.dictionaries(FIELDS, VALUES, max_size=5) | VALUES, max_size=5)},
    optional={"title": VALUES, "language": VALUES, "description": VALUES},
)


@given(FILES)
def test_nothing_that_a_file_can_hold_breaks_a_talk(pack: Pack, value: object) -> None:
    text = yaml.safe_dump(value, allow_unicode=True)
    lesson = lesson_of_text(text, "any")
    assert lesson is not None
    found = slides_for(lesson, pack, "en")
    keys = [slide.key for slide in found.slides]
    assert len(set(keys)) == len(keys)
    assert all(len(item.points or ()) <= POINTS_MOST for item in lesson.items)
    for problem in found.problems:
        assert 1 <= problem.line <= text.count("\n") + 1
        assert problem.text
        assert problem.cure
    again = lesson_of_text(to_yaml(lesson), "any")
    assert again is not None
    assert to_yaml(again) == to_yaml(lesson)
