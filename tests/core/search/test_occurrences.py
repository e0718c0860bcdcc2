from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.search.occurrences import FoldedText


def found(text: str, wanted: str) -> list[str]:
    return [text[start:end] for start, end in FoldedText(text).find(wanted)]


@pytest.mark.parametrize(
    ("text", "wanted", "places"),
    [
        ("Fat, skin and fat.", "FAT", ["Fat", "fat"]),
        ("Nürnberger and Nurnberger", "nurn", ["Nürn", "Nurn"]),
        ("Die Straße", "strasse", ["Straße"]),
        ("cafe\u0301 and café", "CAFÉ", ["cafe\u0301", "café"]),
        ("an “invented disease”", '"invented', ["“invented"]),
        ("a non\u00adbreak\u00a0ing place", "nonbreak ing", ["non\u00adbreak\u00a0ing"]),
        ("fat-dissolving and fat–dissolving", "fat-d", ["fat-d", "fat–d"]),
        ("动态规划", "态规", ["态规"]),
        ("العلاجة", "علاجه", ["علاجة"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a*b", "a*b", ["a*b"]),
        ("anything", "   ", []),
        ("", "a", []),
    ],
)
def test_letters_are_found_whatever_their_case_and_accents(text: str, wanted: str, places: list[str]) -> None:
    assert found(text, wanted) == places


def test_nothing_goes_on_from_one_paragraph_into_the_next() -> None:
    assert found("Some orange\u2029peel of it", "orange peel") == []
    assert found("Some orange\u2028peel of it", "orange peel") == ["orange\u2028peel"]


def test_the_joiner_behind_an_emoji_is_passed_over() -> None:
    assert found("🙂\u2060 fat 🙂\u2060", "fat") == ["fat"]
    assert FoldedText("🙂\u2060 fat").find("fat") == [(3, 6)]


@given(st.text(max_size=60), st.text(max_size=4))
def test_places_are_in_order_and_never_overlap(text: str, wanted: str) -> None:
    places = FoldedText(text).find(wanted)
    edges = [edge for place in places for edge in place]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in places)


@given(st.text(alphabet="abc dé", min_size=1, max_size=30), st.data())
def test_whatever_stands_there_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    wanted = text[start:end]
    if " ".join(wanted.split()) == wanted:
        assert any(first < end and start < last for first, last in FoldedText(text).find(wanted))
