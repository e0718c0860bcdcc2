"""The parts of the picture as large buttons: a touch lights one, a second touch lets it go."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.core.quilt.describe import describe_part
from viewer.core.quilt.parts import Focus, Part, Source
from viewer.core.quilt.phrases import Phrases
from viewer.core.quilt.scene import SceneState
from viewer.state.session import Session
from viewer.ui.kiosk.look import Look
from viewer.ui.quilt import words
from viewer.ui.quilt.legend import swatch


class PartKey(QPushButton):
    """One part, with a patch of its cloth. It knows no hovering: a finger that has gone is nowhere."""

    def __init__(self, part: Part, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.part, self._session = part, session
        self._look: Look | None = None
        self.setObjectName(f"part-{part.value}")
        self.setAccessibleName(words.part(part))
        self.set_brief(False)
        self.setProperty("role", "chip")
        self.setProperty("part", part.value)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._pin)
        session.focus.changed.connect(self._light)
        session.quilt.changed.connect(self._tell)
        self._told_by: object = None
        self._phrases: Phrases | None = None
        self._light(session.focus.focus)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setMinimumSize(look.target, look.target)
        self._patch()

    def set_brief(self, brief: bool) -> None:
        """The patch alone, where words have no room; its name stays for who listens."""
        self.setText("" if brief else f" {self.accessibleName()}")  # a little room after the patch
        if bool(self.property("brief")) is not brief:
            self.setProperty("brief", brief)
            self.style().unpolish(self)
            self.style().polish(self)
            self._patch()

    def _patch(self) -> None:
        look = self._look
        if look is not None:
            side = round(look.em * 1.1)
            side = min(side, round(look.target * 0.6)) if self.property("brief") else side
            self.setIcon(QIcon(swatch(self.part, look.theme, side, self.devicePixelRatioF())))
            self.setIconSize(QSize(side, side))

    def tell(self) -> None:
        """Say what the part is, once the pack's words about the picture have been read."""
        session = self._session
        self._phrases = words.phrases(session.language, bool(session.pack.assumptions_in(session.language)))
        self._tell(session.quilt.state)

    def _light(self, focus: Focus) -> None:
        self.setChecked(focus.part is self.part)

    def _pin(self) -> None:
        focus = self._session.focus
        focus.pin(self.part, Source.LEGEND)
        if not focus.focus.pinned:
            focus.clear()
        self._light(focus.focus)  # a click toggles the button by itself; the state decides

    def _tell(self, state: SceneState) -> None:
        if self._phrases is not None and state.account is not self._told_by:
            self._told_by = state.account
            self.setAccessibleDescription(describe_part(self.part, state.account, self._phrases)[1])
