"""What the person asked for on the command line, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from viewer.core.quilt.parts import Part


@dataclass(frozen=True)
class Order:
    """None: not said."""

    command: str = "view"  # view, snapshot or check
    pack: Path | None = None  # None: the built-in pack
    out: Path | None = None  # snapshot's picture
    mode: str = "reader"
    topic: str | None = None
    theme: str | None = None
    language: str | None = None  # BCP 47
    size: tuple[int, int] | None = None  # width and height, device-independent pixels
    text_scale: float | None = None
    focus: Part | None = None
    age: float | None = None  # years
    weight: float | None = None  # percent more than at the start
