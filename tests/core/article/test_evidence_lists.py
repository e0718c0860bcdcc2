"""The page of evidence, which can be filtered, and the list of references: numbers, ways back, citations to copy."""

from __future__ import annotations

from dataclasses import replace

from viewer.core.article.folds import (
    folded,
    is_chosen,
    row_marks,
    rows,
    topic_condition,
    topics,
    verdict_condition,
)
from viewer.core.article.page import Use, Uses
from viewer.core.article.tree import parse, walk
from viewer.core.content.model import Addition, Claim, Evidence

USES = Uses(
    claims={"seams": (Use("cellulite/quilt-model", "The quilt <model>", "told-seams"),)},
    references={
        "whipple2021": (
            Use("cellulite/quilt-model", "The quilt <model>", "told-seams"),
            Use("cellulite/what-it-is", "What it is"),
        )
    },
)


def evidence(article, **changes):
    return article("Own words.", meta={"list": "evidence"}, **changes).html


class TestRows:
    def test_each_entry_has_its_verdict_and_topic(self, article):
        html = evidence(article)
        assert [(row.kind, row.verdict, row.topic) for row in rows(html)] == [
            ("claim", "supported", "anatomy"),
            ("claim", "contested", "anatomy"),
            ("claim", "unsupported", "anatomy"),
            ("claim", "advice", "anatomy"),
            ("claim", "unsupported", "scar-biology"),
            ("addition", "also", "names"),
        ]
        assert rows(article("Words.").html) == ()

    def test_topics_have_the_words_of_their_headings(self, article):
        made = article("", meta={"list": "evidence", "topics": {"anatomy": "How <it> is & was"}})
        assert topics(made.html) == {
            "anatomy": "How <it> is & was",
            "scar-biology": "Scar biology",
            "names": "Names",
        }

    def test_all_is_shown_where_nothing_is_chosen(self, article):
        html = folded(evidence(article), frozenset())
        for words in ("Septa are seams.", "Fat tells skin.", "Doctors have other names.", "Own words."):
            assert words in html
        assert "<!--" not in html

    def test_by_verdict(self, article):
        html = folded(evidence(article), frozenset(), frozenset({verdict_condition("unsupported")}))
        assert "Fat tells skin." in html
        assert "Septa are seams." not in html
        assert "Scar biology" in html
        assert "Doctors have other names." not in html  # an addition has no verdict
        assert "Also worth knowing" not in html
        assert "Own words." in html

    def test_by_topic(self, article):
        html = folded(evidence(article), frozenset(), frozenset({topic_condition("names")}))
        assert "Doctors have other names." in html
        assert "Also worth knowing" in html
        assert "Anatomy" not in html

    def test_by_both(self, article):
        chosen = frozenset({verdict_condition("supported"), topic_condition("scar-biology")})
        html = folded(evidence(article), frozenset(), chosen)
        assert "Septa are seams." not in html
        assert "Fat tells skin." not in html

    def test_several_verdicts(self, article):
        chosen = frozenset({verdict_condition("supported"), verdict_condition("unsupported")})
        assert sum(is_chosen(row, chosen) for row in rows(evidence(article))) == 3

    def test_names_from_a_pack_cannot_break_out(self, article):
        wild = Evidence(
            claims={"a": Claim("a", "x--> <b>bold</b> y", "A claim.", "so so-->", "A note.")},
            additions={"b": Addition("b", "", "An addition.")},
        )
        html = evidence(article, evidence=wild)
        assert "<b>bold" not in html
        assert [row.kind for row in rows(html)] == ["claim", "addition"]
        shown = folded(html, frozenset(), frozenset({topic_condition("x--> <b>bold</b> y")}))
        assert "A claim." in shown
        assert "An addition." not in shown
        assert row_marks("claim", [""], ["", "a b"]) == ("row:claim - a-b", "/row")

    def test_the_way_back_to_where_a_claim_is_told(self, article):
        html = evidence(article, uses=USES)
        link = '<a class="topic" href="pack:topic/cellulite/quilt-model#told-seams">The quilt &lt;model&gt;</a>'
        assert f"<br>Told in: {link}</p>" in html
        assert html.count("Told in") == 1


class TestReferences:
    def test_numbers_are_those_of_the_list(self, article):
        told = article('Seams.\n{: data-claim="seams" }').html
        listed = article("", meta={"list": "references"}).html
        assert "Whipple 2021 [3]</a>" in told
        assert '<ol class="references" start="3"><li class="reference" id="ref-whipple2021">' in listed

    def test_a_citation_can_be_copied(self, article):
        html = article("", meta={"list": "references"}).html
        assert '<a class="cite" href="cite:whipple2021" title="Whipple 2021">Cite…</a>' in html
        assert html.count('href="cite:') == 3

    def test_the_ways_back(self, article):
        html = article("", meta={"list": "references"}, uses=USES).html
        assert 'Cited in: <a class="topic" href="pack:topic/cellulite/quilt-model#told-seams">' in html
        assert ', <a class="topic" href="pack:topic/cellulite/what-it-is">What it is</a>' in html
        assert html.count("Cited in") == 1

    def test_an_address_of_the_evidence_is_checked(self, article, make_page):
        known = make_page("").evidence.references["cdc"]
        wild = Evidence(references={"cdc": replace(known, url="javascript:alert(1)", doi="1/x\" onclick='y'")})
        html = article("", meta={"list": "references"}, evidence=wild).html
        for element in walk(parse(html)):
            assert "onclick" not in element.attrs
            assert not element.attrs.get("href", "").startswith("javascript")


def test_a_page_in_a_child_knows_its_uses(make_page):
    from viewer.core.article.child import page_from_json, page_to_json

    page = make_page("x", uses=USES, reviewed="2026-11")
    assert page_from_json(page_to_json(page)) == page


def test_when_it_was_looked_through(article):
    assert article("x", reviewed="2026-11").reviewed == "2026-11"
    assert article("x").reviewed == ""
