"""What a talk is made of, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from viewer.core.content.model import QuizQuestion

MINUTES: Final = (0.25, 120.0)  # that a slide may be planned for
MINUTES_USUAL: Final = 1.0
POINTS_MOST: Final = 5  # more cannot be large enough for the back row
POINT_LETTERS: Final = 90
CLAIMS_MOST: Final = 3  # on a slide: each brings its verdict and note with it
ANSWERS: Final = (2, 5)  # fewest and most that a room can choose from
ANSWER_LETTERS: Final = 60  # of an answer that is read from the back row


class Kind(Enum):
    """What fills a slide. The value stands in a lesson's file."""

    SLIDE = "slide"  # a title and a few points, with a figure or the picture beside them
    ARTICLE = "article"  # the whole of a section, scrolled
    SCENE = "scene"  # the live picture, large
    TOUR = "tour"  # the live picture, going from scene to scene
    QUIZ = "quiz"  # a question; its answer is shown when asked for


@dataclass(frozen=True)
class Figure:
    path: str  # of the picture, below the pack's docs
    words: str = ""  # what it shows, for who cannot see it


@dataclass(frozen=True)
class Guess:
    """What the room is asked while the picture is hidden. ``ask`` "": a question of the slide, or the usual one."""

    answers: tuple[str, ...]
    ask: str = ""


@dataclass(frozen=True)
class Slide:
    """One thing that the audience sees.

    ``key`` stays the same while the lesson is edited, so that ink and times find their slide again.
    ``minutes`` None: nobody planned it.
    """

    key: str
    kind: Kind
    title: str
    points: tuple[str, ...] = ()
    figure: Figure | None = None
    scene: str = ""  # id of a scene of the pack, or a scene code; the picture stands there
    tour: str = ""
    question: QuizQuestion | None = None
    notes: str = ""  # the speaker's alone
    minutes: float | None = None
    topic: str = ""  # where it comes from: a topic's id …
    anchor: str = ""  # … and its section; "" is the page's top
    claims: tuple[str, ...] = ()  # ids: what studies say of it stands on the slide
    sources: tuple[str, ...] = ()  # keys of references
    guess: Guess | None = None  # None: the usual question and answers

    @property
    def planned_min(self) -> float:
        return self.minutes if self.minutes is not None else MINUTES_USUAL


@dataclass(frozen=True)
class Item:
    """A row of a lesson's file. What it does not say comes from the pack."""

    kind: Kind
    ref: str = ""  # slide and article: "topic/id" or "topic/id#anchor"; scene, tour: id; quiz: "quiz-id/question-id"
    title: str | None = None
    points: tuple[str, ...] | None = None
    figure: str | None = None
    scene: str | None = None  # of a slide
    notes: str | None = None
    minutes: float | None = None
    key: str = ""  # of an own slide, which has no ref
    line: int = 1
    claims: tuple[str, ...] | None = None  # ids, of a slide; None: those that its section tells
    guess: Guess | None = None


@dataclass(frozen=True)
class Lesson:
    """A running order. ``id`` is the name of its file without ending; ``own`` lies in the user's folder."""

    id: str
    title: str
    language: str = "en"
    description: str = ""
    items: tuple[Item, ...] = ()
    own: bool = False
    path: str = field(default="", compare=False)  # for messages

    @property
    def planned_min(self) -> float:
        return sum(item.minutes if item.minutes is not None else MINUTES_USUAL for item in self.items)
