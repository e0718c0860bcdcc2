"""A few words round what was found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.search.model import Piece
from viewer.core.search.snippets import LENGTH, marked_whole, snippet

LONG = "The first sentence says little. " * 12 + "Then a dimple shows in the skin. " + "More words follow here. " * 20


def text_of(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def test_the_words_are_marked_in_their_sentence() -> None:
    pieces = snippet(LONG, ("dimple",))
    assert [piece.text for piece in pieces if piece.marked] == ["dimple"]
    assert text_of(pieces).startswith("Then a dimple")
    assert len(text_of(pieces)) <= LENGTH + 2


def test_where_most_of_the_words_stand_together() -> None:
    text = "A dimple. " + "Nothing here. " * 30 + "A dimple and a band. " + "Nothing here. " * 30
    assert text_of(snippet(text, ("dimple", "band"))).startswith("A dimple and a band.")


def test_the_beginning_where_nothing_is_to_be_marked() -> None:
    pieces = snippet(LONG, ("other",))
    assert text_of(pieces).startswith("The first sentence")
    assert text_of(pieces).endswith("…")
    assert not any(piece.marked for piece in pieces)


def test_a_short_text_is_shown_whole_without_an_ellipsis() -> None:
    assert snippet("A dimple.", ("dimple",)) == (Piece("A "), Piece("dimple", True), Piece("."))
    assert snippet("", ("dimple",)) == ()


def test_blocks_are_parted_by_a_dash_unless_a_sentence_ends() -> None:
    assert text_of(snippet("Skin\nIt has two layers.\nFat", ("x",))) == "Skin – It has two layers. Fat"


def test_a_claims_note_is_never_cut() -> None:
    assert text_of(marked_whole(LONG, ("dimple",))) == LONG


@given(st.text(max_size=600), st.lists(st.text(max_size=6), max_size=3))
def test_any_text_has_a_snippet_in_one_line(text: str, words: list[str]) -> None:
    pieces = snippet(text, tuple(words))
    assert "\n" not in text_of(pieces)
    assert len(text_of(pieces)) <= LENGTH + 2 + 3 * text.count("\n")
