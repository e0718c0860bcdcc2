"""An article as cards: nothing is lost, nothing is cut through, every link finds its card."""

from __future__ import annotations

import re
from collections import Counter
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.article.folds import all_folds, body_marks, folded, head_marks, row_marks, when_marks
from viewer.core.article.model import Article, Heading
from viewer.core.content.pack import Pack, open_pack
from viewer.core.kiosk.cards import CARD_CHARACTERS, blocks, card_of, cards, words
from viewer.core.paths import built_in_pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(built_in_pack())


def pages(pack: Pack) -> list[Article]:
    found = [pack.ready(topic.id, "en") for topic in pack.reading_order("en")]
    return [article for article in found if article is not None]


def article(html: str, headings: tuple[Heading, ...] = (), **more: object) -> Article:
    return Article("page", "The page", "en", html, words(html), headings, **more)  # type: ignore[arg-type]


def paragraph(length: int, word: str = "word") -> str:
    return f"<p>{' '.join([word] * max(1, length // (len(word) + 1)))}</p>"


# -- nothing is lost


def test_every_block_of_every_page_stands_on_one_card(pack: Pack) -> None:
    assert len(pages(pack)) > 30
    for page in pages(pack):
        whole = [block.html for block in blocks(page.html)]
        assert "".join(whole) == page.html, page.id
        titles = {f'id="{card.anchor}"' for card in cards(page) if card.anchor}
        body = "".join(card.article.html for card in cards(page))
        kept = [html for html in whole if not any(title in html and re.search(r"<h[2-6]", html) for title in titles)]
        assert body == "".join(kept), page.id


def test_every_anchor_of_every_page_leads_to_one_card(pack: Pack) -> None:
    for page in pages(pack):
        made = cards(page)
        anchors = set(re.findall(r'<[^>]* (?:id|name)="([^"]*)"', page.html))
        assert set().union(*(card.anchors for card in made)) == anchors, page.id
        assert max(Counter(anchor for card in made for anchor in card.anchors).values(), default=1) == 1, page.id
        for heading in page.headings:
            number = card_of(made, heading.anchor)
            on_it = {one.anchor for one in made[number].article.headings} | {made[number].anchor}
            assert heading.anchor in on_it, (page.id, heading.anchor)


def test_marks_are_never_cut_through(pack: Pack) -> None:
    for page in pages(pack):
        for card in cards(page):
            html = card.article.html
            for mark in ("when", "fold", "row", "head"):
                opened, closed = html.count(f"<!--{mark}:"), html.count(f"<!--/{mark}")
                assert opened == closed, (page.id, card.title, mark)
            for tag in ("table", "ul", "ol", "dl", "div"):
                assert html.count(f"<{tag} ") + html.count(f"<{tag}>") == html.count(f"</{tag}>"), (page.id, tag)


def test_a_claim_keeps_its_note(pack: Pack) -> None:
    notes = 0
    for page in pages(pack):
        for card in cards(page):
            made = card.article.html.count('<table class="note ')
            notes += made
            assert not card.article.html.lstrip().startswith('<table class="note '), (page.id, card.title)
            assert (made > 0) == bool(card.article.claims) or page.id == "evidence", (page.id, card.title)
    assert notes > 30
    told = [one for page in pages(pack) if page.id != "evidence" for card in cards(page) for one in card.article.claims]
    assert Counter(told).total() > 30


def test_cards_are_short_unless_one_block_is_long(pack: Pack) -> None:
    for page in pages(pack):
        for card in cards(page):
            if len(card.article.text) > CARD_CHARACTERS + 300:
                sizes = [block.size for block in blocks(card.article.html)]
                assert max(sizes) > CARD_CHARACTERS - 300, (page.id, card.title)


# -- what a card says


def test_before_the_first_heading_the_title_is_the_articles(pack: Pack) -> None:
    page = pack.article("cellulite/what-it-is", "en")
    made = cards(page)
    assert [card.title for card in made] == [page.title, *(one.text for one in page.headings if one.level == 2)]
    assert made[0].anchor == ""
    assert all(card.article.title == card.title for card in made)
    assert all(f'<h2 id="{card.anchor}"' not in card.article.html for card in made)
    assert {(card.article.id, card.article.language) for card in made} == {(page.id, "en")}


def test_scenes_are_those_that_a_reader_would_have_come_to() -> None:
    html = "".join(f'<h2 id="s{n}">S{n}</h2>{paragraph(20)}' for n in range(3))
    heads = (Heading(2, "S0", "s0", "one"), Heading(2, "S1", "s1"), Heading(2, "S2", "s2", "two"))
    made = cards(article(paragraph(20) + html, heads, scene="top"))
    assert [card.scene for card in made] == ["top", "one", "one", "two"]


def test_a_long_section_is_cut_at_its_h3() -> None:
    part = paragraph(500)
    html = "".join(f'<h3 id="t{n}">Third {n}</h3>{part}' for n in range(4))
    made = cards(article(f'<h2 id="long">Long</h2>{html}'))
    assert len(made) > 1
    assert made[0].title == "Long"
    assert made[1].title.startswith("Third")
    assert f'id="{made[1].anchor}"' not in made[1].article.html


def test_a_long_section_without_headings_is_cut_between_blocks_and_goes_on_under_its_title() -> None:
    made = cards(article('<h2 id="long">Long</h2>' + paragraph(600) * 4))
    assert [card.title for card in made] == ["Long"] * len(made)
    assert len(made) >= 2
    assert [card.anchor for card in made] == ["long"] + [""] * (len(made) - 1)


def test_what_lies_in_a_list_a_table_a_fold_or_a_wording_stays_together() -> None:
    items = "".join(f"<li>{'word ' * 60}</li>" for _ in range(12))
    before, after = (f"<!--{mark}-->" for mark in body_marks(1))
    first, last = (f"<!--{mark}-->" for mark in when_marks("plain"))
    for long in (
        f"<ul>{items}</ul>",
        f"<table><tr><td>{paragraph(900) * 3}</td></tr></table>",
        f"{before}{paragraph(900) * 3}{after}",
        f"{first}{paragraph(900) * 3}{last}",
    ):
        made = cards(article(paragraph(900) + long + paragraph(900)))
        assert sum(long in card.article.html for card in made) == 1


def test_an_entry_of_the_page_of_evidence_keeps_its_row() -> None:
    start, end = (f"<!--{mark}-->" for mark in row_marks("heading", ["supported"], ["names"]))
    first, last = (f"<!--{mark}-->" for mark in row_marks("claim", ["supported"], ["names"]))
    rows = f'{start}<h2 id="names">Names</h2>{end}' + "".join(
        f'{first}<p class="claim-verdict" id="claim-{n}">supported</p>{paragraph(700)}{last}' for n in range(4)
    )
    made = cards(article(rows, (Heading(2, "Names", "names"),), claims=("0", "1", "2", "3")))
    assert {card.title for card in made} == {"Names"}
    assert [one for card in made for one in card.article.claims] == ["0", "1", "2", "3"]
    assert all(card.article.html.count("<!--row:") == card.article.html.count("<!--/row-->") for card in made)


def test_the_exact_wording_alone_makes_no_card() -> None:
    plain = "".join(
        f"<!--{m}-->" if m else paragraph(1300) for m in (when_marks("plain")[0], "", when_marks("plain")[1])
    )
    exact = plain.replace("plain", "standard")
    made = cards(article(plain + exact + plain + exact))
    assert all(card.article.text for card in made)
    assert len(made) == 2


@pytest.mark.parametrize(
    "html", ["", "   ", "<p></p>", "just words", "<h2 id='x'></h2>", "</p></div>", "<p>never closed"]
)
def test_there_is_always_a_card(html: str) -> None:
    made = cards(article(html))
    assert len(made) == 1
    assert card_of(made, "nowhere") == 0


def test_a_page_that_begins_with_a_heading_has_no_empty_first_card() -> None:
    made = cards(article(f'<h2 id="a">A</h2>{paragraph(40)}<h2 id="b">B</h2>{paragraph(40)}'))
    assert [card.title for card in made] == ["A", "B"]


def test_words_are_a_block_a_line_in_the_wordings_of_the_start() -> None:
    first, last = (f"<!--{mark}-->" for mark in when_marks("standard"))
    html = f"<p>One <b>two</b></p><ul><li>three</li><li>4 &lt; 5</li></ul>{first}<p>six</p>{last}"
    assert words(html) == "One two\nthree\n4 < 5"


def test_a_closed_fold_is_not_told() -> None:
    head, body = (tuple(f"<!--{mark}-->" for mark in marks) for marks in (head_marks(1, False), body_marks(1)))
    html = f"{head[0]}<p>Title</p>{head[1]}{body[0]}<p>Inside</p>{body[1]}"
    assert words(html, frozenset()) == "Title"
    assert words(html) == "Title\nInside"


# -- any page at all

texts = st.text(alphabet="ab <>&\"' \n-:é", max_size=60)
anchors = st.sampled_from(["", ' id="a1"', ' id="b2"', ' id="c&quot;3"'])


@st.composite
def elements(draw: st.DrawFn, depth: int = 0) -> str:
    kind = draw(
        st.sampled_from(["p", "h2", "h3", "h4", "ul", "table", "div", "when", "fold", "note", "text", "em", "img"])
    )
    inner = escape(draw(texts)) * draw(st.sampled_from([1, 1, 1, 30]))
    anchor = draw(anchors)
    if kind == "text":
        return inner
    if kind == "img":
        return '<img src="pack:file/a.png" alt="a &gt; b">'
    if kind == "note":
        return f'<table class="note"><tr><td>{inner}</td></tr></table>'
    if depth < 2 and kind in ("ul", "table", "div", "when", "fold"):
        inside = "".join(draw(st.lists(elements(depth=depth + 1), max_size=3)))
        shells = {
            "ul": f"<ul><li{anchor}>{inside}</li></ul>",
            "table": f"<table><tr><td{anchor}>{inside}</td></tr></table>",
            "div": f"<div{anchor}>{inside}</div>",
            "when": f"<!--when:own-->{inside}<!--/when:own-->",
            "fold": f"<!--fold:1-->{inside}<!--/fold:1-->",
        }
        return shells[kind]
    tag = kind if kind in ("p", "h2", "h3", "h4", "em") else "p"
    return f"<{tag}{anchor}>{inner}</{tag}>"


@given(st.lists(elements(), max_size=25).map("".join))
def test_any_page_is_kept_whole(html: str) -> None:
    assert "".join(block.html for block in blocks(html)) == html
    made = cards(article(html))
    assert made
    rest = html
    for card in made:  # in their order, whole; between them stand only the headings that became titles
        at = rest.find(card.article.html)
        assert at >= 0
        gap = rest[:at]
        assert not gap.strip() or re.fullmatch(r"(?s)\s*<h[2-6][^>]*>.*?</h[2-6]>\s*", gap), gap
        rest = rest[at + len(card.article.html) :]
    assert not rest.strip() or re.fullmatch(r"(?s)\s*<h[2-6][^>]*>.*?</h[2-6]>\s*", rest)
    seen = [anchor for card in made for anchor in card.anchors]
    assert len(seen) == len(set(seen))
    assert folded(html, all_folds(html)) is not None


@given(st.text(max_size=300))
def test_no_text_is_too_wild(html: str) -> None:
    assert "".join(block.html for block in blocks(html)) == html
    assert cards(article(html))
