"""What a person chooses for good: the skin tone, and whether the picture glides."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from viewer.core.settings import MOTION_CHOICES
from viewer.core.theme import Theme
from viewer.core.tones import TONES, known
from viewer.state.preferences import Preferences
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.patch import tone_patch
from viewer.ui.theme.segments import check


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
            button.setIcon(QIcon(tone_patch(tone, theme, side, self.devicePixelRatioF())))
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
