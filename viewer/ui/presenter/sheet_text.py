"""Words on a sheet: wrapped to a width, set smaller where they are long, shortened at a word where they are too long.

All lengths are units of a sheet 1080 units high, whatever its size on the screen: so a slide breaks its lines at the
same places in the overview, in front of the audience and on paper.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from viewer.core.article.words import direction
from viewer.ui.theme.fonts import text_font, title_font

UNITS = 1080  # of a sheet's height
TITLE_SPACING = 0.95  # of the font's own line: a title holds together
CUT = "\u2026"
WIDOW = 0.18  # of the width: what is left for a last line must not be less
VARIANTS = QFont.Tag("rvrn")
_SPACE = re.compile(r"[\x00-\x20\x7f\u2028\u2029]+")

FontOf = Callable[[float], QFont]


def units(share: float) -> int:
    """A size of letters, from a fraction of the sheet's height; never rounded below it."""
    return math.ceil(share * UNITS)


def title_letters(px: float) -> QFont:
    """Fraunces without the variants of letters that a PDF could not be searched for, and the same at every size."""
    font = title_font(px)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(VARIANTS, 0)
    return font


def letters(px: float) -> QFont:
    font = text_font(px)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def bold_letters(px: float) -> QFont:
    font = text_font(px, bold=True)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class Lines:
    """Words in one font, in lines no wider than ``width`` and together no taller than ``most`` (but at least one
    line): what does not fit ends at a word with "…"; then ``whole`` is False."""

    def __init__(
        self,
        words: str,
        font: QFont,
        width: float,
        most: float = math.inf,
        *,
        right_to_left: bool = False,
        at_end: bool = False,
        lines: int = 1000,
        spacing: float = 1.12,
    ) -> None:
        self.words = self.shown = _SPACE.sub(" ", words).strip()
        self.font, self.width = font, max(width, 1.0)
        self.at_right = right_to_left != at_end
        told = direction(self.words)  # a note may be in another language than the slide
        self._right_to_left = told == "rtl" if told else right_to_left
        self._spacing = spacing
        self.indent = 0.0  # from the left edge of the room that it was made for
        self._set(self.shown)
        fitting = sum(1 for bottom in self._bottoms if bottom + self._below <= most + 0.5)
        fitting = max(1, min(fitting, lines))
        self.whole = fitting >= len(self._bottoms)
        if not self.whole:
            self._shorten(fitting)

    @property
    def px(self) -> float:
        """The letters' size."""
        return float(self.font.pixelSize())

    @property
    def height(self) -> float:
        return self._bottoms[-1] + self._below if self._bottoms else 0.0

    @property
    def count(self) -> int:
        return len(self._bottoms)

    @property
    def line_height(self) -> float:
        """Of the first line."""
        return self._bottoms[0] if self._bottoms else 0.0

    @property
    def drawn_width(self) -> float:
        """Of its longest line."""
        return max((self._layout.lineAt(n).naturalTextWidth() for n in range(self._layout.lineCount())), default=0.0)

    def balance(self) -> None:
        """Break the lines so that they are about equally long, none with a lone word."""
        count, high = self.count, self.width
        low = min(max(0.55 * self.width, longest_word(self.shown, self.font) + 2), high)  # no word is broken
        if count < 2 or not self.whole:
            return
        wide = self.width
        for _ in range(6):
            self.width = (low + high) / 2
            self._set(self.shown)
            low, high = (low, self.width) if self.count <= count else (self.width, high)
        self.width = high
        self._set(self.shown)
        if self.at_right:  # it stays at the right edge of its room
            self.indent = wide - self.width

    def keep_company(self) -> None:
        """No word stands alone on the last line."""
        count, wide = self.count, self.width
        for share in (1.0, 0.96, 0.92, 0.88, 0.84):
            self.width = share * wide
            self._set(self.shown)
            last = self._layout.lineAt(self.count - 1)
            if self.count == count and (count < 2 or last.naturalTextWidth() >= WIDOW * wide):
                break
        else:
            self.width = wide
            self._set(self.shown)
        if self.at_right:
            self.indent = wide - self.width

    def draw(self, painter: object, x: float, y: float) -> None:
        """In the painter's pen; ``x`` and ``y``: the upper left corner."""
        self._layout.draw(painter, QPointF(x, y))  # type: ignore[arg-type]

    def divided(self, most: float) -> tuple[str, str]:
        """The words of as many lines as fit into ``most``, and the rest of the words."""
        fitting = sum(1 for bottom in self._bottoms if bottom <= most + 0.5)
        if not fitting:
            return "", self.shown
        head = _first_units(self.shown, self._ends[fitting - 1])
        return head.rstrip(), self.shown[len(head) :].lstrip()

    def _set(self, text: str) -> None:
        layout = QTextLayout(text, self.font)
        layout.setCacheEnabled(True)
        option = QTextOption(Qt.AlignmentFlag.AlignRight if self.at_right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        rtl = Qt.LayoutDirection.RightToLeft if self._right_to_left else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(rtl)
        layout.setTextOption(option)
        layout.beginLayout()
        self._bottoms: list[float] = []
        self._ends: list[int] = []
        self._below = bottom = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, bottom))
            bottom += line.height() * self._spacing
            self._below = max(1 - self._spacing, 0.0) * line.height()  # where lines stand close, the last has its own
            self._bottoms.append(bottom)
            self._ends.append(line.textStart() + line.textLength())
        layout.endLayout()
        self._layout = layout

    def _shorten(self, lines: int) -> None:
        kept = _first_units(self.words, self._ends[lines - 1])
        while kept:
            shorter = kept.rstrip(" ,;:.\u2013\u2014-")
            self.shown = shorter + CUT
            self._set(self.shown)
            if len(self._bottoms) <= lines:
                return
            head, space, _ = kept.rstrip().rpartition(" ")
            kept = head if space else kept[:-1]
        self.shown = CUT
        self._set(CUT)


def _first_units(text: str, count: int) -> str:
    """The first ``count`` units of UTF-16, as Qt counts, without half a letter at the end."""
    return text.encode("utf-16-le")[: 2 * count].decode("utf-16-le", "ignore")


def fitted(
    words: str,
    font_of: FontOf,
    sizes: Sequence[float],
    width: float,
    most: float,
    *,
    right_to_left: bool = False,
    lines: int = 1000,
    spacing: float = 1.12,
) -> Lines:
    """In the largest of ``sizes`` (fractions of the sheet's height) in which all of it fits, else shortened in the
    least. A word is not broken while a smaller size spares it."""
    made: Lines | None = None
    for size in sizes:
        font = font_of(units(size))
        if size != sizes[-1] and longest_word(words, font) > width:
            continue
        made = Lines(words, font, width, most, right_to_left=right_to_left, lines=lines, spacing=spacing)
        if made.whole:
            return made
    assert made is not None
    return made


def longest_word(words: str, font: QFont) -> float:
    """The width of the widest word; of a very long text its first words tell."""
    return _longest(words, font.family(), font.weight() >= QFont.Weight.DemiBold) * font.pixelSize()


@lru_cache(maxsize=512)
def _longest(words: str, family: str, strong: bool) -> float:
    """In em: measured once for all sizes."""
    font = QFont(family)
    font.setPixelSize(100)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word[:200]) for word in words.split()[:200]), default=0.0) / 99


def stacked(
    rows: Sequence[str],
    sizes: Sequence[float],
    width: float,
    most: float,
    *,
    gap: float = 0.55,
    more: float = 0.0,
    right_to_left: bool = False,
    font_of: FontOf = letters,
) -> tuple[list[Lines], float]:
    """Rows below each other in one size, and the room between two. The largest size in which all fit, else the least:
    then long rows give way first, and rows at the end are left out where not even a line of each fits.

    ``gap`` in em; ``more``: units that each row takes beyond its lines.
    """
    made: list[Lines] = []
    between = 0.0
    for size in sizes:
        font = font_of(units(size))
        between = gap * font.pixelSize()
        if size != sizes[-1] and any(longest_word(row, font) > width for row in rows):
            continue
        made = [Lines(row, font, width, right_to_left=right_to_left) for row in rows]
        if stacked_height(made, between, more) <= most:
            return made, between
    font = font_of(units(sizes[-1]))
    between = 0.4 * gap * font.pixelSize()
    while len(made) > 1 and len(made) * (_line(font) + more) + between * (len(made) - 1) > most:
        made.pop()
    allowed = {id(one): one.height for one in made}
    while sum(allowed.values()) + len(made) * more + between * (len(made) - 1) > most:
        longest = max(made, key=lambda one: allowed[id(one)])
        if allowed[id(longest)] <= longest.line_height * 1.5:
            break
        allowed[id(longest)] -= longest.line_height
    return [Lines(one.words, font, width, allowed[id(one)], right_to_left=right_to_left) for one in made], between


def stacked_height(made: Sequence[Lines], between: float, more: float) -> float:
    return sum(one.height + more for one in made) + between * (len(made) - 1)


def _line(font: QFont) -> float:
    return _line_of(font.family(), font.pixelSize(), font.bold())


@cache
def _line_of(family: str, px: int, bold: bool) -> float:
    font = QFont(family)
    font.setPixelSize(px)
    font.setBold(bold)
    return QFontMetricsF(font).height() * 1.12
