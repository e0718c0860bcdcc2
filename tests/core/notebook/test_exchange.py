from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.core.notebook.kept import KEPT
from viewer.core.article.quotes import Quote
from viewer.core.notebook import as_json, as_markdown
from viewer.core.notebook.exchange import FILE_BYTES_MAX, Kept, merge, read
from viewer.core.notebook.model import Bookmark, Colour, Highlight, Question

MADE = "2026-11-23T04:09:41Z"
FAT = Quote("Between them lies fat", "below. ", ", and", 40, 21)
SMALL = Kept(
    (Bookmark(1, "index", "Start", Quote("Go to", "", "", 5, 5), MADE, "en"),),
    (Highlight(2, "body/fat", "The fat", FAT, Colour.GREEN, "Ask about this.\n\n# Not a heading", MADE, "en"),),
    (
        Question(3, "How long does it last?", "body/fat", "", MADE),
        Question(4, "What does it cost?", "", "cost", MADE, True),
    ),
)


def through_json(kept: Kept) -> Kept:
    found = read(as_json.write(kept, "small", MADE).encode(), "notes.json")
    assert found.problems == ()
    assert found.pack == "small"
    return found.kept


def through_markdown(kept: Kept, line_end: str = "\n") -> Kept:
    text = as_markdown.write(kept, "small", MADE)
    found = read(text.replace("\n", line_end).encode(), "notes.md")
    assert found.problems == ()
    assert found.pack == "small"
    return found.kept


@given(KEPT)
@example(SMALL)
@example(Kept())
def test_json_brings_everything_back(kept: Kept) -> None:
    assert through_json(kept) == kept


@given(KEPT)
@example(SMALL)
@example(Kept())
def test_markdown_brings_everything_back(kept: Kept) -> None:
    assert through_markdown(kept) == kept


@given(KEPT)
def test_what_is_there_is_not_brought_in_again(kept: Kept) -> None:
    once = merge(Kept(), kept).kept
    again = merge(once, kept)
    assert again.kept == Kept()
    assert again.known == kept.count


def test_another_system_s_line_ends_change_nothing() -> None:
    assert through_markdown(SMALL, "\r\n") == SMALL


def test_the_markdown_reads_like_a_page() -> None:
    page = as_markdown.write(SMALL, "small", MADE)
    shown = [line for line in page.splitlines() if line and not line.startswith("<!--")]
    assert shown == [
        "# My notes",
        "## Bookmarks",
        "- [Start](pack:topic/index)",
        "## Highlights and notes",
        "### The fat",
        "> Between them lies fat",
        "Ask about this.",
        "\\# Not a heading",
        "## Questions for my clinician",
        "1. [ ] How long does it last?",
        "2. [x] What does it cost?",
    ]


def test_what_a_person_changes_in_the_page_comes_in_changed() -> None:
    page = as_markdown.write(SMALL, "small", MADE)
    page = page.replace("Ask about this.", "Asked!").replace("1. [ ] How long", "1. [x] For how long")
    found = read(page.encode(), "notes.md").kept
    assert found.highlights[0].note.startswith("Asked!")
    assert (found.questions[0].text, found.questions[0].done) == ("For how long does it last?", True)


def test_a_page_written_by_hand_is_read_as_far_as_it_goes() -> None:
    page = "# Mine\n\n## Bookmarks\n\n* [The fat](pack:topic/body/fat)\n\n"
    page += "## Questions for my clinician\n\n- Does it hurt?\n"
    found = read(page.encode(), "mine.md")
    assert [one.topic_id for one in found.kept.bookmarks] == ["body/fat"]
    assert [one.text for one in found.kept.questions] == ["Does it hurt?"]
    assert found.problems == ()


def test_a_json_that_breaks_off_is_read_up_to_there() -> None:
    text = as_json.write(SMALL, "small", MADE)
    cut = text[: text.index('"What does it cost')]
    found = read(cut.encode(), "notes.json")
    assert found.kept == replace(SMALL, questions=SMALL.questions[:1])
    (problem,) = found.problems
    assert problem.line == cut.count("\n") + 1
    assert "cannot be understood" in problem.text


@pytest.mark.parametrize(
    ("raw", "line", "said"),
    [
        (b"", 1, "no notes"),
        (b"Dear diary,\n", 1, "no notes"),
        (b"{}", 1, "no notes"),
        (b'{"kind": "septa notebook",\n "version": 99}', 2, "newer Septa"),
        (b'{"kind": "septa notebook", "bookmarks": [\n{"topic": "a"},\n{"title": "b"}\n]}', 3, "lacks"),
        (b"[" * 100_000, 1, "no notes"),
        (b'{"bookmarks": ' + b"[" * 100_000, 1, "no notes"),
        (b"\xff\xfe\x00", 1, "no notes"),
        (b"## Highlights and notes\n\n### The fat\n\nno quote\n", 3, "lacks"),
        (b"## Bookmarks\n\n- [a](pack:topic/a)\n<!-- septa: {broken -->\n", 3, "lacks"),
        (b" " * (FILE_BYTES_MAX + 1), 1, "too large"),
    ],
)
def test_what_cannot_be_read_is_named_by_line(raw: bytes, line: int, said: str) -> None:
    found = read(raw, "notes")
    assert [(problem.path, problem.line) for problem in found.problems] == [("notes", line)]
    assert said in found.problems[0].text
    assert found.problems[0].cure


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_no_file_is_too_odd(raw: bytes) -> None:
    read(raw, "notes")


@given(KEPT, st.data())
def test_a_broken_export_gives_what_it_has(kept: Kept, data: st.DataObject) -> None:
    write = data.draw(st.sampled_from([as_json.write, as_markdown.write]))
    raw = write(kept, "small", MADE).encode()
    cut = data.draw(st.integers(0, len(raw)))
    assert read(raw[:cut], "notes").kept.count <= kept.count


def test_two_notes_on_the_same_words_both_stay() -> None:
    mine = SMALL.highlights[0]
    other = replace(mine, id=77, note="Another thought.", colour=Colour.PINK)
    merged = merge(SMALL, Kept(highlights=(other,)))
    (after,) = merged.kept.highlights
    assert after == replace(mine, note=f"{mine.note}\n\nAnother thought.")
    assert merge(SMALL, Kept(highlights=(replace(mine, id=78, note=""),))).kept.count == 0


def test_the_same_question_in_other_letters_is_one() -> None:
    merged = merge(SMALL, Kept(questions=(Question(9, "how LONG does  it last?", "", "", MADE),)))
    assert (merged.kept.count, merged.known) == (0, 1)


def test_an_id_that_is_taken_is_given_up() -> None:
    merged = merge(SMALL, Kept(questions=(Question(3, "Another one?", "", "", MADE),)))
    assert [(one.id, one.text) for one in merged.kept.questions] == [(0, "Another one?")]
