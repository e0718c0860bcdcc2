"""The running program: application, states and window, from the first paint to the last save."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEventLoop, QLibraryInfo, QObject, QRect, QTimer
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication

from viewer import __version__
from viewer.core import settings as files
from viewer.core.content.pack import Pack
from viewer.core.modes import MODES, Can
from viewer.core.notebook import last_place
from viewer.core.notebook.model import Left
from viewer.core.order import Order
from viewer.core.paths import user_dir
from viewer.core.problems import Problem
from viewer.core.quilt.parts import Source
from viewer.core.settings import Settings
from viewer.state.garbage import Garbage
from viewer.state.jobs import Jobs
from viewer.state.notebook import NotebookState
from viewer.state.preferences import Preferences
from viewer.state.session import Session
from viewer.ui.shell import language as languages
from viewer.ui.shell.arrange import PICTURE
from viewer.ui.shell.visit import session_for
from viewer.ui.shell.window import ReaderWindow
from viewer.ui.theme.resolve import ThemeResolver
from viewer.ui.theme.style import STYLE, apply

if TYPE_CHECKING:
    from viewer.ui.shell.endings import Endings

USUAL_SIZE_PX = (1280, 800)
SAVE_MS = 1500  # after the last change
PICTURE_WAIT_MS = 60_000  # a snapshot's longest wait for a page
SETTLE_MS = 150  # until the outline has judged which heading is in view
IMAGE_MIB = 64
FOR_ONE_VISIT = ("theme", "text_scale", "language", "skin_tone")  # settings that the command line may say


def plugins_folder() -> str:
    """Where Qt keeps its platform plugins."""
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)


class Away(Protocol):
    """What takes the reader's place for a while."""

    def close(self) -> None: ...


class Program(QObject):
    """One order carried out. ``fault`` is a sentence when it cannot be; then nothing else may be called."""

    def __init__(self, order: Order, pack: Pack) -> None:
        super().__init__()
        self.fault = ""
        self.said: tuple[str, ...] = ()  # faults that stop nothing; the window says its own
        self.present: Callable[[Program], object] | None = None  # opens a talk, which the shell knows nothing of
        self.away: Away | None = None  # a talk that has the reader's place
        self._closed = False
        self._endings: Endings | None = None
        self._app = application()
        self.setParent(self._app)
        self._order = order
        self._home = user_dir()
        self._kept, self._problems = files.load(self._home)
        self._start = started_with(self._kept, order)
        wanted = self._start.language or languages.of_system()
        self.fault = language_fault(order, pack)
        if self.fault:
            return
        self._garbage = Garbage(self)
        mirrored = languages.main_code(wanted) in languages.RIGHT_TO_LEFT
        languages.use(self._app, wanted, mirrored and (languages.speaks(wanted) or _speaks(wanted, pack)))
        self._resolver = ThemeResolver(self._start.theme, self)
        apply(self._app, self._resolver.theme, self._start.text_scale, self._start.font)
        self.session = self._session(pack, pack.language(wanted))
        self.window = ReaderWindow(self.session, self._resolver)
        self._place_window()
        self._saving = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._saving.timeout.connect(self._save)

    def run(self) -> int:
        """Show the window until it is closed."""
        self._app.setQuitOnLastWindowClosed(True)
        self.session.preferences.changed.connect(self._change)
        self._open()
        self.window.painted.connect(self._heed_endings)
        self.window.painted.connect(self._leave_pan)
        self.window.painted.connect(self.window.start_picture)
        self.window.painted.connect(self.window.start_companions)
        self.window.painted.connect(self._offer_talk)
        if self._start.maximised and self._order.size is None:
            self.window.showMaximized()
        else:
            self.window.show()
        self._bring_picture()
        status = self._app.exec()
        if self._endings is not None:
            self._endings.close()
        self.window.close()
        self._saving.stop()
        self._save()
        self.close()
        return status

    def _bring_picture(self) -> None:
        """Who asks for a picture wants to see it, also where it stands behind a tab."""
        if self._order.asks_for_a_picture:
            self.window.columns.show_pane(PICTURE)

    def _heed_endings(self) -> None:
        """After the first paint: before it there is nothing to save, and the import takes its time."""
        if self._endings is None:
            from viewer.ui.shell.endings import Endings

            self._endings = Endings(self)
            self._endings.wanted.connect(self._leave)

    def _leave(self) -> None:
        self.window.close()
        self._app.exit()  # a talk's windows are not asked

    def _offer_talk(self) -> None:
        if self.present is not None:
            self.window.commands.bind({"present": self._give_talk})

    def _give_talk(self) -> None:
        if self.present is not None:
            self.present(self)

    def _leave_pan(self) -> None:
        from viewer.ui.theme.pan import leave_pan

        leave_pan()

    def draw(self, out: Path) -> str:
        """Write the window as ``run`` would show it to a PNG file; "" or why that failed."""
        self._app.setQuitOnLastWindowClosed(False)
        self.session.notebook.keeps_places = False
        self._open()
        self.window.show()
        self._bring_picture()
        wait = QEventLoop(self)
        self.window.reader.settled.connect(wait.quit)
        limit = QTimer(self, singleShot=True, interval=PICTURE_WAIT_MS)
        limit.timeout.connect(wait.quit)
        if not self.window.reader.is_settled:
            limit.start()
            wait.exec()
        self.window.finish()
        QTimer.singleShot(SETTLE_MS, wait.quit)
        wait.exec()
        self.window.finish()
        saved = self.window.grab().save(str(out), "PNG")
        self.close()
        return "" if saved else f"{out} could not be written; is the disk full?"

    def close(self) -> None:
        """Leave nothing running; asking again does nothing."""
        if self._closed:
            return
        self._closed = True
        if self.away is not None:
            self.away.close()
        if self.window.companions is not None:
            self.window.companions.close()
        self.session.jobs.close()
        self.session.notebook.close()
        self.window.close()
        self.window.deleteLater()
        self._garbage.stop()

    def _session(self, pack: Pack, language: str) -> Session:
        return session_for(
            self._order,
            MODES[self._order.mode],
            pack,
            language,
            preferences=Preferences(self._start, self),
            notebook=self._notebook(pack, language),
            jobs=Jobs(self),
            parent=self,
        )

    def _notebook(self, pack: Pack, language: str) -> NotebookState:
        """Where the mode keeps nothing, what is kept ends with the visit."""
        return NotebookState(self._home if self._keeps_notes else None, pack.info.id, language, self)

    def _place_window(self) -> None:
        """Where it was, if that is still on a screen; else the usual size, no larger than the screen."""
        kept, size = self._start.window, self._order.size
        screen = self._app.primaryScreen().availableGeometry()
        if size is not None:
            self.window.resize(*size)
            return
        if kept is not None:
            place = QRect(*kept)
            shown = [screen.availableGeometry() for screen in self._app.screens()]
            if any(one.intersects(place.adjusted(40, 0, -40, -place.height() + 40)) for one in shown):
                self.window.setGeometry(place)
            else:
                self.window.resize(place.size())
            return
        offscreen = self._app.platformName() == "offscreen"
        width, height = USUAL_SIZE_PX
        self.window.resize(
            width if offscreen else min(width, screen.width()), height if offscreen else min(height, screen.height())
        )

    def _open(self) -> None:
        session = self.session
        if self._order.focus is not None:
            session.focus.pin(self._order.focus, Source.COMMAND)
        last, left = self._last_place()
        known = session.pack.find(last, session.language) if last else None
        first = session.pack.first_topic(session.language)
        topics = [topic.id for topic in (known, first) if topic is not None and topic.page is not None]
        if self._order.topic:
            session.reading.open(self._order.topic)
        elif topics:
            session.reading.take_up(topics[0], left if topics[0] == last else Left())
        else:
            self.window.reader.show_nothing(self.tr("This pack has no pages."))
        if self._problems:
            self.window.status.show_notice(" ".join(_sentence(one) for one in self._problems))

    def _last_place(self) -> tuple[str, Left]:
        """The topic that was read last, and where in it. The settings, which are saved later, know the topic alone."""
        session = self.session
        told = last_place.load(self._home, session.pack.info.id) if self._keeps_notes else None
        if told is None:
            return session.preferences.last_topic(session.pack.info.id), Left()
        topic_id, language, left = told
        return topic_id, left if language == session.language else Left()

    @property
    def _keeps_notes(self) -> bool:
        mode = MODES[self._order.mode]
        return mode.keeps_settings and Can.KEEP in mode.can

    def _change(self, name: str) -> None:
        del name
        self._saving.start()

    def _save(self) -> None:
        if not self.session.mode.keeps_settings:
            return
        try:
            now = _kept_after(self.session.preferences.settings, self._start, self._kept)
            if self._order.size is not None:  # asked for this once
                now = replace(now, window=self._kept.window, maximised=self._kept.maximised)
            files.save(now, self._home)
        except OSError as error:
            words = self.tr("Settings cannot be saved in {folder}: {reason}")
            self.window.status.show_notice(words.format(folder=self._home, reason=error.strerror or error))


def language_fault(order: Order, pack: Pack) -> str:
    """A sentence for a language that does not exist; "" when it may be asked for."""
    code = order.language
    if code is None or languages.is_language(code) or _speaks(code, pack):
        return ""
    return f"There is no language “{code}”; this pack speaks {', '.join(pack.info.languages)}."


def _speaks(language: str, pack: Pack) -> bool:
    return languages.main_code(language) in {languages.main_code(code) for code in pack.info.languages}


def _sentence(problem: Problem) -> str:
    text = f"{problem.text}; {problem.cure}."
    return text[:1].upper() + text[1:]


def application() -> QApplication:
    app = QApplication.instance() or QApplication(["septa", "-style", STYLE])
    assert isinstance(app, QApplication)
    app.setProperty("septaStyle", STYLE)
    app.setApplicationName("septa")
    app.setApplicationDisplayName("Septa")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("septa")
    QImageReader.setAllocationLimit(IMAGE_MIB)
    return app


def started_with(kept: Settings, order: Order) -> Settings:
    """The kept settings, with what the command line says in their place for this visit."""
    return replace(
        kept,
        theme=kept.theme if order.theme is None else order.theme,
        text_scale=kept.text_scale if order.text_scale is None else order.text_scale,
        language=kept.language if order.language is None else order.language,
        skin_tone=kept.skin_tone if order.tone is None else order.tone,
    )


def _kept_after(now: Settings, start: Settings, kept: Settings) -> Settings:
    """What to save: what the command line said for this visit alone is not kept, unless the reader changed it since."""
    names = [name for name in FOR_ONE_VISIT if getattr(now, name) == getattr(start, name)]
    return replace(now, **{name: getattr(kept, name) for name in names})
