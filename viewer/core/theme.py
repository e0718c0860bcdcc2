"""Colours by role. One file of named colours feeds every painter, palette and style sheet."""

from __future__ import annotations

import json
from collections.abc import Iterable
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
    mark_yellow: str
    mark_green: str
    mark_blue: str
    mark_pink: str
    mark_spoken: str
    mark_hit: str
    mark_now: str

    @property
    def dark(self) -> bool:
        return luminance(self.paper) < 0.2

    @property
    def text_contrast(self) -> float:
        """The least contrast of text: 7 in the strong themes, else 4.5 (WCAG 2.2, 1.4.6 and 1.4.3)."""
        return 7.0 if self.name in STRONG else 4.5

    def tissue(self, part: str) -> str:
        """The cloth colour of a part ("skin", "fat", "muscle", "septa")."""
        return str(getattr(self, part))

    def tissue_line(self, part: str) -> str:
        """A part's colour for thin lines under words: at least 3:1 on every ground an article has."""
        hue = self._hue(part)
        if min(contrast(hue, ground) for ground in self._grounds()) < 3 and not self.dark:
            hue = _deepen(hue)
        return readable(hue, self.ink, self._grounds(), 3.0)

    def glaze(self, part: str) -> str:
        """The colour that ``glazed`` lays over words of a lit part: as strong as keeps the words readable."""
        blank = "#000000" if self.dark else "#FFFFFF"
        wanted = self.text_contrast if self.dark else 7.0  # on paper a stronger glaze reads, but shouts
        for strength in range(100, 0, -5):
            glaze = mix(blank, self._hue(part), strength / 100)
            ink = self.glazed(self.ink, glaze)
            if all(contrast(ink, self.glazed(ground, glaze)) >= wanted for ground in self._grounds()):
                return glaze
        return blank

    def glazed(self, colour: str, glaze: str) -> str:
        """``colour`` under ``glaze``: multiplied in light themes, screened in dark ones, as QPainter blends."""
        pairs = zip(rgb(colour), rgb(glaze), strict=True)
        if self.dark:
            return _hexed(255 - (255 - a) * (255 - b) / 255 for a, b in pairs)
        return _hexed(a * b / 255 for a, b in pairs)

    def marked(self, colour: str, mark: str) -> str:
        """``colour`` under a mark over the text: multiplied in light themes; in dark ones the lighter of both, channel
        by channel, so that marks over marks and over boxes stay dark enough for the words."""
        if not self.dark:
            return self.glazed(colour, mark)
        return _hexed(max(a, b) for a, b in zip(rgb(colour), rgb(mark), strict=True))

    def _grounds(self) -> tuple[str, ...]:
        return self.paper, self.note, self.box, self.code

    def _hue(self, part: str) -> str:
        # The cloth of the septa is almost the colour of paper; their stitches are what the eye finds.
        return self.stitch if part == "septa" and not self.dark else self.tissue(part)


ROLES = tuple(f.name for f in fields(Theme) if f.name != "name")
THEMES = ("light", "sepia", "dark", "contrast", "projector")
STRONG = ("contrast", "projector")  # themes whose words reach 7:1


@cache
def load_theme(name: str) -> Theme:
    """One of ``THEMES``; KeyError for any other ("system" is for the ui)."""
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


def mix(first: str, second: str, share: float) -> str:
    """``share`` (0 to 1) of ``second`` in ``first``, channel by channel."""
    return _hexed(a + (b - a) * share for a, b in zip(rgb(first), rgb(second), strict=True))


def readable(colour: str, ink: str, grounds: tuple[str, ...], ratio: float) -> str:
    """``colour``, moved toward ``ink`` only as far as it needs to reach ``ratio`` on every one of ``grounds``."""
    for step in range(21):
        mixed = mix(colour, ink, step / 20)
        if all(contrast(mixed, ground) >= ratio for ground in grounds):
            return mixed
    return ink


def _deepen(colour: str) -> str:
    # A power darkens the weak channels most: the colour grows fuller, where mixing with ink would only dull it.
    return _hexed(255 * (value / 255) ** 1.9 for value in rgb(colour))


def _hexed(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{round(channel):02X}" for channel in channels)
