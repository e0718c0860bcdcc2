"""Draws the kiosk's screens in three sizes and three themes, and with the largest text, at half their size.

``python -m tests.tools.kiosk_pictures FOLDER WIDTHxHEIGHT [PART OF A NAME …]`` writes
``FOLDER/SCREEN-WIDTHxHEIGHT-LOOK.webp`` each. ``--whole`` keeps the full size, to look at.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt

from tests.kiosk.standing import LANGUAGES, Standing, standing
from viewer.core.kiosk.config import KioskConfig

SIZES = ((1920, 1080), (1080, 1920), (1366, 768))
DIAGONALS_IN = {(1366, 768): 15.0}  # the others are 24
SCREENS = ("home", "article", "picture", "search", "countdown", "cover", "door", "attract")
AS_AT_THE_START = ("door", "attract")  # nobody has chosen anything there: in the machine's own looks alone
THEMES = ("light", "dark", "contrast")
LARGE = 2  # step of the text's size
SUFFIX = ".webp"
QUALITY = 88  # of WebP: finer than the tolerance of the test
SHARE = 0.5


def rows(theme: str) -> list[tuple[str, int]]:
    """(screen, step of the text's size) of every picture in a theme: the largest text in the light one."""
    usual = [(screen, 0) for screen in SCREENS]
    large = [(screen, LARGE) for screen in SCREENS if screen not in AS_AT_THE_START]
    return usual + large if theme == THEMES[0] else usual


def name(screen: str, size: tuple[int, int], theme: str, step: int) -> str:
    wide, tall = size
    return f"{screen}-{wide}x{tall}-{theme}" + ("-large" if step else "")


def names() -> list[str]:
    """Of all pictures, without the suffix."""
    return [name(screen, size, theme, step) for size in SIZES for theme in THEMES for screen, step in rows(theme)]


def bring(kiosk: Standing, screen: str, step: int) -> None:
    """To the screen, with everything drawn to its end."""
    kiosk.go("home")
    kiosk.window.face.desk.session.show.motion = False
    if screen in AS_AT_THE_START:
        kiosk.rest()
    kiosk.program.booth.choices.set_step(step)
    kiosk.settle()
    if screen != "home":
        kiosk.to(screen)
    kiosk.settle()
    if kiosk.overlay() is None:
        kiosk.finish()


def draw(folder: Path, size: tuple[int, int], theme: str, parts: list[str], whole: bool) -> str:
    """All pictures of one size in one theme; what went wrong, or nothing."""
    config = KioskConfig(
        languages=LANGUAGES,
        theme=theme,
        drift=False,
        restart_at=None,
        diagonal_in=DIAGONALS_IN.get(size, 24.0),
    )
    with (
        tempfile.TemporaryDirectory(prefix="septa-pictures-") as home,
        standing(Path(home), size=size, config=config) as kiosk,
    ):
        for screen, step in rows(theme):
            file = name(screen, size, theme, step) + SUFFIX
            if parts and not any(part in file for part in parts):
                continue
            bring(kiosk, screen, step)
            image = kiosk.window.grab().toImage()
            if not whole:
                smooth = Qt.TransformationMode.SmoothTransformation
                image = image.scaledToWidth(round(size[0] * SHARE), smooth)
            if not image.save(str(folder / file), "WEBP", QUALITY):
                return f"{file} could not be written"
    return ""


def main(words: list[str]) -> int:
    whole = "--whole" in words
    folder, wanted, *parts = (word for word in words if word != "--whole")
    wide, tall = (int(side) for side in wanted.split("x"))
    Path(folder).mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        fault = draw(Path(folder), (wide, tall), theme, parts, whole)
        if fault:
            print(fault, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
