"""A kiosk that stands in a test: the real program on a clock of the test's own, brought to each of its screens."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tests.kiosk.observing import Observer
from viewer.core.content.pack import Pack, open_pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.pin import Door
from viewer.core.kiosk.places import state_dir
from viewer.core.order import Order
from viewer.core.paths import built_in_pack
from viewer.state.jobs import Jobs
from viewer.state.kiosk import way
from viewer.state.kiosk.visit import Phase, VisitState
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.overlay import Overlay
from viewer.ui.kiosk.program import KioskProgram

LANGUAGES = ("en", "es", "ar")
PIN = "748392"
SCREENS = (
    *("home", "section", "article", "picture", "search", "take"),
    *("attract", "countdown", "cover", "door", "status", "blank", "cleaning"),
)
SETTLE_S = 60.0  # a page that is not there by then never comes


class Clock:
    """Seconds, as many as the test says. ``value`` may be set."""

    def __init__(self) -> None:
        self.value = 1000.0

    def __call__(self) -> float:
        return self.value


class Answered:
    """Is nobody at work for anybody? Asks whoever is still there."""

    def __init__(self, jobs: list[Jobs]) -> None:
        self._jobs = jobs

    def __call__(self) -> bool:
        return not any(isValid(one) and one.busy for one in self._jobs)


class Standing:
    """One kiosk, one visitor after another."""

    def __init__(self, program: KioskProgram) -> None:
        self.program = program
        self.window = program.window
        self.visit: VisitState = program.booth.visit
        self.home = Path(os.environ["SEPTA_HOME"])
        self.clock = Clock()
        self.visit._clock = self.clock
        self.visit._since = self.visit._touched = self.visit._asked = self.clock()
        self.eye = Observer(self.window)
        self.config = program.booth.config
        pack = program.booth.pack
        language = self.config.languages[0]
        order = [topic for topic in pack.reading_order(pack.language(language)) if topic.page is not None]
        self.topic = next((one.id for one in order if one.id == "cellulite/quilt-model"), order[0].id)
        sections = [topic for topic in pack.tree(pack.language(language)) if topic.children]
        self.section = sections[0].id if sections else ""
        self._finger: QPointingDevice | None = None

    # -- time

    def settle(self) -> None:
        """Until nothing is converted, posted or to be painted any more."""
        end = time.monotonic() + SETTLE_S
        for _ in range(3):
            QCoreApplication.processEvents()
        while self.program.booth.jobs.busy:
            assert time.monotonic() < end, "a job does not end"
            QCoreApplication.processEvents()
            time.sleep(0.002)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()

    def finish(self) -> None:
        """Settled, everything drawn to its end, and no search under way."""
        self.settle()
        self.window.finish()
        jobs = self.program.findChildren(Jobs) + self.window.findChildren(Jobs)
        self.wait_for(Answered(jobs), "a search ends")
        self.settle()

    def wait_for(self, wanted: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + SETTLE_S
        while not wanted():
            assert time.monotonic() < end, f"never: {what}"
            QCoreApplication.processEvents()
            time.sleep(0.002)

    def passes(self, seconds: float) -> None:
        """So much time goes by, looked at every half second as the kiosk does."""
        end = self.clock.value + seconds
        while self.clock.value < end:
            self.clock.value = min(end, self.clock.value + 0.5)
            self.visit.tick()

    def time_out(self) -> None:
        """Nobody touches anything until the visit is over."""
        self.passes(self.config.idle_s + self.config.countdown_s + 1)

    # -- places

    def rest(self) -> None:
        """As at the start, and open."""
        self.visit.set_open(True)
        for _ in range(10):
            self.visit.end()
            self.settle()
            if self.visit.phase is Phase.START:  # not when a key or a pointer's move was still on its way
                return
        raise AssertionError(f"it does not come to rest: {self.visit.phase}")

    def go(self, screen: str) -> None:
        """To one of ``SCREENS``, from wherever it stands."""
        self.rest()
        self.to(screen)
        self.settle()

    def to(self, screen: str) -> None:
        """On from where it stands, in the looks that it has."""
        getattr(self, f"_to_{screen}")()

    def _spot(self, spot: Spot) -> None:
        self.visit.used()
        self.window.face.desk.way.go(spot)

    def spot(self, screen: str) -> Spot:
        """Where a visitor finds that screen of a face."""
        topic = {way.SECTION: self.section, way.ARTICLE: self.topic, way.TAKE: self.topic}.get(screen, "")
        return Spot(screen, topic)

    def _to_home(self) -> None:
        self.visit.used()

    def _to_section(self) -> None:
        self._spot(Spot(way.SECTION, self.section) if self.section else Spot())

    def _to_article(self) -> None:
        self._spot(Spot(way.ARTICLE, self.topic))

    def _to_picture(self) -> None:
        self._spot(Spot(way.PICTURE))

    def _to_search(self) -> None:
        self._spot(Spot(way.SEARCH))

    def _to_take(self) -> None:
        self._spot(Spot(way.ARTICLE, self.topic))
        self._spot(Spot(way.TAKE, self.topic))

    def _to_attract(self) -> None:
        self.passes(self.config.attract_s + 1)
        assert self.visit.phase is Phase.ATTRACT

    def _to_countdown(self) -> None:
        self._to_article()
        self.passes(self.config.idle_s + 1)
        assert self.visit.phase is Phase.ASKING

    def _to_cover(self) -> None:
        self._to_article()
        self.window.face.head.cover.click()

    def _to_door(self) -> None:
        self.visit.used()
        self.visit.staff()
        assert self.visit.phase is Phase.STAFF

    def _to_status(self) -> None:
        self._to_door()
        self.settle()
        self.open_door()

    def open_door(self) -> None:
        """The right PIN on the staff door, by touch, and on to the status page."""
        staff = self.window.staff
        self.type_pin(PIN)
        self.wait_for(lambda: staff.pages.currentWidget() is staff.menu, "the door opens")
        self.settle()
        self.tap(staff.show_status)
        self.settle()
        assert staff.pages.currentWidget() is staff.status

    def type_pin(self, pin: str) -> None:
        """On the staff door, by touch; it is looked at."""
        keys = self.window.staff.pad.keys
        for digit in pin:
            self.tap(keys[digit])
        self.tap(keys[">"])
        self.settle()

    def _to_blank(self) -> None:
        self.visit.set_open(False)
        assert self.visit.phase is Phase.CLOSED

    def _to_cleaning(self) -> None:
        self.visit.clean()
        assert self.visit.phase is Phase.CLEANING

    def overlay(self) -> Overlay | None:
        """What is laid over the window now."""
        return self.window.laid

    # -- touch

    @property
    def finger(self) -> QPointingDevice:
        if self._finger is None:
            self._finger = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        return self._finger

    def tap(self, widget: QWidget, place: QPoint | None = None) -> None:
        """One finger comes and goes, in the middle of ``widget`` or at ``place`` on it."""
        place = widget.rect().center() if place is None else place
        top = widget.window()
        place = widget.mapTo(top, place)
        QTest.touchEvent(top, self.finger).press(0, place, top).commit()
        if isValid(top):
            QTest.touchEvent(top, self.finger).release(0, place, top).commit()
        QCoreApplication.processEvents()

    def swipe(self, start: QPoint, end: QPoint, steps: int = 6) -> None:
        """One finger is drawn over the window."""
        top = self.window
        QTest.touchEvent(top, self.finger).press(0, start, top).commit()
        for step in range(1, steps + 1):
            place = start + (end - start) * step / steps
            QTest.touchEvent(top, self.finger).move(0, place, top).commit()
            QCoreApplication.processEvents()
        QTest.touchEvent(top, self.finger).release(0, end, top).commit()
        QCoreApplication.processEvents()


def made(
    size: tuple[int, int] = (1366, 768),
    pack: Pack | None = None,
    config: KioskConfig | None = None,
    theme: str | None = None,
) -> Standing:
    """A kiosk in a window of ``size``, painted. ``SEPTA_HOME`` must be the test's own; its door has ``PIN``."""
    assert "SEPTA_HOME" in os.environ
    Door(state_dir()).set_pin(PIN)
    config = config or KioskConfig(languages=LANGUAGES, drift=False, restart_at=None)
    program = KioskProgram(Order(mode="kiosk", size=size, theme=theme), pack or open_pack(built_in_pack()), config)
    program.window.resize(*size)
    kiosk = Standing(program)
    program.window.lock_down()
    program.window.show()
    kiosk.settle()
    return kiosk


@contextmanager
def standing(home: Path, **words: object) -> Iterator[Standing]:
    """A kiosk for the length of the block, with ``home`` for its files; ``words`` are those of ``made``."""
    own = {"SEPTA_HOME": str(home), "SEPTA_SPEECH": "mock"}
    before = {name: os.environ.get(name) for name in own}
    os.environ.update(own)
    kiosk = made(**words)  # type: ignore[arg-type]
    kiosk.home = home
    try:
        yield kiosk
    finally:
        kiosk.program.close()
        kiosk.program.deleteLater()  # the one application keeps it else, and its clock ticks on in other tests
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
