"""Ten fingers on a kiosk's window: they come, move and go in any order, pinch, tap, and come in from the edges."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

FINGERS = 10


class Fingers:
    """A visitor of ten fingers, from a seed."""

    def __init__(self, window: QWidget, seed: int, finger: QPointingDevice | None = None) -> None:
        self.window = window
        self.random = Random(seed)
        self.screen = finger or QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        self.inputs = 0
        self.down: dict[int, QPoint] = {}

    def play_one(self) -> None:
        """One act of any kind."""
        acts = (self.chaos, self.chaos, self.tap, self.tap, self.tap, self.pinch, self.swipe, self.taps_at_once)
        self.random.choice(acts)()
        QCoreApplication.processEvents()

    # -- acts

    def tap(self) -> None:
        place = self._anywhere() if self.random.random() < 0.4 else self._on_a_button()
        self._press(0, place)
        self._release(0)

    def taps_at_once(self) -> None:
        """Many fingers on many buttons in one frame."""
        for finger in range(self.random.randrange(2, FINGERS + 1)):
            self._press(finger, self._on_a_button())
        self.lift()

    def pinch(self) -> None:
        middle = self._anywhere()
        reach, grow = self.random.randrange(20, 200), self.random.choice((-12, 12))
        self._press(0, middle - QPoint(reach, 0))
        self._press(1, middle + QPoint(reach, 0))
        for _ in range(8):
            reach = max(2, reach + grow)
            self._move({0: middle - QPoint(reach, reach // 3), 1: middle + QPoint(reach, reach // 3)})
        if self.random.random() < 0.3:  # a third finger taps meanwhile
            self._press(2, self._on_a_button())
        self.lift()

    def swipe(self) -> None:
        start, end = self._anywhere(), self._anywhere()
        self._press(0, start)
        for step in range(1, 7):
            self._move({0: start + (end - start) * step / 6})
        self._release(0)

    def edges(self) -> None:
        """Three and four fingers come in from each edge."""
        wide, tall = self.window.width(), self.window.height()
        ways = ((QPoint(0, 9), "down"), (QPoint(0, -9), "up"), (QPoint(9, 0), "right"), (QPoint(-9, 0), "left"))
        for many in (3, 4):
            for step, name in ways:
                for finger in range(many):
                    across = (finger + 1) / (many + 1)
                    start = {
                        "down": QPoint(round(wide * across), 0),
                        "up": QPoint(round(wide * across), tall - 1),
                        "right": QPoint(0, round(tall * across)),
                        "left": QPoint(wide - 1, round(tall * across)),
                    }[name]
                    self._press(finger, start)
                for _ in range(12):
                    self._move({finger: place + step * 3 for finger, place in self.down.items()})
                self.lift()
                QCoreApplication.processEvents()

    def chaos(self) -> None:
        """Up to ten fingers that come, move and go in any order."""
        for _ in range(self.random.randrange(4, 24)):
            free = sorted(set(range(FINGERS)) - set(self.down))
            chance = self.random.random()
            if free and (not self.down or chance < 0.45):
                self._press(free[0], self._anywhere())
            elif self.down and chance < 0.65:
                self._release(self.random.choice(sorted(self.down)))
            elif self.down:
                self._move({finger: self._near(place) for finger, place in self.down.items()})
            if self.random.random() < 0.2:
                QCoreApplication.processEvents()
        self.lift()

    def lift(self) -> None:
        """All fingers go, in any order."""
        for finger in self.random.sample(sorted(self.down), len(self.down)):
            self._release(finger)

    # -- one frame of the touch screen each

    def _press(self, finger: int, place: QPoint) -> None:
        event = QTest.touchEvent(self.window, self.screen)
        for other in self.down:
            event.stationary(other)
        event.press(finger, place, self.window).commit()
        self.down[finger] = place
        self.inputs += 1

    def _move(self, places: dict[int, QPoint]) -> None:
        event = QTest.touchEvent(self.window, self.screen)
        for finger in self.down:
            if finger in places:
                event.move(finger, places[finger], self.window)
                self.down[finger] = places[finger]
            else:
                event.stationary(finger)
        event.commit()
        self.inputs += 1

    def _release(self, finger: int) -> None:
        event = QTest.touchEvent(self.window, self.screen)
        for other in self.down:
            if other != finger:
                event.stationary(other)
        event.release(finger, self.down.pop(finger), self.window).commit()
        self.inputs += 1

    # -- places

    def _anywhere(self) -> QPoint:
        return QPoint(self.random.randrange(self.window.width()), self.random.randrange(self.window.height()))

    def _near(self, place: QPoint) -> QPoint:
        moved = place + QPoint(self.random.randrange(-60, 61), self.random.randrange(-60, 61))
        return QPoint(min(max(moved.x(), 0), self.window.width() - 1), min(max(moved.y(), 0), self.window.height() - 1))

    def _on_a_button(self) -> QPoint:
        shown = [one for one in self.window.findChildren(QAbstractButton) if one.isVisible()]
        if not shown:
            return self._anywhere()
        chosen = self.random.choice(shown)
        return chosen.mapTo(self.window, chosen.rect().center())
