"""Sheets of paper: their sizes, which is usual where, and the room for text on them. Lengths are dots of 1/300 inch."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

DPI = 300  # dots to the inch: what a picture needs to be sharp at reading distance
MM_PER_INCH = 25.4
POINTS_PER_INCH = 72

# Territories whose usual paper is US Letter; everywhere else it is A4. Unicode CLDR, supplemental data, measurement
# data, paperSize (UTS #35 part 2, "Measurement System Data").
LETTER_TERRITORIES = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])

_REGION = re.compile(r"[-_]([A-Z]{2})(?![A-Za-z0-9])")


@dataclass(frozen=True)
class Paper:
    """A size of paper, upright."""

    id: str
    width_mm: float
    height_mm: float


A4 = Paper("a4", 210, 297)
LETTER = Paper("letter", 215.9, 279.4)
PAPERS = {paper.id: paper for paper in (A4, LETTER)}


def dots(mm: float) -> float:
    """Millimetres in dots."""
    return mm / MM_PER_INCH * DPI


def points(number: float) -> float:
    """Typographic points in dots."""
    return number / POINTS_PER_INCH * DPI


def usual_paper(locale: str) -> Paper:
    """The paper that is usual where ``locale`` ("es_MX.UTF-8", "en-US") is spoken; A4 when it names no territory."""
    region = _REGION.search(locale)
    return LETTER if region is not None and region.group(1) in LETTER_TERRITORIES else A4


def paper_locale(environment: Mapping[str, str]) -> str:
    """The locale that a POSIX environment names for paper; "" when it names none."""
    return next((environment[name] for name in ("LC_ALL", "LC_PAPER", "LANG") if environment.get(name)), "")


@dataclass(frozen=True)
class Sheet:
    """A page and the frame for its text; x and y from the upper left corner, in dots."""

    width: float
    height: float
    left: float  # of the frame
    top: float
    column: float  # width of the frame
    tall: float  # height of the frame
    head: float  # y of the running head's foot
    foot: float  # y of the foot of the line below the text

    @property
    def right(self) -> float:
        return self.left + self.column

    @property
    def bottom(self) -> float:
        return self.top + self.tall


SIDE_MM = 20.0  # least margin left and right
TOP_MM = 24.0
BOTTOM_MM = 24.0
HEAD_MM = 16.0  # from the upper edge
FOOT_MM = 14.0  # from the lower edge


def sheet(paper: Paper, landscape: bool = False, widest: float = 1e9) -> Sheet:
    """A page of ``paper`` for text in one column, no wider than ``widest`` dots and in the middle."""
    width, height = dots(paper.width_mm), dots(paper.height_mm)
    if landscape:
        width, height = height, width
    column = min(width - 2 * dots(SIDE_MM), widest)
    return Sheet(
        width=width,
        height=height,
        left=(width - column) / 2,
        top=dots(TOP_MM),
        column=column,
        tall=height - dots(TOP_MM) - dots(BOTTOM_MM),
        head=dots(HEAD_MM),
        foot=height - dots(FOOT_MM),
    )
