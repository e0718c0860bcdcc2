"""Reads aloud what the screen says. Reading counts as use; it ends with the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.core.speech.sentences import Sentence, sentences
from viewer.state.kiosk.visit import Phase as VisitPhase
from viewer.state.speech import Phase, SpeechState
from viewer.state.voices import Voices, usual_makers
from viewer.ui.kiosk.aloud_strip import SpeechStrip
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.screen import Screen
from viewer.ui.shell.status import language_name

HOLD = "aloud"
VOLUMES = (0.2, 0.4, 0.6, 0.8, 1.0)  # of the voice's own loudness; a site may begin between two of them
NEAR = 0.01
WHEREVER = (VisitPhase.START, VisitPhase.USED, VisitPhase.ASKING)  # in every other phase it is quiet


class Aloud(QObject):
    """One for each face. The loudness is the site's again for every visitor."""

    changed = Signal(bool)  # does it read? A pause counts
    said = Signal(str)  # why it does not, once for each time that it was wanted

    def __init__(self, desk: FaceDesk, parent: QObject | None = None, voices: Voices | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._voices = voices
        self._state: SpeechState | None = None
        self._screen: Screen | None = None
        self._strip: SpeechStrip | None = None
        self._active = False
        self._closed = False
        booth = desk.booth
        booth.visit.over.connect(self.reset)
        booth.visit.changed.connect(self._phase_of_visit)
        booth.choices.changed.connect(self._chosen)
        booth.preferences.changed.connect(self._preferred)
        if booth.visit.vacant:  # a face that is made for a visitor's language keeps the loudness that they have chosen
            self._set_volume(booth.config.volume)

    # -- what there is

    @property
    def active(self) -> bool:
        """Does it read, or stand still in the middle?"""
        return self._active

    @property
    def paused(self) -> bool:
        return self._state is not None and self._state.phase is Phase.PAUSED

    @property
    def volume(self) -> float:
        """0.1 to 1."""
        return self.desk.booth.preferences.settings.speech_volume

    @property
    def level(self) -> int:
        """Of the loudness: 1 to 5."""
        return 1 + min(range(len(VOLUMES)), key=self._distance)

    def strip(self, parent: QWidget) -> SpeechStrip:
        """Pause, softer, louder and stop, seen only while it reads. The same one each time."""
        if self._strip is None:
            self._strip = SpeechStrip(len(VOLUMES), parent)
            self._strip.pause_wanted.connect(self.pause)
            self._strip.softer_wanted.connect(self.softer)
            self._strip.louder_wanted.connect(self.louder)
            self._strip.stop_wanted.connect(self.stop)
            self._show_strip()
        return self._strip

    # -- what a visitor does

    def toggle(self, screen: Screen) -> None:
        """Read ``screen.spoken()``, or stop."""
        if self._active:
            self.stop()
            return
        found = sentences(screen.spoken(), self.desk.language)
        if not found:
            self.said.emit(self.tr("There is nothing to read aloud here."))
        elif not self._closed:
            self._screen = screen
            self._speech().read(found, self.desk.language, placed=False)

    def pause(self) -> None:
        """Stand still; a second time: go on with the sentence."""
        if self._state is not None:
            self._state.toggle()

    def stop(self) -> None:
        """Be quiet."""
        if self._state is not None:
            self._state.stop()

    def louder(self) -> None:
        self._set_volume(next((one for one in VOLUMES if one > self.volume + NEAR), VOLUMES[-1]))

    def softer(self) -> None:
        self._set_volume(next((one for one in reversed(VOLUMES) if one < self.volume - NEAR), VOLUMES[0]))

    def reset(self) -> None:
        """As at the start: quiet, and as loud as the site wants it."""
        self.stop()
        self._set_volume(self.desk.booth.config.volume)

    def close(self) -> None:
        """Leave no process behind."""
        self._closed = True
        if self._state is not None:
            self._state.close()

    # -- following

    def _speech(self) -> SpeechState:
        if self._state is None:
            voices = self._voices or Voices(usual_makers(unattended=True), self)
            self._state = SpeechState(self.desk.booth.preferences, voices, self)
            self._state.changed.connect(self._phase_changed)
            self._state.sentence_changed.connect(self._mark)
            self._state.said.connect(self._failed)
            self._state.voiceless.connect(self._voiceless)
        return self._state

    def _phase_changed(self, phase: Phase) -> None:
        self.desk.booth.visit.hold(HOLD, phase in (Phase.LOOKING, Phase.SPEAKING))
        active = phase is not Phase.STOPPED
        if not active:
            self._screen = None
        if active is not self._active:
            self._active = active
            self.changed.emit(active)
        self._show_strip()

    def _mark(self, sentence: Sentence | None) -> None:
        """A screen that can shows which words are being said."""
        mark = getattr(self._screen, "mark_spoken", None)
        if mark is not None:
            mark(*((sentence.start, sentence.end) if sentence is not None else (0, 0)))

    def _failed(self, reason: str) -> None:
        """The reason is nothing that a visitor can mend."""
        del reason
        self.said.emit(self.tr("Reading aloud does not work just now. Everything can be read on the screen."))

    def _voiceless(self, language: str) -> None:
        if language:
            words = self.tr("No voice here speaks {language}. Everything can be read on the screen.")
            self.said.emit(words.format(language=language_name(language)))
        else:
            self.said.emit(self.tr("There is no voice here. Everything can be read on the screen."))

    def _phase_of_visit(self, phase: VisitPhase) -> None:
        if phase not in WHEREVER:
            self.stop()

    def _chosen(self, name: str) -> None:
        if name == "language":  # another face comes to the front
            self.stop()

    def _preferred(self, name: str) -> None:
        if name == "speech_volume":
            self._show_strip()

    def _set_volume(self, volume: float) -> None:
        self.desk.booth.preferences.set_speech_volume(volume)

    def _distance(self, number: int) -> float:
        return abs(VOLUMES[number] - self.volume)

    def _show_strip(self) -> None:
        if self._strip is not None:
            can_softer, can_louder = self.volume > VOLUMES[0] + NEAR, self.volume < VOLUMES[-1] - NEAR
            self._strip.show_state(self.active, self.paused, self.level, can_softer, can_louder)
