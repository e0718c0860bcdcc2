"""The few points of a section, whatever stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.model import Claim, Evidence
from viewer.core.content.summaries import pieces
from viewer.core.talk.model import CLAIMS_MOST, POINT_LETTERS
from viewer.core.talk.points import POINTS_USUAL, Told, told

MILD = Claim("mild", "t", "Seams are made of wool.", "contested", "Nobody knows.", ("a2020",))
MEDIUM = Claim("medium", "t", "Rain helps.", "unsupported", "No.", risk="medium", show_instead="Rain is wet.")
SILENT = Claim("silent", "t", "Hail helps.", "unsupported", "No.", risk="medium")
BARE = Claim("bare", "t", "Snow helps.", "unsupported", "", risk="high", show_instead="Snow is cold.")
EVIDENCE = Evidence({claim.id: claim for claim in (MILD, MEDIUM, SILENT, BARE)})


def of(text: str) -> Told:
    return told(list(pieces(text)), EVIDENCE, "en")


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("The first sentence is told. The second one is not.", ("The first sentence is told.",)),
        ("Oh! This one is long enough to say something.", ("This one is long enough to say something.",)),
        ("So? Oh!", ()),
        (
            "The *soft* [patches](a.md#b){ .x } hold ==fat== ([A 2020](r.md#ref-a2020)).",
            ("The soft patches hold fat.",),
        ),
        ("- one\n- [x] two,\n  and more\n- **three**", ("one", "two, and more", "three")),
        ("Term\n:   What it means to you.", ("Term: What it means to you.",)),
        ("| a | b |\n| - | - |\n| c | d |", ()),
        ("Exact words stand here.\n{: data-wording='standard' }", ()),
        ("```\nThis is some code.\n```", ()),
        ("Prof. A. Smith saw it in 3.5 of 10 people. More.", ("Prof. A. Smith saw it in 3.5 of 10 people.",)),
    ],
)
def test_points(text: str, points: tuple[str, ...]) -> None:
    assert of(text).points == points


def test_a_sentence_that_is_too_long_gives_way_to_a_short_one() -> None:
    long = "This sentence goes on " + "and on " * 20 + "to its end."
    assert of(f"{long} Here is a short one.").points == ("Here is a short one.",)
    (cut,) = of(long).points
    assert cut.endswith("on and…")
    assert len(cut) <= POINT_LETTERS


@pytest.mark.parametrize(
    ("claim", "points", "claims"),
    [
        ("mild", ("They say: seams are made of wool.",), ("mild",)),
        ("medium", ("Rain is wet.",), ("medium",)),
        ("silent", (), ("silent",)),
        ("bare", (), ()),
        ("unknown", (), ()),
    ],
)
def test_claims_are_told_by_their_risk(claim: str, points: tuple[str, ...], claims: tuple[str, ...]) -> None:
    found = of(f'A story begins here. They say: seams are made of wool.\n{{: data-claim="{claim}" }}')
    assert found.claims == claims
    assert found.points == points


def test_what_a_section_names() -> None:
    found = of(
        "![One](a.svg) and ![Two](../b.png)\n\nWords ([A](r.md#ref-a2020), [B](r.md#ref-b2021)), [A](r.md#ref-a2020)."
    )
    assert found.figures == (("a.svg", "One"), ("../b.png", "Two"))
    assert found.cited == ("a2020", "b2021")


@given(st.text(alphabet="ab .!?-*[](){}:|#`<>=~^_\n\té。", max_size=300) | st.text(max_size=100))
def test_any_section_gives_points_that_can_be_read(text: str) -> None:
    found = of(text)
    assert len(found.points) <= POINTS_USUAL
    assert len(found.claims) <= CLAIMS_MOST
    for point in found.points:
        assert 0 < len(point) <= POINT_LETTERS
        assert "\n" not in point
