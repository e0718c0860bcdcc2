"""A talk that is given: both windows over one desk, where they stand, and what is kept of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog

from viewer.core.problems import Problem
from viewer.core.talk.store import Fault, Kind, TalkStore
from viewer.core.talk.wanted import Chosen
from viewer.core.theme import Theme
from viewer.state.session import Session
from viewer.state.talk.clock import ClockState
from viewer.state.talk.hands import HandsState
from viewer.state.talk.ink import InkState
from viewer.state.talk.keeping import TalkKeeping
from viewer.state.talk.predict import PredictState
from viewer.state.talk.talk import TalkState
from viewer.ui.presenter.audience import AudienceWindow
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.dialog_room import open_within
from viewer.ui.presenter.dialogs import Dialogs
from viewer.ui.presenter.going_on import GoingOnDialog
from viewer.ui.presenter.screens import Screens
from viewer.ui.presenter.speaker import SpeakerWindow

PROBLEMS_SAID = 3  # in the banner; all of them stand in the terminal

SAID_MS = 6000  # how long a notice stands that asks for nothing and tells of nothing wrong …
LETTER_MS = 80  # … and for each of its letters
ASKED_MS = 20_000  # how long a question waits


@dataclass(frozen=True)
class Asked:
    """What the notice said before it asked, and whether the audience's window lay in front."""

    sentence: str
    offer: str
    take: Callable[[], object] | None
    front: bool


class Talk(QObject):
    """``theme`` is the audience's, ``home`` the folder that the talk is kept in (None: nowhere).

    ``ended`` comes once, when the speaker has ended it; then ``close`` it.
    """

    ended = Signal()
    instead_wanted = Signal()  # not the talk that was cut off, but that of ``Chosen.instead``

    def __init__(
        self, session: Session, chosen: Chosen, theme: Theme, home: Path | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.lesson, self._instead = chosen.lesson, chosen.instead
        self.desk = desk = TalkDesk(
            session=session,
            talk=TalkState(chosen.slides, self),
            hands=HandsState(self),
            ink=InkState(self),
            clock=ClockState(parent=self),
            predict=PredictState(self),
            theme=theme,
        )
        self._faults: list[str] = [_told(problem) for problem in chosen.problems[:PROBLEMS_SAID]]
        self._take: Callable[[], object] | None = None  # what the notice offers
        self._said = "", ""  # by the notice, and its button's words
        self._asks: Asked | None = None  # whether the talk is to end
        self._is_up = False
        self._are_mirrors = False
        self._wrong = ""  # what went wrong, until it is put away
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._hush)
        self.store = TalkStore(home, self._hear)
        file = self.lesson.path if self.lesson.own else ""
        self.store.put_file(self.lesson.id, str(Path(file).resolve()) if file else "")
        self.keeping = TalkKeeping(self.store, self.lesson.id, desk.talk, desk.ink, desk.clock, self)
        self.audience = AudienceWindow(desk)
        self.speaker = SpeakerWindow(desk)
        self.speaker.acts.hang_on(self.audience)  # whichever window has the keys, they do the same
        self._is_up = True
        self.screens = Screens(self.audience, self.speaker, self.store, self)
        self.dialogs = Dialogs(self.speaker, self.screens, self.keeping, self.lesson, own=chosen.own, parent=self)
        self.dialogs.said.connect(self.say)
        self.dialogs.wrong.connect(self.warn)
        self._asking: QDialog | None = None
        self._is_closed = False
        self._connect()

    def open(self, anchor: str | None = None) -> None:
        """Show both windows where they belong; ``anchor`` is the section to begin at, where it has a slide."""
        self.screens.start()
        if not self._ask_to_go_on():
            if anchor is not None:
                self._begin_at(anchor)
            self._ask_of_ink()
        if self._faults:
            self.warn("\n".join(self._faults))

    def say(self, sentence: str, offer: str = "", take: Callable[[], object] | None = None) -> None:
        """Something to know, in the speaker's window alone; ``take`` is done when the ``offer`` is taken."""
        self._asks = None
        self._put(sentence, offer, take)

    def warn(self, sentence: str) -> None:
        """Something that went wrong: it stands there until it is put away, whatever else is said in between."""
        self._wrong = sentence
        self.say(sentence)

    def ask_to_end(self) -> None:
        """A question, once, in the speaker's window; who wants it a second time means it. Nothing else waits for it."""
        if self._is_closed:
            return
        if self._asks is not None:
            self.end()
            return
        front = self.screens.audience_front
        asked = Asked(*self._said, self._take, front)
        if front:
            self.screens.toggle_front()  # else nobody would see what is asked
        words = self.tr("End the talk? Drawings and times are kept. Ctrl+Q once more ends it, Esc goes on.")
        self._put(words, self.tr("End the talk"), self.end)
        self._asks = asked
        self._silence.start(ASKED_MS)

    def end(self) -> None:
        """The speaker has ended it: there is nothing to go on with."""
        if not self._is_closed:
            self.keeping.end()
            self.ended.emit()

    def close(self) -> None:
        """Leave nothing behind but what is kept; asking again does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self.screens.stop()
        self.dialogs.close()
        if self._asking is not None:
            self._asking.blockSignals(True)  # nothing has been decided
            self._asking.close()
        self.keeping.close()
        self.store.close()
        self.audience.allow_close()
        for window in (self.audience, self.speaker):
            window.hide()
            window.close()
            window.deleteLater()

    # -- putting together

    def _connect(self) -> None:
        speaker, screens = self.speaker, self.screens
        speaker.end_wanted.connect(self.ask_to_end)
        speaker.installEventFilter(self)
        self._close_first, speaker.acts.close_first = speaker.acts.close_first, self._let_go
        speaker.audience_wanted.connect(screens.toggle_front)
        speaker.screens_wanted.connect(self.dialogs.screens)
        speaker.export_wanted.connect(self.dialogs.export)
        speaker.lesson_wanted.connect(self.dialogs.lesson)
        speaker.rehearsal_wanted.connect(self.dialogs.rehearsal)
        speaker.notice.taken.connect(self._taken)
        speaker.notice.closed.connect(self._put_away)
        screens.offered.connect(self._offer)
        screens.came.connect(self._came)
        screens.went.connect(self._went)
        screens.changed.connect(self._look_for_mirrors)

        step = self.store.notes_step()
        if step is not None:
            speaker.notes.set_step(step)
        speaker.notes.sized.connect(self.store.keep_notes_step)

    # -- a talk that was not ended

    def _begin_at(self, anchor: str) -> None:
        for index, slide in enumerate(self.desk.talk.slides):
            if slide.anchor == anchor:
                self.desk.talk.go(index)
                return

    def _ask_to_go_on(self) -> bool:
        left = self.keeping.found()
        if left is None:
            return False
        self.dialogs.take(self.store.drafted(self.lesson))  # as it stood, also what was not yet saved
        slides = self.desk.talk.slides
        keys = [slide.key for slide in slides]
        at = keys.index(left.slide) if left.slide in keys else min(left.at, len(slides) - 1)
        names = {"lesson": self.lesson.title, "instead": self._instead}
        dialog = GoingOnDialog(at + 1, len(slides), slides[at].title, left.elapsed_s, self.speaker, **names)
        dialog.instead_wanted.connect(self.instead_wanted)
        dialog.go_on_wanted.connect(self.keeping.go_on)
        dialog.anew_wanted.connect(self.keeping.begin_anew)
        dialog.finished.connect(self._asked)
        self._asking = dialog
        open_within(dialog, self.speaker)
        return True

    def _asked(self, _result: int) -> None:
        if self._asking is not None:
            self._asking.deleteLater()
            self._asking = None
        self.speaker.activateWindow()

    def _ask_of_ink(self) -> None:
        count = self.keeping.inked
        if count:
            words = self.tr("There are drawings from an earlier talk. Slides with drawings: {count}.")
            self.say(words.format(count=count), self.tr("Erase them all"), self.keeping.wipe)

    def _put(self, sentence: str, offer: str, take: Callable[[], object] | None) -> None:
        self._take, self._said = take, (sentence, offer)
        self.speaker.say(sentence, offer)
        if take is None and sentence != self._wrong:
            self._silence.start(SAID_MS + LETTER_MS * len(sentence))
        else:
            self._silence.stop()

    def _hush(self) -> None:
        """What asks for nothing goes by itself, and so does a question that nobody answers."""
        if not self._stay() and self._take is None:
            self._put(self._wrong, "", None)

    def _stay(self) -> bool:
        """The talk goes on, with what was said before; was there a question?"""
        asked, self._asks = self._asks, None
        if asked is None:
            return False
        if asked.take is None:
            self._put(self._wrong, "", None)
        else:
            self._put(asked.sentence, asked.offer, asked.take)
        if asked.front and not self.screens.audience_front:
            self.screens.toggle_front()
        return True

    def _put_away(self) -> None:
        """By hand: what went wrong has been read."""
        if self._said[0] == self._wrong:
            self._wrong = ""
        if not self._stay() and self._wrong:
            self._put(self._wrong, "", None)

    def _let_go(self) -> bool:
        """Esc answers the question before it does anything else."""
        return self._stay() or (self._close_first is not None and self._close_first())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who closes the speaker's window by hand is asked, too."""
        if watched is self.speaker and event.type() == QEvent.Type.Close and not self._is_closed:
            event.ignore()
            self.ask_to_end()
            return True
        return False

    def _taken(self) -> None:
        take, self._take = self._take, None
        if take is not None:
            take()

    # -- displays

    def _offer(self, name: str) -> None:
        words = self.tr("A screen was plugged in: {name}.").format(name=name)
        self.say(words, self.tr("Show the audience's window there"), self.screens.accept)

    def _came(self, name: str) -> None:
        self.say(self.tr("{name} is back; the audience sees the talk there.").format(name=name))

    def _went(self, name: str) -> None:
        words = self.tr("{name} is gone. The talk goes on here; place and drawings are kept.")
        self.say(words.format(name=name))

    def _look_for_mirrors(self) -> None:
        plan, before = self.screens.plan, self._are_mirrors
        self._are_mirrors = plan.mirrored and plan.audience is None
        if self._are_mirrors and not before:
            self.say(self.tr("Both screens show the same: the room sees this window."), self.tr("Screens…"), self._show)

    def _show(self) -> None:
        self.dialogs.screens()

    # -- faults

    def _hear(self, fault: Fault) -> None:
        sentence = fault.told(QCoreApplication.translate("Talk", fault.kind.value))
        if self._is_up:
            if fault.kind is Kind.SAVED_AGAIN:
                self._wrong = ""
                self.say(sentence)
            else:
                self.warn(sentence)
        else:
            self._faults.append(sentence)


def _told(problem: Problem) -> str:
    return str(problem)
