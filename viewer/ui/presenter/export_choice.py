"""What a talk is exported as."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeVar

from viewer.core.printing.paper import A4, Paper

PER_PAGE: Final = (1, 2, 3, 6)  # slides on a page of a handout
PNG_SIZES: Final = ((1280, 720), (1920, 1080), (3840, 2160))

_Kind = TypeVar("_Kind", bound=Enum)


class Form(Enum):
    SLIDES = "slides"  # a PDF, a slide on each page
    HANDOUT = "handout"  # a PDF on paper, several slides on a page
    PICTURES = "pictures"  # a folder of PNG files


class Beside(Enum):
    """What stands beside each slide of a handout."""

    LINES = "lines"  # for who was there to write on
    NOTES = "notes"  # the speaker's own, which not everybody needs to read
    NOTHING = "nothing"


@dataclass(frozen=True)
class ExportChoice:
    """``ink``: with what was drawn. ``answers``: questions show which choice is right. ``size``: of PNG files, px."""

    form: Form = Form.SLIDES
    per_page: int = 3
    beside: Beside = Beside.LINES
    ink: bool = True
    answers: bool = True
    paper: Paper = A4
    size: tuple[int, int] = PNG_SIZES[1]

    @property
    def landscape(self) -> bool:
        """One slide with nothing beside it fills a page that lies on its side."""
        return self.form is Form.HANDOUT and self.per_page == 1 and self.beside is Beside.NOTHING

    @property
    def text(self) -> str:
        """To be kept until the next time. The paper is not: it is where one is."""
        return json.dumps(
            {
                "form": self.form.value,
                "per_page": self.per_page,
                "beside": self.beside.value,
                "ink": self.ink,
                "answers": self.answers,
                "size": list(self.size),
            }
        )


def choice_of(text: str, paper: Paper = A4) -> ExportChoice:
    """What was kept; what cannot be read of it is as it usually is."""
    usual = ExportChoice(paper=paper)
    try:
        kept = json.loads(text)
    except ValueError:
        return usual
    if not isinstance(kept, dict):
        return usual
    sizes = {size: size for size in PNG_SIZES}
    size = kept.get("size")
    return ExportChoice(
        form=_one_of(Form, kept.get("form"), usual.form),
        per_page=next((count for count in PER_PAGE if count == kept.get("per_page")), usual.per_page),
        beside=_one_of(Beside, kept.get("beside"), usual.beside),
        ink=kept.get("ink") is not False,
        answers=kept.get("answers") is not False,
        paper=paper,
        size=sizes.get(tuple(size), usual.size) if isinstance(size, list) else usual.size,
    )


def _one_of(kind: type[_Kind], value: object, usual: _Kind) -> _Kind:
    return next((one for one in kind if one.value == value), usual)
