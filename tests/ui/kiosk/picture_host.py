"""A window with room for two bars and one screen of a kiosk between them, and fingers on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider, QWidget

from viewer.core.content.pack import Pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.sizes import sizes
from viewer.core.modes import MODES
from viewer.core.settings import Settings
from viewer.state.jobs import Jobs
from viewer.state.kiosk.choices import ChoiceState
from viewer.state.kiosk.visit import Times, VisitState
from viewer.state.preferences import Preferences
from viewer.ui.kiosk.booth import Booth, FaceDesk
from viewer.ui.kiosk.desk import desk_of
from viewer.ui.kiosk.look import Look
from viewer.ui.theme.resolve import ThemeResolver
from viewer.ui.theme.style import apply

BAR_PX = 74
REACH = 2 / 3


class Clock:
    """Seconds that pass when a test says so."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


class Host(QWidget):
    """Everything a screen works with; no face, no lock, no overlays."""

    def __init__(self, pack: Pack, config: KioskConfig, size: tuple[int, int]) -> None:
        super().__init__()
        self.clock = Clock()
        self.counted: list[tuple[str, str]] = []
        visit = VisitState(Times(config.idle_s, config.countdown_s, config.attract_s), self.clock, self)
        choices = ChoiceState(config.languages, config.theme, self)
        resolver, jobs = ThemeResolver(config.theme, self), Jobs(self)
        preferences = Preferences(Settings(), self)
        self.booth = Booth(config, pack, MODES["kiosk"], visit, choices, preferences, resolver, jobs, self._count)
        self.resize(*size)
        self.screens: list[QWidget] = []

    def _count(self, kind: str, name: str) -> None:
        self.counted.append((kind, name))

    def desk(self, code: str = "en") -> FaceDesk:
        return desk_of(self.booth, code, self)

    def hold(self, *screens: QWidget) -> None:
        """They share the room between the bars, side by side."""
        self.screens = list(screens)
        self._place()
        for screen in screens:
            screen.show()

    def look(self, step: int = 0, theme: str = "light", *, reach: bool = False) -> Look:
        measured = sizes(self.width(), self.height(), self.booth.config.diagonal_in)
        self.booth.resolver.choose(theme)
        return Look(
            self.booth.resolver.theme,
            measured.scale(step),
            measured.text_px[step],
            measured.target_px,
            portrait=self.height() > self.width(),
            reach=REACH if reach else 0.0,
        )

    def dress(self, look: Look) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply(app, look.theme, look.scale)
        for screen in self.screens:
            screen.set_look(look)  # type: ignore[attr-defined]
        self._reach = bool(look.reach)
        self._place()

    _reach = False

    def _place(self) -> None:
        top = 0 if self._reach else BAR_PX
        tall = self.height() - 2 * BAR_PX
        wide = self.width() // max(1, len(self.screens))
        for number, screen in enumerate(self.screens):
            screen.setGeometry(QRect(number * wide, top, wide, tall))

    def close_down(self) -> None:
        self.booth.jobs.close()
        self.close()
        self.deleteLater()


def settle(times: int = 6) -> None:
    """What waits for the next turn of the loop is done."""
    for _ in range(times):
        QApplication.processEvents()


class Finger:
    """One finger of a touch screen; where no widget takes it, Qt makes a mouse of it, as it does on a real one."""

    def __init__(self) -> None:
        self.screen = QTest.createTouchDevice()

    def tap(self, widget: QWidget, at: QPoint | None = None) -> None:
        place = at if at is not None else widget.rect().center()
        window, here = widget.window(), widget.mapTo(widget.window(), place)
        assert widget.isVisible(), widget.objectName()
        QTest.touchEvent(window, self.screen).press(0, here, window).commit()
        QTest.touchEvent(window, self.screen).release(0, here, window).commit()
        settle(3)

    def drag(self, widget: QWidget, start: QPoint, by: QPoint, steps: int = 5, pause_ms: int = 0) -> None:
        window, here = widget.window(), widget.mapTo(widget.window(), start)
        QTest.touchEvent(window, self.screen).press(0, here, window).commit()
        for step in range(1, steps + 1):
            QTest.touchEvent(window, self.screen).move(0, here + by * step / steps, window).commit()
            QTest.qWait(pause_ms)
        QTest.touchEvent(window, self.screen).release(0, here + by, window).commit()
        settle(3)

    def pinch(self, widget: QWidget, apart_from: int, apart_to: int, steps: int = 5) -> None:
        window, middle = widget.window(), widget.mapTo(widget.window(), widget.rect().center())

        def places(apart: float) -> tuple[QPoint, QPoint]:
            half = QPoint(round(apart / 2), 0)
            return middle - half, middle + half

        first, second = places(apart_from)
        QTest.touchEvent(window, self.screen).press(0, first, window).press(1, second, window).commit()
        for step in range(1, steps + 1):
            first, second = places(apart_from + (apart_to - apart_from) * step / steps)
            QTest.touchEvent(window, self.screen).move(0, first, window).move(1, second, window).commit()
        QTest.touchEvent(window, self.screen).release(0, first, window).release(1, second, window).commit()
        settle(3)


def controls(screen: QWidget) -> Sequence[QWidget]:
    """All that a finger can press or drag there now, but for the picture itself."""
    return [
        widget
        for kind in (QAbstractButton, QSlider)
        for widget in screen.findChildren(kind)
        if widget.isVisibleTo(screen) and widget.isVisible()
    ]


def seen_at(widget: QWidget) -> QRect:
    """Where it stands in its window, as far as what it lies in lets it be seen."""
    window = widget.window()
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    around = widget.parentWidget()
    while around is not None and around is not window:
        box &= QRect(around.mapTo(window, QPoint(0, 0)), around.size())
        around = around.parentWidget()
    return box


__all__ = ["BAR_PX", "Clock", "Finger", "Host", "QMouseEvent", "QPointF", "Qt", "controls", "seen_at", "settle"]
