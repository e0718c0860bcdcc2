"""Skin tones: none is the default, and every part can be told from its neighbour with each of them."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from viewer.core import tones
from viewer.core.quilt.parts import Part
from viewer.core.theme import THEMES, contrast, load_theme, luminance


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("tone", [tone.id for tone in tones.TONES])
def test_parts_are_told_apart_by_a_line_or_by_themselves(name: str, tone: str) -> None:
    """At every edge: neighbours of 3:1, or a line of 3:1 to both (WCAG 2.2, 1.4.11)."""
    theme = load_theme(name)
    for shade in tones.shades(tone, theme):
        colours = {part: shade if part is Part.SKIN else theme.tissue(part.value) for part in Part}
        for first, second in combinations(Part, 2):
            line = tones.line(shade, theme) if Part.SKIN in {first, second} else theme.outline
            neighbours = contrast(colours[first], colours[second])
            lined = min(contrast(line, colours[first]), contrast(line, colours[second]))
            assert max(neighbours, lined) >= 2.995, (shade, first, second)


@pytest.mark.parametrize("name", THEMES)
def test_the_first_choice_shows_all_tones_from_light_to_dark(name: str) -> None:
    theme = load_theme(name)
    assert tones.TONES[0].id == tones.MIXED
    shown = tones.shades(tones.MIXED, theme)
    assert set(shown) == {tones.shades(tone.id, theme)[0] for tone in tones.TONES[1:]}
    light = [luminance(shade) for shade in shown]
    assert light == sorted(light, reverse=True)
    assert all(a / b > 1.15 for a, b in pairwise(light)), "each step can be seen"


def test_an_unknown_tone_is_the_mixed_one() -> None:
    assert tones.known("purple") == tones.MIXED
    assert tones.known("tone-3") == "tone-3"
    theme = load_theme("light")
    assert tones.colour("tone-3", theme, Part.SKIN) == tones.shades("tone-3", theme)[0]
    assert tones.colour("tone-3", theme, Part.FAT) == theme.fat


@pytest.mark.parametrize("name", THEMES)
def test_the_gingham_can_be_seen_on_every_tone(name: str) -> None:
    theme = load_theme(name)
    for shade in tones.shades(tones.MIXED, theme):
        assert contrast(shade, tones.check(shade, theme)) > 1.15
