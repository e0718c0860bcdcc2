"""What is typed, taken apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.search.query import LETTERS_MOST, TERMS_MOST, parse


def taken_apart(text: str) -> list[tuple[str, bool, bool]]:
    return [(" ".join(term.words), term.quoted, term.open) for term in parse(text).terms]


def test_words_the_last_of_which_is_still_being_typed() -> None:
    assert taken_apart("Orange peel") == [("orange", False, False), ("peel", False, True)]
    assert taken_apart("orange peel ") == [("orange", False, False), ("peel", False, False)]


def test_phrases_also_before_they_are_closed_and_in_any_quotation_marks() -> None:
    assert taken_apart('"body sculpting" scar ') == [("body sculpting", True, False), ("scar", False, False)]
    assert taken_apart('"body scul') == [("body scul", True, False)]
    assert taken_apart("«tejido graso»") == [("tejido graso", True, False)]


def test_exclusions() -> None:
    query = parse('scar -keloid -"old wound"')
    assert [term.words for term in query.without] == [("keloid",), ("old", "wound")]
    assert [term.words for term in query.terms] == [("scar",)]


def test_a_hyphen_inside_a_word_excludes_nothing() -> None:
    query = parse("fat-dissolving - x-ray ")
    assert not query.without
    assert [term.words for term in query.terms] == [("fat", "dissolving"), ("x", "ray")]


def test_an_exclusion_of_one_letter_waits_for_the_next() -> None:
    assert not parse("scar -k").without
    assert parse("scar -ke").without


def test_one_letter_is_too_few_but_one_chinese_letter_is_a_word() -> None:
    assert not parse("a").terms
    assert not parse(" - ").terms
    assert [term.words for term in parse("划").terms] == [("划",)]
    assert [term.words for term in parse("scar k").terms] == [("scar",)]


def test_what_was_typed_is_kept() -> None:
    assert parse("Épi-THEL").terms[0].written == ("Épi", "THEL")


@given(st.text())
def test_any_text_is_a_question_of_bounded_size(text: str) -> None:
    query = parse(text)
    assert len(query.terms) <= TERMS_MOST
    assert len(query.without) <= TERMS_MOST
    assert sum(len(word) for term in query.terms for word in term.words) <= 20 * LETTERS_MOST
    assert all(len(term.words) == len(term.written) for term in query.terms)
    assert all('"' not in word and word.strip() for term in (*query.terms, *query.without) for word in term.words)
