"""scenes.yaml: states of the picture with a name, and walks through them; ``scenes.es.yaml`` has the words in Spanish.

A place is a square, counted from the left and from the back: ``[3, 2]`` is the middle of the third square in the second
row, ``[3.5, 2]`` the seam beside it. The cut is counted in the same rows: ``cut: 4`` goes through the first row seen.
What cannot be is named, and the nearest state that can be stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from viewer.core.content import limits
from viewer.core.content.files import PackFiles
from viewer.core.content.rows import Row, RowReader, document_of, plain, shown
from viewer.core.content.safe_yaml import Document, KeyPath
from viewer.core.content.titles import clean_words
from viewer.core.problems import Problem
from viewer.core.quilt import scene as bounds
from viewer.core.quilt.parameters import (
    AGE_MAX,
    AGE_MIN,
    AGE_START,
    SQUARE_SIZE,
    WEIGHT_MAX,
    WEIGHT_MIN,
    WEIGHT_START,
    Parameters,
)
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import PLAIN_VIEW, Account, Compare, Event, Field, SceneState, Treatment, View
from viewer.core.quilt.scenes import Scene, SceneBook, Stop, Tour

NAME: Final = "scenes.yaml"
VERSION: Final = 1
SECONDS: Final = (1.0, 120.0)
SECONDS_USUAL: Final = 10.0
_SCENE = (
    *("id", "title", "account", "age", "weight", "month", "events", "part", "cut", "zoom", "pan", "lifted", "compare"),
    *("divider", "reveal", "sentence"),
)
_EVENT = ("what", "month", "square")
_TOUR = ("id", "title", "stops")
_STOP = ("scene", "seconds", "narration")


def read_scenes(files: PackFiles, language: str, default: str) -> tuple[SceneBook, tuple[Problem, ...]]:
    """The pack's scenes and tours in a language; an empty book where there is no scenes.yaml."""
    document = document_of(files, NAME)
    if document is None:
        return SceneBook(), ()
    reader = _SceneReader(document)
    scenes = {scene.id: scene for scene in reader.scenes()}
    book = SceneBook(scenes, {tour.id: tour for tour in reader.tours(scenes)})
    problems = tuple(reader.problems)
    if language != default:
        other = document_of(files, f"scenes.{language}.yaml")
        if other is not None:
            words = _WordReader(other)
            book = words.translated(book)
            problems += tuple(words.problems)
    return book, problems


def place_mm(column: float, row: float) -> tuple[int, int]:
    """(u, v) in mm of the sheet, of the middle of a square; halves between lie on the seams."""
    return (
        bounds.PLACE_U[0] + round((column - 0.5) * SQUARE_SIZE.value),
        bounds.PLACE_V[0] + round((row - 0.5) * SQUARE_SIZE.value),
    )


def _counted(place: tuple[int, int]) -> tuple[float, float]:
    """The bounds of a place in squares instead of mm."""
    return 0.5, 0.5 + (place[1] - place[0]) / SQUARE_SIZE.value


_COLUMNS, _ROWS = _counted(bounds.PLACE_U), _counted(bounds.PLACE_V)
_CUT = (
    0.5 + (bounds.CUT_BACK_MM - bounds.PLACE_V[0]) / SQUARE_SIZE.value,
    0.5 + (bounds.CUT_FRONT_MM - bounds.PLACE_V[0]) / SQUARE_SIZE.value,
)


class _SceneReader(RowReader):
    def __init__(self, document: Document) -> None:
        super().__init__(document, ("scenes", "tours"), VERSION)

    def scenes(self) -> Iterator[Scene]:
        for scene_id, row, keys in self.rows("scenes", _SCENE, limits.SCENES) if self.readable else ():
            title = self.text(row, "title", keys, limits.TITLE_LENGTH)
            if not title:
                self.problem(f"the scene '{scene_id}' has no title", "write title: …", *keys)
            yield Scene(
                id=scene_id,
                title=title or scene_id,
                state=self._state(row, keys),
                part=self.choice(row, "part", keys, Part, "a part of the picture"),
                sentence=self.text(row, "sentence", keys),
                line=self.line(keys),
            )

    def tours(self, scenes: Mapping[str, Scene]) -> Iterator[Tour]:
        for tour_id, row, keys in self.rows("tours", _TOUR, limits.TOURS) if self.readable else ():
            title = self.text(row, "title", keys, limits.TITLE_LENGTH)
            if not title:
                self.problem(f"the tour '{tour_id}' has no title", "write title: …", *keys)
            stops = tuple(self._stops(row, (*keys, "stops"), scenes))
            if stops:
                yield Tour(tour_id, title or tour_id, stops, self.line(keys))
            else:
                self.problem(f"the tour '{tour_id}' has no stops", "list the scenes it shows: stops:", *keys)

    def _stops(self, row: Row, keys: KeyPath, scenes: Mapping[str, Scene]) -> Iterator[Stop]:
        for number, stop in enumerate(self.items(row.get("stops"), "stops", keys, limits.STOPS)):
            at = (*keys, number)
            if not isinstance(stop, dict):
                self.problem("this stop is no group of fields", f"write {', '.join(_STOP)}", *at)
                continue
            self.known(stop, _STOP, at)
            name = plain(stop.get("scene"))
            if name not in scenes:
                self.problem(f"'{shown(name)}' is not a scene of {NAME}", "correct the id, or add it", *at, "scene")
                continue
            seconds = self.number(stop, "seconds", at, SECONDS)
            yield Stop(name, SECONDS_USUAL if seconds is None else seconds, self.text(stop, "narration", at))

    def _state(self, row: Row, keys: KeyPath) -> SceneState:
        age = self.number(row, "age", keys, (AGE_MIN, AGE_MAX))
        weight = self.number(row, "weight", keys, (WEIGHT_MIN, WEIGHT_MAX))
        month = self.number(row, "month", keys, (0, bounds.MONTHS_MOST))
        return SceneState(
            account=self.choice(row, "account", keys, Account, "an account") or Account.STUDIES,
            parameters=Parameters(
                AGE_START if age is None else round(age), WEIGHT_START if weight is None else round(weight)
            ),
            month_tenths=round((month or 0) * bounds.TENTHS),
            view=self._view(row, keys),
        ).with_events(self._events(row, (*keys, "events")))

    def _events(self, row: Row, keys: KeyPath) -> Iterator[Event]:
        for number, given in enumerate(self.items(row.get("events"), "events", keys, bounds.EVENTS_MOST)):
            at = (*keys, number)
            if not isinstance(given, dict):
                self.problem("this event is no group of fields", f"write {', '.join(_EVENT)}", *at)
                continue
            self.known(given, _EVENT, at)
            treatment = self.choice(given, "what", at, Treatment, "an event")
            if given.get("what") is None:
                self.problem("this event does not say what is done", "write what: …", *at)
            if treatment is None:
                continue
            month = self.number(given, "month", at, (0, bounds.MONTHS_MOST)) or 0
            if month != round(month):
                self.problem(
                    f"an event stands at the start of a month, not at {month:g}", "use 0, 1, 2 …", *at, "month"
                )
            place = self._pair(given, "square", at, (_COLUMNS, _ROWS))
            yield Event(round(month), treatment, *(place_mm(*place) if place else ()))

    def _view(self, row: Row, keys: KeyPath) -> View:
        cut = self.number(row, "cut", keys, _CUT)
        zoom = self.number(row, "zoom", keys, (bounds.ZOOM_MIN, bounds.ZOOM_MAX))
        pan = self._pair(row, "pan", keys, ((-bounds.PAN_MOST, bounds.PAN_MOST),) * 2)
        divider = self.number(row, "divider", keys, (0, 100))
        return View(
            cut_mm=PLAIN_VIEW.cut_mm if cut is None else place_mm(1, cut)[1],
            zoom=PLAIN_VIEW.zoom if zoom is None else round(zoom),
            pan_x=round(pan[0]) if pan else 0,
            pan_y=round(pan[1]) if pan else 0,
            lifted=frozenset(self._lifted(row, (*keys, "lifted"))),
            compare=self.choice(row, "compare", keys, Compare, "a comparison") or Compare.NONE,
            divider=PLAIN_VIEW.divider if divider is None else round(divider),
            reveal=self.choice(row, "reveal", keys, Field, "a quantity that can be shown"),
        )

    def _lifted(self, row: Row, keys: KeyPath) -> Iterator[Part]:
        for number, name in enumerate(self.items(row.get("lifted"), "lifted", keys, len(Part))):
            part = self.named(name, (*keys, number), Part, "a part of the picture")
            if part is not None:
                yield part

    def _pair(
        self, row: Row, name: str, keys: KeyPath, both: tuple[tuple[float, float], ...]
    ) -> tuple[float, float] | None:
        """Two numbers in a list; None when there is none, or it is not that."""
        given = row.get(name)
        if given is None:
            return None
        if not isinstance(given, list) or len(given) != len(both):
            self.problem(f"{name} must be two numbers", f"write {name}: [3, 2]", *keys, name)
            return None
        first, second = (
            self.bounded(value, name, limit, (*keys, name)) for value, limit in zip(given, both, strict=True)
        )
        return None if first is None or second is None else (first, second)


class _WordReader(RowReader):
    """``scenes: {ID: {title, sentence}}`` and ``tours: {ID: {title, narration: [one for each stop]}}``."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, ("scenes", "tours"), VERSION)

    def translated(self, book: SceneBook) -> SceneBook:
        """The book in these words; what they leave out keeps its own."""
        if not self.readable:
            return book
        scenes, tours = dict(book.scenes), dict(book.tours)
        for scene_id, row, keys in self._groups("scenes", scenes, ("title", "sentence")):
            scene = scenes[scene_id]
            title = self.text(row, "title", keys, limits.TITLE_LENGTH) or scene.title
            scenes[scene_id] = replace(scene, title=title, sentence=self.text(row, "sentence", keys) or scene.sentence)
        for tour_id, row, keys in self._groups("tours", tours, ("title", "narration")):
            tour = tours[tour_id]
            told = self.items(row.get("narration"), "narration", (*keys, "narration"), len(tour.stops))
            words = [clean_words(plain(sentence)[: limits.ROW_TEXT]) for sentence in told] + [""] * (
                len(tour.stops) - len(told)
            )
            stops = tuple(
                replace(stop, narration=said or stop.narration) for stop, said in zip(tour.stops, words, strict=True)
            )
            title = self.text(row, "title", keys, limits.TITLE_LENGTH) or tour.title
            tours[tour_id] = replace(tour, title=title, stops=stops)
        return SceneBook(scenes, tours)

    def _groups(
        self, kind: str, known: Mapping[str, object], names: tuple[str, ...]
    ) -> Iterator[tuple[str, Row, KeyPath]]:
        given = self.document.mapping.get(kind)
        if given is not None and not isinstance(given, dict):
            self.problem(f"{kind} must be a group", f"write ID: and below it {' and '.join(names)}", kind)
        for row_id, row in given.items() if isinstance(given, dict) else ():
            keys = (kind, row_id)
            if row_id not in known:
                self.problem(f"'{shown(row_id)}' is not among the {kind} of {NAME}", "correct the id", *keys)
            elif not isinstance(row, dict):
                self.problem(f"'{shown(row_id)}' is no group of words", f"write {' and '.join(names)} below it", *keys)
            else:
                self.known(row, names, keys)
                yield row_id, row, keys
