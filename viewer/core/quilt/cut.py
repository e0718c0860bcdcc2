"""The front face: skin, fat lobules, septa, the sheets of fascia and muscle, at rest.

Coordinates: ``x`` in mm along the face (the layout's u), ``z`` in mm below the skin's rest height. When the skin rises
the fat above the superficial fascia stretches with it; all below stays. Nine in ten bands start at the superficial
fascia inside the fat (whipple2021), most of them run obliquely, and muscle lies deeper, under a sheet of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from random import Random

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.cloth import IDS
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.parameters import FASCIA_THICKNESS, SKIN_THICKNESS, SUPERFICIAL_FAT
from viewer.core.quilt.parts import Part

Singles = NDArray[np.float32]
Bytes = NDArray[np.uint8]

DEEP_FAT_MM = 4.2  # drawn shallower than life (the whole fat layer of the thigh is about 21 mm)
MUSCLE_MM = 5.2  # only its top is in the picture
SHEET_MM = FASCIA_THICKNESS.value * 1.5e-3  # the fascia, drawn half as thick again so that it can be seen


@dataclass(frozen=True)
class Lobule:
    """An ellipse of fat: middle and half-axes in mm, and a tone from −1 to 1."""

    x: float
    z: float
    half_width: float
    half_height: float
    tone: float


@dataclass(frozen=True)
class Band:
    """A septum in the cut: from (top_x, skin) to (foot_x, foot_z); half-widths in mm."""

    top_x: float
    foot_x: float
    foot_z: float
    tied: bool

    def middle(self, z: Singles, top_z: float) -> Singles:
        """x of its middle at depth ``z``: a slanted line with a slight bow."""
        t = np.clip((z - top_z) / (self.foot_z - top_z), 0, 1)
        return np.asarray(self.top_x + (self.foot_x - self.top_x) * (t + 0.25 * np.sin(np.pi * t)), dtype=np.float32)

    def half_width(self, z: Singles, top_z: float) -> Singles:
        """Narrow in the middle, spread at both ends; a tied band is thicker."""
        t = np.clip((z - top_z) / (self.foot_z - top_z), 0, 1)
        waist = 0.62 if self.tied else 0.36
        return np.asarray(waist + 0.75 * np.exp(-t * 9) + 0.5 * np.exp(-(1 - t) * 8), dtype=np.float32)


@dataclass(frozen=True)
class Cut:
    layout: Layout
    cut_mm: float

    @property
    def skin_mm(self) -> float:
        return SKIN_THICKNESS.value

    @property
    def fascia_mm(self) -> float:
        """z of the middle of the superficial fascia."""
        return self.skin_mm + SUPERFICIAL_FAT.value

    @property
    def deep_fascia_mm(self) -> float:
        return self.fascia_mm + DEEP_FAT_MM

    @property
    def bottom_mm(self) -> float:
        return self.deep_fascia_mm + MUSCLE_MM

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """One band under each lengthwise seam."""
        random = Random(self.layout.seed + 5)
        row = self.layout.rows - 1
        count = self.layout.columns + 1
        lean = [random.uniform(1.2, 2.8) * random.choice((-1, 1)) for _ in range(count)]
        deep = random.randrange(1, count - 1)
        bands = []
        for index in range(count):
            top = float(self.layout.seam_u(index, np.array([self.cut_mm]))[0])
            foot = self.deep_fascia_mm if index == deep else self.fascia_mm
            bands.append(Band(top, top + lean[index], foot, self.layout.strength_u(index, row)))
        return tuple(bands)

    def sheet_z(self, x: Singles, level_mm: float, sway: float) -> Singles:
        """z of a sheet of fascia along the face: nearly level, as tissue is."""
        turn = 2 * np.pi * x / self.layout.width_mm
        return np.asarray(level_mm + sway * np.sin(2.3 * turn + level_mm), dtype=np.float32)

    def fascia_z(self, x: Singles) -> Singles:
        return self.sheet_z(x, self.fascia_mm, 0.22)

    def deep_fascia_z(self, x: Singles) -> Singles:
        return self.sheet_z(x, self.deep_fascia_mm, 0.35)

    @cached_property
    def lobules(self) -> tuple[Lobule, ...]:
        """Fat lobules packed in both layers of fat: upright above the fascia, flatter below."""
        random = Random(self.layout.seed + 6)
        upper = self._pack(random, self.skin_mm - 0.3, self.fascia_mm + 0.3, 2.9, 1.75)
        lower = self._pack(random, self.fascia_mm + 0.2, self.deep_fascia_mm + 0.5, 4.4, 1.45)
        return (*upper, *lower)

    def _pack(self, random: Random, top: float, foot: float, wide: float, tall: float) -> list[Lobule]:
        lobules = []
        rows = max(2, round((foot - top) / (tall * 0.80)))
        for line in range(rows):
            z = top + (line + 0.5) * (foot - top) / rows
            offset = (line % 2) * wide / 2
            for x in np.arange(-wide + offset, self.layout.width_mm + wide, wide * 0.94):
                shift = random.uniform(-0.16, 0.16), random.uniform(-0.16, 0.16)
                size = random.uniform(0.92, 1.16)
                lobules.append(
                    Lobule(
                        x=float(x + shift[0] * wide),
                        z=float(z + shift[1] * tall),
                        half_width=float(wide * 0.56 * size),
                        half_height=float(tall * 0.56 * random.uniform(0.94, 1.12)),
                        tone=float(random.uniform(-1, 1)),
                    )
                )
        random.shuffle(lobules)
        return lobules

    def ids(self, x: Singles, z: Singles) -> Bytes:
        """Part numbers of the points (x, z): skin, fat, septa (bands and fascia), muscle."""
        found = np.full(np.broadcast_shapes(x.shape, z.shape), IDS[Part.FAT], np.uint8)
        for band in self.bands:
            inside = np.abs(x - band.middle(z, self.skin_mm)) < band.half_width(z, self.skin_mm)
            found[inside & (z < band.foot_z)] = IDS[Part.SEPTA]
        found[np.abs(z - self.fascia_z(x)) < SHEET_MM / 2] = IDS[Part.SEPTA]
        found[np.abs(z - self.deep_fascia_z(x)) < SHEET_MM / 2] = IDS[Part.SEPTA]
        found[z > self.deep_fascia_z(x) + SHEET_MM / 2] = IDS[Part.MUSCLE]
        found[np.broadcast_to(z < self.skin_mm, found.shape)] = IDS[Part.SKIN]
        return found
