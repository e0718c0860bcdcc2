"""Colours: every pair that is read or found reaches its contrast, in every theme."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.quilt.parts import Part
from viewer.core.theme import ROLES, THEMES, Theme, contrast, load_theme, luminance, mix, readable

TEXT_PAIRS = [
    *((words, ground) for words in ("ink", "link") for ground in ("paper", "panel", "field", "hover", "note", "box")),
    *(("quiet", ground) for ground in ("paper", "panel", "field", "hover", "note", "box")),
    *((words, ground) for words in ("good", "mixed", "poor") for ground in ("paper", "note", "box", "field")),
    ("ink", "code"),
    ("ink", "mark"),
    ("link", "mark"),
    ("on_accent", "accent"),
    ("accent", "paper"),
    ("accent", "panel"),
    ("on_callout", "callout"),
]
FOUND_PAIRS = [
    *(("ring", ground) for ground in ("paper", "panel", "field", "note", "box", "hover")),
    *(("edge", ground) for ground in ("paper", "panel", "field")),
    *(("outline", part.value) for part in Part),
]
COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#{:02X}{:02X}{:02X}".format(*rgb))


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


@pytest.mark.parametrize(("words", "ground"), TEXT_PAIRS)
def test_text_is_readable(theme: Theme, words: str, ground: str) -> None:
    least = 7.0 if theme.name in ("contrast", "projector") else 4.5
    assert contrast(getattr(theme, words), getattr(theme, ground)) >= least


@pytest.mark.parametrize(("line", "ground"), FOUND_PAIRS)
def test_rings_edges_and_outlines_are_found(theme: Theme, line: str, ground: str) -> None:
    assert contrast(getattr(theme, line), getattr(theme, ground)) >= 3.0


@pytest.mark.parametrize("part", [part.value for part in Part])
def test_the_line_under_a_part_word_is_found(theme: Theme, part: str) -> None:
    for ground in (theme.paper, theme.note, theme.box):
        assert contrast(theme.tissue_line(part), ground) >= 3.0


@pytest.mark.parametrize("part", [part.value for part in Part])
def test_words_under_a_glaze_stay_readable(theme: Theme, part: str) -> None:
    glaze = theme.glaze(part)
    for ground in (theme.paper, theme.note, theme.box, theme.code):
        lit = theme.glazed(ground, glaze)
        assert contrast(theme.glazed(theme.ink, glaze), lit) >= theme.text_contrast
        assert contrast(lit, ground) > 1.15  # and the light is seen


def test_parts_differ_under_light(theme: Theme) -> None:
    assert len({theme.glazed(theme.paper, theme.glaze(part.value)) for part in Part}) == len(Part)


def test_every_role_is_a_colour(theme: Theme) -> None:
    values = asdict(theme)
    assert all(re.fullmatch("#[0-9A-F]{6}", values[role]) for role in ROLES)


def test_which_themes_are_light() -> None:
    assert [name for name in THEMES if not load_theme(name).dark] == ["light", "sepia", "projector"]


def test_an_unknown_theme_is_an_error() -> None:
    with pytest.raises(KeyError):
        load_theme("dusk")


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert luminance("#FF0000") == pytest.approx(0.2126)


@given(COLOURS, COLOURS)
def test_contrast_is_symmetric_and_bounded(first: str, second: str) -> None:
    assert contrast(first, second) == contrast(second, first)
    assert 1.0 <= contrast(first, second) <= 21.0


@given(COLOURS, COLOURS)
def test_mixing_starts_at_one_colour_and_ends_at_the_other(first: str, second: str) -> None:
    assert mix(first, second, 0) == first
    assert mix(first, second, 1) == second


@given(COLOURS)
def test_readable_reaches_the_ratio_or_is_ink(colour: str) -> None:
    made = readable(colour, "#000000", ("#FFFFFF",), 4.5)
    assert contrast(made, "#FFFFFF") >= 4.5
    if contrast(colour, "#FFFFFF") >= 4.5:
        assert made == colour
