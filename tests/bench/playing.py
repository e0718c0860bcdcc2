"""What a frame costs while time plays: tissue, surface and paint, in a real window of 1600 × 900.

Runs the real program. For each account some things are done at once and the months are played from 0 to 36, as a
person would by the Play button. A frame is timed from the tick that moves the time on to the end of the pass in which
the picture was painted. Prints JSON: name → milliseconds of each frame.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from tests.bench.answers import READY_LIMIT_S, SETTLE_S, find_view, pump
from viewer import app as septa
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.scene import Account, Event, SceneState, Treatment
from viewer.state.quilt import QuiltState
from viewer.ui.quilt.view import QuiltView
from viewer.ui.shell.window import ReaderWindow

PLAY_LIMIT_S = 60.0
DONE = {
    "playing_article_ms": SceneState(
        Account.ARTICLE,
        Parameters(46, 14),
        events=(
            *(Event(month, Treatment.MESOTHERAPY, 36 + 18 * place, 45) for month in range(3) for place in range(3)),
            Event(6, Treatment.SCULPTING, 72, 54),
        ),
    ),
    "playing_studies_ms": SceneState(
        Account.STUDIES,
        Parameters(46, 14),
        events=(Event(1, Treatment.SUBCISION, 54, 45), Event(4, Treatment.SHOCK_WAVES, 90, 45)),
    ),
}


@dataclass
class Frames:
    """Times from tick to painted."""

    taken_ms: list[float] = field(default_factory=list)
    began: float | None = None


class Stopwatch(QObject):
    """Ends a frame once the picture is painted and handed to the X server.

    An event posted in the paint event with high priority is the first that is delivered after that.
    """

    def __init__(self, view: QuiltView, frames: Frames) -> None:
        super().__init__(view)
        self._frames = frames
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._frames.began is not None:
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User and self._frames.began is not None:
            self._frames.taken_ms.append((time.perf_counter() - self._frames.began) * 1000)
            self._frames.began = None
            return True
        return super().event(event)


def play_ms(window: ReaderWindow, view: QuiltView, state: SceneState) -> list[float]:
    """The frames of one play from the first month to the last."""
    quilt = window._session.quilt
    quilt.act(state)
    pump(1.0)
    frames = Frames()
    act = QuiltState.act

    def timed(self: QuiltState, *words: Any) -> None:
        if frames.began is None:
            frames.began = time.perf_counter()
        act(self, *words)

    QuiltState.act = timed  # type: ignore[method-assign]
    watch = Stopwatch(view, frames)
    try:
        frames.began = None
        window.commands["play-months"].trigger()
        end = time.monotonic() + PLAY_LIMIT_S
        while quilt.state.month < 36 and time.monotonic() < end:
            QApplication.processEvents()
            time.sleep(0.0005)
    finally:
        QuiltState.act = act  # type: ignore[method-assign]
        view.removeEventFilter(watch)
    assert len(frames.taken_ms) > 100, f"only {len(frames.taken_ms)} frames; month {quilt.state.month}"
    return frames.taken_ms


def measure() -> dict[str, list[float]]:
    end = time.monotonic() + READY_LIMIT_S
    while (view := find_view()) is None:
        pump(0.05)
        if time.monotonic() > end:
            raise TimeoutError(f"no picture within {READY_LIMIT_S:g} s")
    pump(SETTLE_S)
    window = view.window()
    assert isinstance(window, ReaderWindow)
    found = {}
    for name, state in DONE.items():
        window.commands["reset-picture"].trigger()
        found[name] = play_ms(window, view, state)
    return found


def main(_words: Callable[[], None] | None = None) -> int:
    def instead_of_waiting(*_arguments: object) -> int:
        print(json.dumps(measure()))
        return 0

    QApplication.exec = instead_of_waiting  # type: ignore[method-assign,assignment]
    sys.argv = ["septa", "--size", "1600x900", "--theme", "light"]
    return septa.main() or 0


if __name__ == "__main__":
    sys.exit(main())
