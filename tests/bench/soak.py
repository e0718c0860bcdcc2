"""A month of a busy kiosk in one sitting: page after page by touch, with pictures, sizes, colours and languages.

The real kiosk in an offscreen window, from a seed. Every hundred views it rests: memory is given back and read, and so
are file handles, threads, timers, QObjects and the references to None. Prints JSON: the slope of the memory over the
second half (least squares), the figures at the first and the last rest, and the 99th percentile of touch-to-paint in
the first and the last tenth. ``make soak``; ``make soak ARGS="--views 2000"``; ``--minutes 1`` plays for so long.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_SCALE_FACTOR", "1")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import Shiboken

from viewer.core.content.pack import open_pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.memory import give_back
from viewer.core.order import Order
from viewer.core.paths import built_in_pack
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.program import KioskProgram
from viewer.ui.kiosk.window import KioskWindow

SIZE = (1366, 768)
LANGUAGES = ("en", "es", "ar")
VIEWS = 10_000
REST_EVERY = 100
WARM_SHARE = 0.5  # the slope is that of the rest
TENTH = 0.1
SETTLE_S = 8.0  # a page that is not there by then is a fault


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

    def __init__(self, window: KioskWindow, seed: int) -> None:
        self.window = window
        self.random = Random(seed)
        self.finger: QPointingDevice = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        self.painted = Painted()
        self.latencies_ms: list[float] = []
        self.views = 0
        pack = window.booth.pack
        self.topics = [topic.id for topic in pack.reading_order("en") if topic.page is not None]

    def tap(self, button: QWidget) -> None:
        place = QPoint(button.width() // 2, button.height() // 2)
        QTest.touchEvent(button, self.finger).press(0, place, button).commit()
        QTest.touchEvent(button, self.finger).release(0, place, button).commit()

    def timed_tap(self, button: QWidget) -> None:
        """From the finger's coming to the end of the first painting after it."""
        QApplication.instance().installEventFilter(self.painted)  # type: ignore[union-attr]
        self.painted.count = 0
        begin = time.perf_counter()
        self.tap(button)
        while not self.painted.count and time.perf_counter() < begin + SETTLE_S:
            QCoreApplication.processEvents()
        self.latencies_ms.append((time.perf_counter() - begin) * 1e3)
        QApplication.instance().removeEventFilter(self.painted)  # type: ignore[union-attr]

    def view(self) -> None:
        """One more page: mostly the next card, else another topic, the picture, the search, home."""
        face, chance = self.window.face, self.random.random()
        if chance < 0.75 and face.desk.way.spot.screen == way.ARTICLE and face.foot.next.isEnabled():
            self.timed_tap(face.foot.next)
        elif chance < 0.80:
            face.desk.way.go(Spot(way.PICTURE))
            self.play()
        elif chance < 0.83:
            face.desk.way.go(Spot(way.SEARCH))
        elif chance < 0.85:
            self.timed_tap(face.foot.home)
        else:
            face.desk.way.go(Spot(way.ARTICLE, self.random.choice(self.topics)))
        self.settle()
        self.views += 1
        if self.views % 12 == 0:
            self.window.booth.choices.next_step()
        if self.views % 17 == 0:
            self.window.booth.choices.next_theme()
        if self.views % 23 == 0:
            self.window.booth.choices.set_language(self.random.choice(LANGUAGES))
        if self.views % 40 == 0:
            self.window.booth.visit.end()
        self.settle()

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
        objects = [one for one in Shiboken.getAllValidWrappers() if isinstance(one, QObject)]
        del objects
        found = everything(self.window)
        return Rest(
            self.views,
            _rss_kb(),
            len(os.listdir("/proc/self/fd")),
            threading.active_count(),
            sum(1 for one in found if isinstance(one, QTimer)),
            len(found),
            sys.getrefcount(None),
        )


def everything(window: KioskWindow) -> list[QObject]:
    """Every QObject below the program and its window."""
    program = window.booth.visit.parent()
    found = list(window.findChildren(QObject))
    if program is not None:
        found += program.findChildren(QObject)
    return found


def _rss_kb() -> int:
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Rss:"):
            return int(line.split()[1])
    raise OSError("no Rss line")


def slope_kb(rests: Sequence[Rest]) -> float:
    """Memory against views over the second half, least squares, in KB a view."""
    half = [rest for rest in rests if rest.views >= rests[-1].views * WARM_SHARE]
    n = len(half)
    if n < 2:
        return 0.0
    mean_x = sum(rest.views for rest in half) / n
    mean_y = sum(rest.rss_kb for rest in half) / n
    spread = sum((rest.views - mean_x) ** 2 for rest in half)
    return sum((rest.views - mean_x) * (rest.rss_kb - mean_y) for rest in half) / spread


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))] if ordered else 0.0


def run(window: KioskWindow, views: int, seconds: float | None, seed: int) -> dict[str, object]:
    """``seconds`` given: as many views as there is time for."""
    busy = Busy(window, seed)
    busy.settle()
    for language in LANGUAGES:  # every face and screen is made: from here on nothing new is
        window.booth.choices.set_language(language)
        for name in (way.HOME, way.SEARCH, way.PICTURE, way.ARTICLE):
            window.face.desk.way.go(Spot(name, busy.topics[0] if name == way.ARTICLE else ""))
            busy.settle()
    rests = [busy.rest()]
    end = time.monotonic() + seconds if seconds is not None else None
    while busy.views < views and (end is None or time.monotonic() < end):
        busy.view()
        if busy.views % REST_EVERY == 0:
            rests.append(busy.rest())
            print(json.dumps(asdict(rests[-1])), file=sys.stderr, flush=True)
    if rests[-1].views != busy.views:
        rests.append(busy.rest())
    tenth = max(1, round(len(busy.latencies_ms) * TENTH))
    return {
        "views": busy.views,
        "slope_kb_a_view": round(slope_kb(rests), 3),
        "first": asdict(rests[min(1, len(rests) - 1)]),
        "last": asdict(rests[-1]),
        "p99_first_tenth_ms": round(percentile(busy.latencies_ms[:tenth], 0.99), 1),
        "p99_last_tenth_ms": round(percentile(busy.latencies_ms[-tenth:], 0.99), 1),
        "touches": len(busy.latencies_ms),
    }


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="make soak ARGS=…", description=__doc__)
    parser.add_argument("--views", type=int, default=VIEWS)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="septa-soak-") as home:
        os.environ["SEPTA_HOME"] = home
        config = KioskConfig(languages=LANGUAGES, idle_s=600, attract_s=25, drift=False)
        program = KioskProgram(Order(mode="kiosk", size=SIZE), open_pack(built_in_pack()), config)
        program.window.resize(*SIZE)
        program.window.show()
        found = run(program.window, given.views, None if given.minutes is None else given.minutes * 60, given.seed)
        program.close()
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
