"""Puts both windows of a talk where they belong, whatever displays come, go and turn."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from viewer.core.talk.screens import Display, Plan, plan, set_key

SETTLE_MS = 150  # a display that comes tells its place a little later than its name


class Memory(Protocol):
    """Keeps which display was the audience's, by the displays there were."""

    def screens_of(self, set_key: str) -> str: ...
    def keep_screens(self, set_key: str, display: str) -> None: ...


def displays() -> tuple[Display, ...]:
    """What there is to show on."""
    found: list[Display] = []
    primary = QGuiApplication.primaryScreen()
    for screen in QGuiApplication.screens():
        place = screen.geometry()
        if not place.isValid():
            continue
        words = " ".join(word for word in (screen.manufacturer(), screen.model(), screen.serialNumber()) if word)
        # Two of the same make and no serial number differ by their plugs.
        name = f"{words} ({screen.name()})" if words else screen.name()
        box = place.x(), place.y(), place.width(), place.height()
        found.append(Display(name, *box, primary=screen is primary, name=words or screen.name()))
    return tuple(found)


def may_raise() -> bool:
    """May a program bring its own window before another? Under Wayland none may."""
    return not QGuiApplication.platformName().startswith("wayland")


class Screens(QObject):
    """Both windows always exist. Two places: each window has one. One place: the speaker's is in front.

    ``audience_front`` (one place only): the audience's window lies over the speaker's. Where no window can be brought
    before another, the one behind is hidden.
    """

    changed = Signal()  # displays, plan, or which window is in front
    offered = Signal(str)  # a display has been plugged in that nobody has chosen before: its name
    came = Signal(str)  # the audience's display is back, and the audience has it again: its name
    went = Signal(str)  # the audience's display is gone: its name

    def __init__(
        self, audience: QWidget, speaker: QWidget, memory: Memory | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._audience, self._speaker, self._memory = audience, speaker, memory
        self._displays: tuple[Display, ...] = ()
        self._plan = Plan(None, None)
        self._offered: Display | None = None
        self._front = False
        self._placed = False
        self._chosen: dict[str, str] = {}
        self._watched: list[QScreen] = []
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.look)

    @property
    def displays(self) -> tuple[Display, ...]:
        return self._displays

    @property
    def plan(self) -> Plan:
        return self._plan

    @property
    def offer(self) -> Display | None:
        """A display that was plugged in late and is not used yet."""
        return self._offered

    @property
    def audience_front(self) -> bool:
        return self._front

    def start(self) -> None:
        """Show both windows, and from now on follow the displays."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._screen_came)
        app.screenRemoved.connect(self._screen_went)
        app.primaryScreenChanged.connect(self._soon)
        for screen in QGuiApplication.screens():
            self._watch(screen)
        if not may_raise():  # nor does every desktop there give a window the whole screen without a frame
            for window in (self._audience, self._speaker):
                window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        for window in (self._audience, self._speaker):
            window.installEventFilter(self)
        self.look()

    def stop(self) -> None:
        """Follow nothing any more; asking again does nothing."""
        self._settle.stop()
        app = QGuiApplication.instance()
        if self._placed and isinstance(app, QGuiApplication):
            app.screenAdded.disconnect(self._screen_came)
            app.screenRemoved.disconnect(self._screen_went)
            app.primaryScreenChanged.disconnect(self._soon)
        for screen in self._watched:
            screen.geometryChanged.disconnect(self._soon)
        self._watched.clear()
        for window in (self._audience, self._speaker):
            window.removeEventFilter(self)
        self._placed = False

    def look(self) -> None:
        """Which displays are there now? Place the windows where that has changed."""
        found = displays()
        if found == self._displays and self._placed:
            self._keep_place()
            return
        before, first = self._plan, not self._placed
        self._displays, self._placed = found, True
        ids = {one.id for one in found}
        known = self._remembered(found) or (before.audience.id if before.audience is not None else "")
        new = plan(found, known)
        self._offered = None
        if not first and new.audience is not None and known not in ids:
            # Plugged in while the talk goes on, and never chosen: nobody wants a room to see what was not meant for it.
            self._offered = new.audience
            at_hand = before.speaker.id if before.speaker is not None else ""
            stays = next((one for one in found if one.id == at_hand and one.id != new.audience.id), new.speaker)
            new = replace(new, audience=None, speaker=stays)
        self._plan = new
        if new.audience is not None:
            self._chosen.setdefault(set_key(found), new.audience.id)
        self._place()
        self.changed.emit()
        if before.audience is not None and before.audience.id not in ids:
            self.went.emit(before.audience.words)
        if self._offered is not None:
            self.offered.emit(self._offered.words)
        elif not first and new.audience is not None and before.audience is None:
            self.came.emit(new.audience.words)

    def accept(self) -> None:
        """The audience gets the display that was plugged in late."""
        if self._offered is not None:
            self.choose(self._offered.id)

    def choose(self, display: str) -> None:
        """The audience gets this display (its id), now and whenever the same displays are there again."""
        key, self._offered = set_key(self._displays), None
        self._chosen[key] = display
        if self._memory is not None:
            self._memory.keep_screens(key, display)
        new = plan(self._displays, display)
        if new != self._plan:
            self._plan = new
            self._place()
            self.changed.emit()

    def swap(self) -> None:
        """Audience and speaker change places; with one place, the other window comes to the front."""
        if self._plan.audience is None:
            self.toggle_front()
        elif self._plan.speaker is not None:
            self.choose(self._plan.speaker.id)

    def toggle_front(self) -> None:
        """With one place: the audience's window over the speaker's, and back. Else nothing: both are in view."""
        if self._plan.audience is None:
            self._front = not self._front
            self._order()
            self.changed.emit()

    # -- placing

    def _remembered(self, found: tuple[Display, ...]) -> str:
        key = set_key(found)
        if key in self._chosen:
            return self._chosen[key]
        return self._memory.screens_of(key) if self._memory is not None else ""

    def _place(self) -> None:
        audience, speaker = self._plan.audience, self._plan.speaker
        if speaker is None:
            return  # no display at all: windows stay as they are until one comes
        if audience is not None:
            self._front = False
        # The speaker's first: it must have left the audience's display before that one is filled. With one place
        # the one that is to be in front comes last: a window manager gives the front, and the keys, to the newest.
        order = [(self._speaker, speaker), (self._audience, audience or speaker)]
        if audience is None and not self._front:
            order.reverse()
        for window, display in order:
            if window is not self._hidden:
                self._cover(window, display)
        self._order()

    @property
    def _hidden(self) -> QWidget | None:
        """The window that cannot lie behind the other one."""
        if may_raise() or self._plan.audience is not None:
            return None
        return self._speaker if self._front else self._audience

    def _cover(self, window: QWidget, display: Display) -> None:
        """The whole of the display, with or without a window manager."""
        whole = QRect(display.x, display.y, display.width, display.height)
        screen = next((one for one in QGuiApplication.screens() if one.geometry() == whole), None)
        if window.windowState() & Qt.WindowState.WindowFullScreen and window.geometry() != whole:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)  # else it stays where it is
        if screen is not None:
            window.setScreen(screen)
        if not may_raise():  # nor may it say where it stands
            window.showFullScreen()
            return
        window.setGeometry(whole)
        window.showFullScreen()
        if window.geometry() != whole:
            window.setGeometry(whole)

    def _keep_place(self) -> None:
        for window, display in ((self._speaker, self._plan.speaker), (self._audience, self._plan.audience)):
            if display is not None and window.geometry().getRect() != (
                display.x,
                display.y,
                display.width,
                display.height,
            ):
                self._cover(window, display)

    def _order(self) -> None:
        """Which window lies in front, and which has the keys: the speaker's, unless one place shows the audience's."""
        front, hidden = self._audience if self._front else self._speaker, self._hidden
        if hidden is not None:
            if not front.isVisible() and self._plan.speaker is not None:
                self._cover(front, self._plan.speaker)
            hidden.hide()
        front.raise_()
        front.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With one place the window that gets the keys lies in front, whoever brought it there."""
        if event.type() == QEvent.Type.WindowActivate and self._plan.audience is None:
            front = watched is self._audience
            if front is not self._front:
                self._front = front
                self.changed.emit()
        return False

    # -- displays come and go

    def _watch(self, screen: QScreen) -> None:
        if screen not in self._watched:
            self._watched.append(screen)
            screen.geometryChanged.connect(self._soon)

    def _screen_came(self, screen: QScreen) -> None:
        self._watch(screen)
        self._settle.start()

    def _screen_went(self, screen: QScreen) -> None:
        if screen in self._watched:
            self._watched.remove(screen)
        self._settle.start()

    def _soon(self, what: object = None) -> None:
        del what
        self._settle.start()
