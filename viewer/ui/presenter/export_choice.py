"""What a talk is exported as."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from viewer.core.printing.paper import A4, Paper

PER_PAGE: Final = (1, 2, 3, 6)  # slides on a page of a handout
PNG_SIZES: Final = ((1280, 720), (1920, 1080), (3840, 2160))


class Form(Enum):
    SLIDES = "slides"  # a PDF, a slide on each page
    HANDOUT = "handout"  # a PDF on paper, slides with the speaker's notes
    PICTURES = "pictures"  # a folder of PNG files


@dataclass(frozen=True)
class ExportChoice:
    """``ink``: with what was drawn. ``answers``: questions show which choice is right. ``size``: of PNG files, px."""

    form: Form = Form.SLIDES
    per_page: int = 2
    notes: bool = True
    ink: bool = True
    answers: bool = True
    paper: Paper = A4
    size: tuple[int, int] = PNG_SIZES[1]
