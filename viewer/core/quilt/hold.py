"""Where the skin is held and pushed: the structure an account tells of, and the fields, as springs and load.

A cut or loosened band lets go of its line, and the tissue round it holds the skin evenly instead (``RELEASED``): else
the whole sheet would rise like a tent, and dimples would not flatten as studies measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.assumptions import Assumptions
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.parameters import GROUND, SKIN_TENSION, Constant, Skin
from viewer.core.quilt.scene import Account
from viewer.core.quilt.tissue import STEP_MM, Fields

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]

RELEASED: Final = Constant(1.6e6, "N/m3", why="the mean height of the skin stays when every band is loosened")
RELEASED_POWER: Final = Constant(0.4, "1", why="of the skin's tension: keeps the curve of depths the same at every age")
EASE_SIZE: Final = Constant(0.624, "1", why="fitted, with the next, to solutions with all bands loosened alike")
EASE_POWER: Final = Constant(0.742, "1", why="see above: within 0.01 of them from 1.0 down to 0.12")


@dataclass(frozen=True)
class Structure:
    """What an account says of the tissue itself; all 0 where it is no more than seams and fat."""

    tied_square: float = 0.0  # N/m³
    septa_are_scars: float = 0.0  # density
    scar_binds: float = 0.0  # N/m³

    @classmethod
    def of(cls, assumptions: Assumptions, account: Account) -> Structure:
        def value(parameter: str) -> float:
            row = assumptions.effect(account, "structure", parameter)
            return float(row.value) if row is not None and row.value is not None else 0.0

        return cls(value("tied-square"), value("septa-are-scars"), value("scar-binds"))


def stiffness_for(depth: Singles) -> Singles:
    """Share of its stiffness that a seam keeps when its dimple is to be ``depth`` (a share, above 0) as deep.

    The inverse of depth = 1 / (1 + a(1/s − 1)^b), fitted to this membrane: a spring in line with the skin round it
    would give b = 1; the sheet's own tension makes it less.
    """
    ease = ((1 / np.maximum(depth, np.float32(1e-3)) - 1) / EASE_SIZE.value) ** (1 / EASE_POWER.value)
    kept: Singles = (1 / (1 + ease)).astype(np.float32)
    return kept


@dataclass(frozen=True, eq=False)
class Moment:
    """The fields, and what the surface needs beside them: the share of the bands that is released, the scar at rest."""

    fields: Fields
    released: Singles
    scar_at_rest: Singles


class Hold:
    """Springs and load of one structure over one layout."""

    def __init__(self, layout: Layout, structure: Structure) -> None:
        self.layout = layout
        self.structure = structure

    @cached_property
    def bands(self) -> Floats:
        """Springs of seams and tied squares at rest, N/m³, on the layout's grid."""
        bands: Floats = self.layout.springs - GROUND.si
        if self.structure.tied_square:
            bands = bands + self.structure.tied_square * self.layout.inside_tied
        return bands

    def springs(self, skin: Skin, moment: Moment | None) -> Floats:
        """k(x) in N/m³ on the layout's grid; None for the tissue at rest."""
        if moment is None:
            result: Floats = GROUND.si + self.bands
            return result
        fields, rest = moment.fields, moment.scar_at_rest
        kept = fields.stiffness * np.where(rest > 0, np.minimum(fields.scar / np.maximum(rest, 1e-6), 1), 1)
        even = RELEASED.si * (skin.tension / SKIN_TENSION.si) ** RELEASED_POWER.value * moment.released
        if self.structure.scar_binds:
            even = even + self.structure.scar_binds * np.maximum(fields.scar - rest, 0) ** 2  # a thin one hardly binds
        result = GROUND.si + self.bands * self._finer(kept) + self._finer(even)
        return result

    def load(self, moment: Moment | None) -> Floats:
        """Pressure of the fat relative to its mean, on the layout's grid."""
        if moment is None:
            return self.layout.load
        load: Floats = self.layout.load * self._finer(moment.fields.fat)
        return load

    def _finer(self, field: NDArray[np.floating]) -> Floats:
        """A field of the tissue's grid on that of the layout, straight lines between nodes."""
        (v, along_v), (u, along_u) = self._places
        rows = field[v] + along_v[:, None] * (field[v + 1] - field[v])
        result: Floats = rows[:, u] + along_u * (rows[:, u + 1] - rows[:, u])
        return result

    @cached_property
    def _places(self) -> list[tuple[NDArray[np.intp], Floats]]:
        """Of each row and each column of the layout's grid: the tissue node before it, and the share of the way on."""
        found = []
        for count in self.layout.shape:
            at = np.arange(count, dtype=np.float64) * (self.layout.step_mm / STEP_MM)
            last = round((count - 1) * self.layout.step_mm / STEP_MM)
            node = np.minimum(at.astype(np.intp), last - 1)
            found.append((node, at - node))
        return found
