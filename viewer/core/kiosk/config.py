"""kiosk.toml: how this machine serves. Every value has a default; a wrong one is named and left at it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

IDLE_S = (30, 600)  # until "Still reading?"
COUNTDOWN_S = (20, 120)  # WCAG 2.2.1: at least 20 s to ask for more time
ATTRACT_S = (5, 25)  # nothing stands still for longer than 30 s
DIAGONAL_IN = (7.0, 98.0)
VOLUME = (0.1, 1.0)
CLEANING_S = (10, 300)
ROTATIONS = (0, 90, 180, 270)  # degrees, clockwise
KIOSK_THEMES = ("light", "dark", "contrast")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Opening:
    """From ``start`` to ``end`` on ``day`` (0 is Monday), in minutes after midnight; ``end`` may be 1440."""

    day: int
    start: int
    end: int


@dataclass(frozen=True)
class KioskConfig:
    """All of kiosk.toml. The PIN is not here: it is kept, hashed, in the state folder."""

    pack: Path | None = None  # None: the built-in pack
    languages: tuple[str, ...] = ("en",)  # offered to the visitor, the first one at the start
    title: str = ""  # of the home screen; empty: a neutral one
    theme: str = "light"  # at the start
    diagonal_in: float = 24.0  # of the screen: how large 15 mm are
    idle_s: int = 90
    countdown_s: int = 30
    attract_s: int = 20  # at the start screen, until the picture plays
    attract_tour: str = "attract"  # a tour of the pack's scenes.yaml; one that is not there: the first there is
    hours: tuple[Opening, ...] = ()  # empty: always open
    restart_at: int | None = 210  # minutes after midnight, when nobody has been there for 10 minutes; None: never
    rotation: int = 0  # the session turns the screen, Septa lays itself out
    read_aloud: bool = True
    volume: float = 0.6  # of the voice at the start, 0.1 to 1
    counting: bool = True
    address: str = ""  # of the site, for "Take it with you"; empty: the summary itself
    drift: bool = True  # move everything by a few pixels now and then, against burnt-in edges
    cleaning_s: int = 30  # touch is off for so long
