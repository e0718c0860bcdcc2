"""The bundled fonts, and the one that is read in. Letters they lack fall back to the system's own fonts."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from viewer.core.paths import resource
from viewer.core.settings import FONT_CHOICES

TEXT = "Atkinson Hyperlegible"
TITLE = "Fraunces"
TITLE_WEIGHT = 600
USUAL = FONT_CHOICES[0]

# Letters as often as English prose has them (space included): its mean width is that of a running character,
# which QFontMetricsF.averageCharWidth (a mean over the whole alphabet and digits) is not.
_PROSE = "the bands tie the surface to what lies below so a tied square cannot stretch and the free skin rises"

TEXT_LINE_EM = 1.24  # of Atkinson Hyperlegible

_FILES = (
    "AtkinsonHyperlegible-Regular.ttf",
    "AtkinsonHyperlegible-Bold.ttf",
    "AtkinsonHyperlegible-Italic.ttf",
    "AtkinsonHyperlegible-BoldItalic.ttf",
    "Fraunces-SemiBold.ttf",
)

_ARABIC = ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf")
_LETTERS = dict.fromkeys(("ar", "fa", "ku", "ps", "sd", "ug", "ur"), _ARABIC)  # by the language that is written in them


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the bundled fonts known to Qt, once a run; the files that could not be loaded. Needs a QGuiApplication."""
    return tuple(name for name in _FILES if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0)


@cache
def load_letters(language: str) -> None:
    """Make the letters of ``language`` ("ar-EG") known to Qt, where they are bundled and the usual fonts lack them."""
    for name in _LETTERS.get(language.replace("_", "-").split("-")[0].lower(), ()):
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


class _Reading:
    """Which font is read in; one for the whole program, as Qt's own default font is."""

    choice = USUAL


def read_in(choice: str) -> None:
    """From now on text is set in "atkinson", or in the system's "serif" or "sans"."""
    _Reading.choice = choice


@cache
def family_of(choice: str) -> str:
    """The family that ``choice`` stands for on this system."""
    if choice == USUAL:
        return TEXT
    font = QFont()
    font.setStyleHint(QFont.StyleHint.Serif if choice == "serif" else QFont.StyleHint.SansSerif)
    return font.defaultFamily() or TEXT


def text_family() -> str:
    """The family that text is set in."""
    return family_of(_Reading.choice)


@cache
def line_em(family: str) -> float:
    """From line to line as the font itself has it, in em."""
    if family == TEXT:
        return TEXT_LINE_EM  # without asking for it before the first paint
    font = QFont(family)
    font.setPixelSize(100)
    return QFontMetricsF(font).lineSpacing() / 100


def text_font(px: float, bold: bool = False) -> QFont:
    """The font that is read in, ``px`` pixels high; Atkinson Hyperlegible unless the reader chose another."""
    font = QFont(text_family())
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
