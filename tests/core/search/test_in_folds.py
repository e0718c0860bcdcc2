from __future__ import annotations

from viewer.core.article.folds import body_marks
from viewer.core.search.in_folds import folds_with


def fold(number: int, inside: str) -> str:
    opening, ending = body_marks(number)
    return f"<table><!--{opening}--><tr><td>{inside}</td></tr><!--{ending}--></table>"


def test_only_the_folds_that_hold_it_are_named() -> None:
    html = "<p>fat</p>" + fold(0, "<p>skin &amp; <b>fat</b></p>") + fold(1, "<p>muscle</p>")
    assert folds_with(html, lambda text: "skin & fat" in text) == {0}
    assert folds_with(html, lambda text: "muscle" in text) == {1}
    assert folds_with(html, lambda text: "septa" in text) == frozenset()


def test_a_fold_in_a_fold_needs_both_open() -> None:
    html = fold(0, "<p>outer</p>" + fold(1, "<p>inner</p>"))
    assert folds_with(html, lambda text: "inner" in text) == {0, 1}
    assert folds_with(html, lambda text: "outer" in text) == {0}


def test_names_in_addresses_are_no_words_and_blocks_stay_apart() -> None:
    html = fold(0, '<p><a href="pack:topic/fat">more</a></p><p>of it</p>')
    assert folds_with(html, lambda text: "fat" in text or "moreof" in text) == frozenset()
