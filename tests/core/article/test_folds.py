"""Folds open and close; anchors inside them are found; icons grow."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.article.folds import all_folds, folded, folds_round, open_at_start
from viewer.core.article.icons import scaled

SOURCE = """
??? note "First fold-open"
    Body one.

    ??? tip "Inner"
        ## Deep { #deep }

        Body two.

???+ warning "Third"
    Body three.

After.
"""


def test_closed(article):
    html = folded(article(SOURCE).html, frozenset())
    for body in ("Body one", "Inner", "Body two", "Body three"):
        assert body not in html
    assert "First fold-open" in html
    assert 'class="fold-head fold-closed fold-note"' in html
    assert html.count('"icon:fold-closed"') == 2
    assert "After." in html
    assert "<!--" not in html


def test_open(article):
    html = folded(article(SOURCE).html, frozenset({0, 1, 2}))
    for body in ("Body one", "Inner", "Body two", "Body three"):
        assert body in html
    assert "fold-closed" not in html
    assert '<a class="fold-link" href="fold:0">' in html


def test_one_open_inside_a_closed_one_is_hidden(article):
    html = folded(article(SOURCE).html, frozenset({1}))
    assert "Body two" not in html
    html = folded(article(SOURCE).html, frozenset({0}))
    assert "Body one" in html
    assert "Inner" in html
    assert "Body two" not in html


def test_numbers(article):
    html = article(SOURCE).html
    assert all_folds(html) == {0, 1, 2}
    assert open_at_start(html) == {2}
    assert folds_round(html, "deep") == {0, 1}
    assert folds_round(html, "no-such") == frozenset()


def test_a_fold_without_a_title(article):
    assert "More</a>" in article("<details><p>x</p></details>").html


def test_a_link_in_a_title_is_words(article):
    html = article("<details><summary>See <a href='https://e.org'>this</a></summary>x</details>").html
    assert "See this</a>" in html
    assert "e.org" not in html


def test_closed_icon_points_the_way_of_reading(article):
    html = folded(article("??? note\n    x\n", language="ar").html, frozenset())
    assert '"icon:fold-closed-rtl"' in html


def test_folds_deeper_than_tables_go(article):
    source = "".join("    " * n + '??? note "T"\n\n' for n in range(6)) + "    " * 6 + "The end."
    html = article(source).html
    assert "The end." in folded(html, all_folds(html))
    assert "The end." not in folded(html, all_folds(html) - {5})
    assert folded(html, frozenset()).count("fold-link") == 1


@given(st.frozensets(st.integers(0, 3)))
def test_any_choice_is_well_formed(article, chosen):
    html = folded(article(SOURCE).html, chosen)
    assert html.count("<table") == html.count("</table>")
    assert html.count("<td") == html.count("</td>")
    assert html.count("<tr") == html.count("</tr>")


def test_icons_grow_with_the_text(article):
    html = article("??? note\n    x\n\n![a](../assets/quilt.svg){ width=16 height=16 }").html
    grown = scaled(html, 2)
    assert 'src="icon:fold-open" width="28" height="28"' in grown
    assert 'alt="a" width="16" height="16"' in grown
    assert scaled(html, 1) is html
