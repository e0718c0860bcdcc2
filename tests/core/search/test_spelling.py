"""How spelling is forgiven."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.search.conftest import Searched
from viewer.core.search.smallwords import inflections, is_small
from viewer.core.search.spelling import distance, faults_allowed, forgiven
from viewer.core.search.vocabulary import Vocabulary

WORDS = st.text("abcdefgh", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("celulite", "cellulite"),
        ("cellulight", "cellulite"),
        ("sellulite", "cellulite"),
        ("mezotherapy", "mesotherapy"),
        ("keliod", "keloid"),
        ("lyposuction", "liposuction"),
        ("dermatolgist", "dermatologist"),
        ("infecton", "infection"),
    ],
)
def test_the_word_that_was_meant(built_in: Searched, word: str, meant: str) -> None:
    assert forgiven(word, False, Vocabulary(built_in.db))[0] == meant


def test_a_word_still_being_typed_may_go_on(built_in: Searched) -> None:
    vocabulary = Vocabulary(built_in.db)
    assert forgiven("mezoth", True, vocabulary)[0] == "mesotherapy"
    assert "mesotherapy" not in forgiven("mezoth", False, vocabulary)


def test_short_words_and_numbers_are_taken_as_they_are(built_in: Searched) -> None:
    vocabulary = Vocabulary(built_in.db)
    assert forgiven("fta", False, vocabulary) == []
    assert forgiven("2o15", False, vocabulary) == []
    assert forgiven("x" * 60, False, vocabulary) == []


def test_longer_words_may_have_more_faults() -> None:
    assert [faults_allowed(letters) for letters in (4, 5, 8, 9)] == [1, 2, 2, 3]


@given(WORDS, WORDS)
def test_the_distance_is_the_same_both_ways_but_for_the_bound(one: str, other: str) -> None:
    assert distance(one, other, 20) == distance(other, one, 20)
    assert (distance(one, other, 20) == 0) == (one == other)
    bounded = distance(one, other, 2)
    assert bounded is None or bounded == distance(one, other, 20)


@given(WORDS, WORDS)
def test_the_beginning_of_a_word_is_no_fault(one: str, rest: str) -> None:
    assert distance(one, one + rest, 1, is_open=True) == 0


def test_letters_swapped_are_one_fault_and_letters_alike_are_less() -> None:
    assert distance("ab", "ba", 3) == 1.5  # a fault in the first letter counts half as much again
    assert distance("xab", "xba", 3) == 1
    assert distance("mezo", "meso", 3) == 0.6


def test_endings_that_change_no_meaning() -> None:
    assert "dimple" in inflections("dimples", "en")
    assert "therapies" in inflections("therapy", "en")
    assert "injection" in inflections("injections", "en-GB")
    assert "tejido" in inflections("tejidos", "es")
    assert inflections("dimples", "zh") == ()


def test_small_words() -> None:
    assert is_small("the", "en")
    assert not is_small("the", "es")
    assert not is_small("skin", "en")
