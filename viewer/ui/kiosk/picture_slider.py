"""Age and weight for a finger: a thick slider with − and +, and its value in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEventPoint, QHideEvent, QInputDevice, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStyle, QWidget

from viewer.core.quilt.parameters import AGE_MAX, AGE_MIN, WEIGHT_MAX, WEIGHT_MIN
from viewer.core.quilt.scene import SceneState
from viewer.state.quilt import QuiltState
from viewer.ui.kiosk.look import Look
from viewer.ui.theme.icons import icon
from viewer.ui.theme.slider import CalmSlider

STEP: Final = 5  # years, or percent, by one touch of − or +
TOUCHES: Final = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


@dataclass(frozen=True)
class Line:
    """What one slider reads, writes and says."""

    id: str
    name: str
    low: int
    high: int
    read: Callable[[SceneState], int]
    write: Callable[[QuiltState, int], None]
    value: Callable[[int], str]
    less: str
    more: str


def lines() -> tuple[Line, ...]:
    """Age and weight, in the language of the interface."""
    translate = QCoreApplication.translate
    return (
        Line(
            "age", translate("KioskPicture", "Age"), AGE_MIN, AGE_MAX, _age, QuiltState.set_age, _age_words,
            translate("KioskPicture", "Younger"), translate("KioskPicture", "Older"),
        ),
        Line(
            "weight", translate("KioskPicture", "Weight"), WEIGHT_MIN, WEIGHT_MAX, _weight, QuiltState.set_weight,
            _weight_words, translate("KioskPicture", "Lighter"), translate("KioskPicture", "Heavier"),
        ),
    )  # fmt: skip


def _age(state: SceneState) -> int:
    return state.parameters.age


def _weight(state: SceneState) -> int:
    return state.parameters.weight


def _age_words(age: int) -> str:
    return QCoreApplication.translate("KioskPicture", "{age} years").format(age=age)


def _weight_words(percent: int) -> str:
    translate = QCoreApplication.translate
    if percent == 0:
        return translate("KioskPicture", "as at the start")
    if percent > 0:
        return translate("KioskPicture", "{percent} % more").format(percent=percent)
    return translate("KioskPicture", "{percent} % less").format(percent=-percent)


class FingerSlider(CalmSlider):
    """The handle goes to where it is touched, and follows from there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._finger: int | None = None
        self.setProperty("role", "finger")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def go_to(self, x: float) -> None:
        """The value at ``x`` pixels from the left; the handle's middle stands there."""
        knob = self.knob_px
        share = (x - knob / 2) / max(1, self.width() - knob)
        share = min(max(1 - share if self.isRightToLeft() else share, 0.0), 1.0)
        self.setValue(self.minimum() + round(share * (self.maximum() - self.minimum())))

    @property
    def knob_px(self) -> int:
        return 2 * min(round(self.fontMetrics().height() * 0.68), 26)  # as the style sheet has it

    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCHES and isinstance(event, QTouchEvent) and _by_finger(event):
            self._touch(event)
            event.accept()
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self._lift()
            return
        if event.type() == QEvent.Type.TouchBegin:
            self._lift()  # the end of what was before may have got lost
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed and self._finger is None:
                self._finger = point.id()
                self.setSliderDown(True)
            if point.id() != self._finger:
                continue
            self.go_to(point.position().x())
            if point.state() == QEventPoint.State.Released:
                self._lift()

    def _lift(self) -> None:
        if self._finger is not None:
            self._finger = None
            self.setSliderDown(False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._lift()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.go_to(event.position().x())
            event.accept()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(False)


def _by_finger(event: QTouchEvent) -> bool:
    return event.device().type() is QInputDevice.DeviceType.TouchScreen


class LifeLine(QWidget):
    """A name, the value in words, and − slider + below them."""

    def __init__(self, line: Line, quilt: QuiltState, parent: QWidget) -> None:
        super().__init__(parent)
        self.line, self._quilt = line, quilt
        self.setObjectName(f"line-{line.id}")
        self._look: Look | None = None
        self.label = QLabel(line.name, self)
        self.value = QLabel(self)
        self.value.setProperty("role", "strong")
        self.slider = FingerSlider(self)
        self.slider.setObjectName(line.id)
        self.slider.setAccessibleName(line.name)
        self.slider.setRange(line.low, line.high)
        self.slider.setPageStep(STEP)
        self.less, self.more = self._key("less", line.less), self._key("more", line.more)
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderReleased.connect(quilt.settle)
        self.less.clicked.connect(self._less)
        self.more.clicked.connect(self._more)
        quilt.changed.connect(self._show)
        self._show(quilt.state)

    def _key(self, name: str, words: str) -> QPushButton:
        key = QPushButton(self)
        key.setObjectName(f"{self.line.id}-{name}")
        key.setProperty("role", "sign")
        key.setAccessibleName(words)
        key.setAutoDefault(False)
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return key

    def set_look(self, look: Look) -> None:
        self._look = look
        for key, sign in ((self.less, "minus"), (self.more, "plus")):
            key.setIcon(icon(sign, look.theme.ink, look.em * 1.1))
            key.setIconSize(QSize(round(look.em * 1.1), round(look.em * 1.1)))

    def lay(self, width: int, *, flat: bool) -> QSize:
        """Lay it out ``width`` wide; ``flat``: words before the slider, one row, no wider than that takes. Its size."""
        look = self._look
        assert look is not None
        gap, target, line = round(look.em * 0.4), look.target, round(look.em * 1.3)
        widest = max((self.line.low, self.line.high, 0), key=lambda at: len(self.line.value(at)))
        value = self.value.fontMetrics().horizontalAdvance(self.line.value(widest)) + gap
        name = self.label.fontMetrics().horizontalAdvance(self.line.name) + gap
        left, top = (name + value + gap, 0) if flat else (0, line)
        tall = max(target, line) if flat else line + target
        if flat:
            width = left + 2 * (target + gap) + max(6 * look.em, 3 * target)
        words, row = (tall, tall) if flat else (line, target)
        boxes = (
            (self.label, QRect(0, 0, name, words)),
            (self.value, QRect(name, 0, value if flat else min(value, width - name), words)),
            (self.less, QRect(left, top, target, row)),
            (self.slider, QRect(left + target + gap, top, width - left - 2 * (target + gap), row)),
            (self.more, QRect(width - target, top, target, row)),
        )
        for widget, box in boxes:
            widget.setGeometry(QStyle.visualRect(self.layoutDirection(), QRect(0, 0, width, tall), box))
        self.setFixedSize(width, tall)
        return QSize(width, tall)

    def _show(self, state: SceneState) -> None:
        value = self.line.read(state)
        words = self.line.value(value)
        if value == self.slider.value() and words == self.value.text():
            return
        self.slider.blockSignals(True)
        self.slider.setValue(value)
        self.slider.blockSignals(False)
        self.value.setText(words)
        self.slider.setAccessibleDescription(words)
        self.less.setEnabled(value > self.line.low)
        self.more.setEnabled(value < self.line.high)

    def _moved(self, value: int) -> None:
        self.line.write(self._quilt, value)
        self._show(self._quilt.state)

    def _less(self) -> None:
        self._step(-1)

    def _more(self) -> None:
        self._step(+1)

    def _step(self, by: int) -> None:
        """To the next fifth year or percent; an act of its own."""
        at = self.line.read(self._quilt.state)
        to = (at // STEP + 1) * STEP if by > 0 else -((-at) // STEP + 1) * STEP
        self._quilt.settle()
        self.line.write(self._quilt, min(max(to, self.line.low), self.line.high))
        self._quilt.settle()
