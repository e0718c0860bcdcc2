"""A face of the kiosk in a plain window, and a finger for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from viewer.core.content.pack import Pack, open_pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.sizes import sizes
from viewer.core.modes import MODES
from viewer.core.paths import built_in_pack
from viewer.core.settings import Settings
from viewer.core.theme import load_theme
from viewer.state.jobs import Jobs
from viewer.state.kiosk.choices import ChoiceState
from viewer.state.kiosk.visit import VisitState
from viewer.state.preferences import Preferences
from viewer.ui.kiosk.booth import Booth, FaceDesk
from viewer.ui.kiosk.desk import desk_of
from viewer.ui.kiosk.face import Face
from viewer.ui.kiosk.look import Look
from viewer.ui.shell.language import RIGHT_TO_LEFT
from viewer.ui.theme.resolve import ThemeResolver
from viewer.ui.theme.style import apply

REACH = 2 / 3
PAUSE_MS = 5
GLASS = 796, 790  # the screen of the tests takes touches on 800 × 800 pixels only
MODE = MODES["kiosk"]


@cache
def guide() -> Pack:
    """The built-in pack."""
    return open_pack(built_in_pack())


class Bench(QWidget):
    """``counted`` is what the booth was told to count."""

    def __init__(self, pack: Pack, config: KioskConfig, size: tuple[int, int] = (1920, 1080)) -> None:
        super().__init__()
        self.counted: list[tuple[str, str]] = []
        self.states = QObject()
        self.jobs = Jobs(self.states)
        preferences = Preferences(Settings(), self.states)
        self.choices = ChoiceState(config.languages, config.theme, self.states)
        self.resolver = ThemeResolver(config.theme, self.states)
        self.booth = Booth(
            config,
            pack,
            MODE,
            VisitState(parent=self.states),
            self.choices,
            preferences,
            self.resolver,
            self.jobs,
            count=self._count,
        )
        self.desk = self._made_desk()
        self.setProperty("role", "paper")
        self._size = size
        self.resize(*size)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.app = app
        self._dress_app(self.look())
        self.face = Face(self.desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.face)
        self.choices.changed.connect(self._chosen)
        self.face.set_look(self.look())
        self.show()
        self.face.start()
        self.settle()

    def _count(self, kind: str, name: str) -> None:
        self.counted.append((kind, name))

    def _made_desk(self) -> FaceDesk:
        return desk_of(self.booth, self.choices.language, self.states)

    # -- as the window does it

    def look(self) -> Look:
        measured = sizes(self.width(), self.height(), self.booth.config.diagonal_in)
        step = self.choices.step
        return Look(
            self.resolver.theme,
            measured.scale(step),
            measured.text_px[step],
            measured.target_px,
            portrait=self.height() > self.width(),
            reach=REACH if self.choices.reach else 0.0,
        )

    def _dress_app(self, look: Look) -> None:
        apply(self.app, look.theme, look.scale)

    def _chosen(self, name: str) -> None:
        if name == "theme":
            self.resolver.choose(self.choices.theme)
        look = self.look()
        self._dress_app(look)
        self.face.set_look(look)
        self.settle()

    def fresh(self) -> Bench:
        """As at the start, for the next test."""
        self.resize(*self._size)
        self.face.reset()
        self.choices.reset()
        self._dress_app(self.look())
        self.face.set_look(self.look())
        self.counted.clear()
        self.settle()
        return self

    def settle(self) -> None:
        for _ in range(6):
            self.app.processEvents()

    def end(self) -> None:
        self.face.shut()
        self.jobs.close()
        self.close()
        self.app.processEvents()
        self.states.deleteLater()  # with their clocks
        self.deleteLater()


@contextmanager
def benched(
    config: KioskConfig | None = None, size: tuple[int, int] = (1920, 1080), pack: Pack | None = None
) -> Iterator[Bench]:
    """A bench that leaves nothing behind."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    direction, theme = app.layoutDirection(), load_theme("light")
    apply(app, theme, 1.0)
    first = (config or KioskConfig()).languages[0]
    rtl = first in RIGHT_TO_LEFT
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    made = Bench(pack or guide(), config or KioskConfig(), size)
    try:
        yield made
    finally:
        made.end()
        app.setLayoutDirection(direction)
        apply(app, theme, 1.0)


@cache
def screen() -> QPointingDevice:
    """The touch screen: one for all tests."""
    return QTest.createTouchDevice()


class Finger:
    """One finger."""

    def __init__(self) -> None:
        self.device: QPointingDevice = screen()

    def tap(self, widget: QWidget, at: QPoint | None = None) -> None:
        """On the middle of ``widget``, or ``at`` a point of it."""
        place = at if at is not None else widget.rect().center()
        QTest.touchEvent(widget, self.device).press(0, place, widget).commit()
        QTest.touchEvent(widget, self.device).release(0, place, widget).commit()
        QApplication.processEvents()

    def press(self, widget: QWidget) -> None:
        """Down on the middle of ``widget``, to stay there until ``lift``."""
        QTest.touchEvent(widget, self.device).press(0, widget.rect().center(), widget).commit()
        QApplication.processEvents()

    def lift(self, widget: QWidget) -> None:
        """Off the middle of ``widget``."""
        QTest.touchEvent(widget, self.device).release(0, widget.rect().center(), widget).commit()
        QApplication.processEvents()

    def draw(self, widget: QWidget, start: QPoint, end: QPoint, steps: int = 6) -> None:
        """Down at ``start``, drawn to ``end``, lifted there."""
        QTest.touchEvent(widget, self.device).press(0, start, widget).commit()
        for step in range(1, steps + 1):
            place = start + (end - start) * (step / steps)
            QTest.touchEvent(widget, self.device).move(0, place, widget).commit()
            QTest.qWait(PAUSE_MS)  # what rolls moves between two frames
        QTest.touchEvent(widget, self.device).release(0, end, widget).commit()
        QApplication.processEvents()


def interactive(root: QWidget) -> list[QWidget]:
    """Everything visible that a finger can do something with."""
    found: list[QWidget] = [button for button in root.findChildren(QAbstractButton) if button.isVisible()]
    return [widget for widget in found if not widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)]


def out_of_reach(bench: Bench) -> list[str]:
    """Controls that begin above the lower third of the window."""
    line = REACH * bench.height()
    found = []
    for widget in interactive(bench):
        top = widget.mapTo(bench, QPoint(0, 0)).y()
        if top < line - 0.5 and not widget.visibleRegion().isEmpty():
            found.append(f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()!r} at {top}")
    return found


def too_small(bench: Bench, root: QWidget) -> list[str]:
    """Controls of ``root`` that a finger may miss."""
    target = bench.look().target
    return [
        f"{type(widget).__name__} {widget.objectName()} {widget.size()}"
        for widget in interactive(root)
        if min(widget.width(), widget.height()) < target
    ]
