"""What is drawn on a slide or on a state of the picture, with undo. Places are fractions of what it was drawn on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import hypot
from typing import Final

from viewer.core.quilt.scene import PLAIN_VIEW, SceneState, View
from viewer.core.talk.model import Kind, Slide
from viewer.core.talk.room import SHAPE, Box, block_height, model_rooms

WIDTHS: Final = (0.0035, 0.0065, 0.013)  # of the sheet's height: thin, usual, thick
REACH: Final = 0.02  # of the sheet's height: an eraser this near takes a stroke
MODEL: Final = "model:"  # begins the key of a state of the picture
LARGE: Final = f"{MODEL}large:"  # … that fills the sheet

Place = tuple[float, float]


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


_HOME: Final = model_rooms()[0]  # where a picture that fills a screen of the usual shape stands


@dataclass(frozen=True)
class PictureBox:
    """Where the live picture stands on a sheet (fractions of it), and how near it is seen.

    What was begun on the picture is kept as if all of it were seen, so that it moves with the picture. Where the
    picture fills the screen it is kept as on a screen of the usual ``shape``: the next room may have another one.
    """

    left: float
    top: float
    width: float
    height: float
    view: View = PLAIN_VIEW
    shape: float = SHAPE

    @property
    def plain(self) -> bool:
        """All of the picture is seen, where it is kept: nothing is moved."""
        return self.view.zoom == PLAIN_VIEW.zoom and self.shape == SHAPE

    def holds(self, place: Place) -> bool:
        x, y = place
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height

    def seen(self, place: Place) -> Place:
        """Where a kept place is seen now."""
        place = self._moved(place, _HOME, self._box, SHAPE, self.shape)
        zoom, (dx, dy) = self.view.zoom / 100, self.view.shift(self.width, self.height)
        x, y = self.left + self.width / 2, self.top + self.height / 2
        return x + (place[0] - x) * zoom + dx, y + (place[1] - y) * zoom + dy

    def kept(self, place: Place) -> Place:
        """The place of the whole picture that is seen here."""
        zoom, (dx, dy) = self.view.zoom / 100, self.view.shift(self.width, self.height)
        x, y = self.left + self.width / 2, self.top + self.height / 2
        whole = x + (place[0] - x - dx) / zoom, y + (place[1] - y - dy) / zoom
        return self._moved(whole, self._box, _HOME, self.shape, SHAPE)

    def begun_on(self, stroke: Stroke) -> bool:
        """Was it begun on the picture?"""
        box, (x, y) = self._box if self.shape == SHAPE else _HOME, stroke.places[0]
        return box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height

    def moves(self, stroke: Stroke) -> bool:
        """Was it drawn on the picture, and is the picture not seen as it is kept?"""
        return not self.plain and self.begun_on(stroke)

    @property
    def _box(self) -> Box:
        return Box(self.left, self.top, self.width, self.height)

    def _moved(self, place: Place, source: Box, target: Box, shape: float, other: float) -> Place:
        """From the block in one box to the same spot of the block in another."""
        if self.shape == SHAPE:
            return place
        times = block_height(target, other) / block_height(source, shape)
        x = (place[0] - source.x - source.width / 2) * shape * times / other
        y = (place[1] - source.y - source.height / 2) * times
        return target.x + target.width / 2 + x, target.y + target.height / 2 + y


def sheet_key(slide: Slide, large: bool, state: SceneState) -> str:
    """What ink belongs to: the slide, or where the picture is what the slide is about, that state of it on this slide;
    the picture that fills the sheet is the same on every slide.

    How near the picture is seen and where its divider stands make no other state.
    """
    if not large and slide.kind not in (Kind.SCENE, Kind.TOUR):
        return slide.key
    from viewer.core.quilt.code import encode

    plain = PLAIN_VIEW
    state = state.with_view(zoom=plain.zoom, pan_x=plain.pan_x, pan_y=plain.pan_y, divider=plain.divider)
    return f"{LARGE if large else f'{MODEL}on {slide.key}:'}{encode(state)}"


def slide_of(key: str) -> tuple[str, str]:
    """The slide and the scene code of ink on a state of the picture; the slide is "" where the picture filled it."""
    rest, _, code = key.removeprefix(MODEL).rpartition(":")
    return rest.removeprefix("on ") if rest.startswith("on ") else "", code


def stroke_near(strokes: Sequence[Stroke], place: Place, box: PictureBox | None = None) -> Stroke | None:
    """The last stroke drawn that passes near a place; None where there is none."""
    for stroke in reversed(strokes):
        reach = max(REACH, stroke.width * (3 if stroke.tool is Tool.MARKER else 1))
        places = seen_places(stroke, box)
        if stroke.tool is Tool.ARROW:
            places = (places[0], places[-1])
        if any(_apart(place, *pair) <= reach for pair in zip(places, places[1:] or places, strict=False)):
            return stroke
    return None


def seen_places(stroke: Stroke, box: PictureBox | None) -> tuple[Place, ...]:
    """The stroke's places as they are seen now."""
    if box is None or not box.moves(stroke):
        return stroke.places
    return tuple(box.seen(place) for place in stroke.places)


def _apart(place: Place, start: Place, end: Place) -> float:
    """From a place to the line between two, in heights of the sheet."""
    x, y = (place[0] - start[0]) * SHAPE, place[1] - start[1]
    dx, dy = (end[0] - start[0]) * SHAPE, end[1] - start[1]
    length = dx * dx + dy * dy
    share = min(max((x * dx + y * dy) / length, 0.0), 1.0) if length > 0 else 0.0
    return hypot(x - share * dx, y - share * dy)
