"""Notes out of Septa and in again: as JSON (everything) or Markdown (for people, and readable again)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from viewer.core.article.quotes import Quote
from viewer.core.notebook import values
from viewer.core.notebook.model import Bookmark, Highlight, Question
from viewer.core.problems import Problem
from viewer.core.translate import QT_TRANSLATE_NOOP

FILE_BYTES_MAX = 32 << 20
VERSION = 1

# What can be wrong in a file, and the cure; the ui translates them in the context "NotebookImport".
NO_NOTES = (
    QT_TRANSLATE_NOOP("NotebookImport", "no notes of Septa are in this file"),
    QT_TRANSLATE_NOOP("NotebookImport", "choose a file that “Save my notes in a file” has written"),
)
BROKEN = (
    QT_TRANSLATE_NOOP("NotebookImport", "from here on the file cannot be understood"),
    QT_TRANSLATE_NOOP("NotebookImport", "what stands before this line is brought in; save the notes anew for the rest"),
)
NEWER = (
    QT_TRANSLATE_NOOP("NotebookImport", "a newer Septa has written this file"),
    QT_TRANSLATE_NOOP("NotebookImport", "use that Septa, or save the notes as Markdown there"),
)
BAD_ENTRY = (
    QT_TRANSLATE_NOOP("NotebookImport", "this entry lacks what it needs"),
    QT_TRANSLATE_NOOP("NotebookImport", "write it anew in Septa; all other entries are brought in"),
)
TOO_LARGE = (
    QT_TRANSLATE_NOOP("NotebookImport", "the file is far too large for notes"),
    QT_TRANSLATE_NOOP("NotebookImport", "choose a file that “Save my notes in a file” has written"),
)
OTHER_PACK = (
    QT_TRANSLATE_NOOP("NotebookImport", "these notes belong to another guide"),
    QT_TRANSLATE_NOOP("NotebookImport", "open that guide in Septa, and bring them in there"),
)


@dataclass(frozen=True)
class Kept:
    """What a file holds, or what the reader has."""

    bookmarks: tuple[Bookmark, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def count(self) -> int:
        return len(self.bookmarks) + len(self.highlights) + len(self.questions)


@dataclass(frozen=True)
class Found:
    """What was read of a file, of which pack ("" where it does not say), and what could not be."""

    kept: Kept = field(default_factory=Kept)
    pack: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Merged:
    """``kept`` is what is new or has become longer; ``known`` counts what was there already."""

    kept: Kept
    known: int


def read(raw: bytes, name: str) -> Found:
    """The notes in a file, JSON or Markdown by what it holds. ``name`` is for problems. Raises nothing."""
    from viewer.core.notebook import as_json, as_markdown

    if len(raw) > FILE_BYTES_MAX:
        return Found(problems=(Problem(name, 1, *TOO_LARGE),))
    text = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return as_json.read(text, name) if text.lstrip()[:1] in ("{", "[") else as_markdown.read(text, name)


def merge(have: Kept, found: Kept) -> Merged:
    """What of ``found`` is not there yet. The same place, words or question twice is one; of two notes both stay."""
    bookmarks, highlights, questions = [], [], []
    topics = {one.topic_id for one in have.bookmarks}
    for bookmark in found.bookmarks:
        if bookmark.topic_id not in topics:
            topics.add(bookmark.topic_id)
            bookmarks.append(bookmark)
    marked = {_words_of(one): one for one in have.highlights}
    changed: dict[tuple[object, ...], Highlight] = {}
    for highlight in found.highlights:
        key = _words_of(highlight)
        old = marked.get(key)
        after = highlight if old is None else replace(old, note=both(old.note, highlight.note))
        if after != old:
            marked[key] = changed[key] = after
    highlights = list(changed.values())
    asked = {_question_of(one) for one in have.questions}
    for question in found.questions:
        if _question_of(question) not in asked:
            asked.add(_question_of(question))
            questions.append(question)
    kept = _with_free_ids(have, Kept(tuple(bookmarks), tuple(highlights), tuple(questions)))
    return Merged(kept, found.count - kept.count)


def both(one: str, other: str) -> str:
    """Two notes of the same words, without saying anything twice."""
    if not other or other in one:
        return one
    return other if one in other else f"{one}\n\n{other}"


def clean(text: str) -> str:
    """Words as they are kept: no empty lines round them, one kind of line end, nothing that cannot be written."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()
    return text[: values.NOTE_MAX].rstrip().encode("utf-8", "replace").decode("utf-8")


def bookmark_of(table: dict[str, Any]) -> Bookmark | None:
    """A bookmark of a JSON object; None where it lacks what it needs."""
    topic = table.get("topic")
    if not isinstance(topic, str) or not topic:
        return None
    spot = quote_of(table.get("spot")) or Quote("")
    row = [table.get(key) for key in ("id", "", "language", "topic", "part", "title")]
    return values.bookmark([*row, *values.quote_row(spot), table.get("made")])


def highlight_of(table: dict[str, Any]) -> Highlight | None:
    topic, quote = table.get("topic"), quote_of(table.get("quote"))
    if not isinstance(topic, str) or not topic or quote is None or not quote.text:
        return None
    row = [table.get(key) for key in ("id", "", "language", "topic", "part", "title")]
    made = values.highlight([*row, *values.quote_row(quote), table.get("colour"), table.get("note"), table.get("made")])
    return replace(made, note=clean(made.note))


def question_of(table: dict[str, Any]) -> Question | None:
    text = table.get("text")
    if not isinstance(text, str) or not clean(text):
        return None
    row = [table.get(key) for key in ("id", "", "topic", "text", "ready", "made", "done", "")]
    _, made = values.question(row)
    return replace(made, text=clean(made.text))


def quote_of(table: object) -> Quote | None:
    if not isinstance(table, dict):
        return None
    return values.quote([table.get(key) for key in ("text", "before", "after", "position", "length")])


def quote_table(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "before": quote.before,
        "after": quote.after,
        "position": quote.position,
        "length": quote.length,
    }


def bookmark_table(one: Bookmark) -> dict[str, Any]:
    return {**_table(one), "spot": quote_table(one.spot)}


def highlight_table(one: Highlight) -> dict[str, Any]:
    return {**_table(one), "quote": quote_table(one.quote), "colour": one.colour.value, "note": one.note}


def question_table(one: Question) -> dict[str, Any]:
    return {
        "id": one.id, "text": one.text, "topic": one.topic_id, "ready": one.ready, "made": one.made, "done": one.done
    }  # fmt: skip


def _table(one: Bookmark | Highlight) -> dict[str, Any]:
    return {
        "id": one.id,
        "topic": one.topic_id,
        "title": one.title,
        "language": one.language,
        "part": one.part,
        "made": one.made,
    }


def _words_of(one: Highlight) -> tuple[object, ...]:
    quote = one.quote
    return one.topic_id, one.language, quote.text, quote.length, quote.before, quote.after, quote.position


def _question_of(one: Question) -> str:
    if one.ready:
        return f"ready {one.ready}"
    return " ".join(unicodedata.normalize("NFC", one.text).casefold().split())


def _with_free_ids(have: Kept, new: Kept) -> Kept:
    """An id that is taken by another entry is given up: the store gives a new one."""

    def free(some: Iterable[Any], taken: set[int]) -> tuple[Any, ...]:
        made = []
        for one in some:
            fresh = one.id > 0 and one.id not in taken
            made.append(one if fresh else replace(one, id=0))
            taken.add(one.id)
        return tuple(made)

    own = {_words_of(one): one.id for one in have.highlights}
    grown = [one for one in new.highlights if own.get(_words_of(one)) == one.id]
    fresh = [one for one in new.highlights if own.get(_words_of(one)) != one.id]
    return Kept(
        free(new.bookmarks, {one.id for one in have.bookmarks}),
        (*grown, *free(fresh, {one.id for one in have.highlights})),
        free(new.questions, {one.id for one in have.questions}),
    )
