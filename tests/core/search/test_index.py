"""What is found, in what order, and what is said when nothing is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.core.search.conftest import Searched
from viewer.core.search.index import GROUPS_MOST, HITS_MOST, THINGS_MOST
from viewer.core.search.marking import spans
from viewer.core.search.model import Group, Kind

Make = Callable[..., Searched]
LAY = yaml.safe_load((Path(__file__).parent / "lay_queries.yaml").read_text(encoding="utf-8"))
ROWS = [(row["ask"], row["first"]) for rows in LAY.values() for row in rows]


def groups(found: Searched, text: str, kind: Kind) -> list[Group]:
    return [group for group in found.ask(text).groups if group.kind is kind]


def test_thirty_lay_questions_ten_of_them_misspelt() -> None:
    assert len(ROWS) == 30
    assert len(LAY["misspelt"]) == 10


@pytest.mark.parametrize(("ask", "first"), ROWS, ids=[ask for ask, _ in ROWS])
def test_the_right_topic_stands_first(built_in: Searched, ask: str, first: str) -> None:
    assert built_in.first(ask) == first


@pytest.mark.parametrize(("ask", "first"), ROWS, ids=[ask for ask, _ in ROWS])
def test_it_stands_first_also_when_the_last_word_is_known_to_be_whole(built_in: Searched, ask: str, first: str) -> None:
    assert built_in.first(ask + " ") == first


def test_every_hit_can_be_marked_and_no_snippet_shows_a_mark_of_markdown(built_in: Searched) -> None:
    seen = 0
    for ask, _ in ROWS:
        results = built_in.ask(ask)
        for hit in results.hits:
            shown = "".join(piece.text for piece in hit.snippet)
            assert not any(mark in shown for mark in ("**", "](", "==", "{:", "<", "{ ", "|", "data-", "!!!", "\n")), (
                shown
            )
            assert all(spans(piece.text, results.words) for piece in hit.snippet if piece.marked)
            seen += 1
    assert seen > 200


def test_anchors_of_hits_are_headings_of_the_article(built_in: Searched) -> None:
    for ask in ("cellulite", "scar", "study"):
        for group in built_in.ask(ask).groups:
            if group.kind is Kind.SECTION:
                anchors = {heading.anchor for heading in built_in.pack.article(group.topic_id, "en").headings}
                assert {hit.anchor for hit in group.hits} <= anchors | {""}


def test_a_claim_that_may_not_stand_alone_is_not_quoted(built_in: Searched) -> None:
    risky = [claim for claim in built_in.pack.evidence.claims.values() if claim.risk == "high"]
    assert risky
    pages = [built_in.pack.page_source(topic.id, "en") for topic in built_in.pack.reading_order("en")]
    for claim in risky:
        for hit in built_in.ask(claim.claim).hits:
            shown = "".join(piece.text for piece in hit.snippet)
            if hit.kind is Kind.CLAIM and hit.id == claim.id:
                assert shown == claim.note  # whole, below the claim
            for page in pages:
                for line in page.text.split("\n\n"):
                    if f'data-claim="{claim.id}"' in line:
                        assert line.split("\n")[0][:40] not in shown


def test_parts_scenes_terms_and_claims(built_in: Searched) -> None:
    (parts,) = groups(built_in, "seams", Kind.PART)
    assert [hit.id for hit in parts.hits] == ["septa"]
    assert "everyone" in [hit.id for group in groups(built_in, "everyone has septa", Kind.SCENE) for hit in group.hits]
    assert "collagenase" in [hit.id for group in groups(built_in, "qwo", Kind.TERM) for hit in group.hits]
    assert "autoimmune-process" in [hit.id for group in groups(built_in, "immune", Kind.CLAIM) for hit in group.hits]
    assert all(
        len(group.hits) <= THINGS_MOST for group in built_in.ask("skin").groups if group.kind is not Kind.SECTION
    )


def test_groups_are_topics_with_their_trail_and_no_more_than_can_be_read(built_in: Searched) -> None:
    found = groups(built_in, "skin", Kind.SECTION)
    assert len(found) == GROUPS_MOST
    assert len({group.topic_id for group in found}) == len(found)
    assert all(1 <= len(group.hits) <= HITS_MOST for group in found)
    assert built_in.ask("skin").total > len(found)


def test_what_was_understood_is_said_only_when_it_is_another_thing(built_in: Searched) -> None:
    assert built_in.ask("Cellulite").meant == ""
    assert built_in.ask("celulite on thighs").meant == "cellulite on thighs"
    assert "mesotherapy" in built_in.ask("fat-dissolving injection").meant


def test_phrases_exclusions_and_beginnings(searched: Make) -> None:
    found = searched(
        {
            "a.md": "# A\n\nThe deep fascia is a sheet.\n",
            "b.md": "# B\n\nThe fascia lies deep.\n",
            "c.md": "# C\n\nFascial planes.\n",
        }
    )
    assert sorted(found.topics("deep fascia ")) == ["a", "b"]
    assert found.topics('"deep fascia"') == ["a"]
    assert found.topics("fascia -sheet ") == ["b"]
    assert set(found.topics("fasci")) == {"a", "b", "c"}
    assert found.topics('fascia -"lies deep" ') == ["a"]


def test_nothing_found_offers_near_words_or_the_plainer_question(searched: Make) -> None:
    found = searched({"a.md": "# A\n\nCollagen and elastin make up the dermis.\n"})
    results = found.ask('"kolagenn"')
    assert not results.groups
    assert "collagen" in results.near
    assert found.ask('"elastin collagen"').near == ("elastin collagen",)
    assert found.ask("xyzzyx").near == ()


def test_two_words_written_as_one_and_one_written_as_two(searched: Make) -> None:
    found = searched({"a.md": "# A\n\nUltrasound shows it.\n", "b.md": "# B\n\nThe orange peel.\n"})
    assert found.topics("ultra sound ") == ["a"]
    assert found.topics("orangepeel ") == ["b"]


def test_lay_words_lead_to_the_packs_own(searched: Make) -> None:
    lay = "version: 1\nsynonyms:\n  - {say: [posh word, plain], mean: [dermis, lower skin]}\n"
    found = searched({"a.md": "# A\n\nThe dermis.\n", "b.md": "# B\n\nThe lower skin.\n", "synonyms.yaml": lay})
    results = found.ask("Posh words")
    assert {group.topic_id for group in results.groups} == {"a", "b"}
    assert results.meant == "dermis, lower skin"
    assert found.ask("posh wrod ").meant == "dermis, lower skin"
    assert set(found.topics("plain")) == {"a", "b"}


def test_what_is_nearest_to_the_typed_words_comes_first(built_in: Searched) -> None:
    assert built_in.ask("orange peel").words[0] == "orange peel"
    assert built_in.ask("orange peel").words.index("peel of an orange") < built_in.ask("orange peel").words.index(
        "cellulite"
    )
    assert built_in.ask("septa ").words[0] == "septa"


def test_a_section_is_not_found_for_its_pages_title_alone(searched: Make) -> None:
    found = searched({"a.md": "---\ntitle: Fascia\ntags: [sheet]\n---\n\nIt is thin.\n\n## Below\n\nNothing of it.\n"})
    (group,) = found.ask("fascia").groups
    assert [hit.anchor for hit in group.hits] == [""]
    assert found.topics("sheet") == ["a"]


def test_forms_of_a_term_mean_the_term(searched: Make) -> None:
    glossary = "- {id: s, word: septum, definition: A band., forms: [septa, bands]}\n"
    found = searched({"a.md": "# A\n\nThe septum.\n", "glossary.yaml": glossary})
    assert found.topics("septa") == ["a"]
    assert found.ask("septa").meant == ""


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("es", "La epidermis y el tejido adiposo con inflamación.", ("inflamacion", "TEJIDOS", "adipso")),
        ("ar", "هذا كِتَابٌ عن الجلد والأنسجة الدهنيّة.", ("كتاب", "الانسجة", "والأنسجه", "أنسجة ", "جلد ")),
        ("he", "הנה שָׁלוֹם על העור.", ("שלום", "העור", "עור ")),
        ("zh", "我们学习动态规划的方法。", ("动态规划", "学习", "划", "规划的")),
        ("ja", "皮膚の下の脂肪を見る。ビタミン", ("脂肪", "皮膚の下", "ビタミン", "ﾋﾞﾀﾐﾝ")),
        ("hi", "त्वचा का विकास और वसा।", ("विकास", "वसा", "विका")),
        ("tr", "İnce bağ dokusu ve ışık ISI.", ("ince", "isik", "ISIK", "bag", "ısı", "doku ")),
        ("de", "Die Straße der Haut, Größe.", ("strasse", "STRASSE", "grosse", "größe")),
        ("th", "ผิวหนังและไขมัน", ("ไขมัน", "ผิวหนัง")),
        ("ko", "피부 아래의 지방조직", ("지방", "피부")),
        ("ru", "Жировая ткань, ёлка.", ("елка", "ТКАНЬ")),
    ],
)
def test_words_of_a_language_are_found(searched: Make, language: str, text: str, asked: tuple[str, ...]) -> None:
    other = "Other words stand here, many of them, to be found by nobody."
    found = searched({"a.md": f"---\ntitle: A\n---\n\n{text}\n", "b.md": f"---\ntitle: B\n---\n\n{other}\n"}, language)
    for ask in asked:
        results = found.ask(ask)
        assert [group.topic_id for group in results.groups] == ["a"], ask
        assert spans(text, results.words), ask
        assert any(piece.marked for piece in results.groups[0].hits[0].snippet), ask


def test_what_was_understood_is_written_as_the_pack_writes_it(searched: Make) -> None:
    found = searched({"a.md": "# A\n\nInflamación del tejido.\n"}, "es")
    assert found.ask("inflmacion ").meant == "inflamación"


def test_a_page_of_many_parts(searched: Make) -> None:
    page = "# Long\n\n" + "".join(f"## Part {n}\n\n{'Words of a long page. ' * 300}\n\n" for n in range(60))
    found = searched({"a.md": page + "## Last\n\nThe needle stands here.\n", "b.md": "# B\n"})
    (group,) = found.ask("needle").groups
    assert (group.hits[0].title, group.hits[0].anchor) == ("Last", "last")
    assert group.hits[0].part == found.pack.article("a", "en").parts - 1


def test_topics_that_the_pack_has_lost_are_left_out(built_in: Searched) -> None:
    results = built_in.index.ask("keloid", lambda _: None)
    assert all(group.kind is not Kind.SECTION for group in results.groups)


QUESTIONS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            ["cellulite", "celul", "AND", "OR", "NOT", "NEAR", "(", ")", '"', "-", "*", "^", ":", "title:", "'"]
        )
        | st.sampled_from(
            ["orange", "peel", "the", "划", "\0", "é", "scar -", "%", "_", "\\", ";", "--", "NEAR/2", "{body}"]
        ),
        max_size=25,
    ).map(" ".join),
)


@given(QUESTIONS)
def test_any_question_has_an_answer(built_in: Searched, text: str) -> None:
    results = built_in.ask(text)
    assert results.query == text
    assert len(results.groups) <= GROUPS_MOST + 4
