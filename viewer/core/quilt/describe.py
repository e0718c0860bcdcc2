"""One describer: the state of the picture in a true sentence, for callout, caption, screen reader and print.

The words come in as ``Phrases``, so that the ui can hand over translated ones; these here are English.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part


@dataclass(frozen=True)
class Phrases:
    """Templates. The fields in braces stay as they are in every language."""

    at_age: str = "At age {age}"
    heavier: str = " and {percent} % heavier"
    lighter: str = " and {percent} % lighter"
    flat: str = "{when}, the skin of this model lies almost flat: its seams are about {depth} mm deep."
    dimples: str = (
        "{when}, dimples show in this model: its tied seams lie about {depth} mm deep, the deepest {most} mm."
    )
    names: Mapping[Part, str] = field(
        default_factory=lambda: {
            Part.SKIN: "Skin",
            Part.FAT: "Fat",
            Part.MUSCLE: "Muscle",
            Part.SEPTA: "Septa",
        }
    )
    parts: Mapping[Part, str] = field(
        default_factory=lambda: {
            Part.SKIN: "The cover over everything. With age it gets thinner and looser, so it hides less.",
            Part.FAT: "Soft pockets called lobules. As they take more room they push up the skin between the bands.",
            Part.MUSCLE: "In the quilt story each square holds some. Studies say muscle lies deeper, "
            "below its own sheet, and takes no part in dimples.",
            Part.SEPTA: "Bands that tie the skin to a thin sheet inside the fat. Everyone has them. "
            "Where they hold tight, the surface cannot rise.",
        }
    )


ENGLISH = Phrases()
SHALLOW_MM = 1.0  # below this a thigh scores about zero in skin scans (0.7 mm at score 0, 1.9 mm at score 3)


def describe_state(parameters: Parameters, depth_mm: float, most_mm: float, phrases: Phrases = ENGLISH) -> str:
    """What the surface does at this age and weight; depths in mm, the mean and the largest."""
    when = phrases.at_age.format(age=parameters.age)
    if parameters.weight > 0:
        when += phrases.heavier.format(percent=parameters.weight)
    elif parameters.weight < 0:
        when += phrases.lighter.format(percent=-parameters.weight)
    template = phrases.flat if depth_mm < SHALLOW_MM else phrases.dimples
    return template.format(when=when, depth=_length(depth_mm), most=_length(most_mm))


def describe_part(part: Part, phrases: Phrases = ENGLISH) -> tuple[str, str]:
    """(name, one or two sentences) of a part."""
    return phrases.names[part], phrases.parts[part]


def _length(value_mm: float) -> str:
    return f"{value_mm:.1f}"
