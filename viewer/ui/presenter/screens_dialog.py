"""Which display is the audience's: a dialog over the speaker's window."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.core.talk.screens import Display
from viewer.ui.presenter.screens import Screens


class ScreensDialog(QDialog):
    """Show with ``open()``. Follows the displays while it is open."""

    def __init__(self, screens: Screens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screens = screens
        self.setWindowTitle(self.tr("Screens"))
        heading = QLabel(self.tr("Which screen does the audience see?"))
        heading.setProperty("role", "heading")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.buttons: dict[str, QPushButton] = {}
        self._rows = QVBoxLayout()
        self.swap = QPushButton()
        self.swap.setAutoDefault(False)
        self.swap.clicked.connect(screens.swap)
        self.close_button = QPushButton(self.tr("Done"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.swap)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        margin = self.fontMetrics().height()
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(round(margin * 0.7))
        column.addWidget(heading)
        column.addLayout(self._rows)
        column.addWidget(self.words)
        column.addStretch(1)
        column.addLayout(foot)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)
        screens.changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """The displays, and whose they are."""
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {}
        plan = self._screens.plan
        audience = plan.audience.id if plan.audience is not None else ""
        for display in self._screens.displays:
            button = QPushButton(self._told(display))
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setChecked(display.id == audience)
            button.clicked.connect(partial(self._choose, display.id))
            self._rows.addWidget(button)
            self.buttons[display.id] = button
        self.words.setText(self._sentence())
        alone = plan.audience is None
        self.swap.setText(self.tr("Audience in front, or back") if alone else self.tr("Swap audience and speaker"))

    def _choose(self, display: str, _checked: bool = False) -> None:
        self._screens.choose(display)
        self.renew()

    def _told(self, display: Display) -> str:
        plan = self._screens.plan
        size = f"{display.width} × {display.height}"
        if display == plan.audience:
            return self.tr("{name}, {size}: audience").format(name=display.words, size=size)
        if display == plan.speaker and plan.audience is None:
            return self.tr("{name}, {size}: both windows").format(name=display.words, size=size)
        if display == plan.speaker:
            return self.tr("{name}, {size}: speaker").format(name=display.words, size=size)
        return self.tr("{name}, {size}").format(name=display.words, size=size)

    def _sentence(self) -> str:
        plan = self._screens.plan
        if plan.mirrored and plan.audience is None:
            return self.tr(
                "Both screens show the same. Tell your system to extend the desktop, not to mirror it; "
                "Septa then gives each window a screen of its own."
            )
        if plan.audience is None and self._screens.offer is None:
            return self.tr("There is one screen. Plug in another, and it is offered here.")
        return self.tr("Septa remembers the choice for these screens.")
