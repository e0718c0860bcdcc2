"""lessons/NAME.yaml: running orders, read from a pack or from the user's folder, changed, and written whole.

``lessons/NAME.es.yaml`` holds a pack's lesson in Spanish. What is wrong in a file is named with its line; the rest is
read. A file is only ever replaced by a whole one, and one with faults is kept aside before.

A row with ``key:`` or without any of ``REFS`` is an own slide. ``scene:`` beside another name, or on an own slide, is
what the picture shows there; on a row of its own it is the picture, large.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from viewer.core.content import limits, safe_yaml
from viewer.core.content.files import FileRefusedError, PackFiles
from viewer.core.content.rows import Row, RowReader, plain, shown
from viewer.core.content.safe_yaml import Document, KeyPath
from viewer.core.content.titles import clean_words
from viewer.core.problems import Problem
from viewer.core.talk.file_names import names_in, other_than, slug, split
from viewer.core.talk.guess import FIELDS, read_guess, row_of_guess
from viewer.core.talk.model import CLAIMS_MOST, MINUTES, POINT_LETTERS, POINTS_MOST, Item, Kind, Lesson

if TYPE_CHECKING:
    import yaml

FOLDER: Final = "lessons"  # below the pack's root, and below the user's folder
VERSION: Final = 1
ITEMS_MOST: Final = 300  # of a lesson
NOTES_LETTERS: Final = 6_000  # of a slide
TITLE_LETTERS: Final = 120  # of a slide; the rest of a longer one may be cut
POINT_MOST: Final = 300  # letters that are kept of a point; more than POINT_LETTERS is said
REFS: Final = ("slide", "article", "scene", "tour", "quiz")  # a row has one of them, or is an own slide
_HEAD = ("title", "language", "description")
_ROW = (*REFS, "title", "points", "figure", "scene", "notes", "minutes", "claims", "key", *FIELDS)


# -- reading


def read_lessons(files: PackFiles, language: str) -> tuple[tuple[Lesson, ...], tuple[Problem, ...]]:
    """The pack's lessons, by name: each in ``language`` where it has a file of it, else the one without a suffix."""
    lessons: list[Lesson] = []
    problems: list[Problem] = []
    found: dict[str, dict[str, str]] = {}  # name -> language -> file
    for name in names_in(files.root / FOLDER, FOLDER, problems):
        stem, suffix = split(name)
        found.setdefault(stem, {}).setdefault(suffix, name)
    for stem, names in sorted(found.items()):
        name = names.get(language) or names.get("", "")
        if not name:  # in other languages only
            continue
        path = f"{FOLDER}/{name}"
        lesson, faults = _lesson(_document(files, path, path), stem, split(name)[1])
        problems += faults
        if lesson is not None:
            lessons.append(replace(lesson, path=path))
    return tuple(lessons), tuple(problems)


def own_lessons(folder: Path) -> tuple[tuple[Lesson, ...], tuple[Problem, ...]]:
    """Those that lie in ``folder``, the user's; none where there is no such folder."""
    lessons: list[Lesson] = []
    problems: list[Problem] = []
    for name in names_in(folder, str(folder), problems):
        lesson, faults = read_lesson(folder / name)
        problems += faults
        if lesson is not None:
            lessons.append(lesson)
    return tuple(lessons), tuple(problems)


def read_lesson(path: Path) -> tuple[Lesson | None, tuple[Problem, ...]]:
    """One file, wherever it is. None when nothing of it can be used; the file is left as it is."""
    shown = str(path)
    try:
        place = path.resolve()  # the user's own link, to a file wherever they keep it
        there = place.exists()
    except (OSError, ValueError, RuntimeError):
        there = False
    if not there:
        return None, (Problem(shown, 1, "there is no such file", "look at its name and its folder"),)
    document = _document(PackFiles(place.parent, "."), place.name, shown)
    lesson, problems = _lesson(document, path.stem.encode("utf-8", "replace").decode(), "")
    return (None if lesson is None else replace(lesson, own=True, path=shown)), problems


def lesson_of_text(text: str, lesson_id: str) -> Lesson | None:
    """An own lesson as ``to_yaml`` wrote it; None when nothing of the text can be used."""
    lesson, _ = _lesson(safe_yaml.read(text, lesson_id), lesson_id, "")
    return None if lesson is None else replace(lesson, own=True)


def _document(files: PackFiles, path: str, shown: str) -> Document:
    try:
        return safe_yaml.read(files.read_root(path), shown)
    except FileRefusedError as error:
        return Document(shown, problems=(Problem(shown, 1, error.fault, error.cure),))


def _lesson(document: Document, lesson_id: str, language: str) -> tuple[Lesson | None, tuple[Problem, ...]]:
    reader = _LessonReader(document)
    if not reader.readable:
        if document.value is None and not reader.problems:
            reader.problem("this file is empty", f"write version: {VERSION}, title: and items:")
        return None, tuple(reader.problems)
    return reader.lesson(lesson_id, language), tuple(reader.problems)


class _LessonReader(RowReader):
    def __init__(self, document: Document) -> None:
        super().__init__(document, ("items", *_HEAD), VERSION)

    def lesson(self, lesson_id: str, language: str) -> Lesson:
        top = self.document.mapping
        title = self.text(top, "title", (), limits.TITLE_LENGTH)
        if not title:
            self.problem("this lesson has no title", "write title: … at its top")
        if "items" not in top:
            self.problem("this lesson shows nothing", "write items: and below it a row for each slide")
        return Lesson(
            id=lesson_id,
            title=title or lesson_id,
            language=self.text(top, "language", (), limits.ROW_ID) or language or "en",
            description=self.text(top, "description", ()),
            items=tuple(self._items(top.get("items"))),
        )

    def _items(self, given: object) -> Iterator[Item]:
        found: list[tuple[KeyPath, Item]] = []
        for number, row in enumerate(self.items(given, "items", ("items",), ITEMS_MOST)):
            at: KeyPath = ("items", number)
            if not isinstance(row, dict):
                self.problem("this row is no group of fields", f"write {', '.join(REFS)}, or title and points", *at)
                continue
            item = self._item(row, at)
            if item is not None:
                found.append((at, item))
        return self._with_own_keys(found)

    def _with_own_keys(self, rows: list[tuple[KeyPath, Item]]) -> Iterator[Item]:
        """Drawings are kept by it: what the file gives a slide is its own, also where one above has the same title."""
        given, taken = {item.key for _, item in rows}, set[str]()
        for at, item in rows:
            if item.ref:
                yield item
                continue
            key = item.key
            if key in taken:
                text = f"the key '{shown(key)}' stands here a second time; the first slide keeps its drawings"
                self.problem(text, "give each slide a key of its own, or leave it out", *at, "key")
            if not key or key in taken:
                key = other_than(given | taken, key or _own_key(item.title or ""))
            taken.add(key)
            yield replace(item, key=key)

    def _item(self, row: Row, at: KeyPath) -> Item | None:
        self.known(row, _ROW, at)
        own = "key" in row
        named = [] if own else [name for name in REFS if name in row and (name != "scene" or not _has_other(row))]
        if len(named) > 1:
            text = f"this row has {' and '.join(named)}; only one can be shown"
            self.problem(text, "make a row of each", *at)
            return None
        ref = self.text(row, named[0], at, limits.TITLE_LENGTH) if named else ""
        if named and not ref:
            self.problem(f"{named[0]} names nothing", "write its id, or take the row out", *at, named[0])
            return None
        item = Item(
            kind=Kind(named[0]) if named else Kind.SLIDE,
            ref=ref,
            title=self._title(row, at),
            points=self._points(row, at),
            figure=self.text(row, "figure", at, limits.TITLE_LENGTH) or None,
            scene=(self.text(row, "scene", at, limits.TITLE_LENGTH) or None) if "scene" not in named else None,
            notes=self._notes(row, at),
            minutes=self.number(row, "minutes", at, MINUTES),
            key="" if named else self.text(row, "key", at, limits.ROW_ID),
            line=self.line(at),
            claims=self._claims(row, at),
            guess=read_guess(self, row, at),
        )
        if not named and not (item.title or item.points or item.figure or item.scene):
            self.problem("this row shows nothing", f"write {', '.join(REFS)}, or title and points", *at)
            return None
        return item

    def _title(self, row: Row, at: KeyPath) -> str | None:
        text = self.text(row, "title", at, limits.TITLE_LENGTH)
        letters = len(plain(row.get("title")))
        if text and letters > TITLE_LETTERS:
            said = f"this title has {letters} letters; more than {TITLE_LETTERS} are hard to read from afar"
            self.problem(said, "say it shorter, and the rest in points or notes", *at, "title")
        return text or None

    def _points(self, row: Row, at: KeyPath) -> tuple[str, ...] | None:
        if row.get("points") is None:
            return None
        points = []
        for number, point in enumerate(self.items(row["points"], "points", (*at, "points"), POINTS_MOST)):
            here = (*at, "points", number)
            if isinstance(point, dict | list | bool) or point is None:
                self.problem("a point must be one text", "write it in quotes", *here)
                continue
            text = _words(plain(point), POINT_MOST)
            if len(text) > POINT_LETTERS:
                said = (
                    f"this point has {len(plain(point))} letters; more than {POINT_LETTERS} are hard to read from afar"
                )
                self.problem(said, "say it shorter, and the rest in the notes", *here)
            if text:
                points.append(text)
        return tuple(points)

    def _claims(self, row: Row, at: KeyPath) -> tuple[str, ...] | None:
        """Ids of claims; whether the pack has them is judged where the slides are made."""
        if row.get("claims") is None:
            return None
        given = self.items(row["claims"], "claims", (*at, "claims"), CLAIMS_MOST)
        return tuple(dict.fromkeys(text for one in given if (text := plain(one))))

    def _notes(self, row: Row, at: KeyPath) -> str | None:
        value = row.get("notes")
        if value is None:
            return None
        if isinstance(value, dict | list | bool):
            self.problem("notes must be one text", "write notes: | and the text below it", *at, "notes")
            return None
        text = str(value)
        if len(text) > NOTES_LETTERS:
            said = f"these notes have {len(text)} letters; the most is {NOTES_LETTERS}"
            self.problem(said, "make them shorter", *at, "notes")
        return clean_lines(text) or None


def _has_other(row: Row) -> bool:
    return any(name in row for name in REFS if name != "scene")


def clean_lines(text: str) -> str:
    """Notes as they are kept: clean lines, at most one empty line between two."""
    lines = [_words(line, NOTES_LETTERS) for line in text[:NOTES_LETTERS].splitlines()]
    kept = [line for number, line in enumerate(lines) if line or (number and lines[number - 1])]
    return "\n".join(kept).strip()


def _words(text: str, most: int) -> str:
    """Clean words. Twice: a sign that is taken out may leave a space at the end, or marks side by side."""
    return clean_words(clean_words(text[:most]))


# -- changing


def moved(lesson: Lesson, at: int, to: int) -> Lesson:
    """The row ``at`` is then number ``to``, counted from 0; places that are none are drawn to the nearest."""
    items = list(lesson.items)
    if not 0 <= at < len(items):
        return lesson
    item = items.pop(at)
    items.insert(min(max(to, 0), len(items)), item)
    return replace(lesson, items=tuple(items))


def added(lesson: Lesson, item: Item, at: int | None = None) -> Lesson:
    """With the row before number ``at``; None: at its end. An own slide gets a key that no other row has had."""
    if len(lesson.items) >= ITEMS_MOST:
        return lesson
    if not item.ref and (not item.key or item.key in {one.key for one in lesson.items}):
        item = replace(item, key=f"own-{os.urandom(5).hex()}")
    items = list(lesson.items)
    items.insert(len(items) if at is None else min(max(at, 0), len(items)), item)
    return replace(lesson, items=tuple(items))


def removed(lesson: Lesson, at: int) -> Lesson:
    if not 0 <= at < len(lesson.items):
        return lesson
    return replace(lesson, items=lesson.items[:at] + lesson.items[at + 1 :])


def changed(lesson: Lesson, at: int, item: Item) -> Lesson:
    """With ``item`` in the place of row ``at``."""
    if not 0 <= at < len(lesson.items):
        return lesson
    return replace(lesson, items=(*lesson.items[:at], item, *lesson.items[at + 1 :]))


def _own_key(title: str) -> str:
    """Of an own slide whose file gives it no key: the same as long as its title stays."""
    return f"own-{slug(title)}"


# -- writing


def to_yaml(lesson: Lesson) -> str:
    """The lesson's file. Read again, it is the same lesson, its words cleaned."""
    import yaml

    class Dumper(yaml.SafeDumper):
        pass

    Dumper.add_representer(str, _text)
    table: dict[str, object] = {"version": VERSION, "title": _words(lesson.title, limits.TITLE_LENGTH)}
    table["language"] = lesson.language
    description = _words(lesson.description, limits.ROW_TEXT)
    if description:
        table["description"] = description
    table["items"] = [_row(item) for item in lesson.items]
    return str(yaml.dump(table, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=100))


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


def _row(item: Item) -> dict[str, object]:
    row: dict[str, object] = {item.kind.value: item.ref} if item.ref else {}
    title = _words(item.title or "", limits.TITLE_LENGTH)
    if title:
        row["title"] = title
    if item.points is not None:
        row["points"] = [text for point in item.points or () if (text := _words(point, POINT_MOST))]
    for name, value in (("figure", item.figure), ("scene", item.scene)):
        if value and name not in row:
            row[name] = value
    notes = clean_lines(item.notes or "")
    if notes:
        row["notes"] = notes
    if item.minutes is not None:
        row["minutes"] = int(item.minutes) if item.minutes == int(item.minutes) else item.minutes
    if item.claims is not None:
        row["claims"] = list(item.claims)
    row |= row_of_guess(item.guess)
    if not item.ref:
        row["key"] = item.key or _own_key(item.title or "")
    return row


def save(lesson: Lesson, folder: Path) -> Path:
    """Write an own lesson whole to ``folder``/ID.yaml, which is returned; a lesson without an id gets a free one.

    A pack's lesson becomes a copy with a free id. A file with faults is kept as NAME.broken-N, since what could not be
    read of it is not in the lesson. OSError when it cannot be written: then the old file is there still.
    """
    from viewer.core.kiosk.store import write_whole

    name = lesson.id if lesson.own and lesson.id else free_id(lesson.title, folder)
    path = folder / f"{name}.yaml"
    if path.exists():
        _keep_faulty(path)
    write_whole(path, to_yaml(lesson).encode("utf-8"))
    return path


def _keep_faulty(path: Path) -> None:
    if not read_lesson(path)[1] or not path.is_file():
        return
    number = 1
    while (aside := path.with_name(f"{path.name}.broken-{number}")).exists():
        number += 1
    try:
        os.link(path, aside)
    except OSError:  # a file system without links
        aside.write_bytes(path.read_bytes())


def free_id(title: str, folder: Path) -> str:
    """A file's name for a lesson with this title that no file in the folder has."""
    try:
        taken = {name.rpartition(".")[0].lower() for name in os.listdir(folder)}
    except OSError:
        taken = set()
    return other_than(taken, slug(title))
