"""The front face: skin, fat lobules, septa, the sheets of fascia and muscle, at rest, at any v.

Coordinates: ``x`` in mm along the face (the layout's u), ``z`` in mm below the skin's rest height. When the skin rises
the fat above the superficial fascia stretches with it; all below stays. As studies show it, nine in ten bands start at
the superficial fascia inside the fat (whipple2021), most of them run obliquely, and muscle lies deeper, under a sheet
of its own. As the article tells it, every square holds a clump of skin, fat and muscle, and the bands round it are
thick scars that reach down to the muscle.

Lobules are slices of balls that fill the block, so the pattern changes little by little as the cut moves.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from random import Random

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.cloth import IDS
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.parameters import FASCIA_THICKNESS, SKIN_THICKNESS, SUPERFICIAL_FAT
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account

Singles = NDArray[np.float32]
Floats = NDArray[np.float64]
Bytes = NDArray[np.uint8]

DEEP_FAT_MM = 4.2  # drawn shallower than life (the whole fat layer of the thigh is about 21 mm)
MUSCLE_MM = 5.2  # only its top is in the picture
SHEET_MM = FASCIA_THICKNESS.value * 1.5e-3  # the fascia, drawn half as thick again so that it can be seen
LAYER_MM = 2.3  # from one layer of lobules to the next, from back to front
BALL_MM = 2.15  # half of a ball's size from back to front
SLICE_LEAST = 0.3  # a ball cut nearer to its end than this is not drawn
WALL_MM = 0.5  # half-thickness of a crosswise septum that the cut runs along
SOFT_MM = 1.6  # over which a band's thickness changes from one row of squares to the next


@dataclass(frozen=True)
class Lobule:
    """A slice of a ball of one tissue: middle and half-axes in mm, and a tone from −1 to 1."""

    x: float
    z: float
    half_width: float
    half_height: float
    tone: float
    part: Part = Part.FAT


@dataclass(frozen=True)
class Ball:
    """What a lobule is a slice of; ``order``: which lies over which."""

    slice: Lobule
    v: float
    half_depth: float
    order: float

    def at(self, v: float) -> Lobule | None:
        """The slice at ``v``; None beside the ball or at its very end."""
        off = (v - self.v) / self.half_depth
        share = (1 - off * off) ** 0.5 if abs(off) < 1 else 0.0
        if share < SLICE_LEAST:
            return None
        s = self.slice
        return Lobule(s.x, s.z, s.half_width * share, s.half_height * share, s.tone, s.part)


@dataclass(frozen=True)
class Band:
    """A septum in the cut: from (top_x, skin) to (foot_x, foot_z); ``waist``: half-width in mm where it is narrow."""

    top_x: float
    foot_x: float
    foot_z: float
    tied: bool
    waist: float
    scar: bool = False

    def middle(self, z: Singles, top_z: float) -> Singles:
        """x of its middle at depth ``z``: a slanted line with a slight bow."""
        t = np.clip((z - top_z) / (self.foot_z - top_z), 0, 1)
        return np.asarray(self.top_x + (self.foot_x - self.top_x) * (t + 0.25 * np.sin(np.pi * t)), dtype=np.float32)

    def half_width(self, z: Singles, top_z: float) -> Singles:
        """Narrow in the middle, spread at both ends; a scar is knotty."""
        t = np.clip((z - top_z) / (self.foot_z - top_z), 0, 1)
        ends = 0.75 * np.exp(-t * 9) + 0.5 * np.exp(-(1 - t) * 8)
        knots = 0.24 * np.sin(t * 21 + self.top_x) * np.sin(t * 8.3 + 2 * self.top_x) if self.scar else 0.0
        return np.asarray(self.waist * (1 + knots) + ends, dtype=np.float32)


@dataclass(frozen=True)
class Wall:
    """A crosswise septum along which the cut runs, from ``left`` to ``right`` in mm."""

    left: float
    right: float
    tied: bool


@dataclass(frozen=True)
class Cut:
    layout: Layout
    cut_mm: float
    account: Account = Account.STUDIES

    @property
    def skin_mm(self) -> float:
        return SKIN_THICKNESS.value

    @property
    def fascia_mm(self) -> float:
        """z of the middle of the superficial fascia."""
        return self.skin_mm + SUPERFICIAL_FAT.value

    @property
    def deep_fascia_mm(self) -> float:
        """z of the middle of the deep fascia, the muscle's own sheet."""
        return self.fascia_mm + DEEP_FAT_MM

    @property
    def bottom_mm(self) -> float:
        return self.deep_fascia_mm + MUSCLE_MM

    @property
    def told(self) -> bool:
        """As the article tells it?"""
        return self.account is Account.ARTICLE

    # --- septa --------------------------------------------------------------------------------------------------

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """One band under each lengthwise seam."""
        random = Random(self.layout.seed + 5)
        count = self.layout.columns + 1
        lean = [random.uniform(1.2, 2.8) * random.choice((-1, 1)) for _ in range(count)]
        deep = random.randrange(1, count - 1)
        thin, thick = (1.05, 1.45) if self.told else (0.36, 0.62)
        bands = []
        for index in range(count):
            top = float(self.layout.seam_u(index, np.array([self.cut_mm]))[0])
            sway = 1 + 0.25 * np.sin(self.cut_mm / 9 + index)
            foot = self.deep_fascia_mm if self.told or index == deep else self.fascia_mm
            tied = self._tiedness(index)
            waist = thin + (thick - thin) * tied
            bands.append(Band(top, top + lean[index] * float(sway), foot, tied >= 0.5, waist, self.told))
        return tuple(bands)

    def _tiedness(self, index: int) -> float:
        """0 to 1: whether the seam is tied here, changing softly where one row of squares ends."""
        turn = (self.cut_mm - self.layout.margin_mm) / self.layout.size_mm
        row = min(max(int(turn), 0), self.layout.rows - 1)
        here = float(self.layout.strength_u(index, row))
        next_row = row - 1 if turn - row < 0.5 else row + 1
        if not 0 <= next_row < self.layout.rows:
            return here
        away = min(turn - row, row + 1 - turn) * self.layout.size_mm
        share = 0.5 * max(0.0, 1 - away / SOFT_MM)
        return here * (1 - share) + float(self.layout.strength_u(index, next_row)) * share

    @cached_property
    def walls(self) -> tuple[Wall, ...]:
        """Where the cut runs along a crosswise septum and shows its side."""
        thick = WALL_MM * (2.0 if self.told else 1.0)
        x = np.linspace(self.layout.margin_mm, self.layout.width_mm - self.layout.margin_mm, 400)
        walls = []
        for index in range(1, self.layout.rows):
            away = np.abs(self.layout.seam_v(index, x) - self.cut_mm)
            inside = np.concatenate([[False], away < thick, [False]])
            starts, ends = (np.flatnonzero(np.diff(inside.astype(int)) == step) for step in (1, -1))
            for start, end in zip(starts, ends, strict=True):
                column = min(int((x[start] + x[end - 1]) / 2 / self.layout.size_mm), self.layout.columns - 1)
                walls.append(Wall(float(x[start]), float(x[end - 1]), self.layout.strength_v(index, column)))
        return tuple(walls)

    def level_z(self, u: Singles, v: Singles | float, *, deep: bool) -> Singles:
        """z of a sheet of fascia: nearly level, as tissue is."""
        level, sway = (self.deep_fascia_mm, 0.35) if deep else (self.fascia_mm, 0.22)
        turn = 2 * np.pi * u / self.layout.width_mm
        return np.asarray(level + sway * np.sin(2.3 * turn + level + v / 40), dtype=np.float32)

    def fascia_z(self, x: Singles) -> Singles:
        return self.level_z(x, self.cut_mm, deep=False)

    def deep_fascia_z(self, x: Singles) -> Singles:
        return self.level_z(x, self.cut_mm, deep=True)

    @property
    def sheets(self) -> tuple[Callable[[Singles], Singles], ...]:
        """z of every sheet of fascia, the deepest first. The article knows only that of the muscle."""
        return (self.deep_fascia_z,) if self.told else (self.deep_fascia_z, self.fascia_z)

    # --- lobules ------------------------------------------------------------------------------------------------

    @cached_property
    def lobules(self) -> tuple[Lobule, ...]:
        """Slices of the balls of fat at this cut, those that lie over others last; in the article's telling followed
        by the lumps of skin and muscle in each square."""
        balls: list[Ball] = []
        layer = int(self.cut_mm // LAYER_MM)
        for number in range(layer - 1, layer + 3):
            balls += fat_layer(self.layout.seed, self.layout.width_mm, number, self.skin_mm, self.told)
        found = self._slices(balls)
        return (*found, *self._slices(lumps(self.layout, self.skin_mm))) if self.told else found

    def _slices(self, balls: list[Ball] | tuple[Ball, ...]) -> tuple[Lobule, ...]:
        near = (ball for ball in sorted(balls, key=lambda ball: ball.order))
        return tuple(found for ball in near if (found := ball.at(self.cut_mm)) is not None)

    # --- what lies where ----------------------------------------------------------------------------------------

    def ids(self, x: Singles, z: Singles, lifted: Set[Part] = frozenset()) -> Bytes:
        """Part numbers of the points (x, z), x of shape (1, n), z of (m, 1): skin, fat, septa, muscle; 0 in a gap that
        a lifted layer leaves (bands and lumps leave none: there is fat behind them)."""
        ids = {part: 0 if part in lifted else IDS[part] for part in Part}
        found = np.full(np.broadcast_shapes(x.shape, z.shape), ids[Part.FAT], np.uint8)
        if ids[Part.FAT]:
            for lobule in self.lobules:
                if lobule.part is not Part.FAT and ids[lobule.part]:
                    self._fill(found, x, z, lobule)
        if ids[Part.SEPTA]:
            self._fill_septa(found, x, z)
        found[z > self.deep_fascia_z(x) + SHEET_MM / 2] = ids[Part.MUSCLE]
        found[np.broadcast_to(z < self.skin_mm, found.shape)] = ids[Part.SKIN]
        return found

    def _fill_septa(self, found: Bytes, x: Singles, z: Singles) -> None:
        for wall in self.walls:
            inside = (x > wall.left) & (x < wall.right) & (z < self.bands[0].foot_z)
            found[np.broadcast_to(inside, found.shape)] = IDS[Part.SEPTA]
        for band in self.bands:
            columns = np.flatnonzero(np.abs(x[0] - band.top_x) < 7)
            if len(columns):
                near = slice(int(columns[0]), int(columns[-1]) + 1)
                inside = np.abs(x[:, near] - band.middle(z, self.skin_mm)) < band.half_width(z, self.skin_mm)
                found[:, near][inside & (z < band.foot_z)] = IDS[Part.SEPTA]
        for level in self.sheets:
            found[np.abs(z - level(x)) < SHEET_MM / 2] = IDS[Part.SEPTA]

    @staticmethod
    def _fill(found: Bytes, x: Singles, z: Singles, lobule: Lobule) -> None:
        columns = np.flatnonzero(np.abs(x[0] - lobule.x) < lobule.half_width)
        rows = np.flatnonzero(np.abs(z[:, 0] - lobule.z) < lobule.half_height)
        if len(columns) and len(rows):
            box = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
            far = ((x[:, box[1]] - lobule.x) / lobule.half_width) ** 2 + (
                (z[box[0]] - lobule.z) / lobule.half_height
            ) ** 2
            found[box][far < 1] = IDS[lobule.part]


@lru_cache(maxsize=6)
def fat_layer(seed: int, width_mm: float, number: int, skin_mm: float, one_layer: bool) -> tuple[Ball, ...]:
    """The balls of fat whose middles lie near v = ``number`` · LAYER_MM: upright above the fascia, flatter below.
    ``one_layer``: no fascia parts the fat."""
    random = Random(seed * 1000 + number)
    fascia = skin_mm + SUPERFICIAL_FAT.value
    deep = fascia + DEEP_FAT_MM
    v = number * LAYER_MM
    if one_layer:
        return tuple(_pack(random, (width_mm, v), (skin_mm - 0.3, deep + 0.5), (2.9, 1.75)))
    upper = _pack(random, (width_mm, v), (skin_mm - 0.3, fascia + 0.3), (2.9, 1.75))
    lower = _pack(random, (width_mm, v), (fascia + 0.2, deep + 0.5), (4.4, 1.45))
    return (*upper, *lower)


def _pack(
    random: Random, place: tuple[float, float], levels: tuple[float, float], size_mm: tuple[float, float]
) -> list[Ball]:
    """Balls of about ``size_mm`` (wide, tall) between two levels, over the width of the block, near v."""
    (width, v), (top, foot), (wide, tall) = place, levels, size_mm
    balls = []
    rows = max(2, round((foot - top) / (tall * 0.80)))
    start = random.uniform(0, wide)
    for line in range(rows):
        z = top + (line + 0.5) * (foot - top) / rows
        offset = start + (line % 2) * wide / 2
        for x in np.arange(-2 * wide + offset, width + wide, wide * 0.94).tolist():
            size = random.uniform(0.95, 1.2)
            lobule = Lobule(
                x=x + random.uniform(-0.16, 0.16) * wide,
                z=z + random.uniform(-0.16, 0.16) * tall,
                half_width=wide * 0.57 * size,
                half_height=tall * 0.57 * random.uniform(0.96, 1.15),
                tone=random.uniform(-1, 1),
            )
            balls.append(Ball(lobule, v + random.uniform(-0.45, 0.45), BALL_MM, random.random()))
    return balls


@lru_cache(maxsize=6)
def lumps(layout: Layout, skin_mm: float) -> tuple[Ball, ...]:
    """What the article says each square holds beside fat: some skin and some muscle, here as lumps of both."""
    random = Random(layout.seed + 7)
    depth = SUPERFICIAL_FAT.value + DEEP_FAT_MM
    balls = []
    for square in layout.squares:
        u = layout.margin_mm + (square.column + 0.5) * layout.size_mm
        v = layout.margin_mm + (square.row + 0.5) * layout.size_mm
        side = 1 if (square.column + square.row) % 2 else -1
        for part, du, dz in ((Part.MUSCLE, 2.3 * side, 0.64), (Part.SKIN, -2.6 * side, 0.30)):
            for _ in range(7):
                lump = Lobule(
                    x=u + du + random.uniform(-2.3, 2.3),
                    z=skin_mm + depth * dz + random.uniform(-1.7, 1.7),
                    half_width=random.uniform(1.35, 1.9),
                    half_height=random.uniform(0.95, 1.3),
                    tone=random.uniform(-1, 1),
                    part=part,
                )
                balls.append(Ball(lump, v + random.uniform(-2.5, 2.5), random.uniform(6.0, 9.0), random.random()))
    return tuple(balls)
