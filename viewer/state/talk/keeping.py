"""Keeps a talk while it is given: place, times and ink are in the store before anything else happens."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer

from viewer.core.talk.model import Slide
from viewer.core.talk.store import Place, Runs, TalkStore, now
from viewer.state.talk.clock import ClockState
from viewer.state.talk.ink import InkState
from viewer.state.talk.talk import TalkState

RETRY_MS: Final = 3000


@dataclass(frozen=True)
class Left:
    """A talk that was not ended by hand. ``when`` is ISO 8601, UTC; ``at`` the number of its slide from 0."""

    slide: str
    elapsed_s: float
    when: str
    at: int = 0


class TalkKeeping(QObject):
    """Until ``go_on`` or ``begin_anew`` is called, or the talk moves by itself, what was left stays as it was found.

    Ink belongs to its slide: it is there again with every talk of this lesson, until it is erased.
    """

    def __init__(  # noqa: PLR0917
        self,
        store: TalkStore,
        lesson_id: str,
        talk: TalkState,
        ink: InkState,
        clock: ClockState,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store, self.lesson_id = store, lesson_id
        self._talk, self._ink, self._clock = talk, ink, clock
        self._run = ""  # none yet
        self._closed = self._edited = self._changing = False
        kept = store.ink(lesson_id)
        if kept:
            ink.restore(kept)
        self._on_slide()
        talk.changed.connect(self._moved)
        talk.slides_changed.connect(self._edit)
        ink.changed.connect(self._drawn)
        clock.changed.connect(self._timed)
        clock.running_changed.connect(self._ran)
        clock.begun_anew.connect(self._new_run)
        self._retry = QTimer(self, interval=RETRY_MS)  # what waits for room on the disk
        self._retry.timeout.connect(store.retry)
        self._retry.start()

    @property
    def runs(self) -> Runs:
        """Seconds on each slide of the talks and rehearsals before, and of this one: the oldest first."""
        return self.store.runs(self.lesson_id)

    @property
    def inked(self) -> int:
        """How many sheets have ink on them."""
        return len(self._ink.sheets)

    def found(self) -> Left | None:
        """What was left when the program ended in the middle of a talk; None once it has been decided upon."""
        place = None if self._run else self.store.place(self.lesson_id)
        if place is None or place.over:
            return None
        spent = self.store.runs(self.lesson_id).get(place.run, {})
        return Left(place.slide, sum(spent.values()), place.when, place.at)

    def go_on(self) -> None:
        """On the slide that was left, or where it stood, with the time that was spent. A clock that ran runs again:
        what went by in between is not counted."""
        place = None if self._run else self.store.place(self.lesson_id)
        if place is None or place.over:
            self._begin()
            return
        self._run = place.run or _run()
        self._clock.restore(self.store.runs(self.lesson_id).get(place.run, {}))
        if not self._talk.go_to_key(place.slide):
            self._talk.go(place.at)
        if place.running:
            self._clock.start()
        self._keep_place()

    def begin_anew(self) -> None:
        """From the first slide and from nought."""
        self._run = ""
        self._talk.first()
        self._clock.reset()
        self._begin()

    def change(self, lesson_id: str, slides: Sequence[Slide]) -> None:
        """Another lesson is given from here on: with its own ink, on the slide and with the time where it was left,
        else from its first slide and from nought. Whether the clock runs stays."""
        if self._run:
            self._keep_times()
        self.lesson_id, self._run = lesson_id, ""
        place = self.store.place(lesson_id)
        if place is not None and place.over:
            place = None
        spent = self.store.runs(lesson_id).get(place.run, {}) if place is not None else {}
        keys = [slide.key for slide in slides]
        at = 0 if place is None else keys.index(place.slide) if place.slide in keys else place.at
        self._changing = True  # what is counted still belongs to the lesson before
        self._ink.restore(self.store.ink(lesson_id))
        self._talk.set_slides(slides, at)
        self._changing = False
        self._run = (place.run if place is not None else "") or _run()
        self._clock.restore(spent)
        self._keep_place()

    def wipe(self) -> None:
        """All ink of this lesson is taken away."""
        self._ink.restore({})

    def end(self) -> None:
        """The talk has been ended by hand: there is nothing to go on with, and nothing more is kept."""
        self.close()
        if self._run:
            self._keep_place(over=True)

    def close(self) -> None:
        """Keep what there is, and hear of nothing more."""
        if self._closed:
            return
        self._closed = True
        if self._run:
            self._keep_times()
        self._retry.stop()
        self.store.retry()
        self._talk.changed.disconnect(self._moved)
        self._talk.slides_changed.disconnect(self._edit)
        self._ink.changed.disconnect(self._drawn)
        self._clock.changed.disconnect(self._timed)
        self._clock.running_changed.disconnect(self._ran)
        self._clock.begun_anew.disconnect(self._new_run)

    # -- hearing

    def _moved(self) -> None:
        """An edited lesson says, too, that the slide has changed: that alone decides nothing."""
        self._on_slide()
        edited, self._edited = self._edited, False
        if self._run:
            self._keep_times()
            self._keep_place()
        elif not edited:
            self._begin()

    def _edit(self) -> None:
        self._edited = True
        self._on_slide()

    def _on_slide(self) -> None:
        slide = self._talk.slide
        self._clock.on_slide(slide.key if slide is not None else "")

    def _drawn(self, sheet: str) -> None:
        self.store.put_ink(self.lesson_id, sheet, self._ink.strokes(sheet))
        self._timed()  # not only at the clock's own ticks: a talk that is cut off then has no stroke without its time

    def _timed(self) -> None:
        if self._changing:
            return
        if not self._run and self._clock.running:
            self._begin()
        if self._run:
            self._keep_times()

    def _ran(self, _running: bool) -> None:
        self._timed()
        if self._run:
            self._keep_place()

    def _new_run(self) -> None:
        if self._run:
            self._begin()

    # -- keeping

    def _begin(self) -> None:
        self._run = _run()
        self._keep_place()

    def _keep_place(self, over: bool = False) -> None:
        slide = self._talk.slide
        if slide is not None:
            place = Place(slide.key, self._talk.at, self._run, now(), over, self._clock.running)
            self.store.put_place(self.lesson_id, place)

    def _keep_times(self) -> None:
        spent = {key: seconds for key, seconds in self._clock.spent_s.items() if key and seconds > 0}
        if spent:
            self.store.put_times(self.lesson_id, self._run, spent)


def _run() -> str:
    """A name that sorts by its time, and that no other has."""
    return f"{now()}-{os.urandom(2).hex()}"
