"""Skin tones of the picture. The first shows all of them side by side; none is what the others differ from.

The colours stand in resources/themes/tones.json. They are chosen for the picture, from light to dark in six steps of
about equal size to the eye.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Final

from viewer.core.paths import resource
from viewer.core.quilt.parts import Part
from viewer.core.theme import Theme, contrast, mix
from viewer.core.translate import QT_TRANSLATE_NOOP

LEAST_CONTRAST: Final = 3.0  # of a line round a part, or of two neighbours (WCAG 2.2, 1.4.11)
LIGHT_LINE: Final = "#FFF6E8"


@dataclass(frozen=True)
class Tone:
    """One choice. ``words`` is its name in English, translated in the context "Quilt"."""

    id: str
    words: str


TONES: Final = (
    Tone("mixed", QT_TRANSLATE_NOOP("Quilt", "All skin tones")),
    Tone("tone-1", QT_TRANSLATE_NOOP("Quilt", "Skin tone 1, lightest")),
    Tone("tone-2", QT_TRANSLATE_NOOP("Quilt", "Skin tone 2")),
    Tone("tone-3", QT_TRANSLATE_NOOP("Quilt", "Skin tone 3")),
    Tone("tone-4", QT_TRANSLATE_NOOP("Quilt", "Skin tone 4")),
    Tone("tone-5", QT_TRANSLATE_NOOP("Quilt", "Skin tone 5")),
    Tone("tone-6", QT_TRANSLATE_NOOP("Quilt", "Skin tone 6, darkest")),
)
MIXED: Final = TONES[0].id


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = json.loads(resource("themes", "tones.json").read_text(encoding="utf-8"))
    return table


def known(tone: str) -> str:
    """``tone``, or "mixed" for one that there is not."""
    return tone if any(tone == each.id for each in TONES) else MIXED


def shades(tone: str, theme: Theme) -> tuple[str, ...]:
    """The colours of the skin, "#RRGGBB": one, or all six from light to dark for "mixed"."""
    table = _table()[theme.name]
    return tuple(table.values()) if known(tone) == MIXED else (table[tone],)


def colour(tone: str, theme: Theme, part: Part) -> str:
    """The colour of a part; for the skin of "mixed" one in the middle (a swatch had better show all ``shades``)."""
    if part is not Part.SKIN:
        return theme.tissue(part.value)
    found = shades(tone, theme)
    return found[len(found) // 2]


def is_dark(shade: str, theme: Theme) -> bool:
    """Would the theme's outline be lost on it?"""
    return contrast(theme.outline, shade) < LEAST_CONTRAST


def line(shade: str, theme: Theme) -> str:
    """The line round skin of this colour: the theme's outline, or a light one where that would be lost."""
    return LIGHT_LINE if is_dark(shade, theme) else theme.outline


def check(shade: str, theme: Theme) -> str:
    """The second colour of its gingham: darker, or lighter where the skin is dark."""
    return mix(shade, "#FFFFFF", 0.16) if is_dark(shade, theme) else mix(shade, theme.outline, 0.22)
