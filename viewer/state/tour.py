"""Walks through the scenes of a tour, stop by stop, with what is told at each."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.core.quilt.scenes import SceneBook, Stop, Tour
from viewer.state.quilt import QuiltState
from viewer.state.show import SceneShow

SECOND_MS = 1000


class TourState(QObject):
    """One tour at a time. It stops at its end, and wherever a person touches the picture; ``resume`` goes on."""

    changed = Signal()  # of tour, at, playing or book

    def __init__(self, book: SceneBook, show: SceneShow, quilt: QuiltState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._show, self._quilt = book, show, quilt
        self._tour: Tour | None = None
        self._at = 0
        self._left_ms = 0  # of the stop at which it was paused
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._next)
        quilt.touched.connect(self.pause)

    @property
    def book(self) -> SceneBook:
        return self._book

    @property
    def tour(self) -> Tour | None:
        """The tour that is under way, playing or not."""
        return self._tour

    @property
    def at(self) -> int:
        """The stop, from 0."""
        return self._at

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    @property
    def narration(self) -> str:
        """What is told at this stop; "" without a tour."""
        stop = self._stop
        return stop.narration if stop is not None else ""

    def set_book(self, book: SceneBook) -> None:
        """The tours of the pack, when they have been read. A tour under way ends."""
        if book is not self._book:
            self._book = book
            self.stop()
            self.changed.emit()

    def play(self, tour_id: str) -> bool:
        """Start from the first stop. False, and nothing happens, when the pack has no such tour."""
        tour = self._book.tours.get(tour_id)
        if tour is None or not tour.stops:
            return False
        self._quilt.touch()
        self._quilt.mark()
        self._tour = tour
        self._go(0, play=True)
        return True

    def pause(self) -> None:
        """Stand still exactly here, in the middle of a glide if need be."""
        if self.playing:
            self._left_ms = max(self._timer.remainingTime(), 1)
            self._timer.stop()
            self._show.stop()
            self.changed.emit()

    def resume(self) -> None:
        """Go on from where it was paused; from the start when it had come to its end."""
        stop = self._stop
        if self._tour is None or stop is None or self.playing:
            return
        left_ms = self._left_ms
        self._quilt.touch()
        if left_ms <= 0:
            self._quilt.mark()
            self._go(0, play=True)
            return
        self._show.to(stop.scene, by_person=False)
        self._timer.start(left_ms)
        self.changed.emit()

    def step(self, by: int) -> None:
        """To the stop after (+1) or before (-1); playing or paused as it was. At either end it stays."""
        tour = self._tour
        if tour is None:
            return
        at = min(max(self._at + by, 0), len(tour.stops) - 1)
        if at != self._at:
            playing = self.playing
            self._quilt.touch()
            self._go(at, playing)

    def stop(self) -> None:
        """End the tour; the picture stays as it is."""
        if self._tour is None:
            return
        self._timer.stop()
        self._show.stop()
        self._tour, self._at, self._left_ms = None, 0, 0
        self.changed.emit()

    @property
    def _stop(self) -> Stop | None:
        return self._tour.stops[self._at] if self._tour is not None else None

    def _go(self, at: int, play: bool) -> None:
        self._at = at
        stop = self._stop
        assert stop is not None
        self._left_ms = round(stop.seconds * SECOND_MS)
        self._show.to(stop.scene, by_person=False)
        if play:
            self._timer.start(self._left_ms)
        else:
            self._timer.stop()
        self.changed.emit()

    def _next(self) -> None:
        assert self._tour is not None
        if self._at + 1 < len(self._tour.stops):
            self._go(self._at + 1, play=True)
        else:
            self._left_ms = 0
            self.changed.emit()
