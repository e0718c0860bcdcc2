"""How the block is seen: layers lifted, cut, zoom; and the way to skin tones and motion."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import CUT_BACK_MM, CUT_FRONT_MM, ZOOM_MAX, ZOOM_MIN, SceneState
from viewer.core.theme import Theme
from viewer.state.acts import CUT_STEP_MM, ZOOM_STEP, cut_by, zoom_by, zoom_to
from viewer.state.quilt import QuiltState
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon
from viewer.ui.theme.slider import CalmSlider


class LiftChip(QPushButton):
    """Checked while its layer is taken off."""

    def __init__(self, part: Part, name: str, quilt: QuiltState, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.part, self._quilt = part, quilt
        self.setObjectName(f"lift-{part.value}")
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(self.tr("Lift {part}").format(part=name.lower()))
        self.setToolTip(self.tr("Take this layer off, or put it back"))
        self.clicked.connect(self._lift)
        quilt.changed.connect(self.show_state)
        self.show_state(quilt.state)

    def show_state(self, state: SceneState) -> None:
        self.setChecked(self.part in state.view.lifted)

    def _lift(self) -> None:
        self._quilt.set_view(lifted=self._quilt.state.view.lifted ^ {self.part})
        self.show_state(self._quilt.state)


class LookPanel(QWidget):
    """Lift, cut, zoom."""

    own_wanted = Signal()  # skin tones and motion

    def __init__(self, quilt: QuiltState, names: dict[Part, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quilt = quilt
        self.lift_label = QLabel(self.tr("Lift"), self)
        self.lifts = {part: LiftChip(part, names[part], quilt, self) for part in names}
        self.own = QPushButton(self.tr("More…"), self)
        self.own.setAutoDefault(False)
        self.own.setToolTip(self.tr("Choose the skin tone, and whether the picture glides"))
        self.own.clicked.connect(self.own_wanted)
        self.cut_label, self.cut = self._slider(self.tr("Cut"), 0, CUT_FRONT_MM - CUT_BACK_MM, CUT_STEP_MM)
        self.cut.setSingleStep(2)
        self.zoom_label, self.zoom = self._slider(self.tr("Zoom"), ZOOM_MIN, ZOOM_MAX, 2 * ZOOM_STEP)
        self.zoom.setSingleStep(5)
        self.cut.valueChanged.connect(self._cut)
        self.zoom.valueChanged.connect(self._zoom)
        self.cut_back = self._key(self.tr("Cut farther back"), self._cut_back)
        self.cut_front = self._key(self.tr("Cut farther in front"), self._cut_front)
        self.closer = self._key(self.tr("Closer"), self._closer)
        self.farther = self._key(self.tr("Farther"), self._farther)
        self.fit = self._key(self.tr("Whole picture"), self._fit)
        self._lay_out()
        quilt.changed.connect(self.show_state)
        self.show_state(quilt.state)

    def _slider(self, name: str, low: int, high: int, page: int) -> tuple[QLabel, CalmSlider]:
        slider = CalmSlider(self)
        slider.setRange(low, high)
        slider.setPageStep(page)
        slider.setAccessibleName(name)
        slider.sliderReleased.connect(self._quilt.settle)
        label = QLabel(name, self)
        label.setBuddy(slider)
        return label, slider

    def _key(self, name: str, does: object) -> QToolButton:
        key = QToolButton(self)
        key.setAccessibleName(name)
        key.setToolTip(name)
        key.clicked.connect(does)
        key.setFocusPolicy(self.own.focusPolicy())
        return key

    def _lay_out(self) -> None:
        self._flow = FlowLayout()
        for widget in (self.lift_label, *self.lifts.values(), self.own):
            self._flow.addWidget(widget)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(2, 1)
        for row, (label, less, slider, more, last) in enumerate(
            (
                (self.cut_label, self.cut_front, self.cut, self.cut_back, None),
                (self.zoom_label, self.farther, self.zoom, self.closer, self.fit),
            )
        ):
            for column, cell in enumerate((label, less, slider, more, last)):
                if cell is not None:
                    self._grid.addWidget(cell, row, column)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._flow)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)

    def set_theme(self, theme: Theme, em: float) -> None:
        gap = round(em * 0.35)
        self._column.setSpacing(gap)
        self._flow.set_spacing(gap)
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(gap)
        signs = (
            (self.cut_front, "minus"),
            (self.cut_back, "plus"),
            (self.farther, "minus"),
            (self.closer, "plus"),
            (self.fit, "fit"),
        )
        for key, sign in signs:
            key.setIcon(icon(sign, theme.ink, em))
            key.setIconSize(QSize(round(em), round(em)))

    def show_state(self, state: SceneState) -> None:
        view = state.view
        for slider, value in ((self.cut, CUT_FRONT_MM - view.cut_mm), (self.zoom, view.zoom)):
            slider.blockSignals(True)
            slider.setValue(value)
            slider.blockSignals(False)
        self.cut.setAccessibleDescription(self.tr("{depth} mm from the front").format(depth=self.cut.value()))
        self.zoom.setAccessibleDescription(self.tr("{percent} %").format(percent=view.zoom))
        for slider in (self.cut, self.zoom):
            slider.setToolTip(slider.accessibleDescription())
        self.closer.setEnabled(view.zoom < ZOOM_MAX)
        self.farther.setEnabled(view.zoom > ZOOM_MIN)
        self.cut_back.setEnabled(view.cut_mm > CUT_BACK_MM)
        self.cut_front.setEnabled(view.cut_mm < CUT_FRONT_MM)

    def _cut(self, depth_mm: int) -> None:
        self._quilt.set_view("cut", cut_mm=CUT_FRONT_MM - depth_mm)

    def _zoom(self, percent: int) -> None:
        zoom_to(self._quilt, percent, "zoom")

    def _cut_back(self) -> None:
        cut_by(self._quilt, -CUT_STEP_MM)

    def _cut_front(self) -> None:
        cut_by(self._quilt, CUT_STEP_MM)

    def _closer(self) -> None:
        zoom_by(self._quilt, ZOOM_STEP)

    def _farther(self) -> None:
        zoom_by(self._quilt, -ZOOM_STEP)

    def _fit(self) -> None:
        zoom_to(self._quilt, ZOOM_MIN)
