"""Age, weight and months: rows of label, slider, value and Play, made from rows of data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from viewer.core.quilt.parameters import AGE_MAX, AGE_MIN, WEIGHT_MAX, WEIGHT_MIN
from viewer.core.quilt.scene import MONTHS_MOST, TENTHS, SceneState
from viewer.core.theme import Theme
from viewer.state.quilt import QuiltState
from viewer.ui.theme.icons import icon
from viewer.ui.theme.slider import CalmSlider

READOUT_MS = 120  # between two movements of a handle that plays
LARGE_PX = 22  # from this size of type on, rows stand farther apart: other panels need the height


@dataclass(frozen=True)
class Row:
    """One slider: its words, limits, and how it reads and sets the state. While it plays it may stop between steps."""

    name: str
    low: int
    high: int
    read: Callable[[SceneState], int]
    write: Callable[[QuiltState, int], None]
    value: Callable[[int], str]
    seconds: float  # that Play takes from end to end
    tick_ms: int  # between two pictures of it
    step: int = 1  # what a hand moves it by


def rows() -> tuple[Row, ...]:
    """Age, weight and months, in the language of the interface."""
    translate = QCoreApplication.translate
    return (
        Row(
            translate("Quilt", "Age"), AGE_MIN, AGE_MAX, lambda at: at.parameters.age, QuiltState.set_age,
            lambda age: translate("Quilt", "{age} years").format(age=age), seconds=4.6, tick_ms=70,
        ),
        Row(
            translate("Quilt", "Weight"), WEIGHT_MIN, WEIGHT_MAX, lambda at: at.parameters.weight,
            QuiltState.set_weight,
            lambda percent: translate("Quilt", "{percent} %").format(percent=f"{percent:+d}" if percent else "0"),
            seconds=3.5, tick_ms=70,
        ),
        Row(
            translate("Quilt", "Months"), 0, MONTHS_MOST * TENTHS, lambda at: at.month_tenths,
            QuiltState.set_month_tenths, _months, seconds=12.0, tick_ms=33, step=TENTHS,
        ),
    )  # fmt: skip


def _months(tenths: int) -> str:
    months, rest = divmod(tenths, TENTHS)
    return f"{months}.{rest}" if rest else f"{months}"


class Control(CalmSlider):
    """One row's slider, with its label, value and Play."""

    def __init__(self, row: Row, quilt: QuiltState, parent: QWidget) -> None:
        super().__init__(parent)
        self.row, self._quilt = row, quilt
        self.label = QLabel(row.name, parent)
        self.label.setBuddy(self)
        self.value_label = QLabel(parent)
        self.value_label.setProperty("role", "strong")
        self.value_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.play = QToolButton(parent)
        self.play.setCheckable(True)
        self.play.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.play.setAccessibleName(self.tr("Play {name}").format(name=row.name.lower()))
        self.play.setToolTip(self.play.accessibleName())
        self.setRange(row.low, row.high)
        self.setSingleStep(row.step)
        self.setPageStep(5 * row.step if row.step == 1 else 3 * row.step)
        self.setAccessibleName(row.name)
        self._timer = QTimer(self, interval=row.tick_ms)
        self._timer.timeout.connect(self._step)
        self._readout = QTimer(self, singleShot=True, interval=READOUT_MS)
        self._readout.timeout.connect(self._read_out)
        self._clock = QElapsedTimer()
        self._owed = 0.0  # of a step that has not been made yet
        self.valueChanged.connect(self._moved)
        self.sliderPressed.connect(self.stop)
        self.sliderReleased.connect(quilt.settle)
        self.actionTriggered.connect(self._taken)
        self.play.toggled.connect(self._play)
        quilt.changed.connect(self.show_state)
        self.show_state(quilt.state)

    def show_state(self, state: SceneState) -> None:
        """Follow the state, whoever changed it. While it plays a few times a second: the picture has the time."""
        if not self._timer.isActive():
            self._show(state)
        elif not self._readout.isActive():
            self._readout.start()

    def _read_out(self) -> None:
        self._show(self._quilt.state)

    def _show(self, state: SceneState) -> None:
        value = self.row.read(state)
        if value == self.value() and self.row.value(value) == self.value_label.text():
            return
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)
        self.value_label.setText(self.row.value(value))
        self.setAccessibleDescription(self.value_label.text())

    def stop(self) -> None:
        """Stop playing where it is."""
        self.play.setChecked(False)

    def _taken(self, _action: int) -> None:
        self.stop()

    def _moved(self, value: int) -> None:
        whole = self.row.low + round((value - self.row.low) / self.row.step) * self.row.step
        self.row.write(self._quilt, whole)
        self.show_state(self._quilt.state)  # the handle, too, stands on a whole step

    def _play(self, on: bool) -> None:
        if on:
            self._quilt.settle()
            if self._at() >= self.maximum():
                self.row.write(self._quilt, self.minimum())
            self._owed = 0.0
            self._clock.start()
            self._timer.start()
        else:
            self._timer.stop()
            self._read_out()
            self._quilt.settle()
        self._icon()

    def _step(self) -> None:
        """As far as the time that has passed: a slow machine shows fewer pictures, not a slower life."""
        length = self.maximum() - self.minimum()
        self._owed += self._clock.restart() / 1000 * length / self.row.seconds
        steps = int(min(self._owed, length / 12))
        if steps == 0:
            return
        self._owed -= int(self._owed)
        self.row.write(self._quilt, min(self._at() + steps, self.maximum()))
        if self._at() >= self.maximum():
            self.stop()

    def _at(self) -> int:
        """Where it is, though its handle may not have been moved there yet."""
        return self.row.read(self._quilt.state)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.play.isChecked():
            self._quilt.settle()

    def set_theme(self, theme: Theme, em: float) -> None:
        self._theme, self._em = theme, em
        self._icon()

    def _icon(self) -> None:
        if self._theme is None:
            return
        on = self.play.isChecked()
        colour = self._theme.on_accent if on else self._theme.ink
        self.play.setIcon(icon("pause" if on else "play", colour, self._em * 1.1))

    _theme: Theme | None = None
    _em = 17.0


class Controls(QWidget):
    """All sliders."""

    def __init__(self, quilt: QuiltState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self._grid = grid
        self._stacked: bool | None = None
        self.controls = tuple(Control(row, quilt, self) for row in rows())
        self.stack(False)

    def stack(self, stacked: bool) -> None:
        """Each slider on a line of its own, under its name, where the pane is narrow; else all in one line."""
        if stacked is self._stacked:
            return
        self._stacked = stacked
        self._grid.setColumnStretch(1, 1)
        for line, control in enumerate(self.controls):
            row = 2 * line
            self._grid.addWidget(control.label, row, 0)
            if stacked:
                self._grid.addWidget(control.value_label, row, 1, 1, 2, Qt.AlignmentFlag.AlignRight)
                self._grid.addWidget(control, row + 1, 0, 1, 2)
                self._grid.addWidget(control.play, row + 1, 2)
            else:
                self._grid.addWidget(control, row, 1)
                self._grid.addWidget(control.value_label, row, 2, Qt.AlignmentFlag.AlignRight)
                self._grid.addWidget(control.play, row, 3)

    def set_theme(self, theme: Theme, em: float) -> None:
        grid = self._grid
        grid.setHorizontalSpacing(round(em * 0.7))
        grid.setVerticalSpacing(round(em * (0.12 if em < LARGE_PX else 0.3)))
        for control in self.controls:
            control.set_theme(theme, em)
            extremes = (control.row.low, control.row.high, control.row.high - 1)
            widest = max((control.row.value(at) for at in extremes), key=len)
            metrics = control.value_label.fontMetrics()
            # A fixed size: a value that changes then moves nothing else.
            control.value_label.setFixedSize(metrics.horizontalAdvance(widest + "0"), metrics.height())

    def stop(self) -> None:
        for control in self.controls:
            control.stop()
