"""The kiosk's one window: a face for each language, and what is laid over all of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLayout, QStackedLayout, QVBoxLayout, QWidget

from viewer.core.kiosk.sizes import Sizes, sizes
from viewer.state.kiosk import way
from viewer.state.kiosk.visit import Phase
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk import afresh
from viewer.ui.kiosk.blank import Blank
from viewer.ui.kiosk.booth import Booth, FaceDesk
from viewer.ui.kiosk.cleaning import Cleaning
from viewer.ui.kiosk.corners import CORNER_MM, Corners
from viewer.ui.kiosk.countdown import Countdown
from viewer.ui.kiosk.cover import Cover
from viewer.ui.kiosk.drift import Drift
from viewer.ui.kiosk.face import Face
from viewer.ui.kiosk.front import Front
from viewer.ui.kiosk.lock import Lock
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.overlay import Overlay
from viewer.ui.kiosk.staff import Staff
from viewer.ui.shell import language as languages
from viewer.ui.theme.style import dress, ground

REACH = 2 / 3  # controls lie below this share of the height
ANSWER_MS = 5000  # the longest that an answered question waits for the finger to be lifted
LAID = {
    Phase.ASKING: "countdown",
    Phase.CLOSED: "blank",
    Phase.STAFF: "staff",
    Phase.CLEANING: "cleaning",
}  # over the window, in each phase; the cover is a visitor's own


@runtime_checkable
class Attracting(Protocol):
    """A screen that plays by itself while nobody is there."""

    def set_attract(self, on: bool) -> None:
        """Play, or hand over exactly there."""


class KioskWindow(QWidget):
    """Covers the screen. Cannot be closed but by ``allow_close``."""

    painted = Signal()  # for the first time
    exit_wanted = Signal()  # by staff
    restart_wanted = Signal()  # by staff

    def __init__(self, booth: Booth, make_desk: Callable[[str], FaceDesk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.booth = booth
        self._make_desk = make_desk
        self._was_painted = False
        self._phase = booth.visit.phase
        self._before: QWidget | None = None  # what the keyboard was at before something was laid over it
        self.faces: dict[str, Face] = {}
        self.setWindowTitle("Septa")
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setProperty("role", "paper")
        self.ground = QWidget(self)  # all that is not laid over
        self._stack = QStackedLayout(self.ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ground)
        for layout in (column, self._stack):  # the screen says how large the window is, not what stands on it
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.corners = Corners(self._corner_sizes, parent=self)
        self.lock = Lock(self, self.corners)
        self.front = Front(self)
        self.drift = Drift(self, on=False, visit=booth.visit)
        self._answered = QTimer(self, singleShot=True, interval=ANSWER_MS)
        config, visit = booth.config, booth.visit
        self.cover = Cover(self)
        self.countdown = Countdown(visit, config.countdown_s, self)
        self.blank = Blank(config.hours, self)
        self.staff = Staff(booth, self)
        self.cleaning = Cleaning(config.cleaning_s, self)
        self.overlays: dict[str, Overlay] = {  # from the lowest to the uppermost
            "cover": self.cover,
            "countdown": self.countdown,
            "blank": self.blank,
            "staff": self.staff,
            "cleaning": self.cleaning,
        }
        self._connect()
        self._speak()
        self._first_settings = booth.preferences.settings  # with the loudness that the machine is set to
        self.setFocus()  # else the first button would have a ring before anyone has come

    def _connect(self) -> None:
        visit = self.booth.visit
        self.booth.choices.changed.connect(self._chosen)
        visit.over.connect(self.reset)
        visit.changed.connect(self._phase_changed)
        self.corners.opened.connect(visit.staff)
        self.lock.acted.connect(self.visitor_acts)
        self.lock.lifted.connect(self._lifted)
        self.lock.noted.connect(self._note)
        self._answered.timeout.connect(self._take_question_away)
        self.cover.touched.connect(self.lift_cover)
        self.countdown.touched.connect(visit.used)
        self.countdown.finished.connect(visit.end)
        self.staff.left.connect(visit.end)
        self.staff.cleaning_wanted.connect(visit.clean)
        self.staff.exit_wanted.connect(self.exit_wanted)
        self.staff.restart_wanted.connect(self.restart_wanted)
        self.staff.typing_changed.connect(self._hear)
        self.cleaning.done.connect(visit.end)

    # -- what there is

    @property
    def face(self) -> Face:
        """That of the language which is spoken."""
        face = self._stack.currentWidget()
        assert isinstance(face, Face)
        return face

    @property
    def laid(self) -> Overlay | None:
        """What lies uppermost over the page, if anything does."""
        shown = [overlay for overlay in self.overlays.values() if overlay.isVisibleTo(self)]
        return shown[-1] if shown else None

    def sizes(self) -> Sizes:
        """Of letters and targets, on the screen that the window covers."""
        return sizes(self.width(), self.height(), self.booth.config.diagonal_in)

    def look(self) -> Look:
        """How it is dressed now."""
        choices, measured = self.booth.choices, self.sizes()
        return Look(
            self.booth.resolver.theme,
            measured.scale(choices.step),
            measured.text_px[choices.step],
            measured.target_px,
            portrait=self.height() > self.width(),
            reach=REACH if choices.reach else 0.0,
        )

    # -- what the program wants

    def lock_down(self) -> None:
        """From now on nothing leads out but the staff door, and the window stays in front."""
        self.lock.on()
        self.front.watch()
        self.drift.set_on(self.booth.config.drift)

    def cover_screen(self) -> None:
        """Fill the primary screen, and whichever is that later."""
        self.front.follow()

    def reset(self) -> None:
        """Everything as at the start: the next visitor sees what the first one saw."""
        afresh.empty_clipboards()
        self._attract(False)
        for face in self.faces.values():
            face.reset()
        afresh.forget(self)
        afresh.restore(self.booth.preferences, self._first_settings)
        self.booth.choices.reset()
        for face in self.faces.values():
            face.head.reset()
        self.face.start()
        self._answered.stop()
        self._before = None
        self.setFocus()
        self.lock.hide_pointer()
        self.cover.lift()  # the others go with their phase
        self.countdown.lift()
        self._settle()

    def allow_close(self) -> None:
        """Staff has said the word: the next close is heeded."""
        self.lock.may_close = True
        self.lock.off()

    def finish(self) -> None:
        """Draw everything to its end: for a picture."""
        self.face.finish()

    # -- what a visitor does

    def visitor_acts(self) -> None:
        """Somebody is there: a touch, a press, a key."""
        self.booth.visit.used()
        if self._phase is Phase.STAFF:
            self.staff.stay()

    def lay_cover(self) -> None:
        """Hide what is read from whoever stands beside; the voice is quiet as well."""
        aloud = getattr(self.face, "aloud", None)
        if aloud is not None:
            aloud.stop()
        self._lay(self.cover)

    def lift_cover(self) -> None:
        """Back to the page."""
        self.cover.lift()
        self._settle()

    # -- following

    def _chosen(self, name: str) -> None:
        if name == "language":
            self._speak()
        elif name == "theme":
            self.booth.resolver.choose(self.booth.choices.theme)
            self._dress()
        else:
            self._dress()

    def _speak(self) -> None:
        """Bring the face of the chosen language to the front, where the other one stood."""
        code = self.booth.choices.language
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        languages.use(app, code, languages.main_code(code) in languages.RIGHT_TO_LEFT)
        spots = self.face.desk.way.spots if self.faces else None
        if code not in self.faces:
            made = Face(self._make_desk(code), self.ground)
            made.cover_wanted.connect(self.lay_cover)
            made.entered.connect(self._entered)
            self.faces[code] = made
            self._stack.addWidget(made)
        face = self.faces[code]
        self._stack.setCurrentWidget(face)
        self._dress()  # before it shows anything
        if spots is not None:
            face.desk.way.take(spots)
        for overlay in self.overlays.values():
            overlay.say()
        face.start()

    def _dress(self) -> None:
        look, app = self.look(), QApplication.instance()
        assert isinstance(app, QApplication)
        ground(app, look.theme, look.scale)
        if self.faces:
            self.face.set_look(look)
        if self.laid is not None:
            self._dress_overlay(self.laid)

    def _dress_overlay(self, overlay: Overlay) -> None:
        """Before it is shown, and while it is: what is not seen need not follow."""
        look = self.look()
        dress(overlay, look.theme, look.scale)
        overlay.set_look(look)

    def _entered(self, spot: Spot) -> None:
        del spot
        self._hear()

    def _hear(self) -> None:
        """Which keys may be typed: letters for a search, digits for a PIN."""
        if not self.faces:
            return
        self.lock.letters = self.laid is None and self.face.desk.way.spot.screen == way.SEARCH
        self.lock.digits = self.laid is self.staff and self.staff.typing

    def _note(self, kind: str) -> None:
        self.booth.note("closed", window=kind)

    # -- the phases of a visit

    def _phase_changed(self, phase: Phase) -> None:
        before, self._phase = self._phase, phase
        self.lock.touch_off = phase is Phase.CLEANING
        if before is Phase.ATTRACT or phase is Phase.ATTRACT:
            self._attract(phase is Phase.ATTRACT)
        if before is Phase.ASKING and phase is Phase.USED and self.lock.down:
            self._answered.start()  # the finger that answers is not to press what lies under the question
            return
        for of, name in LAID.items():
            if of is not phase:
                self.overlays[name].lift()
        if phase is Phase.ASKING:
            page = self.grab()
            self._remember_focus()
            self._dress_overlay(self.countdown)
            self.countdown.open_over(page)
            self._settle()
        elif phase in LAID:
            self._lay(self.overlays[LAID[phase]])
        else:
            self._settle()

    def _attract(self, on: bool) -> None:
        """The picture plays, or is handed over exactly where it is."""
        if on:
            self.face.desk.way.go(Spot(way.PICTURE))
        elif self.face.desk.way.spot.screen != way.PICTURE:
            return
        screen = self.face.screen_for(way.PICTURE)
        if isinstance(screen, Attracting):
            screen.set_attract(on)

    def _lifted(self) -> None:
        if self._answered.isActive():
            self._take_question_away()

    def _take_question_away(self) -> None:
        self._answered.stop()
        if self._phase is not Phase.ASKING:
            self.countdown.lift()
            self._settle()

    # -- what lies over what

    def _remember_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self.ground.isAncestorOf(focus):
            self._before = focus

    def _lay(self, overlay: Overlay) -> None:
        self._remember_focus()
        self._dress_overlay(overlay)
        overlay.open()
        self._settle()

    def _settle(self) -> None:
        """The page is there when nothing lies over it: neither keys nor a screen reader find a way to it else."""
        laid, was_hidden = self.laid, self.ground.isHidden()
        self.ground.setVisible(laid is None)
        if laid is None:
            if was_hidden:
                (self._before or self).setFocus(Qt.FocusReason.OtherFocusReason)
            self._before = None
        elif not laid.isAncestorOf(self.focusWidget() or self):
            laid.first().setFocus(Qt.FocusReason.OtherFocusReason)
        self._hear()

    def _corner_sizes(self) -> tuple[int, int]:
        return self.width(), max(round(CORNER_MM * self.sizes().mm_px), self.sizes().target_px)

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for overlay in self.overlays.values():
            overlay.setGeometry(self.rect())
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.lock.may_close:
            event.accept()
        else:
            event.ignore()
