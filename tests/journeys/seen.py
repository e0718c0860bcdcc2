"""What is seen on the screen: how much of a box has the colour of a mark."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage

from tests.journeys.driven import Septa
from tests.journeys.xserver import XServer

NEAR = 24  # of 255: letters are smoothed into the colour of the mark


class Eye:
    """Looks at the screen for one mark, a role of the theme. Light themes only: there marks are multiplied."""

    def __init__(self, septa: Septa, screen: XServer, folder: Path, role: str) -> None:
        self.septa = septa
        self._screen = screen
        self._folder = folder
        paper, mark = (QColor(str(septa.ask("theme_colour", name))) for name in ("paper", role))
        self._marked = QColor.fromRgbF(
            paper.redF() * mark.redF(), paper.greenF() * mark.greenF(), paper.blueF() * mark.blueF()
        )

    def marked(self, box: list[int]) -> float:
        """How much of a box on the screen has the colour of a marked sentence, 0 to 1."""
        image = QImage(str(self._screen.screenshot(self._folder / "screen.png")))
        left, top, right, bottom = box
        places = [(x, y) for x in range(left, right, 2) for y in range(top, bottom, 2)]
        hits = sum(_near(image.pixelColor(x, y), self._marked) for x, y in places)
        return hits / max(1, len(places))


def _near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))  # type: ignore[index]
