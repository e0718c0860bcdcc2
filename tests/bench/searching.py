"""What a search costs: each letter typed, in the built-in pack and in one of 14,000 pages, and the index of the latter.

Runs the real program in a real window of 1600 × 900. A letter is timed from the question to the answer that the window
is told. While the index is built, a timer ticks in the window's thread: the longest time between two ticks is the
longest that the window could have stood still; the same is taken for as long with nothing to do. Prints JSON.
``python -m tests.bench.searching [PACK WORDS]``: WORDS is a file with a question a line; without both the built-in
pack is asked the lay questions of the tests.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.answers import READY_LIMIT_S, SETTLE_S, pump
from viewer import app as septa
from viewer.core.search.model import Results
from viewer.state.search import SearchState
from viewer.state.session import Session
from viewer.ui.shell.window import ReaderWindow

LAY = Path(__file__).parents[1] / "core" / "search" / "lay_queries.yaml"
WHOLE_LIMIT_S = 300.0
ANSWER_LIMIT_S = 10.0
REST_S = 0.02  # between two letters


class Ticks:
    """How long the window's thread was away, in milliseconds: the times between ticks that were to come each 1 ms.

    ``own_ms`` is without the time that the thread was ready and no processor was free: other programs take that.
    """

    def __init__(self) -> None:
        self.gaps_ms: list[float] = []
        self.own_ms: list[float] = []
        self._schedule = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._waited_ms = self._waited()
        self._last = time.perf_counter()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def stop(self) -> Ticks:
        self._timer.stop()
        return self

    def _tick(self) -> None:
        now, waited_ms = time.perf_counter(), self._waited()
        gap_ms = 1e3 * (now - self._last)
        self.gaps_ms.append(gap_ms)
        self.own_ms.append(max(0.0, gap_ms - (waited_ms - self._waited_ms)))
        self._last, self._waited_ms = now, waited_ms

    def _waited(self) -> float:
        """How long the thread has waited for a processor so far; 0 where the system does not say it."""
        try:
            return int(self._schedule.read_text("ascii").split()[1]) / 1e6
        except (OSError, IndexError, ValueError):
            return 0.0


class Pages:
    """How far the index is."""

    def __init__(self, search: SearchState) -> None:
        self.done, self.of = 0, 0
        search.progress.connect(self._note)

    def _note(self, done: int, of: int) -> None:
        self.done, self.of = done, of


class Asking:
    """Asks, and waits for the answer as the window does: in the event loop."""

    def __init__(self, search: SearchState) -> None:
        self._search = search
        self._text = ""
        self._loop = QEventLoop()
        self._limit = QTimer(singleShot=True, interval=int(ANSWER_LIMIT_S * 1000))
        self._limit.timeout.connect(self._loop.quit)
        search.changed.connect(self._note)

    def answer_ms(self, text: str) -> float:
        begin = time.perf_counter()
        self._text = text
        self._search.ask(text)
        self._limit.start()
        self._loop.exec()
        if self._search.results.query != text:
            raise TimeoutError(f"no answer to “{text}” within {ANSWER_LIMIT_S:g} s")
        return 1e3 * (time.perf_counter() - begin)

    def _note(self, results: Results) -> None:
        if results.query == self._text:
            self._loop.quit()


def session_of() -> Session:
    """The session of the window, once its companions are there. Its own search is closed: one index is measured."""
    end = time.monotonic() + READY_LIMIT_S
    while time.monotonic() < end:
        pump(0.05)
        for window in QApplication.topLevelWidgets():
            if isinstance(window, ReaderWindow) and window.companions is not None:
                window.companions.searching.close()
                return window.companions.searching.desk.session
    raise TimeoutError(f"no window within {READY_LIMIT_S:g} s")


def letters(questions: list[str]) -> list[str]:
    """Each question as it grows while it is typed, from the second letter on."""
    return [question[:end] for question in questions for end in range(2, len(question) + 1)]


def wait(seconds: float) -> None:
    """The event loop as it is when nobody does anything."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def measure(questions: list[str]) -> dict[str, list[float]]:
    session = session_of()
    pump(SETTLE_S)
    with TemporaryDirectory(prefix="septa-search-") as home:
        search = SearchState(session.pack, session.language, Path(home))
        pages, asking = Pages(search), Asking(search)
        ticks = Ticks()
        begin = time.monotonic()
        search.start()
        while not search.ready:
            wait(0.05)
            if time.monotonic() - begin > WHOLE_LIMIT_S:
                raise TimeoutError(f"no whole index within {WHOLE_LIMIT_S:g} s")
        taken_s = time.monotonic() - begin
        ticks.stop()
        idle = Ticks()
        wait(min(taken_s, 20.0))
        idle.stop()
        typed = letters(questions)
        asking.answer_ms("a first one")
        taken_ms = []
        for text in typed:
            taken_ms.append(asking.answer_ms(text))
            wait(REST_S)
        search.close()
    return {
        "keystroke_ms": taken_ms,
        "page_ms": [1e3 * taken_s / max(1, pages.of)],
        "stall_ms": [max(ticks.gaps_ms)],
        "own_stall_ms": [max(ticks.own_ms)],
        "idle_stall_ms": [max(idle.gaps_ms)],
    }


def main(words: list[str]) -> int:
    if words:
        questions = [line for line in Path(words[1]).read_text("utf-8").splitlines() if line]
    else:
        questions = [row["ask"] for rows in yaml.safe_load(LAY.read_text("utf-8")).values() for row in rows]

    def instead_of_waiting(*_words: object) -> int:
        print(json.dumps(measure(questions)))
        return 0

    QApplication.exec = instead_of_waiting  # type: ignore[method-assign,assignment]
    sys.argv = ["septa", "--size", "1600x900", "--theme", "light", *words[:1]]
    return septa.main() or 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
