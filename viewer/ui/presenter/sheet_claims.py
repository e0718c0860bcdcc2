"""What studies say of a slide's claims, as a strip below all else: the verdict's sign and word, and the note.

A note stands whole or not at all; that of a claim of high risk always stands, whatever has to give way.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from viewer.core.article.words import right_to_left, words_of
from viewer.core.content.model import Claim
from viewer.core.talk.room import NOTES, at_least
from viewer.ui.presenter.sheet_laid import Laid, Plate, Sign
from viewer.ui.presenter.sheet_text import Lines, bold_letters, letters, units
from viewer.ui.theme.icons import VERDICT_ROLES

COLUMNS = 3
COLUMN_LEAST = 520.0  # narrower columns are hard to read
PAD = 24.0
GAP = 18.0
BAR = 9.0


@dataclass(frozen=True)
class _Cell:
    claim: Claim
    title: Lines
    note: Lines | None
    sign: float

    @property
    def height(self) -> float:
        noted = 4 + self.note.height if self.note is not None else 0.0
        return max(self.title.height, self.sign) + noted + 1.3 * PAD


@dataclass
class Strip:
    """``height`` in units; 0 where there is nothing to say."""

    rows: list[list[_Cell]] = field(default_factory=list)
    left_out: tuple[Claim, ...] = ()  # for which there was no room
    right_to_left: bool = False

    @property
    def height(self) -> float:
        return sum(_tall(row) for row in self.rows) + GAP * max(len(self.rows) - 1, 0)

    def put(self, laid: Laid, place: QRectF) -> None:
        """Into the upper edge of ``place``."""
        top = place.top()
        for row in self.rows:
            wide, tall = _column(place.width(), len(row)), _tall(row)
            for number, cell in enumerate(row):
                at = len(row) - 1 - number if self.right_to_left else number
                self._put(laid, cell, QRectF(place.left() + at * (wide + GAP), top, wide, tall))
            top += tall + GAP

    def _put(self, laid: Laid, cell: _Cell, box: QRectF) -> None:
        role = VERDICT_ROLES.get(cell.claim.verdict, "ink")
        laid.pieces.append(Plate(box, "note", radius=12))
        bar = QRectF(box.right() - BAR if self.right_to_left else box.left(), box.top(), BAR, box.height())
        laid.pieces.append(Plate(bar, "note_edge", radius=4))
        inner = box.adjusted(PAD, 0.55 * PAD, -PAD + 6, 0)
        sign_left = inner.right() - cell.sign if self.right_to_left else inner.left()
        laid.pieces.append(
            Sign(f"verdict-{cell.claim.verdict}", role, QRectF(sign_left, inner.top(), *[cell.sign] * 2))
        )
        text_left = inner.left() if self.right_to_left else inner.left() + cell.sign + 12
        below = max(laid.write(cell.title, text_left, inner.top(), role), inner.top() + cell.sign)
        if cell.note is not None:
            laid.write(cell.note, inner.left() + cell.note.indent, below + 4)
        else:
            laid.shortened.append(cell.claim.note)


def strip_of(
    claims: Sequence[Claim], width: float, most: float, language: str, *, notes: bool = True, times: float = 1.0
) -> Strip:
    """At most ``most`` units tall where that can be. Claims of high risk come first and whole; others have their note
    with ``notes``, and are left out where they lack room. ``times``: how much larger the least letters are."""
    rtl = right_to_left(language)
    high = [one for one in claims if one.risk == "high" and one.note.strip()]
    rest = [one for one in claims if one.risk != "high"]
    for count in range(len(rest), -1, -1):
        shown = [*high, *rest[:count]]
        for size in at_least(NOTES, times):
            made = _made(shown, width, size, language, notes)
            if made and sum(_tall(row) for row in made) + GAP * (len(made) - 1) <= most:
                return Strip(made, tuple(rest[count:]), rtl)
        if not count or (made and sum(_tall(row) for row in made) + GAP * (len(made) - 1) <= most):
            return Strip(made, tuple(rest[count:]), rtl)
    return Strip()


def _made(claims: Sequence[Claim], width: float, size: float, language: str, notes: bool) -> list[list[_Cell]]:
    if not claims:
        return []
    columns = max(1, min(COLUMNS, int((width + GAP) / (COLUMN_LEAST + GAP))))
    count = math.ceil(len(claims) / columns)
    each = math.ceil(len(claims) / count)
    rows = [claims[start : start + each] for start in range(0, len(claims), each)]
    return [[_cell(one, _column(width, len(row)), size, language, notes) for one in row] for row in rows]


def _cell(claim: Claim, width: float, size: float, language: str, notes: bool) -> _Cell:
    words, rtl = words_of(language), right_to_left(language)
    px, inner = units(size), width - 2 * PAD + 6
    heading = words.studies_of_claim if claim.show_instead.strip() else words.studies
    verdict = words.verdicts.get(claim.verdict, claim.verdict)
    sign = 1.15 * px
    title = Lines(f"{heading}: {verdict}", bold_letters(px), inner - sign - 12, right_to_left=rtl)
    noted = notes or claim.risk == "high"
    note = Lines(claim.note, letters(px), inner, right_to_left=rtl, spacing=1.0) if noted else None
    if note is not None:
        note.keep_company()
    return _Cell(claim, title, note, sign)


def _tall(row: Sequence[_Cell]) -> float:
    return max(cell.height for cell in row)


def _column(width: float, count: int) -> float:
    return (width - GAP * (count - 1)) / count
