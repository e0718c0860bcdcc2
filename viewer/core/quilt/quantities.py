"""All that a row of assumptions.yaml can set. No numpy here: a pack is read before the first paint.

A row that is no effect (``none-found``, ``unknown``) or that is missing changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from viewer.core.quilt.scene import Treatment

TREATMENTS: Final = tuple(treatment.value for treatment in Treatment)
_DONE: Final = tuple(treatment.value for treatment in Treatment if treatment is not Treatment.REST)
EVENTS: Final = (*TREATMENTS, "structure", "ageing", "weight", "time")


@dataclass(frozen=True)
class Quantity:
    """What a row's ``value`` means: its unit and limits, the events it may belong to, and what it does."""

    unit: str
    low: float
    high: float
    events: tuple[str, ...]
    does: str


PARAMETERS: Final[Mapping[str, Quantity]] = MappingProxyType(
    {
        # Of a treatment, at full effect in the middle of its reach; at once, or with the row's time constants.
        "fat": Quantity("share", -1, 2, TREATMENTS, "changes the volume of the fat: -0.35 is a third less"),
        "stiffness": Quantity("share", -1, 9, TREATMENTS, "changes the springs of seams and of tied squares"),
        "scar": Quantity("share", -1, 1, TREATMENTS, "above 0: density added; below 0: share of the scar dissolved"),
        "signal": Quantity("share", -1, 2, TREATMENTS, "changes what scar cells there send out to stop growth"),
        "flow": Quantity("share", -1, 9, TREATMENTS, "changes the flow of blood and lymph; moves nothing"),
        "depth": Quantity(
            "share", -0.9, 0, _DONE, "measured change of the depth of treated dimples; eases their seams to match"
        ),
        "regrowth": Quantity("share", 0, 1, _DONE, "scar density that comes later, beyond that at the start"),
        "harm": Quantity("share", 0, 1, _DONE, "people harmed in a report; told, and moves nothing"),
        # Of the tissue itself, without any treatment.
        "tied-square": Quantity("N/m3", 0, 1e8, ("structure",), "springs under the whole inside of a tied square"),
        "septa-are-scars": Quantity("share", 0, 1, ("structure",), "scar density along tied seams at the start"),
        "scar-binds": Quantity("N/m3", 0, 1e8, ("structure",), "spring added by a full scar where none was"),
        "muscle": Quantity("1", 0, 1, ("structure",), "1: squares hold muscle; it is drawn, and moves nothing"),
        # Of time. The signal is run only where signal-emission and septa-are-scars are effects.
        "signal-emission": Quantity(
            "1", 1, 10, ("time",), "signal along the seams at rest, in units of that at which growth stops"
        ),
        "scar-growth": Quantity("1/month", 0, 2, ("time",), "growth of a scar that no signal holds back"),
        "scar-spread": Quantity("mm2/month", 0, 20, ("time",), "how an unheld scar creeps into the tissue beside it"),
        # Told in the drawer; the number itself stands in parameters.py, and a test compares them.
        "tension": Quantity("1/year", -1, 1, ("ageing",), "share of the skin's tension gained (lost) a year"),
        "thickness": Quantity("1/year", -1, 1, ("ageing",), "share of the skin's thickness gained (lost) a year"),
        "pressure": Quantity("1", 0, 100, ("weight",), "growth of the fat's pressure for each 100 % of weight"),
    }
)
