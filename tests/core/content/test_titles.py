"""Titles as plain words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content import limits
from viewer.core.content.titles import clean_title, first_heading, name_title, plain_words


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("# One\n\ntext", "One"),
        ("\n\n# One ##\n", "One"),
        ("# The *quilt* `model` { #quilt .big }\n", "The quilt model"),
        ("# [Linked](x.md) ![pic](y.png) __bold__\n", "Linked pic bold"),
        ("# 5 \\* 5 snake_case_name\n", "5 * 5 snake_case_name"),
        ("One *two*\n=======\n", "One two"),
        ("## Two\n", ""),
        ("text\n\n# Later\n", ""),
        ("", ""),
    ],
)
def test_first_heading(body: str, title: str) -> None:
    assert first_heading(body) == title


@pytest.mark.parametrize(
    ("name", "title"),
    [("some-file_name", "Some file name"), ("Keep_Case", "Keep Case"), ("دليل", "دليل"), ("日本-語", "日本 語")],
)
def test_name_title(name: str, title: str) -> None:
    assert name_title(name) == title


@given(st.text(max_size=400))
def test_a_clean_title_is_short_and_turns_nothing_round(text: str) -> None:
    title = clean_title(text)
    assert len(title) <= limits.TITLE_LENGTH
    assert not set(title) & set("\n\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200f")
    assert clean_title(title) == title or "<" in text or ":" in text


def test_heaps_of_marks_are_thinned() -> None:
    title = clean_title("a" + "\u0301" * 1000 + "b")
    assert sum(bool(unicodedata.combining(sign)) for sign in title) == limits.MARKS_PER_LETTER


def test_a_long_line_takes_no_time() -> None:
    assert len(plain_words("*" * 1_000_000 + "[" * 1_000_000)) <= limits.TITLE_LENGTH
