"""The four parts that the picture can light."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Part(Enum):
    SKIN = "skin"
    FAT = "fat"
    MUSCLE = "muscle"
    SEPTA = "septa"


class Source(Enum):
    """Who set the focus: a pane does not answer itself (the article scrolls only when it was not the source).

    Nor does the article move for a scene: its reader may be scrolling to it.
    """

    QUILT = "quilt"
    LEGEND = "legend"
    ARTICLE = "article"
    COMMAND = "command"  # command line, key
    SCENE = "scene"  # scene or tour


@dataclass(frozen=True)
class Focus:
    """The part in focus, or None for none; a pin stays when the pointer leaves."""

    part: Part | None = None
    source: Source = Source.COMMAND
    pinned: bool = False
