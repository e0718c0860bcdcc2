from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.commands import COMMANDS
from viewer.core.fuzzy import rank, ranked

NAMES = [(command.words, command.id) for command in COMMANDS]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("print", "print"),
        ("pref", "preferences"),
        ("prefernces", "preferences"),
        ("PREFERENCES", "preferences"),
        ("larger", "larger"),
        ("lrger", "larger"),
        ("bookmark", "bookmark"),
        ("bokmark", "bookmark"),
        ("read aloud", "read-aloud"),
        ("aloud read", "read-aloud"),
        ("qr", "questions-code"),
        ("wole picture", "zoom-fit"),
        ("hit bef", "find-previous"),
        ("ftopic", "home"),
    ],
)
def test_what_one_remembers_leads_to_the_command(query: str, first: str) -> None:
    assert ranked(query, NAMES)[0] == first


def test_nothing_asked_gives_all_in_their_order() -> None:
    assert ranked("", NAMES) == [command.id for command in COMMANDS]
    assert ranked(" … ", NAMES) == [command.id for command in COMMANDS]


@pytest.mark.parametrize("query", ["xyzzy", "print zebra", "q9"])
def test_what_no_command_is_called_finds_none(query: str) -> None:
    assert ranked(query, NAMES) == []


def test_accents_do_not_matter() -> None:
    assert rank("pagina", "Página anterior") == rank("página", "Pagina anterior")


def test_a_beginning_is_better_than_a_part_and_that_than_letters() -> None:
    order = ranked("not", [("Knots", 3), ("New or other things", 4), ("Notes", 2), ("Not", 1)])
    assert order == [1, 2, 3, 4]


@given(st.text(max_size=30), st.text(max_size=60))
def test_any_words_can_be_ranked_and_a_name_answers_itself(query: str, name: str) -> None:
    rank(query, name)
    assert rank(name, name) is not None


@given(st.text("abcdef", min_size=5, max_size=12), st.data())
def test_one_slip_is_forgiven(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    slips = [word[:at] + word[at + 1 :], word[:at] + "z" + word[at + 1 :], word[:at] + "z" + word[at:]]
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    for slip in (*slips, swapped):
        assert rank(slip, f"say {word}") is not None, slip
