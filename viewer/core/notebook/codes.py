"""Questions as QR codes: the text itself is in them, so nothing has to be online. Too long for one, they take several.

Sizes after ISO/IEC 18004: a code of version v has 17 + 4 v modules on a side, and wants four free ones round it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

QUIET_ZONE = 4  # modules that stay light on each side
ERROR = "m"  # about 15 % of the code may be dirty, torn, or in a reflection
MODULE_PX = 4  # the least that a telephone reads from a screen at arm's length
VERSION_MOST = 22  # more modules are hard to hold still over
VERSION_LEAST = 5
ENCODING = "utf-8"
# Before the text stand how it is written and how long it is. Which letters are meant is not said (no ECI): readers take
# UTF-8 for granted, and some stumble over it.
MODE_BITS, SHORT_COUNT_BITS, LONG_COUNT_BITS = 4, 8, 16


@dataclass(frozen=True)
class Code:
    """``rows`` of modules, True is dark, without the quiet zone; ``text`` is what a reader finds in it."""

    text: str
    rows: tuple[tuple[bool, ...], ...]

    @property
    def side(self) -> int:
        """Modules on a side, with the quiet zone."""
        return len(self.rows) + 2 * QUIET_ZONE


def version_for(side_px: float) -> int:
    """The largest version whose modules are wide enough in a square of ``side_px``."""
    modules = int(side_px // MODULE_PX) - 2 * QUIET_ZONE
    return max(VERSION_LEAST, min(VERSION_MOST, (modules - 17) // 4))


def capacity(version: int) -> int:
    """Bytes of text that a code of this version holds."""
    from segno import consts

    table: Any = consts.SYMBOL_CAPACITY
    bits = int(table[version][consts.ERROR_LEVEL_M])
    return (bits - MODE_BITS - (LONG_COUNT_BITS if version >= 10 else SHORT_COUNT_BITS)) // 8


def codes(questions: Sequence[str], title: str, version: int) -> tuple[Code, ...]:
    """The questions under their title, in as few codes of at most ``version`` as hold them; none without questions."""
    return tuple(code_of(text, version) for text in split(questions, title, capacity(version)))


def split(questions: Sequence[str], title: str, most: int) -> tuple[str, ...]:
    """The texts, each of at most ``most`` bytes of UTF-8. Questions stay whole where that is possible, and keep their
    numbers; with several texts each begins with the title and its own number, such as "(2/3)"."""
    lines = [f"{number}. {' '.join(words.split())}" for number, words in enumerate(questions, 1) if words.strip()]
    if not lines:
        return ()
    whole = "\n".join([title, *lines])
    if _bytes(whole) <= most:
        return (whole,)
    for digits in (1, 2, 3):
        room = most - _bytes(f"{title} ({'9' * digits}/{'9' * digits})\n")
        if room < most // 2:
            title, room = "", most - _bytes(f"({'9' * digits}/{'9' * digits})\n")
        pages = _pages(lines, room)
        if len(pages) < 10**digits:
            break
    head = f"{title} " if title else ""
    return tuple(f"{head}({number}/{len(pages)})\n{page}" for number, page in enumerate(pages, 1))


def _pages(lines: Sequence[str], room: int) -> list[str]:
    pages: list[str] = []
    for line in lines:
        for piece in _pieces(line, room):
            if pages and _bytes(pages[-1]) + 1 + _bytes(piece) <= room:
                pages[-1] += f"\n{piece}"
            else:
                pages.append(piece)
    return pages


def _pieces(line: str, room: int) -> list[str]:
    """A line that is too long by itself, broken between words; a word that is, between letters."""
    pieces = [""]
    for word in line.split(" "):
        longer = f"{pieces[-1]} {word}" if pieces[-1] else word
        if _bytes(longer) <= room:
            pieces[-1] = longer
            continue
        if pieces[-1]:
            pieces.append("")
        for sign in word:
            if _bytes(pieces[-1]) + _bytes(sign) > room:
                pieces.append("")
            pieces[-1] += sign
    return pieces


def _bytes(text: str) -> int:
    return len(text.encode(ENCODING))


def code_of(text: str, version: int) -> Code:
    """The code of a text that ``version`` holds, in the smallest version that does."""
    import segno

    made = segno.make_qr(text, error=ERROR, mode="byte", encoding=ENCODING, boost_error=False)
    assert int(made.version) <= version
    return Code(text, tuple(tuple(bool(module) for module in row) for row in made.matrix))
