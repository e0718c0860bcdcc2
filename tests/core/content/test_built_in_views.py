"""The built-in pack in each of its four views: no claim without its note, no term marked twice, no mark left over."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from viewer.core.article.folds import INSTEAD, STANDARD, all_folds, folded, has_choice
from viewer.core.content.pack import Pack, open_pack

BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"
VIEWS = [(), (STANDARD,), (INSTEAD,), (STANDARD, INSTEAD)]
TOLD = re.compile(r'name="told-([^"]+)"')
TERM = re.compile(r'href="(term:[^"]+)"')


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(BUILT_IN, trusted=False)


def pages(pack: Pack, view: tuple[str, ...]) -> list[str]:
    articles = [pack.article(topic.id, "en").html for topic in pack.reading_order("en")]
    return [folded(html, all_folds(html), frozenset(view)) for html in articles]


@pytest.mark.parametrize("view", VIEWS)
def test_every_claim_has_one_place_and_its_note(pack: Pack, view: tuple[str, ...]) -> None:
    told = []
    for html in pages(pack, view):
        assert "<!--" not in html
        for place in TOLD.finditer(html):
            claim = pack.evidence.claims[place[1]]
            told.append(claim.id)
            paragraph = html[html.rindex("<p", 0, place.start()) : html.index("</p>", place.start())]
            after = html[place.start() :].split("</p>", 1)[1].lstrip()
            if INSTEAD in view and not claim.show_instead and claim.risk != "low":
                assert paragraph.startswith('<p class="omitted">')
                assert not after.startswith('<table class="note')
            else:
                own = INSTEAD not in view or not claim.show_instead
                assert paragraph.startswith('<p class="claimed">' if own else '<p class="instead">')
                assert after.startswith('<table class="note')
                assert "Sources:" in after.split("</table>", 1)[0]
    assert sorted(told) == sorted(pack.evidence.claims)


@pytest.mark.parametrize("view", VIEWS)
def test_no_term_is_marked_twice_on_a_page(pack: Pack, view: tuple[str, ...]) -> None:
    marked = [Counter(TERM.findall(html)) for html in pages(pack, view)]
    assert sum(map(len, marked)) > 100
    assert all(count == 1 for found in marked for count in found.values())


def test_there_are_exact_wordings(pack: Pack) -> None:
    articles = [pack.article(topic.id, "en").html for topic in pack.reading_order("en")]
    assert sum(html.count("<!--when:standard--><p>") for html in articles) >= 15
    assert sum(has_choice(html, INSTEAD) for html in articles) >= 5


def test_what_a_clinic_can_stand_behind_is_told_in_sentences(pack: Pack) -> None:
    told = [claim.show_instead for claim in pack.evidence.claims.values() if claim.show_instead]
    assert len(told) >= 10
    assert [words for words in told if "=" in words or ": " in words or not words.endswith(".")] == []


def test_the_story_of_melting_stands_beside_what_studies_found(pack: Pack) -> None:
    page = folded(pack.article("cellulite/quilt-model", "en").html, frozenset(), frozenset({INSTEAD}))
    story = page[page.index("A story, not a finding") :].split("</dd>")[0]
    assert "melt" in story
    assert "claim-drug-dissolves-middle-of-septum" in story
    assert "melt" not in page.replace(story, "")
