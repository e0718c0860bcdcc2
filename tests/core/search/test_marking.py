"""Where words that were searched for stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.search.marking import _among_words, spans


def marked(text: str, *words: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, words)]


def test_whole_words_in_any_case_and_with_any_accent() -> None:
    assert marked("Dermis, DÉRMIS and dermisX", "dermis") == ["Dermis", "DÉRMIS"]


def test_beginnings_count_as_the_whole_word() -> None:
    assert marked("Dimples, a dimple, undimpled", "dimpl*") == ["Dimples", "dimple"]


def test_phrases_with_whatever_stands_between_their_words() -> None:
    assert marked("Orange peel, orange-peel; orange, then peel", "orange peel") == ["Orange peel", "orange-peel"]


def test_the_longest_comes_first() -> None:
    assert marked("fat cells and fat", "fat", "fat cells", "fat ce*") == ["fat cells", "fat"]


def test_scripts_without_spaces_and_with_points() -> None:
    assert marked("我们学习动态规划。", "动 态 规 划") == ["动态规划"]
    assert marked("هذا كِتَابٌ", "كتاب") == ["كِتَابٌ"]
    assert marked("Straße und strasse", "strasse") == ["Straße", "strasse"]


def test_nothing_to_mark() -> None:
    assert spans("", ["a"]) == []
    assert spans("a b", []) == []
    assert spans("a b", ["", " ", "*"]) == []


WORDS = st.lists(
    st.lists(st.sampled_from(["a", "b", "ab", "abc", "cab"]), min_size=1, max_size=3)
    .map(" ".join)
    .flatmap(lambda phrase: st.sampled_from([phrase, phrase + "*"])),
    max_size=4,
)


@given(st.lists(st.sampled_from(["a", "B", "ab", "abc", "cab", " ", ", ", "-", "é", "x"])).map("".join), WORDS)
def test_the_quick_way_marks_what_the_long_way_marks(text: str, words: list[str]) -> None:
    wanted = tuple(dict.fromkeys(tuple(word.split()) for word in words))
    assert spans(text, words) == _among_words(text, wanted)


@given(st.text(), st.lists(st.text(max_size=8), max_size=5))
def test_marks_lie_in_the_text_one_after_the_other(text: str, words: list[str]) -> None:
    found = spans(text, words)
    edges = [edge for span in found for edge in span]
    assert edges == sorted(edges)
    assert all(start < end <= len(text) for start, end in found)
