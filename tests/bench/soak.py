"""A month of a busy kiosk in one sitting: page after page by touch, with pictures, sizes, colours and languages.

The real kiosk, locked, in an offscreen window, from a seed. Visits end as they do when nobody is there any more. Now
and then it rests: what can be given back is given back, and memory, file handles, threads, timers, QObjects and the
references to None are read. Prints JSON: the slopes of memory and None's references over the second half (least
squares), the figures at the first and the last rest, touches that nothing was painted after, and the 99th percentile of
touch-to-paint in the first and the last tenth: on the clock, and in time of this process, which a busy machine does not
lengthen. ``make soak``; ``make soak ARGS="--views 2000"``; ``--minutes 1`` plays for so long.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_SCALE_FACTOR", "1")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from viewer.core.content.pack import open_pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.memory import give_back
from viewer.core.order import Order
from viewer.core.paths import built_in_pack
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.keyboard import Keyboard
from viewer.ui.kiosk.program import KioskProgram
from viewer.ui.kiosk.window import KioskWindow

SIZE = (1024, 640)  # most of the time is spent on painting
LANGUAGES = ("en", "es", "ar")
VIEWS = 10_000
REST_EVERY = 250
STEP_EVERY, LANGUAGE_EVERY, THEME_EVERY, VISIT_VIEWS = 23, 37, 61, 40
WARM_SHARE = 0.5  # the slope is that of the rest
TENTH = 0.1
SETTLE_S = 8.0  # a page that is not there by then is a fault
TYPED = 3  # letters of a search


@dataclass(frozen=True)
class Rest:
    """What the process holds after so many views. ``rss_kb``: resident memory; None's references say if Qt loses it."""

    views: int
    rss_kb: int
    handles: int
    threads: int
    timers: int
    qobjects: int
    none_references: int


class Painted(QObject):
    """Counts paints of the window and all in it."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            self.count += 1
        return False


class Busy:
    """One visitor after another, by touch."""

    def __init__(self, window: KioskWindow, seed: int, lap: int = 0) -> None:
        """``lap``: after so many views the same ones come again; 0: never."""
        self.window, self.seed, self.lap = window, seed, lap
        self.random = Random(seed)
        self.finger: QPointingDevice = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        self.painted = Painted()
        self.clock_ms: list[float] = []
        self.own_ms: list[float] = []
        self.views, self.unanswered = 0, 0
        pack = window.booth.pack
        self.topics = [topic.id for topic in pack.reading_order("en") if topic.page is not None]
        self.sections = [topic.id for topic in pack.tree("en") if topic.children]

    def tap(self, button: QWidget) -> None:
        window = self.window
        place = button.mapTo(window, button.rect().center())
        QTest.touchEvent(window, self.finger).press(0, place, window).commit()
        QTest.touchEvent(window, self.finger).release(0, place, window).commit()

    def timed_tap(self, button: QWidget) -> None:
        """From the finger's coming to the end of the first painting after it."""
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self.painted)
        self.painted.count = 0
        begin, own = time.perf_counter(), time.thread_time()
        self.tap(button)
        while not self.painted.count and time.perf_counter() < begin + SETTLE_S:
            QCoreApplication.processEvents()
        self.clock_ms.append((time.perf_counter() - begin) * 1e3)
        self.own_ms.append((time.thread_time() - own) * 1e3)
        self.unanswered += not self.painted.count
        app.removeEventFilter(self.painted)

    def view(self) -> None:
        """One more page: mostly the next card, else another topic, the picture, the search, home."""
        if self.lap and self.views % self.lap == 0:
            self.random = Random(self.seed)
            self.window.booth.visit.end()
            self.settle()
        face, chance = self.window.face, self.random.random()
        spot = face.desk.way.spot
        if chance < 0.72 and spot.screen == way.ARTICLE and face.foot.next.isEnabled():
            self.timed_tap(face.foot.next)
        elif chance < 0.77:
            self.go(Spot(way.PICTURE))
            self.play()
        elif chance < 0.80:
            self.go(Spot(way.SEARCH))
            self.search()
        elif chance < 0.83 and spot.screen != way.HOME:
            self.timed_tap(face.foot.home)
        elif chance < 0.85 and self.sections:
            self.go(Spot(way.SECTION, self.random.choice(self.sections)))
        elif chance < 0.86 and spot.screen == way.ARTICLE:
            self.go(Spot(way.TAKE, spot.topic_id))
        else:
            self.go(Spot(way.ARTICLE, self.random.choice(self.topics)))
        self.settle()
        self.views += 1
        choices, number = self.window.booth.choices, self.views % self.lap if self.lap else self.views
        if number % STEP_EVERY == 0:
            choices.next_step()
        if number % THEME_EVERY == 0:
            choices.next_theme()
        if number % LANGUAGE_EVERY == 0:
            choices.set_language(self.random.choice(LANGUAGES))
        if number % VISIT_VIEWS == 0:
            self.window.booth.visit.end()
        self.settle()

    def go(self, spot: Spot) -> None:
        self.window.booth.visit.used()
        self.window.face.desk.way.go(spot)

    def search(self) -> None:
        """Type a few letters; what is found comes when it comes."""
        self.settle()
        screen = self.window.face.screen_now
        assert screen is not None
        keyboard = screen.findChild(Keyboard)
        assert keyboard is not None
        keys = [one for one in keyboard.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
        for key in self.random.choices(keys, k=TYPED) if keys else ():
            self.tap(key)
            QCoreApplication.processEvents()

    def play(self) -> None:
        """Touch a few of the picture's buttons."""
        screen = self.window.face.screen_now
        assert screen is not None
        self.settle()
        shown = [one for one in screen.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
        for _ in range(2):
            if shown:
                button = self.random.choice(shown)
                if button.isVisible():
                    self.tap(button)
                    QCoreApplication.processEvents()

    def settle(self) -> None:
        """Until nothing is to be converted or posted any more."""
        end = time.monotonic() + SETTLE_S
        for _ in range(3):
            QCoreApplication.processEvents()
        while self.window.booth.jobs.busy and time.monotonic() < end:
            QCoreApplication.processEvents()
            time.sleep(0.001)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()

    def rest(self) -> Rest:
        """Everything as at the start, what can be given back given back, and counted."""
        self.window.booth.visit.end()
        self.settle()
        gc.collect()
        give_back()
        found = everything()
        return Rest(
            self.views,
            _rss_kb(),
            len(os.listdir("/proc/self/fd")),
            len(os.listdir("/proc/self/task")),
            sum(1 for one in found if isinstance(one, QTimer)),
            len(found),
            sys.getrefcount(None),
        )


def everything() -> list[QObject]:
    """Every QObject below the application and its windows."""
    app = QApplication.instance()
    assert app is not None
    found = list(app.findChildren(QObject))
    for window in QApplication.topLevelWidgets():
        found += [window, *window.findChildren(QObject)]
    return found


def _rss_kb() -> int:
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Rss:"):
            return int(line.split()[1])
    raise OSError("no Rss line")


def slope(rests: Sequence[Rest], name: str) -> float:
    """That figure against views over the second half, least squares, per view."""
    half = [rest for rest in rests if rest.views >= rests[-1].views * WARM_SHARE]
    n = len(half)
    if n < 2:
        return 0.0
    values: list[int] = [getattr(rest, name) for rest in half]
    mean_x, mean_y = sum(rest.views for rest in half) / n, sum(values) / n
    spread = sum((rest.views - mean_x) ** 2 for rest in half)
    return sum((rest.views - mean_x) * (value - mean_y) for rest, value in zip(half, values, strict=True)) / spread


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))] if ordered else 0.0


def warm_up(busy: Busy) -> None:
    """Every face and screen is made: from here on nothing new is."""
    busy.settle()
    for language in LANGUAGES:
        busy.window.booth.choices.set_language(language)
        for name in (way.HOME, way.SEARCH, way.PICTURE, way.ARTICLE, way.TAKE, way.SECTION):
            topic = {way.ARTICLE: busy.topics[0], way.TAKE: busy.topics[0], way.SECTION: busy.sections[0]}.get(name, "")
            busy.go(Spot(name, topic))
            busy.settle()
            if name == way.SEARCH:
                busy.search()


def run(busy: Busy, views: int, seconds: float | None, every: int = REST_EVERY) -> list[Rest]:
    """``seconds`` given: as many views as there is time for. One line of JSON for each rest, on stderr."""
    warm_up(busy)
    rests = [busy.rest()]
    end = time.monotonic() + seconds if seconds is not None else None
    while busy.views < views and (end is None or time.monotonic() < end):
        busy.view()
        if busy.views % every == 0:
            rests.append(busy.rest())
            print(json.dumps(asdict(rests[-1])), file=sys.stderr, flush=True)
    if rests[-1].views != busy.views:
        rests.append(busy.rest())
    print(json.dumps(figures(busy, rests)))
    return rests


def figures(busy: Busy, rests: Sequence[Rest]) -> dict[str, object]:
    tenth = max(1, round(len(busy.clock_ms) * TENTH))

    def ends(values: Sequence[float]) -> tuple[float, float]:
        return round(percentile(values[:tenth], 0.99), 1), round(percentile(values[-tenth:], 0.99), 1)

    return {
        "views": busy.views,
        "rss_kb_a_view": round(slope(rests, "rss_kb"), 3),
        "none_references_a_view": round(slope(rests, "none_references"), 3),
        "first": asdict(rests[min(1, len(rests) - 1)]),
        "last": asdict(rests[-1]),
        "touches": len(busy.clock_ms),
        "unanswered": busy.unanswered,
        "p99_ms_first_and_last_tenth": ends(busy.clock_ms),
        "p99_own_ms_first_and_last_tenth": ends(busy.own_ms),
    }


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="make soak ARGS=…", description=__doc__)
    parser.add_argument("--views", type=int, default=VIEWS)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lap", type=int, default=0, help="after so many views the same ones come again")
    parser.add_argument("--every", type=int, default=REST_EVERY, help="views between two rests")
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="septa-soak-") as home:
        os.environ["SEPTA_HOME"] = home
        config = KioskConfig(languages=LANGUAGES, idle_s=600, attract_s=25, drift=False)
        program = KioskProgram(Order(mode="kiosk", size=SIZE), open_pack(built_in_pack()), config)
        program.window.resize(*SIZE)
        program.window.lock_down()
        program.window.show()
        seconds = None if given.minutes is None else given.minutes * 60
        run(Busy(program.window, given.seed, given.lap), given.views, seconds, given.every)
        program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
