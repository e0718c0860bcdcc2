"""How a slide's room is shared out: boxes and letters as fractions of the sheet, large enough for the back row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from viewer.core.talk.model import Kind, Slide

LEAST_TEXT: Final = 0.03  # of the sheet's height: no letters for the audience are smaller
MARGIN: Final = 0.06
TITLE: Final = 0.075
POINT: Final = 0.048


@dataclass(frozen=True)
class Box:
    """Fractions of the sheet's width (x, width) and height (y, height)."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Room:
    """``picture`` None: neither figure nor live picture. Sizes of letters are fractions of the sheet's height."""

    title: Box
    text: Box
    picture: Box | None
    foot: Box
    title_size: float = TITLE
    point_size: float = POINT
    foot_size: float = LEAST_TEXT


def has_live_picture(slide: Slide) -> bool:
    return bool(slide.scene or slide.tour) or slide.kind in (Kind.SCENE, Kind.TOUR)


def room_of(slide: Slide, large: bool = False) -> Room:
    """The room of a slide; with ``large`` the picture has all of it but the foot."""
    foot = Box(MARGIN / 2, 0.945, 1 - MARGIN, 0.04)
    if large:
        none = Box(0, 0, 0, 0)
        return Room(none, none, Box(0.01, 0.015, 0.98, 0.92), foot)
    title = Box(MARGIN / 2, 0.045, 1 - MARGIN, 0.16)
    if has_live_picture(slide) and slide.kind is not Kind.SLIDE:
        return Room(title, Box(MARGIN / 2, 0.2, 0.24, 0.72), Box(0.28, 0.2, 0.7, 0.73), foot)
    if slide.figure is not None or has_live_picture(slide):
        return Room(title, Box(MARGIN / 2, 0.22, 0.4, 0.7), Box(0.45, 0.2, 0.52, 0.73), foot)
    return Room(title, Box(MARGIN / 2, 0.22, 1 - MARGIN, 0.7), None, foot)
