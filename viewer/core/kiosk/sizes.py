"""How large letters and targets are on a screen of a known size."""

from __future__ import annotations

import math
from dataclasses import dataclass

MM_PER_INCH = 25.4
TARGET_MM = 15.0  # the least side of what a finger touches
TARGET_PX = 44  # WCAG 2.5.5
TEXT_PX = 22
TEXT_MM = 5.9  # 22 px on a 24 inch screen of 1920 × 1080: denser screens get as much
CAPITAL_MM = 8.6  # a capital H seen under 0.7° from 700 mm (EN 301 549, 5.1.4)
CAPITAL_EM = 0.668  # height of Atkinson Hyperlegible's capitals
SHORT_EM, LONG_EM = 14, 24  # the least room for a page, its keys and the words on them, in letters of the largest size
STEPS = 3
READER_PX = 17  # text scale 1.0


@dataclass(frozen=True)
class Sizes:
    """``text_px``: the sizes a visitor can choose from; ``target_px``: the least side of a target."""

    target_px: int
    text_px: tuple[int, ...]
    mm_px: float  # pixels in a millimetre

    def scale(self, step: int) -> float:
        """The text scale of step 0, 1 or 2."""
        return self.text_px[step] / READER_PX


def sizes(width_px: int, height_px: int, diagonal_in: float) -> Sizes:
    """For a screen of so many device-independent pixels and so many inches from corner to corner.

    Where the screen is small the largest text is less large: no key loses its words, and none leaves the screen.
    """
    mm_px = math.hypot(width_px, height_px) / (diagonal_in * MM_PER_INCH)
    base = max(TEXT_PX, round(TEXT_MM * mm_px))
    largest = max(2 * base, math.ceil(CAPITAL_MM * mm_px / CAPITAL_EM))
    short, long = sorted((width_px, height_px))
    largest = max(base, min(largest, short // SHORT_EM, long // LONG_EM))
    middle = round(math.sqrt(base * largest))
    return Sizes(max(TARGET_PX, math.ceil(TARGET_MM * mm_px)), (base, middle, largest), mm_px)
