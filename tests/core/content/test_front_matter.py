"""The head of a page, and the true line numbers of what follows it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.front_matter import split


@pytest.mark.parametrize(
    ("text", "meta", "body", "first_line"),
    [
        ("# Title\n", {}, "# Title\n", 1),
        ("---\ntitle: A\n---\n# B\n", {"title": "A"}, "# B\n", 4),
        ("---\ntitle: A\n...\n\n\n# B\n", {"title": "A"}, "# B\n", 6),
        ("---\r\ntitle: A\r\n---\r\nB\r\n", {"title": "A"}, "B\n", 4),
        ("\ufeff---\ntitle: A\n---\nB\n", {"title": "A"}, "B\n", 4),
        ("---\n---\nB\n", {}, "B\n", 3),
        ("---\n# nothing\n---\nB\n", {}, "B\n", 4),
        ("---\ntitle: A\n---", {"title": "A"}, "", 3),
        ("---  \ntitle: A\n--- \nB", {"title": "A"}, "B", 4),
        ("---\njust text\n---\nB\n", {}, "---\njust text\n---\nB\n", 1),  # two rules, no head
        ("---\n- a\n- list\n---\nB\n", {}, "---\n- a\n- list\n---\nB\n", 1),
        ("---\ntitle: never closed\n", {}, "---\ntitle: never closed\n", 1),
        ("----\ntitle: A\n----\n", {}, "----\ntitle: A\n----\n", 1),
        ("Title: A b\nAuthor: x\n    and y\nTitle: c\n\nB\n", {"title": "A b c", "author": "x and y"}, "B\n", 6),
        ("Title: A\nNo key here\n", {"title": "A"}, "No key here\n", 2),
        ("\nTitle: A\n", {}, "Title: A\n", 2),
        ("", {}, "", 1),
    ],
)
def test_split(text: str, meta: dict[str, object], body: str, first_line: int) -> None:
    page = split(text, "docs/x.md")
    assert (dict(page.meta), page.body, page.first_line) == (meta, body, first_line)
    assert not page.problems


def test_faults_in_the_head_name_the_file_s_line() -> None:
    page = split("---\ntitle: A\ntags: [b\n---\nB\n", "docs/x.md")
    assert page.body == "B\n"
    assert [problem.line for problem in page.problems] == [4]
    assert split("---\ntitle: A\ntitle: B\n---\n", "docs/x.md").problems[0].line == 3


def test_keys_have_lines() -> None:
    assert split("---\na: 1\n\nb: {c: 2}\n---\n", "x").lines == {"a": 2, "b": 4}
    assert split("a: 1\nb: 2\n\nx", "x").lines == {"a": 1, "b": 2}


def test_bytes_that_are_no_text_are_named_and_the_rest_is_read() -> None:
    page = split(b"# A\n\nfine\n\xffbad\n", "docs/x.md")
    assert "\N{REPLACEMENT CHARACTER}bad" in page.body
    assert [problem.line for problem in page.problems] == [4]


@given(st.text())
def test_the_body_is_the_end_of_the_file_and_its_line_is_true(text: str) -> None:
    page = split(text, "x.md")
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert lines[page.first_line - 1 :] == page.body.split("\n") or not page.body


@given(st.text(st.sampled_from("-.:[]{}&*!# \nab'\""), max_size=80))
def test_any_head_is_survived(head: str) -> None:
    page = split(f"---\n{head}\n---\nbody\n", "x.md")
    assert page.body.endswith("body\n")


def test_a_long_page_without_a_head_is_not_taken_for_one() -> None:
    text = "key: value\n" * 200_000
    page = split(text, "x.md")
    assert len(page.meta["key"]) < 100_000
    assert page.first_line > 1
