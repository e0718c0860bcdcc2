"""What a person chooses for good: the skin tone, and whether the picture glides."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from viewer.core.settings import MOTION_CHOICES
from viewer.core.theme import Theme
from viewer.core.tones import TONES, Tone, known, line, shades
from viewer.state.preferences import Preferences
from viewer.ui.quilt.segments import check
from viewer.ui.theme.flow import FlowLayout


class OwnLook(QWidget):
    """Two groups of radio buttons. No tone is called the usual one."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.tones = {tone.id: self._radio(QCoreApplication.translate("Quilt", tone.words), tone.id) for tone in TONES}
        motions = {
            "system": self.tr("As the system wishes"),
            "full": self.tr("Glide and fade"),
            "reduced": self.tr("No gliding, no fading"),
        }
        self.motions = {choice: self._radio(motions[choice], choice) for choice in MOTION_CHOICES}
        self._tone_group, self._motion_group = QButtonGroup(self), QButtonGroup(self)
        self._flows = (FlowLayout(), FlowLayout())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 4, 0)
        for title, buttons, group, flow in (
            (self.tr("Skin tone"), self.tones, self._tone_group, self._flows[0]),
            (self.tr("Motion"), self.motions, self._motion_group, self._flows[1]),
        ):
            label = QLabel(title, self)
            label.setProperty("role", "strong")
            self._column.addWidget(label)
            for button in buttons.values():
                group.addButton(button)
                flow.addWidget(button)
            self._column.addLayout(flow)
        self._column.addStretch(1)
        self._tone_group.buttonClicked.connect(self._tone)
        self._motion_group.buttonClicked.connect(self._motion)
        preferences.changed.connect(self._show)
        self._show("")

    def set_theme(self, theme: Theme, em: float) -> None:
        self._column.setSpacing(round(em * 0.4))
        for flow in self._flows:
            flow.set_spacing(round(em * 0.4))
        side = round(em * 1.5)
        for tone in TONES:
            button = self.tones[tone.id]
            button.setIcon(QIcon(swatch(tone, theme, side, self.devicePixelRatioF())))
            button.setIconSize(QSize(side, side))
            button.ensurePolished()
        widest = max(button.sizeHint().width() for button in self.tones.values())
        for button in self.tones.values():  # so that they stand in columns
            button.setMinimumWidth(widest)

    def _radio(self, name: str, choice: str) -> QRadioButton:
        button = QRadioButton(name, self)
        button.setObjectName(choice)
        return button

    def _show(self, name: str) -> None:
        del name
        check(self.tones[known(self._preferences.skin_tone)], self.tones.values())
        check(self.motions[self._preferences.motion], self.motions.values())

    def _tone(self, button: QRadioButton) -> None:
        self._preferences.set_skin_tone(button.objectName())

    def _motion(self, button: QRadioButton) -> None:
        self._preferences.set_motion(button.objectName())


def swatch(tone: Tone, theme: Theme, side: int, ratio: float) -> QPixmap:
    """A round patch of the tone; the one that shows all has them side by side."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = shades(tone.id, theme)
    box = QRectF(1.5, 1.5, side - 3, side - 3)
    painter.setPen(Qt.PenStyle.NoPen)
    slice_ = 360 / len(colours)
    for at, colour in enumerate(colours):
        painter.setBrush(QColor(colour))
        if len(colours) == 1:
            painter.drawEllipse(box)
        else:
            painter.drawPie(box, round(16 * (90 - at * slice_)), round(-16 * slice_))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(line(colours[0], theme) if len(colours) == 1 else theme.outline), 1.2))
    painter.drawEllipse(box)
    painter.end()
    return pixmap
