"""Summaries: of a page and its sections, as plain words, never a claim, without a conversion."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content import limits
from viewer.core.content.front_matter import split
from viewer.core.content.pack import open_pack
from viewer.core.content.summaries import summaries

PACKS = Path(__file__).parents[2] / "packs"
BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"


def of(text: str) -> dict[str, str]:
    return summaries(split(text, "x.md"))


def test_the_description_comes_first() -> None:
    assert of("---\ndescription: What it is.\n---\n# T\n\nWords.\n")[""] == "What it is."
    assert of("# T\n\nFirst words.\n\nMore.\n")[""] == "First words."


def test_sections_by_their_anchors() -> None:
    found = of(
        "# T\n\nTop.\n\n## One thing\n\nA.\n\nB.\n\n## One thing\n\nC.\n\n## Own { #mine }\nD.\n\nUnder\n-----\n\nE.\n"
    )
    assert found == {"": "Top.", "t": "Top.", "one-thing": "A.", "one-thing_1": "C.", "mine": "D.", "under": "E."}


def test_words_as_they_are_shown() -> None:
    source = 'The *lobules*{ data-part="fat" } and ==H~2~O==, m^2^[^1]: see [the **page**](a.md) and `code`.'
    assert of(source)[""] == "The lobules and H2O, m2: see the page and code."


@pytest.mark.parametrize(
    "source",
    [
        "A claim.\n{: data-claim=risky }",
        'A claim.\n{: #x data-claim="risky" .y }',
        "Exact words.\n{: data-wording=standard }",
        "- a list",
        "1. a list",
        "> a quote",
        "| a | table |\n| - | - |",
        "!!! note\n    Words.",
        "```\ncode\n```",
        "    code",
        "<figure markdown>\n![x](y.png)\n</figure>",
        "![x](y.png)",
        "[^1]: a footnote",
        "*[BMI]: body mass index",
        "<!-- a comment -->",
        "---",
    ],
)
def test_what_is_no_summary(source: str) -> None:
    assert of(f"{source}\n\nPlain words.\n")[""] == "Plain words."
    assert of(source).get("", "") == ""


def test_a_long_one_ends_with_a_sentence_or_a_word() -> None:
    assert of("A sentence of words. " * 40)[""].endswith("words.")
    made = of("word " * 200)[""]
    assert made.endswith("word…")
    assert len(made) <= limits.SUMMARY_LENGTH + 1


@given(st.text(st.sampled_from("# -=\n`*_[](){}:.ab~^!>|<"), max_size=200))
def test_whatever_stands_there(source: str) -> None:
    for words in of(source).values():
        assert 0 < len(words) <= limits.SUMMARY_LENGTH + 1
        assert "\n" not in words


def test_anchors_are_those_of_the_converter() -> None:
    """Every section that has a summary is a section of the article."""
    pack = open_pack(BUILT_IN, trusted=False)
    for page in pack.source.pages.values():
        anchors = {heading.anchor for heading in pack.article(page.id, "en").headings}
        found = {anchor for anchor in summaries(pack.source.page(page.path)) if anchor}
        assert found <= anchors
        told = {claim.claim for claim in pack.evidence.claims.values()}
        assert not told & set(summaries(pack.source.page(page.path)).values())


def test_from_a_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    pack = open_pack(PACKS / "bilingual")
    monkeypatch.setitem(sys.modules, "markdown", None)  # nothing is converted
    assert pack.summary("index", "en") == "A small pack in two languages."
    assert pack.summary("tissue/layers", "en", "two-layers") == "Skin lies above fat. Back to the tissue"
    assert pack.summary("tissue/layers", "ar", "طبقتان").startswith("يقع الجلد فوق الدهون")
    assert pack.summary("tissue/layers", "en", "nowhere") == ""
    assert pack.summary("nowhere", "en") == ""
