"""Plays with the picture at random: pointer, fingers and keys, for as long as asked; then Reset all.

The real program in an offscreen window, from a seed. Ends with one line of JSON: how many inputs there were, what went
wrong (exceptions, Qt's warnings), the memory at four rests, and whether Reset all brought the first picture
back, byte for byte. ``make random ARGS="--minutes 10"``.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import json
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import TracebackType

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_SCALE_FACTOR", "1")

from PySide6.QtCore import QEvent, QMessageLogContext, QPoint, QPointF, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices, QImage, QInputDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from tests.conftest import OFFSCREEN_SAYS
from viewer import app as septa
from viewer.core.commands import Group
from viewer.core.memory import give_back
from viewer.ui.shell.window import ReaderWindow

SIZE = (1280, 720)
READY_LIMIT_S = 60.0
SAME_LIMIT_S = 60.0
RESTS = 4  # times that everything is put back and memory is read
KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0),
    *(Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_A, Qt.Key.Key_7, Qt.Key.Key_Z, Qt.Key.Key_Y),
)
# Of the commands, those that read, find, and touch the picture; the others change the looks, ask for a file, or end it.
GROUPS = (Group.READ, Group.FIND, Group.PICTURE)
LEFT_ALONE = frozenset(("copy", "save-picture", "go-to-code"))
MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 4,
    Qt.KeyboardModifier.ShiftModifier,
)


class Listener:
    """Hears of everything that goes wrong."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        sys.excepthook = self.raised
        qInstallMessageHandler(self.said)

    def raised(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.faults.append("".join(traceback.format_exception(kind, error, trace))[-2000:])

    def said(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        del context
        expected = any(message.startswith(words) for words in OFFSCREEN_SAYS)
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg and not expected:
            self.faults.append(f"Qt: {message}")


class Player:
    """One random visitor."""

    def __init__(self, window: ReaderWindow, seed: int) -> None:
        self.window = window
        self.random = Random(seed)
        self.finger_screen = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        self.inputs = 0

    def play(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        acts: list[Callable[[], None]] = [
            *(self.click,) * 5,
            *(self.drag,) * 5,
            *(self.tap,) * 3,
            *(self.fingers,) * 3,
            *(self.wheel,) * 2,
            *(self.key,) * 6,
            self.command,
            self.wait,
        ]
        while time.monotonic() < end:
            self.random.choice(acts)()
            self.inputs += 1
            QApplication.processEvents()
            self._close_dialogs()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no event loop does it here

    def _close_dialogs(self) -> None:
        for top in QApplication.topLevelWidgets():
            if isinstance(top, QDialog) and top.isVisible():
                top.reject()

    def _target(self) -> tuple[QWidget, QPoint]:
        """A widget of the picture's pane, more often the picture itself, and a point on it."""
        pane = self.window.quilt
        assert pane is not None
        if not pane.isVisible():  # a link led to a topic that has no picture
            self.window.commands["home"].trigger()
            wait_for(pane.isVisible, "a topic with the picture")
        if self.random.random() < 0.5:
            widget: QWidget = pane.view
        else:
            shown = [child for child in pane.findChildren(QWidget) if child.isVisible() and child.isEnabled()]
            widget = self.random.choice(shown)
        return widget, self._point(widget)

    def _point(self, widget: QWidget) -> QPoint:
        wide, tall = max(widget.width(), 1), max(widget.height(), 1)
        return QPoint(self.random.randrange(-8, wide + 8), self.random.randrange(-8, tall + 8))

    def _modifier(self) -> Qt.KeyboardModifier:
        return self.random.choice(MODIFIERS)

    def click(self) -> None:
        widget, point = self._target()
        button = self.random.choice((*(Qt.MouseButton.LeftButton,) * 5, Qt.MouseButton.RightButton))
        if self.random.random() < 0.15:
            QTest.mouseDClick(widget, button, self._modifier(), point)
        else:
            QTest.mouseClick(widget, button, self._modifier(), point)

    def drag(self) -> None:
        widget, point = self._target()
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, self._modifier(), point)
        for _ in range(self.random.randrange(1, 8)):
            point += QPoint(self.random.randrange(-60, 61), self.random.randrange(-60, 61))
            if not isValid(widget):  # what was pressed has made way for something else
                return
            QTest.mouseMove(widget, point)
            QApplication.processEvents()
        if isValid(widget) and self.random.random() < 0.95:  # now and then the release is lost
            QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, self._modifier(), point)

    def tap(self) -> None:
        widget, point = self._target()
        QTest.touchEvent(widget, self.finger_screen).press(0, point, widget).commit()
        if isValid(widget):
            QTest.touchEvent(widget, self.finger_screen).release(0, point, widget).commit()

    def fingers(self) -> None:
        """Up to ten fingers that come, move and go in any order."""
        widget, _ = self._target()
        down: dict[int, QPoint] = {}
        for _ in range(self.random.randrange(2, 14)):
            if not isValid(widget):
                return
            event = QTest.touchEvent(widget, self.finger_screen)
            for finger in list(down):
                down[finger] = down[finger] + QPoint(self.random.randrange(-40, 41), self.random.randrange(-40, 41))
                event = event.move(finger, down[finger], widget)
            if len(down) < 10 and self.random.random() < 0.6:
                fresh = min(set(range(10)) - set(down))
                down[fresh] = self._point(widget)
                event = event.press(fresh, down[fresh], widget)
            event.commit()
            if down and isValid(widget) and self.random.random() < 0.4:
                gone = self.random.choice(list(down))
                event = QTest.touchEvent(widget, self.finger_screen).release(gone, down.pop(gone), widget)
                for finger, place in down.items():
                    rests = self.random.random() < 0.5
                    event = event.stationary(finger) if rests else event.move(finger, place, widget)
                event.commit()
            QApplication.processEvents()
        while down and isValid(widget):
            finger, place = down.popitem()
            event = QTest.touchEvent(widget, self.finger_screen).release(finger, place, widget)
            for other in down:
                event = event.stationary(other)
            event.commit()

    def wheel(self) -> None:
        widget, point = self._target()
        turn = QPoint(0, self.random.choice((-240, -120, 120, 240)))
        modifier = self.random.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier))
        there, on_screen = QPointF(point), QPointF(widget.mapToGlobal(point))
        phase, none = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        event = QWheelEvent(there, on_screen, QPoint(), turn, none, modifier, phase, False)
        QApplication.sendEvent(widget, event)

    def key(self) -> None:
        widget = QApplication.focusWidget()
        pane = self.window.quilt
        if widget is None or pane is None or not pane.isAncestorOf(widget):
            widget, _ = self._target()
            widget.setFocus()
        QTest.keyClick(widget, self.random.choice(KEYS), self._modifier())

    def command(self) -> None:
        rows = (command for command in self.window.commands.commands() if command.group in GROUPS)
        names = [command.id for command in rows if command.id not in LEFT_ALONE]
        self.window.commands[self.random.choice(names)].trigger()

    def wait(self) -> None:
        pump(self.random.uniform(0, 0.25))


def pump(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.002)


def wait_for(wanted: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + READY_LIMIT_S
    while not wanted():
        pump(0.02)
        if time.monotonic() > end:
            raise TimeoutError(f"never: {what}")


def memory_mb() -> float:
    """Private and shared memory held (PSS), after what can be given back is given back."""
    gc.collect()
    give_back()
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise OSError("no Pss line")


def picture(window: ReaderWindow) -> bytes:
    """The pixels of the picture as it stands."""
    assert window.quilt is not None
    image = window.quilt.view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())


def keep(window: ReaderWindow, first: QImage) -> None:
    """Both pictures, to look at what differs."""
    assert window.quilt is not None
    folder = Path("build", "random")
    folder.mkdir(parents=True, exist_ok=True)
    first.save(str(folder / "first.png"))
    window.quilt.view.grab().save(str(folder / "last.png"))
    print(window._session.quilt.state, window._session.focus.focus, file=sys.stderr)


def at_rest(window: ReaderWindow) -> None:
    """Let go of everything, go to the first topic, put the picture back."""
    window.article.setFocus()  # the picture has no ring of the keys at the start
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton)
    window.commands["home"].trigger()
    wait_for(lambda: window.reader.is_settled, "the first topic")
    window.commands["reset-picture"].trigger()
    pump(0.5)
    wait_for(lambda: window.quilt is not None and window.quilt.view.ready, "the picture")


def run(seconds: float, seed: int) -> dict[str, object]:
    window = next(top for top in QApplication.topLevelWidgets() if isinstance(top, ReaderWindow))
    listener = Listener()
    wait_for(lambda: window.quilt is not None and window.quilt.view.ready, "the first picture")
    pump(1.0)
    first = picture(window)
    assert window.quilt is not None
    first_image = window.quilt.view.grab().toImage()
    player = Player(window, seed)
    rests_mb = []
    for _ in range(RESTS):
        player.play(seconds / RESTS)
        at_rest(window)
        rests_mb.append(round(memory_mb(), 1))
    same, end = first == picture(window), time.monotonic() + SAME_LIMIT_S
    while not same and time.monotonic() < end:  # a busy machine's last layouts may still be on their way
        pump(0.2)
        same = first == picture(window)
    if not same:
        keep(window, first_image)
    return {
        "seed": seed,
        "inputs": player.inputs,
        "faults": listener.faults[:20],
        "rests_mb": rests_mb,
        "same_picture": same,
    }


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="make random ARGS=…", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(words)
    found: dict[str, object] = {}

    def instead_of_waiting(*_words: object) -> int:
        try:
            found.update(run(given.minutes * 60, given.seed))
        except Exception:
            traceback.print_exc()
            return 1
        return 0

    QApplication.exec = instead_of_waiting  # type: ignore[method-assign,assignment]
    QDesktopServices.openUrl = staticmethod(lambda *_address: True)  # type: ignore[method-assign,assignment]
    with tempfile.TemporaryDirectory(prefix="septa-random-") as home:
        os.environ["SEPTA_HOME"] = home
        sys.argv = ["septa", "--size", f"{SIZE[0]}x{SIZE[1]}", "--theme", "light"]
        status = septa.main()
        with contextlib.suppress(OSError):
            sys.stdout.flush()
    print(json.dumps(found))
    good = status in (0, None) and found and not found["faults"] and found["same_picture"]
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
