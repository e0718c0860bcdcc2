"""Colours by role. One file of named colours feeds every painter, palette and style sheet."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from functools import cache

from viewer.core.paths import resource


@dataclass(frozen=True)
class Theme:
    """Every colour as "#RRGGBB"; what each role is for stands in docs/LOOK.md."""

    name: str
    paper: str
    panel: str
    field: str
    rule: str
    edge: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    link: str
    hover: str
    skin: str
    fat: str
    muscle: str
    septa: str
    stitch: str
    outline: str
    note: str
    note_edge: str
    box: str
    code: str
    mark: str
    callout: str
    on_callout: str
    ring: str
    shadow: str
    wash: str
    good: str
    mixed: str
    poor: str

    @property
    def dark(self) -> bool:
        return luminance(self.paper) < 0.2

    def tissue(self, part: str) -> str:
        """The cloth colour of a part ("skin", "fat", "muscle", "septa")."""
        return str(getattr(self, part))


ROLES = tuple(f.name for f in fields(Theme) if f.name != "name")
THEMES = ("light", "dark", "contrast")


@cache
def load_theme(name: str) -> Theme:
    """The theme ``light``, ``dark`` or ``contrast``; KeyError for another name ("system" is resolved by the ui)."""
    table = json.loads(resource("themes", "septa.json").read_text(encoding="utf-8"))
    return Theme(name=name, **table[name])


def rgb(colour: str) -> tuple[int, int, int]:
    """(red, green, blue) from 0 to 255 of "#RRGGBB"."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""

    def linear(value: int) -> float:
        c = value / 255
        return c / 12.92 if c <= 0.04045 else float(((c + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(v) for v in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)
