from __future__ import annotations

import pytest

from viewer.core.article.tree import parse, text_of
from viewer.core.printing.on_paper import (
    bare,
    cited,
    for_paper,
    marks_in,
    numbered,
    open_numbers,
    opened,
    section,
    written,
)

NONE: frozenset[str] = frozenset()


def paper(html: str, pages: tuple[str, ...] = (), own: str = "here") -> str:
    return written(for_paper(opened(html, NONE), pages, own))


def words(html: str) -> str:
    return text_of(parse(html))


def test_a_page_that_is_not_in_the_print_is_said_to_be_in_the_guide_once() -> None:
    html = (
        '<p><a href="pack:topic/b">How dimples form</a> tells this. So does <a href="pack:topic/c">that</a>, and '
        '<a href="pack:topic/b#x">the first</a> again. <a href="pack:topic/references#ref-a">A 2020</a></p>'
    )
    made = written(for_paper(opened(html, NONE), ("c",), "here", "in the guide"))
    assert (
        words(numbered(made, lambda _address: ""))
        == "How dimples form (in the guide) tells this. So does that, and the first again. A 2020"
    )


def test_every_fold_is_open_and_has_no_sign_to_press() -> None:
    html = (
        '<table class="fold"><!--head:0--><tr><td class="fold-head fold-open"><p class="fold-title fold-open">'
        '<a class="fold-link" href="fold:0"><img class="icon" src="icon:fold-open" width="14" height="14"> More</a>'
        '</p></td></tr><!--/head:0--><!--fold:0--><tr><td class="fold-body"><p>Hidden words.</p></td></tr>'
        "<!--/fold:0--></table>"
    )
    made = paper(html)
    assert "Hidden words." in made
    assert "icon:fold" not in made
    assert "href" not in made


def test_the_wording_is_the_one_that_is_asked_for() -> None:
    html = "<!--when:plain--><p>easy</p><!--/when:plain--><!--when:standard--><p>exact</p><!--/when:standard-->"
    assert words(written(for_paper(opened(html, NONE)))) == "easy"
    assert words(written(for_paper(opened(html, frozenset({"standard"}))))) == "exact"


@pytest.mark.parametrize("address", ["part:fat", "term:septa", "claim:x", "figure:a.png", "pack:file/a.pdf", "dead:x"])
def test_what_only_a_screen_can_follow_is_plain_words(address: str) -> None:
    assert paper(f'<p>a <a href="{address}" title="t">word</a> b</p>') == "<p>a word b</p>"


@pytest.mark.parametrize("address", ["cite:key", "quiz:one"])
def test_what_paper_cannot_do_is_gone(address: str) -> None:
    assert paper(f'<p>a<br><small><a href="{address}">Copy</a></small></p>') == "<p>a</p>"
    assert paper(f'<p><a href="{address}">Copy</a> · b</p>') == "<p>b</p>"


def test_an_address_of_the_web_is_written_out() -> None:
    assert words(paper('<p><a class="web" href="https://a.org/b?c=1">a study</a>.</p>')) == "a study (a.org/b?c=1)."
    assert words(paper('<p><a class="web" href="https://a.org/b">a.org</a></p>')) == "a.org/b"
    assert words(paper('<p><a class="web" href="https://a.org/">a.org</a></p>')) == "a.org"
    assert words(paper('<p><a class="web" href="https://doi.org/10.1/x">doi:10.1/x</a></p>')) == "doi:10.1/x"
    assert words(paper('<p><a class="mail" href="mailto:a@b.org">write</a></p>')) == "write (a@b.org)"
    assert 'href="https://a.org/b?c=1"' in paper('<p><a class="web" href="https://a.org/b?c=1">a study</a></p>')


def test_bare_addresses() -> None:
    assert bare("https://a.org/") == "a.org"
    assert bare("http://a.org/b/") == "a.org/b/"


def test_a_link_to_a_page_of_the_same_print_gets_its_number() -> None:
    html = '<p>See <a href="pack:topic/b#x">that</a>, <a href="pack:topic/c">this</a>, <a href="#y">here</a>.</p>'
    made = paper(html, ("here", "b"))
    assert open_numbers(made) == ("pack:topic/b#x",)
    shown = numbered(made, lambda address: f" ({address[-3:]})")
    assert words(shown) == "See that (b#x), this, here."
    assert 'href="pack:topic/b#x"' in shown
    assert "topic/c" not in shown, "what is not in the print is no link"
    assert 'href="#y"' in shown


def test_sources_are_links_without_numbers_and_are_counted() -> None:
    html = '<p><a href="pack:topic/references#ref-b2">B</a> <a href="pack:topic/references#ref-a1">A</a></p>' * 2
    nodes = for_paper(opened(html, NONE), ("references",), "here")
    assert cited(nodes) == ("b2", "a1")
    assert open_numbers(written(nodes)) == ()


def test_sources_below_each_other_come_in_one_line_without_addresses() -> None:
    html = (
        '<p class="note-sources">Sources:<br><a class="source" href="pack:topic/references#ref-a">A 2020 [1]</a>, '
        'review. <a class="web" href="https://doi.org/10.1/a">doi:10.1/a</a><br>'
        '<a class="source" href="pack:topic/references#ref-b">B 2021 [2]</a><br>Told in: '
        '<a class="topic" href="pack:topic/x">X</a></p>'
    )
    assert words(paper(html)) == "Sources: A 2020 [1], review; B 2021 [2]. Told in: X"


def test_a_short_form_is_spelt_out_once() -> None:
    abbr = '<span class="abbr" title="Food and Drug Administration">FDA</span>'
    assert words(paper(f"<p>The {abbr}. The {abbr}.</p>")) == "The FDA (Food and Drug Administration). The FDA."


def test_an_article_cannot_forge_a_mark() -> None:
    assert "septa:" not in paper('<p><a name="septa:tied">x</a></p>')


def test_what_must_stay_together_is_marked() -> None:
    html = (
        '<p class="claimed">Claim.</p><table class="note"><tr><td class="note-cell"><p class="note-title">T</p>'
        '<p class="note-text">N</p></td></tr></table><p>A list:</p><ul><li>x</li></ul>'
        '<table class="grid"><tr><th class="grid-head">H</th></tr><tr><td class="grid-cell">C</td></tr></table>'
    )
    made = paper(html)
    assert '<p class="claimed"><a name="septa:claim"></a>Claim.' in made
    assert '<p class="note-title"><a name="septa:tied+with"></a>T' in made.replace("with+tied", "tied+with")
    assert '<p><a name="septa:lead"></a>A list:' in made
    assert '<th class="grid-head"><a name="septa:head"></a>H' in made
    assert '<td class="grid-cell"><a name="septa:row"></a>C' in made
    assert marks_in(["x", "septa:with+tied"]) == {"with", "tied"}


def test_a_section_goes_to_the_next_heading_as_high() -> None:
    html = '<h2 id="a">A</h2><p>1</p><h3 id="b">B</h3><p>2</p><h2 id="c">C</h2><p>3</p>'
    assert words(written(section(parse(html), "a"))) == "A1B2"
    assert words(written(section(parse(html), "b"))) == "B2"
    assert words(written(section(parse(html), "c"))) == "C3"
    assert section(parse(html), "nowhere") == []
    mirrored = section(parse(f'<div dir="rtl">{html}</div>'), "b")
    assert written(mirrored) == '<div dir="rtl"><h3 id="b">B</h3><p>2</p></div>'
