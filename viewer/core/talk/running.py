"""A lesson → its slides: each row with what the pack has for it. What is missing is left out and said."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from viewer.core.content.model import QuizQuestion
from viewer.core.content.pack import Pack
from viewer.core.content.rows import shown
from viewer.core.problems import PackError, Problem
from viewer.core.quilt.scenes import SceneBook, Tour
from viewer.core.speech.sentences import sentences
from viewer.core.talk.from_article import TopicSlides, has_slides, topic_slides
from viewer.core.talk.model import MINUTES, POINTS_MOST, Item, Kind, Lesson, Slide
from viewer.core.talk.naming import Fault, claim_faults, figure_of, scene_fault, sources_of, with_notes
from viewer.core.talk.points import cut

GUIDE = "guide"  # id of the lesson that goes through the whole pack
TOPIC = "topic:"  # before a topic's id: the id of the lesson that goes through it


@dataclass(frozen=True)
class Run:
    """The slides in order, each with a key of its own; ``problems`` are by line of the lesson's file."""

    slides: tuple[Slide, ...]
    problems: tuple[Problem, ...] = ()


def slides_for(lesson: Lesson, pack: Pack, language: str) -> Run:
    """The slides of a lesson. Never raises for what a file says."""
    runner = _Runner(lesson, pack, language)
    return Run(tuple(_with_own_keys(runner.slides())), tuple(runner.problems))


def are_of_one_lesson(before: Iterable[Slide], after: Iterable[Slide]) -> bool:
    """Have both at least half of all their slides in common, as a lesson has with its edited copy?"""
    old, new = {slide.key for slide in before}, {slide.key for slide in after}
    return 2 * len(old & new) >= len(old | new)


def lesson_of_topic(pack: Pack, topic_id: str, language: str) -> Lesson:
    """A topic as a lesson: its slides, one row each. PackError: there is no such page, or it cannot be read."""
    title = pack.article(topic_id, language).title
    return Lesson(TOPIC + topic_id, title, pack.language(language), items=tuple(_items(pack, topic_id, language)))


def lesson_of_guide(pack: Pack, language: str) -> Lesson:
    """All topics of the pack in reading order; pages that say ``slides: no`` and lists of the evidence left out."""
    items: list[Item] = []
    for topic in pack.reading_order(language):
        if has_slides(pack, topic.id, language):
            items += _items(pack, topic.id, language)
    title = pack.info.title_in(pack.language(language))
    return Lesson(GUIDE, title, pack.language(language), items=tuple(items))


def _items(pack: Pack, topic_id: str, language: str) -> Iterable[Item]:
    try:
        found = topic_slides(pack, topic_id, language).slides
    except PackError:  # a page of the guide that cannot be read: the others are shown
        return
    anchors = [slide.anchor for slide in found]
    for slide in found:
        several = anchors.count(slide.anchor) > 1 and "~" not in slide.key
        yield Item(Kind.SLIDE, f"{slide.key}~1" if several else slide.key, minutes=slide.minutes)


class _Runner:
    def __init__(self, lesson: Lesson, pack: Pack, language: str) -> None:
        self.lesson = lesson
        self.pack = pack
        self.language = pack.language(language)
        self.book = pack.scenes(self.language)
        self.problems: list[Problem] = []
        self._topics: dict[str, TopicSlides | None] = {}

    def slides(self) -> Iterable[Slide]:
        makers: dict[Kind, Callable[[Item], list[Slide]]] = {
            Kind.SLIDE: self._slide,
            Kind.ARTICLE: self._article,
            Kind.SCENE: self._scene,
            Kind.TOUR: self._tour,
            Kind.QUIZ: self._quiz,
        }
        for item in self.lesson.items:
            made = makers[item.kind](item)
            if not made:
                continue
            share = None if item.minutes is None else item.minutes / len(made)
            first, *rest = made
            for slide in (self._put_on(first, item), *rest):
                minutes = slide.minutes if share is None else share
                yield with_notes(replace(slide, minutes=minutes), self.pack.evidence)

    def _slide(self, item: Item) -> list[Slide]:
        if not item.ref:
            return [Slide(item.key or f"own-{item.line}", Kind.SLIDE, item.title or "")]
        topic_id, _, place = item.ref.partition("#")
        if not place and "~" in topic_id and self.pack.find(topic_id, self.language) is None:
            topic_id, mark, place = topic_id.rpartition("~")  # a further slide of the page's top
            place = mark + place
        found = self._topic(topic_id, item)
        if found is None:
            return []
        anchor, mark, number = place.partition("~")
        slides = found.of(anchor, int(number) if number.isdecimal() and number.isascii() else 0)
        if mark and not number.isdecimal():
            slides = ()
        if not slides:
            self._missing_section(item, topic_id, place)
        return list(slides)

    def _article(self, item: Item) -> list[Slide]:
        topic_id, _, anchor = item.ref.partition("#")
        found = self._topic(topic_id, item)
        if found is None:
            return []
        slides = found.of(anchor)
        if not slides:
            self._missing_section(item, topic_id, anchor)
            return []
        first = slides[0]
        claims = tuple(dict.fromkeys(claim for slide in slides for claim in slide.claims))
        return [
            Slide(
                f"article:{item.ref}",
                Kind.ARTICLE,
                first.title,
                notes=first.notes,
                topic=topic_id,
                anchor=anchor,
                claims=claims,
                sources=tuple(dict.fromkeys(key for slide in slides for key in slide.sources)),
            )
        ]

    def _scene(self, item: Item) -> list[Slide]:
        fault = scene_fault(item.ref, self.book)
        if fault is not None:
            self._problem(item, fault)
            return []
        scene = self.book.scenes.get(item.ref)
        title, said = (scene.title, scene.sentence) if scene else ("", "")
        points = tuple(said[one.start : one.end] for one in sentences(said, self.language))[:POINTS_MOST]
        return [Slide(f"scene:{item.ref}", Kind.SCENE, title, tuple(map(cut, points)), scene=item.ref)]

    def _tour(self, item: Item) -> list[Slide]:
        tour = self.book.tours.get(item.ref)
        if tour is None:
            self._problem(
                item, (f"'{shown(item.ref)}' is not a tour of scenes.yaml", "correct the id, or add the tour")
            )
            return []
        return list(_stops(tour, self.book))

    def _quiz(self, item: Item) -> list[Slide]:
        quiz_id, _, question_id = item.ref.partition("/")
        quiz = next((quiz for quiz in self.pack.quizzes(self.language) if quiz.id == quiz_id), None)
        if quiz is None:
            self._problem(item, (f"'{shown(quiz_id)}' is not a quiz of quiz.yaml", "correct the id: quiz/question"))
            return []
        asked = [one for one in quiz.questions if not question_id or one.id == question_id]
        if not asked:
            text = f"the quiz '{quiz_id}' has no question '{shown(question_id)}'"
            self._problem(item, (text, f"use {', '.join(one.id for one in quiz.questions)}"))
        return [_question(f"quiz:{quiz_id}/{one.id}", one) for one in asked]

    def _put_on(self, slide: Slide, item: Item) -> Slide:
        """The slide as its row wants it."""
        if item.title:
            slide = replace(slide, title=item.title)
        if item.points is not None:
            slide = replace(slide, points=item.points)
        if item.notes:
            slide = replace(slide, notes=item.notes)
        if item.guess is not None:
            slide = replace(slide, guess=item.guess)
        if item.claims is not None:
            for fault in claim_faults(item.claims, self.pack.evidence):
                self._problem(item, fault)
            topic = self._topics.get(slide.topic)
            cited = topic.cited.get(slide.key, ()) if topic is not None else ()
            slide = replace(slide, claims=item.claims, sources=sources_of(item.claims, cited, self.pack.evidence))
        return self._pictured(slide, item)

    def _pictured(self, slide: Slide, item: Item) -> Slide:
        """With the row's own figure or scene; a figure that the pack lacks leaves what was there."""
        if item.figure:
            figure, fault = figure_of(self.pack, item.figure, self._words_of(item.figure), "")
            if fault is not None:
                self._problem(item, fault)
            else:
                slide = replace(slide, figure=figure, scene="")
        if item.scene:
            missing = scene_fault(item.scene, self.book)
            if missing is not None:
                self._problem(item, missing)
            else:
                slide = replace(slide, scene=item.scene, figure=slide.figure if item.figure else None)
        return slide

    def _topic(self, topic_id: str, item: Item) -> TopicSlides | None:
        if topic_id not in self._topics:
            try:
                self._topics[topic_id] = topic_slides(self.pack, topic_id, self.language, whole=True)
            except PackError:
                self._topics[topic_id] = None
        found = self._topics[topic_id]
        if found is None:
            text = f"the pack has no topic '{shown(topic_id)}'"
            self._problem(item, (text, "use a page's path below docs, without .md"))
        return found

    def _missing_section(self, item: Item, topic_id: str, place: str) -> None:
        text = f"the topic '{topic_id}' has no section '{shown(place)}'"
        self._problem(item, (text, "use the name of a heading of the second level, in lower case with hyphens"))

    def _words_of(self, path: str) -> str:
        """What the pack's pages say that a figure shows; "" when none of the lesson's topics has it."""
        known = (found.figures.get(path, "") for found in self._topics.values() if found is not None)
        return next(filter(None, known), "")

    def _problem(self, item: Item, fault: Fault) -> None:
        self.problems.append(Problem(self.lesson.path or self.lesson.id, item.line, *fault))


def _stops(tour: Tour, book: SceneBook) -> Iterable[Slide]:
    """A slide for each stop, so that a tour is stepped as all slides are: what is told there is the speaker's."""
    first = Slide(f"tour:{tour.id}", Kind.TOUR, tour.title, tour=tour.id)
    if not tour.stops:
        yield first
    for number, stop in enumerate(tour.stops, 1):
        minutes = max(stop.seconds / 60, MINUTES[0])
        slide = replace(first, scene=stop.scene, notes=stop.narration, minutes=minutes)
        scene = book.scenes.get(stop.scene)
        if number > 1:
            slide = replace(slide, key=f"{first.key}~{number}", title=scene.title if scene else tour.title)
        yield slide


def _question(key: str, question: QuizQuestion) -> Slide:
    return Slide(key, Kind.QUIZ, question.ask, question=question, topic=question.topic_id, anchor=question.anchor)


def _with_own_keys(slides: Iterable[Slide]) -> Iterable[Slide]:
    """What stands there a second time gets a key of its own: ink and times are kept by it."""
    seen: dict[str, int] = {}
    for slide in slides:
        seen[slide.key] = count = seen.get(slide.key, 0) + 1
        yield slide if count == 1 else replace(slide, key=f"{slide.key}@{count}")
