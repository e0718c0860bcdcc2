"""Slides out of an article: by its sections, its blocks and its front matter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.check import check
from viewer.core.content.pack import Pack, open_pack
from viewer.core.paths import built_in_pack
from viewer.core.problems import PackError
from viewer.core.talk.chosen import chosen_in
from viewer.core.talk.from_article import has_slides, slides_of, topic_slides
from viewer.core.talk.model import POINT_LETTERS, POINTS_MOST, Kind
from viewer.core.talk.points import cut

CLAIMS = """
claims:
- {id: mild, topic: t, claim: Seams are made of wool., verdict: contested, note: Nobody knows., citations: [one2020]}
- {id: hot, topic: t, claim: Snow cures all., verdict: unsupported, note: It does not., citations: [two2021],
   risk_if_shown_alone: high, show_instead: Snow is cold.}
- {id: bare, topic: t, claim: Rain cures all., verdict: unsupported, citations: [], risk_if_shown_alone: high}
references:
- {key: one2020, authors: A, title: T, source: S, year: 2020}
- {key: two2021, authors: B, title: T, source: S, year: 2021}
- {key: three2022, authors: C, title: T, source: S, year: 2022}
"""
SCENES = "version: 1\nscenes:\n- {id: flat, title: Flat, sentence: It is flat.}\n- {id: high, title: High}\n"
BODY = """The top has words, and here they are.

!!! notes "Say good morning."

## First part { data-scene=flat }

Short sentences can be read from far away. More words follow them.

The article says of seams that they are made of wool. This is how it is told.
{: data-claim="mild" }

Some say ([Three 2022](references.md#ref-three2022)) that it is warm.

### Below it

- wool
- **linen** and silk

!!! notes
    Ask about wool.

## Second part

![A picture of snow](snow.svg)

The article praises snow.
{: data-claim="hot" }

## Third part

!!! slide "One of *two*"
    - A point
    ![Snow](snow.svg)
    minutes=2

!!! notes
    For the first.

!!! slide "Two of two"
    - Another point

    scene=high
    claims=mild
"""
MakePack = Callable[..., Pack]


@pytest.fixture
def make_pack(tmp_path: Path) -> MakePack:
    def made(body: str = BODY, head: str = "title: Page") -> Pack:
        docs = tmp_path / "docs"
        docs.mkdir(exist_ok=True)
        (tmp_path / "mkdocs.yml").write_text("site_name: Test\n", encoding="utf-8")
        (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
        (tmp_path / "scenes.yaml").write_text(SCENES, encoding="utf-8")
        (docs / "snow.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
        (docs / "references.md").write_text("---\nlist: references\n---\n", encoding="utf-8")
        (docs / "page.md").write_text(f"---\n{head}\n---\n\n{body}", encoding="utf-8")
        return open_pack(tmp_path)

    return made


def test_a_slide_for_each_section_and_one_for_the_page(make_pack: MakePack) -> None:
    slides = slides_of(make_pack(head="title: Page\ndescription: What it is about.\nscene: high"), "page", "en")
    keys = ["page", "page#first-part", "page#second-part", "page#third-part", "page#third-part~2"]
    assert [slide.key for slide in slides] == keys
    assert {slide.kind for slide in slides} == {Kind.SLIDE}
    top, first, second, third, fourth = slides
    assert (top.title, top.points, top.scene) == ("Page", ("What it is about.",), "high")
    assert top.notes == "Say good morning."
    assert (first.title, first.scene, first.anchor) == ("First part", "flat", "first-part")
    assert first.points == (
        "Short sentences can be read from far away.",
        "The article says of seams that they are made of wool.",
        "Some say that it is warm.",
        "wool",
    )
    assert (first.claims, first.sources) == (("mild",), ("three2022", "one2020"))
    assert first.notes == "Ask about wool."
    assert second.figure is not None
    assert (second.figure.path, second.figure.words) == ("snow.svg", "A picture of snow")
    assert (third.title, third.points, third.minutes) == ("One of two", ("A point",), 2.0)
    assert third.notes == "For the first."
    assert third.figure is not None
    assert third.figure.words == "Snow"
    assert (fourth.scene, fourth.figure, fourth.claims, fourth.sources) == ("high", None, ("mild",), ("one2020",))


def test_a_claim_of_high_risk_is_told_in_other_words_with_its_note(make_pack: MakePack) -> None:
    second = slides_of(make_pack(), "page", "en")[2]
    assert second.points == ("Snow is cold.",)
    assert (second.claims, second.sources) == (("hot",), ("two2021",))


@pytest.mark.parametrize(
    ("words", "claims", "points"),
    [
        ("- Many say: snow, cures ALL!", ("hot",), ("Many say: snow, cures ALL!",)),
        ("- Rain cures all.\n    - It is wet.", (), ("It is wet.",)),
    ],
)
def test_words_of_a_high_risk_claim_bring_their_note_or_go(
    make_pack: MakePack, words: str, claims: tuple[str, ...], points: tuple[str, ...]
) -> None:
    slide = slides_of(make_pack(f'## A\n\n!!! slide "T"\n    {words}\n'), "page", "en")[1]
    assert (slide.claims, slide.points) == (claims, points)


def test_a_section_that_would_show_its_title_alone_is_no_slide_until_it_is_asked_for(make_pack: MakePack) -> None:
    table = "| a | b |\n| - | - |\n| c | d |\n"
    body = f'## A\n\n{table}\n## B\n\n{table}\n!!! slide "Only a title"\n'
    assert [slide.key for slide in slides_of(make_pack(body), "page", "en")] == ["page", "page#b"]
    assert [slide.key for slide in topic_slides(make_pack(body), "page", "en", whole=True).slides][1] == "page#a"
    chosen = make_pack(body, "title: P\nslides: [a]")
    assert [slide.key for slide in slides_of(chosen, "page", "en")] == ["page", "page#a"]


def test_no_more_claims_than_there_is_room_for_their_notes(make_pack: MakePack) -> None:
    rows = "".join(f'Claim number {number} stands here.\n{{: data-claim="mild{number}" }}\n\n' for number in range(5))
    pack = make_pack(f"## A\n\n{rows}")
    claims = "".join(
        f"- {{id: mild{number}, topic: t, claim: C{number}., verdict: contested, note: N.}}\n" for number in range(5)
    )
    (pack.files.root / "claims.yaml").write_text(f"claims:\n{claims}", encoding="utf-8")
    slide = slides_of(open_pack(pack.files.root), "page", "en")[1]
    assert slide.claims == ("mild0", "mild1", "mild2")
    assert slide.points == tuple(f"Claim number {number} stands here." for number in range(3))


def test_the_front_matter_chooses_orders_and_says_otherwise(make_pack: MakePack) -> None:
    head = "slides:\n- second-part\n- {anchor: first-part, title: Begin, points: [Only this], minutes: 3}"
    slides = slides_of(make_pack(head=head), "page", "en")
    assert [slide.key for slide in slides] == ["page", "page#second-part", "page#first-part"]
    assert (slides[2].title, slides[2].points, slides[2].minutes) == ("Begin", ("Only this",), 3.0)
    assert slides[2].scene == "flat"
    whole = topic_slides(make_pack(head=head), "page", "en", whole=True)
    assert len(whole.slides) == 5


@pytest.mark.parametrize("value", ["no", "false", '"none"', "off"])
def test_no_slides(make_pack: MakePack, value: str) -> None:
    pack = make_pack(head=f"slides: {value}")
    assert slides_of(pack, "page", "en") == ()
    assert not has_slides(pack, "page", "en")
    assert topic_slides(pack, "page", "en", whole=True).slides


def test_lists_of_the_evidence_are_no_slides_of_the_guide(make_pack: MakePack) -> None:
    pack = make_pack()
    assert has_slides(pack, "page", "en")
    assert not has_slides(pack, "references", "en")
    assert not has_slides(pack, "nowhere", "en")
    with pytest.raises(PackError):
        slides_of(pack, "nowhere", "en")


def test_faults_name_file_line_and_cure(make_pack: MakePack) -> None:
    body = (
        'Words.\n\n## A\n\n!!! slide "T"\n    scene=deep\n    claims=mild,none\n\n'
        '!!! slide "U"\n    figure=gone.png\n    minutes=soon\n'
    )
    pack = make_pack(body, "title: P\nslides: [a, b, {title: x}]")
    said = [f"{problem.path}:{problem.line}: {problem.text}" for problem in topic_slides(pack, "page", "en").problems]
    assert said == [
        "docs/page.md:3: a row of slides names no section",
        "docs/page.md:10: 'none' is not among the claims of claims.yaml",
        "docs/page.md:10: 'deep' is not a scene of scenes.yaml",
        "docs/page.md:16: minutes must be a number, not 'soon'",
        "docs/page.md:14: the figure 'gone.png' is not in the pack",
        "docs/page.md:3: 'b' is no section of this page",
    ]
    assert {str(problem).split(": ", 1)[0] for problem in check(pack.files.root)} >= {"docs/page.md:10"}


def test_every_slide_of_the_built_in_pack_can_be_read_from_the_back_row() -> None:
    pack = open_pack(built_in_pack())
    for topic in pack.reading_order("en"):
        found = topic_slides(pack, topic.id, "en")
        assert found.problems == ()
        assert len({slide.key for slide in found.slides}) == len(found.slides)
        for slide in found.slides:
            assert slide.title
            assert len(slide.points) <= POINTS_MOST
            assert all(0 < len(point) <= POINT_LETTERS for point in slide.points), slide
            risky = [one for one in slide.claims if pack.evidence.claims[one].risk == "high"]
            assert all(pack.evidence.claims[one].note for one in risky)


def test_cut_at_a_clause_and_never_in_a_word() -> None:
    assert cut("Short.", 20) == "Short."
    assert cut("It takes out fat, so nothing else is known", 30) == "It takes out fat…"
    assert cut("seven words stand here one by one", 20) == "seven words stand…"


@given(st.text(alphabet="ab ,.;:", max_size=120), st.integers(10, 60))
def test_cut_is_short_enough_and_ends_with_a_word(text: str, most: int) -> None:
    short = cut(text, most)
    assert len(short) <= most or " " not in text[:most] or short == text
    if short != text:
        assert short.endswith("…")
        words = short[:-1].split()
        assert words == text.split()[: len(words)] or " " not in text[: most - 1] or words[-1] in text


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10)
VALUES = SCALARS | st.lists(SCALARS, max_size=3)
ROWS = st.dictionaries(st.sampled_from(["anchor", "title", "points", "minutes", "x"]), VALUES, max_size=4)


@given(VALUES | ROWS | st.lists(VALUES | ROWS, max_size=4))
def test_any_front_matter_is_understood_or_said(value: object) -> None:
    chosen = chosen_in(value)
    if isinstance(value, list) and any(isinstance(row, list | bool) for row in value):
        assert chosen.faults
    assert chosen.rows is None or len({row.anchor for row in chosen.rows}) == len(chosen.rows)
