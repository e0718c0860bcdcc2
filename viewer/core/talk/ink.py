"""What is drawn on a slide or on a state of the picture, with undo. Places are fractions of what it was drawn on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

WIDTHS: Final = (0.003, 0.005, 0.012)  # of the sheet's height: thin, usual, thick


class Tool(Enum):
    PEN = "pen"
    MARKER = "marker"  # broad, lets through what lies under it
    ARROW = "arrow"  # from the first place to the last


class Ink(Enum):
    """Roles of colours; the theme says which, so that they read on it."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"


@dataclass(frozen=True)
class Stroke:
    """``places`` are (x, y), each from 0 to 1 across and down the sheet it was drawn on."""

    tool: Tool
    ink: Ink
    width: float  # of the sheet's height
    places: tuple[tuple[float, float], ...]
