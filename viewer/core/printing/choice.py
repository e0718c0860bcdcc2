"""What a reader wants on paper, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from viewer.core.printing.paper import A4, Paper

SIZES_PT = (10.5, 13.0, 16.0)  # of the text: usual, large, very large
CHARACTERS = 84  # in a line at most; lines of prose then hold about 75
QUESTIONS_PT = (13.0, 12.0, 11.0, 10.0)  # the floor is what a person reads at arm's length


class What(Enum):
    """The value is the word of the command line."""

    ARTICLE = "article"
    SECTION = "section"
    GUIDE = "guide"
    LEAFLET = "leaflet"
    QUESTIONS = "questions"


class Asked(Enum):
    """Whose questions: the reader's own, or those that the guide has ready for a page or all in all."""

    OWN = "own"
    HERE = "here"
    READY = "ready"


@dataclass(frozen=True)
class Choice:
    """``topic_id`` and ``anchor`` matter to an article, a section and a leaflet."""

    what: What
    paper: Paper = A4
    landscape: bool = False  # of an article, a section, a guide
    size_pt: float = SIZES_PT[0]
    topic_id: str = ""
    anchor: str = ""  # the heading of a section
    picture: bool = True
    notes: bool = False  # the reader's own
    asked: Asked = Asked.OWN  # of questions
