"""The running kiosk: application, states and the one window, from the first paint until staff ends it."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer

from viewer.core import memory
from viewer.core.content.pack import Pack
from viewer.core.kiosk import notify, starts
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.faults import Faults
from viewer.core.kiosk.places import config_path as usual_config_path
from viewer.core.kiosk.places import state_dir
from viewer.core.kiosk.standing import Ground, Standing
from viewer.core.modes import MODES
from viewer.core.order import Order
from viewer.core.settings import Settings
from viewer.state.garbage import Garbage
from viewer.state.jobs import Jobs
from viewer.state.kiosk.choices import ChoiceState
from viewer.state.kiosk.visit import Times, VisitState
from viewer.state.kiosk.way import ARTICLE, Spot
from viewer.state.preferences import Preferences
from viewer.ui.kiosk.ahead import Ahead
from viewer.ui.kiosk.booth import Booth, FaceDesk
from viewer.ui.kiosk.desk import desk_of
from viewer.ui.kiosk.late_door import late_door
from viewer.ui.kiosk.machine_rows import rows
from viewer.ui.kiosk.once import OnceAVisit
from viewer.ui.kiosk.pulse import Pulse
from viewer.ui.kiosk.records import Records
from viewer.ui.kiosk.restart import start_anew
from viewer.ui.kiosk.upkeep import Upkeep, Why
from viewer.ui.kiosk.watch import Watch
from viewer.ui.kiosk.window import KioskWindow
from viewer.ui.shell.endings import Endings
from viewer.ui.shell.program import application
from viewer.ui.theme.fonts import load_letters
from viewer.ui.theme.pan import leave_pan
from viewer.ui.theme.resolve import ThemeResolver
from viewer.ui.theme.style import ground

PICTURE_SIZE = (1920, 1080)  # of a snapshot
PICTURE_WAIT_MS = 60_000  # the longest that one waits for a page
SETTLE_MS = 150
RETRY_SOON_S, RETRY_S = 5.0, 300.0  # from the safe page: what was asked for has failed, or Septa's own


def start(order: Order, standing: Standing) -> int:
    """Run the kiosk; where it cannot be made, show the safe page until it can. The process's status."""
    if standing.pack is not None:
        try:
            program = KioskProgram(order, standing.pack, standing=standing)
        except Exception as error:  # whatever it is, a visitor sees words and no dark screen
            records = Records(state_dir(), is_counting=False)
            records.open()
            records.note("fault", error=error, starts=standing.failed)
            records.close()
        else:
            return program.run()
    from viewer.ui.kiosk.rest import Rest

    retry_s = RETRY_S if standing.ground is Ground.OWN else RETRY_SOON_S
    return Rest(application(), retry_s, (*standing.config.languages, "en")[0]).run()


class KioskProgram(QObject):
    """One kiosk. ``fault`` is a sentence when it cannot be; then nothing else may be called."""

    def __init__(
        self,
        order: Order,
        pack: Pack,
        config: KioskConfig | None = None,
        config_path: Path | None = None,
        standing: Standing | None = None,
    ) -> None:
        super().__init__()
        self.fault = ""
        self._app = application()
        self.setParent(self._app)
        self._order = order
        self._is_closed, self._again = False, False
        if standing is None:
            standing = Standing(config or KioskConfig(), usual_config_path(config_path), pack, order.pack)
        self._standing = standing
        self._folder = state_dir()
        self.config = config = standing.config
        self.records = Records(self._folder, config.counting)
        mode = MODES[order.mode]
        visit = VisitState(Times(config.idle_s, config.countdown_s, config.attract_s), parent=self)
        choices = ChoiceState(config.languages, order.theme or config.theme, self)
        self.booth = Booth(
            config,
            pack,
            mode,
            visit,
            choices,
            Preferences(Settings(), self),
            ThemeResolver(choices.theme, self),
            Jobs(self),
            OnceAVisit(self._count, visit, self).count,
            late_door(self._folder),
            self.status,
            self.records.note,
        )
        self._garbage = Garbage(self)
        self._faults: Faults | None = None
        self._endings: Endings | None = None
        self._pulse: Pulse | None = None
        self.upkeep = Upkeep(self.booth, standing, self._folder, self.records.write, parent=self)
        for code in self.config.languages:  # their names are on the first page
            load_letters(code)
        ground(self._app, self.booth.resolver.theme)  # a window made before it would keep the system's letters
        self.window = KioskWindow(self.booth, self.desk)
        self._watch = Watch(self.window, visit, self)
        self.ahead = Ahead(visit, self.records.note, self)
        leave_pan()

    def desk(self, code: str) -> FaceDesk:
        """The states of the face that speaks ``code``."""
        return desk_of(self.booth, code, self)

    def status(self) -> tuple[tuple[str, str], ...]:
        """What staff may see of this machine."""
        faults = self._faults.count if self._faults is not None else 0
        return rows(self.booth, self._standing, self.records, up_s=self._up_s(), faults=faults)

    def run(self) -> int:
        """Show the window until staff ends it, or a new start takes its place."""
        self._app.setQuitOnLastWindowClosed(False)
        self._faults = Faults(self.records.note)
        hang_up = getattr(signal, "SIGHUP", None)
        if hang_up is not None:  # the terminal has gone, the visitors have not
            signal.signal(hang_up, signal.SIG_IGN)
        self._endings = Endings(self)
        self._endings.wanted.connect(self.end)
        self.upkeep.heed_hours()
        self.window.painted.connect(self._stand)
        self._cover_screen()
        self.window.lock_down()
        self.window.show()
        status = self._app.exec()
        self.close()
        return start_anew() if self._again else status

    def draw(self, out: Path) -> str:
        """Write the window as a visitor would see it to a PNG file; "" or why that failed. Leaves no trace."""
        self._app.setQuitOnLastWindowClosed(False)
        self.window.resize(*(self._order.size or PICTURE_SIZE))
        self.window.show()
        if self._order.language:
            self.booth.choices.set_language(self._order.language)
        topic_id = self._topic()
        if topic_id:
            self.window.face.desk.way.go(Spot(ARTICLE, topic_id))
        wait, limit = QEventLoop(self), time.monotonic() + PICTURE_WAIT_MS / 1000
        while True:
            QTimer.singleShot(SETTLE_MS, wait.quit)
            wait.exec()
            self.window.finish()
            if not self.booth.jobs.busy or time.monotonic() > limit:
                break
        saved = self.window.grab().save(str(out), "PNG")
        self.close()
        return "" if saved else f"{out} could not be written; is the disk full?"

    def end(self) -> None:
        """Staff or the operator's signal has ended it."""
        self.records.note("end")
        self._app.exit()

    def start_anew(self, why: Why) -> None:
        """In its own place, with nothing left of this run."""
        self.records.note("restart", why=why, up_s=self._up_s())
        self._again = True
        self._app.exit()

    def close(self) -> None:
        """Leave nothing running; asking again does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self.upkeep.stop()
        self._watch.stop()
        self.ahead.stop()
        if self._pulse is not None:
            starts.forgive(self._folder)  # it was wanted, and a page had been shown
            self._pulse.stop(is_ending=not self._again)
        for face in self.window.faces.values():
            face.shut()
        self.booth.jobs.close()
        self.records.close()
        self.window.allow_close()
        self.window.close()
        self.window.deleteLater()
        self._garbage.stop()
        if self._endings is not None:
            with contextlib.suppress(OSError):
                self._endings.close()
        if self._faults is not None:
            self._faults.close()

    # -- after the first paint

    def _stand(self) -> None:
        """The first page is there: say so, and see to what a kiosk needs to stand for months."""
        environment, window = os.environ, self.window
        failed = self._standing.failed >= starts.SAFE_AFTER
        status = {
            Ground.ASKED: "Running as set up" if self._standing.as_asked else "Running with another pack",
            Ground.KEPT: "Running as it last ran well" + ": the last starts failed" * failed,
            Ground.OWN: "Running with Septa's own defaults: the last starts failed",
        }
        self._pulse = Pulse(window, notify.notifier(), notify.watchdog_s(environment, os.getpid()), self)
        self._pulse.start(status[self._standing.ground])
        window.exit_wanted.connect(self.end)
        window.restart_wanted.connect(self._staff_restart)
        self.upkeep.due.connect(self._due)
        self.upkeep.healthy.connect(self._healthy)
        self.upkeep.start()
        self._watch.bad.connect(self._bad_frame)
        self._watch.start()
        self.ahead.start()
        QTimer.singleShot(0, self._keep_records)

    def _keep_records(self) -> None:
        standing = self._standing
        self.records.open()
        self.records.note("start", starts=standing.failed, what=standing.ground.value)
        if standing.said:
            self.records.note("config", count=len(standing.said))
        _ = self.booth.door and self.booth.door.has_pin  # brings in what the door needs: no finger waits for it

    def _healthy(self) -> None:
        self.records.note("healthy")
        if self.booth.visit.vacant:
            memory.give_back()  # what starting up has left over

    def _staff_restart(self) -> None:
        self.start_anew(Why.STAFF)

    def _bad_frame(self, what: str) -> None:
        self.records.note("frame", what=what)
        self._due(Why(what))

    def _due(self, why: Why) -> None:
        """A new start without a person's word: not too often. The one of the night keeps its own distance."""
        if why is Why.NIGHT or starts.soft_restart(self._folder, time.time(), self._up_s()):
            self.start_anew(why)

    def _up_s(self) -> float:
        return self.upkeep.up_s

    def _count(self, kind: str, name: str) -> None:
        self.records.count(kind, name)

    def _topic(self) -> str:
        """The topic that was asked for, by its id or the end of it; "" stays at home."""
        wanted, pack = self._order.topic or "", self.booth.pack
        pages = [page.id for page in pack.reading_order(self.window.face.desk.language)]
        return next((one for one in pages if wanted and wanted in (one, one.rsplit("/", 1)[-1])), "")

    def _cover_screen(self) -> None:
        if self._order.size is not None:
            self.window.resize(*self._order.size)
        else:
            self.window.cover_screen()
