"""What is seen when layers are lifted off the block: which surface lies on top, and which slabs the face still has."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import Enum

from viewer.core.quilt.cut import SHEET_MM, Cut
from viewer.core.quilt.parts import Part


class Top(Enum):
    """The uppermost surface."""

    CLOTH = "cloth"  # the quilt's cover
    FAT = "fat"  # lobules in their pockets, the net of septa between them
    FLOOR = "floor"  # a sheet of fascia, with the cords of the septa standing on it
    MUSCLE = "muscle"
    NONE = "none"


@dataclass(frozen=True)
class Layers:
    """The layers left on a block. ``cut`` says where they lie."""

    cut: Cut
    lifted: Set[Part]

    def has(self, part: Part) -> bool:
        return part not in self.lifted

    @property
    def top(self) -> Top:
        if self.has(Part.SKIN):
            return Top.CLOTH
        if self.has(Part.FAT):
            return Top.FAT
        if self.has(Part.SEPTA):
            return Top.FLOOR
        return Top.MUSCLE if self.has(Part.MUSCLE) else Top.NONE

    @property
    def floor_mm(self) -> float:
        """z of the floor that lies bare without skin and fat: it does not move."""
        deep = self.cut.told or not self.has(Part.SEPTA)
        return self.cut.deep_fascia_mm if deep else self.cut.fascia_mm

    @property
    def whole(self) -> bool:
        """No gap anywhere in the face: it hides all that lies behind it."""
        return not self.lifted

    def slabs(self) -> list[tuple[float, float]]:
        """(z of the top, z of the foot) of every stretch of the face without a gap, downward, at rest."""
        cut, half = self.cut, SHEET_MM / 2
        runs = [
            (Part.SKIN, 0.0, cut.skin_mm),
            (Part.FAT, cut.skin_mm, cut.deep_fascia_mm - half),
            (Part.SEPTA, cut.deep_fascia_mm - half, cut.deep_fascia_mm + half),
            (Part.MUSCLE, cut.deep_fascia_mm + half, cut.bottom_mm),
        ]
        slabs: list[tuple[float, float]] = []
        for part, top, foot in runs:
            if not self.has(part):
                continue
            if slabs and top - slabs[-1][1] < SHEET_MM * 1.5:  # a lifted sheet leaves no gap that could be seen
                slabs[-1] = (slabs[-1][0], foot)
            else:
                slabs.append((top, foot))
        return slabs
