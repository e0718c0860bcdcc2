"""A picture on the screen and what a person does to it: drag, press, touch, turn the wheel."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from viewer.core.quilt.scene import SceneState
from viewer.core.theme import load_theme
from viewer.state.focus import FocusState
from viewer.state.hand import HandState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt.view import QuiltView

LEFT = Qt.MouseButton.LeftButton
SIZE = (600, 500)
GROUND = QPoint(3, 3)


def shown_view(qtbot, size: tuple[int, int] = SIZE) -> QuiltView:
    """The picture alone, drawn; nothing in it fades."""
    view = QuiltView(FocusState(), QuiltState(), HandState())
    qtbot.addWidget(view)
    view.set_motion(False)
    view.set_theme(load_theme("light"))
    view.resize(*size)
    view.show()
    qtbot.waitExposed(view)
    view.start()
    view.finish()
    return view


def state(view: QuiltView) -> SceneState:
    return view._quilt.state


def on_top(view: QuiltView, u_mm: float = 63, v_mm: float = 30) -> QPoint:
    return QPointF(*view.sight().point(u_mm, v_mm)).toPoint()


def on_face(view: QuiltView) -> QPoint:
    left, top, right, bottom = view.sight().face()
    return QPoint(round(left * 0.75 + right * 0.25), round(top * 0.4 + bottom * 0.6))


def drag(view: QuiltView, start: QPoint, by: QPoint, steps: int = 4) -> None:
    QTest.mousePress(view, LEFT, pos=start)
    for step in range(1, steps + 1):
        QTest.mouseMove(view, start + by * step / steps)
    QTest.mouseRelease(view, LEFT, pos=start + by)


class Fingers:
    """A touch screen on which every finger is reported in each event, as real ones do."""

    def __init__(self, view: QWidget) -> None:
        self.view, self.screen = view, QTest.createTouchDevice()
        self.down: dict[int, QPoint] = {}

    def press(self, finger: int, at: QPoint) -> None:
        self._send({finger: at}, {})
        self.down[finger] = at

    def move(self, **to: QPoint) -> None:
        moved = {int(name[1:]): at for name, at in to.items()}
        self._send({}, moved)
        self.down |= moved

    def lift(self, finger: int) -> None:
        sequence = QTest.touchEvent(self.view, self.screen).release(finger, self.down.pop(finger), self.view)
        for other, at in self.down.items():
            sequence = sequence.move(other, at, self.view)
        sequence.commit()

    def _send(self, pressed: dict[int, QPoint], moved: dict[int, QPoint]) -> None:
        sequence = QTest.touchEvent(self.view, self.screen)
        for finger, at in (self.down | moved).items():
            sequence = sequence.move(finger, at, self.view)
        for finger, at in pressed.items():
            sequence = sequence.press(finger, at, self.view)
        sequence.commit()


def key(view: QuiltView, *keys: Qt.Key, shift: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for one in keys:
        QTest.keyClick(view, one, modifier)


def wheel(view: QuiltView, at: QPoint, notches: int, modifier=Qt.KeyboardModifier.NoModifier) -> bool:
    event = QWheelEvent(
        QPointF(at), QPointF(view.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    return event.isAccepted()
