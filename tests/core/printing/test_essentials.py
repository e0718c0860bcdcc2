from __future__ import annotations

import pytest

from viewer.core.article.tree import parse, text_of, write
from viewer.core.printing.essentials import LEVELS, count, sections, shorter

NOTE = '<table class="note"><tr><td class="note-cell"><p class="note-title">Studies</p></td></tr></table>'
ARTICLE = (
    '<p class="summary">Summary.</p><p>Lead<sup><a class="footnote-ref" href="#fn">1</a></sup>.</p>'
    f'<h2 id="a">A</h2><p>First.</p><p class="claimed">Claim.</p>{NOTE}<p>More.</p><ul><li>Item</li></ul>'
    '<table class="figure"><tr><td>Drawing</td></tr></table><table class="grid"><tr><td>Cell</td></tr></table>'
    '<table class="box box-warning"><tr><td>Warning</td></tr></table><table class="fold"><tr><td>Fold</td></tr></table>'
    '<h2 id="b">B</h2><p>Second.</p><div class="footnotes"><p>Foot</p></div>'
)


def kept(level: int, richer: int = 0, html: str = ARTICLE) -> str:
    return text_of(shorter(parse(html), level, richer))


def test_each_level_keeps_less() -> None:
    assert kept(0) == "Lead.AFirst.Claim.StudiesMore.ItemDrawingCellWarningBSecond."
    assert kept(1) == "Lead.AFirst.Claim.StudiesMore.ItemCellWarningBSecond."
    assert kept(2) == "Lead.AFirst.Claim.StudiesMore.ItemWarningBSecond."
    assert kept(3) == "Lead.AFirst.Claim.StudiesItemWarningBSecond."
    assert kept(4) == "Lead.AClaim.StudiesWarningBSecond."


@pytest.mark.parametrize("level", range(LEVELS))
def test_a_claim_never_stands_without_its_note_nor_a_note_without_its_claim(level: int) -> None:
    made = write(shorter(parse(ARTICLE), level))
    assert made.count("Claim.") == made.count("Studies") == 1
    assert made.index("Claim.") < made.index("Studies")


@pytest.mark.parametrize("level", range(LEVELS))
def test_warnings_stay(level: int) -> None:
    assert "Warning" in kept(level)


def test_the_first_sections_may_be_richer() -> None:
    assert kept(4, richer=2) == "Lead.AFirst.Claim.StudiesItemWarningBSecond."


def test_sections_are_left_out_from_the_end() -> None:
    assert text_of(shorter(parse(ARTICLE), 4, most=2)) == "Lead.AClaim.StudiesWarning"
    assert count(parse(ARTICLE)) == 3
    assert [len(one.units) for one in sections(parse(ARTICLE))] == [2, 8, 2]


def test_the_frame_of_an_article_from_right_to_left_stays() -> None:
    made = write(shorter(parse(f'<div dir="rtl">{ARTICLE}</div>'), 4))
    assert made.startswith('<div dir="rtl"><p>Lead')
    assert count(parse(f'<div dir="rtl">{ARTICLE}</div>')) == 3


def test_a_section_with_nothing_left_has_no_heading() -> None:
    assert kept(2, html='<h2 id="x">X</h2><table class="grid"><tr><td>Cell</td></tr></table><p>y</p>') == "Xy"
    assert kept(2, html='<h2 id="x">X</h2><table class="grid"><tr><td>Cell</td></tr></table>') == ""
