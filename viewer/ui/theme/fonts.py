"""The bundled fonts. Scripts they lack fall back to the system's own fonts."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from viewer.core.paths import resource

TEXT = "Atkinson Hyperlegible"
TITLE = "Fraunces"
TITLE_WEIGHT = 600

# Letters as often as English prose has them (space included): its mean width is that of a running character,
# which QFontMetricsF.averageCharWidth (a mean over the whole alphabet and digits) is not.
_PROSE = "the bands tie the surface to what lies below so a tied square cannot stretch and the free skin rises"

_FILES = (
    "AtkinsonHyperlegible-Regular.ttf",
    "AtkinsonHyperlegible-Bold.ttf",
    "AtkinsonHyperlegible-Italic.ttf",
    "AtkinsonHyperlegible-BoldItalic.ttf",
    "Fraunces-SemiBold.ttf",
)


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the bundled fonts known to Qt, once a run; the files that could not be loaded. Needs a QGuiApplication."""
    return tuple(name for name in _FILES if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0)


def text_font(px: float, bold: bool = False) -> QFont:
    """Atkinson Hyperlegible, ``px`` pixels high."""
    font = QFont(TEXT)
    font.setPixelSize(max(1, round(px)))
    font.setBold(bold)
    return font


def title_font(px: float) -> QFont:
    """Fraunces SemiBold, ``px`` pixels high."""
    font = QFont(TITLE)
    font.setPixelSize(max(1, round(px)))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def prose_character_px(font: QFont) -> float:
    """Mean width of a character of running text, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(_PROSE) / len(_PROSE)
