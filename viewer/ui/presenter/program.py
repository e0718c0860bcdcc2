"""The running talk as a program of its own: ``septa view --mode presenter``, and pictures of its windows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from viewer.core import settings as files
from viewer.core.content.pack import Pack
from viewer.core.modes import MODES
from viewer.core.order import Order
from viewer.core.paths import user_dir
from viewer.core.problems import PackError
from viewer.core.talk.unfinished import unfinished
from viewer.core.talk.wanted import LESSONS, Chosen, choose, or_left
from viewer.core.theme import load_theme
from viewer.state.garbage import Garbage
from viewer.state.jobs import Jobs
from viewer.state.notebook import NotebookState
from viewer.state.preferences import Preferences
from viewer.state.session import Session
from viewer.ui.presenter.giving import Talk
from viewer.ui.presenter.stage import Stage
from viewer.ui.shell import language as languages
from viewer.ui.shell.endings import Endings
from viewer.ui.shell.program import application, language_fault, started_with
from viewer.ui.shell.visit import session_for
from viewer.ui.theme.pan import leave_pan
from viewer.ui.theme.resolve import ThemeResolver
from viewer.ui.theme.style import apply

AUDIENCE_THEME = "projector"
SPEAKER_THEME = "dark"  # who speaks often stands in the dark
PICTURE_SIZE = (1920, 1080)
SETTLE_MS = 200  # until the live picture has been brought in
SETTLE_MOST = 25  # times that long until it is drawn sharp


class PresenterProgram(QObject):
    """One order carried out. ``fault`` is a sentence when it cannot be; then nothing else may be called."""

    def __init__(self, order: Order, pack: Pack) -> None:
        super().__init__()
        self.fault = ""
        self.said: tuple[str, ...] = ()  # what is wrong in the lesson; the talk goes on with the rest
        self._is_closed = False
        self._app = application()
        self.setParent(self._app)
        self._order, self._home = order, user_dir()
        start = started_with(files.load(self._home)[0], order)
        wanted = start.language or languages.of_system()
        self.fault = language_fault(order, pack)
        if self.fault:
            return
        language = pack.language(wanted)
        try:
            chosen = choose(pack, language, order.lesson, order.topic, self._home / LESSONS)
            if order.lesson is None and order.topic is None and order.out is None:  # a picture begins nothing
                chosen = or_left(chosen, unfinished(self._home), pack, language)
        except PackError as error:
            self.fault = str(error)
            return
        self.said = tuple(map(str, chosen.problems))
        self._garbage = Garbage(self)
        languages.use(self._app, wanted, languages.main_code(wanted) in languages.RIGHT_TO_LEFT)
        apply(self._app, load_theme(SPEAKER_THEME), start.text_scale, start.font)
        self._preferences = Preferences(start, self)
        self.session = self._session(pack, language)
        self.talk = self._talk(chosen)
        self._endings: Endings | None = None

    def run(self) -> int:
        """Show both windows until the speaker ends the talk."""
        self._app.setQuitOnLastWindowClosed(False)
        self._endings = Endings(self)
        self._endings.wanted.connect(self._leave)
        leave_pan()
        self._give()
        if self._order.slide is not None:
            self.talk.desk.talk.go(self._order.slide - 1)
        status = self._app.exec()
        self.close()
        return status

    def draw(self, out: Path) -> str:
        """Write one window (the audience's, unless the order says otherwise) to a PNG file; "" or why that failed."""
        self._app.setQuitOnLastWindowClosed(False)
        desk = self.talk.desk
        self.session.show.motion = False  # scenes are there at once
        window: QWidget = self.talk.speaker if self._order.window == "speaker" else self.talk.audience
        window.resize(*(self._order.size or PICTURE_SIZE))
        window.show()
        desk.talk.go((self._order.slide or 1) - 1)
        wait = QEventLoop(self)
        for turn in range(SETTLE_MOST):  # the picture is brought in, then painted
            QTimer.singleShot(SETTLE_MS, wait.quit)
            wait.exec()
            if turn and all(stage.rests for stage in window.findChildren(Stage)):
                break
        saved = window.grab().save(str(out), "PNG")
        self.close()
        return "" if saved else f"{out} could not be written; is the disk full?"

    def close(self) -> None:
        """Leave nothing running; asking again does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self.talk.close()
        self.session.jobs.close()
        self.session.notebook.close()
        self._garbage.stop()
        if self._endings is not None:
            self._endings.close()

    def _give(self) -> None:
        self.talk.ended.connect(self._leave)
        self.talk.instead_wanted.connect(self._give_instead, Qt.ConnectionType.QueuedConnection)
        self.talk.open()

    def _give_instead(self) -> None:
        """The lesson that would have been given, had no other been cut off; that one is offered again the next time."""
        if self._is_closed:
            return
        self.talk.close()
        chosen = choose(self.session.pack, self.session.language, None, None, self._home / LESSONS)
        self.talk = self._talk(chosen)
        self._give()

    def _leave(self) -> None:
        self._app.exit()  # quit() would ask the audience's window first, which does not close

    def _session(self, pack: Pack, language: str) -> Session:
        return session_for(
            self._order,
            MODES[self._order.mode],
            pack,
            language,
            preferences=self._preferences,
            notebook=NotebookState(None, pack.info.id, language, self),  # a talk keeps nothing of a reader's
            jobs=Jobs(self),
            parent=self,
        )

    def _talk(self, chosen: Chosen) -> Talk:
        theme = ThemeResolver(self._order.theme or AUDIENCE_THEME, self).theme
        home = self._home if self._order.out is None else None  # a picture leaves no trace
        return Talk(self.session, chosen, theme, home, self)
