"""What a row of a lesson is called, and what the pack has for it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from viewer.core.content.pack import Pack
from viewer.core.talk.model import MINUTES_USUAL, Item, Kind, Lesson, Slide
from viewer.core.talk.running import slides_for


def kind_words(item: Item) -> str:
    if item.kind is Kind.SLIDE and not item.ref:
        return QCoreApplication.translate("LessonDialog", "Own slide")
    return {
        Kind.SLIDE: QCoreApplication.translate("LessonDialog", "Slide"),
        Kind.ARTICLE: QCoreApplication.translate("LessonDialog", "Page"),
        Kind.SCENE: QCoreApplication.translate("LessonDialog", "Picture"),
        Kind.TOUR: QCoreApplication.translate("LessonDialog", "Tour"),
        Kind.QUIZ: QCoreApplication.translate("LessonDialog", "Question"),
    }[item.kind]


KIND_ICONS = {
    Kind.SLIDE: "present",
    Kind.ARTICLE: "article",
    Kind.SCENE: "picture",
    Kind.TOUR: "play",
    Kind.QUIZ: "question",
}


def minutes_words(minutes: float) -> str:
    return QCoreApplication.translate("LessonDialog", "{minutes} min").format(minutes=f"{minutes:g}")


@dataclass(frozen=True)
class RowWords:
    """``slides`` are what the row shows, as the pack has it; ``fault`` says why it shows nothing."""

    slides: tuple[Slide, ...]
    fault: str = ""

    @property
    def title(self) -> str:
        return self.slides[0].title if self.slides else ""

    @property
    def minutes(self) -> float:
        return sum(slide.planned_min for slide in self.slides) if self.slides else MINUTES_USUAL


class RowBook:
    """Looks each row up once."""

    def __init__(self, pack: Pack, language: str) -> None:
        self.pack, self.language = pack, language
        self._known: dict[Item, RowWords] = {}

    def of(self, item: Item) -> RowWords:
        words = self._known.get(item)
        if words is None:
            run = slides_for(Lesson("row", "", self.language, items=(item,)), self.pack, self.language)
            fault = run.problems[0].text if run.problems and not run.slides else ""
            words = self._known[item] = RowWords(run.slides, fault)
        return words

    def plain(self, item: Item) -> RowWords:
        """What the pack alone has for it: what stands there until something else is written."""
        if not item.ref:
            return RowWords(())
        bare = replace(
            item, title=None, points=None, figure=None, scene=None, claims=None, notes=None, minutes=None, line=1
        )
        return self.of(bare)
