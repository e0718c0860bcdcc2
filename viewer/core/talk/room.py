"""How a slide's room is shared out: boxes and letters as fractions of the sheet, large enough for the back row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from viewer.core.quilt.scene import PLAIN_VIEW, SceneState
from viewer.core.talk.model import Kind, Slide

SHAPE: Final = 16 / 9  # of a sheet, wherever it is shown
LEAST_ON_SCREEN: Final = 0.03  # of the screen's height: no letters for the audience are smaller
LEAST_TEXT: Final = 0.0335  # of the sheet's height, which is nine tenths of that of a screen of 16 to 10
SQUARE: Final = 1.2  # larger letters for screens that are squarer than that: there a sheet is three quarters as high
WIDE_ENOUGH: Final = 1.59  # width to height of a screen that needs none of them
MARGIN: Final = 0.03  # of the width, left and right
TOP: Final = 0.055
BOTTOM: Final = 0.93  # of all but the foot
GAP: Final = 0.025  # of the height, between what stands below each other

# The picture over the whole screen, in heights of the screen.
BLOCK: Final = 1.41  # width to height of what the picture shows, with room for the highest skin
COLUMN: Final = 0.32  # width of the numbers beside it
LOW: Final = 0.15  # height of the numbers below it
AROUND: Final = 0.012

# Letters, from the wanted size to the floor: what is long is set smaller, and below the floor it is shortened.
OPENINGS: Final = (0.12, 0.105, 0.092, 0.08, 0.07, 0.06)  # of a slide that is nothing but a title
TITLES: Final = (0.078, 0.072, 0.066, 0.06, 0.054, 0.05)
TITLE_LINES: Final = 3
POINTS: Final = (0.048, 0.046, 0.0435, 0.0415, 0.0395, 0.0375, 0.0355, LEAST_TEXT)
POINTS_ALONE: Final = (0.06, 0.056, *POINTS)  # with no picture beside them
CHOICES: Final = (0.074, 0.067, *POINTS_ALONE)  # of a question that has the sheet for itself
NOTES: Final = (0.035, LEAST_TEXT)  # what studies say
FOOT: Final = LEAST_TEXT

BESIDE: Final = (0.31, 0.43)  # of the width: narrow and broad words beside a picture
COVER: Final = 0.335  # of the width: a title page's words
BETWEEN: Final = 0.03  # of the width, between the words and the picture


@dataclass(frozen=True)
class Box:
    """Fractions of the sheet's width (x, width) and height (y, height)."""

    x: float
    y: float
    width: float
    height: float

    @property
    def mirrored(self) -> Box:
        """For words from right to left."""
        return Box(1 - self.x - self.width, self.y, self.width, self.height)


@dataclass(frozen=True)
class Room:
    """``words``: title, and points below it. ``picture`` None: neither figure nor live picture; it stands below the
    title where ``above``. ``strip`` None: nothing that studies say. Sizes of letters are fractions of the height."""

    words: Box
    picture: Box | None
    strip: Box | None
    foot: Box
    above: bool = False
    foot_size: float = FOOT


def letters_for(width: float, height: float) -> float:
    """By how much the least letters are larger on a screen of this shape: the sheet takes only a part of its height."""
    return SQUARE if width < WIDE_ENOUGH * height else 1.0


def at_least(sizes: Sequence[float], times: float) -> tuple[float, ...]:
    """Sizes of letters without those that are too small on a screen for which the least are ``times`` as large."""
    return tuple(dict.fromkeys(max(size, LEAST_TEXT * times) for size in sizes))


def model_rooms(shape: float = SHAPE) -> tuple[Box, Box]:
    """The picture and its numbers, where it has a whole screen of this shape (width to height).

    The numbers stand beside the picture or below it, wherever that leaves it larger.
    """
    wide, tall = shape - 3 * AROUND - COLUMN, 1 - 3 * AROUND - LOW
    beside = min(wide / BLOCK, 1 - 2 * AROUND)
    if beside >= min((shape - 2 * AROUND) / BLOCK, tall):
        spare = max(wide - beside * BLOCK, 0.0)  # a broad screen: the numbers stay near, and get some of it
        column = COLUMN + min(spare * 0.4, COLUMN * 0.6)
        wide -= column - COLUMN
        numbers = Box((2 * AROUND + wide) / shape, AROUND, column / shape, 1 - 2 * AROUND)
        return Box(AROUND / shape, AROUND, wide / shape, 1 - 2 * AROUND), numbers
    broad = (shape - 2 * AROUND) / shape
    picture = Box(AROUND / shape, AROUND, broad, tall)
    return picture, Box(AROUND / shape, 2 * AROUND + tall, broad, LOW)


def block_height(box: Box, shape: float) -> float:
    """Of the picture's block as it stands in a box, of a sheet of this shape."""
    return min(box.width * shape / BLOCK, box.height)


def has_live_picture(slide: Slide) -> bool:
    return bool(slide.scene or slide.tour) or slide.kind in (Kind.SCENE, Kind.TOUR)


def seen_whole(state: SceneState) -> SceneState:
    """A scene of the pack as a slide begins it: skin, fat and muscle are all in the picture, since the room is told of
    them. Where the scene looks is kept: there the picture comes nearer. A scene code is somebody's own view, and kept.
    """
    return state.with_view(zoom=PLAIN_VIEW.zoom)


def has_picture(slide: Slide) -> bool:
    """Does a picture stand on it, live or drawn?"""
    return slide.figure is not None or has_live_picture(slide)


def words_beside(slide: Slide) -> bool:
    """Do words stand beside the picture? With a title alone the picture has all the room below it."""
    return bool(slide.points) or slide.kind in (Kind.QUIZ, Kind.ARTICLE)


def room_of(
    slide: Slide,
    large: bool = False,
    *,
    strip: float = 0.0,
    broad: bool = False,
    title: float = 0.1,
    bare: bool = False,
    aside: bool = False,
    beside: bool = False,
    cover: bool = False,
) -> Room:
    """The room of a slide; with ``large`` the picture has all of it (see ``model_rooms``).

    ``strip``: height that what studies say takes. ``broad``: much is to be read beside the picture. ``title``: height
    of a title that stands above it. ``bare``: the picture is left out, so that there is room for words. ``aside``: the
    strip stands below the words only, and the picture keeps its height. ``beside``: the title too stands beside it.
    ``cover``: a title page.
    """
    foot = Box(MARGIN, 0.943, 1 - 2 * MARGIN, 0.047)
    if large:
        return Room(Box(0, 0, 0, 0), Box(0, 0, 1, 1), None, Box(0, 0, 0, 0))
    wide, bottom = 1 - 2 * MARGIN, BOTTOM
    below = None
    if strip > 0:
        below = Box(MARGIN, BOTTOM - strip, wide, strip)
        bottom = BOTTOM - strip - GAP
    if bare or not has_picture(slide):
        return Room(Box(MARGIN, TOP, wide, max(bottom - TOP, 0.05)), None, below, foot)
    if not (beside or words_beside(slide)):
        top = TOP + title + GAP
        picture = Box(MARGIN, top, wide, max(bottom - top, 0.05))
        return Room(Box(MARGIN, TOP, wide, title), picture, below, foot, above=True)
    share = COVER if cover else BESIDE[1 if broad else 0]
    left = MARGIN + share + BETWEEN
    if aside and below is not None:
        below = Box(MARGIN, BOTTOM - strip, share, strip)
    tall = (BOTTOM if aside else bottom) - TOP
    picture = Box(left, TOP, 1 - MARGIN - left, max(tall, 0.05))
    return Room(Box(MARGIN, TOP, share, max(bottom - TOP, 0.05)), picture, below, foot)
