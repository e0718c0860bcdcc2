"""What the model of the skin is made of: two sliders, published values, and fitted ones that say so.

Every constant is in SI units. A published one names its row in the pack's ``numbers``; a fitted one was chosen so that
the depths of the dimples fall where scans of thighs found them (0.7 to 7 mm), and nobody has measured it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from viewer.core import late

AGE_MIN, AGE_MAX, AGE_START = 15, 80, 30  # years
WEIGHT_MIN, WEIGHT_MAX, WEIGHT_START = -10, 40, 0  # percent of the weight at the start


@dataclass(frozen=True)
class Parameters:
    """Where the two sliders stand: age in years, weight in percent above (below) the start."""

    age: int = AGE_START
    weight: int = WEIGHT_START

    def __post_init__(self) -> None:
        if not AGE_MIN <= self.age <= AGE_MAX:
            raise ValueError(f"age is {self.age}; it goes from {AGE_MIN} to {AGE_MAX} years")
        if not WEIGHT_MIN <= self.weight <= WEIGHT_MAX:
            raise ValueError(f"weight is {self.weight}; it goes from {WEIGHT_MIN} to {WEIGHT_MAX} percent")

    @classmethod
    def nearest(cls, age: float, weight: float) -> Parameters:
        """The nearest setting that the sliders can show."""
        return cls(age=round(min(max(age, AGE_MIN), AGE_MAX)), weight=round(min(max(weight, WEIGHT_MIN), WEIGHT_MAX)))


# Settings at which the mean depth is that of a thigh with an expert's score of 0, 3, 6, 9: 0.7, 1.9, 3.2, 4.4 mm
# (rows depth-severity-… of numbers). A calibration of the fitted constants below, not a finding: scans do not say at
# what age or weight a thigh has which score.
SEVERITY_PRESETS: Final[Mapping[int, Parameters]] = MappingProxyType(
    {0: Parameters(30, 0), 3: Parameters(40, 20), 6: Parameters(60, 34), 9: Parameters(80, 39)}
)


@dataclass(frozen=True)
class Constant:
    """One number of the model. ``scale`` turns the published unit into SI; ``source`` is its row in ``numbers``."""

    value: float
    unit: str
    source: str = ""
    scale: float = 1.0
    why: str = ""

    @property
    def fitted(self) -> bool:
        return not self.source

    @property
    def si(self) -> float:
        return self.value * self.scale


SKIN_THICKNESS: Final = Constant(1.65, "mm", "dermis-thickness-thigh-women", 1e-3)
SKIN_YOUNG_MODULUS: Final = Constant(129, "kPa", "skin-young-modulus-suction", 1e3)
SKIN_TENSION: Final = Constant(20, "N/m", "skin-membrane-tension")
FASCIA_THICKNESS: Final = Constant(391, "um", "superficial-fascia-thickness", 1e-6)
SUPERFICIAL_FAT: Final = Constant(11.3, "mm", "superficial-fat-stage3-b", 1e-3)

# A square bulges where it stands as high above its seam as a thigh of severity score 3 is deep.
BULGE: Final = Constant(1.9, "mm", "depth-severity-3", 1e-3)

POISSON_RATIO: Final = Constant(0.5, "1", why="skin keeps its volume when stretched: the usual assumption")
SQUARE_SIZE: Final = Constant(18, "mm", scale=1e-3, why="spacing of the bands in mm is not known; fits the picture")
FAT_PRESSURE: Final = Constant(980, "Pa", why="gives 0.7 mm at the start, the depth at severity score 0")
PRESSURE_PER_WEIGHT: Final = Constant(7.5, "1", why="pressure grows by this share of itself for each 100 % of weight")
STRONG_SEAM: Final = Constant(6.0e7, "N/m3", why="a tied seam gives way by a tenth of a millimetre at the start")
WEAK_SEAM: Final = Constant(4.5e6, "N/m3", why="a free seam rises with the skin round it")
TIED_SQUARE: Final = Constant(4.0e6, "N/m3", why="keeps a tied square down, as the article tells; the pack sets it")
GROUND: Final = Constant(2.0e5, "N/m3", why="fat itself holds the skin a little everywhere")
TENSION_LOSS: Final = Constant(0.009, "1/year", why="share of the tension lost a year after 30; the direction is known")
THICKNESS_LOSS: Final = Constant(0.004, "1/year", why="share of the thickness lost a year after 30; ditto")


@late.dataclass(frozen=True)
class Skin:
    """The three numbers of the membrane at one setting: tension N/m, bending stiffness N·m, pressure Pa."""

    tension: float
    bending: float
    pressure: float
    thickness: float  # m


def skin_at(parameters: Parameters) -> Skin:
    """The skin at an age and weight. Bending stiffness is that of a thin plate, E·t³ / 12(1 − ν²)."""
    years = parameters.age - AGE_START
    tension = SKIN_TENSION.si * (1 - TENSION_LOSS.si * years)
    thickness = SKIN_THICKNESS.si * (1 - THICKNESS_LOSS.si * years)
    bending = SKIN_YOUNG_MODULUS.si * thickness**3 / (12 * (1 - POISSON_RATIO.si**2))
    pressure = FAT_PRESSURE.si * (1 + PRESSURE_PER_WEIGHT.si * parameters.weight / 100)
    return Skin(tension, bending, pressure, thickness)
