"""The words of the picture, translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from viewer.core.quilt.describe import Phrases
from viewer.core.quilt.parts import Part


def phrases() -> Phrases:
    """The describer's templates in the language of the interface."""
    translate = QCoreApplication.translate
    return Phrases(
        at_age=translate("Quilt", "At age {age}"),
        heavier=translate("Quilt", " and {percent} % heavier"),
        lighter=translate("Quilt", " and {percent} % lighter"),
        flat=translate(
            "Quilt",
            "{when}, the skin of this model lies almost flat: its tied seams are about {depth} mm deep.",
        ),
        dimples=translate(
            "Quilt",
            "{when}, dimples show in this model: its tied seams lie about {depth} mm deep, the deepest {most} mm.",
        ),
        names={
            Part.SKIN: translate("Quilt", "Skin"),
            Part.FAT: translate("Quilt", "Fat"),
            Part.MUSCLE: translate("Quilt", "Muscle"),
            Part.SEPTA: translate("Quilt", "Septa"),
        },
        parts={
            Part.SKIN: translate(
                "Quilt",
                "The cover over everything. With age it gets thinner and looser, so it hides less.",
            ),
            Part.FAT: translate(
                "Quilt",
                "Soft pockets called lobules. As they take more room they push up the skin between the bands.",
            ),
            Part.MUSCLE: translate(
                "Quilt",
                "In the quilt story each square holds some. Studies say muscle lies deeper, below its own sheet, "
                "and takes no part in dimples.",
            ),
            Part.SEPTA: translate(
                "Quilt",
                "Bands that tie the skin to a thin sheet inside the fat. Everyone has them. "
                "Where they hold tight, the surface cannot rise.",
            ),
        },
    )
