"""Age and weight: two rows of label, slider, value and Play, made from rows of data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSlider, QToolButton, QWidget

from viewer.core.quilt.parameters import (
    AGE_MAX,
    AGE_MIN,
    WEIGHT_MAX,
    WEIGHT_MIN,
    Parameters,
)
from viewer.core.quilt.scene import SceneState
from viewer.core.theme import Theme
from viewer.state.quilt import QuiltState
from viewer.ui.theme.icons import icon

PLAY_MS = 70  # a step; age runs from end to end in about five seconds


@dataclass(frozen=True)
class Row:
    """One slider: its words, limits, and how it reads and sets the state."""

    name: str
    low: int
    high: int
    read: Callable[[Parameters], int]
    write: Callable[[QuiltState, int], None]
    value: Callable[[int], str]


def rows() -> tuple[Row, ...]:
    """Age and weight, in the language of the interface."""
    translate = QCoreApplication.translate
    return (
        Row(
            translate("Quilt", "Age"), AGE_MIN, AGE_MAX, lambda at: at.age, QuiltState.set_age,
            lambda age: translate("Quilt", "{age} years").format(age=age),
        ),
        Row(
            translate("Quilt", "Weight"), WEIGHT_MIN, WEIGHT_MAX, lambda at: at.weight, QuiltState.set_weight,
            lambda percent: translate("Quilt", "{percent} %").format(percent=f"{percent:+d}" if percent else "0"),
        ),
    )  # fmt: skip


class Control(QSlider):
    """One row's slider, with its label, value and Play; grabs nothing it does not use."""

    def __init__(self, row: Row, quilt: QuiltState, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
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
        self.setSingleStep(1)
        self.setPageStep(5)
        self.setAccessibleName(row.name)
        self._timer = QTimer(self, interval=PLAY_MS)
        self._timer.timeout.connect(self._step)
        self.valueChanged.connect(self._moved)
        self.sliderPressed.connect(self.stop)
        self.actionTriggered.connect(self._taken)
        self.play.toggled.connect(self._play)
        quilt.changed.connect(self.show_state)
        self.show_state(quilt.state)

    def show_state(self, state: SceneState) -> None:
        """Follow the state, whoever changed it."""
        value = self.row.read(state.parameters)
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
        self.row.write(self._quilt, value)

    def _play(self, on: bool) -> None:
        if on:
            if self.value() >= self.maximum():
                self.row.write(self._quilt, self.minimum())
            self._timer.start()
        else:
            self._timer.stop()
        self._icon()

    def _step(self) -> None:
        if self.value() >= self.maximum():
            self.stop()
        else:
            self.row.write(self._quilt, self.value() + 1)

    def set_theme(self, theme: Theme, em: float) -> None:
        self._theme, self._em = theme, em
        self._icon()

    def _icon(self) -> None:
        on = self.play.isChecked()
        colour = self._theme.on_accent if on else self._theme.ink
        self.play.setIcon(icon("pause" if on else "play", colour, self._em * 1.1))

    _theme: Theme
    _em = 17.0


class Controls(QWidget):
    """Both sliders and Reset."""

    def __init__(self, quilt: QuiltState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quilt = quilt
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self._grid = grid
        self._stacked: bool | None = None
        self.controls = tuple(Control(row, quilt, self) for row in rows())
        self.stack(False)
        self.reset = QPushButton(" " + self.tr("Reset"), self)  # a little room after the icon
        self.reset.setAccessibleName(self.tr("Reset age and weight"))
        self.reset.setAutoDefault(False)
        self.reset.setToolTip(self.tr("Age and weight back to the start"))
        self.reset.clicked.connect(self._reset)

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
                self._grid.addWidget(control.value_label, row, 1, 1, 2)
                self._grid.addWidget(control, row + 1, 0, 1, 2)
                self._grid.addWidget(control.play, row + 1, 2)
            else:
                self._grid.addWidget(control, row, 1)
                self._grid.addWidget(control.value_label, row, 2)
                self._grid.addWidget(control.play, row, 3)

    def set_theme(self, theme: Theme, em: float) -> None:
        grid = self._grid
        grid.setHorizontalSpacing(round(em * 0.7))
        grid.setVerticalSpacing(round(em * 0.35))
        for control in self.controls:
            control.set_theme(theme, em)
            widest = max((control.row.value(v) for v in (control.row.low, control.row.high)), key=len)
            metrics = control.value_label.fontMetrics()
            # A fixed size: a value that changes then moves nothing else.
            control.value_label.setFixedSize(metrics.horizontalAdvance(widest + "0"), metrics.height())
        self.reset.setIcon(icon("reset", theme.ink, em))

    def stop(self) -> None:
        for control in self.controls:
            control.stop()

    def _reset(self) -> None:
        self.stop()
        self._quilt.reset()
