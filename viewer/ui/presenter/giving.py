"""A talk that is given: both windows over one desk, where they stand, and what is kept of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from viewer.core.talk.wanted import Chosen
from viewer.core.theme import Theme
from viewer.state.session import Session
from viewer.state.talk.clock import ClockState
from viewer.state.talk.hands import HandsState
from viewer.state.talk.ink import InkState
from viewer.state.talk.predict import PredictState
from viewer.state.talk.talk import TalkState
from viewer.ui.presenter.audience import AudienceWindow
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.screens import Screens
from viewer.ui.presenter.speaker import SpeakerWindow


class Talk(QObject):
    """``theme`` is the audience's. ``ended`` comes once, when the speaker has ended it; then ``close`` it."""

    ended = Signal()

    def __init__(self, session: Session, chosen: Chosen, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lesson = chosen.lesson
        self.desk = TalkDesk(
            session=session,
            talk=TalkState(chosen.slides, self),
            hands=HandsState(self),
            ink=InkState(self),
            clock=ClockState(parent=self),
            predict=PredictState(self),
            theme=theme,
        )
        self.audience = AudienceWindow(self.desk)
        self.speaker = SpeakerWindow(self.desk)
        self.screens = Screens(self.audience, self.speaker, parent=self)
        self._is_closed = False
        self.speaker.end_wanted.connect(self.end)

    def open(self) -> None:
        """Show both windows where they belong."""
        self.screens.start()

    def end(self) -> None:
        """The speaker has ended it: there is nothing to go on with."""
        if not self._is_closed:
            self.ended.emit()

    def close(self) -> None:
        """Leave nothing behind; asking again does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self.screens.stop()
        self.audience.allow_close()
        for window in (self.audience, self.speaker):
            window.close()
            window.deleteLater()
