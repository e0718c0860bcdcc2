"""The texts of what is kept of talks; whatever stands in the file, a value comes of it or none."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from viewer.core.talk.ink import Ink, Stroke, Tool

_DECIMALS: Final = 5  # of a place of ink: a hundredth of a dot on a large screen
_OUTSIDE: Final = (-10.0, 10.0)  # how far a stroke may leave the sheet: the picture moves under it


def table_of(text: str | None) -> dict[str, object]:
    try:
        table = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}


def word(value: object) -> str:
    return value if isinstance(value, str) else ""


def number(value: object, low: float, high: float) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        return None
    return float(value)


def seconds_of(text: str) -> Mapping[str, float]:
    found = {slide: number(value, 0.0, 1e7) for slide, value in table_of(text).items()}
    return {slide: seconds for slide, seconds in found.items() if seconds is not None}


def ink_text(stroke: Stroke) -> str:
    numbers = [round(c, _DECIMALS) for at in stroke.places for c in at]
    return json.dumps([stroke.tool.value, stroke.ink.value, stroke.width, numbers], separators=(",", ":"))


def stroke_of(text: str) -> Stroke | None:
    try:
        row = json.loads(text)
        if not isinstance(row, list) or len(row) != 4 or not isinstance(row[3], list) or len(row[3]) < 2:
            return None
        tool, ink = Tool(row[0]), Ink(row[1])
    except (ValueError, RecursionError):
        return None
    width, numbers = number(row[2], 0.0, 1.0), [number(value, *_OUTSIDE) for value in row[3]]
    places = tuple((x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=False) if x is not None and y is not None)
    return None if width is None or not places else Stroke(tool, ink, width, places)
