"""The running kiosk: application, states and the one window, from the first paint until staff ends it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from viewer.core.content.pack import Pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.modes import MODES
from viewer.core.order import Order
from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.scenes import SceneBook
from viewer.core.settings import Settings
from viewer.state.focus import FocusState
from viewer.state.follow import FollowState
from viewer.state.hand import HandState
from viewer.state.jobs import Jobs
from viewer.state.kiosk.choices import ChoiceState
from viewer.state.kiosk.visit import Times, VisitState
from viewer.state.kiosk.way import WayState
from viewer.state.notebook import NotebookState
from viewer.state.preferences import Preferences
from viewer.state.quilt import QuiltState
from viewer.state.reading import ReadingState
from viewer.state.session import Session
from viewer.state.show import SceneShow
from viewer.state.tour import TourState
from viewer.ui.kiosk.booth import Booth, FaceDesk
from viewer.ui.kiosk.window import KioskWindow
from viewer.ui.shell.program import application
from viewer.ui.theme.pan import leave_pan
from viewer.ui.theme.resolve import ThemeResolver
from viewer.ui.theme.style import apply


class KioskProgram(QObject):
    """One kiosk. ``fault`` is a sentence when it cannot be; then nothing else may be called."""

    def __init__(self, order: Order, pack: Pack, config: KioskConfig | None = None) -> None:
        super().__init__()
        self.fault = ""
        self._app = application()
        self.setParent(self._app)
        self._order = order
        self.config = config = config or KioskConfig()
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
        )
        apply(self._app, self.booth.resolver.theme)  # a window made before it would keep the system's letters
        self.window = KioskWindow(self.booth, self.desk)
        leave_pan()

    def desk(self, code: str) -> FaceDesk:
        """The states of the face that speaks ``code``."""
        booth, parent = self.booth, self
        pack = booth.pack
        focus, rest = FocusState(parent), SceneState(account=booth.mode.account)
        quilt = QuiltState(rest, parent)
        quilt.start = rest
        book = SceneBook()
        show = SceneShow(book, quilt, focus, parent)
        language = pack.language(code)
        session = Session(
            pack=pack,
            language=language,
            mode=booth.mode,
            reading=ReadingState(parent),
            focus=focus,
            quilt=quilt,
            hand=HandState(parent),
            show=show,
            tour=TourState(book, show, quilt, parent),
            follow=FollowState(show, quilt, True, parent),
            preferences=booth.preferences,
            jobs=booth.jobs,
            notebook=NotebookState(None, pack.info.id, language, parent),
        )
        return FaceDesk(booth, session, WayState(parent))

    def run(self) -> int:
        """Show the window until staff ends it."""
        self._app.setQuitOnLastWindowClosed(True)
        self._cover_screen()
        self.window.show()
        status = self._app.exec()
        self.close()
        return status

    def close(self) -> None:
        """Leave nothing running."""
        for face in self.window.faces.values():
            face.shut()
        self.booth.jobs.close()
        self.window.allow_close()
        self.window.close()
        self.window.deleteLater()

    def _cover_screen(self) -> None:
        if self._order.size is not None:
            self.window.resize(*self._order.size)
        else:
            self.window.cover_screen()
