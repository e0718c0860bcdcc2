"""What stands round an article."""

from __future__ import annotations

import pytest

from tests.ui.article.conftest import article
from viewer.core.content.model import Topic
from viewer.ui.article import frame

HOME = Topic("index", "Start <here>", "index.md")
SECTION = Topic("section:Cellulite", "Cellulite")
PAGE = Topic("cellulite/quilt model", "The quilt model", "cellulite/quilt model.md")
NEXT = Topic("b", "B & C", "b.md")


@pytest.mark.parametrize(
    ("claims", "words", "said"),
    [
        ((), 100, "1 minute read"),
        (("a",), 100, "1 minute read · 1 claim checked"),
        (("a", "b", "c", "d"), 610, "3 minute read · 4 claims checked"),
    ],
)
def test_facts(claims: tuple[str, ...], words: int, said: str) -> None:
    assert frame.facts(article(claims=claims, words=words)) == said


def test_breadcrumbs_link_pages_but_not_bare_sections() -> None:
    made = frame.head(article(), (HOME, SECTION, PAGE))
    assert '<a href="pack:topic/index">Start &lt;here&gt;</a> › Cellulite › The quilt model' in made
    assert made.count("<a href") == 1


def test_a_topic_at_the_top_has_no_breadcrumbs() -> None:
    assert "crumbs" not in frame.head(article(), (PAGE,))
    assert "crumbs" not in frame.head(article(), ())


def test_previous_and_next() -> None:
    made = frame.turns(article(), PAGE, NEXT)
    assert 'href="pack:topic/cellulite/quilt%20model"' in made
    assert made.index("Previous") < made.index("The quilt model") < made.index("Next") < made.index("B &amp; C")
    assert "<a " not in frame.turns(article(), None, None)
    assert frame.turns(article(), None, NEXT).count('class="turn"') == 1


def test_right_to_left_mirrors_the_ways_on() -> None:
    made = frame.turns(article(right_to_left=True), PAGE, NEXT)
    assert made.index("B &amp; C") < made.index("The quilt model")
    assert made.index("icon:back") < made.index("icon:forward")
    assert 'dir="rtl"' in frame.whole(article(right_to_left=True), "", (), (None, None))


@pytest.mark.parametrize(
    ("part", "links"), [(0, ["article-part:1"]), (1, ["article-part:0", "article-part:2"]), (2, ["article-part:1"])]
)
def test_a_very_long_page_says_where_it_stands(part: int, links: list[str]) -> None:
    made = frame.parts(article(part=part, parts=3))
    assert f"Part {part + 1} of 3" in made
    assert [piece.split('"')[0] for piece in made.split('href="')[1:]] == links


def test_a_page_in_one_piece_says_nothing() -> None:
    assert frame.parts(article()) == ""
