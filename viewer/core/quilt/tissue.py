"""The tissue under the skin: where a treatment reaches, and the fields that an account's effects make of it.

``quantities.PARAMETERS`` is all that a row of assumptions.yaml can set. A row that is no effect (``none-found``,
``unknown``) or that is missing changes nothing. timeline.py makes the fields; nothing here needs numpy at run time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from viewer.core.quilt.assumptions import Assumptions, Kind
from viewer.core.quilt.quantities import PARAMETERS, TREATMENTS, Quantity
from viewer.core.quilt.scene import Account, Event, Field, Treatment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from viewer.core.quilt.layout import Layout

    Singles = NDArray[np.float32]

__all__ = [
    "PARAMETERS",
    "REACH_MM",
    "SCULPTING_POINTS",
    "STEP_MM",
    "TREATMENTS",
    "Fields",
    "Quantity",
    "points",
    "shape",
    "told",
]

STEP_MM: Final = 2.0  # of the tissue's grid, which lies over the layout's sheet

# How far from its middle a treatment reaches: full to half of it, gone at its end. Chosen for the picture.
REACH_MM: Final[Mapping[Treatment, float]] = MappingProxyType(
    {
        Treatment.MESOTHERAPY: 8,  # one needle: not quite half a square
        Treatment.LIPOSUCTION: 30,
        Treatment.SCULPTING: 30,  # many needles in it, each with the reach of one
        Treatment.SUBCISION: 12,
        Treatment.COLLAGENASE: 10,
        Treatment.SHOCK_WAVES: 30,
        Treatment.REST: 0,
    }
)
SCULPTING_POINTS: Final = 42


def shape(layout: Layout) -> tuple[int, int]:
    """Nodes of the tissue's grid, (along v, along u), rim included."""
    return round(layout.depth_mm / STEP_MM) + 1, round(layout.width_mm / STEP_MM) + 1


def points(event: Event, layout: Layout) -> tuple[tuple[float, float], ...]:
    """(u_mm, v_mm) of every needle point of an event; the same for the same event and seed. None for ``rest``.

    Sculpting spreads its points evenly over its reach (a sunflower's spiral, each a little astray); points beside the
    quilt are left out.
    """
    if event.treatment is Treatment.REST:
        return ()
    if event.treatment is not Treatment.SCULPTING:
        return ((float(event.u_mm), float(event.v_mm)),)
    random = Random(f"{layout.seed} {event.month} {event.u_mm} {event.v_mm}")
    reach, start, found = REACH_MM[Treatment.SCULPTING], random.uniform(0, 2 * pi), []
    for index in range(SCULPTING_POINTS):
        away = reach * sqrt((index + 0.5) / SCULPTING_POINTS)
        turn = start + index * pi * (3 - sqrt(5))
        u = event.u_mm + away * cos(turn) + random.uniform(-1.5, 1.5)
        v = event.v_mm + away * sin(turn) + random.uniform(-1.5, 1.5)
        margin = layout.margin_mm
        if margin <= u <= layout.width_mm - margin and margin <= v <= layout.depth_mm - margin:
            found.append((u, v))
    return tuple(found)


@dataclass(frozen=True, eq=False)
class Fields:
    """The tissue at one moment: float32 arrays of ``shape(layout)``, read only; see Field for their units."""

    fat: Singles
    stiffness: Singles
    scar: Singles
    signal: Singles
    flow: Singles

    def of(self, field: Field) -> Singles:
        found: Singles = getattr(self, field.value)
        return found

    def blend(self, other: Fields, share: float) -> Fields:
        """``share`` of the way from here to ``other``."""
        return Fields(*(self.of(field) + share * (other.of(field) - self.of(field)) for field in Field))


def told(assumptions: Assumptions, account: Account) -> tuple[Field, ...]:
    """The fields about which an account says anything that it holds to be so: the others are not known."""
    names = {row.parameter for row in assumptions.of(account) if row.kind is Kind.EFFECT}
    if "depth" in names:
        names.add(Field.STIFFNESS.value)
    if "septa-are-scars" in names:
        names.add(Field.SCAR.value)
    if "signal-emission" not in names:
        names.discard(Field.SIGNAL.value)
    return tuple(field for field in Field if field.value in names)
