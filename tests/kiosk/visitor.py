"""A visitor of a kiosk, from a seed: touches what there is, as somebody who is curious and in no hurry to leave."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from PySide6.QtCore import QPoint
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication

from tests.kiosk.standing import Standing
from viewer.state.kiosk import way
from viewer.state.kiosk.visit import Phase
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.keyboard import Keyboard

CANARY = "zyxwvcanary"


class Visitor:
    """One visit after another. ``acts`` counts the touches, ``asked`` how often the canary was typed."""

    def __init__(self, kiosk: Standing, seed: int) -> None:
        self.kiosk = kiosk
        self.random = Random(seed)
        self.acts, self.asked = 0, 0
        self._topics = [
            topic.id for topic in kiosk.program.booth.pack.reading_order(kiosk.window.face.desk.language) if topic.page
        ]

    def visit(self) -> None:
        """Come, touch this and that, go away; then nobody is there until the kiosk has noticed."""
        kiosk = self.kiosk
        if self.random.random() < 0.2:
            kiosk.passes(kiosk.config.attract_s + 1)  # it was playing
        ways: list[Callable[[], None]] = [
            *(self.touch_something,) * 8,
            *(self.read,) * 3,
            *(self.swipe,) * 3,
            *(self.turn_on,) * 2,
            *(self.picture,) * 3,
            self.speak,
            self.larger,
            self.colours,
            self.reach,
            self.ask,
            self.take,
            self.cover,
            self.copy,
        ]
        for _ in range(self.random.randrange(3, 9)):
            self.random.choice(ways)()
            self.acts += 1
            kiosk.settle()
            if self.random.random() < 0.15:
                self.think()
        self.leave()

    def leave(self) -> None:
        kiosk = self.kiosk
        if self.random.random() < 0.3:
            kiosk.visit.end()  # by a button of the countdown, or staff
        kiosk.passes(4 * (kiosk.config.idle_s + kiosk.config.countdown_s))
        for _ in range(3):
            if kiosk.visit.phase in (Phase.START, Phase.ATTRACT):
                break
            kiosk.visit.hold("aloud", False)
            kiosk.time_out()
        kiosk.rest()

    # -- what a visitor does

    def buttons(self) -> list[QAbstractButton]:
        """What can be seen and touched."""
        window = self.kiosk.window
        found = []
        for one in window.findChildren(QAbstractButton):
            if one.isVisible() and one.isEnabled():
                at = window.childAt(one.mapTo(window, one.rect().center()))
                if at is one or (at is not None and one.isAncestorOf(at)):
                    found.append(one)
        return found

    def button(self, name: str) -> bool:
        """Touch the button of that name, where there is one."""
        for one in self.buttons():
            if one.objectName() == name:
                self.kiosk.tap(one)
                return True
        return False

    def touch_something(self) -> None:
        shown = [one for one in self.buttons() if one.objectName() != "home"]
        if shown:
            self.kiosk.tap(self.random.choice(shown))

    def turn_on(self) -> None:
        self.button("next")

    def read(self) -> None:
        self._go(Spot(way.ARTICLE, self.random.choice(self._topics)))

    def picture(self) -> None:
        self._go(Spot(way.PICTURE))
        self.kiosk.settle()
        for _ in range(3):
            self.touch_something()

    def swipe(self) -> None:
        wide, tall = self.kiosk.window.width(), self.kiosk.window.height()
        x, y = self.random.randrange(wide // 8, wide * 7 // 8), self.random.randrange(tall // 4, tall * 3 // 4)
        across, down = self.random.choice(((0, -200), (0, -200), (0, 200), (-300, 0), (300, 0)))
        self.kiosk.swipe(QPoint(x, y), QPoint(x + across, y + down))

    def speak(self) -> None:
        self.button(f"language-{self.random.choice(self.kiosk.program.booth.choices.languages)}")

    def larger(self) -> None:
        self.button("size")

    def colours(self) -> None:
        self.button("colours")

    def reach(self) -> None:
        self.button("reach")

    def ask(self) -> None:
        """Types the canary, letter by letter, on the keyboard of the screen."""
        if not self.button("search"):
            self._go(Spot(way.SEARCH))
        self.kiosk.settle()
        typed = 0
        for letter in CANARY[: self.random.randrange(5, len(CANARY) + 1)]:
            key = next((one for one in self.letters() if one.text().lower() == letter), None)
            if key is not None:
                self.kiosk.tap(key)
                typed += 1
        self.asked += typed >= 5
        self.kiosk.settle()

    def letters(self) -> list[QAbstractButton]:
        boards = [board for board in self.kiosk.window.findChildren(Keyboard) if board.isVisible()]
        return [key for board in boards for key in board.findChildren(QAbstractButton) if key.isVisible()]

    def take(self) -> None:
        self.read()
        self.kiosk.settle()
        self._go(Spot(way.TAKE, self.kiosk.window.face.desk.way.spot.topic_id))

    def cover(self) -> None:
        self.button("cover")
        self.kiosk.settle()
        if self.random.random() < 0.7:
            middle = self.kiosk.window.rect().center()
            self.kiosk.tap(self.kiosk.window, middle)

    def copy(self) -> None:
        """What another program, or a fault of ours, leaves in the clipboard."""
        QApplication.clipboard().setText(CANARY, QClipboard.Mode.Clipboard)
        for area in self.kiosk.window.findChildren(QAbstractScrollArea):
            if area.isVisible():
                area.verticalScrollBar().setValue(area.verticalScrollBar().maximum() // 2)

    def think(self) -> None:
        """Nothing for a while; sometimes so long that the kiosk asks, and is answered or not."""
        kiosk = self.kiosk
        kiosk.passes(self.random.choice((5, 40, kiosk.config.idle_s + 5)))
        kiosk.settle()
        if kiosk.visit.phase is Phase.ASKING and self.random.random() < 0.7:
            self.touch_something()

    def _go(self, spot: Spot) -> None:
        if self.kiosk.overlay() is None:
            self.kiosk.visit.used()
            self.kiosk.window.face.desk.way.go(spot)
