"""A talk out of the reader: "Present" opens the article's talk, and at its end the reader stands where the talk was."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from viewer.core.modes import mode_of_face
from viewer.core.order import Order
from viewer.core.paths import user_dir
from viewer.core.problems import PackError
from viewer.core.talk.wanted import LESSONS, choose
from viewer.core.theme import load_theme
from viewer.state.notebook import NotebookState
from viewer.ui.presenter.giving import Talk
from viewer.ui.presenter.program import AUDIENCE_THEME
from viewer.ui.shell.program import Program
from viewer.ui.shell.visit import session_for


class ReaderTalk(QObject):
    """One talk given from the reader; goes away by itself. ``talk`` None: there is none, and the reader says why."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self.talk: Talk | None = None
        session = program.session
        pack, language, home = session.pack, session.language, user_dir()
        try:
            chosen = choose(pack, language, None, session.reading.topic_id, home / LESSONS)
        except PackError as error:
            program.window.status.show_notice(str(error))
            return
        own = session_for(
            Order(),
            mode_of_face("stage"),
            pack,
            language,
            preferences=session.preferences,
            notebook=NotebookState(None, pack.info.id, language, self),
            jobs=session.jobs,
            parent=self,
        )
        self.talk = Talk(own, chosen, load_theme(AUDIENCE_THEME), home, self)
        self.talk.ended.connect(self._soon)
        self._ending = QTimer(self, singleShot=True, interval=0)  # not within the window's own event
        self._ending.timeout.connect(self.come_back)
        QApplication.setQuitOnLastWindowClosed(False)
        program.away = self
        self.talk.open(program.window.article.heading)
        program.window.hide()

    def close(self) -> None:
        """The program ends: what is kept is kept, and nothing is left open."""
        if self.talk is not None:
            self.talk.close()
            self.talk = None

    def come_back(self) -> None:
        """The reader again, at the section that was shown last."""
        if self.talk is None:
            return
        desk = self.talk.desk
        shown = desk.talk.slides[desk.talk.shown]
        window, reading = self._program.window, self._program.session.reading
        self._program.away = None
        window.show()
        window.activateWindow()
        self.close()
        if shown.topic:
            reading.open(shown.topic, shown.anchor)
        QApplication.setQuitOnLastWindowClosed(True)
        self.deleteLater()

    def _soon(self) -> None:
        self._ending.start()


def present(program: Program) -> None:
    """What the reader's "Present" does."""
    if program.away is None:
        ReaderTalk(program)
