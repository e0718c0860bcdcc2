"""Which quantities a row of assumptions.yaml may speak of: event → parameter → what its value means.

The tissue takes its effects by these names, and the pack's reader holds rows to them. No numpy here: a pack is read
before the first paint.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from viewer.core.quilt.scene import Field, Treatment


@dataclass(frozen=True)
class Quantity:
    """What the value of a row means. It lies from ``low`` to ``high``, in ``unit``."""

    unit: str
    low: float
    high: float
    means: str


# What a treatment does to a field in the middle of its reach, once it has come in full.
_FIELDS: Final[Mapping[str, Quantity]] = {
    Field.FAT.value: Quantity("share", -1, 1, "change of the fat, share of that at the start"),
    Field.STIFFNESS.value: Quantity("share", -1, 2, "change of how firmly the bands hold, share of that at the start"),
    Field.SCAR.value: Quantity("density", -1, 1, "change of the scar density, which goes from 0 to 1"),
    Field.SIGNAL.value: Quantity("share", -1, 1, "change of the signal that keeps scars in check, share of it"),
    Field.FLOW.value: Quantity("share", -1, 2, "change of blood and lymph flow, share of that at the start"),
}
_FURTHER: Final[Mapping[str, Quantity]] = {
    "regrowth": Quantity("density", 0, 1, "scar density that comes later, beyond that at the start"),
    "harm": Quantity("share of people", 0, 1, "people harmed in a report; changes no field"),
}

PARAMETERS: Final[Mapping[str, Mapping[str, Quantity]]] = MappingProxyType(
    {
        **{treatment.value: {**_FIELDS, **_FURTHER} for treatment in Treatment},
        "structure": {
            "muscle": Quantity("share of a square", 0, 1, "muscle inside the squares"),
            "scar": Quantity("density", 0, 1, "scar density in the bands of tied squares at the start"),
            "stiffness": Quantity("share", 0, 10, "how much firmer a tied square is held than its rim alone would do"),
        },
        "ageing": {
            "tension": Quantity("share a year", -0.05, 0, "change of the skin's pull after 30"),
            "thickness": Quantity("share a year", -0.05, 0, "change of the skin's thickness after 30"),
            "growth": Quantity("share a year", 0, 0.05, "growth of the tissue round tied spots after 30"),
        },
        "weight": {
            "pressure": Quantity("share", 0, 20, "growth of the fat's push for each 100 % of weight"),
        },
        "time": {
            "emission": Quantity("a month", 0, 100, "signal that scar cells of density 1 give off"),
            "decay": Quantity("a month", 0, 100, "share of the signal that is lost"),
            "reach": Quantity("mm", 0, 50, "distance over which the signal falls to about a third"),
            "growth": Quantity("a month", 0, 10, "growth of a scar that no signal holds back"),
        },
    }
)
EVENTS: Final = tuple(PARAMETERS)
